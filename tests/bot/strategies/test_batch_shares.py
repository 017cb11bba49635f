"""Loads of which a part goes through a batch: both parts are billed, each at its own rate."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("sonnet 5.5 costs us 900 a month now, what if we enable batch for half of it", "$675.00 a month"),
        ("gpt-6 luna, 200k requests a month of 1k in 200 out, half of them in batch", "$30.00 a month"),
        ("haiku 5.5 batch for a third of 900k requests a month 1k/100, the rest normal", "$112.50 a month"),
        ("sonnet 5.5, 10M in 2M out a month, 60% of it via batch", "$28.00 a month"),
        ("what would it cost if 25% of our 2M requests a month ran in batch on haiku 5.5 at 1k/100", "$262.50 a month"),
        ("haiku 5.5 2M requests a month 1k/100, 40% of the traffic can wait and goes through the batch api",
         "$240.00 a month"),
        ("haiku 5.5, 1M requests monthly 1k/100: 30% real time, the rest in batch", "$97.50 a month"),
        ("our sonnet 5.5 bill is 4k a month, what if we put a quarter of the traffic into batch", "$3,500 a month"),
        ("gpt-6 sol 100k requests 2k/300 with 90% in the batch api and 10% live, monthly", "$385.00 a month"),
        ("haiku 5.5, 500k Anfragen im Monat, 1k/100, die Hälfte im Batch", "$56.25 a month"),
        ("haiku 5.5, 500k requêtes par mois 1k/100, la moitié passe en batch", "$56.25 a month"),
        ("haiku 5.5, 500 mil pedidos por mês 1k/100, metade em lote", "$56.25 a month"),
        ("luna, 300k peticiones al mes 1k/100, la mitad en batch", "$33.75 a month"),
        ("haiku 5.5 每月50万请求 1k/100, 一半走批处理", "$56.25 a month"),
        ("haiku 5.5 月50万リクエスト 1k/100、半分をバッチで", "$56.25 a month"),
    ],
)  # fmt: skip
def test_a_part_in_batch_leaves_the_rest_at_the_plain_rate(ask: Ask, text: str, total: str) -> None:
    """Neither all of it in batch nor the part alone."""
    assert total in ask(text).text.split("\n")[0]


def test_the_lines_of_the_batch_are_marked_and_add_up(ask: Ask) -> None:
    """The bill is one, with a usage that is that of both parts."""
    answer = ask("haiku 5.5 100k requests a month 2k/300, a quarter of them in batch")
    bill = answer.costs[0]

    assert [(line.component, line.tier) for line in bill.lines] == [
        ("input", "in batch"), ("output", "in batch"), ("input", None), ("output", None),
    ]  # fmt: skip
    assert sum(line.usd for line in bill.lines) == bill.total_usd
    assert (bill.usage.requests, bill.usage.input_tokens) == (100_000, 200_000_000)
    assert "25% of them in batch" in answer.text
    assert "Without batch: $35.00 a month; batch is 12.5% less, $4.38 saved." in answer.text


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("haiku 5.5 100k requests a month 2k/300 batch, 80% of the input cached", "$10.30 a month"),
        ("haiku 5.5 100k requests a month 2k/300, 50% cheaper batch price", "$17.50 a month"),
        ("haiku 5.5 100k requests a month 2k/300 in batch at half the price", "$17.50 a month"),
        ("haiku 5.5 100k requests a month 2k/300, all in batch", "$17.50 a month"),
        ("haiku 5.5 100k requests a month 2k/300, batch saves us 50%", "$17.50 a month"),
    ],
)
def test_a_share_of_the_price_or_the_cache_is_none_of_the_batch(ask: Ask, text: str, total: str) -> None:
    """All of it goes through the batch there."""
    assert total in ask(text).text.split("\n")[0]


def test_a_thread_sets_and_lifts_the_part_in_batch(ask: Ask) -> None:
    """The newest message holds."""
    first = "sonnet 5.5, 10M in 2M out a month"
    part, whole = "60% of it in batch", "and all of it in batch"

    assert "$28.00 a month" in ask(part, first).text.split("\n")[0]
    assert "$20.00 a month" in ask(whole, first, part).text.split("\n")[0]
    assert "$40.00 a month" in ask("no batch", first, part, whole).text.split("\n")[0]


@pytest.mark.parametrize("behind", ["in batch", "in euros", "in january", "in/out", "in total"])
def test_a_pair_of_sizes_keeps_its_order_before_in(ask: Ask, behind: str) -> None:
    """No input of 300 tokens is told there."""
    assert "2,000 tokens in, 300 out" in ask(f"haiku 5.5 100k requests a month 2k/300 {behind}").text
