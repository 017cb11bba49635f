"""A cloud's own region that is asked about: its spoken names, and what no other cloud has."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("bedrock govcloud claude sonnet price", "us-gov-west-1"),
        ("claude sonnet 5.5 in aws gov, price?", "us-gov-west-1"),
        ("coding model, must be in govcloud east", "us-gov-east-1"),
    ],
)
def test_govcloud_is_a_region_with_prices_of_its_own(ask: Ask, text: str, region: str) -> None:
    answer = ask(text)

    assert answer.understood.host_region == (region,)
    assert f"at Amazon Bedrock ({region}): $" in answer.text


@pytest.mark.parametrize("region", ["us-gov-west-1", "eu-west-3"])
def test_no_other_cloud_is_said_to_process_there(ask: Ask, region: str) -> None:
    """That it processes in the country around does not make the region its own."""
    told = f"**No source on board shows Azure AI Foundry processing in {region}.**"

    assert ask(f"does azure process in {region}?").text.startswith(told)


def test_of_its_own_region_prices_of_there_alone_are_told(ask: Ask) -> None:
    answer = ask("does azure process in swedencentral?")

    assert answer.text.startswith("**Azure AI Foundry processes in EU; no source on board says that it stays in")
