import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot
from bot.patterns import NOTHING, compile_all, regex
from bot.understanding.cues import _START
from bot.understanding.hunch import _WORD
from bot.understanding.lexicon import WORD


def test_all_expressions_of_the_rules_can_be_compiled() -> None:
    """An error in one would else show only at the question that first needs it."""
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        importlib.import_module(module.name)

    assert compile_all() > 400


def test_an_expression_does_what_a_compiled_one_does() -> None:
    """Its methods are those of `re.compile`, at the first use and later."""
    late, compiled = regex(r"(?P<number>\d+)|b", re.IGNORECASE), re.compile(r"(?P<number>\d+)|b", re.IGNORECASE)

    for text in ("a 12 B 3", "none"):
        assert [found.span() for found in late.finditer(text)] == [found.span() for found in compiled.finditer(text)]
        assert late.sub("x", text) == compiled.sub("x", text)
        assert late.split(text) == compiled.split(text)
    assert (late.pattern, late.flags, late.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)


def test_a_broken_expression_shows_at_its_first_use() -> None:
    """It is made without being looked at."""
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("text")


def test_what_an_expression_lacks_is_told_as_of_any_object() -> None:
    """A slip must not compile anything, and copying asks for methods that no expression has."""
    with pytest.raises(AttributeError, match="no serch"):
        regex("a").serch("a")  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["plain words, 2 of them", "中文 words", "", "ünï"])
def test_in_a_text_of_ascii_letters_a_simpler_expression_finds_the_same(text: str) -> None:
    """And in any other text the whole one is asked."""
    source = r"[㐀-鿿]|[^\W\d_㐀-鿿]+"
    late, compiled = regex(source, in_ascii="[a-zA-Z]+"), re.compile(source)

    assert late.findall(text) == compiled.findall(text)
    assert str(late.search(text)) == str(compiled.search(text))
    assert regex("[㐀-鿿]", in_ascii=NOTHING).findall(text) == re.findall("[㐀-鿿]", text)


@pytest.mark.parametrize("late", [WORD, _START, _WORD])
@given(text=st.text(st.characters(max_codepoint=127), max_size=40))
def test_words_of_ascii_texts_are_those_of_all_texts(late: re.Pattern[str], text: str) -> None:
    """What stands for the three expressions that part words finds what they find."""
    assert late.findall(text) == re.compile(late.pattern).findall(text)
