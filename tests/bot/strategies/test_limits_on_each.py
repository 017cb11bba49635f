"""Tests of a ceiling on one request where a volume of a month stands beside it."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "limit"),
    [
        ("what's the best model i can afford for 1M calls a month (3k in, 300 out) at 1 cent each at most", "0.01"),
        ("highest quality under $0.005 per ticket, 50k tickets a month, 2k in 300 out", "0.005"),
        ("best model, at most 2 cents a call, 200k calls a month", "0.02"),
        ("each document may cost 3 cents at most, 10k documents of 12 pages a month, extraction", "0.03"),
        ("a chat may cost no more than 5 cents, 20k chats a month, best model", "0.05"),
        ("max 0.2 cents per message, best model for support, 1M messages a month", "0.002"),
        ("jede Anfrage darf höchstens 1 Cent kosten, 100k Anfragen im Monat, bestes Modell?", "0.01"),
        ("每条消息最多0.01元,每月100万条消息,推荐最好的模型", "0.0014"),
        ("max 5 pence per call, best model, 10k calls a month", "0.066"),
        ("no more than 1 euro cent per chat, 20k chats a month, best model", "0.0116"),
    ],
)
def test_no_pick_costs_more_a_request_than_was_said(ask: Ask, question: str, limit: str) -> None:
    """The bill of a month by its requests keeps within the ceiling, and the answer says so."""
    answer = ask(question)
    assert answer.understood.budget_usd == Decimal(limit)
    bills = [each.cost for each in answer.recommendations if each.cost is not None]
    assert bills
    assert all(bill.total_usd <= Decimal(limit) * bill.usage.requests for bill in bills if bill.total_usd is not None)
    assert "per request, within the budget of" in answer.text


@pytest.mark.parametrize(
    ("question", "limit", "period"),
    [
        ("the model may cost at most $20 a month for 10k chats", "20", "month"),
        ("best model under $500 for 1M calls a month", "500", None),
        ("a model must not cost more than $40, 10k chats", "40", None),
        ("cheapest for 10k docs of 30 pages, at most 1 cent per page", "0.30", "request"),
    ],
)
def test_a_ceiling_on_all_stays_one(ask: Ask, question: str, limit: str, period: str | None) -> None:
    """What the model, and not each request, may cost is for all; a page's ceiling counts for all pages of one."""
    answer = ask(question)
    assert answer.understood.budget_usd == Decimal(limit)
    assert answer.understood.budget_period == period


def test_a_ceiling_by_the_minute_is_answered(ask: Ask) -> None:
    """Minutes of sound are what is bought, not a time in which a budget comes."""
    assert (
        "Constraints: at most $0.005 per request"
        in ask("best transcription under 0.5 cents per minute, 100k minutes a month").text
    )
