"""An answer that a language model betters after it was posted: its words grow below, or the same message is edited."""

from typing import Any

import pytest

from adapters.desk.improving import Improving
from bot.agent.spending import Spender
from bot.assistant import Assistant
from tests.adapters.slack_app.conftest import QUESTION, RunBot
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import mention
from tests.fakes.words import SAID, Words

EXPIRED = (200, {"ok": False, "error": "message_not_in_streaming_state"}, {})
NO_STREAMS = (200, {"ok": False, "error": "unknown_method"}, {})


def streamed(slack: FakeSlack) -> str:
    """All the text that was streamed."""
    calls = [*slack.named("chat.startStream"), *slack.named("chat.appendStream")]
    return "".join(chunk["text"] for call in calls for chunk in call["chunks"])


async def test_the_words_grow_below_the_answer(run: RunBot, slack: FakeSlack, assistant: Assistant) -> None:
    """The rules' answer is posted and stays; the model's words come in a message of their own, piece by piece."""
    model: Any = Words(parts=3)
    bot = await run(improving=Improving(model, assistant, Spender))

    await bot.hears(mention(QUESTION))
    post = await bot.post()
    await slack.until(lambda: slack.named("chat.stopStream"))

    assert SAID not in str(post["blocks"])
    assert streamed(slack) == " ".join([SAID] * 3)
    assert len(slack.named("chat.appendStream")) == 2
    assert (len(slack.posts), slack.named("chat.update")) == (1, [])
    assert slack.named("chat.startStream")[0]["recipient_user_id"] == "U1"


async def test_a_stream_that_expires_is_edited_to_hold_every_word(
    run: RunBot, slack: FakeSlack, assistant: Assistant
) -> None:
    """Slack closes streams after a while; what was still to come is put in by an edit of that message."""
    model: Any = Words(parts=3)
    bot = await run(improving=Improving(model, assistant, Spender))
    slack.fail_next["chat.appendStream"].append(EXPIRED)

    await bot.hears(mention(QUESTION))
    await slack.until(lambda: slack.named("chat.update"))
    edit = slack.named("chat.update")[0]
    started = next(call for call in slack.calls if call.method == "chat.startStream")

    assert (edit["ts"], edit["text"]) == (started.ts, " ".join([SAID] * 3))


async def test_a_stream_that_expires_at_its_end_has_lost_nothing(
    run: RunBot, slack: FakeSlack, assistant: Assistant
) -> None:
    """All words were shown before; there is nothing to edit."""
    model: Any = Words(parts=2)
    bot = await run(improving=Improving(model, assistant, Spender))
    slack.fail_next["chat.stopStream"].append(EXPIRED)

    await bot.hears(mention(QUESTION))
    await slack.until(lambda: slack.named("chat.stopStream"))
    await bot.post()

    assert streamed(slack) == " ".join([SAID] * 2)
    assert slack.named("chat.update") == []


@pytest.mark.parametrize("parts", [1, 10])
async def test_where_slack_streams_nothing_the_answer_is_edited(
    run: RunBot, slack: FakeSlack, assistant: Assistant, parts: int
) -> None:
    """The words in the same message, its buttons kept, at most once a second."""
    model: Any = Words(parts=parts)
    bot = await run(improving=Improving(model, assistant, Spender))
    slack.fail_next["chat.startStream"].append(NO_STREAMS)

    await bot.hears(mention(QUESTION))
    await slack.until(lambda: len(slack.named("chat.update")) == min(parts, 2))
    edits = slack.named("chat.update")

    assert str(edits[-1]["blocks"]).count(SAID) == parts
    assert str(edits[0]["blocks"]).count(SAID) == 1
    assert (edits[0]["channel"], len(slack.posts)) == ("C1", 1)
    assert {"actions", "context_actions"} <= {block["type"] for block in edits[0]["blocks"]}


async def test_an_answer_for_one_person_comes_with_its_words(
    run: RunBot, slack: FakeSlack, assistant: Assistant
) -> None:
    """It can neither be edited nor grow, so it is sent once, at its best."""
    model: Any = Words()
    bot = await run(improving=Improving(model, assistant, Spender))

    await bot.commands(f"ask {QUESTION}")
    answer = await bot.answer()

    assert SAID in str(answer["blocks"])
    assert slack.named("chat.update") == slack.named("chat.startStream") == []
