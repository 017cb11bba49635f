"""Wishes as companies type them in a chat: retention, own walls, tasks by trade, regions, makers to be left."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.names import find_names
from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "what does azure keep? retention for us has to be 0",
        "data retention at anthropic? we want zero days",
        "zero-day retention is a must, summaries",
        "Aufbewahrung: 0 Tage, welches Modell für Zusammenfassungen?",
        "conservation des données ? il faut zéro, modèle pour résumer",
        "la retención debe ser cero, modelo para resumir",
        "a retenção precisa ser zero, modelo para resumos",
        "хранение нужно нулевое, модель для резюме",
        "ログ保持は0日が条件、要約モデルは？",
        "보관 기간은 0일이어야 합니다. 요약 모델 추천",
        "数据留存要求为零，推荐翻译模型",
        "오픈AI는 데이터를 얼마나 보관하나요? 0일이어야 해요",
    ],
)
def test_retention_as_a_number_is_a_wish_for_none(reader: Reader, text: str) -> None:
    """Zero, nought or no days of keeping is zero retention."""
    assert reader(text).understood.zero_retention


@pytest.mark.parametrize(
    "text",
    [
        "how long is the retention at openai, 30 days?",
        "retention of customers is our topic, 0 churn. model for emails?",
        "we lost 0 tickets, which model for summaries?",
        "保存期間は30日ですか？",
    ],
)
def test_another_number_beside_retention_is_no_wish(reader: Reader, text: str) -> None:
    """What is asked about, or told of people, is no wish for none."""
    assert not reader(text).understood.zero_retention


@pytest.mark.parametrize(
    "text",
    [
        "no data retention at OpenAI, summaries",
        "is there no logging at openai?",
        "keine Speicherung bei OpenAI, Zusammenfassungen",
        "sin retención en OpenAI, resúmenes",
        "aucune rétention chez OpenAI, pour résumer",
        "sem retenção na OpenAI, resumos",
    ],
)
def test_a_term_that_is_denied_rules_out_no_maker(reader: Reader, text: str) -> None:
    """What a host shall not keep says nothing against the host."""
    understood = reader(text).understood

    assert not understood.exclude_developers
    assert not understood.exclude_providers


def test_a_maker_behind_a_denial_stays_ruled_out(reader: Reader) -> None:
    """Only terms of service are read so."""
    assert reader("nothing at all from OpenAI, summaries").understood.exclude_developers == ("openai",)


@pytest.mark.parametrize(
    "text",
    [
        "no reuse of our prompts for their training, summaries",
        "keine Weiterverwendung unserer Texte fürs Training, Zusammenfassungen",
        "sans réutilisation de nos textes pour l'entraînement, résumer",
        "sin que aprendan de nuestros textos, resúmenes",
        "sem que treinem com os nossos textos, resumos",
    ],
)
def test_no_reuse_for_training_is_a_wish(reader: Reader, text: str) -> None:
    """So is "without their training on ours"."""
    assert reader(text).understood.no_training


@pytest.mark.parametrize(
    "text",
    [
        "not one page may leave the building. which model for summaries?",
        "case files must stay inside the bank, summaries",
        "9k € hardware budget, which model for summaries?",
        "budget for a server is 12k, summaries for 20 people",
        "Hardware-Budget 8.000 €, Modell für Zusammenfassungen?",
        "presupuesto para hardware: 9000 euros, resúmenes",
        "budget serveur de 9 000 €, résumer des contrats",
        "orçamento de hardware 40 mil reais, resumos",
        "бюджет на сервер 800 тысяч, модель для резюме",
        "服务器预算8万，做总结",
        "サーバー予算150万円、要約",
        "서버 예산 1500만원, 요약",
        "только внутри своего контура, модель для резюме",
        "社外に出せない議事録の要約",
    ],
)
def test_own_walls_and_hardware_money_mean_own_machines(reader: Reader, text: str) -> None:
    """Who buys machines, or lets nothing out of the house, runs the model."""
    assert reader(text).understood.self_host


@pytest.mark.parametrize(
    "text",
    [
        "nothing may leave Germany, summaries?",
        "we have no hardware budget, summaries?",
        "on-prem is fine too, cheapest model for tagging?",
        "lokal ginge auch, günstiges Modell für Zusammenfassungen?",
        "本地部署也可以，推荐翻译模型",
        "オンプレでもいい、翻訳モデルは？",
        "data must stay in our Azure tenant, summaries",
    ],
)
def test_countries_and_options_mean_no_own_machines(reader: Reader, text: str) -> None:
    """A country is no building, and what would do as well is not asked for."""
    assert not reader(text).understood.self_host


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("cheapest model for support, EU?", "support"),
        ("welches Modell für unseren Support?", "support"),
        ("quel modèle pour notre SAV ?", "support"),
        ("¿qué modelo para un bot de atención?", "support"),
        ("какая модель для службы поддержки?", "support"),
        ("サポート業務のモデルは？", "support"),
        ("상담 챗봇 모델 추천", "support"),
        ("¿qué modelo para chat?", "chat"),
        ("какая модель для чатов?", "chat"),
        ("a writer model for product pages", "writing"),
        ("which model for an MR reviewer", "coding"),
        ("какая модель лучше в коде?", "coding"),
        ("un modèle agentique, lequel ?", "agentic"),
        ("能做合同审查的模型推荐", "legal"),
        ("Modell für Vertragsprüfung gesucht", "legal"),
        ("model to get parties out of contracts", "extraction"),
        ("从合同里抽关键条款，推荐模型", "extraction"),
        ("which model for a sharepoint bot", "rag"),
        ("fast model for yes/no checks", "classification"),
    ],
)
def test_work_said_in_a_word_is_a_task(reader: Reader, text: str, task: str) -> None:
    """A bare noun behind "for" is what the model is for."""
    assert reader(text).understood.task == task


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("cc @legal: which model for summaries?", "summarization"),
        ("which models are legal and available in Shanghai?", None),
        ("法務より、どのモデルが使えますか", None),
        ("HR copilot for 300 seats, which model?", None),
        ("社内規定により国外不可、要約モデルは？", "summarization"),
        ("модель с поддержкой русского языка", None),
        ("thanks for support! which model for summaries?", "summarization"),
    ],
)
def test_who_asks_is_no_task(reader: Reader, text: str, task: str | None) -> None:
    """A department, its rules or its helper is not the work."""
    assert reader(text).understood.task == task


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("opus 5.5 on bedrock eu, price per month?", ("EU",)),
        ("price of gpt 6 sol via azure eu?", ("EU",)),
        ("everything EU please, summaries", ("EU",)),
        ("hosted in DE or AT, which model for summaries?", ("DE", "AT")),
        ("runs in NO or SE, which model for summaries?", ("NO", "SE")),
        ("CA or US hosted, model for summaries?", ("CA", "US")),
        ("in FR und BE gehostet, Zusammenfassungen", ("FR", "BE")),
        ("要跑在法兰克福的服务器上，推荐翻译模型", ("DE",)),
        ("rodar na Azure de São Paulo, qual modelo para resumos?", ("BR",)),
    ],
)
def test_a_region_is_read_behind_a_host_and_in_a_list_of_codes(
    reader: Reader, text: str, region: tuple[str, ...]
) -> None:
    """A short name of a region behind a cloud, or codes that are words beside a code that is none."""
    assert reader(text).understood.host_region == region


@pytest.mark.parametrize(
    "text", ["I said NO or else, summaries?", "AT&T wants summaries", "we sell to the EU, summaries?"]
)
def test_words_in_capitals_are_no_regions(reader: Reader, text: str) -> None:
    """Alone they are what they say."""
    assert not reader(text).understood.host_region


@pytest.mark.parametrize(
    ("text", "then", "region"),
    [
        ("hosted in Brazil, summaries", "US too", ("BR", "US")),
        ("hosted in Germany, summaries", "or Austria", ("DE", "AT")),
        ("EU hosting, summaries", "UK as well", ("EU", "GB")),
        ("EU hosting, summaries", "US instead", ("US",)),
        ("EU hosting, summaries", "what about the UK?", ("GB",)),
    ],
)
def test_a_place_that_is_added_takes_no_other_place(
    reader: Reader, text: str, then: str, region: tuple[str, ...]
) -> None:
    """It joins what was said, unless it comes instead."""
    assert reader(then, text).understood.host_region == region


@pytest.mark.parametrize(
    "text",
    [
        "replacements for OpenAI, EU hosted, summaries",
        "we want off OpenAI. model for summaries?",
        "Ersatz für OpenAI, Zusammenfassungen?",
        "on veut quitter OpenAI, quel modèle pour résumer ?",
        "queremos dejar OpenAI, ¿modelo para resumir?",
        "queremos sair da OpenAI, qual modelo para resumos?",
        "хотим уйти от OpenAI, какая модель для резюме?",
        "想换掉OpenAI，推荐翻译模型",
        "OpenAIの代替、要約モデルは？",
        "OpenAI 대안, 요약 모델 추천",
    ],
)
def test_a_maker_to_be_left_is_ruled_out(reader: Reader, text: str) -> None:
    """Others are sought, so nothing of theirs is picked, nor sold by them."""
    understood = reader(text).understood

    assert understood.exclude_developers == ("openai",)
    assert not understood.providers


@pytest.mark.parametrize("text", ["we moved to OpenAI, summaries?", "OpenAI or Anthropic for summaries?"])
def test_a_maker_that_stays_is_not_ruled_out(reader: Reader, text: str) -> None:
    """Going to a maker, or weighing it, is no leaving."""
    assert not reader(text).understood.exclude_developers


def test_leaving_a_maker_with_work_to_do_asks_for_a_model(reader: Reader) -> None:
    """No model is named that could be replaced."""
    assert reader("moving away from anthropic, coding model?").intents[0] == "recommend"


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("а у соннета?", ["claude-sonnet"]),
        ("цены опуса", ["claude-opus"]),
        ("у дипсика", ["deepseek"]),
        ("у антропика", ["anthropic"]),
        ("제미나이 3.8 플래시랑", ["gemini-3.8-flash"]),
        ("지피티 6 루나", ["gpt-6-luna"]),
        ("ジェミニ 3.8 フラッシュの", ["gemini-3.8-flash"]),
        ("gemini 3.8 flash lite price", ["gemini-3.8-flash-lite"]),
        ("gemini 3.8 flash price", ["gemini-3.8-flash"]),
        ("луна светит", []),
    ],
)
def test_names_are_known_with_endings_and_in_other_scripts(lexicon: Any, text: str, models: list[str]) -> None:
    """A case, a particle or another alphabet makes no other name; one more variant does."""
    from bot.understanding.normalise import tidy  # noqa: PLC0415

    assert [name.id for name in find_names(tidy(text).text, lexicon)] == models


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2.5k eur pm, summaries", {"budget_period": "month", "currency": "EUR"}),
        ("60k emails pm to tag", {"units": 60000, "requests_period": "month"}),
        ("120/mo usd, summaries", {"budget_usd": 120, "budget_period": "month"}),
        ("budget: 2k USD / month, summaries", {"budget_usd": 2000, "budget_period": "month"}),
        ("30万/月预算，翻译", {"budget_period": "month", "currency": "CNY", "requests": None}),
        ("budget's 0, summaries", {"free": True}),
        ("2 Mrd. Token im Monat, haiku 5.5", {"input_tokens": 2_000_000_000}),
        ("3 Md de tokens par mois sur haiku 5.5", {"input_tokens": 3_000_000_000}),
        ("月2万分の録音を要約", {"units": 20000, "unit_kind": "minutes"}),
        ("5k tix/mo to triage", {"units": 5000, "unit_kind": "items"}),
        ("800 pgs a month to summarise", {"units": 800, "unit_kind": "pages"}),
        ("glm 5.3 能二次利用吗", {"requests": None}),
        ("回复 1000 次，glm 5.3", {"requests": 1000}),
        ("we meet at 3 pm, summaries", {"budget_period": None, "requests_period": None}),
    ],
)
def test_short_forms_of_money_and_volume(reader: Reader, text: str, expected: dict[str, Any]) -> None:
    """As companies abbreviate them."""
    understood = reader(text).understood

    assert {key: getattr(understood, key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("800.000 req/Monat, 700 rein, 90 raus, haiku 5.5", "cost"),
        ("月50万リクエスト、入力1k出力100、haiku 5.5", "cost"),
        ("haiku 5.5 auf bedrock", "capability"),
        ("läuft gpt-4o bei azure jetzt aus oder nicht?", "migration"),
        ("gpt-4o noch?", "migration"),
        ("according to chatgpt qwen3 14b fits my 3060", "capability"),
        ("we use gpt-4o for support chat, when does it die", "migration"),
        ("we use sonnet 4.5 for coding, until when", "migration"),
        ("We are leaving OpenAI; gpt-4.1 for extraction, 2M docs of 1k tokens", "migration"),
        ("gpt 6 sol azure swedencentral, $/M", "cost"),
        ("is gpt 6 sol offered in swedencentral?", "residency"),
        ("gpt 6 luna us-east-1 in/out?", "cost"),
        ("おすすめ候補ください、要約用", "recommend"),
        ("谁拿了我的外卖", "off_topic"),
        ("可以拿去卖吗，glm 5.3", "licence"),
        ("오픈AI가 우리 데이터 보관하나요?", "residency"),
        ("이 대화를 보관하나요?", "off_topic"),
    ],
)
def test_intents_of_short_messages(reader: Reader, text: str, intent: str) -> None:
    """A load is a question of cost, a unit of price too; what another keeps is not this program's keeping."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("summaries, EN+PL", ("en", "pl")),
        ("summaries in en, fr & de", ("en", "fr", "de")),
        ("요약 모델(한→영)", ("ko", "en")),
        ("日→英の翻訳モデルは？", ("ja", "en")),
        ("DE->CS, ca. 20.000 Wörter, welches Modell?", ("de", "cs")),
        ("Stärke im Französischen? glm 5.3", ("fr",)),
        ("texts in eng, summaries", ("en",)),
        ("14 eng, summaries", ()),
        ("somos una empresa española, resumir", ()),
        ("une société française, résumer", ()),
        ("PII of German customers, summaries", ()),
        ("im deutschen Rechenzentrum, Zusammenfassungen", ()),
        ("me da igual, de o en", ()),
    ],
)
def test_codes_and_adjectives_of_languages(reader: Reader, text: str, codes: tuple[str, ...]) -> None:
    """Lists of codes are languages; where a firm or people are from is none."""
    assert (reader(text).understood.language or ()) == codes


