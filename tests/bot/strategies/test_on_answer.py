"""Short answers to questions on the answer before: what they say, with which sources, in how few lines."""

import pytest

from bot.answer import Answer
from tests.bot.conftest import Ask

FIRST = "best coding model"


def body(answer: Answer) -> str:
    """The text before its sources."""
    return answer.text.split("**Sources**")[0]


@pytest.mark.parametrize(
    "text",
    [
        "licence?",
        "context window?",
        "who made it?",
        "price?",
        "where does it run",
        "source?",
        "are you sure?",
        "why?",
        "and the second one?",
        "what does that mean",
        "shorter please",
        "is the quality drop big?",
        "when was that measured",
        "which has the longest context?",
        "which of these is chinese?",
        "which of them are open?",
        "und das dritte?",
        "第二个怎么样",
        "2番目は",
        "а кто сделал вторую?",
    ],
)
def test_a_question_on_the_answer_is_answered_in_a_few_lines(ask: Ask, text: str) -> None:
    """Never by the whole answer again."""
    answer = ask(text, FIRST)

    assert "| Role |" not in answer.text
    assert len([line for line in body(answer).splitlines() if line.strip()]) <= 7
    assert answer.understood == ask(FIRST).understood


@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_an_ordinal_means_the_row_that_stands_there(ask: Ask, place: int) -> None:
    """Its name, its host and its price."""
    word = ("first", "second", "third", "fourth")[place - 1]
    row = ask(FIRST).recommendations[place - 1]

    answer = ask(f"price of the {word} one?", FIRST)

    assert row.model_name in answer.text
    assert answer.recommendations[0].model == row.model
    assert answer.recommendations[0].price == row.price
    assert answer.intent == "cost"


def test_a_row_that_is_not_there_is_said_to_be_missing(ask: Ask) -> None:
    """With those that are."""
    answer = ask("and the fifth one?", FIRST)

    assert "no such row" in answer.text
    assert all(row.model_name in answer.text for row in ask(FIRST).recommendations)


def test_sources_are_pages_with_their_days(ask: Ask) -> None:
    """Those of the pick."""
    answer = ask("source?", FIRST)

    assert answer.citations
    assert all(each.url in answer.text and f"checked {each.checked_on}" in answer.text for each in answer.citations)


def test_which_of_these_tells_those_that_fit_and_rules_nothing_out(ask: Ask) -> None:
    """By the makers' countries, of all rows."""
    rows = ask(FIRST).recommendations
    chinese = [row.model_name for row in rows if row.origin == "CN"]

    answer = ask("which of these is Chinese?", FIRST)

    lead = answer.text.splitlines()[0]
    assert all(name in lead for name in chinese)
    assert not any(row.model_name in lead for row in rows if row.origin != "CN")


def test_none_of_them_is_said_where_none_fits(ask: Ask) -> None:
    """After Chinese ones were ruled out."""
    answer = ask("are any of those chinese?", "best coding model, no Chinese ones")

    assert answer.text.startswith("**None of them is made in CN.**")


def test_yes_or_no_comes_first(ask: Ask) -> None:
    """To whether the pick is from a country."""
    assert ask("is it Chinese?", FIRST).text.startswith("**No: ")
    assert ask("is the second one Chinese?", FIRST).text.startswith("**Yes: ")


def test_the_one_moved_to_is_meant_not_the_one_left(ask: Ask) -> None:
    """Where a replacement was asked for."""
    answer = ask("ok i'll take the first one, where does it run?", "gpt-4o replacement")

    moved_to = next(each for each in ask("gpt-4o replacement").recommendations if each.role != "match")
    assert "GPT-4o" not in body(answer)
    assert moved_to.model_name in body(answer)


def test_a_question_of_its_own_is_answered_for_the_row(ask: Ask) -> None:
    """In full, for the model in that row."""
    row = ask(FIRST).recommendations[1]

    answer = ask("what would the second one cost for 30M in and 6M out a month?", FIRST)

    assert answer.understood.models == (row.model,)
    assert answer.recommendations[0].cost is not None
    assert answer.recommendations[0].cost.period == "month"


def test_rows_of_an_answer_without_recommendations_are_its_models(ask: Ask) -> None:
    """As in a board's leaders."""
    board = ask("who tops SWE-bench Verified right now?")
    leader = board.facts[0].subject

    assert ask("how much is that one?", "who tops SWE-bench Verified right now?").understood.models == (leader,)


def test_going_back_gives_the_answer_before_the_last_change(ask: Ask) -> None:
    """Word by word."""
    assert ask("go back", FIRST, "cheaper?").text == ask(FIRST).text


def test_thanks_are_one_line(ask: Ask) -> None:
    """In a thread and alone; a first answer cannot be undone."""
    assert ask("thanks!", FIRST).text == ask("danke").text == "You're welcome."
    assert ask("undo that", FIRST).text.startswith("That was the first answer")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("how old are your prices?", "as of 2026"),
        ("who made you?", "Sextant authors"),
        ("do you store my question?", "sextant forget"),
        ("are you an LLM?", "No language model decides"),
        ("what can you do?", "which model to use"),
        ("which models do you know?", "LiteLLM"),
        ("what don't you know?", "on board and nothing else"),
        ("how do you rank models?", "Independent boards"),
        ("when was your data last updated and does it include kimi k3?", "On board: kimi-k3"),
        ("what does 'thin evidence' mean?", "few independent boards"),
        ("?", "which model to use"),
    ],
)
def test_questions_on_the_program_are_answered(ask: Ask, text: str, words: str) -> None:
    """In a few lines, and never as something it knows nothing of."""
    answer = ask(text)

    assert words in answer.text
    assert "outside what I know" not in answer.text
    assert len(answer.text.splitlines()) <= 7


