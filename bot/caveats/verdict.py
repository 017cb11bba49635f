"""The first line about a model and the law: whether something stops this asker, on what it depends, who is barred."""

from collections.abc import Sequence

from bot.caveats.measures import STATUS_WORDS, Finding, is_of, is_unsettled
from bot.caveats.own_policy import by_owner, by_place_only, by_region
from bot.caveats.reach import off_the_contract, reach_unsaid, scope, unsaid
from bot.caveats.subject import Subject
from bot.patterns import regex
from bot.understanding.served_places import UNSERVED
from bot.wording.contexts import context_words, place_words
from bot.wording.figures import listed
from knowledge.evidence import Measure

_STATE = "us_state:"
_US_OFFICES = ("us_defense", "us_federal_civilian")
"""Beginnings of the words for the US government's own offices and staff."""
_OFFICES = ("government:", "school:", "state_firm:", "us_defense:", "us_federal_civilian:")
"""Beginnings of the words for the staff of one country's or one department's offices."""
_CUSTOMERS = frozenset({"us_defense", "us_federal_civilian"})
_OF_DATA = frozenset({"eu_personal_data", "sensitive_data:US"})
"""Situations in which it is what is sent to a host that a rule is about."""
_DEPENDS = {"us_contractor": "customer", "us_state": "state", "government": "body"}
"""Situations that leave open whom the asker works for, and the word for what that is."""
_NAMES_A_PLACE = regex(r" in |\bUS\b")
AT_LARGE = " for firms and people at large"
"""Whom a verdict is for where nothing is known of the asker."""
_LISTED = 3
_COUNTRY = 2
"""Letters of a country's code; a state's has more."""
_IN_FORCE = frozenset({"in_force", "partly_in_force"})


def verdict(subject: Subject, found: Sequence[Finding], contexts: Sequence[str], homes: Sequence[str] = ()) -> str:
    """Whether something stops this asker, and which rule that is; else on what it depends; else whom rules do bar.

    It holds whichever way the question was put, "may we?" as well as "is it banned?": it never begins with yes or no.
    """
    origin = listed(sorted(subject.origins)) or "a country not known"
    who = f"{subject.name} (made in {origin})"
    words = context_words(contexts)
    whom = f" for {words}" if words else ""
    unsure = reach_unsaid(found, contexts)
    blocking = [finding for finding in found if finding.bound and finding.severity == "blocks"]
    if unsure and not [finding for finding in blocking if finding not in unsure]:
        return unsaid(who, unsure, contexts)
    if blocking and (limited := off_the_contract(who, blocking, contexts)):
        return limited
    if blocking:
        titles = listed([finding.measure.title for finding in sorted(blocking, key=_is_broad)])
        bars = "bars" if len(blocking) == 1 else "bar"
        return f"Not allowed{_bound(blocking, contexts) or whom}: {titles} {bars} {who}.{scope(blocking)}"
    maybe = may_bind(found, contexts, homes)
    if maybe:
        return _depends(who, whom, maybe, next(_DEPENDS[each] for each in contexts if each in _DEPENDS))
    warning = sorted((finding for finding in found if finding.bound and finding.severity == "warns"), key=_is_broad)
    if warning and warning[0].measure.status != "policy":
        return _warned(subject, found, warning[0], contexts, (who, whom))
    if owned := by_owner(who, found, contexts) or by_region(who, found, contexts):
        return owned
    first = f" Read this first: {warning[0].measure.title}." if warning else ""
    check = _to_check(found)
    first += by_place_only(found, contexts) + check + _unread(found, contexts)
    none = f"No rule {'known to be in force' if check else 'on board'} bars {who}"
    if whom and not homes and not all(each.startswith("government") for each in contexts):
        return f"{none}{whom}.{first}"
    return _unknown(subject, f"{none}{whom or AT_LARGE}", whom, found, homes) + first


def _to_check(found: Sequence[Finding]) -> str:
    """An act against the maker, for somebody like the asker, of which no source says whether it still stands."""
    acts = [each.measure for each in found if each.bound and is_unsettled(each.measure)]
    return "".join(f" But check first: {act.title} ({STATUS_WORDS[act.status]})." for act in acts)


