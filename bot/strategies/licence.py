"""What a licence allows: for named models, for a use, for a country."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Answer
from bot.caveats import licences
from bot.caveats.collect import caveats_for, cite_licence
from bot.caveats.subject import Subject, subject_of
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies import recommend
from bot.strategies.background import background
from bot.strategies.closing import close
from bot.strategies.entries import with_caveats
from bot.strategies.matches import matches
from bot.strategies.named import Named, named_models
from bot.wording.figures import count, listed
from knowledge.entities import Licence


def answer_licence(draft: Draft) -> Answer:
    """A verdict per model, with the terms behind it; without a model, how to find out."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = [each for each in named if each.model_id is not None]
    if not known:
        _without_model(draft)
        return close(draft)
    subjects = [_subject(draft, each) for each in known]
    draft.recommendations += matches(draft, known, workload_of(situation.asked.but(units=None, unit_kind=None)))
    draft.warn(*caveats_for(draft, subjects, licence_asked=True, all_measures=bool(situation.user_context)))
    draft.recommendations = with_caveats(draft.recommendations, draft)
    for subject in subjects:
        draft.say(verdict(draft, subject))
    _chain(draft, subjects)
    return close(draft)


def _subject(draft: Draft, named: Named) -> Subject:
    return subject_of(draft.situation.knowledge.facts, str(named.model_id))


def verdict(draft: Draft, subject: Subject) -> str:
    """The first line for one model: whether the use is allowed, under which licence, with which conditions."""
    licence = subject.licence
    if licence is None:
        draft.leave_open(f"No source on board states the licence of {subject.name}.")
        return f"**{subject.name}: the licence is not on board; do not assume one.**"
    asked = draft.situation.asked
    barred = licences.excluded(licence, draft.situation.territories)
    marks = "".join(f"[{mark}]" for mark in cite_licence(draft, licence))
    terms = f"{licences.thresholds(licence)}{licence.conditions}"
    draft.fact(
        subject=subject.name, attribute="licence", value=f"{licence.name}. {terms}", unit=None, citation=marks[1:-1]
    )
    if licence.kind == "proprietary":
        return f"**{subject.name}: hosted only.** {terms} {marks}"
    if barred:
        return f"**{subject.name}: no rights in {listed(barred)} under {licence.name}.** {terms} {marks}"
    word = {"yes": "yes", "conditional": "yes, under conditions", "no": "no"}.get(licence.commercial_use, "not stated")
    reached = _user_cap(asked.units if asked.unit_kind == "users" else None, licence)
    return f"**{subject.name}, commercial use: {reached or word}** ({licence.name}). {terms} {marks}"


def _user_cap(users: Decimal | None, licence: Licence) -> str:
    """What the cap on users means for a stated number of them; empty where neither is known."""
    if users is None or licence.user_cap is None:
        return ""
    cap = f"the threshold of {count(licence.user_cap)}"
    if users > licence.user_cap:
        return f"not without a licence of your own, {count(users)} users are above {cap}"
    return f"yes, {count(users)} users are below {cap}"


def _chain(draft: Draft, subjects: Sequence[Subject]) -> None:
    """The licences of the bases, which bind whoever ships the derived model."""
    facts = draft.situation.knowledge.facts
    for subject in subjects:
        for base in subject.bases:
            licence = facts.licences.get(base.licence) if base.licence else None
            if licence is not None and licence != subject.licence:
                marks = "".join(f"[{mark}]" for mark in cite_licence(draft, licence))
                draft.say(f"{subject.name} was made from {base.name}, whose {licence.name} applies too. {marks}")


def _without_model(draft: Draft) -> None:
    if draft.unknown:
        draft.say("**I can't tell: no source on board knows that model.**")
    else:
        draft.say("**The licence depends on the model; none was named.** The weights, the code and the base model each "
                  "have one, and the strictest binds you.")  # fmt: skip
    background(draft, kinds=("model", "regulation"), limit=1)
    if "recommend" in draft.situation.reading.intents:
        recommend.add_options(draft)
