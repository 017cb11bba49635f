"""Sisters of a model told by a version or a variant alone, and names of things that are no models."""

import pytest

from bot.assistant import Assistant
from bot.question import Question
from tests.bot.conftest import DAY


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("is 4.1 any different from 4o, or 4o better than 4.1?", ("gpt-4o", "gpt-4.1")),
        ("o3 or 4.1 for extraction", ("o3", "gpt-4.1")),
        ("gpt-5 prices vs the older 4.1", ("gpt-5", "gpt-4.1")),
        ("gemini 2.5 flash against the new 3.5", ("gemini-2.5-flash", "gemini-3.5-flash")),
        ("sonnet 4.5 vs 4 for long chats", ("claude-sonnet-4-5", "claude-sonnet-4")),
        ("gpt-4o for 4 users", ("gpt-4o",)),
        ("gpt-5 or 3 for the price of one", ("gpt-5",)),
        ("GPT-5 pricing vs the old 4.1, did it go up or down?", ("gpt-5", "gpt-4.1")),
    ],
)
def test_a_version_of_another_line_is_the_other_model(assistant: Assistant, text: str, models: tuple[str, ...]) -> None:
    """However its maker builds the other name; amounts are none."""
    assert assistant.read(Question(id="1", text=text, today=DAY)).understood.models == models


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("what does grok 4 heavy cost?", ("grok-4-heavy",)),
        ("gpt-5.1 nano vs gpt-5 nano", ("gpt-5.1-nano", "gpt-5-nano")),
        ("licence of qwen image edit?", ("qwen-image-edit",)),
        ("price of gpt-4o mini", ("gpt-4o-mini",)),
        ("we are grok 4 heavy users", ("grok-4",)),
        ("llama 3.3 70b turbo at together", ("llama-3.3-70b",)),
    ],
)
def test_a_variant_nobody_knows_is_not_priced_as_its_sister(
    assistant: Assistant, text: str, models: tuple[str, ...]
) -> None:
    """It stays named as it was, so that the answer can say that it is not known."""
    read = assistant.read(Question(id="1", text=text, today=DAY)).understood.models
    assert tuple(name.removesuffix("-turbo") for name in read) == models


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("is nova on bedrock good at summaries?", ("nova",)),
        ("our clinic in nova scotia wants gpt-5", ("gpt-5",)),
        ("what does gpt-5-mini cost my startup nova", ("gpt-5-mini",)),
    ],
)
def test_nova_is_a_model_at_its_makers_host(assistant: Assistant, text: str, models: tuple[str, ...]) -> None:
    """And a plain word elsewhere."""
    assert assistant.read(Question(id="1", text=text, today=DAY)).understood.models == models


@pytest.mark.parametrize(
    ("text", "before", "models"),
    [
        ("Pro or Lite?", "what does amazon nova cost?", {"nova-lite", "nova-pro"}),
        ("mini or nano?", "price of gpt-5", {"gpt-5-mini", "gpt-5-nano"}),
        ("and nano?", "price of gpt-5-mini", {"gpt-5-nano"}),
    ],
)
def test_two_variants_of_one_are_both_meant(assistant: Assistant, text: str, before: str, models: set[str]) -> None:
    """Where each is known."""
    read = assistant.read(Question(id="1", text=text, history=(before,), today=DAY))
    assert {*read.understood.models} == models


@pytest.mark.parametrize(
    "text",
    [
        "can i sell a book from claude on amazon kdp?",
        "aws textract vs gemini flash for invoices",
        "azure document intelligence is 2 cents a page, is gemini flash cheaper?",
    ],
)
def test_a_product_beside_a_host_is_not_the_host(assistant: Assistant, text: str) -> None:
    """Nothing is to be bought there."""
    assert assistant.read(Question(id="1", text=text, today=DAY)).understood.providers == ()
