"""One answer for several jobs: a pick and a bill for each, and what they come to together."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.answer import Answer, Caveat, Fact, Recommendation
from bot.costs.periods import per_period
from bot.costs.workload import in_words, workload_of
from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.several import finished, gathered, plain
from bot.understanding.reading import Job, Reading
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import listed, per, usd
from bot.wording.wishes import wishes_in_words

ALONE = "Ask for one job alone to have its other picks, its sums, its assumptions and its evidence."
_CAVEATS = 6
_SHOWN = frozenset({"blocks", "warns"})
FRUGAL = "The first pick of each would go beyond the budget, so these are the cheapest that will do."
DEAR = "Even the cheapest that will do for each, shown here, are above the budget together."
_MARK = regex(r" ?\[\d+\](?:\[\d+\])*")
_BY_PRICE = ("budget", "best", "value", "match", "self_host")


class _Job(Struct, frozen=True, kw_only=True):
    """A job in the asker's words, its answer, and what is picked for it; `None` where nothing meets the wishes."""

    words: str
    answer: Answer
    pick: Recommendation | None


def of_job(reading: Reading, job: Job) -> Reading:
    """`reading` as if the job were all that was asked."""
    named = bool(job.understood.models) and not job.understood.quality_floor
    intents = ("cost",) if named else ("recommend",)
    return replace(reading, understood=job.understood, intents=intents, jobs=(), notes=(), clarify=None)


def picked_for_each(draft: Draft, told: Sequence[tuple[str, Answer]]) -> Answer:
    """`draft` as an answer with a pick for each of the jobs told, and their bills held against the budget."""
    asked = draft.situation.asked
    draft.assume(*draft.situation.reading.assumed)
    whole, parts = gathered(draft.finish(), told)
    jobs = [_Job(words=_named(words), answer=answer, pick=_first(answer)) for words, answer in parts]
    sums = _sums(jobs)
    note = ""
    if _is_above(sums, asked):
        jobs = [replace(job, pick=_least(job.answer) or job.pick) for job in jobs]
        sums = _sums(jobs)
        note = DEAR if _is_above(sums, asked) else FRUGAL
    shown = [each for job in jobs for each in (job.pick, _cheaper(job)) if each is not None]
    whole = replace(
        whole,
        recommendations=tuple(shown),
        costs=tuple(each.cost for each in shown if each.cost is not None),
        facts=(*whole.facts, *_facts(jobs, sums, len(whole.facts))),
    )
    lead = "; ".join(f"{job.words}: {_pick_in_words(job)}" for job in jobs)
    text = (
        f"**{lead}.** {_together(jobs, sums, asked)}".strip(),
        note,
        _wished(draft),
        _table(jobs),
        "\n".join(_reasons(jobs)),
        sections.caveats(
            [each for each in whole.caveats if each.severity in _SHOWN and _is_about(each, jobs)][:_CAVEATS]
        ),
        ALONE,
    )
    return finished(whole, "\n\n".join(filter(None, text)))


def _wished(draft: Draft) -> str:
    """The wishes that hold for all, so that the asker sees how they were understood."""
    with draft.asking(draft.situation.asked.but(modalities=(), output_modalities=())):
        return wishes_in_words(draft.situation)


def _named(words: str) -> str:
    said = plain(words)
    return said[:1].upper() + said[1:]


def _first(answer: Answer) -> Recommendation | None:
    first = next(iter(answer.recommendations), None)
    return None if first is None or first.role == "near_miss" else first


def _least(answer: Answer) -> Recommendation | None:
    """The cheapest of an answer's picks that will do; no fallback, which may be worse."""
    priced = [
        (each.cost.total_usd, each)
        for each in answer.recommendations
        if each.role in _BY_PRICE and each.cost is not None and each.cost.total_usd is not None
    ]
    return min(priced, key=lambda pair: pair[0])[1] if priced else None


def _sums(jobs: Sequence[_Job]) -> dict[str, Decimal]:
    """Period to what the picks cost in it; where one comes by the year and another by the month, by the month."""
    found: dict[str, Decimal] = {}
    for job in jobs:
        cost = job.pick.cost if job.pick is not None else None
        if cost is not None and cost.total_usd is not None:
            found[cost.period] = found.get(cost.period, Decimal(0)) + cost.total_usd
    return found


