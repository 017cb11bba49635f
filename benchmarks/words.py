"""A language model's part: what our own code adds to the calls of a model."""

import asyncio
import os
import time
from collections.abc import Iterator
from datetime import date
from statistics import median

from msgspec.structs import replace

from adapters import wiring
from benchmarks.result import Result, timed
from bot.agent.bounds import Bounds
from bot.agent.building import build
from bot.agent.naming import ModelChoice
from bot.agent.prompts import UNDERSTAND, WORD, reading_request, wording_request
from bot.agent.schema import schema
from bot.agent.tools import TOOLS
from bot.question import Question
from tests.fakes.language_model import says, serving

ROUNDS = 30
CALL_SECONDS = 0.15
WORDING = "For your 2M tickets a month I would pick Claude Sonnet 5.5. It comes to $1,980 a month."
DAY = date(2026, 11, 25)


def measure() -> Iterator[Result]:
    """The added latency over a server on this machine that takes as long as a fast model."""
    os.environ.setdefault("OPENAI_API_KEY", "none")
    added = sorted(asyncio.run(_added()))
    yield timed("A model's words: added to its two calls, p50", median(added), limit_seconds=0.03)
    yield timed("A model's words: added to its two calls, p90", added[int(len(added) * 0.9)])


async def _added() -> list[float]:
    assistant = wiring.warm_assistant(DAY)
    async with serving(lambda asked: replace(says(WORDING)(asked), delay_seconds=CALL_SECONDS)) as fake:
        choice = ModelChoice(model="openai:claude-haiku-5-5", base_url=fake.openai_url)
        brain = build(choice, Bounds(deadline_seconds=20), assistant, DAY)
        chat = brain._brain._connections[0].chat  # noqa: SLF001  (the same client, bare)
        found = []
        for number in range(ROUNDS + 3):
            text = f"Summarise 2M tickets a month, EU-hosted, under $3k. Case {number}"
            question = Question(id="q", text=text, today=DAY)
            rules = assistant.answer(question)
            started = time.perf_counter()
            await brain.improve(question, rules)
            between = time.perf_counter()
            reader = chat.with_structured_output(schema(), method="function_calling", include_raw=True)
            await reader.ainvoke([("system", UNDERSTAND), ("user", reading_request(question, rules.understood))])
            asked = [("system", WORD), ("user", wording_request(question, rules))]
            async for _ in chat.bind_tools(list(TOOLS)).astream(asked):
                pass
            found.append((between - started) - (time.perf_counter() - between))
        await brain.close()
    return [max(each, 0.0001) for each in found[3:]]
