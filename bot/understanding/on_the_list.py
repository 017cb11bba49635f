"""Messages of a thread about the picks before: the first five, more, two compared, one elsewhere."""

import re
from collections.abc import Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from bot.understanding.aside_words import labelled
from bot.understanding.asides import Asked
from bot.understanding.bare_messages import masked
from bot.understanding.expressions import expression
from bot.understanding.flags import NO_FALLBACK
from bot.understanding.message import slots_of
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage
from bot.understanding.reading import Aside, Reading
from bot.understanding.sought import BEST, Sought

LONGEST = 80
"""Characters of such a message."""
MORE = 3
"""Models that "more" means."""
CHEAPEST = "role:cheapest"
WITHOUT = "without:"
"""All rows but one: `without:2`, `without:-1`."""
_SIGNS: Mapping[str, int] = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
                             "几": MORE, "beiden": 2, "두": 2, "세": 3}  # fmt: skip
_OF_A_ROW = frozenset({"host_region", "exclude_host_region", "batch", "cached_share", "requests", "requests_period",
                       "input_tokens", "output_tokens", "units", "unit_kind", "providers"})  # fmt: skip
"""Wishes under which one model is told anew."""
_FIRST = frozenset({"nth:1", "role:best"})
"""Rows that lead anyway: a wish for one of them is a wish for the whole choice."""


class OnList(Struct, frozen=True, kw_only=True):
    """The reading of such a message, and what the thread is about behind it where that changed.

    `is_new`: the answer to this message is what is asked about from here on.
    """

    reading: Reading
    kept: Reading | None = None
    is_new: bool = False


def on_the_list(passage: Passage, before: Reading, anchor: int) -> OnList | None:
    """What `passage` says of the picks for `before`, the message at `anchor`; `None` for any other message."""
    if before.jobs or before.parts or len(passage.text) > LONGEST:
        return None
    if before.intents[0] in _WITH_ROWS and (some := _only_some(passage, before, anchor)) is not None:
        return some
    if before.intents[0] != "recommend":
        return None
    text = passage.text.strip(" ?!.,;:？！。¿¡")
    opening = expression("list_opening").match(text)
    rest = text[opening.end() :] if opening else text
    if _either(expression("list_no_fallback"), text, rest):
        kept = replace(_anew(before), flags=before.flags | {"follow_up", NO_FALLBACK}, fallback=None)
        aside = Aside(asks=("back",), pointers=(), places=(), anchor=anchor, before=kept)
        return OnList(reading=replace(kept, aside=aside), kept=kept)
    at_home = before.understood.self_host or before.understood.gpu_memory_gb or before.understood.ram_gb
    if not at_home and (sought := _sought(text, rest, before)) is not None:
        new = replace(_anew(before), sought=sought)
        return OnList(reading=new, kept=new, is_new=True)
    if found := _either(expression("list_why_not"), text, rest):
        row = found["row"]
        rows = (
            tuple(label for label in labelled(passage) if label.startswith(("nth:", "role:"))) if row else (CHEAPEST,)
        )
        return _about(Asked(asks=("why_not",), pointers=rows), before, before, anchor) if rows else None
    compares = expression("list_compare").search(rest) is not None
    if rows := _rows_compared(passage) if compares else _beside_the_first(passage):
        task = slots_of(passage)[0].get("task", before.understood.task)
        alone = replace(_anew(before), intents=("compare",) if at_home else ("compare", "cost"), sought=None)
        alone = replace(alone, understood=before.understood.but(task=task))
        return _about(Asked(asks=("other",), pointers=rows), alone, before, anchor)
    return _row_there(passage, before, anchor)


def asks_leave(passage: Passage) -> bool:
    """Whether a message only asks if the model that it names may be used: "is X allowed then?"."""
    if len(passage.text) > LONGEST or len(passage.named("model", "family", "developer")) != 1:
        return False
    text = masked(passage, "model", "family", "developer").lstrip("¿¡ ")
    opening = expression("list_opening").match(text)
    return expression("list_allowed").fullmatch(text, opening.end() if opening else 0) is not None


def _anew(before: Reading) -> Reading:
    return replace(before, notes=(), clarify=None, flags=before.flags | {"follow_up"})


def _about(asked: Asked, alone: Reading, before: Reading, anchor: int) -> OnList:
    aside = Aside(asks=asked.asks, pointers=asked.pointers, places=(), anchor=anchor, before=before)
    return OnList(reading=replace(alone, flags=alone.flags | {"follow_up"}, aside=aside))


def _either(pattern: re.Pattern[str], text: str, rest: str) -> re.Match[str] | None:
    """All of the text, with or without what opens it: "mais 3" is "3 more" or "but 3"."""
    return pattern.fullmatch(text) or pattern.fullmatch(rest)


