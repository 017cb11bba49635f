"""What a sum buys, how long it lasts, and what a spend becomes with another model."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("I have $50, what can I do with opus 5.5", "**$50.00 buys about 5,000 requests of Claude Opus 5.5"),
        ("how many tokens does $2 buy on gpt-6-luna", "**$2.00 buys 20M tokens of input or 4M of output of GPT-6 Luna"),
        ("how many hours of audio can I transcribe for $20", "**$20.00 buys about 111 hours with "),
        ("how many pages can I translate with gpt-6 sol for 10 euros", "**10 EUR ($11.60) buys about 1,442 pages with"),
    ],
)
def test_the_answer_begins_with_what_the_sum_buys(ask: Ask, text: str, first: str) -> None:
    """Of the model named, in the things asked for."""
    assert ask(text).text.startswith(first)


def test_pictures_are_counted_at_the_price_of_one(ask: Ask) -> None:
    """A model that makes them, and no requests."""
    answer = ask("how many images for $25?")
    assert answer.text.startswith("**$25.00 buys about ")
    assert " images with " in answer.text.split("\n")[0]


def test_how_long_a_sum_lasts_is_the_sum_over_the_bill(ask: Ask) -> None:
    """In the unit of time that it fills at least three times, and no budget a month."""
    answer = ask("how long would $500 last at 2000 requests a day with gpt-6-luna")
    (cost,) = answer.costs[:1]
    assert cost.total_usd == 15
    assert answer.text.startswith("**$500.00 lasts about 33 months")
    assert "of $500.00 a month" not in answer.text


def test_a_sum_in_all_is_held_against_time(ask: Ask) -> None:
    """A bill that recurs has no sum to keep within that comes once."""
    text = ask("budget $300 in total, 500 requests a day with sonnet 5.5").text
    assert "; $300.00 lasts about 4 months" in text.split("\n")[0]


def test_what_the_size_of_one_changes_in_a_thread(ask: Ask) -> None:
    """The sum goes on buying."""
    text = ask("4k tokens in and 400 out each", "$50 for gemini 3.8 flash").text
    assert text.startswith("**$50.00 buys about 11.1k requests of Gemini 3.8 Flash at 4,000 tokens in, 400 out")


def test_the_same_sum_buys_of_another_model(ask: Ask) -> None:
    """Named later."""
    assert ask("and the same on opus 5.5?", "$50 for gemini 3.8 flash").text.startswith("**$50.00 buys about 5,000")


def test_a_budget_for_one_holds_without_a_volume(ask: Ask) -> None:
    """The bill of one request of the usual size."""
    answer = ask("translation bot, 30 cents per 1k messages max")
    bills = [
        each.cost.total_usd for each in answer.recommendations if each.cost and each.role not in {"match", "near_miss"}
    ]
    assert bills
    assert all(bill is not None and bill <= Decimal("0.0003") for bill in bills)


def test_a_spend_becomes_that_of_the_model_asked_about_next(ask: Ask) -> None:
    """The same tokens at the other's rates; cached input counts at its own."""
    first = "I pay $1,200/mo to anthropic for sonnet 5.5"
    assert ask(first).costs[0].total_usd == 1200
    assert "becomes about $600.00 a month with GPT-6.1 Terra" in ask("what would that be on gpt-6.1 terra", first).text
    cached = ask("and if half was cached", first, "what would that be on gpt-6.1 terra").text
    assert "with 50% of the input read from the cache" in cached.split("\n")[0]


def test_the_spend_on_an_embedder_is_all_input(ask: Ask) -> None:
    """No output is billed there."""
    text = ask("we pay $800/month for text-embedding-3-large, can it go down").text
    assert "- With batch (results within a day): $400.00 a month, 50% less." in text


def test_a_bill_halves_without_another_model(ask: Ask) -> None:
    """Batch does it, and no other model is offered where this one is to be kept."""
    text = ask("how can I halve my bill on sonnet 5.5 without changing model").text
    assert "With batch (results within a day)" in text
    assert "- With Gemini" not in text


