"""A stack told by vendors: sums beside each, one taken out, one doubled."""

import pytest

from tests.bot.conftest import Ask

_TOLD = "we pay anthropic 12k, openai 4k and mistral 1k a month"


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("we spend Google $5k, OpenAI $3k a month", "$8,000 a month; Google is 62.5% of it"),
        ("per month: azure $2,000, aws $1,500, openai $700", "$4,200 a month; Azure AI Foundry is 47.6% of it"),
        ("on dépense $5k chez Google, $3k chez OpenAI par mois", "$8,000 a month; Google is 62.5% of it"),
    ],
)
def test_sums_beside_vendors_are_a_stack(ask: Ask, question: str, first: str) -> None:
    """With the share of each."""
    answer = ask(question)
    assert answer.intent == "stack"
    assert answer.text.startswith(f"**{first}")


@pytest.mark.parametrize(
    ("history", "question", "first"),
    [
        ((_TOLD,), "drop mistral", "$16,000 a month; Anthropic is 75% of it"),
        ((_TOLD,), "ok, without openai", "$13,000 a month; Anthropic is 92.3% of it"),
        ((_TOLD,), "double openai", "$21,000 a month; Anthropic is 57.1% of it"),
        ((_TOLD, "remove mistral"), "halve openai", "$14,000 a month; Anthropic is 85.7% of it"),
        ((_TOLD,), "anthropic doubles its prices", "Prices of Anthropic times 2 make the bill $29,000 a month"),
        (("we spend $5k on Google and $3k on OpenAI a month",), "drop openai", "$5,000 a month; Google is 100% of it"),
    ],
)
def test_a_vendor_is_taken_out_or_takes_more(ask: Ask, history: tuple[str, ...], question: str, first: str) -> None:
    """The sums that were told are counted anew, before anything else is said."""
    assert ask(question, *history).text.startswith(f"**{first}")


@pytest.mark.parametrize("question", ["google $500 credits, openai $300 credits: which first"])
def test_sums_that_nobody_spends_a_month_are_no_stack(ask: Ask, question: str) -> None:
    """Credits have no month."""
    assert ask(question).intent != "stack"


@pytest.mark.parametrize(
    ("question", "lead", "room"),
    [
        (
            "70% openai 20% google 10% mistral, $10k a month. no vendor above 40%, what moves?",
            "**OpenAI has 70% of the spend, above the limit of 40%: $3,000 a month of it would have to move",
            "Mistral AI has room for $3,000 a month and Google has room for $2,000 a month.",
        ),
        (
            "we spend 42k a month: 70% openai, 30% google. cap is 50% per vendor",
            "**OpenAI has 70% of the spend, above the limit of 50%: $8,400 a month of it would have to move",
            "Google has room for $8,400 a month.",
        ),
        (
            "40% openai 35% google 25% mistral, boss wants max 50% per vendor",
            "**No vendor is above the limit of 50%: OpenAI has the most, 40%.**",
            "",
        ),
    ],
)
def test_a_limit_on_each_vendor_is_answered_first(ask: Ask, question: str, lead: str, room: str) -> None:
    """What is above it, and who has room."""
    text = ask(question).text
    assert text.startswith(lead)
    assert room in text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("our bill: openai $12k/mo, anthropic $3k. what if openai shuts down?", "80% of the spend ($12,000 a month)"),
        ("we spend 12k/mo at openai and 3k on bedrock. what happens to our spend if openai goes away",
         "80% of the spend ($12,000 a month)"),
        ("we spend $12k at openai, 3k on mistral and 500 at groq. what if openai goes away",
         "77.4% of the spend ($12,000 a month)"),
        ("wir zahlen 6k im Monat an Anthropic und 2k an Mistral. was wenn Anthropic dicht macht?",
         "75% of the spend ($6,000 a month)"),
    ],
)  # fmt: skip
def test_a_vendor_that_goes_takes_its_part_of_the_spend(ask: Ask, question: str, part: str) -> None:
    """Whether each sum has its currency or only the first."""
    assert part in ask(question).text.split("\n")[0]
