"""That no source on board measures speed, said first to who asks for the fastest of all."""

import re

from bot.draft import Draft
from bot.patterns import regex

_FASTEST = regex(
    r"\b(?:fastest|quickest|speediest|lowest latency|schnellst\w*|m[aá]i?s rápid[oa]s?|(?:le|la|les) plus rapides?)\b"
    r"|最快|最速|一番速|一番早|가장 빠|제일 빠|сам\w+ быстр\w+|быстрее всех",
    re.IGNORECASE,
)


def say_speed_open(draft: Draft) -> None:
    """A line for who asks for the fastest, not for one that is fast enough."""
    situation = draft.situation
    if situation.asked.latency is not None and _FASTEST.search(situation.question.text):
        draft.say(
            "**Which is fastest is not on board: no source here measures how fast hosts answer.** What follows goes by "
            "other things."
        )
