"""The socket: events flow on when Slack renews the connection or drops it, and a stopped bot takes nothing on."""

from tests.adapters.slack_app.conftest import QUESTION, RunBot
from tests.fakes.slack_payloads import event, mention


async def test_events_flow_after_a_refresh_and_after_a_drop(run: RunBot) -> None:
    """Slack renews the connection every few hours, and sometimes it just ends."""
    bot = await run(is_socket=True)
    sockets = bot.slack.sockets

    await sockets.disconnect()
    await bot.slack.until(lambda: sockets.opened == 2)
    await bot.hears(mention(QUESTION))
    await bot.post(1)
    await sockets.open[-1].close()
    await bot.slack.until(lambda: sockets.opened == 3)
    await bot.hears(mention(QUESTION))
    await bot.post(2)

    assert bot.platform.trouble is None


async def test_a_second_delivery_over_the_socket_is_dropped(run: RunBot) -> None:
    """The same envelope content with another id, as after a lost acknowledgement."""
    bot = await run(is_socket=True)
    said = event(mention(QUESTION))

    await bot.slack.sockets.push(said)
    await bot.slack.sockets.push(said, retry=1)
    await bot.post()
    await bot.hears(mention("what does gpt-6-luna cost?"))
    await bot.post(2)

    assert len(bot.slack.posts) == 2


async def test_a_stopped_bot_is_not_connected_any_more(run: RunBot) -> None:
    """It says so, and does not connect again."""
    bot = await run(is_socket=True)

    await bot.platform.stop()

    assert bot.platform.trouble == "Slack's socket is not connected"
