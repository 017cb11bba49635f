"""Whom a rule concerns: told in full to those, in one line where it may matter, and not at all to others."""

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.caveats.for_others import in_a_line
from tests.bot.conftest import Ask

NDAA = "us-ndaa26-s1532"
CODING = "Which Chinese-made open model is best for coding, 100M in and 10M out a month?"


def _caveats(answer: Answer) -> str:
    return answer.text.partition("**Caveats**")[2].partition("**Assumptions**")[0]


def test_a_rule_for_others_takes_one_line_that_names_them(ask: Ask) -> None:
    """Of an asker nobody knows anything of, a rule for suppliers of the state says only whom it keeps from what."""
    answer = ask(CODING)
    lines = [line for line in _caveats(answer).splitlines() if "NDAA" in line]
    assert len(lines) == 1
    assert lines[0].startswith("- Note: Binds others only: ")
    assert "US defense work may not use " in lines[0]
    assert "Defense work: exclude" not in answer.text
    told = next(caveat for caveat in answer.caveats if caveat.id == NDAA)
    assert told.text.startswith("Binds others only: US defense work may not use what it covers (FY2026 NDAA")


@pytest.mark.parametrize("seat", ["We are a company in Germany.", "We are a bank in Frankfurt.", "We sit in Tokyo."])
def test_a_rule_of_another_country_is_not_told(ask: Ask, seat: str) -> None:
    """An asker who says where they are hears of no supplier rules of other countries."""
    answer = ask(f"{seat} {CODING}")
    assert NDAA not in {caveat.id for caveat in answer.caveats}
    assert "NDAA" not in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "What does GLM-5.3 cost for 10M tokens in?",
        "Best model for my hobby poems, 1M tokens in a month?",
        "We have no government customers. Which open model for our shop's product texts?",
    ],
)
def test_nobody_hears_of_rules_that_cannot_concern_them(ask: Ask, text: str) -> None:
    """A price, a hobby, and a firm that says it serves no state need no line on suppliers of the state."""
    assert "Binds others only" not in ask(text).text


def test_only_what_warns_is_counted_among_what_is_not_shown(ask: Ask) -> None:
    """Of notes that concern the asker less, their number is no use to anyone."""
    assert "more in the answer's caveats" not in ask("is DeepSeek legal for a company in Germany?").text


def test_a_rule_that_binds_the_asker_is_told_in_full_elsewhere_than_among_others(ask: Ask) -> None:
    """Whom it binds learns what may not be used, and is offered none of it."""
    answer = ask("We're a US defense contractor. Which coding models are off limits?")
    assert "Barred for you" in answer.text.split("\n\n")[0]
    assert answer.text.count("Barred for you") == 1
    assert "models made in CN, RU, IR and KP (FY2026 NDAA sec. 1532" in answer.text
    assert "Binds others only" not in answer.text
    assert not {entry.origin for entry in answer.recommendations} & {"CN", "RU", "IR", "KP"}


def test_what_is_barred_follows_the_pick_where_a_pick_was_asked_for(ask: Ask) -> None:
    """The first sentence is the model; what the law leaves out comes next."""
    answer = ask("federal civilian agency, summaries of 1M comments of 400 tokens, which model?")
    first, second, *_ = answer.text.split("\n\n")
    assert first.startswith("**")
    assert second.startswith("Barred for you, and left out: models of DeepSeek")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Health insurer. Which model for 1,000 letters a month of 900 tokens?", True),
        ("Health insurer in Germany. Which model for 1,000 letters a month of 900 tokens?", False),
        ("Health data. Which model, hosted in the EU, for 1,000 letters a month of 900 tokens?", False),
    ],
)
def test_a_rule_for_a_trade_binds_in_its_own_country(ask: Ask, text: str, *, told: bool) -> None:
    """The US rule on bulk health data decides nothing for a hospital in Germany."""
    assert ("DOJ Data Security Program" in ask(text).text) is told


def test_rules_for_several_kinds_of_people_share_the_line(assistant: Assistant, ask: Ask) -> None:
    """Each names whom it keeps from which models; without rules there is no line."""
    answer = ask("DeepSeek-V4.1-Flash or GLM-5.3 for coding, 10M in and 2M out a month?")
    rules = [caveat for caveat in answer.caveats if caveat.id in {NDAA, "us-fascsa-2026-01-deepseek"}]
    line = in_a_line(rules, assistant.knowledge.facts.measures, {"glm-5.3": "GLM-5.3"})
    assert line.count("may not use") == len(rules)
    assert in_a_line((), assistant.knowledge.facts.measures, {}) == ""


def test_laws_of_elsewhere_are_not_told_to_an_asker_in_the_eu(ask: Ask) -> None:
    """A question about the AI Act is not answered with the rules of Kansas."""
    answer = ask("Is Qwen3.8 Max covered by the EU AI Act, and who is responsible, we as deployer or Alibaba?")
    assert "GDPR Chapter V" in _caveats(answer)
    assert "Kansas" not in answer.text
    assert "NDAA" not in answer.text


def test_which_laws_bar_a_model_is_answered_by_whom_they_bar(ask: Ask) -> None:
    """The first sentence tells who may not use it, before the maker's own policy."""
    first = ask("which laws ban DeepSeek?").text.split("\n\n")[0]
    assert "a US federal civilian agency" in first
    assert "public bodies of KS and LA, US" in first
    assert "AU, IN, KR, TW and US may not use its maker's service" in first
    assert first.index("rules do bar it") < first.index("Read this first")


def test_a_question_about_a_tuned_model_is_answered_with_lineage(ask: Ask) -> None:
    """What a fine-tune inherits comes before the verdict on its base."""
    assert ask("Is a fine-tune of Qwen made by a US company still Chinese?").text.startswith("**Lineage")


def test_a_converted_rate_is_told_in_few_digits(ask: Ask) -> None:
    """A price that a catalogue converted from another currency has no twelve digits in a sentence."""
    answer = ask("What does GLM-5.3 cost at Zhipu BigModel?")
    disputes = [caveat.text for caveat in answer.caveats if caveat.text.startswith("The catalogues differ on glm-5.3")]
    assert disputes
    assert all("1.1429 in LiteLLM" in text for text in disputes)
