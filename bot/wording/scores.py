"""Scores as people write them: a figure with its unit, and which way is better where that is not plain."""

from decimal import ROUND_HALF_UP, Decimal

_UNITS = {"%": "%", "Elo points": " points", "rating points": " points", "points": " points", "USD": " USD"}
_FINE = 10
"""Figures from here on need no more than one decimal."""


ALIKE = 0.03
"""Qualities (0 to 1) closer than this count as the same."""
THIN = "on thin evidence"
"""Said of a place that few independent boards stand behind."""


def compared(worth: float, level: float) -> str:
    """How a quality stands to another: `higher`, `lower` or `about the same`."""
    return "about the same" if abs(worth - level) < ALIKE else "higher" if worth > level else "lower"


def score_words(score: Decimal, unit: str | None, *, higher_is_better: bool = True) -> str:
    """`57.4%`, `1474.6 points`, `3.3% (lower is better)`."""
    shown = score.quantize(Decimal("0.1"), ROUND_HALF_UP) if abs(score) >= _FINE else score
    whole = shown == shown.to_integral_value()
    figure = f"{shown.to_integral_value() if whole else shown.normalize():f}"
    return f"{figure}{_UNITS.get(unit or '', '')}{'' if higher_is_better else ' (lower is better)'}"
