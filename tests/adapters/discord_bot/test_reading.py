"""What people wrote, without Discord's markup."""

import pytest

from adapters.discord_bot.reading import words_of


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<@1000000000000000001> cheapest model?", "cheapest model?"),
        ("<@!1> <@&2> <#3> hi", "hi"),
        ("now <t:1700000000:R> or </model ask:123>", "now   or"),
        ("nice <:party_parrot:1234567890> <a:go:99>", "nice party_parrot go"),
        ("under <$3k & >2M", "under <$3k & >2M"),
    ],
)
def test_numbers_of_markup_are_no_words(content: str, words: str) -> None:
    """An id must not be read as an amount."""
    assert words_of(content) == words
