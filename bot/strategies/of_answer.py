"""Short answers on the whole of the answer before: its sources, how sure it is, why, what its words mean, its gist."""

import re
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from bot.answer import Answer, Recommendation
from bot.caveats.offers import DIFFER
from bot.draft import Draft
from bot.numbering import marks_in
from bot.patterns import regex
from bot.strategies.background import background
from bot.strategies.earlier import cite_again
from bot.strategies.glossary import explained, terms_in
from bot.strategies.of_row import name_and_place, offer, price_mark, reason
from bot.strategies.service_status import ways_around
from bot.strategies.shared_boards import shared_boards
from bot.strategies.why_not import beside_pick
from bot.wording import sections
from bot.wording.figures import listed, per
from bot.wording.scores import THIN

SOURCES_SHOWN = 6
LINES_SHOWN = 2
TERMS_SHOWN = 3
BOARDS_SHOWN = 2
_MARK = regex(r"\s?(?:\[\d+\])+")
_HEADLINE = regex(r"\*\*([^*]+)\*\*")


class Earlier(Struct, frozen=True, kw_only=True):
    """The answer before, the rows of it that are meant, and all its rows, each with its sources on the new sheet."""

    answer: Answer
    meant: tuple[Recommendation, ...]
    rows: tuple[Recommendation, ...]


Part = Callable[[Draft, Earlier], None]


def _sources(draft: Draft, earlier: Earlier) -> None:
    """Each page behind the first row, or behind an answer that recommends none, with the day it was read."""
    answer = earlier.answer
    if all(row.role == "match" for row in earlier.meant):
        cited = {each.id: each for each in answer.citations}
        marks = [cite_again(draft, cited[mark]) for mark in marks_in(answer.text) if mark in cited][:SOURCES_SHOWN]
        draft.say(f"**It rests on these pages** {sections.marks(marks)}." if marks else "**It cites no page.**")
        return
    for entry in earlier.meant[:BOARDS_SHOWN]:
        kinds = {each.id: each.kind for each in draft.citations}
        of = {kind: [mark for mark in entry.citations if kinds.get(mark) == kind] for kind in ("pricing", "model")}
        results = [f"{each.benchmark} [{each.citation}]" for each in entry.benchmarks]
        told = [
            *([f"its price on {sections.marks(of['pricing'])}"] if of["pricing"] else []),
            *([f"what it is on {sections.marks(of['model'])}"] if of["model"] else []),
            *([f"its place in the ranking on all results on board, such as {listed(results)}"] if results else []),
        ]
        draft.say(f"**{name_and_place(entry)}** rests on these: {listed(told)}.")
    draft.say("The other sources stand under the answer before, each with the day it was checked.")


def _sure(draft: Draft, earlier: Earlier) -> None:
    """How far the answer may be trusted: the days of its figures, what was assumed, what nobody states."""
    answer = earlier.answer
    days = sorted({score.date for entry in earlier.meant for score in entry.benchmarks if score.date})
    results = f", the results shown are of {listed(days)}" if days else ""
    draft.say(f"**As sure as its sources: prices are as of {answer.as_of}{results}; it is computed, not guessed.**")
    doubts = [*(["the evidence for the first pick is thin"] if THIN in answer.text else []),
              *(["the catalogues disagree on a price"] if _disputed(answer) else [])]  # fmt: skip
    lines = [
        *([f"- Weak: {listed(doubts)}."] if doubts else []),
        *(f"- Assumed: {each}" for each in _plain(answer.assumptions)),
        *(f"- Not known: {each}" for each in _plain(answer.unknown)),
    ]
    draft.say("\n".join(lines) or "Nothing was assumed and nothing needed was missing.")
    draft.say("Test the first two picks on twenty tasks of your own before you commit.")


def _assumed(draft: Draft, earlier: Earlier) -> None:
    """Each thing that the answer took for granted, as it stood there, and the sum that it led to."""
    told = [*dict.fromkeys(earlier.answer.assumptions)]
    for each in told:
        draft.assume(each)
    draft.say("\n".join(("**The answer before assumed:**", *(f"- {each}" for each in told))) if told else
              "**The answer before assumed nothing:** it rests on what you said and on its sources.")  # fmt: skip
    first = next((each for each in earlier.meant or earlier.rows if each.cost is not None and each.cost.lines), None)
    if first is not None and first.cost is not None:
        draft.say(f"**The bill of {first.model_name}**{per(first.cost.period)}\n\n{sections.sums(first.cost)}")


def _disputed(answer: Answer) -> bool:
    return any(each.axis == "price" and DIFFER in each.text for each in answer.caveats)


def _plain(sentences: Sequence[str]) -> Sequence[str]:
    """The first sentences that state no figure of their own."""
    return [each for each in sentences if not re.search(r"\d", each)][:LINES_SHOWN]


