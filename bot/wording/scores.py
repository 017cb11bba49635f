"""Scores as people write them: a figure with its unit, and which way is better where that is not plain."""

from decimal import ROUND_HALF_UP, Decimal

_UNITS = {"%": "%", "Elo points": " points", "rating points": " points", "points": " points", "USD": " USD"}
_FINE = 10
"""Figures from here on need no more than one decimal."""


def score_words(score: Decimal, unit: str | None, *, higher_is_better: bool = True) -> str:
    """`57.4%`, `1474.6 points`, `3.3% (lower is better)`."""
    shown = score.quantize(Decimal("0.1"), ROUND_HALF_UP) if abs(score) >= _FINE else score
    whole = shown == shown.to_integral_value()
    figure = f"{shown.to_integral_value() if whole else shown.normalize():f}"
    return f"{figure}{_UNITS.get(unit or '', '')}{'' if higher_is_better else ' (lower is better)'}"
