"""How often something comes, where the words before it deny it: "not per month, per year"."""

from bot.patterns import regex
from bot.understanding.cues import Hits
from bot.understanding.expressions import expression

_DENIED = regex(r"(?:\b(?:not|nicht|pas|não|не|no) (?:the |à |al )?|(?:不是|并非))$")
_STEPS = (expression("over_time_doubles"), expression("over_time_grows"))
"""How often a load grows is not how often it comes: "200 out, doubles each quarter"."""
_REACH = 14
_UNTIL_ANOTHER = 40
"""Characters within which what it is instead follows."""


def without_denied_periods(text: str, hits: Hits) -> Hits:
    """`hits` without the periods that are denied, where another follows, and those in which a load grows."""
    periods = hits.of("period")
    grown = [found.span() for steps in _STEPS for found in steps.finditer(text)] if len(periods) > 1 else []
    kept = tuple(
        hit
        for hit in periods
        if not any(start <= hit.start < end for start, end in grown)
        and not (
            _DENIED.search(text[max(0, hit.start - _REACH) : hit.start])
            and any(0 < other.start - hit.end <= _UNTIL_ANOTHER and other.label != hit.label for other in periods)
        )
    )
    return hits if len(kept) == len(periods) else Hits({**hits.by_table, "period": kept})
