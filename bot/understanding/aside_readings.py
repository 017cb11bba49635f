"""The readings of messages that change no wish: the thread's own, with what is asked of the answer before."""

from msgspec.structs import replace

from bot.understanding.aside_words import labelled
from bot.understanding.asides import REVIEWED, Asked
from bot.understanding.askers import asker
from bot.understanding.flags import NO_FALLBACK
from bot.understanding.judged import GOOD
from bot.understanding.leave_asked import asks_leave_as_they_are
from bot.understanding.passage import Passage
from bot.understanding.reading import Aside, Reading
from bot.understanding.technical_terms import FLAG
from bot.understanding.thread import Thread
from bot.understood import Understood


def of_answer(asked: Asked, before: Reading, anchor: int, focus: tuple[str, ...]) -> Reading:
    """A question on the answer to `before`. `focus`: the rows that the question before pointed at."""
    of_hosts = before.intents[0] in _OF_HOSTS and before.understood.providers and not before.understood.models
    if asked.asks == REVIEWED and of_hosts:
        asked = replace(asked, asks=REVIEWED[1:])  # a host alone has no licence
    intent = asked.intent
    kept = tuple(label for label in before.intents if label != intent)
    return replace(
        before,
        intents=(intent, *kept) if intent else before.intents,
        notes=(),
        clarify=None,
        flags=before.flags | {"follow_up"},
        aside=_aside(asked, before, anchor, focus),
    )


_OF_HOSTS = frozenset({"residency", "origin_risk"})
UNREAD = "unread"
"""What is asked by a message that says nothing known here."""
NOT_NEW = "not_new"
"""What is asked by a message that says again what stands in its thread."""
TOLD = "told"
"""What is asked by a message on a thing that the answer before tells: "which is cheaper?" of two compared."""
AHEAD = "ahead"
"""What is asked by a message on what prices are to come to, behind their course."""
ONCE_MORE = frozenset({(UNREAD,), (NOT_NEW,), (TOLD,), (AHEAD,)})
"""What is asked by messages whose answer may be the one before."""
_PLACED = ("host_region", "exclude_host_region", "user_context")
_LOAD = ("requests", "requests_period", "input_tokens", "output_tokens", "units", "unit_kind", "spread_over",
         "unit_sort", "developers", "days_a_month", "hours_a_day", "targets", "cached_share")  # fmt: skip
_ROOM = ("self_host", "gpu_memory_gb", "ram_gb", "min_context_tokens")


def of_row(asked: Asked, alone: Reading, before: Reading, anchor: int, *, of_room: bool = False) -> Reading:
    """A question of its own about a row of the answer to `before`; `alone` is the message without its thread.

    Where it runs and what it is to do are those of the thread; `of_room`: the memory that it has to fit, too.
    """
    off_topic = alone.intents == ("off_topic",)
    return replace(
        alone,
        understood=_with_thread(alone.understood, before.understood, _ROOM if of_room else ()),
        intents=("capability",) if off_topic or (of_room and before.understood.self_host) else alone.intents,
        clarify=None,
        flags=frozenset({"follow_up"}) if off_topic else alone.flags | {"follow_up"},
        homes=tuple(dict.fromkeys((*before.homes, *alone.homes))),
        aside=_aside(asked, before, anchor, ()),
    )


def of_leave(passage: Passage, alone: Reading) -> Reading:
    """The message without its thread, as a question of law where it asks if a row may be used by who they are."""
    if not asks_leave_as_they_are(passage, alone.understood.said(), alone.intents):
        return alone
    return replace(alone, intents=("origin_risk", *(each for each in alone.intents if each != "licence")))


def _with_thread(own: Understood, before: Understood, also: tuple[str, ...]) -> Understood:
    """What a message on a row says, with what its thread says of where it runs, and of a load where it tells none."""
    said = own.said()
    load = () if any(key in said for key in _LOAD) else _LOAD
    kept = {key: value for key, value in before.said().items() if key in {*_PLACED, *load, *also}}
    return own.but(**{key: value for key, value in kept.items() if key not in said})


def leave_for_a_row(passage: Passage, alone: Reading, before: Reading, thread: Thread) -> tuple[Thread, Reading]:
    """Whether a row of the answer to `before`, the first where none is named, may be used by those who ask.

    Who they are holds from here on.
    """
    rows = tuple(label for label in dict.fromkeys(labelled(passage)) if label.startswith(("nth:", "role:")))
    asking = (*before.understood.user_context, *asker(passage, before.homes).contexts)
    who = tuple(dict.fromkeys(asking))
    wished = Understood(user_context=who, host_region=before.understood.host_region)
    asked = Asked(asks=("other",), pointers=rows or ("it",))
    reading = of_row(asked, replace(alone, intents=("origin_risk",), understood=wished), before, thread.anchor)
    kept = replace(before, understood=before.understood.but(user_context=who), homes=reading.homes)
    slots = {**thread.slots, "user_context": who}
    return replace(thread, count=thread.count + 1, slots=slots, homes=reading.homes, reading=kept), reading


def once_more(reading: Reading, before: Reading, anchor: int, why: str) -> Reading:
    """A message whose answer may be the one before; `why`: what it asks, one of `ONCE_MORE`."""
    return replace(reading, aside=_aside(Asked(asks=(why,)), before, anchor, ()))


def courtesy(kind: str, before: Reading) -> Reading:
    """Thanks and the like: nothing to answer, and nothing forgotten. `kind`: thanks, fine or at_start."""
    return replace(
        before, intents=("off_topic",), notes=(), clarify=None, flags=frozenset({"small_talk", kind, "follow_up"})
    )


def of_a_term(term: str, before: Reading) -> Reading:
    """A question on a word of the field, which changes nothing of the thread."""
    return replace(
        before, intents=("capability",), notes=(), clarify=None, parts=(), jobs=(), sought=None,
        flags=frozenset({f"{FLAG}{term}", "follow_up"}),
    )  # fmt: skip


def with_fallback(wish: Understood, before: Reading) -> Reading:
    """The message before once more, with what its fallback alone has to be."""
    return replace(before, notes=(), clarify=None, flags=(before.flags | {"follow_up"}) - {NO_FALLBACK}, fallback=wish)


def judging(alone: Reading, before: Reading) -> Reading:
    """The judgement of a model in a thread, which changes nothing of it; `alone` is the message without its thread.

    Where it says nothing of the work, that of the thread is meant.
    """
    judged = alone.judged
    if judged is not None and not judged.is_of_work and judged.what == GOOD:
        judged = replace(judged, task=before.understood.task)
    return replace(
        alone,
        judged=judged,
        understood=alone.understood.but(user_context=before.understood.user_context),
        clarify=None,
        flags=alone.flags | {"follow_up"},
        homes=before.homes,
        not_contexts=before.not_contexts,
    )


def again(before: Reading, anchor: int) -> Reading:
    """An earlier message once more, for "go back"."""
    return replace(before, aside=_aside(Asked(asks=("back",)), before, anchor, ()))


def _aside(asked: Asked, before: Reading, anchor: int, focus: tuple[str, ...]) -> Aside:
    points = [each for each in asked.pointers if each != "it"]
    pointers = asked.pointers if points else focus
    return Aside(asks=asked.asks, pointers=pointers, places=asked.places, anchor=anchor, before=before, one=asked.one)
