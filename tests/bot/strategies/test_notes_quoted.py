"""The note that an answer quotes is the one that answers the question."""

import pytest

from tests.bot.conftest import Ask

TERMINAL_BENCH = "Terminal-Bench 2.0, 2.1, 3.0 and 4.0 are four different tests"

ROWS = (
    ("Can I send German customer data to DeepSeek's API?", "GDPR Chapter V"),
    ("Is SWE-bench Verified still useful?", "SWE-bench Verified: saturated"),
    ("Can I trust Terminal-Bench scores?", TERMINAL_BENCH),
    ("What happened to Claude Fable in June 2026?", "June 2026: a US directive took two Claude models offline"),
    ("What time is DeepSeek cheaper?", "DeepSeek: double price in peak hours"),
    ("When does the price of Gemini 4 Argon change?", "Gemini 4 Argon doubles on 1 December 2026"),
    ("Are thinking tokens billed?", "Thinking is billed as output"),
    ("Does EU-only processing cost more?", "Keeping inference in a region costs about 10 to 25 percent"),
    ("We are a Texas state contractor, may I keep the DeepSeek app on my phone?", "Texas: prohibited technologies"),
    ("When do the high-risk duties of the AI Act start?", "EU AI Act dates after the Omnibus"),
)


@pytest.mark.parametrize(("question", "title"), ROWS)
def test_the_note_quoted_answers_the_question(ask: Ask, question: str, title: str) -> None:
    """A sibling of the right note is about the same subject and answers something else."""
    assert f"**{title}" in ask(question).text


def test_what_a_board_is_worth_is_said_before_who_leads_on_it(ask: Ask) -> None:
    """Who asks whether a board is still useful has a list of leaders already."""
    text = ask("Is SWE-bench Verified still useful?").text

    assert text.index("**SWE-bench Verified: saturated") < text.index("**Highest on SWE-bench Verified")
