"""Stacks: spend as people state it, what a loss hits, what a move or a price does to the bill."""

from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.quality.rank import quality_by_model
from tests.bot.conftest import Ask


def _shares(answer: Answer) -> dict[str, Decimal]:
    return {
        fact.subject: Decimal(str(fact.value))
        for fact in answer.facts
        if fact.attribute == "share of spend by developer"
    }


def _fact(answer: Answer, attribute: str) -> Decimal:
    return next(Decimal(str(fact.value)) for fact in answer.facts if fact.attribute == attribute)


def _lead(answer: Answer) -> str:
    return answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "shares"),
    [
        ("monthly spend: $600 opus 5.5, $300 gpt 6 sol, $100 glm 5.3. how concentrated are we?",
         {"Anthropic": "0.6", "OpenAI": "0.3", "Z.ai": "0.1"}),
        ("we spend: opus 5.5 $600, gpt 6 sol $400 a month. vendor concentration?",
         {"Anthropic": "0.6", "OpenAI": "0.4"}),
        ("our spend is 75% sonnet 5.5 and 25% grok 4.7, how exposed are we to one vendor?",
         {"Anthropic": "0.75", "xAI": "0.25"}),
        ("half our spend is gpt 6 luna, the other half opus 5.5. are we dependent on one vendor?",
         {"OpenAI": "0.5", "Anthropic": "0.5"}),
        ("we spend $9k a month: gpt 6 sol 60%, sonnet 5.5 25%, kimi k3 the rest. concentration by vendor?",
         {"OpenAI": "0.6", "Anthropic": "0.25", "Moonshot AI": "0.15"}),
        ("we run gpt 6 sol and opus 5.5, about 70/30 by spend. how dependent on one vendor are we?",
         {"OpenAI": "0.7", "Anthropic": "0.3"}),
        ("concentration of our LLM spend by vendor: 6k anthropic, 3k openai, 1k mistral monthly",
         {"Anthropic": "0.6", "OpenAI": "0.3", "Mistral AI": "0.1"}),
        ("Our stack is Claude Opus 5 and GPT-6. It is $12k a month for Claude Opus 5, $3k a month for GPT-6.",
         {"Anthropic": "0.8", "OpenAI": "0.2"}),
        ("our total is $10k: $6k a month opus 5.5, $4k a month gpt 6 sol. vendor concentration?",
         {"Anthropic": "0.6", "OpenAI": "0.4"}),
        ("vendor concentration of our spend? call center $600 gpt 6 sol, good stuff $400 kimi k3 a month",
         {"OpenAI": "0.6", "Moonshot AI": "0.4"}),
        ("vendor concentration of our spend? all live: $600 gpt 6 sol, $400 kimi k3 a month go through one team",
         {"OpenAI": "0.6", "Moonshot AI": "0.4"}),
        ("our stack spend: $6k opus 5.5, $4k gpt 6 sol a year. vendor concentration?",
         {"Anthropic": "0.6", "OpenAI": "0.4"}),
    ],
)  # fmt: skip
def test_spend_is_read_as_people_state_it(ask: Ask, question: str, shares: dict[str, str]) -> None:
    """Sums before or behind the names, percentages, halves, pairs, and the rest."""
    answer = ask(question)
    assert answer.intent == "stack"
    assert _shares(answer) == {maker: Decimal(share) for maker, share in shares.items()}


def test_volumes_in_short_are_read(ask: Ask) -> None:
    """Input and output a month as "80M in/10M out": each model is billed at its own rates."""
    answer = ask("our models a month: grok 4.7 80M in/10M out, kimi k3 300M in/40M out. share per vendor?")
    usage = {cost.model: (cost.usage.input_tokens, cost.usage.output_tokens) for cost in answer.costs[:2]}
    assert usage == {"grok-4.7": (80_000_000, 10_000_000), "kimi-k3": (300_000_000, 40_000_000)}


def test_shares_of_calls_are_weighed_by_price(ask: Ask) -> None:
    """A few calls of a dear model are most of the money."""
    answer = ask("opus 5.5 gets 10% and gpt 6 luna 90% of our calls, who has most of our spend, which vendor?")
    assert _shares(answer)["Anthropic"] > Decimal("0.5")


@pytest.mark.parametrize(
    ("question", "goes", "stays"),
    [
        ("we run gpt 6 sol, haiku 5.5 and glm 5.3. what happens to us if openai goes down?", "GPT-6 Sol",
         "Claude Haiku 5.5 and GLM-5.3 go on"),
        ("our stack is qwen3.8-max and mistral large 4, what is hit if alibaba gets sanctioned?", "Qwen3.8-Max",
         "Mistral Large 4 goes on"),
        ("we spend $3k a month on gpt 6 sol and $1k on kimi k3. vendor risk: what if moonshot goes dark?", "Kimi K3",
         "GPT-6 Sol goes on"),
    ],
)  # fmt: skip
def test_the_first_line_says_what_a_loss_hits(ask: Ask, question: str, goes: str, stays: str) -> None:
    """What goes and what stays, without a volume too, and something from elsewhere takes over."""
    answer = ask(question)
    assert answer.intent == "stack"
    assert f"you lose {goes}" in _lead(answer)
    assert stays in _lead(answer)
    assert {entry.role for entry in answer.recommendations} == {"fallback"}
    assert "I need" not in answer.text


