"""Cards and memory as people write them: counts, contexts beside memory, which are owned, which are asked for."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("llama-3.3-70b q4 24k ctx vram?", 24_000),
        ("qwen3-14b 16k context how much vram do i need", 16_000),
        ("how much vram does qwen3-14b take at 32k", 32_000),
        ("llama 3.3 70b mit 64k Kontext, wie viel VRAM", 64_000),
        ("vram for gpt-oss-20b at 64k ctx", 64_000),
    ],
)
def test_thousands_beside_vram_are_a_context(reader: Callable[..., Reading], text: str, context: int) -> None:
    """Nobody has 16,000 GB; the number is how much the model shall read."""
    understood = reader(text).understood

    assert understood.min_context_tokens == context
    assert understood.gpu_memory_gb is None
    assert understood.self_host


@pytest.mark.parametrize(
    ("text", "gigabytes"),
    [
        ("что потянут 2х4090 для кода", 48),
        ("4 х RTX 3060, какая модель", 48),
        ("rtx 4090 х2, что запустить", 48),
        ("есть 2х карты по 24 гб, что запустить локально", 48),
        ("24 vram, what runs", 24),
    ],
)
def test_a_count_may_stand_in_another_alphabet(reader: Callable[..., Reading], text: str, gigabytes: int) -> None:
    """The sign of a Russian keyboard multiplies like the Latin one."""
    assert reader(text).understood.gpu_memory_gb == gigabytes


@pytest.mark.parametrize(
    "text",
    [
        "which gpu do i need for llama 3.3 70b",
        "hardware requirements of gpt-oss-120b",
        "welche Grafikkarte brauche ich für qwen3-14b",
        "qué tarjeta gráfica necesito para gpt-oss-20b",
        "跑 llama-3.3-70b 要什么显卡",
        "какая видеокарта нужна для qwen3-14b",
    ],
)
def test_who_asks_for_a_card_means_to_run_the_model(reader: Callable[..., Reading], text: str) -> None:
    """The card is what is looked for, so the model is to run on the asker's own."""
    assert reader(text).understood.self_host


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("our 2 RTX 3090 stand idle, which coding model", True),
        ("у меня 4090, что запустить", True),
        ("家里有 4090，跑什么模型", True),
        ("tengo una 3090, qué modelo", True),
        ("which model runs on an RTX 4090", False),
        ("rent an RTX 4090 for llama 3.3 70b", False),
    ],
)
def test_cards_that_are_the_askers(reader: Callable[..., Reading], text: str, *, owned: bool) -> None:
    """Who has a card is not told what renting one costs."""
    assert ("owned" in reader(text).flags) is owned


@pytest.mark.parametrize(
    "more", ["what about 48?", "and with 48", "und mit 48?", "¿y con 48?", "换成48呢", "а если 48"]
)
def test_a_bare_size_replaces_the_memory_before(reader: Callable[..., Reading], more: str) -> None:
    """In a thread on 24 GB another size is another memory."""
    assert reader(more, "best coding model for 24 GB vram").understood.gpu_memory_gb == Decimal(48)


@pytest.mark.parametrize("more", ["what about 4", "what about 2026", "and for 48 users"])
def test_another_number_leaves_the_memory(reader: Callable[..., Reading], more: str) -> None:
    """A count, a year or people are no memory."""
    assert reader(more, "best coding model for 24 GB vram").understood.gpu_memory_gb == Decimal(24)


@pytest.mark.parametrize(
    "name", ["Qwen3-14B-UD-Q4_K_XL.gguf", "qwen3-14b.i1-Q5_K_M.gguf", "unsloth/Qwen3-14B-GGUF:F16", "Qwen3-14B-Q8_0"]
)
def test_a_weight_file_is_its_model(reader: Callable[..., Reading], name: str) -> None:
    """What a file says of its format is no part of the model's name."""
    assert reader(f"{name} on 16gb vram?").understood.models == ("qwen3-14b",)


@pytest.mark.parametrize("text", ["gpt-oss-120b local", "llama-3.3-70b selbst hosten", "跑 qwen3-14b 要什么显卡"])
def test_a_model_at_home_is_no_move(reader: Callable[..., Reading], text: str) -> None:
    """Without a word of moving it is asked what running it takes."""
    assert "migration" not in reader(text).intents
