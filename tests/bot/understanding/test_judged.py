"""Messages that want one model judged: good at what, what speaks against it, and what is no judgement."""

from collections.abc import Callable

import pytest

from bot.understanding.judged import FAULTS, GOOD
from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("is kimi k3 reliable for tool calling?", None),
        ("how well does glm 5.3 do at translation?", "translation"),
        ("GPT-6 Luna any good for tagging emails?", "classification"),
        ("would you trust grok with medical questions?", "medical"),
        ("do you think kimi k3 is smart enough to review Rust code", "coding"),
        ("is opus overkill for classifying tickets?", "classification"),
        ("thoughts on qwen3.8 for math?", "math"),
        ("Taugt Mistral Large was fürs Programmieren?", "coding"),
        ("Gemini Flash est-il bon pour la traduction ?", "translation"),
        ("¿Es bueno Haiku para resumir contratos?", "summarization"),
        ("o haiku é bom para tradução?", "translation"),
        ("sonnet va bene per il codice?", "coding"),
        ("DeepSeek写代码怎么样？", "coding"),
        ("haikuは翻訳に向いていますか？", "translation"),
        ("claude haiku는 번역에 괜찮아?", "translation"),
        ("хорош ли haiku для перевода?", "translation"),
    ],
)
def test_how_good_a_model_is_is_asked_in_many_ways(reader: Reader, text: str, task: str | None) -> None:
    """With the work that it is to be good at."""
    judged = reader(text).judged

    assert judged is not None
    assert (judged.what, judged.task, judged.is_of_work) == (GOOD, task, True)


@pytest.mark.parametrize(
    "text",
    [
        "anything wrong with glm?",
        "drawbacks of using kimi k3?",
        "what are grok's weaknesses?",
        "where does kimi k3 fall short?",
        "pros and cons of mistral large",
        "why not use deepseek?",
        "what are the drawbacks of Kimi for German texts",
        "Welche Schwächen hat Mistral Large?",
        "Quels sont les défauts de Kimi ?",
        "¿Qué desventajas tiene DeepSeek?",
        "quais as desvantagens do Kimi?",
        "quali sono i difetti di deepseek",
        "Kimi有什么缺点？",
        "Kimiの弱点は？",
        "Kimi 단점이 뭐야?",
        "какие минусы у deepseek?",
    ],
)
def test_what_speaks_against_a_model_is_asked_in_many_ways(reader: Reader, text: str) -> None:
    """It is a question about that model, whatever its maker."""
    reading = reader(text)

    assert reading.judged is not None
    assert reading.judged.what == FAULTS
    assert reading.intents == ("capability",)


@pytest.mark.parametrize(
    "text",
    [
        "is kimi ok for us?",
        "is deepseek any good for a German bank?",
        "is sonnet better than gpt-6 for coding?",
        "any issues with claude today?",
        "is Claude Max worth it if I code on weekends?",
        "is gemini flash good enough to run on a 24GB card",
        "any legal issues with deepseek in the US?",
        "any problem with MiniMax for a Spanish university",
        "any issues with Qwen for an Austrian startup?",
        "is there a problem with GLM for our company?",
        "what's the catch with kimi at a public school",
        "Probleme mit Kimi für eine Schweizer Uni?",
        "problemas con Kimi para una empresa",
        "how good is glm 5.3 on swe-bench verified",
        "how good is haiku with 500k context",
        "is opus worth the upgrade over sonnet?",
        "is copilot for excel any good",
        "does kimi have a good licence for commercial use?",
        "is gpt-oss fast enough for chat?",
        "what is sonnet?",
        "is there anything as good as GPT-4 that I can run at home",
        "which is good at German, haiku or mistral?",
        "claude haikuは日本語のPDFを読めますか？画像化した方がいい？",
        "claude haiku 보안상 괜찮나요",
    ],
)
def test_other_questions_with_such_words_are_no_judgements(reader: Reader, text: str) -> None:
    """Of law, licence, a comparison, a plan, hardware, a board, a limit or speed."""
    assert reader(text).judged is None


def test_in_a_thread_a_judgement_changes_no_wish(reader: Reader) -> None:
    """What comes behind it goes on with the thread; the thread's work is meant where none is said."""
    first = "best coding model under $3 per million out"

    judged = reader("is haiku any good at it?", first).judged
    after = reader("and in the EU", first, "is haiku any good at it?")

    assert judged is not None
    assert judged.task == "coding"
    assert after.understood.task == "coding"
    assert after.understood.models == ()
