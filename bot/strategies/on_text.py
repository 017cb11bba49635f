"""Questions on an answer that recommends nothing (law, a licence, one model's bill): told from its own first lines."""

from msgspec.structs import replace

from bot.answer import Answer
from bot.numbering import marks_in, numbered_by_use
from bot.strategies.earlier import SECOND_RANK
from bot.wording import sections
from bot.wording.figures import listed

ASKS = frozenset({"source", "sure", "why", "short"})
SOURCES_SHOWN = 6
LINES_SHOWN = 2
LONGEST = 700


def recommends(before: Answer) -> bool:
    """Whether the answer picks something, or sets models side by side."""
    picks = any(each.role not in SECOND_RANK for each in before.recommendations)
    return picks or "compare" in before.intents[:1]


def told_from_text(before: Answer, ask: str, question: str) -> Answer:
    """The answer to `ask` with all the fields of `before`, whose figures its lines repeat."""
    blocks = [block for block in before.text.split("\n\n") if block]
    lead = blocks[0]
    told = {
        "source": "**It rests on these pages.**",
        "short": lead,
        "why": "\n\n".join((lead, *(block for block in blocks[1:3] if _is_reason(block)))),
        "sure": _sure(before),
    }[ask]
    marks = marks_in(before.text if ask == "source" else told)[:SOURCES_SHOWN]
    known = {each.id: each for each in before.citations}
    pages = sections.sources([known[mark] for mark in marks if mark in known])
    return numbered_by_use(replace(before, question=question, text="\n\n".join(filter(None, (told, pages)))))


def _is_reason(block: str) -> bool:
    """Whether a paragraph may follow the first as its reason: neither a table nor a list of sources, nor long."""
    return not block.startswith(("|", "**Sources**", "**Assumptions**")) and len(block) <= LONGEST


def _sure(before: Answer) -> str:
    days = sorted(each.checked_on for each in before.citations)
    checked = f", each checked on {listed(list(dict.fromkeys(map(str, (days[0], days[-1])))))}" if days else ""
    lines = [
        *(f"- Assumed: {each}" for each in before.assumptions[:LINES_SHOWN]),
        *(f"- Not known: {each}" for each in before.unknown[:LINES_SHOWN]),
    ]
    legal = sections.LEGAL if any(each.axis in {"origin", "hosting", "licence"} for each in before.caveats) else ""
    lead = f"**As sure as its sources{checked}; it is computed from them, not guessed.**"
    return "\n\n".join(filter(None, (lead, "\n".join(lines), legal)))
