"""Whose a host may be: said outright, by ownership, in other languages, and what only sounds like it."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from bot.understanding.seats import Seats

Reader = Callable[..., Reading]
RULED_OUT = (
    ("the provider must not be American, chat model", "US"),
    ("el proveedor no puede ser estadounidense, modelo para resumir", "US"),
    ("no American companies please, EU hosting, chat assistant for 300 employees", "US"),
    ("can't use US companies. coding assistant for 80 developers", "US"),
    ("EU bank, no US cloud at all, chat model", "US"),
    ("avoid US hyperscalers. summarise 3,000 letters a month", "US"),
    ("hosts that keep no logs and are not US owned", "US"),
    ("non-US provider for llama 3.3, 20M tokens a month", "US"),
    ("must not fall under the CLOUD Act, summarise 3,000 letters a month", "US"),
    ("summarise letters, absolutely no China", "CN"),
    ("wir brauchen ein Chatmodell ohne US-Anbieter", "US"),
    ("keine chinesischen Firmen, Zusammenfassungen für 300 Mitarbeiter", "CN"),
    ("traduction de 5M tokens par mois, sans fournisseur américain", "US"),
    ("ninguna empresa estadounidense, modelo para resumir", "US"),
    ("sem empresas americanas, modelo para resumir textos", "US"),
    ("никаких американских компаний, модель для перевода", "US"),
    ("不要美国的云厂商，推荐一个聊天模型", "US"),
    ("アメリカ企業は避けたい。チャット用モデルのおすすめは？", "US"),
    ("미국 기업 제외, 번역 모델 추천", "US"),
)
WANTED = (
    ("the host should be European, chat model", "EU"),
    ("looking for EU-sovereign inference for llama 3.3, 50M tokens a month", "EU"),
    ("European provider only, open weights, chat model", "EU"),
    ("glm-5.3 hosted in the EU by a European company, who does that?", "EU"),
    ("which hosts of glm-5.3 are European owned", "EU"),
    ("hoster must be based in Germany, chat model, 5k chats a day", "DE"),
    ("sovereign European cloud for a chat model, 5k chats a day", "EU"),
    ("nur europäische Anbieter, Chatmodell für 5000 Chats am Tag", "EU"),
    ("uniquement un hébergeur français, modèle de chat", "FR"),
)
NEITHER = (
    "we're with a US provider now, which coding model is best?",
    "our US vendor raised prices. best chat model?",
    "we sell to US companies. best chat model?",
    "we are not a US company. best chat model?",
    "I work for a Chinese company, best chat model?",
    "what do US companies use for coding?",
    "is it ok if the host is owned by a US company? we use glm-5.3",
    "does the CLOUD Act apply to Mistral?",
    "EU hosting only, chat model, 5k chats a day",
    "we don't mind a US provider, chat model",
)


@pytest.mark.parametrize(("text", "place"), RULED_OUT)
def test_hosts_based_in_a_place_are_ruled_out(reader: Reader, text: str, place: str) -> None:
    """By companies, clouds, owners, the law that reaches them, or the bare name of a country."""
    assert reader(text).seats == Seats(ruled_out=(place,))


@pytest.mark.parametrize(("text", "place"), WANTED)
def test_hosts_based_in_a_place_are_wanted(reader: Reader, text: str, place: str) -> None:
    """Where nothing else will do, or it is asked for."""
    assert reader(text).seats == Seats(wanted=(place,))


@pytest.mark.parametrize("text", NEITHER)
def test_a_company_that_asks_sells_or_is_had_is_no_wish(reader: Reader, text: str) -> None:
    """Nor is where it runs."""
    assert not reader(text).seats


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("no US companies, chat assistant for 300 employees", {"exclude_origin": ["US"]}),
        ("no US provider, chat assistant for 300 employees", {"exclude_host_region": ["US"]}),
        ("chat model without US or Chinese providers", {"exclude_host_region": ["US", "CN"]}),
        ("which hosts of glm-5.3 are not American owned", {}),
        ("open weights from a provider that's based in the EU or US", {"host_region": ["EU", "US"]}),
    ],
)
def test_makers_are_an_origin_hosts_a_region_owners_neither(
    reader: Reader, text: str, keys: dict[str, list[str]]
) -> None:
    """The contract has no key for a seat, so nothing is put in its place that was not said."""
    said = reader(text).understood.to_json()
    places = ("require_origin", "exclude_origin", "host_region", "exclude_host_region", "exclude_providers")
    assert {key: said[key] for key in places if key in said} == keys


def test_places_listed_share_what_is_said_of_one(reader: Reader) -> None:
    """Before and behind the word for the host."""
    assert reader("no American or Chinese companies, translation model").seats.ruled_out == ("US", "CN")
    assert reader("a provider based in the EU or US for open weights").seats.wanted == ("EU", "US")


def test_a_thread_keeps_seats_until_they_are_taken_back(reader: Reader) -> None:
    """By what is allowed again; the opposite takes the place of what it contradicts."""
    first = "best chat model, EU hosting, no US companies"
    assert reader("and with tool calling?", first).seats.ruled_out == ("US",)
    assert not reader("US companies are fine after all", first).seats
    turned = reader("it must be a US provider", first).seats
    assert turned == Seats(wanted=("US",))


@pytest.mark.parametrize(
    "text",
    [
        "which model for summaries, from a European company and running on a European company's servers?",
        "which coding model from a European firm, hosted on servers of a European firm?",
    ],
)
def test_a_company_makes_it_and_a_company_runs_it(reader: Callable[..., Reading], text: str) -> None:
    """The maker's country is a wish of its own, beside that of who runs it."""
    reading = reader(text)

    assert reading.understood.require_origin == ("EU",)
    assert reading.seats.wanted == ("EU",)


def test_a_host_that_stands_alone_is_asked_for(reader: Callable[..., Reading]) -> None:
    """Its word is no language."""
    reading = reader("modèle pour coder, hébergeur français")

    assert (reading.seats.wanted, reading.understood.language) == (("FR",), ())
