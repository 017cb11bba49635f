"""Speech that somebody has written down already, so that only text goes to the model."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_HINT = regex(
    r"trans[ck]ri|\bstt\b|\basr\b|\bte[xk]te?o?\b|转写|转录|文字起こし|テキスト|전사|녹취|텍스트|расшифр|транскри"
)
"""A word that is in every such message, cheap to look for."""
_DONE = expression("transcribed_done")


def is_written_down(passage: Passage) -> bool:
    """Whether the transcripts are there: "already transcribed", "transcripts exist", "we only have text"."""
    return _HINT.search(passage.text) is not None and _DONE.search(passage.text) is not None
