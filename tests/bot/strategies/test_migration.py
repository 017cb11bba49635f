"""What ends, when, and what to move to: nothing that has ended, the maker's successor named."""

import re
from datetime import timedelta

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import DAY, Ask
from tests.bot.strategies.oracle import picks

OLD = ("gpt-4o", "gpt-4.1", "claude-opus-4-1", "claude-3-opus", "claude-sonnet-4", "gemini-2.5-pro", "o4-mini")


@pytest.mark.parametrize("model", OLD)
def test_nothing_that_has_ended_is_recommended(ask: Ask, assistant: Assistant, model: str) -> None:
    """Every pick is on sale at its host for another quarter at least, and is not what is left behind."""
    answer = ask(f"{model} is deprecated, what should we move to?")
    assert answer.intent == "migration"
    assert picks(answer)
    for entry in picks(answer):
        assert entry.model != model
        assert entry.deprecation_date is None or entry.deprecation_date > DAY + timedelta(days=90)
        sold = [each for each in assistant.knowledge.catalogue.of_model(entry.model) if not each.deprecated]
        assert sold


@pytest.mark.parametrize("model", OLD)
def test_the_successor_its_maker_names_is_said(ask: Ask, assistant: Assistant, model: str) -> None:
    """Where the table has a successor, its name stands in the text and it leads where it is on sale."""
    facts = assistant.knowledge.facts
    successor = facts.models.get(facts.models[model].successor or "")
    answer = ask(f"{model} is deprecated, what should we move to?")
    if successor is None:
        assert "names" not in answer.text.split("\n")[0]
        return
    assert f"names {successor.name} as the successor of " in answer.text
    if any(entry.model == successor.id for entry in picks(answer)):
        assert picks(answer)[0].model == successor.id


def test_without_a_successor_the_newest_of_the_family_leads(ask: Ask, assistant: Assistant) -> None:
    """Claude Opus 4.1 moves to the newest Opus that is not dearer, not to the oldest left."""
    models = assistant.knowledge.facts.models
    released = [
        str(each.released)
        for each in models.values()
        if each.family == "claude-opus" and each.released and assistant.knowledge.catalogue.of_model(each.id)
    ]
    first = picks(ask("claude-opus-4-1 is deprecated, what should we move to?"))[0]
    assert models[first.model].released == max(released)


@pytest.mark.parametrize("budget", [100, 250, 1000])
def test_a_budget_holds_for_what_to_move_to(ask: Ask, budget: int) -> None:
    """The bills of the alternatives keep within the stated budget, or they are near misses."""
    answer = ask(
        f"claude-opus-4-1 is deprecated, what should we move to? 1M requests a month of 1000 tokens in and 200 out, "
        f"budget ${budget} a month"
    )
    assert answer.recommendations
    for entry in picks(answer):
        assert entry.cost is not None
        assert entry.cost.total_usd is not None
        assert entry.cost.total_usd <= budget


@pytest.mark.parametrize("model", OLD)
def test_the_day_of_the_end_is_a_source_s(ask: Ask, assistant: Assistant, model: str) -> None:
    """A day in the first line is one that the catalogue has for the model."""
    days = {
        str(each.deprecation_date) for each in assistant.knowledge.catalogue.of_model(model) if each.deprecation_date
    }
    answer = ask(f"{model} is deprecated, what should we move to?")
    ends = {fact.value for fact in answer.facts if fact.attribute in {"end", "last end"}}
    assert ends <= days


def test_the_change_in_price_is_right(ask: Ask, assistant: Assistant) -> None:
    """GPT-4o to the pick: three parts input and one part output, worked out from both prices."""
    answer = ask("gpt-4o is deprecated, what should we move to?")
    old = next(entry for entry in answer.recommendations if entry.role == "match").price
    first = picks(answer)[0]
    assert old is not None
    assert first.price is not None

    def blended(price: object) -> float:
        return 3 * float(getattr(price, "input_usd_per_mtok")) + float(getattr(price, "output_usd_per_mtok"))  # noqa: B009

    change = abs(blended(first.price) / blended(old) - 1)
    word = "dearer" if blended(first.price) > blended(old) else "cheaper"
    assert f"{round(change * 100, 1):g}% {word}" in first.why


