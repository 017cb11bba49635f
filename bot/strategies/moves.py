"""What to move to from a model: the successor or the nearest of its line, the most for the money, another maker."""

from collections.abc import Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.roles import Pick, budget, fallback, value, worth_for_money
from bot.strategies.named import Named
from bot.strategies.replaced import Old, is_leaving, rate_of
from bot.strategies.ways_asked import asks_for_a_cheaper_one, asks_to_save
from bot.wording.scores import ALIKE

DEARER_AT_MOST = 1.0
"""A share of the old price: what is more than twice as dear is no near alternative while there are others."""

SAVES = 0.01
"""A share of the old price that a cheaper model saves at least."""


def moves(draft: Draft, old: Old, successor: str | None, candidates: Sequence[Candidate]) -> list[Pick]:
    """The nearest first, then the most for the money that is not dearer than the old one, then a fallback.

    Where the cheapest was asked for, the cheapest that will do leads, and the nearest follows.
    """
    text = draft.situation.question.text
    if asks_for_a_cheaper_one(text) or asks_to_save(text):
        candidates = [each for each in candidates if gap_in_price(each, old) <= -SAVES] or candidates
    stays = lasting(draft, old, candidates)
    newer = [each for each in stays if not _is_older(each, old.named)]
    good = _good(old, newer)
    if not good:
        return []
    named_by_maker = next((each for each in stays if each.row.model_id == successor), None)
    first = named_by_maker or min(_with_own_line(old, good, newer), key=lambda each: _distance(each, old))
    chosen = [Pick(role="best", candidate=first)]
    near = [each for each in good if gap_in_price(each, old) <= DEARER_AT_MOST] or good
    if draft.situation.price_first:
        cheapest = budget(good)
        if cheapest.rough_usd < first.rough_usd:
            chosen.insert(0, Pick(role="budget", candidate=cheapest))
        return [*chosen, *fallback([each for each in near if gap_in_price(each, old) <= 0] or near, chosen)]
    priced = gap_per_token(first, old) is not None
    worthwhile = [
        each for each in good
        if each is not first and (gap_in_price(each, old) <= 0 if priced else each.rough_usd < first.rough_usd)
        and (each.rough_usd < first.rough_usd or is_better(each, first))
    ]  # fmt: skip
    if worthwhile:
        chosen.append(Pick(role="value", candidate=value(worthwhile)))
    makers = {pick.candidate.row.maker for pick in chosen}
    return [*chosen, *fallback([each for each in near if each.row.maker not in makers] or near, chosen)]


def is_better(each: Candidate, than: Candidate) -> bool:
    """Whether both are measured and it ranks clearly higher."""
    return each.quality is not None and than.quality is not None and each.worth >= than.worth + ALIKE


def lasting(draft: Draft, old: Old, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Each model once, at the effort that gives the most for the money; none that is on its own way out."""
    found: dict[str, Candidate] = {}
    level = old.level
    for each in sorted(candidates, key=lambda each: (level is not None and each.worth < level, -worth_for_money(each))):
        found.setdefault(each.row.model_id, each)
    found.pop(str(old.named.model_id), None)
    return [each for each in found.values() if each.row.model is None or not is_leaving(draft, each.row.model)]


def _with_own_line(old: Old, good: Sequence[Candidate], newer: Sequence[Candidate]) -> Sequence[Candidate]:
    """Where no measured model of the same maker is near in price, those that nothing measures yet count as well."""

    def is_near(each: Candidate) -> bool:
        return _is_kin(each, old) and gap_in_price(each, old) <= DEARER_AT_MOST

    if any(map(is_near, good)):
        return good
    unmeasured = (each for each in newer if each.quality is None and is_near(each))
    return [*good, *unmeasured]


def _is_kin(each: Candidate, old: Old) -> bool:
    model, replaced = each.row.model, old.named.model
    return model is not None and replaced is not None and model.developer == replaced.developer


def _good(old: Old, newer: list[Candidate]) -> list[Candidate]:
    """Of those that last and are not older than what they replace, those that rank as high; all where none does."""
    level = old.level
    return [each for each in newer if level is None or each.worth >= level] or newer


def gap_per_token(each: Candidate, old: Old) -> Decimal | None:
    """How much dearer it is per token, as a share of the old price; `None` where that is not known or not alike."""
    before, now = rate_of(old.row) if old.row else None, rate_of(each.row)
    alike = old.row is not None and bool(old.row.output_rate) == bool(each.row.output_rate)
    return (now - before) / before if alike and before and now is not None else None


def gap_in_price(each: Candidate, old: Old) -> float:
    """How much dearer it is, per token or for the workload, as a share of the old price; 0 where that is not known."""
    per_token = float(gap_per_token(each, old) or 0)
    return max(per_token, each.rough_usd / old.usd - 1) if old.usd else per_token


def _distance(each: Candidate, old: Old) -> tuple[int, bool, int, float, str]:
    """The newest of the family that is not dearer, then of the maker; the nearest in price where it is much dearer."""
    model, replaced, gap = each.row.model, old.named.model, gap_in_price(each, old)
    if model is None or replaced is None or not _is_kin(each, old) or gap > DEARER_AT_MOST:
        return (2, False, 0, abs(gap), each.row.model_id)
    return (int(model.family != replaced.family), gap > 0, -_day(model.released), abs(gap), each.row.model_id)


def _is_older(each: Candidate, named: Named) -> bool:
    """Whether it is a model of the same maker from before the one to be replaced."""
    model = each.row.model
    if model is None or named.model is None or model.developer != named.model.developer:
        return False
    return bool(model.released) and _day(model.released) < _day(named.model.released)


def _day(released: str | None) -> int:
    """A release as a number to sort by, however precise its date is; 0 where none is known."""
    return int((released or "0").replace("-", "").ljust(8, "0"))
