"""The end that all strategies share: caveats, assumptions, what is unknown, sources, and the standing policy."""

from collections.abc import Sequence

from bot.answer import Answer, Caveat
from bot.draft import Draft
from bot.numbering import marks_in
from bot.strategies.named import model_source
from bot.wording import sections

CAVEATS_SHOWN = 6
NOTES_SHOWN = 3
WITHOUT_A_BILL = frozenset({"capability", "benchmark", "licence", "trend"})
"""Questions of fact about a model: nothing is bought, so prices that change and rules for others are told in a line."""


ABOUT_MONEY = frozenset({"recommend", "cost", "compare", "stack"})


def close(draft: Draft) -> Answer:
    """The finished answer: the paragraphs said so far, then what qualifies them."""
    situation = draft.situation
    budgets = (policy.budget_in_words() for policy in situation.policies)
    draft.assume(*situation.reading.assumed,
                 *(f"Your team's policy sets a budget of {budget}." for budget in budgets if budget))  # fmt: skip
    draft.say(_caveats(draft))
    said = "\n".join(draft.paragraphs)
    draft.say(sections.bullets("Assumptions", [each for each in draft.assumptions if each not in said]))
    draft.say(sections.bullets("Not known", draft.unknown))
    draft.say("\n".join(situation.reading.notes))
    rules = dict.fromkeys(rule for policy in situation.policies for rule in policy.rules())
    if rules:
        draft.say(f"Your team's policy was applied: {'; '.join(rules)}.")
    _vouch_for_names(draft)
    draft.say(_sources(draft))
    clarify = situation.reading.clarify
    return draft.finish(clarify=clarify.question if clarify else None, choices=clarify.choices if clarify else ())


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
    shown = _most_telling(draft, telling) if main == "origin_risk" else telling[:CAVEATS_SHOWN]
    left = len(telling) - len(shown)
    more = f"\n{left} more in the answer's caveats." if left else ""
    # What binds others is told in a line: a choice or a bill of somebody whom no rule is known to concern.
    briefly = main in WITHOUT_A_BILL or (main in ABOUT_MONEY and not draft.situation.user_context)
    return sections.caveats(shown, briefly=briefly) + more


def _most_telling(draft: Draft, caveats: Sequence[Caveat]) -> list[Caveat]:
    """About law there are dozens: those that bind the asker, and few of others that no note has explained."""
    grave = [caveat for caveat in caveats if caveat.severity != "informs"]
    others = [caveat for caveat in caveats if caveat.severity == "informs" and caveat.id not in draft.explained]
    return [*grave[:CAVEATS_SHOWN], *others[: max(0, NOTES_SHOWN - len(grave))]]


def _sources(draft: Draft) -> str:
    """Every source that the text marks, in the order of the marks; the rest stand in the answer's citations."""
    known = {citation.id: citation for citation in draft.citations}
    return sections.sources([known[mark] for mark in marks_in("\n".join(draft.paragraphs)) if mark in known])
