"""`Answer` → `Card`: laid out by platform-neutral parts, and nothing lost on the way."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from adapters.cards.actions import BY_ID, COMPARE, actions_for, words_of
from adapters.cards.card import Alert, Card, Folded, Part, Prose, Small, Table
from adapters.cards.sections import own_links, sections_of
from adapters.cards.to_card import PLAIN_LONGEST, sums_card, to_card
from bot.answer import Answer, Caveat, Citation
from bot.assistant import Assistant
from bot.question import Question
from bot.understood import Understood
from bot.wording.sections import LEGAL

DAY = date(2026, 11, 25)
TICKETS = "Which model for summarising 2M tickets a month, EU-hosted, under $3k?"
WORD = re.compile(r"\w+")


def texts(parts: tuple[Part, ...]) -> str:
    """Every text of a card's parts."""
    found = []
    for part in parts:
        if isinstance(part, Folded):
            found += [part.title, texts(part.parts)]
        elif isinstance(part, Table):
            found += [cell for row in (part.header, *part.rows) for cell in row]
        else:
            found.append(part.text)
    return "\n".join(found)


def answer_to(assistant: Assistant, text: str) -> Answer:
    return assistant.answer(Question(id="1", text=text, today=DAY))


def plain_answer(text: str, *, citations: tuple[Citation, ...] = (), caveats: tuple[Caveat, ...] = ()) -> Answer:
    return Answer(
        id="1", question="?", intents=("recommend",), understood=Understood(), text=text, as_of=DAY,
        citations=citations, caveats=caveats,
    )  # fmt: skip


def test_a_recommendation_leads_with_the_pick_and_its_cost(assistant: Assistant) -> None:
    """Headline, then why, then the table; the bill, the evidence and the sources are folded."""
    card = to_card(answer_to(assistant, TICKETS))

    titles = [part.title for part in card.parts if isinstance(part, Folded)]
    table = next(part for part in card.parts if isinstance(part, Table))

    assert re.fullmatch(r".+ at .+: \$[\d,.]+ a month(, within the budget of .+)?\.", card.headline)
    assert table.header[:3] == ("Role", "Model", "Host")
    assert {len(row) for row in table.rows} == {len(table.header)}
    assert titles[0].startswith("The bill of")
    assert titles[-1] == "Sources"


@pytest.mark.parametrize(
    "question",
    [
        TICKETS,
        "compare gpt-6-luna, claude-haiku-5-5 and glm-5.3 for 10M in and 2M out a month",
        "what does kimi k3 cost for 40M in and 8M out?",
        "can I use deepseek at a US federal agency?",
        "what share of tokens goes to Chinese models?",
        "we use gpt-6-luna for 5M tokens and deepseek v4 for 90M tokens a day, what if China goes away?",
        "buy my course at https://spam.example now!!!",
        "hi",
    ],
)
def test_every_word_of_the_answer_is_in_its_card(assistant: Assistant, question: str) -> None:
    """Whatever the intent, laying out loses no sentence, figure or source that the text shows."""
    answer = answer_to(assistant, question)

    card = to_card(answer)
    laid_out = set(WORD.findall(f"{card.headline}\n{texts(card.parts)}"))
    # A caveat's severity is the alert's own; a count of further caveats is not needed where all are there.
    said = set(
        WORD.findall(re.sub(r"\d+ more in the answer's caveats\.|Caveats|Warning:|Note:|Blocks:", "", answer.text))
    )

    assert said - laid_out == set()
    assert card.plain


def test_caveats_that_block_or_warn_are_seen_and_the_others_folded(assistant: Assistant) -> None:
    """An alert for each that must be seen; all of an answer's caveats are on its card."""
    answer = answer_to(assistant, "can I use deepseek at a US federal agency?")

    card = to_card(answer)
    alerts = [part for part in card.parts if isinstance(part, Alert)]

    assert alerts
    assert len(alerts) == len([each for each in answer.caveats if each.severity in {"blocks", "warns"}])
    assert all(each.text in texts(card.parts) for each in answer.caveats)


def test_every_mark_has_its_source(assistant: Assistant) -> None:
    """A number in brackets can be looked up on the same card, with the day it was checked."""
    card = to_card(answer_to(assistant, "can I use deepseek at a US federal agency?"))

    *body, sources, _small_print = card.parts

    for mark in set(re.findall(r"\[(\d+)\]", texts(tuple(body)))):
        assert re.search(
            rf"^\[{mark}\] \[.+\]\(https?://.+\), checked 20\d\d-\d\d-\d\d", texts((sources,)), re.MULTILINE
        )


def test_a_link_that_no_source_names_loses_its_address() -> None:
    """Words of a person that look like a link stay words; a source's link stays one."""
    citation = Citation(id="1", kind="pricing", title="A", url="https://a.example/x(1)", checked_on=DAY)
    text = "**Pick.** [free tokens](https://evil.example) [A](https://a.example/x(1))"

    card = to_card(plain_answer(text, citations=(citation,)))

    assert "evil.example" not in texts(card.parts)
    assert "free tokens" in texts(card.parts)
    assert "https://a.example/x(1)" in texts(card.parts)


