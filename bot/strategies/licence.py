"""What a licence allows: for named models, for a use, for a country."""

from collections.abc import Sequence

from bot.caveats import licence_sizes, licences
from bot.caveats.collect import caveats_for, cite_licence
from bot.caveats.subject import Subject, subject_of
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.strategies import plan_use, plans_and_api, recommend
from bot.strategies.asked_of import asks_about_outputs, asks_about_tuned
from bot.strategies.background import background
from bot.strategies.licence_groups import asks_which_need_a_licence, say_groups
from bot.strategies.licensed_kin import with_terms
from bot.strategies.matches import matches
from bot.strategies.named import Named, family_of, model_source, named_models
from bot.strategies.terms_asked import openness, outputs_asked_of, say_terms_asked, takes_back
from bot.strategies.ways_asked import asks_permission
from bot.understanding.licence_words import asks_to_keep_closed
from bot.understanding.which_models import asks_which_of
from bot.wording.figures import listed
from knowledge.entities import Licence

FAMILY_SHOWN = 6
SUCH_SHOWN = 12
_KINDS = {
    "commercial": "open to commercial use, some under conditions",
    "research": "not for commercial use by default",
    "permissive": "under a permissive licence",
}
"""Kinds of licences that may be asked for, as what is said of the models under them."""
_NAMED = {"mit": "MIT", "apache-2.0": "Apache 2.0"}


def answer_licence(draft: Draft) -> None:
    """A verdict per model, with the terms behind it; without a model, how to find out."""
    if plans_and_api.answered(draft):
        return
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = [with_terms(draft, each) for each in named if each.model_id is not None]
    text = situation.question.text
    whose = outputs_asked_of(situation)
    outputs = bool(whose) or asks_about_outputs(text)
    if not known:
        if whose:
            background(draft, kinds=("model",), subjects=("model-outputs",))
        elif not plan_use.answered(draft):
            _without_model(draft)
        return
    known.sort(key=lambda each: each.asked not in whose)
    subjects = [_subject(draft, each) for each in known]
    say_terms_asked(draft, subjects, frozenset(str(each.model_id) for each in known if each.asked in whose))
    if outputs and any(subject.licence is None or subject.licence.kind == "proprietary" for subject in subjects):
        background(draft, kinds=("model",), subjects=("model-outputs",))
    draft.recommendations += matches(draft, known, workload_of(situation.asked.but(units=None, unit_kind=None)))
    offices = any(each.startswith(("us_", "government")) for each in situation.user_context)
    draft.warn(*caveats_for(draft, subjects, licence_asked=True, all_measures=offices))
    sought = [each for each in known if _is_list_sought(draft, each)]
    for each, subject in zip(known, subjects, strict=True):
        draft.say(_those_under(draft, each) if each in sought else verdict(draft, subject))
    _chain(draft, [subject for each, subject in zip(known, subjects, strict=True) if each not in sought])
    if asks_about_tuned(text) and not outputs:
        draft.say("A model tuned or merged from these weights stays under their terms too, whatever its own page says.")
        _say_if_kept_closed(draft, subjects)
    for each in known:
        if each.read_as_newest:
            draft.say(_family(draft, each))


def _is_list_sought(draft: Draft, named: Named) -> bool:
    """Whether it is asked which models of a family a licence holds for; of one that no host sells, none is listed."""
    situation = draft.situation
    if not situation.asked.licence or not named.read_as_newest:
        return False
    return asks_which_of(situation.question.text, named.asked) and bool(family_of(situation, named))


def _subject(draft: Draft, named: Named) -> Subject:
    return subject_of(draft.situation.knowledge.facts, str(named.model_id))


def _say_if_kept_closed(draft: Draft, subjects: Sequence[Subject]) -> None:
    """That what is made of weights under a permissive licence need not be published, where that is asked."""
    free = [each.name for each in subjects if each.licence is not None and each.licence.kind == "permissive"]
    if free and asks_to_keep_closed(draft.situation.question.text):
        draft.say(
            f"**You may keep it closed: the terms on board for {listed(free)} ask for no more than is said above.**"
        )


