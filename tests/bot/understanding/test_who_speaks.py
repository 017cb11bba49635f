"""Offices that speak, or are spoken for, are no work that a model is to do."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "Jo (compliance): no training on our numbers",
        "Priya (legal): only in the EU please",
        "[legal] EU only",
        "hier Legal: bitte nur EU",
        "ici le juridique : uniquement dans l'UE",
        "aquí legal: solo UE",
        "aqui é o jurídico: só UE",
        "o jurídico não quer OpenAI",
        "el jurídico no quiere OpenAI",
        "legal wants no OpenAI",
        "legal wants a model hosted in the EU",
        "our legal team needs something that stays in the EU",
        "legal will not help with OpenAI",
        "speaking for medical affairs, hosted in the EU please",
        "this is Tom from legal, EU only please",
        "法务这边：不要OpenAI",
        "법무팀입니다. EU 호스팅만 됩니다",
        "юристы: только ЕС",
    ],
)
def test_an_office_that_joins_changes_no_task(reader: Callable[..., Reading], text: str) -> None:
    """The thread goes on about what it was about."""
    assert reader(text, "model for chat").understood.task == "chat"


@pytest.mark.parametrize(
    "text",
    ["for legal work, rather", "it's for our legal team's contract review", "legal wants it for contract review",
     "legal texts, EU only", "legal team wants help drafting labour law clauses",
     "our legal team wants a model for drafting privacy policies", "legal needs something to draft statutes of a club"],
)  # fmt: skip
def test_the_work_of_an_office_is_a_task(reader: Callable[..., Reading], text: str) -> None:
    """It takes the place of the task before."""
    assert reader(text, "model for chat").understood.task == "legal"


@pytest.mark.parametrize(
    ("text", "task"), [("legal: contract review, which model?", "legal"), ("medical chatbot, which model?", "medical")]
)
def test_a_subject_is_no_speaker(reader: Callable[..., Reading], text: str, task: str) -> None:
    """It is what the model is for."""
    assert reader(text).understood.task == task


@pytest.mark.parametrize(
    "text",
    [
        "I downloaded LM Studio, thousands of models. Which one do I click on? 8gb card",
        "what should I click on in LM Studio with 12 GB of vram?",
        "no idea what to click on, 16 gb gpu",
    ],
)
def test_clicks_of_the_asker_are_no_work_of_an_agent(reader: Callable[..., Reading], text: str) -> None:
    """Who picks a model in a program clicks on it."""
    assert reader(text).understood.task is None


@pytest.mark.parametrize(
    "text", ["a model that clicks through our booking site", "which model for an agent clicking around in SAP?"]
)
def test_clicks_of_a_model_are_work_of_an_agent(reader: Callable[..., Reading], text: str) -> None:
    """It drives a program by itself."""
    assert reader(text).understood.task == "agentic"
