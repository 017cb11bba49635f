"""Answers about law come in the asker's language, held sentence by sentence; the rules' own text stays whole."""
# ruff: noqa: E501  (sentences, some in wide letters)

import re
from collections.abc import Mapping

import pytest

from tests.bot.agent.conftest import PROTOCOLS, Talks
from tests.bot.agent.laws import ANYWHERE, HOSTING, NO_BAR, SAME
from tests.fakes.language_model import Asked, Reply, Script, reading

ASKED = "DeepSeek 有法律风险吗？"
CONTRACTOR = "We are a US federal contractor."
ORDER = "DHS FASCSA Exclusion and Removal Order #2026-01 (DeepSeek)"
HEADLINE = (
    "No: DHS FASCSA Exclusion and Removal Order #2026-01 (DeepSeek) bars DeepSeek-V4.1-Flash (made in CN) for a US "
    "federal contractor."
)
REACHES = (
    "It reaches contractors and their suppliers through clause FAR 52.204-30, and covers third-party products developed "
    "using DeepSeek implementations."
)
SIGNED = (
    "Order #2026-01 of the Department of Homeland Security was signed on 2026-07-24 and has been in force since its "
    "publication on 2026-10-20."
)
CHINESE = {source: target for tongue, source, target in SAME if tongue == "zh"} | {
    HEADLINE: "不可以：DHS FASCSA Exclusion and Removal Order #2026-01 (DeepSeek) 禁止美国联邦承包商使用 DeepSeek-V4.1-Flash"
    "（中国制造）。",
    "DHS order excluding DeepSeek from US civilian agency supply.": "DHS 命令将 DeepSeek 排除在美国民用机构供应之外。",
    SIGNED: "国土安全部的命令 #2026-01 于 2026-07-24 签署，自 2026-10-20 公布起生效。",
    REACHES: "它通过 FAR 52.204-30 条款约束承包商及其供应商，并涵盖使用 DeepSeek 实现开发的第三方产品。",
}
SOFTENED = "如果任何产品提供给美国民用机构：可以使用 DeepSeek 权重、API、微调或蒸馏。"
LINE = re.compile(r"^(\d+)\. (.*)$", re.MULTILINE)


def translates(known: Mapping[str, str]) -> Script:
    """Reads nothing new, and translates the sentences it knows."""

    def script(asked: Asked) -> Reply:
        if asked.is_reading:
            return reading(intents=["origin_risk"])
        found = ((number, known.get(text)) for number, text in LINE.findall(asked.messages[-1]))
        return Reply(text="\n".join(f"{number}. {target}" for number, target in found if target))

    return script


@pytest.mark.parametrize("protocol", PROTOCOLS)
async def test_law_is_told_in_the_askers_language_above_the_rules_text(talking: Talks, protocol: str) -> None:
    """The translation comes behind the headline with our marks, and says that the English below it holds."""
    async with talking(translates(CHINESE), protocol) as talk:
        rules, better = await talk.ask(ASKED, CONTRACTOR)

    assert CHINESE[HEADLINE] in better.text
    assert f"{CHINESE[ANYWHERE]}{CHINESE[NO_BAR]} [3][4]" in better.text
    assert "以下方英文原文为准" in better.text
    assert all(block in better.text for block in rules.text.split("\n\n"))
    assert (better.caveats, better.citations) == (rules.caveats, rules.citations)
    assert talk.brain.tally.answers["translated"] == 1


async def test_what_does_not_say_the_same_stays_english_in_its_place(talking: Talks) -> None:
    """A softened bar is not shown, and the caveat is not left out either."""
    async with talking(translates(CHINESE | {ANYWHERE: SOFTENED})) as talk:
        _, better = await talk.ask(ASKED, CONTRACTOR)

    assert SOFTENED not in better.text
    assert f"- 禁止: {ORDER} (in force; newest source 2026-10-24). {ANYWHERE}" in better.text
    assert talk.brain.tally.removed["translation"] == 1


async def test_without_its_headline_nothing_is_translated(talking: Talks) -> None:
    """Where what matters most cannot be held, the rules' text stands alone."""
    left = {source: target for source, target in CHINESE.items() if source != HEADLINE}

    async with talking(translates(left)) as talk:
        rules, better = await talk.ask(ASKED, CONTRACTOR)

    assert better == rules
    assert talk.brain.tally.answers["rules:not worded"] == 1


async def test_an_english_asker_gets_the_rules_own_words(talking: Talks) -> None:
    """There is nothing to translate, and the model is not asked to reword law."""
    async with talking(translates({HOSTING: "Hosting there is fine."})) as talk:
        rules, better = await talk.ask("is deepseek risky for a US federal contractor")

    assert better == rules
    assert all(asked.is_reading for asked in talk.fake.asked)
