"""A model that ends or has ended: when, what its maker names instead, and the nearest alternatives."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from bot.caveats.collect import caveats_for
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.selection.candidates import Candidate
from bot.selection.market import Row, blended_rate, usual_place
from bot.selection.pool import pool_for
from bot.selection.roles import Pick, fallback, value
from bot.strategies import near_misses, recommend
from bot.strategies.affordable import Choose, affordable
from bot.strategies.background import background
from bot.strategies.ends import say_end
from bot.strategies.entries import Offer, entry, subjects_of
from bot.strategies.matches import matches
from bot.strategies.named import Named, model_source, named_models, rows_of
from bot.wording import sections
from bot.wording.figures import percent
from knowledge.entities import Model

DEARER_AT_MOST = 1.0
"""A share of the old price: what is more than twice as dear is no near alternative while there are others."""
ALIKE = 0.03
LASTS_DAYS = 90


def answer_migration(draft: Draft) -> None:
    """When the models named end, and what to move to; without a name, notes on how ends are announced."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = [each for each in named if each.model_id is not None]
    for each in known:
        say_end(draft, each)
    draft.recommendations += matches(draft, known)
    if known:
        _alternatives(draft, known[0], among_several=len(known) > 1)
    elif "recommend" in situation.reading.intents:
        recommend.add_options(draft)
    else:
        background(draft, kinds=("market", "pricing"), limit=1)


def _alternatives(draft: Draft, named: Named, *, among_several: bool) -> None:
    """The successor its maker names, then the nearest models in quality and price that meet the wishes."""
    situation = draft.situation
    workload = workload_of(situation.asked)
    successor = situation.knowledge.facts.models.get(named.model.successor or "") if named.model else None
    if successor is not None and named.model is not None:
        mark = draft.cite(model_source(named.model), "model")
        draft.fact(subject=named.title, attribute="successor", value=successor.name, citation=mark)
        leaves = _leaves_on(draft, successor)
        itself = f", which itself ends there on {leaves}" if leaves else ""
        if leaves:
            draft.fact(subject=successor.name, attribute="end", value=str(leaves), as_of=str(leaves), citation=mark)
        draft.say(f"Its maker names {successor.name} as the successor of {named.title}{itself} [{mark}].")
    elif among_several:
        draft.say(f"To replace {named.title}:")
    old = _old_row(named, draft)
    found = pool_for(situation, workload).candidates
    chosen = affordable(draft, found, workload, _choice(draft, named, old, successor.id if successor else None))
    if not chosen:
        near_misses.add(draft, workload)
        return
    offers = [
        Offer(
            row=pick.candidate.row, role=pick.role, effort=pick.candidate.effort, quality=pick.candidate.quality,
            why=f"{_why(draft, pick.candidate, old)} {_quality(draft, named, pick.candidate)}".strip(),
        )
        for pick in chosen
    ]  # fmt: skip
    made = [entry(draft, offer, workload) for offer in offers]
    draft.recommendations += made
    draft.costs += [each.cost for each in made if each.cost is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, [pick.candidate.row for pick in chosen])))
    draft.say(sections.options(made))
    draft.say("\n".join(f"- {each.model_name}: {each.why}" for each in made))


def _old_row(named: Named, draft: Draft) -> Row | None:
    return usual_place(rows_of(draft.situation, named))


