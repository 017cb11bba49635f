from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.costs.assumed import REQUESTS_A_USER, RERANKED, TOKENS_PER, WIDEST_WINDOW_TOKENS
from bot.costs.workload import said_again, workload_of
from bot.understood import Understood


def asked(**said: Any) -> Understood:
    counts = {key: Decimal(said.pop(key)) for key in ("requests", "units", "cached_share") if key in said}
    return Understood(**said, **counts)


@pytest.mark.parametrize(
    ("period", "number", "billed", "requests"),
    [
        ("second", 3, "month", 7_776_000),
        ("minute", 1, "month", 43_200),
        ("hour", 10, "month", 7_200),
        ("day", 20_000, "month", 600_000),
        ("week", 700, "month", 3_000),
        ("month", 40_000, "month", 40_000),
        ("year", 12, "year", 12),
        ("once", 5, "once", 5),
        (None, 5, "once", 5),
    ],
)
def test_recurring_work_is_billed_by_the_month(period: str | None, number: int, billed: str, requests: int) -> None:
    """A month has 30 days; yearly and single volumes stay as they are."""
    found = workload_of(asked(requests=number, requests_period=period, input_tokens=100, output_tokens=10))

    assert (found.period, found.requests) == (billed, requests)


def test_a_fully_stated_workload_assumes_nothing_but_the_month() -> None:
    """Every low and high end equals the figure itself."""
    found = workload_of(asked(requests=20_000, requests_period="day", input_tokens=2000, output_tokens=300))

    assert (found.input_low, found.input_tokens, found.input_high) == (2000, 2000, 2000)
    assert (found.output_low, found.output_tokens, found.output_high) == (300, 300, 300)
    assert found.count_notes == ("A month is taken as 30 days.",)
    assert found.input_notes == found.output_notes == ()


def test_a_small_total_is_one_prompt_and_a_large_one_many() -> None:
    """Totals keep their sum; large ones stay below every long-context threshold, which is said."""
    small = workload_of(asked(input_tokens=100_000, output_tokens=10_000))
    large = workload_of(asked(input_tokens=250_000_000, output_tokens=30_000_000, requests_period="month"))

    assert (small.requests, small.input_tokens) == (1, 100_000)
    assert large.requests * large.input_tokens == 250_000_000
    assert large.requests * large.output_tokens == 30_000_000
    assert large.input_tokens <= 10_000
    assert any("long-context" in note for note in large.count_notes)


def test_a_context_that_was_asked_for_is_filled() -> None:
    """Who asks for a million tokens of context sends prompts of that size."""
    found = workload_of(asked(input_tokens=1_500_000, requests_period="day", min_context_tokens=1_000_000))

    assert (found.requests, found.input_tokens) == (45, 1_000_000)


@pytest.mark.parametrize(
    ("said", "requests", "tokens"),
    [
        ({"units": 500, "unit_kind": "documents"}, 500, TOKENS_PER["documents"]),
        ({"units": 500, "unit_kind": "documents", "input_tokens": 9000}, 500, 9000),
        ({"units": 10, "unit_kind": "pages", "requests": 4}, 4, 10 * TOKENS_PER["pages"]),
        ({"units": 750, "unit_kind": "words"}, 1, 750 * TOKENS_PER["words"]),
        ({"units": 200, "unit_kind": "users"}, 200 * REQUESTS_A_USER, 1000),
    ],
)
def test_business_units_become_requests_or_tokens(said: dict[str, Any], requests: int, tokens: Decimal) -> None:
    """Things are a request each, words are text, users send requests, and what is stated is not assumed."""
    found = workload_of(asked(**said))

    assert (found.requests, found.input_tokens) == (requests, tokens)
    assert bool(found.input_notes or found.count_notes) == ("input_tokens" not in said)


def test_sound_is_counted_in_seconds_and_pictures_one_by_one() -> None:
    """Neither is text: their tokens depend on who reads them."""
    calls = workload_of(asked(units=90, unit_kind="minutes", requests_period="day", modalities=("audio",)))
    photos = workload_of(asked(units=1000, unit_kind="images", modalities=("image",)))

    assert (calls.audio_seconds, calls.input_tokens) == (90 * 60 * 30, 0)
    assert (photos.requests, photos.images, photos.input_tokens) == (1000, 1, 0)


