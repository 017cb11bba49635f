"""Which subscriptions on board fit where one is sought and none is named: its maker or tool, its seats, its price."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.strategies.named import Named, named_models, on_board
from bot.strategies.plans_asked import BY_THE_SEAT, is_sought, names_left, plans_left
from bot.strategies.product_terms import models_listed
from bot.understood import Understood
from bot.wording.figures import listed
from knowledge.evidence import Plan

_CODING_ALONE = frozenset({"github-copilot", "cursor", "cognition", "amazon", "opencode", "zai"})
"""Whose plans are for coding tools and nothing else."""
_WITH_CODE = ("claude code", "codex", "coding")
_COMMAND_LINE = " cli"


def plans_sought(draft: Draft, seats: Decimal | None) -> tuple[Plan, ...]:
    """The plans that fit, the cheapest first: those of a maker or tool named, for seats those sold by the seat."""
    left = plans_left(draft)
    found = tuple(plan for plan in draft.situation.knowledge.facts.plans.values() if plan not in left)
    found = _of_tools(draft, found) or _of_makers(draft, found)
    if seats:
        by_seat = tuple(plan for plan in found if BY_THE_SEAT in plan.covers.lower())
        found = by_seat or found
    budget = draft.situation.asked.budget_usd
    if budget is not None:
        found = tuple(plan for plan in found if plan.price_usd_per_month * (seats or 1) <= budget)
    return tuple(sorted(found, key=lambda plan: plan.price_usd_per_month))


def without_what_is_left(draft: Draft) -> Understood:
    """What is asked, without the models that the asker of a subscription turns down."""
    asked = draft.situation.asked
    left = {name.id for name in names_left(draft)} if is_sought(draft) else set()
    return asked.but(models=tuple(model for model in asked.models if model not in left))


def families_of(draft: Draft, plans: Sequence[Plan]) -> tuple[str, ...]:
    """The family of models of the host named, else of the maker of a plan or of the tool beside it."""
    families = draft.situation.lexicon.families
    hosts = set(draft.situation.asked.providers)
    named = sorted((name for name, maker in families.items() if maker in hosts), key=len)
    if named:
        return (named[0],)
    tools = [flag.partition(":")[2] for flag in sorted(draft.situation.reading.flags) if flag.startswith("product:")]
    own = [name for plan in plans for name in (plan.name, *plan.aliases)]
    heads = (name.lower().split()[0] for name in (*own, *tools))
    return next(((head,) for head in heads if head in families), ())


def about_models(draft: Draft, plans: Sequence[Plan]) -> str:
    """That no plan is known to include the models named, and which other plans' providers list them."""
    named = on_board(named_models(Draft(draft.situation), draft.situation.asked.models))
    if not named:
        return ""
    titles = listed([each.title for each in named])
    draft.leave_open(f"Which subscriptions include {titles}: see their own lists of models.")
    makers = {each.model.developer for each in named if each.model is not None}
    own = [plan for plan in plans if plan.provider in makers]
    whose = " Those of its maker:" if own and len(named) == 1 else ""
    return f"**Not on board: which subscriptions include {titles}.** {_elsewhere(draft, named, makers)}{whose}"


def _elsewhere(draft: Draft, named: Sequence[Named], makers: Iterable[str]) -> str:
    """Whose coding tool the catalogues list the models at, by its smallest plan that costs something."""
    known = sorted(draft.situation.knowledge.facts.plans.values(), key=lambda plan: plan.price_usd_per_month)
    smallest: dict[str, Plan] = {}
    for plan in known:
        if plan.provider in _CODING_ALONE.difference(makers) and plan.price_usd_per_month:
            smallest.setdefault(plan.provider, plan)
    return " ".join(filter(None, (models_listed(draft, plan, named) for plan in smallest.values())))


def _of_tools(draft: Draft, plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plans that bring a coding tool which is named, or are that tool's own."""
    flags = draft.situation.reading.flags - {f"product:{name.id}" for name in names_left(draft)}
    tools = [flag.removeprefix("product:").lower().removesuffix(_COMMAND_LINE) for flag in flags if "product:" in flag]
    return tuple(
        plan
        for plan in plans
        if any(tool in plan.covers.lower() or plan.name.lower().startswith(tool) for tool in tools)
    )


def _of_makers(draft: Draft, plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plans of the makers named, themselves or by a model; without one those for the task."""
    asked = draft.situation.asked
    named = on_board(named_models(Draft(draft.situation), asked.models))
    makers = {each.model.developer for each in named if each.model is not None}
    makers |= {*asked.require_developers, *asked.providers}
    if makers:
        return tuple(plan for plan in plans if plan.provider in makers)
    if asked.task in {"coding", "agentic", "autocomplete"}:
        return tuple(plan for plan in plans if _is_for_code(plan))
    return tuple(plan for plan in plans if plan.provider not in _CODING_ALONE)


def _is_for_code(plan: Plan) -> bool:
    return plan.provider in _CODING_ALONE or any(words in plan.covers.lower() for words in _WITH_CODE)
