"""A language model at the desk: the rules' answer first, bettered by edits; never later, never false, never twice."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
import stamina

from adapters.desk.asked import Turn
from adapters.desk.desk import Desk
from adapters.desk.improving import Improving
from adapters.desk.mind import Mind
from adapters.desk.model_counts import ModelCounts
from adapters.desk.reach import Reach
from adapters.service.metrics import exposition
from adapters.service.wiring import build_desk
from adapters.store.store import Store
from bot.agent.bounds import Bounds
from bot.agent.building import ModelChoice, build
from bot.agent.spending import Spender
from bot.assistant import Assistant
from tests.adapters.desk.conftest import START, Clock, Recorder, accepted, asked, settings
from tests.fakes.language_model import FakeModels, Reply, says, serving

QUESTION = (
    "Which model for summarising 2M tickets a month, 300 in and 30 out, EU-hosted, no Chinese-made one, under $3k?"
)
TRUE = "Claude Sonnet 5.5 at Amazon Bedrock comes to $1,980 a month for this load."
FALSE = "Claude Sonnet 5.5 costs only $12 a month."


@dataclass(slots=True)
class Editing(Recorder):
    """A speaker whose messages can be changed."""

    can_edit: bool = True


@pytest.fixture
async def models() -> AsyncIterator[FakeModels]:
    async with serving(says(TRUE)) as fake:
        yield fake


@pytest.fixture
async def desk(store: Store, mind: Mind, assistant: Assistant, clock: Clock, models: FakeModels) -> AsyncIterator[Desk]:
    """A desk whose model is played by a server on this machine."""
    stamina.set_testing(True, attempts=3)
    reach = Reach()
    choice = ModelChoice(model="openai:claude-haiku-5-5", base_url=models.openai_url)
    counts = ModelCounts(store.workspaces, reach=reach)
    model = build(choice, Bounds(deadline_seconds=20), assistant, START.date(), counts)
    yield build_desk(settings(), store, mind, clock=clock, reach=reach, improving=Improving(model, assistant, Spender))
    await model.close()


async def served(desk: Desk, speaker: Recorder) -> Turn:
    await desk.serve(await accepted(desk, asked(QUESTION, key="m1")), speaker)
    return speaker.posted[0]


async def test_the_rules_answer_is_shown_first_and_then_bettered(desk: Desk, models: FakeModels) -> None:
    """The wording comes by an edit; figures and table stay the rules' own; buttons know the answer that is shown."""
    speaker = Editing()

    turn = await served(desk, speaker)
    kept = await desk.turn(turn.id)

    assert turn.answer.brain == "rules"
    assert TRUE not in turn.answer.text
    assert TRUE in speaker.improved[-1].answer.text
    assert speaker.improved[-1].answer.recommendations == turn.answer.recommendations
    assert kept is not None
    assert kept.answer == speaker.improved[-1].answer
    assert kept.answer.brain != "rules"


async def test_what_cannot_be_edited_waits_for_the_best_answer(desk: Desk) -> None:
    """Once, with the wording in it."""
    speaker = Recorder()

    turn = await served(desk, speaker)

    assert TRUE in turn.answer.text
    assert (len(speaker.posted), speaker.improved) == (1, [])


async def test_a_false_figure_is_never_shown(desk: Desk, models: FakeModels) -> None:
    """Neither by an edit nor in what follows."""
    models.script = says(FALSE)
    speaker = Editing()

    await served(desk, speaker)

    assert all("$12 a month" not in each.answer.text for each in (*speaker.posted, *speaker.improved))


async def test_a_model_that_is_down_costs_nothing_but_its_words(desk: Desk, models: FakeModels) -> None:
    """The rules' answer stands, and nobody reads of the fault."""
    models.script = lambda _: Reply(status=500)
    speaker = Editing()

    await served(desk, speaker)

    assert (len(speaker.posted), speaker.improved, speaker.told) == (1, [], [])


async def test_an_edit_that_fails_leaves_the_answer(desk: Desk) -> None:
    """The answer is there; the platform's fault is logged."""

    class Stubborn(Editing):
        async def improve(self, turn: Turn) -> None:
            raise RuntimeError("the platform refuses")

    speaker = Stubborn()

    await served(desk, speaker)

    assert len(speaker.posted) == 1
    assert speaker.told == []


async def test_the_stop_button_ends_the_wording_and_keeps_the_answer(
    desk: Desk, store: Store, models: FakeModels
) -> None:
    """What is shown stays shown, and stays part of the thread."""
    models.script = lambda _: Reply(text=TRUE, delay_seconds=20)
    speaker = Editing()
    taken = await accepted(desk, asked(QUESTION, key="m1"))
    task = asyncio.create_task(desk.serve(taken, speaker))
    async with asyncio.timeout(10):
        while not speaker.posted:  # noqa: ASYNC110  (the speaker is a list that fills)
            await asyncio.sleep(0.02)

    stopped = await desk.stop(taken.asked.place)
    await asyncio.gather(task, return_exceptions=True)
    kept = await store.turns.find(taken.id)

    assert stopped
    assert kept is not None
    assert kept.state == "answered"


async def test_what_the_model_used_is_counted_in_the_store(desk: Desk, store: Store) -> None:
    """For the day, for all processes together."""
    await served(desk, Editing())

    async with store.database.transaction() as connection:
        scopes = (await connection.exec_driver_sql("SELECT scope FROM counters WHERE used > 0")).scalars().all()

    assert "model:tokens:all" in scopes


async def test_what_the_model_did_is_in_the_metrics(desk: Desk) -> None:
    """Calls, tokens and how answers ended, for whoever runs it."""
    await served(desk, Editing())

    shown = exposition(desk).decode()

    assert 'sextant_model_answers_total{outcome="improved"} 1.0' in shown
    assert 'sextant_model_calls_total{model="openai:claude-haiku-5-5"}' in shown