def test_a_move_with_a_volume_tells_the_saving(ask: Ask) -> None:
    """And not when the models end."""
    text = ask("If we move from Opus 5.5 to Sonnet 5.5, what do we save on 30M in and 6M out?").text
    assert "Claude Sonnet 5.5 saves $120.00 beside Claude Opus 5.5, 50%: $120.00 against $240.00" in text.split("\n")[0]


def test_the_model_asked_about_in_a_thread_of_picks_comes_first(ask: Ask) -> None:
    """With its own bill against the budget."""
    first = "which model for support mails, budget $100 a month, 30k mails a month"
    text = ask("what about opus 5.5", first).text
    assert text.startswith("**Claude Opus 5.5 at Anthropic: $192.00 a month")
    assert "above the budget of $100.00 a month" in text.split("\n")[0]


def test_a_transcriber_is_cheapest_by_the_minute_too(ask: Ask) -> None:
    """Where no volume is said, an hour of each is compared."""
    first = ask("cheapest model for transcription").recommendations[0]
    assert first.price is not None
    assert first.price.per_unit


@pytest.mark.parametrize(
    "text", ["cheaper than whisper for transcription?", "cheaper than gpt-4o transcribe for speech?"]
)
def test_a_standard_that_listens_is_replaced_by_one_that_listens(ask: Ask, text: str) -> None:
    """No model for chat."""
    assert "for chat" not in ask(text).text


def test_how_many_a_day_is_told_by_the_day(ask: Ask) -> None:
    """Beside the number of the month that the sum is for."""
    text = ask("how many emails a day can I answer with gpt-6-luna on $20 a month?").text
    assert text.startswith("**$20.00 a month buys about 125k emails (4,166 a day) with GPT-6 Luna")


def test_film_to_be_made_is_bought_of_who_makes_it(ask: Ask) -> None:
    """Minutes of video are no sound to be heard."""
    first = ask("how many minutes of video can I generate for $50?").text.split("\n")[0]
    assert " minutes with " in first
    assert "Gemini 4 Argon" not in first


def test_a_saving_by_a_move_comes_before_the_ends(ask: Ask) -> None:
    """Who asks what a move saves does not ask when models end."""
    text = ask("how much could we save by switching from opus 5.5 to sonnet 5.5?").text
    assert text.startswith("**From Claude Opus 5.5 to Claude Sonnet 5.5")
    assert "50% cheaper" in text.split("\n")[0]


def test_where_nothing_is_cheaper_it_is_said(ask: Ask) -> None:
    """The same pick again is no answer to "cheaper still"."""
    text = ask("cheaper still", "cheap replacement for GPT-5.5").text
    assert "Nothing with enough quality on board costs less." in text


def test_the_invoice_of_last_month_is_what_is_spent(ask: Ask) -> None:
    """And comes down in batch."""
    answer = ask("we run claude opus 5.5 and the invoice was $3,400 last month, how do we get that down?")
    assert answer.costs[0].total_usd == 3400
    assert "- With batch (results within a day): $1,700 a month" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many requests a day can I make for $60 a month on sonnet 5.5 with 1k in and 200 out", "(500 a day)"),
        ("$60 monthly on sonnet 5.5 at 1k in 200 out: requests per day?", "(500 a day)"),
        ("wie viele Anfragen pro Tag für 60 Dollar im Monat mit sonnet 5.5, 1k rein, 200 raus", "(500 a day)"),
        ("cuántas peticiones al día con 60 dólares al mes en sonnet 5.5, 1k de entrada y 200 de salida", "(500 a day)"),
        ("combien de requêtes par jour pour 60 dollars par mois sur sonnet 5.5, 1k en entrée, 200 en sortie",
         "(500 a day)"),
        ("$60 a month, sonnet 5.5, 1k in 200 out: how many requests per week", "(3,500 a week)"),
        ("how many calls per hour for $144 a month on sonnet 5.5, 1k in 200 out", "(50 an hour)"),
        ("how many requests a month for $60 on sonnet 5.5, 1k in 200 out", "$60.00 a month buys about 15k requests"),
        ("daily budget $6: number of 1k/200 calls on sonnet 5.5?", "$6.00 a day buys about 1,500 calls"),
    ],
)  # fmt: skip
def test_a_number_asked_for_a_period_is_told_for_it(ask: Ask, question: str, said: str) -> None:
    """A period without a count is no load of one request."""
    assert said in ask(question).text.split("\n")[0]


