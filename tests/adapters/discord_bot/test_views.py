"""Cards as Discord's components: within every limit, nothing lost, nobody mentioned, no link brought in."""

import asyncio
import re
from datetime import date
from operator import add
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.cards.card import Action, Alert, Card, Folded, Prose, Small, Table
from adapters.cards.to_card import sums_card, to_card
from adapters.discord_bot.views import folded_views, views_of
from bot.answer import Answer
from bot.assistant import Assistant
from bot.question import Question
from bot.understood import Understood
from tests.fakes.discord_limits import fault_in

TURN = "0123456789abcdef"
DAY = date(2026, 11, 25)
TICKETS = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"
LETTERS = re.compile(r"[^\W_]+")

Message = dict[str, Any]


def drawn(card: Card, turn_id: str | None = TURN, *, is_private: bool = False) -> tuple[list[Message], list[Message]]:
    """The messages of a card and of what it folds away, as they go over the wire. A view needs a running loop."""

    async def draw() -> tuple[list[Message], list[Message]]:
        shown, folded = views_of(card, turn_id, is_private=is_private), folded_views(card)
        return tuple(  # type: ignore[return-value]
            [{"flags": 1 << 15, "components": view.to_components()} for view in views] for views in (shown, folded)
        )

    return asyncio.run(draw())


def texts(messages: list[Message]) -> str:
    """Every text of the messages."""

    def within(components: list[dict[str, Any]]) -> list[str]:
        found = []
        for each in components:
            found += [each.get("content", ""), each.get("label", ""), *within(each.get("components", []))]
        return found

    return "\n".join(text for message in messages for text in within(message["components"]))


def custom_ids(messages: list[Message]) -> list[str]:
    return re.findall(r"'custom_id': '([^']*)'", str(messages))


def letters(*written: str) -> str:
    """All letters and digits, in order."""
    return "".join(LETTERS.findall(" ".join(written)))


def said(card: Card) -> str:
    """Every letter of a card's parts, in order, but small print and then folded ones last, as Discord shows them."""
    here: list[str] = [card.headline]
    small: list[str] = []
    folded: list[str] = []
    for part in card.parts:
        if isinstance(part, Folded):
            folded += [part.title, *(cell for inner in part.parts for cell in cells(inner))]
        elif isinstance(part, Small):
            small.append(part.text)
        else:
            here += cells(part)
    return letters(*here, card.question_back or "", *small, *folded)


def cells(part: Prose | Table | Alert) -> list[str]:
    if isinstance(part, Table):
        return [cell for row in part.rows for cell in row]
    return [part.text]


def answer_to(assistant: Assistant, text: str) -> Answer:
    return assistant.answer(Question(id="1", text=text, today=DAY))


def is_within(needle: str, hay: str) -> bool:
    """Whether the characters of `needle` stand in `hay` in this order."""
    rest = iter(hay)
    return all(character in rest for character in needle)


characters = st.text(st.characters(codec=None), max_size=80) | st.sampled_from(
    [
        "@everyone",
        "<@123456789012345678>",
        "```",
        "**bold**",
        "[a](https://e.example/x_y)",
        "||",
        "> ",
        "# ",
        "\n\n",
        "\n",
    ]
)
writing = st.lists(characters, max_size=6).map(" ".join)


