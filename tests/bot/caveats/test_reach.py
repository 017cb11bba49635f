"""Rules for a state's own agencies, told to local bodies, schools and vendors."""

import pytest

from tests.bot.conftest import Ask

_OPEN = "Whether it reaches a county, a city or a school is not said in the sources"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Bexar County Texas: may our clerks use the deepseek app", "Texas prohibited-technologies order"),
        ("the public library of Wichita, qwen at the desks, allowed?", "Kansas HB 2313"),
        ("Tennessee public school, deepseek on chromebooks, ok?", "Tennessee restriction"),
        ("a private school in Virginia, is deepseek allowed?", "Virginia executive order"),
    ],
)
def test_a_local_body_hears_that_its_case_is_open(ask: Ask, text: str, rule: str) -> None:
    """The rule is named with whom it binds, and is neither said to reach a county nor not to."""
    first = ask(text).text.split("\n\n")[0]
    assert rule in first
    assert _OPEN in first
    assert "Not allowed" not in first


@pytest.mark.parametrize("text", ["University of Kansas, qwen on own GPUs", "Louisiana public school, is kimi k3 ok?"])
def test_a_body_that_the_rule_names_is_told_plainly(ask: Ask, text: str) -> None:
    """A state's university is the state's; Louisiana's order names schools."""
    first = ask(text).text.split("\n\n")[0]
    assert first.startswith("**Not allowed")
    assert _OPEN not in first


def test_a_vendor_is_not_told_as_if_it_were_the_agency(ask: Ask) -> None:
    """Virginia's order names agencies; Texas's names contractors."""
    virginia = ask("we supply software to the state of Virginia, does the deepseek ban bind us as a vendor?").text
    assert "It names no vendors" in virginia.split("\n\n")[0]
    texas = ask("vendor to the state of Texas, may we use deepseek?").text
    assert "is restricted" in texas.split("\n\n")[0]
    assert "It names no vendors" not in texas


def test_an_office_below_the_country_hears_that_its_case_is_open(ask: Ask) -> None:
    """Australia's direction binds the Commonwealth's entities: of a state's it says nothing."""
    first = ask("Queensland state government, Australia: is DeepSeek allowed on our laptops?").text.split("\n\n")[0]
    assert "Non-corporate Commonwealth entities" in first
    assert "Whether it reaches an office of a state, a region or a city is not said" in first


@pytest.mark.parametrize(
    "text",
    [
        "we supply parts to the DoD; is Qwen fine for our newsletter, nothing on the contract?",
        "defense contractor employee, side project on my own laptop with GLM-5.3, allowed?",
        "DoD contractor, may our commercial division use Kimi K3?",
        "federal contractor, a personal project with DeepSeek, is that allowed?",
    ],
)
def test_a_rule_for_a_contract_is_told_as_ending_with_it(ask: Ask, text: str) -> None:
    """Other use of the same people is not named by the rule, and the contract may say more."""
    first = ask(text).text.split("\n\n")[0]
    assert first.startswith("**Barred in work on the contract; other use is not named")
    assert "Whether your contract or your employer goes further, ask them" in first


def test_a_rule_for_a_contract_says_whom_it_binds(ask: Ask) -> None:
    """Who tells nothing of other use is told the bar with its scope."""
    first = ask("DoD contractor: may we use Kimi K3?").text.split("\n\n")[0]
    assert first.startswith("**Not allowed for US defense work")
    assert "contractors in performance of DoD contracts" in first


@pytest.mark.parametrize(
    "text", ["is Claude barred by the Pentagon? we're a DoD contractor", "is Anthropic ok for DoD work?"]
)
def test_an_act_of_unknown_status_is_told_to_those_it_would_bind(ask: Ask, text: str) -> None:
    """The designation of a US maker concerns its defense customers, whether it still stands or not."""
    answer = ask(text).text
    first = answer.split("\n\n")[0]
    assert first.startswith("**No rule known to be in force bars")
    assert "'supply chain risk' designation of Anthropic (status not known)" in first
    assert "DHS order excluding DeepSeek" not in answer


def test_that_act_is_none_of_others(ask: Ask) -> None:
    """A company in Lyon hears nothing of it."""
    assert "supply chain risk" not in ask("French company: may we use Claude Opus?").text
