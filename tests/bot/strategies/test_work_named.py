"""What a few words say of the work: Terraform is code, ads copy is prose, pictures to be made are a wish."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("which LLM is best at writing Terraform", "coding"),
        ("model to generate good helm charts", "coding"),
        ("best model for writing verilog", "coding"),
        ("best model for ads copy", "writing"),
        ("which model for marketing copy", "writing"),
        ("which model for video ads", "video"),
        ("image gen for ads", "image_generation"),
        ("image generation for ads, commercial use", "image_generation"),
        ("picture generation for merch, commercial use", "image_generation"),
    ],
)
def test_work_in_a_few_words_is_a_wish(ask: Ask, text: str, task: str) -> None:
    """And no question of a licence."""
    answer = ask(text)

    assert answer.intent == "recommend"
    assert answer.understood.task == task


@pytest.mark.parametrize(
    "text",
    [
        "can we use flux pictures in ads?",
        "image generation, what licence do I need?",
        "image generation for ads: are we allowed to sell the pictures",
    ],
)
def test_what_is_asked_of_terms_stays_a_question_of_terms(ask: Ask, text: str) -> None:
    """Beside the same work."""
    assert ask(text).intent == "licence"


def test_a_thread_on_pictures_goes_on_with_their_bill(ask: Ask) -> None:
    """The count is one of pictures."""
    assert ask("2000 a month cost?", "image gen for ads").recommendations[0].cost is not None


@pytest.mark.parametrize(
    "text",
    ["generate product photos, 5k images a month", "which model makes logos w/ correct text", "image gen for ads"],
)
def test_new_pictures_are_not_priced_as_edits_or_at_the_lowest_quality(ask: Ask, text: str) -> None:
    """A host's plain entry counts where it has one."""
    answer = ask(text)

    assert answer.recommendations
    cited = {each.title for each in answer.citations if each.kind == "pricing"}
    assert not any("/edit" in title or "/low/" in title for title in cited)
    assert any("default quality and size" in each for each in answer.assumptions)
