"""Which strategy answers which intent."""

from collections.abc import Callable, Mapping

from bot.draft import Draft
from bot.strategies.benchmark import answer_benchmark
from bot.strategies.capability import answer_capability
from bot.strategies.choices import answer_choice
from bot.strategies.compare import answer_compare
from bot.strategies.cost import answer_cost
from bot.strategies.licence import answer_licence
from bot.strategies.migration import answer_migration
from bot.strategies.off_topic import answer_off_topic
from bot.strategies.origin_risk import answer_origin_risk
from bot.strategies.residency import answer_residency
from bot.strategies.stack import answer_stack
from bot.strategies.trend import answer_trend

STRATEGIES: Mapping[str, Callable[[Draft], None]] = {
    "recommend": answer_choice,
    "cost": answer_cost,
    "compare": answer_compare,
    "capability": answer_capability,
    "benchmark": answer_benchmark,
    "origin_risk": answer_origin_risk,
    "residency": answer_residency,
    "licence": answer_licence,
    "migration": answer_migration,
    "trend": answer_trend,
    "stack": answer_stack,
    "off_topic": answer_off_topic,
}