def _sought(text: str, rest: str, before: Reading) -> Sought | None:
    """So many of the best, or what comes next on the list that was given."""
    earlier = before.sought if before.sought is not None and before.sought.what == BEST else None
    if found := _either(_counted("list_top"), text, rest):
        return Sought(what=BEST, number=_number(found) or MORE)
    if found := _either(_counted("list_more"), text, rest):
        number = _number(found) or MORE
        if earlier is None:
            return Sought(what=BEST, number=number, beyond=True)
        return Sought(what=BEST, number=number, skip=earlier.skip + earlier.number, beyond=earlier.beyond)
    if _either(expression("list_next"), text, rest):
        return Sought(what=BEST, number=1, skip=1)
    return None


@cache
def _counted(name: str) -> re.Pattern[str]:
    words = "|".join(word for word, value in WORDS.items() if 2 <= value <= 10)
    return re.compile(expression(name).pattern.replace("NUMBER", words))


def _number(found: re.Match[str]) -> int | None:
    word = next(filter(None, found.groupdict().values()), "")
    if word.isdigit():
        return int(word)
    return _SIGNS.get(word) or (int(WORDS[word]) if word in WORDS and WORDS[word] >= 1 else None)


def _rows_compared(passage: Passage) -> tuple[str, ...]:
    """At least two rows, or all."""
    if passage.names:
        return ()
    if pair := expression("list_pair").search(passage.text):
        number = _number(pair)
        return tuple(f"nth:{place}" for place in range(1, number + 1)) if number else ("these",)
    labels = tuple(labelled(passage))
    rows = [label for label in dict.fromkeys(labels) if label.startswith(("nth:", "role:"))]
    rows += [f"nth:{found['n']}" for found in expression("list_nth").finditer(passage.text)]
    if "these" in labels and not rows:
        return ("these",)
    rows = list(dict.fromkeys(rows))
    return tuple(rows) if len(rows) > 1 else ()


_BETTER = expression("list_better")
_DEARER = expression("list_dearer")


def _beside_the_first(passage: Passage) -> tuple[str, ...]:
    """The first row and the one that may be better or dearer: "is the second one better?"."""
    if passage.names or not (_BETTER.fullmatch(passage.text) or _DEARER.fullmatch(passage.text)):
        return ()
    rows = [row for row in _rows(passage) if row not in _FIRST]
    return ("nth:1", *(rows or ("nth:2",))) if _rows(passage) else ()


_WITH_ROWS = frozenset({"recommend", "compare"})


def _only_some(passage: Passage, before: Reading, anchor: int) -> OnList | None:
    """Some of the rows set beside each other: "only the first two", of those compared "without the last one"."""
    if passage.names or passage.quantities or before.understood.self_host:
        return None
    rows: tuple[str, ...] = ()
    if expression("list_only").search(passage.text) and expression("list_pair").search(passage.text):
        rows = _rows_compared(passage)
    elif before.intents[0] == "compare" and expression("list_without").search(passage.text):
        rows = tuple(row.replace("nth:", WITHOUT) for row in _rows(passage) if row.startswith("nth:"))
    if len(rows) < 2 and not (rows and rows[0].startswith(WITHOUT)):
        return None
    own, _ = slots_of(passage)
    if own:
        return None
    alone = replace(_anew(before), intents=("compare", "cost"), sought=None)
    alone = replace(alone, understood=before.understood.but(models=()))
    return _about(Asked(asks=("other",), pointers=rows), alone, before, anchor)


def _row_there(passage: Passage, before: Reading, anchor: int) -> OnList | None:
    """A row other than the first with one more wish: "the second one, but in the EU"."""
    if "?" in passage.text or passage.names or not expression("asides_row").search(passage.text):
        return None
    rows = _rows(passage)
    if len(rows) != 1 or _FIRST.intersection(rows):
        return None
    own, _ = slots_of(passage)
    if "host_region" not in own and (places := _places(passage)):
        own["host_region"] = places
    own.pop("require_origin", None)
    if not own or not own.keys() <= _OF_A_ROW:
        return None
    intents = ("residency", "cost") if "host_region" in own else ("cost",)
    alone = replace(_anew(before), understood=before.understood.but(**own), intents=intents, sought=None)
    return _about(Asked(asks=("other",), pointers=rows), alone, before, anchor)


def _rows(passage: Passage) -> tuple[str, ...]:
    """The rows named."""
    return tuple(label for label in dict.fromkeys(labelled(passage)) if label.startswith(("nth:", "role:")))


def _places(passage: Passage) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hit.label for table in ("place", "nation") for hit in passage.hits.of(table)))
