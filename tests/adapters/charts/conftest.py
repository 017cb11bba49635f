"""Hand-made fields: what a chart is drawn of, without the knowledge behind it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from bot.field import Contender
from knowledge.source import Source

MakeContender = Callable[..., Contender]


@pytest.fixture
def contender() -> MakeContender:
    """A contender by name, cost and quality; everything else may be given too."""

    def make(name: str, usd: str, quality: float, **more: object) -> Contender:
        source = Source(url="https://example.org/prices", checked_on=date(2026, 11, 23), title="Catalogue, an entry")
        fields: dict[str, object] = {
            "model": name.lower(),
            "model_name": name,
            "origin": "US",
            "provider": "Host",
            "effort": None,
            "thin": False,
            "source": source,
        }
        return Contender(**(fields | {"usd": Decimal(usd), "quality": quality} | more))  # type: ignore[arg-type]

    return make