def test_seconds_of_a_week_are_not_rounded_to_minutes() -> None:
    """Forty clips of eight seconds a week are 1,371 seconds a month; many minutes are said in whole ones."""
    clips = asked(units=Decimal(16) / 3, spread_over=40, unit_kind="minutes", requests_period="week", task="video")
    calls = asked(units=1500, spread_over=30, unit_kind="minutes", requests_period="week", task="speech")

    assert workload_of(clips).audio_seconds == 1371
    assert "22.85 minutes" in said_again(workload_of(clips))
    assert "6,429 minutes" in said_again(workload_of(calls))
    assert "300 minutes" in said_again(workload_of(asked(units=10, unit_kind="minutes", requests_period="day")))


def test_pictures_to_be_made_are_not_pictures_read() -> None:
    """Ten thousand product images to generate are ten thousand requests without a picture in them."""
    found = workload_of(asked(units=10_000, unit_kind="images", task="image_generation"))

    assert (found.requests, found.images) == (10_000, 0)


def test_an_unstated_output_is_a_range_that_is_said() -> None:
    """A translation is as long as its source; a label is short whatever it labels."""
    text = workload_of(asked(requests=10, input_tokens=4000, task="translation"))
    label = workload_of(asked(requests=10, input_tokens=4000, task="classification"))

    assert (text.output_low, text.output_tokens, text.output_high) == (2000, 4000, 8000)
    assert label.output_tokens == 20
    assert len(text.output_notes) == 1


def test_no_volume_at_all_is_illustrated_and_marked_so() -> None:
    """The figures of the task stand in, and `stated` says that nobody gave them."""
    found = workload_of(asked(task="rag"))

    assert not found.stated
    assert found.requests > 0


def test_zero_requests_are_a_workload() -> None:
    """Nothing is not the same as not stated."""
    found = workload_of(asked(requests=0, requests_period="day", input_tokens=2000, output_tokens=500))

    assert (found.stated, found.requests) == (True, 0)


def test_a_stated_cache_share_is_taken_and_an_unstated_one_only_lowers_the_low_end() -> None:
    """Zero per cent cached is a statement too."""
    stated = workload_of(asked(requests=1, input_tokens=10, output_tokens=1, task="agentic", cached_share="0"))
    unstated = workload_of(asked(requests=1, input_tokens=10, output_tokens=1, task="agentic"))

    assert (stated.cached_share, stated.cacheable_share) == (0, 0)
    assert (unstated.cached_share, unstated.cacheable_share) == (0, Decimal("0.8"))


def test_the_workload_is_said_again_in_words() -> None:
    """An asker sees how they were understood."""
    found = workload_of(asked(requests=3, requests_period="second", input_tokens=4000, output_tokens=500,
                              cached_share="0.8", batch=True))  # fmt: skip

    assert list(said_again(found)) == ["7.78M requests", "4,000 tokens in", "500 out", "80% cached", "batch"]


counts = st.one_of(st.none(), st.integers(min_value=0, max_value=10**15))


@given(
    requests=counts,
    units=counts,
    kind=st.sampled_from([None, *TOKENS_PER, "images", "users"]),
    read=counts,
    written=counts,
    period=st.sampled_from([None, "once", "second", "week", "month", "year"]),
)
def test_any_volume_is_a_workload(
    *,
    requests: int | None,
    units: int | None,
    kind: str | None,
    read: int | None,
    written: int | None,
    period: str | None,
) -> None:
    """No combination of figures fails or turns negative, and every range holds its middle."""
    said: dict[str, Any] = {
        key: value for key, value in (("requests", requests), ("units", units)) if value is not None
    }

    found = workload_of(asked(**said, unit_kind=kind, input_tokens=read, output_tokens=written, requests_period=period))

    assert found.requests >= 0
    assert 0 <= found.input_low <= found.input_tokens <= found.input_high
    assert 0 <= found.output_low <= found.output_tokens <= found.output_high


@pytest.mark.parametrize(("requests", "words"), [("1", "1 request"), ("2", "2 requests"), ("0.5", "0.5 requests")])
def test_one_request_is_said_as_one(requests: str, words: str) -> None:
    """The number and its noun agree."""
    found = workload_of(Understood(requests=Decimal(requests), input_tokens=100, output_tokens=10))
    assert next(said_again(found)) == words


