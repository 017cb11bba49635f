"""Tasks, abilities, licence, privacy, speed, the asker's situation: what is said with words rather than numbers."""

from typing import Any

from bot.patterns import regex
from bot.understanding.askers import situation
from bot.understanding.clauses import (
    is_sold,
    keeps_it_in_a_place,
    keeps_nothing,
    learns_from_us,
    names_a_finetune,
    needs_told,
    pays_nothing,
    trains_its_own,
    wants_nothing_closed,
)
from bot.understanding.cues import Hit
from bot.understanding.dismissals import is_dismissed, is_not_wanted, is_ruled_out
from bot.understanding.expressions import expression
from bot.understanding.free_of import is_of_no_price
from bot.understanding.made import is_not_made, made_in_words
from bot.understanding.no_hurry import grants_time, is_sudden
from bot.understanding.own_machines import gave_up_own_machines, may_want_own_machines, wants_own_machines
from bot.understanding.passage import Passage
from bot.understanding.side_words import is_side_word
from bot.understanding.transcribed import is_written_down

_EITHER_FREE = regex(r"\b(?:apache|mit)(?:[ -]licen[cs]e)?(?: ?2(?:\.0)?)? ?(?:or|/|oder|ou|o) ?(?:apache|mit)\b")
_FUNCTIONS = ("summarization", "extraction", "classification", "translation", "coding", "document", "speech",
              "embedding", "vision", "rerank", "data_analysis")  # fmt: skip
_TRANSCRIPTS = regex(
    r"\btrans[ck]ripte?n?s?\b|\d[km]? (?:transcripciones|transcrições|transcriptions|стенограмм\w*|расшифровок)\b"
    r"|文字稿|转录稿|録音の文字|녹취록"
)
"""Speech that somebody has written down already."""
_LATER = {
    "agentic": ("coding",), "coding": ("autocomplete",), "chat": ("*",),
    "vision": ("classification", "extraction", "document", "speech"),
    "reasoning": ("coding", "math"), "support": tuple(task for task in _FUNCTIONS if task != "data_analysis"),
    "medical": _FUNCTIONS, "legal": _FUNCTIONS, "finance": _FUNCTIONS, "education": _FUNCTIONS, "research": _FUNCTIONS,
}  # fmt: skip
"""A task that gives way where one of these is named too."""


def task_of(passage: Passage) -> str | None:
    """The task named most, specific ones before general ones; a coding tool as the place of use means coding."""
    scores: dict[str, float] = {}
    for hit in passage.hits.of("task"):
        aside = (hit.label == "writing" and _is_about_this(passage, hit)) or _is_of_a_model(passage, hit)
        aside = aside or (hit.label in {"image_generation", "video", "speech"} and is_not_made(passage, hit))
        if not aside and not is_side_word(passage, hit) and not is_ruled_out(passage, hit):
            scores[hit.label] = scores.get(hit.label, 0) + hit.weight
    tools = [name for name in passage.named("product") if passage.lexicon.products[name.id] in {"coding", "editor"}]
    tools = [name for name in tools if not _OF_A_TRADE.search(passage.before(name.start))]
    if tools and not scores:
        scores["coding"] = 1
    if passage.hits.has("needs", "no_reasoning"):
        scores.pop("reasoning", None)
    if is_written_down(passage) or (_TRANSCRIPTS.search(passage.text) and len(scores) > 1):
        scores.pop("speech", None)
    if "writing" in scores and not scores.keys().isdisjoint({"legal", "medical", "finance"}):
        del scores["writing"]
    for general, specific in _LATER.items():
        if general in scores and any(other in scores or (other == "*" and len(scores) > 1) for other in specific):
            del scores[general]
    return max(scores, key=lambda label: scores[label], default=None)


_OF_A_TRADE = regex(
    r"\b(?:hr|people|sales|legal|finance|support|service|customer|marketing|procurement|purchasing|banking|bank|insurance"
    r"|claims|clinical|medical|hospital|policy|ops|operations|internal|office|knowledge|wiki|vertriebs|personal)[ -]$"
)
"""Before "copilot" it makes a helper of a trade of it, no tool for code: "our HR copilot"."""
_SUBJECTS = frozenset({"vision", "medical", "legal", "finance", "education"})


def is_more_general(task: str, before: str | None) -> bool:
    """Whether a word in a thread only tells what the work of before is about: "radiology took one of the cards"."""
    return task in _SUBJECTS and before in _LATER[task]


_ABOUT_THIS = regex(
    r"(?:\W+\w+){0,2}?\W+(?:about|on) (?:it|this|that|them|these|how|why|whether|what (?!to\b|matters))\b"
)


def _is_about_this(passage: Passage, hit: Hit) -> bool:
    """Whether the asker writes about what is asked: "a thesis chapter about it", "MMLU of phi-2? writing a …"."""
    if passage.hits.has("intent", "benchmark") and _WRITES_UP.match(passage.text, max(0, hit.start - 2)):
        return True
    return _ABOUT_THIS.match(passage.text, hit.end) is not None


_WRITES_UP = regex(r"[?.] writing (?:an?|the|my|our) ")


_OF = regex(r" (?:of|on|for) (?:the )?$")
_FROM_PICTURES = regex(
    r"\b(?:takes?|accepts?|reads?|receives?|given|from|out of|based on|aus|anhand von|a partir de|à partir de|из)"
    r" (?:[\w\-']+ ){0,3}$"
)


def _is_of_a_model(passage: Passage, hit: Hit) -> bool:
    """Whether the asker wants a named model told in short: "TLDR of grok 4.7"."""
    return hit.label == "summarization" and any(
        hit.end < name.start and _OF.fullmatch(passage.text, hit.end, name.start) for name in passage.names
    )


