from datetime import date
from pathlib import Path

import pytest

from knowledge.errors import IndexUnavailableError
from knowledge.lexical import Lexicon, content_stems, postings, stem, tokens
from knowledge.note import Note


def note(title: str, text: str) -> Note:
    return Note(
        id=title,
        title=title,
        kind="pricing",
        subjects=(),
        jurisdictions=(),
        asks=(),
        text=text,
        sources=(),
        written_on=date(2026, 11, 25),
    )


@pytest.mark.parametrize(
    "forms",
    [
        "retire retires retired retiring retirement",
        "price prices priced pricing",
        "host hosts hosted hosting",
        "regulation regulations regulated regulatory regulator",
        "licence licences license licensed licensing",
        "country countries",
        "run runs running",
        "model models modelling",
        "bill bills billing billed",
    ],
)
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    """What search compares are stems."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("price", "prize"), ("host", "hot"), ("cost", "cast"), ("bill", "bias")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    """Stems are not cut so short that words fall together."""
    assert stem(one) != stem(other)


def test_compounds_are_followed_by_their_parts() -> None:
    """A name such as "gpt-6.1" is found by the whole of it and by each part."""
    assert tokens("GPT-6.1's cost") == ["gpt-6.1", "gpt", "6", "1", "cost"]


def test_words_without_meaning_are_left_out() -> None:
    """Stop words would make every note alike."""
    assert content_stems("How much of the bills do we pay?") == ["bil", "pay"]


def test_phrases_of_a_row_stand_for_one_concept(tmp_path: Path) -> None:
    """Single words and runs of words, whatever their form."""
    path = tmp_path / "lexicon.csv"
    path.write_text("concept,phrases\ncost,bill ; how much\ndeprecation,shut down ; retire\n", encoding="utf-8")
    lexicon = Lexicon.read(path)

    assert lexicon.of("How much are the bills once it was shut down?") == {"cost": 2, "deprecation": 1.5}
    assert lexicon.names == ("cost", "deprecation")


def test_a_phrase_of_several_concepts_says_less_of_each(tmp_path: Path) -> None:
    """A word that may mean four things must not outweigh one that means one."""
    path = tmp_path / "lexicon.csv"
    path.write_text("concept,phrases\na,window\nb,window ; glass\nc,window\nd,window\n", encoding="utf-8")

    assert Lexicon.read(path).of("glass in a window") == {"a": 0.5, "b": 1.5, "c": 0.5, "d": 0.5}


def test_a_rarer_word_weighs_more() -> None:
    """The weight of a term falls with the number of notes that have it."""
    found = postings([note("tokens price", "a"), note("tokens", "b"), note("tokens", "c")])

    assert [number for number, _ in found["token"]] == [0, 1, 2]
    assert found["pric"][0][1] > found["token"][0][1]


def test_a_word_of_the_title_weighs_more_than_one_of_the_text() -> None:
    """The title says what a note is for."""
    found = dict(postings([note("cache", "price"), note("price", "cache")])["cach"])

    assert found[0] > found[1]


def test_no_phrase_of_the_lexicon_is_longer_than_what_is_looked_up() -> None:
    """A longer phrase could never be found."""
    lexicon = Lexicon.read()

    assert lexicon.concepts
    assert all(1 <= len(stems) <= 4 for stems in lexicon.concepts)


def test_a_lexicon_is_kept_beside_the_notes() -> None:
    """What is read back says the same of every phrase, for the stems need not be found again."""
    lexicon = Lexicon.read()

    assert Lexicon.of_written(lexicon.written) == lexicon


@pytest.mark.parametrize("written", ["", "{", "[]", "{}", '{"names": []}'])
def test_a_damaged_lexicon_is_refused(written: str) -> None:
    """The cure is the same as for all that is damaged in an index."""
    with pytest.raises(IndexUnavailableError, match="sextant index build"):
        Lexicon.of_written(written)
