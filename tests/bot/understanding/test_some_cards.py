"""Cards of which only some may be used, in one message and in a thread, and cards that others have taken."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

_FOUR = "4x H100, coding model"


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("only two of em", 160),
        ("only 2 left", 160),
        ("two are taken, so just 2", 160),
        ("other 2 went to the vision guys", 160),
        ("one of them died", 240),
        ("nur zwei davon", 160),
        ("只剩两张", 160),
        ("1枚しかなかった", 80),
        ("only two languages matter", 320),
        ("just python", 320),
    ],
)
def test_cards_of_a_thread_become_fewer(reader: Callable[..., Reading], text: str, memory: int) -> None:
    """What is left counts; who has the others is no wish."""
    understood = reader(text, _FOUR).understood

    assert understood.gpu_memory_gb == memory
    assert understood.task == "coding"
    assert understood.needs == understood.modalities == ()


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("8x H100 node but I can only use 2, coding model", 160),
        ("8x H100, coding model on ONE of them", 80),
        ("8 H100, wir dürfen nur zwei davon nutzen, Modell zum Programmieren", 160),
        ("8张H100，只能用2张，写代码", 160),
        ("8x H100 node, only open weights, coding model", 640),
        ("4x L40S, only one user at a time, coding model", 192),
    ],
)
def test_only_some_of_the_cards_may_be_used(reader: Callable[..., Reading], text: str, memory: int) -> None:
    """The memory is that of the cards which may be used."""
    assert reader(text).understood.gpu_memory_gb == memory


@pytest.mark.parametrize(("text", "memory"), [("4x H20 96G, coding model", 384), ("4张H20（96G），写代码", 384)])
def test_cards_off_the_table_have_the_memory_stated(reader: Callable[..., Reading], text: str, memory: int) -> None:
    """So many cards have so many times that."""
    assert reader(text).understood.gpu_memory_gb == memory
