"""What the asker says of the price of machines: rents by the hour, hours, prices to buy, power."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "rent", "hours"),
    [
        ("1 H100 rented at 2 $/h, 12h/day, 22 days a month: cost", "2", 264),
        ("8xH100 node at $24/h vs our openai bill, what is cheaper", "3", 720),
        ("8 H100 at $3 an hour each, 24/7", "3", 720),
        ("an A100 for 1.50 USD per hour, 6 hours per day", "1.5", 180),
        ("eine H100 für 2 $ pro Stunde, 10 Stunden am Tag", "2", 300),
    ],
)
def test_a_rent_is_that_of_one_card(reader: Callable[..., Reading], text: str, rent: str, hours: int) -> None:
    """A machine with several is shared among them; hours that nobody tells are all of a month."""
    machines = reader(text).machines

    assert machines.usd_per_hour == Decimal(rent)
    assert machines.hours_a_month == hours


@pytest.mark.parametrize(
    ("text", "rent"),
    [
        ("H100 from runpod at 2.39/hr vs deepseek v3 api, 5M in / 1M out per day", "2.39"),
        ("renting a 4090 for 0.35/h around the clock or qwen3 32b via api, 2M in and 300k out a day?", "0.35"),
        ("L40S costs me 0.79/hr, gemma 3 27b, 10M in 2M out daily, worth it?", "0.79"),
        ("eine H100 zu 2,49/h mieten oder qwen3 235b per api, 3M rein und 500k raus am tag", "2.49"),
        ("an h200 pod @ 3/hr or gpt-oss-120b by api with 50M in and 5M out a day", "3"),
    ],
)
def test_a_rent_without_a_currency_is_in_dollars(reader: Callable[..., Reading], text: str, rent: str) -> None:
    """It is no pace of a load, which keeps the period that stands beside it."""
    found = reader(text)

    assert found.machines.usd_per_hour == Decimal(rent)
    assert found.understood.requests_period == "day"


@pytest.mark.parametrize("text", ["our 4090 handles about 20 an hour", "50 an hour on one card is enough for a 3090"])
def test_a_whole_number_an_hour_is_no_rent(reader: Callable[..., Reading], text: str) -> None:
    """Without "at" or a fraction it counts what a machine does."""
    assert reader(text).machines.usd_per_hour is None


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("break-even between 2x L40S at 9000$ each and gemini flash", 18_000),
        ("a server with 2 RTX 6000 Pro costs 25k, when does it pay for itself?", 25_000),
        ("buy a 4090 for $2500 or pay for the glm 5.3 api?", 2500),
        ("two 3090s for $1,400 or the api?", 1400),
        ("wir kaufen einen Server für 30.000 $, lohnt sich das?", 30_000),
        ("gpt-6 luna at $5000 a month, can we run it on our H100?", None),
        ("best model on a 4090, budget $2000", None),
        ("we pay $900 a month for claude and own a 4090", None),
        ("our bill fell by $3000, which model next?", None),
    ],
)
def test_a_price_of_machines_is_no_budget(reader: Callable[..., Reading], text: str, price: int | None) -> None:
    """It is what all of them cost; bills and budgets are none."""
    assert reader(text).machines.price_usd == price


@pytest.mark.parametrize(
    ("text", "days"),
    [("rent 4 A100 for 3 days", 3), ("zwei H100 für eine Woche mieten", 7), ("louer un H200 pour 2 mois", 60),
     ("rent an H100", None)],
)  # fmt: skip
def test_how_long_it_is_rented_is_heard(reader: Callable[..., Reading], text: str, days: int | None) -> None:
    """In days; a month has thirty."""
    assert reader(text).machines.days == days


def test_a_thread_keeps_what_it_told(reader: Callable[..., Reading]) -> None:
    """The rent of before stands beside the hours of now."""
    machines = reader("and 8 hours a day?", "an H100 at $2.50 an hour, what is that a month?").machines

    assert machines.usd_per_hour == Decimal("2.50")
    assert machines.hours_a_month == 240


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("qwen3.8-27b on runpod 4090, cost?", ()),
        ("vast.ai 3090 vs api for gemma 4 31b", ()),
        ("gemma 4 31b at deepinfra or on our 4090?", ("deepinfra",)),
    ],
)
def test_who_rents_out_a_card_is_no_host_of_models(
    reader: Callable[..., Reading], text: str, hosts: tuple[str, ...]
) -> None:
    """A host beside a card is where the card stands."""
    assert reader(text).understood.providers == hosts


@pytest.mark.parametrize(
    "text",
    ["rent h100 6 hours a night", "rent 2x h100 8 hours a day for 20 days", "rent an l40s 4 hours a day",
     "hire 8 h200 for a weekend", "alquilar h100 6 horas al dia", "louer 2 h100 4 heures par jour"],
)  # fmt: skip
def test_cards_that_are_to_be_rented_are_asked_for_their_rent(reader: Callable[..., Reading], text: str) -> None:
    """No other word is needed."""
    assert reader(text).intents[0] == "cost"


@pytest.mark.parametrize("text", ["rent a bike 6 hours a day", "lease a car", "rent a flat in berlin"])
def test_other_things_that_are_rented_are_not_ours(reader: Callable[..., Reading], text: str) -> None:
    """A card makes the difference."""
    assert reader(text).intents == ("off_topic",)


@pytest.mark.parametrize("text", ["rent 4 h100 over the weekend", "h100 mieten für ein wochenende, kosten?"])
def test_a_weekend_has_two_days(reader: Callable[..., Reading], text: str) -> None:
    """Its hours are those of the rent."""
    assert reader(text).machines.days == 2
