"""What hobbyists ask: the use of a plan, models that refuse less, adult content, training on one's own chats."""

from collections.abc import Callable

import pytest

from bot.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "plan"),
    [
        ("how many opus messages do I get in 5 hours on pro", "Claude Pro"),
        ("opus limit on pro", "Claude Pro"),
        ("whats the weekly limit on max 20x for sonnet", "Claude Ultra"),
        ("wie viele Nachrichten habe ich bei Claude Pro in 5 Stunden", "Claude Pro"),
        ("cuántos mensajes de gpt tengo con plus cada 3 horas", "ChatGPT Plus"),
        ("how long does the pro plan last if I use opus 3 hours a day", "Claude Pro"),
    ],
)
def test_how_much_a_plan_may_be_used_is_not_known(ask: Ask, question: str, plan: str) -> None:
    """And that is said first."""
    assert ask(question).text.startswith(f"**Not known: how much use {plan} allows.**")


@pytest.mark.parametrize(
    "question",
    [
        "how many prompts does cursor pro give me with opus",
        "I'm tired of ChatGPT Plus limits, what does Claude Pro cost?",
        "what's the context limit of opus on max effort",
        "how many opus messages does $20 of api credit buy",
    ],
)
def test_what_is_metered_or_only_a_reason_is_not_left_open(ask: Ask, question: str) -> None:
    """Money in a plan, another question, a window."""
    assert "how much use" not in ask(question).text


def test_a_plan_whose_limits_are_hit_is_not_called_enough(ask: Ask) -> None:
    """By what the asker says."""
    question = "hit my weekly limit on claude max 5x in two days, would the api be cheaper? I burn 30M tokens a week"
    assert "whose limits do not carry it by what you say" in ask(question).text


@pytest.mark.parametrize("question", ["sonnet every day for chat, api or pro?", "opus for coding, max or api?"])
def test_a_bare_size_beside_an_api_is_a_plan(ask: Ask, question: str) -> None:
    """Of the maker whose model is named."""
    assert "Claude " in ask(question).text
    assert "A subscription is a flat price" in ask(question).text


@pytest.mark.parametrize("question", ["best uncensored model on 16gb vram", "which model lets me write smut"])
def test_that_none_is_picked_for_refusing_less_comes_first(ask: Ask, question: str) -> None:
    """It is no constraint either."""
    text = ask(question).text
    assert text.startswith("**Which models refuse less, no source on board says")
    assert "uncensored." not in text


def test_what_usage_policies_allow_is_not_on_board(ask: Ask) -> None:
    """No law is told in its place."""
    text = ask("is it ok to use claude for nsfw roleplay or will i get banned").text
    assert text.startswith("**Not on board: what the usage policy of Anthropic allows of adult content.**")
    assert "No rule on board bars" not in text


@pytest.mark.parametrize(
    "question",
    [
        "best model to fine tune on our support tickets",
        "I want to train a model on my own support chats, which one",
        "quiero entrenar un modelo con mis propios chats de soporte, cuál me sirve?",
        "ich will ein Modell mit unseren Tickets trainieren, welches nehmen?",
    ],
)
def test_what_is_to_be_trained_has_open_weights(ask: Ask, question: str) -> None:
    """No source says which hosts train a closed one."""
    answer = ask(question)
    assert answer.recommendations
    assert all(entry.open_weights for entry in answer.recommendations)
    assert any(each.startswith("Which hosts fine-tune a model") for each in answer.unknown)


@pytest.mark.parametrize("question", ["best model for sillytavern", "model to narrate scenes for our rpg group"])
def test_a_program_for_roleplay_names_the_task(ask: Ask, question: str) -> None:
    """As it is used for nothing else."""
    assert ask(question).understood.task == "roleplay"


@pytest.mark.parametrize(
    "question",
    [
        "do ML PhDs still get hired",
        "are junior devs still needed now that claude code exists",
        "what gpu prices doing, should i buy a 5090 now or wait",
        "is the market for gpus going down",
        "when does the rtx 6090 come out",
    ],
)
def test_jobs_and_the_market_for_cards_are_off_topic(ask: Ask, question: str) -> None:
    """No note is read out instead."""
    assert ask(question).intents == ("off_topic",)


@pytest.mark.parametrize(
    "question",
    ["gpu prices per hour for a 4090 on vast", "graphics card prices are nuts, which model runs on my 8gb one"],
)
def test_what_cards_run_or_rent_for_stays_on_topic(ask: Ask, question: str) -> None:
    """Prices of cards are only spoken of."""
    assert ask(question).intents != ("off_topic",)


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("whats the biggest open model i can load on a single h100", "122B parameters, as q4_k_m"),
        ("größtes modell für 16gb vram?", "21B parameters, as q4_k_m"),
        ("显存48G能跑的最大的模型是什么", "35B parameters, as q8_0"),
        ("what's the largest model that fits in 2x4090 at q4", "35B parameters, as q4_k_m"),
    ],
)
def test_the_largest_that_fits_stands_before_the_best(ask: Ask, question: str, size: str) -> None:
    """In the precision named, and of models that a board measures."""
    text = ask(question).text
    assert text.startswith("**The largest that fits: ")
    assert size in text.partition("\n")[0]
    assert "Among the best open weights that fit" in text


