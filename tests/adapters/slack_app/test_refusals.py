"""What Slack refuses for good: another way where there is one, else one line with the cure, and no more tries."""

import pytest
from slack_sdk.errors import SlackApiError

from adapters.slack_app import faults
from adapters.slack_app.faults import Concern, fault_of
from tests.adapters.slack_app.conftest import PICKED, QUESTION, Bot
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import direct, mention, moment, pressed


def refusal(error: str, **more: str) -> tuple[int, dict[str, object], dict[str, str]]:
    return 200, {"ok": False, "error": error, **more}, {}


@pytest.mark.parametrize(
    ("error", "cure"),
    [
        ("not_in_channel", "Sextant is not in <#C1>; invite it there with /invite @Sextant."),
        ("is_archived", "<#C1> is archived; ask in another one, or have it unarchived."),
        ("restricted_action", "<#C1> lets only some people post; its settings, Posting permissions"),
        ("restricted_action_thread_locked", "the thread in <#C1> is locked; ask in a new message."),
    ],
)
async def test_a_closed_channel_s_asker_is_answered_directly_and_told_why(
    bot: Bot, slack: FakeSlack, error: str, cure: str
) -> None:
    """The cure stands above the answer; follow-ups that come directly too would not repeat it within one answer."""
    slack.fail_next["chat.postMessage"] = [refusal(error)]

    await bot.hears(mention(QUESTION))
    answer = await bot.post(2)

    assert answer["channel"] == "U1"
    assert answer["blocks"][0]["elements"][0]["text"].startswith(f"This comes directly, because {cure}")
    assert PICKED in answer["blocks"][1]["text"]["text"]


@pytest.mark.parametrize(
    ("error", "cure"),
    [
        ("messages_tab_disabled", "App Home, Show Tabs, Messages Tab"),
        ("missing_scope", "the app lacks the scope chat:write; add it at api.slack.com/apps"),
        ("token_revoked", "install the app again"),
        ("ekm_access_denied", "this workspace's admins do not let the app do that"),
    ],
)
async def test_what_is_refused_for_good_is_one_line_and_not_tried_again(
    bot: Bot, slack: FakeSlack, caplog: pytest.LogCaptureFixture, error: str, cure: str
) -> None:
    """The turn ends; the log names the cure, without a traceback."""
    slack.fail_next["chat.postMessage"] = [refusal(error, needed="chat:write")]

    await bot.hears(direct(QUESTION))
    await bot.post()
    await bot.platform.close()
    (turn,) = await bot.store.turns.of_user("slack", "U1", limit=1)

    assert len(slack.posts) == 1
    assert turn.state == "failed"
    assert f"Slack says {error}: " in caplog.text
    assert cure in caplog.text
    assert "Traceback" not in caplog.text
    assert bot.desk.tally.failed == {"slack": 1}


@pytest.mark.parametrize("error", sorted(faults.TOO_LONG))
async def test_a_message_that_is_too_long_is_sent_in_smaller_parts(bot: Bot, slack: FakeSlack, error: str) -> None:
    """What one workspace takes is learned once; nothing is cut away."""
    slack.fail_next["chat.postMessage"] = [refusal(error)]

    await bot.hears(mention(QUESTION))
    await slack.until(lambda: any("context_actions" in str(post["blocks"]) for post in slack.posts[1:]))
    parts = slack.posts[1:]

    whole = slack.posts[0]["blocks"]
    assert [block for post in parts for block in post["blocks"]] == whole
    assert PICKED in parts[0]["text"]


async def test_files_that_a_workspace_does_not_take_are_told_with_the_cure(bot: Bot, slack: FakeSlack) -> None:
    """Instead of an apology that helps nobody."""
    await bot.hears(mention(QUESTION))
    post = await bot.post()
    slack.fail_next["files.getUploadURLExternal"] = [refusal("file_uploads_disabled")]
    button = next(each for block in post["blocks"] for each in block.get("elements", ())
                  if each.get("action_id") == "show:json")  # fmt: skip

    await bot.sends(pressed(button, base=slack.base, ts=moment()))
    await slack.until(lambda: slack.named("chat.postEphemeral"))

    assert slack.named("chat.postEphemeral")[0]["text"].startswith(
        "That did not work: this workspace takes no files from apps;"
    )


@pytest.mark.parametrize("code", sorted(faults._CURES))
def test_every_fault_names_a_cure_in_a_sentence(code: str) -> None:
    """No placeholder is left, and a channel is named where it is about one."""
    fault = fault_of(SlackApiError("refused", {"ok": False, "error": code, "needed": "chat:write"}), "<#C1>")

    assert fault is not None
    assert fault.sentence.endswith((".", ")."))
    assert "{" not in fault.sentence
    assert ("<#C1>" in fault.sentence) == (fault.concern is Concern.CHANNEL)


def test_what_may_pass_is_no_fault() -> None:
    """Slack's own trouble is tried again."""
    for code in ("internal_error", "ratelimited", "service_unavailable", "invalid_blocks"):
        assert fault_of(SlackApiError("refused", {"ok": False, "error": code})) is None
