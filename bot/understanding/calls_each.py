"""Calls that each of several things takes: "15 tool calls per task", "every ticket triggers 4 calls"."""

import itertools
from collections.abc import Sequence

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.heads import are_people
from bot.understanding.names import steps_told
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.sizes import LINES

_CALLS_PER = expression("calls_per")
_CALLS = expression("calls_alone")
_EACH_TAKES = expression("calls_each_takes")
_CALLS_ALONE = expression("calls_of_a_run")
"""Behind a number calls or steps of a model, and nothing that people write."""
_EACH_HAS = expression("calls_each_has")
"""Before a number it tells that each of the things named there has so many: "each run has", "a run is"."""
_EACH_OF_THEM = expression("calls_each_of_them")
"""Between things and the calls that each of them makes: "25 runs a day, each 40 calls"."""
_EACH_BEHIND = expression("calls_each_behind")
_CALLED = expression("calls_called")
"""A label before a number: "calls per run: 40"."""
_LABEL = regex(r"(?P<what>[^\W\d_][^\d,;.?!:=]{2,40}?)\s?[:=]\s?[~≈]?$")
_MOST = 5_000
_NEXT_NUMBER = regex(r"\d")
"""Calls that each thing takes at most."""
_COUNTED = frozenset({"documents", "pages", "images", "messages", "articles", "items", "requests", ""})
_LENGTHS = frozenset({"tokens", "words", "characters", "minutes"})
_OFTEN = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "once"})


