"""What single words and short clauses wish for: a task, an input, a switch, and what only looks like one."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("codegen for our plugin team, which model?", "coding"),
        ("which model for a crew of tireless agents crawling auction sites", "agentic"),
        ("which model for telling bot accounts from human ones?", "classification"),
        ("we assign every incoming letter to one of nine departments, which model?", "classification"),
        ("Welches Modell für Textklassifizierung?", "classification"),
        ("an app that tells a hiker what the phone camera sees, which model?", "vision"),
        ("which model for pictures of roof damage?", "vision"),
        ("a talking robot for our lobby, which model?", "speech"),
        ("continue my saga in my own voice, a novel, which model?", "writing"),
        ("Welches Modell schreibt am besten?", "writing"),
        ("¿qué modelo escribe mejor en gallego?", "writing"),
        ("suche ein Modell für Mahnschreiben", "writing"),
        ("which one roleplays a pirate best?", "roleplay"),
        ("haiku 5.5 or luna for TypeScript autocomplete in the IDE?", "autocomplete"),
        ("which model for asking questions about one long document?", "document"),
        ("Our lawyers want EU hosting. Which model for writing thank-you letters?", "writing"),
        ("no OpenAI (legal dispute), which model for chat?", "chat"),
    ],
)
def test_a_task_is_told(reader: Callable[..., Reading], text: str, task: str) -> None:
    """The task is what the model is for, not who is asking or what stands by."""
    assert reader(text).understood.task == task


@pytest.mark.parametrize(
    "text",
    [
        "TLDR of kimi k3 vs glm 5.3?",
        "GPQA of opus 5.5 and kimi k3? writing a seminar paper",
        "Where does Mistral keep logs? I need that in writing",
    ],
)
def test_what_the_asker_does_is_no_task(reader: Callable[..., Reading], text: str) -> None:
    """What is told of the asker, or asked of the bot, is nothing that a model is looked for."""
    assert reader(text).understood.task is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("reasoning has to be off, which model for chat?", {"needs": ("no_reasoning",)}),
        ("Denkmodus muss aus sein, welches Modell für Chat?", {"needs": ("no_reasoning",)}),
        ("思考模式要能关，推荐个翻译模型", {"needs": ("no_reasoning",)}),
        ("modèle qui décrit ce que voit la caméra ?", {"task": "vision", "modalities": ("image",)}),
        ("Besucher sprechen ins Mikro, der Kiosk antwortet laut, welches Modell?", {
            "modalities": ("audio",), "output_modalities": ("audio",)}),
        ("does glm 5.3 stream or must I wait?", {"needs": ("streaming",)}),
        ("coding for our internal tools, who's left without Meta?", {"needs": ()}),
        ("80k photographed ledgers to OCR, which model?", {"modalities": ("image",)}),
        ("what do the openrouter charts say about opus 5.5?", {"modalities": ()}),
        ("a kiosk: people speak into a microphone and it answers out loud", {
            "modalities": ("audio",), "output_modalities": ("audio",)}),
        ("which model for generating ad images from product photos?", {
            "modalities": ("image",), "output_modalities": ("image",)}),
        ("render six second product loops, which model?", {"output_modalities": ("video",)}),
        ("roda só em CPU com 16 GB de RAM, qual modelo para resumir?", {"gpu_memory_gb": Decimal(0)}),
        ("não quero que treinem com os meus textos, qual modelo?", {"no_training": True}),
        ("kimi k3 能不能联网搜索?", {"self_host": None}),
    ],
)  # fmt: skip
def test_an_ability_or_a_switch_is_told(reader: Callable[..., Reading], text: str, expected: dict[str, Any]) -> None:
    """Words beside a word decide whether it is a wish."""
    understood = reader(text).understood

    assert {key: getattr(understood, key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("our insurer's form asks for the maker of glm 5.3, is it chinese?", ()),
        ("we are an insurer, which model reads claims?", ("finance",)),
        ("our bank asks us where glm 5.3 comes from", ()),
        ("which model sorts bank lines into accounts?", ()),
        ("fed contractor here, may we use qwen?", ("us_contractor",)),
        ("we're a sub on a navy contract, is qwen ok?", ("us_defense", "us_contractor")),
        ("not in healthcare any more, sold the clinic. Which model for chat?", ()),
    ],
)
def test_who_asks_is_told_from_whom_they_deal_with(
    reader: Callable[..., Reading], text: str, contexts: tuple[str, ...]
) -> None:
    """An insurer of ours is none that asks; a sub is one of a contract with the forces."""
    assert set(reader(text).understood.user_context) == set(contexts)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("which model for Swiss German dialogue?", ("de",)),
        ("nobody said it has to speak German, just Polish. which model translates?", ("pl",)),
        ("which model embeds Dutch insurance policies best?", ("nl",)),
    ],
)
def test_a_variety_is_a_language(reader: Callable[..., Reading], text: str, languages: tuple[str, ...]) -> None:
    """A country's word before a language tells which; a language that nobody asked for is none."""
    assert reader(text).understood.language == languages


