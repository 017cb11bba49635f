"""What stands under an answer: what to ask next, what to show, votes, and Share where only the asker sees it."""

import json
from collections.abc import Iterator
from typing import Any, Self

from msgspec import Struct
from msgspec.structs import asdict

from adapters.cards.actions import CHART, HUMAN, SUMS, words_of
from adapters.cards.card import Action, Card
from adapters.cards.exports import EXPORTS
from adapters.desk.asked import Turn
from adapters.slack_app import limits
from adapters.slack_app.drawing import Block, label, sections
from adapters.slack_app.escaping import size

ASK = "ask:"
SHOW = "show:"
SHARE = "share"
VOTE = "vote"
SHOWN = frozenset({SUMS.id, CHART.id, *EXPORTS})
"""Actions that show something about the answer rather than ask anew."""


class Pressed(Struct, frozen=True, kw_only=True):
    """What a button carries, so that it works after a restart and on old messages.

    `say` is what pressing it says; `channel` and `thread` name the conversation of the answer, which may have been
    shared elsewhere.
    """

    turn: str
    say: str = ""
    channel: str = ""
    thread: str = ""

    def to_value(self) -> str:
        """As the button's value; empty fields are left out."""
        return json.dumps({key: value for key, value in asdict(self).items() if value}, ensure_ascii=False)

    @classmethod
    def from_value(cls, value: str) -> Self | None:
        """What `to_value` wrote; `None` for a value of another version."""
        try:
            found = json.loads(value)
        except ValueError:
            return None
        if not isinstance(found, dict) or not isinstance(found.get("turn"), str):
            return None
        return cls(turn=found["turn"], **{key: str(found.get(key, "")) for key in ("say", "channel", "thread")})


def below(turn: Turn, card: Card, *, is_private: bool, refused: frozenset[str]) -> list[Block]:
    """The blocks under the answer of `turn`."""
    found: list[Block] = []
    if card.question_back:
        found += sections(f"**{card.question_back}**")
    found += _choices(card, turn)
    found += _rows([_button(action, turn) for action in card.actions if action.id not in SHOWN])
    shows = [_button(action, turn) for action in card.actions if action.id in SHOWN]
    if turn.has_human:
        shows.append(button(HUMAN.label, HUMAN.id, Pressed(turn=turn.id)))
    if is_private:
        shows.append({**button("Share", SHARE, Pressed(turn=turn.id)), "style": "primary"})
    found += _rows(shows)
    if turn.answer.intent != "off_topic":
        found.append(_votes(turn.id, refused))
    return found


def button(text: str, action_id: str, pressed: Pressed) -> Block:
    """One button."""
    return {"type": "button", "text": label(text), "action_id": action_id, "value": pressed.to_value()}


def _button(action: Action, turn: Turn) -> Block | None:
    if action.id in SHOWN:
        return button(action.label, f"{SHOW}{action.id}", Pressed(turn=turn.id))
    return _asking(action.label, action.id, turn, words_of(action, turn.answer) or "")


def _asking(text: str, name: str, turn: Turn, say: str) -> Block | None:
    """A button that asks `say` in the turn's conversation; `None` for more than a button carries."""
    place = turn.asked.place
    pressed = Pressed(turn=turn.id, say=say, channel=place.channel, thread=place.thread)
    return button(text, f"{ASK}{name}", pressed) if size(pressed.to_value()) <= limits.BUTTON_VALUE else None


def _choices(card: Card, turn: Turn) -> Iterator[Block]:
    """One button for each choice of a clarifying question; choices too long for a button are written out."""
    if any(size(choice) > limits.BUTTON for choice in card.choices):
        yield from sections("\n".join(f"- {choice}" for choice in card.choices))
    buttons = [_asking(choice, f"choice{number}", turn, choice) for number, choice in enumerate(card.choices)]
    yield from _rows(buttons)


def _rows(buttons: list[Block | None]) -> Iterator[Block]:
    """Rows of those buttons that there are."""
    found = [each for each in buttons if each is not None]
    for start in range(0, len(found), limits.ACTIONS):
        yield {"type": "actions", "elements": found[start : start + limits.ACTIONS]}


def _votes(turn_id: str, refused: frozenset[str]) -> Block:
    up, down = (Pressed(turn=turn_id, say=vote).to_value() for vote in ("up", "down"))
    if "context_actions" in refused:
        plain = [("👍", f"{VOTE}:up", up), ("👎", f"{VOTE}:down", down)]
        return {"type": "actions", "elements": [
            {"type": "button", "text": {"type": "plain_text", "text": sign, "emoji": True}, "action_id": action,
             "value": value, "accessibility_label": words}
            for (sign, action, value), words in zip(plain, ("Good answer", "Bad answer"), strict=True)
        ]}  # fmt: skip
    element: dict[str, Any] = {
        "type": "feedback_buttons",
        "action_id": VOTE,
        "positive_button": {"text": label("Good answer"), "value": up, "accessibility_label": "Good answer"},
        "negative_button": {"text": label("Bad answer"), "value": down, "accessibility_label": "Bad answer"},
    }
    return {"type": "context_actions", "elements": [element]}
