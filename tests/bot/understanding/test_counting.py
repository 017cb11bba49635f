"""Tests of the numbers of a workload before they are told apart: products, recordings, what a price is for."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("50 × 20 a day with haiku 5.5, 3k in 500 out each", {"requests": 1000, "requests_period": "day"}),
        ("50 employees x 30 questions a day on gpt 6 sol", {"requests": 1500, "units": 50, "unit_kind": "users"}),
        ("社員50人が1人1日20回使うチャット、おすすめは？", {"requests": 1000, "units": 50, "requests_period": "day"}),
        ("30 Stunden Interviews transkribieren", {"units": 1800, "unit_kind": "minutes"}),
        ("12h d'audio à transcrire", {"units": 720, "unit_kind": "minutes"}),
        ("translate words up to 200k with gpt 6 luna", {"units": 200_000, "unit_kind": "words"}),
        ("was kostet 1 Mrd. Token im Monat auf Haiku 5.5", {"input_tokens": 10**9, "requests_period": "month"}),
    ],
)
def test_amounts_are_read_as_the_work_they_are(
    reader: Callable[..., Reading], text: str, expected: dict[str, Any]
) -> None:
    """Products are multiplied out, recordings are minutes, a unit may stand before its number."""
    understood = reader(text).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kimi K3 现在一百万 token 多少钱？",
        "100万トークンあたりの料金を教えて、gpt-6-solで",
        "haiku 5.5 100만 토큰당 얼마예요",
    ],
)
def test_a_price_per_million_is_no_volume(reader: Callable[..., Reading], text: str) -> None:
    """The million that a price is for is not what somebody sends."""
    assert "input_tokens" not in reader(text).understood.to_json()


def test_a_picture_size_is_no_product(reader: Callable[..., Reading]) -> None:
    """Only what comes every so often is multiplied out."""
    assert "requests" not in reader("images of 1024 x 1024, which model").understood.to_json()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which model for messy PDFs (about 600 a month)", {"units": 600, "unit_kind": "documents"}),
        ("modelo para clasificar tickets, 3000 al día", {"units": 3000, "unit_kind": "items"}),
        ("社員30人が毎日10回質問したら、haiku 5.5で月額いくら", {"requests": 300, "units": 30}),
        ("suggestions for summarising 40 page reports", {"units": None}),
    ],
)
def test_counts_go_to_what_they_count(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Goods may stand before their number, few requests are each head's, a document's pages are its length."""
    understood = reader(text).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "units", "unit_kind"),
    [
        ("extract fields from 40k insurance claims a month, 3 pages each", 120_000, "pages"),
        ("summarise 12k contracts of 30 pages", 360_000, "pages"),
        ("300 Verträge mit je 12 Seiten zusammenfassen", 3_600, "pages"),
        ("resumir 200 contratos de 15 páginas", 3_000, "pages"),
        ("总结1000份合同，每份20页", 20_000, "pages"),
        ("which model to extract fields from 40k insurance claims in germany, 3 pages each", 120_000, "pages"),
        ("suggestions for summarising 40 page pdf reports", None, None),
        ("summarise 12k contracts", 12_000, "documents"),
        ("5 documents, 10 pages", 10, "pages"),
        ("transcribe 600 podcast episodes of 45 minutes each month", 27_000, "minutes"),
        ("summarise 300 articles of 800 words a day", 240_000, "words"),
        ("what does sonnet cost to translate 20 novels of about 90,000 words", 1_800_000, "words"),
    ],
)
def test_things_of_some_size_are_counted_by_their_size(
    reader: Callable[..., Reading], text: str, units: int | None, unit_kind: str | None
) -> None:
    """A document of thirty pages is no document of the usual size, nor is a recording of 45 minutes."""
    understood = reader(text).understood
    assert (understood.units, understood.unit_kind) == (units, unit_kind)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("we pay $12k for gpt-6-sol and $4k for opus 5.5 a month. how can we save money?", "stack"),
        ("we spend €900 on glm 5.3 and €2k on sonnet 5.5, what's the split?", "stack"),
        ("we pay $3k for gpt-6-luna. is $5k enough for opus 5.5?", "cost"),
    ],
)
def test_sums_spent_on_each_of_several_models_are_a_stack(
    reader: Callable[..., Reading], text: str, intent: str
) -> None:
    """What is paid now for several models; a sum for each of two sentences is another question."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("¿cuánto cuesta claude sonnet 4.6 por 10 millones de tokens de entrada y 1 millón de salida?", (10**7, 10**6)),
        ("quanto custa claude sonnet 4.6 por 10 milhões de tokens de entrada e 1 milhão de saída?", (10**7, 10**6)),
        ("what is claude sonnet 4.6 per 1M input and per 1M output tokens?", (None, None)),
    ],
)
def test_per_so_many_in_and_fewer_out_is_a_load(
    reader: Callable[..., Reading], text: str, sizes: tuple[int | None, int | None]
) -> None:
    """Alike on both sides they are what the rates are for."""
    understood = reader(text).understood
    assert (understood.input_tokens, understood.output_tokens) == sizes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 chapters x 6k words, audiobook with tts-1", {"units": 60_000, "unit_kind": "words", "spread_over": 10}),
        ("200 reports x 12 pages, haiku 5.5", {"units": 2400, "unit_kind": "pages", "spread_over": 200}),
        (
            "planner (5k/500), coder (20k/2k), reviewer (15k/800), 400 runs a day, sonnet 5.5. monthly?",
            {"input_tokens": 40_000, "output_tokens": 3300, "requests": 400},
        ),
        ("1k/200 or 2k/500, 10k a day, haiku 5.5", {"input_tokens": 1000, "output_tokens": 200, "requests": 10_000}),
        (
            "250 seats, 20 prompts a day each, workdays. haiku 5.5 monthly",
            {"requests": 5000, "days_a_month": Decimal("21.43")},
        ),
    ],
)
def test_lengths_behind_a_cross_and_steps_of_a_run(
    reader: Callable[..., Reading], text: str, expected: dict[str, object]
) -> None:
    """Multiplied by the things; summed over the steps that are named."""
    found = reader(text).understood

    assert {key: getattr(found, key) for key in expected} == expected
