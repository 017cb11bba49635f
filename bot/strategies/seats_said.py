"""Where hosts, or their parents, are based: which were left out for it, and whose law reaches them."""

from collections.abc import Iterable

from bot.draft import Draft
from bot.places import within
from bot.selection.rows import MIDDLEMEN, Row
from bot.selection.seats import is_seated
from bot.strategies.promises import host_source
from bot.strategies.ways_asked import asks_whose_law
from bot.wording.figures import listed
from bot.wording.wishes import seats_in_words
from knowledge.entities import Provider

SHOWN = 6
MOST = 12
_ROLES = ("cloud", "developer", "host")
"""The order in which they are told: a cloud that serves many makers first."""


def seats_said(draft: Draft, hosts: Iterable[Provider] | None = None) -> str:
    """Those of `hosts` that sit elsewhere than allowed; empty where none does.

    Without `hosts` those that would run it in the places asked for.
    """
    situation = draft.situation
    seats = situation.reading.seats
    if not seats:
        return ""
    asked = _that_run_there(draft) if hosts is None else hosts
    found = _in_order(each for each in asked if each.hq_country and not is_seated(each, seats))
    if not found:
        return ""
    names = [_marked(draft, each) for each in found[:SHOWN]]
    rest = " and others" if len(found) > SHOWN else ""
    told = f"{', '.join(names)}{rest}" if rest else listed(names)
    return f"Left out for where they are based: {told}; and every host whose seat no source on board states."


def leave_unseated(draft: Draft, name: str, rows: Iterable[Row]) -> None:
    """Says of a model that no host of it is based where the asker allows, where that is so of `rows`."""
    seats = draft.situation.reading.seats
    found = list(rows)
    if seats and found and not any(row.provider is not None and is_seated(row.provider, seats) for row in found):
        draft.leave_open(f"A host of {name} {seats_in_words(seats)}: no source on board shows one.")


def say_who_is_seated(draft: Draft) -> None:
    """The hosts on board that are based where the asker allows, for a question that names no model."""
    situation = draft.situation
    seats = situation.reading.seats
    found = _in_order(each for each in situation.knowledge.facts.providers.values() if is_seated(each, seats))
    if found:
        names = listed([_marked(draft, each) for each in found[:MOST]])
        rest = ", among others" if len(found) > MOST else ""
        draft.say(f"**Hosts {seats_in_words(seats)}, as far as sources say{rest}: {names}.**")
    else:
        draft.say(f"**No host on board is {seats_in_words(seats)}, as far as sources say.**")


def _that_run_there(draft: Draft) -> list[Provider]:
    places = draft.situation.asked.host_region
    return [
        each
        for each in draft.situation.knowledge.facts.providers.values()
        if each.regions and (not places or any(within(here, place) for here in each.regions for place in places))
    ]


def _in_order(providers: Iterable[Provider]) -> list[Provider]:
    """Each once, without middlemen."""
    found = {each.id: each for each in providers if each.role not in MIDDLEMEN}.values()
    return sorted(found, key=lambda each: (_ROLES.index(each.role) if each.role in _ROLES else len(_ROLES), each.name))


def _marked(draft: Draft, provider: Provider) -> str:
    sources = provider.seat_sources or (host_source(provider),)
    marks = "".join(f"[{draft.cite(source, 'market')}]" for source in sources[:1])
    seat = provider.hq_country
    if provider.parent_country not in {None, seat}:
        return f"{provider.name} ({seat}, parent in {provider.parent_country}) {marks}"
    return f"{provider.name} ({seat}) {marks}"


def say_if_in_china(draft: Draft, provider: Provider) -> None:
    """That the law of China reaches a host, where the places it processes in do not tell that."""
    known = {provider.hq_country, provider.parent_country}
    if "CN" in known and "CN" not in draft.situation.homes and not asks_whose_law(draft.situation.question.text):
        tie = "is based in CN" if provider.hq_country == "CN" else "is owned from CN"
        draft.say(f"**{provider.name} {tie}: the law there reaches what it holds, wherever it processes.**")
