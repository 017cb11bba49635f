"""Several jobs in one message, each with a volume of its own: "10k translations and 2k code reviews"."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.wording.figures import listed

_GENERAL = frozenset(
    {"agentic", "reasoning", "vision", "medical", "legal", "finance", "education", "rag", "chat", "other"}
)
"""Tasks that tell of what kind another is."""
_FEWEST = 50
_AHEAD, _BEHIND = 16, 3
"""Characters between a count and the job behind it, and between a job and its count."""


class Jobs(Struct, frozen=True, kw_only=True):
    """The job that is answered for and where its count stands, and the others with theirs."""

    count: int = -1
    others: Mapping[str, int]

    def own(self, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
        """The quantities without the counts of the others; what only its job tells of counts items."""
        if not self.others:
            yield from quantities
            return
        told = tuple(quantities)
        others = [each for each in told if each.start in self.others.values() or _counts_other_things(each)]
        often = next((each.period for each in others if each.period), "")
        for each in told:
            if each.start == self.count:
                yield replace(each, unit=each.unit or "items", period=each.period or often)
            elif each not in others:
                yield each

    @property
    def note(self) -> tuple[str, ...]:
        """What is left out, as a sentence."""
        if not self.others:
            return ()
        names = listed([label.replace("_", " ") for label in self.others])
        return (f"One job is priced here; {names} has a volume of its own: ask for it alone to have its bill too.",)


_THINGS = frozenset({"documents", "messages", "articles", "items", "images", "requests"})


def _counts_other_things(quantity: Quantity) -> bool:
    return quantity.unit in _THINGS and not quantity.direction and quantity.value >= _FEWEST


def jobs_of(passage: Passage, task: str | None) -> Jobs:
    """The jobs that have a count each; none where the message tells of one, or where `task` has no count."""
    found: dict[str, int] = {}
    for hit in passage.hits.of("task"):
        own = next((each for each in passage.quantities if _counts(passage, each, hit)), None)
        if own is not None and hit.label not in _GENERAL and own.start not in found.values():
            found.setdefault(hit.label, own.start)
    if task not in found or len(found) < 2:
        return Jobs(others={})
    return Jobs(count=found[task], others={label: start for label, start in found.items() if label != task})


def _counts(passage: Passage, quantity: Quantity, hit: Hit) -> bool:
    """Whether a number tells how much there is of a job, right before or behind its word."""
    bare = quantity.money is None and not quantity.direction and quantity.unit not in {"tokens", "percent", "money"}
    if not bare or quantity.value < _FEWEST or _is_a_size(passage, quantity):
        return False
    lead = passage.text[quantity.number_end : hit.start] if hit.start >= quantity.number_end else ","
    behind = passage.text[hit.end : quantity.start] if quantity.start >= hit.end else ","
    return any(len(gap) <= most and "," not in gap for gap, most in ((lead, _AHEAD), (behind, _BEHIND)))


def _is_a_size(passage: Passage, quantity: Quantity) -> bool:
    """Whether it tells how long one item is: "500 transcripts of 5000 words each"."""
    if quantity.unit in {"words", "characters"} and quantity.value < _MANY:
        return True
    before, behind = passage.before(quantity.start, 12), passage.text[quantity.end : quantity.end + 12]
    return quantity.unit in _LENGTHS and bool(_EACH_BEFORE.search(before) or _EACH_BEHIND.match(behind))


_MANY = 5000
"""Words from which on they are those of all that is to be done."""
_LENGTHS = frozenset({"words", "pages", "minutes", "characters"})
_EACH_BEFORE = regex(
    r"\b(?:je(?:weils)?|each|of|von|zu|de|à|por|с|по)\s(?:(?:about|around|etwa|ca\.?|unos|environ) )?$|各|每"
)
_EACH_BEHIND = regex(r"\s?(?:each\b|apiece\b|cada\b|chacun|jeweils\b|stück\b|кажд|ずつ)")
