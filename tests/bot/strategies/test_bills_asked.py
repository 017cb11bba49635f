"""Bills in the way they are asked for: by the year, made smaller, at home or by the API, over a change of price."""

import re
from decimal import Decimal

import pytest

from bot.answer import Answer, Cost
from tests.bot.conftest import Ask


def _bill(answer: Answer) -> Cost:
    return next(cost for cost in answer.costs)


def test_a_sum_of_a_year_is_twelve_months(ask: Ask) -> None:
    """Asked for by the year, the bill of a month is told with that of a year."""
    answer = ask("What does claude haiku 5.5 cost per year for 100 requests a day of 1,000 in and 200 out?")
    month = _bill(answer)
    assert month.period == "month"
    year = next(fact.value for fact in answer.facts if fact.attribute == "bill a year")
    assert year == month.total_usd * 12
    assert "a year" in answer.text.split("\n\n")[0]


def test_a_bill_over_a_change_of_price_says_what_it_becomes(ask: Ask) -> None:
    """Gemini 4 Argon doubles on 2026-12-01: so does the bill, and the year is told at the later price."""
    first = ask("What will gemini 4 argon cost per year for 1,000 requests a day of 1,000 in and 200 out?").text
    now = re.search(r"Argon at Gemini API: \$([\d.,]+) a month", first)
    later = re.search(r"From 2026-12-01 it is \$([\d.,]+) a month, \$([\d.,]+) a year", first)
    assert now is not None
    assert later is not None
    month, then, year = (Decimal(each.replace(",", "")) for each in (now[1], *later.groups()))
    assert then == 2 * month
    assert abs(year - 12 * then) < 1


def test_a_spend_by_the_month_makes_the_volume_one_of_a_month(ask: Ask) -> None:
    """Beside what is spent a month, tokens without a period are those of a month, and that is said."""
    answer = ask("We spend $12k a month on claude opus 5.5 with 1.5B input and 90M output tokens. Can we halve that?")
    assert _bill(answer).period == "month"
    assert any("as the spend is" in each for each in answer.assumptions)


@pytest.mark.parametrize(
    "text",
    [
        "a consultancy quoted us $9k a month for 30,000 invoices. what would that be on gemini 3.8 flash?",
        "an agency wants 4000 euros a month to translate 2,000 mails. and raw on gpt-6 luna?",
    ],
)
def test_a_quote_by_the_month_makes_the_volume_one_of_a_month(ask: Ask, text: str) -> None:
    """The quote is no budget."""
    answer = ask(text)
    assert _bill(answer).period == "month"
    assert any("as the quote is" in each for each in answer.assumptions)
    assert "budget" not in answer.text


def test_a_bill_to_be_made_smaller_comes_with_the_ways(ask: Ask) -> None:
    """What makes it high, batch, cache and a cheaper model stand before the table of lines."""
    text = ask("Why is our bill so high? We use gpt-6-sol, 100k requests a month at 2k in and 500 out").text
    before = text.partition("| Component |")[0]
    assert "The largest part of it is output, 55.6%." in before
    assert "- With batch (results within a day): $450.00 a month, 50% less." in before
    assert re.search(
        r"- With [\w .-]+ at [\w .]+: \$[\d.]+ a month, \$[\d.,]+ \([\d.]+%\) less; its quality for", before
    )


def test_a_batch_asked_about_is_set_beside_the_plain_price(ask: Ask) -> None:
    """Half the price is said to be half."""
    text = ask("does batch halve the price of gpt-6-luna for 500M in and 50M out?").text
    assert "- Without batch: $75.00; batch is 50% less, $37.50 saved." in text


