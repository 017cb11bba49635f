"""The home page and the rules that admins change there."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from adapters.desk.rules import Rules
from adapters.slack_app.home import ADMINS_ONLY
from adapters.slack_app.rules_form import NO_AMOUNT, rules_form, rules_in
from bot.policy import Policy
from tests.adapters.slack_app.conftest import QUESTION, Bot, element
from tests.fakes.slack_limits import check_view, texts
from tests.fakes.slack_payloads import TEAM, direct, mention, pressed, submitted


def opened(tab: str, user: str = "U1") -> dict[str, Any]:
    return {"type": "app_home_opened", "user": user, "channel": "D1", "tab": tab, "event_ts": "1"}


async def home(bot: Bot, user: str) -> dict[str, Any]:
    """The home page as a person sees it."""
    before = len(bot.slack.named("views.publish"))
    await bot.hears(opened("home", user))
    await bot.slack.until(lambda: len(bot.slack.named("views.publish")) > before)
    found: dict[str, Any] = bot.slack.named("views.publish")[-1]["view"]
    return found


async def test_home_says_what_is_known_and_what_was_asked(bot: Bot) -> None:
    """Counts, the age of the facts, the rules, the viewer's questions; nothing of others."""
    await bot.hears(direct("what does <https://e.org|gpt-6-luna> cost? <!here>", user="U1"))
    await bot.post()

    mine, others = "\n".join(texts(await home(bot, "U1"))), "\n".join(texts(await home(bot, "U2")))

    assert "models*, sold in" in mine
    assert "Prices were read on 2026-" in mine
    assert "None so far" in mine
    assert "what does gpt-6-luna cost?" in mine
    assert "gpt-6-luna" not in others.replace("`", "")


async def test_the_messages_tab_gets_suggestions(bot: Bot) -> None:
    """Without a thread: with one, Slack ignores the call for agents."""
    await bot.hears(opened("messages"))
    await bot.slack.until(lambda: bot.slack.named("assistant.threads.setSuggestedPrompts"))
    call = bot.slack.named("assistant.threads.setSuggestedPrompts")[0]

    assert "thread_ts" not in call
    assert len(call["prompts"]) == 4


async def test_an_admin_changes_the_rules_and_they_hold(bot: Bot) -> None:
    """From the button on the home page to the next answer, which names the rule."""
    page = await home(bot, "UADMIN")
    await bot.sends(pressed(element(page, "edit_rules"), base=bot.slack.base, ts="1.1", user="UADMIN"))
    await bot.slack.until(lambda: bot.slack.named("views.open"))
    form = bot.slack.named("views.open")[0]["view"]
    given = {
        "origins": {"selected_options": [{"value": "US"}]},
        "regions": {"selected_options": [{"value": "EU"}]},
        "contexts": {"selected_options": [{"value": "eu_personal_data"}]},
        "budget": {"value": "$3,000"},
        "channels": {"selected_conversations": ["C1"]},
        "admins": {"selected_users": ["U5"]},
    }

    answer = await bot.sends(submitted(form, given, base=bot.slack.base, user="UADMIN"))
    await bot.hears(mention("best model for coding"))
    post = await bot.post()
    await bot.hears(mention("best model for coding", channel="C2"))
    await bot.slack.until(lambda: bot.slack.named("chat.postEphemeral"))
    page = await home(bot, "U5")

    assert answer == ""
    assert (await bot.desk.rules("slack", TEAM)).policy == Policy(
        block_origins=("US",), require_regions=("EU",), user_context=("eu_personal_data",), budget_usd=Decimal(3000),
        budget_period="month",
    )  # fmt: skip
    assert "no models made in US" in str(post["blocks"])
    assert "does not answer in this channel" in bot.slack.named("chat.postEphemeral")[0]["text"]
    assert element(page, "edit_rules")
    assert "Budget: $3,000" in "\n".join(texts(page))


async def test_others_cannot_change_the_rules(bot: Bot) -> None:
    """No button, no form, and a submission by hand is refused at a field."""
    page = await home(bot, "U1")
    button = {"type": "button", "action_id": "edit_rules", "value": "x"}
    await bot.sends(pressed(button, base=bot.slack.base, ts="1.1"))

    answer = json.loads(await bot.sends(submitted(rules_form(Rules()), {}, base=bot.slack.base)))

    assert not [block for block in page["blocks"] if block["type"] == "actions"]
    assert bot.slack.named("views.open") == []
    assert answer["errors"] == {"origins": ADMINS_ONLY}
    assert await bot.desk.rules("slack", TEAM) == Rules()


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("3000", 3000), ("$3,000", 3000), ("3k", 3000), ("2500.50 USD", Decimal("2500.50")), ("", None), ("0", 0)],
)
def test_a_budget_is_read_as_people_write_it(typed: str, amount: Decimal | int | None) -> None:
    """With signs, commas and k."""
    rules, errors = rules_in({"budget": {"budget": {"value": typed}}}, Rules())

    assert (rules.policy.budget_usd, errors) == (amount, {})


