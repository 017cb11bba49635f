"""Weights whose licence gives no rights where the asker sits or runs them: said first, whatever was asked."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from bot.answer import Caveat
from bot.caveats.collect import cite_licence
from bot.caveats.licences import excluded, wording
from bot.caveats.subject import Subject, subject_of
from bot.draft import Draft
from bot.patterns import regex
from bot.strategies import licence
from bot.strategies.named import Named
from bot.strategies.ways_asked import asks_permission
from bot.understanding.resolving import resolve_model
from bot.wording.contexts import place_words
from bot.wording.figures import listed

_TOLD_ANYWAY = frozenset({"licence", "origin_risk", "off_topic"})
_ABOUT_USE = frozenset({"residency", "capability"})
"""Intents under which a question whether one may use a model is read."""
_USES = regex(
    r"\b(?:can|could|may|should|shall) (?:we|i|our|my|an?|the|they)\b"
    r"|\b(?:use|uses|using|deploy|ship|covers?|applies)\b|\b(?:dürfen|können|darf|kann) (?:wir|ich|man)\b"
    r"|\b(?:podemos|puedo|pouvons|peut-on|puis-je|posso)\b|可以|能用|使え|써도|\bможно\b|\bможем\b",
    re.IGNORECASE,
)


def say_left_out(draft: Draft, named: Sequence[Named]) -> None:
    """A paragraph for each model whose licence leaves the asker's place out; first where it decides the matter."""
    situation = draft.situation
    if situation.reading.intents[0] in _TOLD_ANYWAY:
        return
    own = bool(situation.asked.self_host)
    places = situation.territories if own else situation.homes
    text = situation.question.text
    first = own or asks_permission(text) or _USES.search(text) is not None
    asks = first and situation.reading.intents[0] in _ABOUT_USE
    said = [paragraph for each in named if (paragraph := _paragraph(draft, each, places, own=own, asks=asks))]
    at = 0 if first else 1
    draft.paragraphs[at:at] = said


def _paragraph(draft: Draft, named: Named, places: Sequence[str], *, own: bool, asks: bool) -> str:
    """What is to be said of one model; where its licence leaves none of `places` out, only to who `asks` for that."""
    subject = subject_of(draft.situation.knowledge.facts, str(named.model_id))
    if subject.licence is None:
        return _of_family(draft, named, places)
    out = excluded(subject.licence, tuple(places))
    if not out:
        return _covers(draft, subject, places) if asks else ""
    _grade(draft, subject, "blocks" if own else "warns", hosted=not own)
    if own:
        return licence.verdict(draft, subject)
    mark = cite_licence(draft, subject.licence)[0]
    where = listed([place_words(each) for each in out])
    draft.fact(subject=subject.name, attribute="no rights in", value=where, unit=None, citation=mark)
    return (
        f"**{subject.licence.name} gives no rights to the weights of {subject.name} in {where}.** Behind a host's API "
        "the host carries the licence: ask whether it may serve you there. Running them yourself is not covered. "
        f"[{mark}]"
    )


def _covers(draft: Draft, subject: Subject, places: Sequence[str]) -> str:
    """That a licence which leaves places out does not leave out these."""
    if subject.licence is None or not subject.licence.excluded_territories or not places:
        return ""
    mark = cite_licence(draft, subject.licence)[0]
    out = listed(subject.licence.excluded_territories)
    draft.fact(subject=subject.name, attribute="no rights in", value=out, unit=None, citation=mark)
    where = listed([place_words(each) for each in places])
    return f"**{subject.licence.name} does not leave out {where}: it gives no rights in {out}.** [{mark}]"


def _of_family(draft: Draft, named: Named, places: Sequence[str]) -> str:
    """For a family whose newest has no licence on board: which of its others leave the places out."""
    facts = draft.situation.knowledge.facts
    found: dict[str, list[str]] = {}
    for each in resolve_model(named.asked, draft.situation.lexicon) if named.read_as_newest else ():
        subject = subject_of(facts, each)
        if subject.licence is not None and (out := excluded(subject.licence, tuple(places))):
            mark = cite_licence(draft, subject.licence)[0]
            where = listed([place_words(place) for place in out])
            found.setdefault(f"no rights in {where} under {subject.licence.name} [{mark}]", []).append(subject.name)
    if not found:
        return ""
    draft.leave_open(f"The licence of {named.title}: read the LICENSE file beside its weights.")
    lines = "; ".join(f"{listed(names)}: {words}" for words, names in found.items())
    return f'**Of "{named.asked}", {lines}.** The licence of {named.title} is not on board; do not assume another.'


def _grade(draft: Draft, subject: Subject, severity: str, *, hosted: bool) -> None:
    """Makes the caveat on the licence as grave as it is for this asker."""
    known = next((each for each in draft.caveats if each.id == f"licence-{subject.model_id}"), None)
    if known is not None:
        draft.caveats[draft.caveats.index(known)] = replace(known, severity=severity)
    elif subject.licence is not None:
        draft.warn(
            Caveat(
                id=f"licence-{subject.model_id}", axis="licence", severity=severity, applies_to=(subject.model_id,),
                text=wording(subject, subject.licence, hosted=hosted), citations=cite_licence(draft, subject.licence),
            )
        )  # fmt: skip
