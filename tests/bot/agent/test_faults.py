"""A model that is slow, down, out of quota or talks nonsense leaves the rules' answer, soon: with the real clients."""

import time
from collections.abc import Callable

import pytest

from bot.agent.bounds import Bounds
from bot.agent.building import ModelChoice, build
from bot.assistant import Assistant
from bot.question import Question
from tests.bot.agent.conftest import DAY, PROTOCOLS, Talks
from tests.bot.agent.recorded import recorded
from tests.fakes.language_model import READING, Asked, Reply, Script, reading, says

TICKETS = "Summarise 2M tickets a month, EU-hosted, under $3k"
WORDING = "For your 2M tickets a month I would pick Claude Sonnet 5.5. It comes to $1,980 a month."
EACH = pytest.mark.parametrize("protocol", PROTOCOLS)
LOOPING = Reply(calls=(("traffic", {}),))


def always(reply: Reply) -> Script:
    return lambda asked: reply


def while_wording(reply: Reply) -> Script:
    return lambda asked: reading() if asked.is_reading else reply


def first_time(reply: Reply, then: Script) -> Script:
    left = [reply]
    return lambda asked: left.pop() if left else then(asked)


FAULTS: dict[str, Script] = {
    "out of quota": always(Reply(status=429, headers=(("retry-after", "0"),))),
    "down": always(Reply(status=500)),
    "refused key": always(Reply(status=401)),
    "no such model": always(Reply(status=404)),
    "no JSON": always(Reply(body=b"<html>gateway</html>")),
    "half JSON": always(Reply(body=b'{"id": "c1", "choices": [{"mess')),
    "empty object": always(Reply(body=b"{}")),
    "arguments that are no JSON": always(Reply(calls=((READING, '{"intents": ["reco'),))),
    "a list for arguments": always(Reply(calls=((READING, '["recommend"]'),))),
    "text instead of a reading": always(Reply(text="I would say: recommend!")),
    "an unknown tool": while_wording(Reply(calls=(("delete_everything", {"path": "/"}),))),
    "arguments of the wrong kind": while_wording(Reply(calls=(("price_workload", {"model": 7, "requests": "many"}),))),
    "a loop of tool calls": while_wording(LOOPING),
    "silence": while_wording(Reply(text="")),
    "blanks": while_wording(Reply(text=" \n\n ")),
    "a stream cut off": while_wording(Reply(text=WORDING * 3, cut_after=30)),
}
CLOSE = ("openai", "anthropic")
"""The protocols on which every fault is played; on the others those that their clients meet themselves."""
OF_THE_WIRE = ("out of quota", "down", "half JSON", "empty object", "an unknown tool", "a stream cut off")


@pytest.mark.parametrize(
    ("protocol", "name"),
    [(protocol, name) for protocol in PROTOCOLS for name in FAULTS if protocol in CLOSE or name in OF_THE_WIRE],
)
async def test_the_rules_answer_stands(talking: Talks, protocol: str, name: str) -> None:
    """Whatever the model does, the rules' figures, caveats and sources are what is shown, without delay."""
    async with talking(FAULTS[name], protocol, bounds=Bounds(deadline_seconds=6)) as talk:
        started = time.perf_counter()
        rules, better = await talk.ask(TICKETS)
        took = time.perf_counter() - started

    assert (better.recommendations, better.costs, better.caveats) == (rules.recommendations, rules.costs, rules.caveats)
    assert better.text == rules.text
    assert took < 8
    assert not any(outcome == "improved" for outcome in talk.brain.tally.answers)


CURES = {
    Reply(status=401): "refused the key",
    Reply(status=404): "no such model",
    Reply(status=429, headers=(("retry-after", "0"),)): "out of quota",
    Reply(status=500): "failed with 500",
}


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("reply", CURES, ids=lambda reply: str(reply.status))
async def test_a_fault_is_told_with_what_to_do(
    talking: Talks, caplog: pytest.LogCaptureFixture, protocol: str, reply: Reply
) -> None:
    """The log names the model and the cure; what the server wrote stays out."""
    async with talking(always(reply), protocol) as talk:
        await talk.ask(TICKETS)

    told = [record.getMessage() for record in caplog.records if "the model" in record.getMessage()]
    assert CURES[reply] in told[0]
    assert "scripted" not in told[0]


async def test_an_address_that_nobody_serves_is_named_as_such(
    assistant: Assistant, caplog: pytest.LogCaptureFixture
) -> None:
    """A closed port is no fault of the model's."""
    choice = ModelChoice(model="openai:gpt-6-luna", base_url="http://127.0.0.1:9/v1")
    brain = build(choice, Bounds(deadline_seconds=60), assistant, DAY)

    await brain.improve(Question(id="q", text=TICKETS, today=DAY), recorded()[TICKETS])
    await brain.close()

    assert "cannot be reached" in caplog.text


@EACH
async def test_one_refusal_with_retry_after_is_waited_out(talking: Talks, protocol: str) -> None:
    """The client tries again after what the server asks for."""
    script = first_time(Reply(status=429, headers=(("retry-after", "1"),)), says(WORDING))

    async with talking(script, protocol) as talk:
        started = time.perf_counter()
        _, better = await talk.ask(TICKETS)

    assert "It comes to $1,980 a month." in better.text
    assert time.perf_counter() - started > 0.9


@EACH
async def test_the_second_model_takes_over(talking: Talks, protocol: str) -> None:
    """Where the first is down, the second reads and words; both are counted under their names."""
    second: Callable[[Asked], Reply] = says(WORDING)

    def script(asked: Asked) -> Reply:
        return Reply(status=500) if asked.model == "claude-haiku-5-5" else second(asked)

    async with talking(script, protocol, fallback="claude-sonnet-5-5") as talk:
        _, better = await talk.ask(TICKETS)

    assert "It comes to $1,980 a month." in better.text
    assert talk.brain.tally.calls[f"{protocol}:claude-sonnet-5-5"] == 2


@EACH
async def test_tool_calls_are_bounded(talking: Talks, protocol: str) -> None:
    """A model that only calls tools is stopped."""
    async with talking(
        while_wording(LOOPING), protocol, bounds=Bounds(tool_calls=2, model_calls=4, deadline_seconds=60)
    ) as talk:
        await talk.ask(TICKETS)

    assert len(talk.fake.asked) <= 5


async def test_a_server_that_counts_no_tokens_is_estimated(talking: Talks) -> None:
    """Caps hold for it too."""
    bare = lambda asked: reading() if asked.is_reading else Reply(text=WORDING, usage=None)  # noqa: E731

    async with talking(bare) as talk:
        await talk.ask(TICKETS)

    assert talk.brain.tally.input_tokens.total() > 1000


async def test_what_faults_say_is_not_sent_to_the_model(talking: Talks) -> None:
    """A tool's fault is told by its kind only."""
    script = while_wording(Reply(calls=(("price_workload", {"model": ["x"]}),)))

    async with talking(script, bounds=Bounds(model_calls=2, deadline_seconds=60)) as talk:
        await talk.ask(TICKETS)
        sent = " ".join(talk.fake.asked[-1].messages)

    assert "Traceback" not in sent
    assert "/bot/" not in sent