@pytest.mark.parametrize("typed", ["a lot", "-5", "1e9999", "3 000 000 000 000 000", "٣٠٠"])
async def test_a_budget_that_is_none_is_shown_at_its_field(bot: Bot, typed: str) -> None:
    """The form stays open and says what to write."""
    sent = submitted(rules_form(Rules()), {"budget": {"value": typed}}, base=bot.slack.base, user="UADMIN")

    answer = json.loads(await bot.sends(sent))

    assert answer == {"response_action": "errors", "errors": {"budget": NO_AMOUNT}}


def test_a_country_cannot_be_required_and_left_out() -> None:
    """The conflict is shown where it was made."""
    before = Rules(policy=Policy(require_origins=("US",)))
    chosen = {"selected_options": [{"value": "US"}, {"value": "CN"}]}

    _, errors = rules_in({"origins": {"origins": chosen}}, before)

    assert "US is also required" in errors["origins"]


def test_the_form_shows_what_holds_and_keeps_what_it_does_not_show() -> None:
    """Also countries and regions that it does not offer; an untouched form changes nothing."""
    before = Rules(
        policy=Policy(block_origins=("CN", "ZZ"), require_regions=("eu-west-1",), require_licence="mit",
                      block_providers=("deepseek",), user_context=("health",), budget_usd=Decimal("99.50"),
                      budget_period="month"),
        channels=("C1",), users=("U1",), blocked_users=("U2",), admins=("U3",),
    )  # fmt: skip
    form = rules_form(before)
    check_view(form)

    sent = submitted(form, {}, base="")["view"]["state"]["values"]

    assert rules_in(sent, before) == (before, {})


async def test_home_stays_within_the_limits(bot: Bot) -> None:
    """The longest questions and every rule; the fake refuses what is too long."""
    people = tuple(f"U{number:09d}" for number in range(300))
    rules = Rules(channels=people, users=("U1", *people), blocked_users=people, admins=people)
    await bot.desk.set_rules("slack", TEAM, rules, "UADMIN")
    for number in range(6):
        await bot.hears(direct(f"{QUESTION} {number} " + "<&> " * 5_000))

    assert (await home(bot, "U1"))["type"] == "home"


async def test_rules_of_another_version_can_be_saved_again(bot: Bot) -> None:
    """An admin sees what is wrong, opens the form and saves; nothing is answered against rules that cannot be read."""
    now = datetime(2026, 11, 25, tzinfo=UTC)
    await bot.store.workspaces.save("slack", TEAM, {"policy": {"moons": {"block": ["x"]}}}, "UADMIN", now)

    page = await home(bot, "UADMIN")
    await bot.sends(pressed(element(page, "edit_rules"), base=bot.slack.base, ts="1.1", user="UADMIN"))
    await bot.slack.until(lambda: bot.slack.named("views.open"))
    form = bot.slack.named("views.open")[0]["view"]
    answer = await bot.sends(submitted(form, {}, base=bot.slack.base, user="UADMIN"))

    assert "save them again" in "\n".join(texts(page))
    assert answer == ""
    assert await bot.desk.rules("slack", TEAM) == Rules()


async def test_an_admin_gives_a_channel_rules_of_its_own(bot: Bot) -> None:
    """From `/model policy` in the channel; they hold there beside the workspace's, and are shown with them."""
    await bot.desk.set_rules("slack", TEAM, Rules(policy=Policy(block_origins=("US",))), "UADMIN")
    shown = json.loads(await bot.commands("policy", user="UADMIN", channel="C1"))
    button = next(each for block in shown["blocks"] for each in block.get("elements", ())
                  if each.get("action_id") == "edit_channel_rules")  # fmt: skip

    await bot.sends(pressed(button, base=bot.slack.base, ts="1.1", user="UADMIN"))
    await bot.slack.until(lambda: bot.slack.named("views.open"))
    form = bot.slack.named("views.open")[0]["view"]
    given = {"origins": {"selected_options": [{"value": "CN"}]}}
    saved = await bot.sends(submitted(form, given, base=bot.slack.base, user="UADMIN"))
    await bot.hears(mention("best model for coding", channel="C1"))
    post = await bot.post()
    rules = await bot.desk.rules("slack", TEAM)

    check_view(form)
    assert saved == ""
    assert rules.channel_policies == {"C1": Policy(block_origins=("CN",))}
    assert "no models made in US; no models made in CN" in "\n".join(texts(post))
    assert "In <#C1>: No models made in CN" in "\n".join(texts(await home(bot, "U2")))


async def test_a_direct_message_has_no_channel_to_rule(bot: Bot) -> None:
    """There the rules of the workspace are offered alone, and who may not change them gets no button."""
    mine = await bot.commands("policy", user="UADMIN", channel="D1")
    others = await bot.commands("policy", user="U2", channel="C1")

    assert "edit_rules" in mine
    assert "edit_channel_rules" not in mine
    assert "edit_channel_rules" not in others
