"""Counts beside the models that they go to, told without a word for what is counted."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.lexicon import Lexicon
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.reading import Reading
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("70k haiku 5.5 (900/90), 8k opus 5.5 (6k/700) a month", (70_000, 8_000)),
        ("70k a month on haiku 5.5 (900/90), 8k on opus 5.5 (6k/700)", (70_000, 8_000)),
        ("70k haiku 5.5 calls at 900/90 and 8k opus 5.5 calls at 6k/700", (70_000, 8_000)),
        ("8k opus 5.5 queries 6k/700, 70k haiku 5.5 queries 900/90", (8_000, 70_000)),
        ("70k requests on haiku 5.5, 8k on opus 5.5", (70_000, 8_000)),
        ("im Monat 70k an haiku 5.5 (900/90) und 8k an opus 5.5 (6k/700)", (70_000, 8_000)),
        ("al mes 70k a haiku 5.5 (900/90) y 8k a opus 5.5 (6k/700)", (70_000, 8_000)),
        ("70k par mois sur haiku 5.5 (900/90), 8k sur opus 5.5 (6k/700)", (70_000, 8_000)),
        ("opus 5.5 for 8k answers (6k/700)", (8_000,)),
        ("70k haiku 5.5 requests, 1k in 100 out", (70_000,)),
    ],
)
def test_numbers_beside_models_with_sizes_count_requests(lexicon: Lexicon, text: str, counts: tuple[int, ...]) -> None:
    """Each of them, and none of the sizes."""
    found = [each for each in look_at(tidy(text), lexicon).quantities if each.unit == "requests"]

    assert [each.value for each in found] == [Decimal(many) for many in counts]
    assert not any(each.direction for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "is the 200k of haiku 5.5 enough",
        "between 200k haiku 5.5 and 1M sonnet 5.5 which context",
        "a 200k haiku 5.5 prompt with 2k out",
        "we spend 12k on opus 5.5 and 3k on haiku 5.5",
        "20 opus 5.5 users",
        "opus 5.5 answers of 700 tokens",
    ],
)
def test_other_numbers_beside_models_count_no_requests(lexicon: Lexicon, text: str) -> None:
    """Without sizes or a word for what is counted nothing is made of them."""
    assert all(each.unit != "requests" for each in look_at(tidy(text), lexicon).quantities)


def test_the_prompt_of_a_model_is_its_length(reader: Callable[..., Reading]) -> None:
    """The name stands between the number and its noun."""
    said = reader("what does a 150k haiku 5.5 prompt with 2k out cost").understood

    assert (said.input_tokens, said.output_tokens) == (150_000, 2_000)


@pytest.mark.parametrize(
    "text",
    [
        "step 1 haiku 5.5 3k/300, step 2 opus 5.5 1k/500, 6k documents",
        "2 steps per document: step 1 haiku 5.5 3k/300, step 2 opus 5.5 1k/500, 6k documents",
        "6k documents, step 1: haiku 5.5 at 3k/300, step 2: opus 5.5 at 1k/500",
    ],
)
def test_steps_of_a_job_are_no_models(reader: Callable[..., Reading], text: str) -> None:
    """Nor are their numbers counts."""
    said = reader(text).understood

    assert said.models == ("claude-haiku-5-5", "claude-opus-5-5")
    assert said.requests == 6_000


def test_a_number_before_two_sizes_counts_what_stands_behind_them(reader: Callable[..., Reading]) -> None:
    """The second size counts nothing."""
    said = reader("how much is 20k 3k/400 calls a day on haiku 5.5").understood

    assert (said.requests, said.input_tokens, said.output_tokens) == (20_000, 3_000, 400)


@pytest.mark.parametrize(
    ("text", "requests", "tokens"),
    [
        ("2M embeddings a day of 400 tokens on text-embedding-3-small, price", 2_000_000, 400),
        ("3M vectors a month of 300 tokens each on text-embedding-3-small, price", 3_000_000, 300),
        ("500M tokens of embeddings a month on text-embedding-3-small", None, 500_000_000),
        ("500M embeddings tokens a month on text-embedding-3-small", None, 500_000_000),
    ],
)
def test_millions_of_embeddings_are_things(ask: Ask, text: str, requests: int | None, tokens: int) -> None:
    """And no tokens, unless they are called so."""
    said = ask(text).understood

    assert (said.requests, said.input_tokens) == (requests, tokens)


def test_hanzi_are_a_token_each(ask: Ask) -> None:
    """They are characters, and no requests."""
    usage = ask("3 million hanzi a month translated by haiku 5.5").costs[0].usage

    assert usage.input_tokens == 3_000_000


def test_a_picture_in_4k_is_one(ask: Ask) -> None:
    """It is no number of four thousand."""
    assert "$0.134 per picture" in ask("nano banana pro price per 4k image").text


@pytest.mark.parametrize(
    ("question", "price"),
    [
        ("what's the price difference between chatgpt pro 200 and claude ultra", "cost the same: $200 a month"),
        ("claude max 100 and chatgpt plus", "ChatGPT Plus $20, Claude Max $100"),
    ],
)
def test_the_number_of_a_plan_is_no_seats_of_the_next(ask: Ask, question: str, price: str) -> None:
    """It tells which plan is meant."""
    assert price in ask(question).text.split("\n")[0]


def test_counts_before_plans_are_seats_of_each(ask: Ask) -> None:
    """As ever."""
    assert "Together: $1,100 a month." in ask("10 claude max and 5 chatgpt plus").text
