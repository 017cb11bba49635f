"""Messages of a thread that change no wish: questions on the answer before, thanks, "go back"; and those that do."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]
FIRST = "best model for coding, hosted in the EU, under $500 a month?"


@pytest.mark.parametrize(
    ("text", "ask", "pointers"),
    [
        ("license?", "licence", ()),
        ("ok and what's the licence of the third one?", "licence", ("nth:3",)),
        ("how big is its context window", "context", ()),
        ("who built it?", "maker", ()),
        ("who is behind the 2nd one", "maker", ("nth:2",)),
        ("how much is the last one?", "price", ("nth:-1",)),
        ("where is it hosted?", "host", ()),
        ("any sources?", "source", ()),
        ("says who?", "source", ()),
        ("really?", "sure", ()),
        ("how come?", "why", ()),
        ("why the fallback", "why", ("role:fallback",)),
        ("i don't understand", "meaning", ()),
        ("in one sentence please", "short", ()),
        ("how recent is that?", "measured", ()),
        ("option 2?", "details", ("nth:2",)),
        ("tell me more about the budget pick", "details", ("role:budget",)),
        ("which of them are open source?", "which", ("these",)),
        ("are any of those American?", "which", ("these",)),
        ("was kostet das dritte?", "price", ("nth:3",)),
        ("von wem ist das zweite?", "maker", ("nth:2",)),
        ("¿quién hizo la primera?", "maker", ("nth:1",)),
        ("¿por qué?", "why", ()),
        ("et la licence du deuxième ?", "licence", ("nth:2",)),
        ("tes sources ?", "source", ()),
        ("e quanto custa o terceiro?", "price", ("nth:3",)),
        ("почему?", "why", ()),
        ("а лицензия у второго?", "licence", ("nth:2",)),
        ("为什么？", "why", ()),
        ("第三个多少钱？", "price", ("nth:3",)),
        ("一番目のライセンスは？", "licence", ("nth:1",)),
        ("두 번째는 누가 만들었나요?", "maker", ("nth:2",)),
    ],
)
def test_a_question_on_the_answer_changes_no_wish(
    reader: Reader, text: str, ask: str, pointers: tuple[str, ...]
) -> None:
    """What is asked and of which row, in nine languages; the wishes stay."""
    before, after = reader(FIRST), reader(text, FIRST)

    assert after.aside is not None
    assert after.aside.asks[0] == ask
    assert tuple(each for each in after.aside.pointers if each not in {"it", "which"}) == pointers
    assert after.understood == before.understood


@pytest.mark.parametrize(
    "text",
    [
        "cheaper?",
        "and without Chinese models?",
        "the same, but hosted in the EU only",
        "open weights only",
        "in Japan?",
        "and for translation?",
        "make it 600",
        "oh and it has to be hosted in Germany",
        "what about Mistral?",
        "it must be open source",
        "with a fallback in another country",
        "commercial use must be allowed",
        "and with batch?",
    ],
)
def test_a_wish_is_no_question_on_the_answer(reader: Reader, text: str) -> None:
    """Though it is as short and uses the same words."""
    aside = reader(text, FIRST).aside
    assert aside is None or aside.asks in {("unread",), ("not_new",)}


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("thanks!", "thanks"),
        ("thx a lot", "fine"),
        ("merci beaucoup", "thanks"),
        ("vielen Dank", "thanks"),
        ("muchas gracias", "thanks"),
        ("obrigada", "thanks"),
        ("谢谢", "thanks"),
        ("ありがとうございます", "thanks"),
        ("감사합니다", "thanks"),
        ("спасибо большое", "thanks"),
        ("👍", "fine"),
        ("ok cool", "fine"),
        ("lol", "fine"),
        ("great, thanks", "thanks"),
        ("got it", "fine"),
        ("好的", "fine"),
    ],
)
def test_thanks_get_a_line_and_forget_nothing(reader: Reader, text: str, flag: str) -> None:
    """A courtesy is off topic, and the next message goes on where the thread was."""
    reading = reader(text, FIRST)

    assert reading.intents == ("off_topic",)
    assert reading.flags & {flag, "thanks"}
    assert reader("and in Japan?", FIRST, text).understood == reader("and in Japan?", FIRST).understood


def test_thanks_with_another_wish_are_no_courtesy(reader: Reader) -> None:
    """The wish counts."""
    assert reader("thanks, now open weights only please", FIRST).understood.open_weights


def test_going_back_undoes_the_last_change_for_good(reader: Reader) -> None:
    """What follows builds on what stood before it, and questions between count for nothing."""
    history = (FIRST, "and without Chinese models?", "licence?", "go back")

    assert reader(history[-1], *history[:-1]).understood == reader(FIRST).understood
    assert reader("for translation, I mean", *history).understood.exclude_origin == ()


def test_the_row_asked_about_stays_in_focus(reader: Reader) -> None:
    """A later question without a row is on the same one."""
    aside = reader("and its licence?", FIRST, "who made the second one?").aside

    assert aside is not None
    assert aside.pointers == ("nth:2",)
    assert aside.anchor == 0


def test_a_question_of_its_own_on_a_row_is_read_alone(reader: Reader) -> None:
    """Its words are not mixed with the thread's wishes."""
    reading = reader("does the second one take images?", FIRST)

    assert reading.aside is not None
    assert reading.aside.asks == ("other",)
    assert reading.understood.modalities == ("image",)
    assert reading.understood.budget_usd is None


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("who made the second one?", 24),
        ("show me another one", 24),
        ("one more question, is it free?", 24),
        ("what if I add a second one?", 48),
        ("and with another card?", 48),
        ("再加一张", 48),
        ("y si compro otra?", 48),
    ],
)
def test_one_more_is_a_card_only_where_one_is_meant(reader: Reader, text: str, memory: int) -> None:
    """Of a thread on a card of 24 GB."""
    assert reader(text, "best model for coding on a 24GB card").understood.gpu_memory_gb == memory


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("and what does it cost for 30M in and 6M out", "cost"),
        ("ok so how much for 50M in and 5M out a month", "cost"),
        ("price?", "cost"),
        ("context window?", "capability"),
        ("who made it", "origin_risk"),
        ("recommend something else then", "recommend"),
        ("any alternatives?", "recommend"),
    ],
)
def test_a_thread_on_a_named_model_turns_without_a_question_mark(reader: Reader, text: str, intent: str) -> None:
    """Amounts that the message names are not lost by it."""
    reading = reader(text, "is GLM-5.3 under MIT?")

    assert reading.intents[0] == intent
    assert reading.understood.models == ("glm-5.3",)
    assert ("M in" in text) == (reading.understood.input_tokens is not None)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what are you able to do?", "what"),
        ("how fresh are your figures?", "data"),
        ("who developed you?", "maker"),
        ("do you keep a log of our questions?", "stored"),
        ("is this bot free?", "price"),
        ("can you be wrong?", "limits"),
        ("are you a person?", "brain"),
        ("how do you decide?", "rank"),
        ("which models do you cover?", "models"),
        ("was kannst du?", "what"),
        ("¿eres un robot?", "brain"),
        ("qui t'a créé ?", "maker"),
        ("你是谁", "maker"),
        ("что ты умеешь?", "what"),
        ("do you answer to anyone, are you independent?", "neutral"),
        ('what does "thin evidence" mean?', "term"),
        ("answer in Spanish please", "languages"),
    ],
)
@pytest.mark.parametrize("history", [(), (FIRST,)])
def test_questions_on_the_program_are_known(reader: Reader, text: str, topic: str, history: tuple[str, ...]) -> None:
    """Alone and in a thread, which they do not change."""
    reading = reader(text, *history)

    assert reading.intents == ("off_topic",)
    assert f"about:{topic}" in reading.flags