def _bound(found: Sequence[Finding], contexts: Sequence[str]) -> str:
    """For whom of the asker's situations these rules are; empty where they bind everyone."""
    binding = {each for finding in found for each in finding.measure.binds}
    concerned = tuple(each for each in contexts if each in binding or each.partition(":")[0] in binding)
    return f" for {context_words(concerned)}" if concerned else ""


def _is_broad(finding: Finding) -> bool:
    """Whether the rule binds people of many kinds: one for the asker's own kind is named first."""
    return not any(each.startswith(_STATE) or each in _CUSTOMERS for each in finding.measure.binds) or (
        len(finding.measure.binds) > 1
    )


def _left_open(contexts: Sequence[str], homes: Sequence[str]) -> frozenset[str]:
    """Situations that the asker's may turn out to be: a contractor's customer, which state, which public body."""
    if any(each in _CUSTOMERS or each.startswith(_STATE) for each in contexts) or (homes and "US" not in homes):
        return frozenset()
    if "us_contractor" in contexts:
        return _CUSTOMERS
    if "us_state" in contexts:
        return frozenset({_STATE})
    if "government" in contexts and "US" in homes and not any(each.startswith("government:") for each in contexts):
        return _CUSTOMERS | {_STATE}
    return frozenset()


def may_bind(found: Sequence[Finding], contexts: Sequence[str], homes: Sequence[str]) -> list[Finding]:
    """The rules that would stop or hinder the asker, if the customer or the state is the one that they bind."""
    open_to = _left_open(contexts, homes)
    return [finding for finding in found if open_to and not finding.bound and _may_bind(finding, open_to)]


def _may_bind(finding: Finding, open_to: frozenset[str]) -> bool:
    measure = finding.measure
    return measure.status in _IN_FORCE and measure.severity in {"blocks", "warns"} and any(
        each in open_to or (_STATE in open_to and each.startswith(_STATE)) for each in measure.binds
    )  # fmt: skip


def _depends(who: str, whom: str, maybe: Sequence[Finding], word: str) -> str:
    barring = [finding for finding in maybe if finding.measure.severity == "blocks"]
    barred = {each for finding in barring for each in finding.measure.binds}
    others = [
        finding for finding in maybe
        if finding.measure.severity != "blocks" and not barred.issuperset(finding.measure.binds)
        and _OF_DATA.isdisjoint(finding.measure.binds)
    ]  # fmt: skip
    parts = []
    if barring:
        parts.append(f"rules bar {who} for {_bound_by(barring)}")
    if others:
        parts.append(f"{'others restrict it' if barring else f'rules restrict {who}'} for {_bound_by(others)}")
    titles = listed([finding.measure.title for finding in barring[:_LISTED]])
    named = f" ({titles})" if titles else ""
    on_data = next((each.measure for each in maybe if not _OF_DATA.isdisjoint(each.measure.binds)), None)
    also = f" Nearest in the law there: {on_data.title}. It binds: {on_data.who_it_binds}." if on_data else ""
    return f"It depends on the {word}: {listed(parts)}{named}. Otherwise no rule on board bars it{whom}.{also}"


def _bound_by(found: Sequence[Finding]) -> str:
    """Whom these rules bind, in words: `US defense work and public bodies of KS and LA, US`."""
    return context_words(tuple(dict.fromkeys(each for finding in found for each in finding.measure.binds)))


def _unread(found: Sequence[Finding], contexts: Sequence[str]) -> str:
    """That no rule of the asker's own state on the maker was verified, where that is so: many keep lists of apps."""
    states = [each for each in contexts if each.startswith(_STATE)]
    own = {each for finding in found for each in finding.measure.binds}
    left = sorted(state.removeprefix(_STATE) for state in states if state not in own)
    if not left:
        return ""
    return f" No rule of {listed(left)} itself on it was verified: ask the agency for its list before you use it."