def _choice(draft: Draft, named: Named, old: Row | None, successor: str | None) -> Choose:
    """Picks what to move to: the nearest of the family, the most for the money, another maker to fall back on."""
    level = _level(draft, named)
    family = named.model.family if named.model else ""
    price = blended_rate(old) if old else None

    def gap(each: Candidate) -> float:
        """How much dearer it is per token, as a share of the old price."""
        now = blended_rate(each.row)
        return float(now / price) - 1 if price and now is not None else 0.0

    def distance(each: Candidate) -> tuple[int, bool, int, float, str]:
        """The newest of the family that is not dearer, then of the maker; else the nearest in price."""
        model = each.row.model
        if model is None or named.model is None or model.developer != named.model.developer:
            return (2, False, 0, abs(gap(each)), each.row.model_id)
        return (int(model.family != family), gap(each) > 0, -_day(model.released), abs(gap(each)), each.row.model_id)

    def choose(candidates: Sequence[Candidate]) -> list[Pick]:
        found: dict[str, Candidate] = {}
        for each in sorted(candidates, key=lambda each: -each.worth):
            found.setdefault(each.row.model_id, each)
        found.pop(str(named.model_id), None)
        stay = [each for each in found.values() if each.row.model is None or not _leaves_on(draft, each.row.model)]
        newer = [each for each in stay if not _is_older(each, named)]
        good = [each for each in newer if level is None or each.worth >= level] or newer
        if not good:
            return []
        named_by_maker = next((each for each in stay if each.row.model_id == successor), None)
        best = named_by_maker or min(good, key=distance)
        chosen = [Pick(role="best", candidate=best)]
        left = [each for each in good if each is not best]
        if left:
            near = [each for each in left if gap(each) <= DEARER_AT_MOST] or left
            chosen.append(Pick(role="value", candidate=value(near)))
        return [*chosen, *fallback(good, chosen)]

    return choose


def _leaves_on(draft: Draft, model: Model) -> date | None:
    """The day on which a model's own maker drops it, where that is within the months that a move should last."""
    own = [each for each in draft.situation.knowledge.catalogue.of_model(model.id) if each.provider == model.developer]
    days = [each.deprecation_date for each in own if each.deprecation_date is not None]
    soon = draft.situation.today + timedelta(days=LASTS_DAYS)
    return max(days) if own and len(days) == len(own) and max(days) <= soon else None


def _is_older(each: Candidate, named: Named) -> bool:
    """Whether it is a model of the same maker from before the one to be replaced."""
    model = each.row.model
    if model is None or named.model is None or model.developer != named.model.developer:
        return False
    return bool(model.released) and _day(model.released) < _day(named.model.released)


def _day(released: str | None) -> int:
    """A release as a number to sort by, however precise its date is; 0 where none is known."""
    return int((released or "0").replace("-", "").ljust(8, "0"))


def _level(draft: Draft, named: Named) -> float | None:
    task = draft.situation.asked.task or "chat"
    ranked = task_quality(draft.situation.knowledge.facts, task)
    return next((each.quality for each in ranked if each.model == named.model_id), None)


def _quality(draft: Draft, named: Named, candidate: Candidate) -> str:
    """How it compares with the old model for the task on the boards, in words."""
    task = (draft.situation.asked.task or "chat").replace("_", " ")
    level = _level(draft, named)
    if level is None:
        draft.leave_open(f"How {named.title} compares in quality for {task}: no board here measures it for that.")
        return ""
    if candidate.quality is None:
        return f"Quality for {task} on the boards: not measured."
    change = candidate.worth - level
    words = "about the same" if abs(change) < ALIKE else "higher" if change > 0 else "lower"
    return f"Quality for {task} on the boards: {words}{', on thin evidence' if candidate.quality.thin else ''}."


def _why(draft: Draft, candidate: Candidate, old: Row | None) -> str:
    """The change in price, at three parts input to one part output, against what is replaced."""
    now, before = blended_rate(candidate.row), blended_rate(old) if old else None
    if now is None or not before:
        return "On sale now; what it replaces has no price to compare with."
    change = (now - before) / before
    if percent(abs(change)) == "0%":
        change = Decimal(0)
    mark = draft.cite(candidate.row.offering.prices[0].source, "pricing")
    draft.fact(
        subject=candidate.row.model_id, attribute="price change against the old model", value=abs(change), unit=None,
        citation=mark,
    )  # fmt: skip
    if not change:
        return "The same price (three parts input, one part output)."
    word = "dearer" if change > 0 else "cheaper"
    return f"{percent(abs(change))} {word} per token (three parts input, one part output)."
