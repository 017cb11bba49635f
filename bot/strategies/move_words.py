"""What a move changes, in words: the price against the last one paid, the quality, the bill, and what rates hide."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Cost, Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.estimate import shown_price
from bot.costs.uplift import uplift_for
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import NO_REASONING
from bot.selection.roles import Pick
from bot.selection.rows import Row
from bot.strategies.entries import Offer, entry, priced, subjects_of
from bot.strategies.moves import gap_per_token, is_better
from bot.strategies.replaced import Old
from bot.wording import sections
from bot.wording.figures import per, percent, usd
from bot.wording.scores import THIN, compared
from bot.wording.tasks import task_words
from knowledge.note import Note

_COUNTS_MORE_SINCE = "claude-opus-4-7"
"""From this Claude model on, the same text is more tokens; the note on tokens per word has the measurement."""
_MORE_TOKENS = Decimal("1.3")
_NOTE = "tokens-per-word"
_A_TENTH = Decimal("0.1")


def offer_of(draft: Draft, pick: Pick, old: Old, first: Candidate) -> Offer:
    """What is moved to, with what that changes; `first` is the one that the others are held against."""
    candidate = pick.candidate
    words = (price_words(draft, candidate, old), quality_words(draft, candidate, old, first))
    return Offer(
        row=candidate.row, role=pick.role, effort=candidate.effort, quality=candidate.quality,
        why=" ".join(words).strip(),
    )  # fmt: skip


def put_moves(draft: Draft, chosen: Sequence[Pick], old: Old) -> list[Recommendation]:
    """Puts what is moved to on the draft, with bills and caveats, held against the first; returns the rows."""
    first = chosen[0].candidate
    made = [entry(draft, offer_of(draft, pick, old, first), old.workload) for pick in chosen]
    draft.recommendations += made
    draft.costs += [each.cost for each in made if each.cost is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, [pick.candidate.row for pick in chosen])))
    return made


def price_words(draft: Draft, candidate: Candidate, old: Old) -> str:
    """The change in price against what is replaced: of the bill where a volume was stated, else per token."""
    change = gap_per_token(candidate, old)
    if change is None and (told := _by_the_piece(draft, candidate, old)):
        return told
    if change is None:
        lacks = (
            "what it replaces has no price to compare with" if old.row is None else "not both are priced by the token"
        )
        return f"On sale now; {lacks}."
    if old.row is not None:
        change = (1 + change) * _whole(draft, candidate.row) / _whole(draft, old.row) - 1
    before = _bill(draft, old.row, None, old) if old.row else None
    after = _bill(draft, candidate.row, candidate.effort, old)
    is_billed = bool(before) and after is not None
    if before and after is not None:
        change = (after - before) / before
    mark = draft.cite_price(candidate.row.offering)
    draft.fact(
        subject=candidate.row.model_id, value=abs(change), unit=None, citation=mark,
        attribute=f"{'bill' if is_billed else 'price'} change against the old model",
    )  # fmt: skip
    times = _times(draft, candidate, change, mark)
    if is_billed:
        same = percent(abs(change)) == "0%"
        if times:
            return f"{times} the bill for your load."
        return "The same bill." if same else f"{percent(abs(change))} {_side(change)} for your load."
    basis = "three parts input, one part output" if candidate.row.output_rate else "input only"
    if percent(abs(change)) == "0%":
        return f"The same price ({basis})."
    if times:
        return f"{times} the price per token ({basis})."
    return f"{percent(abs(change))} {_side(change)} per token ({basis})."


def _by_the_piece(draft: Draft, candidate: Candidate, old: Old) -> str:
    """`25% cheaper per minute, from $0.006.`, where both are billed by the same piece and by nothing else."""
    if old.row is None:
        return ""
    rows, today = (old.row, candidate.row), draft.situation.today
    prices = [shown_price(row.offering, old.workload, today) for row in rows]
    pieces = [each.per_unit for each in prices if each is not None and each.input_usd_per_mtok is None]
    if len(pieces) != len(rows) or any(len(each) != 1 for each in pieces) or pieces[0][0].unit != pieces[1][0].unit:
        return ""
    was, now = pieces[0][0], pieces[1][0]
    change, mark = (now.usd - was.usd) / was.usd, draft.cite_price(candidate.row.offering)
    unit = was.unit.removeprefix("1M ").removeprefix("1,000 ") if was.unit[0].isdigit() else was.unit
    unit = {"characters": "character", "queries": "query", "searches": "search", "pixels": "pixel"}.get(unit, unit)
    draft.fact(
        subject=candidate.row.model_id, value=abs(change), unit=None, citation=mark,
        attribute="price change against the old model",
    )  # fmt: skip
    draft.fact(
        subject=old.named.title, attribute=f"price per {was.unit} before the move", value=was.usd, unit="USD",
        citation=draft.cite_price(old.row.offering),
    )  # fmt: skip
    if percent(abs(change)) == "0%":
        return f"The same price per {unit}."
    if times := _times(draft, candidate, change, mark):
        return f"{times} the price per {unit}, from {usd(was.usd)} per {was.unit}."
    return f"{percent(abs(change))} {_side(change)} per {unit}, from {usd(was.usd)} per {was.unit}."


def _whole(draft: Draft, row: Row) -> Decimal:
    """The factor on the rates of a row in the places asked for."""
    uplift = uplift_for(row.offering, draft.situation.places_charged, draft.situation.knowledge.facts)
    return uplift.factor if uplift is not None else Decimal(1)


def _times(draft: Draft, candidate: Candidate, change: Decimal, mark: str) -> str:
    """`4.9 times`, where it costs twice as much or more; else empty."""
    if change < 1:
        return ""
    times = (1 + change).quantize(_A_TENTH).normalize()
    draft.fact(
        subject=candidate.row.model_id, attribute="times the price of the old model", value=times, citation=mark
    )  # fmt: skip
    return f"{times:f} times"


def _side(change: Decimal) -> str:
    return "dearer" if change > 0 else "cheaper"


def _bill(draft: Draft, row: Row, effort: str | None, old: Old) -> Decimal | None:
    """The bill of the load at `row`; `None` where no load was stated."""
    cost = priced(Draft(draft.situation), row, old.workload, effort) if old.workload.stated else None
    return cost.total_usd if cost is not None else None


def _is_dearer(draft: Draft, candidate: Candidate, first: Candidate, old: Old) -> bool:
    bills = [_bill(draft, each.row, each.effort, old) for each in (candidate, first)]
    if bills[0] is not None and bills[1] is not None:
        return bills[0] > bills[1]
    return candidate.rough_usd > first.rough_usd


def quality_words(draft: Draft, candidate: Candidate, old: Old, first: Candidate) -> str:
    """How it compares with the old model for the task on the boards; beside a cheaper first pick, with that one."""
    task, level = task_words(old.task), old.level
    told = ""
    if level is None:
        draft.leave_open(f"How {old.named.title} compares in quality for {task}: no board here measures it for that.")
    elif candidate.quality is None:
        told = f"Quality for {task} on the boards: not measured."
    else:
        thin = f", {THIN}" if candidate.quality.thin else ""
        told = f"Quality for {task} on the boards: {compared(candidate.worth, level)}{thin}."
    if candidate is not first and is_better(candidate, first) and _is_dearer(draft, candidate, first, old):
        told = f"{told} It costs more than the first pick, and ranks higher for {task} on the boards."
    return told.strip()


def say_basis(draft: Draft, old: Old, first: Candidate, made: Recommendation) -> None:
    """The price that the change is measured against, both bills where there are any, and what per-token rates hide."""
    if old.row is None or gap_per_token(first, old) is None:
        return
    offer = Offer(row=old.row, role="match", why=f"You named {old.named.title}.")
    before = entry(draft, offer, old.workload)
    host, mark = sections.place(before), before.citations[0]
    which = "its last price" if old.has_ended else "its price"
    for part in ("input", "output"):
        draft.fact(
            subject=old.named.title, attribute=f"{part} price before the move", unit="USD per MTok", citation=mark,
            value=getattr(before.price, f"{part}_usd_per_mtok", None),
        )  # fmt: skip
    told = [f"Compared with {sections.rates_in_words(before)}, {which} at {host} [{mark}]."]
    if before.cost is not None and made.cost is not None:
        draft.costs.append(before.cost)
        more = _in_money(draft, made.cost, before.cost, mark)
        told.append(f"Your bill: {sections.bill(made.cost)} instead of {sections.bill(before.cost)}{more}.")
    told += [_thinks(old, first, made), _counts_more(draft, old, first, made)]
    draft.say(" ".join(part for part in told if part))


def _in_money(draft: Draft, now: Cost, before: Cost, mark: str) -> str:
    """`, $44.00 more a month`; empty where a sum is not known, and where both are the same."""
    if now.total_usd is None or before.total_usd is None or now.total_usd == before.total_usd:
        return ""
    change = now.total_usd - before.total_usd
    draft.fact(
        subject=now.model, attribute="bill against that of the old model", value=abs(change), unit="USD", citation=mark
    )
    return f", {usd(abs(change))} {'more' if change > 0 else 'less'}{per(now.period)}"


def _thinks(old: Old, first: Candidate, made: Recommendation) -> str:
    """That the new model reasons where the old one did not; a bill already has it in."""
    before = old.row.offering.capabilities.get("reasoning") if old.row else None
    if before or first.effort in NO_REASONING or made.cost is not None:
        return ""
    return (
        f"{made.model_name} at {first.effort} effort thinks before it answers, which {old.named.title} did not; "
        "that is billed as output on top, so the bill falls by less than the rate, or rises."
    )


def _counts_more(draft: Draft, old: Old, first: Candidate, made: Recommendation) -> str:
    """That the same text is more tokens for the new model, where the move is from an earlier Claude to such a one."""
    since = draft.situation.knowledge.facts.models.get(_COUNTS_MORE_SINCE)
    before, after = old.named.model, first.row.model
    if since is None or before is None or after is None or {before.developer, after.developer} != {since.developer}:
        return ""
    if not str(before.released) < str(since.released) <= str(after.released):
        return ""
    note = _note(draft)
    if note is None:
        return ""
    mark = draft.cite(next(each for each in note.sources if "claude" in each.url), "pricing")
    draft.fact(subject=note.title, attribute="note", value=note.text, citation=mark, as_of=note.written_on.isoformat())
    told = f"{made.model_name} counts about 30% more tokens for the same text than {old.named.title} [{mark}]"
    if made.cost is None or made.cost.total_usd is None:
        return f"{told}."
    total = made.cost.total_usd * _MORE_TOKENS
    draft.fact(subject=made.model, attribute="bill with that many tokens", value=total, unit="USD", citation=mark)
    return f"{told}: if yours were counted on the old one, the bill is about {usd(total)}{per(made.cost.period)}."


def _note(draft: Draft) -> Note | None:
    hits = draft.situation.knowledge.notes.search("newer claude tokenizer counts more tokens", subjects=("tokenizer",))
    return next((hit.note for hit in hits if hit.note.id == _NOTE), None)
