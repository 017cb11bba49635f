"""Who asks after a message of a thread: corrected, exchanged, or somebody more."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (("we're a US federal agency, is deepseek ok?", "sorry, we're only a supplier to one"), {"us_contractor"}),
        (("federal agency, may we use deepseek?", "no wait, we're a private firm"), set()),
        (("Japanese ministry, can we use deepseek?", "and a private company in Osaka?"), set()),
        (("US navy contractor, qwen ok?", "actually I'm at a hospital"), {"health"}),
        (("French bank, kimi k3 allowed?", "and a clinic?"), {"health"}),
        (("clinic in Ohio, kimi k3 allowed?", "we're also a federal contractor"), {"health", "us_contractor"}),
        (("Bundesbehörde, ist deepseek erlaubt?", "nein, wir sind eine private Firma"), set()),
        (("hospital, may we use kimi k3?", "no logs may be kept"), {"health"}),
        (("federal agency, deepseek ok?", "and as their supplier?"), {"us_contractor"}),
        (("Ohio state agency, deepseek ok?", "we're a startup selling to it"), {"us_state"}),
    ],
)
def test_a_correction_of_who_asks(reader: Callable[..., Reading], turns: tuple[str, ...], expected: set[str]) -> None:
    """A body takes the place of a body, a private firm that of an office; "also" adds."""
    assert set(reader(turns[-1], *turns[:-1]).understood.user_context) == expected


def test_offices_of_the_country_told_before_are_no_us_ones(reader: Callable[..., Reading]) -> None:
    """A federal department is Canada's where the thread sits there, and its question is one of law."""
    reading = reader("actually a federal department", "can we use deepseek v4?", "we're in Canada")
    assert reading.understood.user_context == ("government",)
    assert reading.intents[0] == "origin_risk"


@pytest.mark.parametrize(
    ("turns", "homes"),
    [
        (("US hospital, can we use kimi k3?", "sorry, we're in Canada"), ("CA",)),
        (("can a german bank use kimi k3?", "and our UK branch?"), ("GB",)),
        (("we're a company in Spain, qwen ok?", "we also have an office in Japan"), ("ES", "JP")),
        (("we're a company in Spain, qwen ok?", "and glm?"), ("ES",)),
    ],
)
def test_a_correction_of_where_the_asker_sits(
    reader: Callable[..., Reading], turns: tuple[str, ...], homes: tuple[str, ...]
) -> None:
    """Another place stands in the stead of the first, unless it comes to it."""
    assert reader(turns[-1], *turns[:-1]).homes == homes


def test_a_place_that_says_who_asks_is_none_to_run_in(reader: Callable[..., Reading]) -> None:
    """Nobody said where the model is to run."""
    reading = reader("actually a credit union in Spain", "we're a bank in Ohio, is qwen ok?")
    assert reading.understood.host_region == ()
    assert reading.homes == ("ES",)
    branch = reader("and for our Canadian branch?", "can a US hospital use kimi k3?")
    assert branch.understood.require_origin == ()
    assert branch.homes == ("CA",)
