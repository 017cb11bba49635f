"""Messages of a thread on one model that look for another: any, or one made in some place."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

LAW = "can we as a bank use glm-5.3?"


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("what would there be from Japan instead?", ("JP",)),
        ("ok, anything else made in the US?", ("US",)),
        ("a canadian one then?", ("CA",)),
        ("something european then", ("EU",)),
        ("which korean models are there?", ("KR",)),
        ("any french replacement?", ("FR",)),
        ("was gibt es denn sonst aus Frankreich?", ("FR",)),
        ("gibt es ein europäisches?", ("EU",)),
        ("¿y algo de Europa?", ("EU",)),
        ("¿qué hay de Francia?", ("FR",)),
        ("et quelque chose de français ?", ("FR",)),
        ("e qualcosa di europeo?", ("EU",)),
        ("e algo da Europa?", ("EU",)),
        ("а что есть из Европы?", ("EU",)),
        ("有没有美国的模型", ("US",)),
        ("アメリカ製のモデルは？", ("US",)),
        ("미국산 모델은요?", ("US",)),
    ],
)
def test_one_made_elsewhere_is_sought_after_a_question_of_law(
    reader: Callable[..., Reading], text: str, origin: tuple[str, ...]
) -> None:
    """The place is that of its maker, and who asks is kept."""
    reading = reader(text, LAW)
    assert reading.intents[0] == "recommend"
    assert reading.understood.require_origin == origin
    assert reading.understood.user_context == ("finance",)


@pytest.mark.parametrize(
    "text",
    [
        "hm, too dear. any alternatives?",
        "zu teuer, gibt es Alternativen?",
        "是否有替代方案",
        "какие есть альтернативы?",
    ],
)
def test_alternatives_are_sought_after_a_price(reader: Callable[..., Reading], text: str) -> None:
    """The price of the same model is no answer to that."""
    assert reader(text, "what does claude opus 5.5 cost?").intents[0] == "recommend"


@pytest.mark.parametrize(
    "text",
    [
        "and in Europe?",
        "we are in Germany",
        "and a french bank?",
        "which rules from the EU apply?",
        "what if it runs in Europe then?",
        "and data from Europe?",
        "gilt das auch für Kunden aus Frankreich?",
        "is it from China?",
    ],
)
def test_a_place_alone_is_no_wish_for_another_model(reader: Callable[..., Reading], text: str) -> None:
    """It may be where the asker sits, or where it runs."""
    assert reader(text, LAW).intents[0] != "recommend"


@pytest.mark.parametrize(
    "text", ["drop opus 5.5, too pricey", "opus 5.5 is too slow, drop it", "ohne opus 5.5, zu teuer"]
)
def test_one_compared_that_is_dropped_for_its_price_is_not_replaced(reader: Callable[..., Reading], text: str) -> None:
    """The others stay compared."""
    reading = reader(text, "opus 5.5 vs gpt-6 sol vs gemini 2.5 pro")
    assert reading.intents[0] == "compare"
    assert reading.understood.models == ("gpt-6-sol", "gemini-2.5-pro")
    assert reading.given_up == ()


def test_one_of_a_choice_that_is_too_dear_is_still_replaced(reader: Callable[..., Reading]) -> None:
    """There nothing is compared."""
    assert reader("opus 5.5 is too expensive, drop it", "what does opus 5.5 cost?").given_up == ("dear",)


@pytest.mark.parametrize(
    "text",
    [
        "lequel des deux est le moins cher ?",
        "laquelle des deux est la moins chère",
        "¿cuál de los dos es más barato?",
        "qual dos dois é o mais barato?",
        "which of the two is the cheapest",
        "des deux, lequel est le moins cher ?",
    ],
)
def test_which_of_two_is_cheapest_is_no_list_of_the_two_cheapest(reader: Callable[..., Reading], text: str) -> None:
    """The two are those compared."""
    assert reader(text, "opus 5.5 vs sonnet 5.5").sought is None


@pytest.mark.parametrize(
    "text", ["les deux modèles les moins chers", "los dos modelos más baratos", "the two cheapest models"]
)
def test_the_two_cheapest_are_a_list(reader: Callable[..., Reading], text: str) -> None:
    """Of two."""
    sought = reader(text).sought
    assert sought is not None
    assert sought.number == 2


@pytest.mark.parametrize(
    "text",
    [
        "who else offers zero retention?",
        "and others?",
        "any other provider",
        "which hosts in the EU have it",
        "any host without logging",
        "wer sonst?",
        "et ailleurs ?",
        "¿quién más?",
        "还有哪家",
    ],
)
@pytest.mark.parametrize("before", ["is kimi k3 on bedrock?", "kimi k3 on groq or together"])
def test_other_hosts_are_looked_for_beyond_those_named(reader: Callable[..., Reading], text: str, before: str) -> None:
    """The model stays, and where it can run is told."""
    reading = reader(text, before)
    assert reading.understood.providers == ()
    assert reading.understood.models == ("kimi-k3",)
    assert reading.intents[0] == "residency"


@pytest.mark.parametrize(
    "text", ["which host is cheaper", "is either host in the EU?", "and batch?", "and in Germany?"]
)
def test_the_hosts_named_stay_where_no_other_is_looked_for(reader: Callable[..., Reading], text: str) -> None:
    """They are what is asked about."""
    assert reader(text, "kimi k3 on groq or together").understood.providers == ("groq", "together")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Was kostet gpt-4o bei 1M rein, 200k raus im Monat?", "gibt es was Billigeres?"),
        ("Was kostet gpt-4o bei 1M rein, 200k raus im Monat?", "was wäre günstiger?"),
        ("gpt-4o、月1M入力200k出力でいくら？", "もっと安いのは？"),
        ("сколько стоит gpt-4o, 1M вход 200k выход в месяц", "есть что-то дешевле?"),
        ("quanto custa gpt-4o, 1M entrada 200k saída por mês", "tem algo mais barato?"),
    ],
)
def test_something_cheaper_is_another_model(reader: Callable[..., Reading], first: str, then: str) -> None:
    """Not the same bill again."""
    assert reader(then, first).intents[0] == "recommend"


def test_alternatives_within_a_place_after_where_something_runs_are_to_run_there(
    reader: Callable[..., Reading],
) -> None:
    """From a place they are to come."""
    before = "is sonnet 5.5 hosted in frankfurt?"
    there = reader("alternatives in frankfurt", before).understood
    made = reader("any alternatives from europe?", before).understood

    assert (there.host_region, there.require_origin) == (("DE",), ())
    assert made.require_origin == ("EU",)
