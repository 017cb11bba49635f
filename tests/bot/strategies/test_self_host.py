"""Own hardware: what fits is worked out from parameters and bits, the break-even from prices."""

import re
from decimal import Decimal
from math import ceil, sqrt

import pytest

from bot.assistant import Assistant
from knowledge.offering import Component
from tests.bot.conftest import DAY, Ask
from tests.bot.strategies.oracle import chat_hosts, picks, standing

BITS = {"bf16": 16, "q8_0": 8.5, "q6_k": 6.56, "q5_k_m": 5.69, "q4_k_m": 4.85}
"""Bits a weight, from llama.cpp's table of formats."""


def _memory(assistant: Assistant, model: str, quantisation: str, context: int) -> float:
    """GB by the formula that answers state: weights, a cache by the root of the active parameters, 1 GB."""
    row = assistant.knowledge.facts.models[model]
    assert row.params_total_b is not None
    total, active = float(row.params_total_b), float(row.params_active_b or row.params_total_b)
    return total * BITS[quantisation] / 8 + context * 131_072 * sqrt(active / 8) / 1e9 + 1


@pytest.mark.parametrize(
    ("hardware", "gigabytes"),
    [("a 24GB card", 24), ("2x4090", 48), ("one H100", 80), ("8x H100", 640), ("8x H200", 1128)],
)
@pytest.mark.parametrize("task", ["coding", "chat"])
def test_what_is_offered_fits(ask: Ask, assistant: Assistant, hardware: str, gigabytes: int, task: str) -> None:
    """Weights are open, the memory is the formula's and within the card's, at the highest precision that fits."""
    found = picks(ask(f"which open model can I self-host for {task} on {hardware}?"))
    assert found
    for entry in found:
        assert entry.open_weights is True
        assert entry.gpu_memory_gb is not None
        assert entry.quantisation is not None
        assert entry.gpu_memory_gb <= gigabytes
        assert abs(float(entry.gpu_memory_gb) - _memory(assistant, entry.model, entry.quantisation, 8192)) < 0.1
        better = [name for name in BITS if BITS[name] > BITS[entry.quantisation]]
        assert all(_memory(assistant, entry.model, name, 8192) > gigabytes for name in better)


def test_more_memory_never_runs_less(ask: Ask) -> None:
    """Whatever fits 24 GB also fits 80, at the same precision or a higher one."""
    small = ask("does qwen3.8-27b fit on a 24GB card?")
    large = ask("does qwen3.8-27b fit on an 80GB card?")
    fitting = [
        re.findall(r"\w+(?= [\d.]+ GB)", next(line for line in each.text.splitlines() if line.startswith("- Fit: ")))
        for each in (small, large)
    ]
    assert set(fitting[0]) < set(fitting[1])


def test_a_longer_context_needs_more_memory(ask: Ask, assistant: Assistant) -> None:
    """The cache grows with the context asked for."""
    short, long = (ask(f"does qwen3.8-27b fit on an 80GB card with {context} context?") for context in ("8k", "128k"))
    facts = [
        {fact.attribute: fact.value for fact in answer.facts if fact.attribute.startswith("memory at")}
        for answer in (short, long)
    ]
    assert facts[0].keys() == facts[1].keys()
    assert all(Decimal(str(facts[0][name])) < Decimal(str(facts[1][name])) for name in facts[0])