def test_a_host_that_drops_a_model_does_not_end_it(ask: Ask, assistant: Assistant) -> None:
    """While its maker lists it, the first line says so; the hosts that drop it follow with their days."""
    offers = assistant.knowledge.catalogue.of_model("deepseek-v4-pro")
    assert any(each.provider == "deepseek" and each.deprecation_date is None for each in offers)
    assert any(each.deprecation_date and each.deprecation_date < DAY for each in offers)
    lines = ask("is deepseek v4 pro deprecated? when does it end?").text.split("\n\n")
    assert lines[0].startswith("**No end is stated for DeepSeek-V4-Pro at DeepSeek")
    assert lines[1].startswith("Other hosts: ")


def test_the_end_at_the_host_asked_about_leads(ask: Ask) -> None:
    """A question about Azure is answered for Azure before the maker."""
    first = ask("is gpt-4o deprecated on azure? when does it end there?").text.split("\n")[0]
    assert "Azure AI Foundry" in first
    assert "2027-04-14" in first


def test_nothing_older_of_the_same_maker_is_moved_to(ask: Ask, assistant: Assistant) -> None:
    """Neither text-davinci-002 nor DeepSeek-V3 replaces what came after it."""
    models = assistant.knowledge.facts.models
    for old in ("text-davinci-003", "deepseek-chat", "claude-3-7-sonnet"):
        for entry in picks(ask(f"{old} is deprecated, what should we move to?")):
            new = models.get(entry.model)
            if new is not None and new.developer == models[old].developer:
                assert str(new.released) >= str(models[old].released)[:7]


@pytest.mark.parametrize("model", OLD)
def test_each_alternative_says_price_and_quality_against_the_old_model(ask: Ask, model: str) -> None:
    """Cheaper or dearer by how much, and better or worse on the boards or not comparable."""
    answer = ask(f"{model} is deprecated, what should we move to?")
    unmeasured = any("compares in quality for chat" in each for each in answer.unknown)
    for entry in picks(answer):
        assert "per token" in entry.why or "same price" in entry.why or "no price to compare" in entry.why
        assert unmeasured or "Quality for chat" in entry.why


def test_a_successor_that_is_about_to_end_itself_is_no_pick(ask: Ask, assistant: Assistant) -> None:
    """Claude Sonnet 4.5 leaves its maker within days: it is named with that day, and something lasting is picked."""
    own = [each for each in assistant.knowledge.catalogue.of_model("claude-sonnet-4-5") if each.provider == "anthropic"]
    assert all(each.deprecation_date and each.deprecation_date <= DAY + timedelta(days=90) for each in own)
    answer = ask("claude-3-5-sonnet is deprecated, what should we move to?")
    assert "which itself ends there on" in answer.text
    assert "claude-sonnet-4-5" not in {entry.model for entry in picks(answer)}


def test_an_entry_of_a_catalogue_is_no_proof_of_life(ask: Ask) -> None:
    """Where other hosts have ended a model, what its maker's entry leaves open is said."""
    answer = ask("model_not_found for claude-3-5-haiku since this morning, was it retired?")
    assert any("catalogues keep entries" in each for each in answer.unknown)


@pytest.mark.parametrize("model", [*OLD, "gpt-3.5-turbo", "claude-3-5-haiku"])
@pytest.mark.parametrize("volume", ["", " 300M in and 40M out a month"])
def test_nothing_dearer_than_the_old_model_is_called_value(ask: Ask, model: str, volume: str) -> None:
    """What is labelled as the most for the money costs no more than what it replaces, in rates and in bills."""
    answer = ask(f"{model} is deprecated, what should we move to?{volume}")
    old = next((entry for entry in answer.recommendations if entry.role == "match"), None)
    for entry in picks(answer):
        if entry.role == "value":
            assert "dearer" not in entry.why
            if old is not None and old.cost is not None:
                assert entry.cost is not None
                assert entry.cost.total_usd <= old.cost.total_usd


def test_the_first_row_is_the_successor_or_the_nearest(ask: Ask) -> None:
    """The pick to move to is not labelled the best of all, which it need not be."""
    successor = ask("gpt-4.1 is deprecated, what should we move to?").text
    assert "| Successor | GPT-6 Luna |" in successor
    assert "| Nearest | Claude Haiku 5.5 |" in ask("claude-3-5-haiku is gone, what should we move to?").text
    assert "| Best |" not in successor


