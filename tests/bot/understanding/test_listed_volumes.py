"""Volumes listed beside models, people at work by their short names, and calls that things are multiplied by."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.lexicon import Lexicon
from bot.understanding.listed_volumes import with_units_said
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "monthly: 220M gpt-6 luna, 90M sonnet 5.5, 35M kimi k3. where do i cut",
        "per month 220M gpt-6 luna / 90M sonnet 5.5 / 35M kimi k3, where can we save",
        "gpt-6 luna 220M, sonnet 5.5 90M, kimi k3 35M tokens/mo",
        "we use 220M tokens gpt-6 luna, 90M sonnet 5.5, 35M kimi k3 a month",
        "usage by team (M tok/mo): sales 220 gpt-6 luna, law 90 sonnet 5.5, hr 35 kimi k3",
        "pro Monat: 220 Mio. gpt-6 luna, 90 Mio. sonnet 5.5, 35 Mio. kimi k3",
    ],
)
def test_volumes_beside_models_are_tokens(lexicon: Lexicon, text: str) -> None:
    """The unit is told once for all, or not at all where millions stand without a word of money."""
    found = [(each.value, each.unit, each.period) for each in look_at(tidy(text), lexicon).quantities]

    assert found == [(Decimal(many * 1_000_000), "tokens", "month") for many in (220, 90, 35)]


@pytest.mark.parametrize(
    "text",
    [
        "we spend 12M a month on opus 5.5 and 3M on gpt-6 luna",
        "$12M opus 5.5, $3M gpt-6 luna",
        "12 users on opus 5.5, 300 on gpt-6 luna",
        "opus 5.5 400k calls, gpt-6 luna 1M calls a day",
    ],
)
def test_sums_and_counts_beside_models_are_no_tokens(lexicon: Lexicon, text: str) -> None:
    """Where money is spoken of, or things are counted, nothing is made of them."""
    assert all(each.unit != "tokens" for each in look_at(tidy(text), lexicon).quantities)


def test_a_part_of_the_list_says_its_unit_itself(lexicon: Lexicon) -> None:
    """Each model's words are read alone for its bill."""
    passage = look_at(tidy("monthly: 220M gpt-6 luna, 90M sonnet 5.5"), lexicon)

    said = with_units_said(passage.text, passage.quantities)

    assert said == "monthly: 220000000 tokens gpt-6 luna, 90000000 tokens sonnet 5.5"


@pytest.mark.parametrize(
    ("text", "heads", "tokens"),
    [
        ("25 ppl on sonnet 5.5, each burns ~3M in/200k out a day, monthly bill?", 25, 75_000_000),
        ("12 eng on opus 5.5, avg 4M in 300k out per head per day", 12, 48_000_000),
        ("40 FTE using haiku 5.5, 500k in 50k out each per day", 40, 20_000_000),
    ],
)
def test_people_by_their_short_names_multiply_what_each_uses(
    reader: Callable[..., Reading], text: str, heads: int, tokens: int
) -> None:
    """No bill is short by its heads, and "12 eng" is no language."""
    understood = reader(text).understood

    assert (understood.units, understood.unit_kind) == (heads, "users")
    assert understood.input_tokens == tokens
    assert understood.language == ()


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("250k chats/mo x ~8 turns x 300 tok, gpt-6 luna", 2_000_000),
        ("1,000 tickets a day x 4 calls, haiku 5.5, 2k in 300 out", 4_000),
    ],
)
def test_things_are_multiplied_by_their_calls(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """The sign stands between how many there are and the calls of each."""
    assert reader(text).understood.requests == requests


@pytest.mark.parametrize(
    ("text", "many", "kind"),
    [
        ("haiku 5.5, ~40k tix/mo, classify", 40_000, "items"),
        ("600 pgs a month to summarise, which model", 600, "pages"),
        ("300 contracts, 80 pg each, haiku 5.5 cost", 24_000, "pages"),
        ("通話 月3万分、要約、モデルは", 30_000, "minutes"),
        ("每天300次，haiku 5.5", None, None),
        ("内容二次分发，用什么模型", None, None),
    ],
)
def test_things_in_short_forms(reader: Callable[..., Reading], text: str, many: int | None, kind: str | None) -> None:
    """As people write them at work; what is handed on a second time is no count."""
    understood = reader(text).understood

    assert (understood.units, understood.unit_kind) == (many, kind)
    assert understood.requests == (300 if "300次" in text else None)


def test_a_model_that_cannot_be_reached_is_no_standard(reader: Callable[..., Reading]) -> None:
    """An office that has no access to a service names it as the subject."""
    understood = reader("Our Shanghai office can't reach sonnet 5.5. which models are legal there").understood

    assert understood.quality_floor == ()
    assert understood.models == ("claude-sonnet-5-5",)
