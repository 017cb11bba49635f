"""What a message supposes to be banned or to go away, and what of that is no wish."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "what if the US bans kimi, our spend is $2k a month on it",
        "suppose kimi is banned in Europe, plan B? we pay $500 a month",
        "if kimi gets outlawed tomorrow, what do we switch to? 900M in, 80M out a month",
        "wenn die EU kimi verbietet, was dann? wir zahlen 700 € im Monat",
        "si la France interdit kimi, on fait quoi ? nous payons 900 $ par mois",
        "se os EUA proibirem o kimi, o que fazemos? pagamos $800 por mês",
    ],
)
def test_what_is_supposed_to_be_banned_is_in_use_and_not_excluded(reader: Callable[..., Reading], text: str) -> None:
    """The question is one of all that is in use."""
    found = reader(text)
    assert found.intents[0] == "stack"
    assert found.understood.models == ("kimi",)
    assert not found.understood.exclude_models


@pytest.mark.parametrize(
    "text",
    [
        "kimi is banned here, which model for coding instead?",
        "if kimi is banned at our company, what do you recommend for coding?",
        "best coding model, legal banned kimi",
    ],
)
def test_a_ban_of_one_s_own_house_is_a_wish(reader: Callable[..., Reading], text: str) -> None:
    """What may not be used is left out."""
    assert reader(text).understood.exclude_models == ("kimi",)


@pytest.mark.parametrize("text", ["do you know if kimi is banned in italy?", "is kimi banned in the US?"])
def test_whether_something_is_banned_is_a_question_of_law(reader: Callable[..., Reading], text: str) -> None:
    """An "if" that means "whether" supposes nothing."""
    assert reader(text).intents[0] == "origin_risk"


STACK = "we run opus 5.5 for $6k, gpt-6 sol for $3k and kimi k3 for $1k a month. how concentrated are we?"


@pytest.mark.parametrize(
    "turns",
    [
        ("what if openai goes away?",),
        ("and if openai shuts down?", "and anthropic?"),
        ("what if the US bans kimi?",),
        ("if anthropic goes dark?", "so which one should be our backup?"),
        ("what if deepseek gets banned?",),
    ],
)
def test_a_stack_stays_what_it_is_while_losses_are_supposed(
    reader: Callable[..., Reading], turns: tuple[str, ...]
) -> None:
    """No model joins, none goes, and nobody lost becomes a place to buy."""
    found = reader(turns[-1], STACK, *turns[:-1])
    assert found.intents[0] == "stack"
    assert found.understood.models == ("claude-opus-5-5", "gpt-6-sol", "kimi-k3")
    assert not found.understood.providers
    assert not found.understood.exclude_developers


@pytest.mark.parametrize(
    "text",
    [
        "if kimi gets banned next month, which model for summaries?",
        "if the US bans kimi, best model for coding?",
        "wenn die EU kimi verbietet, welches Modell zum Programmieren?",
        "se o kimi for proibido, qual modelo para resumos?",
        "our agency bans kimi. best model for translation?",
        "unsere Bank verbietet kimi, welches Modell für Zusammenfassungen?",
    ],
)
def test_who_seeks_another_model_rules_out_what_may_be_banned(reader: Callable[..., Reading], text: str) -> None:
    """A condition of the search, not a question of today's law."""
    found = reader(text)
    assert found.intents == ("recommend",)
    assert found.understood.exclude_models == ("kimi",)


@pytest.mark.parametrize(
    "text",
    ["our bank bans Chinese models. best for coding?", "notre banque interdit les modèles chinois, quel modèle coder ?",
     "we can't use chinese models, they are forbidden at our agency. cheapest for summaries?"],
)  # fmt: skip
def test_a_house_that_bans_a_country_s_models(reader: Callable[..., Reading], text: str) -> None:
    """The pick comes first, without the law that nobody asked about."""
    found = reader(text)
    assert found.intents == ("recommend",)
    assert found.understood.exclude_origin == ("CN",)


def test_whether_one_s_own_house_bans_it_is_still_a_question(reader: Callable[..., Reading]) -> None:
    """Asked, not told."""
    assert reader("is qwen banned at our agency, we're in Texas? best model for coding?").intents[0] == "origin_risk"


@pytest.mark.parametrize(
    "text",
    ["how much did we say gpt-6.1 terra was again? in/out", "they say deepseek was banned in italy, true?",
     "people say deepseek is banned in germany, is that so", "didn't you say opus 5.5 was cheaper"],
)  # fmt: skip
def test_what_somebody_says_is_supposed_by_nobody(reader: Callable[..., Reading], text: str) -> None:
    """Nobody asks what if."""
    assert "loss" not in reader(text).flags


@pytest.mark.parametrize(
    "text",
    ["say openai goes down, what do we use", "let's say the US bans qwen, what do we lose",
     "ok, say anthropic shuts down", "just say mistral goes bankrupt, plan b?"],
)  # fmt: skip
def test_say_supposes_where_nobody_stands_before_it(reader: Callable[..., Reading], text: str) -> None:
    """An "if" in other words."""
    assert "loss" in reader(text).flags
