"""Sums of which it is asked what they buy, or how long they last."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "usd", "kind"),
    [
        ("I have $70, what can I do with gpt-6 sol?", 70, "requests"),
        ("$35 haiku 5.5", 35, None),
        ("glm-5.3 for 40 dollars", 40, None),
        ("$90 worth of opus 5.5", 90, None),
        ("what does $15 buy in gpt-6-luna tokens?", 15, "tokens"),
        ("how many tokens do 20 dollars get me on kimi k3", 20, "tokens"),
        ("how many invoices can $60 of haiku 5.5 read?", 60, "documents"),
        ("if we spend $400 monthly on glm-5.3, how many articles is that", 400, "articles"),
        ("what can we get from gpt-6 sol for $80 a month", 80, "requests"),
        ("how many pages can I summarise for $120?", 120, "pages"),
        ("how many images for $12?", 12, "images"),
        ("how many hours of recordings can I transcribe for $30", 30, "minutes"),
        ("wie viele Seiten kann ich mit 30 dollar mit gpt-6-luna übersetzen?", 30, "pages"),
        ("¿cuántas imágenes puedo generar con 20 dólares?", 20, "images"),
        ("combien de pages puis-je résumer avec 25 dollars ?", 25, "pages"),
        ("quantas palavras posso traduzir com 50 dólares?", 50, "words"),
        ("$40 能跑多少次 gpt-6 sol?", 40, "requests"),
        ("how long does $300 last with haiku 5.5 at 900 requests a day?", 300, "time"),
        ("wie lange reichen 80 dollar bei 500 anfragen am tag mit gpt-6 sol?", 80, "time"),
        ("¿cuánto duran 60 dólares con 400 mensajes al día en sonnet 5.5?", 60, "time"),
    ],
)
def test_a_sum_is_a_budget_where_it_is_asked_what_it_buys(
    reader: Reader, text: str, usd: int, kind: str | None
) -> None:
    """In whatever words and order, and with the things asked for."""
    found = reader(text)

    assert found.understood.budget_usd == usd
    assert (found.bought.kind if found.bought else None) == kind


@pytest.mark.parametrize(
    "text",
    [
        "what can I do with opus 5.5 for $25",
        "how many tickets can $30 of gpt-6-luna handle?",
        "is it true that $10 of kimi k3 goes far, how many calls is it",
    ],
)
def test_what_a_sum_buys_of_one_model_is_a_question_of_cost(reader: Reader, text: str) -> None:
    """And no search for another model."""
    assert reader(text).intents[0] == "cost"


@pytest.mark.parametrize(
    "text",
    [
        "how many tokens are in a page of text?",
        "we spent $300 on opus 5.5 last month",
        "opus 5.5 costs $4 per 1M in, how many hosts sell it?",
        "which gpu can I get for $2000",
        "how long is the context of opus 5.5?",
        "what does $3 per million mean",
        "how many developers does Anthropic have",
    ],
)
def test_no_sum_is_to_buy_anything(reader: Reader, text: str) -> None:
    """Prices, bills and machines are none."""
    assert reader(text).bought is None


def test_how_long_one_is_belongs_to_the_things_bought(reader: Reader) -> None:
    """Ten pages are those of each contract."""
    understood = reader("how many 10-page contracts can sonnet 5.5 summarise for $80").understood

    assert (understood.units, understood.unit_kind, understood.spread_over) == (10, "pages", 1)


def test_a_sum_that_is_to_last_comes_once(reader: Reader) -> None:
    """Nobody said that it comes every month."""
    assert reader("how long would $500 last at 2000 requests a day with gpt-6-luna").understood.budget_period == "once"


@pytest.mark.parametrize(
    ("text", "usd"),
    [
        ("opus 5.5, $3k a month, where can we save?", 3000),
        ("our gpt-6 sol bill is 2,400 a month, what's cheaper and almost as good?", 2400),
        ("sonnet 5.5 costs us 700 a month", 700),
        ("unsere rechnung für opus 5.5 beträgt 900 im monat", 900),
    ],
)
def test_what_is_paid_now_is_no_budget(reader: Reader, text: str, usd: int) -> None:
    """A recurring sum beside a model that is to cost less, or that is called the bill."""
    found = reader(text)

    assert found.spend_usd == usd
    assert found.understood.budget_usd is None


def test_the_spend_keeps_its_model_in_a_thread(reader: Reader) -> None:
    """The model asked about next is another one."""
    found = reader("and on gpt-6-luna?", "we pay $800 a month for opus 5.5")

    assert (found.spend_usd, found.spend_on) == (800, ("claude-opus-5-5",))


@pytest.mark.parametrize(
    "text",
    [
        "a chat model, budget: 0",
        "0€ budget, need a summariser",
        "聊天模型，预算为0",
        "un modelo de chat, presupuesto cero",
    ],
)
def test_a_budget_of_nothing_is_free(reader: Reader, text: str) -> None:
    """Zero is no sum to spend."""
    understood = reader(text).understood

    assert (understood.free, understood.budget_usd) == (True, None)


@pytest.mark.parametrize("text", ["gemini 3.8 flash with thinking budget 0", "classify mails, budget 0.5k a month"])
def test_no_zero_is_read_into_other_budgets(reader: Reader, text: str) -> None:
    """Thinking tokens are no money, and half a thousand is not nothing."""
    assert reader(text).understood.free is None


def test_a_sum_for_a_thousand_stays_one_in_a_thread(reader: Reader) -> None:
    """The next sum is for as many."""
    first = "translation, 40 cents per 1k messages at most"
    assert reader(first).understood.budget_usd == Decimal("0.0004")
    assert reader("20 cents", first).understood.budget_usd == Decimal("0.0002")
    assert reader("$200 a month", first).understood.budget_usd == 200


@pytest.mark.parametrize(
    ("text", "usd"),
    [
        ("with $90, can we run opus 5.5 on 3,000 contracts of 8 pages?", 90),
        ("each user sends 20 messages a day and I charge $6 a month, can I afford sonnet 5.5?", 6),
    ],
)
def test_a_sum_that_has_to_do_is_a_budget(reader: Reader, text: str, usd: int) -> None:
    """Whatever yes or no is asked with it."""
    assert reader(text).understood.budget_usd == usd
