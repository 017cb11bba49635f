"""A name alone after a question on another model is asked the same."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("first", "then", "lead"),
    [
        ("ctx of glm?", "kimi?", "**Kimi K3.1 Pro at Moonshot AI: context window"),
        ("knowledge cutoff of gpt-5?", "sonnet?", "**Not known: no source on board states the knowledge cutoff"),
        ("does glm support vision?", "and kimi?", "**Yes: Kimi K3.1 Pro at Moonshot AI, images in.**"),
        ("max output of opus?", "what about sonnet?", "**Claude Sonnet 5.5 at Anthropic: context window"),
        ("is deepseek good at coding?", "glm?", "**GLM-5.3 ranks number"),
        ("who makes glm?", "kimi?", "**Kimi K3.1 Pro is made by Moonshot AI"),
        ("Kontextfenster von glm?", "kimi?", "**Kimi K3.1 Pro at Moonshot AI: context window"),
        ("licence of glm?", "kimi k3?", "**The weights of Kimi K3 are under"),
        ("what does opus cost?", "sonnet?", "**Claude Sonnet 5.5 at Anthropic: $2 / $10 per 1M tokens in / out**"),
    ],
)  # fmt: skip
def test_the_topic_stays_behind_a_bare_name(ask: Ask, first: str, then: str, lead: str) -> None:
    """The answer leads with what was asked before."""
    answer = ask(then, first)

    assert answer.text.startswith(lead)
    assert answer.question == then


def test_a_third_name_is_asked_the_same(ask: Ask) -> None:
    """The topic goes on."""
    assert ask("qwen?", "ctx of glm?", "kimi?").text.startswith(
        "**Qwen3.8-27B at Hugging Face (nscale): context window"
    )


def test_a_name_alone_at_first_still_tells_all(ask: Ask) -> None:
    """And another name behind it as well."""
    assert "is made by" in ask("kimi?", "glm?").text
