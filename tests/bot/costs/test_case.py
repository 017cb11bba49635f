from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.costs.case import price_case
from knowledge.catalogue import Catalogue

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
USAGE = {"input": 1_000_000, "output": 100_000}


def answer(catalogue: Catalogue, provider: Any, model: Any, usage: Any = USAGE, **more: Any) -> dict[str, Any]:
    case = {"id": "c", "provider": provider, "model": model, "usage": usage, **more}
    return price_case(case, catalogue, NOW)


def total(found: dict[str, Any]) -> Decimal:
    assert "error" not in found, found
    return Decimal(found["total_usd"])


def test_a_bill_shows_its_lines_and_its_source(catalogue: Catalogue) -> None:
    """The lines add up to the total; the citation has a page, a title and a day."""
    found = answer(catalogue, "anthropic", "claude-opus-5-5")

    assert sum(Decimal(line["usd"]) for line in found["lines"]) == total(found)
    [citation] = found["citations"]
    assert citation["kind"] == "pricing"
    assert citation["url"].startswith("https://")
    assert citation["checked_on"] == "2026-11-23"


def test_the_id_comes_back_as_it_was_given(catalogue: Catalogue) -> None:
    """Also one that is a number."""
    case = {"id": 7, "provider": "openai", "model": "gpt-5-mini", "usage": USAGE}

    assert price_case(case, catalogue, NOW)["id"] == 7


@pytest.mark.parametrize(
    ("context", "factor"),
    [
        ({"inference_geo": "us"}, "1.1"),
        ({"inference_geo": "global"}, "1"),
        ({"speed": "fast"}, "2"),
        ({"inference_geo": "us", "speed": "fast"}, "2.2"),
        ({"processing": "batch"}, "0.5"),
        ({"processing": "batch", "inference_geo": "us"}, "0.55"),
        ({"service_tier": "standard"}, "1"),
        ({}, "1"),
        (None, "1"),
    ],
)
def test_region_speed_and_batch_multiply(catalogue: Catalogue, context: Any, factor: str) -> None:
    """Each of the three changes every token price of the model that states it."""
    plain = total(answer(catalogue, "anthropic", "claude-opus-5-5"))

    found = total(answer(catalogue, "anthropic", "claude-opus-5-5", context=context))

    assert found == plain * Decimal(factor)


def test_a_region_with_prices_of_its_own_is_billed_at_them(catalogue: Catalogue) -> None:
    """A context that names a region finds the offering of that region, as the regional name does."""
    by_name = total(answer(catalogue, "azure", "azure/eu/gpt-5.6-terra"))
    by_context = total(answer(catalogue, "azure", "gpt-5.6-terra", context={"region": "swedencentral"}))

    assert by_name == by_context > total(answer(catalogue, "azure", "gpt-5.6-terra"))


@pytest.mark.parametrize(
    ("at", "usd"),
    [
        ("2026-11-23T02:00:00Z", "0.42"),  # Monday, peak
        ("2026-11-23T12:00:00Z", "0.21"),
        ("2026-11-28T02:00:00Z", "0.21"),  # Saturday
        ("2026-11-23T10:00:00+08:00", "0.42"),  # the same moment as 02:00 UTC
        ("2026-08-16T12:00:00", "0.168"),  # before the price changed; no zone is UTC
        (None, "0.21"),
    ],
)
def test_the_price_is_the_one_in_force_at_the_moment(catalogue: Catalogue, at: str | None, usd: str) -> None:
    """Date, hour and weekday count, in UTC; no moment means now."""
    assert total(answer(catalogue, "deepseek", "deepseek-v4-flash", at=at)) == Decimal(usd)


def test_a_regional_name_keeps_its_history(catalogue: Catalogue) -> None:
    """An entry that states one price without dates gives way to the one of the same name that knows the past."""
    past = total(answer(catalogue, "aws", "global.openai.gpt-5.6-sol", at="2026-08-20T00:00:00Z"))

    assert past > total(answer(catalogue, "aws", "global.openai.gpt-5.6-sol"))


def test_a_short_recording_is_billed_at_the_least_length(catalogue: Catalogue) -> None:
    """Groq bills ten seconds for three."""
    three = total(answer(catalogue, "groq", "whisper-large-v3", {"audio_seconds": 3}))

    assert three == total(answer(catalogue, "groq", "whisper-large-v3", {"audio_seconds": 10}))


def test_a_request_fee_is_charged_for_each_request(catalogue: Catalogue) -> None:
    """One request where the usage does not say how many."""
    one = total(answer(catalogue, "perplexity", "sonar", {"input": 0, "output": 0}))

    assert total(answer(catalogue, "perplexity", "sonar", {"input": 0, "output": 0, "requests": 3})) == 3 * one > 0


@pytest.mark.parametrize(
    ("case", "code"),
    [
        ({"provider": "nobody"}, "unknown_provider"),
        ({"provider": None}, "unknown_provider"),
        ({"model": "gpt-99"}, "unknown_model"),
        ({"model": None}, "unknown_model"),
        ({"context": {"service_tier": "ultrafast"}}, "unpriced"),
        ({"context": {"service_tier": "flex", "processing": "batch"}}, "unpriced"),
        ({"context": {"data_residency": "jp"}}, "unpriced"),
        ({"usage": {"web_searches": 1, "pages": 4}}, "unpriced"),
        ({"usage": None}, "bad_usage"),
        ({"usage": [1]}, "bad_usage"),
        ({"usage": {"input": -5}}, "bad_usage"),
        ({"usage": {"input": 10**16}}, "bad_usage"),
        ({"usage": {"tokens": 5}}, "bad_usage"),
        ({"context": ["batch"]}, "bad_usage"),
        ({"at": "yesterday"}, "bad_usage"),
        ({"at": "0001-01-01T00:00:00+05:00"}, "bad_usage"),
        ({"at": 5}, "bad_usage"),
    ],
)
def test_what_cannot_be_priced_is_an_error_with_its_code(catalogue: Catalogue, case: dict[str, Any], code: str) -> None:
    """Never zero, never a neighbour's price, never a traceback."""
    found = price_case({"id": "c", "provider": "openai", "model": "gpt-5-mini", "usage": USAGE, **case}, catalogue, NOW)

    assert found["error"]["code"] == code
    assert found["error"]["message"]
    assert "total_usd" not in found


def test_nothing_used_costs_nothing(catalogue: Catalogue) -> None:
    """An empty report is a bill of zero, written as the contract writes it."""
    assert answer(catalogue, "openai", "gpt-5-mini", {"input": 0, "output": 0})["total_usd"] == "0"
