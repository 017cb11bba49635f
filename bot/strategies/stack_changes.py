"""What changes the bill of a stack: a part that moves, a price that rises, all of it on one model."""

from collections.abc import Sequence
from decimal import Decimal

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.rows import Row, blended_rate
from bot.strategies.entries import priced
from bot.strategies.later_sums import MIX
from bot.strategies.named import chosen_place, named_models
from bot.strategies.spends import shares_of
from bot.strategies.uses import Stack, Use, by_spend, mark_of
from bot.strategies.what_if import dearer_maker, dearer_models, move, price_factor
from bot.understanding.beside import Named
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.understanding.splits import pair_of
from bot.wording.figures import listed, per, percent, usd

SAME_TOKENS = "The same number of tokens is taken for each model; one that thinks more costs more than this."


def add(draft: Draft, stack: Stack) -> None:
    """Says what a supposed move or price does to the bill, and what one model alone would cost."""
    _moved(draft, stack)
    _split_anew(draft, stack)
    _dearer(draft, stack)
    _on_one(draft, stack)


def ratio_at(draft: Draft, use: Use, target: Row) -> Decimal | None:
    """What the load of `use` costs at `target`, as a factor on what it costs now."""
    if use.row is None:
        return None
    if use.volume is not None and use.spend:
        there = priced(Draft(draft.situation), target, workload_of(use.volume))
        return there.total_usd / use.spend if there is not None and there.total_usd is not None else None
    before, after = blended_rate(use.row), blended_rate(target)
    if not before or after is None:
        return None
    draft.assume(MIX)
    return after / before


def _moved(draft: Draft, stack: Stack) -> None:
    """What the bill becomes when a part of one model's traffic goes to another."""
    wanted = move(draft.situation)
    if wanted is None or not stack.total:
        return
    rows = {use.row.model_id: use for use in stack.known if use.row is not None}
    outside = [
        row
        for each in named_models(draft, draft.situation.asked.models)
        if (row := chosen_place(draft.situation, each)) and row.model_id not in rows
    ]
    named = next((rows[each] for each in wanted.source if each in rows), None)
    sources = [named or by_spend(stack.known)[0]]
    used = next((rows[each] for each in wanted.target if each in rows), None)
    target = used.row if used is not None and used is not sources[0] else next(iter(outside), None)
    if named is None and wanted.part == 1:
        sources = [use for use in stack.known if use is not used and use.spend is not None]
    ratios = [ratio_at(draft, each, target) for each in sources] if target is not None else []
    spent = [each.spend for each in sources if each.spend is not None]
    if target is None or None in ratios or len(spent) < len(sources) or not sum(spent):
        return
    moved = sum(spent, Decimal(0)) * wanted.part
    later = sum((spend * (ratio or Decimal(0)) for spend, ratio in zip(spent, ratios, strict=True)), Decimal(0))
    ratio = later / sum(spent, Decimal(0))
    new = stack.total - moved + later * wanted.part
    mark = draft.cite_price(target.offering)
    figures = (
        ("part moved", wanted.part),
        ("spend moved", moved),
        ("bill after the move", new),
        ("price ratio", ratio),
    )
    for name, value in figures:
        draft.fact(subject=target.model_id, attribute=name, value=value, unit=None, citation=mark)
    changed = change(draft, target.model_id, new, stack.total, mark)
    maker = f"{target.developer.name}, {target.developer.country}" if target.developer else "maker not known"
    name, moving = target.model_name, listed([each.title for each in sources])
    bill = (
        f"{usd(new)} for each $100 spent now"
        if stack.is_shares
        else f"{usd(new)}{per('month')} instead of {usd(stack.total)}"
    )
    _first(draft,
        f"**Moving {percent(wanted.part)} of {moving} to {name} ({maker}) makes the bill "
        f"{bill}, {changed} [{mark}].** "
        f"That part costs {percent(ratio)} of what it costs now."
    )  # fmt: skip


