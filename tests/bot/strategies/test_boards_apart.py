"""Whether one model can do the work of another: how far apart the boards put them, with figures, days and sources."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("is Mistral Medium good enough to replace GPT-6 Sol for contracts",
         "For legal work, Mistral Medium 3.5 128B stands lower than GPT-6 Sol on the boards"),
        ("is deepseek v4 flash good enough to replace opus for coding",
         "For coding, DeepSeek-V4-Flash stands lower than Claude Opus 5.5 on the boards"),
        ("can haiku 5.5 replace sonnet 5.5 for support tickets",
         "For customer support, Claude Haiku 5.5 stands lower than Claude Sonnet 5.5 on the boards"),
        ("could glm-5.3 stand in for opus 5.5 in coding",
         "For coding, GLM-5.3 stands lower than Claude Opus 5.5 on the boards"),
        ("would qwen3.8-max do the job of gpt-6 sol for summaries",
         "For summarization, Qwen3.8-Max stands higher than GPT-6 Sol on the boards"),
    ],
)  # fmt: skip
def test_who_can_stand_in_is_told_from_the_boards_first(ask: Ask, question: str, first: str) -> None:
    """With the place of each, before prices."""
    answer = ask(question)
    assert answer.intent == "compare"
    assert answer.text.startswith(f"**{first}")
    assert answer.text.split("\n\n")[0].count(" models measured for ") == 2


def test_a_board_that_measured_both_at_other_settings_is_shown(ask: Ask) -> None:
    """With effort, day and source of each run."""
    text = ask("is deepseek v4 flash good enough to replace opus for coding").text
    assert "On the same board, each at its own settings:" in text
    assert "DeepSeek-V4-Flash 1581 points, high effort (2026-10-01)" in text
    assert "Claude Opus 5.5 1815 points, max effort (2026-10-01)" in text


def test_where_no_board_measured_both_the_nearest_of_each_is_shown(ask: Ask) -> None:
    """And that there is none."""
    text = ask("is Mistral Medium good enough to replace GPT-6 Sol for contracts").text
    assert "No board that tells something of legal work measured both. The nearest of each:" in text
    assert "GPT-6 Sol 6.5% (2026-09-22)" in text


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("what replaces gpt-4o", "migration"),
        ("when does gpt-5-mini end and what replaces it", "migration"),
        ("opus 5.5 vs gpt-6 sol for contracts", "compare"),
    ],
)
def test_other_replacements_are_no_comparison_of_two(ask: Ask, question: str, intent: str) -> None:
    """An end, and two side by side."""
    answer = ask(question)
    assert answer.intent == intent
    assert " stands " not in answer.text.split("\n\n")[0]
