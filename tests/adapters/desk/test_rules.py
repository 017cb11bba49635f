"""Rules at the desk: a workspace's and a channel's policy, where Sextant answers, and whom."""

import pytest

from adapters.desk.asked import Accepted, Refused
from adapters.desk.rules import Rules
from bot.policy import Policy
from tests.adapters.desk.conftest import MakeDesk, Recorder, accepted, asked

QUESTION = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"


async def test_the_workspace_s_policy_holds(make_desk: MakeDesk) -> None:
    """Rules that an admin sets hold for the next question, and are said."""
    desk, speaker = make_desk(), Recorder()
    rules = Rules(policy=Policy(block_origins=("US",)))
    await desk.set_rules("slack", "T1", rules, "UADMIN")

    await desk.serve(await accepted(desk, asked("best model for coding", key="m1")), speaker)
    kept = await make_desk().rules("slack", "T1")

    assert kept == rules
    assert speaker.posted[0].answer.recommendations
    assert all(each.origin != "US" for each in speaker.posted[0].answer.recommendations)
    assert "no models made in US" in speaker.posted[0].answer.text


@pytest.mark.parametrize(
    ("rules", "is_answered"),
    [
        (Rules(channels=("C1",)), True),
        (Rules(channels=("C9",)), False),
        (Rules(users=("U1",)), True),
        (Rules(users=("U9",)), False),
        (Rules(blocked_users=("U1",)), False),
    ],
)
async def test_an_admin_says_where_and_whom_it_answers(make_desk: MakeDesk, rules: Rules, is_answered: bool) -> None:  # noqa: FBT001
    """Whoever is not answered reads a sentence."""
    desk = make_desk()
    await desk.set_rules("slack", "T1", rules, "UADMIN")

    outcome = await desk.take(asked(QUESTION, key="m1"))

    assert isinstance(outcome, Accepted if is_answered else Refused)
    assert isinstance(outcome, Accepted) or "admins" in outcome.notice


async def test_a_channel_s_policy_holds_in_that_channel_alone(make_desk: MakeDesk) -> None:
    """Beside the workspace's, after a restart too; taken away where it is emptied."""
    desk, speaker = make_desk(), Recorder()
    rules = Rules(policy=Policy(block_origins=("US",))).with_channel("C1", Policy(block_origins=("CN",)))
    await desk.set_rules("slack", "T1", rules, "UADMIN")

    await desk.serve(await accepted(desk, asked("best model for coding", key="m1", channel="C1")), speaker)
    await desk.serve(await accepted(desk, asked("best model for coding", key="m2", channel="C2")), speaker)

    here, elsewhere = (turn.answer for turn in speaker.posted)
    assert await make_desk().rules("slack", "T1") == rules
    assert {each.origin for each in here.recommendations}.isdisjoint({"US", "CN"})
    assert "CN" in {each.origin for each in elsewhere.recommendations}
    assert rules.with_channel("C1", Policy()).channel_policies == {}
