"""Kinds of model that no task tells from others, and specialists of one language or one input."""

import pytest

from bot.assistant import Assistant
from bot.selection.specialists import is_for_english, suits
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "text",
    [
        "guard model for prompt injection detection self hosted",
        "which moderation api is cheapest",
        "best guardrail model for a chatbot",
        "model that detects jailbreaks, open weights",
        "welches Modell erkennt prompt injections? ein guard model bitte",
    ],
)
def test_a_guard_is_sought_among_guards(ask: Ask, text: str) -> None:
    """Never among models of general use."""
    answer = ask(text)

    assert answer.recommendations
    assert all(suits("classification", "guard")(row.model) for row in answer.recommendations)
    assert any("guard models catch" in each for each in answer.unknown)


@pytest.mark.parametrize("text", ["classify toxic comments, 2M a month", "moderation of 20k images a day"])
def test_work_that_models_of_general_use_do_is_theirs(ask: Ask, text: str) -> None:
    """Comments and pictures to be sorted name no kind of model."""
    assert not any(suits("classification", "guard")(row.model) for row in ask(text).recommendations)


def test_a_short_wish_keeps_the_kind_of_its_thread(ask: Ask) -> None:
    """And a new task ends it."""
    first = "best guardrail model for a chatbot"
    assert suits("classification", "guard")(ask("open weights only", first).recommendations[0].model)
    assert not suits("classification", "guard")(ask("best coding model", first).recommendations[0].model)


@pytest.mark.parametrize(
    "text",
    [
        "music generation model commercial",
        "model to compose jingles",
        "modelo para generar música",
        "推荐一个音乐生成模型",
    ],
)
def test_music_is_made_by_what_is_made_for_it(ask: Ask, text: str) -> None:
    """And no speech model stands in."""
    answer = ask(text)

    assert answer.text.startswith("**Made for music and on sale: Lyria")
    assert not answer.recommendations


@pytest.mark.parametrize("text", ["3d model generation", "text to 3d, which model", "best model to generate 3d assets"])
def test_what_no_model_on_board_makes_is_said(ask: Ask, text: str) -> None:
    """No chat model stands in."""
    answer = ask(text)

    assert answer.text.startswith("**No model on board makes 3D models.**")
    assert not answer.recommendations


@pytest.mark.parametrize(
    "text", ["transcribe meetings w/ speaker labels", "diarization for call recordings, 200 hours a month"]
)
def test_speakers_are_told_apart_by_what_is_named_for_it(ask: Ask, text: str) -> None:
    """Of others nobody says it."""
    answer = ask(text)

    assert all("diarize" in row.model for row in answer.recommendations)
    assert any("label speakers" in each for each in answer.unknown)


def test_code_about_music_is_code(ask: Ask) -> None:
    """A task of its own names no kind."""
    assert "Lyria" not in ask("best coding model that writes music code").text


@pytest.mark.parametrize(
    "text",
    [
        "text to speech in portuguese, real time, open weights?",
        "local tts german 8gb",
        "embedding for korean",
        "multilingual embedding, open weights",
        "embedding model for french documents on our own gpu, 24 GB",
    ],
)
def test_another_language_is_not_served_by_what_is_made_for_english(ask: Ask, text: str) -> None:
    """Nor by what only English boards measure."""
    answer = ask(text)

    assert not any(is_for_english(row.model) or row.model.startswith("nomic") for row in answer.recommendations)
    assert "MTEB(eng" not in answer.text


@pytest.mark.parametrize("text", ["embedding for english text", "local tts english 8gb"])
def test_english_is_served_by_what_is_made_for_it(ask: Ask, text: str) -> None:
    """As before."""
    assert ask(text).recommendations


@pytest.mark.parametrize("text", ["embedding model for product photos", "image embeddings for search"])
def test_pictures_are_embedded_by_what_reads_them(ask: Ask, text: str) -> None:
    """A text model is no pick."""
    rows = ask(text).recommendations

    assert rows
    assert not any(row.role != "near_miss" and row.model.startswith("qwen3-embedding") for row in rows)


def test_no_open_weights_that_embed_pictures_are_made_up(ask: Ask) -> None:
    """The wish is said to be broken."""
    answer = ask("image embeddings for product search, self host")

    assert answer.text.startswith("**No open weights on board meet all of that.**")
    assert all("modalities" in row.breaks for row in answer.recommendations)


def test_code_is_completed_at_home_by_what_is_made_for_code(ask: Ask) -> None:
    """Where no board measures it."""
    answer = ask("fastest model for autocomplete on 12GB")

    assert all(suits("autocomplete")(row.model) and not suits("chat")(row.model) for row in answer.recommendations)


@pytest.mark.parametrize(
    "question",
    ["what runs on 8 gb vram for autocomplete", "code completion model for a 6GB gpu", "autocomplete, 8GB card"],
)
def test_what_completes_code_at_home_is_no_toy_where_there_is_room(
    ask: Ask, assistant: Assistant, question: str
) -> None:
    """The first pick is larger than one for a watch."""
    first = assistant.knowledge.facts.model(ask(question).recommendations[0].model)

    assert first is not None
    assert (first.params_total_b or 0) >= 3
