"""What is ruled out, and for what: makers, hosts, or both, and what is let in beside it."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

PLACES = ("require_origin", "exclude_origin", "host_region", "exclude_host_region")
HOUSES = ("providers", "exclude_providers", "require_developers", "exclude_developers")


@pytest.mark.parametrize(
    ("text", "thread", "expected"),
    [
        ("中国製は除いて、要約用のモデルは？", (), {"exclude_origin": ["CN"]}),
        ("アメリカ製は外して", ("コーディング用のモデルは？",), {"exclude_origin": ["US"]}),
        ("enlève les américains", ("quel modèle pour coder ?",), {"exclude_origin": ["US"]}),
        ("quita los chinos", ("¿qué modelo para programar?",), {"exclude_origin": ["CN"]}),
        ("take out the Russian ones", ("which coding model?",), {"exclude_origin": ["RU"]}),
        ("drop the US requirement", ("which chat model, hosted in the US?",), {}),
        ("coding model, no Chinese hosts (Chinese models are fine)", (), {"exclude_host_region": ["CN"]}),
        ("Modell zum Programmieren, keine chinesischen Hoster, chinesische Modelle sind ok", (),
         {"exclude_host_region": ["CN"]}),
        ("no American clouds, American models are OK. EU, which coding model?", (),
         {"exclude_host_region": ["US"], "host_region": ["EU"]}),
        ("coding model; no code may be sent to Chinese or US companies", (),
         {"exclude_host_region": ["CN", "US"]}),
        ("which chat model? no data may leave to American or Chinese providers", (),
         {"exclude_host_region": ["US", "CN"]}),
    ],
)  # fmt: skip
def test_places_that_are_out(
    reader: Callable[..., Reading], text: str, thread: tuple[str, ...], expected: dict[str, object]
) -> None:
    """A ban is never a wish, and holds for makers or hosts as it is said."""
    understood = reader(text, *thread).understood

    assert {key: value for key, value in understood.to_json().items() if key in PLACES} == expected
    assert understood.self_host is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which coding model? we can't use anything from Google or on Azure",
         {"exclude_developers": ["google"], "exclude_providers": ["azure"]}),
        ("coding model, nothing on Azure or from Google",
         {"exclude_developers": ["google"], "exclude_providers": ["azure"]}),
        ("Modell zum Programmieren, nichts auf Azure oder von OpenAI",
         {"exclude_developers": ["openai"], "exclude_providers": ["azure"]}),
        ("we can't run anything on Azure, which coding model?", {"exclude_providers": ["azure"]}),
        ("which coding model, not from OpenAI, on Azure",
         {"exclude_developers": ["openai"], "providers": ["azure"]}),
    ],
)  # fmt: skip
def test_makers_and_hosts_that_are_out(reader: Callable[..., Reading], text: str, expected: dict[str, object]) -> None:
    """Listed with a preposition between, each is ruled out as what it is."""
    said = reader(text).understood.to_json()

    assert {key: value for key, value in said.items() if key in HOUSES} == expected


@pytest.mark.parametrize(
    ("text", "maker"),
    [
        ("banned from using openai, alternatives?", "openai"), ("barred from anthropic, what else?", "anthropic"),
        ("anthropic locked us out, what now?", "anthropic"), ("openai banned us, which model for coding?", "openai"),
        ("openai hat uns gesperrt, was nun?", "openai"), ("we can't use openai any more, alternatives?", "openai"),
    ],
)  # fmt: skip
def test_who_is_barred_by_a_maker_looks_for_another(reader: Callable[..., Reading], text: str, maker: str) -> None:
    """It is no question of law, and the maker is out."""
    reading = reader(text)
    assert reading.intents[0] == "recommend"
    assert reading.understood.exclude_developers == (maker,)


@pytest.mark.parametrize(
    "text", ["did openai get banned anywhere?", "are we banned from using deepseek?", "is deepseek banned in italy?"]
)
def test_whether_somebody_is_barred_is_a_question_of_law(reader: Callable[..., Reading], text: str) -> None:
    """Nobody looks for another model."""
    assert reader(text).intents[0] == "origin_risk"
