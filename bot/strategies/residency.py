"""Where it runs, who operates the host, and what happens to the prompts."""

from collections.abc import Iterable, Sequence

from bot.caveats.collect import caveats_for
from bot.caveats.laws_named import laws_named
from bot.draft import Draft
from bot.patterns import regex
from bot.places import GROUPS, country_of, is_cloud_region, overlaps
from bot.selection.place_rules import PLACE_RULES, closest, may_run_in, regions_of, runs_in
from bot.selection.rows import Row
from bot.selection.seats import is_seated
from bot.strategies import billing_terms, by_terms, licence, passed_on, plan_use, product_terms, recommend
from bot.strategies.asked_host import subject_as_run
from bot.strategies.background import background
from bot.strategies.certified import say_agreements, say_certified
from bot.strategies.data_given import say_data_given
from bot.strategies.entries import subjects_of
from bot.strategies.host_owners import say_owners
from bot.strategies.hosts_said import (
    HOSTS_SHOWN,
    concerns_people_in_the_eu,
    full_name,
    host_lines,
    hosts_of,
    is_on_people,
    leave_transfer_open,
    maker_itself,
    sends_people_to_china,
)
from bot.strategies.kept_in_place import around, newest_there, say_rest_of_family
from bot.strategies.makers import asks_who_made_it
from bot.strategies.matches import matches
from bot.strategies.named import Named, chosen_place, model_source, named_models, on_board, rows_of
from bot.strategies.notes_on_law import leave_law_elsewhere_open
from bot.strategies.promises import asks_of_keeping, asks_of_training, say_provider, who_keeps_nothing
from bot.strategies.seats_said import say_if_in_china, say_who_is_seated, seats_said
from bot.strategies.speed_open import say_speed_open
from bot.strategies.trade_notes import explained_by
from bot.strategies.transfers_said import without_china
from bot.strategies.ways_asked import asks_direct, asks_whose_law
from bot.strategies.who_promises import say_who_promises
from bot.strategies.whose_law import say_whose_law
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from bot.wording.wishes import seats_in_words
from knowledge.entities import Provider

_OF_PLACES = ("data-residency", "sovereignty")


def answer_residency(draft: Draft) -> None:
    """For named models: which hosts run them where. For named hosts: what they promise. Else: what fits."""
    say_speed_open(draft)
    known = [newest_there(draft, each) for each in on_board(named_models(draft, draft.situation.asked.models))]
    licence.say_no_rights(draft, known)
    by_model = any(each(draft, known) for each in (passed_on.answered, product_terms.answered))
    if not (by_model or any(each.answered(draft) for each in (plan_use, by_terms, billing_terms))):
        _of_places(draft, known)
    leave_law_elsewhere_open(draft)


def _of_places(draft: Draft, known: Sequence[Named]) -> None:
    situation = draft.situation
    about_data = asks_of_keeping(draft) or asks_of_training(draft)
    if asks_whose_law(situation.question.text):
        say_whose_law(draft, known)
    rents = _all_own(draft, known) and not about_data and _runs_it(draft)
    providers = [] if rents else _hosts_asked(draft, known, about_data=about_data)
    say_certified(draft, among=providers or hosts_of(draft, known))
    say_agreements(draft, providers)
    owners = asks_who_made_it(situation.question.text) and say_owners(draft)
    say_data_given(draft, providers)
    for provider in providers if about_data else ():
        say_provider(draft, provider)
    told = {provider.id for provider in providers} if about_data and situation.asked.providers else set()
    for each in known:
        if each.model is None or each.model.developer not in told:
            _model(draft, each)
    for provider in () if about_data or owners else providers:
        say_provider(draft, provider)
        say_if_in_china(draft, provider)
    if not known and not providers and about_data:
        say_who_promises(draft)
    places = situation.asked.host_region or situation.asked.exclude_host_region or situation.reading.seats
    if situation.reading.seats and not (known or providers or about_data):
        say_who_is_seated(draft)
    if not known and ("recommend" in situation.reading.intents or (places and not providers)):
        recommend.add_options(draft)
    laws = laws_named(situation.question.text)
    if asks_whose_law(situation.question.text) and laws in {(), ("data-access",)}:
        laws = ("sovereignty", "data-residency")
    meant = (*laws, *explained_by(situation.user_context, situation.homes))
    about = without_china([subject_as_run(draft, each) for each in known], meant)
    if (owners and not about and not about_data) or (meant and not about) or draft.explained & {*about}:
        return
    if not about and not about_data and not providers and _all_own(draft, known):
        return
    subjects = about or (("zero-retention",) if about_data else [each.id for each in providers] or _OF_PLACES)
    if subjects == _OF_PLACES and sends_people_to_china(draft, known):
        subjects = ("eu-personal-data",)
    kinds = ("hosting",) if subjects == _OF_PLACES else ("hosting", "regulation")
    background(draft, kinds=kinds, subjects=subjects, limit=1)


