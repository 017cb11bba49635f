"""Sound and film by their length: calls of six minutes, an hour of video."""

import itertools
from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_LENGTH = regex(
    r"^[\s\-]?(?:min|mins|minutes?|minuten|minutos?|minuti|hours?|hrs?|h|std|stunden?|heures?|horas?|ore|минут\w*|часа?|часов|分钟|小时|分|時間|분|시간)\b"
)
_LENGTH_OF = regex(
    r"[ -](?:audio ?book|podcast|meeting|calls?|lecture|interview|audio|video|recording|radio|speech|phone|webinar"
    r"|conference|training|talk)[ -](?:hours?|hrs?|h|minutes?|mins?)\b"
)
"""Hours with what they are hours of between: "300 audiobook hours"."""
_HOURS = regex(r"hour|hr|h$|std|stunde|hora|heure|ore(?: di)?$|小时|時間|시간|час")
_RECORDED = expression("recordings_things")
_LONG = expression("recordings_long")
_DELAYED = regex(
    r"\b(?:within|in under|less|faster|timeout|wait\w*|latenc\w+|delay\w*|answer\w*|respon\w+|repl\w+|every|after|later"
    r"|innerhalb|antwort\w*|dentro|responder|moins|répon\w+)\b|以内|内に"
)
"""What makes a time between two numbers one to wait for."""
_IN_ALL = regex(
    r"[^.?!,;]{0,14}?(?:\b(?:overall|in (?:all|total)|altogether|together|total|insgesamt|gesamt|zusammen)\b"
    r"|всего|итого|合計|总共|共计|총)"
)
_EACH_THEN = expression("recordings_each_then")
_COUNTED = frozenset({"requests", "items", "messages", "documents", ""})
"""What recordings may be counted as."""
_FARTHEST = 44
_USED = expression("recordings_used")
_USED_BEFORE = expression("recordings_used_before")
"""What stands between an hour and the model that is spoken with."""
_BESIDE = 8
"""Characters between hours and the program worked with: "of using ", "mit "."""
_OF_SOUND = regex(
    r"realtime|voice|deepgram|whisper|transcri|scribe|voxtral|sonic|native-audio|(?:^|-)(?:tts|live)(?:-|$)"
)
"""Models that hear or speak, by their ids."""
_LASTS = regex(
    r"[ ,:(]*(?:(?:usually |each |all )?(?:lasts?|takes?|runs?|are|is|of|dauern|duran|durent|duram) )?[ ,:(]*"
)
"""Between recordings and their length: "calls last 8 minutes"."""
_SUCH = regex(r" (?:such|of (?:these|those|them)) [^\W\d_]+")
_FILM = regex(
    r"[\s-](?:(?!(?:for|of|per|on|to|in|each|a|the)\b)[a-z]{2,14}[\s-]){0,2}?"
    r"(?:clips?|videos?|ads|spots?|loops?|reels?|shorts|trailers?|animations?|films?|werbespots?|anuncios|vídeos?|pubs)\b"
    r"|[\s-]?(?:lange?|long|langen) (?:ki-?|ai )?(?:clips?|videos?|spots?|filme?n?)\b"
)
_SOUND = regex(
    r"[\s-](?:long )?(?:voice|audio|phone|sound|radio|call|speech)[\s-]"
    r"(?:messages?|notes?|memos?|clips?|snippets?|recordings?|calls?|files?|samples?|segments?)\b"
)
"""Behind seconds it makes them the length of one: "15 sec voice messages"."""
_TIMES = regex(r" ?(?:[x×] ?)?")
_FEWEST_SECONDS = 120
"""Seconds from which on they are those of recordings, and no delay."""
_LONGEST = 600
"""Minutes or hours up to which they are those of one recording."""


