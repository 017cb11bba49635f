"""Answers about law come in the asker's language, held sentence by sentence; the rules' own text stays whole."""

import re
from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from bot.answer import Answer, Caveat
from bot.question import Question
from tests.bot.agent.conftest import DAY, PROTOCOLS, Talk, Talks
from tests.bot.agent.laws import ANYWHERE, HOSTING, NO_BAR, SAME
from tests.fakes.language_model import Asked, Reply, Script, reading

ASKED = "DeepSeek 有法律风险吗？"
ORDER = "DHS FASCSA Exclusion and Removal Order #2026-01 (DeepSeek)"
STATUS = "(in force; newest source 2026-10-24)."
FIRST = f"No: {ORDER} bars DeepSeek-V4.1-Flash (made in CN) for a US federal contractor."
REACHES = "It reaches contractors and their suppliers through clause FAR 52.204-30."
CHINESE = {source: target for tongue, source, target in SAME if tongue == "zh"} | {
    FIRST: f"不可以：{ORDER} 禁止美国联邦承包商使用 DeepSeek-V4.1-Flash（中国制造）。",
    REACHES: "它通过 FAR 52.204-30 条款约束承包商及其供应商。",
}
TEXT = f"""**{FIRST}**

**DHS order.** {REACHES} {HOSTING} [1][2]

**Caveats**
- Blocks: {ORDER} {STATUS} {ANYWHERE} {NO_BAR} [3][4]
This is a reading of sources, not legal advice."""
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


async def told(talk: Talk, known: Mapping[str, str], question: str = ASKED) -> tuple[Answer, Answer]:
    """An answer about law with these sentences, and what the model makes of it."""
    talk.fake.script = translates(known)
    asked = Question(id="q", text=question, today=DAY)
    answer = talk.assistant.answer(asked)
    caveat = Caveat(id="order", axis="origin", severity="blocks", applies_to=("deepseek-v4.1-flash",),
                    text=f"{ORDER} {STATUS} {ANYWHERE} {NO_BAR}", citations=("3", "4"))  # fmt: skip
    note = replace(caveat, id="clause", severity="informs", text=REACHES)
    rules = replace(answer, text=TEXT, caveats=(caveat, note), intents=("origin_risk",), recommendations=())
    return rules, await talk.brain.improve(asked, rules)


@pytest.mark.parametrize("protocol", PROTOCOLS)
async def test_law_is_told_in_the_askers_language_above_the_rules_text(talking: Talks, protocol: str) -> None:
    """The translation comes behind the headline with our marks, and says that the English below it holds."""
    async with talking(translates({}), protocol) as talk:
        rules, better = await told(talk, CHINESE)

    assert CHINESE[FIRST] in better.text
    assert f"{CHINESE[ANYWHERE]}{CHINESE[NO_BAR]} [3][4]" in better.text
    assert "以下方英文原文为准" in better.text
    assert all(block in better.text for block in rules.text.split("\n\n"))
    assert (better.caveats, better.citations) == (rules.caveats, rules.citations)
    assert talk.brain.tally.answers["translated"] == 1


async def test_what_does_not_say_the_same_stays_english_in_its_place(talking: Talks) -> None:
    """A softened bar is not shown, and the caveat is not left out either."""
    async with talking(translates({})) as talk:
        _, better = await told(talk, CHINESE | {ANYWHERE: SOFTENED})

    assert SOFTENED not in better.text
    assert f"- 禁止: {ORDER} {STATUS} {ANYWHERE}" in better.text
    assert talk.brain.tally.removed["translation"] == 1


async def test_without_its_headline_nothing_is_translated(talking: Talks) -> None:
    """Where what matters most cannot be held, the rules' text stands alone."""
    left = {source: target for source, target in CHINESE.items() if source != FIRST}

    async with talking(translates({})) as talk:
        rules, better = await told(talk, left)

    assert better == rules
    assert talk.brain.tally.answers["rules:not worded"] == 1


async def test_an_english_asker_gets_the_rules_own_words(talking: Talks) -> None:
    """There is nothing to translate, and the model is not asked to reword law."""
    async with talking(translates({})) as talk:
        rules, better = await told(talk, {HOSTING: "Hosting there is fine."}, "is deepseek risky for us by law")

    assert better == rules
    assert all(asked.is_reading for asked in talk.fake.asked)