@pytest.mark.parametrize(
    ("text", "cheaper"),
    [
        ("Is it cheaper to use an API or to rent a 3090 for like 200 messages a day?", "The API is cheaper"),
        (
            "What does running GLM-5.3 ourselves on 8 H100 cost versus the API at 2B tokens a month?",
            "The API is cheaper",
        ),
        ("What does running GLM-5.3 ourselves on 8 H100 cost versus the API at 40B tokens a month?", "Own hardware is"),
    ],
)
def test_own_cards_or_an_api_is_answered_with_both_sums(ask: Ask, text: str, cheaper: str) -> None:
    """The cheaper side leads, with what each comes to for the volume."""
    answer = ask(text)
    assert answer.text.startswith(f"**{cheaper}")
    sums = {"rent", "cards", "rent of one card"}
    stated = {fact.attribute: Decimal(str(fact.value)) for fact in answer.facts if fact.attribute in sums}
    assert stated["rent"] == stated["cards"] * stated["rent of one card"] * 720


def test_an_owned_card_is_held_against_no_rent(ask: Ask) -> None:
    """Who has the card gets the API's bill, and that no page tells what power and wear come to."""
    answer = ask("Is it cheaper to use an API or my 3090 for like 200 messages a day?")
    assert answer.text.startswith("**By the API")
    assert "renting" not in answer.text
    assert any("power, wear" in each for each in answer.unknown)


def test_what_a_reranker_reads_is_all_passages_of_a_search(ask: Ask) -> None:
    """Fifty passages of 200 tokens are 10,000 tokens a search."""
    answer = ask("reranker for our search, 3M queries a month with 50 passages of 200 tokens")
    assert _bill(answer).usage.input_tokens == 3_000_000 * 50 * 200


def test_a_price_converted_from_another_unit_is_told_round(ask: Ask) -> None:
    """Databricks' $1.99997 is $2 in a sentence, in full in the facts."""
    answer = ask("What does gpt-6-sol cost for 10M in and 1M out?")
    assert "- Databricks: $2 / $10" in answer.text
    assert any(str(fact.value) == "1.99997" for fact in answer.facts)


def test_a_saving_asked_for_is_a_sum(ask: Ask) -> None:
    """What moving saves is said in dollars, not only as a share."""
    text = ask("What would we save by moving from claude sonnet 5.5 to glm-5.3 for 800M in and 100M out a month?").text
    saved = re.search(r"saves \$([\d,]+) a month", text)
    bills = re.findall(r"\$([\d,.]+) a month \|", text)
    assert saved is not None
    low, high = (Decimal(each.replace(",", "")) for each in bills[:2])
    assert abs(Decimal(saved[1].replace(",", "")) - (high - low)) < 1


def test_seats_are_counted(ask: Ask) -> None:
    """A plan for many people costs its price times the people."""
    text = ask("Is ChatGPT Team cheaper than the API for 80 people who each ask 20 questions a day?").text
    assert "ChatGPT Business: $25 a month a seat, $2,000 a month for 80." in text


def test_documents_as_pictures_are_read_as_pictures(ask: Ask) -> None:
    """Scans are no text: each document is some pages, each a picture."""
    answer = ask("which model for extraction of 200k invoices a month as images?")
    assert _bill(answer).usage.images == 600_000


def test_a_price_for_each_unit_leads_with_it(ask: Ask) -> None:
    """Asked per page, the price of a page comes before rates."""
    answer = ask("What is the price per page to summarise PDFs with GPT-6 Luna")
    assert re.match(r"\*\*About \$0\.0001\d* \(.+\) for each page: GPT-6 Luna at OpenAI\.\*\*", answer.text)


def test_an_end_within_weeks_stands_in_the_first_paragraph(ask: Ask) -> None:
    """A workload on a model that goes away in December is told so at once."""
    first = ask("what does our gpt-5-mini workload cost? 900M in, 120M out monthly").text.split("\n\n")[0]
    assert "It ends there on 2026-12-11" in first


def test_a_long_prompt_is_said_to_fit_where_that_is_asked(ask: Ask) -> None:
    """And the higher rates of long prompts are named."""
    text = ask("can haiku 5.5 handle 150k token prompts and what does that cost per call with 500 out").text
    assert "fits its context of 1M tokens" in text
    assert "above 100,000 input tokens" in text


