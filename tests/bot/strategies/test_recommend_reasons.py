"""Why each pick is one: evidence by its name, lower quality with both figures, savings in the first lines."""

import re

import pytest

from bot.strategies.asked_of import wants_best
from tests.bot.conftest import Ask

CLASSIFY = "We classify 40k support emails a day into 12 categories, ~600 tokens in, 10 out. Which model?"


def _evidence(text: str) -> list[str]:
    part = text.partition("**Evidence**\n")[2].partition("\n\n")[0]
    return [line for line in part.splitlines() if line.startswith("- ")]


def test_a_board_of_other_work_is_called_a_stand_in(ask: Ask) -> None:
    """A result in chat says that it measures chat where classification was asked about."""
    lines = _evidence(ask(CLASSIFY).text)
    assert any("LMArena Text (style control)" in line and "it measures chat, a stand-in here" in line for line in lines)
    assert all("stand-in" not in line for line in lines if "Instruction following" in line)


def test_a_result_for_the_task_itself_goes_before_a_stand_in(ask: Ask) -> None:
    """Measured at another effort on the task's own board, a model is shown with that."""
    lines = _evidence(ask("Which chat model, 20M in and 4M out a month, with a fallback?").text)
    assert lines
    assert not any("stand-in" in line for line in lines)


def test_figures_have_their_units_and_their_direction(ask: Ask) -> None:
    """Ratings are points in one decimal, percentages too, and where less is better that is said."""
    lines = _evidence(ask("Which cheap model for summaries in the EU, 1M requests of 900 in and 150 out?").text)
    assert all(re.search(r"\d points on LMArena", line) for line in lines if "LMArena" in line)
    assert all("(lower is better)" in line for line in lines if "hallucination rate" in line)
    assert not any(re.search(r"\d\.\d{2,}", line) for line in lines)


def test_a_weaker_fallback_says_so_with_both_figures(ask: Ask) -> None:
    """Where only Germany will do, what is left abroad is weak, and the answer says how much on one board."""
    answer = ask("Chat model hosted only in Germany, 20M in and 5M out a month, with a fallback")
    fallback = next(entry for entry in answer.recommendations if entry.role == "fallback")
    first = answer.recommendations[0]
    assert f"Lower quality than {first.model_name}" in fallback.why
    assert "below what a budget pick must reach" in fallback.why
    figures = re.search(r"([\d.]+) points against ([\d.]+) points on LMArena", fallback.why)
    assert figures is not None
    assert float(figures[1]) < float(figures[2])


def test_a_dear_best_on_thin_evidence_does_not_lead(ask: Ask) -> None:
    """Forty times the bill for what no board of the task shows is told second."""
    answer = ask(CLASSIFY)
    assert answer.recommendations[0].role == "value"
    best = next(entry for entry in answer.recommendations if entry.role == "best")
    assert best.cost is not None
    assert answer.recommendations[0].cost is not None
    assert best.cost.total_usd >= 10 * answer.recommendations[0].cost.total_usd


def test_the_best_leads_where_it_is_asked_for_in_that_word(ask: Ask) -> None:
    """And what a cheaper one would save stands in the first paragraph."""
    answer = ask(CLASSIFY.replace("Which model?", "Best model?"))
    assert answer.recommendations[0].role == "best"
    assert re.search(r"Best for the money: .* a month, [\d.]+% less\.", answer.text.split("\n\n")[0])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("best model for coding", True), ("the most accurate one", True), ("das beste Modell", True),
        ("which model for coding", False), ("at best 5M tokens a day, which model?", True), ("beside the point", False),
    ],
)  # fmt: skip
def test_who_asks_for_the_best(text: str, *, wanted: bool) -> None:
    """The word, in several languages."""
    assert wants_best(text) is wanted


def test_a_model_without_results_says_what_places_it(ask: Ask) -> None:
    """One ranked by its older version names it; one that nothing measures says for what."""
    lines = _evidence(ask("Which model for coding, 900 runs a day of 1.2M tokens in, 25k out, 90% cached?").text)
    assert any("no result of its own yet, placed by its older version MiMo" in line for line in lines)


def test_hosts_from_one_country_share_a_caveat(ask: Ask) -> None:
    """What follows from their seat is said once."""
    text = ask("Wir sind eine Bank in Frankfurt. Welche Modelle, gehostet nur in Deutschland?").text
    assert text.count("out of reach of the law at its seat") == 1


@pytest.mark.parametrize("question", ["summarise 9k claims a week, 1,500 tokens each",
                                      "classify 7k tickets a day, 500 tokens in, 10 out"])  # fmt: skip
def test_a_figure_of_far_work_is_not_shown(ask: Ask, question: str) -> None:
    """What a board of pictures or of hard questions says of summaries or labels is nothing: it is named, no more."""
    lines = _evidence(ask(question).text)
    assert any("its place rests on" in line for line in lines)
    assert not any("measures reading images" in line or "measures reasoning" in line for line in lines)
