"""What to take instead of a model that is too slow, too dear or too weak, held against it on exactly that."""

from collections.abc import Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.selection.roles import Pick, best, budget, fallback, value
from bot.strategies.affordable import affordable
from bot.strategies.background import background
from bot.strategies.entries import Offer, entry
from bot.strategies.evidence_said import evidence_in_words
from bot.strategies.headlines import headline
from bot.strategies.migration import answer_migration
from bot.strategies.move_words import put_moves, say_basis
from bot.strategies.moves import SAVES
from bot.strategies.named import Named, name_of, named_models, on_board, rows_of
from bot.strategies.replaced import Old, is_leaving, old_model, rate_of
from bot.strategies.shared_boards import shared_boards
from bot.strategies.standing import place_in_words, standing
from bot.understanding.given_up import DEAR, LEFT, SLOW, TIRED, WEAK
from bot.understanding.resolving import resolve_model
from bot.wording import sections
from bot.wording.scores import ALIKE
from bot.wording.tasks import task_words
from bot.wording.wishes import wishes_in_words

BOARDS_SHOWN = 2
_NO_WISHES = frozenset(
    {"models", "quality_floor", "task", "requests", "requests_period", "input_tokens", "output_tokens"}
)
_SPEED = (
    "**No source on board measures how fast models or hosts answer, so nothing here is known to be faster than {}.** "
    "What follows is about as good or better; measure the time to the first token and the whole answer at its host "
    "before you move."
)


def answered(draft: Draft) -> bool:
    """Whether one model that is on board is to be given up for what is wrong with it; others are then on the draft."""
    wrong = draft.situation.reading.given_up
    asked = draft.situation.asked
    known = on_board(named_models(draft, asked.models or asked.quality_floor)) if wrong else []
    if len(known) != 1:
        return False
    if LEFT in wrong and _is_left_by_its_maker(draft, known[0]):
        with draft.asking(asked.but(models=asked.models or asked.quality_floor, quality_floor=())):
            answer_migration(draft)
        return True
    with draft.asking(asked.but(models=(), quality_floor=())):
        _tell(draft, known[0], wrong)
    return True


def _is_left_by_its_maker(draft: Draft, named: Named) -> bool:
    """Whether its end and its successor are what is sought: it goes, and no wish says where from another should be."""
    wishes = draft.situation.asked.said().keys() - _NO_WISHES
    return not wishes and named.model is not None and is_leaving(draft, named.model)


def _tell(draft: Draft, named: Named, wrong: Sequence[str]) -> None:
    old = old_model(draft, named)
    with draft.asking(old.situation.asked):
        if SLOW in wrong:
            draft.say(_SPEED.format(named.title))
        if draft.situation.asked.task is None:
            draft.assume(f"No task was named: quality is that for {task_words(old.task)}.")
        others = _others(draft, named, pool_for(old.situation, old.workload).candidates)
        if not {TIRED, LEFT}.isdisjoint(wrong):
            others = [each for each in others if not _is_its_maker_s(each, named)] or others
        fitting = [each for each in others if _is_better_there(each, old, wrong)]
        if not fitting:
            draft.say(f"**{_nothing(named, old, wrong)}**")
            _say_place(draft, named, old)
        chosen = affordable(draft, fitting, old.workload, lambda found: _picks(found, old, wrong)) if fitting else ()
        if chosen:
            _say(draft, old, chosen, wrong)
        elif named.model_id is not None:
            name_of(draft, named.model_id)
        if DEAR in wrong:
            draft.say(_same_for_less(draft, named, old))


