"""An answer as a file."""

import json

from adapters.cards.actions import actions_for
from adapters.cards.exports import EXPORTS
from bot.assistant import Assistant
from bot.question import Question
from tests.adapters.cards.test_to_card import DAY


def test_each_export_is_offered_where_there_is_something_in_it(assistant: Assistant) -> None:
    """A bill has no comparison, and a refusal neither; every export has a button and a name of its own."""
    bill, both, joke = (
        assistant.answer(Question(id="1", text=text, today=DAY))
        for text in ("cost of gpt-6-luna: 2M in", "compare gpt-6-luna and claude-sonnet-5-5", "tell me a joke")
    )

    assert {each.id for each in actions_for(both)} >= set(EXPORTS)
    assert {each.id for each in actions_for(bill)} & set(EXPORTS) == {"json"}
    assert {each.id for each in actions_for(joke)} & set(EXPORTS) == set()
    assert len({make(both).name for make in EXPORTS.values()}) == len(EXPORTS)


def test_the_export_for_programs_is_the_answer_of_the_contract(assistant: Assistant) -> None:
    """Readable lines, the letters of every script as they are, money as texts."""
    answer = assistant.answer(Question(id="1", text="was kostet gpt-6-luna für 2M Tokens? größte Sorgfalt", today=DAY))

    content = EXPORTS["json"](answer).content.decode()

    assert json.loads(content) == answer.to_json()
    assert "größte" in content
    assert content.count("\n") > 10
