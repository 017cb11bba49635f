"""Whether a subscription pays for something: API calls, use inside another product, a model by name."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.background import background
from bot.strategies.named import Named, named_models, on_board
from bot.strategies.plan_credits import on_credits
from bot.strategies.plan_names import plans_in
from bot.strategies.plan_sums import price_of
from bot.strategies.product_terms import models_listed
from bot.understanding.plan_questions import is_use_in_business
from knowledge.evidence import Plan
from knowledge.source import Source

_PAYS_FOR_API = regex(
    r"\b(?:use|using|works?|includes?d?|covers?|access|comes? with|gets?|log ?in)\b[^.?!]{0,50}\bapis?\b"
    r"|\bapis?\b[^.?!]{0,30}\b(?:included|covered|part of)\b"
    r"|\b(?:incluye|incluido|inclui|inclus|enthalten|enthält|nutzen|usar|utiliser)\b[^.?!]{0,50}\bapi\b"
    r"|\bapi\b[^.?!]{0,40}\b(?:incluid[ao]|inclus[ae]?|enthalten|dabei|nutzen)\b"
    r"|(?:包含|包括|含|能用|用于|使え|含ま|포함|входит|включ)[^.?!。？]{0,20}api|api[^.?!。？]{0,12}(?:包含|含|吗|使え|含ま|포함|вход|включ)",
)
_INSIDE = regex(r"\b(?:in|inside|within|with|through|from|en|dans|em|в)\s+(?:the\s+|my\s+)?$")
_INCLUDES = regex(
    r"\b(?:includes?d?|comes? with|have|has|supports?|offers?|covers?|contains?|get|access|available|enthält|hat|bietet"
    r"|incluye|tiene|inclut|inclui|tem|есть|входит)\b|包含|包括|有|含|使え|含ま|포함|지원"
)
_WEIGHED = regex(
    r"\b(?:or|vs\.?|versus|cheaper|worth|price|cost|oder|ou|или|conviene|sale mejor|compensa|vale a pena|rentable"
    r"|o (?:la |el |usar |uso |mejor |pagar |directamente )*apis?)\b|[还或]"
)
_BILLED_APART = "API is billed apart"
_CREDITS = "API credits"


def answered(draft: Draft) -> bool:
    """Whether it is asked what a plan may be used for; if so, that is said, from what the plan covers and a note."""
    text = draft.situation.question.text.lower()
    if _WEIGHED.search(text):
        return False
    plans = plans_in((text,), draft.situation.knowledge.facts.plans.values())
    if not plans:
        return False
    named = on_board(named_models(draft, draft.situation.asked.models))
    if len(plans) > 1:
        said = _in_another(draft, plans, text)
    elif _PAYS_FOR_API.search(text):
        said = _for_the_api(plans[0])
    elif is_use_in_business(text):
        said = _in_business(draft, plans[0])
    else:
        said = _for_a_model(draft, plans[0], named) if named and _INCLUDES.search(text) else ""
    if not said:
        return False
    draft.say(said)
    for plan in plans:
        mark = draft.cite(Source(url=plan.source_url, checked_on=plan.checked_on, title=plan.name), "pricing")
        draft.fact(subject=plan.name, attribute="covers", value=plan.covers, citation=mark)
        draft.say(f"{plan.name}: {plan.covers} [{mark}]")
    if len(plans) == 1 and (use := on_credits(draft, price_of(draft, plans[0], None))):
        draft.say(f"{use}.")
    background(draft, kinds=("pricing",), subjects=("subscription-or-api",), query="subscription or api")
    return True


def _for_the_api(plan: Plan) -> str:
    if _CREDITS in plan.covers:
        return f"**{plan.name} pays for API calls up to its monthly API credit; beyond it they are billed by tokens.**"
    if _BILLED_APART in plan.covers:
        return f"**No: {plan.name} does not pay for API calls, which are billed apart.**"
    return f"**Not on board: whether {plan.name} pays for API calls.** What it covers:"


def _in_another(draft: Draft, plans: Sequence[Plan], text: str) -> str:
    """What is known of using the first plan inside the product of the second; empty where they are only listed."""
    first, second = plans[:2]
    names = [words for words in (second.name, *second.aliases) if words.lower() in text]
    place = min((text.index(each.lower()) for each in names), default=0)
    if not _INSIDE.search(text[:place]):
        return ""
    tool = second.name.rpartition(" ")[0] or second.name
    draft.leave_open(f"Whether {first.name} may be used inside {tool}: ask its help pages.")
    return f"**No source on board says that {first.name} pays for use inside {tool}; each has its own allowance.**"


def _in_business(draft: Draft, plan: Plan) -> str:
    """That the plan's terms decide on use for others; a program of one's own goes through the API in any case."""
    draft.leave_open(f"Whether the terms of {plan.name} allow that use: read them for that very plan.")
    return f"**Not on board: whether {plan.name} may be used for that. Its own terms decide, not those of the API.**"


def _for_a_model(draft: Draft, plan: Plan, named: Sequence[Named]) -> str:
    there = models_listed(draft, plan, named)
    if there:
        return f"**Yes, as far as the catalogues say.** {there}"
    titles = " or ".join(each.title for each in named)
    draft.leave_open(f"Whether {plan.name} includes {titles}: see its own list of models.")
    return f"**Not on board: which models {plan.name} includes, so whether {titles} is among them.**"
