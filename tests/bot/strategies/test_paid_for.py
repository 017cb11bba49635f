"""Tests of a sum that one model costs now, beside another that is to take its place."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Opus 5.5に毎月20万円使っている。Sonnet 5.5にすると?", "$1,300 a month on Claude Opus 5.5 becomes"),
        (
            "소넷 5.5에 월 300만원 쓰는데 하이쿠로 바꾸면 얼마 절약?",
            "a month on Claude Sonnet 5.5 becomes about $103.50",
        ),
        ("现在opus 5.5每月账单8000元,换haiku会降到多少", "$1,120 a month on Claude Opus 5.5 becomes about $28.00"),
        ("我们每月在opus 5.5上花3000美元,换sonnet能省多少", "$3,000 a month on Claude Opus 5.5 becomes"),
        ("每月花5000美元用gpt-6 sol, 换成gpt-6 luna能省多少", "$5,000 a month on GPT-6 Sol becomes"),
        ("GPT-6 Solに月50万円払っています。Gemini 3.8 Flashに変えたら?", "a month on GPT-6 Sol becomes"),
        ("gpt-6 sol에 매달 2000달러 쓰는데 gpt-6 luna로 바꾸면?", "$2,000 a month on GPT-6 Sol becomes"),
        ("usamos gpt-6 sol por 1.200 euros al mes, ¿cuánto sería con gpt-6 luna?", "$1,392 a month on GPT-6 Sol"),
        ("on opus 5.5 we burn $4k a month, moving to sonnet 5.5 would be?", "$4,000 a month on Claude Opus 5.5"),
        ("opus 5.5 costs us 3000 euros a month, what would haiku be", "$3,480 a month on Claude Opus 5.5 becomes"),
        ("we pay $900 a month for gpt-6 sol, what would opus 5.5 cost", "$900.00 a month on GPT-6 Sol becomes"),
        ("sonnet 5.5 instead of opus 5.5, we pay $2k a month now", "$2,000 a month on Claude Opus 5.5 becomes"),
    ],
)
def test_a_sum_is_that_of_the_model_in_its_clause(ask: Ask, question: str, said: str) -> None:
    """What is spent on one model becomes the bill of the other, and never the other way round."""
    assert said in ask(question).text.split("\n\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "budget 3000 euros a month, would haiku 5.5 or sonnet 5.5 fit",
        "每月预算5000元, opus 5.5还是haiku 5.5",
        "予算は月10万円。Opus 5.5とSonnet 5.5どっちがいい?",
        "can we switch from opus 5.5 to sonnet 5.5 for $400 a month",
        "sonnet 5.5 for at most $400 a month or should we move to haiku 5.5",
    ],
)
def test_a_budget_is_no_spend_on_either(ask: Ask, question: str) -> None:
    """A sum that may be spent is not what one of the two costs now."""
    assert "becomes" not in ask(question).text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("move 40% of our $6k/month gpt-6 sol spend to gpt-6 luna, new bill?", "with 40% of it moved, about $3,720"),
        ("we spend $2,000 a month on opus 5.5, what if we move half to sonnet 5.5", "50% of it moved, about $1,500"),
        ("we spend $9k/mo on sonnet 5.5. if half moved to haiku 5.5?", "with 50% of it moved, about $4,725"),
        ("we pay $6k a month on opus 5.5; 30% of it ran on haiku 5.5 instead?", "with 30% of it moved"),
        ("gastamos 700 dólares al mes en sonnet 5.5, ¿y si pasamos la mitad a haiku 5.5?", "with 50% of it moved"),
        ("wir zahlen 4000 Dollar im Monat für Opus 5.5, wenn wir 30% auf Haiku 5.5 verlagern?", "30% of it moved"),
        ("pagamos 2000 dólares por mês no opus 5.5, e se mudarmos 40% para o haiku 5.5?", "with 40% of it moved"),
        ("每月在opus 5.5上花3000美元,一半换成sonnet能省多少", "with 50% of it moved, about $2,250"),
        ("we spend $5k a month on gpt-6 sol, switch a quarter of our requests to gpt-6 luna", "with 25% of it moved"),
        ("we pay $900 a month for sonnet 5.5, route 70% of it to haiku 5.5: what do we save", "with 70% of it moved"),
    ],
)  # fmt: skip
def test_a_part_that_moves_leaves_the_rest_where_it_is(ask: Ask, question: str, said: str) -> None:
    """Only that share is billed at the other's rates."""
    assert said in ask(question).text.split("\n\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "we spend $2,000 a month on opus 5.5 with 70% cached, what if we move to sonnet 5.5",
        "we spend $2,000 a month on opus 5.5, would sonnet 5.5 be 50% cheaper",
        "we pay $800 a month for opus 5.5, switching to sonnet 5.5 saves half?",
        "we spend $3,000 a month on opus 5.5, 80% of it input, what would sonnet 5.5 cost",
        "we spend $2,000 a month on opus 5.5, what if we move to sonnet 5.5 with half the tokens",
    ],
)
def test_other_shares_move_nothing(ask: Ask, question: str) -> None:
    """What is cached, read or saved is no part that stays behind."""
    lead = ask(question).text.split("\n\n")[0]
    assert "becomes about" in lead
    assert "moved" not in lead
