"""Training on what another model wrote."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


def _whose(reading: Reading) -> set[str]:
    return {flag.removeprefix("outputs_of:") for flag in reading.flags if flag.startswith("outputs_of:")}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("can I use gpt-6 outputs to fine tune qwen", {"gpt-6"}),
        ("Can I fine-tune Llama on answers from Claude?", {"claude"}),
        ("train a reranker on GPT-6 labels ok?", {"gpt-6"}),
        ("label data with gemini then finetune bert, allowed?", {"gemini"}),
        ("may our model learn from Claude's answers", {"claude"}),
        ("Can we distill Claude into a smaller model?", {"claude"}),
        ("Peut-on entraîner notre modèle avec les réponses de GPT-6 ?", {"gpt-6"}),
        ("Dürfen wir Antworten von Claude nutzen, um unser Modell zu trainieren?", {"claude"}),
        ("¿Puedo entrenar mi modelo con respuestas de Gemini?", {"gemini"}),
        ("用GPT-6的输出训练我们的模型可以吗", {"gpt-6"}),
        ("Claudeの出力で自社モデルを学習させてもいいですか", {"claude"}),
        ("можно ли обучать нашу модель на ответах Claude?", {"claude"}),
    ],
)
def test_outputs_that_train_another_are_a_question_of_their_makers_terms(
    reader: Callable[..., Reading], text: str, whose: set[str]
) -> None:
    """Whose outputs they are is known, whichever way it is put."""
    reading = reader(text)
    assert reading.intents[0] == "licence"
    assert _whose(reading) == whose


@pytest.mark.parametrize(
    "text",
    [
        "Does Anthropic train on our prompts and answers?",
        "Are GPT-6 responses used for training?",
        "Was Qwen trained on Claude outputs?",
        "compare Claude and GPT-6 answers for a training course",
        "teach kids with GPT-6 answers",
        "what does it cost to fine-tune Qwen3.8-27B",
        "is DeepSeek R1 distill Llama 70B on Groq?",
    ],
)
def test_what_a_host_does_and_courses_are_no_training_on_outputs(reader: Callable[..., Reading], text: str) -> None:
    """A host that trains on what is sent to it, a course and a distilled model's name are something else."""
    assert _whose(reader(text)) == set()
