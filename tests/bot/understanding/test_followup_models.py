"""What a message of a thread makes of the models spoken of."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

_TWO = "opus 5.5 vs gpt-6 sol for drafting, which one?"
_ONE = "price of sonnet 5.5 for 20M in and 2M out"


@pytest.mark.parametrize(
    ("before", "text", "models"),
    [
        (_TWO, "leave out gpt-6 sol", ("claude-opus-5-5",)),
        (_TWO, "gpt weglassen bitte", ("claude-opus-5-5",)),
        (_TWO, "quita opus", ("gpt-6-sol",)),
        (_TWO, "去掉 opus", ("gpt-6-sol",)),
        (_TWO, "opusは除いて", ("gpt-6-sol",)),
        (_TWO, "without the openai one", ("claude-opus-5-5",)),
        (_TWO, "opus is too dear, drop it", ("gpt-6-sol",)),
        (_TWO, "nur opus", ("claude-opus-5-5",)),
        (_TWO, "kick out opus, put in kimi k3", ("gpt-6-sol", "kimi-k3")),
        (_TWO, "ajoute kimi k3", ("claude-opus-5-5", "gpt-6-sol", "kimi-k3")),
        (_TWO, "добавь kimi k3", ("claude-opus-5-5", "gpt-6-sol", "kimi-k3")),
        (_ONE, "kimi k3 then, if that is too slow", ("kimi-k3",)),
        (_ONE, "hm ok, and with haiku 5.5?", ("claude-haiku-5-5",)),
        (_ONE, "e trocando por kimi k3?", ("kimi-k3",)),
        (_ONE, "and if half of that went to kimi k3?", ("claude-sonnet-5-5", "kimi-k3")),
        (_ONE, "put kimi k3 next to it", ("claude-sonnet-5-5", "kimi-k3")),
        (_ONE, "¿y kimi k3 también?", ("claude-sonnet-5-5", "kimi-k3")),
    ],
)
def test_models_are_left_out_kept_exchanged_or_added(
    reader: Callable[..., Reading], before: str, text: str, models: tuple[str, ...]
) -> None:
    """One left out of several is no exclusion; one said to be too slow is replaced, one "next to it" is added."""
    understood = reader(text, before).understood

    assert understood.models == models
    assert (understood.exclude_models, understood.exclude_developers) == ((), ())


@pytest.mark.parametrize(
    ("before", "text", "excluded"),
    [
        ("which model for code?", "qwen kommt leider nicht infrage", ("qwen",)),
        ("which model for code?", "legal won't let us touch kimi", ("kimi",)),
        ("which model for code, but not opus 5.5?", "ok opus is fine after all", ()),
        ("which model for code, no kimi please", "why not glm 5.3 then", ("kimi",)),
    ],
)
def test_a_model_is_ruled_out_or_let_in_again(
    reader: Callable[..., Reading], before: str, text: str, excluded: tuple[str, ...]
) -> None:
    """An exclusion behind or before the name, one taken back, and a "why not" that is none."""
    assert reader(text, before).understood.exclude_models == excluded


@pytest.mark.parametrize(
    ("before", "text", "models"),
    [
        ("did opus 4.6 change price", "and 5.5?", ("claude-opus-5-5",)),
        ("context window of gemini 3.5 flash", "ok, und 3.8?", ("gemini-3.8-flash",)),
        ("context window of gemini 2.5 flash", "and the pro version", ("gemini-2.5-flash", "gemini-2.5-pro")),
        ("can gpt-6 sol read images", "luna not sol, sorry", ("gpt-6-luna",)),
        ("price of opus 4.6 for 3 requests", "and 20?", ("claude-opus-4-6",)),
        ("context window of gpt-oss 120b", "what about the 20b", ("gpt-oss-20b",)),
        ("kann gpt-oss 20b polnisch", "und die 120B?", ("gpt-oss-120b",)),
    ],
)
def test_a_sister_model_is_told_by_little(
    reader: Callable[..., Reading], before: str, text: str, models: tuple[str, ...]
) -> None:
    """A variant or a version alone means the model of that kind; a whole number beside amounts means none."""
    assert reader(text, before).understood.models == models


def test_a_newer_standard_takes_the_place_of_the_older(reader: Callable[..., Reading]) -> None:
    """Who says "more like" has changed the standard."""
    understood = reader("hm, more like opus 5.5", "which open model is as good as sonnet 5.5?").understood

    assert (understood.quality_floor, understood.models) == (("claude-opus-5-5",), ())


@pytest.mark.parametrize("then", ["pro Woche", "pro Jahr?", "pro Tag statt Monat", "und pro Anfrage?"])
def test_german_pro_is_no_sister_of_the_model(reader: Callable[..., Reading], then: str) -> None:
    """It counts for each of what stands behind it."""
    assert reader(then, "GPT-6.1 Terra für 10k Anfragen im Monat, 1k/200").understood.models == ("gpt-6.1-terra",)


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("GPT-6.1 Terra pro Woche 10.000 Anfragen", "gpt-6.1-terra"),
        ("was kostet GPT-6.1 Terra pro Monat", "gpt-6.1-terra"),
        ("GPT-6.1 Terra Pro, 1000 Anfragen pro Tag", "gpt-6.1-terra-pro"),
        ("gpt-6.1 terra pro price", "gpt-6.1-terra-pro"),
    ],
)
def test_german_pro_behind_a_model_is_no_part_of_its_name(
    reader: Callable[..., Reading], text: str, model: str
) -> None:
    """A variant stays one where nothing is counted."""
    assert reader(text).understood.models == (model,)
