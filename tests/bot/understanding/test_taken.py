"""Tests of sums in all currencies, of those that have no rate, and of those without a sign."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("budget 9000 SEK/month for summaries", "SEK"),
        ("chatbot, NT$40,000 a month budget", "TWD"),
        ("30k HKD a month for a support bot", "HKD"),
        ("3500 zł a month for a chatbot", "PLN"),
        ("unos 15 mil pesos mexicanos al mes para un chatbot", "MXN"),
        ("до 40 тыс. рублей в месяц, модель для перевода", "RUB"),
        ("400 CHF a month max, support chatbot", "CHF"),
    ],
)
def test_a_budget_without_a_rate_is_not_applied_and_said_so(
    reader: Callable[..., Reading], text: str, currency: str
) -> None:
    """No sum is taken for dollars, and none is dropped without a word."""
    reading = reader(text)

    assert (reading.understood.budget_usd, reading.understood.currency) == (None, currency)
    assert reading.understood.requests is None
    assert currency in reading.unapplied[0]


@pytest.mark.parametrize(
    ("text", "budget", "period"),
    [
        ("not more than 0.003 per receipt, which ocr model", "0.003", "request"),
        ("Höchstens 2 € pro 1.000 Anfragen, Klassifikation", "0.00232", "request"),
        ("max $4 per 1000 pages ocr", "0.004", "request"),
        ("Budget : 3 000,50 € par mois, chatbot", "3480.58", "month"),
        ("$600 per quarter for translation", "2400", "year"),
    ],
)
def test_sums_are_read_for_what_they_are_of(
    reader: Callable[..., Reading], text: str, budget: str, period: str
) -> None:
    """A sum for a thousand is one for each; a quarter's sum is four times a year."""
    understood = reader(text).understood

    assert (understood.budget_usd, understood.budget_period) == (Decimal(budget), period)


def test_a_sum_without_its_currency_is_in_that_of_the_budget_before(reader: Callable[..., Reading]) -> None:
    """A thread in dollars stays in dollars, in whatever language it goes on."""
    dollars = reader("预算改成1000", "预算每月500美元，编程模型").understood
    yuan = reader("预算改成1000", "预算每月500元，编程模型").understood

    assert (dollars.budget_usd, dollars.currency) == (Decimal(1000), None)
    assert (yuan.budget_usd, yuan.currency) == (Decimal(140), "CNY")


@pytest.mark.parametrize(
    ("text", "goes_in"),
    [
        ("Sonnet 5.5 输入100万token输出20万token要多少钱", 1_000_000),
        ("haiku 5.5 每月输入5亿token、输出8000万token多少钱？", 500_000_000),
        ("每月3千万tokens输入, glm-5.3", 30_000_000),
        ("하루 5만token 입력, 2천token 출력, haiku 5.5", 50_000),
        ("1.5万token入力、500tok出力、月3万req haiku 5.5", 15_000),
    ],
)
def test_scales_hold_with_a_latin_word_right_behind(reader: Callable[..., Reading], text: str, goes_in: int) -> None:
    """Nobody puts a space between 万 and "token"."""
    assert reader(text).understood.input_tokens == goes_in


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("support bot, 90k messages/month, $250", "budget_usd", 250),
        ("cheap chat model, can spend 700", "budget_usd", 700),
        ("best coding model under $2 out", "max_price_out_per_mtok", 2),
        ("vision model under $1 in, hosted in the EU", "max_price_in_per_mtok", 1),
        ("chat model under $400 in total", "budget_usd", 400),
    ],
)
def test_a_sum_alone_is_the_limit_that_its_place_tells(
    reader: Callable[..., Reading], text: str, key: str, value: int
) -> None:
    """A sum among the conditions is a budget; a small one for what goes in or out is a price."""
    assert reader(text).understood.to_json()[key] == value


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("support bot, 3000 conversations a month", True),
        ("support bot, 400 chats a day", True),
        ("support bot, 3000 conversations a month of 6 turns each", False),
        ("support bot, 400 chats a day, 2k tokens in and 300 out", False),
        ("support bot, 400 tickets a day", False),
    ],
)
def test_that_a_conversation_is_one_request_is_said(
    reader: Callable[..., Reading], text: str, *, is_said: bool
) -> None:
    """Where neither its turns nor its tokens were told."""
    told = reader(text).assumed

    assert any(line.startswith("Each conversation is taken as one request.") for line in told) == is_said
