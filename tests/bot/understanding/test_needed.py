"""Words that every match of an expression holds: found in it, and looked for before it."""

import re

import pytest

from bot.understanding.expressions import expression, sources
from bot.understanding.learn import FOLDER, examples
from bot.understanding.needed import LONG, needed, needed_lines

EVERY = 40
"""Of the example messages on board one in so many is searched."""


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"\bno(?:thing)? stored", {" stored"}),
        (r"(?:cat|dogs?) food|fish", {" food", "fish"}),
        (r"(?:a|b)+x*(?P<it>cde)(?=fgh)", {"cde"}),
        (r"train|training|learn", {"train", "learn"}),
        (r"\d{1,3} ?%", {"%"}),
        (r"[a-z]+\d", None),
        (r"stored|(?:kept)?", None),
        (r"(?i:stored)", None),
    ],
)
def test_the_rarest_words_that_a_match_cannot_lack(source: str, words: set[str] | None) -> None:
    """Each way through the expression has one; what may be left out, or written in capitals, is none."""
    assert needed(source) == words


def test_the_words_on_board_are_those_of_the_expressions() -> None:
    """Words of an expression that was changed since are not used, which costs time."""
    lines = (FOLDER / "needed.tsv").read_text(encoding="utf-8").splitlines()

    assert lines[1:] == list(needed_lines(sources()))


def test_what_is_found_is_what_the_expression_alone_finds() -> None:
    """In messages of all kinds and languages, at the first use and later."""
    messages = [text for text, _ in examples((FOLDER / "examples.txt").read_text(encoding="utf-8"))][::EVERY]
    found = 0
    for name, source in sources().items():
        if len(source) < LONG:
            continue
        alone, late = re.compile(source), expression(name)
        for text in messages:
            spans = [each.span() for each in alone.finditer(text)]
            assert [each.span() for each in late.finditer(text)] == spans, (name, text)
            assert late.sub("#", text) == alone.sub("#", text)
            found += len(spans)
    assert found > len(messages)