@pytest.mark.parametrize("question", ["128gb ddr5 + 5090 biggest model", "24gb card and 128gb ram, largest model?"])
def test_the_largest_of_the_cards_is_said_to_be_that_where_main_memory_is_told(ask: Ask, question: str) -> None:
    assert ask(question).text.startswith("**The largest that fits the cards alone: ")


def test_the_largest_context_is_no_largest_model(ask: Ask) -> None:
    """The word is of another thing there."""
    assert "The largest that fits" not in ask("best model for 24gb with the largest context").text


def test_the_precision_asked_is_split_over_cards_and_main_memory(ask: Ask) -> None:
    """Where main memory holds what the cards do not; else the smallest is told."""
    first = "i have 3x p40, 128gb ram, want to run glm air with 64k ctx, doable?"
    assert "q8_0 puts 51.9 GB beside the cards" in ask("what about q8", first).text
    assert "q4_k_m puts 48.8 GB beside" in ask("can i run gpt-oss 120b at q8 on a 3090 with 128gb ram").text


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("claude 3.7 opus price?", "claude-3.7-opus"),
        ("claude 4.2 sonnet still there?", "claude-4.2-sonnet"),
        ("claude 3.7 haiku gone?", "claude-3.7-haiku"),
    ],
)
def test_a_size_that_a_version_never_had_is_not_known(ask: Ask, question: str, name: str) -> None:
    """It is neither that version of another size nor the newest of that size."""
    answer = ask(question)
    assert f'No catalogue on board knows a model called "{name}"' in answer.text
    assert not answer.costs


@pytest.mark.parametrize(
    ("question", "models"),
    [
        ("claude 4.5 sonnet price", ("claude-sonnet-4-5",)),
        ("claude 3.5 haiku vs sonnet", ("claude-3-5-haiku", "claude-sonnet")),
        ("claude 3.7 or opus?", ("claude-3-7-sonnet", "claude-opus")),
    ],
)
def test_a_size_that_a_version_has_is_that_model(ask: Ask, question: str, models: tuple[str, ...]) -> None:
    """So is one that stands apart."""
    assert ask(question).understood.models == models


def test_why_a_bill_jumped_comes_before_what_to_switch_to(ask: Ask) -> None:
    """Ends that nobody stated are left out."""
    text = ask("openrouter bill went from $4 to $90 overnight with sonnet, wtf happened, what should i switch to").text
    assert text.startswith("**Why the bill is higher than the estimate")
    assert "**Move to " in text
    assert "No end is stated" not in text


def test_what_to_switch_to_is_told_alone_where_no_cause_is_asked(ask: Ask) -> None:
    """A bill that jumped is the reason then."""
    assert "checklist" not in ask("gpt-4o bill jumped, replace it with what").text


@pytest.mark.parametrize(
    "question",
    [
        "48gb vram, tried qwen2.5 coder 32b for coding, too dumb. what now. dont care about speed",
        "llama 3.3 70b on 2x3090 is way too slow, any alternative for rp?",
    ],
)
def test_a_model_found_wanting_at_home_is_not_shown_again(ask: Ask, question: str) -> None:
    """What fits in its place is, and a speed that does not matter is left out."""
    answer = ask(question)
    assert "on your own hardware" in answer.text
    assert not {entry.model for entry in answer.recommendations} & {*answer.understood.models}
    if "dont care" in question:
        assert "speed is on board" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "me conviene pagar claude pro o usar la api? 30 preguntas al dia",
        "lohnt sich claude pro oder api bei 30 fragen am tag",
    ],
)
def test_a_plan_is_weighed_against_the_api_in_any_language(ask: Ask, question: str) -> None:
    """By both sums."""
    assert "against $20 a month for Claude Pro: the API costs less" in ask(question).text


@pytest.mark.parametrize(
    ("question", "maker"),
    [("cheapest claude for a telegram bot", "Anthropic"), ("cheapest gpt for a bot, 1000 msgs a day", "OpenAI")],
)
def test_the_cheapest_of_a_family_is_one_of_it(ask: Ask, question: str, maker: str) -> None:
    """Not the cheapest of all."""
    assert ask(question).recommendations[0].developer == maker


def test_what_main_memory_makes_run_comes_first_where_it_is_told(ask: Ask) -> None:
    """Before that the cards alone are too small."""
    text = ask("2x 5060ti 16gb and 96gb ddr5, can I run gpt oss 120b").text
    assert text.startswith("**Split over cards and main memory it runs: q4_k_m puts ")
    assert "does not fit in 32 GB" in text


def test_what_is_still_free_is_a_question_of_price(ask: Ask) -> None:
    """And none of an end."""
    assert ask("is deepseek still free on openrouter").intents[0] == "cost"
