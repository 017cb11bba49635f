"""Whether what is named is asked to be the only one, or said to be the only one allowed."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "is Qwen my only option if I want Apache and 100B+?",
        "are Mistral models the only ones hosted in the EU?",
        "is claude the only model with 1M context?",
        "so gemini is the only family that takes video in?",
        "Ist Mistral die einzige Option für EU-Hosting?",
        "est-ce que Mistral est le seul modèle européen ?",
        "是不是只有千问能跑在24G显卡上？",
    ],
)
def test_who_asks_if_one_is_the_only_one_requires_none(reader: Callable[..., Reading], text: str) -> None:
    """All that meet the wishes are looked at."""
    found = reader(text)

    assert found.intents[0] == "recommend"
    assert found.understood.require_developers == ()
    assert found.among is None


@pytest.mark.parametrize(
    "text", ["are there only Chinese models with open weights above 500B?", "是不是只有国产模型开放权重？"]
)
def test_who_asks_if_there_are_only_those_of_a_country_requires_no_country(
    reader: Callable[..., Reading], text: str
) -> None:
    """Nor are they ruled out."""
    understood = reader(text).understood

    assert understood.require_origin == understood.exclude_origin == ()
    assert understood.open_weights


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("we can only use Gemini. which one for OCR?", ("google",)),
        ("Mistral is the only one our lawyers allow, which model for 2M tickets?", ("mistral",)),
        ("we're only allowed to use OpenAI, best for code review?", ("openai",)),
        ("Anthropic is the only vendor approved here. cheapest for 1M emails a month?", ("anthropic",)),
        ("only OpenAI and Google are approved, best for OCR?", ("openai", "google")),
        ("compliance cleared just Mistral. which of their models for summaries?", ("mistral",)),
        ("wir dürfen nur Mistral nutzen, welches Modell für Code?", ("mistral",)),
        ("我们只能用 Claude，哪个最适合写代码？", ("anthropic",)),
        ("we just buy from openai, which for embeddings", ("openai",)),
        ("we only use mistral. which one for summaries?", ("mistral",)),
    ],
)
def test_the_only_makers_allowed_are_required(
    reader: Callable[..., Reading], text: str, makers: tuple[str, ...]
) -> None:
    """Whoever allows them; several in a list."""
    assert reader(text).understood.require_developers == makers


@pytest.mark.parametrize(
    "text",
    [
        "can we only use OpenAI for batch, or others too?",
        "we can only run qwen on a 3090, is there something better?",
        "Claude is our only worry, what does 1M in 200k out cost?",
        "why can we only use OpenAI in this tool?",
        "we only use openai models today. should we look at others for coding",
        "we only use chatgpt so far, is gemini better for long documents",
        "i only use claude for coding, how much would gpt 6 sol save me",
        "we only use claude. what if they ban us",
        "we only use mistral, which cheaper one for summaries?",
        "we just use claude and wonder what would be cheaper",
    ],
)
def test_a_maker_is_not_required_for_another_only(reader: Callable[..., Reading], text: str) -> None:
    """What is asked, and what the hardware allows, is no permission."""
    assert reader(text).understood.require_developers == ()


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("we may only use Gemma, how large for a 3090?", "gemma"),
        ("we may only use Llama, which size for RAG", "llama"),
        ("Llama is the only approved model. Which for coding?", "llama"),
        ("wir dürfen nur Llama nutzen, welches Modell für Code?", "llama"),
        ("Only gpt-oss is allowed here, which one for coding", "gpt-oss"),
        ("only OpenAI and Google are approved, best for OCR?", None),
    ],
)
def test_the_only_family_allowed_is_picked_from(reader: Callable[..., Reading], text: str, family: str | None) -> None:
    """Other families of its maker are not it, unless it has the maker's name."""
    found = reader(text)

    assert found.intents[0] == "recommend"
    assert found.among == family


def test_the_licence_of_the_only_family_allowed_is_asked_of_it(reader: Callable[..., Reading]) -> None:
    found = reader("we may only use Llama, does its licence allow chatbots?")

    assert found.intents[0] == "licence"
    assert found.understood.models == ("llama",)
