"""The sheet an answer is written on: it numbers citations and facts, and keeps each once."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

from msgspec import Struct, field

from bot.answer import Answer, Caveat, Citation, Cost, Fact, Recommendation
from bot.numbering import numbered_by_use
from bot.patterns import regex
from bot.situation import Situation
from bot.understood import Understood
from knowledge.offering import Offering
from knowledge.source import Source

_DAY = regex(r"20(?<!\d20)\d{2}-\d{2}(?:-\d{2})?(?!\d)")
"""A day in an address is the edition of the page, which belongs into its title."""
Value = str | Decimal | int | bool | None


class Draft(Struct):
    """Collects the parts of one answer. `[3]` in the text is citation "3"; `finish` numbers them anew by first mark."""

    situation: Situation
    recommendations: list[Recommendation] = field(default_factory=list)
    costs: list[Cost] = field(default_factory=list)
    caveats: list[Caveat] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    explained: set[str] = field(default_factory=set)
    """Subjects of the notes said: a rule that a note explains needs no caveat in the text."""
    _citations: dict[tuple[str, str, str], Citation] = field(default_factory=dict)

    @contextmanager
    def asking(self, asked: Understood) -> Iterator[None]:
        """Writes on this sheet as if something else had been asked for."""
        before, self.situation = self.situation, self.situation.asking(asked)
        try:
            yield
        finally:
            self.situation = before

    def cite(self, source: Source, kind: str) -> str:
        """The id under which `source` is cited: one number for each entry on a page."""
        key = (source.url, source.title, kind)
        if key not in self._citations:
            title = source.title or source.url
            days = [day for day in dict.fromkeys(_DAY.findall(source.url)) if day not in title]
            self._citations[key] = Citation(
                id=str(len(self._citations) + 1),
                kind=kind,
                title=f"{title} ({', '.join(days)})" if days else title,
                url=source.url,
                checked_on=source.checked_on,
            )
        return self._citations[key].id

    def cite_price(self, offering: Offering) -> str:
        """The id under which the source of an offering's standing price is cited."""
        return self.cite(offering.prices[0].source, "pricing")

    def fact(
        self,
        *,
        subject: str,
        attribute: str,
        value: Value,
        citation: str,
        unit: str | None = None,
        as_of: str | None = None,
    ) -> None:
        """A figure or statement that the text uses and no other field holds."""
        known = Fact(
            id=f"f{len(self.facts) + 1}", subject=subject, attribute=attribute, value=value, unit=unit, as_of=as_of,
            citation=citation,
        )  # fmt: skip
        if all((old.subject, old.attribute, old.value, old.as_of) != (subject, attribute, value, as_of)
               for old in self.facts):  # fmt: skip
            self.facts.append(known)

    def assume(self, *sentences: str) -> None:
        """Assumptions that the figures rest on, each once."""
        self.assumptions += [sentence for sentence in sentences if sentence not in self.assumptions]

    def leave_open(self, *sentences: str) -> None:
        """What the sources do not say, each once."""
        self.unknown += [sentence for sentence in sentences if sentence not in self.unknown]

    def warn(self, *caveats: Caveat) -> None:
        """Caveats, each id once."""
        for caveat in caveats:
            if all(old.id != caveat.id for old in self.caveats):
                self.caveats.append(caveat)

    def say(self, paragraph: str) -> None:
        """The next paragraph of the text; empty ones are dropped."""
        if paragraph.strip():
            self.paragraphs.append(paragraph.strip())

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sources cited so far, in order of first use."""
        return tuple(self._citations.values())

    def finish(self, *, clarify: str | None = None, choices: tuple[str, ...] = ()) -> Answer:
        """The answer as it stands; its text is the paragraphs said, its citations numbered as the text marks them."""
        situation = self.situation
        answer = Answer(
            id=situation.question.id,
            question=situation.question.text,
            intents=situation.reading.intents,
            understood=situation.asked,
            text="\n\n".join(self.paragraphs),
            as_of=situation.knowledge.catalogue.as_of,
            clarify=clarify,
            choices=choices,
            recommendations=tuple(self.recommendations),
            costs=tuple(self.costs),
            caveats=tuple(self.caveats),
            citations=self.citations,
            facts=tuple(self.facts),
            assumptions=tuple(self.assumptions),
            unknown=tuple(self.unknown),
        )
        return numbered_by_use(answer)
