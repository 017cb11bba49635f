"""What our own code adds to the model's calls; the bound leaves room for a busy machine."""

import statistics
import time
from dataclasses import replace

from bot.agent.prompts import UNDERSTAND, WORD, reading_request, wording_request
from bot.agent.schema import schema
from bot.agent.tools import TOOLS
from bot.question import Question
from tests.bot.agent.conftest import DAY, Talks
from tests.fakes.language_model import says

WORDING = "For your 2M tickets a month I would pick Claude Sonnet 5.5. It comes to $1,980 a month."
ROUNDS = 7


async def test_our_own_code_adds_little_to_the_models_calls(talking: Talks) -> None:
    """Median of a whole improvement less the same two calls made with the bare client."""
    slow = lambda asked: replace(says(WORDING)(asked), delay_seconds=0.1)  # noqa: E731
    added = []

    async with talking(slow) as talk:
        chat = talk.brain._brain._connections[0].chat
        for number in range(ROUNDS):
            text = f"Summarise 2M tickets a month, EU-hosted, under $3k. Case {number}"
            question = Question(id="q", text=text, today=DAY)
            rules = talk.assistant.answer(question)
            started = time.perf_counter()
            await talk.brain.improve(question, rules)
            between = time.perf_counter()
            reader = chat.with_structured_output(schema(), method="function_calling", include_raw=True)
            await reader.ainvoke([("system", UNDERSTAND), ("user", reading_request(question, rules.understood))])
            async for _ in chat.bind_tools(list(TOOLS)).astream(
                [("system", WORD), ("user", wording_request(question, rules))]
            ):
                pass
            added.append((between - started) - (time.perf_counter() - between))

    assert statistics.median(added) < 0.3