def test_a_count_beside_a_budget_stays_a_load(ask: Ask) -> None:
    """It is billed and held against the budget."""
    assert "above the budget" in ask("20k requests a day 1k/200 on haiku 5.5, does $90 a month do?").text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("how long will $800 last at $20 a day", "**$800.00 lasts about 40 days at $20.00 a day.**"),
        ("wie lange reichen 500 euro bei 12 euro am tag", "**$580.00 lasts about 41 days at $13.92 a day.**"),
        (
            "$300 google cloud credits + $500 anthropic credits, how long will they last at 20 bucks a day",
            "**$800.00 lasts about 40 days at $20.00 a day.**",
        ),
    ],
)
def test_a_sum_lasts_as_long_as_its_pace_lets_it(ask: Ask, text: str, first: str) -> None:
    """Whatever the model is."""
    assert ask(text).text.startswith(first)


def test_tokens_for_a_sum_keep_the_mix_told(ask: Ask) -> None:
    """Four parts in to one out: (4 x 2 + 10) / 5 dollars a million."""
    text = ask("12k in AWS credits: how many million tokens of sonnet 5.5 on bedrock is that, 4:1 in out").text

    assert text.startswith("**$12,000 buys 3.33B tokens, 80% of them input, of Claude Sonnet 5.5")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "haiku 5.5 price dropped by half, how much do I save? spend 1,100 a month on it",
            "$550.00 a month, now $1,100",
        ),
        ("if gpt-6-luna gets 30% cheaper what do we save, we pay 2,400 a month for it", "$1,680 a month, now $2,400"),
        ("opus 5.5 goes up 20%, our bill is 8k a month", "$9,600 a month, now $8,000"),
    ],
)
def test_a_price_that_changes_changes_what_is_spent(ask: Ask, text: str, said: str) -> None:
    """Told of a price or of the model, without an "if"."""
    assert said in ask(text).text.split("\n")[0]


def test_a_bill_that_rose_is_no_share_and_no_price(ask: Ask) -> None:
    """The sum is what is spent now."""
    answer = ask("our opus 5.5 bill went up 40% to 5k a month, what can we do")

    assert "40% of the spend" not in answer.text
    assert "At prices times" not in answer.text
    assert "That is what you say you spend now, $5,000" in answer.text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "sonnet 5.5 or gpt-6.1 terra, budget $200 a month",
            (
                "a month buys about 80k requests of GPT-6.1 Terra",
                "a month buys about 40k requests of Claude Sonnet 5.5",
            ),
        ),
        (
            "hackathon with $500 total for the API. can we let them use sonnet 5.5 or stick with haiku 5.5?",
            ("$500.00 buys about 2M requests of Claude Haiku 5.5", "$500.00 buys about 100k requests of Claude Sonnet"),
        ),
    ],
)
def test_a_budget_for_one_of_two_is_told_as_what_it_buys_of_each(ask: Ask, text: str, lines: tuple[str, str]) -> None:
    """The cheapest first; the size of a request is called assumed."""
    answer = ask(text).text

    assert "**What the budget buys (a size assumed, since no volume was stated):**" in answer
    assert answer.index(lines[0]) < answer.index(lines[1])


def test_a_budget_beside_a_load_is_held_against_the_bills(ask: Ask) -> None:
    """What it would buy is not asked."""
    assert "What the budget buys" not in ask("haiku 5.5 vs gemini 3.8 flash for 40k emails a month, budget $20").text


def test_what_is_cheaper_may_think_more_than_what_it_undercuts(ask: Ask) -> None:
    """Its bill may then be above, and no price of it changes: that is no date."""
    answer = ask("is there a model cheaper than luna that's not worse at classification").text

    assert "only until" not in answer.split("\n\n", maxsplit=1)[0]
