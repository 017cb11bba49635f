"""Prices held against that of a model: what is read of them, and what is no such wish."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

HALF = Decimal("0.5")
Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "share", "standard"),
    [
        ("a model as good as opus 5.5 at half the price, for extraction", HALF, "claude-opus-5-5"),
        ("anything on par with glm-5.3 but 30% cheaper for agents?", Decimal("0.7"), "glm-5.3"),
        ("less expensive than gpt-6 sol, but must write just as well", Decimal(1), "gpt-6-sol"),
        ("gemini 3.8 flash, but cheaper, for tagging mails", Decimal(1), "gemini-3.8-flash"),
        ("ein Modell so gut wie opus 5.5 zum halben Preis für Zusammenfassungen", HALF, "claude-opus-5-5"),
        ("un modèle aussi bon que sonnet 5.5 à moitié prix pour traduire", HALF, "claude-sonnet-5-5"),
        ("algo tan bueno como sonnet 5.5 pero un 40% más barato para resumir", Decimal("0.6"), "claude-sonnet-5-5"),
        ("um modelo tão bom quanto o sonnet 5.5 por metade do preço", HALF, "claude-sonnet-5-5"),
        ("модель не хуже sonnet 5.5, но вдвое дешевле", HALF, "claude-sonnet-5-5"),
        ("想找一个不比 sonnet 5.5 差、价格只有一半的模型", HALF, "claude-sonnet-5-5"),
        ("sonnet 5.5 と同じくらい賢くて半額のモデル", HALF, "claude-sonnet-5-5"),
        ("which model is 60% cheaper than sonnet 5.5 for translation?", Decimal("0.4"), "claude-sonnet-5-5"),
        ("有没有比 sonnet 5.5 便宜一半的摘要模型", HALF, "claude-sonnet-5-5"),
        ("quero um modelo 30% mais barato que o opus 5.5", Decimal("0.7"), "claude-opus-5-5"),
        ("sonnet 5.5 수준인데 더 저렴한 모델", Decimal(1), "claude-sonnet-5-5"),
    ],
)
def test_a_standard_with_a_share_of_its_price(reader: Reader, text: str, share: Decimal, standard: str) -> None:
    """The model is the standard, the share its own key, and a model is looked for."""
    found = reader(text)

    assert found.intents[0] == "recommend"
    assert (found.understood.price_share, found.understood.quality_floor) == (share, (standard,))
    assert "price_share" not in found.understood.to_json()


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("it must be a quarter of the cost of opus 5.5 and read PDFs", Decimal("0.25")),
        ("which model has 40% of the price of sonnet 5.5 for translation?", Decimal("0.4")),
        ("для перевода нужна модель за половину цены sonnet 5.5", HALF),
        ("有没有价格是 sonnet 5.5 一半的摘要模型", HALF),
        ("busco un modelo a la mitad del precio de opus 5.5 para chat", HALF),
    ],
)
def test_a_share_without_a_standard_sets_no_quality(reader: Reader, text: str, share: Decimal) -> None:
    """Who only names a price does not say how good it has to be."""
    understood = reader(text).understood

    assert understood.price_share == share
    assert understood.models
    assert not understood.quality_floor


@pytest.mark.parametrize(
    "text",
    [
        "is batch really half the price for opus 5.5?",
        "why is gpt-6 luna a tenth of the price of sol?",
        "is haiku 5.5 cheaper than sonnet 5.5?",
        "how much cheaper than opus 5.5 is it on bedrock",
        "which hosts are cheaper than anthropic for sonnet 5.5?",
        "sonnet 5.5 at 50% off in a batch: what do 4M in and 1M out come to?",
        "почему opus 5.5 вдвое дешевле чем раньше",
    ],
)
def test_questions_on_a_price_are_no_wish(reader: Reader, text: str) -> None:
    """Whether and why something is cheaper, and other things that may be."""
    assert reader(text).understood.price_share is None


def test_a_share_asked_for_later_in_the_thread(reader: Reader) -> None:
    """It is held against the model named before."""
    found = reader("and for half the price?", "something as good as opus 5.5 for coding")

    assert found.intents[0] == "recommend"
    assert (found.understood.price_share, found.understood.quality_floor) == (HALF, ("claude-opus-5-5",))


@pytest.mark.parametrize(
    "text",
    [
        "a translation model that isn't from a chinese company",
        "we need a support bot model, nothing owned by some Chinese company",
        "ein Modell für Extraktion, aber keins von einer chinesischen Firma",
        "the client bans Chinese models; which model is best for meeting minutes?",
        "想要一个做客服的模型，不要中国公司的",
    ],
)
def test_an_origin_ruled_out_is_no_question_on_the_law(reader: Reader, text: str) -> None:
    """The words that rule it out are a wish; the law is told when it is asked for."""
    found = reader(text)

    assert found.intents[0] == "recommend"
    assert "origin_risk" not in found.intents
    assert found.understood.exclude_origin == ("CN",)


def test_the_law_is_told_where_it_is_asked_for(reader: Reader) -> None:
    """Words of a law beside the exclusion count."""
    asked = "we avoid chinese companies, but is it even illegal to use them at a bank?"

    assert "origin_risk" in reader(asked).intents


@pytest.mark.parametrize(
    "words", ["cheaper?", "etwas billigeres?", "что-нибудь подешевле?", "有便宜点的吗？", "algo más barato?"]
)
def test_cheaper_after_a_price_looks_for_another(reader: Reader, words: str) -> None:
    """Behind the bill of one model another is looked for; behind a comparison the cheaper of the two is meant."""
    bill = reader(words, "what do 20M tokens in and 3M out of opus 5.5 cost?")
    two = reader(words, "opus 5.5 or glm-5.3 for coding?")

    assert (bill.intents[0], bill.understood.price_share, bill.understood.models) == (
        "recommend", Decimal(1), ("claude-opus-5-5",),
    )  # fmt: skip
    assert two.intents[0] == "compare"


def test_a_standard_named_in_the_thread_is_no_subject_any_more(reader: Reader) -> None:
    """The model that was asked about becomes what another has to reach for less."""
    found = reader("something cheaper that is as good as opus 5.5", "does opus 5.5 read PDFs?")

    assert found.intents[0] == "recommend"
    assert (found.understood.models, found.understood.quality_floor) == ((), ("claude-opus-5-5",))


@pytest.mark.parametrize("words", ["what does kimi-k3 cost?", "price of kimi k3?"])
def test_a_short_question_that_names_a_model_is_a_whole_one(reader: Reader, words: str) -> None:
    """It turns the thread, however few its characters."""
    assert reader(words, "does kimi k3 do tool calls?").intents[0] == "cost"


THIRD = Decimal(1) / 3


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("replace gpt-6 sol with something that costs at most half", HALF),
        ("we must get off opus 5.5, it may cost a quarter at most", Decimal("0.25")),
        ("an open model instead of sonnet 5.5, it should cost a third", THIRD),
        ("swap sonnet 5.5 for a model at half the price", HALF),
        ("dump opus 5.5 for something at a fifth of the price that codes well", Decimal("0.2")),
        ("I pay 300 a month for claude sonnet 5.5, is there an alternative at half?", HALF),
        ("move away from opus 5.5, at least 40% cheaper", Decimal("0.6")),
        ("ersetze sonnet 5.5 durch ein modell, das höchstens ein drittel kostet", THIRD),
        ("remplacer opus 5.5 par un modèle qui coûte la moitié", HALF),
        ("substituir o sonnet 5.5 por um modelo que custe um terço", THIRD),
        ("reemplazar opus 5.5 por un modelo que cueste como máximo la mitad", HALF),
    ],
)
def test_what_comes_instead_costs_the_share_of_what_goes(reader: Reader, text: str, share: Decimal) -> None:
    """The share belongs to the model left, wherever it stands, and a model is looked for."""
    found = reader(text)

    assert (found.intents[0], found.understood.price_share) == ("recommend", share)


@pytest.mark.parametrize(
    "text",
    [
        "is there anything below haiku 5.5 in price that can extract fields",
        "which models are priced below gemini 3.8 flash",
        "a chat model with a lower price than sonnet 5.5",
        "ein modell unter dem preis von sonnet 5.5",
        "价格低于 sonnet 5.5 的模型有哪些",
    ],
)
def test_below_a_price_is_any_lower_one(reader: Reader, text: str) -> None:
    """Without a standard of quality."""
    understood = reader(text).understood

    assert (understood.price_share, understood.quality_floor) == (Decimal(1), ())


@pytest.mark.parametrize(
    "text",
    [
        "replace half of our opus 5.5 calls with haiku 5.5",
        "replace opus 5.5, it costs 3 times too much",
        "what does sonnet 5.5 cost for a third of the traffic",
        "is haiku 5.5 below sonnet 5.5 in price?",
    ],
)
def test_other_shares_are_none_of_a_price(reader: Reader, text: str) -> None:
    """Calls, traffic and questions."""
    assert reader(text).understood.price_share is None


@pytest.mark.parametrize("message", ["half the price", "30% cheaper", "zum halben Preis"])
def test_a_share_of_no_price_is_told(reader: Reader, message: str) -> None:
    """Nothing is there to hold it against."""
    assert any("**not applied**" in each for each in reader(message, "best coding model").unapplied)


@pytest.mark.parametrize("message", ["cheaper", "something at half the price of opus"])
def test_a_share_with_its_price_is_applied(reader: Reader, message: str) -> None:
    """Or only something cheaper is wished."""
    assert reader(message, "best coding model").unapplied == ()


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("quality can be meh but I need it 10x cheaper than gpt-5", Decimal("0.1")),
        ("quality can be so-so if it's 10x cheaper than claude opus", Decimal("0.1")),
        ("doesn't have to be as good as Sonnet, just 5x cheaper, for summarization", Decimal("0.2")),
        ("results can be worse, but a fifth of the price of opus, for coding", Decimal("0.2")),
        ("Qualität darf schlechter sein, aber 10x billiger als sonnet", Decimal("0.1")),
        ("calidad puede ser peor, la mitad de precio que sonnet", HALF),
    ],
)
def test_quality_that_is_waived_sets_no_standard(reader: Reader, text: str, share: Decimal) -> None:
    """The price alone is held against the model named."""
    reading = reader(text)

    assert reading.intents[0] == "recommend"
    assert (reading.understood.quality_floor, reading.understood.price_share) == ((), share)


@pytest.mark.parametrize(
    "text", ["quality must not drop, but 5x cheaper than opus", "same quality as sonnet at half the price",
             "I want something as good as sonnet but 10x cheaper"],
)  # fmt: skip
def test_quality_that_is_wanted_still_does(reader: Reader, text: str) -> None:
    """The same words without a waiver."""
    assert reader(text).understood.quality_floor
