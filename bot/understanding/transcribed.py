"""Speech that is text already when it reaches the model: written down by somebody, or yet to be spoken."""

from typing import Any

from bot.costs.assumed import TOKENS_PER
from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_HINT = regex(
    r"trans[ck]ri|\bstt\b|\basr\b|\bte[xk]te?o?\b|转写|转录|文字起こし|テキスト|전사|녹취|텍스트|расшифр|транскри"
)
"""A word that is in every such message, cheap to look for."""
_DONE = expression("transcribed_done")


def as_text(slots: dict[str, Any]) -> None:
    """Puts the tokens of what was said into `slots`, in place of its minutes."""
    if slots.keys().isdisjoint({"input_tokens", "requests"}):
        slots["input_tokens"] = int(slots["units"] * TOKENS_PER["minutes"])
        if "spread_over" in slots:
            slots["input_tokens"] //= int(slots["spread_over"])
            slots["requests"] = slots["spread_over"]
    for key in ("units", "unit_kind", "spread_over"):
        slots.pop(key, None)
    heard = tuple(kind for kind in slots.get("modalities", ()) if kind != "audio")
    slots["modalities"] = heard
    if not heard:
        del slots["modalities"]
    if slots.get("task") == "speech":
        del slots["task"]


def is_written_down(passage: Passage) -> bool:
    """Whether the transcripts are there: "already transcribed", "transcripts exist", "we only have text"."""
    return _HINT.search(passage.text) is not None and _DONE.search(passage.text) is not None


_READ_ALOUD = expression("recordings_read_aloud")
_HEARD_TOO = expression("recordings_heard_too")


def is_read_aloud(passage: Passage) -> bool:
    """Whether the hours told are those of speech that is made from text: "text to speech for 60 hours of audiobook"."""
    return _READ_ALOUD.search(passage.text) is not None and _HEARD_TOO.search(passage.text) is None
