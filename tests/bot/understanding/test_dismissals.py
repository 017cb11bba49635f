"""What is named only to say that it is not needed, and what a thread gives up or allows again."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("which model for chat? latency doesn't matter, quality does", "latency"),
        ("need not be quick: which model translates forum posts?", "latency"),
        ("not only open weights, closed is ok too: best for maths?", "open_weights"),
        ("which model reads contracts? pictures we don't have", "modalities"),
        ("what does haiku 5.5 cost at 300 requests a day? caching we don't use", "needs"),
        ("Was kostet Haiku 5.5 bei 300 Anfragen am Tag? Batch brauchen wir nicht.", "batch"),
        ("La vision, je m'en passe : quel modèle pour le code ?", "modalities"),
        ("El descuento por lotes no nos aplica. ¿Cuánto cuesta haiku 5.5 con 300 peticiones al día?", "batch"),
        ("バッチではなくて普通に使います。要約のモデルは?", "batch"),
        ("it's not that we want free, just under $100 a month, for support chat", "free"),
    ],
)
def test_what_is_dismissed_is_no_wish(reader: Callable[..., Reading], text: str, key: str) -> None:
    """A thing may be named to say that nobody asked for it."""
    assert not getattr(reader(text).understood, key)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("does kimi k3 not do vision?", "modalities", ("image",)),
        ("Haiku 5.5 no admite audio, ¿verdad?", "modalities", ("audio",)),
        ("which summariser for minutes? it must not be slow", "latency", "fast"),
        ("not before vision is there will we move: which models have it?", "modalities", ("image",)),
        ("nothing without tool calling please, which model for agents?", "needs", ("tools",)),
        ("which model that does not think first, for chat?", "needs", ("no_reasoning",)),
    ],
)
def test_a_denial_may_be_the_question_or_the_wish(
    reader: Callable[..., Reading], text: str, key: str, value: object
) -> None:
    """To ask "does it not" is to ask whether it does, and who wants it "not slow" wants it fast."""
    assert getattr(reader(text).understood, key) == value


@pytest.mark.parametrize(
    ("thread", "key", "value"),
    [
        (("which model for chat, nothing from Google", "Google is fine after all"), "exclude_developers", ()),
        (("cheap chat model, bloß nichts von Mistral", "Mistral geht doch"), "exclude_developers", ()),
        (("avoid AWS. chat model?", "AWS works too"), "exclude_providers", ()),
        (("avoid AWS. chat model?", "AWS is ok now"), "providers", ()),
        (("which model reads photos and calls tools", "no, drop the tools"), "needs", ()),
        (("does kimi k3 take images?", "ok, then not images but audio?"), "modalities", ("audio",)),
    ],
)
def test_a_thread_gives_up_what_it_asked_for(
    reader: Callable[..., Reading], thread: tuple[str, str], key: str, value: object
) -> None:
    """What is allowed again is neither ruled out nor asked for."""
    assert getattr(reader(thread[1], thread[0]).understood, key) == value


@pytest.mark.parametrize(
    "text",
    [
        "Doesn't have to be quick, which model for summaries",
        "doesnt need to be quick, which model",
        "it need not be fast, best model",
        "it doesn't have to answer fast, best model for essays",
        "best model, needn't be quick",
    ],
)
def test_a_speed_that_is_not_needed_is_no_wish(reader: Callable[..., Reading], text: str) -> None:
    """With and without an apostrophe, whichever verb stands between."""
    assert reader(text).understood.latency is None


@pytest.mark.parametrize("text", ["must be quick, which model for chat", "which model, it has to answer fast"])
def test_a_speed_that_is_needed_is_one(reader: Callable[..., Reading], text: str) -> None:
    """The same words without the denial."""
    assert reader(text).understood.latency == "fast"


def test_work_that_one_does_not_want_to_do_is_still_the_task(reader: Callable[..., Reading]) -> None:
    """Only what the model need not be is dismissed."""
    assert reader("i don't want to have to write emails myself, which model").understood.task == "writing"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("hobby chat bot, uncensored not needed", "needs"),
        ("model for chat, vision not required", "modalities"),
        ("which model for chat? json schema optional", "needs"),
        ("modell für chat, bilder nicht nötig", "modalities"),
        ("modelo para chat, visión opcional", "modalities"),
        ("聊天模型，视觉不需要", "modalities"),
        ("coding model, self hosting not needed", "self_host"),
        ("coding model, zero retention not needed", "zero_retention"),
        ("coding model, eu hosting is optional", "host_region"),
    ],
)
def test_what_is_not_needed_is_no_wish_without_a_verb(reader: Callable[..., Reading], text: str, key: str) -> None:
    """So it stands in short messages."""
    assert not getattr(reader(text).understood, key)


def test_what_is_not_optional_is_a_wish(reader: Callable[..., Reading]) -> None:
    """Two words that deny each other."""
    assert reader("chat model, vision is not optional").understood.modalities == ("image",)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("zero retention is a must, EU isn't. what for summaries?", "host_region"),
        ("JSON output is a must, EU residency is not. which model for extraction?", "host_region"),
        ("no training on our data is essential, EU hosting is not. chat model", "host_region"),
        ("Zero Retention ist Pflicht, EU nicht. Modell für Zusammenfassungen?", "host_region"),
        ("la retención cero es obligatoria, la UE no. ¿qué modelo para resumir?", "host_region"),
        ("open weights is a must, US made isn't. coding model", "require_origin"),
        ("EU is a must, zero retention isn't. summarisation model?", "zero_retention"),
    ],
)
def test_what_is_no_must_beside_one_is_no_wish(reader: Callable[..., Reading], text: str, key: str) -> None:
    """The second clause leaves out the word that it denies."""
    assert not getattr(reader(text).understood, key)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("vision is required, tool calls aren't. what do you suggest?", "needs", ("vision",)),
        ("zero retention and the EU are a must. chat model", "host_region", ("EU",)),
        ("zero retention is a must, and so is the EU. model for chat?", "host_region", ("EU",)),
        ("EU is a must, zero retention isn't. summarisation model?", "host_region", ("EU",)),
        ("zero retention is a must, US isn't ok. chat model", "host_region", ()),
        ("EU hosting is a must, China isn't allowed. chat model", "exclude_origin", ("CN",)),
        ("French is a must. Which chat model?", "host_region", ()),
    ],
)
def test_what_is_a_must_beside_another_stays_one(
    reader: Callable[..., Reading], text: str, key: str, value: object
) -> None:
    """What may not be is no must left out, and a place that is a must is where to run."""
    assert getattr(reader(text).understood, key) == value
