"""What people press under an answer, in the thread and where only the asker sees it."""

import json

import pytest

from adapters.desk.sentences import GONE, NO_CHART, NOT_KEPT, THANKS
from adapters.slack_app.actions import ANSWERED
from adapters.slack_app.buttons import ASK, Pressed
from adapters.slack_app.showing import IN_MESSAGES
from tests.adapters.slack_app.conftest import QUESTION, Bot, RunBot, element, kinds
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import direct, mention, moment, pressed, submitted


async def asked(bot: Bot, question: str = QUESTION) -> tuple[dict[str, str], str]:
    """A question's answer, and its thread."""
    said = mention(question)
    before = len(bot.slack.posts)
    await bot.hears(said)
    return await bot.post(before + 1), said["ts"]


@pytest.mark.parametrize(
    ("action", "expected"),
    [("ask:cheaper", "runs in EU"), ("ask:compare", "Gemini 2.5 Flash-Lite")],
)
async def test_a_button_asks_on_in_the_thread(bot: Bot, action: str, expected: str) -> None:
    """One thing is changed, the rest of the conversation stays."""
    post, thread = await asked(bot)

    await bot.sends(pressed(element(post, action), base=bot.slack.base, ts=moment(), thread=thread))
    follow = await bot.post(2)

    assert follow["thread_ts"] == thread
    assert expected in str(follow["blocks"])


async def test_a_button_of_an_old_message_works_after_a_restart(run: RunBot) -> None:
    """It carries all that it needs."""
    post, thread = await asked(await run())
    bot = await run()

    await bot.sends(pressed(element(post, "ask:compare"), base=bot.slack.base, ts=moment(), thread=thread))

    assert "Claude Haiku 5.5" in str((await bot.post(2))["blocks"])


async def test_pressing_twice_answers_once_and_says_so(bot: Bot) -> None:
    """The second press of the same person under the same message is told where the answer is."""
    post, thread = await asked(bot)
    press = pressed(element(post, "ask:cheaper"), base=bot.slack.base, ts="55.000001", thread=thread)

    await bot.sends(press)
    await bot.post(2)
    await bot.sends(press)
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))

    assert bot.slack.named("chat.postEphemeral")[0]["text"] == ANSWERED
    assert len(bot.slack.posts) == 2


async def test_the_sums_are_shown_line_by_line(bot: Bot) -> None:
    """In the thread, without a new question."""
    post, thread = await asked(bot)

    await bot.sends(pressed(element(post, "show:sums"), base=bot.slack.base, ts=moment(), thread=thread))
    sums = await bot.post(2)

    assert sums["text"] == "The sums, line by line"
    assert "600,000,000 tokens" in str(sums["blocks"])
    assert sums["thread_ts"] == thread


async def test_the_chart_is_a_picture_with_words(bot: Bot) -> None:
    """A PNG in the thread whose description says what it shows."""
    post, thread = await asked(bot)

    await bot.sends(pressed(element(post, "show:chart"), base=bot.slack.base, ts=moment(), thread=thread))
    await bot.slack.until(lambda: bot.slack.named("files.completeUploadExternal"), 20)
    done = bot.slack.named("files.completeUploadExternal")[0]
    (picture,) = bot.slack.uploads.values()

    assert picture.startswith(b"\x89PNG")
    assert (done["channel_id"], done["thread_ts"]) == ("C1", thread)
    assert "Claude Sonnet 5.5" in bot.slack.named("files.getUploadURLExternal")[0]["alt_txt"]


async def test_the_comparison_goes_out_as_csv(bot: Bot) -> None:
    """One row for each recommendation."""
    post, thread = await asked(bot)

    await bot.sends(pressed(element(post, "show:csv"), base=bot.slack.base, ts=moment(), thread=thread))
    await bot.slack.until(lambda: bot.slack.named("files.completeUploadExternal"))
    (table,) = bot.slack.uploads.values()

    assert table.decode("utf-8-sig").splitlines()[0].startswith("role,")
    assert len(table.splitlines()) == 5
    assert bot.slack.named("files.getUploadURLExternal")[0]["filename"] == "sextant-comparison.csv"


async def test_the_answer_goes_out_as_json(bot: Bot) -> None:
    """What the terminal prints for programs, with money as texts."""
    post, thread = await asked(bot)

    await bot.sends(pressed(element(post, "show:json"), base=bot.slack.base, ts=moment(), thread=thread))
    await bot.slack.until(lambda: bot.slack.named("files.completeUploadExternal"))
    (file,) = bot.slack.uploads.values()
    (row,) = await bot.store.turns.of_user("slack", "U1", limit=1)
    turn = await bot.desk.turn(row.id)

    assert turn is not None
    assert json.loads(file) == turn.answer.to_json()
    assert bot.slack.named("files.getUploadURLExternal")[0]["filename"] == "sextant-answer.json"


async def test_without_two_points_there_is_no_chart(bot: Bot) -> None:
    """A sentence says so to the person who pressed."""
    _, thread = await asked(bot, "tell me a joke")
    (row,) = await bot.store.turns.of_user("slack", "U1", limit=1)
    button = {"type": "button", "action_id": "show:chart", "value": Pressed(turn=row.id).to_value()}

    await bot.sends(pressed(button, base=bot.slack.base, ts=moment(), thread=thread))
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))

    assert bot.slack.named("chat.postEphemeral")[0]["text"] == NO_CHART


