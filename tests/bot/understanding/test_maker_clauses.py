"""What clauses say of makers: theirs only, theirs the bill, theirs the measurement."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

KEYS = ("require_developers", "exclude_developers", "providers", "exclude_providers")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which model for letters? it has to come from Anthropic", {"require_developers": ["anthropic"]}),
        ("welches Modell für Briefe, ausschließlich OpenAI-Modelle", {"require_developers": ["openai"]}),
        ("qué modelo para cartas, solo modelos de Google", {"require_developers": ["google"]}),
        ("a judge model for evals, must not be from openai or google", {"exclude_developers": ["openai", "google"]}),
        (
            "must not be made by OpenAI, Google or Anthropic, for RAG",
            {"exclude_developers": ["openai", "google", "anthropic"]},
        ),
        ("no debe ser de openai ni de google, para resumir", {"exclude_developers": ["openai", "google"]}),
        ("ne doit pas venir d'openai, pour résumer", {"exclude_developers": ["openai"]}),
        ("não deve ser da openai, para resumir textos", {"exclude_developers": ["openai"]}),
        ("soll nicht von openai kommen, modell für chat", {"exclude_developers": ["openai"]}),
        ("модель для чата, не должна быть от openai", {"exclude_developers": ["openai"]}),
        ("debe ser de openai, para resumir", {"require_developers": ["openai"]}),
        ("von OpenAI bitte nichts, welches Modell?", {"exclude_developers": ["openai"]}),
        ("woke up to a 90 dollar charge from openai, only gpt-5-mini is in use. why?", {"providers": ["openai"]}),
        ("openrouter is out. which other gateway has kimi k3?", {"exclude_providers": ["openrouter"]}),
        ("what did glm-5.3 score, measured by somebody other than openai", {}),
        (
            "we use azure for everything. what happens to our spend if openai triples the price?",
            {"providers": ["azure"]},
        ),
        ("got a mail from Google that gemini-2.5-flash is being retired", {}),
    ],
)
def test_a_clause_tells_what_a_maker_is_named_for(
    reader: Callable[..., Reading], text: str, expected: dict[str, list[str]]
) -> None:
    """A maker is wanted, unwanted, billing or only spoken of."""
    said = reader(text).understood.to_json()

    assert {key: said[key] for key in KEYS if key in said} == expected
