"""The end that all strategies share: caveats, assumptions, what is unknown, sources, and the standing policy."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.answer import Answer, Caveat
from bot.caveats.for_others import binding_others, concerns, in_a_line, may_supply_the_state
from bot.caveats.joined import joined
from bot.caveats.laws_named import laws_named
from bot.caveats.measures import is_of
from bot.draft import Draft
from bot.numbering import marks_in
from bot.strategies import certified
from bot.strategies.entries import with_caveats
from bot.strategies.named import model_source
from bot.wording import sections
from bot.wording.in_english import said_once

CAVEATS_SHOWN = 6
NOTES_SHOWN = 3
WITHOUT_A_BILL = frozenset({"capability", "benchmark", "licence", "trend"})
"""Questions of fact about a model: nothing is bought, so prices that change and rules for others are told in a line."""


ABOUT_MONEY = frozenset({"recommend", "cost", "compare", "stack"})


def close(draft: Draft) -> Answer:
    """The finished answer: the paragraphs said so far, then what qualifies them; of a refusal nothing else is told."""
    situation = draft.situation
    if situation.reading.intents[0] == "off_topic":
        draft.say(_sources(draft))
        return draft.finish()
    draft.paragraphs[1:1] = (*certified.of_picks(draft), *situation.reading.unapplied, *_is_hardly_anything(draft))
    draft.recommendations = with_caveats(draft.recommendations, draft)
    budgets = (policy.budget_in_words() for policy in situation.policies)
    draft.assume(*situation.reading.assumed,
                 *(f"Your team's policy sets a budget of {budget}." for budget in budgets if budget))  # fmt: skip
    draft.say(_caveats(draft))
    said = "\n".join(draft.paragraphs)
    draft.say(sections.bullets("Assumptions", [each for each in draft.assumptions if each not in said]))
    draft.say(sections.bullets("Not known", [each for each in draft.unknown if each not in said]))
    draft.say("\n".join(situation.reading.notes))
    rules = dict.fromkeys(rule for policy in situation.policies for rule in policy.rules())
    if rules:
        draft.say(f"Your team's policy was applied: {'; '.join(rules)}.")
    draft.say(said_once(situation.reading.language, said, begins=not situation.question.history))
    _vouch_for_names(draft)
    draft.say(_sources(draft))
    clarify = situation.reading.clarify
    return draft.finish(clarify=clarify.question if clarify else None, choices=clarify.choices if clarify else ())


_A_CENT = Decimal("0.01")


def _is_hardly_anything(draft: Draft) -> Iterator[str]:
    """That a recurring bill is next to nothing, as a misread amount makes it."""
    bills = [cost for cost in draft.costs if cost.period in {"month", "year"}]
    if bills and all(cost.total_usd and cost.total_usd < _A_CENT for cost in bills):
        yield "That is less than one cent. If the amounts were meant larger, say them again with their units."


def _vouch_for_names(draft: Draft) -> None:
    """Names of models that the text tells of and no entry holds, such as the standard that nothing reaches."""
    situation = draft.situation
    facts, text = situation.knowledge.facts, "\n".join(draft.paragraphs)
    asked = situation.asked
    held = {entry.model_name for entry in draft.recommendations}
    for model in filter(None, map(facts.model, (*situation.floor_models, *asked.models, *asked.exclude_models))):
        if model.name in text and model.name not in held:
            draft.fact(
                subject=model.id, attribute="name", value=model.name, citation=draft.cite(model_source(model), "model")
            )


def _caveats(draft: Draft) -> str:
    main = draft.situation.reading.intents[0]
    untold = {main, "price"} if main in WITHOUT_A_BILL else {main}
    telling = [caveat for caveat in draft.caveats if caveat.axis not in untold]
    if main == "origin_risk":
        shown = _most_telling(draft, telling)
        return sections.caveats(shown) + _left_out([each for each in telling if each not in shown]) if shown else ""
    situation = draft.situation
    measures = situation.knowledge.facts.measures
    others = binding_others(telling, measures, situation.user_context, situation.whereabouts)
    own = [caveat for caveat in telling if caveat not in others]
    if situation.user_context:
        own = [each for each in own if each.severity != "informs" or _concerns(draft, each)]
    told = joined(own)
    names = {entry.model: entry.model_name for entry in draft.recommendations}
    # A choice or a bill of somebody whom no rule is known to concern needs the title of a note only.
    briefly = main in WITHOUT_A_BILL or (main in ABOUT_MONEY and not situation.user_context)
    last = in_a_line(others, measures, names) if may_supply_the_state(situation) else ""
    return sections.caveats(told[:CAVEATS_SHOWN], briefly=briefly, last=last) + _left_out(told[CAVEATS_SHOWN:])


def _left_out(caveats: Sequence[Caveat]) -> str:
    """How many that warn are not shown; of notes that concern the asker less nothing is said."""
    number = sum(caveat.severity != "informs" for caveat in caveats)
    return f"\n{number} more in the answer's caveats." if number else ""


def _concerns(draft: Draft, caveat: Caveat) -> bool:
    """Whether a caveat is no rule, or one worth a line to an asker who said who they are."""
    measure = draft.situation.knowledge.facts.measures.get(caveat.id)
    return measure is None or concerns(draft.situation, measure)


def _law_asked(draft: Draft) -> tuple[str, ...]:
    """Places whose law is asked about: the asker's, the US for its bodies, else the EU where only its acts are."""
    if not draft.situation.homes and any(each.startswith("us_") for each in draft.situation.user_context):
        return ("US",)
    laws = laws_named(draft.situation.question.text)
    is_eu = bool(laws) and all(law.startswith("eu-") for law in laws)
    return draft.situation.homes or (("EU",) if is_eu else ())


def _most_telling(draft: Draft, caveats: Sequence[Caveat]) -> list[Caveat]:
    """About law there are dozens: those that bind the asker, and few of others that no note has explained.

    Of others, only the law of the asker's own places, where any is known.
    """
    grave = [caveat for caveat in caveats if caveat.severity != "informs"]
    others = [caveat for caveat in caveats if caveat.severity == "informs" and caveat.id not in draft.explained]
    measures, homes = draft.situation.knowledge.facts.measures, _law_asked(draft)
    if homes:
        others = [caveat for caveat in others if caveat.id not in measures or is_of(measures[caveat.id], homes)]
    if draft.situation.user_context or draft.situation.reading.not_contexts:
        others = [each for each in others if _concerns(draft, each)]
    return [*grave[:CAVEATS_SHOWN], *others[: max(0, NOTES_SHOWN - len(grave))]]


def _sources(draft: Draft) -> str:
    """Every source that the text marks, in the order of the marks; the rest stand in the answer's citations."""
    known = {citation.id: citation for citation in draft.citations}
    return sections.sources([known[mark] for mark in marks_in("\n".join(draft.paragraphs)) if mark in known])
