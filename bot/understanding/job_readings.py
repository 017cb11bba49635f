"""The jobs of a message, each read on its own beside what is said of all."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.followup import merged
from bot.understanding.job_clauses import bare
from bot.understanding.job_list import listed_jobs
from bot.understanding.lengths_per_thing import with_lengths_per_thing
from bot.understanding.message import slots_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.reading import Job
from bot.understanding.settle import settled
from bot.understanding.workdays import with_weekends
from bot.understood import Understood
from bot.wording.tasks import task_words

_OF_ALL = ("budget_usd", "budget_period")
"""What is held against all jobs together, and so against none alone."""
_COUNTS = ("units", "unit_kind", "spread_over", "requests")
_LOADS = frozenset({*_COUNTS, "input_tokens", "output_tokens"})
_OF_EACH = regex(r"\b(?:each|every one)\b(?! (?:hour|day|night|morning|week|month|quarter|year))")
"""A size of things that another job counts, or nobody: "then summarise each in 500 words" tells no volume."""
_OF_BOTH = regex(
    r"[,;:(-] ?(?:(?:and|und|y|et|e|и) )?(?:both|all (?:three|two|four|of them)|beide|alle (?:drei|zwei)|ambos|ambas"
    r"|tous les deux|toutes les deux|os dois|as duas|entrambi|оба|обе|两个都|两者都|両方|둘 다)\b[^.?!]*$"
)
"""At the end of the last job, what is said of all: "one for coding, one for chat, both open weights"."""
_AS_THE_FIRST = ("task", "modalities", "output_modalities")
"""What more of the same has in common with what came first."""
_WISHES = frozenset(
    {
        "exclude_developers",
        "require_developers",
        "providers",
        "exclude_providers",
        "exclude_origin",
        "require_origin",
        "host_region",
        "exclude_host_region",
        "user_context",
        "open_weights",
        "licence",
        "zero_retention",
        "no_training",
    }
)
"""Wishes that hold for whatever model comes beside."""
_KINDS = {
    "embedding": "embedding", "rerank": "rerank", "image_generation": "image", "video": "video", "speech": "speech",
}  # fmt: skip
"""Tasks that models for text do not do."""
_WORD = regex(r"[^\W\d_]{5,}")
_NO_RATE = frozenset({"request", "head", "quarter"})


def may_list_jobs(intents: tuple[str, ...], slots: Mapping[str, Any]) -> bool:
    """Whether a message looks for models or their price; a comparison of nothing that is named looks for one too."""
    return intents[0] in {"recommend", "cost"} or (
        intents[0] == "compare" and slots.keys().isdisjoint({"models", "providers"})
    )


def jobs_said(
    message: str, passage: Passage, own: Mapping[str, Any], earlier: Mapping[str, Any], before: tuple[Job, ...]
) -> tuple[Job, ...]:
    """The jobs that `message`, which alone says `own`, lists; else those of its thread with what it says of them.

    `earlier`: what the thread says, and `before` the jobs that it lists.
    """
    told = passage.quantities
    is_one = with_weekends(passage, told) is not told or with_lengths_per_thing(passage, told) != told
    listed = () if is_one else _listed(message, passage, own) or _of_two_kinds(passage)
    return listed or (_in_thread(before, earlier, own, message, passage) if earlier else ())


def _listed(message: str, passage: Passage, whole: Mapping[str, Any]) -> tuple[Job, ...]:
    """The jobs that `message` lists, two or more; empty for all other messages. `whole`: what all of it says."""
    listed = listed_jobs(passage)
    if listed is None:
        return ()
    of_all = [found[0].strip(" ,;:(-") for words in listed.jobs if (found := _OF_BOTH.search(words))]
    rest = ". ".join(filter(None, (listed.rest, *of_all)))
    shared = {key: value for key, value in _read(rest, passage).items() if key not in _OF_ALL}
    often = {hit.label for hit in passage.hits.of("period") if hit.label not in _NO_RATE}
    jobs: list[Job] = []
    for words in (_OF_BOTH.sub("", words) for words in listed.jobs):
        own = _read(words, passage)
        if listed.goes_on and jobs:
            own = {key: value for key in _AS_THE_FIRST if (value := getattr(jobs[0].understood, key))} | own
        if listed.is_one_task and whole.get("task"):
            own["task"] = whole["task"]
        if _OF_EACH.search(words):
            own = {key: value for key, value in own.items() if key not in _LOADS}
        slots = _together(shared, {key: value for key, value in own.items() if key not in _OF_ALL})
        counted = "units" in slots or "requests" in slots
        if counted and not listed.are_apart and "requests_period" not in slots and len(often) == 1:
            slots["requests_period"] = next(iter(often))
        written = _as_written(message, words)
        jobs.append(Job(words=written, text=". ".join(filter(None, (written, rest))), understood=Understood(**slots)))
    return tuple(jobs)


_TWO_KINDS = expression("jobs_two_kinds")
_CLOSED = regex(r"closed|proprietary|geschlossen|proprietär")


def _of_two_kinds(passage: Passage) -> tuple[Job, ...]:
    """The same job for two kinds of model: "one US and one EU model for chat", "one open and one closed pick"."""
    found = _TWO_KINDS.search(passage.text)
    if found is None or found["first"] == found["second"]:
        return ()
    jobs = []
    for kind in (found["first"], found["second"]):
        text = f"{passage.text[: found.start()]}one {kind} model {passage.text[found.end() :]}".strip()
        slots = {key: value for key, value in _read(text, passage).items() if key not in _OF_ALL}
        if _CLOSED.match(kind):
            slots["open_weights"] = False
        jobs.append(Job(words=_CODES.get(kind, kind), text=text, understood=Understood(**slots)))
    return tuple(jobs)


_CODES = {"usa": "US", "us": "US", "eu": "EU"}
_OF_A_KIND = ("open_weights", "require_origin", "host_region")


def said_of_all(understood: Understood, jobs: tuple[Job, ...]) -> Understood:
    """`understood` without what tells the kinds of model that the jobs want apart."""
    apart = [key for key in _OF_A_KIND if len({getattr(each.understood, key) for each in jobs}) > 1]
    return understood.but(**{key: getattr(Understood(), key) for key in apart}) if apart else understood


def _in_thread(
    before: tuple[Job, ...], earlier: Mapping[str, Any], own: Mapping[str, Any], message: str, passage: Passage
) -> tuple[Job, ...]:
    """The jobs of a thread after `message`, which alone says `own`: one alone where it is named, else all with that.

    `earlier`: what the thread before says where it lists no jobs; another kind of model "too" makes two of it.
    """
    task = own.get("task")
    if not before:
        return _with_another(earlier, own, message, passage)
    words = set(_WORD.findall(passage.text))
    named = [each for each in before if task == each.understood.task or words & {*_WORD.findall(each.words.lower())}]
    if task is not None and not named:
        return (*before, _job(own, message)) if passage.hits.has("followup", "add") else ()
    wishes = {key: value for key, value in own.items() if key not in _OF_ALL and not (named and key == "task")}
    kept = named if len(named) == 1 else before
    return tuple(
        replace(
            each,
            text=f"{each.text}. {message}",
            understood=Understood(**merged(each.understood.said(), wishes, passage)),
        )
        for each in kept
    )


def _with_another(
    earlier: Mapping[str, Any], own: Mapping[str, Any], message: str, passage: Passage
) -> tuple[Job, ...]:
    """Two jobs where a message wants a model of another kind beside the one that its thread is about."""
    first, second = earlier.get("task"), own.get("task")
    if not first or not second or "models" in earlier or "models" in own or not passage.hits.has("followup", "add"):
        return ()
    if _KINDS.get(first, "text") == _KINDS.get(second, "text"):
        return ()
    wishes = {key: value for key, value in earlier.items() if key in _WISHES}
    return _job(earlier, task_words(first)), _job(wishes | dict(own), message)


def _job(slots: Mapping[str, Any], words: str) -> Job:
    kept = {key: value for key, value in slots.items() if key not in _OF_ALL}
    return Job(words=bare(words), text=words, understood=Understood(**kept))


def _read(words: str, passage: Passage) -> dict[str, Any]:
    part = look_at(tidy(words), passage.lexicon)
    return settled(slots_of(part)[0], ("recommend",), part)


def _together(shared: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """What is said of all with what is said of one, which goes first; lists are joined."""
    has_count = any(key in own for key in _COUNTS)
    kept = {key: value for key, value in shared.items() if not (has_count and key in _COUNTS)}
    joined = {
        key: tuple(dict.fromkeys((*kept[key], *value)))
        for key, value in own.items()
        if isinstance(value, tuple) and key in kept
    }
    return {**kept, **own, **joined}


def _as_written(message: str, words: str) -> str:
    """The words with the capitals that the asker wrote, where they stand so in the message."""
    start = message.lower().find(words)
    return message[start : start + len(words)] if start >= 0 else words
