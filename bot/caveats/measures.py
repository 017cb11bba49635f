"""Which laws, orders and policies matter for a subject and an asker, and how that is put.

One wording standard for every country: title, what kind of act it is, what follows, how fresh the source is.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from bot.caveats.subject import Subject
from bot.places import overlaps
from bot.wording.contexts import context_words
from knowledge.evidence import Measure
from knowledge.facts import Facts

STATUS_WORDS = {
    "in_force": "in force",
    "partly_in_force": "partly in force",
    "adopted": "adopted, not yet in force",
    "proposed": "a proposal, not law",
    "advisory": "an advisory, not a ban",
    "allegation": "an allegation, not a finding",
    "litigation": "before a court",
    "policy": "a company's own policy",
    "ended": "no longer in force",
    "unknown": "status not known",
}
_SEVERITIES = ("blocks", "warns", "informs")


class Finding(Struct, frozen=True, kw_only=True):
    """A measure that reaches the subject. `bound`: it binds this asker, for all that is known of them."""

    measure: Measure
    bound: bool
    severity: str
    elsewhere: bool = False
    """Whether it reaches the maker's own service only, which is not said to be the host."""

    @property
    def axis(self) -> str:
        """The contract's axis: origin before hosting before licence; anything else is about data."""
        return next((axis for axis in ("origin", "hosting", "licence") if axis in self.measure.axes), "data")


