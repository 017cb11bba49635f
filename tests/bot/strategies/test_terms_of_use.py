"""Terms of caching and batch, and whose terms hold for a coding tool."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("minimum cacheable prompt length for claude opus 4.5", "512 to 4,096 tokens"),
        ("how long is the turnaround of a gemini batch?", "finish within 24 hours"),
        ("how long does anthropic keep the cache", "five minutes"),
        ("what does storage of the context cache cost at gemini", "bill storage by the hour"),
    ],
)
def test_the_note_that_tells_the_term_is_said_first(ask: Ask, text: str, said: str) -> None:
    """Not the context window of the model, nor what the host keeps of prompts."""
    assert said in " ".join(ask(text).text.split("\n\n")[:2])


def test_a_tools_own_terms_are_not_replaced_by_those_of_the_models_maker(ask: Ask) -> None:
    """Anthropic's promise for its API says nothing of what GitHub does."""
    text = ask("does copilot business include claude opus? is my code used for training?").text
    assert text.startswith("**What GitHub Copilot Business does with prompts is not on board.")
    assert "does not train on inputs" not in text
