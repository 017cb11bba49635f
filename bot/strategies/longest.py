"""Which models take in or put out most at once, for who asks for just that."""

from collections.abc import Sequence
from decimal import Decimal

from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.selection.rows import Row
from bot.strategies.matches import matches
from bot.strategies.named import name_of, named_models
from bot.understanding.limit_sought import limit_sought
from bot.wording import sections
from bot.wording.figures import count, listed
from bot.wording.wishes import wishes_in_words
from knowledge.offering import Component

SHOWN = 5
_LONG = 1_000_000


def answered(draft: Draft) -> bool:
    """Whether the longest window or output is asked for; if so, the models that meet the wishes are told."""
    asked = draft.situation.asked
    words = limit_sought(draft.situation.question.text)
    if words is None or asked.models or asked.task or asked.self_host:
        return False
    if asked.budget_usd is None or asked.budget_period or workload_of(asked).stated:
        return _tell(draft, words)
    draft.assume("An amount without a period or a volume is taken for the price of 1M input tokens.")
    with draft.asking(asked.but(max_price_in_per_mtok=asked.budget_usd, budget_usd=None)):
        return _tell(draft, words)


def _tell(draft: Draft, words: str) -> bool:
    workload = workload_of(draft.situation.asked)
    cheap = draft.situation.price_first
    rows = {each.row.model_id: each.row for each in _candidates(draft, workload, words)}
    found = [(tokens, row) for row in rows.values() if (tokens := _tokens(row, words))]
    found.sort(key=lambda each: (each[0], -_price(each[1]) if cheap else 0, _released(each[1])), reverse=True)
    # Two variants of one name are one model here.
    ordered = list({_name(draft, each[1]): each for each in reversed(found[: SHOWN * 3])}.values())[::-1][:SHOWN]
    if not ordered:
        return False
    most = [each for each in ordered if each[0] == ordered[0][0]]
    names = listed([_name(draft, row) for _, row in most])
    draft.say(f"**The longest {words}: {count(ordered[0][0])} tokens, of {names}.**")
    draft.say(wishes_in_words(draft.situation))
    draft.say("\n".join(_line(draft, row, words, tokens) for tokens, row in ordered))
    told = [row for _, row in ordered]
    named = named_models(draft, [row.model_id for row in told])
    entries = matches(draft, named, workload, place=lambda rows: next((row for row in rows if row in told), None))
    draft.recommendations += entries
    draft.say(sections.options(entries))
    return True


def _candidates(draft: Draft, workload: Workload, words: str) -> Sequence[Candidate]:
    """Each model at a host that meets the wishes; for a window where there is one, at a host that serves a long one."""
    asked = draft.situation.asked
    found = pool_for(draft.situation, workload).candidates
    if words != "context window" or asked.min_context_tokens:
        return found
    long = pool_for(draft.situation.asking(asked.but(min_context_tokens=_LONG)), workload).candidates
    return (*found, *long)


def _price(row: Row) -> Decimal:
    """The input price, by which those of one length are ordered."""
    return max((each.rates.get(Component.INPUT) or Decimal(0) for each in row.offering.prices[:1]), default=Decimal(0))


def _tokens(row: Row, words: str) -> int | None:
    """The limit stated; an output limit that is above its window, or all of it, is no figure of its own."""
    window, output = row.offering.context_window_tokens, row.offering.max_output_tokens
    if words == "context window":
        return window
    return output if output and window and output < window else None


def _released(row: Row) -> str:
    return row.model.released or "" if row.model else ""


def _name(draft: Draft, row: Row) -> str:
    return name_of(draft, row.model_id)


def _line(draft: Draft, row: Row, words: str, tokens: int) -> str:
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute=words, value=tokens, unit="tokens", citation=mark)
    where = row.host_name
    return f"- {_name(draft, row)} at {where}: {count(tokens)} tokens [{mark}]"
