"""A wish on makers beside a model that is named, in questions on what it costs."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("text", "history", "made"),
    [
        ("no American company", ("GPT-6 Sol for support, 3000 chats a day, what does it cost?",), "OpenAI in US"),
        ("不要美国公司", ("GPT-6 Sol 做客服，每天 3000 次，多少钱？", "数据要留在欧盟"), "OpenAI in US"),
        ("aber nichts aus China", ("Kosten von Kimi K3 bei 2M Tokens am Tag?",), "Moonshot AI in CN"),
        ("European makers only", ("What does GPT-6 Luna cost?",), "OpenAI in US"),
        ("price of Qwen3.8-Max for 5M tokens a month but not made in China", (), "Alibaba in CN"),
    ],
)
def test_a_model_that_the_wish_rules_out_is_told_so_first(
    ask: Ask, text: str, history: tuple[str, ...], made: str
) -> None:
    """Then comes the nearest that fits, with its price, before the bill of what was named."""
    answer = ask(text, *history)
    first, second = answer.text.split("\n\n")[:2]
    assert f"is made by {made}: your wish on makers rules it out" in first
    assert second.startswith("The nearest that fits: **")
    instead = next(each for each in answer.recommendations if each.role == "fallback")
    assert instead.origin is not None
    assert instead.origin not in answer.understood.exclude_origin


def test_of_two_models_the_one_that_fits_is_what_is_left(ask: Ask) -> None:
    """Nothing else is looked for."""
    text = ask("nothing Chinese", "Claude Opus 5.5 vs Kimi K3 for 1M tokens").text
    assert text.startswith("**Kimi K3 is made by Moonshot AI in CN: your wish on makers rules it out.**")
    assert "The nearest that fits" not in text


@pytest.mark.parametrize(
    ("text", "history"),
    [
        ("not Chinese", ("how much is Mistral Large 4?",)),
        ("what would deepseek v4 pro cost us at 2M tokens a day, hosted outside China", ()),
        ("we pay $5k a month for GPT-6 Sol, what would we save with a model that is not American?", ()),
        ("what does Kimi K3 cost at a host that is not Chinese?", ()),
    ],
)
def test_a_wish_that_is_met_or_is_about_hosts_or_a_move_rules_nothing_out(
    ask: Ask, text: str, history: tuple[str, ...]
) -> None:
    """A Chinese model may run elsewhere, and who leaves a model need not hear that it is one to leave."""
    assert "rules it out" not in ask(text, *history).text
