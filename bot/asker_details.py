"""What a thread says of the asker beyond the contract's words: which state, which country's office, whose company."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.owners import owner_of
from bot.understanding.personal_data import contexts_of_data
from bot.understanding.us_bodies import is_local, latest_states

_BODIES = (
    ("us_defense", "navy", regex(r"\bnavy\b|\bnaval\b")),
    ("us_federal_civilian", "nasa", regex(r"\bnasa\b")),
    ("us_federal_civilian", "commerce", regex(r"\bdepartment of commerce\b|\bcommerce department\b")),
)
_SCHOOLS = regex(r"\b(?:schools?|(?:public|state) universit(?:y|ies)|(?:public|community) colleges?)\b")
_SELLS = expression("asker_details_sells")
_OFF_CONTRACT = expression("asker_details_off_contract")
_EMPLOYED = regex(
    r"\b(?:employees?|workers?|staff|civil servants?|i work (?:for|at)|inspectors?|clerks?|judges?"
    r"|scientists?|researchers?|analysts?|engineers?|officers?|nurses?|teachers?)\b"
)
_OFF_DUTY = regex(
    r"\bat home\b|\bprivate(?:ly)?\b(?! (?:hospital|compan|firm|bank|sector|cloud|key|data|endpoint))|\boff[- ]duty\b"
    r"|\b(?:free|spare|own) time\b|\b(?:my|their|his|her|your) (?:own|personal) (?:phone|laptop|computer|device|pc)\b"
    r"|\bpersonal (?:use|phone|laptop|computer|devices?|account)\b"
)
"""Federal staff who ask about what they use outside their office."""
_STATE_FIRM = expression("asker_details_state_firm")
"""Firms that a state owns, and those that run what a country depends on."""
_PRIVATE_FIRM = expression("asker_details_private_firm")
_NOT = regex(r"\b(?:not|n't|non|never|no longer|nicht|keine?|no|não|pas une?) (?:an? |the )?$|(?:不是|并非|не )$")
_BELOW = expression("asker_details_below")
"""Offices of a state, a region or a city, outside the US."""


@lru_cache(maxsize=64)
def details(contexts: tuple[str, ...], homes: tuple[str, ...], messages: tuple[str, ...]) -> tuple[str, ...]:
    """Words that rules for few bind by: `us_state:TX`, `us_defense:navy`, `school:TW`, `state_firm:TW`, `china_owned`.

    Beside a state, `local_body` for a body below it and `vendor` for who sells to it: its rules may name neither.
    `messages` are all that the asker wrote, the oldest first.
    """
    return tuple(_details(frozenset(contexts), homes, messages))


def _details(said: frozenset[str], places: tuple[str, ...], messages: Sequence[str]) -> Iterator[str]:
    lower = " ".join(messages).lower()
    at_home = not places or "US" in places
    if "us_state" in said or ("government" in said and at_home and is_local(messages)):
        yield from _of_states(messages, lower)
    if "us_contractor" not in said:
        yield from (f"{context}:{body}" for context, body, names in _BODIES if context in said and names.search(lower))
    if said & {"us_defense", "us_contractor"} and _OFF_CONTRACT.search(lower):
        yield "off_contract"
    if "us_federal_civilian" in said and _EMPLOYED.search(lower) and _OFF_DUTY.search(lower):
        yield "off_duty"
    if "government" in said:
        abroad = [place for place in places if place not in {"US", "EU"}]
        yield from (f"government:{place}" for place in abroad)
        if abroad and _SELLS.search(lower):
            yield "vendor"
        elif abroad and _BELOW.search(lower):
            yield "local_body"
    if _SCHOOLS.search(lower):
        yield from (f"school:{place}" for place in places if place != "EU")
        yield from (f"school:US-{state}" for state in latest_states(messages))
    if _is_a_state_firm(messages):
        yield from (f"state_firm:{place}" for place in places if place not in {"EU", "US"})
    yield from contexts_of_data(lower, places)
    if owner := next((found for each in reversed(messages) if (found := owner_of(each.lower()))), None):
        if owner.is_minor:
            yield "china_minority"
        yield from ("china_owned",) if owner.is_chinese else ("owner_unsaid",) if owner.is_unknown else ()


def _is_a_state_firm(messages: Sequence[str]) -> bool:
    """Whether the last message that tells it speaks of a firm that a state owns rather than of a private one."""
    for each in reversed(messages):
        lower = each.lower()
        if owned := _STATE_FIRM.search(lower):
            return _NOT.search(lower[: owned.start()]) is None
        if _PRIVATE_FIRM.search(lower):
            return False
    return False


def _of_states(messages: Sequence[str], lower: str) -> Iterator[str]:
    """Which states a body or its vendor belongs to, and what may leave it outside of rules for their own agencies."""
    states = latest_states(messages)
    yield from (f"us_state:{state}" for state in states)
    if states and _SELLS.search(lower):
        yield "vendor"
    elif states and is_local(messages):
        yield "local_body"
