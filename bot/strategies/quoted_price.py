"""What somebody asks for one thing, held against the list price of the model that would do: "$0.02 per page, fair?"."""

from decimal import Decimal

from bot.answer import Cost, Recommendation
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.patterns import regex
from bot.situation import Situation
from bot.understanding.goods_before import GOODS
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.quantities import Quantity
from bot.understood import Understood
from bot.wording.figures import per, usd

_KINDS = GOODS | {"pages", "minutes"}
_PER = regex(r" ?(?:per|an?|for (?:an?|each|every|one)|/|each|pro|je|por|par) ?(?:single )?")
_QUOTED = regex(
    r"\b(?:wants?|charges?|charging|quot(?:es?|ed|ing)|offers?|offered|asks?|asking|verlangt|bietet|cobra|pide|demande)\b"
)


def asked_of_one(situation: Situation) -> Understood | None:
    """What is asked, for one of the things that a vendor has put a price to; `None` without, or with a load."""
    asked = situation.asked
    if asked.budget_usd is not None or workload_of(asked).stated or (found := _quote(situation)) is None:
        return None
    seen = asked.reads_out and "image" not in asked.modalities
    modalities = (*asked.modalities, "image") if seen else asked.modalities
    return asked.but(units=Decimal(1), unit_kind=found[1], modalities=modalities)


def beside_the_quote(draft: Draft, entry: Recommendation) -> str:
    """`**$0.02 is 74 times the $0.00027 ...**`; empty without a quote or a bill."""
    found, cost = _quote(draft.situation), entry.cost
    if found is None or cost is None or not cost.total_usd:
        return ""
    price = found[0].money
    if price is None:
        return ""
    if cost.usage.requests != 1:
        return _beside_the_load(draft, entry, cost, price.usd, found[1])
    times = (price.usd / cost.total_usd).quantize(Decimal("0.1")).normalize()
    mark = entry.citations[0]
    draft.fact(subject="the offer", attribute="price of one", value=price.usd, unit="USD", citation=mark)
    draft.fact(subject="the offer", attribute="over the list price", value=times, unit="times", citation=mark)
    return (
        f"**{usd(price.usd)} is {times:f} times the {usd(cost.total_usd)} that one comes to with {entry.model_name} at "
        f"list price** [{mark}]. What else the vendor does for it is not in that."
    )


def _beside_the_load(draft: Draft, entry: Recommendation, cost: Cost, price: Decimal, kind: str) -> str:
    """`**At $0.05 each the vendor's bill is $278.40, ...**`; empty where the number of such things is not told."""
    asked = draft.situation.asked
    number = asked.units if asked.unit_kind == kind else asked.requests if asked.units is None else None
    if number is None or cost.total_usd is None:
        return ""
    mark, offered = entry.citations[0], price * number
    draft.fact(subject="the offer", attribute="price of one", value=price, unit="USD", citation=mark)
    draft.fact(subject="the offer", attribute="price of all", value=offered, unit="USD", citation=mark)
    return (
        f"**At {usd(price)} each the vendor's bill is {usd(offered)}{per(cost.period)}, against {usd(cost.total_usd)} "
        f"for the tokens of {entry.model_name}** [{mark}]. What else the vendor does for it is not in that."
    )


def _quote(situation: Situation) -> tuple[Quantity, str] | None:
    """(the price, the kind of thing that it is for)."""
    passage = look_at(tidy(situation.question.text), situation.lexicon)
    if _QUOTED.search(passage.text) is None:
        return None
    priced = (each for each in passage.quantities if each.money is not None and each.per_tokens is None)
    return next(((each, kind) for each in priced if (kind := _kind(passage, each)) is not None), None)


def _kind(passage: Passage, price: Quantity) -> str | None:
    end = price.money.end if price.money is not None else price.end
    per = _PER.match(passage.text, end)
    if per is None or per.end() == end:
        return None
    units = (hit for hit in passage.hits.of("unit") if hit.start == per.end() and hit.label in _KINDS)
    return next((hit.label for hit in units), None)
