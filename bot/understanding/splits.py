"""A load that is shared among several models: "40% of 100k go to haiku, the rest to opus", "of which 10% escalate"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.beside import Named, beside
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.share_words import Share, shares_told

_REST = expression("splits_rest")
_ON_TOP = expression("splits_on_top")
"""What tells that a part is worked on once more: "of which 30% need a reply", "5% escalate to"."""
_IT_FAILS = expression("splits_it_fails")
_GOES = expression("splits_goes")
_FROM = expression("splits_from")
_OF = expression("count_shares_of")
_ALL_TO = expression("splits_all_to")
_HAS_ALL = expression("splits_has_all")
_SOLVES = expression("splits_solves")
"""What tells that a model tried all and could do a part of them."""
_TURNS = expression("splits_turns")
"""A part that is to go elsewhere than today is no share of the load."""
_OF_ELSE = expression("splits_of_else")
"""What a percentage behind a name may be of: the cache, the price, a saving."""
_PAIR = regex(r"(?<![\d/.])(\d{1,2})\s?/\s?(\d{1,2})(?:\s?/\s?(\d{1,2}))?(?![\d/.]|\s?[kmb]\b)")
_SUPPOSED = regex(
    r"\b(?:if|shift\w*|mov(?:e|ed|ing)|switch\w*|chang\w+|go(?:es|ing)?|went|would|were|make it|instead|to an?"
    r"|wenn|falls|si|se|passer|cambiar|passar)\b[^.?!;\d]{0,28}$|如果[^。？！\d]{0,12}$"
)
_REVERSED = regex(r",? (?:the other way|reversed|in reverse|vice versa|umgekehrt|al revés|à l'inverse|ao contrário)\b")
_FAR = 48
_NEAR = 30
_WHOLE = Decimal("1.001")


class Split(Struct, frozen=True, kw_only=True):
    """Each name's share of the load, and where the shares stand; they exceed one where a part is worked on again."""

    parts: dict[str, Decimal]
    spans: tuple[tuple[int, int], ...]


def split_of(passage: Passage, names: Sequence[Named]) -> Split | None:
    """The shares of several models in one load; `None` where a model has none, or a part is to move."""
    once = list({name.key: name for name in reversed(names)}.values())[::-1]
    if len(once) < 2:
        return None
    pair, span = pair_of(passage.text, once)
    shares = () if pair else tuple(_shares(passage, names))
    other, apart = pair_of(passage.text, once, supposed=True)
    if not pair and not shares:
        pair, span, apart = other, apart, ()
    if (not pair and not shares) or _TURNS.search(passage.text):
        return None
    spans = (*apart, *(span or ((each.start, each.end) for each in shares)))
    if not pair and (again := _worked_on_again(passage, names, shares)):
        return Split(parts=again, spans=spans)
    found = pair or _beside(passage, names, shares)
    open_ = [name.key for name in once if name.key not in found]
    left = 1 - sum(found.values(), Decimal(0))
    if len(open_) == 1 and left > 0 and _has_the_rest(passage, names, open_[0]):
        found[open_[0]] = left
    if len(found) < len(once) or sum(found.values()) > _WHOLE:
        return None
    return Split(parts=found, spans=spans)


def _worked_on_again(passage: Passage, names: Sequence[Named], shares: Sequence[Share]) -> dict[str, Decimal]:
    """All for the first name and a part for each other, where a part goes on from the first; else empty."""
    first = names[0]
    others = [name for name in names if name.key != first.key]
    is_on_top = _ON_TOP.search(passage.text) is not None
    if len(others) == len(shares) == 1 and is_left_over(passage.text, names, others[0]):
        return {first.key: Decimal(1), others[0].key: 1 - shares[0].share}
    if shares[0].start < first.end:
        is_one = is_on_top and len(shares) == len(others) == 1 and not _has_the_rest(passage, names, others[0].key)
        goes_on = is_one and _goes_on(passage, first, others[0], shares[0])
        return {first.key: Decimal(1), others[0].key: shares[0].share} if goes_on else {}
    if not is_on_top and not _sees_all(passage, first):
        return {}
    found = _beside(passage, others, shares)
    keys = {name.key for name in others}
    if found.keys() != keys or any(_has_the_rest(passage, names, key) for key in (first.key, *keys)):
        return {}
    return {first.key: Decimal(1), **found}


def _goes_on(passage: Passage, first: Named, other: Named, share: Share) -> bool:
    """Whether a part told before both names is one of the first's: "1 in 8 goes from A to B", "2% of A's go to B"."""
    between, lead = passage.text[first.end : other.start], passage.text[share.end : first.start]
    return _GOES.search(between) is not None and (_FROM.search(lead) is not None or _OF.match(lead) is not None)


def _sees_all(passage: Passage, first: Named) -> bool:
    """Whether the first is said to have all of the load: "try A first", "A answers all", "everything goes to A"."""
    before, behind = passage.before(first.start, _NEAR), passage.text[first.end : first.end + _NEAR]
    return _ALL_TO.search(before) is not None or _HAS_ALL.match(behind) is not None


def passes_on_failures(text: str) -> bool:
    """Whether one model takes what another cannot do: "opus when it fails", which is no loss of either."""
    return _IT_FAILS.search(text) is not None


def is_left_over(text: str, names: Sequence[Named], name: Named) -> bool:
    """Whether the name has what the first does not solve: "A solves 70%, the rest goes to B"."""
    return _SOLVES.search(text) is not None and is_rest(text, names, name)


def _beside(passage: Passage, names: Sequence[Named], shares: Sequence[Share]) -> dict[str, Decimal]:
    return beside(passage.text, names, [(each.start, each.end, each.share) for each in shares])


def _has_the_rest(passage: Passage, names: Sequence[Named], key: str) -> bool:
    return any(is_rest(passage.text, names, name) for name in names if name.key == key)


def pair_of(
    text: str, names: Sequence[Named], *, supposed: bool = False
) -> tuple[dict[str, Decimal], tuple[tuple[int, int], ...]]:
    """`70/30` for two names, `60/30/10` for three, in their order, and where it stands.

    `supposed`: the one that a load is supposed to be split by beside the one it is: "what if we go 90/10".
    """
    for hit in _PAIR.finditer(text):
        parts = [Decimal(part) for part in hit.groups() if part]
        is_supposed = _SUPPOSED.search(text[max(0, hit.start() - _FAR) : hit.start()]) is not None
        if len(parts) == len(names) and sum(parts) == 100 and is_supposed is supposed:
            parts = parts[::-1] if _REVERSED.match(text, hit.end()) else parts
            return {name.key: part / 100 for name, part in zip(names, parts, strict=True)}, (hit.span(),)
    return {}, ()


def is_rest(text: str, names: Sequence[Named], name: Named) -> bool:
    """Whether "the rest" stands before the name, or behind it, nearer than any other name."""
    bounds = sorted(point for each in names for point in (each.start, each.end))
    before = max((point for point in bounds if point <= name.start - 1), default=0)
    after = min((point for point in bounds if point > name.end), default=len(text))
    return bool(_REST.search(text[before : name.start]) or _REST.search(text[name.end : after]))


def _shares(passage: Passage, names: Sequence[Named]) -> Iterator[Share]:
    """The shares that a load may be told in, in their order: none of them of the cache or the price."""
    found = sorted(shares_told(passage, passage.quantities), key=lambda each: each.start)
    for each in found:
        end = min((name.start for name in names if name.start >= each.end), default=each.end + _NEAR)
        if not _OF_ELSE.search(passage.text[each.end : min(end, each.end + _NEAR)]):
            yield each
