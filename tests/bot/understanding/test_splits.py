"""Tests of one load that several models share."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.beside import Named
from bot.understanding.lexicon import Lexicon
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.reading import Reading
from bot.understanding.splits import Split, split_of

Look = Callable[[str], Passage]


@pytest.fixture(name="split")
def _split(lexicon: Lexicon) -> Callable[[str], Split | None]:
    def split(text: str) -> Split | None:
        passage = look_at(tidy(text), lexicon)
        return split_of(passage, [Named(each.id, each.start, each.end) for each in passage.named("model", "family")])

    return split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("35% of 80k chats a month go to gpt 6 luna, the rest to opus 5.5", "0.35 0.65"),
        ("send 90k mails a week 60/40 to gpt 6 luna and opus 5.5", "0.6 0.4"),
        ("gpt 6 luna answers 85% of our 60k weekly questions, opus 5.5 the other 15%", "0.85 0.15"),
        ("half of 30k tickets on gpt 6 luna, the other half on opus 5.5", "0.5 0.5"),
        ("route one in five of 200k calls to gpt 6 luna, everything else to opus 5.5", "0.2 0.8"),
        ("40k Anfragen im Monat, 70 % an gpt 6 luna, der Rest an opus 5.5", "0.7 0.3"),
        ("40k requêtes par mois, 70 % vers gpt 6 luna et le reste vers opus 5.5", "0.7 0.3"),
        ("40k solicitudes al mes, 70% a gpt 6 luna y el resto a opus 5.5", "0.7 0.3"),
        ("40k pedidos por mês, 70% no gpt 6 luna e o restante no opus 5.5", "0.7 0.3"),
        ("每月4万次请求,70%用gpt 6 luna,其余用opus 5.5", "0.7 0.3"),
        ("月4万リクエストの70%をgpt 6 luna、残りをopus 5.5に", "0.7 0.3"),
        ("월 4만 요청 중 70%는 gpt 6 luna, 나머지는 opus 5.5", "0.7 0.3"),
        ("40k запросов в месяц: 70% на gpt 6 luna, остальные на opus 5.5", "0.7 0.3"),
        ("1M requests, of which 15% go to gpt 6 luna and the rest to opus 5.5", "0.15 0.85"),
        ("2M calls a month: 20% of them go to gpt 6 luna, the others to opus 5.5", "0.2 0.8"),
        ("600 calls, of which 30% on gpt 6 luna and everything else on opus 5.5", "0.3 0.7"),
        ("1M requests, of which 5% escalate from gpt 6 luna to opus 5.5", "1 0.05"),
        ("all 90k tickets run on gpt 6 luna and 8% escalate to opus 5.5", "1 0.08"),
        ("tag 50k mails with gpt 6 luna, of which a quarter need a reply by opus 5.5", "1 0.25"),
    ],
)
def test_each_model_has_its_part_of_one_load(split: Callable[[str], Split | None], text: str, parts: str) -> None:
    """In the order of the names; what is worked on again has all and then a part."""
    found = split(text)

    assert found is not None
    names = ("gpt-6-luna", "claude-opus-5-5")
    assert [found.parts[name] for name in names] == [Decimal(part) for part in parts.split()]


@pytest.mark.parametrize(
    "text",
    [
        "opus 5.5 vs gpt 6 luna for 100k requests with 80% of the input cached",
        "we run 100k chats on opus 5.5, what if we move 40% to gpt 6 luna",
        "shift 30% of 50k calls from opus 5.5 to gpt 6 luna, the rest stays on opus 5.5",
        "is gpt 6 luna 90% cheaper than opus 5.5 for 20k calls",
        "80% of 1M requests are simple, gpt 6 luna or opus 5.5",
        "40% of 100k requests go to gpt 6 luna",
    ],
)
def test_what_moves_or_is_no_share_of_a_load_splits_nothing(split: Callable[[str], Split | None], text: str) -> None:
    """Nor does a share of the cache, of a price, or of one model alone."""
    assert split(text) is None


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("classify 400k mails a month, of which 30% need a reply written", (400_000, 120_000)),
        ("summarise 10k articles a week, 10% of them also translated to french", (10_000, 1_000)),
        ("tag 50k tickets a month, of which 20% get an answer written", (50_000, 10_000)),
        ("moderate 2M comments a month; 3% need a second check", (2_000_000, 60_000)),
        ("classify 400k mails a month and write replies to 120k of them", (400_000, 120_000)),
    ],
)
def test_work_on_a_share_is_a_job_beside_the_work_on_all(
    reader: Callable[..., Reading], text: str, counts: tuple[int, int]
) -> None:
    """All are worked on, and the share once more."""
    assert tuple(int(job.understood.units or 0) for job in reader(text).jobs) == counts


@pytest.mark.parametrize(
    ("text", "requests"),
    [
        ("300 analysts, 40 of them use it, 20 questions a day each, haiku 5.5 cost", 800),
        ("300 users, 20% active daily, 10 messages each, opus 5.5 cost", 600),
    ],
)
def test_of_people_only_those_who_use_it_count(reader: Callable[..., Reading], text: str, requests: int) -> None:
    """As a number of them, or as a share."""
    assert reader(text).understood.requests == requests


def test_a_split_in_a_thread_is_of_the_load_before(reader: Callable[..., Reading]) -> None:
    """The two numbers are shares, no count of requests."""
    reading = reader("split them 70/30 between gpt 6 luna and opus 5.5", "100k calls a month 1k in 200 out, haiku 5.5")

    assert reading.understood.requests == 100_000
