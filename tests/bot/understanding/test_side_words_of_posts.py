"""Words of single posts that lead nowhere else: a reason in brackets, what costs least, what is liked, who is read."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "no Chinese models (legal), needs vision",
        "for legal reasons no grok, need something for summaries",
        "legal said no to deepseek, what else is cheap",
    ],
)
def test_a_reason_for_a_wish_asks_nothing_of_law(ask: Ask, text: str) -> None:
    """And a model is recommended without what it rules out."""
    answer = ask(text)

    assert answer.intents[0] == "recommend"
    assert answer.understood.exclude_origin or answer.understood.exclude_models


@pytest.mark.parametrize("text", ["is it legal to use deepseek", "are chinese models legal for us?"])
def test_what_is_legal_is_asked_of_law(ask: Ask, text: str) -> None:
    """As before."""
    assert ask(text).intents[0] == "origin_risk"


@pytest.mark.parametrize("text", ["which model costs least for chat", "welches Modell kostet am wenigsten"])
def test_what_costs_least_leads(ask: Ask, text: str) -> None:
    """As the cheapest does."""
    assert ask(text).recommendations[0].role == "budget"


def test_what_somebody_likes_is_one_to_choose_from(ask: Ask) -> None:
    """Beside what others recommend; what is "like" a model is held against it."""
    chosen = ask("Everyone recommends opus, I like gpt-5.2. Which one")

    assert (chosen.intents[0], chosen.understood.models) == ("compare", ("claude-opus", "gpt-5.2"))
    assert ask("something like sonnet but cheaper").understood.quality_floor == ("claude-sonnet",)


@pytest.mark.parametrize(
    "text", ["não pode treinar com os meus dados, qual modelo para resumir", "no debe entrenar con mis datos, qué api"]
)
def test_training_that_may_not_be_is_a_wish(ask: Ask, text: str) -> None:
    """With the verb that forbids it."""
    assert ask(text).understood.no_training


@pytest.mark.parametrize(("text", "count"), [("2 million satellite tiles to classify", 2_000_000),
                                             ("3000 slides to caption, gemini flash cost", 3000)])  # fmt: skip
def test_tiles_and_slides_are_pictures(ask: Ask, text: str, count: int) -> None:
    """And counted."""
    understood = ask(text).understood

    assert (understood.units, understood.unit_kind) == (count, "images")


@pytest.mark.parametrize(
    "text",
    [
        "combien d'entreprises utilisent mistral",
        "how many companies use claude",
        "any share figures for Mistral in Europe",
        "最近最火的模型",
    ],
)
def test_who_uses_what_is_a_trend(ask: Ask, text: str) -> None:
    """In whatever words."""
    assert ask(text).intents[0] == "trend"


def test_who_talks_back_on_what_it_sees_is_no_reader_aloud(ask: Ask) -> None:
    """A voice in real time is picked, none that only reads texts."""
    answer = ask("which model describes live video while talking back")

    assert all("TTS" not in each.model_name for each in answer.recommendations)


def test_a_language_without_a_board_of_its_own_gets_that_of_all_but_english(ask: Ask) -> None:
    """And not that of its neighbour."""
    text = ask("한국어 벤치마크 1등 모델").text

    assert text.startswith("**No board on board measures Korean by itself")
    assert "Non-English" in text


def test_what_a_host_does_with_a_model_is_no_place(ask: Ask) -> None:
    """Where no word speaks of one."""
    assert ask("prompt caching for gemini through openrouter").intents[0] != "residency"
