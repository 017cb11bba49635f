"""The hosts that keep no prompts, or do not train on them, where none is named."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.selection.seats import is_seated
from bot.strategies.certified import is_in
from bot.strategies.promises import host_source
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from bot.wording.wishes import seats_in_words
from knowledge.entities import Provider

_UNCHECKED = frozenset({"unverified", "weak"})


def say_who_promises(draft: Draft) -> None:
    """The hosts that keep no prompts or do not train on them, for a question that names none."""
    asked = draft.situation.asked
    providers = [
        each for each in draft.situation.knowledge.facts.providers.values()
        if each.role not in {"router", "reseller"} and each.evidence not in _UNCHECKED
    ]  # fmt: skip
    if seats := draft.situation.reading.seats:
        providers = [each for each in providers if is_seated(each, seats)]
        draft.say(f"Only hosts {seats_in_words(seats)}, as far as sources say:")
    if asked.host_region:
        providers = [each for each in providers if is_in(each, asked.host_region)]
        where = listed([place_words(place) for place in asked.host_region])
        draft.say(f"Only hosts that process in {where}, as far as sources say:")
    if asked.zero_retention:
        offered = [each for each in providers if each.zero_retention == "yes"]
        asking = [each for each in providers if each.zero_retention == "on_request"]
        draft.say(f"**Zero retention, as far as sources say: offered by {_marked(draft, offered)}"
                  f"{f'; on request at {_marked(draft, asking)}' if asking else ''}.**")  # fmt: skip
    if asked.no_training:
        none = [each for each in providers if each.trains_on_inputs == "no"]
        draft.say(f"**Hosts whose sources say that they do not train on inputs: {_marked(draft, none)}.**")
    draft.leave_open("Hosts that are not listed: their sources say nothing of it. Ask for it in the contract.")


def _marked(draft: Draft, providers: Sequence[Provider]) -> str:
    names = []
    for each in sorted(providers, key=lambda one: one.name):
        mark = draft.cite(host_source(each), "market")
        seat = f" ({each.hq_country})" if each.hq_country else ""
        draft.fact(
            subject=each.name, attribute="promises", citation=mark, as_of=each.source_date,
            value=f"zero retention: {each.zero_retention or '-'}, trains on inputs: {each.trains_on_inputs or '-'}",
        )  # fmt: skip
        names.append(f"{each.name}{seat} [{mark}]")
    return listed(names) or "none on board"
