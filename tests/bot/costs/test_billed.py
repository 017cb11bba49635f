from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from bot.answer import Cost
from bot.costs.estimate import estimate
from bot.costs.workload import workload_of
from bot.understood import Understood
from knowledge.catalogue import Catalogue
from knowledge.facts import Facts
from knowledge.offering import Component, Offering, PriceList, Rates, ServiceTier
from knowledge.source import Source

TODAY = date(2026, 11, 23)
SOURCE = Source(url="https://example.org/prices", checked_on=TODAY)
TEXT: Rates = {Component.INPUT: Decimal(1), Component.CACHED_INPUT: Decimal("0.1"), Component.OUTPUT: Decimal(4)}
STATED = Understood(requests=Decimal(1000), input_tokens=1000, output_tokens=100)


def listed(rates: Rates, **more: Any) -> PriceList:
    return PriceList(rates=rates, source=SOURCE, catalogue="litellm", key="m", **more)


def sold(rates: Rates, mode: str = "chat", *more: PriceList) -> Offering:
    return Offering(model="m", provider="p", mode=mode, prices=(listed(rates), *more))


def billed(offering: Offering, said: Understood, facts: Facts) -> tuple[Cost, tuple[str, ...]]:
    found = estimate(offering, workload_of(said), TODAY, facts)
    assert found.cost is not None, found.open
    return found.cost, found.assumptions


@pytest.mark.parametrize(
    ("mode", "rates", "said", "usd", "component"),
    [
        ("transcription", {Component.SECOND_IN: "0.0001"},
         {"units": 10, "unit_kind": "minutes", "modalities": ("audio",)}, "0.06", "second_in"),
        ("transcription", {Component.INPUT: "1", Component.INPUT_AUDIO: "2", Component.OUTPUT: "0"},
         {"units": 10, "unit_kind": "minutes", "modalities": ("audio",)}, "0.0384", "input_audio"),
        ("ocr", {Component.PAGE: "0.001"}, {"units": 2000, "unit_kind": "pages"}, "2", "page"),
        ("image", {Component.IMAGE_OUT: "0.04"},
         {"units": 100, "unit_kind": "images", "task": "image_generation"}, "4", "image_out"),
        ("image", {Component.OUTPUT_IMAGE: "30"},
         {"units": 100, "unit_kind": "images", "task": "image_generation"}, "3.87", "output_image"),
        ("video", {Component.SECOND_OUT: "0.1"}, {"requests": 5, "task": "video"}, "4", "second_out"),
        ("speech", {Component.CHARACTER_IN: "0.00001"},
         {"requests": 10, "input_tokens": 250, "output_tokens": 0}, "0.1", "character_in"),
        ("speech", {Component.INPUT: "1", Component.OUTPUT: "10"},
         {"units": 1_500_000, "unit_kind": "characters", "task": "speech"}, "25.375", "output_audio"),
        ("speech", {Component.INPUT: "0", Component.SECOND_OUT: "0.001"},
         {"units": 1_500_000, "unit_kind": "characters", "task": "speech"}, "100", "second_out"),
        ("speech", {Component.CHARACTER_IN: "0.00001"},
         {"units": 10, "unit_kind": "minutes", "task": "speech"}, "0.09", "character_in"),
        ("realtime", {Component.INPUT: "9", Component.INPUT_AUDIO: "10", Component.OUTPUT_AUDIO: "20"},
         {"units": 100, "unit_kind": "minutes", "modalities": ("audio",)}, "2.46", "output_audio"),
        ("realtime", {Component.SECOND_IN: "0.001"},
         {"units": 100, "unit_kind": "minutes", "modalities": ("audio",)}, "6", "second_in"),
        ("realtime", {Component.SECOND_IN: "0.001"}, {"requests": 20, "task": "speech"}, "3.6", "second_in"),
        ("realtime", {Component.INPUT: "1", Component.OUTPUT: "2"},
         {"requests": 10, "input_tokens": 100_000, "output_tokens": 100_000}, "3", "output"),
        ("chat", {Component.INPUT: "1", Component.INPUT_AUDIO: "9", Component.OUTPUT: "0"},
         {"units": 10, "unit_kind": "minutes", "modalities": ("video",)}, "0.06", "input"),
        ("rerank", {Component.QUERY: "0.002"}, {"requests": 1000}, "2", "query"),
        ("embedding", {Component.INPUT: "0.1"}, {"requests": 1000, "input_tokens": 400}, "0.04", "input"),
    ],
)  # fmt: skip
def test_each_kind_of_model_is_billed_in_its_own_units(
    *, mode: str, rates: dict[Component, str], said: dict[str, Any], usd: str, component: str, facts: Facts
) -> None:
    """Seconds, pages, pictures, characters and queries are never priced as text."""
    counted = {key: Decimal(value) if key in {"requests", "units"} else value for key, value in said.items()}
    offering = sold({part: Decimal(rate) for part, rate in rates.items()}, mode)

    cost, _ = billed(offering, Understood(**counted), facts)

    assert cost.total_usd == Decimal(usd)
    assert component in [line.component for line in cost.lines]


