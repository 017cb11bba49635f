"""The budget of a thread: another sum, another currency, another time in which it comes."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.followup_periods import period_alone
from bot.understanding.money import USD_PER_UNIT
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

UPTO = regex(
    r"\b(?:could be|make it|make that|actually|typo|meant|let'?s say|budget|up to|max|maximum|spend|afford|pay"
    r"|presupuesto|bis)\b|预算|予算|예산"
)
_OF_A_BUDGET = regex(
    r"\bbudget\w*|\b(?:limit|cap|ceiling)\b|预算|上限|予算|예산|\bpresupuesto|\btope\b|\bplafond\b|\borçamento|\bteto\b|бюджет|лимит"
)
_CUT = expression("followup_cut")
"""What is done to a budget: "they just cut it to 5k"."""
_COUNTS_NOTHING = regex(
    r"(?:\s?(?:/|per|a|im|pro|al|par|por|ao|в) ?(?:mo|month|monat|mes|mois|mês|месяц|week|wk|woche|year|yr"
    r"|jahr|semana|semaine|año|ano|an|неделю|год)\w*)?"
    r"\s?(?:$|[.,;!?)]|(?:i mean|sorry|please|pls|with|for"
    r"|now|then|instead|max|tops|is|would|might|may|could|if|ok|okay|fine|too|also|works|approved"
    r"|ist|wäre|sind|gehen|gingen|reicht|reichen|passt|möglich|drin|in ordnung|okay|es|está|estaría|son|vale|va|passe"
    r"|est|serait|ça va|convient|é|seria|pode|tudo bem|è|sarebbe|va bene|можно|норм\w*|подойд\w*|хватит"
    r"|jetzt|nun|wenn|ginge|geht|auch|ahora|si|también|maintenant|aussi|agora|se|também|теперь|если|тоже)\b"
    r"|[了で]|なら|まで|になり|にな|でも(?:いい|ok|大丈夫)|でok|也?(?:行|可以|没问题|够)|으로|까지|이면|도)"
)
_SCALE = Decimal(8)
"""How many times more or less a new budget is at the most than the one before."""


def is_of_the_budget(before: Mapping[str, Any], passage: Passage, quantity: Quantity) -> bool:
    """Whether a bare number is the new budget: called so, or no other number of before is as near to it."""
    if _CUT.search(passage.before(quantity.start, 40)) or UPTO.search(passage.text):
        return True
    if _OF_A_BUDGET.search(passage.text):
        return True
    if not counts_nothing(passage, quantity):
        return False
    away = _times(quantity.value, before["budget_usd"] / USD_PER_UNIT.get(before.get("currency", "USD"), 1))
    others = [before[key] for key in ("requests", "units", "input_tokens", "min_context_tokens") if before.get(key)]
    return away <= _SCALE and all(away < _times(quantity.value, each) for each in others)


def counts_nothing(passage: Passage, quantity: Quantity) -> bool:
    """Whether no thing stands behind a bare number: "500 is fine too", "35k if it buys us a larger one"."""
    return _COUNTS_NOTHING.match(passage.text, quantity.number_end) is not None


def _times(first: Decimal, second: Decimal) -> Decimal:
    """How many times the smaller is in the larger."""
    low, high = sorted((Decimal(first), Decimal(second)))
    return high / low if low else Decimal("Infinity")


def other_period(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> None:
    """For "the budget is per week, not month": the sum of before comes that often."""
    alone = "requests_period" not in before and len(passage.text) <= _SHORT
    if "budget_usd" not in before or passage.quantities or not (alone or _OF_A_BUDGET.search(passage.text)):
        return
    hits = (hit for hit in passage.hits.of("period") if hit.label in _COMES)
    said = [hit.label for hit in hits if not _NOT.search(passage.before(hit.start, 16))]
    if (only := period_alone(passage)) in _COMES:
        said = [only]
    if not said:
        return
    slots["budget_period"] = said[0]
    if said[0] == "quarter":
        slots |= {"budget_usd": before["budget_usd"] * 4, "budget_period": "year"}
    if "requests_period" in before:
        slots["requests_period"] = before["requests_period"]


_COMES = frozenset({"day", "week", "month", "quarter", "year"})


_NOT = regex(
    r"\b(?:not|no|instead of|rather than|nicht|statt|no|en vez de|pas|au lieu de|não|em vez de|не|вместо)"
    r" (?:(?:in|en|em|в) )?$"
)


_MEANT = regex(
    r"\b(?:i mean(?:t)?|we mean(?:t)?|meant|sorry|typo|oops|actually|meine|meinte|gemeint|pardon|je voulais dire"
    r"|quise decir|perdón|quis dizer|desculpe|intendevo|scusa|имел\w* в виду|извините"
    r"|(?:that'?s|thats|that is|those are|it'?s|its|they'?re|das sind|das ist|es sind|son|eso es|c'est|ce sont|são"
    r"|isso é|sono) (?:in |en |em |des |d')?(?:\w+,? )?(?:btw|by the way|übrigens|por cierto|d'ailleurs|aliás|not|nicht"
    r"|no|pas|não)|это)\b"
    r"|我是说|说错|改成|换成|改为|間違|すみません|に変更|아니라|미안|로 바꿔"
)
"""What a slip is mended with."""


def other_currency(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> None:
    """For "usd, not eur": the sum of before is as many of the other currency."""
    if "budget_usd" not in before or passage.quantities or len(passage.text) > _SHORT:
        return
    found = passage.hits.of("currency")
    hits = [hit for hit in found if not any(each.start < hit.start and hit.end <= each.end for each in found)]
    said = {hit.label for hit in hits if not _NOT.search(passage.before(hit.start, 16))}
    alone = len(hits) == 1 and passage.text.rstrip(" .!") == passage.text[hits[0].start : hits[0].end]
    meant = _OF_A_BUDGET.search(passage.text) or _MEANT.search(passage.text)
    if not ({hit.label for hit in hits} - said or alone or meant):
        return  # "and in euros?" asks for the bill in them
    had = before.get("currency", "USD")
    if len(said) != 1 or (new := said.pop()) == had or new not in USD_PER_UNIT or had not in USD_PER_UNIT:
        return
    slots["budget_usd"] = before["budget_usd"] / USD_PER_UNIT[had] * USD_PER_UNIT[new]
    slots.pop("currency", None)
    if new != "USD":
        slots["currency"] = new


_SHORT = 40
"""Characters of a message that speaks of nothing but the currency."""
