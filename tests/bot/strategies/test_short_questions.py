"""Names alone, limits asked in a thread, families side by side, names without a version, bills that grew."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(("name", "maker"), [("opus", "Anthropic"), ("kimi k3", "Moonshot"), ("mixtral?", "Mistral")])
def test_a_name_alone_is_answered_with_price_maker_and_limits(ask: Ask, name: str, maker: str) -> None:
    """The price leads, and no model is put in its place."""
    text = ask(name).text
    assert "per 1M tokens in / out" in text.split("\n")[0]
    assert f"is made by {maker}" in text
    assert "released" in text
    assert "Move to" not in text


def test_a_name_alone_of_open_weights_has_its_licence(ask: Ask) -> None:
    """With what it asks for."""
    assert "commercial use: yes" in ask("llama 3.3 70b").text


@pytest.mark.parametrize("last", ["max output?", "and the context window?", "最大输出？", "und der kontext?"])
def test_a_limit_asked_in_a_thread_leads(ask: Ask, last: str) -> None:
    """What was asked before is not answered again."""
    text = ask(last, "does haiku 5.5 do vision?", "and on bedrock?").text
    assert text.startswith("**Claude Haiku 5.5 at Amazon Bedrock: context window 1M tokens and output limit")
    assert "images in" not in text.split("\n")[0]


def test_families_side_by_side_say_which_model_stands_for_each(ask: Ask) -> None:
    """Right behind the verdict, since their sizes differ."""
    second = ask("gpt or claude").text.split("\n\n")[1]
    assert '"gpt" is read as GPT-6.1 Terra' in second
    assert '"claude" is read as Claude Sonnet 5.5' in second
    assert "Families have several sizes" not in ask("gpt-6.1 terra or claude sonnet 5.5").text


def test_a_name_without_its_version_is_taken_for_the_newest(ask: Ask) -> None:
    """It is said for what, and a name that no catalogue knows is told before the table."""
    answer = ask("qwen coder plus or opus 5.5")
    assert "Qwen3-Coder-Plus" in answer.text.split("\n")[0]
    assert any("Qwen3-Coder-Plus" in each for each in answer.assumptions)
    text = ask("gpt-6.5 or opus 5.5").text
    assert text.index('"gpt-6.5"') < text.index("| Role")


def test_a_price_that_changes_speaks_of_a_bill_only_where_one_is(ask: Ask) -> None:
    """Gemini 4 Argon gets dearer in December."""
    assert "The bill is at today's price" not in ask("context of gemini 4 argon?").text
    billed = ask("gemini 4 argon for 20M in and 2M out a month")
    assert any("The bill is at today's price" in each.text for each in billed.caveats)


@pytest.mark.parametrize(
    ("question", "sum_said"),
    [
        ("our bill went from $300 to $2k, sonnet 5.5 for support", "$2,000 is as much as"),
        ("la factura pasó de 300 a 1200 dólares con gpt-6.1", "$1,200 is as much as"),
        ("账单从 $50 涨到 $600，用的 deepseek v4 pro", "$600.00 is as much as"),
    ],
)
def test_a_bill_that_grew_is_explained_by_its_new_sum(ask: Ask, question: str, sum_said: str) -> None:
    """The old sum is not the riddle."""
    text = ask(question).text
    assert sum_said in text
    assert "Why the bill is higher" in text


def test_turns_beside_a_bill_are_its_cause_and_no_volume(ask: Ask) -> None:
    """Twenty turns are no twenty requests a month."""
    answer = ask("my openai bill went from 400 to 3k, gpt-4o chat with 20 turns")
    assert "sends its whole history again" in answer.text
    assert "Workload" not in answer.text
    assert not answer.costs


def test_growth_to_come_is_no_riddle(ask: Ask) -> None:
    """It is a bill that is asked for."""
    answer = ask("what would the bill be if we grow from 400 to 3000 users, gpt-6 luna")
    assert answer.costs
    assert "Why the bill is higher" not in answer.text


@pytest.mark.parametrize(
    "question",
    ["which model has the biggest context window?", "哪个模型上下文最长？", "welches Modell hat den größten Kontext?"],
)
def test_the_longest_window_is_found_by_the_window(ask: Ask, question: str) -> None:
    """Not by how well a model chats."""
    answer = ask(question)
    windows = [row.context_window_tokens or 0 for row in answer.recommendations]
    assert answer.text.startswith("**The longest context window: 10M tokens, of Llama 4 Scout.**")
    assert windows == sorted(windows, reverse=True)


@pytest.mark.parametrize(
    ("question", "constraint"),
    [
        ("longest context in the EU", "runs in EU"), ("längster Kontext in der EU?", "runs in EU"),
        ("longest context window hosted in Germany", "runs in DE"),
        ("which has the longest context under $1", "at most $1 per 1M in"),
        ("largest output limit of a model made in France", "made in FR"),
    ],
)  # fmt: skip
def test_the_longest_keeps_to_the_other_wishes(ask: Ask, question: str, constraint: str) -> None:
    """A place or a price is said and held."""
    answer = ask(question)
    assert answer.intents == ("recommend",)
    assert answer.text.startswith("**The longest ")
    assert f"Constraints: {constraint}." in answer.text
    assert not any(row.breaks for row in answer.recommendations)


def test_of_one_length_the_cheaper_is_told_first_where_cheap_is_asked(ask: Ask) -> None:
    """Limits that are equal are ordered by the wish."""
    rows = ask("most output tokens cheap model").recommendations
    equal = [row.price.input_usd_per_mtok for row in rows if row.max_output_tokens == 131_072 and row.price]
    assert equal == sorted(equal, key=lambda price: price or 0)


@pytest.mark.parametrize("question", ["gemini 4 argon", "output limit of gemini 4 argon", "kimi k3"])
def test_an_output_limit_as_large_as_the_window_is_none(ask: Ask, question: str) -> None:
    """It is told as such."""
    answer = ask(question)
    assert "output limit 1.05M" not in answer.text
    assert any("1.05M tokens, is all of its context window" in line for line in answer.unknown)


def test_the_longest_output_is_one_that_is_stated_as_such(ask: Ask) -> None:
    """A limit as large as the window is none of its own."""
    answer = ask("which open model has the longest output limit?")
    assert answer.text.startswith("**The longest output limit: ")
    assert all(row.open_weights for row in answer.recommendations)


def test_a_price_more_than_doubled_is_told_in_times(ask: Ask) -> None:
    """Ten cents to four dollars in, forty to twenty: no percentage says that well."""
    text = ask("switch from gpt-4.1-nano to opus 5.5?").text
    assert "45.7 times the price per token" in text


@pytest.mark.parametrize(
    "question",
    [
        "gpt-4o, 30k calls a day, 2k prompt tokens: anything cheaper?",
        (
            "# something cheaper than this? 30k calls/day, 2k prompt tokens\n"
            'client.chat.completions.create(model="gpt-4o", max_tokens=4096)'
        ),
    ],
)
def test_a_cheaper_one_leads_where_it_is_asked_for(ask: Ask, question: str) -> None:
    """With what it saves, before the bill of the model named, in prose and beside pasted code."""
    answer = ask(question)
    assert answer.text.startswith("**With ")
    assert "less [1]" in answer.text.split("\n")[0]
    assert answer.understood.requests == 30_000