def _why(draft: Draft, earlier: Earlier) -> None:
    """The reason for each row meant, and how it stands to the next one."""
    if not earlier.meant:
        draft.say('**It follows from the sources of the answer before**; ask for them with "sources?".')
        return
    for entry in earlier.meant[:BOARDS_SHOWN]:
        told = " ".join(filter(None, (reason(entry), offer(entry), price_mark(entry))))
        draft.say(f"**{name_and_place(entry)}**: {told}.")
    first = earlier.meant[0]
    other = next((each for each in earlier.rows if each.model != first.model), None)
    if other is not None:
        _beside(draft, first, other)
    draft.say("The ranking rests on independent boards most; what makers measure themselves counts about a third.")


def _why_not(draft: Draft, earlier: Earlier) -> None:
    """Why the row meant does not lead: its rank and its price beside the first."""
    first, meant = earlier.rows[0], earlier.meant[0]
    if meant.model == first.model:
        draft.say(f"**It leads: {name_and_place(first)}, {offer(first)}** {price_mark(first)}.")
        return
    role = sections.ROLE_WORDS[meant.role]
    draft.say(f"**{name_and_place(meant)} is on the list as {role}: {offer(meant)}** {price_mark(meant)}.")
    draft.say(beside_pick(draft, meant, first))
    _beside(draft, meant, first)


def _gap(draft: Draft, earlier: Earlier) -> None:
    """How two rows stand on the boards that measured both."""
    rows = earlier.meant if len(earlier.meant) > 1 else earlier.rows
    first = rows[0] if rows else None
    other = next((each for each in (*earlier.meant, *rows[1:]) if first is None or each.model != first.model), None)
    if first is None or other is None:
        draft.say("**There are no two models in the answer before to compare.**")
        return
    if not _beside(draft, first, other, lead=True):
        draft.say(f"**No board on board measured both {first.model_name} and {other.model_name} for this.** "
                  "The order comes from boards that measured each beside others.")  # fmt: skip


def _beside(draft: Draft, first: Recommendation, other: Recommendation, *, lead: bool = False) -> bool:
    """Says how two rows stand on the boards that measured both; whether there are any."""
    lines = list(shared_boards(draft, (first.model, other.model)))[1 : BOARDS_SHOWN + 1]
    if lines:
        draft.say(f"**{first.model_name} and {other.model_name} on boards that measured both, at the same effort:**"
                  if lead else f"Beside {other.model_name}, on boards that measured both:")  # fmt: skip
        draft.say("\n".join(lines))
    return bool(lines)


def _meaning(draft: Draft, earlier: Earlier) -> None:
    """The terms of the answer before, each in a line; how to ask on where it has none."""
    found = terms_in(earlier.answer.text)[:TERMS_SHOWN]
    lines = [f"- **{term}**: {explained(term)}" for term in found]
    draft.say("\n".join(("**The words of the answer before**", *lines)) if lines else
              "**The first line is the answer; the rest says what it rests on.** Ask about a word of it: "
              '"what does thin evidence mean?".')  # fmt: skip


def _short(draft: Draft, earlier: Earlier) -> None:
    """The headline alone, and where a second pick stands it, in a line."""
    headline = _HEADLINE.search(earlier.answer.text)
    if earlier.rows:
        first, *others = earlier.rows
        draft.say(f"**{name_and_place(first)}, {offer(first)}** {price_mark(first)}.")
        other = next((each for each in others if each.role in {"value", "budget"}), None)
        if other is not None:
            draft.say(f"Cheaper: {name_and_place(other)}, {offer(other)} {price_mark(other)}.")
    elif headline and not re.search(r"\d", headline[1]):
        draft.say(f"**{_MARK.sub('', headline[1])}**")
    else:
        draft.say("**The first line of the answer before is its shortest form.**")


def _down(draft: Draft, earlier: Earlier) -> None:
    """What to do when the host of the row, or its model, goes away."""
    fallback = next((row for row in earlier.rows if row.role == "fallback"), None)
    draft.say(ways_around(draft, earlier.meant[0], fallback))


def _tax(draft: Draft, _: Earlier) -> None:
    """That no tax is in the sums, with the note that says so."""
    draft.say("**No tax is in these sums.**")
    background(draft, kinds=("pricing",), subjects=("tax",), query="is vat included in the price")


def _terms(draft: Draft, earlier: Earlier) -> None:
    """That the prices are lists': what a contract or a volume saves is no part of them, batch and the cache may be."""
    hosts = listed(list(dict.fromkeys(row.provider for row in earlier.meant if row.provider)))
    ask = f" Ask {hosts} for an offer." if hosts else ""
    draft.say(f"**Not known: no discount for a commitment, a volume or a contract is on board.** {_LISTED}{ask}")
    draft.leave_open("What a commitment, a volume or a contract would save: the prices on board are list prices.")


_LISTED = "These are list prices; what lists do state lower is batch and cached input."


PARTS: Mapping[str, Part] = {
    "down": _down, "source": _sources, "sure": _sure, "assumed": _assumed, "why": _why, "gap": _gap,
    "meaning": _meaning, "short": _short, "why_not": _why_not, "tax": _tax, "terms": _terms,
}  # fmt: skip
"""What is asked of the whole answer to how it is told."""
NEEDS_OTHERS = frozenset({"why", "why_not", "gap", "short", "details", "down"})
"""What also tells of rows that are not meant."""
