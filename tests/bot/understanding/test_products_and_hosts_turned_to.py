"""A model that is to go into a product; a host to which a thread on own machines turns."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "can we use DeepSeek V4 for our SaaS?",
        "is it ok to use GLM-5.3 in our B2B app?",
        "can I use kimi k3 for my startup",
        "dürfen wir kimi k3 in unserem Produkt nutzen?",
    ],
)
def test_whether_a_model_may_go_into_a_product_is_for_its_licence(reader: Callable[..., Reading], text: str) -> None:
    assert reader(text).intents[0] == "licence"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("can we use gpt-6 in our app to read pdfs?", "capability"),
        ("can we use deepseek v4 for coding?", "capability"),
        ("can I use claude for my app if users are in China?", "origin_risk"),
    ],
)
def test_what_it_can_do_and_who_may_use_it_are_not(reader: Callable[..., Reading], text: str, intent: str) -> None:
    assert reader(text).intents[0] == intent


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("is GLM okay if we host it ourselves?", "and through a US host?"),
        ("gpt-oss on our own h100s", "what if an EU host runs it"),
        ("qwen3.8 27b self-hosted, ok for a bank?", "and if we use deepinfra instead?"),
        ("kimi k3 on prem for a clinic, allowed?", "how about an EU provider"),
    ],
)
def test_who_turns_to_a_host_has_no_machines_of_their_own(
    reader: Callable[..., Reading], before: str, text: str
) -> None:
    assert reader(before).understood.self_host
    assert reader(text, before).understood.self_host is None
