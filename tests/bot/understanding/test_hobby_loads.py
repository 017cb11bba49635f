"""Loads and sums as hobbyists tell them: a few hundred, lines of files, nights of a week, a card that lies around."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("a few hundred pages a month to translate with gpt-6 luna, cost?", 300),
        ("several thousand tickets a day with haiku 5.5, price?", 3000),
        ("ein paar hundert Seiten im Monat übersetzen, was kostet das mit haiku 5.5", 300),
        ("combien pour traduire quelques centaines de pages par mois avec haiku 5.5", 300),
        ("какая цена: несколько тысяч сообщений в день на gpt-6 luna", 3000),
        ("a couple hundred messages a day with sonnet 5.5, cost?", 200),
    ],
)
def test_a_few_are_taken_as_three_and_it_is_said(reader: Reader, text: str, units: int) -> None:
    """Two are two, and need no word."""
    reading = reader(text)

    assert reading.understood.units == units
    assert any(each.endswith(f"is taken as {units:,}.") for each in reading.assumed) == (units != 200)


@pytest.mark.parametrize("text", ["translate 300 subtitle files, ~900 lines each", "300 files of 900 lines, translate"])
def test_lines_of_each_file_are_its_length(reader: Reader, text: str) -> None:
    """Not so many things to send one by one."""
    understood = reader(text).understood

    assert (understood.requests, understood.input_tokens) == (300, 9000)


@pytest.mark.parametrize(
    ("text", "requests", "days"),
    [
        ("game nights (2x a week), 150 scenes per night, 3k in 400 out each. cost of mistral large?", 150, "8.57"),
        ("raid nights are twice a week, 150 requests a night, 3k in 400 out. cost of haiku 5.5?", 150, "8.57"),
        ("300 messages a night, two nights a week, 3k in 400 out each, haiku 5.5 cost", 300, "8.57"),
    ],
)
def test_nights_of_a_week_are_the_days_there_is_work(reader: Reader, text: str, requests: int, days: str) -> None:
    """And no requests of their own."""
    understood = reader(text).understood

    assert (understood.requests, understood.requests_period) == (requests, "day")
    assert understood.days_a_month == Decimal(days)


def test_members_of_a_server_do_not_multiply_what_one_scene_takes(reader: Reader) -> None:
    """Each scene is none of theirs."""
    text = "1200 members. Each scene is 3k tokens of context and 400 tokens out, about 150 scenes a night. What model?"
    understood = reader(text).understood

    assert (understood.requests, understood.input_tokens, understood.output_tokens) == (150, 3000, 400)


@pytest.mark.parametrize(
    "text",
    ["paying out of my pocket so like $15/month tops, which model?", "we pay 15 bucks a month at most, best api?"],
)
def test_the_most_behind_a_sum_makes_it_a_budget(reader: Reader, text: str) -> None:
    """Whatever is paid now."""
    assert reader(text).understood.budget_usd == 15


def test_a_plan_called_max_is_no_limit(reader: Reader) -> None:
    """It is what is paid."""
    assert (
        reader("paying $100/month max plan for claude, api cheaper for 2M tokens a day?").understood.budget_usd is None
    )


@pytest.mark.parametrize(
    ("text", "is_local"),
    [
        ("rp bot, $10 a month, got a 3060 lying around, which model", None),
        ("bot with 150 requests a day, 3k in 400 out. I also have an old 1080 Ti. which model?", None),
        ("I have a 3060 12gb lying around, what coding model can it run?", True),
        ("also have a 4090, should I run it local? 200 requests a day", True),
    ],
)
def test_a_card_at_hand_too_is_not_where_it_must_run(reader: Reader, text: str, is_local: object) -> None:
    """Beside a load or a sum for what others run."""
    understood = reader(text).understood

    assert understood.self_host is is_local
    assert (understood.gpu_memory_gb is None) == (is_local is None)


@pytest.mark.parametrize(
    ("text", "tokens", "cached"),
    [
        ("INFO usage: prompt_tokens=18432 completion_tokens=911 model=gpt-4.1-mini, expensive?", (18432, 911), None),
        ('usage: {"prompt_tokens": 1200, "completion_tokens": 350, "total_tokens": 1550} on haiku 5.5, cost?',
         (1200, 350), None),
        ("input_tokens: 500, cache_read_input_tokens: 12000, output_tokens: 800 opus 5.5 what did that call cost",
         (12500, 800), "0.96"),
        ('{"prompt_tokens":5000,"completion_tokens":300,"prompt_tokens_details":{"cached_tokens":4096}} luna cost?',
         (5000, 300), "0.81"),
        ('usageMetadata: {"promptTokenCount": 900, "candidatesTokenCount": 120} gemini 3.8 flash, cost per call',
         (900, 120), None),
    ],
)  # fmt: skip
def test_a_pasted_usage_record_is_one_request(
    reader: Reader, text: str, tokens: tuple[int, int], cached: str | None
) -> None:
    """With what was read from a cache as a part of its input, whichever way the maker counts that."""
    understood = reader(text).understood

    assert (understood.input_tokens, understood.output_tokens) == tokens
    assert understood.cached_share == (Decimal(cached) if cached else None)


@pytest.mark.parametrize(
    "text", ["max_tokens=4096 for haiku enough?", "prompt_tokens=5 and prompt_tokens=7, haiku cost?"]
)
def test_other_fields_are_no_usage_record(reader: Reader, text: str) -> None:
    """A limit that is set, or several records."""
    assert reader(text).understood.output_tokens is None


@pytest.mark.parametrize(
    ("text", "intent", "key", "value"),
    [
        ("ile kosztuje api claude sonnet za 1000 wiadomości", "cost", "units", 1000),
        ("günde 200 mesaj için deepseek api ne kadar tutar", "cost", "requests_period", "day"),
        ("kod yazmak için en ucuz api hangisi", "recommend", "task", "coding"),
        ("jaki model do tłumaczenia, 500 stron miesięcznie", "recommend", "requests_period", "month"),
        ("jaki model najlepiej mówi po polsku", "recommend", "language", ("pl",)),
        ("bilgisayarımda 32 GB RAM var ekran kartı yok, hangi model", "recommend", "ram_gb", 32),
    ],
)
def test_polish_and_turkish_are_read(reader: Reader, text: str, intent: str, key: str, value: object) -> None:
    """Costs, choices, loads and machines."""
    reading = reader(text)

    assert reading.intents[0] == intent
    assert getattr(reading.understood, key) == value


@pytest.mark.parametrize("text", ["jaki model samochodu kupić", "ile kosztuje chleb"])
def test_other_things_in_polish_are_off_topic(reader: Reader, text: str) -> None:
    """A car, bread."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("i want to use sonnet like 50 times a day, cost?", ("claude-sonnet",)),
        ("cheapest way to chat with opus like 20 msgs a day", ("claude-opus",)),
        ("how long does pro last if I use opus 3 hours a day", ("claude-opus",)),
    ],
)
def test_a_count_behind_a_name_is_neither_its_version_nor_a_standard(
    reader: Reader, text: str, models: tuple[str, ...]
) -> None:
    """Like 50 times is about 50 times."""
    understood = reader(text).understood

    assert (understood.models, understood.quality_floor) == (models, ())


@pytest.mark.parametrize("text", ["model like opus but cheaper", "something like 4o for 20 msgs a day"])
def test_like_a_model_is_a_standard(reader: Reader, text: str) -> None:
    """Before its name."""
    assert reader(text).understood.quality_floor


@pytest.mark.parametrize("text", ["best 7b in 2026?", "top 7b models", "best 7b today?", "best local 14b"])
def test_the_best_of_a_size_is_sought(reader: Reader, text: str) -> None:
    """With no word of models."""
    assert reader(text).intents[0] == "recommend"
