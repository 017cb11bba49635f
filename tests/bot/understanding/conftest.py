"""A small lexicon, made by the same function as the large one, and a reader over it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from bot.question import Question
from bot.understanding.lexicon import Lexicon, build_lexicon
from bot.understanding.read import read
from bot.understanding.reading import Reading
from knowledge.entities import Card, Developer, Model, Provider
from knowledge.facts import Facts

DAY = date(2026, 11, 23)
MODELS = {
    "claude-opus-5-5": ("Claude Opus 5.5", "anthropic", "claude-opus", "2026-10-01"),
    "claude-opus-4-6": ("Claude Opus 4.6", "anthropic", "claude-opus", "2026-02-05"),
    "claude-sonnet-5-5": ("Claude Sonnet 5.5", "anthropic", "claude-sonnet", "2026-09-10"),
    "claude-sonnet-4-5": ("Claude Sonnet 4.5", "anthropic", "claude-sonnet", "2025-09-29"),
    "claude-3-7-sonnet": ("Claude 3.7 Sonnet", "anthropic", "claude-sonnet", "2025-02-19"),
    "claude-haiku-5-5": ("Claude Haiku 5.5", "anthropic", "claude-haiku", "2026-10-15"),
    "gpt-6-sol": ("GPT-6 Sol", "openai", "gpt-sol", "2026-09-22"),
    "gpt-6-luna": ("GPT-6 Luna", "openai", "gpt-luna", "2026-09-22"),
    "gpt-5-mini": ("GPT-5 mini", "openai", "gpt-mini", "2025-08-07"),
    "gpt-4o": ("GPT-4o", "openai", "gpt", "2024-05-13"),
    "gpt-oss-120b": ("gpt-oss-120b", "openai", "gpt-oss", "2025-08-05"),
    "gpt-oss-20b": ("gpt-oss-20b", "openai", "gpt-oss", "2025-08-05"),
    "gemini-2.5-flash": ("Gemini 2.5 Flash", "google", "gemini-flash", "2025-06-17"),
    "gemini-2.5-pro": ("Gemini 2.5 Pro", "google", "gemini-pro", "2025-06-17"),
    "gemini-3.5-flash": ("Gemini 3.5 Flash", "google", "gemini-flash", "2026-05-01"),
    "gemini-3.8-flash": ("Gemini 3.8 Flash", "google", "gemini-flash", "2026-10-20"),
    "glm-5.3": ("GLM-5.3", "zai", "glm", "2026-09-01"),
    "kimi-k3": ("Kimi K3", "moonshot", "kimi", "2026-08-20"),
    "deepseek-v4-flash": ("DeepSeek V4 Flash", "deepseek", "deepseek", "2026-07-31"),
    "deepseek-r1": ("DeepSeek R1", "deepseek", "deepseek", "2025-01-20"),
    "qwen3-14b": ("Qwen3 14B", "alibaba", "qwen", "2025-04-29"),
    "llama-3.3-70b": ("Llama 3.3 70B", "meta", "llama", "2024-12-06"),
    "mistral-large-4": ("Mistral Large 4", "mistral", "mistral-large", "2026-08-01"),
}
MAKERS = {
    "anthropic": "US", "openai": "US", "google": "US", "zai": "CN", "moonshot": "CN", "deepseek": "CN",
    "alibaba": "CN", "meta": "US", "mistral": "FR",
}  # fmt: skip
HOSTS = ("bedrock", "azure", "together", "fireworks", "openrouter", "groq")
CARDS = (
    ("rtx-3090", "RTX 3090", 24, False, ("3090",)), ("rtx-4090", "RTX 4090", 24, False, ("4090",)),
    ("rtx-3060", "RTX 3060", 12, False, ("3060",)), ("h100", "H100", 80, False, ()), ("t4", "T4", 16, False, ()),
    ("h200", "H200", 141, False, ()), ("l40s", "L40S", 48, False, ()),
)  # fmt: skip
SOURCE = "https://example.org/row"


def small_facts() -> Facts:
    """Rows enough to read questions with; the values are plain, not researched."""
    models = {
        identifier: Model(
            id=identifier, name=name, developer=maker, family=family, released=day, source_url=SOURCE, checked_on=DAY
        )
        for identifier, (name, maker, family, day) in MODELS.items()
    }
    return Facts(
        developers={
            maker: Developer(
                id=maker, name=maker.title(), country=country, ultimate_parent=None, parent_country=None, why="seat",
                source_url=SOURCE, checked_on=DAY,
            )
            for maker, country in MAKERS.items()
        },
        providers={
            host: Provider(
                id=host, name=host.title(), role="host", hq_country=None, ultimate_parent=None, parent_country=None,
                evidence="docs", source_url=SOURCE, checked_on=DAY,
            )
            for host in HOSTS
        },
        models=models,
        licences={},
        measures={},
        cards={
            identifier: Card(
                id=identifier, name=name, memory_gb=Decimal(memory), unified=unified, aliases=aliases,
                source_url=SOURCE, checked_on=DAY,
            )
            for identifier, name, memory, unified, aliases in CARDS
        },
        plans={},
        benchmarks=(),
        traffic=(),
        uplifts=(),
        boards={},
    )  # fmt: skip


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The lexicon of the small facts."""
    return build_lexicon(small_facts(), MODELS)


@pytest.fixture(scope="session")
def reader(lexicon: Lexicon) -> Callable[..., Reading]:
    """Reads a message, earlier ones of its thread before it."""

    def read_in_thread(text: str, *history: str) -> Reading:
        return read(Question(id="q", text=text, history=history, today=DAY), lexicon)

    return read_in_thread
