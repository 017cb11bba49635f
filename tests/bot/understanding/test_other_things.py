"""Questions on a computer's parts, which are none on models, and those on cards that are."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "which power supply for three 4090s?",
        "what's a good case for 2x 3090 in an LLM rig",
        "is 650W enough for a 4090?",
        "how do I overclock my 3090 memory?",
        "thermal throttling on a 3060, repaste it?",
        "my 4090 has coil whine, return it?",
        "should I hold off until the next 4090 comes?",
        "Welches Netzteil für eine 4090?",
        "3090 需要什么电源",
    ],
)
def test_the_parts_of_a_computer_are_not_ours(reader: Callable[..., Reading], text: str) -> None:
    """A card alone makes no question on models."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("3090 with a 1000W power supply, which model for coding?", "recommend"),
        ("is a 3090 enough for llama 3.3 70b", "capability"),
        ("what fits on a 4090", "recommend"),
        ("4x 3090 with risers on an open frame, what big thing runs on that", "recommend"),
        ("best model for a 3060", "recommend"),
    ],
)
def test_what_a_card_runs_is(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """Even beside words for its parts."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    "text",
    ["our local dentist wants a phone bot", "unser zahnarzt will einen telefonbot", "notre dentiste veut un callbot",
     "our vet wants a phone assistant", "our lawyer needs a translation assistant"],
)  # fmt: skip
def test_a_program_that_somebody_wants_for_a_task_needs_a_model(reader: Callable[..., Reading], text: str) -> None:
    """Whoever it is."""
    assert reader(text).intents == ("recommend",)


@pytest.mark.parametrize(
    "text", ["my dentist wants a crown", "my mother wants a phone", "my friend wants to be a real estate agent"]
)
def test_other_things_that_somebody_wants_need_none(reader: Callable[..., Reading], text: str) -> None:
    """No program, or no task for one."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize(
    "text",
    [
        "where can I buy a used A100 that isn't a scam",
        "wo kann ich eine gebrauchte 3090 kaufen",
        "¿dónde compro una 4090 de segunda mano?",
        "who here is going to NeurIPS next month? drinks?",
        "anyone going to ICML? beers?",
    ],
)
def test_a_shop_for_used_cards_and_a_meeting_are_none(reader: Callable[..., Reading], text: str) -> None:
    """Nothing is asked of a model."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize(
    "text", ["where can I get a used 3090 and what does it run", "which model runs on a used A100"]
)
def test_what_a_used_card_runs_is(reader: Callable[..., Reading], text: str) -> None:
    """Wherever it is bought."""
    assert reader(text).intents[0] in {"recommend", "capability"}
