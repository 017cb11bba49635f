"""Open weights for one's own hardware: what fits, at which precision, and when an API would be cheaper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.caveats.licences import excluded
from bot.caveats.subject import subject_of
from bot.costs.assumed import GPU_USD_PER_HOUR_80GB, HOURS_A_MONTH
from bot.draft import Draft
from bot.quality.rank import Quality
from bot.selection.barred import barring
from bot.selection.constraints import broken
from bot.selection.market import MIDDLEMEN, Row, blended_rate, row_of_model, rows_on_sale
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, FORMULA, Fit, best_fit
from bot.selection.pool import mode_of, qualities, task_of
from bot.situation import Situation
from bot.strategies.entries import evidence, with_caveats
from bot.strategies.named import model_source
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import count, usd
from bot.wording.figures import rate as in_full
from bot.wording.wishes import keys_in_words, wishes_in_words
from knowledge.entities import Model

SHOWN = 4
NEAR_MISSES = 3
MAIN_MEMORY_GB = Decimal(12)
"""Memory free for a model on a machine nobody described."""
ABOUT_HOSTS = frozenset({
    "providers", "exclude_providers", "max_price_in_per_mtok", "max_price_out_per_mtok", "free", "host_region",
    "exclude_host_region", "zero_retention", "no_training",
})  # fmt: skip
"""Wishes about a host, which running the weights oneself meets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Runnable:
    """Open weights that meet the wishes, with how they fit and how good they are."""

    model: Model
    row: Row
    fit: Fit
    quality: Quality | None

    @property
    def worth(self) -> float:
        """Quality for the task; nothing known counts as 0."""
        return self.quality.quality if self.quality else 0.0


def _ranked(meeting: Sequence[Runnable]) -> list[Runnable]:
    """Usable at work first, then the best. Where no board measures any that fits, the newest and largest first."""
    found = sorted([each for each in meeting if each.quality is not None] or meeting, key=lambda each: each.model.id)
    found.sort(key=lambda each: (each.model.released or "", each.fit.gb), reverse=True)
    return sorted(found, key=lambda each: (not _is_usable_at_work(each), -each.worth))


def _is_usable_at_work(each: Runnable) -> bool:
    """Whether a known licence of a known maker allows commercial use."""
    licence = each.row.licence
    return each.row.developer is not None and licence is not None and licence.commercial_use != "no"


def is_asked(situation: Situation) -> bool:
    """Whether the question is about running weights oneself."""
    asked = situation.asked
    return bool(asked.self_host) or asked.gpu_memory_gb is not None


def add_options(draft: Draft) -> None:
    """Puts what fits on the draft, best first, with a fallback from another maker."""
    situation = draft.situation
    found = _ranked(list(runnable(situation)))
    draft.assume(FORMULA)
    if not found:
        _near_misses(draft)
        return
    chosen = _chosen(found)
    entries = [_entry(draft, each, role) for role, each in chosen]
    subjects = [subject_of(situation.knowledge.facts, each.model.id) for _, each in chosen]
    draft.warn(*caveats_for(draft, subjects))
    entries = with_caveats(entries, draft)
    draft.recommendations += entries
    first = entries[0]
    on_cpu = runs_on_cpu(situation.asked)
    need = f"{chosen[0][1].fit.gb} GB of {'main memory, slowly, on the CPU' if on_cpu else 'GPU memory'}"
    draft.say(f"**{first.model_name} on your own hardware, as {first.quantisation}: {need}.** {first.why}")
    if on_cpu and situation.asked.ram_gb is None:
        draft.assume(f"Main memory was not stated: {MAIN_MEMORY_GB} GB free for the model are assumed.")
    draft.say(wishes_in_words(situation))
    draft.say(table(entries, [each.fit for _, each in chosen]))
    draft.say(break_even(draft, chosen[0][1]))


def _near_misses(draft: Draft) -> None:
    """The open weights that fit the memory and break fewest wishes."""
    situation = draft.situation
    draft.say("**No open weights on board meet all of that.** These fit the memory; each says which wish it breaks.")
    draft.say(wishes_in_words(situation))
    graded = sorted(
        ((len(keys), -each.worth, each.model.id, each, keys) for each, keys in fitting(situation)),
        key=lambda one: one[:3],
    )
    if not graded:
        draft.say("Nothing on board fits that memory; name more of it.")
    entries = []
    for _, _, _, each, keys in graded[:NEAR_MISSES]:
        made = _entry(draft, each, "self_host")
        entries.append(replace(made, role="near_miss", breaks=keys, why=f"Does not meet {keys_in_words(keys)}."))
    if entries:
        draft.recommendations += entries
        draft.say(table(entries, [one[3].fit for one in graded[:NEAR_MISSES]]))
        draft.say("\n".join(f"- {each.model_name}: {each.why}" for each in entries))


def _chosen(found: Sequence[Runnable]) -> list[tuple[str, Runnable]]:
    best = found[0]
    other = next((each for each in found if each.model.developer != best.model.developer
                  and not each.row.origins & best.row.origins), None)  # fmt: skip
    other = other or next((each for each in found if each.model.developer != best.model.developer), None)
    more = [each for each in found[1:] if each is not other][: SHOWN - 2]
    return [*(("self_host", each) for each in (best, *more)), *((("fallback", other),) if other else ())]


