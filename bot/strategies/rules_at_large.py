"""The rules on origin where no model is named: whether one bars a country's models, and which there are."""

import re

from bot.answer import Caveat
from bot.caveats.collect import cite_measure
from bot.caveats.measures import Finding, binds, importance, wording
from bot.caveats.verdict import AT_LARGE
from bot.draft import Draft
from bot.patterns import regex
from bot.wording.contexts import context_words, place_words
from bot.wording.figures import listed

NO_RULE = "**No rule on board bars "
"""How a verdict begins that nothing is barred."""
GENERAL_SHOWN = 6
_CHINESE = regex(r"\bchin(?:a|ese|esisch\w*|ois\w*|os?|as?|es[ae]s?)\b|中国|китай", re.IGNORECASE)


def say_rules_at_large(draft: Draft) -> None:
    """That origin matters where a rule says so, and the rules on board that do."""
    situation = draft.situation
    asker = frozenset(situation.user_context)
    places = frozenset((*situation.asked.exclude_origin, *situation.asked.require_origin))
    relevant = [
        Finding(measure=measure, bound=binds(measure, asker, situation.homes), severity=measure.severity)
        for measure in situation.knowledge.facts.measures.values()
        if measure.can_be_stated
        and measure.status in {"in_force", "partly_in_force", "adopted"}
        and {"origin", "hosting"} & set(measure.axes)
        and (binds(measure, asker, situation.homes) if asker else True)
        and (not places or bool(places & frozenset((*measure.origins, *measure.hosts))) or bool(asker))
    ]
    relevant.sort(key=lambda finding: importance(finding, situation.homes))
    whom = f" for {context_words(situation.user_context)}" if asker else ""
    if not relevant:
        homes = listed([place_words(home) for home in situation.homes])
        there = f" in {homes}" if homes and " in " not in whom else ""
        draft.say(
            f"**No rule on board turns on who made a model{whom}{there}.** Who runs it and where, and what its licence "
            "allows, are questions of their own."
        )
        return
    draft.say(
        f"**Origin matters where a rule says so{whom}; the rules on board that do, most binding first.** "
        "Who made a model, who runs it and where, and what its licence allows are three separate questions."
    )
    draft.warn(*(_caveat(draft, finding) for finding in relevant[:GENERAL_SHOWN]))


def bar_in_words(draft: Draft) -> str:
    """Whether a rule bars models made in the places asked about, for the asker and for whom else; else empty."""
    situation = draft.situation
    places = {*situation.asked.exclude_origin, *situation.asked.require_origin}
    if not places and _CHINESE.search(situation.question.text):
        places = {"CN"}
    whom = f" for {context_words(situation.user_context)}" if situation.user_context else ""
    barring = [
        measure
        for measure in situation.knowledge.facts.measures.values()
        if measure.can_be_stated and measure.severity == "blocks" and places & {*measure.origins}
    ]
    if not places:
        return ""
    made = f"models made in {listed(sorted(places))}"
    asker = frozenset(situation.user_context)
    bound = [measure.title for measure in barring if binds(measure, asker, situation.homes)]
    if bound:
        return f"**{listed(bound)} {'bars' if len(bound) == 1 else 'bar'} {made}{whom}.**"
    others = dict.fromkeys(word for measure in barring for word in measure.binds)
    rest = f"; rules do bar them for {context_words(tuple(others))}" if others else ""
    homes = listed([place_words(home) for home in situation.homes])
    there = f" in {homes}" if homes and not whom else ""
    return f"{NO_RULE}{made}{whom or AT_LARGE}{there}{rest}.**"


def _caveat(draft: Draft, finding: Finding) -> Caveat:
    return Caveat(
        id=finding.measure.id,
        axis=finding.axis,
        severity=finding.severity if finding.bound else "informs",
        applies_to=finding.measure.developers or finding.measure.origins,
        text=wording(finding),
        citations=cite_measure(draft, finding.measure),
    )
