"""Rules in force that bind others than the asker: told in one line, since they ask nothing of this team."""

from collections.abc import Collection, Mapping, Sequence

from bot.answer import Caveat
from bot.caveats.measures import binds
from bot.wording.contexts import context_words
from bot.wording.figures import listed
from bot.wording.sections import marks
from knowledge.evidence import Measure


def binding_others(
    caveats: Sequence[Caveat], measures: Mapping[str, Measure], asker: Collection[str], places: Sequence[str]
) -> tuple[Caveat, ...]:
    """Those of the caveats that are rules which would block somebody, and do not bind this asker."""
    return tuple(
        caveat
        for caveat in caveats
        if caveat.id in measures
        and caveat.severity == "informs"
        and measures[caveat.id].severity == "blocks"
        and not binds(measures[caveat.id], frozenset(asker), places)
    )


def in_a_line(caveats: Sequence[Caveat], measures: Mapping[str, Measure], names: Mapping[str, str]) -> str:
    """Who may not use which of the models by these rules; empty where there are none. `names` by model id."""
    parts = [
        f"{context_words(measures[caveat.id].binds)} may not use "
        f"{listed([names.get(model, model) for model in caveat.applies_to])} "
        f"({measures[caveat.id].title}) {marks(caveat.citations)}"
        for caveat in caveats
    ]
    return f"- Note: Binds others only: {'; '.join(parts)}." if parts else ""
