"""The one question back, asked only where any answer would be a guess."""

from collections.abc import Mapping
from typing import Any

from bot.understanding.passage import Passage
from bot.understanding.plan_questions import of_plan_sizes
from bot.understanding.reading import Clarify
from bot.understanding.saving import seeks_to_save
from bot.understanding.short_wishes import is_price_alone, short_wish

_SHORT = 90
_A_FEW_WORDS = 3

WHICH_TASK = Clarify(
    question="What should the model do?",
    choices=(
        "Coding",
        "Chat or support",
        "Summaries or extraction",
        "Questions over documents (RAG)",
        "Images or audio",
    ),
)
WHICH_VOLUME = Clarify(
    question="Which model, and about how much text a month?",
    choices=("A few chats a day", "1,000 requests a day", "100,000 requests a day", "Show prices per million tokens"),
)
WHICH_PRICE = Clarify(
    question="The price of which model, or for which task?",
    choices=("The newest Claude, GPT and Gemini", "The cheapest that are good at coding", "1,000 chats a day"),
)
WHICH_PLAN = Clarify(
    question="Which product's plans do you mean?",
    choices=("Claude Pro or Claude Max", "ChatGPT Plus or ChatGPT Pro", "GitHub Copilot Pro or Cursor Pro"),
)
WHICH_SPEND = Clarify(
    question="Which models do you use, for what, and about how much a month?",
    choices=("Claude for coding, $2,000 a month", "GPT for support chats, 1M a month", "What saves most in general"),
)
WHICH_MODELS = Clarify(
    question="Which models shall I compare?",
    choices=(
        "The newest Claude, GPT and Gemini",
        "The best open-weight models",
        "The cheapest that are good at coding",
    ),
)


def question_back(passage: Passage, intents: tuple[str, ...], slots: Mapping[str, Any]) -> Clarify | None:
    """A question where the message says neither task, nor name, nor condition, nor amount."""
    if short_wish(passage) is not None and "task" not in slots:
        return WHICH_TASK
    if is_price_alone(passage):
        return WHICH_PRICE
    said = {key for key, value in slots.items() if value not in (None, ())}
    if said or len(passage.text) > _SHORT or passage.named("product", "developer", "provider") or passage.quantities:
        return None
    if of_plan_sizes(passage):
        return WHICH_PLAN
    if (
        intents == ("recommend",)
        and len(passage.text) <= 60
        and any(hit.weight >= 4 for hit in passage.hits.of("intent", "recommend"))
    ):
        return WHICH_TASK
    if intents[0] == "cost" and seeks_to_save(passage):
        return WHICH_SPEND
    if intents[0] == "compare" and not passage.names:
        return WHICH_MODELS
    if intents[0] != "cost" or not _is_own_bill(passage):
        return None
    return WHICH_PRICE if len(passage.text.split()) <= _A_FEW_WORDS else WHICH_VOLUME


def _is_own_bill(passage: Passage) -> bool:
    """Whether an estimate of a bill is asked for rather than how billing works."""
    words = set(passage.text.replace("?", " ").split())
    return bool(words & {"cost", "costs", "pay", "price", "pricing", "estimate", "charge"}) and not words & {
        "why", "input", "cached", "per", "token", "tokens", "least", "free", "count", "counted",
    }  # fmt: skip
