"""One model at two hosts: rates, places and terms; a host ruled out; a maker's own API."""

import pytest

from tests.bot.conftest import Ask

_HOSTS = "cheapest host for DeepSeek V4 Flash"


@pytest.mark.parametrize(
    ("question", "hosts"),
    [
        ("sonnet direct vs bedrock", ("Anthropic", "Amazon Bedrock")),
        ("claude: anthropic api or vertex", ("Anthropic", "Google Vertex AI")),
        ("deepseek v4 pro: own api or deepinfra", ("DeepSeek", "DeepInfra")),
        ("deepseek v4 flash: official api vs novita", ("DeepSeek", "Novita AI")),
    ],
)
def test_two_hosts_are_compared_by_price_place_and_terms(ask: Ask, question: str, hosts: tuple[str, str]) -> None:
    """Rates alone do not tell them apart."""
    answer = ask(question)
    assert answer.intent == "compare"
    assert {each.provider for each in answer.recommendations} == {*hosts}
    for host in hosts:
        assert f"- {host}: processes in " in answer.text


def test_where_data_goes_is_no_comparison_of_hosts(ask: Ask) -> None:
    """Beside a place, two hosts are asked about it or about their price."""
    assert ask("list price of sonnet 5.5 direct vs bedrock eu-central-1?").intent == "cost"
    assert ask("is deepseek on azure in sweden different from its own api for a DPIA?").intent != "compare"


def test_a_makers_own_api_is_a_host_in_a_thread_on_hosts(ask: Ask) -> None:
    """Its price is told."""
    assert ask("deepseek's own api", _HOSTS).text.startswith("**DeepSeek-V4-Flash at DeepSeek: ")


@pytest.mark.parametrize(
    ("history", "question", "out"),
    [
        ((_HOSTS,), "not together", ("together",)),
        ((_HOSTS, "not deepinfra"), "and not together either", ("deepinfra", "together")),
        ((_HOSTS,), "ohne together", ("together",)),
    ],
)
def test_a_host_of_a_common_word_is_ruled_out(
    ask: Ask, history: tuple[str, ...], question: str, out: tuple[str, ...]
) -> None:
    """Where that is all that the message says."""
    assert ask(question, *history).understood.exclude_providers == out


@pytest.mark.parametrize("question", ["no images", "not today", "without tools"])
def test_other_words_are_no_host(ask: Ask, question: str) -> None:
    """Only a host's name is one."""
    assert ask(question, "price of opus 5.5").understood.exclude_providers == ()


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("bedrock vs vertex for claude: any price difference in frankfurt?", ("DE",)),
        ("is bedrock cheaper than vertex for haiku in berlin", ("DE",)),
        ("we're a startup in berlin, bedrock vs vertex for haiku 5.5?", ()),
        ("our users are in spain. azure or bedrock for gpt-6-luna price?", ()),
    ],
)
def test_the_place_in_which_two_hosts_are_compared_is_where_it_runs(
    ask: Ask, question: str, place: tuple[str, ...]
) -> None:
    """Where the asker or the users are is not."""
    answer = ask(question)
    assert answer.intent in {"compare", "cost"}
    assert answer.understood.host_region == place
