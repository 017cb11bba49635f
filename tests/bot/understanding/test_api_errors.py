"""Errors of an API that were pasted as they came, and messages that only speak of some."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("insufficient_quota", "quota"), ("your credit balance is too low to access the Anthropic API", "quota"),
        ('{"error": {"message": "You exceeded your current quota", "type": "insufficient_quota"}}', "quota"),
        ("429 rate limit reached for gpt-5", "rate"), ("anthropic.RateLimitError: Error code: 429", "rate"),
        ("RESOURCE_EXHAUSTED gemini 2.5 flash", "rate"), ("ThrottlingException on bedrock claude sonnet", "rate"),
        ("context_length_exceeded", "length"), ("prompt is too long: 210000 tokens > 200000 maximum", "length"),
    ],
)  # fmt: skip
def test_an_error_of_an_api_is_read_as_what_it_is(reader: Reader, text: str, kind: str) -> None:
    """No question of costs, and not off topic."""
    reading = reader(text)

    assert reading.intents == ("capability",)
    assert f"error:{kind}" in reading.flags


@pytest.mark.parametrize(
    "text", ["overloaded_error from claude sonnet", "503 model is overloaded gemini 2.5 pro", "529 overloaded"]
)
def test_an_overload_is_an_outage(reader: Reader, text: str) -> None:
    """Nothing here is live."""
    assert "about:status" in reader(text).flags


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("model_not_found: claude-3-opus", "claude-3-opus"),
        ("openai.NotFoundError: The model 'text-davinci-003' does not exist or you do not have access to it",
         "text-davinci-003"),
        ("Error code: 404 - The model `gpt-4` has been deprecated", "gpt-4"),
        ("model `foo-9-turbo` does not exist", "foo-9-turbo"), ("unknown model: claude-2.1", "claude-2.1"),
    ],
)  # fmt: skip
def test_a_model_that_is_not_found_is_to_be_replaced(reader: Reader, text: str, model: str) -> None:
    """Whether a table knows it or not."""
    reading = reader(text)

    assert reading.intents[0] == "migration"
    assert reading.understood.models == (model,)


@pytest.mark.parametrize(
    "text",
    ["what is the rate limit of gpt-5", "how do I fix error 429 in n8n", "docker compose fails with model_not_found",
     "librechat plugin shows 429", "429 tokens in and 100 out on haiku, cost?", "404 Not Found",
     "is gpt-4o deprecated?",
     "error 429 when installing langchain", "best model with no rate limit", "TypeError: undefined is not a function",
     "we send 429 requests a day to gpt-5-mini", "which host has no overloaded_error",
     "do we get charged for calls that fail with 429?", "is a 500 or 429 billed by openai",
     "Error: maximum context length is 8192 tokens, you requested 9120. which models have no such limit",
     "429 too many requests. which hosts have more room"],
)  # fmt: skip
def test_a_question_on_limits_or_a_program_is_no_pasted_error(reader: Reader, text: str) -> None:
    """Amounts, set-ups and searches stay what they were."""
    assert not any(flag.startswith("error:") for flag in reader(text).flags)


@pytest.mark.parametrize(
    "text",
    ["do i get charged for requests that fail with 429 or 500?",
     "are failed calls billed? got error 429 rate limit exceeded"],
)  # fmt: skip
def test_what_failed_requests_cost_is_no_pasted_error(reader: Reader, text: str) -> None:
    """What the error means is not what is asked."""
    assert not any(flag.startswith("error:") for flag in reader(text).flags)
