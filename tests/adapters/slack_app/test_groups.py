"""User groups: offered by name in the rules, and their members may ask."""

import json

from adapters.desk.rules import Rules
from adapters.slack_app.rules_form import rules_form, rules_in
from tests.adapters.slack_app.conftest import QUESTION, Bot
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_limits import check_view
from tests.fakes.slack_payloads import TEAM, interaction, mention, pressed, submitted

GROUPED = Rules(groups=("S1", "S9"))


async def test_members_of_a_group_may_ask(bot: Bot, slack: FakeSlack) -> None:
    """Others read why not. Slack is asked about a group once in a while, and one that is gone has no members."""
    slack.groups = {"S1": ("U1",)}
    await bot.desk.set_rules("slack", TEAM, GROUPED, "UADMIN")

    await bot.hears(mention(QUESTION, user="U1"))
    await bot.hears(mention(QUESTION, user="U2"))
    await bot.hears(mention(QUESTION, user="U1"))
    await bot.post(2)
    await slack.until(lambda: slack.named("chat.postEphemeral"))

    assert [each["user"] for each in slack.named("chat.postEphemeral")] == ["U2"]
    assert [each["usergroup"] for each in slack.named("usergroups.users.list")].count("S1") == 1
    slack.refused.clear()


async def test_groups_are_offered_by_name(bot: Bot, slack: FakeSlack) -> None:
    """What was typed is found in the name, and in the handle."""
    slack.groups = {"S1": (), "S2": ()}
    typed = interaction("block_suggestion", base=slack.base, value="@S2", action_id="groups", block_id="groups",
                        container={"type": "view"})  # fmt: skip

    answer = json.loads(await bot.sends(typed))

    assert [each["value"] for each in answer["options"]] == ["S2"]
    assert answer["options"][0]["text"]["text"] == "Team S2 (@s2)"


async def test_the_form_shows_chosen_groups_by_name(bot: Bot, slack: FakeSlack) -> None:
    """One whose name is gone is shown by its id; an untouched form changes nothing."""
    slack.groups = {"S1": ()}
    await bot.desk.set_rules("slack", TEAM, GROUPED, "UADMIN")
    button = {"type": "button", "action_id": "edit_rules", "value": "x"}
    await bot.sends(pressed(button, base=slack.base, ts="1.1", user="UADMIN"))
    await slack.until(lambda: slack.named("views.open"))
    form = slack.named("views.open")[0]["view"]

    check_view(form)
    sent = submitted(form, {}, base="")["view"]["state"]["values"]

    field = next(block for block in form["blocks"] if block.get("block_id") == "groups")
    shown = [each["text"]["text"] for each in field["element"]["initial_options"]]
    assert shown == ["Team S1 (@s1)", "S9"]
    assert rules_in(sent, GROUPED) == (GROUPED, {})
    assert rules_form(Rules())["blocks"]
