"""Tests of the hunch from plain words, and of what it may decide."""

import pytest

from bot.understanding.hunch import features, hunch
from bot.understanding.leaning import leaning
from bot.understanding.learn import annotated, counted, examples
from bot.understanding.lexicon import Lexicon
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at


def test_names_and_amounts_count_as_what_they_are(lexicon: Lexicon) -> None:
    """A message about one model has the words of the same message about another."""
    one = features(look_at(tidy("is sonnet 5.5 worth $20?"), lexicon))
    other = features(look_at(tidy("is gemini 3.8 flash worth $300?"), lexicon))

    assert one == other
    assert {"<model>", "<money>", "models=1"} <= one


def test_shares_add_up_to_one_for_any_words(lexicon: Lexicon) -> None:
    """Words that were never counted leave every intent possible."""
    for text in ("", "zzyx qwfp", "wem gehören die daten", "数据存在哪里"):
        shares = hunch(look_at(tidy(text), lexicon))

        assert sum(shares.values()) == pytest.approx(1)
        assert min(shares.values()) > 0


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("does their server sit in norway or elsewhere, and do they keep what we send", "residency"),
        ("may i modify it, rename it and sell that", "licence"),
        ("wer trainiert das und ist das rechtlich ein risiko für eine behörde", "origin_risk"),
    ],
)
def test_words_without_a_cue_lean_to_an_intent(lexicon: Lexicon, text: str, intent: str) -> None:
    """Where no cue is found, the likeliest intent is taken instead of the fallback."""
    assert leaning(look_at(tidy(text), lexicon), {}, ("capability",))[0] == intent


def test_a_heavy_cue_decides_alone(lexicon: Lexicon) -> None:
    """Words do not outvote a cue that is heavy and ahead."""
    passage = look_at(tidy("does their server sit in norway"), lexicon)

    assert leaning(passage, {"benchmark": 6.5, "cost": 3.0}, ("benchmark",)) == ("benchmark",)


def test_the_table_counts_messages_by_intent(lexicon: Lexicon) -> None:
    """Each line holds a word and how many messages of each intent have it."""
    messages = [
        *examples("[cost]\nprice?\n# note\n[trend]\nprice history"),
        *annotated('{"question": "price", "intent": "cost"}'),
    ]

    lines = list(counted(messages, lexicon))

    assert lines[0] == "=\tcost 2\ttrend 1"
    assert "price\tcost 2\ttrend 1" in lines
    assert "history\ttrend 1" in lines
