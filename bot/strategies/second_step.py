"""Speech or pages that one model puts into text for another: each step's bill, and what they come to together."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from bot.answer import Cost, Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.assumed import TOKENS_PER
from bot.costs.units import whole
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.budgets import against_budget
from bot.strategies.entries import say_workload, subjects_of
from bot.strategies.loads_of_one import summed
from bot.strategies.matches import matches
from bot.strategies.named import Named, chosen_place, named_models
from bot.understanding.curated import made_by
from bot.understanding.kinds_of_work import work_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.second_steps import goes_on_behind, second_work, written_behind
from bot.understanding.targets import target_languages
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import count, listed, per, usd
from bot.wording.tasks import task_words

_HEARD, _READ_OUT = "Speech to text", "Pages to text"
_SCANNED = frozenset({"pages", "documents", "images"})
_FEWEST = 2


class _Step(Struct, frozen=True, kw_only=True):
    """A model, the load that it has, and what it does with it."""

    words: str
    named: Named
    load: Understood


def answered(draft: Draft) -> bool:
    """Whether speech is written down by one model named and its text read by the others: then it is told."""
    situation = draft.situation
    if situation.asked.unit_kind not in {"minutes", *_SCANNED} or len(situation.asked.models) < _FEWEST:
        return False
    passage = look_at(tidy(situation.question.text), situation.lexicon)
    if not (_is_heard(situation.asked) or _is_scanned(situation.asked, passage)):
        return False
    work = second_work(passage, situation.asked.task, goes_on=bool(situation.question.history))
    steps = _steps(draft, passage, work) if work is not None else ()
    if len(steps) < 2:
        return False
    entries = [made for step in steps if (made := _billed(draft, step)) is not None]
    bills = [each.cost for each in entries if each.cost is not None]
    if len(bills) < len(steps) or any(bill.total_usd is None for bill in bills):
        return False
    draft.recommendations += entries
    draft.costs += bills
    rows = [row for step in steps if (row := chosen_place(situation, step.named)) is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, rows)))
    draft.say(_lead(draft, entries, bills))
    draft.say(sections.table("Step", [step.words for step in steps], entries))
    draft.say("\n".join(f"- {step.words}: {say_workload(draft, workload_of(step.load))}" for step in steps))
    for step, cost in zip(steps, bills, strict=True):
        draft.say(f"**{step.named.title}**\n\n{sections.sums(cost)}")
    return True


def _is_heard(asked: Understood) -> bool:
    return asked.unit_kind == "minutes" and asked.units is not None and not asked.output_modalities


def _is_scanned(asked: Understood, passage: Passage) -> bool:
    """Whether pages are read out by one model for another that comes behind it: "mistral ocr, then haiku"."""
    return asked.unit_kind in _SCANNED and asked.units is not None and goes_on_behind(passage)


def _steps(draft: Draft, passage: Passage, work: str) -> tuple[_Step, ...]:
    """The model that hears and those that read, in this order; empty where it is not so that one of each is named."""
    situation = draft.situation
    known = [(each, chosen_place(situation, each)) for each in named_models(draft, situation.asked.models)]
    scanned = not _is_heard(situation.asked)
    first = _reads_out if scanned else _writes_down
    hears = [each for each, row in known if row is not None and first(row)]
    reads = [each for each, row in known if row is not None and row.offering.mode == "chat" and each not in hears]
    if len(hears) != 1 or not reads or len(reads) + 1 != len(known):
        return ()
    task, modality = ("document", "image") if scanned else ("speech", "audio")
    taken_in = situation.asked.but(
        task=task, modalities=(modality,), models=(hears[0].asked,), input_tokens=None, output_tokens=None
    )
    kind = situation.asked.unit_kind or ""
    what = "A minute of speech" if kind == "minutes" else f"The text read out of one of the {kind}"
    draft.assume(f"{what} is taken as {count(_tokens_of(kind))} tokens of text.")
    words = task_words(work).capitalize() if work else "The text read"
    reading = [_Step(words=words, named=each, load=_as_text(situation.asked, passage, each, work)) for each in reads]
    return (_Step(words=_READ_OUT if scanned else _HEARD, named=hears[0], load=taken_in), *reading)


def _reads_out(row: Row) -> bool:
    return "ocr" in row.model_id.split("-")


def _tokens_of(kind: str) -> Decimal:
    """Tokens of text in a minute, a page or what is read out of a picture of one."""
    return TOKENS_PER["pages" if kind == "images" else kind]


def _writes_down(row: Row) -> bool:
    name = row.model_id
    return row.offering.mode == "transcription" or (work_of(name) == "speech" and not made_by((name,)))


def _as_text(asked: Understood, passage: Passage, named: Named, work: str) -> Understood:
    """The load of who reads what was said: a request for each recording, or as many as a total is split into."""
    units, kind = asked.units or Decimal(0), asked.unit_kind or ""
    pieces = asked.spread_over or (units if kind in _SCANNED else None)
    each = units / pieces if pieces else units
    many = target_languages(passage) if work == "translation" else 1
    return asked.but(
        models=(named.asked,), task=work or None, modalities=(), units=None, unit_kind=None, spread_over=None,
        requests=pieces, input_tokens=whole(each * _tokens_of(kind)), targets=many if many > 1 else None,
        output_tokens=asked.output_tokens or asked.input_tokens or written_behind(passage, named.asked),
    )  # fmt: skip


def _billed(draft: Draft, step: _Step) -> Recommendation | None:
    with draft.asking(step.load):
        return next(iter(matches(draft, [step.named], workload_of(step.load), leads=True)), None)


def _lead(draft: Draft, entries: Sequence[Recommendation], bills: Sequence[Cost]) -> str:
    """`**$36.60 a month for both steps: Whisper (API) $36.00 and Claude Haiku 5.5 $0.60.**`."""
    told = listed([f"{each.model_name} {sections.bill(cost)}" for each, cost in zip(entries, bills, strict=True)])
    if len({cost.period for cost in bills}) > 1:
        return f"**{told}.**"
    whole_bill = summed(bills)
    total = whole_bill.total_usd or Decimal(0)
    mark = bills[0].citations[0]
    draft.fact(subject="all steps", attribute=f"bill{per(whole_bill.period)}", value=total, unit="USD", citation=mark)
    steps = "both steps" if len(bills) == 2 else f"all {len(bills)} steps"
    return f"**{usd(total)}{per(whole_bill.period)} for {steps}{against_budget(draft, whole_bill)}: {told}.**"
