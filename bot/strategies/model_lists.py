"""Lists of models: the newest, cheapest or dearest of a family or of all, and those with so long a context."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.selection.rows import Row, blended_rate
from bot.selection.weights import BUDGET_FLOOR
from bot.strategies import compare
from bot.strategies.entries import Offer, entry, subjects_of
from bot.strategies.kinds import as_kind_of
from bot.strategies.matches import quality_of
from bot.strategies.named import Named, chosen_place, family_of, model_source, named_models
from bot.understanding.sought import BEST, SMALLEST, Sought
from bot.wording import sections
from bot.wording.figures import count, listed
from bot.wording.tasks import task_words
from bot.wording.wishes import wishes_in_words

BY_PRICE = "Price alone decides here, three parts input to one part output; how good they are does not."
YEARS = 2
"""Models that came out longer ago are left out while there are younger ones."""
OF_NOW = "Models that came out more than two years ago are left out."
SAME_DAY = 3
"""Models that are named beside the newest for having come out with it."""
WHY = "On the list that was asked for."


def listed_models(draft: Draft) -> bool:
    """Whether a list of models is asked for and there is one; it is then on the draft."""
    sought = draft.situation.reading.sought
    if sought is None or sought.what in {SMALLEST, BEST}:
        return False
    return _by_release(draft, sought) if sought.what in {"newest", "newer"} else _by_price(draft, sought)


def members_of(draft: Draft, sought: Sought) -> list[Named]:
    """The models on sale that the names mean; a maker's name means all of its models."""
    lexicon = draft.situation.lexicon
    found: dict[str | None, Named] = {}
    for name in sought.names:
        own = [model.id for model in lexicon.models.values() if model.developer == name]
        for each in own or [name]:
            for member in family_of(draft.situation, Named(asked=each, model_id=None, title=each)):
                found.setdefault(member.model_id, member)
    writing = [each for each in found.values() if any(sold.mode == "chat" for sold in each.offerings)]
    return writing or list(found.values())


def _by_release(draft: Draft, sought: Sought) -> bool:
    """The newest first, with the day of release of each."""
    known = members_of(draft, sought) if sought.what == "newest" else named_models(draft, sought.names)
    dated = sorted(filter(_released, known), key=lambda each: (_released(each), -len(each.title)), reverse=True)
    rows = [(each, row) for each in dated[: sought.number] if (row := chosen_place(draft.situation, each)) is not None]
    if len(rows) < (2 if sought.what == "newer" else 1):
        return False
    if sought.against is not None:
        return _newest_against(draft, dated, sought.against)
    days = [_day(draft, each) for each, _ in rows]
    lead = "newer" if sought.what == "newer" else "the newest of them on board"
    draft.say(f"**{rows[0][0].title} is {lead}: released {days[0]}.**")
    tell_rows(draft, "Released", days, [row for _, row in rows])
    return True


def _newest_against(draft: Draft, dated: Sequence[Named], other: str) -> bool:
    """The day the newest came out, with what came out the same day; then its comparison with the other."""
    newest = dated[0]
    others = [each for each in named_models(draft, [other]) if each.model_id not in {None, newest.model_id}]
    same = [each.title for each in dated[1:] if _released(each) == _released(newest)][:SAME_DAY]
    beside = f", the same day as {listed(same)}" if same else ""
    draft.say(f"**The newest on board is {newest.title}, released {_day(draft, newest)}{beside}.**")
    compare.add_comparison(draft, [newest, *others])
    return True


def _released(named: Named) -> str:
    return named.model.released or "" if named.model is not None else ""


def _day(draft: Draft, named: Named) -> str:
    """The day of release, vouched for; with its mark."""
    if named.model is None:
        return ""
    day, mark = _released(named), draft.cite(model_source(named.model), "model")
    draft.fact(subject=named.model.id, attribute="released", value=day, citation=mark, as_of=day)
    return f"{day} [{mark}]"


