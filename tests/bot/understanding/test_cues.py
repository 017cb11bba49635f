"""The word tables."""

from collections import Counter

from bot.understanding.cues import scan
from bot.understanding.phrases import table_rows


def test_every_phrase_of_the_tables_can_be_found() -> None:
    """Each phrase without wildcards is found in itself, under its own table."""
    plain = [(table, words) for table, _, _, _, words in table_rows() if not set(words) & set("?(|[*\\")]

    missed = [
        (table, words)
        for table, words in plain
        if table != "place_cue" and " .. " not in words and not scan(words, (), "xx").of(table)
    ]

    assert missed == []


def test_no_phrase_stands_twice_under_one_label() -> None:
    """Only the first would count; small words of several languages stand once in each."""
    counts = Counter(
        (table, head, words, lang if table == "place_cue" else "") for table, head, _, lang, words in table_rows()
    )

    assert [phrase for phrase, often in counts.items() if often > 1] == []


def test_words_between_are_allowed_where_the_table_says_so() -> None:
    """The gap of "what does .. cost" spans up to four words, not a sentence."""
    near = scan("what does this new model cost")
    far = scan("what does it mean. we had a look at the whole cost")

    assert near.has("intent", "cost")
    assert not any(hit.weight >= 6 for hit in far.of("intent", "cost"))
