"""Words of people and facts in Slack: shown as they were written, and never more than that."""

import pytest

from adapters.slack_app.escaping import clean, escaped, literal, pieces, shortened, size
from tests.fakes.slack_limits import called, linked


@pytest.mark.parametrize("text", ["<!channel>", "<!here> <@U123>", "<#C1|general>", "<!subteam^S1|@all>", "a < b & c"])
def test_nobody_is_called(text: str) -> None:
    """Mentions and broadcasts lose their meaning, and keep their letters."""
    assert called([literal(text), *pieces(text, 3000)]) == []
    assert linked([literal(text)]) == []
    assert escaped("a < b & c") == "a &lt; b &amp; c"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*bold*", "\u2217bold\u2217"),
        ("_so_", "\uff3fso\uff3f"),
        ("~no~ `code`", "\u223cno\u223c \u02cbcode\u02cb"),
        ("gpt_6_luna", "gpt_6_luna"),
        ("2*3", "2*3"),
    ],
)
def test_formatting_marks_of_people_do_not_format(text: str, shown: str) -> None:
    """Where a mark could format, one that looks like it stands; inside words it stays."""
    assert literal(text) == shown


def test_the_small_markdown_becomes_slack_s_own() -> None:
    """Bold, lists and links to sources."""
    text = "**Pick:** GLM-5.3 [1]\n- one\n- two\n[1] [Prices, a|b](https://example.org/x?a=1&b=2|3)"

    assert pieces(text, 3000) == [
        "*Pick:* GLM-5.3 [1]\n• one\n• two\n[1] <https://example.org/x?a=1&amp;b=2%7C3|Prices, a|b>"
    ]


def test_a_link_cannot_be_smuggled_in() -> None:
    """Only http and https, and nothing that closes a link early."""
    assert linked(pieces("[x](javascript:alert) [y](https://e.org/<!channel>) <https://evil.example>", 3000)) == [
        "https://e.org/%3C!channel%3E"
    ]
    assert called(pieces("[<!channel>](https://e.org) **<!here>**", 3000)) == []


def test_long_texts_are_cut_at_lines_then_words_then_anywhere() -> None:
    """No piece is too long, and none is lost."""
    rows = "\n".join(f"- row {number} with words" for number in range(40))
    word = "\U0001f600" * 50 + "&" * 30

    assert all(piece.endswith("words") for piece in pieces(rows, 300))
    assert all(size(piece) <= 40 for piece in pieces(word, 40))
    assert "".join(pieces(word, 40)).replace("&amp;", "&") == word


def test_labels_are_cut_at_a_word_and_say_so() -> None:
    """The cut is seen, and emojis count twice, as Slack may count them."""
    assert shortened("one two three", 20) == "one two three"
    assert shortened("one two three", 10) == "one two…"
    assert size(shortened("\U0001f600" * 60, 75)) <= 75


def test_what_nothing_can_send_is_replaced() -> None:
    """Control characters and half characters."""
    assert clean("a\0b\x1b[31m\ud800c\r\nd") == "a b [31m?c\nd"
