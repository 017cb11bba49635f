"""The cheapest is the cheapest, the best the best: choices worked out again from the catalogue."""

from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.policy import Policy
from bot.quality.rank import task_quality
from bot.question import Question
from tests.bot.conftest import DAY, Ask
from tests.bot.strategies.oracle import bill, chat_hosts, countries, picks, standing

REQUESTS, TOKENS_IN, TOKENS_OUT = 100_000, 1_000, 200
WORK = f"{REQUESTS} requests a month of {TOKENS_IN} tokens in and {TOKENS_OUT} out"
FLOOR = 0.35
"""Quality of the cheapest that will do, as docs/ranking.md states it."""


def _total(answer: Answer, role: str) -> Decimal:
    """The bill of the pick that holds `role`, alone or beside another role."""
    words = {"budget": "cheapest", "best": "best", "value": "value"}
    entry = next(
        (each for each in picks(answer) if each.role == role),
        next((each for each in picks(answer) if words[role] in each.why), None),
    )
    assert entry is not None
    assert entry.cost is not None
    assert entry.cost.total_usd is not None
    return entry.cost.total_usd


@pytest.mark.parametrize("task", ["coding", "writing", "chat", "summarization", "translation", "rag"])
def test_no_measured_model_that_is_good_enough_is_cheaper(ask: Ask, assistant: Assistant, task: str) -> None:
    """By brute force over all hosts: nothing good enough without reasoning costs clearly less than the budget pick."""
    knowledge = assistant.knowledge
    answer = ask(f"cheapest model for {task}, {WORK}")
    plain = {
        each.model: each.quality for each in task_quality(knowledge.facts, task) if each.effort in {None, "none", "off"}
    }
    found = []
    for offering, _ in chat_hosts(knowledge, DAY):
        prices = standing(offering, DAY)
        total = bill(prices, REQUESTS * TOKENS_IN, REQUESTS * TOKENS_OUT) if prices else None
        if total is not None and plain.get(offering.model, 0) >= FLOOR:
            found.append((total, offering.model, offering.provider))
    cheapest = min(found)
    assert _total(answer, "budget") <= cheapest[0] * Decimal("1.01"), cheapest


@pytest.mark.parametrize("task", ["coding", "writing", "chat", "summarization", "rag"])
def test_the_best_is_the_first_of_the_ranking_that_is_sold(ask: Ask, assistant: Assistant, task: str) -> None:
    """The best pick of an open question is the top model of the ranking that a plain host sells."""
    knowledge = assistant.knowledge
    sold = {offering.model for offering, _ in chat_hosts(knowledge, DAY)}
    top = next(each.model for each in task_quality(knowledge.facts, task) if each.model in sold)
    assert picks(ask(f"best model for {task}"))[0].model == top


@pytest.mark.parametrize("budget", [50, 150, 400, 2000])
def test_a_bill_keeps_within_the_budget(ask: Ask, budget: int) -> None:
    """Every pick's bill is at most the budget of the same period."""
    for entry in picks(ask(f"best model for coding, {WORK}, budget ${budget} a month")):
        assert entry.cost is not None
        assert entry.cost.period == "month"
        assert entry.cost.total_usd is not None
        assert entry.cost.total_usd <= budget


def test_a_budget_a_year_is_twelve_months(ask: Ask) -> None:
    """A yearly budget is held against monthly bills by days."""
    found = picks(ask(f"best model for coding, {WORK}, budget $600 a year"))
    assert found
    assert all(entry.cost and entry.cost.total_usd and entry.cost.total_usd * 365 <= 600 * 30 for entry in found)


def test_a_larger_budget_never_lowers_the_best(ask: Ask, assistant: Assistant) -> None:
    """More money buys at least the same quality."""
    quality = {each.model: each.quality for each in reversed(task_quality(assistant.knowledge.facts, "coding"))}
    best = [
        quality.get(picks(ask(f"best model for coding, {WORK}, budget ${budget} a month"))[0].model, 0)
        for budget in (30, 100, 300, 1000, 5000)
    ]
    assert best == sorted(best)


def _under(assistant: Assistant, policy: Policy, text: str) -> Answer:
    return assistant.under(policy).answer(Question(id="1", text=text, today=DAY))


