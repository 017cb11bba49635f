"""From Sextant to people: the button under an answer, and `/model human`."""

import json

import pytest

from adapters.desk.helping import ALREADY, NOBODY
from adapters.desk.rules import Rules
from tests.adapters.slack_app.conftest import PICKED, QUESTION, Bot, RunBot, element
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_limits import called, mrkdwn
from tests.fakes.slack_payloads import TEAM, mention, moment, pressed, submitted

HELPED = Rules(help_channel="C9", help_contacts=("U9",))


@pytest.fixture
async def helped(bot: Bot) -> Bot:
    """A bot in a workspace that named a channel and a person."""
    await bot.desk.set_rules("slack", TEAM, HELPED, "UADMIN")
    return bot


async def asked(bot: Bot, question: str = QUESTION) -> tuple[dict[str, str], str]:
    """A question's answer, and its thread."""
    said = mention(question)
    await bot.hears(said)
    return await bot.post(), said["ts"]


async def test_a_question_goes_to_people_with_the_way_back(helped: Bot) -> None:
    """Into their channel with who asks, what, what Sextant said and a link; the thread is told, once."""
    post, thread = await asked(helped, QUESTION + " <https://evil.example|see>")
    press = pressed(element(post, "human"), base=helped.slack.base, ts="77.000001", thread=thread, user="U2")

    await helped.sends(press)
    passed, told = await helped.post(2), await helped.post(3)
    await helped.sends(press)
    await helped.slack.until(lambda: helped.slack.named("chat.postEphemeral"))

    words = "\n".join(mrkdwn(passed["blocks"]))
    assert passed["channel"] == "C9"
    assert called([words]) == ["<@U9>", "<@U2>"]
    assert "<https://x.slack.com/archives/C1/p77000001|Open the thread>" in words
    assert "*Asked:* Which model for summarising" in words
    assert PICKED in words.partition("*Sextant's answer:* ")[2]
    assert "<https://evil" not in words
    assert passed["text"].startswith("Can somebody help here?")
    assert (told["channel"], told["thread_ts"]) == ("C1", thread)
    assert "<#C9>, <@U9>" in told["text"]
    assert helped.slack.named("chat.postEphemeral")[0]["text"] == ALREADY
    assert len(helped.slack.posts) == 3


async def test_without_a_channel_people_are_told_directly(bot: Bot) -> None:
    """Each of them."""
    await bot.desk.set_rules("slack", TEAM, Rules(help_contacts=("U8", "U9")), "UADMIN")
    post, thread = await asked(bot)

    await bot.sends(pressed(element(post, "human"), base=bot.slack.base, ts=moment(), thread=thread))
    await bot.post(4)

    assert [each["channel"] for each in bot.slack.posts[1:3]] == ["U8", "U9"]
    assert bot.slack.posts[3]["thread_ts"] == thread


async def test_one_person_who_cannot_be_reached_does_not_keep_it_from_the_other(bot: Bot, slack: FakeSlack) -> None:
    """The other gets it once; the asker reads who did not, and a second press does nothing."""
    await bot.desk.set_rules("slack", TEAM, Rules(help_contacts=("U8", "U9")), "UADMIN")
    slack.closed = frozenset({"U9"})
    post, thread = await asked(bot)
    press = pressed(element(post, "human"), base=slack.base, ts=moment(), thread=thread)

    await bot.sends(press)
    told = await bot.post(4)
    await bot.sends(press)
    await slack.until(lambda: slack.named("chat.postEphemeral"))

    assert told["text"].startswith("Passed on to <@U8>, with")
    assert told["text"].endswith("; <@U9> could not be reached.")
    assert slack.named("chat.postEphemeral")[0]["text"] == ALREADY
    assert [each["channel"] for each in slack.posts[1:]] == ["U8", "U9", "C1"]
    slack.refused.clear()


