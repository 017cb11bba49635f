"""What models are for that do one thing alone: embeddings, speech, pictures."""

from bot.understanding.curated import rows
from bot.understanding.message import MADE_FOR


def work_of(name: str) -> str | None:
    """The one task that a model is for; `None` for those that are for many."""
    families = (*rows("special.tsv"), *((MADE_FOR[kind], family) for kind, family in rows("media.tsv")))
    found = next((task for task, family in families if name.startswith(family)), None)
    return found or ("speech" if "transcribe" in name else None)
