"""Lists of all models of a licence and an origin: counted, grouped by maker, and what is left out said."""

from bot.assistant import Assistant
from tests.bot.conftest import Ask


def test_a_list_begins_with_how_many_there_are(ask: Ask, assistant: Assistant) -> None:
    """As the table counts them."""
    facts = assistant.knowledge.facts
    many = sum(
        model.open_weights is True and model.licence == "mit" and facts.developers[model.developer].country == "CN"
        for model in facts.models.values()
        if model.developer in facts.developers
    )

    assert ask("list MIT-licensed Chinese models").text.startswith(
        f"**{many} models under the MIT licence, made in CN are on board, of "
    )


def test_what_is_not_named_is_counted(ask: Ask) -> None:
    """Models of a maker beyond the first, makers beyond the first, and those of unknown country or licence."""
    text = ask("which open-weight models are American?").text

    assert ", and 13 more [" in text
    assert " more makers with " in text
    assert "whose maker's country is not on board: left out of the count." in text


def test_models_made_from_those_of_another_country_are_pointed_out(ask: Ask) -> None:
    """And left out where that country is."""
    assert "from DeepSeek-V3 (CN)" in ask("how many MIT models are from the US?").text
    assert "Chimera" not in ask("list MIT models not made in China").text


def test_a_group_without_members_is_said_to_have_none(ask: Ask) -> None:
    """Instead of models that break a wish."""
    answer = ask("what Korean open models are there under MIT?")

    assert answer.text.startswith("**No model under the MIT licence, made in KR is on board.**")
    assert not answer.recommendations
