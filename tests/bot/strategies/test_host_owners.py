"""Who is behind a host: seat, owner in the end, and how well that is known; no rules on models unasked."""

import pytest

from bot.assistant import Assistant
from bot.strategies.host_owners import nation_asked
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("who owns BytePlus, and where is it based?", "BytePlus is based in SG and belongs to ByteDance (CN)"),
        ("is siliconflow chinese?", "By its owner, yes: SiliconFlow is based in SG"),
        ("is nebius russian?", "No source on board ties it to RU: Nebius is said to be based in NL (one source)"),
        ("who owns Novita?", "Novita AI is said to be based in US; who owns it is not on board"),
        ("who is behind streamlake?", "StreamLake is based in SG and belongs to Kuaishou (CN)"),
        ("what is the parent company of streamlake?", "StreamLake is based in SG and belongs to Kuaishou (CN)"),
        ("wem gehört SiliconFlow?", "SiliconFlow is based in SG and belongs to Beijing Silicon Flow Technology (CN)"),
        ("which country is Scaleway from?", "Scaleway is based in FR and belongs to Iliad (FR)"),
        ("is groq chinese", "No source on board ties it to CN: Groq is based in US"),
        ("is openrouter an american company?", "Yes: OpenRouter is based in US"),
    ],
)
def test_seat_and_owner_come_first(ask: Ask, question: str, lead: str) -> None:
    """The question is about the host; rules on models are no part of it."""
    text = ask(question).text
    assert text.removeprefix("**").startswith(lead)
    assert "No rule on board" not in text


def test_what_the_row_notes_on_its_evidence_is_told(ask: Ask, assistant: Assistant) -> None:
    """A seat by one source is not said as if it were certain."""
    host = assistant.knowledge.facts.providers["novita"]
    assert str(host.note) in ask("who owns Novita?").text


def test_a_name_that_no_table_has_is_said_to_be_unknown(ask: Ask) -> None:
    """It is not answered with what binds models of the country asked about."""
    assert ask("Is Manus chinese?").text.startswith('**Who is behind "Manus" is not on board.**')


def test_a_host_and_a_law_get_both(ask: Ask) -> None:
    """Whether a bank may use it still gets the rules, after who it is."""
    text = ask("is volcengine chinese, and may a US bank use it?").text
    assert text.index("Volcengine is said to be based in CN") < text.index("rule")


@pytest.mark.parametrize(
    ("text", "nation"),
    [("is it chinese?", "CN"), ("owned by China?", "CN"), ("ist das amerikanisch?", "US"), ("who owns it?", None)],
)
def test_a_nationality_is_read_from_its_word_or_from_the_owner_s_place(text: str, nation: str | None) -> None:
    """Only such words make a yes-or-no of it."""
    assert nation_asked(text) == nation


def test_each_of_two_services_gets_its_own_answer_on_training(ask: Ask) -> None:
    """A maker's own API beside a host named is not left to the caveats."""
    text = ask("do openai train on our prompts, and what about deepseek's own api?").text
    assert "OpenAI does not train on inputs." in text
    assert "DeepSeek trains unless you opt out." in text


def test_a_length_that_no_source_gives_is_said_first(ask: Ask) -> None:
    """What is promised besides comes after it."""
    assert ask("how long does anthropic keep prompts?").text.startswith("**Anthropic: how long it keeps prompts is not")
    assert "not on board" not in ask("how long does openai keep logs?").text.split("\n")[0]