def _is_source(passage: Passage, hit: Hit) -> bool:
    """Whether what is made is made from what `hit` names: "ad pictures from shoe photos"."""
    return _FROM_PICTURES.search(passage.before(hit.start, 40)) is not None


def wishes(passage: Passage) -> dict[str, Any]:
    """The contract's keys that single words fill."""
    slots: dict[str, Any] = {}
    if task := task_of(passage):
        slots["task"] = task
    slots |= _lists(passage)
    slots |= _switches(passage)
    if licence := _licence(passage):
        slots["licence"] = licence
    return slots


def _lists(passage: Passage) -> dict[str, Any]:
    """Needs, modalities and the asker's situation, each once."""
    needed = [hit for hit in passage.hits.of("needs") if not is_not_wanted(passage, hit)]
    needs = [hit.label for hit in needed if not names_a_finetune(passage, hit)]
    needs += needs_told(passage)
    if "no_reasoning" in needs:
        needs = [need for need in needs if need != "reasoning"]
    read = [hit for hit in passage.hits.of("modality") if not is_not_wanted(passage, hit)]
    told = [hit for hit in passage.hits.of("making") if not is_not_made(passage, hit)]
    made = [hit for hit in told if not is_ruled_out(passage, hit)]
    outputs = [*(hit.label for hit in made), *made_in_words(passage)]
    inputs = [hit.label for hit in read if hit.label not in outputs or _goes_in_too(passage, hit, made)]
    if is_written_down(passage) or _TRANSCRIPTS.search(passage.text):
        inputs = [kind for kind in inputs if kind != "audio"]
    lists = {
        "needs": needs, "modalities": inputs, "output_modalities": outputs, "user_context": situation(passage),
    }  # fmt: skip
    return {key: tuple(dict.fromkeys(values)) for key, values in lists.items() if values}


def _goes_in_too(passage: Passage, hit: Hit, made: list[Hit]) -> bool:
    """Whether a medium that is made is read as well: "audio in and out", but not "models that output audio"."""
    both = any((hit.start, hit.end) == (each.start, each.end) for each in made)
    named_by_it = any(each.start <= hit.start and hit.end <= each.end for each in made)
    return both or _is_source(passage, hit) or (hit.label == "audio" and not named_by_it)


_IS_IT_COUNTED = regex(
    r"(?:\b(?:is|does|did|was|are|ist|sind|est-ce que|est|es|está|é) (?:that|this|it|these|the (?:price|bill|sum|total)"
    r"|das|dies|der preis|ça|eso|esto|isso|o preço)|^(?:that'?s|thats|c'est)) [^.?!;]{0,16}?"
    r"\b(?:incl\w*|with|after|before|assum\w*|count\w*|factor\w*|mit|inklusive|schon|avec|compris\w*|con|com)\b[^.?!;]{0,12}$"
)
"""What asks whether a price holds a discount already: "is that incl the batch discount?"."""


def _switches(passage: Passage) -> dict[str, Any]:
    """Yes-or-no wishes, and speed where it is asked for in words."""
    slots: dict[str, Any] = {}
    for label in ("open_weights", "free", "batch", "zero_retention", "no_training"):
        hits = [hit for hit in passage.hits.of("wish", label) if not is_sudden(passage, hit)]
        hits = [hit for hit in hits if not is_dismissed(passage, hit.start, hit.end)]
        if label == "free":
            hits = [hit for hit in hits if not is_of_no_price(passage, hit)]
        if label == "no_training":
            hits = [hit for hit in hits if not trains_its_own(passage, hit.start)]
        if label == "batch":
            hits = [hit for hit in hits if not _IS_IT_COUNTED.search(passage.before(hit.start, 60))]
        if label == "zero_retention":
            hits = [hit for hit in hits if not keeps_it_in_a_place(passage, hit.start)]
        if hits and (label in {"zero_retention", "no_training"} or any(not is_ruled_out(passage, hit) for hit in hits)):
            slots[label] = True
    told = {
        "self_host": wants_own_machines, "free": pays_nothing, "no_training": learns_from_us,
        "zero_retention": keeps_nothing, "open_weights": wants_nothing_closed, "batch": grants_time,
    }  # fmt: skip
    slots |= {label: True for label, is_told in told.items() if label not in slots and is_told(passage)}
    if may_want_own_machines(passage):
        slots["open_weights"] = True
    if gave_up_own_machines(passage):
        slots["self_host"] = False
    speeds = passage.hits.of("wish", "realtime", "fast")
    if wanted := [hit.label for hit in speeds if not is_dismissed(passage, hit.start, hit.end)]:
        slots["latency"] = wanted[0]
    return slots


_OF_THE_CODE = expression("clauses_of_the_code")
"""What a licence is that of the program, not of the weights."""


def _licence(passage: Passage) -> str | None:
    """The strictest licence wish: a named licence before "commercial use"."""
    hits = [hit for hit in passage.hits.of("licence") if not _OF_THE_CODE.search(passage.before(hit.start, 40))]
    within = {hit.start for hit in hits for other in hits if other.start < hit.start < other.end}
    said = {hit.label for hit in hits if hit.start not in within}
    order = ("mit", "apache-2.0", "permissive", "research", "commercial")
    found = [label for label in order if label in said]
    if {"mit", "apache-2.0"} <= set(found) or _EITHER_FREE.search(passage.text):
        return "permissive"
    if "research" in found and "commercial" in found:
        found.remove("research")
    if not found and is_sold(passage):
        return "commercial"
    return found[0] if found else None
