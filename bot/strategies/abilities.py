"""Whether a model has the abilities asked about: yes, no or not stated, at one host, elsewhere, in its family."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.selection.constraints import CAPABILITY_OF_INPUT
from bot.selection.rows import Row
from bot.strategies.asked_of import terms_asked
from bot.strategies.named import Named, chosen_place, family_of
from bot.wording import sections
from bot.wording.figures import listed
from knowledge.offering import Offering

WORDS = {
    "tools": "tool calls", "json_schema": "output by JSON schema", "vision": "images in", "pdf": "PDF in",
    "audio_in": "audio in", "audio_out": "audio out", "image_out": "images out", "video_in": "video in",
    "video_out": "video out", "reasoning": "reasoning",
    "caching": "prompt caching", "web_search": "web search", "computer_use": "computer use",
}  # fmt: skip
_UNTOLD = {
    "fine_tuning": "fine-tuning", "logprobs": "logprobs", "no_reasoning": "thinking switched off",
    "streaming": "streaming", "uncensored": "answers without refusals", "embeddings": "embeddings",
}  # fmt: skip
"""Abilities that no catalogue on board states of a model."""
_STATES = {True: "yes", False: "no", None: "not stated"}
_MADE = {"image_out": "image", "audio_out": "audio", "video_out": "video"}
"""Abilities to make something, by what the catalogues list as coming out of a model."""
_MODES = {"image": "image_out", "speech": "audio_out", "video": "video_out"}
"""Modes of offerings that make nothing else."""
FAMILY_SHOWN = 8


def asked_abilities(draft: Draft) -> tuple[str, ...]:
    """The abilities asked about, by the catalogue's words, each once."""
    asked = draft.situation.asked
    words = (
        *(CAPABILITY_OF_INPUT.get(word, word) for word in (*asked.needs, *asked.modalities)),
        *(f"{kind}_out" for kind in asked.output_modalities),
    )
    return tuple(dict.fromkeys(word for word in words if word in WORDS or word in _UNTOLD))


def verdict(draft: Draft, named: Named, row: Row, rows: Sequence[Row]) -> str:
    """The answer about the abilities asked, in its first words; empty where none was asked about."""
    wanted = asked_abilities(draft)
    if not wanted:
        return ""
    where = row.host_name
    states: dict[str, bool | None] = {}
    marks = []
    for word in wanted:
        states[word], source = _state(named, row, word)
        marks.append(draft.cite_price(source))
        draft.fact(
            subject=row.model_id, attribute=_named(word), value=_STATES[states[word]], unit=None, citation=marks[-1]
        )
        if states[word] is None:
            draft.leave_open(f"No source on board says whether {named.title} supports {_named(word)}; ask {where}.")
    other = [line for word, state in states.items() if state is None and (line := _stated_elsewhere(draft, rows, word))]
    if len(states) == 1 and not terms_asked(draft.situation.question.text):
        word, state = next(iter(states.items()))
        lead = f"**{_STATES[state].capitalize()}: {named.title} at {where}, {_named(word)}.**"
    else:
        told = ", ".join(f"{_named(word)} {_STATES[state]}" for word, state in states.items())
        lead = f"**{named.title} at {where}: {told}.**"
    return "\n".join((f"{lead} {sections.marks(tuple(dict.fromkeys(marks)))}", *other))


def _state(named: Named, row: Row, word: str) -> tuple[bool | None, Offering]:
    """Whether the row has an ability, and the entry that says so.

    What comes out of a model is the same at each host, so any of its entries may state it.
    """
    state = row.offering.capabilities.get(word)
    if state is None and word in _MADE:
        for each in (row.offering, *named.offerings):
            if each.output_modalities:
                return _MADE[word] in each.output_modalities, each
            if _MODES.get(each.mode) == word:
                return True, each
    return state, row.offering


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
    words = listed([WORDS[word] for word in wanted])
    able: list[str] = []
    others: list[str] = []
    mark = ""
    for member in members:
        row = chosen_place(draft.situation, member)
        if row is None:
            continue
        told = [_state(member, row, word) for word in wanted]
        states = [state for state, _ in told]
        state = False if False in states else None if None in states else True
        group = able if state else others
        group.append(member.title)
        if len(group) <= FAMILY_SHOWN:
            mark = draft.cite_price(told[0][1])
            draft.fact(subject=member.title, attribute=words, value=_STATES[state], unit=None, citation=mark)
    for group in (able, others):
        if (left := len(group) - FAMILY_SHOWN) > 0:
            draft.fact(subject=named.asked, attribute="models not named here", value=left, citation=mark)
    if not able:
        return f'**No "{named.asked}" model on sale states {words}.** Looked at: {_some(others)}.'
    unsaid = f" Not stated or no: {_some(others)}." if others else ""
    return f'**Of the "{named.asked}" models on sale these state {words}: {_some(able)}.**{unsaid}'


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
