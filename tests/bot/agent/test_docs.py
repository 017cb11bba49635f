"""The figures in docs/language-model.md are those that Sextant computes, and its settings those that exist."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from adapters.model_settings import LIMITS
from bot.agent.bounds import Bounds
from bot.agent.spending import Used, own_price
from bot.assistant import Assistant
from tests.bot.agent.conftest import DAY

DOCS = (Path(__file__).parents[3] / "docs" / "language-model.md").read_text(encoding="utf-8")
THOUSAND = Used(input_tokens=4_000_000, output_tokens=400_000)
ROWS = re.findall(
    r"^\| ([\w.-]+) \| (\w+) \| ([\d.]+) / ([\d.]+) \| \$([\d.]+) \| (\S+), checked (\S+) \|$", DOCS, re.MULTILINE
)


def test_three_models_are_priced() -> None:
    """The table that the next test holds is there."""
    assert len(ROWS) == 3


@pytest.mark.parametrize(("model", "host", "read", "written", "total", "url", "day"), ROWS)
def test_a_thousand_questions_cost_what_sextant_computes(  # noqa: PLR0917  (a row of the table)
    assistant: Assistant, model: str, host: str, read: str, written: str, total: str, url: str, day: str
) -> None:
    """Rates, total, source and day of each row are the catalogue's; a new snapshot renews the table."""
    offering = next(each for each in assistant.knowledge.catalogue.of_model(model) if each.provider == host)

    price = own_price(offering, DAY)

    assert price is not None
    assert (price.input_usd_per_mtok, price.output_usd_per_mtok) == (Decimal(read), Decimal(written))
    assert price.usd(THOUSAND) == Decimal(total)
    assert (price.source_url, f"{price.checked_on}") == (url, day)


def test_every_limit_is_documented() -> None:
    """Each variable that sets a limit stands in the page, in full or as its last part."""
    for variable in LIMITS.values():
        assert variable in DOCS or f"..._{variable.removeprefix('SEXTANT_MODEL_USD_PER_')}" in DOCS


def test_the_deadline_documented_is_the_one_that_holds() -> None:
    """Defaults in the page are those of the code."""
    bounds = Bounds()

    assert f"`SEXTANT_MODEL_DEADLINE_SECONDS` | {bounds.deadline_seconds:g} |" in DOCS
    assert f"`SEXTANT_MODEL_TOKENS_PER_ANSWER` | {bounds.tokens_per_answer} |" in DOCS
    assert f"`SEXTANT_MODEL_TOKENS_PER_DAY` | {bounds.tokens_per_day} |" in DOCS
    assert f"`SEXTANT_MODEL_USD_PER_DAY` | {bounds.usd_per_day} |" in DOCS
