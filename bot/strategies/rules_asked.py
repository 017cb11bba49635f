"""Whether a rule that is asked about by its name reaches a model or a maker that is named beside it."""

import re
from collections.abc import Iterable, Sequence

from bot.caveats.collect import cite_measure
from bot.caveats.measures import STATUS_WORDS
from bot.caveats.subject import Subject
from bot.draft import Draft
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Developer
from knowledge.evidence import Measure

_SETTLED = frozenset({"in_force", "partly_in_force", "adopted", "proposed"})


def say_covered(draft: Draft, subjects: Sequence[Subject], laws: Iterable[str]) -> bool:
    """A line for each rule named: whether it names or reaches what is asked about; whether any was told."""
    facts = draft.situation.knowledge.facts
    rules = [facts.measures[law] for law in laws if law in facts.measures]
    rules = [rule for rule in rules if rule.status in _SETTLED and (rule.developers or rule.origins)]
    told = [subject_makers(subject) for subject in subjects] or [(each.name, (each,)) for each in makers_named(draft)]
    for rule in rules if told else ():
        reached = "; ".join(dict.fromkeys(_reaches(draft, rule, name, makers) for name, makers in told))
        marks = "".join(f"[{mark}]" for mark in cite_measure(draft, rule))
        draft.say(
            f"**{rule.title} {reached}.** {STATUS_WORDS.get(rule.status, rule.status).capitalize()}."
            f" It binds: {rule.who_it_binds}. It restricts: {rule.restricts.rstrip('.')}. {marks}"
        )
    return bool(rules) and bool(told)


def subject_makers(subject: Subject) -> tuple[str, tuple[Developer, ...]]:
    """A model's name, and its maker with those of its bases."""
    makers = (*((subject.developer,) if subject.developer else ()), *subject.base_developers)
    return subject.name, tuple(dict.fromkeys(makers))


def makers_named(draft: Draft) -> tuple[Developer, ...]:
    """The makers that the question names."""
    text = draft.situation.question.text.casefold()
    makers = draft.situation.knowledge.facts.developers.values()
    return tuple(
        maker for maker in makers
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in {maker.id, maker.name.casefold()})
    )  # fmt: skip


def _reaches(draft: Draft, rule: Measure, name: str, makers: Sequence[Developer]) -> str:
    """What a rule has to do with a model or maker, by those it names, else by where the makers sit."""
    whose = listed([maker.name for maker in makers]) or "its maker"
    made = "" if whose == name else f", who made {name}" if len(makers) < 2 else f", who made {name} and its bases"
    if rule.developers:
        known = draft.situation.knowledge.facts.developers
        named = listed([known[maker].name if maker in known else maker for maker in rule.developers])
        hit = [maker.name for maker in makers if maker.id in rule.developers]
        if hit:
            return (
                f"names {listed(hit)}, who made {'it' if whose == name else name}" if made else f"names {listed(hit)}"
            )
        return f"names {named} of the makers on board, not {whose}{made}"
    there = any(maker.country in rule.origins for maker in makers)
    places = listed([place_words(each) for each in rule.origins])
    return f"is about makers in {places}: {name} is {'one of theirs' if there else 'not one of theirs'}"
