"""What a licence means for an asker, from its terms."""

from datetime import date
from decimal import Decimal

import pytest

from bot.caveats.licences import excluded, severity, thresholds
from knowledge.entities import Licence


def _licence(**changes: object) -> Licence:
    fields: dict[str, object] = {
        "id": "l", "name": "A licence", "kind": "community", "commercial_use": "conditional", "conditions": "Name it.",
        "source_url": "https://example.org", "checked_on": date(2026, 11, 25),
    }  # fmt: skip
    return Licence(**{**fields, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("use", "commercial", "out", "places", "grade"),
    [
        ("no", True, (), (), "blocks"),
        ("no", False, (), (), "informs"),
        ("conditional", True, (), (), "warns"),
        ("yes", True, (), (), "informs"),
        ("yes", False, ("EU",), ("DE",), "blocks"),
        ("yes", True, ("EU",), ("US",), "informs"),
    ],
)
def test_how_grave_a_licence_is(
    *, use: str, commercial: bool, out: tuple[str, ...], places: tuple[str, ...], grade: str
) -> None:
    """A use or a place that is ruled out blocks, conditions warn, the rest informs."""
    licence = _licence(commercial_use=use, excluded_territories=out)
    assert severity(licence, commercial=commercial, territories=places) == grade


def test_a_member_state_is_left_out_with_the_eu() -> None:
    """No rights in the EU is no rights in Germany, and a wish for the EU is not met by leaving out one member."""
    assert excluded(_licence(excluded_territories=("EU",)), ("DE", "US")) == ("DE",)
    assert excluded(_licence(excluded_territories=("DE",)), ("EU",)) == ("EU",)


def test_thresholds_are_said_in_full() -> None:
    """Revenue, users and places in one sentence; nothing where there is none."""
    licence = _licence(revenue_cap_usd=Decimal(20_000_000), user_cap=100_000_000, excluded_territories=("EU", "GB"))
    assert thresholds(licence) == (
        "It sets a revenue threshold of $20,000,000 a year, a threshold of 100M monthly active users and "
        "no rights in EU and GB. "
    )
    assert thresholds(_licence()) == ""