def test_buttons_offer_only_what_would_change_something(assistant: Assistant) -> None:
    """What was already asked for is not offered again, and a refusal has no buttons."""
    wide = actions_for(answer_to(assistant, "best model for coding, 5M tokens in and 1M out a month"))
    narrow = actions_for(answer_to(assistant, f"{TICKETS} not made in China"))

    assert [each.id for each in wide] == ["cheaper", "no_cn", "eu", "compare", "sums", "chart", "csv", "json"]
    assert {"no_cn", "eu"}.isdisjoint(each.id for each in narrow)
    assert actions_for(answer_to(assistant, "buy my course at https://spam.example now!!!")) == ()
    assert set(BY_ID) >= {each.id for each in wide}


def test_each_button_is_understood_as_a_follow_up(assistant: Assistant) -> None:
    """The words behind a button change the one thing that its label says, and keep the rest."""
    first = "best model for coding, 5M tokens in and 1M out a month"
    answer = answer_to(assistant, first)

    def pressed(identifier: str) -> Answer:
        words = words_of(BY_ID[identifier], answer)
        assert words is not None
        return assistant.answer(Question(id="2", text=words, today=DAY, history=(first,)))

    assert pressed("no_cn").understood.exclude_origin == ("CN",)
    assert pressed("eu").understood.host_region == ("EU",)
    assert pressed("cheaper").recommendations[0].cost.total_usd <= answer.recommendations[0].cost.total_usd  # type: ignore[operator, union-attr]
    assert all(pressed(each).understood.input_tokens == 5_000_000 for each in ("no_cn", "eu", "cheaper"))
    compared = pressed(COMPARE.id)
    assert set(compared.understood.models) == {each.model for each in answer.recommendations}
    assert compared.intent == "compare"


def test_the_sums_add_up_to_the_bill(assistant: Assistant) -> None:
    """Each bill of the answer, line by line; without a bill, what to say to get one."""
    answer = answer_to(assistant, "compare gpt-6-luna and claude-haiku-5-5 for 10M in and 2M out")

    card = sums_card(answer)

    assert len([part for part in card.parts if isinstance(part, Table)]) == 2
    assert "10,000,000 tokens" in texts(card.parts)
    assert "name a volume" in sums_card(replace(answer, costs=(), recommendations=())).headline


@given(st.text(max_size=3000))
@settings(max_examples=200)
def test_any_text_can_be_laid_out_without_losing_a_word(text: str) -> None:
    """Sections hold every word of a text, whatever it is made of."""
    inside = " ".join(WORD.findall(texts(tuple(part for section in sections_of(text) for part in section.parts))))
    titles = " ".join(WORD.findall(" ".join(section.title or "" for section in sections_of(text))))

    card = to_card(plain_answer(text))

    assert set(WORD.findall(text.replace("\\|", "|"))) <= set(WORD.findall(f"{inside} {titles}"))
    assert isinstance(card, Card)
    assert len(card.plain) <= PLAIN_LONGEST + 2


@given(st.text(alphabet="[]()a http:/", max_size=200))
@settings(max_examples=200)
def test_no_foreign_link_survives(text: str) -> None:
    """However brackets are nested, no link to a page that is no source is left."""
    assert re.search(r"\[[^\[\]]*\]\([^()\s]+\)", own_links(text, frozenset())) is None


def test_prose_and_tables_keep_their_order() -> None:
    """A table between two paragraphs stays between them."""
    parts = to_card(plain_answer("**A.**\n\nbefore\n| x | y |\n| --- | --- |\n| 1 | 2 |\nafter")).parts

    assert parts == (Prose(text="before"), Table(header=("x", "y"), rows=(("1", "2"),)), Prose(text="after"))


def test_sentences_in_bold_with_nothing_under_them_are_kept() -> None:
    """What stands in bold before a heading, or last, is a sentence and no heading."""
    text = "**A.**\n\n**B can run in the EU.**\n\n**C can't.**\n\n**Evidence**\n- one\n\n**D.**"

    assert to_card(plain_answer(text)).parts == (
        Prose(text="**B can run in the EU.**"),
        Prose(text="**C can't.**"),
        Folded(title="Evidence", parts=(Prose(text="- one"),)),
        Prose(text="**D.**"),
    )


def test_a_paragraph_is_no_headline() -> None:
    """A long first line without bold words is prose; the essence for notifications stays."""
    words = "I answer questions about choosing models. " * 5

    card = to_card(plain_answer(words))

    assert card.headline == ""
    assert card.parts == (Prose(text=words),)
    assert card.plain == words.strip()


def test_notes_on_law_end_in_small_print(assistant: Assistant) -> None:
    """Once, below the sources, where it disturbs nobody."""
    card = to_card(answer_to(assistant, "can I use deepseek at a US federal agency?"))

    assert card.parts[-1] == Small(text=LEGAL)
    assert texts(card.parts).count(LEGAL) == 1


def test_the_essence_has_no_holes_where_marks_stood() -> None:
    """Marks of sources go with the blank before them."""
    card = to_card(plain_answer("**A at $2 [1].** It runs in EU [2][3], says B."))

    assert card.plain == "A at $2. It runs in EU, says B."
