"""The hosts of a model: each once, and none left out without a word."""

import re

import pytest

from bot.assistant import Assistant
from bot.strategies.hosts_said import HOSTS_SHOWN
from tests.bot.conftest import Ask


@pytest.mark.parametrize("model", ["glm-5.3", "kimi-k3"])
def test_each_host_of_a_model_is_named_once(ask: Ask, assistant: Assistant, model: str) -> None:
    """A cloud with a price for each region is one host; what the list has no room for is named behind it."""
    text = ask(f"which hosts serve {model}?").text
    told = re.findall(r"^- (.+?): processes in", text, re.MULTILINE)
    behind = re.search(r"^- On board too: (.+)\.$", text, re.MULTILINE)
    known = assistant.knowledge.facts.providers
    sold = {
        known[each.provider].name for each in assistant.knowledge.catalogue.of_model(model) if each.provider in known
    }

    assert len(told) == len(set(told)) == HOSTS_SHOWN
    assert set(told) <= sold
    assert behind is not None
    assert not {*re.split(r", | and ", behind[1])} & set(told)
