"""Whom a message of a thread puts in the place of who asked before: "sorry, we're a private company", "and a bank?"."""

from bot.patterns import regex
from bot.places import states_in
from bot.understanding.askers import asker
from bot.understanding.bare_askers import is_another_firm, is_of_the_asker, names_only_an_asker
from bot.understanding.expressions import expression
from bot.understanding.followup_models import names_another
from bot.understanding.home import homes
from bot.understanding.passage import Passage

_OFFICES = frozenset({"us_federal_civilian", "us_state", "us_defense", "us_contractor", "government"})
_BODIES = _OFFICES | {"health", "finance"}
"""What somebody is rather than what their data or users are: one takes the place of another."""
_CHINA = frozenset({"CN", "HK", "MO"})
_CORRECTS = expression("another_asker_corrects")
_IS_ONE = expression("another_asker_is_one")
"""What is said of oneself: "we're a …", "actually a …"."""
_PRIVATE = expression("another_asker_private")
_VENDOR = expression("another_asker_vendor")
_NO_OFFICE = expression("another_asker_no_office")
"""What drops the state, or the customer who is of it: "no federal work", "forget the client"."""
_NAMED_AGAIN = regex(
    r"(?:(?:oh|ok|okay|well|but|ah),? )*(?:no|nope|sorry|wait|correction|nein|non|não|нет|perdón|pardon|いや)?,? ?"
    r"(?:(?:i mean|i meant|actually|sorry|rather|wait|ich mein\w*|je veux dire|quiero decir|quise decir|quero dizer"
    r"|я имею в виду),? )*(?P<who>[^.?!;,]{2,44})[.?!]?"
)
_TELLS = regex(r"\b(?:is|are|was|stays?|must|have|has|needs?|data|can|will|leaves?|may|with|without|about)\b")
"""What a sentence says of somebody, where it is more than their name."""
_NEAR = 44
"""Characters of a message that only names a place."""
_ALSO = regex(r"\b(?:also|as well|too|both|besides|auch|también|aussi|também)\b|也|还|も|도 |также|тоже")


def corrected(passage: Passage) -> bool:
    """Whether the message takes back or exchanges what was said of the asker or their place."""
    return names_another(passage) or _CORRECTS.search(passage.text) is not None


def speaks_of_self(passage: Passage) -> bool:
    """Whether the message says what the asker is: "actually a credit union in Spain"."""
    return _IS_ONE.search(passage.text) is not None


def homes_after(before: tuple[str, ...], passage: Passage, moved: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The places of the thread after the message: another place that corrects the first stands in its stead.

    `moved`: the places that a message names which says nothing else.
    """
    if moved and _ALSO.search(passage.text) is None:
        return moved
    now = homes(passage)
    if not now and corrected(passage) and len(passage.text) <= _NEAR and states_in(passage.text):
        now = ("US",)
    if now and corrected(passage) and _ALSO.search(passage.text) is None:
        return now
    return tuple(dict.fromkeys((*before, *now)))


def contexts_after(
    old: tuple[str, ...], new: tuple[str, ...], passage: Passage, moved: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """The contract's words on who asks, after a message of a thread: added to those before, or in place of them.

    `moved`: the places that a message names which says nothing else.
    """
    said = tuple(each for each in old if each not in asker(passage).denied)
    if said and _ALSO.search(passage.text) is None:
        if not _OFFICES.isdisjoint(said) and _VENDOR.search(passage.text):
            return _as_vendor(said, new)
        gone = _replaced(new, passage) | _left_china(passage, moved)
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
    alone = names_only_an_asker(passage)
    of_self = another or alone or speaks_of_self(passage) or _is_named_again(passage)
    if not _BODIES.isdisjoint(new) and (another or alone or (of_self and corrected(passage))):
        return _BODIES
    if alone and is_another_firm(passage):
        return _OFFICES if is_of_the_asker(passage) else _BODIES
    is_private = _NO_OFFICE.search(passage.text) or (of_self and _PRIVATE.search(passage.text))
    return _OFFICES if is_private else frozenset()


def _left_china(passage: Passage, moved: tuple[str, ...]) -> frozenset[str]:
    """Users in China, where the message puts somebody elsewhere; a firm there still owns "our office in Singapore"."""
    left = bool(moved) and _CHINA.isdisjoint(moved) and not is_of_the_asker(passage)
    return frozenset({"china_user"}) if left else frozenset()


def _is_named_again(passage: Passage) -> bool:
    """Whether a correction is nothing but who asks: "no I mean Kansas state government"."""
    named = _NAMED_AGAIN.fullmatch(passage.text)
    return named is not None and _TELLS.search(named["who"]) is None
