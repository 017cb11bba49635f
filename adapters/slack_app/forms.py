"""The forms for questions and for the reason of a vote: what they show, and what was filled in."""

import json
from collections.abc import Mapping
from typing import Any, Self

from msgspec import Struct
from msgspec.structs import asdict

from adapters.slack_app import limits
from adapters.slack_app.drawing import Block, label
from adapters.slack_app.escaping import clean, size

ASK_FORM = "ask_form"
REASON_FORM = "reason_form"
HUMAN_FORM = "human_form"
MODELS = "models"
"""Select menus with this action id complete the names of models."""
MOST_MODELS = 4
REASONS = ("Wrong model", "Wrong cost", "Missed what I asked for", "Out of date", "Source does not say so",
           "Hard to read")  # fmt: skip
_TITLES = {"ask": "Which model for this?", "cost": "What does it cost?", "compare": "Compare models"}
Values = Mapping[str, Mapping[str, Mapping[str, Any]]]


class Target(Struct, frozen=True, kw_only=True):
    """Where the answer to a form goes: into a thread, or to its sender alone by `url`."""

    channel: str
    thread: str = ""
    url: str = ""

    def to_metadata(self) -> str:
        """As the form carries it."""
        return json.dumps(asdict(self))

    @classmethod
    def from_metadata(cls, metadata: str) -> Self:
        """What `to_metadata` wrote."""
        return cls(**json.loads(metadata))


def ask_form(verb: str, target: Target, text: str = "") -> dict[str, Any]:
    """The form for a question; for `cost` and `compare` with a menu of models."""
    asks_in_words = verb == "ask"
    blocks = [] if asks_in_words else [_models(is_several=verb == "compare")]
    field = "What do you need?" if asks_in_words else "Your use, as far as you know it"
    hint = (
        "Volumes, budget, region, licence: say what you know." if asks_in_words else "Such as 2M in, 500k out a month"
    )
    blocks.append(_words("text", field, hint, initial=_fitting(text), is_optional=not asks_in_words))
    return _form(ASK_FORM, _TITLES[verb], "Ask", blocks, target.to_metadata())


def _fitting(text: str) -> str:
    """As much of a message as a field takes; the person sees it and can change it."""
    kept = clean(text)[: limits.INPUT]
    while size(kept) > limits.INPUT:
        kept = kept[:-1]
    return kept


def question_in(values: Values) -> str:
    """What was asked with the form."""
    chosen = [each["value"] for each in value_of(values, MODELS).get("selected_options") or ()]
    words = (value_of(values, "text").get("value") or "").strip()
    if not chosen:
        return words
    asked = f"cost of {chosen[0]}" if len(chosen) == 1 else f"compare {', '.join(chosen)}"
    return f"{asked}: {words}" if words else asked


def human_form(goes_to: str, target: Target, text: str) -> dict[str, Any]:
    """The form for a question to people; `goes_to` is finished mrkdwn that names them."""
    who = {"type": "section", "text": {"type": "mrkdwn", "text": goes_to}}
    field = _words("text", "What would you like to know?", "They see your name and this question.",
                   initial=_fitting(text))  # fmt: skip
    return _form(HUMAN_FORM, "Ask a human", "Send", [who, field], target.to_metadata())


def reason_form(turn_id: str) -> dict[str, Any]:
    """The form that asks what was wrong with an answer."""
    reasons = [{"text": label(reason), "value": reason} for reason in REASONS]
    menu = {"type": "static_select", "action_id": "reason", "placeholder": label("Choose"), "options": reasons}
    choice = {"type": "input", "block_id": "reason", "label": label("What was wrong?"), "optional": True,
              "element": menu}  # fmt: skip
    words = _words("text", "Anything else", "The people who run Sextant here read this.", is_optional=True)
    return _form(REASON_FORM, "Thank you", "Send", [choice, words], turn_id)


def reason_in(values: Values) -> str:
    """The reason given; empty where none was."""
    chosen = (value_of(values, "reason").get("selected_option") or {}).get("value")
    words = (value_of(values, "text").get("value") or "").strip()
    return ": ".join(each for each in (chosen, words) if each)


def value_of(values: Values, block: str) -> Mapping[str, Any]:
    """The state of the only element in a block; empty where there is none."""
    return next(iter(values.get(block, {}).values()), {})


def _form(callback: str, title: str, submit: str, blocks: list[Block], metadata: str) -> dict[str, Any]:
    return {
        "type": "modal", "callback_id": callback, "title": label(title), "submit": label(submit),
        "close": label("Cancel"), "blocks": blocks, "private_metadata": metadata,
    }  # fmt: skip


def _models(*, is_several: bool) -> Block:
    element = {"type": "multi_external_select", "action_id": MODELS, "min_query_length": 0,
               "max_selected_items": MOST_MODELS, "placeholder": label("Type a model's name")}  # fmt: skip
    words = "Models, two or more" if is_several else "Model"
    return {"type": "input", "block_id": MODELS, "label": label(words), "element": element}


def _words(block: str, name: str, hint: str, *, initial: str = "", is_optional: bool = False) -> Block:
    element: dict[str, Any] = {"type": "plain_text_input", "action_id": "words", "multiline": True,
                               "max_length": limits.INPUT}  # fmt: skip
    if initial:
        element["initial_value"] = initial
    return {"type": "input", "block_id": block, "label": label(name), "element": element, "optional": is_optional,
            "hint": label(hint)}  # fmt: skip
