"""What a program that stays works out before its first question comes, so that nobody waits for it."""

from datetime import date

from bot.assistant import Assistant
from bot.patterns import compile_all
from bot.quality.rank import all_tasks, task_quality
from bot.question import Question
from bot.understanding.expressions import make_all
from bot.understanding.phrases import compile_phrases
from bot.understanding.resolving import resolve_model

WARMING_UP = (
    "Which model is best for coding, hosted in the EU, with a fallback, for 2M input and 500k output tokens a month?",
    "What runs on a 24 GB card, with weights I may use commercially?",
    "Is the licence of a Chinese model a risk for a hospital, and which law applies?",
    "Which embedding model, and what replaces the one that is deprecated?",
    "Which model is the cheapest for summaries?",
    "What should we move to from gpt-4o?",
    "Which open model runs on a 24 GB card?",
    "How has the traffic of Chinese models changed?",
)
"""Questions that between them reach every table, the index, and the rows of more than one kind of model."""


def warm(assistant: Assistant, day: date) -> None:
    """Does now what the first questions of `day` would wait for: rows on sale, quality, families, the index.

    Raises what `Assistant.answer` raises.
    """
    facts = assistant.knowledge.facts
    for task in all_tasks(facts):
        task_quality(facts, task)
    for family in assistant.lexicon.families:
        resolve_model(family, assistant.lexicon)
    assistant.knowledge.notes.search("which model", limit=1)
    for number, text in enumerate(WARMING_UP, start=1):
        assistant.answer(Question(id=f"warming-up-{number}", text=text, today=day))
    # Last, when every module is imported.
    make_all()
    compile_all()
    compile_phrases()
