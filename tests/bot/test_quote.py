"""Bills by name: at the place asked for, under the policy, or not at all."""

from datetime import date
from pathlib import Path

import pytest

from bot.errors import AnswerError
from bot.policy import Policy
from bot.quote import Board, quote
from bot.understood import Understood
from knowledge.catalogue import open_catalogue
from knowledge.pricing_facts import read_pricing_facts
from knowledge.tables import read_facts

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
TODAY = date(2026, 11, 25)
MILLION = Understood(input_tokens=1_000_000, output_tokens=1_000_000)


def board(policy: Policy | None = None) -> Board:
    folder = KNOWLEDGE / "facts"
    return Board(
        facts=read_facts(folder) if policy else read_pricing_facts(folder),
        catalogue=open_catalogue(KNOWLEDGE / "snapshots" / "prices.tsv"),
        today=TODAY,
        policy=policy,
    )


def test_the_few_facts_read_give_the_answer_that_all_give() -> None:
    """Reading only the rows that a bill needs changes nothing but the policy's sentence."""
    few = quote(board(), "kimi-k3", MILLION)
    every = quote(board(Policy()), "kimi-k3", MILLION)

    assert few.costs == every.costs
    assert few.recommendations[0].origin == every.recommendations[0].origin == "CN"


def test_a_host_that_does_not_sell_it_is_refused_with_those_that_do() -> None:
    """No neighbour's price is taken."""
    with pytest.raises(AnswerError, match=r"not on sale where you asked for it; on board it is sold at .*moonshot"):
        quote(board(), "kimi-k3", MILLION.but(providers=("groq",)))


def test_a_place_that_rests_on_a_list_of_regions_is_said() -> None:
    """Where no price names the region, the answer says what the price rests on."""
    answer = quote(board(), "command-a", MILLION.but(host_region=("EU",)))

    assert any("rests on its list of regions" in sentence for sentence in answer.assumptions)


def test_a_price_stated_for_the_place_beats_a_list_of_regions() -> None:
    """Hosts that price the EU apart, or name its uplift, come before those whose list of regions has it."""
    answer = quote(board(), "claude-haiku-5-5", MILLION.but(host_region=("EU",)))

    assert not any("rests on its list of regions" in sentence for sentence in answer.assumptions)
    assert str(answer.costs[0].total_usd) == "0.66"


def test_a_dated_change_ahead_is_a_caveat() -> None:
    """A price that changes within 60 days is told with the day."""
    answer = quote(board(), "gemini-4-argon", MILLION)

    assert any(caveat.axis == "price" and "2026-12-01" in caveat.text for caveat in answer.caveats)
