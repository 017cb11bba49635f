"""Shares of what is counted: "300 users, 20% active", "a third of our 90k tickets", "one in ten uses it"."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.batch_shares import batch_share_of
from bot.understanding.beside import Named
from bot.understanding.expressions import expression
from bot.understanding.further_work import further_work
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.share_words import Share, shares_told
from bot.understanding.splits import Split, split_of

_OF = expression("count_shares_of")
_OF_THEM = expression("count_shares_of_them")
_WHO = expression("count_shares_who")
_BEFORE = expression("count_shares_before")
_NO_COUNT = expression("count_shares_no")
_KIND = expression("count_shares_kind")
_DONE = expression("count_shares_done")
_ALL = expression("count_shares_all")
_MOVE = expression("count_shares_move")
_MOVED_FROM = expression("count_shares_moved_from")
_COUNTED = frozenset({"users", "requests", "documents", "messages", "articles", "items", "images", "pages", ""})
_NEAR = 70
"""Characters between a count and the share of it behind."""
_TO_A_MODEL = 44
_BEFORE_MOVED = 24
_FIRST_CLAUSE = regex(r"[^,;.?!]*")
_SENTENCE = regex(r"(?:[^.;?!]|[.](?=\d))*")


def with_shares(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; of what a share is told, only that share, and the share itself left out.

    None where it goes to one of several models, as the rest goes to another, and where all are worked on.
    """
    found = list(quantities)
    found = _with_some(passage, found)
    shares = sorted(shares_told(passage, quantities), key=lambda each: each.start)
    if shares and _ALL.search(passage.text):
        return tuple(found)
    if (split := _split(passage)) is not None:
        return tuple(each for each in found if not _is_within(split, each))
    in_batch = batch_share_of(passage, quantities) if shares else None
    for share in shares:
        whole = _whole(passage, found, share)
        if in_batch is not None and share == in_batch[1]:
            continue  # the rest is billed too
        if whole is None or _is_split(passage, share, whole) or further_work(passage, whole, share.end):
            continue
        inside = [each for each in found if share.start <= each.start < share.end]
        part = (whole.value * share.share).quantize(Decimal(1), ROUND_HALF_UP)
        made = replace(whole, value=max(part, Decimal(1)), low=None)
        found = [made if each is whole else each for each in found if each not in inside]
    return tuple(found)


def _with_some(passage: Passage, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities; a bare number of those before is so many of these, and of people the others are none.

    "write replies to 120k of them" tells of no tokens, "300 analysts, 40 of them use it" of 40.
    """
    found = list(quantities)
    for some in quantities:
        if some.unit or some.money or not _OF_THEM.match(passage.text, some.number_end):
            continue
        before = [each for each in quantities if each.end <= some.start and each.unit and _is_count(each)]
        if not before:
            continue
        whole = before[-1]
        found[found.index(some)] = replace(some, unit=whole.unit, direction="")
        if whole.unit == "users" and whole in found:
            found.remove(whole)
    return found


def worked_on_further(passage: Passage) -> tuple[Quantity, Share] | None:
    """What is counted and worked on, and the share of it that is worked on further; `None` where none is."""
    for share in shares_told(passage, passage.quantities):
        whole = _whole(passage, passage.quantities, share)
        if whole is not None and further_work(passage, whole, share.end):
            return whole, share
    return None


def _whole(passage: Passage, quantities: Sequence[Quantity], share: Share) -> Quantity | None:
    """What a share is one of: the count right behind "of", else the last before, where the words say so."""
    text = passage.text
    counts = [each for each in quantities if _is_count(each) and not share.start <= each.start < share.end]
    behind = next((each for each in counts if each.start >= share.end), None)
    if behind is not None and _OF.fullmatch(text, share.end, behind.start) and share.end < behind.start:
        told_else = _NO_COUNT.search(_clause(text, behind.end)) or _is_kind(text, behind.end)
        return None if told_else or _is_moved(text, share, behind) else behind
    before = next((each for each in reversed(counts) if each.end <= share.start), None)
    if before is None or share.start - before.end > _NEAR:
        return None
    told = _WHO.match(text, share.end) or _OF_THEM.match(text, share.end)
    told = told or _BEFORE.search(text[max(0, share.start - 20) : share.start])
    told = None if (of_them := _OF_THEM.match(text, share.end)) and _is_kind(text, of_them.end()) else told
    return before if told and not _NO_COUNT.search(_clause(text, share.end)) else None


def _is_kind(text: str, end: int) -> bool:
    """Whether what stands behind people or things only tells of what kind they are: "are spam", "in German"."""
    kind = _KIND.match(text, end)
    rest = _SENTENCE.match(text, kind.end()) if kind else None
    return rest is not None and _DONE.search(rest[0]) is None


def _is_moved(text: str, share: Share, whole: Quantity) -> bool:
    """Whether a share is moved away from a model, whose load is the whole: "20% of 300k requests moved from opus"."""
    away = _MOVED_FROM.match(text, whole.end)
    moves = _MOVE.search(text[max(0, share.start - _BEFORE_MOVED) : share.start]) if away else None
    return away is not None and (moves is not None or _MOVE.search(away[0]) is not None)


def _clause(text: str, start: int) -> str:
    found = _FIRST_CLAUSE.match(text, start)
    return found[0][:60] if found else ""


def _is_count(quantity: Quantity) -> bool:
    plain = quantity.money is None and not quantity.direction and quantity.parts is None
    return plain and quantity.unit in _COUNTED and quantity.value >= 10


def _is_split(passage: Passage, share: Share, whole: Quantity) -> bool:
    """Whether the share goes to one of several models, so that the others have what is left."""
    names = passage.named("model", "family")
    if len({each.id for each in names}) < 2:
        return False
    end = max(share.end, whole.end)
    return any(0 <= each.start - end <= _TO_A_MODEL for each in names)


def is_share_of_a_model(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is the part of one load that a model has: "70/30 between luna and sol"."""
    split = _split(passage)
    return split is not None and _is_within(split, quantity)


def _is_within(split: Split, quantity: Quantity) -> bool:
    return any(start <= quantity.start < end for start, end in split.spans)


def _split(passage: Passage) -> Split | None:
    """The shares of one load that several models have, each of which has a bill of its own."""
    return split_of(passage, [Named(each.id, each.start, each.end) for each in passage.named("model", "family")])