def runnable(situation: Situation) -> Iterator[Runnable]:
    """Every open-weight model that meets the wishes and fits the memory, with its best quality for the task."""
    return (each for each, broken_keys in fitting(situation) if not broken_keys)


def fitting(situation: Situation) -> Iterator[tuple[Runnable, tuple[str, ...]]]:
    """Every open-weight model that fits the memory, with the wishes it breaks; none that a rule or its licence bars."""
    asked = situation.asked
    memory = memory_of(asked)
    context = asked.min_context_tokens or DEFAULT_CONTEXT_TOKENS
    known = qualities(situation, task_of(asked))
    wishes = [wish.but(**dict.fromkeys(ABOUT_HOSTS & wish.said().keys())) for wish in situation.wishes]
    is_barred = barring(situation)
    mode = mode_of(asked)
    for model in situation.knowledge.facts.models.values():
        fit = best_fit(model, memory, context) if model.open_weights else None
        row = row_of_model(model, situation.knowledge) if fit else None
        if fit is None or row is None or is_barred(row) or row.offering.mode != mode:
            continue
        if row.licence is not None and excluded(row.licence, situation.territories):
            continue
        yield (
            Runnable(model=model, row=row, fit=fit, quality=next(iter(known.get(model.id, ())), None)),
            broken(row, wishes),
        )


def memory_of(asked: Understood) -> Decimal | None:
    """The memory the weights must fit: the cards', or the main memory's where there is no card."""
    if asked.gpu_memory_gb is not None and not asked.gpu_memory_gb:
        return asked.ram_gb or MAIN_MEMORY_GB
    return asked.gpu_memory_gb if asked.gpu_memory_gb is not None else asked.ram_gb


def runs_on_cpu(asked: Understood) -> bool:
    """Whether no GPU is to be used."""
    return not asked.gpu_memory_gb and (asked.gpu_memory_gb is not None or asked.ram_gb is not None)


def _entry(draft: Draft, each: Runnable, role: str) -> Recommendation:
    row, model = each.row, each.model
    mark = draft.cite(model_source(model), "model")
    draft.fact(
        subject=model.id,
        attribute=f"memory needed as {each.fit.quantisation}",
        value=each.fit.gb,
        unit="GB",
        citation=mark,
    )
    scores = evidence(draft, each.quality)
    proof = "on thin evidence" if each.quality is None or each.quality.thin else "on the boards"
    why = {
        "self_host": f"Among the best open weights that fit, {proof}.",
        "fallback": "Another maker, to switch to if the first pick goes away.",
    }[role]
    return Recommendation(
        role=role,
        model=model.id,
        model_name=model.name,
        developer=row.developer.name if row.developer else None,
        origin=row.developer.country if row.developer else None,
        provider=None,
        provider_hq=None,
        why=why,
        quantisation=each.fit.quantisation,
        licence=row.licence.name if row.licence else None,
        open_weights=True,
        context_window_tokens=row.offering.context_window_tokens,
        max_output_tokens=row.offering.max_output_tokens,
        benchmarks=scores,
        gpu_memory_gb=Decimal(0) if runs_on_cpu(draft.situation.asked) else each.fit.gb,
        citations=(mark, *(score.citation for score in scores)),
    )


def table(entries: Sequence[Recommendation], fits: Sequence[Fit]) -> str:
    """What fits, as a table."""
    rows = [
        f"| {sections.ROLE_WORDS[each.role]} | {each.model_name} | {fit.quantisation} | {fit.gb} GB | "
        f"{each.origin or 'unknown'} | {each.licence or 'unknown'} | {sections.marks(each.citations[:1])} |"
        for each, fit in zip(entries, fits, strict=True)
    ]
    return "\n".join(("| Role | Model | Precision | Memory | Made in | Licence | Source |", "|" + " --- |" * 7, *rows))


def break_even(draft: Draft, best: Runnable) -> str:
    """The monthly tokens above which own hardware costs less than the cheapest API of the same model."""
    situation = draft.situation
    sold = situation.knowledge.catalogue.of_model(best.model.id)
    rows = [
        row
        for row in rows_on_sale(sold, situation.knowledge.facts, situation.today)
        if row.input_rate and row.output_rate and row.provider is not None and row.provider.role not in MIDDLEMEN
    ]
    if not rows:
        return ""
    blended, cheapest = min(
        ((rate, row) for row in rows if (rate := blended_rate(row))), key=lambda pair: (pair[0], pair[1].provider_id)
    )
    rent = GPU_USD_PER_HOUR_80GB * HOURS_A_MONTH * max(Decimal(1), best.fit.gb / 80)
    tokens = (rent / blended * 1_000_000).quantize(Decimal(1))
    mark = draft.cite(cheapest.offering.prices[0].source, "pricing")
    rented = usd(GPU_USD_PER_HOUR_80GB)
    draft.assume(f"Own hardware is taken as {rented} an hour for each 80 GB of GPU memory, running all month.")
    draft.fact(subject=best.model.id, attribute="break-even tokens a month", value=tokens, unit="tokens", citation=mark)
    draft.fact(subject=best.model.id, attribute="blended API price", value=blended, unit="USD per MTok", citation=mark)
    host = cheapest.provider.name if cheapest.provider else cheapest.provider_id
    return (
        f"The cheapest API of {best.model.name} is {host} at {in_full(blended)} per 1M tokens (three parts input, one "
        f"part output) [{mark}]. Below about {count(tokens)} tokens a month the API costs less than a rented card."
    )
