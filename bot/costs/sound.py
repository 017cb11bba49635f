"""Speech by its length: the seconds that a model hears and those that it speaks, where they are billed as tokens."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from bot.costs.assumed import (
    AUDIO_OUT_TOKENS_A_SECOND,
    AUDIO_OUT_TOKENS_A_SECOND_ELSEWHERE,
    CHARACTERS_A_SECOND,
    CHARACTERS_PER_TOKEN,
    CONVERSATION_SECONDS,
)
from bot.costs.units import whole
from bot.costs.workload import Workload
from knowledge.offering import Component, Rates


class Sound(Struct, frozen=True, kw_only=True):
    """Seconds of the whole period that are billed as tokens, each way."""

    heard: Decimal = Decimal(0)
    spoken: Decimal = Decimal(0)
    notes: tuple[str, ...] = ()
    """What was assumed for their length."""


def sound_of(mode: str, workload: Workload, rates: Rates) -> Sound:
    """The sound of a workload at an offering of this mode; none where it is billed by the second or the character."""
    if mode == "speech":
        return _read_aloud(workload, rates)
    if mode == "realtime":
        return _talked(workload, rates)
    by_token = not workload.input_tokens and mode != "video" and Component.SECOND_IN not in rates
    return Sound(heard=workload.audio_seconds) if by_token else Sound()


def conversation_seconds(workload: Workload) -> Decimal:
    """The length of all that is talked: as said, else a usual conversation for each request."""
    return workload.audio_seconds or workload.requests * CONVERSATION_SECONDS


def characters_of(workload: Workload, input_tokens: int) -> Decimal:
    """The characters of a text that is read aloud, from its tokens or from how long the reading is."""
    return Decimal(input_tokens * CHARACTERS_PER_TOKEN) or workload.audio_seconds * CHARACTERS_A_SECOND


def spoken_tokens(developer: str | None) -> tuple[int, int, int]:
    """Tokens of one second that a developer's models speak: at the least, as usual, at most."""
    known = AUDIO_OUT_TOKENS_A_SECOND.get(developer or "")
    return (known, known, known) if known else AUDIO_OUT_TOKENS_A_SECOND_ELSEWHERE


def _read_aloud(workload: Workload, rates: Rates) -> Sound:
    if Component.CHARACTER_IN in rates or Component.SECOND_OUT in rates:
        return Sound()
    return Sound(spoken=reading_seconds(workload), notes=tuple(reading_notes(workload)))


def reading_seconds(workload: Workload) -> Decimal:
    """How long reading the text of the workload aloud takes."""
    characters = workload.requests * workload.input_tokens * CHARACTERS_PER_TOKEN
    return workload.audio_seconds or Decimal(whole(characters / CHARACTERS_A_SECOND))


def reading_notes(workload: Workload) -> Iterator[str]:
    """How the length of a reading was worked out, where it was not said."""
    if not workload.audio_seconds:
        yield f"A second of speech is taken as {CHARACTERS_A_SECOND} characters."


def _talked(workload: Workload, rates: Rates) -> Sound:
    if not is_talked(workload) or (Component.SECOND_IN in rates and Component.INPUT_AUDIO not in rates):
        return Sound()
    if workload.is_interpreted:
        whole_time = conversation_seconds(workload)
        note = "An interpreter is taken to speak as long as it hears."
        return Sound(heard=whole_time, spoken=whole_time, notes=(*talking_notes(workload), note))
    half = conversation_seconds(workload) / 2
    note = (
        "Half of the time is taken to be heard and half to be spoken. What the model reads again at each turn is not "
        "counted: the bill is the least there is."
    )
    return Sound(heard=half, spoken=half, notes=(*talking_notes(workload), note))


def is_talked(workload: Workload) -> bool:
    """Whether a conversation is billed by its sound: its length was said, or no tokens were."""
    return bool(workload.audio_seconds) or workload.output_assumed


def talking_notes(workload: Workload) -> Iterator[str]:
    """How long a conversation was taken to be, where that was not said."""
    if not workload.audio_seconds:
        yield f"A conversation is taken as {CONVERSATION_SECONDS // 60} minutes long."
