"""Words that every match of an expression holds: found in it, and looked for before it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import bot
from bot.find_needed_words import expressions_on_board, needed
from bot.needed_words import A_DIGIT, FILE, words_of
from bot.patterns import regex
from bot.understanding.learn import FOLDER, examples

EVERY = 150
"""Of the example messages on board one in so many is searched."""


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"\bno(?:thing)? stored", {" stored"}),
        (r"(?:cat|dogs?) food|fish", {" food", "fish"}),
        (r"(?:a|b)+x*(?P<it>cde)(?=fgh)", {"cde"}),
        (r"train|training|learn", {"train", "learn"}),
        (r"\d{1,3} ?%", {A_DIGIT}),
        (r"\d ?(?:cards|GPU)", {"cards", "GPU"}),
        (r"(?:s\.|hr) ?\d+", {A_DIGIT}),
        (r"(?:ks|ny|tx)(?= state\b)", {" state"}),
        (r"(?<=at )(?:ks|ny|tx)", {"at "}),
        (r"(?:ks|ny|tx)(?! state)", {"ks", "ny", "tx"}),
        (r"(?:1[0-7]|[4-9]) ?y|years", {A_DIGIT, "years"}),
        (r"[a-z]+\d", {A_DIGIT}),
        (r"[a-z\d]+-", {"-"}),
        (r"stored|(?:kept)?", None),
        (r"(?i:stored)", None),
    ],
)
def test_the_rarest_words_that_a_match_cannot_lack(source: str, words: set[str] | None) -> None:
    """Each way through the expression has one; what may be left out, or written in capitals, is none."""
    assert needed(source) == words


@pytest.mark.parametrize("source", ["Stored|KEPT", "(?i)Stored|KEPT"])
def test_where_the_case_does_not_count_the_words_have_small_letters(source: str) -> None:
    """However the expression writes them, and wherever it says so."""
    assert needed(source, re.IGNORECASE) == {"stored", "kept"}


def test_the_words_on_board_are_those_of_the_expressions() -> None:
    """Words of an expression that was changed since are not used, which costs time: run `make needed`.

    Found in a process of their own, for other tests make more expressions.
    """
    program = "from bot.find_needed_words import *; print(*needed_lines(expressions_on_board()), sep='\\n')"
    run = subprocess.run((sys.executable, "-c", program), check=True, capture_output=True, text=True, encoding="utf-8")

    assert Path(bot.__path__[0], FILE).read_text(encoding="utf-8").splitlines()[1:] == run.stdout.splitlines()


def test_what_is_found_is_what_the_expression_alone_finds() -> None:
    """In messages of all kinds and languages, in capitals too, at the first use and later."""
    messages = [text for text, _ in examples((FOLDER / "examples.txt").read_text(encoding="utf-8"))][::EVERY]
    messages += [text.upper() for text in messages[::EVERY]]
    found = 0
    for source, flags in expressions_on_board():
        if not words_of(source, flags):
            continue
        alone, late = re.compile(source, flags), regex(source, flags)
        for text in messages:
            spans = [each.span() for each in alone.finditer(text)]
            assert [each.span() for each in late.finditer(text)] == spans, (source, text)
            found += len(spans)
    assert found > len(messages)


@pytest.mark.parametrize(
    "text",
    [
        "a cheap one",
        "the LOWEST price",
        "CHEAP",
        "cheap",
        "nothing of it",
        "\u017fave money",
        "b\u0131ll\u0130g",
        "\u212a",
        "",
    ],
)
def test_each_method_does_what_that_of_the_expression_does(text: str) -> None:
    """A text without the words has no match, whatever is asked; one with them is searched.

    So is one with letters whose small form is another: an expression for any case takes the long s for an s.
    """
    source, flags = next((each, flags) for each, flags in expressions_on_board() if each.startswith(r"cheap|\blow"))
    late, compiled = regex(source, flags), re.compile(source, flags)

    assert words_of(source, flags)
    assert str(late.search(text)) == str(compiled.search(text))
    assert str(late.search(text, 3)) == str(compiled.search(text, 3))
    assert str(late.match(text, 2)) == str(compiled.match(text, 2))
    assert str(late.fullmatch(text)) == str(compiled.fullmatch(text))
    assert late.findall(text) == compiled.findall(text)
    assert [each.span() for each in late.finditer(text)] == [each.span() for each in compiled.finditer(text)]
    assert late.sub("-", text) == compiled.sub("-", text)
    assert late.subn("-", text) == compiled.subn("-", text)
    assert late.split(text) == compiled.split(text)