def with_calls_each(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; things of which each takes so many calls are that many requests, and of pictures so many."""
    if steps_told(passage.text):
        return tuple(quantities)  # each has its own size
    for calls in quantities:
        may_be = calls.money is None and 1 < calls.value <= _MOST and calls.unit not in _LENGTHS
        noun = _noun(passage, calls) if may_be else None
        things = next((each for each in quantities if each is not calls and _are(passage, each, noun)), None)
        if may_be and things is None:
            ways = (_is_times, _each_makes)
            things = next((each for each in quantities if any(way(passage, each, calls) for way in ways)), None)
        if things is not None:
            often = next((each for each in (things.period, calls.period) if each in _OFTEN), "")
            unit = "images" if calls.unit == "images" else "requests"
            many = replace(things, value=things.value * calls.value, low=None, unit=unit, period=often, parts=None)
            return tuple(many if each is things else each for each in quantities if each is not calls)
    return tuple(quantities)


def calls_of_one(passage: Passage, word: str) -> Quantity | None:
    """The calls that each of the things called so takes, where they are told."""
    for calls in passage.quantities:
        noun = _noun(passage, calls) if calls.money is None and 1 < calls.value <= _MOST else None
        if noun is not None and begins_a_word(stem(word.rsplit(maxsplit=1)[-1]), noun):
            return calls
    return None


def with_steps(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; steps of an agent are requests where the tokens of each are told: "40 steps, 15k each".

    Tasks that come so often have so many steps each: "20 steps, 4k in each, 1,000 tasks a day".
    """
    sized = any(
        each.period == "request" and each.unit in {"", "tokens"} and each.value >= _A_PROMPT for each in quantities
    )
    if not sized or any(
        each.unit == "requests" and not _RUNS.match(passage.text, each.number_end) for each in quantities
    ):
        return tuple(quantities)
    steps = next(
        (each for each in quantities if each.unit in {"", "parts"} and _STEPS.match(passage.text, each.number_end)),
        None,
    )
    if steps is None:
        return tuple(quantities)
    if (tasks := next((each for each in quantities if each is not steps and _come_often(each)), None)) is not None:
        many = replace(tasks, value=tasks.value * steps.value, low=None, unit="requests", parts=None)
        return tuple(many if each is tasks else each for each in quantities if each is not steps)
    return tuple(replace(each, unit="requests") if each is steps else each for each in quantities)


def _come_often(quantity: Quantity) -> bool:
    """Whether a number counts things that come so often a day, a week or a month."""
    plain = quantity.unit in _COUNTED and quantity.money is None and not quantity.direction
    return plain and quantity.value > 1 and quantity.period in _TIMED


_A_PROMPT = 100
_RUNS = regex(r" (?:[^\W\d_]{3,12} )?(?:runs?|jobs?|sessions?|executions?|läufe|ejecuciones|exécutions|execuções)\b")
"""What has steps itself, though a table knows it as requests."""
_STEPS = regex(
    r" (?:(?:agent|agentic|reasoning|llm|tool|model) )?(?:steps|iterations|loops|hops|rounds|schritte|pasos|étapes)\b"
)


def with_groups_each(passage: Passage, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; what each of several bots, shops or tickets has is that of all of them."""
    for groups, held in itertools.pairwise(quantities):
        plain = groups.money is None and not groups.direction and 1 < groups.value <= _MOST_GROUPS
        noun = _GROUP.match(passage.text, groups.number_end) if plain and groups.unit in _HOLDING else None
        if noun is None or are_people(passage, groups) or not _may_be_held(passage, groups, held):
            continue
        timed = held.period in _TIMED
        named = None if held.unit else _NOUN.match(passage.text, held.number_end)
        if not (held.unit or timed or named):
            continue
        behind = _OF_EACH.match(passage.text, named.end() if named else max(held.end, held.number_end))
        nouns = [stem(each) for each in behind.group("first", "noun") if each] if behind else []
        alike = behind and (behind["each"] or any(begins_a_word(each, noun["noun"]) for each in nouns))
        between = _EACH if timed and not groups.unit else _EACH_GETS
        if alike or between.search(passage.text, noun.end(), held.start):
            often = next((each for each in (held.period, groups.period) if each in _TIMED), "")
            unit = "requests" if held.direction else held.unit or ("requests" if timed else "items")
            many = replace(held, value=held.value * groups.value, low=None, unit=unit, period=often, direction="")
            return tuple(many if each is held else each for each in quantities if each is not groups)
    return tuple(quantities)


def _may_be_held(passage: Passage, groups: Quantity, held: Quantity) -> bool:
    """Whether a count may be that of each of the groups: of so many a day, or of things that have no size there."""
    if held.money is not None or (held.direction and held.unit not in {"messages", "requests"}):
        return False
    if groups.unit == "users":
        return held.unit in _TEXTS and held.value < _FEW and held.period not in _TIMED
    if held.period in _TIMED:
        return held.unit in _COUNTED and not (groups.unit and held.unit in _SIZES)
    kinds = held.unit in _HELD and held.unit != groups.unit and held.value > 1
    kinds = kinds and not LINES.match(passage.text[held.number_end : held.end])  # the length of each, not things in it
    return kinds and not are_searched(passage, groups, held)


def are_searched(passage: Passage, asked: Quantity, found: Quantity) -> bool:
    """Whether texts are what questions are answered from: "300 questions a day, 5 documents each"."""
    return found.unit in _TEXTS and _CALLS.match(passage.text, asked.number_end) is not None


_TIMED = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_HOLDING = frozenset({"", "items", "documents", "articles", "users"})
_HELD = frozenset({"documents", "messages", "items", "articles", "requests", ""})
_TEXTS = frozenset({"documents", "articles", "items"})
_FEW = 10
"""Things from which on those of each of several people are counted for all heads."""
_SIZES = frozenset({"pages", "images", ""})
_MOST_GROUPS = 100_000
_GROUP = regex(
    r" (?!(?:\w+ )?(?:nights?|days?)\b)(?:(?!each|per)[^\W\d_]{2,14} )?"
    r"(?P<noun>(?!each\b|context\b|tokens?\b|prompt\b)[^\W\d_]{3,16})"
)
_EACH = regex(r"\b(?:each(?! of (?:us|my|our)\b)|je|jeweils|cada (?:un[oa]|um)|chacun\w*)\b|每个|各")
_EACH_GETS = regex(
    r"\beach(?: (?:one|of them|of which))? (?:gets?|receives?|needs?|takes?|triggers?|generates?|produces?|sends?"
    r"|requires?)(?: (?:about|around|roughly|some|up to))? ?[~≈]?$"
)
_NOUN = regex(
    r" (?:[^\W\d_]{2,14} )?(?!each\b|per\b|tokens?\b)[^\W\d_]{3,16}(?= (?:each|apiece|per|an?|pro|par|por)\b)"
)
_OF_EACH = regex(
    r"[ ,(]*(?:(?:(?:per|an?|pro|am|im|al?|par|por|ao) (?P<first>[^\W\d_]{3,7})|daily|weekly|monthly|hourly)"
    r"(?![^\W\d_]) ?)?(?:(?P<each>(?:each|apiece|jeweils|cada un[oa]|cada um|chacun\w*)\b"
    r"(?! of (?:the|our|my|your|these|those|us|them)\b))"
    r"|(?:per|pro|je|por|par|for each|for every|from each|from every|in each) (?P<noun>[^\W\d_]{3,16})\b)"
)
"""Behind what comes so often it tells that each has it: "500 chats a day each", "2000 a day per team"."""


_TIMES = regex(
    r"(?: ?(?:/|per |a |pro |por |par |im |al )\s?(?:mo|month|monat|mes|mois|day|tag|día|jour|week|year|hour|h|d)\b)?"
    r"\s?(?:x|\*|times|mal|à)\s?[~≈]?\s?(?:about |around |ca\.? |etwa )?"
)


def _is_times(passage: Passage, things: Quantity, calls: Quantity) -> bool:
    """Whether things are multiplied by the calls right behind them: "250k chats/mo x ~8 turns"."""
    if things.unit not in _COUNTED or things.money is not None or things.direction or things.start >= calls.start:
        return False
    behind = _TIMES.fullmatch(passage.text, things.end, calls.start)
    return behind is not None and _CALLS.match(passage.text, calls.number_end) is not None


def _each_makes(passage: Passage, things: Quantity, calls: Quantity) -> bool:
    """Whether each of the things makes the calls behind them: "60 runs a day with 25 calls each"."""
    plain = things.unit in _COUNTED and things.money is None and not things.direction and things.value > 1
    if not plain or not things.end <= calls.start or calls.period in _TIMED:
        return False
    told = _CALLS_ALONE.match(passage.text, calls.number_end)
    gap = passage.text[things.number_end : calls.start]
    if told is None or _NEXT_NUMBER.search(gap) or len(gap) > _FARTHEST or _CALLS_ALONE.match(gap):
        return False
    if not things.unit and not _OF_SOMETHING.match(gap):
        return False
    return bool(_EACH_OF_THEM.search(gap) or _EACH_BEHIND.match(passage.text, told.end()))


_FARTHEST = 48
_OF_SOMETHING = regex(r" ?(?!(?:for|on|to|in|out|with|and|at|für|auf|para|pour)\b)[^\W\d_]")


def _noun(passage: Passage, calls: Quantity) -> str | None:
    """What the calls are told of each of; `None` where the number counts no such calls."""
    if behind := _CALLS_PER.match(passage.text, calls.number_end):
        return str(behind["noun"])
    lead = passage.before(calls.start, 60)
    if called := _CALLED.search(lead):
        return str(called["noun"])
    if (has := _EACH_HAS.search(lead)) and _CALLS_ALONE.match(passage.text, calls.number_end):
        return next((str(noun) for noun in has.groups() if noun), None)
    ahead = _EACH_TAKES.search(passage.before(calls.start, 60))
    if ahead and _CALLS.match(passage.text, calls.number_end):
        return next((str(noun) for noun in ahead.groups() if noun), None)
    return None


def _are(passage: Passage, quantity: Quantity, noun: str | None) -> bool:
    """Whether a number counts those things: it is told so, or it is the only bare number that recurs."""
    plain = quantity.unit in _COUNTED and quantity.money is None and not quantity.direction and quantity.value > 1
    if noun is None or not plain:
        return False
    reach = max(quantity.end, quantity.number_end + 24)
    counted = passage.text[quantity.number_end : reach]
    if following := _NEXT_NUMBER.search(passage.text, quantity.end, reach):
        counted = passage.text[quantity.number_end : following.start()]
    if not quantity.unit and (label := _LABEL.search(passage.before(quantity.start, 44))):
        counted = label["what"]
    if any(begins_a_word(stem(word), counted) for word in noun.split()):
        return quantity.period != "head"
    return not quantity.unit and quantity.period in _OFTEN


def begins_a_word(beginning: str, text: str) -> bool:
    """Whether a word of `text` begins so."""
    start = text.find(beginning) if len(beginning) > 1 else -1
    return start >= 0 and (not beginning.isascii() or not text[start - 1 : start].isalnum() or start == 0)


def stem(word: str) -> str:
    """The beginning that the singular and the plural of a word share."""
    for ending in ("ies", "es", "s", "y", "en", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending)
    return word
