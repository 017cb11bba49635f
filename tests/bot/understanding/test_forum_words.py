"""Tests of tasks, wishes and askers as they are told in passing: idioms, complaints, whoever is near the asker."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("model to chat with kids about homework, nothing that can go off the rails", "education"),
        ("which model helps with a ruby on rails upgrade", "coding"),
        ("model for parsing 500 resumes a month into json", "extraction"),
        ("rank resumes for a job, which model", None),
        ("modèle pour des résumés de réunions", "summarization"),
        ("modele pour resumer des articles", "summarization"),
        ("un modèle qui résume les contrats", "summarization"),
        ("Do the math for me: 1M tokens of gpt-5-mini", None),
        ("best model for math homework", "math"),
        ("TLDR: need vision + tools, which model", None),
        ("which model for a TLDR of long threads", "summarization"),
        ("write Go and review my PRs, which model", "coding"),
        ("best for java", "coding"),
        ("best llm for writing go", "coding"),
        ("which model writes good kotlin", "coding"),
        ("best model to write stories", "writing"),
        ("My wife is a lawyer and wants to ask questions about contracts, which model", "legal"),
        ("best model for uncensored ERP", "roleplay"),
        ("best model for ERP integration", None),
        ("local model for smut", "writing"),
    ],
)
def test_a_word_of_another_field_makes_no_task(reader: Callable[..., Reading], text: str, task: str | None) -> None:
    """Rails, resumes, the math and a TLDR are idioms; a language to program in is work."""
    assert reader(text).understood.task == task


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("model for multiplayer DnD narration", ()),
        ("voice model for DnD narration", ("audio",)),
        ("model for audiobook narration", ("audio",)),
    ],
)
def test_the_narration_of_a_game_is_text(reader: Callable[..., Reading], text: str, made: tuple[str, ...]) -> None:
    """Unless it is to be heard."""
    assert reader(text).understood.output_modalities == made


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("something that doesnt think for 3 minutes before saying hello", ("no_reasoning",)),
        ("a model that doesn't think for ages", ("no_reasoning",)),
        ("a model that won't overthink everything", ("no_reasoning",)),
        ("tired of refusals, which model", ("uncensored",)),
        ("every time I ask about tiananmen my local qwen refuses. any finetune w/o that?", ("uncensored",)),
        ("sick of it lecturing me, which local model", ("uncensored",)),
        ("my vendor refuses to sign a DPA, which model", ()),
        ("which rp finetunes are good", ()),
        ("which model is best to finetune on our tickets", ("fine_tuning",)),
        ("can I finetune gpt-5-mini", ("fine_tuning",)),
    ],
)
def test_a_complaint_tells_what_is_wanted(reader: Callable[..., Reading], text: str, needs: tuple[str, ...]) -> None:
    """What somebody is tired of is not to be; a finetune is a model, to finetune is a need."""
    assert reader(text).understood.needs == needs


@pytest.mark.parametrize("text", ["not ok with paying, which model", "I'm not willing to pay for it, best chat model"])
def test_who_will_not_pay_wants_it_free(reader: Callable[..., Reading], text: str) -> None:
    """However it is put."""
    assert reader(text).understood.free


@pytest.mark.parametrize(
    "text", ["not willing to pay $20 a month, best chat model", "I'm happy to pay for it, which one"]
)
def test_a_sum_too_high_is_not_free(reader: Callable[..., Reading], text: str) -> None:
    """Something may still be paid."""
    assert not reader(text).understood.free


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("students (14-16 yo), which model", ("minors",)),
        ("a quiz bot, the kids are 9-12 yrs old, which model", ("minors",)),
        ("which model for people 40-50 yo", ()),
        ("my gf works at a bank, which model for recipes?", ()),
        ("she's in the Bundeswehr, best at German, which model?", ()),
        ("meine Frau ist Ärztin, welches Modell für Kochrezepte", ()),
        ("I work at a bank, which model for recipes?", ("finance",)),
        ("my wife is a doctor and needs a model for patient notes", ("health",)),
        ("my brother works at a hospital, can he use it for his patients?", ("health",)),
        ("handwriting as bad as a doctors' handwriting, which model reads it", ()),
        ("we're doctors, which model for notes", ("health",)),
    ],
)
def test_what_a_relative_does_binds_nobody_else(
    reader: Callable[..., Reading], text: str, contexts: tuple[str, ...]
) -> None:
    """Only where the model is for their work."""
    understood = reader(text).understood

    assert understood.user_context == contexts
    assert understood.units is None


def test_a_model_still_reached_is_no_standard(reader: Callable[..., Reading]) -> None:
    """To reach it is to call it, unless another model does."""
    assert reader("can I still reach gpt-4o in any way").understood.models == ("gpt-4o",)
    assert reader("anything open that can reach opus 4.6 level").understood.quality_floor == ("claude-opus-4-6",)
