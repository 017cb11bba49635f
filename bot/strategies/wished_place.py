"""Where a place is only wished for: the picks keep to it, and the first of them without it stands below, with its bill.

Nothing is left out in silence: what the wish costs is for the asker to weigh.
"""

from bot.answer import Recommendation
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.pool import pool_for
from bot.situation import Situation
from bot.strategies.chosen import leading
from bot.strategies.entries import Offer, entry
from bot.strategies.headlines import vouched
from bot.understanding.wished_places import may_be_wished, wished_places
from bot.understood import Understood
from bot.wording.contexts import place_words
from bot.wording.figures import either, percent

_WISHES = {
    "host_region": ("host", "running in"), "require_origin": ("origin", "made in"),
    "exclude_origin": ("origin", "not made in"),
}  # fmt: skip
"""By contract key the role of its places, and what they wish for in words."""


def in_the_wished_place(situation: Situation, workload: Workload) -> Understood:
    """What is asked, in the places wished for first where anything runs there: "the EU if possible, else the US"."""
    asked = situation.asked
    wished = tuple(code for code in asked.host_region if ("host", code) in _wished(situation))
    if not wished or wished == asked.host_region:
        return asked
    narrowed = asked.but(host_region=wished)
    return narrowed if pool_for(situation.asking(narrowed), workload).candidates else asked


def _wished(situation: Situation) -> frozenset[tuple[str, str]]:
    """Role and code of the places that the thread wishes for, and does not demand."""
    asked = situation.asked
    if not (asked.host_region or asked.require_origin or asked.exclude_origin):
        return frozenset()
    messages = (*situation.question.history, situation.question.text)
    if not any(map(may_be_wished, messages)):
        return frozenset()
    return wished_places(messages, situation.lexicon)


def without_the_wish(draft: Draft, first: Recommendation | None, workload: Workload, whole: Understood) -> str:
    """`**Running in EU is read as a wish. Without it, X at Y: $14.00 a month, 9.1% less.**`; empty without a wish.

    `first`: the pick that keeps to it, `None` where there is none. `whole`: all that is asked, with a second choice.
    """
    words, loose = _given_up(whole, _wished(draft.situation))
    if not words:
        return ""
    with draft.asking(loose):
        found = leading(draft, workload)
        if found is None:
            return ""
        offer = Offer(row=found.row, role="value", why="", effort=found.effort, quality=found.quality)
        made = entry(draft, offer, workload)
    second_choice = bool(loose.host_region) and loose.host_region != whole.host_region
    if first is not None and second_choice and draft.situation.asked.host_region == whole.host_region:
        where = either([place_words(each) for each in loose.host_region])
        return f"**Nothing that fits is known to meet the wish of {words}; the picks run in {where}.**"
    wish = f"{words[0].upper()}{words[1:]} is read as a wish"
    if first is not None and (made.model, made.provider, made.region) == (first.model, first.provider, first.region):
        return f"**{wish}. Giving it up changes neither the first pick nor its price.**"
    mark = draft.cite_price(found.row.offering)
    otherwise = f"In {either([place_words(each) for each in loose.host_region])}" if second_choice else "Without it"
    told = vouched(draft, made, mark, "without the wish")
    return f"**{wish}. {otherwise}, {told}{_apart(draft, made, first, mark)}.** [{mark}]"


def _given_up(asked: Understood, wished: frozenset[tuple[str, str]]) -> tuple[str, Understood]:
    """The wishes of place in words, and what is asked without them."""
    said, loose = [], asked
    for key, (role, words) in _WISHES.items():
        held: tuple[str, ...] = getattr(asked, key)
        out = [code for code in held if (role, code) in wished]
        if out:
            said.append(f"{words} {either([place_words(each) for each in out])}")
            loose = loose.but(**{key: tuple(code for code in held if (role, code) not in wished)})
    return " and ".join(said), loose


def _apart(draft: Draft, made: Recommendation, first: Recommendation | None, mark: str) -> str:
    """`, 9.1% less`: how far the bill is from that of the pick that keeps to the wish."""
    costs = [each.cost.total_usd if each and each.cost else None for each in (made, first)]
    if costs[0] is None or not costs[1] or costs[0] == costs[1]:
        return ""
    share = abs(costs[0] / costs[1] - 1)
    draft.fact(subject=made.model, attribute="bill without the wish, apart", value=share, citation=mark)
    return f", {percent(share)} {'less' if costs[0] < costs[1] else 'more'}"
