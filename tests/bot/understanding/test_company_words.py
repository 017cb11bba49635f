"""Wishes as companies type them in a chat: retention, own walls, tasks by trade, regions, makers to be left."""

from collections.abc import Callable

import pytest

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
