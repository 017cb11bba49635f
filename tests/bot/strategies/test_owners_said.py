"""Whether one company owns another: a verdict by the record on board, or that there is none."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("does Microsoft own OpenAI", "No, by the record on board: OpenAI belongs to no other company"),
        ("is Groq owned by Nvidia?", "No, by the record on board: Groq belongs to no other company"),
        ("is BytePlus part of ByteDance", "Yes, by the record on board: BytePlus belongs to ByteDance (CN)"),
        ("is xAI a subsidiary of SpaceX?", "Yes, by the record on board: xAI belongs to SpaceX (US)"),
        ("does xAI belong to Elon Musk", "No, by the record on board: xAI belongs to SpaceX (US), not to Elon Musk"),
        ("does Alibaba own Qwen", "Yes: Qwen is made by Alibaba"),
        ("is Alibaba the parent company of Qwen?", "Yes: Qwen is made by Alibaba"),
        ("does Alibaba own Moonshot", "No, by the record on board: Moonshot AI belongs to no other company"),
        ("gehört Mistral zu Microsoft?", "No, by the record on board: Mistral AI belongs to no other company"),
        ("Mistral appartient à Microsoft ?", "No, by the record on board: Mistral AI belongs to no other company"),
        ("¿Mistral pertenece a Microsoft?", "No, by the record on board: Mistral AI belongs to no other company"),
        ("DeepSeek属于阿里巴巴吗", "No, by the record on board: DeepSeek belongs to High-Flyer (CN), not to Alibaba"),
        ("is DeepMind a subsidiary of Google?", "Not known: the tables on board take DeepMind for Google"),
        ("is AI21 owned by Nvidia?", "Not on board: no source here names who owns AI21"),
    ],
)
def test_a_verdict_on_an_owner_comes_first_and_is_of_the_record(ask: Ask, question: str, verdict: str) -> None:
    """Yes, no, or that no source says; stakes are left open."""
    answer = ask(question)
    assert answer.intent == "origin_risk"
    assert answer.text.startswith(f"**{verdict}")
    assert any(each.startswith("Stakes short of control") for each in answer.unknown)


def test_who_owns_a_maker_is_said_where_its_record_has_it_for_itself(ask: Ask) -> None:
    """Not only who made the model."""
    assert "By its record it belongs to no other company" in ask("who owns Mistral?").text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("we are a subsidiary of Alibaba, can we use Claude", "Chinese majority owner"),
        ("who owns the outputs of Claude", "you own it"),
        ("is Opus part of Claude Pro", "Claude Opus 5.5"),
        ("is DeepSeek owned by China", "made by DeepSeek"),
    ],
)
def test_other_owners_are_no_company_asked_about(ask: Ask, question: str, words: str) -> None:
    """The asker's owner, the owner of outputs, a plan and a state are answered as before."""
    answer = ask(question)
    assert words in answer.text
    assert not any(each.startswith("Stakes short of control") for each in answer.unknown)
