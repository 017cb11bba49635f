"""genai-prices' data: dates, hours, variants, tiers and clauses."""

import json
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import SourceError
from knowledge.name_match import matches, names_in
from knowledge.offering import Component, Offering, PriceList, ServiceTier
from knowledge.sources.genai_prices import URL, parse, provider_rules

DAY = date(2026, 11, 23)
PAYLOAD = (Path(__file__).parent / "payloads" / "genai_prices.json").read_bytes()
OFFERINGS = {offering.api_names[0]: offering for offering in parse(PAYLOAD, DAY)}


def with_model(provider: str = "openai", name: str = "some-model", **fields: Any) -> bytes:
    model = {"id": name, "match": {"equals": name}, **fields}
    return json.dumps([{"id": provider, "name": "Some", "models": [model]}]).encode()


def lists(offering: Offering, tier: ServiceTier = ServiceTier.STANDARD) -> list[PriceList]:
    return [each for each in offering.prices if each.service_tier is tier and each.window is None]


def periods(offering: Offering, tier: ServiceTier, component: Component) -> list[tuple[str, str, str]]:
    return [(str(each.valid_from), str(each.valid_until), str(each.rates[component])) for each in lists(offering, tier)]


def test_prices_per_thousand_and_per_hour_become_prices_per_unit() -> None:
    """Ten dollars per thousand searches is a cent each; 0.36 an hour of audio is a hundredth of a cent a second."""
    [offering] = parse(with_model(prices={"web_searches_kcount": 10, "audio_hours": 0.36, "input_mtok": 0.15}), DAY)

    assert offering.prices[0].rates == {
        Component.SEARCH: Decimal("0.01"),
        Component.SECOND_IN: Decimal("0.0001"),
        Component.INPUT: Decimal("0.15"),
    }


def test_the_past_survives_as_dated_lists() -> None:
    """Each start date ends the list before it; the first one has always held."""
    offering = OFFERINGS["mistral/mistral-large-4"]

    assert periods(offering, ServiceTier.STANDARD, Component.INPUT) == [
        ("None", "2026-10-20", "0.68"),
        ("2026-10-20", "2026-10-29", "1.36"),
        ("2026-10-29", "None", "0.7"),
    ]


def test_batch_prices_begin_when_their_variant_does() -> None:
    """A variant with a start date says nothing about the time before."""
    offering = OFFERINGS["google/gemini-4-argon"]

    assert periods(offering, ServiceTier.BATCH, Component.OUTPUT) == [
        ("2026-10-14", "2026-12-01", "5"),
        ("2026-12-01", "None", "10"),
    ]


def test_hours_of_the_day_are_windows() -> None:
    """Peak hours are lists of their own, in UTC, on every day: the data knows no weekdays."""
    windows = [each for each in OFFERINGS["deepseek/deepseek-v4-flash"].prices if each.window is not None]

    assert [(each.window.starts, each.window.ends, len(each.window.weekdays)) for each in windows if each.window] == [
        (time(1), time(4), 7),
        (time(6), time(10), 7),
    ]
    assert {str(each.rates[Component.INPUT]) for each in windows} == {"0.3"}


def test_tiers_are_kept_in_every_service_tier() -> None:
    """The price above 272,000 tokens replaces the base, flex by half as well."""
    offering = OFFERINGS["openai/gpt-6.1-sol"]

    [standard] = lists(offering)[-1].tiers
    [flex] = lists(offering, ServiceTier.FLEX)[-1].tiers

    assert (standard.above_input_tokens, standard.rates[Component.OUTPUT]) == (272_000, Decimal(15))
    assert (flex.above_input_tokens, flex.rates[Component.OUTPUT]) == (272_000, Decimal("7.5"))


def test_a_variant_replaces_only_what_it_names() -> None:
    """Fast mode doubles tokens; a web search keeps its standard price."""
    [fast] = lists(OFFERINGS["anthropic/claude-opus-5-5"], ServiceTier.FAST)

    assert (fast.rates[Component.INPUT], fast.rates[Component.SEARCH]) == (Decimal(8), Decimal("0.01"))


def test_clauses_say_which_names_are_meant() -> None:
    """The clause tree is kept, to be asked later."""
    clause = OFFERINGS["openai/gpt-6.1-sol"].match

    assert clause is not None
    assert matches(clause, "gpt-6.1-sol-2026-09-29")
    assert not matches(clause, "gpt-6.1-sol-mini")
    assert names_in(clause) == ("gpt-6.1-sol",)


