"""Questions that new readings had taken for something else."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("heard Mistral got acquired? if the parent turns US, what does that change for our 'EU only makers' rule",
         "origin_risk"),
        ("if I generate training data with gpt-4o and train a 1B on it, is OpenAI gonna sue me", "licence"),
        ("onde o deepseek guarda os dados?", "residency"),
        ("which of the claude models have computer use", "capability"),
        ("suppose the US bans chinese models. my app talks to glm. does that make me a criminal?", "origin_risk"),
        ("all our services talk to Azure and nothing else. what is our exposure if it triples the price?", "stack"),
        ("is kimi k3 closed?", "licence"),
        ("are European models legal", "origin_risk"),
        ("may we send patient letters to qwen hosted in Lyon?", "residency"),
        ("has anyone compared whisper large v3 turbo and parakeet on noisy audio?", "compare"),
    ],
)  # fmt: skip
def test_what_is_asked_decides_and_not_what_stands_beside_it(
    reader: Callable[..., Reading], text: str, intent: str
) -> None:
    """A rule of the house, a fear, a question word, one family, the law, all that hangs on a vendor, two names."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("any hallucination leaderboard that includes the nano/mini tier models?", ()),
        ("state agency in Ohio: does the ban reach glm 5.3, given who made it?", ("glm-5.3",)),
    ],
)
def test_sizes_at_large_are_no_models_and_what_a_rule_reaches_is_no_standard(
    reader: Callable[..., Reading], text: str, models: tuple[str, ...]
) -> None:
    understood = reader(text).understood

    assert understood.models == models
    assert understood.quality_floor == ()


def test_which_one_to_click_on_is_no_work_on_a_screen(reader: Callable[..., Reading]) -> None:
    assert reader("thousands of models in LM Studio, 4070 8gb. which one do I click on?").understood.task is None
