"""Whatever was asked for, every pick keeps it; judged by the tables, not by the code that picks."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.answer import Recommendation
from bot.assistant import Assistant
from bot.selection.sold_as import offerings_of
from knowledge.base import Knowledge
from knowledge.offering import Component
from tests.bot.conftest import DAY, Ask
from tests.bot.strategies.oracle import EU, countries, picks, provider_of

Promise = Callable[[Recommendation, Knowledge], bool]


def _price(entry: Recommendation) -> tuple[Decimal, Decimal]:
    assert entry.price is not None
    assert entry.price.input_usd_per_mtok is not None
    assert entry.price.output_usd_per_mtok is not None
    return entry.price.input_usd_per_mtok, entry.price.output_usd_per_mtok


def _rates(entry: Recommendation, knowledge: Knowledge) -> list[tuple[Decimal | None, Decimal | None]]:
    host = provider_of(knowledge, entry).id
    return [
        (prices.rates.get(Component.INPUT), prices.rates.get(Component.OUTPUT))
        for offering in offerings_of(knowledge.catalogue, knowledge.facts, entry.model, DAY)
        if offering.provider == host
        for prices in offering.prices
    ]


def _can(entry: Recommendation, knowledge: Knowledge, ability: str) -> bool:
    host = provider_of(knowledge, entry).id
    sold = [
        each for each in offerings_of(knowledge.catalogue, knowledge.facts, entry.model, DAY) if each.provider == host
    ]
    return any(each.capabilities.get(ability) is True for each in sold)


def _runs_in(entry: Recommendation, places: frozenset[str]) -> bool:
    named = {"eu": "EU", "us": "US"}.get(entry.region or "")
    return named in places if named else bool(places & set(entry.host_regions))


def _licence(entry: Recommendation, knowledge: Knowledge) -> str | None:
    model = knowledge.facts.model(entry.model)
    return model.licence if model else None


ROWS: tuple[tuple[str, Promise], ...] = (
    ("best model for coding, must run in the EU", lambda e, k: _runs_in(e, EU | {"EU"})),
    ("model for support, hosted in the US only", lambda e, k: _runs_in(e, frozenset({"US"}))),
    ("best model for coding, not made in China", lambda e, k: "CN" not in countries(k, e.model) - {None}),
    ("no Chinese or Russian models please, for summarization", lambda e, k: not countries(k, e.model) & {"CN", "RU"}),
    ("best European model for writing", lambda e, k: countries(k, e.model) <= EU),
    ("an American model for extraction", lambda e, k: countries(k, e.model) == {"US"}),
    ("best chat model with at least 500k context", lambda e, k: (e.context_window_tokens or 0) >= 500_000),
    ("best coding model with at least 64k output tokens", lambda e, k: (e.max_output_tokens or 0) >= 64_000),
    ("best chat model at most $1 per 1M input tokens", lambda e, k: _price(e)[0] <= 1),
    ("best coding model, output price at most $2 per 1M", lambda e, k: _price(e)[1] <= 2),
    ("open weights model for RAG", lambda e, k: e.open_weights is True),
    ("model for RAG with zero data retention",
     lambda e, k: provider_of(k, e).zero_retention in {"yes", "on_request"}),
    ("model for support, host must not train on our data",
     lambda e, k: provider_of(k, e).trains_on_inputs in {"no", "opt_out"}),
    ("best model for agentic work with tool calls", lambda e, k: _can(e, k, "tools")),
    ("model that reads images and returns JSON schema",
     lambda e, k: _can(e, k, "vision") and _can(e, k, "json_schema")),
    ("summarise recordings: a model that takes audio input", lambda e, k: _can(e, k, "audio_in")),
    ("best coding model with apache 2.0 licence", lambda e, k: _licence(e, k) == "apache-2.0"),
    ("best coding model on Bedrock", lambda e, k: provider_of(k, e).id == "aws"),
    ("best coding model, not on Bedrock or Azure", lambda e, k: provider_of(k, e).id not in {"aws", "azure"}),
    ("best model for agentic work, nothing from OpenAI or Anthropic",
     lambda e, k: e.developer not in {"OpenAI", "Anthropic"}),
    ("best coding model with at most 40B parameters, hosted",
     lambda e, k: (getattr(k.facts.model(e.model), "params_total_b", None) or 10**6) <= 40),
    ("we do work for the US Department of Defense. best coding model?", lambda e, k: "CN" not in countries(k, e.model)),
    ("we are a US federal civilian agency, best model for extraction", lambda e, k: e.developer != "DeepSeek"),
)  # fmt: skip


@pytest.mark.parametrize(("question", "keeps"), ROWS, ids=[question for question, _ in ROWS])
def test_every_pick_keeps_the_wish(ask: Ask, assistant: Assistant, question: str, keeps: Promise) -> None:
    """There are picks, and all of them meet the wish by what the tables say."""
    found = picks(ask(question))
    assert found
    assert [entry.model for entry in found if not keeps(entry, assistant.knowledge)] == []


@pytest.mark.parametrize("question", [question for question, _ in ROWS])
def test_a_pick_is_priced_as_its_host_prices_it(ask: Ask, assistant: Assistant, question: str) -> None:
    """The rates shown stand in the catalogue for that very host, plain or with the uplift for a region."""
    for entry in picks(ask(question)):
        listed = _rates(entry, assistant.knowledge)
        shown = _price(entry)
        factors = {Decimal(1), Decimal("1.1"), *(each.factor for each in assistant.knowledge.facts.uplifts)}
        assert any(first is not None and shown[0] in {first * factor for factor in factors} for first, _ in listed), (
            entry.model
        )


@pytest.mark.parametrize("question", [question for question, _ in ROWS])
def test_the_fallback_is_from_another_maker(ask: Ask, question: str) -> None:
    """A fallback shares neither maker nor model with the first pick; it says so where the country is the same."""
    first, *others = picks(ask(question))
    for fallback in (entry for entry in others if entry.role == "fallback"):
        assert fallback.developer != first.developer
        origins = {first.origin, *(base.origin for base in first.lineage)}
        if fallback.origin in origins:
            assert "no other country fits" in fallback.why
        else:
            assert "another country" in fallback.why


def test_the_fallback_is_at_another_host_where_one_is(ask: Ask) -> None:
    """For an open question the first pick and its fallback share neither maker, country nor host."""
    for task in ("coding", "writing", "summarization", "translation", "rag", "classification"):
        first, *_, last = picks(ask(f"best model for {task}"))
        assert last.role == "fallback"
        assert (first.developer, first.origin, first.provider) != (last.developer, last.origin, last.provider)
        assert first.developer != last.developer
        assert first.origin != last.origin
        assert first.provider != last.provider


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("best model made in Norway for chat", "require_origin"),
        ("best chat model with 20M context", "min_context_tokens"),
        ("best coding model, 1M requests a month of 10k in and 2k out, budget $5 a month", "budget_usd"),
        ("best coding model, output at most $0.00001 per 1M tokens", "max_price_out_per_mtok"),
    ],
)
def test_a_near_miss_says_what_it_breaks(ask: Ask, question: str, key: str) -> None:
    """Where nothing fits there is no pick, and each near miss names the wish it breaks."""
    answer = ask(question)
    assert picks(answer) == []
    misses = [entry for entry in answer.recommendations if entry.role == "near_miss"]
    assert misses
    assert all(key in entry.breaks for entry in misses)
    assert "Nothing on board meets all of that" in answer.text


def test_what_misses_only_the_budget_is_shown_from_the_cheapest(ask: Ask) -> None:
    """Somebody with five dollars is not shown the dearest model first."""
    answer = ask("best coding model, 1M requests a month of 10k in and 2k out, budget $5 a month")
    totals = [entry.cost.total_usd for entry in answer.recommendations if entry.cost and entry.cost.total_usd]
    assert len(totals) > 1
    assert totals == sorted(totals)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("best model for support with a first token within 1 second", "No dated latency figures are on board"),
        ("best model for writing in Polish", "Quality by language is measured on few boards"),
    ],
)
def test_what_no_source_tells_is_said_to_be_open(ask: Ask, question: str, words: str) -> None:
    """Latency and languages do not filter, so the answer says that they were not looked at."""
    answer = ask(question)
    assert any(sentence.startswith(words) for sentence in answer.unknown)
    assert words in answer.text
