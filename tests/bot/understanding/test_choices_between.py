"""Messages that tell of several models and close by asking which of them."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "Been using Sonnet. A friend swears by glm 5.3, another by Gemini. I can pay one. Which of the three?",
        "I use sonnet, my colleague gpt-6 sol, my boss gemini. who's right?",
        "my team wants gpt-6 sol and i want opus, only one license. which of the two?",
        "Meine Kollegin nutzt Opus, ich GLM 5.3. Welches der beiden?",
        "J'utilise opus, mon collègue glm 5.3. Lequel des deux ?",
        "Uso sonnet y mi jefa glm 5.3. ¿Cuál de los dos?",
    ],
)
def test_a_choice_between_the_models_named_is_a_comparison(reader: Callable[..., Reading], text: str) -> None:
    """Whoever uses them now."""
    reading = reader(text)

    assert reading.intents[0] == "compare"
    assert len(reading.understood.models) > 1


@pytest.mark.parametrize(
    "text",
    [
        "we run sonnet for triage and gpt-6 sol for chat. what if anthropic goes away?",
        "which of the three clouds hosts opus?",
        "opus is our model. which of them is cheapest to fine-tune?",
    ],
)
def test_other_questions_on_what_is_in_use_are_none(reader: Callable[..., Reading], text: str) -> None:
    """Of a loss, of hosts, of one model."""
    assert reader(text).intents[0] != "compare"
