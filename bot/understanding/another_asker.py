"""Whom a message of a thread puts in the place of who asked before: "sorry, we're a private company", "and a bank?"."""

from bot.patterns import regex
from bot.understanding.askers import asker
from bot.understanding.expressions import expression
from bot.understanding.followup_models import names_another
from bot.understanding.home import homes
from bot.understanding.passage import Passage

_OFFICES = frozenset({"us_federal_civilian", "us_state", "us_defense", "us_contractor", "government"})
_BODIES = _OFFICES | {"health", "finance"}
"""What somebody is rather than what their data or users are: one takes the place of another."""
_CORRECTS = expression("another_asker_corrects")
_IS_ONE = expression("another_asker_is_one")
"""What is said of oneself: "we're a …", "actually a …"."""
_PRIVATE = expression("another_asker_private")
_VENDOR = expression("another_asker_vendor")
_NO_OFFICE = regex(
    r"\b(?:not|n't|no longer|never) (?:an?|the|in the|part of the|part of|in)? ?(?:\w+ )?"
    r"(?:agency|government|administration|authority|public (?:body|sector)|ministry|department|office)\b"
)
_ALSO = regex(r"\b(?:also|as well|too|both|besides|auch|también|aussi|também)\b|也|还|も|도 |также|тоже")


def corrected(passage: Passage) -> bool:
    """Whether the message takes back or exchanges what was said of the asker or their place."""
    return names_another(passage) or _CORRECTS.search(passage.text) is not None


def speaks_of_self(passage: Passage) -> bool:
    """Whether the message says what the asker is: "actually a credit union in Spain"."""
    return _IS_ONE.search(passage.text) is not None


def homes_after(before: tuple[str, ...], passage: Passage) -> tuple[str, ...]:
    """The places of the thread after the message: another place that corrects the first stands in its stead."""
    now = homes(passage)
    if now and corrected(passage) and _ALSO.search(passage.text) is None:
        return now
    return tuple(dict.fromkeys((*before, *now)))


def contexts_after(old: tuple[str, ...], new: tuple[str, ...], passage: Passage) -> tuple[str, ...]:
    """The contract's words on who asks, after a message of a thread: added to those before, or in place of them."""
    said = tuple(each for each in old if each not in asker(passage).denied)
    if said and _ALSO.search(passage.text) is None:
        if not _OFFICES.isdisjoint(said) and _VENDOR.search(passage.text):
            return _as_vendor(said, new)
        gone = _replaced(new, passage)
        said = tuple(each for each in said if each not in gone)
    return tuple(dict.fromkeys((*said, *new)))


def _as_vendor(said: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The same of who only sells to the body spoken of: "not an agency, just a vendor to one"."""
    federal = ("us_contractor",) if {"us_federal_civilian", "us_defense"} & {*said, *new} else ()
    both = (*said, *new, *federal)
    return tuple(each for each in dict.fromkeys(both) if each not in {"us_federal_civilian", "government"})


def _replaced(new: tuple[str, ...], passage: Passage) -> frozenset[str]:
    """Who does not ask any more: another body takes the place of bodies, a private firm that of offices."""
    another = names_another(passage)
    of_self = another or speaks_of_self(passage)
    if not _BODIES.isdisjoint(new) and (another or (of_self and corrected(passage))):
        return _BODIES
    is_private = _NO_OFFICE.search(passage.text) or (of_self and _PRIVATE.search(passage.text))
    return _OFFICES if is_private else frozenset()
