"""Whose law reaches a host: that of its seat and of its owner's, wherever it processes."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.strategies.named import Named, chosen_place
from bot.strategies.promises import host_source
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Provider


def say_whose_law(draft: Draft, named: Sequence[Named]) -> None:
    """A sentence for each host named, or for where the models named are bought; nothing where no seat is known."""
    known = draft.situation.knowledge.facts.providers
    hosts = [known[name] for name in draft.situation.asked.providers if name in known]
    rows = [chosen_place(draft.situation, each) for each in named] if not hosts else []
    hosts += [row.provider for row in rows if row is not None and row.provider is not None]
    for host in dict.fromkeys(each.id for each in hosts):
        draft.say(_sentence(draft, known[host]))


def _sentence(draft: Draft, host: Provider) -> str:
    seats = [each for each in (host.hq_country, host.parent_country) if each]
    if not seats:
        return ""
    mark = draft.cite(host_source(host), "market")
    places = list(dict.fromkeys(place_words(each) for each in seats))
    owner = f", owned from {places[1]}" if len(places) > 1 else ""
    where = listed([place_words(each) for each in draft.situation.asked.host_region])
    wherever = f" in {where}" if where else " abroad"
    draft.leave_open(
        "How far such a law goes in a given case, and what contracts and encryption with your own keys change: no "
        "source on board says. Ask counsel."
    )
    return (
        f"**{host.name} is based in {places[0]}{owner}: the law there can reach what it holds; processing{wherever} "
        f"alone does not change that.** [{mark}]"
    )
