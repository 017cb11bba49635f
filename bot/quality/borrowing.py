"""Which older version stands in for a model that no board has measured."""

from collections import defaultdict
from collections.abc import Container, Mapping

from bot.patterns import regex
from knowledge.entities import Model

_VERSION = regex(r"^v?\d+(?:\.\d+)*$")
_ATTACHED = regex(r"(?<=[a-z])\d+(?:\.\d+)*$")


def predecessors(models: Mapping[str, Model], measured: Container[str]) -> dict[str, str]:
    """For each model without results, the newest measured one released before it by the same maker in the same line."""
    lines: dict[tuple[str, str], list[Model]] = defaultdict(list)
    for model in models.values():
        if model.released and not model.bases:
            lines[(model.developer, line_of(model.id))].append(model)
    found = {}
    for line in lines.values():
        known = [model for model in line if model.id in measured]
        for model in line:
            older = [each for each in known if (each.released or "") < (model.released or "")]
            if model.id not in measured and older:
                found[model.id] = max(older, key=lambda each: (each.released or "", each.id)).id
    return found


def line_of(model: str) -> str:
    """The id without its version: `claude-opus-5-5` and `claude-opus-5` are one line, sizes such as 27b are not."""
    parts = [_ATTACHED.sub("", part) for part in model.split("-") if not _VERSION.fullmatch(part)]
    return "-".join(part for part in parts if part)