async def test_a_private_answer_is_passed_on_without_a_link(helped: Bot, slack: FakeSlack) -> None:
    """Nobody else could open it; the asker alone is told."""
    await helped.commands("ask " + QUESTION)
    private = await helped.answer()

    await helped.sends(pressed(element(private, "human"), base=slack.base, ts="66.1", ephemeral=True))
    passed, told = await helped.post(), await helped.answer(2)

    assert "write to them directly" in "\n".join(mrkdwn(passed["blocks"]))
    assert told["response_type"] == "ephemeral"
    assert "Passed on to <#C9>" in told["text"]


async def test_a_channel_that_is_closed_to_it_is_told_and_can_be_tried_again(helped: Bot, slack: FakeSlack) -> None:
    """The asker reads whom to ask; when Sextant was invited, the button works."""
    post, thread = await asked(helped)
    slack.closed = frozenset({"C9"})
    press = pressed(element(post, "human"), base=slack.base, ts=moment(), thread=thread)

    await helped.sends(press)
    await slack.until(lambda: len(slack.posts) == 3)
    slack.closed = frozenset()
    await helped.sends(press)
    await helped.post(5)

    assert "could not write to <#C9>, <@U9>: Sextant is not in <#C9>; invite it there" in slack.posts[2]["text"]
    assert "Passed on to" in slack.posts[4]["text"]
    slack.refused.clear()


async def test_where_nobody_is_named_there_is_no_button(bot: Bot) -> None:
    """And the command says how people are named."""
    post, _ = await asked(bot)

    answer = await bot.commands("human who can review this?")

    assert "human" not in str(post["blocks"])
    assert json.loads(answer)["text"] == NOBODY


async def test_the_command_says_to_whom_a_question_goes_before_it_goes(helped: Bot, slack: FakeSlack) -> None:
    """In a form that holds the words; sent, it is a question for people and not for Sextant."""
    await helped.commands("human who can review our EU contract?")
    await slack.until(lambda: slack.named("views.open"))
    form = slack.named("views.open")[0]["view"]

    answer = await helped.sends(submitted(form, {}, base=slack.base))
    passed = await helped.post()
    told = await helped.answer()
    (kept,) = await helped.store.turns.of_user("slack", "U1", limit=5)

    assert "goes to <#C9>, <@U9>" in str(form["blocks"][0])
    assert answer == ""
    assert "*Asked:* who can review our EU contract?" in "\n".join(mrkdwn(passed["blocks"]))
    assert "Passed on to <#C9>" in told["text"]
    assert (kept.state, kept.handed_by) == ("handed", "U1")
    assert await helped.desk.left_over("slack") == ()


async def test_a_question_that_reached_nobody_is_not_kept_as_handed_over(helped: Bot, slack: FakeSlack) -> None:
    """The asker reads whom to ask."""
    slack.closed = frozenset({"C9"})
    await helped.commands("human who can review our EU contract?")
    await slack.until(lambda: slack.named("views.open"))

    await helped.sends(submitted(slack.named("views.open")[0]["view"], {}, base=slack.base))
    told = await helped.answer()
    (kept,) = await helped.store.turns.of_user("slack", "U1", limit=5)

    assert "could not write to <#C9>, <@U9>" in told["text"]
    assert (kept.state, kept.handed_by) == ("failed", None)
    slack.refused.clear()


async def test_the_command_needs_words(helped: Bot, slack: FakeSlack) -> None:
    """The form stays open."""
    await helped.commands("human")
    await slack.until(lambda: slack.named("views.open"))

    answer = json.loads(await helped.sends(submitted(slack.named("views.open")[0]["view"], {}, base=slack.base)))

    assert "text" in answer["errors"]
    assert slack.posts == []


async def test_a_press_in_two_processes_goes_to_people_once(run: RunBot) -> None:
    """The store decides."""
    first, second = await run(), await run()
    await first.desk.set_rules("slack", TEAM, HELPED, "UADMIN")
    post, thread = await asked(first)

    for each in (first, second):
        await each.sends(pressed(element(post, "human"), base=first.slack.base, ts=moment(), thread=thread))
    await first.slack.until(lambda: first.slack.named("chat.postEphemeral"))

    assert [each["channel"] for each in first.slack.posts].count("C9") == 1
