"""What the price of one thing of a bill is asked for: "what is that per claim?", "und pro Ticket?"."""

from decimal import Decimal
from typing import NamedTuple

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.aside_words import labelled
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_TAIL = expression("per_one")
_BARE = frozenset({"price", "filler", "it", "these", "which"})
"""What may stand before "per claim" in a question for nothing else."""
_LONGEST = 60
_HAS_ONE = regex(r"\b(?:per|for|pro|je|für|por|cada|par|pour|chaque|за|на)\b|/")

_EACH = regex(r"\b(?:per|pro|je|each|cada|par|chaque|на)\b|/|每|ごと|당")
"""Words that price each of many; "for an agency?" may ask whether one may use it."""


class One(NamedTuple):
    """The thing whose price is asked for."""

    word: str
    """As the asker writes it: claim, dev, Ticket."""
    kind: str
    """The kind of unit it is, such as users or pages; empty for any other thing."""
    number: Decimal | None = None
    """How many of them there are, where the message tells it too."""


_AND_HOW_MANY = regex(
    r"\W*(?:(?:and|so|ok|what(?:'s| is| would)? (?:that|it)(?: be)?|how much(?: is (?:that|it))?|costs?|price|bill|und"
    r"|was ist das|y|et|e),? )*(?:per|pro|por|par) "
    r"(?P<unit>(?!(?:day|week|month|year|hour|tag|monat|jahr|día|mes|año)\b)[^\W\d_]{3,16})"
    r"(?: (?:a|per) month| im monat)?,? (?:(?:if|when|with|for|given|wenn|bei|si|con|se|com|avec) )?"
    r"(?:(?:we|you|there|i|wir|es) )?(?:(?:have|are|'re|haben|sind|gibt|tenemos|somos|avons|temos) )?~?"
    r"(?P<many>[1-9]\d{0,5})(?: (?:of (?:them|those)|(?:active )?[^\W\d_]{3,16}))?\W*"
)
"""A question for the price of one beside their number: "per user if we have 40 users", "and per agent, we have 12"."""


def one_asked(passage: Passage) -> One | None:
    """The thing of which one is to be priced, where the message asks that and nothing else but how many there are."""
    told_many = None if passage.names else _AND_HOW_MANY.fullmatch(passage.text)
    if told_many is not None and len(passage.text) <= _LONGEST:
        kinds = [hit.label for hit in passage.hits.of("unit") if hit.start == told_many.start("unit")]
        kind = next(iter(kinds), "")
        return One(word=told_many["unit"], kind=kind, number=Decimal(told_many["many"]))
    if len(passage.text) > _LONGEST or passage.names or passage.quantities or not _HAS_ONE.search(passage.text):
        return None
    found = _TAIL.search(passage.text)
    if found is None:
        return None
    asks = any(found.start() <= hit.start < found.end() for hit in passage.hits.of("situation"))
    if asks and _EACH.search(found[0]) is None:
        return None
    told = {hit.label for hit in passage.hits.of("period") if hit.start < found.end("unit") <= hit.end}
    if told - {"head", "request"}:
        return None
    before = replace(passage, text=passage.text[: found.start()].rstrip(" ,:"))
    if any(label not in _BARE and not label.startswith(("nth:", "role:")) for label in labelled(before)):
        return None
    kinds = [hit.label for hit in passage.hits.of("unit") if hit.start == found.start("unit")]
    return One(word=found["unit"], kind="users" if "head" in told else next(iter(kinds), ""))
