"""Models named beside each other for the asker's own hardware: which of them fit, and which of those is better."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.caveats.subject import subject_of
from bot.draft import Draft
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, FORMULA, SMALLEST, Fit, best_fit, needed_gb
from bot.selection.pool import mode_of, task_of
from bot.selection.specialists import suits
from bot.strategies.asked_of import precisions_asked
from bot.strategies.cards_needed import cards_holding, leave_speed_open, speed_bound
from bot.strategies.home_rows import Runnable, home_row
from bot.strategies.matches import quality_of
from bot.strategies.memory_need import memory_need
from bot.strategies.named import Named, family_of, model_source
from bot.strategies.own_memory import assume_memory, is_shared, memory_of, memory_said, runs_on_cpu
from bot.strategies.when_too_large import smaller_of_its_maker
from bot.strategies.which_is_better import better
from bot.wording import sections
from bot.wording.figures import listed

SHOWN = 6
OF_A_FAMILY = 2
SMALLER_SHOWN = 3
LEAST_B = 7
"""Billions of parameters below which a model of a family is not told unasked."""


def add_named(draft: Draft, named: Sequence[Named]) -> bool:
    """Says what the models named need and, of families named, whether their best can be run; whether it said so."""
    if add_fits(draft, sizes_of(draft, named)):
        return True
    told = [need for each in named if (need := need_of(draft, each))]
    draft.say("\n\n".join(told))
    return bool(told)


def sizes_of(draft: Draft, named: Sequence[Named]) -> tuple[Named, ...]:
    """The models named; beside a memory that was told also the best of a family named that fit in it."""
    limit = memory_of(draft.situation)
    found = (
        each
        for one in named
        for each in (_fitting_kin(draft, one, limit) if one.read_as_newest and limit is not None else [one])
    )
    return tuple({each.model_id: each for each in found}.values())


def need_of(draft: Draft, named: Named) -> str:
    """What a model needs; of a family's name first what it is read as, else the largest open one, then smaller ones."""
    need = memory_need(draft, named)
    if not named.read_as_newest or memory_of(draft.situation) is not None:
        return need
    kin = sorted(_kin(draft, named), key=lambda pair: (pair[1].worth, pair[1].fit.gb), reverse=True)
    taken = named.model_id
    if not need and kin:
        largest, _ = max(kin, key=lambda pair: pair[1].fit.gb)
        need, taken = memory_need(draft, largest), largest.model_id
    most = next((run.fit.gb for each, run in kin if each.model_id == taken), Decimal(0))
    sizes = [run for _, run in kin if run.fit.gb < most and (run.model.params_total_b or 0) >= LEAST_B]
    smaller = [run for run in sizes if not _is_outdone(run, sizes)][:SMALLER_SHOWN]
    return f"{need}\n\n{_smaller(draft, smaller)}" if smaller else need


def _is_outdone(run: Runnable, kin: Sequence[Runnable]) -> bool:
    """Whether a newer one of the family is no larger."""
    return any(
        str(other.model.released) > str(run.model.released) and other.fit.gb <= run.fit.gb for other in kin
    )  # fmt: skip


def _smaller(draft: Draft, found: Sequence[Runnable]) -> str:
    """`Smaller ones of the family: ...`, the largest first, each put on the draft with its memory."""
    told = []
    for each in sorted(found, key=lambda run: run.fit.gb, reverse=True):
        mark = draft.cite(model_source(each.model), "model")
        draft.fact(
            subject=each.model.id, attribute=f"memory at {SMALLEST}", value=each.fit.gb, unit="GB", citation=mark
        )
        told.append(f"{each.model.name} ({each.fit.gb} GB at {SMALLEST}) [{mark}]")
    return f"Smaller ones of the family: {', '.join(told)}."


def _kin(draft: Draft, named: Named) -> list[tuple[Named, Runnable]]:
    """The models on sale of a family that do the task and can be run at home, each as it fits."""
    situation = draft.situation
    fits_task, mode = suits(task_of(situation.asked)), mode_of(situation.asked)
    return [
        (each, run)
        for each in family_of(situation, named)
        if each.model is not None
        and fits_task(each.model.id)
        and situation.market.own(each.model).offering.mode == mode
        and (run := _runnable(draft, each)) is not None
    ]


def _fitting_kin(draft: Draft, named: Named, limit: Decimal) -> list[Named]:
    """The best of a family that fit the memory told, beside its newest.

    Of what no board measures the largest of the newest year is the best.
    """
    found = [(each, run) for each, run in _kin(draft, named) if run.fit.gb <= limit]
    on_cpu = runs_on_cpu(draft.situation.asked)
    found.sort(key=lambda pair: (str(pair[1].model.released)[:4], pair[1].model.params_total_b or 0), reverse=True)
    found.sort(key=lambda pair: (on_cpu and pair[1].is_heavy, -pair[1].worth))
    return [named, *(each for each, _ in found[:OF_A_FAMILY] if each.model_id != named.model_id)]


