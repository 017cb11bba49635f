"""Sizes of models that were tried or found wanting."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "I tried a 70b and it's like watching paint dry. which model for my 3090?",
        "a 32b was too slow on my 3090, what else",
        "ran a 13b before and it was dumb, what's good on 12gb",
        "70b is too big for me, which model on 24gb",
        "70b at 3 t/s is unusable, what fits 48gb better",
        "gave up on 30b models, best small one for 8gb",
        "7b models are all dumb, something decent for 12gb?",
        "currently running a 14b, want something smarter for 24gb vram",
        "moved from 7b to cloud, which model for coding",
        "70b hab ich probiert, viel zu langsam. welches Modell für die 3090?",
        "j'ai essayé un 32b sur ma 3090, trop lent. quel modèle ?",
        "probé un 70b en mi 4090 y va lentísimo, ¿qué modelo uso?",
        "70b 试过了太慢，3090 用什么好",
        "пробовал 32b на 3090, тормозит. какую модель взять?",
    ],
)
def test_a_size_that_was_tried_or_found_wanting_is_no_demand(reader: Callable[..., Reading], text: str) -> None:
    """Neither bound is set; what the machine holds stays."""
    understood = reader(text).understood

    assert (understood.min_params_b, understood.max_params_b) == (None, None)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("which 70b is best on 2x3090", 70),
        ("need a 30b that is not too slow on a 3090", 30),
        ("is a 70b too slow on a 3090?", 70),
        ("I have a 3090 and want to run a 32b, which one", 32),
        ("tested a 14b and loved it, what other 14b is good for 16gb?", 14),
        ("I was thinking of a 32b for my 4090, which?", 32),
        ("looking for a 13b that runs on 12gb", 13),
    ],
)
def test_a_size_that_is_wanted_or_asked_about_stays(reader: Callable[..., Reading], text: str, size: int) -> None:
    """Also where a complaint is feared, and where what was tried was liked."""
    assert reader(text).understood.max_params_b == size


@pytest.mark.parametrize("text", ["best 7b for 8gb", "mejor 7b para 8gb", "bestes 7b für 8gb"])
def test_gigabytes_beside_a_size_are_what_it_runs_in(reader: Callable[..., Reading], text: str) -> None:
    """Who speaks of sizes speaks of running them."""
    assert reader(text).understood.gpu_memory_gb == 8
