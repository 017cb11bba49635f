"""Tests of Chinese, Japanese and Korean characters as tokens."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "requests", "tokens"),
    [
        ("翻译一本20万字的小说,用sonnet 5.5", 1, 200_000),
        ("每月翻译100万字, haiku 5.5费用", 100, 1_000_000),
        ("50万文字の翻訳をsonnet 5.5でするといくら?", 50, 500_000),
        ("한국어 50만 자 번역 haiku 5.5 비용", 50, 500_000),
        ("每篇3000字的文章500篇,haiku 5.5总结费用", 500, 1_500_000),
        ("한글 문서 2000자짜리 5천 개를 haiku 5.5로 영어 번역 비용", 5_000, 10_000_000),
        ("translate 400k characters with haiku 5.5", 1, 100_000),
        ("300k Zeichen übersetzen mit haiku 5.5", 1, 75_000),
    ],
)
def test_a_sign_is_a_token_whether_of_one_text_or_of_all(ask: Ask, question: str, requests: int, tokens: int) -> None:
    """A sign counts one token in a total as in the size of one text; a letter counts a quarter."""
    bill = ask(question).costs[0]
    assert bill.usage.requests == requests
    assert sum(line.tokens or 0 for line in bill.lines if line.component == "input") == tokens
