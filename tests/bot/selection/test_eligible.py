"""A rule asked of one row of a kind gives what it gives asked of each row on sale."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bot.assistant import Assistant
from bot.selection.constraints import RULES, rules_of
from bot.selection.eligible import SEEN_BY, eligible
from bot.selection.market import Market
from bot.selection.shelf import Shelf
from bot.understood import Understood
from tests.bot.selection.made import row

DAY = date(2026, 11, 25)
WISHES: tuple[dict[str, Any], ...] = (
    {"providers": ("azure", "mistral")}, {"exclude_providers": ("aws", "deepinfra")},
    {"zero_retention": True}, {"no_training": True},
    {"host_region": ("EU",)}, {"host_region": ("US", "eu-west-1")}, {"exclude_host_region": ("CN", "US")},
    {"require_developers": ("openai", "google")}, {"exclude_developers": ("deepseek",)},
    {"exclude_models": ("gpt", "claude-sonnet-5-5")}, {"open_weights": True}, {"self_host": True},
    {"max_params_b": Decimal(40)}, {"min_params_b": Decimal(40)},
    *({"licence": name} for name in ("commercial", "permissive", "research", "mit")),
    {"exclude_origin": ("CN",)}, {"require_origin": ("EU",)},
    {"max_price_in_per_mtok": Decimal("0.5")}, {"max_price_in_per_mtok": Decimal("0.5"), "batch": True},
    {"max_price_out_per_mtok": Decimal(2)}, {"max_price_out_per_mtok": Decimal(2), "batch": True},
    {"free": True}, {"min_context_tokens": 200_000}, {"min_output_tokens": 64_000},
    *({"needs": (need,)} for need in ("tools", "json_schema", "reasoning", "caching", "batch", "embeddings")),
    *({"modalities": (kind,)} for kind in ("image", "audio", "pdf")),
)  # fmt: skip


@pytest.mark.parametrize("said", WISHES, ids=str)
def test_what_rows_have_in_common_decides_alike(assistant: Assistant, said: dict[str, Any]) -> None:
    """For chat and embedding models alike, and there are some to be kept and some to be left out."""
    wish, market = Understood(**said), Market(assistant.knowledge)
    rows = (*market.rows("chat", DAY), *market.rows("embedding", DAY))

    kept = eligible(Shelf(rows), [wish])

    assert kept == [each for each in rows if all(rule(each, wish) for _, rule in rules_of(wish))]
    assert 0 < len(kept) < len(rows)


def test_every_rule_is_tried() -> None:
    """A rule nobody tried may look at more than `SEEN_BY` says."""
    assert {key for said in WISHES for key in said} - {"batch"} == set(RULES) == set(SEEN_BY)


def test_rows_of_a_kind_are_known_by_the_first() -> None:
    """Kinds are numbered in the order in which they come."""
    rows = [row("m", host="a"), row("n", host="b"), row("o", host="a")]

    numbers, first = Shelf(rows).kinds(lambda each: each.provider_id)

    assert numbers == [0, 1, 0]
    assert [each.model_id for each in first] == ["m", "n"]
