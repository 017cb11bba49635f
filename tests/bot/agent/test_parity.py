import pytest

from bot.agent.parity import can_be_held, says_the_same
from bot.assistant import Assistant
from tests.bot.agent.laws import OTHER, SAME


@pytest.mark.parametrize(("tongue", "source", "target"), SAME)
def test_a_translation_that_says_the_same_stands(assistant: Assistant, tongue: str, source: str, target: str) -> None:
    """Names, places, figures, denials, permissions and duties are those of the source."""
    assert says_the_same(source, target, tongue, assistant.lexicon)


@pytest.mark.parametrize(("tongue", "source", "target"), OTHER)
def test_a_translation_that_says_something_else_does_not(
    assistant: Assistant, tongue: str, source: str, target: str
) -> None:
    """A bar softened, a denial dropped, another place, sum, law or day, or something added is refused."""
    assert not says_the_same(source, target, tongue, assistant.lexicon)


def test_english_is_not_translated() -> None:
    """The rules' own words need no translation, and a language without lists gets none."""
    assert can_be_held("zh")
    assert not can_be_held("en")
    assert not can_be_held("fi")