def add_part(draft: Draft, named: Sequence[Named]) -> None:
    """Where the models run, for a question that asks it beside something else; or what the hosts do with prompts."""
    if asks_of_keeping(draft) or asks_of_training(draft):
        for provider in _hosts_asked(draft, named, about_data=True):
            say_provider(draft, provider)
        return
    if _runs_it(draft):
        return
    for each in named:
        _say_where(draft, each)


def _hosts_asked(draft: Draft, named: Sequence[Named], *, about_data: bool) -> list[Provider]:
    """The hosts named; where none is and the question is what becomes of prompts, the makers of the models."""
    known = draft.situation.knowledge.facts.providers
    hosts = [known[name] for name in draft.situation.asked.providers if name in known]
    makers = dict.fromkeys(each.model.developer for each in named if each.model is not None)
    own = [known[maker] for maker in makers if maker in known] if about_data else []
    if wanted := draft.situation.asked.host_region:
        own = [host for host in own if any(overlaps(here, place) for here in host.regions for place in wanted)]
    several = len(hosts) + len(own) > 1 and asks_direct(draft.situation.question.text)
    return list(dict.fromkeys((*hosts, *own))) if not hosts or several else hosts


def _model(draft: Draft, named: Named) -> None:
    if _runs_it(draft):
        draft.say(on_own_machines(draft, named))
        subject = subject_as_run(draft, named)
        if subject.licence is not None and subject.licence.commercial_use != "yes":
            draft.say(licence.verdict(draft, subject))
        return
    rows = _say_where(draft, named)
    if draft.situation.asked.zero_retention and rows:
        draft.say(
            who_keeps_nothing([row.provider for row in rows if row.provider is not None and not row.is_middleman])
        )
    promises = asks_of_keeping(draft) or asks_of_training(draft) or is_on_people(draft)
    draft.say("\n".join(host_lines(draft, rows, promises=promises)))
    say_rest_of_family(draft, named)
    draft.recommendations += matches(draft, [named])
    usual = chosen_place(draft.situation, named, rows)
    draft.warn(*caveats_for(draft, subjects_of(draft, [usual] if usual else [])))
    if concerns_people_in_the_eu(draft) and usual is not None:
        leave_transfer_open(draft, usual)


def _all_own(draft: Draft, known: Sequence[Named]) -> bool:
    """Whether only weights are asked about that the asker runs: what hosts promise is no matter then."""
    return bool(known) and bool(draft.situation.asked.self_host)


_RENTED = regex(
    r"\b(?:ourselves|myself|self[- ]?host\w*|selbst|selber|our own|nous-mêmes|nosotros|nós mesmos)\b[^.?!;,]{0,24}?"
    r" (?:on|in|at|with|inside|bei|auf|en|sur|chez|na|no|em) "
)
"""What makes of a cloud that is named the place where one's own machines stand."""


def _runs_it(draft: Draft) -> bool:
    """Whether the asker runs the weights: on their own machines, or on some that a cloud rents to them."""
    asked = draft.situation.asked
    return bool(asked.self_host) and (not asked.providers or _RENTED.search(draft.situation.question.text) is not None)


def on_own_machines(draft: Draft, named: Named) -> str:
    """Where weights run that somebody runs; that there are none where that is so."""
    model = named.model
    if model is None or model.open_weights is None:
        return f"**Whether the weights of {named.title} are open is not on board; without them nothing runs with you.**"
    mark = draft.cite(model_source(model), "model")
    if not model.open_weights:
        return f"**{named.title} cannot run on your own machines: its weights are not open.** [{mark}]"
    return (
        f"**{named.title} on your own machines runs where they stand: no host takes part, so no host's region or "
        f"promise matters, only the licence and the law.** [{mark}]"
        + (" Rented machines stand in the region they are rented in." if draft.situation.asked.providers else "")
    )


