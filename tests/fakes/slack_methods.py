"""What the methods of Slack's Web API answer, as far as an app calls them here."""

import time
import uuid
from typing import TYPE_CHECKING, Any

from tests.fakes.slack_limits import Refusal, check_message, check_view
from tests.fakes.slack_payloads import APP

if TYPE_CHECKING:
    from tests.fakes.slack import FakeSlack

POSTS = frozenset({"chat.postMessage", "chat.postEphemeral", "chat.update"})
STREAMS = frozenset({"chat.startStream", "chat.appendStream", "chat.stopStream"})
WITHOUT_MEANING = frozenset({
    "assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts", "agents.sessions.setStatus",
    "chat.delete", "conversations.replies",
})  # fmt: skip


def answer(slack: "FakeSlack", method: str, args: dict[str, Any], token: str) -> dict[str, Any]:
    """What a call is answered with, without `ok`. Raises `Refusal`."""
    if method == "apps.connections.open":
        if not token.startswith("xapp-"):
            raise Refusal("not_allowed_token_type", "an app-level token is needed")
        return {"url": f"{slack.base.replace('http', 'ws')}/link?ticket={uuid.uuid4()}"}
    if method == "oauth.v2.access":
        return _installed(slack, args)
    who = slack.tokens.get(token)
    if who is None:
        raise Refusal("invalid_auth", "no such token")
    if method == "auth.test":
        return {"url": "https://x.slack.com/", "team": "T", "user": "bot", **who}
    if method in POSTS:
        return _post(slack, method, args)
    if method in STREAMS:
        return _stream(slack, method, args)
    if method in {"views.open", "views.update", "views.publish"}:
        check_view(args["view"])
        return {"view": {"id": f"V{slack.number()}", **args["view"]}}
    if method in KNOWN:
        return KNOWN[method](slack, args)
    if method == "files.getUploadURLExternal":
        name = f"F{slack.number()}"
        return {"upload_url": f"{slack.base}/upload/{name}", "file_id": name}
    if method == "files.completeUploadExternal":
        return {"files": args["files"]}
    if method in WITHOUT_MEANING:
        return {}
    raise Refusal("unknown_method", method)


def _user(slack: "FakeSlack", args: dict[str, Any]) -> dict[str, Any]:
    return {"user": {"id": args["user"], "is_admin": args["user"] in slack.admins, "is_owner": False}}


def _opened(_: "FakeSlack", args: dict[str, Any]) -> dict[str, Any]:
    return {"channel": {"id": f"D{args['users']}"}}


def _permalink(_: "FakeSlack", args: dict[str, Any]) -> dict[str, Any]:
    place = f"{args['channel']}/p{args['message_ts'].replace('.', '')}"
    return {"channel": args["channel"], "permalink": f"https://x.slack.com/archives/{place}"}


def _groups(slack: "FakeSlack", _: dict[str, Any]) -> dict[str, Any]:
    return {"usergroups": [{"id": each, "name": f"Team {each}", "handle": each.lower()} for each in slack.groups]}


def _members(slack: "FakeSlack", args: dict[str, Any]) -> dict[str, Any]:
    if args["usergroup"] not in slack.groups:
        raise Refusal("no_such_subteam", args["usergroup"])
    return {"users": list(slack.groups[args["usergroup"]])}


KNOWN = {"users.info": _user, "conversations.open": _opened, "chat.getPermalink": _permalink,
         "usergroups.list": _groups, "usergroups.users.list": _members}  # fmt: skip


def _stream(slack: "FakeSlack", method: str, args: dict[str, Any]) -> dict[str, Any]:
    """A message that grows: only in a thread, for a person, and until it is stopped."""
    if method == "chat.startStream":
        if args["channel"] in slack.closed:
            raise Refusal("not_in_channel", args["channel"])
        if not args.get("thread_ts") or not args.get("recipient_user_id") or not args.get("recipient_team_id"):
            raise Refusal("invalid_arguments", "a stream needs a thread and a recipient")
        return {"channel": args["channel"], "ts": f"{int(time.time())}.{slack.number():06d}"}
    shown = [call for call in slack.calls if call.shown]
    is_open = any(call.method == "chat.startStream" and call.ts == args["ts"] for call in shown)
    if not is_open or any(call.method == "chat.stopStream" and call.args["ts"] == args["ts"] for call in shown):
        raise Refusal("message_not_in_streaming_state", args["ts"])
    return {"channel": args["channel"], "ts": args["ts"]}


def _installed(slack: "FakeSlack", args: dict[str, Any]) -> dict[str, Any]:
    number = slack.number()
    team = args["code"].removeprefix("again-") if args["code"].startswith("again-") else f"T0000INST{number}"
    token = f"xoxb-inst-{number}"
    slack.tokens[token] = {"team_id": team, "user_id": f"UB{team}", "bot_id": f"BB{team}"}
    return {
        "app_id": APP, "access_token": token, "token_type": "bot", "scope": "chat:write", "bot_user_id": f"UB{team}",
        "team": {"id": team, "name": "Installed"}, "enterprise": None, "is_enterprise_install": False,
        "authed_user": {"id": "U1"},
    }  # fmt: skip


def _post(slack: "FakeSlack", method: str, args: dict[str, Any]) -> dict[str, Any]:
    if args["channel"] in slack.closed:
        raise Refusal("not_in_channel", args["channel"])
    check_message(args.get("text"), args.get("blocks") or (), slack.refuses)
    if method == "chat.postEphemeral":
        return {"message_ts": "1.1"}
    ts = args.get("ts") or f"{int(time.time())}.{slack.number():06d}"
    return {"channel": args["channel"], "ts": ts, "message": {"ts": ts, "text": args["text"]}}
