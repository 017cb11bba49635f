"""Filtering and ranking everything on sale for one question, and what of it is paid only once."""

import gc
from collections.abc import Iterator
from functools import partial

from adapters import wiring
from benchmarks.onboard import DAY, YARDSTICK, yardstick
from benchmarks.result import Result, timed
from benchmarks.timing import in_fresh_process, medians, seconds_of
from bot.costs.workload import workload_of
from bot.quality.rank import task_quality
from bot.question import Question
from bot.selection.market import Market
from bot.selection.pool import pool_for
from bot.selection.roles import picks
from bot.situation import Situation
from bot.understanding.lexicon import build_lexicon
from bot.understanding.read import read
from knowledge.base import Knowledge

ASKED = {
    "nothing but the task": "Which model is best for coding?",
    "price, context and maker's country": "Coding model with 200k context, not Chinese, output under $10 per million",
    "place of processing": "Best model for coding, hosted in the EU, with tools",
}


def measure() -> Iterator[Result]:
    """Time of selection and ranking with facts, prices and quality loaded, for three kinds of wishes."""
    known = wiring.knowledge()
    situations = {name: situation_for(text, known) for name, text in ASKED.items()}
    once = in_fresh_process(_first)
    gc.collect()
    gc.freeze()  # as `wiring.warm_assistant` does
    calls = {name: partial(selected, situation) for name, situation in situations.items()}
    times = medians(31, {**calls, YARDSTICK: yardstick()})
    count = len(next(iter(situations.values())).market.rows("chat", DAY))
    beside = (YARDSTICK, times[YARDSTICK])
    for name in ASKED:
        yield timed(f"filter and rank {count:,} offerings: {name}", times[name], baseline=beside, limit_seconds=0.003)
    yield timed("once a day: rows of all offerings", once[0], baseline=beside)
    yield timed("once a task: quality of all models", once[1], baseline=beside)


def situation_for(text: str, known: Knowledge) -> Situation:
    """A question understood, with the market it is answered from."""
    lexicon = build_lexicon(known.facts, known.catalogue.models)
    question = Question(id="1", text=text, today=DAY)
    return Situation(
        question=question,
        reading=read(question, lexicon),
        policies=(),
        knowledge=known,
        lexicon=lexicon,
        market=Market(known),
    )


def selected(situation: Situation) -> object:
    """The picks for the question."""
    pool = pool_for(situation, workload_of(situation.asked))
    return picks(pool.candidates)


def _first() -> tuple[float, float]:
    known = wiring.knowledge()
    rows = seconds_of(partial(Market(known).rows, "chat", DAY))
    task_quality(known.facts, "coding")
    return rows, seconds_of(partial(task_quality, known.facts, "chat"))
