"""A ban supposed of what the asker runs: what goes, stays and replaces it first, the law of today after."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "suppose the US bans Chinese models and my app talks to glm on together",
        "our app runs on qwen3-235b at groq. if chinese models get banned in the US what are we left with?",
        "Say the EU bans DeepSeek next year. Our product uses deepseek v3.2 via openrouter. What do we do?",
        "we run kimi k2 in production, what if congress bans it?",
        "Angenommen die USA verbieten chinesische Modelle und unsere App läuft auf GLM bei Together. Was dann?",
    ],
)
def test_what_runs_is_told_before_the_law(ask: Ask, question: str) -> None:
    """The weights that stay and a model that could take over, with its price."""
    answer = ask(question)
    first, whole = answer.text.split("\n\n")[0], answer.text
    assert answer.intent == "stack"
    assert "lose " in first or "is lost" in first
    assert "open weights" in whole
    assert any(each.role in {"fallback", "near_miss"} for each in answer.recommendations)
    assert "No rule on board bars" in whole


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("what if the US bans kimi?", "origin_risk"),
        ("if the US bans kimi, best model for coding?", "recommend"),
        ("is deepseek banned in the US? we use it on fireworks", "origin_risk"),
    ],
)
def test_a_ban_without_what_runs_is_a_question_of_law_or_a_search(ask: Ask, question: str, intent: str) -> None:
    """So is one that is only asked about."""
    assert ask(question).intent == intent
