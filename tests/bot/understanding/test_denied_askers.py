"""What somebody says they are not, or do not serve, is not taken for them; a limit on their data is no such denial."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "We're not a bank, may we use DeepSeek?",
        "no federal contracts, no defense customers: may we run Qwen?",
        "Our shop never sells to any government agency. Kimi K3 allowed?",
        "We don't handle patient data, is GLM-5.3 fine for us?",
        "my employer isn't a federal contractor, is DeepSeek legal?",
        "neither a hospital nor an insurer, may we use Qwen?",
        "A studio in Ohio with no state contract. May we use DeepSeek?",
        "non-government charity, is Kimi K3 allowed?",
        "HIPAA doesn't apply to us. May we use GLM-5.3?",
        "government customers: none. DeepSeek allowed?",
        "We sell to retailers, not to the Army. Is Qwen allowed?",
        "we were a DoD supplier until May, not any more. Is Qwen allowed?",
        "former federal contractor here, is DeepSeek allowed?",
        "Wir sind keine Behörde, dürfen wir DeepSeek nutzen?",
        "keine Patientendaten, darf ich Qwen nutzen?",
        "No somos un banco, ¿podemos usar DeepSeek?",
        "sin datos personales, ¿puedo usar Qwen?",
        "Nous ne sommes pas une banque, peut-on utiliser Kimi K3 ?",
        "não somos um banco, podemos usar DeepSeek?",
        "我们不是银行，可以用 DeepSeek 吗",
        "銀行ではありません。DeepSeekは使えますか",
        "우리는 은행이 아니고 스타트업입니다. DeepSeek 써도 되나요",
        "мы не банк, можно ли нам DeepSeek?",
    ],
)
def test_what_is_denied_is_no_situation(reader: Read, text: str) -> None:
    """Nobody is a bank for having said that they are none."""
    assert reader(text).understood.user_context == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no patient data may leave our clinic, which model?", ("health",)),
        ("We don't process patient data outside our hospital. Which model?", ("health",)),
        ("Isn't GDPR a problem with DeepSeek's API?", ("eu_personal_data",)),
        ("not only a bank but an insurer too, is Qwen allowed?", ("finance",)),
        ("is Qwen not allowed for federal agencies?", ("us_federal_civilian",)),
        ("no Chinese models, we are a hospital", ("health",)),
        ("Our bank does not allow training on our data. Which model?", ("finance",)),
        ("Federal civilian agency, not defense: may we use Kimi K3?", ("us_federal_civilian",)),
        ("Why not use DeepSeek at a bank?", ("finance",)),
        ("keine personenbezogenen Daten in die USA senden, welches Modell?", ("eu_personal_data",)),
    ],
)
def test_a_limit_is_no_denial(reader: Read, text: str, expected: tuple[str, ...]) -> None:
    """What may not happen to somebody's data still says whose data it is."""
    assert reader(text).understood.user_context == expected


def test_what_was_denied_is_remembered(reader: Read) -> None:
    """A later message need not repeat that no state is served; one that says otherwise is believed."""
    first = "We're not a federal contractor. May we use DeepSeek?"
    assert reader(first).not_contexts == {"us_contractor"}
    assert reader("and Kimi K3?", first).not_contexts == {"us_contractor"}
    assert reader("and as a federal contractor?", first).not_contexts == frozenset()


def test_a_denial_takes_back_what_was_said(reader: Read) -> None:
    """Who turns out not to be a bank is treated as none."""
    asked = reader("actually we are not a bank", "Bank here. May we use DeepSeek?").understood
    assert asked.user_context == ()


@pytest.mark.parametrize(
    "text",
    [
        "no EU customers, is DeepSeek allowed?",
        "we have no German users, may we use Qwen?",
        "no customers in the EU, is DeepSeek ok?",
    ],
)
def test_a_place_that_is_denied_is_no_home(reader: Read, text: str) -> None:
    """The law of those who are not served is not asked about."""
    assert reader(text).homes == ()
