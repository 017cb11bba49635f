"""Messages with several questions: each gets its first lines, and every figure keeps its source."""

from tests.bot.conftest import Ask


def test_each_question_is_answered_under_its_number(ask: Ask) -> None:
    """With the model, the place and the pick that each is about."""
    answer = ask("1) price of Kimi K3 2) does it run in Frankfurt? 3) which open model comes closest for coding?")

    first, second, third = (answer.text.split(f"**{number}. ")[1].split("\n\n")[0] for number in (1, 2, 3))
    assert "$3 / $15" in first
    assert "Kimi K3" in second
    assert "for coding" in third.split("\n")[1]
    assert {each.role for each in answer.recommendations} >= {"match", "best"}


def test_sources_of_the_parts_are_numbered_together(ask: Ask) -> None:
    """One page has one number, and each mark leads to a page."""
    answer = ask("Best model for coding? And which for translation?")

    assert len({(each.url, each.title, each.kind) for each in answer.citations}) == len(answer.citations)
    assert [each.id for each in answer.citations] == [str(number + 1) for number in range(len(answer.citations))]
    assert "[1]" in answer.text
    assert answer.text.count("**Sources**") == 1
