"""Languages told by their codes, with "and", "&" or "+" between; and one given up that was never wanted."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "tongues"),
    [
        ("chatbot in ES, PT and IT", ("es", "pt", "it")),
        ("support bot, NL + EN", ("nl", "en")),
        ("support bot, FR & NL", ("fr", "nl")),
        ("translation EN to ES and PT, cheap", ("en", "es", "pt")),
        ("voice agent (DE, EN)", ("de", "en")),
        ("Chatbot auf DE, FR und IT", ("de", "fr", "it")),
        ("product descriptions in PL and CS, 3000 a week", ("pl", "cs")),
    ],
)
def test_codes_that_are_listed_are_languages(
    reader: Callable[..., Reading], text: str, tongues: tuple[str, ...]
) -> None:
    """And the message is one of ours, however short."""
    reading = reader(text)
    assert reading.intents[0] == "recommend"
    assert reading.understood.language == tongues


@pytest.mark.parametrize(
    "text",
    ["chatbot for IT and HR", "we are in DE and IT, chat model", "offices in DE, FR and IT, chat model",
     "chat model hosted in DE or FR", "model from CN or US"],
)  # fmt: skip
def test_codes_of_departments_and_countries_are_no_languages(reader: Callable[..., Reading], text: str) -> None:
    """They are where people sit, or models run."""
    assert reader(text).understood.language == ()


@pytest.mark.parametrize("text", ["write me a poem in DE and FR", "translate 'good morning' to German and French"])
def test_an_order_to_write_in_languages_is_not_ours(reader: Callable[..., Reading], text: str) -> None:
    """No model is sought for it."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize("text", ["Italian isn't needed anymore", "ohne Italienisch", "drop the Italian"])
def test_a_language_given_up_that_was_never_wanted_is_not_added(reader: Callable[..., Reading], text: str) -> None:
    """Those that are wanted stay."""
    asked = reader(text, "support chat in German and French").understood
    assert asked.language == ("de", "fr")
    assert asked.require_origin == ()
