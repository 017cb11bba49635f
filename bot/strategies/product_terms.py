"""What a subscription or coding tool does with prompts: its own terms hold, not those of the models behind it."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.selection.sold_as import is_on_sale
from bot.strategies.named import Named
from bot.strategies.plan_names import plans_in
from bot.strategies.promises import asks_of_keeping, asks_of_training, say_provider
from bot.wording.figures import listed
from knowledge.evidence import Plan


def answered(draft: Draft, named: Sequence[Named]) -> bool:
    """Whether it is asked what a plan or tool named does with what is typed into it; if so, that is said."""
    if not (asks_of_training(draft) or asks_of_keeping(draft)):
        return False
    facts = draft.situation.knowledge.facts
    plans = plans_in((draft.situation.question.text,), facts.plans.values())
    if not plans or draft.situation.asked.providers:
        return False
    names = listed([plan.name for plan in plans])
    draft.say(
        f"**What {names} does with prompts is not on board. Its own terms decide, not those of the API of a model "
        "behind it.**"
    )
    draft.leave_open(f"Whether {names} trains on what is typed in, or keeps it; read its terms for that very plan.")
    for plan in plans:
        draft.say(models_listed(draft, plan, named))
    provider = facts.providers.get(plans[0].provider)
    if provider is not None and (provider.trains_on_inputs or provider.zero_retention):
        say_provider(draft, provider)
    return True


def models_listed(draft: Draft, plan: Plan, named: Sequence[Named]) -> str:
    """Which of the models named the catalogues list at the plan's provider; empty for none."""
    today = draft.situation.today
    told = []
    for each in named:
        there = [offer for offer in each.offerings if offer.provider == plan.provider and is_on_sale(offer, today)]
        if there:
            told.append(f"{each.title} [{draft.cite_price(there[0])}]")
    if not told:
        return ""
    return f"The provider of {plan.name} lists {listed(told)}; whether every plan of it includes that is not said."
