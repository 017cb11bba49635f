"""Threads on own machines: another model sought there, or the same one asked about."""

import pytest

from tests.bot.conftest import Ask
from tests.bot.strategies.oracle import picks


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("then recommend a European one instead", ("can an insurer use DeepSeek?", "and on our own servers?")),
        ("dann lieber was Europäisches, Empfehlung?", ("Darf eine Bank DeepSeek nutzen?", "und auf eigenen Servern?")),
        ("alors un modèle européen à la place ?", ("DeepSeek pour une banque ?", "et sur nos propres serveurs ?")),
        ("代わりにヨーロッパのモデルは？", ("銀行でQwen使っても大丈夫ですか？", "自社サーバーなら？")),
    ],
)
def test_another_sought_from_some_place_is_no_question_about_the_one_of_before(
    ask: Ask, question: str, history: tuple[str, ...]
) -> None:
    """Another is offered, made there, to be run at home as the thread wished."""
    answer = ask(question, *history)
    assert answer.understood.self_host
    assert answer.text.startswith("**Mistral")
    assert {"CN", "US"}.isdisjoint(each.origin for each in picks(answer))


def test_a_size_asked_of_the_one_of_before_stays_about_it(ask: Ask) -> None:
    """The thread's model is meant."""
    assert ask("and on a 24GB card?", "can qwen3.8-27b run at home").text.startswith("**Qwen3.8-27B")
