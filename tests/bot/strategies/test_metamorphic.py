"""What a change of the question may change in the answer, and what it may not."""

from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.quality.rank import task_quality
from tests.bot.conftest import Ask
from tests.bot.strategies.oracle import picks

WORK = "200k requests a month of 1500 tokens in and 300 out"
WISHES = (
    "hosted in the EU", "not made in China", "open weights", "zero data retention", "at least 200k context",
    "with vision", "with tool calls", "max $5 per 1M output tokens", "commercial licence",
)  # fmt: skip


def _cheapest(answer: Answer) -> Decimal:
    totals = [entry.cost.total_usd for entry in picks(answer) if entry.cost and entry.cost.total_usd is not None]
    return min(totals)


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("task", ["coding", "support", "summarization"])
def test_a_further_wish_never_finds_something_cheaper(ask: Ask, task: str, wish: str) -> None:
    """What the wish leaves could have been picked before, so the cheapest that will do does not get cheaper."""
    free, bound = ask(f"cheapest model for {task}, {WORK}"), ask(f"cheapest model for {task}, {WORK}, {wish}")
    if picks(bound):
        assert _cheapest(bound) >= _cheapest(free) * Decimal("0.99")


@pytest.mark.parametrize("wish", WISHES)
@pytest.mark.parametrize("task", ["coding", "writing"])
def test_a_further_wish_never_finds_something_better(ask: Ask, assistant: Assistant, task: str, wish: str) -> None:
    """The best of fewer models is not better than the best of all."""
    quality = {each.model: each.quality for each in reversed(task_quality(assistant.knowledge.facts, task))}

    def best(question: str) -> float:
        return max((quality.get(entry.model, 0.0) for entry in picks(ask(question))), default=0.0)

    assert best(f"best model for {task}, {wish}") <= best(f"best model for {task}") + 1e-9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("budget €200 a month", "budget 200 EUR per month"),
        ("budget $200 a month", "budget 200 USD per month"),
        ("budget £200 a month", "200 GBP a month budget"),
    ],
)
def test_a_currency_may_be_written_either_way(ask: Ask, one: str, other: str) -> None:
    """Sign or code, the same picks at the same bills."""
    first, second = (ask(f"best model for support, {WORK}, {words}") for words in (one, other))
    assert first.understood.budget_usd == second.understood.budget_usd
    assert [(each.model, each.cost) for each in first.recommendations] == [
        (each.model, each.cost) for each in second.recommendations
    ]


def test_a_dearer_currency_buys_no_less(ask: Ask) -> None:
    """The same number in euros is more than in dollars, in yen far less."""
    euros, dollars, yen = (
        ask(f"best model for support, {WORK}, budget {amount} a month").understood.budget_usd
        for amount in ("€300", "$300", "300 JPY")
    )
    assert euros is not None
    assert dollars is not None
    assert yen is not None
    assert euros > dollars > yen


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Compare Claude Opus 5.5 and Kimi K3 for 1M requests a month of 2000 tokens in and 500 out",
         "Compare Kimi K3 and Claude Opus 5.5 for 1M requests a month of 2000 tokens in and 500 out"),
        ("GLM-5.3 vs Mistral Large 4, 10M tokens in, 2M out", "Mistral Large 4 vs GLM-5.3, 10M tokens in, 2M out"),
        ("no OpenAI, no Google: best coding model", "no Google, no OpenAI: best coding model"),
        ("best coding model on Bedrock or Vertex", "best coding model on Vertex or Bedrock"),
        ("coding model with vision and tools", "coding model with tools and vision"),
    ],
)  # fmt: skip
def test_the_order_of_names_does_not_matter(ask: Ask, one: str, other: str) -> None:
    """The same things named in another order give the same rows."""
    first, second = ask(one), ask(other)
    assert [(each.role, each.model, each.provider) for each in first.recommendations] == [
        (each.role, each.model, each.provider) for each in second.recommendations
    ]


def _places(answer: Answer) -> set[tuple[str, str | None, str | None]]:
    return {(entry.model, entry.provider, entry.region) for entry in picks(answer)}


@pytest.mark.parametrize("task", ["coding", "support", "rag"])
def test_what_runs_in_germany_runs_in_the_eu(ask: Ask, task: str) -> None:
    """Hosts for Germany would do for the EU as well: the EU's cheapest is at most Germany's."""
    union, member = (ask(f"cheapest model for {task}, {WORK}, hosted in {place}") for place in ("the EU", "Germany"))
    assert picks(union)
    if picks(member):
        assert _cheapest(union) <= _cheapest(member) * Decimal("1.01")


def test_the_eu_is_more_than_germany(ask: Ask) -> None:
    """A host that only says "EU" is no proof of Germany."""
    for entry in picks(ask("best model for coding, must be hosted in Germany")):
        assert entry.region not in {"eu", "us"}
        assert "DE" in entry.host_regions or (entry.region or "").startswith(
            ("eu-central-1", "germany", "europe-west3")
        )


def test_twice_the_volume_is_twice_the_bill(ask: Ask) -> None:
    """A bill below every tier grows with the volume."""
    once, twice = (
        ask(f"how much is claude opus 5.5 for {count} requests of 1000 tokens in and 100 out").costs[0].total_usd
        for count in (1000, 2000)
    )
    assert once is not None
    assert twice == 2 * once


def test_the_same_question_has_the_same_answer(ask: Ask) -> None:
    """Nothing depends on what was asked before."""
    question = f"best model for coding, {WORK}, hosted in the EU"
    first = ask(question)
    ask("best free model for chat")
    assert ask(question) == first
