"""Tests of what a message in a thread tells of each head or thing that was counted before it."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

REPORTS = "summarise 500 reports of 30 pages a week"
CONTRACTS = "extract the parties from 200 contracts a month"
STAFF = "chat assistant for 300 employees"
EPISODES = "transcribe 300 podcast episodes of 45 minutes"


def _said(reading: Reading, expected: dict[str, Any]) -> dict[str, Any]:
    said = reading.understood.said()
    return {key: said.get(key) for key in expected}


@pytest.mark.parametrize(
    ("before", "then", "units", "things"),
    [
        (REPORTS, "it's 50 pages actually", 25_000, 500),
        (REPORTS, "40 pages each, not 30", 20_000, 500),
        (REPORTS, "sorry, 12 pages per report", 6_000, 500),
        (REPORTS, "600 reports of 40 pages", 24_000, 600),
        (REPORTS, "800 reports", 24_000, 800),
        (CONTRACTS, "they are about 30 pages long", 6_000, 200),
        (CONTRACTS, "45 pages", 9_000, 200),
        (CONTRACTS, "9,000 pages in all", 9_000, 200),
        ("translate 40 articles a week", "900 words each", 36_000, 40),
        ("Fasse 300 Verträge mit je 20 Seiten im Monat zusammen", "es sind 35 Seiten pro Vertrag", 10_500, 300),
        ("resumir 300 contratos de 20 páginas al mes", "35 páginas cada uno", 10_500, 300),
        ("résumer 300 contrats de 20 pages par mois", "en fait 35 pages chacun", 10_500, 300),
        (EPISODES, "they're 60 minutes actually", 18_000, 300),
        ("transcribe 200 calls a month", "each is 45 min", 9_000, 200),
        ("transcribe 200 meetings a month", "2 hours each", 24_000, 200),
    ],
)
def test_a_length_in_a_thread_is_that_of_each_thing(
    reader: Callable[..., Reading], before: str, then: str, units: int, things: int
) -> None:
    """The things of before stay, and all of them are as long."""
    expected = {"units": units, "spread_over": things, "requests": None}

    assert _said(reader(then, before), expected) == expected


def test_a_length_stays_with_the_things_that_are_counted_next(reader: Callable[..., Reading]) -> None:
    """A corrected length holds for the number named after it."""
    assert reader("800 reports", REPORTS, "it's 50 pages").understood.units == 40_000


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("300 words each", {"requests": 10_000, "input_tokens": 400}),
        ("answers of 150 words", {"requests": 10_000, "input_tokens": 500, "output_tokens": 200}),
    ],
)
def test_a_length_beside_tokens_becomes_tokens(
    reader: Callable[..., Reading], then: str, expected: dict[str, Any]
) -> None:
    """What goes in, or what comes out of each request."""
    assert _said(reader(then, "classify 10k tickets a day with 500 tokens each"), expected) == expected


@pytest.mark.parametrize(
    ("before", "then", "requests"),
    [
        ("homework helper for 5000 kids", "each asks 20 questions a week", 100_000),
        (STAFF, "15 questions a day per employee", 4_500),
        (STAFF, "they ask about 15 questions a day", 4_500),
        (STAFF + ", 2000 messages a day", "50 messages each a day", 15_000),
        (STAFF + ", 12 questions each a day", "each asks 20 now", 6_000),
        ("Chatbot für 300 Mitarbeiter", "jeder stellt 10 Fragen am Tag", 3_000),
        ("给300名员工用的聊天助手", "每人每天10个问题", 3_000),
        ("従業員300人のチャットボット", "一人あたり1日10件の質問", 3_000),
        ("чат-бот для 300 сотрудников", "каждый задаёт 10 вопросов в день", 3_000),
    ],
)
def test_what_each_asks_counts_for_all_heads(
    reader: Callable[..., Reading], before: str, then: str, requests: int
) -> None:
    """The heads of before stay."""
    understood = reader(then, before).understood

    assert (understood.requests, understood.unit_kind) == (requests, "users")


def test_pictures_of_each_thing_go_into_its_request(reader: Callable[..., Reading]) -> None:
    """Twelve photos of each of 300 listings are 300 requests."""
    understood = reader("each has 12 photos", "image captions for 300 listings a week").understood

    assert (understood.requests, understood.units, understood.unit_kind) == (300, 12, "images")


@pytest.mark.parametrize(
    ("before", "then", "expected"),
    [
        (STAFF, "5000 questions a day in total", {"requests": None, "units": 5_000}),
        (STAFF, "400 employees", {"units": 400, "unit_kind": "users"}),
        (REPORTS, "20000 pages a week", {"units": 20_000, "spread_over": None}),
        (REPORTS, "under $200 a month", {"units": 15_000, "spread_over": 500}),
        ("transcribe 20 hours of audio a week", "30 hours", {"units": 1_800, "spread_over": None}),
    ],
)
def test_a_new_total_is_no_length(
    reader: Callable[..., Reading], before: str, then: str, expected: dict[str, Any]
) -> None:
    """What is told of all, or so often, takes the place of the count of before."""
    assert _said(reader(then, before), expected) == expected


@pytest.mark.parametrize(
    ("before", "then", "expected"),
    [
        ("extract data from 1,200 invoices a month", "we also get 300 letters", {"units": 1_500}),
        ("classify 5000 tickets a day", "plus another 2000 tickets from the new shop", {"units": 7_000}),
        (STAFF, "and also 50 contractors", {"units": 350, "unit_kind": "users"}),
        ("classify 5000 tickets a day", "and 800 photos", {"units": 800, "unit_kind": "images"}),
        ("classify 5000 tickets a day", "rather 2000 tickets", {"units": 2_000}),
    ],
)
def test_what_comes_on_top_is_added(
    reader: Callable[..., Reading], before: str, then: str, expected: dict[str, Any]
) -> None:
    """More of the same, as often; another kind or a correction takes the place of what stood."""
    assert _said(reader(then, before), expected) == expected


def test_another_medium_is_made_after_pictures(reader: Callable[..., Reading]) -> None:
    """Clips after pictures are clips to be made, not film to be read."""
    understood = reader("and video, 20 clips of 8 seconds", "image generation, 300 pictures").understood

    assert (understood.task, understood.output_modalities, understood.modalities) == ("video", ("video",), ())
    assert (understood.unit_kind, understood.spread_over) == ("minutes", 20)


def test_a_medium_that_is_read_stays_an_input(reader: Callable[..., Reading]) -> None:
    """Words of reading keep what is made."""
    understood = reader("it has to understand video too", "image generation, 300 pictures").understood

    assert (understood.output_modalities, understood.modalities) == (("image",), ("video",))


def test_transcripts_instead_of_sound_are_text(reader: Callable[..., Reading]) -> None:
    """What is written down needs no model that hears."""
    understood = reader("what about text transcripts instead", "summarize earnings calls, audio").understood

    assert (understood.task, understood.modalities) == ("summarization", ())


CONTRACTS_OF_PAGES = "opus 5.5, 200 contracts of 60 pages"


@pytest.mark.parametrize(
    ("then", "tokens"),
    [
        ("+ a 1 page summary each", 670),
        ("plus a 1 page summary for each", 670),
        ("with a 2 page abstract out", 1340),
        ("dazu je 2 Seiten Zusammenfassung", 1340),
        ("más 2 páginas de resumen cada uno", 1340),
        ("plus 2 pages de résumé chacun", 1340),
    ],
)
def test_the_length_of_a_result_is_no_length_of_things(reader: Callable[..., Reading], then: str, tokens: int) -> None:
    """It is what comes out of each; the things stay as long as they were."""
    expected = {"units": 12_000, "unit_kind": "pages", "spread_over": 200, "output_tokens": tokens}

    assert _said(reader(then, CONTRACTS_OF_PAGES), expected) == expected


@pytest.mark.parametrize("then", ["40 pages each, 2 pages out", "jeweils 40 Seiten, 2 Seiten Zusammenfassung"])
def test_what_goes_in_and_what_comes_out_of_each_are_told_together(reader: Callable[..., Reading], then: str) -> None:
    """Two lengths, of which one is the answer's."""
    expected = {"units": 12_000, "spread_over": 300, "output_tokens": 1340}

    assert _said(reader(then, "opus 5.5 for 300 reports a month"), expected) == expected


def test_messages_of_each_conversation_replace_none(reader: Callable[..., Reading]) -> None:
    """The chats stay as many as they were."""
    understood = reader("10 messages each", "support bot, 500 chats a day").understood

    assert (understood.requests, understood.requests_period) == (500, "day")
