"""A model sought for something that is built is our subject, whatever is built with; other goods are not."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    ["which model for a rails app", "which model for our react native app", "LLM for a wordpress blog",
     "what model should I use in my shopify store", "which llm for a notion integration",
     "best model behind our chat app", "llm for our kubernetes operator", "AI for my blog", "model for my unity game",
     "quel modèle pour mon site wordpress", "welches Modell für unsere Salesforce-Instanz",
     "qué modelo para mi tienda shopify", "какая модель для бота в jira"],
)  # fmt: skip
def test_a_model_for_an_app_is_recommended(reader: Reader, text: str) -> None:
    """Products that it would work in do not make it another subject."""
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize(
    "text",
    ["which wordpress plugin is best", "best shopify theme", "which database for my rails app", "which chat app",
     "what is the pricing model for netlify", "which model for my car", "best iphone model for photos",
     "business model for my startup", "how do I deploy a rails app", "postgres vs mongodb"],
)  # fmt: skip
def test_other_things_for_an_app_stay_off_topic(reader: Reader, text: str) -> None:
    """Plugins, themes, phones and businesses."""
    assert reader(text).intents == ("off_topic",)
