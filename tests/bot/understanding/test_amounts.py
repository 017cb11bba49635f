"""Amounts as people say them: delays, ceilings, shares in words, cards, and what a thread changes of them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from bot.understanding.reading import Reading


def found(reading: Reading, expected: dict[str, Any]) -> dict[str, Any]:
    understood = reading.understood.to_json()
    return {key: understood.get(key) for key in expected}


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("which model for a doorbell, it has to speak within a second", 1),
        ("Modell für die Hotline, Antwort unter einer halben Sekunde", 0.5),
        ("modelo que conteste en menos de 700 ms", 0.7),
        ("2秒以内に返すチャット用モデルは？", 2),
        ("which model, two seconds at most for a reply", 2),
        ("which model makes clips under 10 seconds", None),
        ("which model for a job that polls every 30 seconds", None),
    ],
)
def test_a_delay_is_a_time_that_something_is_due_in(
    reader: Callable[..., Reading], text: str, seconds: float | None
) -> None:
    """In digits or in words; a clip's length and a pause between calls are none."""
    assert found(reader(text), {"latency": seconds}) == {"latency": seconds}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a model under 2 dollars output that beats gpt-5 mini on coding", {"max_price_out_per_mtok": 2}),
        ("best chat model, output under $5", {"max_price_out_per_mtok": 5}),
        ("input below 50 cents, RAG over docs", {"max_price_in_per_mtok": Decimal("0.5")}),
        ("output under $400 a month, chat", {"budget_usd": 400, "budget_period": "month"}),
        ("which model, it mustn't be over 3 dollars per M out", {"max_price_out_per_mtok": 3}),
        ("which model? more than $1 per M input is too much", {"max_price_in_per_mtok": 1}),
        ("推荐模型，输出每百万不超过 5 美元", {"max_price_out_per_mtok": 5}),
        ("which model for chat, forty bucks a week", {"budget_usd": 40, "budget_period": "week"}),
        ("which model for 9k letters, £2k for the lot", {"budget_usd": 2640, "budget_period": "once"}),
        ("which model for songs, max 20 cents per song", {"budget_usd": 0.2, "budget_period": "request"}),
        ("modèle de chat, 20 € par mois, pas plus", {"budget_usd": 23.2, "budget_period": "month"}),
        ("用什么模型聊天，每月别超过 100 块", {"budget_usd": 14, "budget_period": "month"}),
        ("which model for rag, ~3k/mo budget", {"budget_usd": 3000, "budget_period": "month", "requests": None}),
        ("推荐聊天模型，年预算 3 万", {"budget_usd": 4200, "currency": "CNY"}),
        ("not a cent over 30 USD a month, which model", {"budget_usd": 30, "budget_period": "month"}),
        ("a thinking budget of 8k, which model", {"budget_usd": None}),
        ("got a $90 charge from openrouter, which model did that", {"budget_usd": None}),
        ("직원 30명이 하루 10번씩 물어보면 haiku 5.5 비용은?", {"budget_usd": None, "requests": 300, "units": 30}),
    ],
)
def test_what_may_be_spent_is_told_however_it_is_said(
    reader: Callable[..., Reading], text: str, expected: dict[str, Any]
) -> None:
    """A denied "more than" is a ceiling, a sum for all or for one thing is a budget, a charge is neither."""
    assert found(reader(text), expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kimi k3, 4k tokens each and answers of around 250, cost?", {"input_tokens": 4000, "output_tokens": 250}),
        ("kimi k3 每次进 3k 出 400 token，多少钱", {"input_tokens": 3000, "output_tokens": 400}),
        ("kimi k3 cost, 9M in 1M out a month, a third of it from cache", {"cached_share": 0.33}),
        ("kimi k3 每月输入 900 万，八成命中缓存，多少钱", {"cached_share": 0.8}),
        ("which open model can take a 300k token codebase", {"min_context_tokens": 300_000, "input_tokens": None}),
        ("modelo que escriba 25k tokens de una vez", {"min_output_tokens": 25_000}),
        ("does gemini 2.5 pro cost more beyond 200k tokens?", {"input_tokens": None}),
        ("do prices fall 5x a year?", {"requests": None}),
        ("page 40 of the report says glm 5.3 wins, true?", {"units": None}),
    ],
)
def test_tokens_go_where_the_words_put_them(
    reader: Callable[..., Reading], text: str, expected: dict[str, Any]
) -> None:
    """Answers are output, what must fit at once is context, thresholds and page numbers are no workload."""
    assert found(reader(text), expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which model for 30 dispatchers, each asks 9 things a day", {"units": 30, "requests": 270}),
        ("three requests a minute on kimi k3, cost?", {"requests": 3, "requests_period": "minute"}),
        ("kimi k3 하루에 천 번 호출하면 얼마", {"requests": 1000, "requests_period": "day"}),
        ("сколько стоит kimi k3, если нас человек сорок?", {"units": 40, "unit_kind": "users"}),
        ("trois cents factures par jour, quel modèle", {"units": 300, "unit_kind": "documents"}),
        ("계약서 80건 요약, 모델 추천", {"units": 80, "unit_kind": "documents"}),
        ("60 Protokolle à 20 Seiten zusammenfassen, welches Modell", {"units": 1200, "unit_kind": "pages"}),
        ("replies must stay under 80 words, which model", {"units": None}),
        ("15,000 shelf labels to translate, which model", {"units": 15_000, "unit_kind": "items"}),
    ],
)
def test_counts_in_words_are_read(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Small numbers in words count before a unit; people and labels that no table knows count as such."""
    assert found(reader(text), expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which model on three old 3090s", {"gpu_memory_gb": 72}),
        ("welches Modell auf zwei gebrauchten 3090ern", {"gpu_memory_gb": 48}),
        ("which model on two cards with 16 GB each", {"gpu_memory_gb": 32}),
        ("24GB 카드 두 장에 맞는 모델", {"gpu_memory_gb": 48}),
        ("laptop with a 12gb 3060 and 64gb ram, which model", {"gpu_memory_gb": 12, "ram_gb": 64}),
        ("keine Grafikkarte, 32 GB RAM, welches Modell", {"gpu_memory_gb": 0, "ram_gb": 32}),
        ("VRAM16GBで動くモデルは？", {"gpu_memory_gb": 16}),
        ("which embedding model, the index is 80GB", {"gpu_memory_gb": None}),
        ("which model, nothing above 24B", {"max_params_b": 24, "min_params_b": None}),
        ("unter 4 Milliarden Parametern, welches Modell", {"max_params_b": 4}),
    ],
)
def test_cards_and_sizes_are_counted(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Cards count beside their name and beside their memory; what only holds gigabytes is no memory."""
    assert found(reader(text), expected) == expected


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("coding model for one 3090", "and with two?", {"gpu_memory_gb": 48}),
        ("coding model for two 3090", "a third 3090 is on its way", {"gpu_memory_gb": 72}),
        ("модель для кода на одной 4090", "а если карты две?", {"gpu_memory_gb": 48}),
        ("coding model for a mac with 64gb", "make that 96", {"gpu_memory_gb": 96}),
        ("chat model, 500 euros a month", "they trimmed it to 300", {"budget_usd": 348, "currency": "EUR"}),
        ("kimi k3 cost, 12 analysts, 10 questions each a day", "just 6 analysts now", {"units": 6, "requests": 60}),
        ("kimi k3 cost, 12 agents, 10 chats each a day", "3 more agents start", {"units": 15, "requests": 150}),
        ("kimi k3 cost, 20M in 2M out a month", "half of it cached", {"input_tokens": 20_000_000, "cached_share": 0.5}),
        ("rag model, 200k context", "better make that 1M", {"min_context_tokens": 1_000_000}),
        ("ocr model for 600 pages", "and the same every month", {"units": 600, "requests_period": "month"}),
        ("chat model, reply within 1 second", "2 seconds would do", {"latency": 2}),
    ],
)
def test_a_thread_moves_the_amounts_of_before(
    reader: Callable[..., Reading], first: str, then: str, expected: dict[str, Any]
) -> None:
    """More cards, other memory, fewer heads, a cut budget: the amount named before changes, the rest stays."""
    assert found(reader(then, first), expected) == expected
