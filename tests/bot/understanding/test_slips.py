"""Typing errors in words of work: mended where nothing else is meant, in several words of one message."""

import re

import pytest

from bot.assistant import Assistant
from bot.understanding.slips import without_slips
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wich modle is cheepest for sumarising tickts", "which model is cheapest for summarising tickets"),
        ("bset modl for codign under 2 dolars", "best model for coding under 2 dollars"),
        ("recomend somthing for trancribing meatings", "recommend something for transcribing meetings"),
        ("whcih one shuold we use for exracting invoces", "which one should we use for extracting invoices"),
        ("comparre gtp 5.6 and claud opus", "compare gpt 5.6 and claude opus"),
        ("ch34p3st m0d3l for c0d1ng", "cheapest model for coding"),
        ("whichmodelischeapestfortranslation", "which model is cheapest for translation"),
        ("guenstigstes modell fuer uebersetzungen", "günstigstes modell für übersetzungen"),
        ("was kosten 10 milionen tokens", "was kosten 10 millionen tokens"),
        ("laeuft das in oesterreich und wie groess", "läuft das in österreich und wie größ"),
    ],
)
def test_several_slips_in_one_message_are_mended(typed: str, meant: str) -> None:
    """Letters changed over, dropped and doubled, digits for letters, no spaces, umlauts in two letters."""
    assert without_slips(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "modal, hoster, codex and imagen are names",
        "does the queue value of the fuel matter",
        "gpt4 o1 qwen3 h100 4o llama3 deepseek-v3",
        "which vision models translate documents",
        "welches modell und welche dokumente",
        "nada fuera de la ue, qué modelo para chat",
        "qué modelos para transcribir conversaciones",
        "the coders compared transcripts of meetups",
        "supercalifragilisticexpialidocious",
    ],
)
def test_right_words_and_names_stay(text: str) -> None:
    """Nothing is mended that is no error."""
    assert without_slips(text) == text


def test_no_name_on_board_is_taken_for_an_error(assistant: Assistant) -> None:
    """Names of models, makers, hosts and boards are not near to a word of work."""
    facts = assistant.knowledge.facts
    named = (facts.models, facts.providers, facts.developers, facts.boards)
    words = {
        word
        for table in named
        for key, row in table.items()
        for word in re.findall("[a-z]+", f"{key} {row.name}".lower())
    }

    assert [word for word in sorted(words) if without_slips(f"is the {word} ok") != f"is the {word} ok"] == []


@pytest.mark.parametrize(
    ("question", "task"),
    [
        ("wich modle is cheepest for sumarising tickts", "summarization"),
        ("bset modle for codign under 2 dolars", "coding"),
        ("guenstigstes modell fuer uebersetzungen ins franzoesische", "translation"),
        ("ch34p3st m0d3l f0r c0d1ng", "coding"),
        ("WICH MODLE SHUOLD I USE FOR TRANSLATON", "translation"),
    ],
)
def test_a_misspelt_question_is_answered_as_it_was_meant(ask: Ask, question: str, task: str) -> None:
    """The task is read."""
    answer = ask(question)

    assert answer.intent == "recommend"
    assert answer.understood.task == task


def test_the_cheapest_leads_where_it_is_misspelt(ask: Ask) -> None:
    """What comes first is read from the message as it was meant."""
    assert ask("wich modle is the cheepest for sumarising tickts").recommendations[0].role == "budget"
