"""From a kept turn to its answer. The newest answers are kept, the others computed again when they are wanted."""

from collections import OrderedDict
from datetime import date

from adapters.charts.chart import Chart
from adapters.desk.asked import Asked, Place, Turn
from adapters.desk.ledger import Ledger
from adapters.desk.mind import Mind
from adapters.store.rows import TurnRow
from bot.policy import Policy
from bot.question import Question

REMEMBERED_MESSAGES = 20
"""Messages of a thread that are read again with each follow-up."""
KEPT_TURNS = 500
"""Answers kept in memory, for the buttons under them."""


class Answering:
    """Answers turns; the newest are kept, older ones are computed again from the question."""

    def __init__(self, mind: Mind, ledger: Ledger) -> None:
        self._mind = mind
        self._ledger = ledger
        self._kept: OrderedDict[str, Turn] = OrderedDict()

    async def turn(self, row: TurnRow, policies: tuple[Policy, ...]) -> Turn:
        """The turn of `row`, under the policies of its workspace and channel. Raises what the assistant raises."""
        kept = self._kept.get(row.id)
        if kept is not None:
            return kept
        asked = asked_of(row)
        history = await self._ledger.said_before(asked.place, row.asked_at, REMEMBERED_MESSAGES)
        question = Question(id=row.id, text=row.text, today=_day(row), history=history)
        answer = await self._mind.answer(question, policies)
        turn = Turn(id=row.id, asked=asked, question=question, answer=answer)
        self.keep(turn)
        return turn

    def keep(self, turn: Turn) -> None:
        """Keeps a turn as it was shown."""
        self._kept[turn.id] = turn
        while len(self._kept) > KEPT_TURNS:
            self._kept.popitem(last=False)

    async def chart(self, turn: Turn, policies: tuple[Policy, ...]) -> Chart | None:
        """The picture of a turn's answer; `None` where there is nothing to draw."""
        return await self._mind.chart(turn.question, turn.answer, policies)


def asked_of(row: TurnRow) -> Asked:
    """What was asked, as the adapter handed it over."""
    place = Place(platform=row.platform, workspace=row.workspace, channel=row.channel, thread=row.thread)
    return Asked(key=row.key, place=place, user=row.user, text=row.text, reply_to=row.reply_to,
                 is_overheard=row.is_overheard)  # fmt: skip


def _day(row: TurnRow) -> date:
    """The day of the question, so that its answer stays the same when it is computed again."""
    return row.asked_at.date()
