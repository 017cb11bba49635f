"""Numbers behind a family's name: counts of things, or versions and sizes."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "model", "units"),
    [
        ("qwen 300条 多少钱", "qwen", 300),
        ("用claude 250篇文章翻译多少钱", "claude", 250),
        ("opus 50ページの要約はいくら", "claude-opus", 50),
        ("claude 300 Seiten zusammenfassen, Kosten?", "claude", 300),
        ("gemini flash 200 páginas, cuánto cuesta", "gemini-flash", 200),
        ("haiku 500 писем, сколько стоит", "claude-haiku", 500),
        ("sonnet 20 Dokumente am Tag, was kostet das?", "claude-sonnet", 20),
        ("deepseek 80 factures par jour, combien ?", "deepseek", 80),
        ("opus 300 letters cost", "claude-opus", 300),
        ("kimi 12 Verträge prüfen, Preis?", "kimi", 12),
    ],
)
def test_a_number_before_a_counted_thing_is_no_version(
    reader: Callable[..., Reading], text: str, model: str, units: int
) -> None:
    """The name ends before the number, and the number is the volume."""
    understood = reader(text).understood

    assert understood.models == (model,)
    assert understood.units == units


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("제미나이 2.5 프로 100만 토큰당 얼마예요?", "gemini-2.5-pro"),
        ("deepseek 100万token多少钱", "deepseek"),
        ("클로드 소넷 100만 토큰 가격", "claude-sonnet"),
        ("haiku 30 Folien zusammenfassen", "claude-haiku"),
        ("haiku 200 pro Tag, was kostet das", "claude-haiku"),
        ("opus 25冊の本を要約", "claude-opus"),
    ],
)
def test_a_number_with_a_scale_or_a_plain_word_behind_it_is_no_version(
    reader: Callable[..., Reading], text: str, model: str
) -> None:
    """Also where the thing counted is in no table, from twenty on."""
    assert reader(text).understood.models == (model,)


@pytest.mark.parametrize(
    ("text", "model"),
    [
        ("claude 37 price", "claude-3-7-sonnet"),
        ("claude 37怎么样", "claude-3-7-sonnet"),
        ("gemini 25 pro price", "gemini-2.5-pro"),
        ("gpt oss 120 price", "gpt-oss-120b"),
        ("qwen 14 auf meinem Mac", "qwen-14"),
        ("llama 70 lokal laufen lassen", "llama-70"),
        ("llama 70b laufen lassen", "llama-70b"),
        ("qwen 32 b on a 3090", "qwen-32"),
        ("gpt 50 price", "gpt-50"),
        ("grok 42?", "grok-42"),
    ],
)
def test_a_number_that_is_a_version_or_a_size_stays_with_its_name(
    reader: Callable[..., Reading], text: str, model: str
) -> None:
    """Versions without their point, sizes of the family's models, and numbers behind which nothing is counted."""
    assert reader(text).understood.models == (model,)