def test_what_is_lost_is_a_part_of_the_spend(ask: Ask) -> None:
    """The share and the sum of the lost maker's models stand in the first line."""
    answer = ask("we spend $3k a month on gpt 6 sol and $1k on kimi k3. vendor risk: what if openai goes dark?")
    assert "75% of the spend ($3,000 a month)" in _lead(answer)


def test_open_weights_go_on_elsewhere(ask: Ask) -> None:
    """The other hosts of a lost maker's open weights are told."""
    answer = ask("our stack is qwen3.8-max and mistral large 4, what is hit if alibaba goes down?")
    assert "Qwen3.8-Max has open weights" in answer.text


def test_one_host_for_all_is_a_single_point(ask: Ask) -> None:
    """Models of two makers at one cloud share that cloud."""
    answer = ask("check our stack for single points of failure: nova pro and opus 5.5, both on bedrock")
    assert answer.intent == "stack"
    assert "the host (Amazon Bedrock)" in _lead(answer)


def test_a_move_between_models_in_use_changes_the_bill(ask: Ask) -> None:
    """A third of $6,000 at half the price saves $1,000."""
    answer = ask(
        "we spend $10k a month, 60% on opus 5.5 and 40% on sonnet 5.5. what if a third of opus moves to sonnet?"
    )
    assert _fact(answer, "bill after the move").quantize(Decimal(1)) == 9000
    assert "$9,000 a month instead of $10,000" in _lead(answer)


def test_a_move_in_a_follow_up_keeps_the_volumes(ask: Ask) -> None:
    """The volumes of the first message are billed when the second moves half of one."""
    first = "our models a month: grok 4.7 80M in/10M out, kimi k3 300M in/40M out. share per vendor?"
    before = _fact(ask(first), "spend a month")
    answer = ask("and if we move half of the grok volume to kimi?", first)
    assert _fact(answer, "spend a month") == before
    moved, ratio = _fact(answer, "spend moved"), _fact(answer, "price ratio")
    assert _fact(answer, "bill after the move") == before - moved + moved * ratio


@pytest.mark.parametrize(
    ("change", "bill"), [("doubles the price", "140"), ("prices rise by 50%", "120"), ("goes up 25%", "110")]
)
def test_a_dearer_maker_is_worked_out(ask: Ask, change: str, bill: str) -> None:
    """40% of the spend times the rise."""
    answer = ask(f"60% of our spend is sonnet 5.5, 40% grok 4.7. what happens to our stack if xai {change}?")
    assert _fact(answer, "bill at that price") == Decimal(bill)


def test_the_share_of_a_country_leads_where_it_is_asked_for(ask: Ask) -> None:
    """Dependence on Chinese makers is their part of the spend."""
    answer = ask(
        "our monthly spend: opus 5.5 $700, kimi k3 $200, glm 5.3 $100. how dependent are we on Chinese vendors?"
    )
    assert _lead(answer).startswith("**Models made in CN have 30% of the spend")


def test_models_without_amounts_are_counted_by_maker(ask: Ask) -> None:
    """Nobody's spend is known, so models are counted, and the volume is asked for last."""
    answer = ask("we pay for opus 5.5, sonnet 5.5 and gpt 6 luna. are we too dependent on one vendor?")
    assert _lead(answer).startswith("**Anthropic makes 2 of the 3 models")
    assert "With the volume or the spend of each model" in answer.text


def test_a_sum_that_no_name_stands_beside_leaves_the_spend_unsaid(ask: Ask) -> None:
    """Two sums that cannot both be given to a model are given to none."""
    answer = ask("our stack is opus 5.5 and gpt 6 sol, $600 and $400 a month. vendor concentration?")
    assert answer.intent == "stack"
    assert not _shares(answer)


