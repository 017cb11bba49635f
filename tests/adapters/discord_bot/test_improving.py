"""An answer that a language model betters after it was shown: the same message, edited."""

from typing import Any

from adapters import wiring
from adapters.desk.desk import Desk
from adapters.desk.improving import Improving
from adapters.desk.mind import Mind
from adapters.service.wiring import build_desk
from adapters.store.store import Store
from bot.agent.spending import Spender
from bot.assistant import Assistant
from tests.adapters.discord_bot.conftest import Connect, settings
from tests.fakes.discord import FakeDiscord, dumped
from tests.fakes.discord_payloads import CHANNEL
from tests.fakes.words import SAID, Words

TICKETS = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"


def desk_with_words(store: Store, mind: Mind, assistant: Assistant) -> Desk:
    model: Any = Words()
    return build_desk(settings(), store, mind, clock=wiring.now, improving=Improving(model, assistant, Spender))


async def test_a_reply_is_edited(
    connect: Connect, fake: FakeDiscord, store: Store, mind: Mind, assistant: Assistant
) -> None:
    """The rules' answer first, then the words in the same message."""
    await connect(desk_with_words(store, mind, assistant))

    await fake.say(TICKETS, mentions_bot=True)
    await fake.until(lambda: fake.called("PATCH", f"/channels/{CHANNEL}/messages/"))

    first = fake.called("POST", f"/channels/{CHANNEL}/messages")[0]
    assert SAID not in str(first)
    assert SAID in str(fake.called("PATCH", f"/channels/{CHANNEL}/messages/"))


async def test_an_interaction_s_answer_is_edited(
    connect: Connect, fake: FakeDiscord, store: Store, mind: Mind, assistant: Assistant
) -> None:
    """Through the interaction's own token, for one person too."""
    await connect(desk_with_words(store, mind, assistant))

    asked = await fake.command("ask", question=TICKETS)
    await fake.until(lambda: any(SAID in dumped(each) for each in fake.answers_to(asked)))

    assert len(fake.answers_to(asked)) >= 1
