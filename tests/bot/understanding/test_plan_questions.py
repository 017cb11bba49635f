"""Subscriptions that are looked for, or stand against an API."""

from collections.abc import Callable

import pytest

from bot.assistant import Assistant
from bot.question import Question
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.plan_questions import (
    asks_what_it_brings,
    is_use_in_business,
    people_of_a_team,
    seeks_a_plan,
    weighs_plan_and_api,
)
from bot.understanding.reading import Reading
from tests.bot.conftest import DAY


@pytest.mark.parametrize(
    "text",
    [
        "which subscription has gpt-6 astra in it",
        "What plan do I need for Codex?",
        "cheapest monthly flat rate for an AI coder",
        "Welches Abo brauche ich für Claude Code?",
        "quel abonnement inclut opus 5.5 ?",
        "qué suscripción trae gpt-6 sol",
        "qual assinatura tem o sonnet 5.5?",
        "quale abbonamento per claude code",
        "写代码用哪个套餐便宜",
        "コーディング用の一番安いプランは",
        "코딩에는 어떤 구독이 좋아",
    ],
)
def test_a_subscription_is_looked_for(assistant: Assistant, text: str) -> None:
    """In several languages, by a model, a tool or the work."""
    assert seeks_a_plan(look_at(tidy(text), assistant.lexicon))


@pytest.mark.parametrize(
    "text",
    [
        "which phone plan is cheapest",
        "what is your backup plan if anthropic goes down",
        "what's the plan for retiring gpt-4.1?",
        "which model do you plan to use for coding",
        "my plan is to classify 20k documents, which model?",
        "which service tier is cheapest for gpt-6.1 sol",
        "which health insurance plan is best",
    ],
)
def test_other_plans_are_none(assistant: Assistant, text: str) -> None:
    """What somebody plans, tiers of an API, and subscriptions to something else."""
    assert not seeks_a_plan(look_at(tidy(text), assistant.lexicon))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("claude max or api for 3 devs", True),
        ("chatgpt pro vs. the api, 7 people", True),
        ("claude pro statt api für 4 leute?", True),
        ("claude ultra or an api key", True),
        ("does claude pro have an api", False),
        ("sonnet 5.5 or gpt-6 by api", False),
    ],
)
def test_a_plan_is_weighed_against_an_api(assistant: Assistant, text: str, *, wanted: bool) -> None:
    """A plan by name, an API, and a word between them."""
    assert weighs_plan_and_api(look_at(tidy(text), assistant.lexicon)) is wanted


@pytest.mark.parametrize("text", ["claude max or api for 3 devs", "claude pro or the api for 9 of us?"])
def test_a_plan_against_an_api_is_never_off_topic(assistant: Assistant, text: str) -> None:
    """It is a question on costs, whatever its words are otherwise like."""
    assert assistant.read(Question(id="1", text=text, today=DAY)).intents[0] in {"cost", "compare"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("we plan to use sonnet 5.5, what does it cost for 10M tokens", False),
        ("plan b if openai is down?", False),
        ("is the claude plan worth it", True),
        ("price of a membership with opus 5.5", True),
    ],
)
def test_a_plan_of_action_is_no_subscription(assistant: Assistant, text: str, *, wanted: bool) -> None:
    """Only a word for something bought raises the flag."""
    assert ("plan" in assistant.read(Question(id="1", text=text, today=DAY)).flags) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("copilot for a team of 12", 12), ("ein team von 8", 8), ("equipo de 5", 5), ("a team of experts", None)],
)
def test_the_people_of_a_team(text: str, wanted: int | None) -> None:
    """A team's size without a word for people."""
    assert people_of_a_team(text) == wanted


def test_what_a_plan_brings_and_where_it_may_be_used() -> None:
    """Two questions about a plan that are not about its price."""
    assert asks_what_it_brings("What do I get with ChatGPT Pro")
    assert asks_what_it_brings("was ist bei claude max drin")
    assert not asks_what_it_brings("chatgpt pro is bad")
    assert is_use_in_business("Can we use ChatGPT Plus for customer data?")
    assert is_use_in_business("darf ich claude pro in meiner app nutzen")
    assert not is_use_in_business("can I use claude max on my phone")


def test_hours_with_a_tool_are_no_sound(assistant: Assistant) -> None:
    """Minutes of speech are those of something to hear."""
    used = assistant.read(Question(id="1", text="which plan for 5 hours of cursor a day", today=DAY)).understood
    heard = assistant.read(Question(id="1", text="transcribe 5 hours of calls a day, cost", today=DAY)).understood
    assert used.units is None
    assert not used.modalities
    assert heard.unit_kind == "minutes"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("claude code for 10 devs", "recommend"),
        ("claude code for 25 developers?", "recommend"),
        ("aider for 10 devs", "recommend"),
        ("claude code meetup for 10 people", "off_topic"),
        ("claude code training for 10 devs on Friday", "off_topic"),
    ],
)
def test_a_coding_tool_for_so_many_seeks_a_model(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """A tool without seats of its own; what is held on it is none."""
    assert reader(text).intents[0] == intent
