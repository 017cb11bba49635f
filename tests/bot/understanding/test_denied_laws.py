"""Laws and certificates of which an asker says that they do not bind."""

from collections.abc import Callable

import pytest

from bot.caveats.laws_denied import denied_laws
from bot.caveats.laws_named import laws_named, laws_not_on_board
from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("GDPR doesn't apply to us, US customers only", ["GDPR"]),
        ("we are not under HIPAA (wellness app), is kimi ok?", ["HIPAA"]),
        ("not subject to GDPR or HIPAA, deepseek ok?", ["GDPR", "HIPAA"]),
        ("we're outside GDPR scope, is Qwen via alibaba ok?", ["GDPR"]),
        ("no GDPR here (Brazil only), deepseek ok?", ["GDPR"]),
        ("we don't need SOC2 or HIPAA, cheapest host for glm 5.3?", ["SOC2", "HIPAA"]),
        ("no need for FedRAMP, small city vendor", ["FedRAMP"]),
        ("DSGVO gilt für uns nicht, Firma in Texas", ["DSGVO"]),
        ("el RGPD no nos aplica, empresa en Chile", ["RGPD"]),
        ("DORA is not relevant for us, fintech in Singapore", ["DORA"]),
        ("LGPD n/a, is kimi ok?", ["LGPD"]),
        ("we're exempt from HIPAA, small yoga studio", ["HIPAA"]),
        ("GDPR doesn't apply to us, right?", []),
        ("does GDPR not apply to us?", []),
        ("we need HIPAA and GDPR, which host?", []),
        ("does groq have no SOC 2?", []),
        ("is there a host without a HIPAA BAA?", []),
        ("we are GDPR compliant, best model for support?", []),
    ],
)
def test_a_law_is_denied_where_it_is_said_not_to_bind(text: str, denied: list[str]) -> None:
    assert [text[start:end] for start, end in denied_laws(text)] == denied


def test_a_denied_law_is_not_asked_about() -> None:
    assert laws_named("GDPR doesn't apply to us. is DORA ours?") == ("eu-dora",)
    assert laws_not_on_board("LGPD does not apply to us") == ()


@pytest.mark.parametrize(
    "text",
    [
        "GDPR doesn't apply to us, firm in Texas. may we use deepseek's api?",
        "we are not subject to HIPAA. is kimi ok for a fitness app?",
        "no need for FedRAMP, just a small vendor. is qwen ok?",
        "keine EU-Kunden, Firma in Texas, DSGVO gilt für uns nicht. DeepSeek API ok?",
    ],
)
def test_it_says_nothing_of_the_asker(reader: Callable[..., Reading], text: str) -> None:
    reading = reader(text)

    assert reading.understood.user_context == ()
    assert "EU" not in reading.homes
    assert any("you are not bound by" in each for each in reading.assumed)


def test_a_place_behind_a_denied_law_is_not_ruled_out(reader: Callable[..., Reading]) -> None:
    understood = reader("GDPR doesn't apply (B2B US only) but the client wants no china. glm via a US host?").understood

    assert understood.exclude_host_region == ()
    assert understood.exclude_origin == ("CN",)


@pytest.mark.parametrize(
    "text",
    [
        "gdpr doesn't apply to us, best transcription",
        "we are exempt from the ai act, best coding model",
        "no gdpr here, translation",
        "out of scope of the ai act, a chatbot for our shop",
    ],
)
def test_a_job_beside_a_denied_law_is_a_search(reader: Callable[..., Reading], text: str) -> None:
    """The law that binds nobody here makes no question of law or place of it."""
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("gdpr doesn't apply to us, may we use chinese models for coding?", "origin_risk"),
        ("is gdpr relevant for transcription with whisper", "residency"),
        ("does the ai act not apply to us if we only do transcription?", "origin_risk"),
    ],
)
def test_what_is_asked_beside_a_denied_law_stays(reader: Callable[..., Reading], text: str, intent: str) -> None:
    """A question of law or place has words of its own, or denies no law."""
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    "text",
    ["coding model, ITAR", "CMMC level 2, coding model", "ITAR applies to us. coding model", "COPPA app, chat model"],
)
def test_a_law_beside_a_model_for_a_task_is_a_condition(reader: Callable[..., Reading], text: str) -> None:
    assert reader(text).intents[0] == "recommend"


@pytest.mark.parametrize(
    "text",
    [
        "is ITAR a problem for coding with claude",
        "which rules apply, ITAR, for a coding model",
        "KVKK and chat with deepseek, allowed?",
    ],
)
def test_a_law_that_is_asked_about_is_no_condition(reader: Callable[..., Reading], text: str) -> None:
    assert reader(text).intents[0] == "origin_risk"
