"""What models are made for: their names say it, and nothing else is offered them."""

import pytest

from bot.assistant import Assistant
from bot.selection.specialists import made_only_for, suits, wants_many_tongues
from bot.understood import Understood
from tests.bot.selection.test_pool import pool


@pytest.mark.parametrize(
    ("model", "task"),
    [("hy-mt2-1.8b", "translation"), ("deepseek-ocr-2", "document"), ("qwen2.5-coder-7b", "coding"),
     ("qwen2.5-math-7b", "math")],
)  # fmt: skip
def test_a_special_model_is_for_its_own_work(model: str, task: str) -> None:
    """It suits what it was made for and not a chat."""
    assert suits(task)(model)
    assert not suits("chat")(model)


@pytest.mark.parametrize("model", ["claude-opus-5-5", "gpt-oss-20b", "glm-5.3", "mistral-large-4", "gemma-4-31b"])
def test_a_general_model_suits_everything(model: str) -> None:
    """No part of its name speaks of one kind of work."""
    assert made_only_for(model) is None


def test_a_guard_is_no_assistant() -> None:
    """A model that judges what others wrote is offered for no task."""
    assert made_only_for("llama-guard-4-12b") == frozenset()


@pytest.mark.parametrize("task", ["roleplay", "chat", "writing", "classification", "support"])
def test_small_models_offered_are_of_general_use(assistant: Assistant, task: str) -> None:
    """Where the choice is among small ones, translators, readers of pages and coders are left out."""
    found = pool(assistant, Understood(task=task, max_params_b=15)).candidates
    assert found
    assert all(made_only_for(each.row.measured_as) is None for each in found)


@pytest.mark.parametrize(
    ("asked", "task"),
    [(Understood(needs=("computer_use",)), "agentic"), (Understood(needs=("tools", "json_schema")), "agentic"),
     (Understood(modalities=("image",)), "vision"), (Understood(modalities=("pdf", "image")), "document"),
     (Understood(), "chat"), (Understood(task="rag", needs=("tools",)), "rag")],
)  # fmt: skip
def test_needs_stand_in_for_a_task_nobody_named(assistant: Assistant, asked: Understood, task: str) -> None:
    """The evidence is that for what the needs are about; a task that was named goes before them."""
    assert pool(assistant, asked).task == task


@pytest.mark.parametrize(
    "text",
    [
        "embed 8M product titles in 6 languages",
        "docs in several European languages, which embedder",
        "dokumente in mehreren sprachen einbetten",
        "文档有5种语言，用哪个嵌入模型",
    ],
)
def test_several_languages_are_told_by_their_number_too(text: str) -> None:
    """A model for English alone will not do for them."""
    assert wants_many_tongues(text, ())


@pytest.mark.parametrize("text", ["which language model embeds titles", "a model for two programming tasks"])
def test_one_language_is_not_several(text: str) -> None:
    """Nor is a language model one of languages."""
    assert not wants_many_tongues(text, ())
