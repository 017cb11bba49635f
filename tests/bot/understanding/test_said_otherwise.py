"""Tests of names, amounts and wishes that are put the other way round from what tables hold."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("flash 3.8 vs flash 3.5", ("gemini-3.8-flash", "gemini-3.5-flash")),
        ("is the 3.8 flash faster than the 3.5 flash?", ("gemini-3.8-flash", "gemini-3.5-flash")),
        ("price of sol 6 per month at 5M tokens", ("gpt-6-sol",)),
        ("pro 2.5 context window", ("gemini-2.5-pro",)),
        ("глм 5.3 сколько стоит", ("glm-5.3",)),
        ("цена кими к3", ("kimi-k3",)),
        ("my macbook pro 2.5 years old, can it run a model", ()),
        ("does flash 3.85% matter", ()),
        ("gemini is too dear for us, is flash any cheaper per token?", ("gemini-flash",)),
        ("gemini flash price, 3.5 -> 3.8", ("gemini-3.5-flash", "gemini-3.8-flash")),
        ("opus 4.6→5.5 price change?", ("claude-opus-4-6", "claude-opus-5-5")),
        ("deepseek der v4-Zeit, was kostet das", ("deepseek",)),
    ],
)
def test_a_variant_and_a_version_name_a_model(
    reader: Callable[..., Reading], text: str, models: tuple[str, ...]
) -> None:
    """A variant with its version is the model of the family that has it; an amount behind a word is none."""
    assert reader(text).understood.models == models


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("llama 3.3 in 70b 4bit at 16k ctx, what card", {"max_params_b": None, "min_params_b": None}),
        ("a 70b model beside llama 3.3?", {"max_params_b": 70}),
        ("can 2x4090 serve qwen3 14b", {"requests": None, "gpu_memory_gb": 48}),
        ("J'ai une carte de 16 Go, quel modèle", {"gpu_memory_gb": 16, "self_host": True}),
        ("tengo una tarjeta de 16 GB, qué modelo", {"gpu_memory_gb": 16, "self_host": True}),
        ("Karte mit 16 GB, welches Modell", {"gpu_memory_gb": 16, "self_host": True}),
        ("10$ on openrouter, what should i use", {"budget_usd": 10}),
        ("how far does $10 go with haiku 5.5", {"budget_usd": 10}),
        ("we spent 10$ on openrouter, why", {"budget_usd": None}),
        ("won $80 in credit, which model", {"budget_usd": 80, "currency": None}),
        ("sold my 3060 for a 4090, what do I run", {"gpu_memory_gb": 24}),
        ("meine alte 2080 durch eine 3090 ersetzt, welches Modell", {"gpu_memory_gb": 24}),
        ("把2060换成3090，跑什么模型", {"gpu_memory_gb": 24}),
        ("a 3090 and a 3060, what fits", {"gpu_memory_gb": 36}),
        ("a couple of used 3090s, what fits", {"gpu_memory_gb": 48}),
        ("haiku 5.5, 3k calls a day, prompt 900, answer 150", {"input_tokens": 900, "output_tokens": 150}),
        ("which model swallows 90k tokens in one go", {"min_context_tokens": 90000, "input_tokens": None}),
        ("why 2M input tokens, the script is 400 lines long", {"requests": None, "input_tokens": 2000000}),
        ("haiku 5.5, hit rate of 0.7, 8k in 300 out, 2k calls a day", {"cached_share": 0.7}),
        (
            "2k calls a day, 8k in, 1k out, haiku 5.5, two thirds of the input would be from cache",
            {"cached_share": 0.67},
        ),
        ("our 30 prompts still run on palm 2, where to move them", {"requests": None}),
        ("600 Buchungen im Monat in Kategorien einordnen, welches Modell", {"units": 600, "unit_kind": "items"}),
        ("₹2,00,000 a month, which model", {"budget_usd": 2260, "currency": "INR", "budget_period": "month"}),
        ("1,23,45,678 requests a day on haiku 5.5", {"requests": 12345678}),
        (
            "next year's budget is £40k for 2M requests, which model",
            {"budget_period": "year", "requests_period": "year"},
        ),
    ],
)
def test_amounts_belong_to_what_they_count(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Sizes of a named model, numbers of cards, sums to be spent and grouped digits are read as what they are."""
    understood = reader(text).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        ("something opus-ish but cheap", ("claude-opus",)),
        ("closest to sonnet 5.5 but open weights", ("claude-sonnet-5-5",)),
        ("what is the closest open model to sonnet 5.5", ("claude-sonnet-5-5",)),
        ("cheaper than opus 5.5 but same quality, anything?", ("claude-opus-5-5",)),
        ("gibt es was wie opus 5.5, aber billiger?", ("claude-opus-5-5",)),
        ("quelque chose de proche d'opus 5.5 mais ouvert", ("claude-opus-5-5",)),
        ("ближайшее к opus 5.5 с открытыми весами", ("claude-opus-5-5",)),
        ("opus級で安いモデルは？", ("claude-opus",)),
        ("need gpt-5-mini-level for less", ("gpt-5-mini",)),
        ("as clever as sonnet 5.5 on our own server, which one?", ("claude-sonnet-5-5",)),
        ("igual de listo que sonnet 5.5, ¿cuál me conviene?", ("claude-sonnet-5-5",)),
        ("welches modell kann mit opus 5.5 mithalten?", ("claude-opus-5-5",)),
        ("sonnet 5.5 is our baseline, what gets there for less?", ("claude-sonnet-5-5",)),
        ("推荐一个跟 sonnet 5.5 差不多的开源模型", ("claude-sonnet-5-5",)),
        ("не слабее gpt-4o, что взять для перевода?", ("gpt-4o",)),
        ("we have gpt-4o in there. which model is no worse than that and costs less?", ("gpt-4o",)),
        ("which is not worse than opus 5.5 for long briefs", ("claude-opus-5-5",)),
    ],
)
def test_a_standard_of_quality_is_no_subject(reader: Callable[..., Reading], text: str, floor: tuple[str, ...]) -> None:
    """A model that another is to come close to is the standard, and a model is looked for."""
    reading = reader(text)

    assert (reading.understood.quality_floor, reading.understood.models) == (floor, ())
    assert reading.intents[0] == "recommend"


