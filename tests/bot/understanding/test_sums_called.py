"""Sums by what is said of them: a limit, what there is, what is paid now, no budget; bare numbers that are prices."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "budget", "period"),
    [
        ("two cents an email is our limit, which model?", "0.02", "request"),
        ("4 cents per invoice is the ceiling. which model?", "0.04", "request"),
        ("one dollar a day is what mum allows me. which chat model?", "1", "day"),
        ("$12 is all the choir gave us, which model?", "12", None),
        ("$0.002 per email and not a cent more, which model?", "0.002", "request"),
        ("$0.10 per 1k chats is what I'd pay, which model?", "0.0001", "request"),
        ("im Monat höchstens dreißig Dollar, welches Modell?", "30", "month"),
        ("$5 credit on OpenRouter, which model should I try?", "5", "once"),
        ("0,5 Cent pro Ticket sind das Maximum, welches Modell?", "0.005", "request"),
        ("200 dólares al mes es el tope, ¿qué modelo?", "200", "month"),
        ("$80 par mois, c'est tout ce qu'on a, quel modèle ?", "80", "month"),
        ("2 céntimos por documento es el tope, ¿qué modelo?", "0.02", "request"),
    ],
)
def test_a_sum_called_a_limit_is_a_budget(
    reader: Callable[..., Reading], text: str, budget: str, period: str | None
) -> None:
    """What stands behind a sum tells that no more may be spent."""
    understood = reader(text).understood
    assert (understood.budget_usd, understood.budget_period) == (Decimal(budget), period)


@pytest.mark.parametrize(
    "text",
    [
        "$70 isn't our budget, it's what we pay today. which model is cheaper?",
        "$900 a month is what we pay now for opus 5.5, which model is cheaper?",
        "400 Dollar sind nicht unser Budget, welches Modell?",
    ],
)
def test_a_sum_that_is_paid_or_denied_is_no_budget(reader: Callable[..., Reading], text: str) -> None:
    """What is paid now, and what is said not to be the budget, bounds nothing."""
    assert reader(text).understood.budget_usd is None


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("tool calling, input under 0.15/M, which model?", ("0.15", None)),
        ("which model under 0.5 per million output for tagging?", (None, "0.5")),
        ("input max 0.2 per million, output max 0.8 per million, which model?", ("0.2", "0.8")),
        ("Welches Modell, Ausgabe unter 2,50/M?", (None, "2.5")),
        ("which model, output max $0.60/M as well?", (None, "0.60")),
        ("which model with image input under $2/M out?", (None, "2")),
        ("anything with audio input under $3/M output, eu", (None, "3")),
    ],
)
def test_a_bare_number_a_million_is_a_price(
    reader: Callable[..., Reading], text: str, bounds: tuple[str | None, str | None]
) -> None:
    """The most for a million tokens is in dollars, though no sign says so."""
    understood = reader(text).understood
    wanted = tuple(Decimal(bound) if bound else None for bound in bounds)
    assert (understood.max_price_in_per_mtok, understood.max_price_out_per_mtok) == wanted


@pytest.mark.parametrize(
    ("first", "then", "bounds"),
    [
        ("coding model, output under $2/M", "lower it to 1.5", (None, "1.5")),
        ("coding model, output under $2/M", "make that 3 please", (None, "3")),
        ("coding model, output under $2/M and input under $0.5/M", "raise the output to 3", ("0.5", "3")),
        ("anything under $1 per million input for coding", "can go to 2", ("2", None)),
        ("coding model, output under $2/M", "could be 5", (None, "5")),
        ("coding model, output under $2/M", "or up to 4 is fine", (None, "4")),
        ("coding model, output under $2/M", "could be 2 models", (None, "2")),
        ("coding model for 30 people, output under $2/M", "make it 40 people", (None, "2")),
    ],
)
def test_a_bare_number_moves_a_bound(
    reader: Callable[..., Reading], first: str, then: str, bounds: tuple[str | None, str | None]
) -> None:
    """A thread's ceiling is moved by a number alone, and stays where it counts something else."""
    understood = reader(then, first).understood
    wanted = tuple(Decimal(bound) if bound else None for bound in bounds)
    assert (understood.max_price_in_per_mtok, understood.max_price_out_per_mtok) == wanted
    assert understood.output_tokens is None