def grown(text: str, length: int) -> str:
    """`text` again and again, up to a length."""
    return (text * (length // max(1, len(text)) + 1))[:length]


long = st.builds(grown, writing, st.sampled_from((1_900, 4_000, 12_000)))
longest = st.builds(grown, writing, st.sampled_from((0, 30_000, 60_000)))
table = st.integers(1, 7).flatmap(
    lambda width: st.builds(
        lambda header, rows: Table(header=tuple(header), rows=tuple(tuple(row) for row in rows)),
        st.lists(writing, min_size=width, max_size=width),
        st.lists(st.lists(writing, min_size=width, max_size=width), max_size=30),
    )
)
prose = st.builds(Prose, text=writing) | st.builds(Prose, text=long)
folded = st.builds(Folded, title=writing, parts=st.lists(prose | table, max_size=3).map(tuple))
alert = st.builds(Alert, severity=st.sampled_from(["blocks", "warns"]), text=writing)
small = st.builds(Small, text=writing)
action = st.builds(Action, id=st.sampled_from(["cheaper", "sums", "csv"]), label=writing, words=st.none() | writing)
cards = st.builds(
    Card,
    headline=writing,
    parts=st.builds(add, st.lists(prose | table | folded | alert, max_size=8), st.lists(small, max_size=1)).map(tuple),
    actions=st.lists(action, max_size=7, unique_by=lambda each: each.id).map(tuple),
    question_back=st.none() | writing,
    choices=st.lists(writing, max_size=30).map(tuple),
    plain=writing,
)


@settings(max_examples=40)
@given(card=cards, turn=st.none() | st.just(TURN))
def test_any_card_fits_and_loses_nothing(card: Card, turn: str | None) -> None:
    """Whatever is in it, Discord takes every message, and every letter of it is there."""
    shown, behind = drawn(card, turn, is_private=True)

    assert [fault_in(message) for message in (*shown, *behind)] == [None] * len((*shown, *behind))
    seen = texts(shown) if turn is None else texts([*shown, *behind])
    wanted = (
        said(card)
        if turn
        else letters(*(cell for part in card.parts if not isinstance(part, Folded) for cell in cells(part)))
    )
    assert is_within(wanted.replace("\u200b", ""), letters(seen) + letters(texts(behind)))


@settings(max_examples=20)
@given(text=longest)
def test_any_answer_fits(text: str) -> None:
    """Answers of up to 60 kB of any characters become messages that Discord takes."""
    answer = Answer(id="1", question="?", intents=("recommend",), understood=Understood(), text=text, as_of=DAY)

    shown, behind = drawn(to_card(answer))

    assert [fault_in(message) for message in (*shown, *behind)] == [None] * len((*shown, *behind))


@pytest.mark.parametrize(
    "question", [TICKETS, "cost of gpt-6-luna: 2M in, 500k out", "compare gpt-6-luna and glm-5.3", "hi", "which model?"]
)
def test_real_answers_are_one_or_two_messages(assistant: Assistant, question: str) -> None:
    """Headline first, buttons last, all of the card there."""
    card = to_card(answer_to(assistant, question))

    shown, behind = drawn(card)

    assert len(shown) <= 2
    assert is_within(said(card), letters(texts([*shown, *behind])))
    assert shown[0]["components"][0]["components"][0]["content"].startswith("### " if card.headline else "I answer")
    assert f"sx:up:{TURN}" in custom_ids(shown[-1:])


def test_alerts_stand_in_their_colour() -> None:
    """What blocks is framed in red, what warns in amber, each alone."""
    card = Card(headline="h", parts=(Alert(severity="blocks", text="a"), Alert(severity="warns", text="b")), plain="")

    frames = drawn(card)[0][0]["components"][:3]

    assert [frame["type"] for frame in frames] == [17, 17, 17]
    assert [frame["accent_color"] for frame in frames[1:]] == [0xD83C3E, 0xF0B232]


def test_what_is_folded_opens_by_a_button() -> None:
    """Folded parts are behind a button where there is a turn to open them by, else written out."""
    card = Card(headline="h", parts=(Folded(title="Sources", parts=(Prose(text="[1] somewhere"),)),), plain="")

    with_turn, behind = drawn(card)
    without, _ = drawn(card, None)

    assert "somewhere" not in texts(with_turn)
    assert f"sx:more:{TURN}" in custom_ids(with_turn)
    assert "somewhere" in texts(behind)
    assert "somewhere" in texts(without)


def test_only_private_answers_can_be_shared() -> None:
    """What everybody sees needs no sharing."""
    card = Card(headline="h", parts=(), plain="")

    assert f"sx:share:{TURN}" not in custom_ids(drawn(card)[0])
    assert f"sx:share:{TURN}" in custom_ids(drawn(card, is_private=True)[0])


def test_a_narrow_table_is_aligned_and_a_wide_one_a_list() -> None:
    """A phone shows 40 characters of fixed width; what is wider reads as entries."""
    narrow = Table(header=("Model", "USD"), rows=(("gpt-6-luna", "1.50"), ("漢字", "12")))
    wide = Table(header=("Role", "Model", "Host"), rows=(("Best", "A" * 30, "somewhere far"), ("Value", "B", "-")))

    one, two = (texts(drawn(Card(headline="h", parts=(each,), plain=""))[0]) for each in (narrow, wide))

    assert "```\nModel        USD\n----------  ----\ngpt-6-luna  1.50\n漢字          12\n```" in one
    assert f"**Best · {'A' * 30}**\nHost: somewhere far\n\n**Value · B**" in two
    assert "Host: -" not in two


def test_the_sums_of_an_answer_are_written_out(assistant: Assistant) -> None:
    """Every line of the bill, without buttons."""
    card = sums_card(answer_to(assistant, TICKETS))

    shown, _ = drawn(card, None)

    assert is_within(said(card), letters(texts(shown)))
    assert custom_ids(shown) == []