@pytest.mark.parametrize(
    ("before", "text", "models"),
    [
        ("cuánto cuesta sonnet 5.5 con 1M de tokens", "¿y con haiku 5.5?", ("claude-haiku-5-5",)),
        ("context window of gemini 3.8 flash", "and of kimi k3", ("kimi-k3",)),
        ("сколько стоит kimi k3", "а глм 5.3?", ("glm-5.3",)),
        ("price of glm 5.3", "and kimi k3 too", ("glm-5.3", "kimi-k3")),
        ("price of glm 5.3", "and with kimi k3 as well", ("glm-5.3", "kimi-k3")),
        ("glm 5.3 vs kimi k3", "and opus 5.5?", ("glm-5.3", "kimi-k3", "claude-opus-5-5")),
    ],
)
def test_another_model_takes_the_place_of_the_only_one(
    reader: Callable[..., Reading], before: str, text: str, models: tuple[str, ...]
) -> None:
    """A bare "and of X" asks the same of X alone, unless several were compared or X comes "too"."""
    assert reader(text, before).understood.models == models


_LOAD = "10000 requests a month on haiku 5.5, 2k in 300 out in batch"


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        (_LOAD, "what if traffic doubles?", {"requests": 20000}),
        (_LOAD, "twice that", {"requests": 20000}),
        (_LOAD, "and half?", {"requests": 5000}),
        (_LOAD, "¿y con el doble?", {"requests": 20000}),
        (_LOAD, "und die Hälfte?", {"requests": 5000}),
        (_LOAD, "翻倍呢？", {"requests": 20000}),
        (_LOAD, "without batch", {"batch": None, "requests": 10000}),
        ("what runs on 4x L40S", "we only get 2 of the L40S now", {"gpu_memory_gb": 96}),
        ("llama 3.3 70b 4bit at 16k ctx, what card", "and at 64k?", {"min_context_tokens": 64000}),
        ("best model for coding", "and if google is out?", {"exclude_developers": ["google"]}),
    ],
)
def test_a_few_words_change_what_was_said(
    reader: Callable[..., Reading], before: str, text: str, expected: dict[str, Any]
) -> None:
    """Factors, wishes taken back, fewer cards, another length, a maker that drops out."""
    understood = reader(text, before).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "who made kimi k3",
        "is minimax chinese",
        "which company is behind glm",
        "which country is qwen from",
        "wer steckt hinter kimi",
        "de qué país es kimi",
        "qui a fait deepseek",
        "de quem é o glm",
        "kimi是哪家公司的",
        "glmはどこの国のモデル",
        "큐웬은 어느 나라 거야",
        "кто сделал kimi",
    ],
)
def test_whose_a_model_is_concerns_its_origin(reader: Callable[..., Reading], text: str) -> None:
    """Makers, owners and countries of a model asked for in nine languages are a question of its origin."""
    assert reader(text).intents[0] == "origin_risk"


