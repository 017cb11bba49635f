"""What is ruled out with all that is made from it."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("best coding model, nothing derived from Qwen", ("qwen",)),
        ("open weights for chat, no fine-tunes of llama or qwen bases", ("llama", "qwen")),
        ("open model for coding, must not be based on DeepSeek", ("deepseek",)),
        ("no qwen or llama derivatives, open weights, coding", ("qwen", "llama")),
        ("cheap open model, no qwen derivatives", ("qwen",)),
        ("open weights model, not a llama fine-tune", ("llama",)),
        ("we can't use anything built on top of Qwen, which open model for agents", ("qwen",)),
        ("nothing made from Alibaba's models, coding", ("alibaba",)),
        ("Modell zum Programmieren, nichts das auf Qwen basiert", ("qwen",)),
        ("modèle ouvert pour coder, rien de dérivé de Qwen", ("qwen",)),
        ("不要基于Qwen的模型，编程用", ("qwen",)),
    ],
)
def test_what_is_made_from_a_model_is_ruled_out_with_it(
    reader: Callable[..., Reading], text: str, bases: tuple[str, ...]
) -> None:
    """The names and all that comes from them; what is looked for is a model, whatever words of licences are used."""
    reading = reader(text)

    assert reading.understood.exclude_bases == bases
    assert (*reading.understood.exclude_models, *reading.understood.exclude_developers) == bases
    assert reading.understood.models == ()
    assert reading.understood.no_training is None
    assert reading.intents[0] == "recommend"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("is DeepCoder derived from Qwen?", "origin_risk"),
        ("best model to fine-tune, not qwen", "recommend"),
        ("can I fine-tune llama without Meta's permission?", "licence"),
        ("coding model, no Qwen", "recommend"),
        ("which licence do fine-tunes of llama have?", "licence"),
        ("best model for RAG based on our docs, no OpenAI", "recommend"),
    ],
)
def test_nothing_but_the_name_is_ruled_out_otherwise(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """A question on what something was made from, or a wish to tune, is no such wish."""
    reading = reader(text)

    assert reading.understood.exclude_bases == ()
    assert reading.intents[0] == intent
