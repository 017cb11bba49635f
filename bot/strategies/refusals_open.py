"""That no source on board says which models refuse less, or what makers allow of adult content."""

from collections.abc import Sequence

from bot.caveats.laws_named import laws_named
from bot.draft import Draft
from bot.strategies.named import Named
from bot.wording.figures import listed

_WISH = "uncensored"


def say_refusals_open(draft: Draft) -> None:
    """Says first to who looks for a model that refuses less that none is picked for that."""
    if _WISH in draft.situation.asked.needs:
        draft.say("**Which models refuse less, no source on board says: the picks are not chosen by it.**")
        draft.leave_open("Which models refuse less than others: try your own prompts before you settle on one.")


def usage_policy_answered(draft: Draft, known: Sequence[Named]) -> bool:
    """Says that usage policies are not on board, where it is asked whether adult content is allowed, and nothing else.

    A law that is named, or an asker who is bound by one, is another question.
    """
    situation = draft.situation
    bound = situation.user_context or situation.homes or laws_named(situation.question.text)
    if _WISH not in situation.asked.needs or bound:
        return False
    makers = dict.fromkeys(each.model.developer for each in known if each.model)
    facts = situation.knowledge.facts
    whose = listed([facts.developers[each].name for each in makers]) if makers else "makers and hosts"
    draft.say(
        f"**Not on board: what the usage {'policy' if len(makers) == 1 else 'policies'} of {whose} "
        f"{'allows' if len(makers) == 1 else 'allow'} of adult content.** Read it at the maker and at the host you "
        "use; open weights on your own machine come with the terms of their licence instead."
    )
    draft.leave_open("What usage policies say of adult content, and what follows from a breach.")
    return True
