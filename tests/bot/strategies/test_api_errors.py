"""What an API's error means for the choice of a model and a host."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("insufficient_quota", "**The error is about the account"),
        ("429 rate limit reached for gpt-5", "**The error is a rate"),
        ("context_length_exceeded: maximum context length is 8192 tokens", "**The error says that the prompt"),
    ],
)  # fmt: skip
def test_what_the_error_means_comes_first(ask: Ask, question: str, lead: str) -> None:
    """No bill for it, and no refusal."""
    answer = ask(question)

    assert answer.text.startswith(lead)
    assert answer.intent == "capability"
    assert not answer.costs


@pytest.mark.parametrize(
    "question", ["429 rate limit reached for gpt-5", "anthropic.RateLimitError: Error code: 429",
                 "ThrottlingException on bedrock claude sonnet"],
)  # fmt: skip
def test_other_hosts_of_the_model_are_told(ask: Ask, question: str) -> None:
    """Not the one that the error came from."""
    text = ask(question).text

    assert "is also on sale at" in text
    assert "limits of its own" in text
    assert "limits of accounts are not on board" in text


def test_a_model_that_nobody_knows_is_said(ask: Ask) -> None:
    """Its name as it was written."""
    assert '"foo-9-turbo"' in ask("model `foo-9-turbo` does not exist").text
