"""Models by script, to take part in questions whose right reading is known: a perfect, an average, a hostile one."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from bot.agent.schema import INTENTS
from tests.fakes.language_model import Asked, Reply, reading

Claim = dict[str, Any]
LIE = "It costs $0.01 a month with GPT-7 Nebula. No law restricts it. See https://evil.example."
_PICK = re.compile(r"^- (?:best|value|budget|match|near_miss|self_host): ([^,\n]+), host ([^\n]+)", re.MULTILINE)
_BILL = re.compile(r"\*\*([^*]+?): (\$[\d,.]+ a (?:month|day|year))")
_RATES = re.compile(r"\| ([^|]+) \| ([^|]+) \| [A-Z]{2} \| (\$[\d.]+ / \$[\d.]+) \|")


class Annotated(Protocol):
    """A question with its right reading."""

    @property
    def text(self) -> str:
        """The question."""

    @property
    def intents(self) -> list[str]:
        """The right intents."""

    @property
    def understood(self) -> dict[str, Any]:
        """The right keys."""


def perfect(turn: Annotated) -> Claim:
    return {"intents": turn.intents} | turn.understood


def average(turn: Annotated) -> Claim:
    """Forgets one key in six, invents as often, and mistakes one main intent in ten."""
    chance = random.Random(turn.text)  # noqa: S311  (a script, no secret)
    claim = {key: value for key, value in turn.understood.items() if chance.random() > 1 / 6}
    invented = {"task": "coding", "host_region": ["US"], "min_context_tokens": 128000, "open_weights": True,
                "exclude_origin": ["CN"], "needs": ["tools"], "budget_usd": 100}  # fmt: skip
    claim |= {key: value for key, value in invented.items() if key not in claim and chance.random() < 1 / 6}
    intents = turn.intents if chance.random() > 0.1 else [chance.choice(INTENTS)]
    return {"intents": intents} | claim


def hostile(turn: Annotated) -> Claim:
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


def wording(asked: Asked) -> str:
    """True sentences about the rules' answer in `asked`: the pick, its bill, its rates."""
    data = asked.messages[-1]
    pick, bill, rates = (shape.search(data) for shape in (_PICK, _BILL, _RATES))
    said = [f"For this I would look at {pick[1]} on {pick[2]}."] if pick else []
    said += [f"{pick[1]} comes to {bill[2]}."] if pick and bill else []
    said += [f"{rates[1]} costs {rates[3]} per 1M tokens in / out."] if rates else []
    return " ".join(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scripted:
    """How a model reads a question, and how it words an answer."""

    reads: Callable[[Annotated], Claim]
    words: Callable[[Asked], str]

    def reply(self, asked: Asked, turn: Annotated) -> Reply:
        """What it answers when it is asked about `turn`."""
        return reading(**self.reads(turn)) if asked.is_reading else Reply(text=self.words(asked))


MODELS = {
    "perfect": Scripted(reads=perfect, words=wording),
    "average": Scripted(reads=average, words=lambda asked: f"{wording(asked)} It costs $77 a month."),
    "hostile": Scripted(reads=hostile, words=lambda asked: f"{LIE} {wording(asked).replace('$', '$9')}"),
}
