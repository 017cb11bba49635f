"""Messages that list several jobs: which words are each one's own, and what stays one job."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("Two tasks: translate manuals, generate product photos. One model each", ("translation", "image_generation")),
        ("a) OCR of receipts b) embeddings for search c) code review", ("document", "embedding", "coding")),
        ("- code review for 900 PRs a month\n- translation of 2M words a month", ("coding", "translation")),
        ("one model for translation and another for embeddings", ("translation", "embedding")),
        ("we label 9k tweets and write 400 press releases a month", ("classification", "writing")),
        ("zwei Aufgaben: Mails klassifizieren, Handbücher übersetzen", ("classification", "translation")),
        ("un modèle pour le code et un autre pour la traduction", ("coding", "translation")),
        ("un modelo para programar y otro para resumir 3000 informes al mes", ("coding", "summarization")),
        ("每月分类5万封邮件,总结2千份报告", ("classification", "summarization")),
        ("毎月5万通のメールを分類、2000件の文書を要約", ("classification", "summarization")),
        ("월 5만 건의 메일 분류, 2천 개 문서 요약", ("classification", "summarization")),
        ("классифицировать 50 тысяч писем и суммаризировать 2000 отчётов в месяц", ("classification", "summarization")),
    ],
)  # fmt: skip
def test_jobs_are_told_apart(reader: Reader, text: str, tasks: tuple[str, ...]) -> None:
    """Where a model for each is asked for, or each has a count of its own."""
    assert tuple(job.understood.task for job in reader(text).jobs) == tasks


def test_each_job_has_its_own_count_and_what_is_said_of_all(reader: Reader) -> None:
    """Host and period are of both, the budget of neither."""
    reading = reader("Classify 40k mails and summarise 1k reports a month, hosted in Germany, $90 in total")

    assert [(int(job.understood.units or 0), job.understood.requests_period) for job in reading.jobs] == [
        (40_000, "month"),
        (1_000, "month"),
    ]
    assert {job.understood.host_region for job in reading.jobs} == {("DE",)}
    assert {job.understood.budget_usd for job in reading.jobs} == {None}
    assert reading.understood.budget_usd == 90


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("label 700k photos once, then 4k new ones a week", ("once", "week")),
        ("backlog of 400k scanned invoices to extract once, then 2k new ones a day", ("once", "day")),
    ],
)
def test_a_backlog_and_what_comes_after_are_two_jobs(reader: Reader, text: str, periods: tuple[str, str]) -> None:
    """Of one task, at two paces."""
    jobs = reader(text).jobs

    assert tuple(job.understood.requests_period for job in jobs) == periods
    assert len({job.understood.task for job in jobs}) == 1


def test_some_of_the_things_are_counted_as_those(reader: Reader) -> None:
    """Photos too."""
    assert [job.understood.unit_kind for job in reader("tag 90k photos and write captions for 5k of them").jobs] == [
        "images",
        "images",
    ]


def test_more_of_the_same_has_the_same_task(reader: Reader) -> None:
    """Where only a number and its things are added."""
    jobs = reader("translate 10k product descriptions and 300 manuals of 50 pages a month").jobs

    assert [(job.understood.task, int(job.understood.units or 0)) for job in jobs] == [
        ("translation", 10_000),
        ("translation", 15_000),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "summarise 10k articles a month into 100 words",
        "classify 20k mails a day into 60 categories, which model?",
        "classify 30k tickets, choose among 200 categories",
        "RAG over 20k documents, 3k questions a day",
        "100k emails, 2k characters each, to classify",
        "10k images, 2k of them with text, tag them",
        "we classify 20k mails a day, peak 50k mails a day",
        "transcribe the calls and summarise them",
        "I need a model for chat, summarization and translation",
        "best model for coding and math",
        "200 users, 10 messages a day each, support bot that also translates",
        "opus 5.5 for coding and haiku 5.5 for classification, good idea?",
        "three things: price, licence, context of kimi k3",
        "1M input and 200k output tokens for coding a day",
        "Kosten: 700 Transkripte pro Monat mit je 4000 Wörtern zusammenfassen",
    ],
)
def test_one_job_stays_one(reader: Reader, text: str) -> None:
    """Lengths, kinds, parts and steps are no second job."""
    assert reader(text).jobs == ()


def test_a_wish_in_the_thread_is_for_all_jobs(reader: Reader) -> None:
    """And the name of one leaves that one."""
    first = "classify 40k mails and summarise 1k reports a month"

    assert [job.understood.exclude_origin for job in reader("no Chinese models", first).jobs] == [("CN",), ("CN",)]
    assert [job.understood.task for job in reader("what about the reports?", first).jobs] == ["summarization"]


def test_another_kind_of_model_comes_beside_the_first(reader: Reader) -> None:
    """It does not take its place; work of the same kind of model does."""
    assert [job.understood.task for job in reader("a reranker too", "which embedding model?").jobs] == [
        "embedding",
        "rerank",
    ]
    assert reader("and for translation?", "best model for coding").jobs == ()


def test_a_size_of_each_is_no_volume(reader: Reader) -> None:
    """How many there are stands nowhere: one request would be a bill of nothing."""
    first, second = reader("Two jobs: transcribe 300 hours of calls a month, then summarise each in 500 words").jobs
    assert (first.understood.units, first.understood.unit_kind) == (18_000, "minutes")
    assert (second.understood.units, second.understood.requests, second.understood.output_tokens) == (None, None, None)


def test_each_month_is_no_size(reader: Reader) -> None:
    """The near miss."""
    _, second = reader("Two jobs: classify 9k mails a week, translate 40k words each month").jobs
    assert second.understood.units == 40_000
