"""The caveats of one answer: every rule asked about every model in it, each caveat once, the gravest first."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from bot.answer import Caveat
from bot.caveats import licence_sizes, licences, measures, offers
from bot.caveats.subject import Subject
from bot.costs.schedule import changes_ahead
from bot.costs.workload import workload_of
from bot.draft import Draft
from knowledge.entities import Licence
from knowledge.evidence import Measure
from knowledge.source import Source

_ORDER = {"blocks": 0, "warns": 1, "informs": 2}
CONDITIONAL_SHOWN = 1
"""How many rules that bind others are told unasked, per answer; a question about origin gets them all."""


def caveats_for(
    draft: Draft, subjects: Iterable[Subject], *, all_measures: bool = False, licence_asked: bool = False
) -> tuple[Caveat, ...]:
    """The caveats that apply to the subjects, gravest first; those of several subjects are joined."""
    joined: dict[str, Caveat] = {}
    for subject in subjects:
        for caveat in _of_subject(draft, subject, all_measures=all_measures, licence_asked=licence_asked):
            known = joined.get(caveat.id)
            applies = caveat.applies_to if known is None else (*known.applies_to, *caveat.applies_to)
            gravest = min((caveat, known or caveat), key=lambda each: _ORDER[each.severity])
            joined[caveat.id] = replace(gravest, applies_to=tuple(dict.fromkeys(applies)))
    return tuple(sorted(joined.values(), key=lambda each: _ORDER[each.severity]))


def _of_subject(draft: Draft, subject: Subject, *, all_measures: bool, licence_asked: bool) -> Iterator[Caveat]:
    yield from _measures(draft, subject, everything=all_measures)
    yield from _lineage(draft, subject)
    if subject.host_said or not (all_measures or licence_asked) or _is_maker(subject):
        yield from _host(draft, subject)
    yield from _licence(draft, subject, asked=licence_asked)
    yield from _offering(draft, subject)


def _measures(draft: Draft, subject: Subject, *, everything: bool) -> Iterator[Caveat]:
    situation = draft.situation
    found = measures.findings(
        situation.knowledge.facts, subject, situation.user_context, situation.homes, seats=situation.whereabouts
    )
    bound = [finding for finding in found if finding.bound]
    others = [finding for finding in found if not finding.bound]
    told = others if everything else list(measures.conditional(others, situation.whereabouts))[:CONDITIONAL_SHOWN]
    for finding in (*bound, *told):
        yield Caveat(
            id=finding.measure.id,
            axis=finding.axis,
            severity=finding.severity,
            applies_to=(subject.model_id,),
            text=measures.wording(finding) if everything or finding.bound else measures.for_others(finding),
            citations=cite_measure(draft, finding.measure),
        )


def cite_measure(draft: Draft, measure: Measure) -> tuple[str, ...]:
    """Citations of a measure's first two sources."""
    return tuple(
        draft.cite(Source(url=url, checked_on=measure.checked_on, title=measure.title), "regulation")
        for url in measure.source_urls[:2]
    )


def _lineage(draft: Draft, subject: Subject) -> Iterator[Caveat]:
    text = offers.lineage(subject)
    if text and subject.model is not None:
        source = Source(url=subject.model.source_url, checked_on=subject.model.checked_on, title=subject.name)
        mark = draft.cite(source, "model")
        name = f"lineage-{subject.model_id}"
        grave = "warns" if len(subject.origins) > 1 else "informs"
        yield _caveat(subject, name=name, axis="origin", severity=grave, text=text, citation=mark)


def _is_maker(subject: Subject) -> bool:
    """Whether the host is the maker's own: of a question about law or a licence the host is otherwise a guess."""
    return subject.provider is not None and subject.provider.id in subject.makers


def _host(draft: Draft, subject: Subject) -> Iterator[Caveat]:
    asked = tuple(place for wish in draft.situation.wishes for place in wish.host_region)
    ruled_out = tuple(place for wish in draft.situation.wishes for place in wish.exclude_host_region)
    text = offers.host(subject, asked, draft.situation.homes, ruled_out)
    if text and (provider := subject.provider) is not None:
        row = Source(url=provider.source_url, checked_on=provider.checked_on, title=provider.name)
        marks = [draft.cite(source, "model") for source in provider.seat_sources or (row,)]
        name = f"host-{provider.id}"
        yield _caveat(subject, name=name, axis="hosting", severity="informs", text=text, citation=marks)


def _licence(draft: Draft, subject: Subject, *, asked: bool) -> Iterator[Caveat]:
    licence = subject.licence
    own_weights = subject.offering is None
    if licence is None or not (asked or (own_weights and licence.kind != "permissive") or _limits(licence)):
        return
    situation = draft.situation
    grave = licences.severity(
        licence,
        commercial=asked or situation.asked.licence == "commercial" or own_weights,
        territories=situation.territories,
        size=licence_sizes.for_asker(situation, licence),
    )
    yield Caveat(
        id=f"licence-{subject.model_id}",
        axis="licence",
        severity=grave if asked or own_weights else "informs",
        applies_to=(subject.model_id,),
        text=licences.wording(subject, licence, hosted=not own_weights),
        citations=cite_licence(draft, licence),
    )


def _limits(licence: Licence) -> bool:
    """Whether the licence of the weights draws a line that a user behind an API should know of."""
    return licence.kind in {"community", "non_commercial"} and licence.commercial_use != "yes"


def cite_licence(draft: Draft, licence: Licence) -> tuple[str, ...]:
    """The citation of a licence's text or of the source that describes it."""
    source = Source(url=licence.source_url, checked_on=licence.checked_on, title=licence.name)
    return (draft.cite(source, "regulation"),)


def _offering(draft: Draft, subject: Subject) -> Iterator[Caveat]:
    offering = subject.offering
    if offering is None:
        return
    page = offering.prices[0].source
    if text := offers.end_of(offering, draft.situation.today):
        name = f"end-{offering.model}-{offering.provider}"
        mark = draft.cite(page, "pricing")
        yield _caveat(subject, name=name, axis="deprecation", severity="warns", text=text, citation=mark)
    for change in changes_ahead(offering, draft.situation.today):
        if text := offers.change_ahead(change):
            mark = draft.cite(change.after.source, "pricing")
            name = f"change-{offering.model}-{offering.provider}-{change.on}"
            bill = " The bill is at today's price." if workload_of(draft.situation.asked).stated else ""
            words = f"{subject.name}: {text[0].lower()}{text[1:]}{bill}"
            yield _caveat(subject, name=name, axis="price", severity="warns", text=words, citation=mark)
    if text := offers.dispute(offering):
        others = dict.fromkeys(draft.cite(each.other_source, "pricing") for each in offering.disputes)
        yield Caveat(
            id=f"price-{offering.model}-{offering.provider}",
            axis="price",
            severity="informs",
            applies_to=(subject.model_id,),
            text=text,
            citations=(draft.cite(page, "pricing"), *others),
        )


def _caveat(subject: Subject, *, name: str, axis: str, severity: str, text: str, citation: str | list[str]) -> Caveat:
    marks = (citation,) if isinstance(citation, str) else tuple(citation)
    return Caveat(id=name, axis=axis, severity=severity, applies_to=(subject.model_id,), text=text, citations=marks)