@pytest.mark.parametrize("value", [Pressed(turn="gone").to_value(), "{}", "x", '{"turn": 3}'])
async def test_a_button_whose_answer_is_gone_says_so(bot: Bot, value: str) -> None:
    """A value of another version, or of an answer that was forgotten."""
    button = {"type": "button", "action_id": f"{ASK}cheaper", "value": value}

    await bot.sends(pressed(button, base=bot.slack.base, ts=moment()))
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))

    assert bot.slack.named("chat.postEphemeral")[0]["text"] == GONE


async def test_votes_are_kept_and_a_bad_one_is_asked_why(bot: Bot) -> None:
    """The vote first, then the form; the last vote of a person counts."""
    post, thread = await asked(bot)
    votes = element(post, "vote")

    for side in ("positive_button", "negative_button"):
        button = {"type": "feedback_buttons", "action_id": "vote", "value": votes[side]["value"]}
        await bot.sends(pressed(button, base=bot.slack.base, ts=moment(), thread=thread))
    await bot.slack.until(lambda: bot.slack.named("views.open"))
    form = bot.slack.named("views.open")[0]["view"]
    given = {"reason": {"selected_option": {"value": "Wrong cost"}}, "text": {"value": "the bill is for one day"}}
    await bot.sends(submitted(form, given, base=bot.slack.base))
    (kept,) = await bot.store.votes.since(None)

    assert bot.slack.named("chat.postEphemeral")[0]["text"] == THANKS
    assert (kept.vote, kept.reason) == ("down", "Wrong cost: the bill is for one day")


async def test_a_vote_on_what_is_gone_is_told(bot: Bot) -> None:
    """Nothing pretends to have been kept."""
    button = {"type": "feedback_buttons", "action_id": "vote", "value": Pressed(turn="gone", say="up").to_value()}

    await bot.sends(pressed(button, base=bot.slack.base, ts=moment()))
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))

    assert bot.slack.named("chat.postEphemeral")[0]["text"] == NOT_KEPT


async def test_choices_of_a_clarifying_question_are_buttons(bot: Bot) -> None:
    """Pressing one answers the question, in the same conversation."""
    said = direct("which model?")
    await bot.hears(said)
    post = await bot.post()
    choices = [each for block in post["blocks"] if block["type"] == "actions" for each in block["elements"]]
    assert choices

    await bot.sends(pressed(choices[0], base=bot.slack.base, ts=moment(), thread=said["ts"], channel="D1"))

    assert (await bot.post(2))["thread_ts"] == said["ts"]


async def test_a_private_answer_can_be_shared(bot: Bot, slack: FakeSlack) -> None:
    """Share posts it for everybody, says who asked what, and takes the private one away; its buttons go on."""
    await bot.commands("ask " + QUESTION)
    private = await bot.answer()
    assert private["response_type"] == "ephemeral"

    share = pressed(element(private, "share"), base=slack.base, ts="66.000001", ephemeral=True)
    await bot.sends(share)
    shared = await bot.post()
    taken = await bot.answer(2)
    await bot.sends(pressed(element(shared, "ask:cheaper"), base=slack.base, ts="77.000001", user="U2"))
    follow = await bot.post(2)

    assert shared["blocks"][0]["elements"][0]["text"].startswith("<@U1> asked: Which model")
    assert "share" not in str(kinds(shared))
    assert taken == {"delete_original": True}
    assert follow["thread_ts"] == "77.000001"
    assert "runs in EU" in str(follow["blocks"])


async def test_sharing_works_where_the_app_is_not_in_the_channel(bot: Bot, slack: FakeSlack) -> None:
    """Through the interaction itself."""
    await bot.commands("cost gpt-6-luna 2M in 500k out")
    private = await bot.answer()
    slack.closed = frozenset({"C1"})

    await bot.sends(pressed(element(private, "share"), base=slack.base, ts="66.000001", ephemeral=True))
    shared = await bot.answer(2)

    assert shared["response_type"] == "in_channel"
    assert (await bot.answer(3)) == {"delete_original": True}
    slack.refused.clear()


async def test_buttons_of_a_private_answer_stay_private(bot: Bot, slack: FakeSlack) -> None:
    """Follow-ups come to the asker alone; files come by direct message."""
    await bot.commands("ask " + QUESTION)
    private = await bot.answer()

    await bot.sends(pressed(element(private, "ask:cheaper"), base=slack.base, ts="66.1", ephemeral=True))
    follow = await bot.answer(2)
    await bot.sends(pressed(element(private, "show:csv"), base=slack.base, ts="66.1", ephemeral=True))
    told = await bot.answer(3)

    assert follow["response_type"] == "ephemeral"
    assert "runs in EU" in str(follow["blocks"])
    assert slack.named("files.completeUploadExternal")[0]["channel_id"] == "DU1"
    assert told["text"] == IN_MESSAGES
    assert slack.posts == []
