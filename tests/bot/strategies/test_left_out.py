"""Weights without rights where the asker is: said first where somebody means to use them, whatever was asked."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("can we run Hunyuan A13B on our servers in Busan?", "Hunyuan-A13B: no rights in KR"),
        ("hunyuan a13b in our own London datacenter, how much memory?", "Hunyuan-A13B: no rights in GB"),
        ("we're an Italian clinic and want to self-host llama 4 scout", "Llama 4 Scout: no rights in IT"),
        ("Hunyuan in Seoul, may we self host it?", 'Of "hunyuan", Hunyuan-A13B: no rights in KR'),
        ("german company, can we use Llama 4 Scout via Bedrock?", "gives no rights to the weights of Llama 4 Scout"),
        ("does llama 4 maverick cover a UK firm?", "does not leave out GB"),
    ],
)
def test_a_place_left_out_comes_first(ask: Ask, question: str, lead: str) -> None:
    """Neither a list of regions nor a table of memory goes before it."""
    assert lead in ask(question).text.split("\n")[0]


def test_own_weights_are_barred_and_a_host_s_only_a_warning(ask: Ask) -> None:
    """The caveat is as grave as the use: a host carries the licence of what it serves."""
    own = ask("we want to run hunyuan a13b on our servers in Busan")
    hosted = ask("german company, can we use Llama 4 Scout via Bedrock?")
    grades = [
        next(caveat.severity for caveat in answer.caveats if caveat.axis == "licence") for answer in (own, hosted)
    ]
    assert grades == ["blocks", "warns"]


@pytest.mark.parametrize(
    "question",
    ["price of llama 4 maverick, we are a French startup", "we sit in Spain: what replaces llama 4 scout?"],
)
def test_what_was_asked_comes_first_where_no_use_is_asked_about(ask: Ask, question: str) -> None:
    """A price is a price; the place left out follows it."""
    paragraphs = ask(question).text.split("\n\n")
    assert "gives no rights" not in paragraphs[0]
    assert "gives no rights to the weights of Llama 4" in paragraphs[1]


def test_a_place_that_is_covered_gets_no_warning(ask: Ask) -> None:
    """An American company reads nothing of Europe's exclusion beside a price."""
    text = ask("llama 4 scout for a US company, cost of 5M tokens").text
    assert "gives no rights" not in text.split("**Caveats**")[0]


def test_weights_on_own_machines_get_no_list_of_hosts(ask: Ask) -> None:
    """Who runs the weights in Munich is not told that no source shows a host there."""
    text = ask("can we run qwen3.6-27b in our datacenter in Munich?").text
    assert "No source on board shows" not in text
    assert "runs where they stand" in text