def test_the_move_is_said_in_a_sentence_with_its_bill(ask: Ask) -> None:
    """Model, host and bill stand in bold before the table."""
    text = ask("gpt-4.1 is deprecated, what should we move to? 300M in and 40M out a month").text
    assert "**Move to GPT-6 Luna at OpenAI: $50.00 a month.** 94.6% cheaper for your load" in text


@pytest.mark.parametrize(
    "text",
    [
        "o3 is going away right? what's the drop-in and how much more will it cost us at 10M in/2M out a month",
        "o3 wird abgeschaltet, was kostet uns der Nachfolger bei 10M rein 2M raus im Monat?",
        "o3 is being shut down. what do we switch to and what does 10M in 2M out a month cost there?",
    ],
)
def test_what_replaces_a_model_that_goes_comes_before_what_that_one_costs(ask: Ask, text: str) -> None:
    """Its end, the move, and the difference in money: 10 x $2 + 2 x $8 against 10 x $4 + 2 x $20."""
    answer = ask(text)

    assert answer.intent == "migration"
    assert answer.text.startswith("**o3 ends on ")
    assert "instead of $36.00 a month, $44.00 more a month." in answer.text


def test_what_a_model_costs_until_it_goes_is_its_price(ask: Ask) -> None:
    assert ask("what does o3 cost until it is retired?").intent == "cost"


def test_an_embedder_is_replaced_by_embedders(ask: Ask, assistant: Assistant) -> None:
    """And priced by its input alone, with the work of embedding anew said."""
    answer = ask("text-embedding-ada-002 is deprecated, what should we move to? 5M requests of 800 tokens in")
    catalogue = assistant.knowledge.catalogue
    assert picks(answer)
    assert all(sold.mode == "embedding" for entry in picks(answer) for sold in catalogue.of_model(entry.model))
    assert all("for your load" in entry.why or "same bill" in entry.why for entry in picks(answer))
    assert any("embedded anew" in each for each in answer.assumptions)


@pytest.mark.parametrize("model", ["gpt-6-luna", "claude-haiku-5-5", "gpt-4o-mini", "gemini-2.5-flash-lite"])
def test_the_nearest_is_not_many_times_as_dear(ask: Ask, model: str) -> None:
    """A cheap model without a newer cheap sister moves to another maker's rather than to its dear cousin."""
    answer = ask(f"{model} is deprecated, what should we move to?")
    if "as the successor of" not in answer.text:
        dearer = re.match(r"([\d.]+)% dearer", picks(answer)[0].why)
        assert dearer is None or float(dearer[1]) <= 100


def test_a_load_in_pictures_is_billed_for_its_month(ask: Ask) -> None:
    """As one in requests is: the period told stands behind every sum."""
    answer = ask("Gemini 2.5 Flash, 60k images a month. When is it retired and what is next?")
    bills = [each.cost for each in picks(answer) if each.cost is not None]
    assert answer.intent == "migration"
    assert bills
    assert {bill.period for bill in bills} == {"month"}
    assert "instead of $64.62 a month" in answer.text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Nos llegó un aviso de que apagan el modelo que usamos. ¿Y ahora qué hacemos?", "When a model disappears"),
        ("we got an email that the model we use goes away. what do we do now?", "When a model disappears"),
        ("Wir haben Post bekommen, dass unser Modell eingestellt wird. Was tun?", "When a model disappears"),
        ("should we migrate now or wait for price drops", "Prices fall fast"),
        ("what is going away at openai this year", "31 models at OpenAI end"),
    ],
)
def test_who_names_no_model_that_ends_gets_the_note_on_it(ask: Ask, text: str, title: str) -> None:
    """Notes on shares of traffic are no answer; prices and lists of what ends are told where they are asked for."""
    assert ask(text).text.startswith(f"**{title}")


@pytest.mark.parametrize(
    ("question", "able"),
    [
        ("gemini 2.0 flash gets shut off right? what should i swap in, json mode needed", "Gemini 3.5 Flash-Lite at"),
        ("replace gpt-4o, needs function calling and vision", "GPT-6 Luna at OpenAI: tool calls yes"),
    ],
)
def test_what_is_needed_is_asked_of_the_model_moved_to(ask: Ask, question: str, able: str) -> None:
    """Not of the one that goes."""
    text = ask(question).text
    assert able in text
    assert "Not stated: Gemini 2.0 Flash" not in text
    assert "GPT-4o at OpenAI: tool calls" not in text
