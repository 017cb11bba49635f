"""Cards as Slack messages: within every limit, with every word."""

import re
from collections.abc import Iterator

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from adapters.cards.card import Action, Alert, Card, Folded, Part, Prose, Small, Table
from adapters.slack_app.drawing import NATIVE
from adapters.slack_app.escaping import clean
from adapters.slack_app.messages import Message, messages_of
from tests.fakes.slack_limits import called, check_message, mrkdwn, texts

SHORT = 60
CHARACTERS = st.one_of(
    st.characters(),
    st.sampled_from("*_~`<>&|[]()!@#-•\n\t \0\x1b\u200b\u202e\ud800é漢字🏳️‍🌈a1.$"),
)
WORDS = st.text(CHARACTERS, max_size=400)
LONG = st.builds(lambda text, times: text * times, st.text(CHARACTERS, min_size=1, max_size=60), st.integers(1, 1_000))
TEXT = st.one_of(WORDS, LONG)
CELL = st.one_of(st.text(CHARACTERS, max_size=30), st.just(""), st.just("$1.20"))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(1, 25))
    row = st.lists(CELL, min_size=width, max_size=width).map(tuple)
    rows = draw(st.lists(row, max_size=4)) * draw(st.sampled_from([1, 1, 40]))
    return Table(header=draw(row), rows=tuple(rows))


PARTS: st.SearchStrategy[Part] = st.one_of(
    st.builds(Prose, text=TEXT),
    tables(),
    st.builds(Alert, severity=st.sampled_from(["blocks", "warns"]), text=WORDS),
    st.builds(Small, text=TEXT),
    st.builds(Folded, title=st.text(CHARACTERS, max_size=200),
              parts=st.lists(st.one_of(st.builds(Prose, text=TEXT), tables()), max_size=3).map(tuple)),
)  # fmt: skip
CARDS = st.builds(
    Card, headline=WORDS, parts=st.lists(PARTS, max_size=6).map(tuple), plain=TEXT,
    question_back=st.none(), actions=st.just((Action(id="sums", label="Show the sums"),)),
)  # fmt: skip
REFUSED = st.frozensets(st.sampled_from(sorted(NATIVE)))


def letters(text: str) -> str:
    """Only what carries meaning: marks of markup, blanks and what stands for them are left out."""
    back = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return re.sub(r"[\s*_~`<>|()\[\]•\-\u2217\uff3f\u223c\u02cb·]", "", back)


def said(messages: tuple[Message, ...]) -> str:
    """Everything that the messages show, in order; what only says that something goes on is left out."""
    shown = [each for message in messages for block in message.blocks for each in texts(block)]
    return letters("".join(each for each in shown if not each.endswith("(continued)")))


def wanted(part: Part) -> Iterator[str]:
    """The texts that must be seen for a part, each in one run."""
    if isinstance(part, Folded):
        for each in part.parts:
            yield from wanted(each)
    elif isinstance(part, Table):
        yield from part.header
        yield from (cell for row in part.rows for cell in row)
    else:
        yield part.text


@settings(max_examples=120, suppress_health_check=list(HealthCheck))
@given(card=CARDS, refused=REFUSED)
@example(card=Card(headline="", parts=(), plain=""), refused=frozenset())
@example(card=Card(headline="h", parts=(Prose(text="word " * 9_000),), plain="&" * 900), refused=frozenset())
@example(card=Card(headline="x" * 151, parts=(Prose(text="**" + "y z " * 15_000 + "**"),), plain="p"),
         refused=frozenset())  # fmt: skip
def test_any_card_is_within_the_limits_and_complete(card: Card, refused: frozenset[str]) -> None:
    """Answers of up to 60 kB in every kind of character: no limit is broken, nobody is called, no word is lost."""
    messages = messages_of(card, refused=refused)

    for message in messages:
        check_message(message.text, message.blocks, refuses=refused)
        assert called([message.text, *(each for block in message.blocks for each in mrkdwn(block))]) == []
    shown = said(messages)
    for text in (card.headline, *(each for part in card.parts for each in wanted(part))):
        assert all(run in shown for run in _runs(letters(clean(text))))


def _runs(text: str) -> list[str]:
    """`text` in runs short enough to stand between two places where a message may be cut."""
    return [text[start : start + SHORT] for start in range(0, len(text), SHORT)]


def test_an_answer_uses_what_slack_has() -> None:
    """A header, a table, an alert, a longer one whole in a section, folded sources, and plain text."""
    card = Card(
        headline="GLM-5.3 at Mistral: $12 a month",
        parts=(
            Table(header=("Model", "Bill"), rows=(("GLM-5.3", "$12"), ("Kimi", "-"))),
            Alert(severity="warns", text="The price changes."),
            Alert(severity="blocks", text="An order is in force. " + "It binds agencies. " * 20),
            Folded(title="Sources", parts=(Prose(text="[1] [Prices](https://example.org), checked 2026-11-23"),)),
        ),
        plain="GLM-5.3 at Mistral: $12 a month.",
    )

    (message,) = messages_of(card)
    kinds = [block["type"] for block in message.blocks]

    assert kinds == ["header", "table", "alert", "section", "container"]
    assert message.text == "GLM-5.3 at Mistral: $12 a month."
    assert message.blocks[1]["column_settings"][1]["align"] == "right"
    assert message.blocks[2]["text"]["text"] == "*Warning:* The price changes."
    assert message.blocks[3]["text"]["text"].startswith(":no_entry: *Blocks:* An order is in force. It binds")
    assert message.blocks[3]["text"]["text"].count("It binds agencies.") == 20
    assert message.blocks[4]["default_collapsed"]


def test_refused_blocks_are_said_plainly() -> None:
    """A workspace that knows none of the new blocks reads the same words in sections."""
    card = Card(
        headline="H",
        parts=(Table(header=("Model", "Bill"), rows=(("GLM-5.3", "$12"),)), Alert(severity="warns", text="Mind."),
               Folded(title="Sources", parts=(Prose(text="[1] here"),))),
        plain="H",
    )  # fmt: skip

    (message,) = messages_of(card, refused=NATIVE)

    assert [block["type"] for block in message.blocks] == ["header", "section", "section", "context"]
    assert "GLM-5.3 · $12" in message.blocks[1]["text"]["text"]
    assert message.blocks[2]["text"]["text"] == ":warning: *Warning:* Mind."


def test_a_second_table_becomes_lines() -> None:
    """Older clients take one table in a message."""
    table = Table(header=("Model", "Bill"), rows=(("GLM-5.3", "$12"),))

    (message,) = messages_of(Card(headline="H", parts=(table, table), plain="H"))

    assert [block["type"] for block in message.blocks] == ["header", "table", "section"]


def test_long_answers_continue_in_further_messages() -> None:
    """Each part says which one it is."""
    messages = messages_of(Card(headline="H", parts=(Prose(text="word " * 6_000),), plain="P"))

    assert [message.text for message in messages] == ["P", "H (part 2 of 3)", "H (part 3 of 3)"]
