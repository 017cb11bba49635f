"""What Slack refuses for good: why, and what somebody can do about it. What may pass by itself is not in here.

The codes are those of chat.postMessage, chat.postEphemeral, files.getUploadURLExternal and views.open
(docs.slack.dev/reference/methods).
"""

from enum import Enum
from typing import Any

from msgspec import Struct
from slack_sdk.errors import SlackApiError

from adapters.service.settings import SLACK_WHERE, WHERE
from adapters.slack_app.connection import reason


class Concern(Enum):
    """What a refusal is about; this says which other way there is."""

    CHANNEL = "channel"
    """The app may not write there: its asker can be written to directly."""
    PERSON = "person"
    """A person cannot be written to directly."""
    APP = "app"
    """Nothing of the kind works in that workspace."""


class Fault(Struct, frozen=True, kw_only=True):
    """One refusal. `sentence` is why and the cure."""

    code: str
    concern: Concern
    sentence: str


_INVITE = "Sextant is not in {channel}; invite it there with /invite @Sextant."
_POSTING = "{channel} lets only some people post; its settings, Posting permissions, can let Sextant in."
_TOKEN = f"Slack does not take this workspace's token any more; install the app again ({WHERE['SLACK_BOT_TOKEN']})."
_ADMIN = "this workspace's admins do not let the app do that; they can allow it under Apps, Manage apps, Sextant."
_NO_MESSAGES = (
    f"direct messages of the app are switched off; switch them on at {SLACK_WHERE}, App Home, Show Tabs, Messages Tab."
)
_NO_FILES = "this workspace takes no files from apps; its admins can allow them under Settings, Permissions."
_LATE = "Slack opens a form within three seconds or not at all, and that was too late; please press once more."
_NO_PERSON = "that account takes no direct messages from apps."
SCOPE = f"the app lacks the scope {{needed}}; add it at {SLACK_WHERE}, OAuth & Permissions, and install it again."
TOO_LONG = frozenset({"msg_too_long", "msg_blocks_too_long"})

_CURES: dict[str, tuple[Concern, str]] = {
    "not_in_channel": (Concern.CHANNEL, _INVITE),
    "channel_not_found": (Concern.CHANNEL, _INVITE),
    "user_not_in_channel": (Concern.CHANNEL, "whoever asked is not in {channel}."),
    "is_archived": (Concern.CHANNEL, "{channel} is archived; ask in another one, or have it unarchived."),
    "restricted_action": (Concern.CHANNEL, _POSTING),
    "restricted_action_read_only_channel": (Concern.CHANNEL, _POSTING),
    "restricted_action_thread_only_channel": (Concern.CHANNEL, _POSTING),
    "restricted_action_non_threadable_channel": (Concern.CHANNEL, "{channel} takes no threads; write to Sextant."),
    "restricted_action_thread_locked": (Concern.CHANNEL, "the thread in {channel} is locked; ask in a new message."),
    "cannot_reply_to_message": (Concern.CHANNEL, "that message in {channel} takes no replies; ask in a new one."),
    "messages_tab_disabled": (Concern.PERSON, _NO_MESSAGES),
    "cannot_dm_bot": (Concern.PERSON, _NO_PERSON),
    "user_disabled": (Concern.PERSON, _NO_PERSON),
    "user_not_found": (Concern.PERSON, _NO_PERSON),
    "invalid_auth": (Concern.APP, _TOKEN),
    "not_authed": (Concern.APP, _TOKEN),
    "account_inactive": (Concern.APP, _TOKEN),
    "token_revoked": (Concern.APP, _TOKEN),
    "token_expired": (Concern.APP, _TOKEN),
    "missing_scope": (Concern.APP, SCOPE),
    "no_permission": (Concern.APP, _ADMIN),
    "not_allowed_token_type": (Concern.APP, _TOKEN),
    "access_denied": (Concern.APP, _ADMIN),
    "ekm_access_denied": (Concern.APP, _ADMIN),
    "team_access_not_granted": (Concern.APP, _ADMIN),
    "org_login_required": (Concern.APP, _ADMIN),
    "file_uploads_disabled": (Concern.APP, _NO_FILES),
    "expired_trigger_id": (Concern.APP, _LATE),
    "exchanged_trigger_id": (Concern.APP, _LATE),
    **dict.fromkeys(TOO_LONG, (Concern.APP, "the answer is longer than Slack takes, even in small parts.")),
}


def fault_of(error: SlackApiError, channel: str = "") -> Fault | None:
    """What a refusal means; `None` where another try may help. `channel` is as the sentence names it."""
    code = reason(error)
    if code not in _CURES:
        return None
    concern, sentence = _CURES[code]
    data: Any = getattr(error.response, "data", error.response)
    needed = data.get("needed") if isinstance(data, dict) else None
    said = sentence.format(channel=channel or "that channel", needed=needed or "that this needs")
    return Fault(code=code, concern=concern, sentence=said)


def closed(error: SlackApiError, channel: str) -> Fault | None:
    """The refusal to write in a channel, where there are other ways; `None` where `error` is about something else."""
    fault = fault_of(error, channel)
    return fault if fault is not None and fault.concern is Concern.CHANNEL else None


def in_a_line(error: SlackApiError, channel: str = "") -> str:
    """A refusal for the log: Slack's word, and what to do where that is known."""
    fault = fault_of(error, channel)
    return reason(error) if fault is None else f"{fault.code}: {fault.sentence}"