def findings(
    facts: Facts, subject: Subject, contexts: Iterable[str], homes: Iterable[str] = (), *, seats: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """Every statable measure that reaches `subject`, or that binds the asker and names one of its makers.

    `seats` are the places where the asker may sit, where no home is known: a rule for a trade binds only there.

    Those that bind the asker and block come first, then those of the asker's own places, `homes`. An ended one is told
    only where it names a maker, as a precedent.
    """
    asker, places = frozenset(contexts), tuple(homes)
    where = places or tuple(seats)
    found = []
    for measure in facts.measures.values():
        if not measure.can_be_stated or (measure.status == "ended" and not measure.developers):
            continue
        if reaches(measure, subject) or _names_for(measure, subject, asker):
            found.append(_finding(measure, asker, where))
        elif is_of(measure, places) and _could_reach(measure, subject):
            found.append(Finding(measure=measure, bound=False, severity="informs", elsewhere=True))
    return tuple(sorted(found, key=lambda finding: importance(finding, places)))


def _names_for(measure: Measure, subject: Subject, asker: frozenset[str]) -> bool:
    """Whether a rule for people in the asker's situation names one of the makers, whoever the host is."""
    return not asker.isdisjoint(measure.binds) and not subject.makers.isdisjoint(measure.developers)


def _could_reach(measure: Measure, subject: Subject) -> bool:
    """Whether the measure names a maker or is about hosts in its country: it reaches the maker's own API."""
    if "origin" not in measure.axes and "hosting" not in measure.axes:
        return False
    if subject.host_said and "origin" not in measure.axes and not measure.developers:
        return False
    return not (subject.makers.isdisjoint(measure.developers) and subject.origins.isdisjoint(measure.hosts))


def reaches(measure: Measure, subject: Subject) -> bool:
    """Whether the measure turns on who made the subject, or on where and by whom it is run."""
    return _by_origin(measure, subject) or _by_host(measure, subject)


def _by_origin(measure: Measure, subject: Subject) -> bool:
    if "origin" not in measure.axes:
        return False
    if measure.developers:
        return not subject.makers.isdisjoint(measure.developers)
    return not subject.origins.isdisjoint(measure.origins)


def _by_host(measure: Measure, subject: Subject) -> bool:
    if "hosting" not in measure.axes or subject.provider is None:
        return False
    if measure.developers:
        return "origin" not in measure.axes and subject.provider.id in measure.developers
    return any(subject.hosted_within(country) for country in measure.hosts)


def _finding(measure: Measure, asker: frozenset[str], places: Iterable[str]) -> Finding:
    bound = measure.status != "ended" and binds(measure, asker, places)
    return Finding(measure=measure, bound=bound, severity=measure.severity if bound else "informs")


_TRADES = frozenset({"health", "finance", "minors"})
"""Situations that people are in everywhere: they do not say whose law it is."""


def binds(measure: Measure, asker: frozenset[str], places: Iterable[str] = ()) -> bool:
    """Whether the measure binds someone in these situations, who sits in one of `places` where any is known.

    A state's own rule (`us_state:KS`) binds only there; which state is not known, so it never counts as bound.
    """
    concerned = asker & frozenset(measure.binds)
    where = tuple(places)
    if concerned <= _TRADES and where and not is_of(measure, where):
        concerned = frozenset()
    return "everyone" in measure.binds or bool(concerned)


def is_unsettled(measure: Measure) -> bool:
    """Whether it is an act against makers, for some people, of which no source says whether it still stands."""
    return measure.status == "unknown" and bool(measure.binds) and bool(measure.developers)


def is_of(measure: Measure, homes: Iterable[str]) -> bool:
    """Whether the measure is an act of one of these places; a member state's counts for the EU, and the EU's for it.

    A US state's own rule is none of the whole country's.
    """
    return "-" not in measure.jurisdiction and any(overlaps(measure.jurisdiction, home) for home in homes)


def importance(finding: Finding, homes: Iterable[str] = ()) -> tuple[int, int, int, int, int, int, str]:
    """What to sort by: what binds first, then the law of the asker's places, the gravest, what is in force.

    Among equals a country's rule stands before a state's that does not bind, and one that names makers before others.
    """
    in_force = finding.measure.status in {"in_force", "partly_in_force"}
    return (
        0 if finding.bound else 1,
        0 if is_of(finding.measure, homes) else 1,
        _SEVERITIES.index(finding.severity if finding.bound else finding.measure.severity),
        0 if in_force else 1,
        1 if "-" in finding.measure.jurisdiction and not finding.bound else 0,
        0 if finding.measure.developers else 1,
        finding.measure.id,
    )


def wording(finding: Finding) -> str:
    """The measure in a sentence or two: what it is, whom it binds where that is not the asker, what follows."""
    measure = finding.measure
    status = STATUS_WORDS.get(measure.status, measure.status)
    fresh = f"; newest source {measure.newest_source_date}" if measure.newest_source_date else ""
    conflict = "Sources differ on details." if measure.evidence == "conflict" else ""
    whom = "" if finding.bound else f"It binds: {measure.who_it_binds}."
    if finding.elsewhere and not measure.developers:
        whom = f"It matters only where a host in {measure.hosts[0]}, or owned from there, runs it, such as its maker."
    return f"{measure.title} ({status}{fresh}). {_sentence(whom)}{_sentence(measure.meaning)}{conflict}".strip()


def for_others(finding: Finding) -> str:
    """A rule that binds others than the asker, in a line: whom it keeps from what it covers."""
    measure = finding.measure
    return f"Binds others only: {context_words(measure.binds)} may not use what it covers ({measure.title})."


_COMMON_SITUATIONS = frozenset({"us_federal_civilian", "us_contractor", "us_defense"})
"""Situations that a team may be in without saying so, because a customer is."""


def conditional(measures: Iterable[Finding], places: Iterable[str] = ()) -> Iterator[Finding]:
    """The findings that would block a supplier of the state: worth a line even where the asker is not known to be one.

    A state's own rule or one for users in a single country is told when it is asked for; none is told to an asker who
    sits in other `places`.
    """
    where = tuple(places)
    return (
        finding
        for finding in measures
        if not finding.bound
        and finding.measure.severity == "blocks"
        and finding.measure.status != "ended"
        and _COMMON_SITUATIONS & set(finding.measure.binds)
        and (not where or is_of(finding.measure, where))
    )


def _sentence(text: str) -> str:
    """`text` closed by a full stop; empty stays empty."""
    trimmed = text.strip()
    if not trimmed:
        return ""
    return f"{trimmed} " if trimmed.endswith(".") else f"{trimmed}. "
