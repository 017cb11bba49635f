"""Buttons under answers: what they ask again, show, keep and share, also on messages from before a restart."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from adapters.discord_bot.serving import DiscordPlatform
from adapters.store.store import Store
from bot.assistant import Assistant
from tests.adapters.discord_bot.conftest import Connect, MakeDesk
from tests.fakes.discord import FakeDiscord, Interaction, dumped, is_private
from tests.fakes.discord_payloads import BOB, EPHEMERAL
from tests.fakes.mind import MindHere

TICKETS = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"
Message = dict[str, Any]


async def answers(fake: FakeDiscord, interaction: Interaction, count: int = 1) -> list[Message]:
    """The finished messages that answer an interaction."""
    found: list[Message] = await fake.until(
        lambda: len(fake.answers_to(interaction)) >= count and fake.answers_to(interaction)
    )
    return found


async def asked(fake: FakeDiscord, question: str = TICKETS, **how: Any) -> Message:
    """The last message of the answer to a question, which has the buttons."""
    return (await answers(fake, await fake.command("ask", question=question, **how)))[-1]


def button(message: Message, what: str) -> str:
    """The id of a button of a message."""
    found = re.search(rf'"(sx:{what}:[^"]*)"', dumped(message))
    assert found is not None, what
    return found[1]


@pytest.mark.parametrize(
    ("what", "seen"), [("eu", "runs in EU"), ("cheaper", "2M requests"), ("compare", "compare|Workload")]
)
async def test_a_button_asks_again_with_one_thing_changed(
    bot: DiscordPlatform, fake: FakeDiscord, what: str, seen: str
) -> None:
    """In the conversation of the answer, below it."""
    message = await asked(fake, TICKETS.replace("EU-hosted, ", ""))

    pressed = await fake.press(message, button(message, what))

    assert pressed.ack["type"] == 5
    assert re.search(seen, dumped((await answers(fake, pressed))[0]))


async def test_buttons_work_after_a_restart(connect: Connect, fake: FakeDiscord) -> None:
    """All that a button needs stands in the message and in the store."""
    first = await connect()
    message = await asked(fake)
    await first.close()
    await connect()

    again = await fake.press(message, button(message, "cheaper"), author=BOB)
    sums = await fake.press(message, button(message, "sums"))
    vote = await fake.press(message, button(message, "up"))

    assert "2M requests" in dumped((await answers(fake, again))[0])
    assert "600,000,000 tokens" in dumped((await answers(fake, sums))[0])
    assert "noted" in vote.ack["data"]["content"]


async def test_a_choice_answers_the_question_back(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """A clarifying question has its answers as buttons."""
    message = await asked(fake, "which model?")

    pressed = await fake.press(message, button(message, "choice"))

    assert "for coding" in dumped((await answers(fake, pressed))[0])


async def test_sources_and_sums_are_for_the_person_alone(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """What is folded opens without filling the channel; every source has its link and day."""
    message = await asked(fake)

    for what, seen in (("more", r"\[1\] \[LiteLLM.*\]\(<https://.*>\), checked 20"), ("sums", r"\$1,320")):
        pressed = await fake.press(message, button(message, what))
        shown = await answers(fake, pressed)
        assert re.search(seen, "".join(dumped(each) for each in shown))
        assert pressed.ack["data"]["flags"] & EPHEMERAL


@pytest.mark.parametrize(("what", "name"), [("csv", "sextant-comparison.csv"), ("json", "sextant-answer.json")])
async def test_an_export_is_a_file(bot: DiscordPlatform, fake: FakeDiscord, what: str, name: str) -> None:
    """For spreadsheets or for programs, to everybody who sees the answer."""
    message = await asked(fake)

    shown = (await answers(fake, await fake.press(message, button(message, what))))[0]

    assert [each["filename"] for each in shown["attachments"]] == [name]
    assert not is_private(shown)


async def test_a_chart_is_a_picture_with_a_description(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Screen readers get all that it shows, as far as Discord takes it."""
    message = await asked(fake)

    shown = (await answers(fake, await fake.press(message, button(message, "chart"))))[0]
    described = fake.called("PATCH", "@original")[-1]["attachments"][0]["description"]

    assert [each["filename"] for each in shown["attachments"]] == ["sextant-chart.png"]
    assert described.startswith("Cost against quality")
    assert len(described) <= 1_024


