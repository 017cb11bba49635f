"""When a model ends: at the host asked about, at its maker, at others; and who still lists it."""

from collections.abc import Iterable, Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.selection.rows import Row
from bot.selection.sold_as import WITHIN_WEEKS, is_on_sale
from bot.strategies.named import Named
from bot.strategies.replaced import leaves_on
from knowledge.entities import Model
from knowledge.offering import Offering

DROPPED_SHOWN = 3


def ends_soon(draft: Draft, entries: Iterable[Recommendation]) -> str:
    """`GPT-5 mini ends at OpenAI on 2026-12-11 [1].` for each that is gone within weeks; empty where none is."""
    today = draft.situation.today
    told = [
        f"{each.model_name} ends at {each.provider} on {each.deprecation_date} [{each.citations[0]}]"
        for each in entries
        if each.deprecation_date is not None and today < each.deprecation_date <= today + WITHIN_WEEKS
    ]
    return f"**{'; '.join(told)}.**" if told else ""


def row_ends_soon(draft: Draft, row: Row) -> str:
    """`It ends there on 2026-12-11 [1].`, where that is within weeks; else empty."""
    ends, today = row.offering.deprecation_date, draft.situation.today
    if ends is None or not today < ends <= today + WITHIN_WEEKS:
        return ""
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute="end", value=str(ends), citation=mark, as_of=str(ends))
    return f"It ends there on {ends} [{mark}]."


def say_end(draft: Draft, named: Named) -> None:
    """The day on which the model ends where it is asked about, else at its maker; then what other hosts do."""
    asked = draft.situation.asked.providers
    maker = named.model.developer if named.model else None
    places = [
        *(each for each in asked if each in draft.situation.knowledge.facts.providers),
        *((maker,) if maker else ()),
    ]
    clouds = () if asked or maker is None else _own_clouds_that_ended(draft, named, maker)
    for each in clouds:
        _at(draft, named, each.provider, [each], leads=True)
    said = bool(clouds)
    for place in dict.fromkeys(places):
        own = [each for each in named.offerings if each.provider == place]
        if own or place in asked:
            _at(draft, named, place, own, leads=not said)
            said = True
    if said:
        _elsewhere(draft, named, (*places, *(each.provider for each in clouds)))
    else:
        _without_its_maker(draft, named)


def _own_clouds_that_ended(draft: Draft, named: Named, maker: str) -> tuple[Offering, ...]:
    """Where another house of the maker's owner has ended it while the maker's own API states no end: it leads then."""
    facts, today = draft.situation.knowledge.facts, draft.situation.today
    owner = facts.developers[maker].ultimate_parent if maker in facts.developers else None
    own = [each for each in named.offerings if each.provider == maker]
    if owner is None or not any(is_on_sale(each, today) for each in own):
        return ()
    houses = {key for key, each in facts.providers.items() if each.ultimate_parent == owner and key != maker}
    ended = {each.provider: each for each in _dated(named.offerings) if _verb(draft, each) == "ended"}
    alive = {each.provider for each in named.offerings if is_on_sale(each, today)}
    return tuple(ended[each] for each in sorted(houses & ended.keys() - alive))


def _at(draft: Draft, named: Named, place: str, offers: Sequence[Offering], *, leads: bool) -> None:
    """The end at one host, or that none is stated."""
    stars = "**" if leads else ""
    host = draft.situation.knowledge.facts.provider_name(place)
    dated = _dated(offers)
    if dated:
        last = dated[-1]
        _end(draft, named, last, "end")
        when = f"{_verb(draft, last)} on {last.deprecation_date}"
        draft.say(f"{stars}{named.title} {when} at {host}{stars} [{draft.cite_price(last)}].")
    elif any(is_on_sale(each, draft.situation.today) for each in offers):
        gone = _successor_that_ended(draft, named)
        if gone is not None:
            draft.say(
                f"{stars}Take {named.title} as gone: {gone.name}, which its maker named to replace it, has ended "
                f"itself{stars}; a catalogue still lists it at {host} without an end [{draft.cite_price(offers[0])}]."
            )
            return
        draft.say(
            f"{stars}No end is stated for {named.title} at {host}, and the catalogues still list it there{stars} "
            f"[{draft.cite_price(offers[0])}]."
        )
        if any(_verb(draft, each) == "ended" for each in _dated(named.offerings)) or _is_outlived(draft, named):
            draft.leave_open(
                f"Whether {host} still serves {named.title}: catalogues keep entries of models that are gone. If calls "
                f"find no such model, it has ended there; {host}'s own list of deprecations has the day."
            )
    elif offers:
        mark = draft.cite_price(offers[0])
        draft.say(f"{stars}{named.title} is marked as deprecated at {host}, without a day{stars} [{mark}].")
    else:
        draft.say(f"{stars}No catalogue on board lists {named.title} at {host}.{stars}")
        draft.leave_open(f"Whether {host} ever sold {named.title} or when it stopped; ask {host}.")