@pytest.mark.parametrize("question", ["best model for coding", f"cheapest chat model, {WORK}", "replace gpt-4o"])
def test_a_policy_is_kept_without_being_asked(assistant: Assistant, question: str) -> None:
    """Blocked origins, makers' bases included, and blocked hosts never appear among the picks; the rule is said."""
    policy = Policy(block_origins=("CN",), block_providers=("deepinfra", "aws"))
    answer = _under(assistant, policy, question)
    assert picks(answer)
    for entry in picks(answer):
        assert "CN" not in countries(assistant.knowledge, entry.model)
        assert entry.provider not in {"DeepInfra", "Amazon Bedrock"}
    assert "Your team's policy was applied" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "gpt-4o is retired, what should we move to? 1M requests a month of 1000 tokens in and 200 out",
        f"best model for coding, {WORK}, budget $5000 a month",
        "we run claude-opus-5.5 (4M in, 1M out a month) and glm-5.3 (15M in, 2M out a month), how concentrated are we?",
    ],
)
def test_a_policy_s_budget_holds_for_every_kind_of_answer(assistant: Assistant, question: str) -> None:
    """What is recommended costs at most what the policy allows, even where more was asked for."""
    answer = _under(assistant, Policy(budget_usd=Decimal(200), budget_period="month"), question)
    for entry in picks(answer):
        if entry.cost is not None and entry.cost.total_usd is not None:
            assert entry.cost.total_usd <= 200, entry.model


def test_the_policy_and_the_wish_both_hold(assistant: Assistant) -> None:
    """A wish that the policy forbids leaves no pick."""
    answer = _under(assistant, Policy(block_origins=("CN",)), "best Chinese model for coding")
    assert picks(answer) == []


@pytest.mark.parametrize(
    "question",
    [
        "which host of qwen3.8-27b is the fastest?",
        "fastest model for support chat in the EU",
        "schnellstes Modell für Zusammenfassungen",
        "¿cuál es el modelo más rápido para chat?",
        "最快的聊天模型是哪个？",
    ],
)
def test_who_asks_for_the_fastest_hears_that_nothing_measures_speed(ask: Ask, question: str) -> None:
    """Before any pick, which goes by something else."""
    assert ask(question).text.startswith("**Which is fastest is not on board")


def test_a_wish_for_speed_among_others_leaves_the_pick_first(ask: Ask) -> None:
    """Fast enough is no superlative; what is not known of it stands at the end."""
    answer = ask("a fast model for support chat under $1 per million tokens in")
    assert "fastest" not in answer.text.split("\n")[0]
    assert any("latency" in each for each in answer.unknown)


@pytest.mark.parametrize(
    "question",
    [
        "best value model for customer support, 50k conversations a month",
        "Modell mit dem besten Preis-Leistungs-Verhältnis für Kundensupport",
        "客服聊天性价比最高的模型是哪个？",
    ],
)
def test_who_asks_for_value_gets_it_first(ask: Ask, question: str) -> None:
    """The best, which may cost many times as much, stands below."""
    roles = [row.role for row in ask(question).recommendations]
    assert roles[0] == "value"
    assert "best" in roles


@pytest.mark.parametrize(
    ("question", "maker"),
    [
        ("which gpt for coding", "OpenAI"),
        ("which of the claude models should I use for summarising tickets", "Anthropic"),
        ("what gemini is best for agents", "Google"),
        ("best qwen for translation", "Alibaba"),
        ("claude for coding, which one?", "Anthropic"),
        ("which gpt is cheapest", "OpenAI"),
        ("which gemini for agentic coding under $5 per 1M out", "Google"),
        ("welches gpt für code", "OpenAI"),
        ("quel modèle gemini pour coder ?", "Google"),
        ("¿qué claude uso para programar?", "Anthropic"),
        ("qual claude é melhor para programação", "Anthropic"),
        ("quale gemini per programmare", "Google"),
        ("哪个gpt适合写代码", "OpenAI"),
        ("コーディングにはどのclaudeがいい？", "Anthropic"),
        ("코딩에는 어떤 gpt가 좋아?", "OpenAI"),
        ("какой gpt лучше для кода", "OpenAI"),
    ],
)
def test_one_of_a_family_is_picked_among_that_family(ask: Ask, question: str, maker: str) -> None:
    """No model of another maker takes part, and none is taken for the whole family."""
    answer = ask(question)
    assert answer.intent == "recommend"
    assert {entry.developer for entry in answer.recommendations} == {maker}
    assert not any("is read as" in each for each in answer.assumptions)


def test_a_family_is_not_all_that_its_maker_has(ask: Ask) -> None:
    """Gemma is Google's and no Gemini."""
    picked = ask("which gemini for classification of 2M tickets a month").recommendations
    assert picked
    assert all(entry.model.startswith("gemini") for entry in picked)


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("which gpt or claude for coding", "compare"),
        ("which gpt licence for coding", "licence"),
        ("which model is better than gpt for coding", "recommend"),
    ],
)
def test_a_family_that_is_compared_or_beaten_bounds_no_choice(ask: Ask, question: str, intent: str) -> None:
    """Two families are weighed, terms are told, and a standard may be met by anybody."""
    answer = ask(question)
    assert answer.intent == intent
    assert intent != "recommend" or len({entry.developer for entry in answer.recommendations}) > 1
