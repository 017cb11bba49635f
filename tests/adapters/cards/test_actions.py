"""Buttons under answers: each offered one changes what is shown, and one that could not is not offered."""

import pytest

from adapters.cards.actions import BY_ID, actions_for, words_of
from adapters.cards.to_card import to_card
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from tests.adapters.cards.test_to_card import DAY, answer_to

ASKED = (
    "best model for agents, 4M tokens in and 1M out a month",
    "cheapest model for tagging photos",
    "what can i run on a 4090 for writing?",
    "which embedding model for 3M documents?",
    "gpt-6.1 terra vs claude sonnet 5.5 for support",
    "kimi k3 or glm-5.3 for coding?",
    "how much is gemini 3.8 flash?",
    "what do 12M tokens in and 2M out of claude haiku 5.5 cost?",
    "does kimi k3 do tool calls?",
    "context window of mistral large 4",
    "terminal bench score of opus 5.5",
    "top 5 on LMArena right now",
    "licence of qwen3.8-27b for a product",
    "who hosts glm-5.3 in the EU?",
    "can a US federal agency use deepseek v4 pro?",
    "gpt-4o replacement",
    "is chatgpt plus enough or should i pay for the API, 60 messages a day",
)


@pytest.mark.parametrize("question", ASKED)
def test_every_button_that_asks_on_changes_the_card(assistant: Assistant, question: str) -> None:
    """Pressed in the conversation of the answer, it brings another card, about what its label says."""
    answer = answer_to(assistant, question)
    card = to_card(answer)

    for action in card.actions:
        words = words_of(action, answer)
        if words is None:
            continue
        pressed = assistant.answer(Question(id="2", text=words, today=DAY, history=(question,)))
        shown = to_card(pressed)
        assert (shown.headline, shown.parts) != (card.headline, card.parts), (action.label, words)
        assert pressed.intent in LEADS_TO[action.id], (action.label, pressed.intents)


LEADS_TO = {
    "cheaper": {"recommend"}, "no_cn": {"recommend"}, "eu": {"recommend"}, "instead": {"recommend"},
    "undercut": {"recommend"}, "price": {"cost"}, "volume": {"cost", "compare"}, "where": {"residency"},
    "licences": {"licence"}, "compare": {"compare"},
}  # fmt: skip
"""What each button's answer is about."""


def ids(answer: Answer) -> set[str]:
    return {action.id for action in actions_for(answer)}


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("cheapest model for tagging photos", "cheaper"),
        ("what can i run on a 4090 for writing?", "cheaper"),
        ("what can i run on a 4090 for writing?", "eu"),
        ("best model for chat, no chinese models", "no_cn"),
        ("image generation: 500 pictures a month, which model?", "no_cn"),
        ("best model for chat hosted in Switzerland", "eu"),
        ("what do 12M tokens in and 2M out of claude haiku 5.5 cost?", "sums"),
        ("what do 12M tokens in and 2M out of claude haiku 5.5 cost?", "volume"),
        ("top 5 on LMArena right now", "json"),
        ("whisper price for 300 hours", "undercut"),
        ("does llama 3.3 70b fit in 48 GB of VRAM?", "undercut"),
    ],
)
def test_what_would_change_nothing_is_not_offered(assistant: Assistant, question: str, missing: str) -> None:
    """The cheapest is there already, no row is Chinese, another place was asked for, the sums stand on the card."""
    assert missing not in ids(answer_to(assistant, question))


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("best model for agents, 4M tokens in and 1M out a month", {"cheaper", "no_cn", "eu", "compare", "sums"}),
        ("kimi k3 or glm-5.3 for coding?", {"volume", "licences"}),
        ("how much is gemini 3.8 flash?", {"volume", "undercut", "where"}),
        ("does kimi k3 do tool calls?", {"price", "undercut", "where"}),
        ("terminal bench score of opus 5.5", {"price", "undercut"}),
        ("top 5 on LMArena right now", {"compare"}),
        ("can a US federal agency use deepseek v4 pro?", {"instead"}),
    ],
)
def test_every_kind_of_answer_has_a_way_on(assistant: Assistant, question: str, there: set[str]) -> None:
    """What people ask next, by what was answered."""
    assert there <= ids(answer_to(assistant, question))


def test_old_buttons_are_still_understood(assistant: Assistant) -> None:
    """Every id that an old message may carry has its words or what it shows."""
    answer = answer_to(assistant, "kimi k3 or glm-5.3 for coding?")

    assert {"cheaper", "no_cn", "eu", "sums", "compare", "chart", "csv", "json"} <= BY_ID.keys()
    assert words_of(BY_ID["compare"], answer) == "compare glm-5.3, kimi-k3"
    assert words_of(BY_ID["sums"], answer) is None
