"""Short forms that engineers type in their own languages: scales, pages, memory, refusals, turns of a thread."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


def _said(reader: Reader, text: str, *before: str, keys: tuple[str, ...]) -> dict[str, Any]:
    said = reader(text, *before).understood.to_json()
    return {key: said[key] for key in keys if key in said}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("classificar 1,5 mi de tickets por mês, qual modelo?", 1_500_000),
        ("2 mi mensagens/mês no haiku, quanto custa?", 2_000_000),
        ("clasificar 3 mill. de tickets al mes, ¿qué modelo?", 3_000_000),
        ("resumir 40 docs, mi jefe pregunta qué modelo", 40),
    ],
)
def test_short_words_for_a_million_scale_what_they_count(reader: Reader, text: str, count: int) -> None:
    """Portuguese "mi" is a million before what is counted; Spanish "mi" is "my"."""
    assert _said(reader, text, keys=("units",)) == {"units": count}


def test_short_words_for_a_billion_scale_tokens(reader: Reader) -> None:
    """Portuguese "bi" and Italian "mld" are a thousand million."""
    assert _said(reader, "1,2 bi de tokens por mês no haiku", keys=("input_tokens",)) == {"input_tokens": 1_200_000_000}
    assert _said(reader, "2 mld di token al mese su haiku", keys=("input_tokens",)) == {"input_tokens": 2_000_000_000}


@pytest.mark.parametrize(
    "text",
    [
        "resumir 2000 docs de 15 págs al mes, ¿qué modelo?",
        "riassumere 2000 contratti da 15 pag. al mese, quale modello?",
        "2000 Verträge à 15 S. pro Monat zusammenfassen, welches Modell?",
        "résumer 2000 contrats de 15 p. par mois, quel modèle ?",
        "2000 договоров по 15 стр. в месяц, какая модель для резюме?",
    ],
)
def test_pages_in_short_are_the_length_of_each_document(reader: Reader, text: str) -> None:
    """As "15 pages" are."""
    expected = {"units": 30_000, "unit_kind": "pages"}

    assert _said(reader, text, keys=("units", "unit_kind", "latency")) == expected


def test_a_small_s_stays_a_second(reader: Reader) -> None:
    """A small "in 2 s" tells how fast, not how long a text is."""
    assert _said(reader, "Modell für Chat, Antwort in 2 s", keys=("units", "latency")) == {"latency": 2}


@pytest.mark.parametrize(
    "text",
    [
        "есть видеокарта 24 гига, какая модель для кода?",
        "локальная модель для кода, 1 карта на 24 гига",
        "tengo una tarjeta de 24 gigas, ¿qué modelo para código?",
        "tenho uma placa de 24 gigas, modelo pra código?",
        "ho una scheda da 24 giga, che modello per codice?",
        "j'ai une carte de 24 gigas, quel modèle pour coder ?",
        "ビデオカード24ギガでコーディングモデル",
    ],
)
def test_gigabytes_as_they_are_said_are_those_of_the_card(reader: Reader, text: str) -> None:
    """A Japanese "video card" is no film either."""
    expected = {"gpu_memory_gb": 24, "self_host": True}

    assert _said(reader, text, keys=("gpu_memory_gb", "self_host", "modalities")) == expected


PLACES = ("require_origin", "exclude_origin", "host_region", "exclude_host_region")


@pytest.mark.parametrize(
    "text",
    [
        "chat model, not just EU models please",
        "chat model, not only European ones",
        "Modell für Chat, nicht nur aus der EU",
        "modelo de chat, no solo de la UE",
        "modello per chat, non solo europei",
        "modèle de chat, hébergé pas seulement dans l'UE",
        "chat model, not only chinese",
        "чат-модель, не только из китая",
        "EUだけではないモデル、チャット用",
        "중국만이 아닌 챗봇 모델 추천",
    ],
)
def test_not_only_a_place_is_no_wish_for_it_and_no_ban(reader: Reader, text: str) -> None:
    """It says that others will do as well."""
    assert _said(reader, text, keys=PLACES) == {}


def test_not_only_the_wide_place_leaves_the_narrow_one(reader: Reader) -> None:
    """Germany, "not only the EU", is Germany."""
    text = "läuft mistral large in deutschland? also rechenzentrum in deutschland, nicht nur eu"

    assert _said(reader, text, keys=PLACES) == {"host_region": ["DE"]}


def test_not_only_here_but_there_too_names_both(reader: Reader) -> None:
    """Two places are wished for."""
    text = "nicht nur in der EU gehostet, sondern auch in den USA, welches Chat-Modell?"

    assert _said(reader, text, keys=PLACES)["host_region"] == ["EU", "US"]


@pytest.mark.parametrize(
    "text",
    [
        "modello open per chatbot, niente cina",
        "chatbot, cina no grazie",
        "chatbot, china nein danke",
        "chatbot model, china no thanks",
        "modell für chat, nix china",
        "チャットボット用モデル、中国はなしで",
        "modello per chatbot, via i cinesi",
        "Modell für Chat, nur nicht aus China",
        "modelo de chat, solo no chino",
        "модель для чата, только не из китая",
    ],
)
def test_a_country_is_turned_down_in_a_word(reader: Reader, text: str) -> None:
    """As people do it on chat."""
    assert _said(reader, text, keys=PLACES) == {"exclude_origin": ["CN"]}


def test_makers_are_thrown_out_of_a_thread_in_italian(reader: Reader) -> None:
    """The article of "i cinesi" is no "I"."""
    said = _said(reader, "togli i cinesi", "modello per chat", keys=PLACES)

    assert said == {"exclude_origin": ["CN"]}


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("sonnet 5.5 für 1000 Anfragen am Tag, 2k rein, 500 raus", "was ist mit haiku 5.5?"),
        ("sonnet 5.5 para 1000 peticiones al día, 2k in y 500 out", "¿y qué pasa con haiku 5.5?"),
        ("sonnet 5.5 pour 1000 requêtes par jour, 2k in, 500 out", "qu'en est-il de haiku 5.5 ?"),
    ],
)
def test_what_about_another_keeps_the_question(reader: Reader, before: str, text: str) -> None:
    """It asks for no judgement of that model."""
    reading = reader(text, before)

    assert reading.intents[0] == "cost"
    assert reading.understood.models == ("claude-haiku-5-5",)
    assert reading.understood.input_tokens == 2000


def test_what_is_wrong_with_a_model_stays_a_judgement(reader: Reader) -> None:
    """The same words with "los" or "schlecht" behind."""
    assert reader("was ist mit haiku 5.5 los?").judged is not None
    assert reader("was ist schlecht an haiku 5.5?").judged is not None
    assert reader("was ist mit haiku 5.5?").judged is None


def test_what_about_a_third_joins_two_that_are_compared(reader: Reader) -> None:
    """One model alone is no comparison; "instead" still exchanges."""
    two = "opus 5.5 vs gpt-6 sol for drafting, which one?"

    assert reader("what about kimi k3?", two).understood.models == ("claude-opus-5-5", "gpt-6-sol", "kimi-k3")
    assert "kimi-k3" in reader("und was ist mit kimi k3", two).understood.models
    assert reader("what about kimi k3 instead of opus 5.5?", two).understood.models == ("gpt-6-sol", "kimi-k3")


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("gpt-4oからの乗り換え先どれがいい？安くしたい", "migration"),
        ("gpt-4o에서 갈아탈 모델 추천, 싸게", "migration"),
        ("deepseek公司能用吗？", "origin_risk"),
        ("сколько токенов контекст у gemini 2.5 pro", "capability"),
        ("сколько стоит gemini 2.5 pro", "cost"),
        ("combien de tokens en sortie pour gemini 2.5 pro, et quelle fenêtre de contexte ?", "capability"),
    ],
)
def test_what_is_asked_is_told_in_native_words(reader: Reader, text: str, main: str) -> None:
    """How many tokens fit is no price."""
    assert reader(text).intents[0] == main


@pytest.mark.parametrize(
    "text",
    [
        "we want to fine tune something on 20k examples",
        "fine-tune a small model with our 5000 support tickets, which one?",
        "wollen ein Modell auf 3000 Verträgen feintunen, welches?",
        "用2万条数据微调，选哪个模型",
        "2万件のデータでファインチューニングしたい、どのモデル",
    ],
)
def test_what_a_model_learns_from_is_no_load(reader: Reader, text: str) -> None:
    """No bill can be made of it."""
    assert _said(reader, text, keys=("units", "requests")) == {}


def test_what_a_tuned_model_works_on_is_its_load(reader: Reader) -> None:
    """Things that come every month are not learnt from."""
    text = "classify 20k tickets a month with a fine-tuned model"

    assert _said(reader, text, keys=("units",)) == {"units": 20_000}


@pytest.mark.parametrize(
    ("before", "text", "models"),
    [
        ("sonnet 5.5 for 20M in, 2M out", "and flash?", ("gemini-flash",)),
        ("sonnet 5.5 for 20M in, 2M out", "what about mini", ("gpt-mini",)),
        ("a model for support chat", "what about flash?", ("gemini-flash",)),
        ("a model for coding on my 3090", "what about a mini?", ()),
    ],
)
def test_a_bare_variant_without_a_sister_means_the_best_known_family(
    reader: Reader, before: str, text: str, models: tuple[str, ...]
) -> None:
    """At home it may be a machine."""
    assert reader(text, before).understood.models == models


@pytest.mark.parametrize("text", ["EUR", "euros", "euro."])
def test_a_currency_alone_is_that_of_the_budget(reader: Reader, text: str) -> None:
    """With a question mark or "in" before it the bill is wanted in it."""
    before = ("summarize 5k contracts a month", "budget 300")

    assert _said(reader, text, *before, keys=("budget_usd", "currency")) == {"budget_usd": 348, "currency": "EUR"}
    assert _said(reader, "in euros?", *before, keys=("budget_usd",)) == {"budget_usd": 300}


@pytest.mark.parametrize(
    ("text", "requests", "size"),
    [
        ("50 mil conversas por mês no haiku 5.5, umas 4 mensagens cada", 200_000, None),
        ("50k chats a month on haiku 5.5, about 4 messages each", 200_000, None),
        ("2000 Chats am Tag auf haiku 5.5, je 6 Nachrichten pro Chat", 12_000, None),
        ("每天2000次对话，每次对话5条消息，用haiku 5.5多少钱", 10_000, None),
        ("10k conversations on haiku 5.5, 5 turns per conversation, 200 tokens in 100 out per turn", 50_000, 200),
        ("10k conversations on haiku 5.5, 5 turns each, 6000 tokens in 800 out per conversation", 10_000, 6000),
    ],
)
def test_messages_of_a_conversation_are_its_turns(reader: Reader, text: str, requests: int, size: int | None) -> None:
    """Unless the tokens are told of the conversation as a whole."""
    understood = reader(text).understood

    assert understood.requests == requests
    assert understood.input_tokens == size


@pytest.mark.parametrize(
    "text", ["é chinês o kimi k3?", "o kimi k3 é chinês né?", "¿es chino el kimi k3?", "kimi k3 это китайская модель?"]
)
def test_what_nation_a_named_model_is_of_asks_for_no_language(reader: Reader, text: str) -> None:
    """The same word is a language where texts are of it."""
    reading = reader(text)

    assert reading.intents[0] == "origin_risk"
    assert reading.understood.language == ()
    assert reader("haiku 5.5 é bom em chinês?").understood.language == ("zh",)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("500 rapports de 30 pages par mois, résumé d'une page, sonnet 5.5", 670),
        ("800 documenti al mese, 15 pagine l'uno, riassunto di mezza pagina, sonnet 5.5", 335),
        ("500 Berichte à 30 Seiten, Zusammenfassung von einer Seite, sonnet 5.5", 670),
        ("500 relatórios de 30 páginas por mês, resumo de uma página cada, sonnet 5.5", 670),
        ("500 reports of 30 pages a month, a one-page summary each, sonnet 5.5", 670),
        ("summarize a page each day with sonnet 5.5", None),
    ],
)
def test_one_page_that_comes_out_is_the_output(reader: Reader, text: str, tokens: int | None) -> None:
    """A page that goes in is counted by others."""
    assert reader(text).understood.output_tokens == tokens


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("llm barato pra extrair dados de 20 mil notas fiscais por mês, LGPD", "recommend"),
        ("cheap llm to extract data from 20k invoices a month, PIPEDA", "recommend"),
        ("was sagt die LGPD", "origin_risk"),
        ("does the LGPD allow deepseek?", "origin_risk"),
    ],
)
def test_a_law_unknown_on_board_beside_a_load_is_a_condition(reader: Reader, text: str, main: str) -> None:
    """Who asks what it says still asks of the law."""
    assert reader(text).intents[0] == main


@pytest.mark.parametrize(
    "text",
    [
        "我们月活8亿，llama 3.3可以商用吗",
        "MAU 800M, llama 3.3 commercially ok?",
        "llama 3.3 で月間アクティブユーザー8億、商用OK？",
        "800M monthly actives, may we use llama 3.3?",
    ],
)
def test_active_users_told_before_or_behind_their_word_are_users(reader: Reader, text: str) -> None:
    """No requests a month."""
    assert _said(reader, text, keys=("units", "unit_kind", "requests")) == {"units": 800_000_000, "unit_kind": "users"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("support chat model, no training on our data, 5k chats a day", "no_training"),
        ("rag model without training on our data, EU", "no_training"),
        ("zero retention, coding, no chinese", "zero_retention"),
    ],
)
def test_what_may_not_be_kept_is_a_condition_of_a_list_of_wishes(reader: Reader, text: str, said: str) -> None:
    """With a task named and nothing asked."""
    reading = reader(text)

    assert reading.intents[0] == "recommend"
    assert getattr(reading.understood, said) is True
    assert reader("no training on our data?").intents[0] == "residency"


@pytest.mark.parametrize("text", ["also no training on our data", "ohne Speicherung bitte", "and no logging"])
def test_a_bar_on_keeping_joins_the_wishes_of_a_thread(reader: Reader, text: str) -> None:
    """Asked with a question mark it is a question."""
    before = "a model for support chat, 5k chats a day"
    reading = reader(text, before)

    assert reading.intents[0] == "recommend"
    assert reading.understood.no_training or reading.understood.zero_retention
    assert reader("no training on our data?", before).intents[0] == "residency"


@pytest.mark.parametrize(
    "text",
    [
        "we pay $3k/month for opus 5.5, anything cheaper?",
        "pagamos 3 mil dólares al mes por sonnet 5.5, ¿algo más barato?",
    ],
)
def test_a_spend_and_something_cheaper_ask_for_a_saving(reader: Reader, text: str) -> None:
    """With another wish beside it a choice is asked for."""
    assert reader(text).intents[0] == "cost"
    assert reader("we pay $3k/month for sonnet 5.5, something cheaper hosted in the EU?").intents[0] != "migration"


@pytest.mark.parametrize(
    ("text", "spends"),
    [
        ("每月在sonnet 5.5上花5000美元，有没有更便宜的", True),
        ("sonnet 5.5에 월 3000달러 쓰는데 더 싼 거 없나", True),
        ("每月想花5000美元，推荐聊天模型", False),
    ],
)
def test_what_is_spent_now_is_no_budget(reader: Reader, text: str, spends: bool) -> None:  # noqa: FBT001
    """What one wants to spend is."""
    reading = reader(text)

    assert (reading.spend_usd is not None) is spends
    assert (reading.understood.budget_usd is None) is spends


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("is sonnet 5.5 on bedrock eu?", "EU"),
        ("sonnet 5.5 on bedrock frankfurt?", "DE"),
        ("gpt-4o auf azure germany, geht das?", "DE"),
        ("¿deepseek r1 en azure irlanda?", "IE"),
    ],
)
def test_a_place_behind_a_host_is_its_region(reader: Reader, text: str, place: str) -> None:
    """Where something is said to run on that host; one that is ruled out has no region."""
    reading = reader(text)

    assert reading.intents[0] == "residency"
    assert reading.understood.host_region == (place,)
    assert reader("not on azure germany, a model for rag").understood.host_region == ()


@pytest.mark.parametrize(
    ("before", "text", "models"),
    [
        ("haiku 5.5 and sonnet 5.5, 3k calls a day", "nah haiku 5.5 is fine. with caching?", ("claude-haiku-5-5",)),
        ("haiku 5.5 and sonnet 5.5, 3k calls a day", "ok, go back to sonnet 5.5", ("claude-sonnet-5-5",)),
        ("vergleich opus 5.5 und gpt-6 sol", "nehmen wir gpt-6 sol", ("gpt-6-sol",)),
    ],
)
def test_one_of_several_that_is_settled_on_stays_alone(
    reader: Reader, before: str, text: str, models: tuple[str, ...]
) -> None:
    """As people end a discussion."""
    assert reader(text, before).understood.models == models


@pytest.mark.parametrize("text", ["so what fits?", "what would fit then", "was passt dann ins Budget?", "qué cabe?"])
def test_what_fits_looks_for_another(reader: Reader, text: str) -> None:
    """After a bill above the budget."""
    assert reader(text, "sonnet 5.5, 10k calls a day, 3k in 1k out, budget 2000").intents[0] == "recommend"


def test_a_currency_is_changed_in_chinese(reader: Reader) -> None:
    """The sign of the yuan in the word for dollars is no second currency."""
    said = _said(reader, "改成美元", "每月3000份合同审查，推荐模型", "预算500元", keys=("budget_usd", "currency"))

    assert said == {"budget_usd": 500}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("haiku 5.5, 1000 req/day, 2k in 300 out, cache 70%", 0.7),
        ("haiku 5.5, 1000 Anfragen am Tag, 2k rein 300 raus, mit 70% cache", 0.7),
        ("haiku 5.5, 1k req/dia, 2k in 300 out, com cache de 70%", 0.7),
        ("haiku 5.5, 1000 req/day, 2k in 300 out, a 90% cache discount", None),
        ("haiku 5.5, 1000 req/day, 2k in 300 out, cache 90% off", None),
    ],
)
def test_a_share_beside_the_word_cache_is_read_from_it(reader: Reader, text: str, share: float | None) -> None:
    """A discount is none."""
    said = reader(text).understood.cached_share

    assert (None if said is None else float(said)) == share
