"""Which models end in a span of time: of a maker, at a host, or of all makers, each with its day and successor."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.named import model_source
from bot.understanding.months import month_number
from bot.wording.figures import listed
from knowledge.offering import Offering

SHOWN = 16
A_YEAR = 365
_ENDS = regex(
    r"\bretir\w*|\bshut(?:s|ting)? ?down|\bdeprecat\w*|\bsunset\w*|\bdiscontinu\w*|\bend(?:s|ing)?\b|\bend of life"
    r"|\beol\b|abgeschalt|abgekündigt|eingestellt|\bdesactiv|\bdescontinu|\bretirad|\bsupprim|\barrêt\w*|下线|停用|退役|終了|廃止|종료|отключ",
    re.IGNORECASE,
)
_WHICH = regex(
    r"\b(?:which|what|list|upcoming|coming|next|all|welche|qué|cuáles|quels|quelles|quais|какие)\b|哪些|どの|어떤",
    re.IGNORECASE,
)
_WITHIN = regex(
    r"\b(?:within|in|next|over|innerhalb|nächsten|próximos|prochains)\D{0,16}(\d{1,2}) (?:month|monat|mes|mois)",
    re.IGNORECASE,
)
_NEXT_MONTH = regex(r"\bnext month|nächsten monat|próximo mes|mois prochain|下个月|来月", re.IGNORECASE)
_THIS_YEAR = regex(r"\bthis year|dieses jahr|este año|cette année|今年", re.IGNORECASE)
_YEAR = regex(r"\b20\d\d\b")
_NUMBERED_MONTH = regex(r"(?<!\d)(1[0-2]|[1-9]) ?[月월]")


class Span(NamedTuple):
    """From one day to another, both included."""

    first: date
    last: date


def asks_what_ends(text: str) -> bool:
    """Whether the question is which models end, rather than what becomes of one."""
    return _ENDS.search(text) is not None and _WHICH.search(text) is not None


def say_endings(draft: Draft) -> None:
    """The models that end in the span asked about, the soonest first; or that none is known."""
    span = span_asked(draft.situation.question.text, draft.situation.today)
    found = sorted(_ending(draft, span), key=lambda each: (str(each.deprecation_date), each.model))
    where = _where(draft)
    if not found:
        draft.say(f"**No model{where} is on board with an end between {span.first} and {span.last}.**")
        draft.leave_open("Ends that no catalogue on board states; the makers' own lists of deprecations have them.")
        return
    shown = found[:SHOWN]
    number = f"{len(found)} models" if len(found) > 1 else "One model"
    verb = "end" if len(found) > 1 else "ends"
    mark = draft.cite_price(shown[0])
    draft.fact(
        subject=f"models{where}", attribute=f"ends from {span.first} to {span.last}", value=len(found), citation=mark
    )
    draft.say(f"**{number}{where} {verb} between {span.first} and {span.last}.**")
    draft.say(
        "\n".join(("| Ends on | Model | Host | Its maker names | Source |", "|" + " --- |" * 5, *_rows(draft, shown)))
    )
    if len(found) > SHOWN:
        draft.say(f"{len(found) - SHOWN} more end later in that time.")
        draft.fact(subject=f"models{where}", attribute="more ends", value=len(found) - SHOWN, citation=mark)
    draft.leave_open("Ends that no catalogue on board states; the makers' own lists of deprecations have them.")


def span_asked(text: str, today: date) -> Span:
    """The days asked about: a month, a year, some months from today; a year from today where none is said."""
    month, year = _month(text), _YEAR.search(text)
    if month is not None:
        of_year = int(year[0]) if year else today.year + (month < today.month)
        return Span(date(of_year, month, 1), date(of_year, month, monthrange(of_year, month)[1]))
    if year or _THIS_YEAR.search(text):
        of_year = int(year[0]) if year else today.year
        return Span(date(of_year, 1, 1), date(of_year, 12, 31))
    if _NEXT_MONTH.search(text):
        first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        return Span(first, first.replace(day=monthrange(first.year, first.month)[1]))
    within = _WITHIN.search(text)
    days = round(int(within[1]) * A_YEAR / 12) if within else A_YEAR
    return Span(today, today + timedelta(days=days))


def _month(text: str) -> int | None:
    """The month that is named beside a year or behind a word for it; "may" alone is a verb."""
    for word in re.finditer(r"[^\W\d_]{3,}", text.lower()):
        number = month_number(word[0])
        beside = re.match(r"[\s,]{0,2}(?:de |of )?20\d\d", text[word.end() :]) or word[0] != "may"
        if number is not None and beside:
            return number
    numbered = _NUMBERED_MONTH.search(text)
    return int(numbered[1]) if numbered else None


def _ending(draft: Draft, span: Span) -> Iterator[Offering]:
    """One offering for each model and host that ends in the span, at the hosts asked about, else at the makers.

    A preview that ends while the model itself goes on there is no end.
    """
    situation = draft.situation
    facts, asked = situation.knowledge.facts, situation.asked
    sold: dict[tuple[str, str], list[Offering]] = {}
    for each in situation.knowledge.catalogue.all():
        model = facts.model(each.model)
        if model is None or (asked.require_developers and model.developer not in asked.require_developers):
            continue
        if each.provider in asked.providers if asked.providers else each.provider == model.developer:
            sold.setdefault((model.id, each.provider), []).append(each)
    for offers in sold.values():
        last = max(offers, key=lambda each: each.deprecation_date or date.max)
        if last.deprecation_date is not None and span.first <= last.deprecation_date <= span.last:
            yield last


def _rows(draft: Draft, found: list[Offering]) -> Iterator[str]:
    facts = draft.situation.knowledge.facts
    for each in found:
        model = facts.model(each.model)
        if model is None:
            continue
        mark = draft.cite_price(each)
        day = str(each.deprecation_date)
        draft.fact(subject=model.name, attribute="end", value=day, as_of=day, citation=mark)
        host = facts.provider_name(each.provider)
        after = facts.models.get(model.successor or "")
        marks = f"[{mark}]"
        if after is not None:
            named = draft.cite(model_source(model), "model")
            draft.fact(subject=model.name, attribute="successor", value=after.name, citation=named)
            marks += f"[{named}]"
        yield f"| {day} | {model.name} | {host} | {after.name if after else '-'} | {marks} |"


def _where(draft: Draft) -> str:
    """` of OpenAI`, ` at Azure AI Foundry`; empty where neither a maker nor a host was named."""
    facts, asked = draft.situation.knowledge.facts, draft.situation.asked
    makers = [facts.developers[each].name for each in asked.require_developers if each in facts.developers]
    hosts = [facts.providers[each].name for each in asked.providers if each in facts.providers]
    return (f" of {listed(makers)}" if makers else "") + (f" at {listed(hosts)}" if hosts else "")
