"""One answer to several questions of a message: the first lines of each, under its number."""

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from bot.answer import Answer, Citation, Fact
from bot.numbering import marks_in, numbered_by_use, renumbered
from bot.patterns import regex
from bot.wording import sections

LEAD = "**You asked several things; here is the first line on each.** Ask one alone for its table, caveats and sums."
_MARKUP = regex(r"[\[\]()*_`<>|#]|https?://\S+|\s+")
_QUOTED = 80


def joined(whole: Answer, parts: Sequence[tuple[str, Answer]]) -> Answer:
    """`whole`, which holds what was understood of all, with the first lines and the fields of each part's answer."""
    known, told = gathered(whole, parts)
    lines = [f"**{number}. {plain(asked)}**\n{_first_lines(answer)}" for number, (asked, answer) in enumerate(told, 1)]
    return finished(known, "\n\n".join((LEAD, *lines)))


def gathered(whole: Answer, parts: Sequence[tuple[str, Answer]]) -> tuple[Answer, list[tuple[str, Answer]]]:
    """`whole` with the fields of each part's answer, and the parts with marks that are one for all."""
    sources: dict[tuple[str, str, str], Citation] = {}
    told = [(asked, _with_common_marks(answer, sources)) for asked, answer in parts]
    known = {each.id: each for each in sources.values()}
    return replace(
        whole,
        recommendations=tuple(chain.from_iterable(answer.recommendations for _, answer in told)),
        costs=tuple(chain.from_iterable(answer.costs for _, answer in told)),
        caveats=tuple({each.id: each for _, answer in told for each in answer.caveats}.values()),
        facts=tuple(_facts(told)),
        assumptions=tuple(dict.fromkeys(chain(whole.assumptions, *(answer.assumptions for _, answer in told)))),
        unknown=tuple(dict.fromkeys(chain.from_iterable(answer.unknown for _, answer in told))),
        citations=tuple(known.values()),
        clarify=None,
        choices=(),
    ), told  # fmt: skip


def finished(whole: Answer, text: str) -> Answer:
    """`whole` with its text, the pages that it marks numbered in that order and told below it."""
    numbered = numbered_by_use(replace(whole, text=text))
    marked = {*marks_in(numbered.text)}
    shown = sections.sources([each for each in numbered.citations if each.id in marked])
    return replace(numbered, text="\n\n".join(filter(None, (numbered.text, shown))))


def _with_common_marks(answer: Answer, sources: dict[tuple[str, str, str], Citation]) -> Answer:
    """`answer` with ids that are the same for the same page in all parts; adds its pages to `sources`."""
    new: dict[str, str] = {}
    for each in answer.citations:
        key = (each.url, each.title, each.kind)
        sources.setdefault(key, replace(each, id=f"{len(sources) + 1}"))
        new[each.id] = sources[key].id
    return renumbered(answer, new)


def _facts(told: Sequence[tuple[str, Answer]]) -> Iterator[Fact]:
    for number, fact in enumerate(chain.from_iterable(answer.facts for _, answer in told), 1):
        yield replace(fact, id=f"f{number}")


def _first_lines(answer: Answer) -> str:
    """The first paragraph, and what is barred for the asker where it does not say so."""
    first = answer.text.split("\n\n")[0]
    lead = next(iter(answer.recommendations), None)
    if lead is not None and lead.role != "match" and not marks_in(first):
        first = f"{first} {sections.marks(lead.citations[:1])}"
    barred = [f"{each.text} {sections.marks(each.citations)}" for each in answer.caveats if each.severity == "blocks"]
    return "\n".join((first, *(f"- {line}" for line in barred[:1])))


def plain(asked: str) -> str:
    """A question without what would be markup, cut at a word."""
    words = " ".join(_MARKUP.sub(" ", asked).split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rsplit(' ', 1)[0]} …"
