"""What the law keeps from this asker, said beside what is recommended."""

from bot.caveats.collect import cite_measure
from bot.draft import Draft
from bot.selection.barred import blocking_rules
from bot.wording.figures import listed
from bot.wording.sections import marks
from knowledge.evidence import Measure


def barred_in_words(draft: Draft) -> str:
    """Which models and hosts are left out because a rule bars them for the asker; empty where none does."""
    rules = blocking_rules(draft.situation)
    parts = [f"{_what(draft, rule)} ({rule.title}) {marks(cite_measure(draft, rule))}" for rule in rules]
    return f"Barred for you, and left out: {'; '.join(parts)}." if parts else ""


def _what(draft: Draft, rule: Measure) -> str:
    makers = draft.situation.knowledge.facts.developers
    names = listed([makers[each].name if each in makers else each for each in rule.developers])
    if "origin" not in rule.axes:
        return f"the service of {names}" if names else f"hosts in {listed(rule.hosts)}"
    return f"models of {names} and what is made from them" if names else f"models made in {listed(rule.origins)}"
