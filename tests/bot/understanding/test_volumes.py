"""Workloads, budgets and hardware."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

VOLUME = ("requests", "requests_period", "input_tokens", "output_tokens", "cached_share", "units", "unit_kind", "batch")
MONEY = ("budget_usd", "budget_period", "currency", "max_price_in_per_mtok", "max_price_out_per_mtok")
HARDWARE = ("gpu_memory_gb", "ram_gb", "min_params_b", "max_params_b", "self_host")


def said(reading: Reading, keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in reading.understood.to_json().items() if key in keys}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cost of kimi k3 at 20k req/day, 2k in / 300 out, 80% cached",
         {"requests": 20000, "requests_period": "day", "input_tokens": 2000, "output_tokens": 300,
          "cached_share": 0.8}),
        ("kimi k3: 40M in / 8M out a day, price?",
         {"requests_period": "day", "input_tokens": 40_000_000, "output_tokens": 8_000_000}),
        ("what would 3 RPS cost on kimi k3, 1k in 200 out",
         {"requests": 3, "requests_period": "second", "input_tokens": 1000, "output_tokens": 200}),
        ("kimi k3 每天 5 万次请求，每次输入 1500 token、输出 200 多少钱",
         {"requests": 50000, "requests_period": "day", "input_tokens": 1500, "output_tokens": 200}),
        ("1日500件のメールを要約すると月いくら？haiku 5.5で",
         {"units": 500, "unit_kind": "messages", "requests_period": "day"}),
        ("kimi k3 for 40k catalogue rows/month, price?",
         {"units": 40000, "unit_kind": "items", "requests_period": "month"}),
        ("coste de kimi k3: 800 mil peticiones al mes, 600 tokens de entrada y 90 de salida",
         {"requests": 800000, "requests_period": "month", "input_tokens": 600, "output_tokens": 90}),
        ("price of glm-5.3 for 25 devs, each fires 60 requests/day at 8k in/700 out",
         {"requests": 1500, "requests_period": "day", "input_tokens": 8000, "output_tokens": 700, "units": 25,
          "unit_kind": "users"}),
        ("cheapest model for 250k scanned pages?", {"units": 250000, "unit_kind": "pages"}),
        ("price of kimi k3 per million tokens", {}),
    ],
)  # fmt: skip
def test_a_workload_is_read(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Counts, periods, directions and shares; heads multiply; a rate is no volume."""
    assert said(reader(text), VOLUME) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which model for chat, max €500/mo", {"budget_usd": 580, "budget_period": "month", "currency": "EUR"}),
        ("which model for chat under $3k", {"budget_usd": 3000}),
        ("want a model under $0.0005 per 1k output tokens", {"max_price_out_per_mtok": 0.5}),
        ("we spend $900 a month on gpt-5-mini, which model is cheaper", {}),
        ("is the $20 plan enough for sonnet?", {}),
        ("gpt-5-mini costs $0.25 per 1M, right?", {}),
    ],
)
def test_budget_spend_plan_and_price_are_told_apart(
    reader: Callable[..., Reading], text: str, expected: dict[str, Any]
) -> None:
    """Only what may be spent is a budget, only a bound on a rate is a ceiling."""
    assert said(reader(text), MONEY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which model on 2x3090?", {"gpu_memory_gb": 48, "self_host": True}),
        ("best model for a 4090+3090", {"gpu_memory_gb": 48, "self_host": True}),
        ("best model for a 3060 12gb and 32 gigs of ram", {"gpu_memory_gb": 12, "ram_gb": 32, "self_host": True}),
        ("which model on 8x H200", {"gpu_memory_gb": 1128, "self_host": True}),
        ("which model for an M2 Air with 24GB RAM", {"gpu_memory_gb": 24, "self_host": True}),
        ("which model, no gpu, 16GB ram laptop", {"gpu_memory_gb": 0, "ram_gb": 16, "self_host": True}),
        ("显存24G 推荐什么模型", {"gpu_memory_gb": 24, "self_host": True}),
        ("best 13-32B model?", {"min_params_b": 13, "max_params_b": 32}),
        ("which model under 10B", {"max_params_b": 10}),
    ],
)
def test_hardware_is_read(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Cards become memory and add up; unified memory is the GPU's; a size sets both bounds."""
    assert said(reader(text), HARDWARE) == expected


def test_the_rate_of_a_currency_is_said(reader: Callable[..., Reading]) -> None:
    """A converted budget names its rate."""
    assert reader("which model for chat, max €500/mo").assumed == ("1 EUR taken as 1.16 USD.",)


def test_present_spend_is_kept_beside_the_slots(reader: Callable[..., Reading]) -> None:
    """A bill is no budget, but it is not forgotten either."""
    reading = reader("We spend about $5k a month, 70% of it on opus 5.5 and the rest on gpt 6 sol. what if we moved?")

    assert reading.spend_usd == 5000
    assert reading.understood.budget_usd is None


@pytest.mark.parametrize(
    "text",
    [
        "what does sonnet 5.5 cost at 1k in 400 out, 50k a day",
        "sonnet 5.5 cost 1k in 400 out, 50k/day",
        "was kostet sonnet 5.5 bei 1k rein 400 raus, 50k am tag",
    ],
)
def test_a_rate_behind_the_sizes_of_a_request_counts_requests(reader: Callable[..., Reading], text: str) -> None:
    """The word "cost" before the sizes makes no sum of it, nor "raus" a ban."""
    assert said(reader(text), VOLUME) == {
        "requests": 50_000, "requests_period": "day", "input_tokens": 1000, "output_tokens": 400
    }  # fmt: skip
    assert reader(text).understood.models == ("claude-sonnet-5-5",)


@pytest.mark.parametrize(
    "text",
    ["opus 5.5 price at 1k in 200 out 1000 a day", "haiku 5.5, 1k in / 200 out, 1000/day",
     "haiku 5.5, 1k/200, 1000 a day"],
)  # fmt: skip
def test_a_rate_may_be_as_large_as_a_request(reader: Callable[..., Reading], text: str) -> None:
    """A thousand tokens, a thousand times."""
    understood = reader(text).understood

    assert (understood.requests, understood.requests_period, understood.input_tokens) == (1000, "day", 1000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("output is more like 800", {"output_tokens": 800}),
        ("output should probably be nearer 800", {"output_tokens": 800}),
        ("Output eher 800", {"output_tokens": 800}),
        ("la salida es más bien 800", {"output_tokens": 800}),
        ("la sortie c'est plutôt 800", {"output_tokens": 800}),
        ("a saída é mais para 800", {"output_tokens": 800}),
        ("выход скорее 800", {"output_tokens": 800}),
        ("inputs will be closer to 5k", {"input_tokens": 5000}),
        ("I mixed up input and output", {"input_tokens": 300, "output_tokens": 2000}),
        ("Input und Output vertauscht", {"input_tokens": 300, "output_tokens": 2000}),
        ("requests are more like 800", {"requests": 800}),
    ],
)
def test_a_way_told_with_words_between_keeps_the_requests(
    reader: Callable[..., Reading], text: str, expected: dict[str, Any]
) -> None:
    """Only the side that is named changes."""
    before = {"requests": 1000, "requests_period": "day", "input_tokens": 2000, "output_tokens": 300}

    assert said(reader(text, "opus 5.5, 2k in 300 out, 1000 a day"), VOLUME) == before | expected


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("做摘要的模型，预算每月300欧", "EUR"),
        ("做摘要的模型，预算每月300镑", "GBP"),
        ("做摘要的模型，每月300欧元以内", "EUR"),
        ("做摘要的欧洲模型，每月300元", "CNY"),
    ],
)
def test_a_currency_is_told_by_its_first_sign(reader: Callable[..., Reading], text: str, currency: str) -> None:
    """Short for euros and pounds; of Europe it is no money."""
    assert reader(text).understood.currency == currency


@pytest.mark.parametrize(
    "text",
    [
        "we want a one-page synopsis of each novel. Which model keeps a plot straight?",
        "I want a one page summary per book, what would you take",
        "we need a two-page brief for every case. Which model?",
    ],
)
def test_a_few_pages_that_come_out_of_each_are_no_load(reader: Callable[..., Reading], text: str) -> None:
    """Nobody said how many things there are."""
    asked = reader(text).understood
    assert (asked.requests, asked.units, asked.unit_kind) == (None, None, None)


def test_a_few_pages_that_go_in_are_a_load(reader: Callable[..., Reading]) -> None:
    """A brief to be translated is one."""
    asked = reader("translate a 10-page brief for the court, cost with gpt-6 luna").understood
    assert (asked.units, asked.unit_kind) == (10, "pages")
