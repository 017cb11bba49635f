"""Several things ruled out one after the other are all ruled out."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "no OpenAI, no Google: best coding model",
        "no Google, no OpenAI: best coding model",
        "best coding model, not OpenAI, not Google",
        "best coding model without OpenAI or Google",
        "best coding model: anyone's but OpenAI's or Google's",
        "we don't trust OpenAI, and Google is out. best coding model?",
        "OpenAI는 법무팀이 안 된대요. Google도 안 됩니다. 코딩 모델 추천",
    ],
)
def test_every_maker_that_is_ruled_out_is_out(ask: Ask, question: str) -> None:
    """The order does not matter, and none of them becomes the host."""
    understood = ask(question).understood
    assert set(understood.exclude_developers) == {"openai", "google"}
    assert understood.providers == ()


@pytest.mark.parametrize(
    "question",
    [
        "except Qwen everything Chinese is out. which model for coding?",
        "no Chinese models except for Qwen. which one for coding?",
        "kein chinesisches Modell außer Qwen: welches empfehlt ihr zum Programmieren?",
        "除了Qwen，其他国产模型都不考虑，写代码用哪个好",
    ],
)
def test_what_a_ban_leaves_is_not_banned(ask: Ask, question: str) -> None:
    """The exception is spoken of, the rest stays out."""
    understood = ask(question).understood
    assert understood.models == ("qwen",)
    assert understood.exclude_models == ()
    assert understood.exclude_origin == ("CN",)


@pytest.mark.parametrize(
    "question",
    [
        "Azure yes, AWS no. Is haiku 5.5 there?",
        "Azure geht, AWS nicht. Gibt es dort Haiku 5.5?",
        "Azure serve, AWS não. Tem haiku 5.5 por lá?",
        "Azure sí, pero cualquier cosa menos AWS. ¿Hay haiku 5.5?",
    ],
)
def test_one_word_turns_a_host_down(ask: Ask, question: str) -> None:
    """The host named before it stays."""
    understood = ask(question).understood
    assert (understood.providers, understood.exclude_providers) == (("azure",), ("aws",))


def test_what_a_model_does_not_offer_does_not_rule_it_out(ask: Ask) -> None:
    """The offer is denied, not the model."""
    understood = ask("fine-tuning isn't offered for grok 4.7, right?").understood
    assert understood.models == ("grok-4.7",)


@pytest.mark.parametrize(
    "question",
    [
        "best coding model, exclude china",
        "coding model, not china",
        "coding model without China",
        "coding model, keep china out",
        "coding model excluding china and russia",
        "modèle de code, hors chine",
        "modello per codice, tranne la cina",
        "Modell fürs Coding, außer China",
        "编程模型，排除中国",
        "модель для кода, кроме китая",
        "コーディング用モデル、中国以外",
        "코딩 모델, 중국 제외",
    ],
)
def test_a_country_ruled_out_by_its_bare_name_makes_no_model(ask: Ask, question: str) -> None:
    """It is not where to run either, and the task stays."""
    understood = ask(question).understood
    assert "CN" in understood.exclude_origin
    assert understood.host_region == ()
    assert understood.task == "coding"


@pytest.mark.parametrize(
    "message",
    [
        "exclude china",
        "w/o CN",
        "no cn",
        "if china is out?",
        "and if we leave out china?",
        "leave china out",
        "and w/o chinese ones?",
    ],
)
def test_a_country_ruled_out_in_a_thread_makes_no_model(ask: Ask, message: str) -> None:
    """The bare name of a place would else be where to run."""
    understood = ask(message, "best coding model").understood
    assert understood.exclude_origin == ("CN",)
    assert understood.host_region == understood.require_origin == ()


def test_a_country_that_was_to_run_it_is_no_host_once_it_is_ruled_out(ask: Ask) -> None:
    """Of its makers nothing was said."""
    understood = ask("not japan", "best coding model", "hosted in japan").understood
    assert understood.exclude_host_region == ("JP",)
    assert understood.host_region == understood.exclude_origin == ()


@pytest.mark.parametrize(
    ("question", "origin", "host"),
    [
        ("coding model hosted in germany, not france", (), ("FR",)),
        ("we are in germany, not china. best coding model?", (), ()),
        ("coding model, not in china", (), ("CN",)),
    ],
)
def test_a_country_that_words_tell_of_is_what_they_tell(
    ask: Ask, question: str, origin: tuple[str, ...], host: tuple[str, ...]
) -> None:
    """Where to run, or where the asker is not."""
    understood = ask(question).understood
    assert (understood.exclude_origin, understood.exclude_host_region) == (origin, host)


@pytest.mark.parametrize(
    ("first", "message", "key", "value"),
    [
        ("melhor modelo para atendimento", "hospedado no Brasil", "host_region", "BR"),
        ("modelo para chat", "rodando no Brasil", "host_region", "BR"),
        ("modelo para chat", "feito no Brasil?", "require_origin", "BR"),
        ("qual o melhor modelo de código?", "no Japão", "host_region", "JP"),
        ("melhor modelo de código", "no Azure", "providers", "azure"),
    ],
)
def test_the_no_of_portuguese_is_in_the(ask: Ask, first: str, message: str, key: str, value: str) -> None:
    """The thread tells its language, or the verb before it."""
    understood = ask(message, first).understood
    assert getattr(understood, key) == (value,)
    assert understood.exclude_origin == understood.exclude_providers == ()


def test_what_is_feminine_in_portuguese_is_ruled_out_by_no(ask: Ask) -> None:
    """As "na China" would be in China."""
    assert ask("no china", "melhor modelo de código").understood.exclude_origin == ("CN",)


@pytest.mark.parametrize(
    ("question", "model"),
    [
        ("can my 4090 (no nvlink) run qwen3.8-27b", "qwen3.8-27b"),
        ("can my 64gb ram pc (no gpu) run gpt-oss-120b", "gpt-oss-120b"),
        ("can a laptop without gpu run gemma 4 31b", "gemma-4-31b"),
    ],
)
def test_what_a_machine_lacks_rules_out_no_model(ask: Ask, question: str, model: str) -> None:
    """The model is what is asked about."""
    understood = ask(question).understood
    assert understood.models == (model,)
    assert understood.exclude_models == ()


@pytest.mark.parametrize(
    "question", ["coding model without having to run deepseek", "coding model (no deepseek), fast"]
)
def test_a_model_denied_in_brackets_or_by_a_verb_is_ruled_out(ask: Ask, question: str) -> None:
    """No part of a machine is what is missing."""
    assert ask(question).understood.exclude_models == ("deepseek",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("model for chat, security wont allow anything chinese", {"exclude_origin": ["CN"]}),
        ("we cant use chinese models, which for chat?", {"exclude_origin": ["CN"]}),
        ("chat model, it shouldnt be chinese", {"exclude_origin": ["CN"]}),
        ("chat model, it mustn`t be chinese", {"exclude_origin": ["CN"]}),
        ("chat model, chinese isnt allowed", {"exclude_origin": ["CN"]}),
        ("our infosec doesnt want chinese stuff, best model for chat?", {"exclude_origin": ["CN"]}),
        ("chat model, mustnt be hosted in the US", {"exclude_host_region": ["US"]}),
        ("which model for chat? they wont let us host in the US", {"exclude_host_region": ["US"]}),
        ("we cant use openai, model for chat", {"exclude_developers": ["openai"]}),
        ("chat model that mustnt be from openai", {"exclude_developers": ["openai"]}),
    ],
)
def test_a_denial_counts_without_its_apostrophe(
    reader: Callable[..., Reading], text: str, expected: dict[str, object]
) -> None:
    """So they are typed in chats."""
    assert reader(text).understood.to_json() == {"task": "chat", **expected}


@pytest.mark.parametrize("text", ["shouldnt we use openai for coding?", "coding model, shouldnt matter if chinese"])
def test_a_denial_that_asks_or_is_of_something_else_rules_nothing_out(
    reader: Callable[..., Reading], text: str
) -> None:
    """Neither is a ban."""
    assert reader(text).understood.to_json() == {"task": "coding"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("model for chat, must not be us or chinese", {"exclude_origin": ["US", "CN"]}),
        ("chat model, should not be from us or china", {"exclude_origin": ["US", "CN"]}),
        ("no chinese or us models: which for chat?", {"exclude_origin": ["CN", "US"]}),
        ("model for chat. shouldn't be from china", {"exclude_origin": ["CN"]}),
        ("model for chat. mustn't be made in china", {"exclude_origin": ["CN"]}),
        ("chat model, it won't be from china", {"exclude_origin": ["CN"]}),
        ("wouldn't want anything from china. chat model?", {"exclude_origin": ["CN"]}),
        ("chat model, we won't take anything chinese", {"exclude_origin": ["CN"]}),
        ("which model for chat should they give us or the others", {}),
        ("model for chat: tell us and russian friends", {}),
    ],
)
def test_countries_are_ruled_out_in_small_letters_and_by_every_short_form(
    reader: Callable[..., Reading], text: str, expected: dict[str, object]
) -> None:
    """A country in small letters is one where another stands beside it, and no ban turns into a wish."""
    assert reader(text).understood.to_json() == {"task": "chat", **expected}
