"""What the law keeps from this asker, said beside what is recommended."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.caveats.collect import cite_measure
from bot.draft import Draft
from bot.selection.barred import blocking_rules
from bot.understanding.served_places import UNSERVED
from bot.wording.contexts import place_words
from bot.wording.figures import listed
from bot.wording.sections import marks
from knowledge.evidence import Measure

_BARRED = "Barred for you"


def barred_in_words(draft: Draft, lead: str = f"{_BARRED}, and left out") -> str:
    """Which models and hosts a rule bars for the asker, after `lead`; empty where none does or it was said."""
    if any(_BARRED in paragraph for paragraph in draft.paragraphs):
        return ""
    rules = blocking_rules(draft.situation)
    parts = [f"{_what(draft, rule)} ({rule.title}) {marks(cite_measure(draft, rule))}" for rule in rules]
    return f"{lead}: {'; '.join(parts)}." if parts else ""


def whom_they_serve(draft: Draft, made: Sequence[Recommendation]) -> str:
    """That no source lists whom the makers and hosts of picks serve, for who sits where US ones may serve nobody."""
    situation = draft.situation
    homes = {*situation.homes, *(("CN",) if "china_user" in situation.user_context else ())}
    there = sorted(homes & UNSERVED)
    if not there or not any(each.provider for each in made):
        return ""
    where = listed([place_words(place) for place in there])
    return (
        f"**Whether the makers and hosts of these picks serve customers in {where} is not on board: read their lists "
        "of countries before you build on one.**"
    )


def _what(draft: Draft, rule: Measure) -> str:
    makers = draft.situation.knowledge.facts.developers
    names = listed([makers[each].name if each in makers else each for each in rule.developers])
    if "origin" not in rule.axes:
        return f"the service of {names}" if names else f"hosts in {listed(rule.hosts)}"
    return f"models of {names} and what is made from them" if names else f"models made in {listed(rule.origins)}"
