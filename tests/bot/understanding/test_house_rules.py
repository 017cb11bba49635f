"""What the asker's own house rules out is a wish, and no question of law."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("Russian-origin models are a no-go at our bank. Best one for summarising?", ("RU",)),
        ("security doesn't want CN makers, model for rag?", ("CN",)),
        ("compliance prohibits CN-origin, model for summaries", ("CN",)),
        ("infosec blocks everything with weights from the PRC. coding model?", ("CN",)),
        ("infosec said no CN makers, but they don't mind where it runs. whats closest to opus?", ("CN",)),
        ("origin CN forbidden, coding model", ("CN",)),
        ("model for summaries, CN origin = no", ("CN",)),
        ("everything from china is blocked here, coding model?", ("CN",)),
        ("everything chinese and russian is off limits for us. rag model", ("CN", "RU")),
        ("US-Modelle sind hier tabu, was taugt zum Programmieren?", ("US",)),
        ("chinesische Modelle sind bei uns verboten, Zusammenfassungen?", ("CN",)),
        ("chez nous les modèles américains sont interdits. Pour coder ?", ("US",)),
        ("en la empresa no permiten modelos chinos. ¿Cuál para traducir?", ("CN",)),
        ("modelos chineses são proibidos aqui, qual para resumo?", ("CN",)),
        ("sem nada da China, qual modelo para resumos?", ("CN",)),
        ("sin nada de Rusia, modelo para resumir", ("RU",)),
        ("у нас запрещено всё китайское, что взять для перевода?", ("CN",)),
        ("безопасность не пропускает китайские модели. для кода что?", ("CN",)),
        ("중국산 금지예요. 요약 모델은?", ("CN",)),
        ("국내 규정상 중국산은 못 씁니다. 번역 모델 추천", ("CN",)),
        ("信息安全不让用国产模型，推荐一个写代码的", ("CN",)),
        ("公司不允许用美国模型，做摘要用什么", ("US",)),
        ("中国製NGで、翻訳に一番いいモデルは？", ("CN",)),
        ("社内規定により中国製不可、コーディングのおすすめは？", ("CN",)),
    ],
)
def test_a_ban_of_ones_own_house_rules_makers_out(
    reader: Callable[..., Reading], text: str, origins: tuple[str, ...]
) -> None:
    """It is told as a fact of the firm, whatever the language; what is banned is never required."""
    reading = reader(text)

    assert reading.intents[0] == "recommend"
    assert reading.understood.exclude_origin == origins
    assert reading.understood.require_origin == ()


@pytest.mark.parametrize(
    "text",
    [
        "infosec bans anything hosted in the US. chat model?",
        "kein US-Hosting erlaubt, Modell für Zusammenfassungen?",
        "la direction interdit tout hébergement aux États-Unis, modèle pour résumer ?",
        "безопасники запрещают всё, что хостится в США. что есть приличное для перевода?",
        "keine Zugriffe aus den USA, Modell für Zusammenfassungen",
        "ohne dass Support-Zugriffe aus den USA möglich sind. Welches Modell übersetzt am besten?",
        "sin accesos desde Estados Unidos, modelo para resumir",
        "pas d'accès depuis les États-Unis, modèle pour résumer",
        "sem acesso dos EUA, modelo para resumo",
        "без доступа из США, модель для перевода",
    ],
)
def test_a_ban_on_hosting_or_access_rules_the_place_out_as_host(reader: Callable[..., Reading], text: str) -> None:
    """Who may not reach the data from a place wants no host there; whose model it is is another matter."""
    reading = reader(text)

    assert reading.intents[0] == "recommend"
    assert reading.understood.exclude_host_region == ("US",)
    assert reading.understood.exclude_origin == ()
    assert reading.understood.require_origin == ()


@pytest.mark.parametrize(
    "text",
    [
        "are Chinese models banned in Germany?",
        "which states ban Chinese models?",
        "why are chinese models forbidden here?",
        "what if china is banned?",
        "our client asks whether Chinese models are banned in the EU",
        "the law forbids us Chinese models, is that so?",
        "modelos chinos están prohibidos en España?",
        "China bans foreign models. what does that mean for us?",
    ],
)
def test_a_question_of_law_stays_one(reader: Callable[..., Reading], text: str) -> None:
    """A ban that is asked about, supposed, or that a state sets, is the subject."""
    reading = reader(text)

    assert reading.intents[0] == "origin_risk"
    assert reading.understood.exclude_origin == ()


def test_what_is_not_banned_is_not_ruled_out(reader: Callable[..., Reading]) -> None:
    """The denial of a ban is none."""
    reading = reader("Chinese models are not banned here, which coding model is best value?")

    assert reading.understood.exclude_origin == ()


def test_a_place_outside_which_nothing_may_run_stays_wanted(reader: Callable[..., Reading]) -> None:
    """What is forbidden is what lies outside of it."""
    reading = reader("hosting outside the EU is not allowed here, coding model")

    assert reading.understood.exclude_origin == ()
    assert reading.understood.host_region == ("EU",)
