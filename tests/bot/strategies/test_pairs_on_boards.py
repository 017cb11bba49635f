"""Two models on a board, whichever they are: an answer with every figure in a field, and no order that no board has."""

from itertools import pairwise

import pytest

from bot.assistant import Assistant
from bot.question import Question
from bot.shortened import LEFT_OUT
from bot.understanding.reading import Reading
from bot.understood import Understood
from tests.bot.conftest import DAY, Ask


@pytest.mark.parametrize("intents", [("compare", "benchmark"), ("benchmark", "compare")])
def test_a_pair_on_any_board_is_answered_whole(assistant: Assistant, intents: tuple[str, ...]) -> None:
    """One pair of each board, with the board as the main thing asked and beside it."""
    facts = assistant.knowledge.facts
    for board in facts.boards.values():
        models = list(dict.fromkeys(each.model for each in facts.benchmarks if each.board == board.id))
        for pair in [*pairwise(models)][-1:]:
            text = f"which is better on {board.name}, {pair[0]} or {pair[1]}?"
            reading = Reading(understood=Understood(models=pair), intents=intents)
            answer = assistant.answer_reading(Question(id="1", text=text, today=DAY), reading)
            assert LEFT_OUT not in answer.text, board.id


@pytest.mark.parametrize(
    "question",
    [
        "which is better at terminal-bench, gpt-6.1 or opus 5.5?",
        "gpt-6.1 or opus 5.5 at terminal-bench?",
        "who is higher on terminal bench 4, opus 5.5 or gpt-6.1 terra?",
    ],
)
def test_separate_runs_of_two_makers_are_no_order(ask: Ask, question: str) -> None:
    """Both figures stand there as their makers' own, and nobody is ahead."""
    first = ask(question).text.split("\n")[0]
    assert "66.4%" in first
    assert "50.3%" in first
    assert first.count("its maker's own figure") == 2
    assert "is ahead of" not in first


def test_figures_that_go_together_come_before_those_that_do_not(ask: Ask) -> None:
    """Opus 5.5 and Astra were both run by the author of the board."""
    first = ask("opus 5.5 or gpt-6 astra, which is better on terminal-bench?").text.split("\n")[0]
    assert first.startswith("**Claude Opus 5.5 is ahead of GPT-6 Astra on Terminal-Bench 4.0 by ")
    assert "maker" not in first


@pytest.mark.parametrize(
    ("question", "board"),
    [
        ("which is better at SWE-bench, gpt-6.1 or opus 5.5?", "SWE-bench"),
        ("kimi k3 or sonnet 5.5, who wins on gpqa?", "GPQA Diamond"),
        ("gpt-6 or grok 4.7, better on arc-agi-2?", "ARC-AGI-2"),
    ],
)
def test_a_board_without_both_says_so_before_any_price(ask: Ask, question: str, board: str) -> None:
    """What was asked about comes first, though the answer is that it is not known."""
    text = ask(question).text
    missing = text.index("No published result of")
    assert board in text[missing : missing + 120]
    assert missing < text.index("per 1M")


def test_makers_own_tables_give_no_leader_everywhere(ask: Ask) -> None:
    """Four rows of one maker's launch table are shown as that maker's, and are no verdict of boards."""
    text = ask("does gpt-6 luna beat haiku 5.5 on anything?").text
    assert "higher on every board" not in text
    assert "its maker's own figure" in text


def test_a_price_in_the_thread_is_answered_first(ask: Ask) -> None:
    """The board of an earlier message does not stand before a bill that is asked for."""
    told = ("which is better at terminal-bench, gpt-6.1 or opus 5.5?", "same harness?")
    assert "Terminal-Bench 4.0" in ask(told[1], told[0]).text
    first = ask("which one is cheaper for 5M in 1M out", *told).text.split("\n")[0]
    assert first.startswith("**GPT-6.1 Terra is cheapest: $10")


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("how much cheaper is haiku 5.5 than sonnet 5.5", "Terminal-Bench 4.0: Claude Haiku 5.5 39.2%"),
        ("sonnet 5.5 oder haiku 5.5 für Agenten?", "Terminal-Bench 4.0: Claude"),
        ("compare opus 5.5 and sonnet 5.5", "Humanity's Last Exam, with tools: Claude Opus 5.5 67.7%"),
    ],
)
def test_what_a_maker_measured_alike_of_its_models_goes_together(ask: Ask, question: str, row: str) -> None:
    """Released on other days, they stand in other tables; a run with tools is set beside none without."""
    text = ask(question).text
    assert f"- {row}" in text
    assert "Chartography" not in text
    assert text.count("effort not stated") == 1


@pytest.mark.parametrize("question", ["claude vs gpt", "qwen oder llama?"])
def test_models_that_no_run_measured_alike_are_told_so(ask: Ask, question: str) -> None:
    """Instead of an end after the prices."""
    assert "No run on board measured them alike" in ask(question).text
