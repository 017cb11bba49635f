"""The price of a model at a place, and questions on the place itself."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from tests.bot.conftest import Ask

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "what does glm-5.3 hosted in the EU cost",
        "glm-5.3 in eu data center, price?",
        "kimi k3 outside china, price",
        "price of kimi k3 on EU servers",
        "wie teuer ist glm-5.3 in der EU gehostet",
        "combien coûte glm-5.3 hébergé en europe",
        "cuánto cuesta glm-5.3 alojado en la UE",
        "quanto custa o glm-5.3 hospedado na UE",
        "glm-5.3 托管在欧盟要多少钱",
    ],
)
def test_the_price_of_a_model_at_a_place_is_a_question_of_cost(reader: Reader, text: str) -> None:
    """Where it runs is the condition."""
    assert reader(text).intents[0] == "cost"


@pytest.mark.parametrize(
    "text",
    [
        "is glm-5.3 hosted in the EU, and at what price?",
        "which hosts in the EU have glm-5.3",
        "glm-5.3 hosted in the EU",
    ],
)
def test_where_a_model_runs_stays_a_question_of_residency(reader: Reader, text: str) -> None:
    """Also where the price is asked behind it."""
    assert reader(text).intents[0] == "residency"


@pytest.mark.parametrize("text", ["what does mistral large hosted in the EU cost", "deepseek v4 in the EU, price?"])
def test_the_price_at_a_place_leads(ask: Ask, text: str) -> None:
    """And not that it can run there."""
    assert "per 1M tokens in / out" in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "gpt-6 sol in EU data residency, 90M in and 15M out a month",
        "mistral large 4 hosted in the eu by mistral, 300M in 40M out",
        "bedrock haiku 5.5 in frankfurt, 70M in 9M out",
        "japan region, opus 5.5, 20M in 4M out",
        "sonnet 5.5 in der EU gehostet, 80M Eingabe-Tokens und 12M Ausgabe-Tokens",
    ],
)
def test_a_load_told_beside_a_place_is_billed(reader: Reader, text: str) -> None:
    """Though no word says that the price is asked."""
    assert reader(text).intents[0] == "cost"


@pytest.mark.parametrize(
    "text", ["can gpt-6 sol run in the EU? 90M in 15M out", "which hosts have kimi k3 in the US for 200M in 20M out"]
)
def test_a_load_beside_a_question_of_place_is_billed_too(reader: Reader, text: str) -> None:
    """Behind the answer on the place."""
    assert reader(text).intents[0] == "residency"
    assert "cost" in reader(text).intents


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("gpt-6 luna regional us processing 1B in 100M out", "US"),
        ("gpt-6.1 terra with eu processing, 3M in 200k out", "EU"),
        ("claude opus 5.5 inference_geo us, 30M in 4M out", "US"),
        ("azure us data zone price of gpt-6 sol", "US"),
        ("what is the EU surcharge on gpt-6 sol", "EU"),
        ("how much is the US uplift for haiku 5.5", "US"),
    ],
)
def test_a_place_of_processing_is_where_it_has_to_run(reader: Reader, text: str, place: str) -> None:
    """Said by the words that hosts use for it."""
    assert reader(text).understood.host_region == (place,)


@pytest.mark.parametrize(
    "text",
    [
        "german invoice processing with haiku 5.5, 5M in 1M out",
        "can haiku 5.5 help us processing invoices",
        "best model for european claims processing",
    ],
)
def test_processing_of_things_is_no_place(reader: Reader, text: str) -> None:
    """What is processed may be of a place, and "us" may be we."""
    assert not reader(text).understood.host_region


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sonnet 5.5 inference_geo us vs global, 300M in 40M out a month", "$1,100 a month instead of $1,000"),
        ("is azure us data zone dearer than global for gpt-6 sol, 100M in 10M out", "$330.00 instead of $300.00"),
        ("what does the EU surcharge add to a 5,000 dollar openai bill on gpt-6 sol", "$500.00 on a bill of $5,000"),
        ("openai eu residency for gpt-5 mini, 100M in 20M out: is there an uplift?", "No surcharge on board"),
        ("how much more does gpt-6.1 terra cost in the EU region than global, 10M in 1M out", "10% more"),
    ],
)
def test_what_a_place_costs_on_top_is_the_answer(ask: Ask, text: str, said: str) -> None:
    """With the sums both ways."""
    assert said in ask(text).text.split("\n")[0]


@pytest.mark.parametrize("text", ["gpt-6 sol in the EU, price?", "price of haiku 5.5 in the US and the EU"])
def test_a_price_at_a_place_is_not_held_against_another(ask: Ask, text: str) -> None:
    """Where nothing asks for it."""
    assert "without a place" not in ask(text).text