def say_no_rights(draft: Draft, known: Sequence[Named]) -> None:
    """Of models that are asked about for a place: that a licence gives no rights there, where one does not."""
    if not asks_permission(draft.situation.question.text):
        return
    for subject in (_subject(draft, each) for each in known):
        if subject.licence is not None and licences.excluded(subject.licence, draft.situation.territories):
            draft.say(verdict(draft, subject))


def say_barred_kin(draft: Draft, known: Sequence[Named]) -> None:
    """Of a family that its newest model stands for: older ones whose licence gives no rights where the asker is."""
    kin = (other for each in known if each.read_as_newest for other in family_of(draft.situation, each))
    told = {each.model_id for each in known}
    for subject in (_subject(draft, other) for other in kin if other.model_id not in told):
        if subject.licence is not None and licences.excluded(subject.licence, draft.situation.territories):
            draft.say(verdict(draft, subject))


def verdict(draft: Draft, subject: Subject) -> str:
    """The first line for one model: whether the use is allowed, under which licence, with which conditions."""
    licence = subject.licence
    if licence is None:
        draft.leave_open(
            f"No source on board states the licence of {subject.name}: read the LICENSE file beside its weights."
        )
        is_open = subject.model is not None and subject.model.open_weights
        weights = "its weights are open, but " if is_open and openness(draft, None) else ""
        return f"**{subject.name}: {weights}the licence is not on board; do not assume one.**"
    asked = draft.situation.asked
    barred = licences.excluded(licence, draft.situation.territories)
    marks = "".join(f"[{mark}]" for mark in cite_licence(draft, licence))
    terms = f"{licences.thresholds(licence)}{licence.conditions}"
    draft.fact(
        subject=subject.name, attribute="licence", value=f"{licence.name}. {terms}", unit=None, citation=marks[1:-1]
    )
    if licence.kind == "proprietary":
        return f"**{subject.name}: hosted only, its weights are not open.** {terms} {marks}"
    if barred:
        return f"**{subject.name}: no rights in {listed(barred)} under {licence.name}.** {terms} {marks}"
    use = _use(licence, _by_size(draft, licence, cite_licence(draft, licence)[0]))
    if licence.kind == "non_commercial" and (
        asked.licence == "research" or licence_sizes.earns_nothing(draft.situation.question.text)
    ):
        use = f"{use}; non-commercial use: yes"
    out = f", no rights in {listed(licence.excluded_territories)}" if licence.excluded_territories else ""
    by_name = (
        ""
        if takes_back(draft.situation.question.text)
        else _by_name(asked.licence, licence) or openness(draft, licence)
    )
    lead = f"{by_name}{'the' if by_name else 'The'} weights of {subject.name} are under {licence.name}"
    return f"**{lead}; commercial use: {use}{out}.** {terms} {marks}"


def _use(licence: Licence, reached: str) -> str:
    """Whether the weights may earn money. `reached`: what the caps mean for the asker."""
    if licence.kind != "non_commercial" or licence.commercial_use != "conditional" or licence_sizes.is_refused(reached):
        words = {"yes": "yes", "conditional": "yes, under conditions", "no": "no"}
        return reached or words.get(licence.commercial_use, "not stated")
    size = f"; {reached.removeprefix('yes, ')}" if reached else ""
    return f"not by default, only on the conditions that follow{size}"


def _by_name(asked: str | None, licence: Licence) -> str:
    """`Yes: ` or `No: ` where a licence was asked about by its name; empty otherwise."""
    if asked not in _NAMED:
        return ""
    return "Yes: " if licence.id == asked else f"No, not {_NAMED[asked]}: "


