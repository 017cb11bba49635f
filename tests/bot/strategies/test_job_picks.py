"""Several jobs in one message: a pick and a bill for each, their sum against the budget."""

from decimal import Decimal

from tests.bot.conftest import Ask


def test_each_job_has_a_pick_and_the_sum_is_held_against_the_budget(ask: Ask) -> None:
    """The sum is that of the bills shown."""
    answer = ask("50k emails to classify and 2k long reports to summarise each month, budget $100 in total")

    picks = [each for each in answer.recommendations if each.role != "budget"]
    total = sum((each.cost.total_usd for each in picks if each.cost and each.cost.total_usd), Decimal(0))
    assert len(picks) == 2
    assert f"Together ${total:.2f} a month, within the budget of $100.00 a month" in answer.text
    assert "| 50k emails to classify |" in answer.text
    assert "| 2k long reports to summarise each month |" in answer.text


def test_cheaper_picks_are_taken_where_the_first_go_beyond_the_budget(ask: Ask) -> None:
    """And that is said."""
    answer = ask("Budget $100 for 2 jobs: 10k invoices and 500 hours audio")

    assert "within the budget of $100.00" in answer.text
    assert "the cheapest that will do" in answer.text
    assert "Transcribe" in answer.text


def test_a_budget_too_small_for_all_is_said_to_be(ask: Ask) -> None:
    """Even with the cheapest of each."""
    answer = ask("transcribe 900 hours of calls and classify 2M tickets a month, budget $20 in total")

    assert "above the budget of $20.00 a month" in answer.text
    assert "Even the cheapest" in answer.text


def test_sums_paid_once_and_by_the_month_stand_apart(ask: Ask) -> None:
    """A backlog is no monthly cost."""
    answer = ask("label 700k photos once, then 4k new ones a week")

    first = answer.text.split("\n\n")[0]
    assert " once and $" in first
    assert " a month" in first


def test_a_job_without_a_volume_is_said_to_be_in_no_sum(ask: Ask) -> None:
    """Silence would read as if it cost nothing."""
    answer = ask("two jobs: translate 500 manuals a month, write ad copy")

    assert "Not in that sum" in answer.text
    assert "Write ad copy" in answer.text


def test_a_model_named_is_billed_for_each_job(ask: Ask) -> None:
    """Wherever in the message it is named."""
    answer = ask("cost with sonnet 5.5: classify 50k emails and summarise 2k reports a month")

    assert [each.model for each in answer.recommendations] == ["claude-sonnet-5-5"] * 2
    assert "Together $" in answer.text


def test_kinds_of_model_are_not_mixed_into_one(ask: Ask) -> None:
    """Pictures are made by a model for pictures, text is read by another."""
    answer = ask("(a) OCR of invoices (b) chat on our docs (c) image generation for ads")

    by_picture = [each for each in answer.recommendations if each.price and not each.price.input_usd_per_mtok]
    assert len(by_picture) == 1
    assert len({each.model for each in answer.recommendations}) >= 3


def test_no_workload_is_told_where_nothing_is_billed(ask: Ask) -> None:
    """What runs at home has no bill, so that a size assumed for it would stand in no field."""
    answer = ask("self-host 10k reranks a month and embeddings for 1M documents")

    assert "Workload" not in answer.text
