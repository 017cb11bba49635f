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


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("is llama a chinese model", "is made by Meta (US)"),
        ("is the falcon model american?", "is made by Technology Innovation Institute (AE)"),
        ("is cohere command chinese", "is made by Cohere (CA)"),
        ("is phi chinese?", "is made by Microsoft (US)"),
        ("is jamba chinese", "is made by AI21"),
    ],
)
def test_a_plain_word_is_a_family_where_its_origin_is_asked(ask: Ask, question: str, words: str) -> None:
    """What is no name elsewhere is looked up there before it is called unknown."""
    answer = ask(question)
    assert words in answer.text.split("\n")[0]
    assert answer.understood.user_context == ()


def test_the_bases_of_a_family_are_told_with_its_maker(ask: Ask) -> None:
    """A maker in the US may build on models from elsewhere, as many of the family as do."""
    text = ask("is cogito chinese").text
    assert 'of the models of "cogito" on board were made from models made in CN' in text
    assert "None of the models" not in ask("is llama a chinese model").text


def test_a_name_that_no_table_has_is_said_to_be_unknown(ask: Ask) -> None:
    """Nothing is guessed of it."""
    assert 'Who is behind "zqxw" is not on board' in ask("is zqxw chinese?").text


def test_a_maker_named_as_a_family_is_is_whose_model_is_sought(ask: Ask) -> None:
    """Mistral makes more than the models called so."""
    understood = ask("the cheapest model from mistral?").understood
    assert (understood.require_developers, understood.models) == (("mistral",), ())


def test_a_maker_that_measures_is_no_model(ask: Ask) -> None:
    """Though a family has the same name."""
    question = "is the swe bench number of devstral from mistral itself or measured independently"
    assert ask(question).understood.models == ("devstral",)


@pytest.mark.parametrize(
    "text",
    [
        "é chinês o qwen?",
        "¿es chino el kimi k2?",
        "le modèle kimi k2 est chinois ?",
        "ist qwen chinesisch?",
        "kimi это китайская модель?",
        "glm-5.3是中国的吗",
        "qwen은 중국 거야?",
    ],
)
def test_whether_a_model_is_of_a_nation_is_answered_with_its_maker(ask: Ask, text: str) -> None:
    """In other languages as in English."""
    assert " is made by " in ask(text).text.splitlines()[0]


def test_may_a_bank_use_it_behind_that_is_a_question_of_law(ask: Ask) -> None:
    """Its answer names the country too."""
    text = "o kimi k2 é chinês né? dá pra usar em banco no brasil?"

    assert ask(text).text.startswith("**No rule on board bars Kimi K2 (made in CN)")