def _say_where(draft: Draft, named: Named) -> list[Row]:
    """The answer for each place asked about; returns the rows in them, else those that may be, else all."""
    asked, shown = draft.situation.asked, list[Row]()
    each_alone: list[tuple[str, ...]] = [(place,) for place in asked.host_region]
    for places in each_alone or [()]:
        with draft.asking(asked.but(host_region=places)):
            rows = _seated(draft, named, list(rows_of(draft.situation, named, any_seat=True)))
            inside = [row for row in rows if any(runs_in(row, place) for place in places)] if places else rows
            wider = [] if inside else closest(row for row in rows if any(may_run_in(row, place) for place in places))
            draft.say(f"**{_lead(draft, named, inside, wider)}**")
        shown += inside or wider
    draft.say(maker_itself(draft, named))
    if draft.situation.reading.seats:
        draft.say(
            seats_said(draft, [row.provider for row in rows_of(draft.situation, named, any_seat=True) if row.provider])
        )
    return shown or rows


def _seated(draft: Draft, named: Named, rows: list[Row]) -> list[Row]:
    """The rows at hosts based where the asker allows; all of them, and that said, where there is none."""
    seats = draft.situation.reading.seats
    found = [row for row in rows if row.provider is not None and is_seated(row.provider, seats)]
    if seats and rows and not found:
        draft.say(f"**No host of {named.title} on board is {seats_in_words(seats)}, as far as sources say.**")
    return found if seats and found else rows


def _lead(draft: Draft, named: Named, inside: Sequence[Row], wider: Sequence[Row]) -> str:
    """The answer for the places asked about; for the hosts named where no place was."""
    asked = draft.situation.asked
    places = listed([_place(each) for each in asked.host_region])
    seats = draft.situation.reading.seats
    whose = all(row.provider is not None and is_seated(row.provider, seats) for row in inside) if seats else False
    if asked.host_region and inside:
        at = f" at hosts {seats_in_words(seats)}" if whose else ""
        return f"{named.title} can run in {places}{at}: {_hosts(inside)}."
    if whose and inside and not asked.providers:
        return f"{named.title} is served by hosts {seats_in_words(seats)}: {_hosts(inside, region=False)}."
    if wider:
        draft.leave_open(
            f"Whether {_hosts(wider)} keeps {named.title} in {places}; ask for its list of regions by model."
        )
        near = f"keeps {named.title} within {around(wider)}"
        return f"{_hosts(wider)} {near}; no source on board says that it stays in {places}."
    if asked.host_region:
        draft.leave_open(f"Whether a host offers {named.title} in {places} beyond what the sources list; ask the host.")
        return f"No source on board shows {named.title} running in {places}. That is not proof that it can't."
    at_host = [row for row in inside if row.provider is not None and row.provider_id in asked.providers]
    at_host = at_host or [row for row in inside if row.is_own]
    if not at_host:
        return _elsewhere(draft, named, inside) or f"Where {named.title} runs depends on the host."
    here = {region.casefold(): region for row in reversed(at_host) for region in reversed(regions_of(row))}
    regions = listed(list(reversed(here.values()))) or "places not stated"
    out = listed([_place(each) for each in asked.exclude_host_region])
    free = f", which {'leaves out' if _stays_out(at_host, asked.exclude_host_region) else 'does not rule out'} {out}"
    return f"{named.title} at {_hosts(at_host, region=False)} is processed in {regions}{free if out else ''}."


def _elsewhere(draft: Draft, named: Named, rows: Sequence[Row]) -> str:
    """The hosts that can keep a model out of the places ruled out; empty where none was, or none can."""
    asked = draft.situation.asked
    out = listed([_place(each) for each in asked.exclude_host_region])
    hosts = [row for row in rows if out and not row.is_middleman and PLACE_RULES["exclude_host_region"](row, asked)]
    if not hosts:
        return ""
    draft.leave_open(f"Which of these hosts' regions serve {named.title}; pick one outside {out} and ask the host.")
    return f"{named.title} can be kept out of {out} at {_hosts(hosts, region=False)}, by their lists of regions."


def _stays_out(rows: Iterable[Row], places: Sequence[str]) -> bool:
    """Whether every row's places are known and none is or may be one of `places`."""
    regions = [regions_of(row) for row in rows]
    return all(regions) and not any(
        here == "global" or overlaps(here, place) for found in regions for here in found for place in places
    )


def _place(place: str) -> str:
    return f"{place} ({country_of(place)})" if is_cloud_region(place) and place not in GROUPS else place_words(place)


def _hosts(rows: Iterable[Row], *, region: bool = True) -> str:
    names = [full_name(row) if region or row.provider is None else row.provider.name for row in rows]
    return listed(list(dict.fromkeys(names))[:HOSTS_SHOWN])
