"""Which board a question means, who of two models leads there, and what is said of boards that are not carried."""

import re

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "board"),
    [
        ("best on MTEB for multilingual embeddings", "MTEB(Multilingual, v2)"),
        ("mteb multilingual reranking, who is on top?", "MTEB(Multilingual, v2) reranking"),
        ("top of mteb reranking", "reranking"),
        ("mteb leaderboard for english retrieval", "MTEB(eng, v2) retrieval"),
        ("lmarena leaderboard for creative writing", "LMArena Text: Creative writing"),
        ("who leads the arena for documents? the lmarena document board", "LMArena Document"),
        ("who is first on chatbot arena", "LMArena Text (style control)"),
    ],
)
def test_the_board_that_the_words_tell_apart_is_shown(ask: Ask, question: str, board: str) -> None:
    """Of several boards of one benchmark the one whose own words stand in the question."""
    first = ask(question).text.split("\n")[0]
    assert first.startswith("**Highest on ")
    assert board in first


@pytest.mark.parametrize("question", ["who leads gpqa diamond?", "gpqa diamond leaderboard", "top score on GPQA"])
def test_a_checked_run_leads_before_a_retelling(ask: Ask, assistant: Assistant, question: str) -> None:
    """Three runs by others than makers outweigh a list of retold figures."""
    text = ask(question).text
    results = assistant.knowledge.facts.benchmarks
    best = max((each for each in results if each.board == "gpqa-diamond-epoch-run"), key=lambda each: each.score)
    assert "Highest on GPQA Diamond (Epoch run)" in text
    assert assistant.knowledge.facts.models[best.model].name in text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "artificial analysis intelligence index of gpt-6 astra",
        "who is first on livebench?",
        "humaneval score of opus 5.5",
    ],
)
def test_a_board_that_is_not_carried_is_said_first(ask: Ask, question: str) -> None:
    """Nothing else is shown as if it were that board."""
    answer = ask(question)
    assert re.match(r"\*\*[\w ]+ is not carried here\.\*\*", answer.text)
    assert any("ask its own site" in each for each in answer.unknown)


@pytest.mark.parametrize(
    ("question", "ahead", "behind"),
    [
        ("arena score of opus 4.5 and gemini 3 pro, who is ahead?", "Gemini 3 Pro", "Claude Opus 4.5"),
        ("benchmark: gpt-5.2 or opus 4.5 on swe-bench pro?", "Claude Opus 4.5", "GPT-5.2"),
    ],
)
def test_who_is_ahead_of_two_is_the_first_sentence(
    ask: Ask, assistant: Assistant, question: str, ahead: str, behind: str
) -> None:
    """With the distance, both figures and their days, and no other board's results."""
    answer = ask(question)
    first = answer.text.split("\n\n")[0]
    assert first.startswith(f"**{ahead} is ahead of {behind} on ")
    assert len(re.findall(r"\(20\d\d-\d\d-\d\d", first)) == 2
    assert "BFCL" not in answer.text


def test_figures_of_different_days_are_called_so(ask: Ask) -> None:
    """Ratings of August and October are no single comparison."""
    assert "different days" in ask("on the arena, claude opus 4.5 or gemini 3 pro?").text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("is 91 vs 89 on gpqa meaningful?", "a point or two is noise"),
        ("is 1465 vs 1452 on the arena a real difference?", "intervals of 3 to 9"),
        ("74 by the vendor vs 68 by vals on swe-bench, which do I believe?", "maker"),
    ],
)
def test_two_bare_scores_are_weighed_before_any_leader(ask: Ask, question: str, note: str) -> None:
    """What the distance is worth is asked, not who leads."""
    text = ask(question).text
    assert note in text
    assert "Highest on" not in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who leads AIME?", "**Only one result on AIME 2026 (MathArena) is on board: no ranking.**"),
        ("highest score on ARC-AGI-2", "**Only 2 results on ARC-AGI-2 are on board: no ranking.**"),
        ("best on terminal-bench 3.0 of the makers", "only figures that nobody else checked"),
    ],
)
def test_few_or_unchecked_results_have_no_highest(ask: Ask, question: str, said: str) -> None:
    """One row, two makers about themselves, or one maker's table are no ranking."""
    first = ask(question).text.split("\n")[0]
    assert said in first
    assert not first.startswith("**Highest")


def test_a_board_that_ended_says_of_which_day_its_models_are(ask: Ask) -> None:
    """The best of last winter is not the best of today."""
    first = ask("aider polyglot leaderboard").text.split("\n")[0]
    assert "The newest of the models measured there is" in first
    assert "later ones are not on it" in first
    assert "later ones" not in ask("lmarena webdev leaderboard").text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "absent", "near"),
    [
        ("who is best at MMMU?", "MMMU", "LMArena Vision"),
        ("math-500 leaders", "MATH-500", "LMArena Text: Math"),
        ("what does opus 5.5 have on IFEval?", "IFEval", "Instruction following"),
        ("mmlu of gpt-6 astra", "MMLU", "MMLU-Pro"),
        ("AIME 2025 leaders", "AIME 2025", "AIME 2026"),
    ],
)
def test_the_nearest_board_stands_for_one_that_is_not_carried(ask: Ask, question: str, absent: str, near: str) -> None:
    """It is said first that the other is missing, and another year is another test."""
    text = ask(question).text
    assert text.startswith(f"**{absent} is not carried here.**")
    assert near in text


@pytest.mark.parametrize(
    "question",
    [
        "is 70% on SWE-bench Verified comparable with 58% on Pro?",
        "can I compare terminal-bench 2.1 with terminal-bench 4.0?",
        "sind GPQA Diamond und MMLU-Pro vergleichbar?",
        "are the elo scores of text and webdev on the same scale?",
    ],
)
def test_figures_of_two_boards_do_not_compare(ask: Ask, question: str) -> None:
    """That is the first word, and no ranking follows."""
    text = ask(question).text
    assert text.startswith("**No: ")
    assert "**Highest on" not in text


def test_what_a_run_costs_is_left_open(ask: Ask) -> None:
    """No table has it, and that is said."""
    assert any("What a task cost" in each for each in ask("arc-agi-2 leaders and their cost per task").unknown)


@pytest.mark.parametrize(
    ("question", "tongue"),
    [
        ("Everything I find is english exams. Where do I look up how well models score in Polish?", "Polish"),
        ("is there a leaderboard for Czech? most boards are english only", "Czech"),
    ],
)
def test_english_beside_another_language_is_not_the_one_without_a_board(ask: Ask, question: str, tongue: str) -> None:
    """The boards are in English, and the board shown takes all but it."""
    assert ask(question).text.startswith(f"**No board on board measures {tongue} by itself")
