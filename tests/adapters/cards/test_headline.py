"""The first line of a card, and what stands right behind it."""

import pytest

from adapters.cards.card import Folded, Prose
from adapters.cards.headline import HEADLINE_LONGEST
from adapters.cards.to_card import to_card
from bot.assistant import Assistant
from tests.adapters.cards.test_to_card import answer_to, plain_answer, texts


@pytest.mark.parametrize(
    ("text", "headline", "first"),
    [
        ("**A ends on Monday [1].** It was old [2].", "A ends on Monday.", "Source of the first line: [1]"),
        ("**A costs $2** [1].\n\nB does too [1].", "A costs $2.", "B does too [1]."),
        ("**A fits** (7B, 8k tokens) [1]. More.", "A fits (7B, 8k tokens).", "Source of the first line: [1]"),
        (f"**{'A fits ' * 20}** (7B, 8k tokens) [1]. More.", ("A fits " * 20).strip(), "7B, 8k tokens [1].\nMore."),
        (
            "**A** is served by B: processes in EU [1].\n- More.",
            "A is served by B: processes in EU.",
            "Source of the first line: [1]",
        ),
        (f"**Barred**: {'A; ' * 60}B.", "", f"**Barred**: {'A; ' * 60}B."),
        (f"**A** is served by {'B, ' * 60}C.", "", f"**A** is served by {'B, ' * 60}C."),
        (f"**No rule bars it. {'Nearest is this. ' * 9}**", "No rule bars it.", ("Nearest is this. " * 9).strip()),
    ],
)
def test_no_mark_and_no_torn_bracket(text: str, headline: str, first: str) -> None:
    """Marks move behind the header unless they stand there anyway; a bracket is kept whole, a long verdict is cut."""
    card = to_card(plain_answer(text))

    assert card.headline == headline
    assert texts(card.parts[:1]) == first


@pytest.mark.parametrize(
    "question",
    ["does haiku 5.5 do vision?", "gpt-4o replacement", "terminal bench score of opus 5.5", "how much is kimi k3?",
     "does llama 3.3 70b fit in 48 GB of VRAM?", "is qwen legal for an EU bank with personal data?"],
)  # fmt: skip
def test_real_headlines_are_short_and_their_sources_are_there(assistant: Assistant, question: str) -> None:
    """What the first line rests on can be looked up on the card."""
    answer = answer_to(assistant, question)
    card = to_card(answer)

    assert "[" not in card.headline
    assert len(card.headline) <= HEADLINE_LONGEST + 10
    first = answer.text.partition("\n")[0]
    assert all(f"[{each.id}]" in texts(card.parts) for each in answer.citations if f"[{each.id}]" in first)


@pytest.mark.parametrize(
    "question", ["最便宜的多模态模型是哪个", "welches Modell ist das beste für Zusammenfassungen und was kostet es?"]
)
def test_the_line_on_the_language_stands_under_the_headline(assistant: Assistant, question: str) -> None:
    """Who reads no English sees it first."""
    first = to_card(answer_to(assistant, question)).parts[0]

    assert isinstance(first, Prose)
    assert "英文" in first.text or "Englisch" in first.text


def test_notes_are_folded_behind_their_titles(assistant: Assistant) -> None:
    """The explanation of a board is there to be opened, not between the verdict and the end."""
    card = to_card(answer_to(assistant, "top 5 on LMArena right now"))
    folded = {part.title: texts(part.parts) for part in card.parts if isinstance(part, Folded)}

    assert "LMArena Text (style control)" in folded
    assert not any(part.text.startswith("**LMArena") for part in card.parts if isinstance(part, Prose))
    note = folded["Reading the LMArena text board"]
    assert "\n" in note
    assert note.rstrip().endswith("]")


def test_the_note_that_explains_a_verdict_on_the_law_stays_open(assistant: Assistant) -> None:
    """Who may not use a model reads why."""
    card = to_card(answer_to(assistant, "can I use deepseek at a US federal agency?"))

    assert any(part.text.startswith("**DHS order excluding DeepSeek") for part in card.parts if isinstance(part, Prose))


def test_a_heading_stands_in_one_block_with_its_list() -> None:
    """No block holds a heading alone."""
    card = to_card(plain_answer("**A.**\n\n**Not known**\n- the speed"))

    assert card.parts == (Prose(text="**Not known**\n- the speed"),)


def test_the_essence_has_no_dashes_of_lists() -> None:
    """Notifications run lines together."""
    assert to_card(plain_answer("**A.**\n\n- One.\n- Two.")).plain == "A. One. Two."