def test_the_break_even_is_rent_over_the_cheapest_api(ask: Ask, assistant: Assistant) -> None:
    """Tokens a month at which a rented card costs what the cheapest API of the same weights does."""
    answer = ask("which open model can I self-host for coding on 2x4090, and when does that pay off?")
    first = picks(answer)[0]
    stated = {fact.attribute: fact.value for fact in answer.facts if fact.subject == first.model}
    blended = [
        (3 * prices.rates[Component.INPUT] + prices.rates[Component.OUTPUT]) / 4
        for offering, _ in chat_hosts(assistant.knowledge, DAY)
        if offering.model == first.model
        and (prices := standing(offering, DAY)) is not None
        and prices.rates.get(Component.INPUT)
        and prices.rates.get(Component.OUTPUT)
    ]
    assert Decimal(str(stated["blended API price"])) == min(blended)
    rent = Decimal(str(stated["break-even tokens a month"])) * min(blended) / 1_000_000
    card = assistant.knowledge.facts.cards["rtx-4090"]
    assert card.rent_usd_per_hour is not None
    assert abs(rent - 2 * card.rent_usd_per_hour * 24 * 30) < 1


@pytest.mark.parametrize("gigabytes", [6, 8, 16, 32])
def test_the_system_keeps_a_part_of_the_main_memory(ask: Ask, gigabytes: int) -> None:
    """Without a card, what is offered takes at most three quarters of the memory, and that is said."""
    answer = ask(f"no gpu, {gigabytes} GB of ram, which llm can I run offline for chat?")
    needed = [fact.value for fact in answer.facts if fact.attribute.startswith("memory needed")]
    assert needed
    assert all(Decimal(str(each)) <= Decimal("0.75") * gigabytes for each in needed)
    assert "A quarter of the main memory is left to the system and other programs." in answer.assumptions
    assert "rented card" not in answer.text


def test_without_a_card_fewer_active_parameters_go_first(ask: Ask, assistant: Assistant) -> None:
    """A processor reads all active weights for each token, so the first pick has few of them."""
    first = picks(ask("old server, 32 GB of ram, no gpu at all, RAG over our wiki, which open model?"))[0]
    model = assistant.knowledge.facts.models[first.model]
    active = model.params_active_b or model.params_total_b
    assert active is not None
    assert active <= 10


def test_what_no_board_measures_fills_the_list_up(ask: Ask) -> None:
    """One small model measured for the task is not the only one that fits, and has a fallback from another maker."""
    found = picks(ask("96 GB of RAM and no card at all, summarising reports, 14B or below. what do I load"))
    measured = [bool(each.benchmarks) for each in found]
    assert len(found) == 4
    assert measured == sorted(measured, reverse=True)
    assert found[0].developer != found[-1].developer
    assert all("no board on board measures it" in each.why for each in found[1:-1])


def test_what_has_a_rent_is_rented_in_whole_cards(ask: Ask, assistant: Assistant) -> None:
    """The card named, as many as hold the weights, with the day and page of its rent."""
    answer = ask("what would it cost to rent H100s for GLM-5.3 instead of its API?")
    stated = {(fact.subject, fact.attribute): fact.value for fact in answer.facts}
    card = assistant.knowledge.facts.cards["h100"]
    need = Decimal(str(stated["glm-5.3", "memory at q4_k_m"]))
    cards = ceil(need / card.memory_gb)

    assert stated["h100", "cards"] == cards
    assert card.rent_usd_per_hour is not None
    assert Decimal(str(stated["h100", "rent"])) == cards * card.rent_usd_per_hour * 24 * 30
    assert any(each.url == card.rent_source_url for each in answer.citations)


def test_a_card_without_a_rent_is_told_to_have_none(ask: Ask) -> None:
    """No other one stands in."""
    answer = ask("llama 3.1 8b on an L4, what would it cost a month?")

    assert "No rent of L4 is on board" in answer.text
    assert "RTX 3090" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "4x MI300X, which model for a company chatbot with 800 employees?",
        "RX 7900 XTX best model for coding",
        "We're not allowed any cloud. One server with 4 L40S, which model for contract analysis?",
        "8 x A100 40GB, best model?",
    ],
)
def test_a_rent_is_told_to_who_asks_for_money(ask: Ask, question: str) -> None:
    """Who asks what fits hears nothing of rented cards and prices of APIs."""
    answer = ask(question)
    assert picks(answer)
    assert "renting" not in answer.text
    assert "per 1M tokens" not in answer.text


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("Can an M4 Mac mini with 24GB run a coding model?", 18),
        ("M2 Mac Studio 64GB", 48),
        ("4 Macs with 24GB each", 72),
        ("mon mac a 36 Go, quel modèle pour coder ?", 27),
    ],
)
def test_the_number_of_a_chip_counts_no_machines(ask: Ask, question: str, most: int) -> None:
    """The 4 of M4 is the name of one; a Mac by any name shares its memory with the system."""
    found = picks(ask(question))
    assert found
    assert all(each.gpu_memory_gb is not None and most / 3 < each.gpu_memory_gb <= most for each in found[:1])
    assert all(each.quantisation != "bf16" for each in found)


