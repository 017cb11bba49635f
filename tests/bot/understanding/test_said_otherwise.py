"""Tests of names, amounts and wishes that are put the other way round from what tables hold."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("flash 3.8 vs flash 3.5", ("gemini-3.8-flash", "gemini-3.5-flash")),
        ("is the 3.8 flash faster than the 3.5 flash?", ("gemini-3.8-flash", "gemini-3.5-flash")),
        ("price of sol 6 per month at 5M tokens", ("gpt-6-sol",)),
        ("pro 2.5 context window", ("gemini-2.5-pro",)),
        ("глм 5.3 сколько стоит", ("glm-5.3",)),
        ("цена кими к3", ("kimi-k3",)),
        ("my macbook pro 2.5 years old, can it run a model", ()),
        ("does flash 3.85% matter", ()),
    ],
)
def test_a_variant_and_a_version_name_a_model(
    reader: Callable[..., Reading], text: str, models: tuple[str, ...]
) -> None:
    """A variant with its version is the model of the family that has it; an amount behind a word is none."""
    assert reader(text).understood.models == models


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("llama 3.3 in 70b 4bit at 16k ctx, what card", {"max_params_b": None, "min_params_b": None}),
        ("a 70b model beside llama 3.3?", {"max_params_b": 70}),
        ("can 2x4090 serve qwen3 14b", {"requests": None, "gpu_memory_gb": 48}),
        ("J'ai une carte de 16 Go, quel modèle", {"gpu_memory_gb": 16, "self_host": True}),
        ("tengo una tarjeta de 16 GB, qué modelo", {"gpu_memory_gb": 16, "self_host": True}),
        ("Karte mit 16 GB, welches Modell", {"gpu_memory_gb": 16, "self_host": True}),
        ("10$ on openrouter, what should i use", {"budget_usd": 10}),
        ("how far does $10 go with haiku 5.5", {"budget_usd": 10}),
        ("we spent 10$ on openrouter, why", {"budget_usd": None}),
        ("₹2,00,000 a month, which model", {"budget_usd": 2260, "currency": "INR", "budget_period": "month"}),
        ("1,23,45,678 requests a day on haiku 5.5", {"requests": 12345678}),
        (
            "next year's budget is £40k for 2M requests, which model",
            {"budget_period": "year", "requests_period": "year"},
        ),
    ],
)
def test_amounts_belong_to_what_they_count(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Sizes of a named model, numbers of cards, sums to be spent and grouped digits are read as what they are."""
    understood = reader(text).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected
