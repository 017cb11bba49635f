"""Shorthand for what is ruled out, for countries and their flags is read as the words it stands for."""

import pytest

from bot.understanding.shorthand import spelled_out
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("best model for summaries w/o chinese models", {"CN"}),
        ("translation model, w/out the US ones", {"US"}),
        ("coding model, not CN. options?", {"CN"}),
        ("coding model, non-CN", {"CN"}),
        ("coding model, excl. CN and RU", {"CN", "RU"}),
        ("RAG model !china", {"CN"}),
        ("RAG model ex-China", {"CN"}),
        ("best non-US non-CN model for agents", {"US", "CN"}),
        ("vision model, no US/CN", {"US", "CN"}),
        ("chat model, no 🇨🇳 pls", {"CN"}),
        ("support bot model, no kr", {"KR"}),
        ("coding model w/o china", {"CN"}),
    ],
)
def test_what_is_ruled_out_in_shorthand_is_ruled_out(ask: Ask, question: str, codes: set[str]) -> None:
    """None of it becomes what is wanted, and none is dropped."""
    understood = ask(question).understood
    assert set(understood.exclude_origin) == codes
    assert understood.require_origin == ()
    assert understood.host_region == ()


@pytest.mark.parametrize(
    ("question", "host"),
    [
        ("🇪🇺 only model for chat pls", "EU"),
        ("chat model, nothing leaves NL", "NL"),
        ("chat model, data stays in DE", "DE"),
        ("translation model, FR-hosted", "FR"),
    ],
)
def test_a_code_where_something_runs_is_the_country(ask: Ask, question: str, host: str) -> None:
    """As its name would be."""
    assert ask(question).understood.host_region == (host,)


def test_us_before_open_weights_is_the_country(ask: Ask) -> None:
    """As it is before "models"."""
    assert ask("us open weights models for coding on 80gb").understood.require_origin == ("US",)


def test_us_before_hosting_is_the_country(ask: Ask) -> None:
    """Which is where nothing may run."""
    assert ask("chat model, no us hosting").understood.exclude_host_region == ("US",)


@pytest.mark.parametrize(
    "text",
    [
        "give us models that are cheap",
        "tell us open weights models",
        "without us knowing",
        "translate from DE to FR",
        "no IT support, I am in IT",
        "MODELO DE CODIGO NO CN",
        "hello!world",
        "!help me",
        "my ex-china employee",
        "24 kw/out",
    ],
)
def test_what_only_looks_like_shorthand_stays(text: str) -> None:
    """Pronouns, languages, commands and former ones."""
    assert spelled_out(text) == text


@pytest.mark.parametrize(
    "question",
    ["coding model, no Foocorp please", "coding model without Zorbian models", "chat model, no small models"],
)
def test_what_is_ruled_out_in_unknown_words_is_told(ask: Ask, question: str) -> None:
    """It was not applied, and the answer says so."""
    assert "was not understood: **it was not applied**" in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "coding model, no Russian models",
        "chat model, not all models are good",
        "chat model, no closed models",
        "chat model but not GPT ones",
        "I have no Idea, chat model?",
        "chat model, no other models",
    ],
)
def test_what_is_understood_or_rules_out_nothing_is_not_told(ask: Ask, question: str) -> None:
    """Nothing was left out."""
    assert "was not understood" not in ask(question).text


@pytest.mark.parametrize(
    ("question", "count", "tokens"),
    [
        ("cheapest model for summarizing 10-K filings, 80k tokens each, 200 a month", 200, 80_000),
        ("summarise 200 10-K filings a month, 80k tokens each", 200, 80_000),
        ("what does it cost to run haiku 5.5 over 500 10-Qs of 40k tokens each", 500, 40_000),
        ("analyse 8-K reports, 3k tokens each, 400 per month, with gpt-6-luna", 400, 3000),
        ("extract from 1099 forms, 2k tokens each, 5,000 a month", 5000, 2000),
        ("process 10k filings a month, 80k tokens each", 10_000, 80_000),
    ],
)
def test_the_number_of_an_authority_s_form_counts_nothing(ask: Ask, question: str, count: int, tokens: int) -> None:
    """Ten thousand filings are, with no hyphen."""
    understood = ask(question).understood
    assert (understood.requests or understood.units, understood.input_tokens) == (count, tokens)


@pytest.mark.parametrize("question", ["extract from contracts of 20 pages, 300 a month",
                                      "pull fields from contracts of 20 pages, 300 a month"])  # fmt: skip
def test_a_word_that_ends_in_m_is_no_million(ask: Ask, question: str) -> None:
    """The pages are those of one contract, "from" before it or not."""
    assert ask(question).understood.units == 6000


@pytest.mark.parametrize(
    ("question", "minutes", "times"),
    [
        ("summarize 40 one-hour meetings a week, which model", 2400, 40),
        ("summarize 12 two-hour lectures a month", 1440, 12),
        ("transcribe 30 half-hour interviews a month", 900, 30),
        ("30 1h podcasts per week, transcription", 1800, 30),
    ],
)
def test_an_hour_in_a_word_is_how_long_each_recording_is(ask: Ask, question: str, minutes: int, times: int) -> None:
    """As sixty minutes are."""
    understood = ask(question).understood
    assert (understood.units, understood.unit_kind, understood.spread_over) == (minutes, "minutes", times)