@pytest.mark.parametrize(
    ("text", "then", "model"),
    [
        ("quanto custa o gpt 6 sol?", "e o luna?", "gpt-6-luna"),
        ("combien coûte gpt 6 sol ?", "et le luna ?", "gpt-6-luna"),
        ("was kostet gpt 6 sol?", "und das luna?", "gpt-6-luna"),
        ("was kostet gpt 6 sol?", "und luna?", "gpt-6-luna"),
        ("gpt 6 solの料金は？", "lunaの方は？", "gpt-6-luna"),
        ("gpt 6 sol 多少钱", "那luna呢", "gpt-6-luna"),
        ("gpt 6 sol 가격은?", "그럼 luna는?", "gpt-6-luna"),
        ("сколько стоит opus 5.5?", "а у соннета?", "claude-sonnet"),
        ("price of gemini 3.8 flash?", "and for vision?", "gemini-3.8-flash"),
    ],
)
def test_a_sister_is_meant_by_its_variant_alone(reader: Reader, text: str, then: str, model: str) -> None:
    """With the article or the particle of any language."""
    assert reader(then, text).understood.models == (model,)


def test_only_makers_of_a_place_are_no_hosts(reader: Reader) -> None:
    """The place tells who makes the model."""
    understood = reader("our rule is EU only makers, summaries").understood

    assert understood.require_origin == ("EU",)
    assert not understood.host_region


