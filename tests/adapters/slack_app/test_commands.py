"""`/model`, the forms behind it, the shortcut on a message, and names that complete."""

import json

import pytest

from adapters.slack_app.commands import read_command
from adapters.slack_app.forms import question_in
from tests.adapters.slack_app.conftest import PICKED, QUESTION, Bot, RunBot, element
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import command, interaction, moment, submitted


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ask best for coding", ("ask", "best for coding")),
        ("cost gpt-6-luna 2M in", ("cost", "gpt-6-luna 2M in")),
        ("Price: gpt-6-luna", ("cost", "gpt-6-luna")),
        ("compare a b", ("compare", "a b")),
        ("vs a b", ("compare", "a b")),
        ("policy", ("policy", "")),
        ("rules", ("policy", "")),
        ("", ("help", "")),
        ("?", ("help", "")),
        ("help", ("help", "")),
        ("help me pick a model", ("ask", "help me pick a model")),
        ("human: who reviews this?", ("human", "who reviews this?")),
        ("best model for coding", ("ask", "best model for coding")),
        ("cost", ("cost", "")),
    ],
)
def test_the_verbs_that_a_person_guesses(typed: str, read: tuple[str, str]) -> None:
    """A text without a verb is a question."""
    assert read_command(typed) == read


@pytest.mark.parametrize("is_socket", [False, True])
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("cost gpt-6-luna 2M in 500k out", "GPT-6 Luna"),
        ("compare gpt-6-luna claude-haiku-5-5", "Claude Haiku 5.5"),
        ("ask " + QUESTION, PICKED),
        (QUESTION, PICKED),
    ],
)
async def test_only_the_asker_sees_the_answer(run: RunBot, is_socket: bool, typed: str, expected: str) -> None:  # noqa: FBT001
    """It comes by the response_url, with Share under it."""
    bot = await run(is_socket=is_socket)

    await bot.commands(typed)
    answer = await bot.answer()

    assert answer["response_type"] == "ephemeral"
    assert expected in str(answer["blocks"])
    assert element(answer, "share")["style"] == "primary"
    assert bot.slack.posts == []


async def test_help_answers_at_once(bot: Bot) -> None:
    """With examples and what is known, and nothing asked of the desk."""
    answer = json.loads(await bot.commands("help"))

    assert answer["response_type"] == "ephemeral"
    assert "/model cost gpt-6-luna" in answer["text"]
    assert "models, sold in" in answer["text"]


async def test_policy_shows_the_rules(bot: Bot) -> None:
    """Admins get a button to change them, others do not."""
    others = json.loads(await bot.commands("policy"))
    admins = json.loads(await bot.commands("policy", user="UADMIN"))

    assert "None so far" in others["text"]
    assert [block["type"] for block in others["blocks"]] == ["section"]
    assert element(admins, "edit_rules")


@pytest.mark.parametrize(("verb", "models", "expected"), [
    ("cost", ["gpt-6-luna"], "GPT-6 Luna"),
    ("compare", ["gpt-6-luna", "claude-haiku-5-5"], "Claude Haiku 5.5"),
])  # fmt: skip
async def test_a_verb_alone_opens_a_form(bot: Bot, verb: str, models: list[str], expected: str) -> None:
    """Models are chosen from a menu; the answer comes to the asker alone."""
    await bot.commands(verb)
    await bot.slack.until(lambda: bot.slack.named("views.open"))
    form = bot.slack.named("views.open")[0]["view"]

    chosen = {"selected_options": [{"value": model} for model in models]}
    values = {"models": chosen, "text": {"value": "2M in and 500k out a month"}}
    answer = await bot.sends(submitted(form, values, base=bot.slack.base))

    assert answer == ""
    assert expected in str((await bot.answer())["blocks"])


@pytest.mark.parametrize("is_socket", [False, True])
async def test_names_of_models_complete(run: RunBot, is_socket: bool) -> None:  # noqa: FBT001
    """For what was typed, or something like it; no more and no longer than a menu takes."""
    bot = await run(is_socket=is_socket)
    typed = interaction("block_suggestion", base=bot.slack.base, action_id="models", block_id="models", value="lunna")

    answer = await bot.sends(typed)

    assert "gpt-6-luna" in answer
    assert answer.count("plain_text") <= 100


async def test_a_message_can_be_asked_about(bot: Bot) -> None:
    """The shortcut fills a form with its words; the answer stands in its thread."""
    ts = moment()
    shortcut = interaction("message_action", base=bot.slack.base, callback_id="which_model", message_ts=ts,
                           message={"ts": ts, "text": f"<@U9> {QUESTION} &amp; soon", "user": "U2"})  # fmt: skip

    await bot.sends(shortcut)
    await bot.slack.until(lambda: bot.slack.named("views.open"))
    form = bot.slack.named("views.open")[0]["view"]
    await bot.sends(submitted(form, {}, base=bot.slack.base))
    post = await bot.post()

    assert form["blocks"][0]["element"]["initial_value"] == f"{QUESTION} & soon"
    assert (post["channel"], post["thread_ts"]) == ("C1", ts)
    assert PICKED in post["text"]


async def test_an_empty_form_says_what_is_missing(bot: Bot) -> None:
    """At its field."""
    ts = moment()
    await bot.sends(interaction("message_action", base=bot.slack.base, callback_id="which_model", message_ts=ts,
                                message={"ts": ts, "text": "", "user": "U2"}))  # fmt: skip
    await bot.slack.until(lambda: bot.slack.named("views.open"))
    form = bot.slack.named("views.open")[0]["view"]

    answer = json.loads(await bot.sends(submitted(form, {"text": {"value": "  "}}, base=bot.slack.base)))

    assert answer["response_action"] == "errors"
    assert "text" in answer["errors"]


async def test_a_very_long_message_fits_the_form(bot: Bot, slack: FakeSlack) -> None:
    """As much as a field takes; the fake would refuse more."""
    ts = moment()

    await bot.sends(interaction("message_action", base=slack.base, callback_id="which_model", message_ts=ts,
                                message={"ts": ts, "text": "\U0001f600 words " * 2_000, "user": "U2"}))  # fmt: skip

    assert slack.named("views.open")


async def test_an_expired_response_url_does_not_lose_the_answer(bot: Bot, slack: FakeSlack) -> None:
    """The asker sees it in the channel, alone; where the app is not in the channel, as a direct message."""
    typed = command("cost gpt-6-luna 2M in 500k out", base=slack.base)
    slack.expired.add(typed["response_url"].rsplit("/", 1)[1])
    await bot.sends(typed, "command")
    await slack.until(lambda: slack.named("chat.postEphemeral"))

    typed = command("cost claude-haiku-5-5 2M in 500k out", base=slack.base)
    slack.expired.add(typed["response_url"].rsplit("/", 1)[1])
    slack.closed = frozenset({"C1"})
    await bot.sends(typed, "command")

    assert "GPT-6 Luna" in slack.named("chat.postEphemeral")[0]["text"]
    await slack.until(lambda: slack.posts)
    assert slack.posts[-1]["channel"] == "U1"
    slack.refused.clear()


def test_a_form_without_models_asks_its_words() -> None:
    """And with them it asks in the words that the bot understands."""
    words = {"text": {"words": {"value": " best for coding "}}}
    chosen = {"models": {"models": {"selected_options": [{"value": "a"}, {"value": "b"}]}}}

    assert question_in(words) == "best for coding"
    assert question_in(chosen) == "compare a, b"
    assert question_in({**chosen, **words}) == "compare a, b: best for coding"