def test_an_asker_in_another_language_is_told_once_that_answers_are_english(ask: Ask) -> None:
    """In their language, with where to see what was understood."""
    first = ask("¿Qué modelo para traducir, sin modelos chinos?")
    then = ask("¿y alojado en la UE?", "¿Qué modelo para traducir, sin modelos chinos?")

    assert "Las respuestas están en inglés." in first.text
    assert "«Constraints»" in first.text
    assert "inglés" not in then.text
    assert "inglés" not in ask("Which model for translation?").text


LAW = "Our customer is a DoD prime. Does using Qwen internally put us at risk?"


@pytest.mark.parametrize("text", ["tl;dr", "why?", "in short please"])
def test_an_answer_on_law_is_told_again_by_its_own_first_lines(ask: Ask, text: str) -> None:
    """Not by the price of the model that it names."""
    answer = ask(text, LAW)

    assert answer.text.split("\n\n")[0] == ask(LAW).text.split("\n\n")[0]
    assert "per 1M" not in answer.text
    assert answer.question == text


def test_how_sure_an_answer_on_law_is_says_what_it_is_not(ask: Ask) -> None:
    """With the days of its sources."""
    text = ask("are you sure?", LAW).text

    assert text.startswith("**As sure as its sources, each checked on 2026-")
    assert "not legal advice" in text


def test_an_ability_of_the_pick_is_no_new_wish(ask: Ask) -> None:
    """Asked with "it"."""
    answer = ask("does it support images?", FIRST)

    assert answer.understood.models == (ask(FIRST).recommendations[0].model,)
    assert answer.intent == "capability"


def test_two_rows_can_be_set_side_by_side(ask: Ask) -> None:
    """On the boards that measured both."""
    first, second = ask(FIRST).recommendations[:2]

    lead = ask("what's the difference between the first and the second?", FIRST).text.splitlines()[0]

    assert first.model_name in lead
    assert second.model_name in lead


@pytest.mark.parametrize("text", ["quality matters more than price", "la calidad es más importante", "质量优先"])
def test_quality_stressed_after_price_leads_again(ask: Ask, text: str) -> None:
    """The newest stress counts."""
    assert ask(text, FIRST, "cheaper?").recommendations[0].model == ask(FIRST).recommendations[0].model


@pytest.mark.parametrize(
    ("first", "then", "number"),
    [
        ("Summarise 12k contracts a month, 3,000 tokens each", "and what is that per contract?", 12_000),
        ("Welches Modell für 400 Tickets am Tag, 900 Token rein, 150 raus?", "Was kostet das pro Ticket?", 12_000),
        ("claude sonnet 5.5 for 20k requests a month, 2k in 300 out: cost?", "per request?", 20_000),
        ("Read 50k pages a month of scans, which model?", "cost per page", 50_000),
    ],
)
def test_the_bill_of_one_is_the_bill_divided(ask: Ask, first: str, then: str, number: int) -> None:
    """Over what was counted, and nothing else is told."""
    whole = ask(first).recommendations[0]
    answer = ask(then, first)
    one = next(fact.value for fact in answer.facts if fact.attribute.startswith("bill for one"))
    assert whole.cost is not None
    assert whole.cost.total_usd is not None
    assert one == whole.cost.total_usd / number
    assert len(answer.text.split("**Sources**")[0].strip().splitlines()) == 1


def test_people_pay_by_the_month(ask: Ask) -> None:
    """What each developer costs recurs; who are not counted cannot be divided by."""
    first = "coding assistant for 25 developers"
    assert "per dev a month" in ask("how much is it per dev?", first).text
    assert "not known" in ask("how much is it per dev?", "summarise 2M tokens a day").text


def test_a_period_is_no_thing(ask: Ask) -> None:
    """By the year the whole bill is told."""
    assert "a year" in ask("and per year?", "claude opus 5.5, 10k requests a month 3k in 500 out, cost").text


@pytest.mark.parametrize("first", ["what replaces gpt-4.1?", "what replaces o3?", "gemini 2.5 pro ends, what next?"])
def test_why_a_successor_was_named_is_told_with_its_figure(ask: Ask, first: str) -> None:
    """The saving that the row before was chosen for stands on the new sheet too."""
    text = ask("why that one?", first).text
    assert "left out" not in text
    assert "per token (three parts input" in text


@pytest.mark.parametrize(
    ("text", "before", "first"),
    [
        ("does that keep data in EU", "best chat model in EU", "**Yes, where that region is chosen"),
        ("does that keep data in EU", "best chat model", "**Possible, not tied to it: "),
        ("do they keep our data in the EU?", "best chat model", "**None of them is processed in the EU only.**"),
        ("does our data stay in the EU with it?", "best chat model", "**Possible, not tied to it: "),
        ("is it european?", "best chat model in EU", "**No: Gemini 4 Argon is made by"),
    ],
)
def test_where_data_stays_is_no_question_of_who_made_the_model(ask: Ask, text: str, before: str, first: str) -> None:
    """The place is held against where the host processes."""
    assert ask(text, before).text.startswith(first)


@pytest.mark.parametrize(
    "text",
    [
        "how many tokens can it output",
        "how much can it write in one go?",
        "how long an answer can it generate",
        "wie viele tokens kann es ausgeben?",
        "cuántos tokens puede generar",
        "сколько токенов он может вывести",
    ],
)
def test_how_much_it_can_write_is_its_output_limit(ask: Ask, text: str) -> None:
    """And no question of how tokens are counted."""
    assert "output limit" in ask(text, FIRST).text.split("\n")[0]
