"""The check of a finished answer that would rather leave a sentence out than withhold the whole."""

import logging
from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from bot.answer import Answer
from bot.check import check, figures_of_no_field
from bot.errors import CheckError
from bot.patterns import regex
from bot.understood import Understood
from knowledge.facts import Facts

logger = logging.getLogger(__name__)
LEFT_OUT = "A sentence was left out here, because no field of the answer holds its figure; please report this."
_SOURCES = "\n\n**Sources**"
_GAP = regex(r"\n{3,}")


def checked(answer: Answer, wishes: Iterable[Understood], today: date, facts: Facts) -> Answer:
    """`answer` where it passes the check, else without the lines whose figures stand in no field.

    Raises `CheckError` where more than a figure of the text is wrong, or nothing would be left.
    """
    asked = tuple(wishes)
    try:
        return check(answer, asked, today, facts)
    except CheckError:
        shorter = _without_faults(answer)
        if shorter is None:
            raise
        check(shorter, asked, today, facts)
        logger.exception("a sentence was left out of the answer to %s", answer.id)
        return shorter


def _without_faults(answer: Answer) -> Answer | None:
    """The answer without the lines at fault, said so; `None` where none is, or none without fault is left."""
    body, mark, sources = answer.text.partition(_SOURCES)
    lines = body.split("\n")
    kept = [line for line in lines if not any(figures_of_no_field(replace(answer, text=line)))]
    text = _GAP.sub("\n\n", "\n".join(kept)).strip()
    if len(kept) == len(lines) or not text:
        return None
    return replace(answer, text=f"{text}\n\n{LEFT_OUT}{mark}{sources}", unknown=(*answer.unknown, LEFT_OUT))
