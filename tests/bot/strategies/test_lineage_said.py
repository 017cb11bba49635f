"""What was made from what: told first to who asks it, and a model named by base and teacher is found."""

import pytest

from bot.strategies.asked_of import asks_about_outputs
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("is Cursor's Composer chinese underneath?", "Yes: Composer 2.5 was made from Kimi K2.5 by Moonshot AI (CN)"),
        ("does hermes 4 70b come from llama?", "Yes: Hermes 4 70B was made from Llama 3.1 70B by Meta (US)"),
        ("what is deepseek-r1-distill-llama-70b based on?", "DeepSeek-R1-Distill-Llama-70B was made from Llama"),
        ("is hermes 4 70b built on qwen?", 'None of its bases is "qwen": Hermes 4 70B was made from Llama 3.1 70B'),
    ],
)
def test_the_base_of_one_model_comes_first(ask: Ask, question: str, lead: str) -> None:
    """With its maker and country, and yes or no where one was asked for."""
    answer = ask(question)
    assert answer.intent == "origin_risk"
    assert answer.text.removeprefix("**").startswith(lead)


@pytest.mark.parametrize("question", ["is Nemotron based on Qwen?", "which NVIDIA models derive from chinese bases?"])
def test_of_a_family_those_that_are_so_made_are_listed(ask: Ask, question: str) -> None:
    """The one that is, those made from others, and that a row without a base proves nothing."""
    answer = ask(question)
    assert "- Nemotron-Orchestrator-8B from Qwen3-8B" in answer.text
    assert "Llama 3.1 Nemotron 70B from Llama 3.1 70B" in answer.text
    assert any("names no base" in each for each in answer.unknown)


def test_a_model_named_by_base_and_teacher_is_judged_as_itself(ask: Ask) -> None:
    """A Qwen that DeepSeek's R1 taught is barred where R1 is; no verdict on another Qwen, no terms on outputs."""
    text = ask("we supply a US civilian agency with a Qwen distilled from DeepSeek R1. allowed?").text
    assert text.startswith("**Not allowed for a US f")
    assert "DeepSeek-R1-Distill-Qwen-32B" in text.split("\n")[0]
    assert "Training on a model's outputs" not in text
    assert "Qwen3.8-27B" not in text.split("**Caveats**")[0]


@pytest.mark.parametrize(
    ("text", "is_about_outputs"),
    [
        ("can we distil from gpt 6 sol legally", True),
        ("may i distill claude into a small model", True),
        ("is distillation of gemini allowed?", True),
        ("who owns the text that opus writes?", True),
        ("may we use a model distilled from claude?", True),
        ("a qwen distilled from deepseek r1", False),
        ("fine tuned deepseek distill, still banned?", False),
        ("who owns BytePlus?", False),
        ("who owns grok", False),
        ("DeepSeek R1 蒸馏版可以商用吗", False),
    ],
)
def test_distilling_is_about_outputs_and_a_distill_is_a_model(text: str, *, is_about_outputs: bool) -> None:
    """The verb asks what outputs may be used for; the noun and the participle tell what a model was made from."""
    assert asks_about_outputs(text) is is_about_outputs


def test_a_price_is_no_base(ask: Ask) -> None:
    """A comparison "based on price" stays a comparison."""
    assert ask("compare qwen3.8-27b and gemma 4 31b based on price").intent == "compare"


def test_a_makers_models_that_stem_from_another_country_are_told(ask: Ask) -> None:
    """The maker's own country alone would clear what a rule on origin reaches."""
    text = ask("Is the model in Cursor ok for a US federal contractor?").text
    assert "Composer 2 from Kimi K2.5 (CN)" in text
    assert "Not all of it stems from" not in ask("May a US federal contractor use Anthropic's models?").text
