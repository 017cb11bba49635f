"""What a sentence of a source says: its figures and days, each with whom it is said of."""

import re
from collections.abc import Iterator

from bot.agent.amounts import Amount
from bot.agent.grounds import NOBODY, Day, Ground, Keys
from bot.agent.statements import Statement

_ON_A_BOARD = re.compile(r"\s+on\s+([^\[(,;]+)")


def said(statement: Statement, marks: tuple[str, ...]) -> Iterator[Ground]:
    """The figures of a sentence, each with whom it is said of."""
    amounts = statement.amounts or ()
    for index, amount in enumerate(amounts):
        beside = statement.beside(amount.start, amount.end)
        subject = subject_of(statement, amount.start)
        needs = _needs(statement.text, amount, subject)
        if amount.unit == "percent" and not needs:
            continue  # a share without what it is a share of
        partner = next((other.value for other in amounts[max(0, index - 1) : index + 2]
                        if other is not amount and _is_range(statement.text, amount, other)), None)  # fmt: skip
        yield Ground(
            value=amount.value, unit=amount.unit, per=amount.per, direction=amount.direction, counted=amount.counted,
            subject=subject, beside=beside.keys if beside else NOBODY, marks=marks, partner=partner,
            needs=needs,
        )  # fmt: skip


def day_said(statement: Statement, day: str, place: int, marks: tuple[str, ...]) -> Day:
    """A day of a sentence, with the model and the host it is said of."""
    beside = statement.beside(place, place + len(day))
    hosts = frozenset(key for key in beside.keys if key.startswith("provider:")) if beside else NOBODY
    return Day(day=day, subject=subject_of(statement, place), beside=hosts, marks=marks)


def subject_of(statement: Statement, place: int) -> Keys:
    """The model that what stands at `place` is said of."""
    found = statement.subject(place)
    return found.keys if found else NOBODY


def _is_range(text: str, left: Amount, right: Amount) -> bool:
    first, second = sorted((left, right), key=lambda each: each.start)
    return text[first.end : second.start].strip() in {"to", "-"}


def _needs(text: str, amount: Amount, subject: Keys) -> str:
    """What a percentage is of: the board it was reached on, the word behind it, or tokens, whose share it is."""
    if amount.unit != "percent":
        return ""
    board = _ON_A_BOARD.match(text, amount.end)
    if board:
        return board[1].strip()
    return amount.counted if subject else ""
