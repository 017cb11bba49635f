"""Several things ruled out one after the other are all ruled out."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "no OpenAI, no Google: best coding model",
        "no Google, no OpenAI: best coding model",
        "best coding model, not OpenAI, not Google",
        "best coding model without OpenAI or Google",
        "best coding model: anyone's but OpenAI's or Google's",
        "we don't trust OpenAI, and Google is out. best coding model?",
        "OpenAI는 법무팀이 안 된대요. Google도 안 됩니다. 코딩 모델 추천",
    ],
)
def test_every_maker_that_is_ruled_out_is_out(ask: Ask, question: str) -> None:
    """The order does not matter, and none of them becomes the host."""
    understood = ask(question).understood
    assert set(understood.exclude_developers) == {"openai", "google"}
    assert understood.providers == ()
