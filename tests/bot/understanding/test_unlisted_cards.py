"""Tests of cards that no table holds and of gigabytes that no word explains."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "gigabytes"),
    [
        ("i have 3 old gtx 1080 8gb, anything worth running?", 24),
        ("Radeon VII 16gb, which model", 16),
        ("best coding model for a Quadro RTX 8000 48gb", 48),
        ("Tesla M40 24gb x2, what model", 48),
        ("dual RX 580 8GB, which llm", 16),
        ("a 24GB Tesla K80, any model for chat?", 24),
        ("two RTX A2000 6gb, which model", 12),
        ("3060 12GB + 1070 8GB combo, what fits", 20),
    ],
)
def test_a_card_no_table_holds_has_the_memory_stated(reader: Callable[..., Reading], text: str, gigabytes: int) -> None:
    """The pattern of its name tells that the gigabytes are a card's."""
    understood = reader(text).understood

    assert understood.gpu_memory_gb == Decimal(gigabytes)
    assert understood.self_host


@pytest.mark.parametrize(
    ("text", "gigabytes"),
    [
        ("rtx 3060 12gb, which model", 12),
        ("2x 3090 24gb, which model", 48),
        ("3060 12gb and 3090 24gb, which model", 36),
        ("rtx 4090 24gb with 64gb ram, which model", 24),
    ],
)
def test_a_card_of_the_table_is_counted_once(reader: Callable[..., Reading], text: str, gigabytes: int) -> None:
    """What is known needs no pattern."""
    assert reader(text).understood.gpu_memory_gb == Decimal(gigabytes)


@pytest.mark.parametrize(
    ("text", "gigabytes"),
    [
        ("24gb, which model?", 24),
        ("8gb, what can I run", 8),
        ("best model for coding 24gb", 24),
        ("I've 24gb, best for coding?", 24),
        ("uncensored, 12gb, what model", 12),
        ("I'm stuck at 10gb. Best roleplay model?", 10),
        ("welches Modell für 16 GB?", 16),
        ("qué modelo para 12gb", 12),
        ("quel modèle pour 24 Go", 24),
        ("24GB适合什么模型？", 24),
        ("24GBで使えるおすすめのモデルは？", 24),
        ("24GB에서 쓸 모델 추천", 24),
        ("какая модель для 16 гб", 16),
    ],
)
def test_bare_gigabytes_are_what_a_model_has_to_run_on(
    reader: Callable[..., Reading], text: str, gigabytes: int
) -> None:
    """Who looks for a model and tells gigabytes of nothing means the card."""
    understood = reader(text).understood

    assert understood.gpu_memory_gb == Decimal(gigabytes)
    assert understood.self_host


@pytest.mark.parametrize(
    "text",
    [
        "which model can process a 24gb file",
        "which model for a 12GB repo",
        "my repo is 8gb, which model can handle it?",
        "best model to index 100 GB",
        "best model to classify 10 GB of emails",
        "cheapest api for 5gb of text a day, which model?",
        "best embedding model, our data is 50gb",
        "bucket of 40gb, which model",
        "llama 3.3 70b is 40gb, which smaller model?",
        "which api for uploads, 12gb",
    ],
)
def test_gigabytes_of_something_are_no_memory(reader: Callable[..., Reading], text: str) -> None:
    """A repository, files or weights are not what a model runs on."""
    assert reader(text).understood.gpu_memory_gb is None


@pytest.mark.parametrize(
    ("text", "gigabytes"),
    [
        ("I only have CPU. 64 gigs though", 64),
        ("just a cpu with 48 gigs, which model", 48),
        ("CPU only, 32gb", 32),
        ("no gpu, 32gb, which model", 32),
    ],
)
def test_gigabytes_without_a_card_are_main_memory(reader: Callable[..., Reading], text: str, gigabytes: int) -> None:
    """Where there is only a processor no memory is a card's."""
    understood = reader(text).understood

    assert (understood.gpu_memory_gb, understood.ram_gb) == (0, Decimal(gigabytes))


def test_a_handheld_has_main_memory(reader: Callable[..., Reading]) -> None:
    """It is a small computer without a card of its own."""
    assert reader("Steam Deck 16gb, which model").understood.ram_gb == Decimal(16)


@pytest.mark.parametrize(
    ("before", "then", "expected"),
    [
        ("8 GB RAM, no gpu, best model", "and if i doubled the ram?", {"ram_gb": 16, "gpu_memory_gb": 0}),
        ("24gb vram, best model", "what if i doubled that", {"gpu_memory_gb": 48}),
        ("24gb vram, best coding model", "and with half that?", {"gpu_memory_gb": 12}),
        ("16gb vram and 64gb ram, best model", "if i double the ram?", {"gpu_memory_gb": 16, "ram_gb": 128}),
        ("24 GB VRAM, welches Modell", "und doppelt so viel?", {"gpu_memory_gb": 48}),
        ("best model for 8GB RAM", "what if i go to 32?", {"ram_gb": 32}),
        ("best model for 8GB RAM", "what if we upgrade to 64?", {"ram_gb": 64}),
        ("24gb vram, best model", "double checked, still nothing good?", {"gpu_memory_gb": 24}),
    ],
)
def test_memory_of_before_is_multiplied_or_replaced(
    reader: Callable[..., Reading], before: str, then: str, expected: dict[str, Any]
) -> None:
    """In a thread on memory a factor is one of memory."""
    understood = reader(then, before).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected
