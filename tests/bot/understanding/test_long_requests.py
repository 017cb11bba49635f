"""What is told of one request that few models hold is no total to be cut into small ones."""

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "tokens"),
    [
        ("I feed 700k tokens per request, what model under $1 in", 700_000),
        ("each request has 400k tokens, cheap model?", 400_000),
        ("400k input tokens per call, which model", 400_000),
        ("ich schicke 600k tokens pro anfrage, welches modell?", 600_000),
    ],
)
def test_tokens_told_of_a_request_are_one_request(ask: Ask, question: str, tokens: int) -> None:
    """Every row holds it."""
    answer = ask(question)
    assert (answer.understood.requests, answer.understood.input_tokens) == (1, tokens)
    assert all(
        row.context_window_tokens is None or row.context_window_tokens >= tokens for row in answer.recommendations
    )


@pytest.mark.parametrize(
    ("question", "tokens"),
    [
        ("summarise 900 page contract in one prompt, which model", 603_000),
        ("long documents: 800 page contracts, find contradictions", 536_000),
        ("summarize whole books (600 pages) with an open model", 402_000),
        ("resumir un contrato de 700 páginas en un solo prompt, qué modelo", 469_000),
        ("一次性读完500页的合同，用哪个模型", 335_000),
    ],
)
def test_pages_read_as_a_whole_have_to_be_held(ask: Ask, question: str, tokens: int) -> None:
    """They are no volume of small requests, and what they were taken as is said."""
    answer = ask(question)
    assert answer.understood.min_context_tokens == tokens
    assert answer.understood.units is None
    assert any(f"{tokens // 1000}" in each for each in answer.assumptions)


def test_a_codebase_in_one_prompt_asks_for_a_model(ask: Ask) -> None:
    """With such a context."""
    answer = ask("codebase of 1.5M tokens in one prompt")
    assert answer.intents[0] == "recommend"
    assert answer.understood.min_context_tokens == 1_500_000


@pytest.mark.parametrize(
    ("question", "pages"),
    [
        ("10k pages a month, summarise, whole documents", 10_000),
        ("OCR 900 pages in one go", 900),
        ("translate whole books of 600 pages", 600),
        ("summarise 900 pages", 900),
    ],
)
def test_pages_that_come_page_by_page_are_a_volume(ask: Ask, question: str, pages: int) -> None:
    """Or so many that no model holds them."""
    understood = ask(question).understood
    assert (understood.units, understood.min_context_tokens) == (pages, None)


@pytest.mark.parametrize("question", ["5M tokens total, which model", "2M tokens a month, chat model"])
def test_a_total_of_tokens_is_no_single_request(ask: Ask, question: str) -> None:
    """Nothing tells that it is."""
    assert ask(question).understood.requests is None


@pytest.mark.parametrize(
    "question", ["best model for 2 hour meeting transcripts", "summarise 200 hours of calls, already transcribed"]
)
def test_transcripts_are_text(ask: Ask, question: str) -> None:
    """Of 200 tokens a minute."""
    understood = ask(question).understood
    assert understood.task != "speech"
    assert understood.modalities == ()
    assert understood.input_tokens in {24_000, 2_400_000}


def test_transcripts_that_are_to_be_made_are_not(ask: Ask) -> None:
    """The model hears."""
    assert ask("generate transcripts of 2 hour meetings").understood.modalities == ("audio",)


@pytest.mark.parametrize(
    ("question", "bill"),
    [
        ("grok 4.7 with a 260k token prompt and 2k answer, what does one call cost", "$1.06"),
        ("grok 4.7, prompt of 260k tokens and 2k output, cost of a single request", "$1.06"),
        ("what does one request with 260k input and 2k output cost on grok 4.7", "$1.06"),
        ("grok 4.7: 260k token prompt, 2k out, price per call", "$1.06"),
        ("summarise one 260k-token document with grok 4.7, 2k out, cost", "$1.06"),
        ("what if I paste 260k tokens into grok 4.7 once, 2k out, price", "$1.06"),
        ("ein Prompt mit 260k Token an grok 4.7, 2k raus, was kostet das", "$1.06"),
        ("un prompt de 260k tokens en grok 4.7, 2k de salida, cuánto cuesta", "$1.06"),
        ("une requête de 260k tokens sur grok 4.7, 2k en sortie, prix", "$1.06"),
        ("grok 4.7 一次请求26万token，输出2000，多少钱", "$1.06"),
        ("grok 4.7: 30 requests of 260k and 2k out, cost", "$31.92"),
    ],
)
def test_a_long_prompt_is_billed_at_its_own_rate(ask: Ask, question: str, bill: str) -> None:
    """It is one request, above 200k tokens twice as dear, and is not cut into small ones."""
    answer = ask(question)

    assert bill in answer.text.split("\n")[0]
    assert "long-context prices do not apply" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "grok 4.7 800k tokens in and 50k out a day, cost",
        "grok 4.7 price per call? we use 600k tokens a day in and 20k out",
        "grok 4.7 usage last week: prompt tokens 900k, completion tokens 40k, cost",
        "grok 4.7 10M in 2M out, price per call",
        "translate a 300k token book with grok 4.7, cost",
        "grok 4.7 300k in 4k out, cost",
    ],
)
def test_totals_stay_totals(ask: Ask, question: str) -> None:
    """So many a day, tokens that were used, what is longer than any window, and what is done piece by piece."""
    assert ask(question).understood.requests is None


@pytest.mark.parametrize(
    "question",
    [
        "is it normal that reading one repo ate 1.2M tokens?",
        "one codebase burned 900k tokens with sonnet 5.5, what did that cost",
        "ein Repo hat 800k tokens verbraten, sonnet 5.5",
        "On tourne à 45 M de tokens en entrée et 6 M en sortie par mois sur Mistral Large 3, combien en euros ?",
        "une appli à 30 M de tokens en entrée et 4 M en sortie par mois, Haiku 5.5",
    ],
)
def test_what_was_used_up_and_a_month_s_tokens_are_no_single_request(ask: Ask, question: str) -> None:
    """Nor is their output one answer."""
    answer = ask(question)
    assert answer.understood.requests is None
    assert "Not in one answer" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "one document of 400k tokens, sonnet 5.5, cost",
        "ein Dokument mit 400k tokens, sonnet 5.5, Kosten",
    ],
)
def test_a_text_of_so_many_tokens_stays_one_request(ask: Ask, question: str) -> None:
    """What is read was not used up."""
    assert ask(question).understood.requests == 1


def test_a_long_prompt_goes_to_no_model_of_unknown_context(ask: Ask, assistant: Assistant) -> None:
    """Some host states that it holds so much."""
    found = ask("which model for one prompt of 1.5M tokens?").recommendations
    assert found
    for row in found:
        sold = assistant.knowledge.catalogue.of_model(row.model)
        assert max(each.context_window_tokens or 0 for each in sold) >= 1_500_000
