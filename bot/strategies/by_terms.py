"""Hosts by what their terms let them do with prompts: who trains on them, who keeps them and for how long."""

from collections.abc import Iterable

from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.promises import host_source
from bot.understanding.hosts_by_terms import asks_for_no_way_out, asks_who_keeps_longest, asks_who_trains
from bot.wording.figures import listed
from knowledge.entities import Provider

_UNCHECKED = frozenset({"unverified", "weak"})
_TIME = regex(r"\b\d+ (?:days?|hours?|months?|years?)\b|\blimited time\b")
_NO_LIMIT = regex(r"\bno\b[^.;]*\bretention limit\b")
_NOTHING = frozenset({"yes"})


def answered(draft: Draft) -> bool:
    """Whether it is asked which hosts train on prompts, or keep them longest; if so, they are listed."""
    text = draft.situation.question.text
    if draft.situation.asked.models or draft.situation.asked.providers:
        return False
    hosts = [each for each in draft.situation.knowledge.facts.providers.values() if each.evidence not in _UNCHECKED]
    hosts.sort(key=lambda each: each.name)
    trains, keeps = asks_who_trains(text), asks_who_keeps_longest(text)
    if trains:
        _training(draft, hosts)
    if keeps:
        _keeping(draft, hosts)
    if trains or keeps:
        draft.leave_open("Hosts that are not listed: their sources say nothing of it. Ask for it in the contract.")
    return trains or keeps


def _training(draft: Draft, hosts: Iterable[Provider]) -> None:
    """Those without a way out first, then those that train unless one opts out, then those that say they do not."""
    known = [each for each in hosts if each.trains_on_inputs]
    firm = [each for each in known if each.trains_on_inputs == "yes"]
    by_default = [each for each in known if each.trains_on_inputs == "opt_out"]
    never = [each for each in known if each.trains_on_inputs == "no"]
    first = f"without a way out that was found, {_marked(draft, firm)}" if firm else "none without a way out"
    choice = _marked(draft, by_default) if by_default else ""
    apart = bool(choice) and asks_for_no_way_out(draft.situation.question.text)
    rest = f"; unless you opt out, {choice}" if choice and not apart else ""
    draft.say(f"**Hosts that train on inputs, as far as sources on board say: {first}{rest}.**")
    if apart:
        draft.say(f"With a way out, by their sources: {choice}.")
    draft.say("\n".join(_line(draft, each) for each in (*firm, *by_default) if each.retention_note))
    draft.say(f"By their sources these do not train on inputs: {_marked(draft, never)}.")


def _keeping(draft: Draft, hosts: Iterable[Provider]) -> None:
    """The times that sources state, then those of whom no limit was found, then those that keep nothing."""
    found = list(hosts)
    timed = [each for each in found if _TIME.search(each.retention_note or "")]
    unlimited = [each for each in found if _NO_LIMIT.search(each.retention_note or "")]
    nothing = [each for each in found if each.zero_retention in _NOTHING and each not in timed]
    draft.say(
        "**Who keeps prompts longest no source on board says: few hosts state a time. "
        f"{f'No limit was found for {_marked(draft, unlimited)}.' if unlimited else ''}**"
    )
    draft.say("\n".join(("Times that sources state:", *(_line(draft, each) for each in timed))) if timed else "")
    draft.say(f"Zero retention is offered by {_marked(draft, nothing)}." if nothing else "")


def _marked(draft: Draft, hosts: Iterable[Provider]) -> str:
    return listed([f"{each.name}{_seat(each)} {_mark(draft, each)}" for each in hosts]) or "none on board"


def _seat(host: Provider) -> str:
    return f" ({host.hq_country})" if host.hq_country else ""


def _mark(draft: Draft, host: Provider) -> str:
    mark = draft.cite(host_source(host), "market")
    draft.fact(
        subject=host.name, attribute="promises", citation=mark, as_of=host.source_date,
        value=f"zero retention: {host.zero_retention or '-'}, trains on inputs: {host.trains_on_inputs or '-'}",
    )  # fmt: skip
    return f"[{mark}]"


def _line(draft: Draft, host: Provider) -> str:
    """What a source says of the host's terms, held as a fact."""
    mark = draft.cite(host_source(host), "market")
    note = str(host.retention_note)
    draft.fact(subject=host.name, attribute="terms", value=note, citation=mark, as_of=host.source_date)
    return f"- {host.name}: {note} [{mark}]"