def _split_anew(draft: Draft, stack: Stack) -> None:
    """What the bill becomes where the calls are supposed to be shared otherwise: "what if we go 90/10"."""
    situation, total = draft.situation, stack.total
    text = tidy(situation.question.text).text
    named = look_at(tidy(text), situation.lexicon).named("model", "family")
    names = [Named(each.id, each.start, each.end) for each in {each.id: each for each in reversed(named)}.values()][
        ::-1
    ]
    new = pair_of(text, names, supposed=True)[0]
    now = shares_of(text, names, situation) if new else None
    by_model = {use.row.model_id: use for use in stack.known if use.row is not None}
    uses = {key: by_model[model] for key in new for model in resolve_model(key, situation.lexicon) if model in by_model}
    if not total or now is None or not (now.parts.keys() == new.keys() == uses.keys()) or now.parts == new:
        return
    if not now.of_traffic and all(use.volume is None for use in uses.values()):
        return
    bill = sum(((use.spend or Decimal(0)) * new[key] / now.parts[key] for key, use in uses.items()), Decimal(0))
    mark = mark_of(draft, next(iter(uses.values())))
    for key, use in uses.items():
        draft.fact(subject=use.title, attribute="share of the calls", value=new[key], unit=None, citation=mark)
    draft.fact(subject="all models named", attribute="bill split anew", value=bill, unit="USD", citation=mark)
    shares = listed([f"{percent(new[key])} to {use.title}" for key, use in uses.items()])
    changed = change(draft, "all models named", bill, total, mark)
    told = (
        f"{usd(bill)} for each $100 spent now" if stack.is_shares
        else f"{usd(bill)}{per('month')} instead of {usd(total)}"
    )  # fmt: skip
    _first(draft, f"**With {shares} the bill is {told}, {changed} [{mark}].**")


def _dearer(draft: Draft, stack: Stack) -> None:
    """What a price that is multiplied does: at the maker named, else at the one with the largest part."""
    factor, total = price_factor(draft.situation), stack.total
    if factor is None or not total:
        return
    known = by_spend(stack.known)
    maker, dearer, named = _dearer_ones(draft, known)
    spend = sum((use.spend or Decimal(0) for use in dearer), Decimal(0))
    new = total + spend * (factor - 1)
    mark = mark_of(draft, dearer[0])
    draft.fact(subject=maker, attribute="price factor", value=factor, unit=None, citation=mark)
    draft.fact(subject=maker, attribute="bill at that price", value=new, unit="USD", citation=mark)
    changed = change(draft, maker, new, total, mark)
    several = len({use.maker_id for use in known}) > 1
    worst = ", the worst case since it has the largest part" if several and not named else ""
    bill = f"{usd(new)} for each $100 spent now" if stack.is_shares else f"{usd(new)}{per('month')}, now {usd(total)}"
    _first(draft, f"**Prices of {maker} times {factor.normalize():f} make the bill {bill}, {changed}{worst}.**")


def _dearer_ones(draft: Draft, known: Sequence[Use]) -> tuple[str, Sequence[Use], bool]:
    """(whose price changes, the uses it is that of, whether they were named); the largest maker's without a name."""
    who, models = dearer_maker(draft.situation), dearer_models(draft.situation)
    if there := [use for use in known if who is not None and who == use.host_id and who != use.maker_id]:
        return there[0].host, there, True
    of_maker = next((use.maker for use in known if who == use.maker_id), None)
    if of_maker is None and (named := [use for use in known if use.row is not None and use.row.model_id in models]):
        return listed([use.title for use in named]), named, True
    maker = of_maker or known[0].maker
    return maker, [use for use in known if use.maker == maker], of_maker is not None


def _on_one(draft: Draft, stack: Stack) -> None:
    """What all of it would cost on the one of the models that makes it cheapest."""
    if len(stack.known) < 2 or len(stack.known) < len(stack.uses) or not stack.total:
        return
    bills = []
    for use in stack.known:
        if use.row is None or use.mode != stack.known[0].mode:
            return  # what embeds or listens takes over nothing from what writes
        ratios = [(ratio_at(draft, each, use.row), each.spend or Decimal(0)) for each in stack.known if each is not use]
        if any(ratio is None for ratio, _ in ratios):
            continue
        bills.append(((use.spend or Decimal(0)) + sum((ratio or 0) * spend for ratio, spend in ratios), use))
    if not bills:
        return
    least, use = min(bills, key=lambda pair: pair[0])
    if use.row is None or least >= stack.total:
        return
    mark = draft.cite_price(use.row.offering)
    draft.fact(subject=use.title, attribute="bill of everything on it", value=least, unit="USD", citation=mark)
    changed = change(draft, use.title, least, stack.total, mark)
    bill = f"{usd(least)} for each $100 spent now" if stack.is_shares else f"{usd(least)}{per('month')}"
    alone = "; one maker would then have it all" if len({each.maker for each in stack.known}) > 1 else ""
    draft.say(f"All of it on {use.title}, the cheapest of them, would be {bill}, {changed}{alone}.")


def change(draft: Draft, subject: str, new: Decimal, old: Decimal, mark: str) -> str:
    """`12.5% less`, or more, with its fact; `no change` where none would show."""
    share = abs(new - old) / old
    if percent(share) == "0%":
        return "no change"
    draft.fact(subject=subject, attribute="change of the bill", value=share, unit=None, citation=mark)
    return f"{percent(share)} {'less' if new < old else 'more'}"


def _first(draft: Draft, paragraph: str) -> None:
    """Puts what was asked before the rest."""
    draft.paragraphs.insert(0, paragraph.strip())