@pytest.mark.parametrize(
    "text",
    [
        "apache 2.0 model under 8B to classify reviews",
        "quiero generar carteles de conciertos, para uso comercial. ¿cuál uso?",
        "候補は? 患者の記録を要約、学習に使われないこと",
    ],
)
def test_a_condition_is_not_what_is_asked(reader: Callable[..., Reading], text: str) -> None:
    """A licence or a promise that a model must come with does not make the search a question about it."""
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("our city council asks whether gpt 6 sol can be had in uksouth", "residency"),
        ("haiku 5.5 goes dark in May, what is closest to it?", "migration"),
        ("side letter: no PRC-controlled technology. we host glm 5.3 in us-east-1 ourselves, breach?", "origin_risk"),
    ],
)
def test_what_is_asked_is_told_from_where_it_runs(reader: Callable[..., Reading], text: str, main: str) -> None:
    """Who asks, and on which cloud, is not the question."""
    assert reader(text).intents[0] == main


@pytest.mark.parametrize(
    "text",
    [
        "can I ask money for songs that lyria makes, says the licence?",
        "can kimi k3 go into a commercial spot under its licence?",
    ],
)
def test_money_made_is_commercial(reader: Callable[..., Reading], text: str) -> None:
    """Who earns with what a model makes asks for commercial use."""
    assert reader(text).understood.licence == "commercial"


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("two 3090s, which model for summarising letters?", "the lab took one of the cards, so a single one now", {
            "gpu_memory_gb": Decimal(24), "task": "summarization"}),
        ("summarise patient letters in house, which model?", "radiology wants it too", {"task": "summarization"}),
        ("which model sorts screenshots into 12 buckets? 5k screenshots a month", "make that 9k screenshots", {
            "task": "classification"}),
        ("fast model for chat?", "speed doesn't matter after all", {"latency": None, "batch": None}),
        ("must not cost a cent: translating posts", "it may cost something, up to $20 a month", {
            "free": None, "budget_usd": Decimal(20)}),
    ],
)  # fmt: skip
def test_a_thread_takes_back_or_keeps(
    reader: Callable[..., Reading], first: str, then: str, expected: dict[str, Any]
) -> None:
    """A later message takes back one wish; a subject it names does not change the work."""
    understood = reader(then, first).understood

    assert {key: getattr(understood, key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We used to self-host, no longer do. Which API for chat?", False),
        ("wir hosten nicht mehr selbst, welches Modell für Chat?", False),
        ("'on-prem only' is what our CTO says, that's outdated. Model for chat?", None),
        ("We host the qwen weights ourselves, is that ok?", True),
        ("Wir betreiben es ja selbst: welches Modell für Chat?", True),
        ("notre clinique fait tourner qwen sur ses propres serveurs, c'est légal ?", True),
    ],
)
def test_own_machines_of_now_and_of_before(reader: Callable[..., Reading], text: str, wanted: object) -> None:
    """Running it oneself is a wish, a thing given up, or a rule that no longer holds."""
    assert reader(text).understood.self_host is wanted


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("EU (Frankfurt) region required, which model for chat?", {"EU", "DE"}),
        ("需要（新加坡）节点，翻译模型推荐", {"SG"}),
    ],
)
def test_a_bracket_parts_no_place_from_its_word(reader: Callable[..., Reading], text: str, places: set[str]) -> None:
    """A place in brackets, or one before them, is where it must run."""
    assert set(reader(text).understood.host_region) == places


@pytest.mark.parametrize(
    "text",
    [
        "I run a flower shop myself, which model writes cards?",
        "wir betreiben ein Kino selbst, welches Modell für Chat?",
        "we do our books ourselves, cheapest model for chat?",
    ],
)
def test_what_else_one_runs_is_no_model(reader: Callable[..., Reading], text: str) -> None:
    """A shop that somebody runs themselves is no model on their own machine."""
    assert reader(text).understood.self_host is None


@pytest.mark.parametrize(
    "text",
    [
        "left an agent running overnight on gpt-5-mini, it cost $412, why",
        "I forgot to stop my agent overnight on opus 5.5, bill is $300",
        "ran the loop overnight and woke up to a $90 bill with sonnet 4.5",
    ],
)
def test_a_night_in_which_something_happened_is_no_batch(reader: Callable[..., Reading], text: str) -> None:
    """What ran away while its owner slept was not sent as a batch."""
    assert reader(text).understood.batch is None


@pytest.mark.parametrize(
    "text",
    ["model to classify 10k tickets overnight", "we can let it run overnight, cheapest model for 10k summaries?"],
)
def test_what_may_run_overnight_is_a_batch(reader: Callable[..., Reading], text: str) -> None:
    """Nobody waits for it."""
    assert reader(text).understood.batch
