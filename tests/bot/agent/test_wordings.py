"""How much of what models write gets through: of what is true a good part, of what is false nothing."""

from collections.abc import Callable, Iterator

import pytest

from bot.agent.composing import Worded, worded
from bot.agent.gathering import Gatherer
from bot.agent.judging import Judge
from bot.assistant import Assistant
from tests.bot.agent.recorded import recorded_as
from tests.bot.agent.wordings import AS_TOLD, FALSE, TOLD_TOGETHER, TRUE

Say = Callable[[str, str, str], Worded]
LEAST = {"as anybody would put it": (TRUE, 0.3), "as told": (AS_TOLD, 0.9)}
"""Share of the true wordings that must be shown, whole or in part. Raise it when more are."""


def listed(table: dict[str, dict[str, tuple[str, ...]]]) -> Iterator[tuple[str, str, str]]:
    """(answer, language, sentence)."""
    for name, tongues in table.items():
        for tongue, sentences in tongues.items():
            yield from ((name, tongue, sentence) for sentence in sentences)


@pytest.fixture(scope="module")
def say(assistant: Assistant) -> Say:
    """What is left of a wording of a recorded answer."""
    gatherer = Gatherer(assistant.lexicon)

    def said(name: str, tongue: str, wording: str) -> Worded:
        answer = recorded_as(name)
        return worded(wording, Judge(gatherer.of_answer(answer, (answer.question,)), assistant.lexicon, tongue))

    return said


@pytest.mark.parametrize("how", LEAST)
def test_a_good_part_of_what_is_true_gets_through(say: Say, how: str) -> None:
    """Sentences in five languages about ten kinds of answer."""
    wordings, least = LEAST[how]
    shown = [bool(say(*each).lines) for each in listed(wordings)]

    assert sum(shown) / len(shown) >= least


@pytest.mark.parametrize(("name", "tongue", "sentence"), list(listed(FALSE)))
def test_nothing_false_gets_through(say: Say, name: str, tongue: str, sentence: str) -> None:
    """Turned denials, duties, companies, comparisons and units, invented reasons, clauses said of another model."""
    said = say(name, tongue, sentence)

    assert said.faults
    assert all(line.partition(" [")[0] in TRUE_PARTS for line in said.lines)


TRUE_PARTS = ("Claude Haiku 5.5 costs $99 a month.",)
"""What is true in a false sentence may stay."""


@pytest.mark.parametrize(("name", "wording"), [(name, each) for name, texts in TOLD_TOGETHER.items() for each in texts])
def test_a_sentence_without_a_name_goes_on_about_the_model_before(say: Say, name: str, wording: str) -> None:
    """What is true of one model is not said behind the name of another."""
    said = say(name, "en", wording)

    assert said.passed == 1
    assert said.faults
