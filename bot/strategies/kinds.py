"""What kind of work a model is made for, as a question would say it, where it is other than chat."""

from collections.abc import Iterable

from bot.strategies.named import Named
from bot.understood import Understood

_SAID: dict[str, dict[str, object]] = {
    "embedding": {"task": "embedding"},
    "rerank": {"task": "rerank"},
    "image": {"task": "image_generation", "output_modalities": ("image",)},
    "video": {"task": "video", "output_modalities": ("video",)},
    "transcription": {"task": "speech", "modalities": ("audio",)},
    "speech": {"task": "speech", "output_modalities": ("audio",)},
}
"""Mode of a model to what a question for it says."""


def as_kind_of(asked: Understood, named: Iterable[Named]) -> Understood | None:
    """What was asked with the work of the models named; `None` where a task was said or they do several kinds."""
    modes = {sold.mode for each in named for sold in each.offerings}
    said = _SAID.get(next(iter(modes))) if len(modes) == 1 else None
    return asked.but(**said) if said is not None and asked.task is None else None
