"""Models told by the second word of their names alone, and the same words where they mean something else."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("is sol better than opus for coding", ["gpt-sol", "claude-opus"]),
        ("I don't know if opus is better than sol", ["claude-opus", "gpt-sol"]),
        ("argon vs astra", ["gemini-argon", "gpt-6-astra"]),
        ("sol oder opus fürs programmieren", ["gpt-sol", "claude-opus"]),
        ("fable vs opus for writing", ["claude-fable", "claude-opus"]),
        ("sol price", ["gpt-sol"]),
        ("argon context window", ["gemini-argon"]),
        ("gpt-6.1 sol vs luna", ["gpt-6.1-sol", "gpt-6-luna"]),
    ],
)
def test_a_second_word_beside_models_is_a_model(ask: Ask, text: str, models: list[str]) -> None:
    """Or in a short question on what models have."""
    assert list(ask(text).understood.models) == models


@pytest.mark.parametrize(
    "text",
    [
        "modelo para explicar el sol a niños",
        "precio del sol peruano",
        "argon2 hashing vs bcrypt",
        "model that writes a fable for children",
        "which model knows most about argon and other gases",
    ],
)
def test_the_sun_a_gas_and_a_tale_are_no_models(ask: Ask, text: str) -> None:
    """Where nothing of models stands beside them."""
    assert not ask(text).understood.models
