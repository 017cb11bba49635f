"""`Answer` → `Card`: the same words, laid out. Nothing is decided here, and nothing of the answer is left out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from adapters.cards.actions import actions_for
from adapters.cards.card import Alert, Card, Folded, Part, Prose, Small, Table
from adapters.cards.headline import headline_of
from adapters.cards.notes import with_notes_folded
from adapters.cards.sections import Section, own_links, sections_of, without_links
from bot.answer import Answer, Cost
from bot.wording.in_english import LINES
from bot.wording.sections import LEGAL, bill, marks, sources, sums

_FOLDED = frozenset({"Evidence", "Assumptions"})
_LEADS = tuple(lead for lead, _ in LINES.values())
_SEEN = frozenset({"blocks", "warns"})
_MARK = re.compile(r"\[(\d+)\]")
_MARKUP = re.compile(r"\*\*|\s?(?:\[\d+\])+|(?<=\])\([^)]*\)")
_ITEM = re.compile(r"(?m)^- ")
PLAIN_LONGEST = 600


def to_card(answer: Answer) -> Card:
    """The card of an answer, with the buttons that make sense under it."""
    allowed = frozenset(citation.url for citation in answer.citations)
    sections = [without_links(section, allowed) for section in sections_of(answer.text)]
    headline, marks_of_it, rest = headline_of(sections)
    parts = _language_first(list(_parts(with_notes_folded(rest, answer), answer)), behind=0 if headline else 1)
    if marks_of_it:
        parts.insert(0, Small(text=f"Source of the first line: {marks_of_it}"))
    return Card(
        headline=headline,
        parts=(*parts, *_sources(parts, answer), *_small(sections)),
        actions=actions_for(answer),
        question_back=answer.clarify,
        choices=answer.choices,
        plain=_plain(own_links(answer.text, allowed)),
    )


def sums_card(answer: Answer) -> Card:
    """The bills of an answer, line by line."""
    own = (entry.cost for entry in answer.recommendations if entry.cost is not None)
    bills = [each for each in dict.fromkeys((*answer.costs, *own)) if each.lines]
    parts: list[Part] = []
    for each in bills:
        parts += [Prose(text=f"**{_named(each, answer)}: {bill(each)}** {marks(each.citations)}".rstrip())]
        parts += [part for section in sections_of(sums(each)) for part in section.parts]
    headline = "The sums, line by line" if bills else "No bill here: name a volume, such as 2M tokens in and 500k out."
    return Card(headline=headline, parts=tuple(parts), plain=headline)


def _named(cost: Cost, answer: Answer) -> str:
    entry = next((each for each in answer.recommendations if each.cost == cost), None)
    model = entry.model_name if entry else cost.model
    host = (entry.provider if entry else None) or cost.provider
    return f"{model} at {host}" if host else model


def _parts(sections: Iterable[Section | Folded], answer: Answer) -> Iterator[Part]:
    for section in sections:
        if isinstance(section, Folded):
            yield section
            continue
        title = section.title or ""
        if title == "Caveats":
            yield from _caveats(answer)
        elif title == "Sources":
            continue
        elif title in _FOLDED or title.startswith("The bill of"):
            yield Folded(title=title, parts=section.parts)
        else:
            yield from _under(title, section.parts)


def _under(title: str, parts: Sequence[Prose | Table]) -> Iterator[Prose | Table]:
    """The parts with their heading, which stands in one block with the paragraph below it."""
    first, *others = parts
    if title and isinstance(first, Prose):
        yield Prose(text=f"**{title}**\n{first.text}")
        yield from others
    else:
        yield from (Prose(text=f"**{title}**"), *parts) if title else parts


def _language_first(parts: Sequence[Part], *, behind: int) -> list[Part]:
    """The parts with the line on the language of answers behind the verdict, where its reader looks."""
    lines = [part for part in parts if isinstance(part, Prose) and part.text.startswith(_LEADS)]
    others = [part for part in parts if part not in lines]
    return [*others[:behind], *lines, *others[behind:]]


def _caveats(answer: Answer) -> Iterator[Part]:
    """Caveats that block or warn to be seen, the others folded."""
    for caveat in answer.caveats:
        if caveat.severity in _SEEN:
            yield Alert(severity=caveat.severity, text=f"{caveat.text} {marks(caveat.citations)}".strip())
    notes = [f"- {each.text} {marks(each.citations)}".strip() for each in answer.caveats if each.severity not in _SEEN]
    if notes:
        yield Folded(title="Notes", parts=(Prose(text="\n".join(notes)),))


def _small(sections: Iterable[Section]) -> Iterator[Small]:
    """The line on legal advice, where the caveats have it."""
    caveats = (part for section in sections if section.title == "Caveats" for part in section.parts)
    if any(LEGAL in part.text for part in caveats if isinstance(part, Prose)):
        yield Small(text=LEGAL)


def _sources(parts: Sequence[Part], answer: Answer) -> Iterator[Folded]:
    """Every source that the card marks, not only those that the text had room for."""
    marked = frozenset(_MARK.findall(" ".join(_texts(parts))))
    used = [citation for citation in answer.citations if citation.id in marked]
    if used:
        yield Folded(title="Sources", parts=(Prose(text=sources(used).partition("\n")[2]),))


def _texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Folded):
            yield from _texts(part.parts)
        elif isinstance(part, Table):
            yield from (cell for row in part.rows for cell in row)
        else:
            yield part.text


def _plain(text: str) -> str:
    """The first paragraphs without tables and markup, cut at a word."""
    shown = [
        part.text
        for section in sections_of(text)
        if section.title not in {"Sources", "Assumptions", "Evidence"}
        for part in section.parts
        if not isinstance(part, Table)
    ]
    whole = " ".join(_MARKUP.sub("", _ITEM.sub("", "\n".join(shown))).split())
    if len(whole) <= PLAIN_LONGEST:
        return whole
    return whole[:PLAIN_LONGEST].rsplit(" ", 1)[0] + " …"
