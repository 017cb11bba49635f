"""Tests of intents told in words that no table had: limits, free use at work, moves, losses, other things' models."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("qwen3-235b 最长能输出多少 token？", "capability"),
        ("сколько токенов максимум может выдать gemini 2.5 flash?", "capability"),
        ("сколько стоит миллион токенов gemini 2.5 flash?", "cost"),
        ("What breaks if we go from gpt-4o to gpt-5? we use temperature and logprobs a lot", "migration"),
        ("moving our workloads off gpt-4-turbo, what is nearest?", "migration"),
        ("moving 60 prompts a day from gpt-5 to haiku, cost?", "cost"),
        ("if gemini disappeared tomorrow what still works as backup: gemini 2.5 pro, gpt-5, llama 3.3", "stack"),
        ("Nous utilisons mistral large et gpt-4o. Et si OpenAI devenait inaccessible depuis l'UE ?", "stack"),
        ("we run opus, gpt-5 and deepseek. which one would hurt the most to lose?", "stack"),
        ("gpt-4-32k disappeared from azure, what now?", "migration"),
        ("the claims by anthropic about opus 4.5, are they verified by third parties?", "benchmark"),
        ("quels modèles savent piloter un navigateur ?", "recommend"),
        ("Which reranker should I put behind bge-m3? Apache or MIT only.", "recommend"),
        ("is bge-m3 MIT only?", "licence"),
        ("what is the licence of devstral? we want apache only", "licence"),
    ],
)
def test_what_is_asked(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """By its own words, and not by what stands beside."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    "text",
    [
        "Peut-on utiliser Codestral gratuitement en entreprise ?",
        "Kann man Qwen3 in der Firma kostenlos einsetzen?",
        "можно ли бесплатно использовать qwen3 в компании?",
        "Can we use gemma 3 for free at work?",
    ],
)
def test_free_use_at_work_is_a_question_of_the_licence(reader: Callable[..., Reading], text: str) -> None:
    """And of one for commercial use."""
    reading = reader(text)

    assert reading.intents[0] == "licence"
    assert (reading.understood.licence, reading.understood.free) == ("commercial", None)


@pytest.mark.parametrize(
    "text",
    ["Move 60 prompts off codex - what is nearest today?", "we have 200 prompts tuned for gpt-4-0613, where do we go"],
)
def test_prompts_that_move_are_no_load(reader: Callable[..., Reading], text: str) -> None:
    """Nobody sends them so often."""
    told = reader(text).understood

    assert told.requests is told.input_tokens is None


