"""Machines of clouds by name: neither their cards nor their prices are on board."""

import pytest

from bot.understanding.instances import instances_in
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("can I run qwen on g5.2xlarge", "g5.2xlarge"),
        ("what fits on p4d.24xlarge", "p4d.24xlarge"),
        ("what can I host on a gcp g2-standard-8", "g2-standard-8"),
        ("Standard_NC6s_v3 for whisper?", "Standard_NC6s_v3"),
        ("在 g5.2xlarge 上能跑什么模型", "g5.2xlarge"),
        ("passt ein 13B Modell auf g6.xlarge", "g6.xlarge"),
    ],
)
def test_the_card_of_a_machine_is_asked_for(ask: Ask, question: str, name: str) -> None:
    """What it carries stands on no page on board."""
    text = ask(question).text
    assert text.startswith(f"**Which cards {name} has, if any, is not on board.** Name the card")


@pytest.mark.parametrize(
    "question",
    ["what does a g5.2xlarge cost", "price of an a2-highgpu-1g VM", "how much is an aws g4dn.xlarge per hour",
     "quanto costa una g5.2xlarge", "was kostet eine p5.48xlarge", "g5.2xlarge 多少钱"],
)  # fmt: skip
def test_the_price_of_a_machine_is_refused_in_a_sentence(ask: Ask, question: str) -> None:
    """And no rent of another machine stands in for it."""
    answer = ask(question)
    assert answer.text.startswith("**Prices of cloud machines such as ")
    assert not answer.costs
    assert "$" not in answer.text


def test_a_machine_against_an_api_gets_the_side_that_is_known(ask: Ask) -> None:
    """The memory that the weights need, and the rates of the API."""
    text = ask("is a p5.48xlarge cheaper than the api for glm-5.3").text
    assert text.startswith("**Prices of cloud machines such as p5.48xlarge are not on board.**")
    assert "GLM-5.3 needs about" in text
    assert "GLM-5.3 at Z" in text
    assert "per 1M tokens in / out" in text


def test_a_card_named_beside_its_machine_counts(ask: Ask) -> None:
    """How many the machine has stays open."""
    answer = ask("we have 2 x L4 on g2-standard-24, what fits")
    assert answer.understood.gpu_memory_gb == 48
    assert any("How many cards g2-standard-24 has" in each for each in answer.unknown)


@pytest.mark.parametrize(
    "question", ["price of an A100 VM on azure", "what does an H100 instance on aws cost per hour"]
)
def test_the_rent_of_a_card_is_not_passed_off_as_a_clouds(ask: Ask, question: str) -> None:
    """It is said first that the cloud's own price is not on board."""
    assert ask(question).text.startswith("**What a machine at A")


@pytest.mark.parametrize(
    "text", ["e5-small", "phi-4-mini or gemma 3n e2b", "t5 small", "gpt-4.1-mini", "qwen2.5-vl-7b", "c4ai-command-r"]
)
def test_models_are_no_machines(text: str) -> None:
    """Their names have other shapes."""
    assert instances_in(text) == ()