@pytest.mark.parametrize(
    ("clause", "name", "matched"),
    [
        ({"starts_with": "gpt-"}, "GPT-4o", True),
        ({"ends_with": "-mini"}, "o4-mini", True),
        ({"contains": "opus"}, "claude-opus-5", True),
        ({"regex": r"^o\d$"}, "o3", True),
        ({"and": [{"contains": "a"}, {"contains": "b"}]}, "ac", False),
        ({"or": [{"equals": "a"}, {"equals": "b"}]}, "b", True),
    ],
)
def test_each_kind_of_clause(clause: dict[str, Any], name: str, matched: bool) -> None:  # noqa: FBT001
    """Names are compared in lower case."""
    assert matches(clause, name) is matched


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("voyage-4", "embedding"),
        ("Qwen/Qwen3-Embedding-8B", "embedding"),
        ("bge-reranker-base", "rerank"),
        ("mistral-ocr-2505", "ocr"),
        ("gpt-4o-transcribe", "transcription"),
        ("gpt-4o-realtime-preview", "realtime"),
        ("gpt-5.4-image-2", "image"),
        ("gpt-5.4", "chat"),
    ],
)
def test_the_kind_is_read_off_the_id(name: str, mode: str) -> None:
    """The data does not say what an offering makes."""
    [offering] = parse(with_model(name=name, prices={"input_mtok": 1}), DAY)

    assert offering.mode == mode


def test_provider_ids_are_ours_and_hugging_face_routes_stay_apart() -> None:
    """`x-ai` is `xai`; what Hugging Face routes to Groq is not Groq's own offering."""
    assert (OFFERINGS["x-ai/grok-4.7"].provider, OFFERINGS["huggingface_groq/openai/gpt-oss-120b"].provider) == (
        "xai",
        "huggingface_groq",
    )


def test_provider_rules_keep_fallbacks() -> None:
    """Azure answers to OpenAI's models at OpenAI's prices where it has none of its own."""
    azure = next(rule for rule in provider_rules(PAYLOAD) if rule["key"] == "azure")

    assert azure["fallback"][:2] == ["openai", "anthropic"]


def test_googles_claude_is_vertex_ais() -> None:
    """The Gemini API serves none of Anthropic's models; the row cites the page that has the price."""
    payload = json.loads(with_model("google", "claude-opus-9", prices={"input_mtok": 4}))
    payload[0]["models"].append({"id": "gemini-9", "match": {"equals": "gemini-9"}, "prices": {"input_mtok": 1}})
    payload[0]["pricing_urls"] = ["https://ai.google.dev/pricing", "https://cloud.google.com/vertex-ai/pricing"]

    claude, gemini = parse(json.dumps(payload).encode(), DAY)

    assert (claude.provider, claude.prices[0].source.url) == ("vertex", "https://cloud.google.com/vertex-ai/pricing")
    assert (gemini.provider, gemini.prices[0].source.url) == ("google", "https://ai.google.dev/pricing")
    assert provider_rules(json.dumps(payload).encode())[0]["sold_by"] == ["vertex"]
    assert all("sold_by" not in rule for rule in provider_rules(PAYLOAD))


def test_a_model_without_prices_is_unpriced() -> None:
    """No price is unknown, not zero."""
    payload = json.loads(with_model(prices={"input_mtok": 1}))
    payload[0]["models"].append({"id": "unpriced:free", "match": {"equals": "unpriced:free"}, "prices": {}})

    assert [each.model for each in parse(json.dumps(payload).encode(), DAY)] == ["some-model"]


def test_prices_that_all_start_later_begin_with_the_first() -> None:
    """Where no start date has come yet, the first price holds."""
    dated = [
        {"constraint": {"start_date": "2026-01-01"}, "prices": {"input_mtok": 1}},
        {"constraint": {"start_date": "2026-06-01"}, "prices": {"input_mtok": 2}},
    ]

    [offering] = parse(with_model(prices=dated), DAY)

    assert periods(offering, ServiceTier.STANDARD, Component.INPUT) == [
        ("None", "2026-06-01", "1"),
        ("2026-06-01", "None", "2"),
    ]


def test_each_price_names_the_providers_page() -> None:
    """The provider's pricing page where the data names one, else the data itself."""
    [bare] = parse(with_model(prices={"input_mtok": 1}), DAY)

    assert OFFERINGS["anthropic/claude-opus-5-5"].prices[0].source.url == "https://www.anthropic.com/pricing#api"
    assert bare.prices[0].source.url == URL


@pytest.mark.parametrize(
    ("payload", "place"),
    [
        (b"<html>", "not the v2 data"),
        (b"[]", "no priced model"),
        (b'[{"id": "openai"}]', "models"),
        (with_model(prices={"input_smells": 1}), r"openai/some-model\.input_smells"),
    ],
)
def test_a_payload_of_another_shape_names_its_place(payload: bytes, place: str) -> None:
    """An unknown price key stops the refresh."""
    with pytest.raises(SourceError, match=place):
        parse(payload, DAY)
