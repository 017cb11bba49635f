"""Where a US maker's model is to be used: a question of whom the maker serves, not of where it runs."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "in_china"),
    [
        ("we release a GPT-6 app in China next month, permitted?", True),
        ("our Chinese branch wants Claude, ok?", True),
        ("may a clinic in Shenzhen subscribe to Claude?", True),
        ("is Gemini available in Hong Kong?", True),
        ("does OpenAI accept users from Hong Kong?", True),
        ("a Hong Kong insurer here: is GPT-6 allowed?", True),
        ("深圳的公司可以用Claude吗", True),
        ("香港の銀行でGPT-6は使えますか", True),
        ("Kunden in China, dürfen wir ihnen Claude anbieten?", True),
        ("наш офис в Шанхае, можно ли GPT-6?", True),
        ("does Anthropic support Russia?", False),
        ("is GPT allowed in Macau?", False),
        ("Российская компания: можно ли нам Claude?", False),
    ],
)
def test_it_is_a_question_of_the_makers_policy(reader: Callable[..., Reading], text: str, in_china: bool) -> None:  # noqa: FBT001
    """And China's users are known for such; the place is where people are, not where it is to run."""
    reading = reader(text)
    assert reading.intents[0] == "origin_risk"
    assert ("china_user" in reading.understood.user_context) is in_china
    assert not reading.understood.host_region
    assert reading.homes


@pytest.mark.parametrize(
    "text",
    [
        "is Claude hosted in Hong Kong?",
        "which GPT region is closest to Hong Kong?",
        "alternatives to GPT from China",
        "GPT-6 or Qwen from China for coding?",
        "can we use Claude in Japan?",
        "we use GPT-6, our competitor works in Shanghai",
        "can we run gpt-oss-120b on our servers in Hong Kong?",
    ],
)
def test_hosts_makers_and_other_countries_stay(reader: Callable[..., Reading], text: str) -> None:
    """Where it runs or who made it is another question."""
    assert "china_user" not in reader(text).understood.user_context
