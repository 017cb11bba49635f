"""Which models end in a span of time: of a maker, at a host, or of all makers, each with its day and successor."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.draft import Draft
from bot.question import Question
from bot.strategies.named import Named, model_source
from bot.understanding.spans import Span, span_asked
from bot.understanding.what_ends import asks_nothing_else, asks_what_ends
from bot.wording.figures import listed
from knowledge.offering import Offering

SHOWN = 16
A_FEW_WORDS = 6
HOSTS_SHOWN = 4
NAMED_AT_A_HOST = 3


def ends_asked(question: Question) -> str | None:
    """The message that asks which models end: this one, or the one that a few words go on from: "and google?"."""
    if asks_what_ends(question.text):
        return question.text
    goes_on = question.history and len(question.text.split()) <= A_FEW_WORDS
    return next(filter(asks_what_ends, reversed(question.history)), None) if goes_on else None


def say_which_end(draft: Draft, known: Sequence[Named]) -> Sequence[Named]:
    """Says which of several models named end in the span asked about, first of all.

    Those that go on are given back, where nothing is asked of what comes after them.
    """
    if len(known) < 2 or not asks_what_ends(draft.situation.question.text):
        return ()
    span = span_asked(draft.situation.question.text, draft.situation.today)
    last = {each.title: _end_of(draft, each) for each in known}
    gone: list[str] = []
    before: list[str] = []
    left: list[str] = []
    for title, end in last.items():
        day = end.deprecation_date if end else None
        if end is None or day is None or day > span.last:
            left.append(title)
            continue
        mark = draft.cite_price(end)
        draft.fact(subject=title, attribute="end", value=str(day), as_of=str(day), citation=mark)
        (gone if day >= span.first else before).append(f"{title} ({day}) [{mark}]")
    rest = f"; before that: {listed(before)}" if before else ""
    rest += f"; no end in that time is stated for {listed(left)}" if left and (gone or before) else ""
    draft.say(
        f"**Ends stated between {span.first} and {span.last}: {listed(gone) if gone else 'none of them'}{rest}.**"
    )
    draft.fact(subject="span asked about", attribute="first and last day", value=f"{span.first} {span.last}",
               citation=draft.cite_price(known[0].offerings[0]))  # fmt: skip
    return [each for each in known if each.title in left] if asks_nothing_else(draft.situation.question.text) else ()


def _end_of(draft: Draft, named: Named) -> Offering | None:
    """The offering that goes on longest at the host asked about, else at the maker; `None` where neither sells it."""
    maker = named.model.developer if named.model else None
    places = (*draft.situation.asked.providers, maker)
    own = [each for each in named.offerings if each.provider in places]
    return max(own, key=lambda each: each.deprecation_date or date.max, default=None)


def say_endings(draft: Draft, text: str) -> None:
    """The models that end in the span that `text` asks about, the soonest first; or that none is known."""
    span = span_asked(text, draft.situation.today)
    everywhere = sorted(_ending(draft, span), key=lambda each: (str(each.deprecation_date), each.model))
    by_makers = not draft.situation.asked.providers
    found = [each for each in everywhere if not by_makers or _is_own(draft, each)]
    where, own = _where(draft), " at their makers" if by_makers else ""
    if not found:
        draft.say(f"**No model{where} is on board with an end{own} between {span.first} and {span.last}.**")
        draft.say(_at_other_hosts(draft, everywhere) if by_makers else "")
        _leave_open(draft, span)
        return
    shown = found[:SHOWN]
    number = f"{len(found)} models" if len(found) > 1 else "One model"
    verb = "ended" if span.last < draft.situation.today else "end" if len(found) > 1 else "ends"
    mark = draft.cite_price(shown[0])
    draft.fact(
        subject=f"models{where}", attribute=f"ends from {span.first} to {span.last}", value=len(found), citation=mark
    )
    draft.say(f"**{number}{where} {verb}{own} between {span.first} and {span.last}.**")
    draft.say(
        "\n".join(("| Ends on | Model | Host | Its maker names | Source |", "|" + " --- |" * 5, *_rows(draft, shown)))
    )
    if len(found) > SHOWN:
        draft.say(f"{len(found) - SHOWN} more end later in that time.")
        draft.fact(subject=f"models{where}", attribute="more ends", value=len(found) - SHOWN, citation=mark)
    draft.say(_at_other_hosts(draft, everywhere) if by_makers else "")
    _leave_open(draft, span)


def _is_own(draft: Draft, offering: Offering) -> bool:
    """Whether the host is the model's own maker."""
    model = draft.situation.knowledge.facts.model(offering.model)
    return model is not None and offering.provider == model.developer


def _at_other_hosts(draft: Draft, everywhere: Sequence[Offering]) -> str:
    """How many models other hosts than the makers end in the same time, with the first of each."""
    facts = draft.situation.knowledge.facts
    by_host: dict[str, list[Offering]] = {}
    for each in everywhere:
        if not _is_own(draft, each):
            by_host.setdefault(each.provider, []).append(each)
    told = []
    for host, ending in sorted(by_host.items(), key=lambda item: (-len(item[1]), item[0]))[:HOSTS_SHOWN]:
        mark, name = draft.cite_price(ending[0]), facts.provider_name(host)
        models = [model.name for each in ending[:NAMED_AT_A_HOST] if (model := facts.model(each.model))]
        for attribute, value in (("ends in that time", len(ending)), ("among them", ", ".join(models))):
            draft.fact(subject=f"models at {name}", attribute=attribute, value=value, citation=mark)
        more = " and more" if len(ending) > len(models) else ""
        told.append(f"{len(ending)} at {name} ({', '.join(models)}{more}) [{mark}]")
    return f"Ends at other hosts in that time: {'; '.join(told)}." if told else ""


def _leave_open(draft: Draft, span: Span) -> None:
    draft.leave_open(
        f"Ends from {span.first} to {span.last} that no catalogue on board states; the makers' own lists of "
        "deprecations have them."
    )


def _ending(draft: Draft, span: Span) -> Iterator[Offering]:
    """One offering for each model and host that ends in the span, at the hosts asked about if any were.

    A preview that ends while the model itself goes on there is no end.
    """
    situation = draft.situation
    facts, asked = situation.knowledge.facts, situation.asked
    sold: dict[tuple[str, str], list[Offering]] = {}
    for each in situation.knowledge.catalogue.all():
        model = facts.model(each.model)
        if model is None or (asked.require_developers and model.developer not in asked.require_developers):
            continue
        if not asked.providers or each.provider in asked.providers:
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
