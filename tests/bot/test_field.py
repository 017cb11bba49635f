from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from adapters import wiring
from bot.answer import Answer, Price
from bot.assistant import Assistant
from bot.field import SHOWN, Field, blended
from bot.question import Question
from bot.selection.weights import BUDGET_FLOOR

TODAY = date(2026, 11, 25)
Asked = Callable[[str], tuple[Answer, Field]]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """Answer and field of a question, from the knowledge that ships."""
    patch = pytest.MonkeyPatch()
    patch.setenv("SEXTANT_HOME", str(tmp_path_factory.mktemp("home")))
    assistant: Assistant = wiring.assistant()

    def ask(text: str) -> tuple[Answer, Field]:
        question = Question(id="q", text=text, today=TODAY)
        answer = assistant.answer(question)
        return answer, assistant.field(question, answer)

    patch.undo()
    return ask


def test_the_answers_own_cost_what_the_answer_says(asked: Asked) -> None:
    """Bills and roles are the answer's, to the last digit, and come first."""
    answer, field = asked("best model for coding, 10M tokens in and 2M out a month")

    own = [each for each in field.contenders if each.role]

    bills = [(each.role, each.model, each.cost.total_usd) for each in answer.recommendations if each.cost]
    assert field.period == "month"
    assert [(each.role, each.model, each.usd) for each in own] == bills
    assert field.contenders[: len(own)] == tuple(own)


def test_others_meet_the_wishes_and_are_not_too_many(asked: Asked) -> None:
    """What the asker ruled out does not come back through the chart."""
    _, field = asked("coding model, not Chinese, 10M tokens in and 2M out a month, under $100 a month")

    others = [each for each in field.contenders if not each.role]

    assert 5 < len(others) <= SHOWN
    assert all(each.origin not in {"CN", None} for each in others)
    assert all(each.usd <= 100 for each in others)
    assert len({(each.model, each.effort) for each in field.contenders}) == len(field.contenders)
    assert field.floor == BUDGET_FLOOR
    assert all(each.quality >= BUDGET_FLOOR for each in others)


def test_without_a_volume_the_cost_is_the_blend_of_the_rates_shown(asked: Asked) -> None:
    """Three parts input, one part output, of the price that the answer shows."""
    answer, field = asked("best model for summarization")

    own = {each.model: each.usd for each in field.contenders if each.role}

    assert field.period is None
    assert own == {each.model: blended(each.price) for each in answer.recommendations}


def test_named_models_are_in_the_field(asked: Asked) -> None:
    """A comparison shows the named ones among what else there is."""
    _, field = asked("compare gpt-6-luna and claude-opus-5-5 for agentic work")

    named = {each.model for each in field.contenders if each.role == "match"}

    assert named == {"gpt-6-luna", "claude-opus-5-5"}
    assert len(field.contenders) > 10


@pytest.mark.parametrize("text", ["write me a poem about the sea", "which open weights run on my RTX 4090?"])
def test_no_field_where_nothing_is_priced(asked: Asked, text: str) -> None:
    """Off topic, or on one's own hardware: there is no cost to draw."""
    assert asked(text)[1].contenders == ()


def test_a_blend_needs_both_rates() -> None:
    """Half a price is not a price."""
    assert blended(None) is None
    assert blended(Price(input_usd_per_mtok=Decimal(1))) is None
    assert blended(Price(input_usd_per_mtok=Decimal(1), output_usd_per_mtok=Decimal(5))) == 2
