"""Whether somebody owns somebody: "does Microsoft own OpenAI", "is BytePlus a subsidiary of ByteDance"."""

import itertools
from functools import lru_cache

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

_SURE = 8.0
_KINDS = ("developer", "provider", "family", "model")
_FORWARD, _BACKWARD = expression("ownership_forward"), expression("ownership_backward")
_VERB_AHEAD, _BETWEEN = expression("ownership_verb_ahead"), expression("ownership_between")
_ASKS = expression("ownership_asks")
_POSSESSIVE = regex(r"'?s (?:owner|parent(?: company)?|mother company)\b")
_UNKNOWN = regex(r"([^\W\d_][\w.&-]*(?: (?!or\b|and\b|now\b|in\b)[\w.&-]+)?)\W*(?:吗|ですか|か)?\W*$")
"""One or two words that end the message: an owner of whom nothing is on board."""
_NATIONS = regex(r"\b(?:chin\w+|americ\w+|us|usa|eu|europ\w+|russ\w+|state|government)\b")
"""Owners that are no company."""


class Ownership(Struct, frozen=True, kw_only=True):
    """Who is asked to own whom: the names, or the words of an owner that is no name on board."""

    owned: Name
    owner: Name | None
    words: str


@lru_cache(maxsize=4)
def ownership(passage: Passage) -> Ownership | None:
    """The ownership that the message asks about; `None` where it asks about none."""
    if not _ASKS.search(passage.text):
        return None
    names = passage.named(*_KINDS)
    for left, right in itertools.pairwise(names):
        gap = passage.text[left.end : right.start]
        if _is_backward(passage, left, gap):
            return _of(passage, owned=left, owner=right) if _may_belong(left, gap) else None
        if _FORWARD.fullmatch(gap) or (gap == " " and _POSSESSIVE.match(passage.text, right.end)):
            return _of(passage, owned=right, owner=left)
    return next((found for name in names if (found := _by_words(passage, name)) is not None), None)


def weigh_ownership(passage: Passage, scores: dict[str, float]) -> None:
    """A question whether one company owns another is one of who is behind it."""
    if ownership(passage) is not None:
        scores["origin_risk"] = max(_SURE, 0.5 + max(scores.values(), default=0.0))


def _is_backward(passage: Passage, left: Name, gap: str) -> bool:
    """Whether what stands between two names, or around the first, makes the second its owner."""
    if _BACKWARD.fullmatch(gap):
        return True
    return _BETWEEN.fullmatch(gap) is not None and _VERB_AHEAD.search(passage.before(left.start)) is not None


def _of(passage: Passage, *, owned: Name, owner: Name) -> Ownership:
    return Ownership(owned=owned, owner=owner, words=passage.text[owner.start : owner.end])


def _may_belong(owned: Name, gap: str) -> bool:
    """A model may be part of a plan or a cloud; only a company is part of another."""
    return owned.kind in {"developer", "provider"} or "part of" not in gap


def _by_words(passage: Passage, name: Name) -> Ownership | None:
    """One name beside words for an owner that nobody on board is: "is Kimi owned by SoftBank"."""
    behind = _BACKWARD.match(passage.text, name.end)
    if behind is None or not _may_belong(name, behind[0]):
        return None
    found = _UNKNOWN.match(passage.text, behind.end())
    if found is None or _NATIONS.search(found[1]):
        return None
    return Ownership(owned=name, owner=None, words=found[1])
