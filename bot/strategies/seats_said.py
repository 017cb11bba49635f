"""Which hosts were left out because of where they, or their parents, are based."""

from bot.draft import Draft
from bot.places import within
from bot.selection.market import MIDDLEMEN
from bot.selection.seats import is_seated
from bot.strategies.promises import host_source
from bot.wording.figures import listed
from knowledge.entities import Provider

SHOWN = 6
_ROLES = ("cloud", "developer", "host")
"""The order in which they are told: a cloud that serves many makers first."""


def seats_said(draft: Draft) -> str:
    """The hosts that would run it in the places asked for but sit elsewhere than allowed; empty where none does."""
    situation = draft.situation
    seats, places = situation.reading.seats, situation.asked.host_region
    if not seats:
        return ""
    found = [
        each
        for each in situation.knowledge.facts.providers.values()
        if each.role not in MIDDLEMEN and each.hq_country and each.regions and not is_seated(each, seats)
        if not places or any(within(here, place) for here in each.regions for place in places)
    ]
    found.sort(key=lambda each: (_ROLES.index(each.role) if each.role in _ROLES else len(_ROLES), each.name))
    if not found:
        return ""
    names = [_marked(draft, each) for each in found[:SHOWN]]
    rest = " and others" if len(found) > SHOWN else ""
    told = f"{', '.join(names)}{rest}" if rest else listed(names)
    return f"Left out for where they are based: {told}; and every host whose seat no source on board states."


def _marked(draft: Draft, provider: Provider) -> str:
    sources = provider.seat_sources or (host_source(provider),)
    marks = "".join(f"[{draft.cite(source, 'market')}]" for source in sources[:1])
    seat = provider.hq_country
    if provider.parent_country not in {None, seat}:
        return f"{provider.name} ({seat}, parent in {provider.parent_country}) {marks}"
    return f"{provider.name} ({seat}) {marks}"