@pytest.mark.parametrize(("question", "gigabytes"), [("two M4 Max 128GB, which model", 256), ("M4 24GB mini", 24)])
def test_chips_are_counted_by_what_stands_before_them(ask: Ask, question: str, gigabytes: int) -> None:
    """With the memory stated of each."""
    assert ask(question).understood.gpu_memory_gb == gigabytes


def test_cards_are_weighed_with_the_memory_stated(ask: Ask) -> None:
    """What is told of a chip or a card goes before the least that it is sold with; a shared one is not all free."""
    answer = ask("M4 Pro mini with 24GB vs RTX 5060 Ti 16GB for a 14b")
    assert "Apple M4 Pro (24 GB): q8_0, 17.3 GB" in answer.text
    assert "RTX 5060 Ti (16 GB): q6_k, 13.9 GB" in answer.text


@pytest.mark.parametrize(
    ("question", "most"),
    [
        ("mac mini m4 pro 64gb, which model for coding?", 48),
        ("two mac minis with 64gb each, which model for coding?", 96),
        ("mac studio 512gb, which model for chat?", 384),
        ("which model for chat on a 96gb mac?", 72),
    ],
)
def test_a_shared_memory_is_not_the_models_alone(ask: Ask, question: str, most: int) -> None:
    """A Mac's system keeps a quarter, and 16 bits a weight are no choice there; nothing is rented."""
    answer = ask(question)
    needed = [Decimal(str(fact.value)) for fact in answer.facts if fact.attribute.startswith("memory needed")]

    assert needed
    assert max(needed) <= most
    assert all(each.quantisation != "bf16" for each in answer.recommendations)
    assert "renting" not in answer.text


def test_how_many_cards_is_answered_in_cards(ask: Ask) -> None:
    """The card named is the measure, not the limit."""
    answer = ask("how many 4090s do I need for GLM-4.6?")
    stated = {fact.attribute: fact.value for fact in answer.facts}

    assert stated["RTX 4090 cards at q4_k_m"] == ceil(Decimal(str(stated["memory at q4_k_m"])) / 24)
    assert "does not fit" not in answer.text


def test_what_does_not_fit_one_card_may_fit_several(ask: Ask) -> None:
    """The next step is said where a machine could hold so many."""
    assert "which 2 x H100 hold" in ask("does qwen3-235b-a22b fit on one H100?").text


def test_conversations_at_once_share_the_room(ask: Ask) -> None:
    """Each has a cache of its own, so several need more and fewer fit."""
    alone = ask("gpt-oss-120b on an rtx 6000 pro 96gb with 64k context, does it fit?")
    eight = ask("gpt-oss-120b on an rtx 6000 pro 96gb with 64k context for 8 concurrent users, does it fit?")
    needs = [
        {fact.attribute: Decimal(str(fact.value)) for fact in each.facts if fact.attribute == "memory at q4_k_m"}
        for each in (alone, eight)
    ]
    assert needs[0]["memory at q4_k_m"] < needs[1]["memory at q4_k_m"]
    first = ask("how many concurrent users can one H100 serve with llama 3.3 70b in fp8 at 8k context?")
    assert first.text.startswith("**Llama 3.3 70B as q8_0: about")
    room = next(Decimal(str(fact.value)) for fact in first.facts if fact.attribute == "room for context at q8_0")
    assert f"{room // 8000} conversations at once with 8,000 tokens each" in first.text


