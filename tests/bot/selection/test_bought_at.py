"""The one row of a model that stands for it, by place and bill."""

from bot.assistant import Assistant
from bot.costs.rough import rough_bill
from bot.costs.workload import workload_of
from bot.selection.bought_at import bought_at
from bot.selection.priced_places import Where
from bot.understood import Understood
from tests.bot.conftest import Ask
from tests.bot.selection.made import row

BILL = rough_bill(workload_of(Understood(requests=1000, input_tokens=1000, output_tokens=100)))
OWN = row("m", maker="own", host="own", input_rate=9.0)
CHEAP = row("m", maker="own", host="cheap", input_rate=1.0)
LEVEL = row("m", maker="own", host="beside", input_rate=1.003)
REGIONAL = row("m", maker="own", host="cheap", region="eu", input_rate=0.5)
SELLER = row("m", maker="own", host="seller", role="reseller", input_rate=0.1)


def test_without_a_place_it_is_bought_from_its_maker(assistant: Assistant) -> None:
    """Else from the host with the lowest bill; what one region alone has, and resellers, come last."""
    assert bought_at([CHEAP, OWN, SELLER], Where(), assistant.knowledge.facts, BILL) is OWN
    assert bought_at([REGIONAL, CHEAP, SELLER], Where(), assistant.knowledge.facts, BILL) is CHEAP
    assert bought_at([SELLER, REGIONAL], Where(), assistant.knowledge.facts, BILL) is REGIONAL
    assert bought_at([], Where(), assistant.knowledge.facts, BILL) is None


def test_bills_within_a_percent_are_alike(assistant: Assistant) -> None:
    """Then the host's id decides, so that a currency turned into dollars wins nothing."""
    assert bought_at([CHEAP, LEVEL], Where(), assistant.knowledge.facts, BILL) is LEVEL


def test_the_cheapest_may_be_another_than_the_makers(assistant: Assistant) -> None:
    """But no reseller."""
    assert bought_at([OWN, CHEAP, SELLER], Where(), assistant.knowledge.facts, BILL, cheapest=True) is CHEAP


def test_a_price_for_the_place_goes_before_a_lower_one_that_is_not(assistant: Assistant) -> None:
    """A list of regions is no price."""
    dear = row("m", maker="own", host="cheap", region="eu", input_rate=3.0)
    assert bought_at([CHEAP, dear], Where(wanted=("EU",)), assistant.knowledge.facts, BILL) is dear


def test_each_way_in_shows_the_same_row(ask: Ask) -> None:
    """A price, a comparison and a recommendation of one model at one place and volume agree to the cent."""
    load = "2M requests a month, 800 tokens in, 150 out, hosted in the EU"
    alone = ask(f"What does Claude Haiku 5.5 cost for {load}?").costs[0]
    beside = next(each for each in ask(f"Claude Haiku 5.5 or GPT-5.6 Luna: {load}. Which is cheaper?").costs
                  if each.model == alone.model)  # fmt: skip
    picked = next(each for each in ask(f"Which Anthropic model for classification? {load}").costs
                  if each.model == alone.model)  # fmt: skip
    assert alone == beside
    assert (picked.provider, picked.region, picked.total_usd) == (alone.provider, alone.region, alone.total_usd)


def test_rows_are_chosen_by_their_bills_in_a_batch(ask: Ask) -> None:
    """A host without a batch price does not stand for a model that others sell in batches."""
    answer = ask("And which of them can stay in the EU?", "gpt-5.6 luna or gemini 3.8 flash, 1M requests a month, "
                 "1000 in 200 out", "with batch?")  # fmt: skip
    assert {cost.service_tier for cost in answer.costs} == {"batch"}
