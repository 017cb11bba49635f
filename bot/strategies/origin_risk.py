"""Law and risk tied to who made a model: what binds this asker, what does not, and what it means for them."""

from collections.abc import Sequence

from bot.answer import Answer, Caveat
from bot.caveats.collect import caveats_for, cite_measure
from bot.caveats.measures import Finding, binds, findings, importance, is_of, wording
from bot.caveats.subject import Subject, subject_of
from bot.draft import Draft
from bot.selection.market import usual_place
from bot.strategies import licence, recommend
from bot.strategies.background import background
from bot.strategies.closing import close
from bot.strategies.matches import matches
from bot.strategies.named import Named, named_models, rows_of
from bot.wording.contexts import context_words, place_words
from bot.wording.figures import listed

GENERAL_SHOWN = 6
RULES_EXPLAINED = 3


def answer_origin_risk(draft: Draft) -> Answer:
    """For named models: what blocks, binds or merely informs. Without: the rules that fit the asker's situation."""
    situation = draft.situation
    named = named_models(draft, (*situation.asked.models, *situation.asked.exclude_models))
    known = [each for each in named if each.model_id is not None]
    if known:
        _about_models(draft, known)
    else:
        _about_rules(draft)
    if "recommend" in situation.reading.intents:
        recommend.add_options(draft)
    named_rules = [caveat.id for caveat in draft.caveats if caveat.axis in {"origin", "hosting"}]
    # Without a model the rules shown are those of the place, which need not be what was asked about.
    background(draft, kinds=("regulation", "hosting"), subjects=named_rules[:RULES_EXPLAINED] if known else ())
    return close(draft)


def _about_models(draft: Draft, known: Sequence[Named]) -> None:
    situation = draft.situation
    subjects = [_subject(draft, each) for each in known]
    for subject in subjects:
        found = findings(situation.knowledge.facts, subject, situation.user_context, situation.homes)
        draft.say(f"**{verdict(subject, found, situation.user_context, situation.homes)}**")
        if "licence" in situation.reading.intents:
            draft.say(licence.verdict(draft, subject))
    draft.recommendations += matches(draft, known)
    draft.warn(*caveats_for(draft, subjects, all_measures=True))
    if not situation.user_context:
        told = "more of you than where you are" if situation.homes else "who you are"
        draft.leave_open(
            f"The question does not say {told}: rules differ for US federal suppliers, defense work, state bodies, "
            "and personal data of people in the EU."
        )


def _subject(draft: Draft, named: Named) -> Subject:
    row = usual_place(rows_of(draft.situation, named))
    return subject_of(draft.situation.knowledge.facts, str(named.model_id), row.offering if row else None)


def verdict(subject: Subject, found: Sequence[Finding], contexts: Sequence[str], homes: Sequence[str] = ()) -> str:
    """The first line: whether something stops this asker, and which rule that is; else the nearest of their own law."""
    origin = listed(sorted(subject.origins)) or "a country not known"
    who = f"{subject.name} (made in {origin})"
    whom = f" for {context_words(contexts)}" if contexts else ""
    blocking = [finding for finding in found if finding.bound and finding.severity == "blocks"]
    warning = [finding for finding in found if finding.bound and finding.severity == "warns"]
    if blocking:
        return f"No: {blocking[0].measure.title} bars {who}{whom}."
    if warning:
        return f"{who} is not barred{whom}, but {warning[0].measure.title} sets duties."
    if contexts:
        return f"No rule on board bars {who}{whom}."
    if homes:
        there = listed([place_words(home) for home in homes])
        return f"No rule on board bars {who} for private use in {there}.{_at_home(found, homes)}"
    others = [finding for finding in found if finding.measure.severity == "blocks"]
    if others:
        return f"No rule on board bars {who} for private use; {others[0].measure.title} bars it for those it binds."
    return f"No rule on board bars {who}."


def _at_home(found: Sequence[Finding], homes: Sequence[str]) -> str:
    """The rule of the asker's own places that matters most, in two sentences; empty where there is none."""
    own = [finding.measure for finding in found if is_of(finding.measure, homes) and finding.measure.status != "ended"]
    return f" Nearest in the law there: {own[0].title}. It binds: {own[0].who_it_binds}." if own else ""


def _about_rules(draft: Draft) -> None:
    situation = draft.situation
    asker = frozenset(situation.user_context)
    places = frozenset((*situation.asked.exclude_origin, *situation.asked.require_origin))
    relevant = [
        Finding(measure=measure, bound=binds(measure, asker), severity=measure.severity)
        for measure in situation.knowledge.facts.measures.values()
        if measure.can_be_stated
        and measure.status in {"in_force", "partly_in_force", "adopted"}
        and {"origin", "hosting"} & set(measure.axes)
        and (binds(measure, asker) if asker else True)
        and (not places or bool(places & frozenset((*measure.origins, *measure.hosts))) or bool(asker))
    ]
    relevant.sort(key=lambda finding: importance(finding, situation.homes))
    whom = f" for {context_words(situation.user_context)}" if asker else ""
    draft.say(
        f"**Origin matters where a rule says so{whom}; the rules on board that do, most binding first.** "
        "Who made a model, who runs it and where, and what its licence allows are three separate questions."
    )
    draft.warn(*(_caveat(draft, finding) for finding in relevant[:GENERAL_SHOWN]))


def _caveat(draft: Draft, finding: Finding) -> Caveat:
    return Caveat(
        id=finding.measure.id,
        axis=finding.axis,
        severity=finding.severity if finding.bound else "informs",
        applies_to=finding.measure.developers or finding.measure.origins,
        text=wording(finding),
        citations=cite_measure(draft, finding.measure),
    )
