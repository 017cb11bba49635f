"""The verdict on a model, or on all that a maker makes, with what it quotes of the rules held as facts."""

from bot.caveats.collect import caveats_for, cite_measure
from bot.caveats.measures import findings
from bot.caveats.subject import Subject
from bot.caveats.verdict import may_bind, verdict
from bot.draft import Draft
from bot.strategies.background import background
from bot.strategies.notes_on_law import worth_explaining
from bot.strategies.rules_asked import makers_named
from bot.understanding.abroad import is_a_body_abroad
from bot.understanding.us_bodies import latest_states
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from knowledge.entities import Developer
from knowledge.source import Source

Party = tuple[tuple[str, ...], tuple[str, ...]]
"""Whom a verdict is for: their situations, and the places that concern them."""
_FEDERAL_KINDS = ("us_defense", "us_federal_civilian", "us_contractor")
_FEDERAL = frozenset(_FEDERAL_KINDS)
_OF_STATES = frozenset({"vendor", "local_body"})
_OF_US_BODIES = _OF_STATES | {"off_contract", "off_duty"}
"""Situations that are of a US body or of who sells to one, where one is told of."""
_SHOWN = 3
"""Models made from another country's that are named, of one maker."""


def verdicts_on(draft: Draft, subject: Subject) -> str:
    """The verdict in bold, one for each of those whom the question tells of: a US agency, and a firm in Berlin."""
    said = (*draft.situation.question.history, draft.situation.question.text)
    parties = _parties(draft.situation.user_context, draft.situation.homes, is_one=is_a_body_abroad(said))
    lines = [verdict_on(draft, subject, party) for party in parties]
    for index, (_, homes) in enumerate(parties):
        where = listed([place_words(home) for home in homes])
        is_told = len(parties) == 1 or homes in {("US",), ()} or f" in {where}" in lines[index]
        lines[index] = lines[index] if is_told else f"In {where}: {lines[index]}"
    return "\n\n".join(f"**{line}**" for line in lines)


def _parties(contexts: tuple[str, ...], homes: tuple[str, ...], *, is_one: bool = False) -> list[Party]:
    """Who is told of, each with the places that concern them: US bodies and suppliers, and those of every other place.

    A state's bodies stand apart from federal ones. One for all where no US body is told of, or no other place, and
    where the other place is the one that the US body itself sits in (`is_one`).
    """
    american = tuple(each for each in contexts if each.partition(":")[2] not in homes)
    others = tuple(each for each in contexts if not _is_american(each))
    is_of_us = any(each.startswith("us_") for each in contexts)
    abroad = [home for home in homes if home != "US"] if is_of_us and not is_one else []
    bodies = [american] if abroad else [contexts]
    if _FEDERAL.intersection(contexts) and "us_state" in contexts:
        federal = tuple(each for each in american if not each.startswith("us_state") and each not in _OF_STATES)
        bodies = [federal, tuple(each for each in american if not each.startswith(_FEDERAL_KINDS))]
    return [*((body, ("US",) if abroad else homes) for body in bodies), *((others, (home,)) for home in abroad)]


def _is_american(context: str) -> bool:
    return context.startswith("us_") or ":US" in context or context in _OF_US_BODIES


def verdict_on(draft: Draft, subject: Subject, party: Party | None = None) -> str:
    """Whether something stops this asker, in words; whom the rules it quotes bind and what they restrict as facts."""
    situation = draft.situation
    contexts, homes = party or (situation.user_context, situation.homes)
    found = findings(situation.knowledge.facts, subject, contexts, homes)
    words = verdict(subject, found, contexts, homes)
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
        draft.say(verdicts_on(draft, subject))
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


def leave_states_open(draft: Draft) -> None:
    """Says of a state named that no rule of its own could be read, where that is so."""
    measures = draft.situation.knowledge.facts.measures.values()
    known = {measure.jurisdiction for measure in measures if measure.can_be_stated}
    if "GA" in latest_states((*draft.situation.question.history, draft.situation.question.text)):
        draft.assume("Georgia is read as the US state; say so if the country is meant.")
    for context in draft.situation.user_context:
        state = context.partition("us_state:")[2]
        if state and f"US-{state}" not in known:
            draft.leave_open(
                f"Whether {state}, US, has a rule of its own: none was verified. Ask the agency for its current list."
            )
