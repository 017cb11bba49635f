"""The verdict on a model, or on all that a maker makes, with what it quotes of the rules held as facts."""

from bot.caveats.collect import caveats_for, cite_measure
from bot.caveats.measures import findings
from bot.caveats.subject import Subject
from bot.caveats.verdict import may_bind, verdict
from bot.draft import Draft
from bot.strategies.background import background
from bot.strategies.notes_on_law import worth_explaining
from bot.strategies.rules_asked import makers_named
from knowledge.entities import Developer


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
    for subject in subjects:
        draft.say(f"**{verdict_on(draft, subject)}**")
    told = caveats_for(draft, subjects, all_measures=True)
    about = worth_explaining(draft, told, {maker.id for maker in makers}) if makers else ()
    if about:
        background(draft, kinds=("regulation", "hosting", "model"), subjects=about)
    draft.warn(*told)
    return bool(subjects)


def _all_of(maker: Developer) -> Subject:
    """A maker's models, as weights that anybody may run."""
    return Subject(
        model_id=maker.id, name=f"{maker.name}'s line of models", model=None, developer=maker, bases=(),
        base_developers=(), licence=None, offering=None, provider=None,
    )  # fmt: skip
