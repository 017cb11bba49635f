"""Options of commands as a person would have typed them."""

import pytest

from adapters.discord_bot.question_words import about, comparison, cost_of


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, "cost of m"),
        ({"provider": "Azure", "input_tokens": "2M", "output_tokens": "500k"}, "cost of m at Azure: 2M in, 500k out"),
        ({"requests": "1,000", "cached_percent": 0}, "cost of m: 1,000 requests, 0% cached"),
        ({"requests": "2k a day", "input_tokens": "1k"}, "cost of m: 2k requests a day, 1k in"),
        ({"requests": "5 requests a minute"}, "cost of m: 5 requests a minute"),
        ({"requests": "a few a day"}, "cost of m: a few a day"),
    ],
)
def test_a_bill_is_asked_for_in_words(given: dict[str, object], words: str) -> None:
    """Only what was filled in is said."""
    options = {"provider": None, "input_tokens": None, "output_tokens": None, "cached_percent": None, "requests": None}

    assert cost_of("m", **options | given) == words  # type: ignore[arg-type]


def test_a_question_is_limited_by_what_stands_behind_it() -> None:
    """A model, a host, both, neither."""
    named = [about("q?", model=model, provider=host) for model in (None, "m") for host in (None, "h")]

    assert named == ["q?", "q? (at h)", "q? (m)", "q? (m at h)"]


def test_a_comparison_names_its_workload() -> None:
    """Where there is one."""
    assert comparison(["a", "b"], input_tokens=None, output_tokens=None) == "compare a, b"
    assert comparison(["a", "b"], input_tokens="2M", output_tokens="1M") == "compare a, b: 2M in, 1M out"
