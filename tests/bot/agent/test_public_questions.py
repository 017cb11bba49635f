"""A model, be it perfect, average or hostile, makes no public question worse understood than the rules leave it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.agent.merging import merged
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from bot.understanding.reading import Reading
from tests.bot.agent.conftest import DAY, PROTOCOLS, Talks
from tests.eval.test_understanding import NEUTRAL, Turn, items, turns
from tests.fakes.scripted_models import MODELS, Claim

FILES = ("questions_public.jsonl", "stress_public.jsonl")
SAMPLE = 8
LARGER_SAMPLE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Main intents right, and F1 over the items of `understood`."""

    intents: float
    f1: float


def question(turn: Turn) -> Question:
    return Question(id="q", text=turn.text, history=turn.history, today=DAY)


def score(pairs: Iterator[tuple[Turn, tuple[str, ...], Claim]]) -> Score:
    right = hits = misses = extras = seen = 0
    for turn, intents, understood in pairs:
        wanted, got = items(turn.understood), items(understood)
        seen += 1
        right += intents[0] == turn.intents[0]
        hits += (wanted & got).total()
        misses += (wanted - got).total()
        extras += sum(extra not in NEUTRAL for extra in (got - wanted))
    return Score(intents=right / seen, f1=2 * hits / (2 * hits + misses + extras))


@pytest.fixture(scope="module")
def readings(assistant: Assistant) -> list[tuple[Turn, Reading]]:
    """Every public question with the rules' reading."""
    return [(turn, assistant.read(question(turn))) for file in FILES for turn in turns(file)]


@pytest.mark.parametrize("name", MODELS)
def test_no_reading_gets_worse(assistant: Assistant, readings: list[tuple[Turn, Reading]], name: str) -> None:
    """Over all public questions, what is merged scores at least as well as what the rules read."""
    facts = assistant.knowledge.facts
    rules = score((turn, read.intents, read.understood.to_json()) for turn, read in readings)

    def with_model() -> Iterator[tuple[Turn, tuple[str, ...], Claim]]:
        for turn, read in readings:
            found = merged(MODELS[name].reads(turn), question(turn), read, assistant.lexicon, facts).reading
            yield turn, found.intents, found.understood.to_json()

    after = score(with_model())

    assert after.intents >= rules.intents
    assert after.f1 >= rules.f1


@pytest.mark.parametrize("protocol", PROTOCOLS)
async def test_whole_answers_keep_what_the_rules_decided(
    talking: Talks, readings: list[tuple[Turn, Reading]], protocol: str
) -> None:
    """A hostile model behind the real clients changes no recommendation, bill or caveat, and shows no lie."""
    sample = random.Random(7).sample([turn for turn, _ in readings], SAMPLE)  # noqa: S311

    pairs = await answered(talking, sample, "hostile", protocol)

    for rules, better in pairs:
        assert better.recommendations == rules.recommendations
        assert better.costs == rules.costs
        assert better.caveats == rules.caveats
        assert "Nebula" not in better.text.replace(rules.text, "")
        assert "evil" not in better.text


@pytest.mark.parametrize("name", MODELS)
async def test_whole_answers_get_no_worse(talking: Talks, readings: list[tuple[Turn, Reading]], name: str) -> None:
    """Over a fixed sample, what is answered with a model scores as without, and holds the rules' text whole."""
    sample = random.Random(11).sample([turn for turn, _ in readings], LARGER_SAMPLE)  # noqa: S311

    pairs = await answered(talking, sample, name, "openai")

    before, after = (
        score((turn, pair[which].intents, pair[which].understood.to_json())
              for turn, pair in zip(sample, pairs, strict=True))
        for which in (0, 1)
    )  # fmt: skip
    assert after.intents >= before.intents
    assert after.f1 >= before.f1
    for rules, better in pairs:
        kept = rules if better.understood == rules.understood else better
        assert all(block in better.text for block in kept.text.split("\n\n"))
        assert not any(lie in better.text for lie in ("Nebula", "evil", "$77"))
    assert any(better.text != rules.text for rules, better in pairs) is (name != "hostile")


async def answered(talking: Talks, sample: list[Turn], name: str, protocol: str) -> list[tuple[Answer, Answer]]:
    """The rules' answer to each question of `sample`, and what a scripted model makes of it."""
    now: list[Turn] = []

    async with talking(lambda asked: MODELS[name].reply(asked, now[-1]), protocol) as talk:
        pairs = []
        for turn in sample:
            now.append(turn)
            pairs.append(await talk.ask(turn.text, *turn.history))
    return pairs