def _by_price(draft: Draft, sought: Sought) -> bool:
    """The cheapest or dearest first, of those that meet the wishes; for a task, of those that are good enough at it."""
    asked = draft.situation.asked.but(models=(), quality_floor=())
    members = members_of(draft, sought)
    if sought.tokens is not None:
        limit = "min_output_tokens" if sought.what == "output limit" else "min_context_tokens"
        asked = asked.but(**{limit: sought.tokens})
    with draft.asking(as_kind_of(asked, members) or asked):
        found = pool_of(draft, sought, {each.model_id for each in members})
        good = [each for each in found if each.worth >= BUDGET_FLOOR] if asked.task else []
        of_now = _of_now(draft, good or found)
        rows = _in_order(of_now, sought)
        if not rows:
            return False
        old = OF_NOW if len(of_now) < len(good or found) else ""
        measured = f"Only those good enough for {task_words(str(asked.task))} on the boards count; then price decides."
        draft.say(_lead(draft, sought, rows))
        draft.say(" ".join(filter(None, (measured if good else BY_PRICE, old, wishes_in_words(draft.situation)))))
        tell_rows(draft, "Rank", [str(number) for number in range(1, len(rows) + 1)], rows)
    return True


def pool_of(draft: Draft, sought: Sought, members: set[str | None]) -> list[Candidate]:
    """The models that meet the wishes, of those named where some are."""
    found: Iterable[Candidate] = pool_for(draft.situation, workload_of(draft.situation.asked)).candidates
    if sought.names:
        found = (each for each in found if {each.row.model_id, each.row.measured_as} & members)
    if sought.what == "output limit":
        found = (each for each in found if _states_its_output(each.row))
    return list(found)


def _states_its_output(row: Row) -> bool:
    """Whether the output limit is a figure of its own; one that is all of the window says nothing."""
    window, output = row.offering.context_window_tokens, row.offering.max_output_tokens
    return output is not None and (window is None or output < window)


def _of_now(draft: Draft, found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Those that came out lately enough; all where none did."""
    today = draft.situation.today
    oldest = f"{today.year - YEARS}{today.isoformat()[4:]}"
    return [each for each in found if each.row.model and (each.row.model.released or "") >= oldest] or found


def _in_order(found: Iterable[Candidate], sought: Sought) -> list[Row]:
    """So many rows by price, each name once; what has no price, or none at all, is in no such list."""
    rows = list({each.row.model_name: each.row for each in found if _price(each.row)}.values())
    rows.sort(key=lambda row: (_price(row), row.model_id), reverse=sought.what == "dearest")
    return rows[: sought.number]


def _price(row: Row) -> Decimal:
    return blended_rate(row) or Decimal(str(row.input_rate or row.output_rate or 0))


def _lead(draft: Draft, sought: Sought, rows: Sequence[Row]) -> str:
    first = rows[0]
    if sought.tokens is not None:
        kind = "an output" if sought.what == "output limit" else "a context"
        each = [f"{row.model_name} ({_limit(draft, sought, row)})" for row in rows]
        return f"**With {kind} of {count(sought.tokens)} tokens or more, the cheapest first: {listed(each)}.**"
    if sought.names or sought.what == "dearest":
        of_them = " of them" if sought.names else ""
        return f"**The {sought.what}{of_them} on board is {first.model_name} at {first.host_name}.**"
    return f"**The {len(rows)} cheapest on board: {listed([row.model_name for row in rows])}.**"


def _limit(draft: Draft, sought: Sought, row: Row) -> str:
    tokens = row.offering.max_output_tokens if sought.what == "output limit" else row.offering.context_window_tokens
    if tokens is None:
        return "not stated here"
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute=sought.what, value=tokens, unit="tokens", citation=mark)
    return count(tokens)


def tell_rows(draft: Draft, heading: str, names: Sequence[str], rows: Sequence[Row]) -> None:
    """Puts rows on the draft and in a table, each under its name below `heading`."""
    workload = workload_of(draft.situation.asked)
    entries: list[Recommendation] = []
    for row in rows:
        offer = Offer(row=row, role="match", why=WHY, quality=quality_of(draft, row.model_id))
        entries.append(entry(draft, offer, workload))
    draft.recommendations += entries
    draft.costs += [each.cost for each in entries if each.cost is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, rows)))
    draft.say(sections.table(heading, names, entries))
