"""The asker's situation in words."""

from collections.abc import Sequence

from bot.wording.figures import listed

_WORDS = {
    "us_federal_civilian": "a US federal civilian agency",
    "us_defense": "US defense work",
    "us_state": "a US state body",
    "us_contractor": "a US federal contractor",
    "eu_personal_data": "personal data of people in the EU",
    "health": "health data",
    "finance": "regulated finance",
    "government": "a public body",
    "china_user": "users in China",
    "minors": "services for minors",
    "china_owned": "a company with a Chinese majority owner",
    "sensitive_data:US": "sensitive data of people in the US",
    "us_defense:navy": "the US Navy's own staff",
    "us_federal_civilian:nasa": "NASA's own staff",
    "us_federal_civilian:house": "the US House's own staff",
    "us_federal_civilian:commerce": "the US Commerce Department's own staff",
}
_GROUPS = {"apac": "Asia-Pacific", "latam": "Latin America"}
_BODIES = ("us_defense:", "us_federal_civilian:")
"""Beginnings of words that say which body: it is told by the wider word beside it."""


def context_words(contexts: Sequence[str]) -> str:
    """`US defense work and a US federal contractor`."""
    states = _of("us_state:", contexts)
    countries = _of("government:", contexts)
    schools = [place for place in _of("school:", contexts) if place.removeprefix("US-") not in {*states, *countries}]
    schools = [place for place in schools if not any(other.startswith(f"{place}-") for other in schools)]
    firms = _of("state_firm:", contexts)
    wider = {"us_state"} if states else set()
    wider |= {"government"} if countries else set()
    wider |= {context for context in contexts if context.startswith(_BODIES) and context.partition(":")[0] in contexts}
    named = [context for context in contexts if context in _WORDS and context not in wider]
    return listed(
        [_WORDS[context] for context in named]
        + ([f"{_bodies(states)} of {listed(states)}, US"] if states else [])
        + ([f"{_bodies(countries)} in {listed([place_words(each) for each in countries])}"] if countries else [])
        + ([f"a state-owned or critical firm in {listed([place_words(each) for each in firms])}"] if firms else [])
        + ([f"a school in {listed([place_words(each) for each in schools])}"] if schools else [])
    )


def _of(beginning: str, contexts: Sequence[str]) -> list[str]:
    return sorted({context.removeprefix(beginning) for context in contexts if context.startswith(beginning)})


def _bodies(places: Sequence[str]) -> str:
    return "a public body" if len(places) == 1 else "public bodies"


def place_words(place: str) -> str:
    """A place within a sentence: `the EU`, `the US`, `Asia-Pacific`, else its code."""
    if place in _GROUPS:
        return _GROUPS[place]
    return f"the {place}" if place in {"EU", "US"} else place.removeprefix("US-")
