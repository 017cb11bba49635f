"""One hard constraint each: what meets it, what does not, and that the unknown never does."""

from decimal import Decimal
from typing import Any

import pytest

from bot.selection.constraints import RULES, broken
from bot.selection.eligible import eligible
from bot.selection.shelf import Shelf
from bot.understood import Understood
from tests.bot.selection.made import row

ROWS: tuple[tuple[dict[str, Any], dict[str, Any], bool], ...] = (
    ({"min_context_tokens": 1000}, {"context_window_tokens": 1000}, True),
    ({"min_context_tokens": 1000}, {"context_window_tokens": 999}, False),
    ({"min_context_tokens": 1000}, {}, False),
    ({"min_output_tokens": 10}, {"max_output_tokens": 10}, True),
    ({"min_output_tokens": 10}, {}, False),
    ({"max_price_in_per_mtok": Decimal(1)}, {"input_rate": 1.0}, True),
    ({"max_price_in_per_mtok": Decimal(1)}, {"input_rate": 1.01}, False),
    ({"max_price_in_per_mtok": Decimal(1)}, {"input_rate": None}, False),
    ({"max_price_in_per_mtok": Decimal(1), "batch": True}, {"input_rate": 2.0, "batch_input_rate": 1.0}, True),
    ({"max_price_in_per_mtok": Decimal(1)}, {"input_rate": 2.0, "batch_input_rate": 1.0}, False),
    ({"max_price_out_per_mtok": Decimal(2)}, {"output_rate": 2.0}, True),
    ({"max_price_out_per_mtok": Decimal(2)}, {"output_rate": 3.0}, False),
    ({"free": True}, {"input_rate": 0.0, "output_rate": 0.0}, True),
    ({"free": True}, {"input_rate": 0.0, "output_rate": 0.1}, False),
    ({"exclude_origin": ("CN",)}, {"country": "US"}, True),
    ({"exclude_origin": ("CN",)}, {"country": "CN"}, False),
    ({"exclude_origin": ("CN",)}, {"country": None}, False),
    ({"exclude_origin": ("EU",)}, {"country": "FR"}, False),
    ({"require_origin": ("EU",)}, {"country": "FR"}, True),
    ({"require_origin": ("EU",)}, {"country": "GB"}, False),
    ({"require_origin": ("US", "FR")}, {"country": "US"}, True),
    ({"require_origin": ("EU",)}, {"country": None}, False),
    ({"exclude_models": ("m",)}, {}, False),
    ({"exclude_models": ("other",)}, {}, True),
    ({"exclude_developers": ("a",)}, {}, False),
    ({"require_developers": ("a",)}, {}, True),
    ({"require_developers": ("b",)}, {}, False),
    ({"providers": ("h",)}, {}, True),
    ({"providers": ("x",)}, {}, False),
    ({"exclude_providers": ("h",)}, {}, False),
    ({"host_region": ("EU",)}, {"region": "eu"}, True),
    ({"host_region": ("EU",)}, {"region": "us"}, False),
    ({"host_region": ("EU",)}, {"regions": ("DE", "FI")}, True),
    ({"host_region": ("EU",)}, {"regions": ("DE", "US")}, False),
    ({"host_region": ("EU",)}, {"regions": ("DE", "US"), "region_choice": True}, True),
    ({"host_region": ("EU",)}, {"regions": ()}, False),
    ({"host_region": ("EU",)}, {"regions": ("DE",), "region": "global"}, False),
    ({"host_region": ("DE",)}, {"region": "eu"}, False),
    ({"host_region": ("eu-central-1",)}, {"region": "eu-central-1", "host": "aws"}, True),
    ({"host_region": ("eu-central-1",)}, {"region": "eu-west-1", "host": "aws"}, False),
    ({"exclude_host_region": ("CN",)}, {"regions": ("US",)}, True),
    ({"exclude_host_region": ("CN",)}, {"regions": ("CN", "SG")}, False),
    ({"exclude_host_region": ("CN",)}, {"regions": ()}, False),
    ({"exclude_host_region": ("US",)}, {"region": "eu"}, True),
    ({"exclude_host_region": ("US",)}, {"region": "apac"}, True),
    ({"exclude_host_region": ("US",)}, {"region": "regional"}, False),
    ({"exclude_host_region": ("US",)}, {"regions": ("global",), "region_choice": True}, False),
    ({"exclude_host_region": ("US",)}, {"regions": ("US", "EU"), "region_choice": True}, True),
    (
        {"exclude_host_region": ("US",)},
        {"regions": ("US", "EU"), "region_choice": True, "regions_priced": frozenset({"eu", "us"})},
        False,
    ),
    (
        {"exclude_host_region": ("US",)},
        {"regions": ("US", "EU"), "region_choice": True, "regions_priced": frozenset({"us"})},
        True,
    ),
    ({"open_weights": True}, {"open_weights": True}, True),
    ({"open_weights": True}, {"open_weights": None}, False),
    ({"self_host": True}, {"open_weights": False}, False),
    ({"zero_retention": True}, {"zero_retention": "yes"}, True),
    ({"zero_retention": True}, {"zero_retention": "on_request"}, True),
    ({"zero_retention": True}, {"zero_retention": "no"}, False),
    ({"zero_retention": True}, {"zero_retention": None}, False),
    ({"no_training": True}, {"trains_on_inputs": "no"}, True),
    ({"no_training": True}, {"trains_on_inputs": "yes"}, False),
    ({"no_training": True}, {"trains_on_inputs": None}, False),
    ({"needs": ("tools",)}, {"capabilities": {"tools": True}}, True),
    ({"needs": ("tools",)}, {"capabilities": {"tools": False}}, False),
    ({"needs": ("tools",)}, {}, False),
    ({"needs": ("tools", "vision")}, {"capabilities": {"tools": True}}, False),
    ({"needs": ("caching",)}, {"cached_rate": 0.1}, True),
    ({"needs": ("caching",)}, {"cached_rate": None}, False),
    ({"needs": ("batch",)}, {"batch_input_rate": 0.5}, True),
    ({"needs": ("batch",)}, {}, False),
    ({"modalities": ("image",)}, {"capabilities": {"vision": True}}, True),
    ({"modalities": ("audio",)}, {"capabilities": {"vision": True}}, False),
    ({"modalities": ("pdf",)}, {"capabilities": {"vision": True}}, True),
    ({"modalities": ("text",)}, {}, True),
    ({"max_params_b": Decimal(10)}, {"params_total_b": Decimal(10)}, True),
    ({"max_params_b": Decimal(10)}, {"params_total_b": None}, False),
    ({"min_params_b": Decimal(10)}, {"params_total_b": Decimal(9)}, False),
    ({"licence": "permissive"}, {"kind": "permissive"}, True),
    ({"licence": "permissive"}, {"kind": "community"}, False),
    ({"licence": "commercial"}, {"commercial_use": "conditional"}, True),
    ({"licence": "commercial"}, {"commercial_use": "no"}, False),
    ({"licence": "mit"}, {}, False),
)