def test_speech_whose_sound_has_no_price_is_not_billed_as_text(facts: Facts) -> None:
    """A list that states only what the words cost leaves the bill open."""
    read_aloud = Understood(units=Decimal(2000), unit_kind="characters", task="speech")

    found = estimate(sold({Component.INPUT: Decimal(1)}, "speech"), workload_of(read_aloud), TODAY, facts)

    assert found.cost is None
    assert "output audio" in found.open[0]


def test_the_tokens_of_what_is_spoken_stand_in_the_usage(facts: Facts) -> None:
    """Half of a conversation is heard, half spoken, and that more is read again is said."""
    talk = Understood(units=Decimal(100), unit_kind="minutes", modalities=("audio",))

    cost, assumptions = billed(sold({Component.INPUT_AUDIO: Decimal(1), Component.OUTPUT: Decimal(1)}, "realtime"),
                               talk, facts)  # fmt: skip

    assert (cost.usage.input_tokens, cost.usage.output_tokens) == (3000 * 32, 3000 * 25)
    assert any("the least there is" in note for note in assumptions)


def test_only_what_is_charged_stands_in_the_usage(facts: Facts) -> None:
    """A bill by the page shows no tokens and assumes none."""
    pages = Understood(units=Decimal(10), unit_kind="pages")

    cost, assumptions = billed(sold({Component.PAGE: Decimal("0.001")}, "ocr"), pages, facts)

    assert (cost.usage.input_tokens, cost.usage.output_tokens) == (0, 0)
    assert assumptions == ()


def test_a_search_is_billed_where_searching_is_needed(facts: Facts) -> None:
    """Batch lists state no fee for it; the standard one holds. Without any, it is said that none is counted."""
    halved = listed({part: rate / 2 for part, rate in TEXT.items()}, service_tier=ServiceTier.BATCH)
    searching = replace(STATED, needs=("web_search",), batch=True)

    with_fee, _ = billed(sold({**TEXT, Component.SEARCH: Decimal("0.01")}, "chat", halved), searching, facts)
    without, assumptions = billed(sold(TEXT, "chat", halved), searching, facts)

    assert with_fee.total_usd == Decimal("10.7")
    assert without.total_usd == Decimal("0.7")
    assert any("web search" in note for note in assumptions)


def test_pictures_are_read_by_the_makers_rule_as_a_range(facts: Facts, catalogue: Catalogue) -> None:
    """Their size is not known, so the bill has a range even when all else was stated."""
    offering = next(each for each in catalogue.of_model("gpt-6-luna") if each.provider == "openai")
    photos = Understood(requests=Decimal(1000), output_tokens=200, modalities=("image",))

    cost, assumptions = billed(offering, photos, facts)

    assert cost.low_usd is not None
    assert cost.total_usd is not None
    assert cost.high_usd is not None
    assert cost.low_usd < cost.total_usd < cost.high_usd
    assert any("A picture is taken as 1,229 tokens" in note for note in assumptions)


@pytest.mark.parametrize(
    ("said", "tokens"),
    [
        ({}, 1062),
        ({"picture_quality": "low"}, 281),
        ({"picture_quality": "high"}, 4156),
        ({"picture_quality": "high", "picture_pixels": Decimal(1024 * 1536)}, 6250),
    ],
)
def test_a_picture_made_has_the_tokens_of_its_quality(said: dict[str, Any], tokens: int, facts: Facts) -> None:
    """OpenAI's pictures take more tokens the better and the larger they are; unsaid, the range has all of them."""
    made = Understood(units=Decimal(10), unit_kind="images", task="image_generation", **said)
    offering = replace(sold({Component.OUTPUT_IMAGE: Decimal(10)}, "image"), model="gpt-image-2", provider="openai")

    cost, _ = billed(offering, made, facts)

    assert cost.usage.output_tokens == 10 * tokens
    assert (cost.low_usd == cost.high_usd) == bool(said)


def test_a_picture_read_has_the_tokens_of_its_size(facts: Facts) -> None:
    """A large one is billed as measured, without a range."""
    screens = Understood(
        units=Decimal(10), unit_kind="images", modalities=("image",), picture_pixels=Decimal(1920 * 1080),
        output_tokens=0,
    )  # fmt: skip

    cost, assumptions = billed(replace(sold(TEXT), model="claude-sonnet-5-5"), screens, facts)

    assert cost.usage.input_tokens == 27_680
    assert "A picture is taken as 2,768 tokens (Anthropic)." in assumptions
