"""Questions on a row of the answer before keep what the thread wishes: where it runs, its load, the memory it has."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

IN_EU = "model for chat hosted in the EU, 5M tokens in and 1M out"
AT_HOME = "model for coding with 192 GB of VRAM"


@pytest.mark.parametrize(
    "text", ["what does the second one cost in batch?", "und das zweite im Batch?", "2番目はバッチでいくら？"]
)
def test_a_row_is_priced_where_the_thread_wants_it_and_for_its_load(reader: Callable[..., Reading], text: str) -> None:
    """A load told with the question takes the place of the load before."""
    asked = reader(text, IN_EU).understood
    assert asked.host_region == ("EU",)
    assert asked.input_tokens == Decimal(5_000_000)
    other = reader("what does the second one cost for 2M tokens in?", IN_EU).understood
    assert other.input_tokens == Decimal(2_000_000)
    assert other.output_tokens is None


@pytest.mark.parametrize(
    ("text", "pointers"),
    [
        ("does the first one fit at q8?", ("nth:1",)),
        ("what does the second need at fp8", ("nth:2",)),
        ("would it run at 8 bit?", ()),
        ("q8?", ()),
        ("and at int4?", ()),
        ("läuft es auch mit 8 bit?", ()),
    ],
)
def test_a_row_is_fitted_to_the_memory_of_the_thread(
    reader: Callable[..., Reading], text: str, pointers: tuple[str, ...]
) -> None:
    """By its precision alone, too."""
    reading = reader(text, AT_HOME)
    assert reading.intents == ("capability",)
    assert reading.aside is not None
    assert reading.aside.pointers == pointers
    assert reading.understood.gpu_memory_gb == Decimal(192)


def test_precision_alone_is_nothing_asked_of_a_host_s_model(reader: Callable[..., Reading]) -> None:
    """Nor is what a row at home can do a question of memory."""
    aside = reader("q8?", "model for chat").aside
    assert aside is not None
    assert aside.asks == ("unread",)
    assert reader("does the second one read images?", AT_HOME).understood.gpu_memory_gb is None


@pytest.mark.parametrize(
    ("text", "pointers"),
    [
        ("is the second one better", ("nth:1", "nth:2")),
        ("and is the third any better?", ("nth:1", "nth:3")),
        ("ist das zweite besser?", ("nth:1", "nth:2")),
        ("first vs second for RAG", ("nth:1", "nth:2")),
        ("only the first two", ("nth:1", "nth:2")),
        ("nur die ersten beiden", ("nth:1", "nth:2")),
    ],
)
def test_rows_are_set_beside_each_other(reader: Callable[..., Reading], text: str, pointers: tuple[str, ...]) -> None:
    """Whichever is said to be better."""
    reading = reader(text, "model for chat")
    assert reading.intents[0] == "compare"
    assert reading.aside is not None
    assert reading.aside.pointers == pointers


def test_the_work_of_two_rows_may_be_told(reader: Callable[..., Reading]) -> None:
    """It takes the place of that of the thread."""
    assert reader("first vs second for RAG", "model for chat").understood.task == "rag"


@pytest.mark.parametrize(
    ("text", "pointer"), [("without the last one", "without:-1"), ("ohne das zweite", "without:2")]
)
def test_one_of_those_compared_is_left_out_by_its_place(
    reader: Callable[..., Reading], text: str, pointer: str
) -> None:
    """The rest stays compared."""
    reading = reader(text, "opus 5.5 vs sonnet 5.5 vs glm-5.3")
    assert reading.intents[0] == "compare"
    assert reading.aside is not None
    assert reading.aside.pointers == (pointer,)


@pytest.mark.parametrize("text", ["is a second model better?", "only two models please", "the first month is free"])
def test_ordinals_of_other_things_point_at_no_row(reader: Callable[..., Reading], text: str) -> None:
    """Nothing is compared."""
    assert reader(text, "model for chat").intents[0] != "compare"
