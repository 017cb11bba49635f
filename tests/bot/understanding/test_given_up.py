"""Models to be given up: for what, said how, and what is no such message."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("kimi takes forever to answer, what else does agents well?", ("slow",)),
        ("gpt 6 is too slow for live chat, something snappier?", ("slow",)),
        ("Gemini Pro ist uns zu langsam, welche Alternativen gibt es?", ("slow",)),
        ("We can't afford Opus any more. Recommend a replacement for code review", ("dear",)),
        ("grok is too expensive for us", ("dear",)),
        ("Opus est trop cher pour nous, quoi d'autre ?", ("dear",)),
        ("Sonnet es demasiado caro, ¿qué otro?", ("dear",)),
        ("O Opus é muito caro, o que usar no lugar?", ("dear",)),
        ("Opus太贵了，用什么代替？", ("dear",)),
        ("opusは高すぎる。代わりは？", ("dear",)),
        ("오푸스 너무 비싸 대신 뭐 써?", ("dear",)),
        ("Opus слишком дорогой, чем заменить?", ("dear",)),
        ("haiku makes too many mistakes when tagging tickets, what's better?", ("weak",)),
        ("our mistral small isn't smart enough, what's a step up?", ("weak",)),
        ("Sonnet drives me nuts, what else for coding?", ("tired",)),
        ("fed up with gpt-5 for coding", ("tired",)),
        ("claude opus has been terrible lately, what else", ("tired",)),
        ("had it with Mistral, what else for RAG", ("tired",)),
        ("can't stand claude anymore, coding", ("tired",)),
        ("we don't want gemini anymore, what for coding", ("tired",)),
        ("gpt-5 went downhill, alternatives?", ("tired",)),
        ("Claude nervt, was nehmen wir sonst?", ("tired",)),
        ("j'en ai marre de gemini, quoi d'autre ?", ("tired",)),
        ("harto de deepseek, ¿alternativa?", ("tired",)),
        ("gemini бесит, что взять для кода?", ("tired",)),
        ("受够了claude，写代码用什么", ("tired",)),
        ("Grok 4.7 is way too expensive and not accurate enough for finance, alternatives?", ("dear", "weak")),
    ],
)
def test_what_is_wrong_with_a_model_in_use_is_heard(reader: Reader, text: str, wrong: tuple[str, ...]) -> None:
    """And another is looked for."""
    reading = reader(text)

    assert reading.given_up == wrong
    assert reading.intents == ("recommend",)


@pytest.mark.parametrize(
    "text",
    [
        "is haiku too dumb for extraction?",
        "claude has been terrible lately",
        "is claude terrible at maths?",
        "why is gpt-5 so annoying",
        "sick of gpt-5, is sonnet better?",
        "sonnet isn't terrible, what else for coding?",
        "fed up with slow builds, which model for coding?",
        "fed up with jira, alternatives?",
        "Opus is too expensive, how do we cut the bill?",
        "why is opus so slow",
        "jira is too expensive, alternatives",
        "opus 5.5 too pricey, drop to sonnet?",
        "qwen3 32b is too slow on my 3090, what else",
        "our old vendor is too expensive, what does sonnet cost?",
        "something like opus, but not too expensive",
        "We use Opus. Snowflake is too expensive. alternatives?",
    ],
)
def test_complaints_of_other_things_or_with_other_questions_give_up_nothing(reader: Reader, text: str) -> None:
    """Of a card, a tool, a bill, or between two models that are named."""
    assert reader(text).given_up == ()


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("fed up with anthropic, what else for coding", "anthropic"),
        ("openai drives me nuts, alternatives for chat", "openai"),
        ("genug von Anthropic, was sonst fürs Coden?", "anthropic"),
        ("can't stand openai any more, coding", "openai"),
    ],
)
def test_a_maker_complained_of_is_ruled_out(reader: Reader, text: str, maker: str) -> None:
    """Where another is looked for."""
    reading = reader(text)

    assert reading.intents[0] == "recommend"
    assert reading.understood.exclude_developers == (maker,)


def test_a_maker_that_is_liked_is_not_ruled_out(reader: Reader) -> None:
    """Nor one that is only spoken of."""
    for text in ("we like anthropic, what else is good for coding?", "is anthropic terrible with privacy?"):
        assert reader(text).understood.exclude_developers == ()


def test_a_host_complained_of_is_ruled_out(reader: Reader) -> None:
    """It makes no models of its own."""
    assert reader("fed up with azure, what other host for gpt-5").understood.exclude_providers == ("azure",)


def test_a_model_stays_given_up_while_the_thread_is_about_it(reader: Reader) -> None:
    """Until another model is named."""
    told = ("best coding model", "opus is too expensive, what else?")

    assert reader("in the EU only", *told).given_up == ("dear",)
    assert reader("what does haiku cost?", *told).given_up == ()


@pytest.mark.parametrize(
    "text",
    [
        "what can i use instead of claude for coding",
        "alternatives to claude opus 5.5 for coding",
        "que prendre à la place de claude pour coder ?",
        "done with opus, which model for coding?",
        "we're sick of gemini, which model for extraction?",
        "statt Claude, was nehmt ihr zum Coden?",
        "Ich hab Claude satt, was nutzt ihr zum Coden?",
        "qué uso en lugar de claude para programar",
        "o que usar em vez do claude para programar",
        "что вместо claude для кода",
        "claudeの代わりに何を使えばいい？",
        "클로드 대신 뭐 쓰면 좋을까",
        "不想用claude了，写代码换什么",
    ],
)
def test_a_model_that_is_left_without_a_reason_is_given_up(reader: Reader, text: str) -> None:
    """Whatever the language, and whether it stands for a family or one model."""
    reading = reader(text)

    assert reading.given_up in {("tired",), ("left",)}
    assert reading.intents == ("recommend",)


@pytest.mark.parametrize(
    "text",
    [
        "what should i use instead of claude, can't justify $15/M output anymore",
        "can't justify opus prices anymore. alternatives",
    ],
)
def test_what_cannot_be_justified_is_too_dear(reader: Reader, text: str) -> None:
    """What comes in its place has to cost less."""
    assert reader(text).given_up == ("dear",)


@pytest.mark.parametrize(
    "text",
    [
        "use gpt-6 sol instead of claude for coding?",
        "can claude do vision instead of ocr",
        "leaving claude running overnight, what does it cost?",
        "how much is opus if we use it instead of a human agent, 3000 tickets a month",
        "i am tired of opus being verbose, how do I make it shorter",
        "cheaper than sonnet but as good for coding",
        "which AI subscription? I'm sick of gpt",
        "what replaces gpt-4o when it is retired?",
    ],
)
def test_other_words_of_leaving_give_up_nothing(reader: Reader, text: str) -> None:
    """Two models, another thing that is replaced, and complaints without a search."""
    assert reader(text).given_up == ()


@pytest.mark.parametrize(
    "text", ["alternatives to kimi k3", "what can we use instead of gpt-4o", "gpt-4o 대신 뭘 써야 하나요"]
)
def test_a_model_left_without_a_word_against_it_is_only_left(reader: Reader, text: str) -> None:
    """Whose end may be the reason; who has had enough of one is tired of it."""
    assert reader(text).given_up == ("left",)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("we run opus for everything and the cfo hates it. whats an equal one thats cheaper", ("dear",)),
        ("currently on sonnet 4.5, want same quality for less", ("dear",)),
        ("running opus 5.5 in prod, too pricey. what's comparable?", ("dear",)),
        ("our stack is on gpt-6 sol, is there an equivalent that costs less?", ("dear",)),
        ("wir nutzen gpt-6 sol, gibt es was gleichwertiges für weniger geld", ("dear",)),
        ("we use kimi k3, anything on par?", ("left",)),
    ],
)
def test_an_equal_of_the_model_in_use_is_another(reader: Reader, text: str, wrong: tuple[str, ...]) -> None:
    """For less money where that is told."""
    reading = reader(text)
    assert reading.given_up == wrong
    assert reading.intents[0] == "recommend"


@pytest.mark.parametrize(
    "text",
    [
        "we use haiku 5.5 and the quality is as good as it gets, what does 10M in cost",
        "is glm 5.3 equivalent to sonnet 5.5?",
        "how comparable are opus 5.5 and gpt-6 sol on code",
    ],
)
def test_an_equal_that_nobody_seeks_gives_nothing_up(reader: Reader, text: str) -> None:
    """Words of quality alone ask for no other."""
    assert reader(text).given_up == ()


@pytest.mark.parametrize(
    "text",
    [
        "we use gpt-6 sol on bedrock, is the quality on par on azure?",
        "using sonnet 5.5 via bedrock, same quality as direct?",
        "in production with gpt-6 sol, any benchmark with the same level of difficulty as our tests?",
    ],
)
def test_the_same_model_elsewhere_is_no_other(reader: Reader, text: str) -> None:
    """Hosts are held against each other, or a benchmark is meant."""
    assert reader(text).given_up == ()
