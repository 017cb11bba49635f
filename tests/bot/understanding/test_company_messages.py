"""Short messages as companies type them: makers to be left, names, sums, codes of languages, sisters, ceilings."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.understanding.names import find_names
from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


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
