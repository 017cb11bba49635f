"""What if a maker, a host or a country's models went away, where nobody says what is in use: what is lost, what stays.

Then where the open weights go on, and the nearest to each of the main models.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.pool import pool_for
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies.affordable import affordable
from bot.strategies.entries import Offer, entry
from bot.strategies.losses import Lost, lost
from bot.strategies.lost_models import Sold, hosts_taken, is_alone, main_ones, taken_by
from bot.strategies.move_words import offer_of
from bot.strategies.moves import moves
from bot.strategies.named import model_source, name_of, named_models
from bot.strategies.replaced import old_model
from bot.strategies.sold_elsewhere import at_in_words, seat_of
from bot.strategies.uses import Stack
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.supposed_bans import supposed_bans
from bot.understood import Understood
from bot.wording.figures import listed, plural
from bot.wording.scores import ALIKE
from bot.wording.tasks import task_words
from knowledge.source import Source

MAIN = 4
"""Models that are named and get an alternative."""
_SHOWN = 3
"""Hosts of one model that are named."""
_WEIGHTS = {True: "open weights", False: "closed", None: "weights not known"}


def said_alone(draft: Draft, stack: Stack, gone: Lost | None) -> bool:
    """Whether a loss is supposed and nothing in use is told of; what is lost in general is then on the draft."""
    if gone is None or not is_alone(draft, stack, gone):
        return False
    _say(draft, gone)
    return True


def say_banned_alone(draft: Draft) -> None:
    """What a ban that a question of law only supposes would take; nothing where none is supposed."""
    situation = draft.situation
    if not supposed_bans(look_at(tidy(situation.question.text), situation.lexicon)):
        return
    gone = lost(situation)
    if gone is not None and (gone.is_barred or gone.is_export_ban):
        said_alone(draft, Stack(uses=()), gone)


def _say(draft: Draft, gone: Lost) -> None:
    """What goes, what stays where, and what comes nearest to each of the main models."""
    situation = draft.situation
    found, hosts = taken_by(draft, gone), hosts_taken(situation, gone)
    only = [each for each in found if not _elsewhere(draft, each, gone)]
    open_ones = [each for each in found if each.model.open_weights]
    main = main_ones(situation, found, MAIN, one_each=gone.kind == "country")
    who, mark = name_of_lost(situation, gone), draft.cite(_source(situation, gone, main[0]), "model")
    for name, value in (
        ("models on sale", len(found)), ("models on sale at other hosts", len(found) - len(only)),
        ("models on sale nowhere else", len(only)), ("models on sale with open weights", len(open_ones)),
    ):  # fmt: skip
        draft.fact(subject=who, attribute=name, value=value, citation=mark)
    lead = _of_hosts(draft, who, found, only, main) if hosts else _of_makers(draft, who, found, open_ones, main)
    draft.say(f"{lead} [{mark}]")
    draft.say(_reach(gone, open_ones) if not hosts else "")
    lost = frozenset() if hosts else frozenset(each.model.id for each in found)
    with draft.asking(_without(situation, gone)):
        lines = [_line(draft, each, gone, lost) for each in main]
    if any("Quality for" in line for line in lines) and situation.asked.task is None:
        draft.assume(f"No task was named: quality is that for {task_words('chat')}.")
    if named := situation.asked.providers:
        own = {row.host_name for each in found for row in each.rows if row.provider_id in named}
        draft.recommendations[:] = [
            each if each.provider in own else replace(each, role="near_miss", breaks=("providers",))
            for each in draft.recommendations
        ]
    draft.say("\n".join(lines))


def _source(situation: Situation, gone: Lost, first: Sold) -> Source:
    """Where the lost maker or host is read of; for a country that of the first model's maker."""
    facts, key = situation.knowledge.facts, gone.keys[0]
    if hosts_taken(situation, gone) and key in facts.providers:
        host = facts.providers[key]
        return Source(url=host.source_url, checked_on=host.checked_on, title=host.name)
    maker = facts.developers.get(key) or facts.developers.get(first.model.developer)
    return maker.source if maker is not None else model_source(first.model)


def name_of_lost(situation: Situation, gone: Lost) -> str:
    """What is lost in words: "OpenAI", "models made in CN"."""
    facts, key = situation.knowledge.facts, gone.keys[0]
    if gone.kind in {"country", "seat"}:
        return f"models made in {key}" if gone.kind == "country" else f"hosts led from {key}"
    if gone.kind == "model":
        return key.capitalize()
    maker, host = facts.developers.get(key), facts.providers.get(key)
    if hosts_taken(situation, gone) and host is not None:
        return host.name
    return maker.name if maker else host.name if host else key


def _of_makers(draft: Draft, who: str, found: Sequence[Sold], open_ones: Sequence[Sold], main: Sequence[Sold]) -> str:
    first = f"{_names(draft, main)} first"
    some = sorted(open_ones, key=lambda one: -len(one.hosts))[:_SHOWN]
    if not open_ones:
        weights = "None has open weights, so nobody may run them without their maker's leave"
    elif len(open_ones) == len(found):
        weights = "All have open weights, which nobody can recall"
    else:
        have = "has" if len(open_ones) == 1 else "have"
        among = f", {_names(draft, some)} among them" if len(open_ones) > len(some) else f": {_names(draft, some)}"
        weights = f"{len(open_ones)} {have} open weights, which nobody can recall{among}"
    return f"**Without {who} you lose {_models(found)} now on sale, {first}.** {weights}."


