"""Hosts that are left out of those asked for: "other than its maker", "besides X"."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "model", "out"),
    [
        ("hosts for GLM-5.3 other than Z.ai", "glm-5.3", ("zai",)),
        ("who hosts DeepSeek apart from DeepSeek itself", "deepseek", ("deepseek",)),
        ("which EU hosts besides Nebius have Kimi K3", "kimi-k3", ("nebius",)),
        ("which hosts other than Groq serve Llama 4?", "llama-4", ("groq",)),
        ("wer hostet Kimi K3 außer Moonshot?", "kimi-k3", ("moonshot",)),
        ("who runs Qwen3.8-27B other than Alibaba in the EU", "qwen3.8-27b", ("alibaba",)),
    ],
)
def test_who_is_set_aside_is_left_out_as_a_host_and_the_model_is_asked_about(
    reader: Callable[..., Reading], text: str, model: str, out: tuple[str, ...]
) -> None:
    """The model stays the subject, the place stays where to run."""
    asked = reader(text).understood
    assert (asked.models, asked.exclude_providers) == ((model,), out)
    assert (asked.exclude_models, asked.exclude_developers, asked.exclude_host_region) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("models besides Claude for coding", "exclude_models", ("claude",)),
        ("anything other than OpenAI for chat", "exclude_developers", ("openai",)),
        ("no models made in China for coding", "exclude_origin", ("CN",)),
    ],
)
def test_makers_and_models_set_aside_in_a_search_stay_so(
    reader: Callable[..., Reading], text: str, key: str, value: tuple[str, ...]
) -> None:
    """Where no host is asked for, it is the model that is left out."""
    assert getattr(reader(text).understood, key) == value
