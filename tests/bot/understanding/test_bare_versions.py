"""Models told by a version or by variants alone, embeddings told by a family, and the main model of a version."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("4.1 retired?", ("gpt-4.1",)),
        ("is 4.1 still around?", ("gpt-4.1",)),
        ("is 3.7 gone?", ("claude-3-7-sonnet",)),
        ("RIP 4.5. what writes like that?", ("gpt-4.5",)),
        ("ist 4.1 schon abgeschaltet?", ("gpt-4.1",)),
        ("4.1什么时候下线", ("gpt-4.1",)),
        ("5.1 or 5.2 for coding?", ("gpt-5.1", "gpt-5.2")),
        ("4.5 oder 4.6?", ("claude-opus-4-5", "claude-opus-4-6")),
    ],
)
def test_a_version_alone_is_a_model_of_the_line_that_goes_by_numbers(
    ask: Ask, text: str, models: tuple[str, ...]
) -> None:
    """Where its end or another version is spoken of."""
    assert ask(text).understood.models == models


def test_what_else_has_the_version_is_said(ask: Ask) -> None:
    """Since a number alone may mean another maker's."""
    answer = ask("4.1 retired?")

    assert any("claude-opus-4-1" in each and '"4.1"' in each for each in answer.assumptions)


@pytest.mark.parametrize(
    "text",
    [
        "python 3.7 still around?",
        "is ubuntu 22.04 retired?",
        "version 2.5 or 3.0 of our app?",
        "rated 4.1 or 4.5 stars",
        "we grew 4.1% last year, is that gone?",
        "ipad mini or nano?",
        "macbook air or pro",
        "pro or max?",
        "any benchmark that includes the nano/mini tier models?",
        "which maker has the best mini or nano class?",
    ],
)
def test_other_numbers_and_variants_are_no_models(ask: Ask, text: str) -> None:
    """Versions of programs, ratings, shares, tablets and plans."""
    assert ask(text).understood.models == ()


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("flash vs pro", ("gemini-flash", "gemini-pro")),
        ("flash or flash-lite for tagging", ("gemini-flash", "gemini-flash-lite")),
        ("mini or nano for tagging?", ("gpt-mini", "gpt-nano")),
        ("제미나이 플래시랑 프로 차이?", ("gemini-flash", "gemini-pro")),
        ("gemini flash 和 pro 哪个便宜", ("gemini-flash", "gemini-pro")),
        ("gemini flash 和 deepseek 哪个便宜", ("gemini-flash", "deepseek")),
    ],
)
def test_variants_against_each_other_are_one_makers(ask: Ask, text: str, models: tuple[str, ...]) -> None:
    """As other scripts spell them too."""
    assert ask(text).understood.models == models


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("voyage embeddings", ("voyage",)),
        ("mistral embeddings price", ("mistral-embed",)),
        ("price of gemini embeddings", ("gemini-embedding",)),
    ],
)
def test_embeddings_are_called_as_their_maker_calls_them(ask: Ask, text: str, models: tuple[str, ...]) -> None:
    """A family of nothing else by its name alone."""
    assert ask(text).understood.models == models


@pytest.mark.parametrize(
    ("text", "name"),
    [("qwen3 price", "Qwen3-Max at"), ("豆包多少钱", "Seed 2.1 Pro"), ("qwen3 max thinking price", "Thinking")],
)
def test_a_family_means_its_main_model(ask: Ask, text: str, name: str) -> None:
    """Neither one that only thinks longer nor one that makes films."""
    assert name in ask(text).text.split("\n")[0]
