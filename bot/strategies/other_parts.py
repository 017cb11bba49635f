"""What a question asks beside its main intent of the models it names: a short part each, after the main answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.caveats.subject import subject_of
from bot.draft import Draft
from bot.selection.market import usual_place
from bot.strategies import abilities, benchmark, cost, licence, origin_risk, recommend, residency
from bot.strategies.ends import say_end
from bot.strategies.named import Named, named_models, rows_of

Part = Callable[[Draft, Sequence[Named]], None]
ALONE = frozenset({"recommend", "stack", "trend", "off_topic"})
"""Main intents whose answers tell all that such a question asks."""
TOLD = {
    "compare": {"cost", "benchmark"}, "migration": {"cost", "compare", "recommend"}, "origin_risk": {"licence"},
    "benchmark": {"recommend"}, "capability": {"recommend"}, "licence": {"recommend"}, "residency": {"recommend"},
}  # fmt: skip
"""What the answer to a main intent tells already, or asks with other words."""


def add(draft: Draft) -> None:
    """Adds a part for each other thing asked of the models named."""
    main = draft.situation.reading.intents[0]
    if main in ALONE:
        return
    named = [each for each in named_models(draft, draft.situation.asked.models) if each.model_id is not None]
    wanted = asked_beside(draft) - TOLD.get(main, set()) - {main}
    for label, part in PARTS.items():
        if named and label in wanted:
            part(draft, named)


def asked_beside(draft: Draft) -> set[str]:
    """The intents that the message has, and those that what it says implies."""
    asked, intents = draft.situation.asked, set(draft.situation.reading.intents)
    if intents & {"compare", "cost"}:
        intents |= {"cost"}
    if asked.licence is not None:
        intents.add("licence")
    if asked.host_region and not intents & {"cost", "compare"}:
        intents.add("residency")
    if abilities.asked_abilities(draft):
        intents.add("capability")
    return intents


def _abilities(draft: Draft, named: Sequence[Named]) -> None:
    for each in named:
        rows = rows_of(draft.situation, each)
        row = usual_place(rows)
        if row is not None:
            draft.say(abilities.verdict(draft, each, row, rows))


def _ends(draft: Draft, named: Sequence[Named]) -> None:
    for each in named:
        say_end(draft, each)


def _licences(draft: Draft, named: Sequence[Named]) -> None:
    for each in named:
        draft.say(licence.verdict(draft, subject_of(draft.situation.knowledge.facts, str(each.model_id))))


def _instead(draft: Draft, named: Sequence[Named]) -> None:
    """Others that are as good, for who asks what else there is."""
    situation = draft.situation
    standard = situation.asked.but(models=(), quality_floor=tuple(each.asked for each in named))
    draft.situation = replace(situation, reading=replace(situation.reading, understood=standard))
    recommend.add_options(draft)
    draft.situation = situation


PARTS: Mapping[str, Part] = {
    "cost": cost.add_part,
    "capability": _abilities,
    "benchmark": benchmark.add_part,
    "origin_risk": origin_risk.add_part,
    "residency": residency.add_part,
    "licence": _licences,
    "migration": _ends,
    "recommend": _instead,
}
"""The parts in the order in which they are told."""
