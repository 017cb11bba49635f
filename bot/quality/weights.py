"""Every weight behind the quality ranking. What each is for stands in `docs/ranking.md`."""

from collections.abc import Mapping
from types import MappingProxyType

KIND: Mapping[str, float] = MappingProxyType(
    {
        "benchmark-author": 1.0,
        "independent": 1.0,
        "crowd": 0.8,
        "vendor": 0.35,
        "vendor-on-competitor": 0.35,
        "secondary": 0.2,
    }
)
"""How far a kind of source is trusted."""

PLACE = (1.0, 0.6, 0.4)
"""Relevance of a board to the first, second and later tasks that it names."""

RELATED: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {
        "coding": {"agentic": 0.5, "autocomplete": 0.6, "reasoning": 0.3, "math": 0.2},
        "agentic": {"coding": 0.5, "support": 0.4, "research": 0.4, "reasoning": 0.2},
        "autocomplete": {"coding": 0.9},
        "reasoning": {"math": 0.6, "education": 0.5, "coding": 0.3, "research": 0.3},
        "math": {"reasoning": 0.6, "coding": 0.2},
        "writing": {"roleplay": 0.8, "chat": 0.6, "translation": 0.3},
        "roleplay": {"writing": 0.9, "chat": 0.6},
        "summarization": {"rag": 0.6, "document": 0.3, "writing": 0.3, "chat": 0.3},
        "translation": {"chat": 0.4, "writing": 0.4},
        "classification": {"extraction": 0.9, "chat": 0.3, "reasoning": 0.2},
        "extraction": {"classification": 0.9, "document": 0.4, "chat": 0.3},
        "rag": {"summarization": 0.6, "research": 0.5, "extraction": 0.4, "support": 0.3},
        "chat": {"writing": 0.5, "roleplay": 0.4, "translation": 0.4, "extraction": 0.4, "support": 0.3},
        "support": {"chat": 0.6, "agentic": 0.5, "extraction": 0.4},
        "vision": {"document": 0.6, "video": 0.5},
        "document": {"vision": 0.6, "summarization": 0.3, "extraction": 0.3},
        "video": {"vision": 0.8},
        "embedding": {"rerank": 0.5},
        "rerank": {"embedding": 0.8},
        "data_analysis": {"coding": 0.5, "extraction": 0.4, "agentic": 0.4, "math": 0.3, "reasoning": 0.3},
        "research": {"rag": 0.5, "agentic": 0.4, "reasoning": 0.3},
        "medical": {"education": 0.5, "reasoning": 0.5, "chat": 0.3},
        "legal": {"summarization": 0.5, "reasoning": 0.4, "document": 0.4, "chat": 0.3},
        "finance": {"data_analysis": 0.6, "reasoning": 0.4, "agentic": 0.4, "chat": 0.3},
        "education": {"reasoning": 0.6, "math": 0.5, "chat": 0.5},
        "other": {"chat": 0.8, "extraction": 0.5, "reasoning": 0.4},
    }
)
"""What evidence for another task counts for a task; a task that is not here has no related ones."""

EFFORT: Mapping[str | None, float] = MappingProxyType(
    {
        None: 0.0,
        "none": -0.1,
        "minimal": -0.2,
        "low": -0.1,
        "medium": 0.0,
        "thinking": 0.05,
        "high": 0.1,
        "xhigh": 0.15,
        "max": 0.15,
    }
)
"""What an effort is expected to add before it is measured, in standard deviations of strength over all models."""

SNAPSHOT_ROWS = 8
"""Rows of one date that make a snapshot of a board; fewer join its newest snapshot."""
SUITE_SHARE = 0.5
"""Boards of a suite of n count n^-this each."""
HALF_LIFE_YEARS = 3.0
SMALL_LIST = 3.0
"""A list of n models counts n / (n + this)."""

SLOPE = 0.8
SLOPE_CONFIDENCE = 3.0
SLOPE_RANGE = (0.05, 1.5)
TASK_SLOPE = 0.4
"""Least slope of a board that measures the task itself, however little it agrees with the rest."""
ROUNDS = 12

MIDDLE = 0.3
"""Weight of the middle in a model's strength."""
SIBLINGS = 0.5
"""Weight of a model's other efforts in the strength of one effort."""
TASK_EVIDENCE = 2.0
OVERALL = 1.0
"""Weight of the overall strength, against `TASK_EVIDENCE` times the weights of the task's own evidence."""
THIN_SHRINK = 0.15

SOLID = 0.7
"""Trust times relevance, over the boards that others than the makers ran, from which evidence is not thin."""
BORROWED = 0.6
"""What is left of a predecessor's distance from the middle when a newer version borrows it."""
EVIDENCE_SHOWN = 8


def relevance(task: str, board_tasks: tuple[str, ...]) -> float:
    """How much a board that names `board_tasks` counts for `task`, 0 to 1."""
    related = RELATED.get(task, {})
    return max(
        (
            PLACE[min(place, len(PLACE) - 1)] * (1.0 if named == task else related.get(named, 0.0))
            for place, named in enumerate(board_tasks)
        ),
        default=0.0,
    )
