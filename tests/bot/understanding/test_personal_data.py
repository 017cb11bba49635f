"""Data about people that a question names: whose law it brings, and when it is what is asked about."""

from collections.abc import Callable

import pytest

from bot.asker_details import details
from bot.understanding.reading import Reading

EU = "eu_personal_data"
US = "sensitive_data:US"


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("may we pass our Dutch customers' emails to the Kimi API?", EU),
        ("customer names and addresses of Germans to DeepSeek API ok?", EU),
        ("our Italian users' data goes to the DeepSeek API", EU),
        ("Employee records of our Polish office into Qwen via Alibaba Cloud, is that ok?", EU),
        ("Dürfen wir Kundendaten an die DeepSeek-API schicken? Wir sitzen in Köln.", EU),
        ("¿Podemos enviar datos de clientes españoles a la API de DeepSeek?", EU),
        ("在德国的公司用 DeepSeek 官方 API 处理客户数据合法吗", EU),
        ("may we send German patient records to qwen hosted at alibaba cloud?", EU),
        ("may I put client names into qwen in Austria?", EU),
        ("can our helpdesk forward user emails to minimax from Portugal?", EU),
        ("Dürfen wir Qwen in Österreich mit Mitarbeiterdaten einsetzen?", EU),
        ("¿podemos usar kimi con datos de clientes en España?", EU),
        ("peut-on utiliser deepseek avec des données clients en Belgique ?", EU),
        ("we're a credit bureau in Texas sending SSNs to the Kimi API", US),
        ("US fintech: bank account numbers to the DeepSeek API?", US),
        ("our genomics startup wants to use Qwen API from Alibaba, bulk US patients", US),
    ],
)
def test_peoples_data_sent_to_a_model_ask_for_the_law_on_them(
    reader: Callable[..., Reading], text: str, context: str
) -> None:
    """Whoever asks: what is sent and whose data they are decide."""
    reading = reader(text)
    assert context in details(reading.understood.user_context, reading.homes, (text,))
    assert reading.intents[0] == "origin_risk"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("cost of sending 1M customer emails to the DeepSeek API", "cost"),
        ("which model should read our German customers' emails?", "recommend"),
        ("where are prompts stored by Moonshot?", "residency"),
        ("context window of kimi k3?", "capability"),
    ],
)
def test_peoples_data_beside_another_question_leave_it(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """A bill and a choice are asked for in so many words."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    "text",
    ["DeepSeek for our German code base, ok?", "Japanese customer data to the Kimi API?", "kimi k3 in Spain?"],
)
def test_no_data_of_people_there_are_read(reader: Callable[..., Reading], text: str) -> None:
    """Code is no person, and Japan is not in the EU."""
    reading = reader(text)
    assert not {EU, US} & {*details(reading.understood.user_context, reading.homes, (text,))}


def test_an_api_of_somebody_is_the_host(reader: Callable[..., Reading]) -> None:
    """The one from whom it is had runs it."""
    assert reader("may we use the Qwen API from Alibaba?").understood.providers == ("alibaba",)


@pytest.mark.parametrize(
    "text", ["kimi in France, price?", "can we send customer data to claude on bedrock in France?", "is qwen in Italy?"]
)
def test_a_place_beside_a_host_or_without_peoples_data_is_where_it_runs(
    reader: Callable[..., Reading], text: str
) -> None:
    """Only who sends data of people to a model alone tells of themselves."""
    assert reader(text).understood.host_region
