"""The prices of all models of a maker or at a host, the newest first."""

from collections.abc import Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.selection.eligible import eligible
from bot.selection.pool import mode_of
from bot.selection.rows import Row, usual_place
from bot.selection.shelf import Shelf
from bot.situation import Situation
from bot.wording.figures import count, listed, rate
from knowledge.facts import Facts

SHOWN = 15
_FLAG = "prices_of:"


def answered(draft: Draft) -> bool:
    """Whether a price list is asked for, and there is something to list; if so, it is told."""
    sellers = sorted(flag.removeprefix(_FLAG) for flag in draft.situation.reading.flags if flag.startswith(_FLAG))
    rows = _newest_first(draft.situation, sellers) if sellers else ()
    if not rows:
        return False
    mark = draft.cite_price(rows[0].offering)
    whose = listed([_named(draft.situation.knowledge.facts, seller) for seller in sellers])
    draft.fact(subject=whose, attribute="models on sale", value=len(rows), citation=mark)
    first = f", the newest {SHOWN} first" if len(rows) > SHOWN else ", the newest first"
    draft.say(f"**{whose}: {len(rows)} models on sale with a price on board{first}.**")
    head = ("| Model | Released | Host | In / out per 1M | Context | Source |", "|" + " --- |" * 6)
    draft.say("\n".join((*head, *(_line(draft, row) for row in rows[:SHOWN]))))
    if len(rows) > SHOWN:
        draft.say("`sextant models` with `--provider` or `--developer` lists them all.")
    return True


def _newest_first(situation: Situation, sellers: Sequence[str]) -> Sequence[Row]:
    """A row for each model by name that is made or hosted there and meets the other wishes."""
    by_model: dict[str, list[Row]] = {}
    wishes = [wish.but(providers=(), require_developers=()) for wish in situation.wishes]
    for row in eligible(Shelf(situation.market.rows(mode_of(situation.asked), situation.today)), wishes):
        if _is_sold_by(row, sellers, situation.knowledge.facts):
            by_model.setdefault(row.model_name, []).append(row)
    places = [place for rows in by_model.values() if (place := usual_place(rows)) is not None]
    return sorted(places, key=lambda row: (_released(row), row.model_name), reverse=True)


def _is_sold_by(row: Row, sellers: Sequence[str], facts: Facts) -> bool:
    """Whether it is priced at one of the sellers: a maker's own models, all that a host has."""
    priced = row.input_rate is not None or row.output_rate is not None
    return priced and row.provider_id in sellers and (row.provider_id not in facts.developers or row.is_own)


def _released(row: Row) -> str:
    return (row.model.released or "") if row.model else ""


def _named(facts: Facts, seller: str) -> str:
    return facts.developers[seller].name if seller in facts.developers else facts.provider_name(seller)


def _line(draft: Draft, row: Row) -> str:
    mark, window, day = draft.cite_price(row.offering), row.offering.context_window_tokens, _released(row)
    shown = draft.situation.knowledge.facts.provider_name(row.provider_id)
    rates = [None if each is None else Decimal(str(each)) for each in (row.input_rate, row.output_rate)]
    for attribute, value in zip(("input", "output"), rates, strict=True):
        if value is not None:
            draft.fact(
                subject=f"{row.model_name} at {shown}", attribute=f"{attribute} price", value=value,
                unit="USD per 1M tokens", citation=mark,
            )  # fmt: skip
    for attribute, told in (("context window", window), ("released", day)):
        if told:
            draft.fact(subject=row.model_name, attribute=attribute, value=told, as_of=day or None, citation=mark)
    prices = " / ".join("-" if each is None else rate(each) for each in rates)
    return f"| {row.model_name} | {day or '-'} | {shown} | {prices} | {count(window) if window else '-'} | [{mark}] |"