def _warned(
    subject: Subject, found: Sequence[Finding], finding: Finding, contexts: Sequence[str], none: tuple[str, str]
) -> str:
    """What a rule that warns asks of the asker; `none`: the model in words, and for whom where no rule says it."""
    measure, (who, anybody) = finding.measure, none
    whom = _bound([finding], contexts) or anybody
    unread = _unread(found, contexts)
    of_data = not _OF_DATA.isdisjoint({*measure.binds} & {*contexts})
    if any(each.startswith(_STATE) for each in measure.binds):
        return (
            f"{who} is restricted{whom}: {measure.title}. {measure.meaning.rstrip('.')}.{_elsewhere(subject, measure)}"
        )
    if any(each.startswith(_OFFICES) for each in measure.binds):
        return (
            f"{who} is restricted{whom}: {measure.title}. It binds: {measure.who_it_binds}. "
            f"It restricts: {measure.restricts}.{_elsewhere(subject, measure)}"
        )
    where = f" where {subject.provider.name} runs it" if _turns_on_host(measure) and subject.provider else ""
    if of_data and _turns_on_host(measure) and subject.provider:
        return f"Hardly{whom} where {subject.provider.name} runs {who}: {measure.title}. {measure.meaning.rstrip('.')}."
    if unread:
        return f"No verified rule bars {who}{whom}, but one sets duties{where}: {measure.title}.{unread}"
    return f"{who} is not barred{whom}, but a rule sets duties{where}: {measure.title}."


def _elsewhere(subject: Subject, measure: Measure) -> str:
    """That a rule on a maker's app or service may not be one on its weights, where these run somewhere else."""
    at_maker = subject.provider is not None and subject.provider.id in subject.makers
    if not subject.host_said or at_maker or "origin" in measure.axes or not measure.developers:
        return ""
    where = f"at {subject.provider.name}" if subject.provider else "on your own machines"
    return f" Whether that reaches the weights {where} no source on board says: ask the agency."


def _turns_on_host(measure: Measure) -> bool:
    """Whether the rule is about where a host is, so that another host is free of it."""
    return "origin" not in measure.axes and bool(measure.hosts) and not measure.developers


def _unknown(subject: Subject, none: str, whom: str, found: Sequence[Finding], homes: Sequence[str]) -> str:
    """Where no rule binds, of someone of whom perhaps a place is known: no bar, and whom the rules do bar there."""
    there = f" in {listed([place_words(home) for home in homes])}" if homes and not _NAMES_A_PLACE.search(whom) else ""
    head = f"{none}{there}"
    barring = [
        finding
        for finding in found
        if finding.measure.severity == "blocks" and finding.measure.status != "ended"
        and (not homes or _is_theirs(finding, homes))
    ]  # fmt: skip
    limited = _public_bodies(found) if not homes else ""
    if barring and not (whom and homes):
        return f"{head}; rules do bar it for {_bound_by(barring)}{f', and {limited}' if limited else ''}."
    if UNSERVED.intersection(homes) and subject.origins == {"US"}:
        return f"{head}, but whether its maker serves that place is not on board: read its list of countries first."
    own = next((each.measure for each in found if _is_nearest(subject, each, homes, all_axes=not whom)), None)
    nearest = f" Nearest in the law there: {own.title}. It binds: {own.who_it_binds}." if own else ""
    return f"{head}.{nearest}"


def _is_nearest(subject: Subject, finding: Finding, homes: Sequence[str], *, all_axes: bool) -> bool:
    """Whether a rule in force in the asker's places is about what they would use; `all_axes`: on origin too."""
    measure = finding.measure
    if not is_of(measure, homes) or measure.status not in _IN_FORCE or measure.severity == "blocks":
        return False
    for_staff = bool(measure.binds) and all(each.startswith(_US_OFFICES) for each in measure.binds)
    if not all_axes and ("hosting" not in measure.axes or for_staff):
        return False
    return not (finding.elsewhere and subject.host_said)


def _public_bodies(found: Sequence[Finding]) -> str:
    """The countries in which orders keep some public bodies from a maker's own service; empty where there are none."""
    places = {
        finding.measure.jurisdiction
        for finding in found
        if finding.measure.status in _IN_FORCE and finding.measure.severity == "warns"
        and "hosting" in finding.measure.axes and finding.measure.developers
        and all(each.startswith(_OFFICES) for each in finding.measure.binds)
        and len(finding.measure.jurisdiction) == _COUNTRY
    }  # fmt: skip
    return f"some public bodies of {listed(sorted(places))} may not use its maker's service" if places else ""


def _is_theirs(finding: Finding, homes: Sequence[str]) -> bool:
    """Whether the rule is of the asker's country, a part of it included."""
    return is_of(finding.measure, homes) or finding.measure.jurisdiction.partition("-")[0] in homes