@pytest.mark.parametrize(
    "text",
    [
        "how do you choose a model for translation?",
        "which model do you recommend for coding?",
        "what can you run on a 24GB card?",
        "who made GLM-5.3?",
        "does Mistral store our prompts?",
        "do you know a cheap model for summaries?",
        "is Kimi K3 free?",
    ],
)
def test_other_questions_are_not_taken_for_it(reader: Reader, text: str) -> None:
    """A general "you", or a question on a model."""
    assert not any(flag.startswith("about:") for flag in reader(text).flags)


def test_a_new_question_leaves_the_thread(reader: Reader) -> None:
    """What was wished before is not carried into it."""
    reading = reader("new question: price of GLM-5.3 for 3M in and 1M out?", FIRST)

    assert reading.intents == ("cost",)
    assert reading.understood.task is None
    assert reading.understood.budget_usd is None


def test_small_talk_on_another_topic_does_not_end_the_thread(reader: Reader) -> None:
    """What follows goes on where it was."""
    history = (FIRST, "totally different topic, where can I eat a good pizza?")

    assert reader("and in Japan?", *history).understood == reader("and in Japan?", FIRST).understood


def test_what_is_spent_now_is_known_to_the_thread(reader: Reader) -> None:
    """Though only its first message tells it."""
    assert reader("halve it", "we spend $9k a month on Opus 5.5").spend_usd == 9000


@pytest.mark.parametrize(
    "text", ["ist es japanisch?", "c'est américain ?", "¿y es chino?", "são chineses?", "是中国的吗？"]
)
def test_is_it_of_a_country_asks_about_the_pick_in_any_language(reader: Callable[..., Reading], text: str) -> None:
    """Who made it, and no wish for a maker there."""
    found = reader(text, "best model for chat?")
    assert found.intents[0] == "origin_risk"
    assert not found.understood.require_origin


@pytest.mark.parametrize("text", ["und ein chinesisches?", "un modelo chino", "es kann auch chinesisch sein"])
def test_one_of_a_country_is_still_a_wish(reader: Callable[..., Reading], text: str) -> None:
    """No question on the pick."""
    assert reader(text, "best model for chat?").understood.require_origin == ("CN",)


@pytest.mark.parametrize(
    ("message", "context"),
    [("hipaa", "health"), ("fedramp", "us_federal_civilian"), ("is it hipaa compliant?", "health")],
)
def test_a_certificate_that_tells_who_asks_binds_the_thread(
    reader: Callable[..., Reading], message: str, context: str
) -> None:
    """Nobody is cleared by a later word."""
    assert context in reader("cheaper", "best chat model", message).understood.user_context