def _successor_that_ended(draft: Draft, named: Named) -> Model | None:
    """The successor that its maker names, where that maker has ended it by today."""
    successor = draft.situation.knowledge.facts.models.get(named.model.successor or "") if named.model else None
    ends = leaves_on(draft, successor) if successor else None
    return successor if ends is not None and ends <= draft.situation.today else None


def _is_outlived(draft: Draft, named: Named) -> bool:
    """Whether its maker already replaces a later model of its family."""
    models, own = draft.situation.knowledge.facts.models, named.model
    return own is not None and any(
        each.family == own.family and each.developer == own.developer and each.successor in models
        and str(each.released or "") > str(own.released or "")
        for each in models.values()
    )  # fmt: skip


def _elsewhere(draft: Draft, named: Named, places: Iterable[str]) -> None:
    """The first hosts that drop it and the one that keeps it longest, each with its day."""
    facts, told = draft.situation.knowledge.facts, set(places)
    last: dict[str, Offering] = {each.provider: each for each in _dated(named.offerings) if each.provider not in told}
    ordered = sorted(last.values(), key=lambda each: (str(each.deprecation_date), each.provider))
    if not ordered:
        return
    shown = [*ordered[: DROPPED_SHOWN - 1], ordered[-1]] if len(ordered) >= DROPPED_SHOWN else ordered
    for each in shown:
        _end(draft, named, each, "last end" if each is ordered[-1] else "end")
    parts = [
        f"{facts.provider_name(each.provider)} {_verb(draft, each)} it on {each.deprecation_date} "
        f"[{draft.cite_price(each)}]"
        for each in shown
    ]
    draft.say(f"Other hosts: {'; '.join(parts)}.")


def _without_its_maker(draft: Draft, named: Named) -> None:
    """A model that its own maker does not sell: the hosts that end it, and those that still list it."""
    if not named.offerings:
        draft.say(f"**{named.title} has no price on board: no host in the catalogues sells it any more.**")
        return
    facts, today = draft.situation.knowledge.facts, draft.situation.today
    dated = _dated(named.offerings)
    alive = [each for each in named.offerings if is_on_sale(each, today)]
    gone = _maker_that_left(draft, named)
    left = f", and {gone} itself does not list it" if gone else ""
    if dated and (gone or not alive):
        last = dated[-1]
        _end(draft, named, last, "end")
        where, mark = facts.provider_name(last.provider), draft.cite_price(last)
        draft.say(f"**{named.title} {_verb(draft, last)} on {last.deprecation_date} at {where}{left}** [{mark}].")
    elif alive:
        told = f"{gone} does not list {named.title} any more; the day is not on board" if gone else (
            f"No end is stated for {named.title} as a whole, and it is still on sale")  # fmt: skip
        draft.say(f"**{told}** [{draft.cite_price(alive[0])}].")
        _elsewhere(draft, named, ())
    else:
        draft.say(f"**{named.title} is marked as deprecated, without a day** [{draft.cite_price(named.offerings[0])}].")
    if gone:
        ended = {each.provider for each in dated if _verb(draft, each) == "ended"}
        hosts = dict.fromkeys(facts.provider_name(each.provider) for each in alive if each.provider not in ended)
        if hosts:
            draft.say(f"Still listed by {', '.join(list(hosts)[:DROPPED_SHOWN])}.")
        draft.leave_open(f"The day on which {gone} itself ended {named.title}; ask {gone}'s list of deprecations.")


def _maker_that_left(draft: Draft, named: Named) -> str | None:
    """The name of a maker that sells models of its own but not this one, whose weights are closed."""
    facts = draft.situation.knowledge.facts
    model = named.model
    if model is None or model.open_weights or model.developer not in facts.providers:
        return None
    return facts.providers[model.developer].name


def _dated(offers: Iterable[Offering]) -> list[Offering]:
    """The offerings with a day on which they end, the earliest first."""
    found = [each for each in offers if each.deprecation_date is not None]
    return sorted(found, key=lambda each: (str(each.deprecation_date), each.provider))


def _end(draft: Draft, named: Named, offering: Offering, attribute: str) -> None:
    day = str(offering.deprecation_date)
    mark = draft.cite_price(offering)
    draft.fact(subject=named.title, attribute=attribute, value=day, unit=None, as_of=day, citation=mark)


def _verb(draft: Draft, offering: Offering) -> str:
    ends = offering.deprecation_date
    return "ended" if ends is not None and ends <= draft.situation.today else "ends"
