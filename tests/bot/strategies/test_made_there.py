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


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("which models are made in Korea", "KR"),
        ("Korean LLMs", "KR"),
        ("French-made options", "FR"),
        ("which models are American", "US"),
        ("models from the UAE", "AE"),
        ("models developed in Canada", "CA"),
        ("open source models made in Germany", "DE"),
        ("who makes LLMs in Israel", "IL"),
        ("modelos hechos en España", "ES"),
        ("quels modèles sont français", "FR"),
        ("welche Modelle sind deutsch", "DE"),
        ("modelli francesi", "FR"),
        ("フランスのモデルは？", "FR"),
        ("한국 모델 추천", "KR"),
        ("какие российские модели есть", "RU"),
    ],
)
def test_a_countrys_models_are_told_by_who_makes_them(ask: Ask, text: str, origin: str) -> None:
    """A list or a pick by the maker's country, and no traffic, law or language."""
    answer = ask(text)

    assert answer.intents == ("recommend",)
    assert answer.understood.require_origin == (origin,)
    assert answer.understood.language == ()
    assert f"ade in {'the US' if origin == 'US' else origin}" in answer.text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("French models", "- Mistral AI: Mistral Large 4 ["),
        ("which models are Chinese?", "- Z.ai: GLM-5.3"),
        ("Canadian LLMs", "- Cohere: "),
    ],
)
def test_makers_of_a_country_are_listed_with_what_is_on_sale(ask: Ask, text: str, line: str) -> None:
    """Beside the pick, since a list was asked for."""
    assert line in ask(text).text


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what share do Korean models have", "trend"),
        ("market share of French models", "trend"),
        ("are Chinese models banned", "origin_risk"),
        ("models hosted in Germany", "residency"),
    ],
)
def test_what_is_asked_about_a_countrys_models_is_no_list_of_them(ask: Ask, text: str, intent: str) -> None:
    """Their traffic, their law, and where something runs."""
    assert ask(text).intent == intent


def test_all_but_a_countrys_models_are_a_choice_without_them(ask: Ask) -> None:
    """The other way round."""
    answer = ask("non-Chinese models")

    assert answer.understood.exclude_origin == ("CN",)
    assert {each.origin for each in answer.recommendations}.isdisjoint({"CN"})
