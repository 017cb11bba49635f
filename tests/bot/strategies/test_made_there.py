"""Models of a country that no host sells itself."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is there an open model made in Germany?", ("Aleph Alpha Kolibri",)),
        ("any good Swiss or German made model?", ("Apertus 70B", "Aleph Alpha Kolibri")),
        ("Which German LLM could a Behörde self-host?", ("Aleph Alpha Kolibri",)),
        ("is there any Japanese LLM on sale", ("Fugu Max", "sold through OpenRouter")),
        ("gibt es Modelle aus Japan?", ("Fugu Max",)),
        ("best Korean-made model for chat", ("Solar Pro 4", "EXAONE 4.0 32B")),
    ],
)
def test_models_that_no_host_sells_itself_are_told_first(ask: Ask, text: str, names: tuple[str, ...]) -> None:
    """Before what comes near, which is of other countries."""
    answer = ask(text)
    first = answer.text.split("\n")[0]
    assert answer.intent == "recommend"
    assert first.startswith("**Made in ")
    assert all(name in first for name in names)


def test_a_model_of_pictures_writes_no_text(ask: Ask) -> None:
    """However the catalogue that sells it calls its mode."""
    assert "FLUX" not in ask("Which German LLM could a Behörde self-host?").text


@pytest.mark.parametrize("text", ["cheapest model made in France", "which open models are made in China?"])
def test_where_picks_are_left_nothing_else_is_told(ask: Ask, text: str) -> None:
    """The wish is met."""
    assert "without a host that sells it itself" not in ask(text).text


@pytest.mark.parametrize("text", ["which Chinese models gained most traffic?", "how popular are Korean models?"])
def test_traffic_of_a_country_stays_what_is_asked_about(ask: Ask, text: str) -> None:
    """A share is no model sought."""
    assert ask(text).intent == "trend"
