"""What Slack sends to an app: events, slash commands, interactions, as its documentation shows them."""

import itertools
import time
from typing import Any

BOT_USER, BOT, TEAM, APP = "UBOT00001", "BBOT00001", "T00000001", "A00000001"
_numbers = itertools.count(1)


def moment() -> str:
    """A message's `ts`: seconds with six digits, never the same twice."""
    return f"{int(time.time())}.{next(_numbers) % 1_000_000:06d}"


def event(inner: dict[str, Any], *, team: str = TEAM, event_id: str | None = None) -> dict[str, Any]:
    """An Events API delivery around `inner`."""
    return {
        "token": "legacy", "team_id": team, "api_app_id": APP, "event": inner, "type": "event_callback",
        "event_id": event_id or f"Ev{next(_numbers):010d}", "event_time": int(time.time()),
        "authorizations": [{"enterprise_id": None, "team_id": team, "user_id": BOT_USER, "is_bot": True,
                            "is_enterprise_install": False}],
        "is_ext_shared_channel": False,
    }  # fmt: skip


def mention(text: str, *, channel: str = "C1", user: str = "U1", bot: str = BOT_USER, **more: Any) -> dict[str, Any]:
    """Somebody mentions the app in a channel."""
    ts = more.pop("ts", None) or moment()
    return {"type": "app_mention", "user": user, "text": f"<@{bot}> {text}", "ts": ts, "channel": channel,
            "event_ts": ts, **more}  # fmt: skip


def message(text: str, *, channel: str = "C1", user: str = "U1", **more: Any) -> dict[str, Any]:
    """Somebody writes in a channel that the app is in."""
    ts = more.pop("ts", None) or moment()
    return {"type": "message", "channel_type": "channel", "user": user, "text": text, "ts": ts, "channel": channel,
            "event_ts": ts, **more}  # fmt: skip


def direct(text: str, *, channel: str = "D1", user: str = "U1", **more: Any) -> dict[str, Any]:
    """Somebody writes to the app."""
    return message(text, channel=channel, user=user, channel_type="im", **more)


def command(text: str, *, base: str, user: str = "U1", channel: str = "C1", team: str = TEAM) -> dict[str, Any]:
    """`/model` with `text`; `base` is the fake's address."""
    number = next(_numbers)
    return {
        "token": "legacy", "team_id": team, "team_domain": "x", "channel_id": channel, "channel_name": "general",
        "user_id": user, "user_name": "ann", "command": "/model", "text": text, "api_app_id": APP,
        "is_enterprise_install": "false", "response_url": f"{base}/response/{number}",
        "trigger_id": f"{number}.2.abc",
    }  # fmt: skip


def interaction(kind: str, *, base: str, user: str = "U1", channel: str = "C1", **more: Any) -> dict[str, Any]:
    """Somebody presses, chooses, submits or uses a shortcut."""
    number = next(_numbers)
    team = more.pop("team", TEAM)
    return {
        "type": kind, "team": {"id": team, "domain": "x"}, "user": {"id": user, "username": "ann", "team_id": team},
        "api_app_id": APP, "token": "legacy", "trigger_id": f"{number}.2.abc",
        "channel": {"id": channel, "name": "general"}, "response_url": f"{base}/response/{number}",
        "is_enterprise_install": False, "enterprise": None, **more,
    }  # fmt: skip


def pressed(element: dict[str, Any], *, base: str, ts: str, thread: str | None = None, **more: Any) -> dict[str, Any]:
    """Somebody presses `element` of the message `ts`, which stands in `thread`; `ephemeral=True` hides it."""
    is_ephemeral = more.pop("ephemeral", False)
    found: dict[str, Any] = {"ts": ts, "text": "…"} | ({"thread_ts": thread} if thread else {})
    channel = more.get("channel", "C1")
    where = {"type": "message", "message_ts": ts, "channel_id": channel, "is_ephemeral": is_ephemeral}
    action = {"type": element["type"], "action_id": element["action_id"], "block_id": "b", "action_ts": moment()}
    action |= {key: element[key] for key in ("value", "selected_option") if key in element}
    kept = {} if is_ephemeral else {"message": found}
    return interaction("block_actions", base=base, container=where, actions=[action], **kept, **more)


def submitted(view: dict[str, Any], values: dict[str, Any], *, base: str, **more: Any) -> dict[str, Any]:
    """Somebody submits the modal `view` with `values` by block id, each one the state of its only element."""
    state: dict[str, Any] = {}
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        given = values.get(block["block_id"], initial(element))
        state[block["block_id"]] = {element["action_id"]: {"type": element["type"], **given}}
    body = {**view, "id": f"V{next(_numbers)}", "hash": "1.a", "state": {"values": state}}
    found = interaction("view_submission", base=base, view=body, **more)
    return {key: each for key, each in found.items() if key not in {"channel", "response_url"}}


def initial(element: dict[str, Any]) -> dict[str, Any]:
    """The state of an element that nobody touched."""
    names = {
        "initial_value": "value", "initial_options": "selected_options", "initial_option": "selected_option",
        "initial_users": "selected_users", "initial_conversations": "selected_conversations",
        "initial_conversation": "selected_conversation", "initial_channels": "selected_channels",
    }  # fmt: skip
    return {there: element[here] for here, there in names.items() if here in element}
