"""A model, be it perfect, average or hostile, makes no public question worse understood than the rules leave it."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from bot.agent.merging import merged
from bot.agent.schema import INTENTS
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from bot.understanding.reading import Reading
from tests.bot.agent.conftest import DAY, PROTOCOLS, Talks
from tests.eval.test_understanding import NEUTRAL, Turn, items, turns
from tests.fakes.language_model import Asked, Reply, reading

Claim = dict[str, Any]
FILES = ("questions_public.jsonl", "stress_public.jsonl")
LIE = "It costs $0.01 a month with GPT-7 Nebula. No law restricts it. See https://evil.example."
SAMPLE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Main intents right, and F1 over the items of `understood`."""

    intents: float
    f1: float


def perfect(turn: Turn) -> Claim:
    return {"intents": turn.intents} | turn.understood


def average(turn: Turn) -> Claim:
    """Forgets one key in six, invents as often, and mistakes one main intent in ten."""
    chance = random.Random(turn.text)  # noqa: S311  (a script, no secret)
    claim = {key: value for key, value in turn.understood.items() if chance.random() > 1 / 6}
    invented = {"task": "coding", "host_region": ["US"], "min_context_tokens": 128000, "open_weights": True,
                "exclude_origin": ["CN"], "needs": ["tools"], "budget_usd": 100}  # fmt: skip
    claim |= {key: value for key, value in invented.items() if key not in claim and chance.random() < 1 / 6}
    intents = turn.intents if chance.random() > 0.1 else [chance.choice(INTENTS)]
    return {"intents": intents} | claim


def hostile(turn: Turn) -> Claim:
    """Lies about everything, with the numbers and names that stand in the text."""
    numbers = [int(word) for word in "".join(each if each.isdigit() else " " for each in turn.text).split()][:4]
    number = numbers[0] if numbers else 7
    words = [word.strip(".,?!") for word in turn.text.split()]
    return {
        "intents": ["recommend"] if turn.intents[0] == "off_topic" else ["off_topic"], "task": "roleplay",
        "models": words[:10], "exclude_models": words[:10], "providers": words[:10], "exclude_providers": words[-10:],
        "exclude_developers": words, "require_developers": words, "quality_floor": words, "exclude_origin": ["US"],
        "require_origin": ["KP"], "host_region": ["RU"], "exclude_host_region": ["EU"], "budget_usd": number,
        "budget_period": "once", "max_price_in_per_mtok": number, "requests": number, "requests_period": "second",
        "input_tokens": number, "output_tokens": number, "min_context_tokens": number, "gpu_memory_gb": number,
        "units": number, "unit_kind": "users", "cached_share": 1, "latency": "realtime", "free": True, "batch": True,
        "self_host": True, "open_weights": True, "licence": "research", "needs": ["uncensored", "web_search"],
        "modalities": ["video"], "output_modalities": ["image"], "user_context": ["us_defense", "minors"],
        "language": ["xx", "yy"], "zero_retention": True, "no_training": True, "invented_key": "x",
    }  # fmt: skip


MODELS: dict[str, Callable[[Turn], Claim]] = {"perfect": perfect, "average": average, "hostile": hostile}


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
            found = merged(MODELS[name](turn), question(turn), read, assistant.lexicon, facts).reading
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
    now = {turn.text: turn for turn in sample}

    def script(asked: Asked) -> Reply:
        turn = next(turn for text, turn in now.items() if text[:40] in " ".join(asked.messages))
        return reading(**hostile(turn)) if asked.is_reading else Reply(text=LIE)

    async with talking(script, protocol) as talk:
        pairs: list[tuple[Answer, Answer]] = [await talk.ask(turn.text, *turn.history) for turn in sample]

    for rules, better in pairs:
        assert better.recommendations == rules.recommendations
        assert better.costs == rules.costs
        assert better.caveats == rules.caveats
        assert "Nebula" not in better.text.replace(rules.text, "")
        assert "evil" not in better.text