def with_recordings(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; minutes are a length where speech is the subject, or where they are those of a recording."""
    heard = passage.hits.has("modality", "audio", "video") or passage.hits.has("task", "speech")
    heard = heard or any(_OF_SOUND.search(name.id) for name in passage.named("model", "family"))
    found: list[Quantity] = []
    for each in _without_one_each(passage, quantities):
        left = found[-1] if found else None
        if heard and (hours := _LENGTH_OF.match(passage.text, each.number_end)) and not each.money:
            found.append(replace(each, unit="minutes", direction="", end=max(each.end, hours.end())))
        elif _is_of_a_tool(passage, each):
            found.append(replace(each, unit=""))
        elif not is_a_length(passage, each) and each.unit != "seconds":
            found.append(each)
        elif left is not None and _are_of_that_length(passage, left, each):
            often = next((said for said in (left.period, each.period) if said not in {"", "request", "head"}), "")
            length = each.value * (1 if is_in_all(passage, each) else left.value)
            length /= 60 if each.unit == "seconds" else 1
            found[-1] = replace(each, unit="minutes", value=length, parts=left.value, period=often, start=left.start)
        elif each.unit == "seconds" and (_is_of_a_film(passage, each) or (heard and _are_of_sound(passage, each))):
            found.append(replace(each, unit="minutes", value=each.value / 60))
        elif each.unit != "seconds" and (heard or _LONG.match(passage.text, each.end)):
            found.append(replace(each, unit="minutes"))
        else:
            found.append(each)
    return _with_lengths_before(passage, found)


def _with_lengths_before(passage: Passage, quantities: list[Quantity]) -> tuple[Quantity, ...]:
    """The quantities; recordings that are counted behind their length: "earnings calls, 90 min each, 200 a year"."""
    found: list[Quantity] = []
    for each in quantities:
        length = found[-1] if found else None
        if length is not None and _is_length_of(passage, length, each):
            often = each.period if each.period not in {"request", "head"} else ""
            found[-1] = replace(length, value=length.value * each.value, parts=each.value, period=often)
        else:
            found.append(each)
    return tuple(found)


def _is_length_of(passage: Passage, length: Quantity, things: Quantity) -> bool:
    """Whether minutes are told of each of the recordings that are counted behind them."""
    plain = things.unit in _COUNTED and things.money is None and not things.direction and things.value > 1
    if not plain or length.unit != "minutes" or length.parts is not None or length.value > _LONGEST:
        return False
    of_film = _is_of_a_film(passage, length) or _SOUND.match(passage.text, length.end) is not None
    if not (of_film or is_a_length(passage, length)) or length.period not in {"", "request"}:
        return False
    gap = _EACH_THEN.fullmatch(passage.text, length.end, things.start)
    lead = f" {passage.before(length.start, 30)}"
    named = any(_LASTS.fullmatch(lead[noun.end() :]) for noun in _RECORDED.finditer(lead))
    such = _SUCH.match(passage.text, things.number_end) is not None and passage.text[length.end : things.start]
    timed = things.period not in {"", "request", "head"}
    if of_film and timed and things.start - length.end <= _FARTHEST:
        return True
    if such and len(such) <= _FARTHEST and timed:
        return True
    return gap is not None and bool(gap["each"] or length.period == "request" or (named and timed))


def _is_of_a_film(passage: Passage, length: Quantity) -> bool:
    """Whether a time is the length of the clips right behind it: "15 second ads", "30s product clips"."""
    return length.money is None and _FILM.match(passage.text, length.end) is not None


def is_long(passage: Passage, quantity: Quantity) -> bool:
    """Whether a few minutes are the length of one thing to be worked on: "1 hour of video", not "3 minute videos"."""
    if quantity.unit != "minutes" or not is_a_length(passage, quantity):
        return False
    if _is_with_a_voice(passage, quantity):
        return True
    noun = _LONG.match(passage.text, quantity.end)
    if noun is None:
        return False
    kind = noun[0].endswith("s") and not passage.text[quantity.number_end : quantity.end].endswith("s")
    return quantity.value == 1 or not kind


def _are_of_sound(passage: Passage, quantity: Quantity) -> bool:
    """Whether seconds are what there is to hear: many of them, and not in so many to wait."""
    long = quantity.value >= _FEWEST_SECONDS or _SOUND.match(passage.text, quantity.end) is not None
    return long and _DELAYED.search(passage.before(quantity.start, 20)) is None


def _is_with_a_voice(passage: Passage, quantity: Quantity) -> bool:
    """Whether a model that hears or speaks is what an hour is of: "1 hour of voice with gpt-realtime", "… 1小时"."""
    text = passage.text
    return any(
        _OF_SOUND.search(name.id)
        and (
            _USED.fullmatch(text, quantity.end, name.start)
            if quantity.end <= name.start
            else _USED_BEFORE.fullmatch(text, name.end, quantity.start)
        )
        for name in passage.named("model", "family")
    )


def _is_of_a_tool(passage: Passage, quantity: Quantity) -> bool:
    """Whether minutes or hours are those of work with a program that stands behind them: "6 hours of Claude Code"."""
    behind = (name.start - quantity.end for name in passage.named("product"))
    return quantity.unit == "minutes" and any(0 <= gap <= _BESIDE for gap in behind)


def is_a_length(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number tells minutes or hours."""
    return quantity.money is None and _LENGTH.search(passage.text[quantity.number_end : quantity.end]) is not None


def minutes_of(passage: Passage, quantity: Quantity) -> Decimal:
    """The minutes that a number of minutes or hours tells."""
    hours = _HOURS.search(passage.text[quantity.number_end : quantity.end])
    return quantity.value * (60 if hours else 1)


def is_in_all(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is told of all things together: "9,000 pages in all"."""
    return _IN_ALL.match(passage.text, quantity.end) is not None


_TALKED = expression("recordings_talked")
"""Meetings, calls and their minutes, spoken of before they are counted."""
_EACH_OF = regex(
    r"(?:\b(?:each|je|jeweils|cada|à|de|chacune?|a piece|per|pro)|(?:每|各)(?:场|个|次|段|份|通|回|件)?"
    r"|(?:건|회|개)당|一?(?:件|回|本)(?:あたり)?|毎回) ?$"
)
_ONE_EACH = regex(r"(?:件|回|本|通)(?:あたり)?(?:約|平均)?")


def _without_one_each(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; the "1" of "1件2時間" only says that what follows is that of each."""
    return tuple(
        each
        for each, then in itertools.zip_longest(quantities, quantities[1:])
        if then is None or each.value != 1 or _ONE_EACH.fullmatch(passage.text, each.number_end, then.start) is None
    )


def _are_of_that_length(passage: Passage, things: Quantity, length: Quantity) -> bool:
    """Whether things are recordings, each or all as long as what stands behind: "9,000 calls per day, 6 min avg"."""
    if things.money is not None or things.direction or things.unit not in {*_COUNTED, "times"}:
        return False
    times = _TIMES.fullmatch(passage.text, things.number_end, length.start) is not None
    if times and _is_of_a_film(passage, length):
        return True
    if things.unit == "times" or any(
        each.unit == "tokens" or each.direction in {"input", "output"} for each in passage.quantities
    ):
        return False
    gap = passage.text[things.number_end : length.start]
    lead = f" {passage.before(things.start, 30)}"
    before = any(not lead[named.end() :].strip(" ,:(") for named in _RECORDED.finditer(lead))
    named = before or _RECORDED.match(passage.text, things.number_end) is not None
    if length.value > _LONGEST and not is_in_all(passage, length):
        return False
    named = named or (_EACH_OF.search(gap) is not None and _TALKED.search(passage.text[: things.start]) is not None)
    return named and len(gap) <= _FARTHEST and _DELAYED.search(gap) is None
