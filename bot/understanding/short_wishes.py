"""First messages of a word or two that say only what is wanted: "ocr", "free coding llm", "eu"."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from bot.patterns import regex
from bot.understanding.api_errors import model_in_error
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.wording.tasks import task_words

_LONGEST = 48
_WHOLE_SUBJECTS = frozenset({"medical", "legal", "finance", "education", "research", "support"})
"""Tasks whose word alone is as well a subject of talk, or a call for help."""
_WISHES = ("free", "open_weights", "self_host", "cheap", "fast", "closed")
_NEEDS = ("vision", "reasoning", "uncensored", "computer_use", "web_search", "json_schema", "tools")
_KIND = expression("short_wish_kind")
_BINDS = expression("short_wish_binds")
_INSTEAD = expression("short_wish_instead")
_PRICE = expression("short_price")
_TOOLS = frozenset({"coding", "editor"})
_UNION = "EU"


@lru_cache(maxsize=4)
def short_wish(passage: Passage) -> Mapping[str, Any] | None:
    """What a message of a word or two says beyond its slots; `None` for one that says more, or nothing of models."""
    if len(passage.text) > _LONGEST or not all(map(is_bare_memory, passage.quantities)):
        return None
    if passage.names:
        return {"task": "coding"} if _seeks_another_tool(passage) else None
    said = sorted((*((hit.start, hit.end) for hit in _said(passage)), *_memory(passage)))
    rest, end = "", 0
    for start, until in said:
        rest += passage.text[end:start] if start >= end else ""
        end = max(end, until)
    rest += passage.text[end:]
    kinds = {kind for found in _KIND.finditer(rest) for kind, word in found.groupdict().items() if word}
    if not (said or kinds) or not _BINDS.fullmatch(_KIND.sub(" ", rest)):
        return None
    return _beyond(passage, kinds)


def is_bare_memory(quantity: Quantity) -> bool:
    """Whether a quantity may be the memory that a model has to run in: as many gigabytes as machines have."""
    return quantity.unit in {"gb", "vram", "ram"} and _FEWEST_GB <= quantity.value <= _MOST_GB


def _memory(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where memory stands, the word for it included: "16gb vram"."""
    for quantity in passage.quantities:
        word = _MEMORY_WORD.match(passage.text, quantity.end)
        yield quantity.start, word.end() if word else quantity.end


_FEWEST_GB, _MOST_GB = 2, 1024
_MEMORY_WORD = regex(r"\s?(?:of )?(?:v?ram|gpu|memory|cards?)\b")


def said_by_form(passage: Passage, *, ongoing: bool) -> Mapping[str, Any]:
    """What the form of a message says beyond its slots: a word or two alone, a model that an API does not find."""
    unknown = model_in_error(passage)
    if unknown is not None:
        return {"models": (unknown,)}
    return {} if ongoing else short_wish(passage) or {}


def is_price_alone(passage: Passage) -> bool:
    """Whether a message asks for prices, and of nothing."""
    return not passage.names and len(passage.text) <= _LONGEST and _PRICE.fullmatch(passage.text) is not None


def wish_taken(passage: Passage, task: str | None) -> Iterator[str]:
    """What was assumed where a word or two were read as a search for a model."""
    if short_wish(passage) is None:
        return
    if tools := [name.id for name in passage.named("product")]:
        yield f"{tools[0]} is a tool, not a model: the models for coding are told, tools are not compared."
        return
    yield f'"{passage.text.strip(" ?!.")}" is read as a search for a model{f" for {task_words(task)}" if task else ""}.'
    if passage.hits.has("place", _UNION):
        yield "EU is read as where the model must run, not where its maker sits."


def _said(passage: Passage) -> Iterator[Hit]:
    hits = passage.hits
    yield from (hit for hit in hits.of("task") if hit.label not in _WHOLE_SUBJECTS)
    yield from hits.of("wish", *_WISHES)
    yield from (hit for hit in hits.of("needs", *_NEEDS) if passage.text[hit.start : hit.end] not in {"tool", "tools"})
    yield from hits.of("modality")
    yield from hits.of("making")
    yield from hits.of("place", _UNION)


def _beyond(passage: Passage, kinds: set[str]) -> Mapping[str, Any]:
    found: dict[str, Any] = {"latency": "fast"} if "fast" in kinds else {}
    if passage.hits.has("place", _UNION):
        found["host_region"] = (_UNION,)
    tasks = [kind for kind in ("coding", "agentic", "chat", "speech") if kind in kinds]
    if tasks and not passage.hits.has("task"):
        found["task"] = tasks[0]
    return found


def _seeks_another_tool(passage: Passage) -> bool:
    """Whether what could stand in for one coding tool is looked for: "claude code alternatives"."""
    name = passage.names[0]
    if len(passage.names) != 1 or name.kind != "product" or passage.lexicon.products[name.id] not in _TOOLS:
        return False
    text = f"{passage.text[: name.start]}X{passage.text[name.end :]}".strip()
    return len(text) > 1 + len("?") and _INSTEAD.fullmatch(text) is not None
