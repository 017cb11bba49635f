"""What happened around the model, counted: for metrics and `sextant doctor`. No texts, no names of people."""

from collections import Counter
from decimal import Decimal

from msgspec import Struct, field


class Tally(Struct):
    """Counts since the process started."""

    answers: Counter[str] = field(default_factory=Counter)
    """How answers ended: improved, understood (only read anew), rules:REASON where the rules' answer stood."""
    removed: Counter[str] = field(default_factory=Counter)
    """Sentences taken out of wordings, by what was wrong with them."""
    shown: int = 0
    """Sentences of wordings that passed."""
    dropped_values: Counter[str] = field(default_factory=Counter)
    """What the model claimed to have read and nothing in the words supports, by the contract's key."""
    calls: Counter[str] = field(default_factory=Counter)
    """Model calls, by model."""
    input_tokens: Counter[str] = field(default_factory=Counter)
    output_tokens: Counter[str] = field(default_factory=Counter)
    usd: Counter[str] = field(default_factory=Counter)
    """In millionths of a dollar, by model; only of models with a known price."""
    unpriced_calls: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    """Kinds of fault that ended a run."""
    cached: int = 0
    """Understandings that were at hand."""

    @property
    def total_usd(self) -> Decimal:
        """What the priced calls cost."""
        return Decimal(sum(self.usd.values())) / Decimal(10**6)

    def samples(self) -> tuple[tuple[str, tuple[tuple[str, str], ...], float], ...]:
        """(metric, labels, value) for an exporter, such as `/metrics`."""
        tables: tuple[tuple[str, str, Counter[str]], ...] = (
            ("model_answers", "outcome", self.answers),
            ("model_sentences_removed", "fault", self.removed),
            ("model_values_dropped", "key", self.dropped_values),
            ("model_calls", "model", self.calls),
            ("model_input_tokens", "model", self.input_tokens),
            ("model_output_tokens", "model", self.output_tokens),
            ("model_faults", "kind", self.faults),
        )
        counted = [
            (name, ((label, key),), float(value))
            for name, label, table in tables
            for key, value in sorted(table.items())
        ]
        money = [("model_cost_usd", (("model", key),), value / 1e6) for key, value in sorted(self.usd.items())]
        single = [
            ("model_sentences_shown", (), float(self.shown)),
            ("model_unpriced_calls", (), float(self.unpriced_calls)),
            ("model_understandings_cached", (), float(self.cached)),
        ]
        return (*counted, *money, *single)
