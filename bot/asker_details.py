"""What a thread says of the asker beyond the contract's words: which state, which country's office, whose company."""

from collections.abc import Iterator
from functools import lru_cache

from bot.patterns import regex
from bot.places import states_in

_BODIES = (
    ("us_defense", "navy", regex(r"\bnavy\b|\bnaval\b")),
    ("us_federal_civilian", "nasa", regex(r"\bnasa\b")),
    ("us_federal_civilian", "commerce", regex(r"\bdepartment of commerce\b|\bcommerce department\b")),
)
_OWNED = regex(
    r"(?:(?:^|[.,;:(] ?)|\b(?:we|we're|i'm|us|our|my|company|startup|firm|parent|business|group)\b"
    r"(?:,? [\w']+){0,3},? )"
    r"(?:majority|mostly|wholly|fully|mainly|(?:5[1-9]|[6-9]\d|100)(?:\.\d+)? ?(?:%|percent))[- ]?"
    r"(?:owned|held|controlled)\b(?: \w+)? by (?:an? |the )?(?:\w+ )?(?:chinese|china|beijing|shanghai|shenzhen|prc)\b"
    r"|\b(?:chinese|china)[- ]owned (?:company|firm|startup|group|subsidiary|business) here\b"
    r"|\b(?:we|we're|we are|i work at) (?:are )?(?:an? )?(?:majority )?chinese[- ]owned\b"
    r"|\b(?:our|my) (?:parent company|parent|owner|holding|majority shareholder)(?:'s| is| sits)(?: an?)?(?: \w+)?"
    r"(?: in| from)? (?:chinese|china|beijing|shanghai|shenzhen)\b"
)


_SCHOOLS = regex(r"\b(?:schools?|(?:public|state) universit(?:y|ies)|(?:public|community) colleges?)\b")


@lru_cache(maxsize=64)
def details(contexts: tuple[str, ...], homes: tuple[str, ...], thread: str) -> tuple[str, ...]:
    """Words that rules for few bind by: `us_state:TX`, `us_defense:navy`, `government:KR`, `school:TW`, `china_owned`.

    `thread` is all that the asker wrote.
    """
    return tuple(_details(frozenset(contexts), homes, thread))


def _details(said: frozenset[str], places: tuple[str, ...], thread: str) -> Iterator[str]:
    lower = thread.lower()
    if "us_state" in said:
        yield from (f"us_state:{state}" for state in states_in(thread))
    if "us_contractor" not in said:
        yield from (f"{context}:{body}" for context, body, names in _BODIES if context in said and names.search(lower))
    if "government" in said:
        yield from (f"government:{place}" for place in places if place not in {"US", "EU"})
    if _SCHOOLS.search(lower):
        yield from (f"school:{place}" for place in places if place != "EU")
        yield from (f"school:US-{state}" for state in states_in(thread))
    if _OWNED.search(lower):
        yield "china_owned"