@pytest.mark.parametrize(
    ("said", "requests", "tokens"),
    [
        ({"task": "rag", "units": 20_000, "unit_kind": "pages", "requests": 500}, 500, 4000),
        ({"task": "support", "units": 900, "unit_kind": "articles", "requests": 70}, 70, 1500),
        ({"units": 40_000, "unit_kind": "documents", "requests": 70}, 70, 1000),
        ({"task": "vision", "units": 90_000, "unit_kind": "images", "requests": 30}, 30, 1500),
        ({"task": "rag", "units": 6, "unit_kind": "pages", "requests": 500}, 500, 6 * TOKENS_PER["pages"]),
        ({"units": 40, "unit_kind": "pages", "requests": 9}, 9, 40 * TOKENS_PER["pages"]),
    ],
)
def test_a_collection_is_no_part_of_each_request(said: dict[str, Any], requests: int, tokens: Decimal | int) -> None:
    """What is too much to be read at once, or to be found for one question, is what is searched."""
    found = workload_of(asked(**said, requests_period="month"))

    assert (found.requests, found.input_tokens) == (requests, tokens)


def test_a_collection_to_be_embedded_is_billed_once() -> None:
    """The searches of a vector index are few words; the pages it is made of are the bill."""
    found = workload_of(
        asked(task="embedding", units=600_000, unit_kind="pages", requests=10_000, requests_period="day")
    )

    assert (found.period, found.requests, found.input_tokens) == ("once", 600_000, TOKENS_PER["pages"])
    assert any("vectors" in note for note in found.count_notes)


def test_passages_of_a_whole_collection_are_not_all_reranked() -> None:
    """A few hundred passages are those of a search; millions are the collection."""
    few = workload_of(asked(task="rerank", units=100, unit_kind="items", input_tokens=300, requests=10))
    all_of_it = workload_of(asked(task="rerank", units=2_000_000, unit_kind="items", input_tokens=300, requests=10))

    assert few.input_tokens == 30_000
    assert all_of_it.input_tokens == 300 * RERANKED


@given(units=st.integers(1, 10**9), kind=st.sampled_from(sorted(TOKENS_PER)), requests=st.integers(1, 10**6))
def test_no_request_is_longer_than_models_read(units: int, kind: str, requests: int) -> None:
    """However large the volume, what is billed as one request fits some window."""
    for task in (None, "rag", "summarization", "embedding"):
        found = workload_of(asked(units=units, unit_kind=kind, requests=requests, task=task))
        assert found.input_tokens <= WIDEST_WINDOW_TOKENS


def test_pages_of_documents_are_read_a_document_at_a_time() -> None:
    """A summary is written for each contract, not for each of its pages."""
    found = workload_of(
        asked(task="summarization", units=13_500, unit_kind="pages", spread_over=Decimal(300), requests_period="week")
    )

    assert found.requests == 1286
    assert found.input_tokens == 45 * TOKENS_PER["pages"]
    assert found.output_tokens == 2000


@pytest.mark.parametrize(
    ("said", "pictures", "output"),
    [
        ({"task": "document", "unit_kind": "documents"}, 3, 2010),
        ({"task": "extraction", "unit_kind": "documents"}, 3, 268),
        ({"task": "extraction", "unit_kind": "images"}, 1, 200),
        ({"task": "document", "unit_kind": "pages", "spread_over": Decimal(40)}, 2, 1340),
    ],
)
def test_what_is_read_off_pictures_is_written_down(said: dict[str, Any], pictures: int, output: int) -> None:
    """Scans have an output although no text goes in: all of it, or what is taken out of it."""
    found = workload_of(asked(**said, units=80, modalities=("image",)))

    assert (found.images, found.output_tokens) == (pictures, output)


def test_pages_in_each_request_are_answered_at_the_usual_length() -> None:
    """Pages that are the work are read as documents are; those sent with a request get an answer."""
    sent = workload_of(asked(units=10, unit_kind="pages", requests=500))
    work = workload_of(asked(units=500, unit_kind="pages"))

    assert (sent.output_tokens, work.output_tokens) == (300, 112)


def test_the_requests_of_users_are_a_wide_guess() -> None:
    """Where nobody said how much users ask, the bill spans what they may ask, and developers ask more."""
    users, developers = (workload_of(asked(units=8, unit_kind="users", developers=said)) for said in (None, True))

    assert (users.requests, users.requests_range) == (800, (Decimal("0.2"), Decimal(5)))
    assert developers.requests == 8000
    assert any("without a source; the range runs from 200 to 5,000" in note for note in developers.count_notes)


def test_output_of_sound_is_assumed_by_the_minute() -> None:
    """A minute is what is billed, whatever a recording is."""
    notes = workload_of(Understood(task="speech", modalities=("audio",), units=Decimal(90), unit_kind="minutes"))

    assert "200 tokens a minute are assumed" in " ".join(notes.output_notes)
