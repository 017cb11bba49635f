"""What a move to another model saves: from what is spent now, or from the work described."""

from decimal import Decimal

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "spend", "bill"),
    [
        ("we pay about $9k a month for gpt-4.1 (80/20 in/out), what would gemini 2.5 flash be?", "$9,000", "$2,081"),
        ("$12k/month on sonnet 4.5. and with haiku 4.5?", "$12,000", "$4,000"),
        ("how much less with gpt-5-mini? we spend $5,000 a month on gpt-4o", "$5,000", "$785.71"),
    ],
)
def test_a_spend_becomes_the_bill_of_the_other_model(ask: Ask, text: str, spend: str, bill: str) -> None:
    """The same tokens at the other's rates, in the first sentence."""
    first = ask(text).text.split("\n\n")[0]
    assert first.startswith(f"**{spend} a month on ")
    assert f"about {bill} a month with" in first


def test_only_the_part_that_moves_is_priced_anew(ask: Ask) -> None:
    """Of a spend of $1,000, 60% at a fifth of the price leaves $520."""
    answer = ask("we spend $1,000 a month on gpt-5, 60% of traffic to gpt-5 mini, saving?")
    assert "about $520.00 a month with GPT-5 mini, $480.00 (48%) less" in answer.text


def test_both_ways_are_priced_where_they_are_set_against_each_other(ask: Ask) -> None:
    """Two ways in one question are no wish for one's own machines: both sums are asked for."""
    first = ask("self-hosted or API: 500M tokens a month with glm-5.3, what's cheaper?").text.split("\n\n")[0]
    assert first.startswith("**The API is cheaper for this volume")
    assert "renting" in first


def test_a_model_about_to_end_is_said_to_in_a_comparison(ask: Ask) -> None:
    """Nobody moves to what is gone in two weeks without a word."""
    text = ask("gpt-5-mini or gemini 3.8 flash, which is cheaper?").text
    assert "GPT-5 mini ends at OpenAI on 2026-12-11" in text.split("| Role |")[0]


def test_a_budget_is_no_spend(ask: Ask) -> None:
    """A limit is nothing that is paid today."""
    assert "becomes" not in ask("budget of $500 a month, opus 5.5 or sonnet 5.5?").text.split("\n\n")[0]


def test_leaving_a_model_for_another_kind_leads_with_what_it_saves(ask: Ask) -> None:
    """The bill of what is left does not come first."""
    answer = ask(
        "how much do we save switching 500k requests a month of 800 in 200 out from Claude Sonnet 4.5 to open weights "
        "at the same quality, no Chinese?"
    )
    first = answer.text.split("\n\n")[0]
    assert "less; its quality for chat on the boards is about the same" in first
    old, new = (next(each.total_usd for each in answer.costs if (each.model == "claude-sonnet-4-5") is way)
                for way in (True, False))  # fmt: skip
    assert old is not None and new is not None  # noqa: PT018
    assert old == Decimal(2700)
    saved = next(fact.value for fact in answer.facts if fact.attribute == "saved beside claude-sonnet-4-5")
    assert saved == old - new


def test_a_maker_left_is_answered_with_the_cheapest_that_will_do(ask: Ask) -> None:
    """A saving asked for beside the model in use puts the saving second and the cheapest first."""
    text = ask("without anthropic: we use claude sonnet 5.5 for 90M in 63M out a month. alternatives and saving?").text
    assert "**That saves $" in text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("then", "words"),
    [
        ("how much would batch save?", "batch is 50% less"),
        ("was spart Batch?", "batch is"),
        ("what would caching save us?", "80% of the input read from cache"),
    ],
)
def test_what_a_way_to_save_saves_is_told_of_a_pick(ask: Ask, then: str, words: str) -> None:
    """In a thread about picks as beside a model named."""
    answer = ask(then, "classify 9k tickets a day, 600 tokens in, 20 out")
    assert words in answer.text.split("**The bill")[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "$80 a month: how many requests of 900 tokens in and 150 out on gpt-6 luna?",
        "$80 a month to classify posts, 70 tokens in, 5 out: how many?",
    ],
)
def test_a_sum_beside_one_request_is_not_the_bill_of_a_month(ask: Ask, sentence: str) -> None:
    """The number of requests is open: what the sum buys is told, and the bill is that of one."""
    answer = ask(sentence)
    assert "$80.00 a month buys about" in answer.text
    assert "less than one cent" not in answer.text
    assert {cost.period for cost in answer.costs} == {"request"}


