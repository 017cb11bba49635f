"""Words of people and of sources: shown as written, harmless."""

import re

import pytest

from adapters.discord_bot.escaping import BREAK, escape, fence, markdown, size


@pytest.mark.parametrize("text", ["@everyone", "@here", "hi @Everyone!", "<@123456789012345678>", "<#1>", "<t:1:R>"])
def test_nothing_that_people_write_is_a_mention(text: str) -> None:
    """Mentions of everybody are broken by a space of no width, the others by an escape."""
    shown = escape(text)

    assert re.search(r"@(everyone|here)|(?<!\\)<", shown, re.IGNORECASE) is None
    assert shown.replace(BREAK, "").replace("\\", "") == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a*b_c~d|e`f", r"a\*b\_c\~d\|e\`f"),
        ("# big\n> quoted\n-# small\n- item", "\\# big\n\\> quoted\n\\-# small\n- item"),
        ("[x](https://evil.example)", f"[x\\](https:{BREAK}//evil.example)"),
        ("see HTTP://evil.example", f"see HTTP:{BREAK}//evil.example"),
        ("[1][2] $3 (4)", "[1][2] $3 (4)"),
        ("a\x00b\x1b", "a b "),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_text_shows_as_it_was_written(text: str, shown: str) -> None:
    """Every mark that Discord would read is escaped, and none more."""
    assert escape(text) == shown


def test_bold_and_links_of_a_card_stay() -> None:
    """Links carry no preview, and what is between is escaped."""
    shown = markdown("**Best_one** a_b [LiteLLM map](https://x.example/a_b), **\nnot**")

    assert shown == "**Best\\_one** a\\_b [LiteLLM map](<https://x.example/a_b>), \\*\\*\nnot\\*\\*"


def test_a_fence_cannot_be_closed_from_inside() -> None:
    """Backticks in a block are parted."""
    assert fence("a```b").count("```") == 2


def test_characters_beyond_the_first_plane_are_two() -> None:
    """As a platform in JavaScript counts."""
    assert size("a👍") == 3
