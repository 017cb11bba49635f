"""Laws that no row or note tells of: they are said to be absent, and no other law stands in for one."""

import pytest

from bot.caveats.laws_named import laws_named, laws_not_on_board
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "law"),
    [
        ("What does HB 1234 say about DeepSeek?", "HB 1234"),
        ("does house bill 77 bar Qwen?", "house bill 77"),
        ("Executive order 99999: may we still use DeepSeek?", "Executive order 99999"),
        ("EO 14110 and Claude, what changes?", "EO 14110"),
        ("H.R. 4321 and Qwen?", "H.R. 4321"),
        ("P.L. 118-999: can we use Kimi K2?", "P.L. 118-999"),
        ("What does section 9999 of the NDAA say about DeepSeek?", "section 9999 of the NDAA"),
        ("Regulation (EU) 2031/77, may we use Qwen?", "Regulation (EU) 2031/77"),
        ("Does Bill C-27 affect our use of GPT?", "Bill C-27"),
        ("What does the new Brazilian AI act require of us?", "Brazilian AI act"),
        ("Korea's AI Basic Act and Claude: duties?", "Korea's AI Basic Act"),
        ("Does the privacy act of Australia let us use DeepSeek?", "privacy act of Australia"),
        ("does the Utah AI act affect us using gpt-5.6?", "Utah AI act"),
        ("gilt das brasilianische KI-Gesetz für uns mit Claude?", "brasilianische KI-Gesetz"),
        ("la ley chilena de inteligencia artificial nos prohíbe usar Qwen?", "ley chilena de inteligencia artificial"),
        ("la loi canadienne sur l'IA nous interdit-elle DeepSeek ?", "loi canadienne sur l'IA"),
        ("韩国的人工智能基本法对使用DeepSeek有什么要求？", "韩国的人工智能基本法"),
        ("韓国のAI基本法でDeepSeekは使えますか？", "韓国のAI基本法"),
        ("베트남 AI법 때문에 Qwen을 못 쓰나요?", "베트남 AI법"),
    ],
)
def test_a_law_unknown_on_board_is_said_to_be_so_first(ask: Ask, question: str, law: str) -> None:
    """The first sentence names it, and the EU's act is not told in its place."""
    text = ask(question).text

    assert text.startswith(f"**Nothing on board tells of {law}.** Ask counsel.")
    assert "**EU AI Act: duties" not in text


@pytest.mark.parametrize(
    "text",
    [
        "What does H.R. 4142 say?",
        "does S. 765 ban DeepSeek?",
        "Kansas HB 2313 and Qwen",
        "What does SB 53 ask of us?",
        "section 1532 of the NDAA",
        "NDAA sec. 6604",
        "P.L. 119-60 section 1532",
        "Does the EU AI Act (Regulation (EU) 2024/1689) apply?",
        "GDPR (Regulation 2016/679)",
        "28 CFR Part 202",
        "45 CFR 164.504 and Claude",
        "China's cybersecurity law",
        "is there an American AI law?",
        "the German data protection office",
        "14110 orders a month, 200 tokens each",
        "a model for section 200 of our Brazilian contract law textbook",
    ],
)
def test_laws_on_board_and_what_is_no_law_are_not_called_absent(text: str) -> None:
    """A number alone, or a law that rows tell of, is none."""
    assert not [law for law in laws_not_on_board(text) if "119-60" not in law]


def test_a_law_of_another_country_names_no_law_on_board() -> None:
    """Its words are not taken for the EU's act."""
    assert laws_named("the Brazilian AI act") == ()
    assert "eu-aia-gpai" in laws_named("the AI act")
    assert laws_named("NDAA section 9999") == ()


def test_the_name_of_a_foreign_act_says_nothing_of_people_in_the_eu(ask: Ask) -> None:
    """Personal data in its name are not those of people in the EU."""
    answer = ask("what does India's Digital Personal Data Protection Act say about DeepSeek?")

    assert "eu_personal_data" not in answer.understood.user_context