@pytest.mark.parametrize(("wish", "offer", "met"), ROWS)
def test_a_wish_is_met_or_named_as_broken(*, wish: dict[str, Any], offer: dict[str, Any], met: bool) -> None:
    """A row that meets the wish stays; one that does not is told by the wish's key."""
    made, wished = row("m", **offer), Understood(**wish)
    assert eligible(Shelf([made]), [wished]) == ([made] if met else [])
    assert broken(made, [wished]) == (() if met else (next(iter(wish)),))


def test_every_rule_has_a_row_that_breaks_it() -> None:
    """A rule nobody tested would be missed here."""
    assert {key for wish, _, met in ROWS if not met for key in wish} - {"batch"} == set(RULES)


def test_all_wishes_hold_together() -> None:
    """What the policy asks is kept beside what the person asks, each broken key once."""
    wishes = [Understood(exclude_origin=("US",), free=True), Understood(exclude_origin=("US",))]
    assert set(broken(row("m"), wishes)) == {"exclude_origin", "free"}
    assert eligible(Shelf([row("m")]), wishes) == []


def test_the_price_for_a_region_must_be_stated_where_the_host_states_one() -> None:
    """A host that prices the EU apart does not offer its plain price there."""
    plain = row("m", regions=("DE", "US"), region_choice=True, regions_priced=frozenset({"eu"}))
    assert broken(plain, [Understood(host_region=("EU",))]) == ("host_region",)