def add_fits(draft: Draft, named: Sequence[Named]) -> bool:
    """Says which of the models fit the memory told, the smallest first, and puts them on the draft as matches.

    Whether there was something to say: two or more of them with open weights of a known size.
    """
    situation = draft.situation
    asked = _precisions(draft, named)
    found = [run for one, each in zip(named, asked, strict=True) if (run := _runnable(draft, one, each)) is not None]
    if len(found) < 2:
        return False
    found = sorted(found, key=lambda each: (needed(draft, each), each.model.id))[:SHOWN]
    limit = memory_of(situation)
    draft.assume(FORMULA)
    assume_memory(draft, on_cpu=runs_on_cpu(situation.asked))
    rows = [_row(draft, each, limit) for each in found]
    draft.recommendations += rows
    draft.warn(*caveats_for(draft, [subject_of(situation.knowledge.facts, row.model) for row in rows]))
    fitting = [row for row in rows if not row.breaks]
    if limit is not None:
        draft.fact(subject=rows[0].model, attribute="memory asked about", value=limit, unit="GB",
                   citation=rows[0].citations[0])  # fmt: skip
    which = better(draft, fitting) if "compare" in situation.reading.intents else ""
    draft.say(f"**{_verdict(draft, rows, fitting, limit)}** {which}".strip())
    draft.say("\n".join(_line(draft, each, row) for each, row in zip(found, rows, strict=True)))
    if limit is not None and not fitting:
        draft.say(smaller_of_its_maker(draft, found[0].model, limit))
    if slow := leave_speed_open(draft, [each.model for each in found]):
        draft.say("\n".join((slow, *(f"- {speed_bound(draft, each.model, each.fit.quantisation)}" for each in found))))
    return True


def _precisions(draft: Draft, named: Sequence[Named]) -> Sequence[str | None]:
    """The precision asked of each model: one for each in their order, or one for all."""
    told = precisions_asked(draft.situation.question.text)
    if len(told) == len(named):
        return told
    return [told[0] if len(told) == 1 else None] * len(named)


def _runnable(draft: Draft, named: Named, precision: str | None = None) -> Runnable | None:
    """The model at `precision`, else as it fits best, at its smallest where it does not.

    `None` where it cannot be run or sized.
    """
    situation, model = draft.situation, named.model
    context = situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS
    at = precision or SMALLEST
    least = needed_gb(model, at, context) if model is not None and model.open_weights else None
    if model is None or least is None:
        return None
    limit, slow = memory_of(situation), is_shared(situation) or runs_on_cpu(situation.asked)
    fit = best_fit(model, limit, context, slow_memory=slow) if limit is not None and not precision else None
    return Runnable(
        model=model,
        row=situation.market.own(model),
        fit=fit or Fit(quantisation=at, gb=least),
        quality=quality_of(draft, model.id),
    )


def needed(draft: Draft, each: Runnable) -> Decimal:
    """The least memory that the model needs, in GB."""
    context = draft.situation.asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS
    return needed_gb(each.model, SMALLEST, context) or each.fit.gb


def _row(draft: Draft, each: Runnable, limit: Decimal | None) -> Recommendation:
    row = home_row(draft, each, "match")
    return replace(row, breaks=("gpu_memory_gb",)) if limit is not None and each.fit.gb > limit else row


def _verdict(
    draft: Draft, rows: Sequence[Recommendation], fitting: Sequence[Recommendation], limit: Decimal | None
) -> str:
    first = rows[0]
    if limit is None:
        return f"{first.model_name} takes the least memory: {first.gpu_memory_gb} GB as {first.quantisation}."
    have = memory_said(draft.situation, limit)
    if not fitting:
        return f"None of these fits in {have}: the smallest, {first.model_name}, needs {first.gpu_memory_gb} GB."
    names = [row.model_name for row in fitting]
    others = [row.model_name for row in rows if row not in fitting]
    if not others:
        return f"{listed(names)} fit in {have}."
    verb, denial = "fits" if len(names) == 1 else "fit", "does not" if len(others) == 1 else "do not"
    return f"{listed(names)} {verb} in {have}, {listed(others)} {denial}."


def _too_large(draft: Draft, each: Runnable) -> str:
    """That a model does not fit as it stands, and whether it does at its smallest."""
    if each.fit.quantisation == SMALLEST:
        return ", the smallest here, does not fit"
    least, limit = needed(draft, each), memory_of(draft.situation)
    if limit is None or least > limit:
        return f", does not fit, nor does {SMALLEST}"
    mark = draft.cite(model_source(each.model), "model")
    draft.fact(subject=each.model.id, attribute=f"memory at {SMALLEST}", value=least, unit="GB", citation=mark)
    return f", does not fit; {SMALLEST}, {least} GB, does"


def _line(draft: Draft, each: Runnable, row: Recommendation) -> str:
    """A model with its precision and memory, and whether it fits; where no memory was told, with cards that hold it."""
    if memory_of(draft.situation) is not None:
        word = _too_large(draft, each) if row.breaks else ", fits"
    else:
        held = cards_holding(draft, each.model, each.fit.gb, shown=1)
        word = f", {held}" if held else ""
    return (
        f"- {each.model.name}: {each.fit.gb} GB as {each.fit.quantisation}{word}. {sections.marks(row.citations[:1])}"
    )
