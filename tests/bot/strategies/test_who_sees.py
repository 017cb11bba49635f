"""Who sees what a model is sent: asked outright, of the answer before, and of a model at another maker's service."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("who can read our prompts when kimi k3 runs at fireworks?",
         "Fireworks AI (based in US) sees what Kimi K3 is sent: it runs the model.** Its maker, Moonshot AI"),
        ("who gets the data with glm-5.2 via openrouter", "OpenRouter (based in US) sees what GLM-5.2 is sent, and so"),
        ("wer sieht die Daten, wenn wir glm-5.3 über mistral nutzen?", "Mistral AI (based in FR) sees what GLM-5.3 is"),
        ("who sees the chats if I run qwen3.8 on my own server", "Nobody but you, on your own machines."),
        ("quién ve los datos con kimi k3 en moonshot", "Moonshot AI (based in CN) sees what Kimi K3 is sent"),
        ("who reads what we send to glm-5.3 and kimi k3 at fireworks?", "Fireworks AI (based in US) sees"),
        ("can China ask Alibaba for our prompts if qwen3.8 runs on azure?", "Not by the weights"),
    ],
)  # fmt: skip
def test_the_chain_comes_first(ask: Ask, question: str, lead: str) -> None:
    """The host, whoever a router picks, and not the maker of weights that run elsewhere."""
    assert ask(question).text.startswith(f"**{lead}")


@pytest.mark.parametrize(
    "message", ["what about privacy?", "and who sees the prompts then?", "privacidad?", "Datenschutz?", "隐私呢"]
)
@pytest.mark.parametrize(
    ("before", "told"),
    [
        (
            "GLM-5.3 vs Claude Haiku 5.5 for support tickets",
            ("Anthropic (based in US) sees", "Z.ai (based in CN) sees"),
        ),
        ("best model for 300 contracts a month of 40 pages on our own 24 GB card", ("Nobody but you sees",)),
        ("cheapest for classifying 2M tweets a month", ("sees what", "it runs the model")),
    ],
)
def test_privacy_is_told_of_the_answer_before(ask: Ask, before: str, told: tuple[str, ...], message: str) -> None:
    """Of every model compared, of the pick, of one's own machines; not the same answer again."""
    answer = ask(message, before)
    assert answer.intent == "residency"
    assert all(each in answer.text for each in told)
    assert "changes nothing" not in answer.text


def test_whether_data_goes_to_china_is_told_by_the_host(ask: Ask) -> None:
    """Of the model before, with the places it is processed in."""
    assert "It processes in SG and CN." in ask("so it goes to china?", "where does kimi k3 process data?").text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hds certified?", "No source on board names HDS for Anthropic"),
        ("soc 2?", "Pages of Anthropic name SOC 2"),
        ("what about training?", "may not train models on customer content"),
    ],
)
def test_a_certificate_is_told_of_the_host_before(ask: Ask, message: str, told: str) -> None:
    """And what becomes of inputs."""
    assert told in ask(message, "claude opus 5.5 for a french insurer").text


@pytest.mark.parametrize(
    ("message", "before"),
    [
        ("are we allowed to use it?", "summarise support mails, 3M in 300k out a month"),
        ("is it legal to send customer data there?", "summarise support mails, 3M in 300k out a month"),
        ("is that legal with client data?", "coding assistant for a swiss bank, 80M tokens in a month"),
        ("ist das erlaubt?", "Modell für 500 Arztbriefe im Monat gesucht"),
    ],
)
def test_whether_a_pick_is_allowed_is_told_of_it(ask: Ask, message: str, before: str) -> None:
    """No note on some law, and no pick again."""
    answer = ask(message, before)
    assert answer.intent == "origin_risk"
    assert answer.text.startswith("**No rule on board bars")


@pytest.mark.parametrize(
    ("question", "host"),
    [
        ("glm-5.3 through mistral, is that gdpr ok?", ("mistral",)),
        ("qwen on mistral's cloud, allowed for a german bank?", ("mistral",)),
        ("who reads the prompts with kimi k3 at deepseek", ()),
        ("is composer built on mistral or on kimi?", ()),
        ("glm-5.3 or mistral, which is better at code?", ()),
    ],
)
def test_a_model_is_had_at_another_maker(ask: Ask, question: str, host: tuple[str, ...]) -> None:
    """The name behind "through" is then the host's, and no second model."""
    said = ask(question).understood
    assert tuple(each for each in said.providers if each == "mistral") == host
    assert not host or not any("mistral" in each for each in said.models)