@pytest.mark.parametrize("period", ["an hour", "per minute", "per request"])
def test_sums_of_other_periods_are_no_monthly_spend(ask: Ask, period: str) -> None:
    """How much runs a month is not said, so the bill is not."""
    answer = ask(f"our stack spend: $5 {period} on opus 5.5, $3 {period} on gpt 6 sol. vendor concentration?")
    assert answer.intent == "stack"
    assert not any(fact.attribute == "spend a month" for fact in answer.facts)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("our stack spend: opus 5.5 $600, gpt 6 sol $400. vendor concentration?", "taken as a month's"),
        ("concentration of our LLM spend by vendor: 6k anthropic, 4k openai", "taken as US dollars"),
        ("concentration of our LLM spend by vendor: 6k anthropic, 4k openai", "taken as a month's"),
    ],
)
def test_what_is_taken_for_granted_of_sums_is_said(ask: Ask, question: str, words: str) -> None:
    """A period and a currency that nobody stated are assumptions."""
    assert any(words in each for each in ask(question).assumptions)
    stated = ask("our stack spend: opus 5.5 $600 a month, gpt 6 sol $400 a month. vendor concentration?")
    assert not any(words in each for each in stated.assumptions)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Please double-check our stack: $600 a month opus 5.5, $400 a month gpt 6 sol. vendor concentration?",
         "Prices of"),
        ("our traffic doubled. our stack: $600 a month opus 5.5, $400 a month gpt 6 sol. vendor concentration?",
         "Prices of"),
        ("Our stack: opus 5.5 $600 and gpt 6 sol $400 a month. is it ok if Anthropic has the most?",
         "Without Anthropic"),
        ("our stack: $600 opus 5.5, $400 kimi k3 a month, our error rate stays under 2%. how concentrated is spend?",
         "the limit of"),
    ],
)  # fmt: skip
def test_nothing_is_supposed_that_was_not(ask: Ask, question: str, said: str) -> None:
    """A check, a mere "if" and an error rate are no rise, no loss and no limit."""
    answer = ask(question)
    assert answer.intent == "stack"
    assert said not in answer.text
    assert _shares(answer)["Anthropic"] == Decimal("0.6")


@pytest.mark.parametrize(
    "limit", ["CN share under 20%", "kimi stays below a share of spend, at most 20%", "Chinese-made models max 20%"]
)
def test_a_limit_on_a_share_is_checked(ask: Ask, limit: str) -> None:
    """40% of the spend is above 20% of it."""
    answer = ask(f"our stack: $600 opus 5.5, $400 kimi k3 a month. how concentrated is our spend, {limit}?")
    assert "limit of 20%" in answer.text


@pytest.mark.parametrize(
    ("whose", "said"),
    [
        ("Chinese", "CN-made models have 40% of the spend, within the limit of 45%"),
        ("chinese", "CN-made models have 40% of the spend, within the limit of 45%"),
        ("CHINESE", "CN-made models have 40% of the spend, within the limit of 45%"),
        ("American", "US-made models have 60% of the spend, above the limit of 45%"),
        ("american", "US-made models have 60% of the spend, above the limit of 45%"),
    ],
)
def test_a_limit_is_on_the_country_named(ask: Ask, whose: str, said: str) -> None:
    """However its name is written, the country with the limit is not that of the largest share."""
    answer = ask(f"our stack: $600 opus 5.5, $400 kimi k3 a month. {whose} models at most 45% of the spend, are we ok?")
    assert said in answer.text


def test_the_part_of_a_model_moves_whole(ask: Ask) -> None:
    """What is called "the grok part" is all of it, and what it goes to is no model in use."""
    answer = ask("$20k/mo total: 60% sonnet 5.5, 40% grok 4.7. if the grok part moves to gpt-6-luna, new total?")
    assert _fact(answer, "part moved") == 1
    assert _fact(answer, "spend moved") == 8000


def test_shares_that_are_routed_today_are_no_move(ask: Ask) -> None:
    """Each model keeps the share that is routed to it."""
    answer = ask("we route 60% to sonnet 5.5, 30% to gemini 3.8 flash and 10% to glm 5.3. what if China gets cut off?")
    assert "Moving" not in answer.text
    assert set(_shares(answer)) == {"Anthropic", "Google", "Z.ai"}


def test_what_is_hoped_to_be_saved_is_no_share(ask: Ask) -> None:
    """Sums without a currency are money where they are spent, and a cut asked for is nobody's part."""
    answer = ask(
        "we spend 12k on gpt-6-sol and 4k on opus 5.5 monthly. what if openai goes down, and could we cut 30%?"
    )
    shares = {each.subject: each.value for each in answer.facts if each.attribute == "share of spend"}
    assert shares == {"GPT-6 Sol": Decimal("0.75"), "Claude Opus 5.5": Decimal("0.25")}
    assert "12,000" in answer.text


def test_savings_are_told_model_by_model_and_add_up(ask: Ask, assistant: Assistant) -> None:
    """What each model could give way to costs less, ranks as high, and the whole is the sum of the parts."""
    answer = ask("our stack: $12k a month for gpt-6-sol, $4k for opus 5.5. how can we save money?")
    bills = {
        each.subject: Decimal(str(each.value)) for each in answer.facts if each.attribute.startswith("bill in place of")
    }
    assert bills
    assert "gemini-4-argon" not in bills, "its price doubles within the month"
    assert _fact(answer, "saving") == (12000 - sum(bills.values())) / 16000
    assert "Not made in CN" not in answer.text
    facts = assistant.knowledge.facts
    quality = quality_by_model(facts, "chat")
    level = min(quality[model][0].quality for model in ("gpt-6-sol", "claude-opus-5-5"))
    known = [facts.model(each) for each in bills]
    assert all(model is not None and quality[model.id][0].quality >= level for model in known)


def test_savings_are_told_only_where_they_are_asked_for(ask: Ask) -> None:
    """Who asks for the shares gets the shares."""
    assert "To save" not in ask("we pay $12k for gpt-6-sol and $4k for opus 5.5 a month. how concentrated are we?").text