def _of_hosts(draft: Draft, who: str, found: Sequence[Sold], only: Sequence[Sold], main: Sequence[Sold]) -> str:
    stays = len(found) - len(only)
    nowhere = f"; {len(only)} {'is' if len(only) == 1 else 'are'} sold nowhere else" if only else ""
    return (
        f"**Without {who} you call the same models elsewhere: {stays} of its {_models(found)} are on sale "
        f"at other hosts{nowhere}.** The main ones: {_names(draft, main)}."
    )


def _names(draft: Draft, found: Sequence[Sold]) -> str:
    return listed([name_of(draft, each.model.id) for each in found])


def _models(found: Sequence[Sold]) -> str:
    return f"{len(found)} {plural(len(found), 'model')}"


def _reach(gone: Lost, open_ones: Sequence[Sold]) -> str:
    """What the loss does to weights that are open and to closed models at other hosts."""
    parts = []
    if open_ones and gone.is_barred:
        parts.append(
            "Whether you may go on with open weights turns on what the ban names: an app or API is left behind at "
            "another host or on your own hardware, the model itself is not."
        )
    elif open_ones:
        parts.append("Open weights go on at other hosts and on your own hardware; the next version may not come.")
    if gone.kind == "maker" and not gone.is_barred:
        parts.append(
            "A closed model that another host sells as well helps where an account or a service is lost, not where its "
            "maker withdraws it."
        )
    return " ".join(parts)


def _elsewhere(draft: Draft, each: Sold, gone: Lost) -> list[Row]:
    """The rows at hosts that go on with it, the cheapest first; none for a closed model that a ban takes."""
    situation = draft.situation
    providers, hosts = situation.knowledge.facts.providers, hosts_taken(situation, gone)
    if not hosts and not each.model.open_weights and (gone.kind != "maker" or gone.is_barred):
        return []
    out = hosts or {gone.keys[0]}
    owners = {providers[key].ultimate_parent for key in out if key in providers} - {None}
    away = gone.keys[0] if gone.kind == "country" else None
    left = [
        row for row in each.direct
        if row.provider is not None
        and row.provider_id not in out
        and row.provider.ultimate_parent not in owners
        and (away is None or seat_of(draft, row.provider_id) != away)
    ]  # fmt: skip
    return sorted(left, key=_price)


def _price(row: Row) -> tuple[float, str]:
    return round((row.input_rate or 0.0) + (row.output_rate or 0.0), 2), row.provider_id


def _without(situation: Situation, gone: Lost) -> Understood:
    """What is asked, with what goes left out of what may come in its place."""
    asked, key = situation.asked.but(models=(), providers=()), gone.keys[0]
    hosts = hosts_taken(situation, gone)
    if gone.kind == "country":
        return asked.but(exclude_origin=(*asked.exclude_origin, key))
    facts = situation.knowledge.facts
    model = next((facts.models[each] for each in gone.keys if each in facts.models), None)
    maker = facts.developers.get(model.developer if model is not None else key)
    if maker is not None and not hosts:
        asked = asked.but(exclude_developers=(*asked.exclude_developers, maker.id))
    if gone.kind in {"maker", "model"} and gone.is_barred and maker is not None and maker.country is not None:
        # Who bars one maker of a country may bar the next.
        asked = asked.but(exclude_origin=(*asked.exclude_origin, maker.country))
    own = {key} if gone.kind == "maker" and key in facts.providers else set()
    return asked.but(exclude_providers=(*asked.exclude_providers, *sorted(hosts | own)))


def _line(draft: Draft, each: Sold, gone: Lost, lost: frozenset[str]) -> str:
    """One main model: whether its weights are open, where it goes on, and else what comes nearest."""
    rows = _elsewhere(draft, each, gone)
    mark = draft.cite(model_source(each.model), "model")
    hosts = list(dict.fromkeys(row.host_name for row in rows))
    draft.fact(subject=each.model.id, attribute="other hosts", value=len(hosts), citation=mark)
    more = len(hosts) - _SHOWN
    draft.fact(subject=each.model.id, attribute="further hosts", value=max(more, 0), citation=mark)
    some = [*hosts[:_SHOWN], f"{more} more"] if more > 0 else hosts
    where = f"; also at {listed(some)}" if hosts else ""
    begin = f"- **{each.model.name}** ({_WEIGHTS[each.model.open_weights]}{where}) [{mark}]"
    if rows and hosts_taken(draft.situation, gone):
        made = entry(
            draft, Offer(row=rows[0], role="fallback", why="Sells the same model."), workload_of(draft.situation.asked)
        )
        return f"{begin}: cheapest there {at_in_words(draft, made)}."
    return f"{begin}: {_nearest(draft, each, lost)}"


def _nearest(draft: Draft, each: Sold, lost: frozenset[str]) -> str:
    """What comes nearest to a model among those that stay, with what the move changes."""
    old = old_model(draft, named_models(draft, (each.model.id,))[0])
    pool = old.situation.once("pool of what stays", lambda: pool_for(old.situation, old.workload).candidates)
    left = [one for one in pool if one.row.measured_as not in lost]
    top = max((one.worth for one in left), default=0.0)
    nothing = ""
    if old.level is not None and top < old.level:
        left = [one for one in left if one.worth >= top - ALIKE]
        nothing = "" if top >= old.level - ALIKE else "nothing left ranks as high; "
    chosen = affordable(draft, left, old.workload, lambda found: moves(draft, old, None, found))
    if not chosen:
        return "nothing on board that meets your wishes comes near."
    offer = offer_of(draft, chosen[0], old, chosen[0].candidate)
    made = entry(draft, replace(offer, role="fallback"), old.workload)
    origin = f"made in {made.origin}" if made.origin else "origin unknown"
    return f"{nothing}nearest is {made.model_name} ({origin}) at {at_in_words(draft, made)}. {made.why}"
