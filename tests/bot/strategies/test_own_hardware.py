"""Own hardware beside whether a model fits: several models, several cards, context, speed, what owning it changes."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.selection.memory import room_for_tokens
from tests.bot.conftest import Ask
from tests.bot.strategies.oracle import picks


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("strix halo 128gb: gpt-oss-120b or qwen3-235b-a22b?", "gpt-oss-120b fits in 96 of your 128 GB, Qwen3-235B"),
        ("qwen3.6-27b vs qwen3.8-27b on a 24GB card", "Qwen3.6-27B and Qwen3.8-27B fit in 24 GB."),
        ("deepseek v3.1 or kimi k2 on a 512gb mac studio", "None of these fits in 384 of your 512 GB"),
        ("kimi k3 or glm-5.3 at home on 8xH100?", "GLM-5.3 fits in 640 GB, Kimi K3 does not"),
    ],
)
def test_models_beside_each_other_are_told_to_fit(ask: Ask, question: str, lead: str) -> None:
    """Who names hardware and two models is told which fits, and no price of an API."""
    answer = ask(question)

    assert answer.text.removeprefix("**").startswith(lead)
    assert "per 1M" not in answer.text.split("**Sources**")[0]
    assert all(each.provider is None for each in answer.recommendations)


def test_the_memory_is_kept_in_a_thread(ask: Ask) -> None:
    """Models first, hardware later."""
    text = ask("and the smallest one on 8xH100?", "kimi k3 vs glm-5.3 vs deepseek v4 pro").text
    assert text.startswith("**GLM-5.3 fits in 640 GB, DeepSeek-V4-Pro and Kimi K3 do not.**")


@pytest.mark.parametrize(
    ("question", "newest"),
    [
        ("cheapest way to run deepseek locally", "DeepSeek-V4-Pro"),
        ("self host qwen for 40 developers, coding", "Qwen3.8-27B"),
        ("Welche GPU brauche ich für Llama?", "Llama 4 Maverick"),
        ("vram for mistral", "Mistral Large 4"),
    ],
)
def test_a_family_is_told_by_its_newest_then_smaller_ones(
    ask: Ask, assistant: Assistant, question: str, newest: str
) -> None:
    """No toy leads, no other maker's model stands in, and at most three smaller ones are told."""
    answer = ask(question)
    told = next(line for line in answer.text.splitlines() if line.startswith("Smaller ones of the family: "))
    models = assistant.knowledge.facts.models
    maker = next(each.developer for each in models.values() if each.name == newest)
    smaller = [each for each in models.values() if f"{each.name} (" in told and each.developer == maker]

    assert answer.text.startswith(f"**{newest} needs about")
    assert told.count(" GB at q4_k_m") == len({each.name for each in smaller}) <= 3
    assert all((each.params_total_b or 0) >= 7 for each in smaller)
    assert "1.5B" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "how much context fits with qwen3.6-27b q4 on a 4090",
        "qwen3.6-27b at 4 bit on 24gb vram, max ctx?",
        "4090 跑 qwen3.6-27b q4，上下文能开多大",
        "welcher Kontext passt mit qwen3.6-27b q4 auf eine 4090",
    ],
)
def test_the_context_beside_the_weights_is_that_of_the_precision_asked(
    ask: Ask, assistant: Assistant, question: str
) -> None:
    """Four bits leave more room than five."""
    answer = ask(question)
    room = next(fact.value for fact in answer.facts if fact.attribute == "room for context at q4_k_m")

    assert room == room_for_tokens(assistant.knowledge.facts.models["qwen3.6-27b"], "q4_k_m", Decimal(24))
    assert "tokens of context fit beside the weights" in answer.text.splitlines()[0]


@pytest.mark.parametrize("aside", ["and context with that?", "上下文能到多少？", "context?", "y el contexto?"])
def test_context_of_a_row_at_home_is_what_the_memory_leaves(ask: Ask, aside: str) -> None:
    """The window of the model is not what a card of 24 GB holds."""
    text = ask(aside, "best coding model on 24GB vram").text
    assert "tokens of context fit beside the weights" in text.splitlines()[0]


