"""What models and makers are for that do one thing alone: embeddings, speech, pictures."""

from collections.abc import Iterable
from typing import Any

from bot.understanding.curated import rows
from bot.understanding.message import MADE_FOR


def work_of(name: str) -> str | None:
    """The one task that a model is for; `None` for those that are for many."""
    families = (*rows("special.tsv"), *((MADE_FOR[kind], family) for kind, family in rows("media.tsv")))
    found = next((task for task, family in families if name.startswith(family)), None)
    return found or ("speech" if "transcribe" in name else None)


def slots_of_makers(makers: Iterable[str]) -> dict[str, Any]:
    """The task that makers are known for, with what goes in or comes out; empty where they do not share one."""
    told = {maker: (task, key, kind) for task, key, kind, maker in rows("makers_for.tsv")}
    found = {told.get(maker) for maker in makers}
    if len(found) != 1 or (one := found.pop()) is None:
        return {}
    task, key, kind = one
    return {"task": task, key: (kind,)}
