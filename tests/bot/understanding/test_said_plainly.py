"""Wishes and amounts in plain words: time that is granted, windows, thinking switched off, speech both ways, things."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "woke up to a $412 anthropic bill. I left an agent running in a loop with opus 4.1 overnight",
        "script ran overnight and burned $90",
        "my cron job ran overnight on gpt-5 and cost $300, why?",
        "we got hit by a $2k bill overnight, claude",
        "the agent kept going overnight on opus, $250 gone",
        "we care about latency, which chat model",
        "our users chat at night, which model",
        "latency is important, tagging model",
        "local model for D&D campaign prep on a 3060, don't care about speed",
        "nobody is waiting for GPT-6, is it out?",
    ],
)
def test_a_mishap_and_a_night_are_no_wish_for_a_batch(reader: Reader, text: str) -> None:
    """What happened overnight is told, and who works at night needs answers then."""
    assert not reader(text).understood.batch


@pytest.mark.parametrize(
    "text",
    [
        "summaries run overnight, which model",
        "cron jobs ran overnight so far, 10k docs, which model",
        "We don't care about latency, could all run at night, which model for tagging 1M docs",
        "results next morning are fine, summarise 10k docs, which model",
        "nobody is waiting for the result, classify 1M tickets, which model",
        "doesn't have to be done today, 50k invoices, which model for extraction",
        "it's fine if it takes a day, which model for translation",
        "Ergebnis reicht morgen früh, 10k Dokumente zusammenfassen, welches Modell",
        "kann nachts laufen, Klassifikation, welches Modell",
        "peut tourner la nuit, classification, quel modèle",
        "pode rodar à noite, classificação, qual modelo",
        "明早出结果就行，摘要用哪个模型",
        "результат нужен к утру, классификация, какая модель",
    ],
)
def test_granted_time_is_a_wish_for_a_batch(reader: Reader, text: str) -> None:
    """Nobody waits, or the night is long enough."""
    assert reader(text).understood.batch


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Context has to be 200k minimum, which model", 200_000),
        ("context needs to be at least 1M, rag, which model", 1_000_000),
        ("context window no smaller than 200k, which model", 200_000),
        ("Kontext muss mindestens 200k sein, welches Modell", 200_000),
        ("上下文最少200k，用哪个模型", 200_000),
        ("コンテキストは最低200k、どのモデル", 200_000),
        ("컨텍스트 최소 200k, 어떤 모델", 200_000),
        ("context under 8k, which cheap model", None),
        ("context not more than 8k needed, which model", None),
    ],
)
def test_the_least_context_is_heard(reader: Reader, text: str, tokens: int | None) -> None:
    """However many words of having to stand between; a most is none."""
    assert reader(text).understood.min_context_tokens == tokens


@pytest.mark.parametrize(
    ("text", "output", "context"),
    [
        ("I need a 40k token JSON in one go, which model", 40_000, None),
        ("must write a 30k token report in one go, which model", 30_000, None),
        ("I need to read a 40k token JSON in one go, which model", None, 40_000),
        ("swallow a 100k token report in one go, which model", None, 100_000),
    ],
)
def test_what_is_made_in_one_go_is_output(reader: Reader, text: str, output: int | None, context: int | None) -> None:
    """What is read in one go has to fit the window."""
    heard = reader(text).understood
    assert (heard.min_output_tokens, heard.min_context_tokens) == (output, context)


@pytest.mark.parametrize(
    "text",
    [
        "Kann man bei gpt-6-sol die Denkerei abschalten?",
        "lässt sich bei gpt-6-sol das Nachdenken ausschalten?",
        "Reasoning bei gemini 2.5 flash deaktivieren, geht das?",
        "gpt-6-solの推論をオフにできますか",
        "peut-on désactiver le raisonnement de gpt-6-sol ?",
        "можно отключить рассуждения у gpt-6-sol?",
        "¿se puede apagar el razonamiento de gpt-6-sol?",
        "si può disattivare il ragionamento di gpt-6-sol?",
        "gpt-6-sol 추론 끌 수 있나요",
    ],
)
def test_thinking_switched_off_is_no_end_of_a_model(reader: Reader, text: str) -> None:
    """The verb is that of an end, its object is the thinking."""
    reading = reader(text)
    assert "no_reasoning" in reading.understood.needs
    assert reading.intents[0] != "migration"


@pytest.mark.parametrize("text", ["wird gpt-4o abgeschaltet?", "когда отключат gpt-4o?", "wir schalten gpt-4o ab"])
def test_a_model_switched_off_ends(reader: Reader, text: str) -> None:
    """The same verbs with a model for object."""
    reading = reader(text)
    assert reading.intents[0] == "migration"
    assert not reading.understood.needs


@pytest.mark.parametrize(
    "text",
    [
        "modelo que não pode treinar com os meus dados",
        "não deve usar meus dados para treino, qual api",
        "non deve addestrarsi sui nostri dati, quale modello",
    ],
)
def test_training_on_data_is_forbidden_in_other_languages(reader: Reader, text: str) -> None:
    """Portuguese and Italian."""
    assert reader(text).understood.no_training


@pytest.mark.parametrize(
    "text",
    [
        "which API for speech in speech out?",
        "Sprache rein, Sprache raus, welches Modell",
        "实时语音对话用什么模型",
        "リアルタイム音声対話のモデル",
        "실시간 음성 대화 모델",
        "conversation vocale en temps réel, quel modèle",
        "голосовой диалог в реальном времени, какая модель",
    ],
)
def test_a_talk_goes_both_ways(reader: Reader, text: str) -> None:
    """Heard and spoken."""
    heard = reader(text).understood
    assert "audio" in heard.modalities
    assert heard.output_modalities == ("audio",)


@pytest.mark.parametrize("text", ["会議の音声対話を文字起こし", "transcribe conversations, which model"])
def test_a_talk_that_is_written_down_is_only_heard(reader: Reader, text: str) -> None:
    """No voice is made."""
    assert not reader(text).understood.output_modalities


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("mostly creative stuff, which model", "writing"),
        ("turn reader emails into a Q&A column, which model", "writing"),
        ("emails to customers, friendly tone, which model", "writing"),
        ("brainstorming blog titles, which model", "writing"),
        ("find the names and dates in PDFs, which model", "extraction"),
        ("Modell, das Rechnungen ausliest", "extraction"),
        ("que la IA conteste los whatsapps de los clientes", "support"),
        ("responder mensagens de clientes, qual modelo", "support"),
        ("répondre aux mails des clients, quel modèle", "support"),
        ("回客户邮件用什么模型", "support"),
        ("お客さんへの返信メール、どのモデル", "support"),
        ("creative commons license, which model", None),
        ("convert code into python, which model", "coding"),
    ],
)
def test_work_told_in_plain_words_is_a_task(reader: Reader, text: str, task: str | None) -> None:
    """By verb and object, in several languages."""
    assert reader(text).understood.task == task


@pytest.mark.parametrize(
    ("text", "units", "kind"),
    [
        ("classify 2 million satellite tiles, which model", 2_000_000, "images"),
        ("caption 3000 slides, which model", 3000, "images"),
        ("tag 12k recipes with claude haiku 5.5, cost?", 12_000, "items"),
        ("score 500 pitches a week, cost on claude haiku 5.5", 500, "items"),
        ("9000 recipes to be translated, which model", 9000, "items"),
        ("classify 20 categories, which model", None, None),
        ("translate into 12 languages, which model", None, None),
        ("rank 100 candidates per job, 20 jobs a month, which model", 20, "items"),
        ("mil facturas al mes, extraer datos, qué modelo", 1000, "documents"),
        ("客服邮件600多条一天，用什么模型", 600, "messages"),
        ("rate 100 models", None, None),
    ],
)
def test_things_worked_on_are_counted(reader: Reader, text: str, units: int | None, kind: str | None) -> None:
    """Whatever they are called; what they are sorted into is not worked on."""
    heard = reader(text).understood
    assert heard.units == (None if units is None else Decimal(units))
    assert heard.unit_kind == kind