def _those_under(draft: Draft, named: Named) -> str:
    """The models of a family that the licence asked about holds for, the newest first."""
    facts, asked = draft.situation.knowledge.facts, draft.situation.asked.licence or ""
    found: dict[str, Licence] = {}
    for each in (*family_of(draft.situation, named), named):
        licence = facts.licences.get(each.model.licence) if each.model and each.model.licence else None
        if licence is not None and licence.kind != "proprietary" and _is_such(licence, asked):
            found.setdefault(each.title, licence)
    what = _KINDS.get(asked) or f"under {_NAMED.get(asked, asked)}"
    if not found:
        return f"**None of the {named.asked} models on board is {what}.**"
    marks = dict.fromkeys(cite_licence(draft, licence)[0] for licence in found.values())
    names = [*found]
    told = listed(names) if len(names) <= SUCH_SHOWN else f"{', '.join(names[:SUCH_SHOWN])}, and more"
    draft.fact(subject=named.asked, attribute=what, value=told, citation=next(iter(marks)))
    return f"**{what[0].upper()}{what[1:]}: {told}.** {''.join(f'[{mark}]' for mark in marks)}"


def _is_such(licence: Licence, asked: str) -> bool:
    if asked == "commercial":
        return licence.commercial_use in {"yes", "conditional"} and licence.kind != "non_commercial"
    if asked == "research":
        return licence.kind == "non_commercial"
    return licence.kind == "permissive" if asked == "permissive" else licence.id == asked


def _family(draft: Draft, named: Named) -> str:
    """The licences of the family that a name stands for: which models are under which."""
    facts = draft.situation.knowledge.facts
    groups: dict[str, list[str]] = {}
    for each in family_of(draft.situation, named):
        licence = facts.licences.get(each.model.licence) if each.model and each.model.licence else None
        words = "licence not on board" if licence is None else licence.name
        size = licence_sizes.for_asker(draft.situation, licence) if licence is not None else ""
        words = f"{words} ({size})" if licence_sizes.is_refused(size) else words
        words = "hosted only" if licence is not None and licence.kind == "proprietary" else words
        groups.setdefault(words, []).append(each.title)
        if len(groups[words]) <= FAMILY_SHOWN:
            mark = cite_licence(draft, licence)[0] if licence else draft.cite(model_source(each.model), "model")  # type: ignore[arg-type]
            draft.fact(subject=each.title, attribute="licence", value=words, unit=None, citation=mark)
    if len(groups) < 2:
        return ""
    lines = [
        f"- {words}: {listed(names[:FAMILY_SHOWN])}{', and more' if len(names) > FAMILY_SHOWN else ''}"
        for words, names in groups.items()
    ]
    return "\n".join((f'Not all "{named.asked}" models are alike:', *lines))


def _by_size(draft: Draft, licence: Licence, mark: str) -> str:
    """What the caps mean for the sizes told of; a revenue told earlier, or in another currency, becomes a fact."""
    revenue = draft.situation.reading.revenue_usd
    words = licence_sizes.for_asker(draft.situation, licence)
    if words and revenue is not None:
        draft.fact(subject="asker", attribute="revenue as stated", value=revenue, unit="USD a year", citation=mark)
    return words


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
    if not draft.unknown and say_groups(draft):
        asked = draft.situation.asked
        needed = asks_which_need_a_licence(draft.situation.question.text)
        if "recommend" in draft.situation.reading.intents and not needed:
            draft.say("Of those without a name to show, by quality:")
            free = asked.but(units=None, unit_kind=None, requests_period=None, open_weights=True, licence="permissive")
            with draft.asking(free):
                recommend.add_options(draft)
        return
    if not draft.unknown and draft.situation.asked.licence and "recommend" in draft.situation.reading.intents:
        recommend.add_options(draft)
        return
    if draft.unknown:
        draft.say("**I can't tell: no source on board knows that model.**")
    else:
        if hosts := _resold(draft):
            draft.say(f"**Whether you may sell on access to {hosts} is not on board:** its terms of service decide.")
            return
        draft.say("**The licence depends on the model; none was named.** The weights, the code and the base model each "
                  "have one, and the strictest binds you.")  # fmt: skip
    background(draft, kinds=("model", "regulation"), limit=1)
    if "recommend" in draft.situation.reading.intents:
        recommend.add_options(draft)


def _resold(draft: Draft) -> str:
    """The services named whose access is to be sold on; empty where that is not asked."""
    providers, asked = draft.situation.knowledge.facts.providers, draft.situation.asked
    if not licence_sizes.RESELLS.search(draft.situation.question.text):
        return ""
    return listed([providers[each].name for each in asked.providers if each in providers])