async def test_a_private_answer_is_shared(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """For everybody, with whose question it was, and with buttons that go on in the same conversation."""
    message = await asked(fake, private=True)

    shared = await answers(fake, await fake.press(message, button(message, "share")))

    assert not any(is_private(each) for each in shared)
    assert "asked: Which model for summarising" in dumped(shared[0])
    assert button(shared[-1], "cheaper") == button(message, "cheaper")


async def test_a_private_answer_s_buttons_answer_privately(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """A follow-up of an answer that one person sees stays with that person."""
    message = await asked(fake, private=True)

    shown = await answers(fake, await fake.press(message, button(message, "cheaper")))

    assert all(is_private(each) for each in shown)


async def test_a_form_asks_more_without_any_intent(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Where Discord hides what people write, a form takes the follow-up."""
    message = await asked(fake)

    opened = await fake.press(message, button(message, "ask_more"))
    sent = await fake.submit(opened.ack["data"], ["and without Chinese-made models?"])

    assert "2M requests" in dumped((await answers(fake, sent))[0])


async def test_a_vote_is_kept_before_its_reason(bot: DiscordPlatform, fake: FakeDiscord, store: Store) -> None:
    """A bad vote opens a form; closing it keeps the vote, filling it in adds the reason. The last vote counts."""
    message = await asked(fake)
    await fake.press(message, button(message, "up"))

    opened = await fake.press(message, button(message, "down"))
    before = [(vote.vote, vote.reason) for vote in await store.votes.since(None)]
    thanked = await fake.submit(opened.ack["data"], ["the price is old"])
    after = [(vote.vote, vote.reason) for vote in await store.votes.since(None)]

    assert opened.ack["type"] == 9
    assert before == [("down", None)]
    assert after == [("down", "the price is old")]
    assert "noted" in thanked.ack["data"]["content"]


async def test_an_answer_that_is_gone_is_told(bot: DiscordPlatform, fake: FakeDiscord) -> None:
    """Buttons outlive what is kept."""
    message = await asked(fake)
    gone = {**message, "components": [{"type": 1, "components": [
        {"type": 2, "style": 2, "label": "x", "custom_id": f"sx:{what}:0123456789abcdef"}
        for what in ("cheaper", "sums", "up")
    ]}]}  # fmt: skip

    told = [await fake.press(gone, f"sx:{what}:0123456789abcdef") for what in ("cheaper", "up")]
    sums = await fake.press(gone, "sx:sums:0123456789abcdef")

    assert "not kept any more" in told[0].ack["data"]["content"]
    assert "could not be kept" in told[1].ack["data"]["content"]
    assert "not kept any more" in (await answers(fake, sums))[0]["content"]


async def test_two_processes_answer_a_press_once(connect: Connect, make_desk: MakeDesk, fake: FakeDiscord) -> None:
    """While a new version starts, both hear everything."""
    await connect(make_desk())
    message = await asked(fake)
    await connect(make_desk())
    older, newer = fake.connections

    pressed = await fake.press(message, button(message, "cheaper"), waits=False)
    event = fake.events[-1]
    await older.dispatch(*event)
    await answers(fake, pressed)
    await asyncio.sleep(0.1)

    assert newer is not older
    assert len(fake.answers_to(pressed)) == 1
    assert len(pressed.acks) == 1


async def test_a_fault_is_told_and_not_raised(
    connect: Connect, make_desk: MakeDesk, assistant: Assistant, fake: FakeDiscord
) -> None:
    """An answer that cannot be made becomes a sentence with a reference, in place of the answer."""
    speechless = Assistant(knowledge=assistant.knowledge, lexicon=assistant.lexicon, strategies={})

    with ThreadPoolExecutor(max_workers=1) as workers:
        await connect(make_desk(MindHere(speechless, workers)))
        interaction = await fake.command("ask", question=TICKETS)
        await answers(fake, interaction)

    assert "Something went wrong" in dumped((await answers(fake, interaction))[0])
