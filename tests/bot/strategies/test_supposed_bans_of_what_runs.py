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
    "question",
    [
        "Suppose the US bans Chinese models and my app talks to glm. Does that make me a criminal?",
        "Our product runs on qwen3.8-max. If the EU bans Chinese models, do we break the law?",
        "we run kimi k3 in production. if congress bans it, is that illegal for us?",
    ],
)
def test_whether_the_asker_breaks_a_law_is_a_question_of_law(ask: Ask, question: str) -> None:
    """Whatever runs on the model: the law of today comes first."""
    answer = ask(question)
    assert answer.intent == "origin_risk"
    assert answer.text.startswith("**No rule on board bars")


def test_the_law_is_told_of_what_would_go_alone(ask: Ask) -> None:
    """What stays in use is no matter of the ban."""
    text = ask("if alibaba gets banned, what in our stack is hit? qwen3.8-max, haiku 5.5 and mistral large 4").text
    assert "No rule on board bars Qwen3.8-Max" in text
    assert "bars Claude Haiku 5.5" not in text
    assert "bars Mistral Large 4" not in text


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
