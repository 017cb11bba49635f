"""Which part of a bill is asked for: "what share is haiku", "top 2 cost drivers", and "double opus" in a thread."""

from collections.abc import Iterator
from decimal import Decimal

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage

_SHARE = expression("bill_part_share")
_LARGEST = expression("bill_part_largest")
_TOTAL = expression("bill_part_total")
_OF_ALL_ELSE = expression("bill_part_of_market")
"""What tells that shares of the market are meant."""
_FACTORS = tuple(
    (factor, expression(f"bill_part_{word}")) for factor, word in ((Decimal(2), "double"), (Decimal(3), "triple"),
                                                                   (Decimal("0.5"), "half"))
)  # fmt: skip
_TIMES = expression("bill_part_times")
_STOP = regex(r"[,.;:?!](?!\d)|[，。；：？！、]")
_TAKEN_OUT = regex(
    r"(?:and |ok,? |okay,? |now |then |please |what if we |if we |und |et |y |e )*(?:drop|remove|take out|leave out"
    r"|exclude|without|minus|skip|cancel|get rid of|cut out|ditch|streich\w*|ohne|lass \w+ weg|entferne?|sans"
    r"|enlève\w*|retire\w*|quita\w*|sin|elimina\w*|tira\w*|sem|remove|senza|togli\w*|убери|без|去掉|不要|除去|删掉)(?:\b|(?=[a-z]))"
)
"""The opening of a message that takes something out of a stack, rather than supposing it lost."""
_LEAD = 24


def asks_for_a_share(text: str) -> bool:
    """Whether it is asked what part of the bill something is."""
    return _SHARE.search(text) is not None and _OF_ALL_ELSE.search(text) is None


def asks_for_the_total(text: str) -> bool:
    """Whether a message asks for the sum of what was told before, and for nothing else: "total?"."""
    return _TOTAL.search(text) is not None


def where_asked(text: str) -> Iterator[tuple[int, int]]:
    """Where what a share is asked of may stand: behind the words for it, anywhere in their clause, anywhere."""
    found = _SHARE.search(text)
    if found is not None:
        ends = [stop.end() for stop in _STOP.finditer(text, 0, found.start())]
        stop = _STOP.search(text, found.end())
        end = stop.start() if stop else len(text)
        yield found.start(), end
        yield ends[-1] if ends else 0, end
        yield 0, len(text)


def largest_asked(text: str) -> int | None:
    """How many of the largest parts are asked for; `None` where none are."""
    found = _LARGEST.search(text) if _OF_ALL_ELSE.search(text) is None else None
    if found is None:
        return None
    told = found["many"] or found["number"] or "1"
    return int(told) if told.isdigit() else int(WORDS.get(told, 1))


def factor_of(passage: Passage, name: Name) -> Decimal:
    """By how much the load of a model that is named is to change: "double haiku", "haiku x3"; 1 for none."""
    lead, behind = passage.before(name.start, _LEAD), passage.text[name.end :]
    for factor, words in _FACTORS:
        if words.search(lead):
            return factor
    times = _TIMES.match(behind)
    return Decimal(times["times"]) if times else Decimal(1)


def takes_out(text: str) -> bool:
    """Whether a message opens by taking something out of what is in use: "drop openai", "ok, without mistral"."""
    return _TAKEN_OUT.match(text) is not None