def _budget(asked: Understood, period: str) -> Decimal | None:
    """The budget for all jobs in a period; one without a period of its own is for whatever the bills are for."""
    if asked.budget_usd is None:
        return None
    own = asked.budget_period
    return asked.budget_usd if own in {None, "once"} else per_period(asked.budget_usd, own, period)


def _is_above(sums: dict[str, Decimal], asked: Understood) -> bool:
    limits = ((total, _budget(asked, period)) for period, total in sums.items())
    return any(limit is not None and total > limit for total, limit in limits)


def _together(jobs: Sequence[_Job], sums: dict[str, Decimal], asked: Understood) -> str:
    """`Together $30.12 a month, within the budget of $100.00 a month.`, and what is in no sum."""
    said = []
    if sums:
        told = listed([f"{usd(total)}{per(period) or ' once'}" for period, total in sums.items()])
        said.append(f"Together {told}{_against(sums, asked)}.")
    elif asked.budget_usd is not None:
        said.append(f"No volume was stated, so nothing is held against the budget of {usd(asked.budget_usd)}.")
    open_jobs = [job.words for job in jobs if job.pick is None or job.pick.cost is None]
    if sums and open_jobs:
        said.append(f"Not in that sum, for want of a volume or a price: {listed(open_jobs)}.")
    return " ".join(said)


def _against(sums: dict[str, Decimal], asked: Understood) -> str:
    if len(sums) > 1:
        return (
            ""
            if asked.budget_usd is None
            else "; one budget cannot be held against a sum paid once and one that recurs"
        )
    period, total = next(iter(sums.items()))
    limit = _budget(asked, period)
    if limit is None:
        return ""
    return f", {'above' if total > limit else 'within'} the budget of {usd(limit)}{per(period)}"


def _facts(jobs: Sequence[_Job], sums: dict[str, Decimal], before: int) -> Iterator[Fact]:
    marks = [job.pick.citations[0] for job in jobs if job.pick is not None and job.pick.citations]
    for number, (period, total) in enumerate(sums.items(), before + 1):
        yield Fact(
            id=f"f{number}", subject="all jobs", attribute=f"bill{per(period) or ' once'}", value=total, unit="USD",
            as_of=None, citation=marks[0],
        )  # fmt: skip


def _pick_in_words(job: _Job) -> str:
    if job.pick is None:
        near = next(iter(job.answer.recommendations), None)
        return (
            f"nothing meets all wishes, {near.model_name} comes nearest"
            if near
            else "nothing on board meets all wishes"
        )
    return f"{job.pick.model_name}{f' ({job.pick.effort} effort)' if job.pick.effort else ''}"


def _table(jobs: Sequence[_Job]) -> str:
    picked = [(job.words, job.pick) for job in jobs if job.pick is not None]
    return sections.table("Job", [words for words, _ in picked], [pick for _, pick in picked]) if picked else ""


def _cheaper(job: _Job) -> Recommendation | None:
    """The cheapest that will do, where that is another model than the pick."""
    other = next((each for each in job.answer.recommendations if each.role == "budget"), None)
    return None if other is None or job.pick is None or other.model == job.pick.model else other


def _reasons(jobs: Sequence[_Job]) -> Iterator[str]:
    """Why each pick, the workload that its bill is for, and the cheapest that will do."""
    for job in jobs:
        if job.pick is None:
            continue
        said = [_MARK.sub("", job.pick.why)]
        workload = workload_of(job.answer.understood)
        if workload.stated and job.pick.cost is not None:
            said.append(in_words(workload))
        if (other := _cheaper(job)) is not None:
            price = sections.bill(other.cost) if other.cost is not None else sections.rates_in_words(other)
            said.append(f"Cheapest that will do: {other.model_name}, {price}.")
        yield f"- {job.words}: {' '.join(said)}"


def _is_about(caveat: Caveat, jobs: Sequence[_Job]) -> bool:
    return any(job.pick is not None and job.pick.model in caveat.applies_to for job in jobs)
