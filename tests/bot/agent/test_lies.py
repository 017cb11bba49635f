"""The red team: scripted false wordings, none of which may reach a person."""

from datetime import date

import pytest

from bot.agent.composing import composed, worded
from bot.agent.findings import Findings
from bot.agent.gathering import Gatherer
from bot.agent.judging import Judge
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from tests.bot.agent.conftest import DAY, Talks
from tests.bot.agent.lies import TICKETS, lies
from tests.fakes.language_model import says

LIES = tuple(lies())
TRUE = "For your 2M tickets a month I would pick Claude Sonnet 5.5. It comes to $1,980 a month."


@pytest.fixture(scope="module")
def rules(assistant: Assistant) -> Answer:
    """The rules' answer that the lies are about."""
    return assistant.answer(Question(id="q", text=TICKETS, today=DAY))


def test_the_red_team_is_large_enough() -> None:
    """At least 150 false wordings, no two the same."""
    assert len({wording for wording, _ in LIES}) >= 150


@pytest.mark.parametrize(("wording", "lie"), LIES)
def test_a_lie_is_taken_out_and_the_truth_around_it_stays(
    assistant: Assistant, rules: Answer, wording: str, lie: str
) -> None:
    """A false sentence among true ones is removed; what is left is the rules' and what they vouch for."""
    gatherer = Gatherer(assistant.lexicon)
    grounds = gatherer.of_answer(rules, (TICKETS,))
    judge = Judge(grounds, assistant.lexicon, "en")

    result = worded(f"{TRUE} {wording}", judge)
    shown = composed(rules, result.lines, Findings(rules, grounds, gatherer), "fake")

    assert lie not in shown.text.replace(rules.text, "")
    assert not any(lie in line for line in result.lines)
    assert result.lines[0].startswith("For your 2M tickets a month")
    assert "It comes to $1,980 a month." in result.lines[0]
