"""Slack over HTTP: what is not from Slack is refused with the right number, and never with an error of ours."""

import asyncio
import io
import time
from typing import Any

import aiohttp
import pytest

from tests.adapters.slack_app.conftest import QUESTION, Bot
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import event, mention


@pytest.mark.parametrize(
    ("ts", "headers"),
    [
        (None, {"X_Slack_Signature": "v0=" + "0" * 64}),
        (None, {"X_Slack_Signature": ""}),
        (None, {"X_Slack_Signature": "v0=\u00e9\u4e2d"}),
        pytest.param(str(int(time.time()) - 10_000), {}, id="old"),
        pytest.param(str(int(time.time()) + 10_000), {}, id="to come"),
        ("not-a-number", {}),
        ("-5", {}),
        ("\u0663\u0663", {}),
        ("1e9", {}),
        ("9" * 500, {}),
        ("", {}),
    ],
)
async def test_what_slack_did_not_sign_is_401(bot: Bot, ts: str | None, headers: dict[str, str]) -> None:
    """Wrong, missing or odd signatures and times; nothing is answered."""
    status, _, _ = await bot.slack.deliver(bot.url, event(mention(QUESTION)), ts=ts, **headers)

    assert status == 401
    assert bot.slack.calls[1:] == []


async def test_a_delivery_from_a_few_minutes_ago_counts(bot: Bot) -> None:
    """Slack's clock and ours may differ."""
    status, _, _ = await bot.slack.deliver(bot.url, event(mention(QUESTION)), ts=str(int(time.time()) - 290))

    assert status == 200


async def test_slack_checks_the_address(bot: Bot) -> None:
    """The challenge comes back."""
    challenge = {"type": "url_verification", "challenge": "abc", "token": "x"}

    status, text, _ = await bot.slack.deliver(bot.url, challenge)

    assert status == 200
    assert "abc" in text


@pytest.mark.parametrize("is_chunked", [False, True])
async def test_a_body_that_is_too_long_is_413(bot: Bot, is_chunked: bool) -> None:  # noqa: FBT001
    """Whether its length is announced or not."""

    async def chunks() -> Any:
        for _ in range(300):
            yield b"x" * 8_192

    async with aiohttp.ClientSession() as session:
        body = chunks() if is_chunked else io.BytesIO(b"x" * (300 * 8_192))
        async with session.post(bot.url, data=body) as answer:
            assert answer.status == 413


@pytest.mark.parametrize(
    "body", ["\udcff", "{", "[]", "null", "payload=%7B", "payload=[]", '{"type": "event_callback"}']
)
@pytest.mark.parametrize("type_", ["application/json", "application/x-www-form-urlencoded"])
async def test_signed_nonsense_is_no_error(bot: Bot, body: str, type_: str) -> None:
    """It cannot come from Slack, and is refused all the same."""
    sent = body.encode("utf-8", "surrogateescape")
    headers = {"Content-Type": type_, **bot.slack.sign(body if body.isascii() else "")}

    async with aiohttp.ClientSession() as session, session.post(bot.url, data=sent, headers=headers) as answer:
        assert answer.status < 500


async def test_while_stopping_slack_is_asked_to_come_again(bot: Bot) -> None:
    """What was taken on is still answered."""
    await bot.hears(mention(QUESTION))
    await bot.platform.stop()

    status, _, _ = await bot.slack.deliver(bot.url, event(mention(QUESTION)))

    assert status == 503
    assert await bot.post()


async def test_a_burst_is_acknowledged_in_time(bot: Bot, slack: FakeSlack) -> None:
    """Fifty mentions at once, in as many channels: every one acknowledged within Slack's three seconds."""
    deliveries = [event(mention("what does gpt-6-luna cost?", channel=f"C{number}", user=f"U{number}"))
                  for number in range(50)]  # fmt: skip

    answers = await asyncio.gather(*(slack.deliver(bot.url, each) for each in deliveries))
    await slack.until(lambda: len(slack.posts) == 50, 20)

    assert {status for status, _, _ in answers} == {200}
    assert max(seconds for _, _, seconds in answers) < 3
    assert len({post["channel"] for post in slack.posts}) == 50
