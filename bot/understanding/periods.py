"""How often something comes, where the words before it deny it: "not per month, per year"."""

from bot.patterns import regex
from bot.understanding.cues import Hits

_DENIED = regex(r"(?:\b(?:not|nicht|pas|não|не|no) (?:the |à |al )?|(?:不是|并非))$")
_REACH = 14
_UNTIL_ANOTHER = 40
"""Characters within which what it is instead follows."""


def without_denied_periods(text: str, hits: Hits) -> Hits:
    """`hits` without the periods that are denied, where another follows."""
    periods = hits.of("period")
    kept = tuple(
        hit
        for hit in periods
        if not (
            _DENIED.search(text[max(0, hit.start - _REACH) : hit.start])
            and any(0 < other.start - hit.end <= _UNTIL_ANOTHER and other.label != hit.label for other in periods)
        )
    )
    return hits if len(kept) == len(periods) else Hits({**hits.by_table, "period": kept})
