"""The verdict on a model, or on all that a maker makes, with what it quotes of the rules held as facts."""

from bot.caveats.collect import caveats_for, cite_measure
from bot.caveats.measures import findings
from bot.caveats.subject import Subject
from bot.caveats.verdict import may_bind, verdict
from bot.draft import Draft
from bot.strategies.background import background
from bot.strategies.notes_on_law import worth_explaining
from bot.strategies.rules_asked import makers_named
from bot.wording.figures import listed
from knowledge.entities import Developer
from knowledge.source import Source

_SHOWN = 3
"""Models made from another country's that are named, of one maker."""


def verdict_on(draft: Draft, subject: Subject) -> str:
    """Whether something stops this asker, in words; whom the rules it quotes bind and what they restrict as facts."""
    situation = draft.situation
    found = findings(situation.knowledge.facts, subject, situation.user_context, situation.homes)
    words = verdict(subject, found, situation.user_context, situation.homes)
    for measure in (each.measure for each in found if each.measure.title in words):
        quoted = f"It binds: {measure.who_it_binds}. It restricts: {measure.restricts}"
        mark = cite_measure(draft, measure)[0]
        draft.fact(subject=measure.title, attribute="reach", value=quoted, unit=None, citation=mark)
    return words


def rules_left_open(draft: Draft, subject: Subject) -> list[str]:
    """Ids of the rules that would stop the asker if the customer or the state is the one that they bind."""
    situation = draft.situation
    found = findings(situation.knowledge.facts, subject, situation.user_context, situation.homes)
    return [each.measure.id for each in may_bind(found, situation.user_context, situation.homes)]


def say_of_makers(draft: Draft) -> bool:
    """Says of each maker named, where no model is, whether something stops an asker who said who they are."""
    makers = makers_named(draft) if draft.situation.user_context else ()
    subjects = [_all_of(maker) for maker in makers]
    for maker, subject in zip(makers, subjects, strict=True):
        draft.say(f"**{verdict_on(draft, subject)}**")
        draft.say(_made_from_others(draft, maker))
    told = caveats_for(draft, subjects, all_measures=True)
    about = worth_explaining(draft, told, {maker.id for maker in makers}) if makers else ()
    if about:
        background(draft, kinds=("regulation", "hosting", "model"), subjects=about)
    draft.warn(*told)
    return bool(subjects)


def _made_from_others(draft: Draft, maker: Developer) -> str:
    """Which of a maker's models were made from one of another country; rules on origin look at that one as well."""
    facts = draft.situation.knowledge.facts
    told = []
    for model in facts.models.values():
        if model.developer != maker.id:
            continue
        bases = [base for base in facts.lineage(model.id) if (by := facts.developers.get(base.developer)) is not None
                 and by.country not in {None, maker.country}]  # fmt: skip
        if bases:
            mark = draft.cite(Source(url=model.source_url, checked_on=model.checked_on, title=model.name), "model")
            first = bases[0]
            about = f"{first.name} ({facts.developers[first.developer].country})"
            draft.fact(subject=model.id, attribute="made from", value=f"{model.name}: {about}", citation=mark)
            told.append(f"{model.name} from {about} [{mark}]")
    if not told:
        return ""
    more = ", and more" if len(told) > _SHOWN else ""
    names = f"{', '.join(told[:_SHOWN])}{more}" if more else listed(told)
    return (
        f"Not all of it stems from {maker.country}: {names}. Rules on origin look at the base as well as at the maker."
    )


def _all_of(maker: Developer) -> Subject:
    """A maker's models, as weights that anybody may run."""
    return Subject(
        model_id=maker.id, name=f"{maker.name}'s line of models", model=None, developer=maker, bases=(),
        base_developers=(), licence=None, offering=None, provider=None,
    )  # fmt: skip
