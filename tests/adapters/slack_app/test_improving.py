"""An answer that a language model betters after it was posted: the same message, edited."""

from typing import Any

from adapters.desk.improving import Improving
from bot.agent.spending import Spender
from bot.assistant import Assistant
from tests.adapters.slack_app.conftest import QUESTION, RunBot
from tests.fakes.slack import FakeSlack
from tests.fakes.slack_payloads import mention
from tests.fakes.words import SAID, Words


async def test_the_posted_answer_is_edited(run: RunBot, slack: FakeSlack, assistant: Assistant) -> None:
    """The rules' answer first, then the words in the same message, its buttons kept."""
    model: Any = Words()
    bot = await run(improving=Improving(model, assistant, Spender))

    await bot.hears(mention(QUESTION))
    post = await bot.post()
    await slack.until(lambda: slack.named("chat.update"))
    edit = slack.named("chat.update")[0]

    assert SAID not in str(post["blocks"])
    assert SAID in str(edit["blocks"])
    assert (edit["channel"], len(slack.posts)) == ("C1", 1)
    assert {"actions", "context_actions"} <= {block["type"] for block in edit["blocks"]}


async def test_an_answer_for_one_person_comes_with_its_words(
    run: RunBot, slack: FakeSlack, assistant: Assistant
) -> None:
    """It cannot be edited, so it is sent once, at its best."""
    model: Any = Words()
    bot = await run(improving=Improving(model, assistant, Spender))

    await bot.commands(f"ask {QUESTION}")
    answer = await bot.answer()

    assert SAID in str(answer["blocks"])
    assert slack.named("chat.update") == []


async def test_edits_keep_their_distance(run: RunBot, slack: FakeSlack, assistant: Assistant) -> None:
    """Ten steps at once are two edits: the first, and a second later all there is."""
    model: Any = Words(parts=10)
    bot = await run(improving=Improving(model, assistant, Spender))

    await bot.hears(mention(QUESTION))
    await slack.until(lambda: len(slack.named("chat.update")) == 2)
    first, last = slack.named("chat.update")

    assert str(first["blocks"]).count(SAID) == 1
    assert str(last["blocks"]).count(SAID) == 10
