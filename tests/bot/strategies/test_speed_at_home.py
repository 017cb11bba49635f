"""How fast a model runs on one's own machine, which no source on board measures."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("how many tokens per second will a 70b do on two 3090s", "Llama 3.3 70B fits in 48 GB"),
        ("what speed does qwen3-30b-a3b get on a 4060", "does not fit in 8 GB"),
        ("how fast is gemma 3 27b on a 3090", "Gemma 3 27B fits in 24 GB"),
        ("wie schnell läuft ein 32b auf einer 4090", "fits in 24 GB"),
        ("4090跑32b每秒多少token", "fits in 24 GB"),
        ("what t/s should I expect from a 30b moe on 64gb ddr5, cpu only", "48 of your 64 GB"),
    ],
)
def test_speed_is_said_to_be_unknown_first_and_whether_it_fits(ask: Ask, text: str, fits: str) -> None:
    """With what bounds it."""
    answer = ask(text)

    assert answer.text.startswith("**No measured speed is on board.**")
    assert "for each token" in answer.text.split("\n")[0]
    assert fits in answer.text


def test_a_card_named_beside_a_speed_is_where_it_runs(ask: Ask) -> None:
    """And no host's limits are told."""
    answer = ask("t/s on m4 max with gpt-oss-120b?")

    assert answer.understood.self_host
    assert answer.text.startswith("**No measured speed is on board.**")


def test_a_mixture_of_experts_reads_a_part_of_its_weights(ask: Ask) -> None:
    """So such a model stands for the size."""
    lead = ask("what t/s should I expect from a 30b moe on 64gb ddr5, cpu only").text.split("\n")[0]

    assert "30B active parameters" not in lead


def test_no_pick_is_held_against_a_speed(ask: Ask) -> None:
    """Which is said before the picks."""
    answer = ask("which model for a 3090, must do 30 tokens/s")

    assert answer.text.startswith("**No measured speed is on board, so no pick is held against one.**")


@pytest.mark.parametrize("text", ["how fast is gpt-5", "which model fits a 3090"])
def test_other_questions_say_nothing_of_speed_on_machines(ask: Ask, text: str) -> None:
    """Neither a model that is only sold nor a card without a word on speed."""
    assert "measured speed" not in ask(text).text