def test_what_is_billed_by_the_minute_says_so_in_the_table(ask: Ask) -> None:
    """Not "not stated": the rate with its unit, and no output nobody asked for."""
    text = ask("transcribe 8,000 hours of calls a month, cheapest?").text
    assert re.search(r"\| \$0\.00\d+ per minute \|", text)
    assert "Workload: 480k minutes a month." in text


def test_a_year_across_a_change_of_price_is_told_at_the_later_price(ask: Ask) -> None:
    """Three models at one price today: the one that doubles in December is told so in the verdict."""
    first = ask(
        "compare annual cost: gpt-6.1-sol vs claude sonnet 5.5 vs gemini 4 argon, 2B in 200M out a month"
    ).text.split("\n\n")[0]
    assert "GPT-6.1 Sol: $72,000 a year." in first
    assert "Gemini 4 Argon: from 2026-12-01 it is $12,000 a month, $144,000 a year" in first


def test_work_done_once_at_home_is_set_beside_the_api(ask: Ask) -> None:
    """Embedding an archive: what the API takes for it leads."""
    answer = ask("How much to embed 120M abstracts of 300 tokens with an open model, and what if I host it myself?")
    assert re.match(r"\*\*By the API [\w. -]+ at [\w ]+ comes to \$360\.00\.\*\*", answer.text)


@pytest.mark.parametrize(
    "question",
    [
        "monthly bill? gpt-6-luna 20k calls a day, 1500 in, 300 out; claude-sonnet-5-5 3k calls a day, 4k in, 900 out",
        (
            "monthly bill?\n| model | calls/day | in | out |\n|---|---|---|---|\n| gpt-6-luna | 20000 | 1500 | 300 |\n"
            "| claude-sonnet-5-5 | 3000 | 4000 | 900 |"
        ),
    ],
)
def test_models_with_loads_of_their_own_add_up(ask: Ask, question: str) -> None:
    """They are no alternatives: each has its bill, and the sum leads."""
    assert ask(question).text.startswith("**$1,710 a month; Claude Sonnet 5.5 is 89.5% of it.**")


def test_a_regional_uplift_is_told_as_a_share(ask: Ask) -> None:
    """A tenth on top is 10%, not a count of something."""
    text = ask("gemini 4 argon processed in the EU, 1M requests a month, 2k in 500 out: what does it cost?").text
    assert "| regional uplift | 10% of the token charges, for processing in EU | | $" in text


@pytest.mark.parametrize(
    ("question", "year"),
    [
        (
            "100k calls a month on haiku 5.5 at 1k/200, doubles each quarter, cost over the first year",
            "$900.00",
        ),
        ("100k requests a month on haiku 5.5, 1k in 200 out, december is 3x, yearly cost", "$280.00"),
        ("100k requests a month on haiku 5.5, 1k in 200 out, 4 months a year, yearly cost", "$80.00"),
    ],
)
def test_a_year_of_a_load_that_changes_is_added_up(ask: Ask, question: str, year: str) -> None:
    """The month that is told first times what the year comes to, which is among the assumptions."""
    answer = ask(question)

    assert f"$20.00 a month, {year} a year" in answer.text.split("\n")[0]
    assert any("times the month" in each for each in answer.assumptions)


@pytest.mark.parametrize(
    "question",
    [
        "200k requests a month to sonnet 5.5, 6k system prompt, 500 in and 200 out, what would caching save us?",
        "caching on sonnet 5.5: system prompt 6k tokens, user input 500, 200 out, 200k calls a month, saving?",
    ],
)
def test_what_a_cache_saves_is_told_with_the_bill_without_it(ask: Ask, question: str) -> None:
    """1.3B tokens in at $2 against 92.3% of them at $0.10."""
    assert "- Without the cache: $3,000 a month; the cache makes it 76% less, $2,280 saved." in ask(question).text
