"""When nothing meets every wish: each miss says what it breaks, and every way out is seen."""

import pytest

from bot.assistant import Assistant
from bot.places import within
from bot.quality.rank import task_quality
from tests.bot.conftest import Ask


def test_a_standard_that_nothing_reaches_is_named_as_broken(ask: Ask, assistant: Assistant) -> None:
    """Open weights as good as the best closed model: the nearest are open, below it, and say so."""
    answer = ask("open weights as good as claude opus 5.5 for coding?")
    quality = {each.model: each.quality for each in reversed(task_quality(assistant.knowledge.facts, "coding"))}
    assert answer.recommendations
    for entry in answer.recommendations:
        assert entry.role == "near_miss"
        assert entry.breaks == ("quality_floor",)
        assert quality[entry.model] < quality["claude-opus-5-5"]
    assert "Does not meet ." not in answer.text
    assert "at least as good as Claude Opus 5.5" in answer.text


def test_own_hardware_keeps_the_standard_too(ask: Ask, assistant: Assistant) -> None:
    """What runs at home either reaches the model named or is a miss that says so."""
    answer = ask("2x MI300X at home, coding, at least as good as claude opus 5.5, which open model?")
    quality = {each.model: each.quality for each in reversed(task_quality(assistant.knowledge.facts, "coding"))}
    for entry in answer.recommendations:
        if quality.get(entry.model, 0) < quality["claude-opus-5-5"]:
            assert "quality_floor" in entry.breaks


def test_misses_show_more_than_one_way_out(ask: Ask) -> None:
    """Two wishes that cannot both be had: one miss gives up the one, another the other."""
    answer = ask("model to summarise letters, must be hosted in France, with zero data retention")
    broken = {entry.breaks for entry in answer.recommendations}
    assert {("host_region",), ("zero_retention",)} <= broken


def test_as_good_for_less_is_not_the_model_itself(ask: Ask) -> None:
    """Where only the standard reaches itself, that is said, and the misses cost less than it."""
    answer = ask("something as good as claude opus 5.5 for coding but cheaper?")
    assert answer.text.startswith("**Nothing on board reaches Claude Opus 5.5 for less.**")
    for entry in answer.recommendations:
        assert entry.model != "claude-opus-5-5"
        assert entry.price is not None
        assert entry.price.input_usd_per_mtok is not None
        assert entry.price.input_usd_per_mtok < 4


def test_the_standard_of_an_earlier_message_may_be_named(ask: Ask) -> None:
    """In a follow-up the words do not hold the model's version, so a fact does."""
    answer = ask("and not from china?", "open weights as good as claude opus 5.5 for coding?")
    assert "Claude Opus 5.5" in answer.text
    assert any(fact.value == "Claude Opus 5.5" for fact in answer.facts)


@pytest.mark.parametrize("place", ["Switzerland", "Norway"])
def test_what_runs_next_door_comes_nearest(ask: Ask, assistant: Assistant, place: str) -> None:
    """In Europe, one at a host based there among them; nothing is said to run in the place itself."""
    answer = ask(f"chat model hosted in {place}, 5k chats a day")
    providers = {each.name: each for each in assistant.knowledge.facts.providers.values()}
    assert answer.text.startswith("**No host on board is known to run anything in ")
    assert answer.recommendations
    for entry in answer.recommendations:
        assert entry.role == "near_miss"
        assert "host_region" in entry.breaks
        assert any(within(region, "EU") for region in entry.host_regions)
        assert "nothing ties it to" in entry.why
    seats = [providers[str(entry.provider)].hq_country for entry in answer.recommendations]
    assert any(seat is not None and within(seat, "EU") for seat in seats)
    assert not any("rests on its list of regions" in each for each in answer.assumptions)
    assert not any("processing in" in each.text and "reach" in each.text for each in answer.caveats)


def test_own_weights_in_the_place_include_some_for_one_card(ask: Ask) -> None:
    """Not only those that need a rack."""
    answer = ask("summarise 500 clinical notes a day, must be hosted in Norway")
    assert "which fits one card of 80 GB" in answer.text


def test_a_promise_that_no_source_states_is_not_said_to_be_broken(ask: Ask) -> None:
    """Of a host of which nothing is known the asker may still ask."""
    answer = ask("chat model hosted in Japan, no training on our data, 5k chats a day")
    assert answer.recommendations[0].why == "No source on board promises no training on inputs."
    assert answer.recommendations[0].breaks == ("no_training",)


@pytest.mark.parametrize(
    "question",
    [
        "Translate 3k tickets a month, hosting in Germany only, no American vendors",
        "Which model for summaries, must run in Austria, no US companies",
        "Chatmodell, muss in Österreich laufen, keine amerikanischen Anbieter",
    ],
)
def test_who_rules_out_seats_keeps_them_and_stays_nearby(ask: Ask, assistant: Assistant, question: str) -> None:
    """The country is given up for Europe before a host based elsewhere is offered."""
    hosts = {each.name: each for each in assistant.knowledge.facts.providers.values()}
    missed = [each for each in ask(question).recommendations if each.role == "near_miss"]
    assert missed
    for each in missed:
        host = hosts[str(each.provider)]
        assert all(within(seat, "EU") for seat in (host.hq_country, host.parent_country) if seat)


@pytest.mark.parametrize("question", ["classify 9k tickets a day, 500 in 10 out, on Bedrock in Frankfurt",
                                      "translate 300 letters a day, hosted in Sweden"])  # fmt: skip
def test_where_few_models_run_those_next_door_are_told_too(ask: Ask, question: str) -> None:
    """Better ones in the EU at large, called near misses, beside what runs in the place itself."""
    answer = ask(question)
    assert answer.recommendations[0].role != "near_miss"
    beside = [each for each in answer.recommendations if each.role == "near_miss"]
    assert beside
    for each in beside:
        assert each.breaks == ("host_region",)
        assert any(within(region, "EU") for region in each.host_regions)


def test_a_model_named_that_breaks_a_wish_says_so(ask: Ask) -> None:
    """It stays in the table, with the wish that it does not meet."""
    answer = ask("our lawyers say nothing Chinese", "what about qwen for translating letters?")
    assert "- Named: Qwen" in answer.text
    assert "Does not meet the origins ruled out" in answer.text


@pytest.mark.parametrize(
    "text",
    [
        "which model can we host in Saudi Arabia",
        "LLM hosted in the UAE for chat",
        "LLM hosted in Brazil for customer data",
    ],
)
def test_where_only_a_list_of_regions_speaks_for_a_far_place_that_is_said_behind_the_pick(ask: Ask, text: str) -> None:
    """A list of regions does not say which models run in each."""
    second = ask(text).text.split("\n\n")[1]
    assert second.startswith("Oracle Cloud lists ")
    assert "which models run there no source on board says" in second


@pytest.mark.parametrize(
    "text",
    ["coding model hosted in South Africa", "modelo alojado en Argentina", "data must stay in Thailand, which llm"],
)
def test_a_country_without_a_host_on_board_is_said_first(ask: Ask, text: str) -> None:
    """Then what comes nearest."""
    answer = ask(text)
    assert answer.text.startswith("**No host on board is known to run anything in ")
    assert {each.role for each in answer.recommendations} == {"near_miss"}


def test_places_with_many_hosts_are_told_as_before(ask: Ask) -> None:
    """The assumption behind the table is enough there."""
    assert "among the regions; which models run there" not in ask("coding model hosted in the EU").text
