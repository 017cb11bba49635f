"""May a firm's people give its data to a service; who hosts where, because of a law that is not on board."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("may our staff paste code into ChatGPT", "OpenAI"),
        ("can our employees put customer data into Claude?", "Anthropic"),
        ("is it safe for our developers to paste source code into mistral?", "Mistral AI"),
        ("can a law firm use claude for client documents?", "Anthropic"),
        ("dürfen unsere Mitarbeiter Code in ChatGPT einfügen?", "OpenAI"),
        ("员工能把代码贴到chatgpt吗", "OpenAI"),
    ],
)
def test_what_a_service_keeps_decides_on_data_given_to_it(ask: Ask, question: str, who: str) -> None:
    """That no law on board forbids it leads, what the service promises follows."""
    answer = ask(question)
    first, second = answer.text.split("\n\n")[:2]
    assert answer.intent == "residency"
    assert first.startswith("**No law on board forbids it: what the service keeps, and your own rules, decide.")
    assert ("The app's own terms" in first) is ("chatgpt" in question.lower())
    assert second.startswith(f"**{who}: ")


@pytest.mark.parametrize(
    "question",
    [
        "can our employees put customer data into deepseek?",
        "we are in Germany, may our staff upload customer data to ChatGPT?",
        "can our doctors put patient notes into claude? HIPAA",
        "can we share documents up to 300 pages with claude?",
        "which model should our team feed contracts to?",
        "can we send 10k documents a day to claude, what does it cost?",
    ],
)
def test_law_sizes_and_searches_come_before_that(ask: Ask, question: str) -> None:
    """Where a law on board holds, or something else is asked."""
    assert "No law on board forbids it" not in ask(question).text


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("tem algum provedor que roda o llama em servidor no brasil? por causa da LGPD", "BR"),
        ("which provider runs llama in India? DPDP", "IN"),
        ("APPI: does any provider run claude in Tokyo?", "JP"),
        ("we need DPDP compliance, which host runs qwen in Mumbai", "IN"),
    ],
)
def test_who_hosts_in_a_place_is_told_before_the_law_that_asks_for_it(ask: Ask, question: str, place: str) -> None:
    """That nothing on board tells of the law stands below."""
    answer = ask(question)
    assert answer.intent == "residency"
    assert f"can run in {place}: " in answer.text.split("\n\n")[0]
    assert any("no source on board tells of it" in each for each in answer.unknown)


def test_a_law_alone_is_asked_of_the_law(ask: Ask) -> None:
    """Nobody looks for a host there."""
    assert ask("does LGPD allow sending data to deepseek?").text.startswith("**Nothing on board tells of LGPD.**")
