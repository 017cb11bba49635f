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
}


def context_words(contexts: Sequence[str]) -> str:
    """`US defense work and a US federal contractor`."""
    states = {context.partition(":")[2] for context in contexts if context.startswith("us_state:")}
    named = [context for context in contexts if ":" not in context and not (states and context == "us_state")]
    of_states = "a public body of" if len(states) == 1 else "public bodies of"
    return listed(
        [_WORDS[context] for context in named] + ([f"{of_states} {listed(sorted(states))}, US"] if states else [])
    )


def place_words(place: str) -> str:
    """A place within a sentence: `the EU`, `the US`, else its code."""
    return f"the {place}" if place in {"EU", "US"} else place
