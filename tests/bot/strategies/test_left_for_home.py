"""A model that is left for one on machines of one's own: what fits there, and how it stands to the one left."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "stands"),
    [
        ("can we swap claude for something self hosted on 2x H100 w/o losing much on coding",
         "**Beside Claude Sonnet 5.5: quality for coding on the boards lower"),
        ("replace gpt-6-luna with a self-hosted model on a 4090 for classification",
         "**Beside GPT-6 Luna: quality for classification on the boards about the same"),
        ("we want to move off opus 5.5 to our own 8x H100, what's closest for coding",
         "**Beside Claude Opus 5.5: quality for coding on the boards lower"),
    ],
)  # fmt: skip
def test_what_runs_at_home_is_held_against_the_model_left(ask: Ask, question: str, stands: str) -> None:
    """No host is recommended."""
    answer = ask(question)
    assert stands in answer.text
    assert {each.provider for each in answer.recommendations} <= {None, ""}


def test_a_model_that_ends_may_be_left_for_home(ask: Ask) -> None:
    """Its end is told first."""
    answer = ask("gpt-4o is deprecated, what replaces it on our own 4x L40S for extraction?")
    assert answer.recommendations[0].role == "self_host"
    assert "GPU memory" in answer.text


def test_what_replaces_a_model_at_a_host_is_a_move(ask: Ask) -> None:
    """Nothing tells of machines."""
    assert "Move to GPT-6 Luna at OpenAI" in ask("what replaces gpt-4o").text