@pytest.mark.parametrize(
    ("text", "first", "also"),
    [
        ("200 employees, chat assistant, what should i put in the budget", "cost", None),
        ("can i still use gpt-4o through the api", "migration", None),
        ("fallback for opus 5.5 that isn't anthropic", "recommend", None),
        ("where is kimi k3 hosted", "residency", None),
        ("which country is kimi k3 hosted in", "residency", None),
        ("can deepseek run in the EU", "residency", None),
        ("who owns the output of kimi k3", "licence", None),
        ("opus price? anything comparable but cheaper?", "cost", "recommend"),
        ("is qwen allowed for a bank, and what would it cost", "origin_risk", "cost"),
        ("what breaks if chinese models get banned in the US", "stack", "origin_risk"),
        ("what % of what we use is chinese-made", "stack", None),
    ],
)
def test_the_build_of_a_question_tells_its_intents(
    reader: Callable[..., Reading], text: str, first: str, also: str | None
) -> None:
    """What is asked, and what is asked beside it, follows from how names and places stand in the sentence."""
    intents = reader(text).intents

    assert intents[0] == first
    assert also is None or also in intents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what model for our nightly jobs", {"batch": None}),
        ("nightly batch of 10k docs on haiku 5.5", {"batch": True}),
        ("cheap vision model", {"task": "vision"}),
        ("modelo de visión barato", {"task": "vision"}),
        ("model for literature research", {"task": "research"}),
        ("price to transcribe 200 hours of meetings", {"task": "speech", "units": 12000}),
        ("what % of what we use is chinese-made", {"require_origin": None, "exclude_origin": None}),
        ("what breaks if chinese models get banned in the US", {"require_origin": None, "exclude_origin": None}),
        ("best coder, and chinese models are out", {"exclude_origin": ["CN"]}),
        ("a model deployable in our own data centre", {"self_host": True}),
        ("telehealth chatbot, which model", {"user_context": ["health"]}),
        ("推荐个写小说的模型，别带审查的", {"needs": ["uncensored"]}),
        ("does the llama 3.3 licence exclude EU companies", {"licence": None}),
        ("which model for running agents", {"task": "agentic"}),
        ("it must react quickly, which model", {"task": None}),
        ("which model for insta captions in Polish", {"task": "writing", "modalities": None}),
        ("which model writes captions for 900 photos", {"task": "vision", "modalities": ["image"]}),
        (
            "aus Rechnungs-PDFs sollen Beträge rausgezogen werden, welches Modell",
            {"task": "extraction", "modalities": ["pdf"]},
        ),
        ("welches modell, bilder sind raus", {"modalities": None}),
        (
            "watch clips of the warehouse and tell us who falls, which model",
            {"output_modalities": None, "task": "video"},
        ),
        ("quel modèle pour ranger des mails dans des catégories", {"task": "classification"}),
        ("which model for completions in our editor", {"task": "autocomplete"}),
        ("algo que resuelva derivadas sin inventarse nada, qué modelo", {"task": "math"}),
        ("what llm for a refund bot", {"task": "support"}),
        ("is gpt-4o gone? writing a blog post about it", {"task": None}),
        ("the board has spoken: which model for digests", {"task": "summarization", "modalities": None}),
    ],
)
def test_only_what_is_wished_fills_a_slot(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Jobs at night, shares, bans and a licence's terms are talked of, not wished for."""
    understood = reader(text).understood.to_json()

    assert {key: understood.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "which is cheaper for 50M in and 5M out a month, kimi k3 or haiku 5.5?",
        "Quel est le moins cher entre kimi k3 et haiku 5.5 pour 50 M de tokens en entrée et 5 M en sortie par mois ?",
        "¿Cuál es más barato para 50 millones de tokens, kimi k3 o haiku 5.5?",
        "kimi k3 和 haiku 5.5 哪个便宜？每月5000万输入，500万输出",
    ],
)
def test_which_of_two_is_cheaper_compares_them(reader: Callable[..., Reading], text: str) -> None:
    """A bill is wanted of both, to tell them apart."""
    assert reader(text).intents[0] == "compare"


@pytest.mark.parametrize(
    "text",
    [
        "haiku 5.5 is in our product. does it go away, and what would the successor cost?",
        "sonnet 5.5, will it go away?",
    ],
)
def test_whether_a_model_goes_away_comes_first(reader: Callable[..., Reading], text: str) -> None:
    """What it costs after that is told beside it."""
    assert reader(text).intents[0] == "migration"
