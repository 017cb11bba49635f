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


@pytest.mark.parametrize(
    "question",
    [
        "except Qwen everything Chinese is out. which model for coding?",
        "no Chinese models except for Qwen. which one for coding?",
        "kein chinesisches Modell außer Qwen: welches empfehlt ihr zum Programmieren?",
        "除了Qwen，其他国产模型都不考虑，写代码用哪个好",
    ],
)
def test_what_a_ban_leaves_is_not_banned(ask: Ask, question: str) -> None:
    """The exception is spoken of, the rest stays out."""
    understood = ask(question).understood
    assert understood.models == ("qwen",)
    assert understood.exclude_models == ()
    assert understood.exclude_origin == ("CN",)


@pytest.mark.parametrize(
    "question",
    [
        "Azure yes, AWS no. Is haiku 5.5 there?",
        "Azure geht, AWS nicht. Gibt es dort Haiku 5.5?",
        "Azure serve, AWS não. Tem haiku 5.5 por lá?",
        "Azure sí, pero cualquier cosa menos AWS. ¿Hay haiku 5.5?",
    ],
)
def test_one_word_turns_a_host_down(ask: Ask, question: str) -> None:
    """The host named before it stays."""
    understood = ask(question).understood
    assert (understood.providers, understood.exclude_providers) == (("azure",), ("aws",))


def test_what_a_model_does_not_offer_does_not_rule_it_out(ask: Ask) -> None:
    """The offer is denied, not the model."""
    understood = ask("fine-tuning isn't offered for grok 4.7, right?").understood
    assert understood.models == ("grok-4.7",)