def test_a_bill_to_be_cut_is_the_one_that_is_paid(ask: Ask) -> None:
    """Not an example's: half the sum in batch, and the tokens that the sum pays for at 3:1."""
    answer = ask("How do I reduce my bill? we spend $4k/mo on gpt-6-sol")
    (cost,) = answer.costs[:1]
    assert abs((cost.total_usd or 0) - 4000) < 1
    assert "- With batch (results within a day): $2,000 a month, 50% less." in answer.text
    assert any("75% input" in each for each in answer.assumptions)


@pytest.mark.parametrize(
    ("question", "sums"),
    [
        ("our bill is $3k a month on opus 5.5, bring it down to 1k", "From $3,000 to $1,000 a month is 66.7% less"),
        ("cut our opus 5.5 bill from 3k to 1k", "From $3,000 to $1,000 a month is 66.7% less"),
        ("we pay $9,000 a month for opus 5.5, get that to 4000", "From $9,000 to $4,000 a month is 55.6% less"),
        ("reduce our monthly opus 5.5 spend from $8,000 to 3,000", "From $8,000 to $3,000 a month is 62.5% less"),
        ("unsere Opus-5.5-Rechnung liegt bei $3.000 im Monat, wie senken wir sie auf 1.000?", "From $3,000 to $1,000"),
        ("notre facture opus 5.5 est de $3000 par mois, comment la réduire à 1000 ?", "From $3,000 to $1,000"),
        ("gastamos 3000 dólares al mes en opus 5.5, ¿cómo bajar a 1000?", "From $3,000 to $1,000"),
        ("opus 5.5每月账单3000美元,怎么降到1000", "From $3,000 to $1,000"),
        ("opus 5.5の請求は月3000ドル、1000ドルまで下げたい", "From $3,000 to $1,000"),
    ],
)
def test_a_spend_that_is_to_come_down_to_a_sum_is_told_what_gets_there(ask: Ask, question: str, sums: str) -> None:
    """The sum aimed at may have no currency; it is no budget, and the spend is what is paid now."""
    text = ask(question).text

    assert sums in text
    assert "Gemini 3.8 Flash gets there; batch and the cache alone do not." in text


@pytest.mark.parametrize(
    "question",
    [
        "reduce our haiku 5.5 prompts from 3k to 1k tokens, cost for 100k requests",
        "get from 30k to 10k requests a month on opus 5.5, what does it cost",
        "we go from opus 5.5 to haiku 5.5, cost for 50k requests?",
    ],
)
def test_fewer_tokens_or_requests_are_no_sum_aimed_at(ask: Ask, question: str) -> None:
    """Nothing is spent there that has to come down."""
    assert "gets there" not in ask(question).text


def test_the_name_of_a_cheaper_model_is_held_by_a_fact(ask: Ask) -> None:
    """No sentence is left out for the figure in a name."""
    answer = ask(
        "I send 25k tokens and want a summary, 5 times a week. I was using gpt-4-turbo and paid like 30 cents each. "
        "Is there something cheaper that is not noticeably worse?"
    )

    assert "less [" in answer.text
    assert not any("was left out" in each for each in answer.unknown)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "we make 90k calls a day to gpt-6.1 sol, 9k in and 700 out. what would glm-5.3 save us?",
            "**GLM-5.3 saves $25,164 a month beside GPT-6.1 Sol, 37.3%: $42,336 a month against $67,500.",
        ),
        (
            "we send 90k requests a day to opus 5.5, 2k in 300 out. what does haiku 5.5 on bedrock save us",
            "**Claude Haiku 5.5 saves $36,855 a month beside Claude Opus 5.5, 97.5%:",
        ),
    ],
)
def test_the_load_of_a_sentence_is_not_that_of_the_model_behind_it(ask: Ask, question: str, lead: str) -> None:
    """What is asked about has the same load; it is no second model in use."""
    assert ask(question).text.startswith(lead)


def test_a_saving_at_another_host_misses_the_hosts_in_use(ask: Ask) -> None:
    """It is told, and says which wish it breaks; the answer is not withheld for it."""
    answer = ask(
        "we use 500M in 50M out of gpt-6.1 sol at openai and 300M in 30M out of opus 5.5 on bedrock a month. "
        "where can we save?"
    )
    saving = next(each for each in answer.recommendations if each.model == "gemini-3.8-flash")
    assert (saving.role, saving.breaks) == ("near_miss", ("providers",))
    assert "To save up to 28.4%" in answer.text
