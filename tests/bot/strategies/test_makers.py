"""Who made a model, from where, and who owns the maker: the first thing told to who asks it."""

import pytest

from bot.assistant import Assistant
from bot.strategies.makers import asks_who_made_it
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "model"),
    [
        ("who makes LongCat, and from where?", "longcat-2.0"),
        ("is kimi chinese?", "kimi-k3"),
        ("which company is behind glm-5.3", "glm-5.3"),
        ("is mistral owned by an american company?", "mistral-large-4"),
        ("who owns grok?", "grok-4.7"),
        ("wer steckt hinter minimax-m3?", "minimax-m3"),
    ],
)
def test_the_maker_is_named_with_its_country_and_the_page_that_says_so(
    ask: Ask, assistant: Assistant, question: str, model: str
) -> None:
    """Maker and country as the table has them, with its source."""
    facts = assistant.knowledge.facts
    maker = facts.developers[facts.models[model].developer]
    answer = ask(question)
    assert f"is made by {maker.name} ({maker.country}) [" in answer.text
    assert maker.source_url in {each.url for each in answer.citations}


def test_the_owner_and_the_base_s_maker_are_told(ask: Ask) -> None:
    """A maker that belongs to another, and a model made from another's."""
    text = ask("who made deepseek-r1-distill-llama-70b?").text
    assert "DeepSeek (CN)" in text
    assert "It belongs to High-Flyer (CN)" in text
    assert "made from Llama 3.3 70B by Meta (US)" in text


def test_a_maker_whose_country_no_page_states_is_told_as_such(ask: Ask, assistant: Assistant) -> None:
    """Unknown stays unknown."""
    facts = assistant.knowledge.facts
    model = next(
        each for each in facts.models.values()
        if facts.developers[each.developer].country is None and assistant.knowledge.catalogue.of_model(each.id)
    )  # fmt: skip
    assert "(country not known)" in ask(f"who makes {model.id}?").text


@pytest.mark.parametrize(
    "text",
    [
        "can a german hospital use a chinese model like glm-5.3?",
        "what does kimi k3 cost?",
        "哪家的 glm-5.3 最便宜",
        "which country is glm-5.3 hosted in?",
        "are chinese models allowed in the EU?",
    ],
)
def test_other_questions_about_origin_and_place_do_not_ask_for_the_maker(text: str) -> None:
    """Rules, prices and places are other questions."""
    assert not asks_who_made_it(text)
