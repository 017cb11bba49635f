"""Whether a model has the abilities asked about: yes, no or not stated, at one host, elsewhere, in its family."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.selection.constraints import CAPABILITY_OF_INPUT
from bot.selection.market import Row
from bot.strategies.named import Named, chosen_place, family_of
from bot.wording.figures import listed

WORDS = {
    "tools": "tool calls", "json_schema": "output by JSON schema", "vision": "images in", "pdf": "PDF in",
    "audio_in": "audio in", "audio_out": "audio out", "video_in": "video in", "reasoning": "reasoning",
    "caching": "prompt caching", "web_search": "web search", "computer_use": "computer use",
}  # fmt: skip
_UNTOLD = {
    "fine_tuning": "fine-tuning", "logprobs": "logprobs", "no_reasoning": "thinking switched off",
    "streaming": "streaming", "uncensored": "answers without refusals", "embeddings": "embeddings",
}  # fmt: skip
"""Abilities that no catalogue on board states of a model."""
_STATES = {True: "yes", False: "no", None: "not stated"}
FAMILY_SHOWN = 8


def asked_abilities(draft: Draft) -> tuple[str, ...]:
    """The abilities asked about, by the catalogue's words, each once."""
    asked = draft.situation.asked
    words = (CAPABILITY_OF_INPUT.get(word, word) for word in (*asked.needs, *asked.modalities))
    return tuple(dict.fromkeys(word for word in words if word in WORDS or word in _UNTOLD))


def verdict(draft: Draft, named: Named, row: Row, rows: Sequence[Row]) -> str:
    """The answer about the abilities asked, in its first words; empty where none was asked about."""
    wanted = asked_abilities(draft)
    if not wanted:
        return ""
    where = row.host_name
    mark = draft.cite_price(row.offering)
    states = {word: row.offering.capabilities.get(word) for word in wanted}
    for word, state in states.items():
        draft.fact(subject=row.model_id, attribute=_named(word), value=_STATES[state], unit=None, citation=mark)
        if state is None:
            draft.leave_open(f"No source on board says whether {named.title} supports {_named(word)}; ask {where}.")
    other = [line for word, state in states.items() if state is None and (line := _stated_elsewhere(draft, rows, word))]
    if len(states) == 1:
        word, state = next(iter(states.items()))
        lead = f"**{_STATES[state].capitalize()}: {named.title} at {where}, {_named(word)}.**"
    else:
        told = ", ".join(f"{_named(word)} {_STATES[state]}" for word, state in states.items())
        lead = f"**{named.title} at {where}: {told}.**"
    return "\n".join((f"{lead} [{mark}]", *other))


def _stated_elsewhere(draft: Draft, rows: Sequence[Row], word: str) -> str:
    """What another host's entry states of an ability that the usual place's does not."""
    for row in rows:
        if row.offering.capabilities.get(word) and row.provider is not None:
            mark = draft.cite_price(row.offering)
            return f"{row.provider.name}'s entry states {_named(word)} [{mark}]."
    return ""


def of_family(draft: Draft, named: Named) -> str:
    """Which models of a family named have the ability asked about, the newest first; empty where none was asked."""
    wanted = [word for word in asked_abilities(draft) if word in WORDS]
    members = family_of(draft.situation, named)
    if not wanted or len(members) < 2:
        return ""
    word = wanted[0]
    found: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for member in members:
        row = chosen_place(draft.situation, member)
        if row is None:
            continue
        state = row.offering.capabilities.get(word)
        found[state].append(member.title)
        if len(found[state]) <= FAMILY_SHOWN:
            mark = draft.cite_price(row.offering)
            draft.fact(subject=member.title, attribute=WORDS[word], value=_STATES[state], unit=None, citation=mark)
    others = found[None] + found[False]
    if not found[True]:
        return f'**No "{named.asked}" model on sale states {WORDS[word]}.** Looked at: {_some(others)}.'
    unsaid = f" Not stated or no: {_some(others)}." if others else ""
    return f'**Of the "{named.asked}" models on sale these state {WORDS[word]}: {_some(found[True])}.**{unsaid}'


def _some(names: Sequence[str]) -> str:
    left = len(names) - FAMILY_SHOWN
    return listed(names[:FAMILY_SHOWN]) + (f", {left} more" if left > 0 else "")


def all_of(draft: Draft, row: Row) -> str:
    """Every ability that the entry states, in one sentence."""
    able = listed([WORDS[word] for word, state in row.offering.capabilities.items() if state and word in WORDS])
    if not able:
        return ""
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute="abilities", value=able, unit=None, citation=mark)
    return f"It does {able} [{mark}]."


def _named(word: str) -> str:
    return WORDS.get(word) or _UNTOLD[word]
