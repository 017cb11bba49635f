"""The models behind a product."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Are Cursor's models Chinese?", ("Composer 2.5 (from Kimi K2.5 by Moonshot AI, CN)",)),
        ("is Copilot running on Chinese models", ("Kimi K3", "Kimi K2.7 Code")),
        ("does GitHub Copilot use Chinese AI?", ("Kimi K3",)),
        ("are any of Cursor's models from China?", ("Composer 2.5",)),
        ("is Windsurf running on a chinese model", ("SWE-1.7 (from Kimi K2.7 Code by Moonshot AI, CN)",)),
        ("is Cursor built on Kimi", ("Composer 2.5",)),
        ("does Perplexity run DeepSeek", ("R1 1776",)),
        ("sind die Modelle von Cursor chinesisch", ("Composer 2.5",)),
        ("est-ce que Copilot utilise des modèles chinois", ("Kimi K3",)),
    ],
)
def test_which_models_of_a_product_are_of_a_country_or_maker_comes_first(
    ask: Ask, text: str, names: tuple[str, ...]
) -> None:
    """Those that a source lists, bases included; and no traffic."""
    answer = ask(text)
    first = answer.text.partition("\n")[0]

    assert first.startswith("**Partly: ")
    assert all(name in first for name in names)
    assert "OpenRouter" not in answer.text


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("which models does Cursor use", "**Sources on board list "),
        ("what model is behind Windsurf?", "**Sources on board list "),
        ("whose models does Copilot run on", "**Sources on board list "),
        ("welche Modelle nutzt Cursor", "**Sources on board list "),
        ("¿qué modelos usa Cursor?", "**Sources on board list "),
        ("quali modelli usa Cursor", "**Sources on board list "),
        ("Cursor用的是什么模型", "**Sources on board list "),
        ("does GitHub Copilot use DeepSeek", "**Not as far as sources on board say: "),
        ("does Replit run on Chinese models", "**Which models Replit runs, and who made them, is not on board.**"),
        ("what AI does Notion AI use", "**Which models Notion AI runs, and who made them, is not on board.**"),
    ],
)
def test_what_is_known_of_a_products_models_is_said_or_that_nothing_is(ask: Ask, text: str, lead: str) -> None:
    """Plainly, and what stays open with it."""
    answer = ask(text)

    assert answer.text.startswith(lead)
    assert answer.unknown


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what does Cursor cost", "cost"),
        ("Cursor or Copilot?", "compare"),
        ("is cursor down", "off_topic"),
        ("which model is best in Cursor", "recommend"),
        ("is Cursor Composer based on a Chinese model", "origin_risk"),
    ],
)
def test_other_questions_on_a_product_stay_what_they_are(ask: Ask, text: str, intent: str) -> None:
    """Its price, its rivals, whether it is up, what to pick in it."""
    answer = ask(text)

    assert answer.intent == intent
    assert "Sources on board list" not in answer.text
