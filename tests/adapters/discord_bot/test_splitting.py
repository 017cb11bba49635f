"""Long texts in pieces, cut where it hurts least."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.discord_bot.escaping import escape, markdown, size
from adapters.discord_bot.splitting import split


def test_paragraphs_stay_whole_where_they_can() -> None:
    """Then lines, then sentences, then words."""
    text = "one two.\nthree four.\n\nfive six. seven eight nine ten"

    assert list(split(text, 24, markdown)) == ["one two.\nthree four.", "five six.", "seven eight nine ten"]


def test_links_are_not_cut() -> None:
    """A link that does not fit goes to the next piece."""
    link = "[a title](https://x.example/page)"

    assert list(split(f"some words and then {link}", 40, markdown)) == [
        "some words and then",
        "[a title](<https://x.example/page>)",
    ]


def test_what_is_nothing_when_shown_is_no_piece() -> None:
    """Characters that no chat shows make no message, alone or behind a text."""
    assert list(split("\x08" * 90, 60, escape)) == []
    assert list(split(f"{'word ' * 11}\n\n{chr(8) * 40}", 60, escape)) == [("word " * 11).strip()]


@given(text=st.text(max_size=300), limit=st.integers(10, 60))
def test_every_character_but_blanks_is_kept(text: str, limit: int) -> None:
    """In order, and each piece fits."""
    pieces = list(split(text, limit, escape))

    assert all(0 < size(piece) <= limit for piece in pieces)
    assert "".join(escape("".join(text.split())).split()).replace("\\", "").replace("\u200b", "") == "".join(
        "".join(pieces).split()
    ).replace("\\", "").replace("\u200b", "")
