"""Models made from those that an asker rules out with all that comes from them."""

from bot.understood import Understood
from knowledge.entities import Model
from knowledge.facts import Facts


def derived_wish(facts: Facts, asked: Understood) -> tuple[Understood, ...]:
    """The wish that leaves out what is made from the bases ruled out; empty where none is."""
    found = derived_from(facts, asked)
    return (Understood(exclude_models=tuple(each.id for each in found)),) if found else ()


def derived_from(facts: Facts, asked: Understood) -> tuple[Model, ...]:
    """The models on board with a base, or a base of a base, among those ruled out; not those ruled out themselves."""
    out = asked.exclude_bases
    if not out:
        return ()
    return tuple(
        model
        for model in facts.models.values()
        if not _is_one(model, out) and any(_is_one(base, out) for base in facts.lineage(model.id))
    )


def _is_one(model: Model, out: tuple[str, ...]) -> bool:
    """Whether a model is one of these, of one of these families, or of one of these makers."""
    return any(
        name in {model.id, model.family, model.developer}
        or (not any(map(str.isdigit, name)) and (model.id.startswith(name) or (model.family or "").startswith(name)))
        for name in out
    )