@pytest.mark.parametrize("aside", ["how fast would it be?", "how many tokens per second?", "wie schnell?", "速度は？"])
def test_speed_is_said_to_be_unknown_with_its_bound(ask: Ask, aside: str) -> None:
    """No speed is on board; what is read for each token bounds it."""
    answer = ask(aside, "best coding model on 24GB vram")
    assert answer.text.startswith("**No measured speed of")
    assert "of weights for each token" in answer.text


def test_the_price_of_its_api_is_that_of_the_row(ask: Ask) -> None:
    """Two turns after the hardware the model is still meant."""
    answer = ask("ok and the api price of it instead", "best coding model on 24GB vram", "what about 48")
    first = answer.text.splitlines()[0]
    assert " at DeepInfra: $" in first
    assert first.endswith("On your own hardware there is no price by tokens.")


@pytest.mark.parametrize(
    "question", ["we own 4 L40S, which coding model?", "our two RTX 3090, best chat model?", "a 4060 laptop for chat"]
)
def test_nobody_rents_what_they_own(ask: Ask, question: str) -> None:
    """No rent stands beside cards that are the asker's."""
    answer = ask(question)
    assert picks(answer)
    assert "renting" not in answer.text


def test_the_break_even_is_against_the_host_named(ask: Ask) -> None:
    """Rent over the price of that host, said first."""
    answer = ask("break even between renting an H200 and paying for gpt-oss-120b on groq")
    stated = {fact.attribute: Decimal(str(fact.value)) for fact in answer.facts if fact.attribute != "name"
              and str(fact.value).replace(".", "").isdigit()}  # fmt: skip

    assert answer.text.startswith("**Below about")
    assert "gpt-oss-120b at Groq" in answer.text.splitlines()[0]
    assert stated["blended API price"] == (3 * Decimal("0.15") + Decimal("0.60")) / 4
    assert stated["break-even tokens a month"] * stated["blended API price"] / 1_000_000 - stated["rent"] < 1


@pytest.mark.parametrize(
    "question",
    [
        "8xH100, what is the best model i can serve and how many tokens a day beat its API price",
        "8xH100, when does self hosting break even?",
    ],
)
def test_cards_without_a_model_get_a_model_and_the_volume(ask: Ask, question: str) -> None:
    """The best that fits, then the tokens from which on the cards pay."""
    answer = ask(question)
    assert picks(answer)[0].gpu_memory_gb
    assert "**Below about" in answer.text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("双路4090跑70B行不行", "**Yes: Llama 3.3 70B fits in 48 GB as q4_k_m"),
        ("does a 70b fit on a 3090?", "**No: Llama 3.3 70B does not fit in 24 GB"),
        ("3090 or 5090 for a 27b model", "**Qwen3.8-27B, card by card**"),
    ],
)
def test_a_size_is_told_to_fit_or_not(ask: Ask, question: str, lead: str) -> None:
    """Yes or no first, told of a model of that size; by card where cards are weighed."""
    assert ask(question).text.startswith(lead)


def test_a_card_too_small_may_leave_the_experts_to_main_memory(ask: Ask) -> None:
    """A model that reads few weights for each token runs split, with or without the main memory told."""
    light = ask("can a 5070 Ti 16GB run qwen3.6-35b-a3b?").text
    dense = ask("can a 5070 Ti 16GB run gemma 4 31b?").text
    assert "reads only 3B of its parameters" in light
    assert "Split over cards" not in dense


def test_what_does_not_fit_names_a_smaller_one_of_the_maker(ask: Ask) -> None:
    """The way on is said, and it fits."""
    assert "Of the same maker GLM-5.3-Flash fits" in ask("mac studio 512gb glm-5.3 what quant").text