def test_training_is_told_from_running(ask: Ask) -> None:
    """Memory to run a model is no promise that it can be trained there."""
    assert "These figures are for running a model" in ask("can I fine-tune an 8b model on a 24gb card?").text


def test_a_voice_at_home_takes_steps(ask: Ask) -> None:
    """Where no open weights hear and speak, those that do one of both are named, and no memory that nobody told."""
    answer = ask("a talking kiosk in our basement, offline: people speak into a mic, it answers aloud. which model?")

    assert "hear and speak by themselves" in answer.text
    assert "that memory" not in answer.text
    assert {"whisper" in entry.model for entry in picks(answer)} == {True, False}


@pytest.mark.parametrize(
    "question", ["best open model under 8b for a raspberry pi?", "laptop with 8gb vram, chat model?"]
)
def test_a_machine_at_hand_is_not_held_against_a_rent(ask: Ask, question: str) -> None:
    """Nobody rents cards instead of a machine that stands there."""
    answer = ask(question)
    assert any(each.quantisation for each in answer.recommendations)
    assert "renting" not in answer.text


def test_cards_for_a_stated_volume_are_held_against_the_api(ask: Ask) -> None:
    """Asked which model and whether the API is cheaper: both sums for that volume, and no break-even of another mix."""
    answer = ask("2x RTX 4090, which coding model, and would the API be cheaper at 30M tokens a day?")
    assert answer.text.startswith("**The API is cheaper for this volume") or answer.text.startswith("**Own hardware is")
    assert "a second day and night" not in answer.text
    assert any(cost.usage.input_tokens == 900_000_000 for cost in answer.costs)


def test_the_host_that_is_paid_now_is_no_constraint_on_own_cards(ask: Ask) -> None:
    """Its bill is what is to be replaced."""
    text = ask("our openai bill is $12k. what open model could replace it on our own 8 H100?").text
    assert "Constraints: fits 640 GB" in text


@pytest.mark.parametrize(
    "question", ["MIT licensed model for a 24GB card", "open weights model for math on 8 x H100, apache 2.0 only"]
)
def test_weights_under_another_licence_than_the_one_wished_are_not_refused(ask: Ask, question: str) -> None:
    """Only an asker too large for a licence is told what it leaves out."""
    answer = ask(question)
    assert answer.recommendations
    assert "Left out by its licence" not in answer.text
    assert not any(fact.attribute == "for the size told of" for fact in answer.facts)


@pytest.mark.parametrize(
    "text",
    [
        "wie viele user parallel schafft gpt-oss-20b auf einer 4090",
        "how many users can gpt-oss-20b serve at once on a 4090",
        "¿cuántos usuarios a la vez aguanta gpt-oss-20b en una 4090?",
        "сколько пользователей одновременно потянет gpt-oss-20b на 4090",
    ],
)
def test_how_many_at_once_is_told_for_a_precision_that_leaves_room(ask: Ask, text: str) -> None:
    """The largest that fits leaves room for none."""
    assert ask(text).text.startswith("**gpt-oss-20b as q6_k: about 66k tokens of context fit beside the weights, 8 ")


@pytest.mark.parametrize(
    "text", ["phi for a raspberry pi 5 8gb?", "which phi runs on 8gb", "phi or gemma on my 8gb laptop"]
)
def test_phi_beside_a_machine_is_the_family(ask: Ask, text: str) -> None:
    """And patients' data elsewhere."""
    answer = ask(text)

    assert "phi" in answer.understood.models
    assert answer.understood.user_context == ()
    assert ask("we process PHI, self-host on H100, which model").understood.user_context == ("health",)