@pytest.mark.parametrize(
    "text",
    [
        "what model of car is cheapest to insure",
        "which model of washing machine uses least water",
        "what model of thermostat works with homekit",
        "Quel est le meilleur modèle de vélo électrique à moins de 2000 euros ?",
        "best financial model template for a startup",
        "哪款洗衣机型号好",
    ],
)
def test_models_of_other_things_are_not_ours(reader: Callable[..., Reading], text: str) -> None:
    """Cars and machines have models too."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize(
    "text",
    [
        "which model of these is best for coding",
        "best models of 2026 for coding",
        "what model of embedding is best for german",
        "best model of all for translation",
        "what's the best model of speech recognition",
        "quel modèle de traduction choisir ?",
        "which data model should we use for extracting invoices",
    ],
)
def test_models_of_work_are(reader: Callable[..., Reading], text: str) -> None:
    """What stands behind "model of" may be the work."""
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("which model of Anthropic's is cheapest", "anthropic"),
        ("cheapest model of openai", "openai"),
        ("what's google's best model for video input", "google"),
        ("what's openai's cheapest model?", "openai"),
    ],
)
def test_whose_model_is_sought(reader: Callable[..., Reading], text: str, maker: str) -> None:
    """A maker named with "of", "from" or a possessive."""
    understood = reader(text).understood

    assert (understood.require_developers, understood.models) == ((maker,), ())


@pytest.mark.parametrize("text", ["Werden Eingaben bei OpenAI zum Training verwendet?"])
def test_a_question_on_training_is_understood(reader: Callable[..., Reading], text: str) -> None:
    """In the passive too."""
    assert reader(text).understood.no_training is True


def test_a_billion_is_a_load_and_a_million_a_rate(reader: Callable[..., Reading]) -> None:
    """Nobody quotes prices for a billion."""
    assert reader("was kosten 1 Milliarde Token Input bei GPT-5 mini?").understood.input_tokens == 10**9
    assert reader("was kostet 1 Million Token bei GPT-5 mini?").understood.input_tokens is None


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("a thing that reads contracts and tells me which clauses are risky, which model?", "legal"),
        ("qué modelo para analizar estados financieros?", "finance"),
        ("qual modelo para analisar balanços?", "finance"),
        ("какая модель для анализа отчётности?", "finance"),
        ("quel modèle pour faire des recherches avec sources ?", "research"),
        ("quel modèle pour aider des élèves ?", "education"),
    ],
)
def test_work_told_in_other_words(reader: Callable[..., Reading], text: str, task: str) -> None:
    """The work tells which board counts."""
    assert reader(text).understood.task == task


def test_medical_reports_in_french_are_health_data(reader: Callable[..., Reading]) -> None:
    """They are about patients."""
    understood = reader("comptes rendus médicaux à résumer, hébergé en France").understood
    assert (understood.task, understood.user_context) == ("summarization", ("health",))


def test_one_of_a_price_is_a_whole_word(reader: Callable[..., Reading]) -> None:
    """No word is cut before the "on" in it."""
    told = reader("what would 1 billion tokens through gpt-oss-120b cost, 80/20 in/out").understood
    assert (told.input_tokens, told.output_tokens) == (Decimal(800_000_000), Decimal(200_000_000))


@pytest.mark.parametrize(
    "text",
    [
        "runs on the player's machine, max 4B, npc chatter, which model?",
        "it has to run on the user's device, which model",
        "model that ships with our game, for summaries",
    ],
)
def test_what_runs_at_its_users_is_self_hosted(reader: Callable[..., Reading], text: str) -> None:
    """No API is called from there."""
    assert reader(text).understood.self_host is True


def test_an_app_that_runs_there_is_no_model(reader: Callable[..., Reading]) -> None:
    """The model is called."""
    text = "the app runs on the users' phones but the model is called by api, cheapest model?"
    assert reader(text).understood.self_host is None


@pytest.mark.parametrize(
    "text",
    [
        "Model that can look at screenshots of our web app and click through it",
        "something that drives a browser from screenshots for QA, which model",
        "quel modèle pour piloter un navigateur ?",
    ],
)
def test_what_works_a_screen_is_an_agent(reader: Callable[..., Reading], text: str) -> None:
    """Reading the screen is a part of it."""
    understood = reader(text).understood
    assert (understood.task, understood.needs) == ("agentic", ("computer_use",))


@pytest.mark.parametrize(
    "text",
    [
        "boss wants something 'like ChatGPT' but inside our own datacenter",
        "ein ChatGPT-ähnliches Modell für on-prem, 2x A100 80GB",
        "un equivalente a ChatGPT que corra en nuestros servidores",
        "類似 chatgpt 的本地模型",
    ],
)
def test_what_is_to_be_alike_is_a_standard(reader: Callable[..., Reading], text: str) -> None:
    """In quotes, in one word, in other languages."""
    understood = reader(text).understood
    assert (understood.quality_floor, understood.models) == (("chatgpt",), ())


def test_what_is_worth_so_many_times_is_weighed(reader: Callable[..., Reading]) -> None:
    """One against the other."""
    assert reader("Is Opus worth 5x the price of Sonnet if all we do is SQL generation?").intents[0] == "compare"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how much did the price per token of openai's flagship drop between 2023 and now", "trend"),
        ("how risky is it that all our stuff runs on anthropic via bedrock us-east-1", "stack"),
        ("Which is more private: Groq or Together?", "residency"),
        ("voice cloning model with commercial license", "recommend"),
        ("image model with apache license", "recommend"),
    ],
)
def test_what_is_asked_in_passing(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """Conditions and places beside it are not the question."""
    assert reader(text).intents[0] == intent


def test_recordings_made_into_text_are_written_down(reader: Callable[..., Reading]) -> None:
    """Whoever they are of."""
    text = "process 5 years of call center recordings, about 12,000 hours, into searchable text, which model"
    understood = reader(text).understood
    assert (understood.task, understood.units, understood.unit_kind) == ("speech", 720_000, "minutes")


@pytest.mark.parametrize(
    ("text", "units", "things"),
    [
        ("2 Mio. Archivfotos verschlagworten, welches Modell?", 2_000_000, "images"),
        ("30.000 Kundenmails im Monat beantworten mit gpt-4o-mini, Kosten?", 30_000, "messages"),
        ("500 Lieferantenrechnungen pro Woche auslesen, welches Modell", 500, "documents"),
        ("1.000 Supporttickets am Tag klassifizieren, günstigstes Modell", 1_000, "items"),
        ("auto answer customer messages in english and french, maybe 30 a day. cheapest model?", 30, "messages"),
        ("PDF invoices from suppliers, say 600 a month, gpt-4.1 mini cost", 600, "documents"),
    ],
)
def test_goods_in_one_word_or_before_their_number(
    reader: Callable[..., Reading], text: str, units: int, things: str
) -> None:
    """German parts of words, and guesses."""
    told = reader(text).understood
    assert (told.units, told.unit_kind) == (units, things)
