"""Names that are said and not meant, and what a thread takes back of them."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("chatgpt told me to take glm-5.3 for coding, does it need an H100?", ("glm-5.3",)),
        ("I asked gemini and it suggested kimi k3 for translation", ("kimi-k3",)),
        ("according to chatgpt qwen3 14b fits my 3060", ("qwen3-14b",)),
        ("chatgpt m'a recommandé glm-5.3 pour traduire", ("glm-5.3",)),
        ("best local coder for my 4090, doesn't have to be llama", ()),
        ("Welches Modell für Übersetzungen, muss nicht deepseek sein", ()),
        ("which is better for translation, gemini or glm-5.3?", ("gemini", "glm-5.3")),
        ("claude says its context is 200k, true?", ("claude",)),
    ],
)
def test_an_adviser_and_an_option_are_no_models_asked_about(
    reader: Callable[..., Reading], text: str, models: tuple[str, ...]
) -> None:
    """Only what is asked about, wished or compared is."""
    understood = reader(text).understood
    assert understood.models == models
    assert understood.exclude_models == ()


def test_a_model_is_let_go_without_being_ruled_out(reader: Callable[..., Reading]) -> None:
    """What need not be is neither kept nor banned."""
    understood = reader("needn't be kimi", "best kimi for translation").understood
    assert (understood.models, understood.exclude_models, understood.task) == ((), (), "translation")


def test_a_model_ruled_out_stays_out(reader: Callable[..., Reading]) -> None:
    """Near as the words are."""
    assert reader("not kimi please", "best model for translation").understood.exclude_models == ("kimi",)


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("ok scrap the tool calling", ("json_schema",)),
        ("lose the tool calling actually", ("json_schema",)),
        ("streich das tool calling", ("json_schema",)),
        ("scratch the json mode", ("tools",)),
        ("and streaming please", ("tools", "json_schema", "streaming")),
    ],
)
def test_one_need_is_dropped_and_the_other_stays(
    reader: Callable[..., Reading], text: str, needs: tuple[str, ...]
) -> None:
    """Whatever verb drops it."""
    understood = reader(text, "best model with tool calling and json mode for coding").understood
    assert {*understood.needs} == {*needs}


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("gemini 2.5 pro i mean", ("gemini-2.5-pro", "claude-opus")),
        ("sorry, gemini 2.5 flash", ("gemini-2.5-flash", "claude-opus")),
    ],
)
def test_a_name_told_in_full_takes_the_place_of_its_short_form(
    reader: Callable[..., Reading], text: str, models: tuple[str, ...]
) -> None:
    """The other of the two compared stays."""
    assert reader(text, "gemini or opus?").understood.models == models


@pytest.mark.parametrize(
    ("text", "task"), [("no, i meant transcription", "speech"), ("I meant judging it, not writing it", None)]
)
def test_a_task_taken_wrongly_is_corrected(reader: Callable[..., Reading], text: str, task: str | None) -> None:
    """Or at least given up."""
    assert reader(text, "which model for creative writing?").understood.task == task


def test_the_sister_is_found_behind_two_small_words(reader: Callable[..., Reading]) -> None:
    """And is of the same maker."""
    assert reader("and with luna?", "price of gpt-6 sol?").understood.models == ("gpt-6-luna",)
