"""Messages of a thread about the picks before: how many, which come next, which are compared, which one is left out."""

from collections.abc import Callable

import pytest

from bot.understanding.flags import NO_FALLBACK
from bot.understanding.on_the_list import CHEAPEST
from bot.understanding.reading import Reading
from bot.understanding.sought import BEST, Sought

Reader = Callable[..., Reading]
FIRST = "best model for RAG"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("top 5", 5),
        ("show me the top five", 5),
        ("the 4 best please", 4),
        ("give me the best three models", 3),
        ("die besten 3", 3),
        ("los mejores 4", 4),
        ("前三个", 3),
        ("上位5つ", 5),
        ("상위 3개", 3),
        ("топ 5", 5),
    ],
)
def test_so_many_of_the_best_are_asked_for_in_a_thread(reader: Reader, text: str, number: int) -> None:
    """The wishes stay."""
    reading = reader(text, FIRST)

    assert reading.sought == Sought(what=BEST, number=number)
    assert reading.understood.task == "rag"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("show 3 more", 3),
        ("4 more please", 4),
        ("any others?", 3),
        ("more options", 3),
        ("the next two", 2),
        ("noch 3", 3),
        ("3 de plus", 3),
        ("otros 2", 2),
        ("mais 3", 3),
        ("altri 3", 3),
        ("再来3个", 3),
        ("あと2つ", 2),
        ("2개 더 보여줘", 2),
        ("ещё 3", 3),
    ],
)
def test_more_are_asked_for_than_were_picked(reader: Reader, text: str, number: int) -> None:
    """None of those told before."""
    assert reader(text, FIRST).sought == Sought(what=BEST, number=number, beyond=True)


def test_more_of_a_list_go_on_with_it(reader: Reader) -> None:
    """The sixth follows the fifth."""
    assert reader("3 more", FIRST, "top 5").sought == Sought(what=BEST, number=3, skip=5)
    assert reader("2 more", FIRST, "top 5", "3 more").sought == Sought(what=BEST, number=2, skip=8)


def test_the_runner_up_is_the_second_best(reader: Reader) -> None:
    """Whatever the second row was."""
    assert reader("and the runner-up?", FIRST).sought == Sought(what=BEST, number=1, skip=1)


@pytest.mark.parametrize(
    ("text", "pointers"),
    [
        ("compare the first two", ("nth:1", "nth:2")),
        ("can you compare the top three?", ("nth:1", "nth:2", "nth:3")),
        ("compare 1 and 3", ("nth:1", "nth:3")),
        ("first vs third", ("nth:1", "nth:3")),
        ("compare the best with the budget one", ("role:best", "role:budget")),
        ("compare them all", ("these",)),
        ("Vergleiche die ersten zwei", ("nth:1", "nth:2")),
        ("compara los dos primeros", ("nth:1", "nth:2")),
        ("比较前两个", ("nth:1", "nth:2")),
    ],
)
def test_rows_are_compared(reader: Reader, text: str, pointers: tuple[str, ...]) -> None:
    """Those pointed at."""
    reading = reader(text, FIRST)

    assert reading.intents[0] == "compare"
    assert reading.aside is not None
    assert reading.aside.pointers == pointers


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("why not the cheapest?", CHEAPEST),
        ("why didn't you pick the cheapest one?", CHEAPEST),
        ("warum nicht das günstigste?", CHEAPEST),
        ("pourquoi pas le moins cher ?", CHEAPEST),
        ("为什么不选最便宜的？", CHEAPEST),
        ("why not the fallback?", "role:fallback"),
        ("why not the second one?", "nth:2"),
    ],
)
def test_why_a_row_does_not_lead_is_asked(reader: Reader, text: str, pointer: str) -> None:
    """It wishes for nothing."""
    aside = reader(text, FIRST).aside

    assert aside is not None
    assert (aside.asks, aside.pointers) == (("why_not",), (pointer,))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the second one, but in the EU", "EU"),
        ("the budget one but hosted in Europe", "EU"),
        ("the third one, in Germany", "DE"),
    ],
)
def test_a_row_is_wished_for_in_a_place(reader: Reader, text: str, place: str) -> None:
    """Not asked after its maker's country."""
    reading = reader(text, FIRST)

    assert reading.intents[0] == "residency"
    assert reading.understood.host_region == (place,)


@pytest.mark.parametrize(
    "text",
    ["drop the fallback", "no backup needed", "we don't need a fallback", "ohne Fallback", "sin respaldo", "不要备选"],
)
def test_a_fallback_is_dropped_for_the_thread(reader: Reader, text: str) -> None:
    """Later messages have none either."""
    assert NO_FALLBACK in reader(text, FIRST).flags
    assert NO_FALLBACK in reader("in the EU", FIRST, text).flags


@pytest.mark.parametrize("text", ["more info", "no Chinese models", "the first one but in the EU", "3 more GPUs", "EU"])
def test_other_messages_are_about_other_things(reader: Reader, text: str) -> None:
    """They are no list, no comparison and drop no row."""
    reading = reader(text, FIRST)

    assert reading.sought is None
    assert NO_FALLBACK not in reading.flags
    assert reading.intents[0] != "compare"


@pytest.mark.parametrize(
    "text", ["is kimi allowed then?", "may we use kimi then?", "ist kimi dann erlaubt?", "那可以用kimi吗？"]
)
def test_whether_a_model_may_be_used_is_a_question_of_law_in_a_thread(reader: Reader, text: str) -> None:
    """And not a wish for it."""
    assert reader(text, FIRST).intents[0] == "origin_risk"


def test_a_number_of_the_best_is_asked_for_at_once(reader: Reader) -> None:
    """In the first message too."""
    assert reader("top 5 models for translation").sought == Sought(what=BEST, number=5)
    assert reader("what are the 3 best coding models?").sought == Sought(what=BEST, number=3)
    assert reader("top 3 risks of Chinese models").sought is None
