"""Notes are found by people who use none of their words.

`test.jsonl` was written before the notes were tuned and is only measured on; `dev.jsonl` is for tuning.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.assistant import Assistant
from knowledge.lexical import content_stems, stem, stop_words, tokens
from knowledge.note import Note
from knowledge.note_files import KINDS, read_notes
from knowledge.retrieval_report import Outcome, Paraphrase, figures, measured, read_paraphrases, table

FOLDER = Path(__file__).parent
QUESTIONS = read_paraphrases(FOLDER / "test.jsonl")
NAMES = frozenset((FOLDER / "names.txt").read_text(encoding="utf-8").split())
FEWEST_OF_A_KIND = 30
FLOORS = {"recall@5": 0.94, "MRR": 0.84}
"""A little below what is reached: a new note or `asks` line moves the figures by a question or two."""


@pytest.fixture(scope="module")
def notes() -> Mapping[str, Note]:
    return {note.id: note for note in read_notes()}


@pytest.fixture(scope="module")
def outcomes(assistant: Assistant) -> tuple[Outcome, ...]:
    """What each question finds in the index that answers rest on."""
    return measured(assistant.knowledge.notes, QUESTIONS)


def test_there_are_enough_questions_of_every_kind() -> None:
    """A share of thirty questions means something."""
    counted = Counter(asked.kind for asked in QUESTIONS)

    assert set(counted) == set(KINDS)
    assert min(counted.values()) >= FEWEST_OF_A_KIND


def test_questions_lead_to_notes_of_their_kind(notes: Mapping[str, Note]) -> None:
    """An id that is gone or another kind would count as a miss."""
    every = (*QUESTIONS, *read_paraphrases(FOLDER / "dev.jsonl"))

    assert [asked for asked in every if asked.note not in notes or notes[asked.note].kind != asked.kind] == []


def test_no_question_shares_a_word_with_its_note(notes: Mapping[str, Note]) -> None:
    """Only words without content and the names of who or what is asked about may occur in both."""
    shared = {asked.question: words for asked in QUESTIONS if (words := _shared(asked, notes[asked.note]))}

    assert shared == {}


def _shared(asked: Paraphrase, note: Note) -> list[str]:
    known = set(content_stems(". ".join((note.title, *note.asks, note.text))))
    plain = stop_words() | NAMES
    return [word for word in tokens(asked.question) if word not in plain and stem(word) in known]


def test_development_questions_are_not_test_questions() -> None:
    """What is tuned on is not measured on."""
    developed = {asked.question.casefold() for asked in read_paraphrases(FOLDER / "dev.jsonl")}

    assert developed.isdisjoint(asked.question.casefold() for asked in QUESTIONS)


def test_notes_are_found_as_well_as_before(outcomes: tuple[Outcome, ...]) -> None:
    """The figures of the report do not fall."""
    reached = figures(outcomes)

    assert reached.recall_at_5 >= FLOORS["recall@5"]
    assert reached.mrr >= FLOORS["MRR"]


def test_the_report_has_a_line_for_each_kind(outcomes: tuple[Outcome, ...]) -> None:
    """Kinds differ, so one figure for all would hide the weak ones."""
    lines = table(outcomes).splitlines()

    assert [line.split()[0] for line in lines] == ["kind", *dict.fromkeys(asked.kind for asked in QUESTIONS), "all"]
    assert lines[-1].split()[1] == str(len(QUESTIONS))


def test_figures_count_places() -> None:
    """First, third and not found at all."""
    asked = Paraphrase(question="?", kind="model", note="right")
    found = (("right", "a"), ("a", "b", "right"), ("a",))

    reached = figures([Outcome(asked=asked, found=ids) for ids in found])

    assert (reached.recall_at_1, reached.recall_at_5) == pytest.approx((1 / 3, 2 / 3))
    assert reached.mrr == pytest.approx((1 + 1 / 3) / 3)
