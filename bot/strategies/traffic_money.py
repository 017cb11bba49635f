"""Shares of the money paid through the router, which are estimates: tokens times list prices."""

from collections.abc import Sequence

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.traffic import OF_A_DEVELOPER, cite_figures, figures_of
from bot.wording.figures import either
from knowledge.entities import Developer
from knowledge.evidence import TrafficFigure

_METRIC = "estimated_dollar_share"
_COUNTRIES = ("China", "United States")
_MONEY = regex(
    r"\b(?:money|dollars?|usd|spend|spending|spent|revenue|geld|umsatz|dinero|dinheiro|argent|gasto|gastos)\b"
    r"|钱|金额|花费|金額|支出|돈|매출|деньг|денег|расход",
)


def asks_of_money(text: str) -> bool:
    """Whether shares of the money are asked about rather than of the tokens."""
    return _MONEY.search(text.lower()) is not None


def say_money(draft: Draft, makers: Sequence[Developer]) -> bool:
    """The newest dated estimate for the makers asked about, else by country, and its course; false without one."""
    dated = figures_of(draft, _METRIC)
    if not dated:
        return False
    told = [maker for maker in makers if _of(dated, f"{OF_A_DEVELOPER}{maker.name}")]
    if missing := [maker.name for maker in makers if maker not in told]:
        draft.say(f"**No dated estimate of {either(missing)}'s share of the money is on board.**")
    groups = [f"{OF_A_DEVELOPER}{maker.name}" for maker in told] or _COUNTRIES
    weeks = sorted({str(each.period_end) for each in dated if each.group in groups})
    lines = [[each for each in dated if str(each.period_end) == week and each.group in groups] for week in weeks]
    mark = cite_figures(draft, [each for line in lines for each in line])
    newest = lines[-1]
    draft.say(
        f"**Of the money paid through OpenRouter, {newest[0].period_start} to {newest[0].period_end}: "
        f"{_in_words(newest)}, by an estimate** [{mark}]: tokens times list prices, paid models of the daily top 50 "
        "only."
    )
    if len(lines) > 1:
        before = "; ".join(f"{_in_words(line)} in the week to {line[0].period_end}" for line in lines[:-1])
        draft.say(f"Before: {before}.")
    return True


def _of(figures: Sequence[TrafficFigure], group: str) -> list[TrafficFigure]:
    return [each for each in figures if each.group == group]


def _in_words(figures: Sequence[TrafficFigure]) -> str:
    return ", ".join(f"{each.group.removeprefix(OF_A_DEVELOPER)} {each.value.normalize():f}%" for each in figures)