@pytest.mark.parametrize(
    "text",
    [
        "2k eur pm, 9 devs, coding. claude? or something else",
        "we may only buy from azure + bedrock. embedding model?",
        "any recs for tagging? 9k/day, ~300 tok each",
        "is there a voice model we may use commercially?",
    ],
)
def test_a_plain_wish_asks_for_a_model(reader: Reader, text: str) -> None:
    """Whatever else is told beside it."""
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("max 0.40/M in and 1.6/M out, summaries", ("0.4", "1.6")),
        ("<= 0.2 in, <= 0.9 out, summaries", ("0.2", "0.9")),
        ("must stay < 0.3 in, summaries", ("0.3", None)),
        ("< 300 in, 50 out, haiku 5.5 at 1M req a day", (None, None)),
    ],
)
def test_signs_make_ceilings_of_bare_prices(reader: Reader, text: str, expected: tuple[str | None, ...]) -> None:
    """So does a ceiling for the other way beside it."""
    understood = reader(text).understood
    limits = (understood.max_price_in_per_mtok, understood.max_price_out_per_mtok)

    assert tuple(None if limit is None else f"{limit:f}" for limit in limits) == expected


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("résumer des dossiers santé", "health"),
        ("finma-regulated, summaries, which model?", "finance"),
        ("kommunales Unternehmen, welches Modell für Zusammenfassungen?", "government"),
        ("client PII (Belgium), which model for summaries?", "eu_personal_data"),
        ("tenemos clientes en Europa, ¿modelo para resumir?", "eu_personal_data"),
        ("we're a K-12 district in Ohio, may we use deepseek?", "us_state"),
    ],
)
def test_who_asks_is_known_by_their_regulator_or_their_data(reader: Reader, text: str, context: str) -> None:
    """Regulators, municipal firms, people's data of a country."""
    assert context in (reader(text).understood.user_context or ())


@pytest.mark.parametrize(
    ("then", "batch"), [("is that incl the batch discount?", None), ("and with batch?", True), ("batch is fine", True)]
)
def test_asking_whether_a_discount_is_counted_grants_none(reader: Reader, then: str, batch: bool | None) -> None:  # noqa: FBT001  (its row)
    """The bill is asked about, not changed."""
    assert reader(then, "10k req/day, 1k in 200 out, gpt 6 luna cost?").understood.batch is batch
