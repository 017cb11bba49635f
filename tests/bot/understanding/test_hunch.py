"""Tests of what all words together make likely, and of what that may decide."""

from collections.abc import Mapping

import pytest

from bot.understanding.hunch import MEANING, WEIGHT_UNIT, features, hunch
from bot.understanding.intents import score_intents
from bot.understanding.leaning import leaning
from bot.understanding.learn import FOLDER, annotated, digest, examples, looked_at, trained
from bot.understanding.lexicon import Lexicon
from bot.understanding.message import slots_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at


def shares_of(text: str, lexicon: Lexicon) -> Mapping[str, float]:
    passage = look_at(tidy(text), lexicon)
    slots, _ = slots_of(passage)
    return hunch(passage, slots, score_intents(passage, slots))


def test_names_and_amounts_count_as_what_they_are(lexicon: Lexicon) -> None:
    """A message about one model has the features of the same message about another."""
    one = looked_at("is sonnet 5.5 worth $20?", lexicon)
    other = looked_at("is gemini 3.8 flash worth $300?", lexicon)

    assert _said(one) == _said(other)
    assert {"<model>", "<money>", "models=1", "slot:models"} <= one.keys()


def _said(found: Mapping[str, float]) -> dict[str, float]:
    """The features but those of the meaning, which has no parts that stand for names."""
    return {feature: amount for feature, amount in found.items() if not feature.startswith(MEANING)}


def test_the_meaning_of_a_message_counts_beside_its_words(lexicon: Lexicon) -> None:
    """Two messages without a common word are near in meaning, and that has weights of its own."""
    first, second, other = (
        [amount for feature, amount in looked_at(text, lexicon).items() if feature.startswith(MEANING)]
        for text in ("who owns this company", "what firm stands behind it", "how much must I pay a month")
    )

    def likeness(one: list[float], two: list[float]) -> float:
        return sum(left * right for left, right in zip(one, two, strict=True))

    assert likeness(first, second) > likeness(first, other)


def test_cues_slots_and_scores_count_beside_the_words(lexicon: Lexicon) -> None:
    """What the tables found, what was understood and how heavy each cue is are features too."""
    passage = look_at(tidy("where is it hosted"), lexicon)

    found = features(passage, {"host_region": ("FR",)}, {"residency": 5.0, "cost": 2.5})

    assert {"hosted", "^where", "slot:host_region", "slots=1", "models=0", "heaviest:residency:5"} <= found.keys()
    assert (found["score:residency"], found["score:cost"]) == (1.0, 0.5)


def test_words_of_a_long_message_count_less_each(lexicon: Lexicon) -> None:
    """Many words are no surer a sign than a few."""
    short = looked_at("where is it hosted", lexicon)
    long = looked_at("where is it hosted, we asked " + " ".join(f"word{letter}" for letter in "abcdefghijkl"), lexicon)

    assert short["hosted"] > long["hosted"]


def test_shares_add_up_to_one_for_any_words(lexicon: Lexicon) -> None:
    """Words that were never seen leave every intent possible."""
    for text in ("", "zzyx qwfp", "wem gehören die daten", "数据存在哪里"):
        shares = shares_of(text, lexicon)

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
    assert leaning(shares_of(text, lexicon), ("capability",), {})[0] == intent


def test_a_heavy_cue_decides_alone() -> None:
    """Words do not outvote a cue that is heavy and ahead; a light one they do."""
    shares = {"benchmark": 0.06, "cost": 0.9, "off_topic": 0.04}

    assert leaning(shares, ("benchmark",), {"benchmark": 8.0, "cost": 3.0}) == ("benchmark",)
    assert leaning(shares, ("benchmark",), {"benchmark": 4.0, "cost": 3.0}) == ("cost", "benchmark")


def test_a_heavy_cue_that_all_else_speaks_against_does_not() -> None:
    """A cue for what the words together rule out is one voice among others."""
    shares = {"origin_risk": 0.01, "recommend": 0.98, "off_topic": 0.01}

    main = leaning(shares, ("origin_risk", "recommend"), {"origin_risk": 9.0, "recommend": 4.6})[0]

    assert main == "recommend"


def test_an_unlikely_subject_is_off_topic_alone() -> None:
    """Off topic is never one of several intents."""
    assert leaning({"cost": 0.1, "off_topic": 0.8}, ("cost",), {"cost": 1.0}) == ("off_topic",)


def test_no_cue_is_heard_in_what_is_surely_not_ours() -> None:
    """An advert that is full of prices asks for none."""
    assert leaning({"cost": 0.1, "off_topic": 0.9}, ("cost",), {"cost": 9.5}) == ("off_topic",)
    assert leaning({"cost": 0.5, "off_topic": 0.5}, ("cost",), {"cost": 9.5}) == ("cost",)


def test_training_tells_the_examples_apart(lexicon: Lexicon) -> None:
    """The table's lines: the intents, where each starts, and a weight per intent that speaks for its own messages."""
    pytest.importorskip("sklearn")
    messages = [
        *examples("[cost]\nprice of it?\nthe price now\n# note\n[trend]\nusage history\nhistory of it\nits history"),
        *examples("[licence]\nlicence terms\nterms of it\nthe terms"),
        *annotated('{"question": "what price", "intent": "cost"}'),
    ]

    lines = dict(line.split("\t") for line in trained(messages, lexicon, often=2))

    assert lines["=intents"] == "cost licence trend"
    assert len(lines["="].split()) == 3
    price, history = (list(map(int, lines[word].split())) for word in ("price", "history"))
    assert price[0] > 0 > price[2]
    assert history[0] < 0 < history[2]
    assert max(map(abs, price)) < 10 * WEIGHT_UNIT


def test_the_weights_belong_to_the_tables_they_were_trained_with() -> None:
    """After a change to the examples or the word tables, `make learn` has to be run."""
    with (FOLDER / "weights.tsv").open(encoding="utf-8") as table:
        assert table.readline().rstrip().endswith(digest())
