"""Whether a model is looked for under a licence, rather than asked what a licence allows."""

from collections.abc import Mapping
from typing import Any

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_SOUGHT = expression("under_a_licence_sought")
_OF_TERMS = expression("under_a_licence_terms")
_FOR = ("task", "gpu_memory_gb", "ram_gb", "max_params_b", "output_modalities")
"""What a model is wanted for or on."""


def seeks_under_a_licence(passage: Passage, own: Mapping[str, Any]) -> bool:
    """Whether no model is named, a task or machine for one is told, and the licence is only what it must be."""
    if "licence" not in own or not own.keys().isdisjoint({"models", "providers"}) or own.keys().isdisjoint(_FOR):
        return False
    return _SOUGHT.search(passage.text) is not None and _OF_TERMS.search(passage.text) is None