@pytest.mark.parametrize("hardware", ["8gb vram", "12 GB card", "16gb mac mini", "laptop with 16gb ram, no gpu"])
def test_of_what_nobody_measures_known_families_go_first(ask: Ask, assistant: Assistant, hardware: str) -> None:
    """The first pick is of a family whose larger models boards measure, no toy and none of years ago."""
    first = assistant.knowledge.facts.models[picks(ask(f"{hardware}, which chat model"))[0].model]
    assert first.family == "qwen"
    assert first.params_total_b is not None
    assert first.params_total_b >= 3
    assert (first.released or "") > "2025-05"


def test_a_machine_of_one_size_has_its_memory(ask: Ask) -> None:
    """A DGX Spark has 128 GB, and nobody rents cards in its place."""
    answer = ask("DGX spark worth it vs api for qwen3-coder-next, 8M tokens a day")
    assert answer.understood.gpu_memory_gb == 128
    assert "renting" not in answer.text


def test_which_cards_a_model_needs(ask: Ask) -> None:
    """Where no memory is told, cards that hold it are."""
    text = ask("which gpu do i need for llama 3.3 70b at 128k ctx").text
    assert "At q4_k_m that is" in text
    assert "128k tokens of context" in text


def test_cards_of_the_thread_are_counted(ask: Ask) -> None:
    """The card named before is the measure of how many it takes."""
    text = ask("how many then?", "kimi k3", "can I run it on 8x h200?").text
    assert text.startswith("**Kimi K3 needs so many H200 of 141 GB: 13 at q4_k_m")


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("RTX 6000 Ada vs 2x 3090 for glm-4.5-air", "- 2 x RTX 3090 (48 GB): too small"),
        ("two 3060 or one 3090 for qwen3.6-27b", "- 2 x RTX 3060 (24 GB): q5_k_m, 22.2 GB"),
    ],
)
def test_weighed_cards_have_a_line_each(ask: Ask, question: str, line: str) -> None:
    """So many of a kind count together, and no price of an API stands beside them."""
    text = ask(question).text
    assert line in text
    assert "per 1M" not in text


def test_each_file_is_weighed_at_its_own_precision(ask: Ask) -> None:
    """Five bits do not fit where four do."""
    text = ask("QwQ-32B-Q5_K_M or DeepSeek-R1-Distill-Qwen-32B-Q4_K_M on 24GB").text
    assert "QwQ-32B: 25.9 GB as q5_k_m, does not fit; q4_k_m, 22.5 GB, does." in text


def test_a_licence_in_a_thread_on_hardware_is_a_licence(ask: Ask) -> None:
    """The memory was told two messages ago."""
    text = ask("licence?", "kimi k3 vs glm-5.3 for coding", "and the smaller one on 8xH100?").text
    assert "GB" not in text.split("**Sources**")[0]


@pytest.mark.parametrize(
    "question",
    [
        "how much memory does deepseek need?", "memory requirements of deepseek", "deepseek needs how much gpu memory",
        "cuánta memoria necesita deepseek?", "wie viel Speicher braucht deepseek?",
    ],
)  # fmt: skip
def test_the_memory_that_a_model_needs_is_that_of_its_weights(ask: Ask, question: str) -> None:
    """Not its window, nor its price."""
    assert ask(question).text.startswith("**DeepSeek-V4-Pro needs about 973.7 GB at q4_k_m")


def test_the_host_named_is_the_api_that_cards_are_held_against(ask: Ask) -> None:
    """And its break-even is told in requests of the size that is told: $5,745.60 over $0.000748."""
    text = ask("break-even of running llama 3.3 70b on 2 H100 vs groq API at 1k in 200 out").text.split("\n")[0]

    assert text.startswith(
        "**Below about 7.68M requests a month of 1,000 in and 200 out Llama 3.3 70B at Groq costs less"
    )
    assert "2 x H100 at $3.99 an hour each, $5,746 a month" in text


def test_no_other_host_stands_in_for_the_one_named(ask: Ask) -> None:
    """Though it would be cheaper there."""
    text = ask("llama 3.3 70b fp8 on h100 vs 1B tokens at groq, how many cards").text.split("\n")[0]
    assert "Llama 3.3 70B at Groq comes to $613.70" in text
