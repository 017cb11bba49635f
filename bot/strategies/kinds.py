"""What kind of work a model is made for, as a question would say it, where it is other than chat."""

from collections.abc import Iterable

from bot.patterns import regex
from bot.strategies.named import Named
from bot.understood import Understood
from knowledge.base import Knowledge

_SAID: dict[str, dict[str, object]] = {
    "embedding": {"task": "embedding"},
    "rerank": {"task": "rerank"},
    "image": {"task": "image_generation", "output_modalities": ("image",)},
    "video": {"task": "video", "output_modalities": ("video",)},
    "transcription": {"task": "speech", "modalities": ("audio",)},
    "speech": {"task": "speech", "output_modalities": ("audio",)},
    "realtime": {"task": "speech", "modalities": ("audio",), "output_modalities": ("audio",)},
}
"""Mode of a model to what a question for it says."""
_CALLED = {
    "embedding": regex(r"embed"), "rerank": regex(r"rerank"), "image": regex(r"image|dall-e|diffusion|flux"),
    "video": regex(r"video|\bveo\b|sora"), "transcription": regex(r"whisper|transcri"), "speech": regex(r"\btts\b"),
    "realtime": regex(r"realtime|-live\b"),
}  # fmt: skip
"""Mode to what the names of its models have in them, for those that nobody sells."""


def as_kind_of(asked: Understood, named: Iterable[Named], knowledge: Knowledge | None = None) -> Understood | None:
    """What was asked with the work of the models named; `None` where another was said or they do several kinds.

    With `knowledge`, a model that nobody sells does what the others of its family do, or what its name says.
    """
    modes = {mode for each in named for mode in _modes(each, knowledge)}
    said = _SAID.get(next(iter(modes))) if len(modes) == 1 else None
    is_open = asked.task is None or (said is not None and asked.task == said["task"] and not _says_a_way(asked))
    return asked.but(**said) if said is not None and is_open else None


def each_of_its_kind(asked: Understood, named: Named, beside: Iterable[Named], knowledge: Knowledge) -> Understood:
    """What was asked, for one of several models named: where they do different work, each has its own and no other."""
    modes = _modes(named, knowledge)
    if len(modes.union(*(_modes(each, knowledge) for each in beside))) < 2 or len(modes) > 1:
        return as_kind_of(asked, [named], knowledge) or asked
    return asked.but(**_SPOKEN_OF_NONE | _SAID.get(next(iter(modes), ""), {}))


_SPOKEN_OF_NONE: dict[str, object] = {"task": None, "modalities": (), "output_modalities": ()}


def _says_a_way(asked: Understood) -> bool:
    """Whether it was said what goes in or comes out beside text: "speech" alone may be heard or spoken."""
    return bool(asked.modalities or asked.output_modalities)


def _modes(named: Named, knowledge: Knowledge | None) -> set[str]:
    sold = {each.mode for each in named.offerings}
    if sold or knowledge is None or named.model is None:
        return sold
    model = named.model
    kin = (each for each in knowledge.facts.models.values() if each.family == model.family)
    names = {name for each in kin for name in (each.id, *each.aliases)}
    found = {sold.mode for name in names for sold in knowledge.catalogue.of_model(name)}
    return found or {mode for mode, words in _CALLED.items() if words.search(model.id)}