def _others(draft: Draft, named: Named, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the model itself, others of the family that was named, and those about to end."""
    family = {named.model_id, *resolve_model(named.asked, draft.situation.lexicon)}
    return [
        each for each in found
        if each.row.measured_as not in family and each.row.model_id not in family
        and (each.row.model is None or not is_leaving(draft, each.row.model))
    ]  # fmt: skip


def _is_its_maker_s(each: Candidate, named: Named) -> bool:
    """Whether it is a sister of the model that is left, which who leaves without a reason wants as little."""
    theirs, left = each.row.model, named.model
    return theirs is not None and left is not None and theirs.developer == left.developer


def _is_better_there(each: Candidate, old: Old, wrong: Sequence[str]) -> bool:
    """Whether it mends all that is wrong and that can be known: a lower bill, a clearly higher place on the boards."""
    cheaper = not old.usd or each.rough_usd <= old.usd * (1 - SAVES)
    if DEAR in wrong and not cheaper:
        return False
    if WEAK in wrong:
        return each.quality is not None and (old.level is None or each.worth >= old.level + ALIKE)
    return each.quality is not None or old.level is None


def _nothing(named: Named, old: Old, wrong: Sequence[str]) -> str:
    lacks = []
    if DEAR in wrong:
        lacks.append(f"costs less than {named.title}")
    if WEAK in wrong:
        lacks.append(f"is measured clearly better than {named.title} for {task_words(old.task)}")
    return f"Nothing on board that meets your wishes {' and '.join(lacks) or 'is measured'}."


def _picks(found: Sequence[Candidate], old: Old, wrong: Sequence[str]) -> tuple[Pick, ...]:
    """What leads mends the complaint at the least loss: as good where it was too dear, cheapest where it was too weak.

    Then the best or the cheapest of those, and a fallback from elsewhere.
    """
    as_good = [each for each in found if old.level is None or each.worth >= old.level - ALIKE]
    near = as_good or found
    first = Pick(role="value", candidate=value(near)) if as_good else Pick(role="best", candidate=best(found))
    second = (
        Pick(role="best", candidate=best(found)) if WEAK in wrong
        else Pick(role="budget", candidate=budget(found if DEAR in wrong else near))
    )  # fmt: skip
    told = [first]
    if second.candidate.row.model_id != first.candidate.row.model_id:
        told.append(second)
    return (*told, *fallback(near, told))


def _say(draft: Draft, old: Old, chosen: Sequence[Pick], wrong: Sequence[str]) -> None:
    leads = chosen[0].candidate
    made = put_moves(draft, chosen, old)
    first = made[0]
    draft.say(f"**Instead of {old.named.title}: {headline(first)}.** {first.why}")
    say_basis(draft, old, leads, first)
    if DEAR in wrong and old.level is not None and leads.worth < old.level - ALIKE:
        draft.say(f"Nothing cheaper is measured as high as {old.named.title} for {task_words(old.task)}.")
    if WEAK in wrong and old.level is None:
        draft.say(f"No board on board measures {old.named.title} for {task_words(old.task)}: these rank high there.")
    draft.say(wishes_in_words(draft.situation))
    draft.say(sections.options(made, first_role="Instead"))
    draft.say("\n".join(f"- {sections.ROLE_WORDS[each.role]}: {each.model_name}. {each.why}" for each in made[1:]))
    lines = list(shared_boards(draft, (first.model, str(old.named.model_id))))[1 : BOARDS_SHOWN + 1]
    if lines:
        beside = f"Beside {old.named.title}, on boards that measured both:"
        draft.say("\n".join((beside, *lines)))
    draft.say(evidence_in_words(draft, made, [pick.candidate.quality for pick in chosen], old.task))
    if SLOW in wrong:
        background(draft, kinds=("hosting",), limit=1, query="latency, time to first token and tokens per second")


def _say_place(draft: Draft, named: Named, old: Old) -> None:
    stands = standing(draft, str(named.model_id), old.task)
    if stands is not None:
        draft.say(f"It {place_in_words(draft, named, stands, old.task)}.")


def _same_for_less(draft: Draft, named: Named, old: Old) -> str:
    """Where the same model costs less than at the place it is compared with; empty where nowhere."""
    now = rate_of(old.row) if old.row is not None else None
    priced = [(rate, row) for row in rows_of(draft.situation, named) if (rate := rate_of(row)) and not row.is_middleman]
    if now is None or not priced:
        return ""
    rate, row = min(priced, key=lambda each: (each[0], each[1].provider_id, each[1].offering.region or ""))
    if rate > now * (1 - Decimal(str(SAVES))):
        return ""
    made = entry(draft, Offer(row=row, role="match", why=f"You named {named.title}."), old.workload)
    draft.recommendations.append(made)
    draft.costs += [made.cost] if made.cost is not None else []
    bill = f", {sections.bill(made.cost)} for your load" if made.cost is not None else ""
    shown = f"{sections.rates_in_words(made)}{bill}"
    return f"The same {named.title} costs less at {sections.place(made)}: {shown} {sections.marks(made.citations[:1])}."
