"""Notes made from tables: measures, licences and benchmarks that no hand-written note is about.

They say what their row says and nothing else, so that a question about a row nobody wrote on still finds it.
"""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.entities import Licence
from knowledge.evidence import Board, Measure
from knowledge.facts import Facts
from knowledge.note import Note
from knowledge.source import Source

TABLES = ("measures.csv", "licences.csv", "boards.csv")
"""The tables that notes are made from: when one changes, so do the notes."""


def with_table_notes(written: Sequence[Note], facts: Facts) -> tuple[Note, ...]:
    """The hand-written notes, and one for each row of the tables that none of them has among its subjects.

    Measures whose evidence carries no statement are left out.
    """
    told = {subject for note in written for subject in note.subjects}
    titles = {note.title for note in written}
    made = [note for note in _made(facts) if not told.issuperset(_rows_of(note)) and note.title not in titles]
    return (*written, *made)


def _rows_of(note: Note) -> tuple[str, ...]:
    """The rows a note was made from: those of a benchmark, else its one row."""
    return note.subjects if note.kind == "benchmark" else note.subjects[:1]


def _made(facts: Facts) -> Iterator[Note]:
    yield from (_measure(row) for row in facts.measures.values() if row.can_be_stated)
    yield from (_licence(row) for row in facts.licences.values())
    benchmarks: dict[str, list[Board]] = {}
    for board in facts.boards.values():
        benchmarks.setdefault(board.name, []).append(board)
    yield from (_benchmark(boards) for boards in benchmarks.values())


def _measure(row: Measure) -> Note:
    effective = f" Effective {row.effective}." if row.effective else ""
    newest = f" Newest source {row.newest_source_date}." if row.newest_source_date else ""
    return Note(
        id=f"measure-{row.id}",
        title=row.title,
        kind="regulation",
        subjects=(row.id, *row.developers),
        jurisdictions=(row.jurisdiction.partition("-")[0],),
        asks=(),
        text=_joined((
            f"By {row.issuing_body}; status: {row.status.replace('_', ' ')}.{effective}{newest}",
            f"It binds: {row.who_it_binds}",
            f"It restricts: {row.restricts}",
            row.meaning,
            f"Evidence: {row.evidence_note}",
        )),
        sources=tuple(Source(url=url, checked_on=row.checked_on, title=row.title) for url in row.source_urls),
        written_on=row.checked_on,
    )  # fmt: skip


def _licence(row: Licence) -> Note:
    hosting = "other terms apply to who offers it as a service"
    above = {
        "display": "the name has to be shown",
        "hosting": hosting,
        "hosting_or_assistant": f"{hosting} or offers an AI assistant for work",
    }
    users = f"More than {row.user_cap:,} monthly users need terms of their own" if row.user_cap else ""
    if row.user_cap and row.user_cap_for:
        users = f"Above {row.user_cap:,} monthly users {above[row.user_cap_for]}"
    terms = above.get(row.revenue_cap_for or "", "other terms apply")
    revenue = f"Above ${row.revenue_cap_usd:,} of revenue a year {terms}" if row.revenue_cap_usd else ""
    outside = f"Not licensed in: {', '.join(row.excluded_territories)}" if row.excluded_territories else ""
    return Note(
        id=f"licence-{row.id}",
        title=f"What {row.name} allows",
        kind="model",
        subjects=(row.id,),
        jurisdictions=(),
        asks=(),
        text=_joined((f"Commercial use: {row.commercial_use}", users, revenue, outside, row.conditions)),
        sources=(Source(url=row.source_url, checked_on=row.checked_on, title=row.name),),
        written_on=row.checked_on,
    )


def _benchmark(boards: Sequence[Board]) -> Note:
    """One note on a benchmark's boards: what it measures, who runs it, what may be compared."""
    first = boards[0]
    runs = (
        f"Run by {each.runner}: {each.metric}, {each.scale}, "
        f"{'higher' if each.higher_is_better else 'lower'} is better. {each.comparable_note}"
        for each in boards
    )
    pages = dict.fromkeys((each.source_url, each.checked_on) for each in boards)
    return Note(
        id=f"board-{first.id}",
        title=first.name,
        kind="benchmark",
        subjects=tuple(each.id for each in boards),
        jurisdictions=(),
        asks=(),
        text=_joined((first.measures, *runs, *dict.fromkeys(each.harness_note or "" for each in boards))),
        sources=tuple(Source(url=url, checked_on=day, title=first.name) for url, day in pages),
        written_on=max(each.checked_on for each in boards),
    )


def _joined(sentences: Iterable[str]) -> str:
    trimmed = (sentence.strip().rstrip(".") for sentence in sentences)
    return " ".join(f"{sentence}." for sentence in trimmed if sentence)
