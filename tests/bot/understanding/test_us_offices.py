"""US offices and forces, put together from a body and the nation beside it, in several languages."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Zulieferer für die amerikanische Marine, darf Qwen rein?", "us_defense"),
        ("Dienstleister der US-Streitkräfte, ist GLM erlaubt?", "us_defense"),
        ("prestataire de l'armée de l'air américaine, Qwen autorisé ?", "us_defense"),
        ("sous-traitant américain du ministère de la Défense, Kimi ?", "us_defense"),
        ("proveedor del ejército estadounidense, ¿podemos usar GLM?", "us_defense"),
        ("fornecedor da Marinha dos EUA, podemos usar Qwen?", "us_defense"),
        ("subappaltatore del dipartimento della Difesa degli Stati Uniti, Qwen?", "us_defense"),
        ("подрядчик военно-морских сил США, можно ли Kimi?", "us_defense"),
        ("美国空军的供应商可以用GLM吗", "us_defense"),
        ("米海軍の下請けです。Qwenを使えますか", "us_defense"),
        ("미 해군 협력업체인데 GLM 써도 되나요?", "us_defense"),
        ("is qwen fine for the American defense division of our group?", "us_defense"),
        ("US-Bundesamt, DeepSeek?", "us_federal_civilian"),
        ("zivile amerikanische Behörde, DeepSeek?", "us_federal_civilian"),
        ("administration fédérale américaine, DeepSeek ?", "us_federal_civilian"),
        ("organismo federal de los Estados Unidos, ¿DeepSeek?", "us_federal_civilian"),
        ("órgão federal americano, DeepSeek?", "us_federal_civilian"),
        ("ente federale americano, DeepSeek?", "us_federal_civilian"),
        ("федеральное ведомство США, можно DeepSeek?", "us_federal_civilian"),
        ("ambassade américaine à Paris, DeepSeek ?", "us_federal_civilian"),
        ("미국 대사관에서 DeepSeek 써도 되나요?", "us_federal_civilian"),
        ("Lieferant der amerikanischen Regierung, DeepSeek?", "us_contractor"),
        ("fournisseur du gouvernement américain, DeepSeek ?", "us_contractor"),
        ("美国政府供应商可以用DeepSeek吗", "us_contractor"),
        ("Behörde des Bundesstaates Louisiana, GLM?", "us_state"),
        ("учреждение штата Луизиана, можно Qwen?", "us_state"),
    ],
)
def test_a_body_beside_the_nation_is_a_us_office(reader: Callable[..., Reading], text: str, context: str) -> None:
    """Whatever the order and the case."""
    assert context in reader(text).understood.user_context


@pytest.mark.parametrize(
    "text",
    [
        "Darf eine Bundesbehörde amerikanische Modelle nutzen oder Qwen?",
        "Bundesbehörde, US-Modelle ok oder DeepSeek?",
        "Zulieferer der französischen Marine, darf Qwen rein?",
        "американский поставщик армии Израиля, можно Qwen?",
        "agencia federal mexicana, ¿podemos usar DeepSeek?",
        "US marine insurance company, can we use Qwen?",
        "Wir sind kein Auftragnehmer der US-Luftwaffe, Qwen ok?",
        "no somos proveedor del ejército estadounidense, ¿Qwen?",
        "이미 국방부 서버는 있어요. Qwen 써도 되나요?",
        "日本の防衛省の下請けですが、Qwenを使えますか",
        "Verwaltung von Texas-Holdem-Turnieren, welches Modell?",
        "un modèle américain pour une agence fédérale allemande",
    ],
)
def test_other_nations_and_models_make_none(reader: Callable[..., Reading], text: str) -> None:
    """A model made in the US, or a firm there, is no office of the US."""
    official = {"us_defense", "us_federal_civilian", "us_contractor", "us_state"}
    assert official.isdisjoint(reader(text).understood.user_context)
