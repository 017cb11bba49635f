"""What a sum is to buy: so many pages, hours or tokens of a model, so much time, or whatever can be had for it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.sums_at_hand import A_RATE

_REACH = 30
"""Characters behind "how many" in which the things stand."""
_NO_GOODS = frozenset({"parts", "params", "gb", "mb", "tb", "ram", "vram", "percent", "times", "vcpu", "bits", "speed",
                       "rps", "rpm", "seconds", "milliseconds"})  # fmt: skip
"""What nobody buys with the tokens of a model."""
_MEASURED = frozenset({"pages", "words", "characters", "minutes"})
"""Units that tell how long a thing is."""
_AN_HOUR = regex(r"hour|hr|stunde|hora|heure|час|小时|時間|시간|\bore\b")
_SOUND = regex(
    r"audio|transcri|speech|record|podcast|voice|calls?\b|meeting|interview|lecture|dictat|sound|video|film|gespräch"
    r"|aufnahme|grabaci|enregistr|grava[cç]|reuni|аудио|запис|речи|звонк|录音|音频|语音|音声|会議|録音|음성|녹음|회의"
)
_LOOKED_AT = regex(
    r"read|analy[sz]|describ|caption|tag|classif|process|scan|ocr|label|understand|check|moderat|extract|input"
    r"|lesen|beschreib|analysier|describir|analizar|décrire|analyser|descrever|analisar|识别|分析|読|解析|분석|распозна"
)
"""What is done to pictures that are there already."""


class Bought(Struct, frozen=True, kw_only=True):
    """What of it is asked: a label of `words/unit.tsv`, `requests` where the noun is none, or `time`."""

    kind: str
    word: str = "requests"
    """As the asker calls it: `hours`."""
    each: Decimal = Decimal(1)
    """Units of `kind` in one of them: 60 minutes."""
    often: str = ""
    """The period in which it is asked how many: hour, day, week, month or year."""


ANYTHING = Bought(kind="requests")
"""What is asked where no things are named: "what can I do with $50"."""


def bought(passage: Passage) -> Bought | None:
    """What it is asked how many, or how long, a sum buys; `None` where no sum is told, or nothing of the kind asked."""
    if len(_sums(passage)) != 1 or passage.hits.has("machine"):
        return None
    if expression("purchases_how_long").search(passage.text):
        return Bought(kind="time", word="time")
    asked = expression("purchases_how_many").search(passage.text) or _SO_MANY_ASKED.search(passage.text)
    if asked is None and expression("purchases_what").search(passage.text):
        return Bought(kind="tokens", word="tokens") if _wants_tokens(passage) else ANYTHING
    if asked is None:
        return None
    units = (hit for hit in passage.hits.of("unit") if asked.end() <= hit.start <= asked.end() + _REACH)
    found = [hit for hit in units if not _ENDS.search(passage.text[asked.end() : hit.start])]
    sought = _of_unit(passage, found) if found else ANYTHING
    return sought and replace(sought, often=_how_often(passage, asked.end()))


def _how_often(passage: Passage, start: int) -> str:
    """The period that the number of things asked for is that of: "how many requests a day"."""
    for hit in passage.hits.of("period"):
        gap = passage.text[start : hit.start]
        if hit.start >= start and len(gap) <= _REACH and hit.label in _TIMED and not _ENDS_BEFORE.search(gap):
            return hit.label
    return "day" if expression("purchases_a_day").search(passage.text) else ""


_TIMED = frozenset({"hour", "day", "week", "month", "year"})
_ENDS_BEFORE = regex(r"[,;.?!$€£，。？\d]|\b(?:for|with|on|für|mit|por|con|pour|avec|com|за)\b")


_SO_MANY_ASKED = regex(
    r"(?:^|[:;,.]\s?)(?=(?:requests?|calls|queries|prompts|pages|documents|images|anfragen|aufrufe|llamadas|peticiones"
    r"|requêtes|appels|chamadas)"
    r" (?:per|a|an|each|pro|am|im|al|por|par|ao) [^\W\d_]{3,8}\s?(?:\?|$))|\bnumber of (?=\D|\d[\w.]*/)"
)
"""The same without "how many": "₹50,000 monthly: requests per day?"."""
_ENDS = regex(r"[,;.?!$€£，。？]")


def _wants_tokens(passage: Passage) -> bool:
    """Whether a sum is to be told in tokens, of which no number is said: "what is $50 in tokens"."""
    told = any(each.unit == "tokens" or each.direction for each in passage.quantities)
    return not told and passage.hits.has("unit", "tokens")


def _of_unit(passage: Passage, found: list[Hit]) -> Bought | None:
    """What the nearest unit is: the last of two nouns side by side, "support tickets", "10-page documents"."""
    hit = found[0]
    for other in found[1:]:
        hit = other if hit.end < other.start <= hit.end + 1 and other.label not in _NO_GOODS else hit
    word = passage.text[hit.start : hit.end].removesuffix(" of")
    told = word if passage.language == "en" else hit.label
    if hit.label in {"years", "minutes"}:
        timed = hit.label == "minutes" or (_SOUND.search(passage.text) and _SHORT.search(word))
        hours = Decimal(60) if _AN_HOUR.search(word) else Decimal(1)
        told = word if passage.language == "en" else "hours" if hours > 1 else "minutes"
        return Bought(kind="minutes", word=told, each=hours) if timed else Bought(kind="time", word="time")
    return None if hit.label in _NO_GOODS else _named(hit.label, told)


def _named(label: str, word: str) -> Bought:
    """Things of a kind; people are counted by what they ask."""
    return ANYTHING if label == "users" else Bought(kind=label, word=word)


_SHORT = regex(r"hour|hr|min|stunde|hora|heure|час|小时|分|時間|시간|분|ore\b")


def _sums(passage: Passage) -> tuple[Quantity, ...]:
    """The sums of money that are no price of tokens."""
    sums = (each for each in passage.quantities if each.money is not None and each.per_tokens is None and each.value)
    return tuple(each for each in sums if not A_RATE.match(passage.text, each.end))


def asks_what_it_buys(passage: Passage) -> bool:
    """Whether it is asked what, how much or how long a sum buys, or a sum and one model are all that is said."""
    sums = _sums(passage)
    if len(sums) != 1 or passage.sold_by_the_seat():
        return False
    return bought(passage) is not None or _is_all_that_is_said(passage, sums[0])


def is_to_buy(passage: Passage, quantity: Quantity) -> bool:
    """Whether the sum is what it is asked of how much it buys, or a sum "of" a model."""
    if quantity.per_tokens is not None or quantity.direction:
        return False
    gaps = (
        passage.text[quantity.end : name.start]
        for name in passage.named("model", "family")
        if name.start > quantity.end
    )
    return any(_OF.fullmatch(gap) for gap in gaps) or asks_what_it_buys(passage)


_OF = regex(r"(?: worth)? of (?:the |my |our )?")
_FILLERS = expression("purchases_fillers")


def _is_all_that_is_said(passage: Passage, quantity: Quantity) -> bool:
    """Whether a message is a sum for one model and nothing more: "$25 opus 5.5", "30 euros on glm-5.3"."""
    names = passage.named("model", "family")
    if len(names) != 1 or len(passage.names) != 1 or quantity.per_tokens is not None or quantity.period:
        return False
    name, text = names[0], passage.text
    first, last = sorted(((name.start, name.end), (quantity.start, quantity.end)))
    between = text[first[1] : last[0]]
    rest = (text[: first[0]], between, text[last[1] :])
    joined = quantity.start < name.start or between.strip(" ,:") in _FOR
    return joined and all(_FILLERS.fullmatch(part) for part in rest)


_FOR = frozenset({"for", "with", "on", "für", "mit", "con", "pour", "avec", "por", "com", "за", "на"})
"""What stands between a model and the sum that is there for it; a sum right behind a name may be its price."""


def fill_in(slots: dict[str, Any], passage: Passage) -> None:
    """Puts what the things bought tell into `slots`: their length, the work they are, that a sum to last comes once."""
    sought = bought(passage)
    if sought is None or "budget_usd" not in slots:
        return
    if sought.kind == "time":
        slots.setdefault("budget_period", "once")
    if sought.often and "requests" not in slots and slots.get("requests_period") == sought.often:
        del slots["requests_period"]  # the number of them is what is asked for
        slots.setdefault("budget_period", sought.often)
    if sought.kind in _HEARD and (minutes := _minutes_of_one(passage)):
        slots |= {"units": minutes, "unit_kind": "minutes"}
    if sought.kind not in _MEASURED and slots.get("unit_kind") in _MEASURED and "requests" not in slots:
        slots.setdefault("spread_over", Decimal(1))
    if (
        sought.kind == "minutes"
        and expression("purchases_film").search(passage.text)
        and not _LOOKED_AT.search(passage.text)
    ):
        slots |= {"task": "video", "output_modalities": ("video",)}
        slots.pop("modalities", None)
    if "minutes" in {sought.kind, slots.get("unit_kind")} and "output_modalities" not in slots:
        slots.setdefault("task", "speech")
        slots.setdefault("modalities", ("audio",))
    if sought.kind == "images" and _are_made(passage, slots):
        slots["task"] = "image_generation"
        slots["output_modalities"] = ("image",)
        slots.pop("modalities", None)


_HEARD = frozenset({"requests", "items", "messages", "documents"})
"""Kinds of things that may be sound: calls, recordings."""


def _minutes_of_one(passage: Passage) -> Decimal | None:
    """How long a call or recording is, of which it is asked how many: "5-minute calls"."""
    asked = expression("purchases_how_many").search(passage.text)
    if asked is None or not _SOUND.search(passage.text):
        return None
    near = (each for each in passage.quantities if asked.end() <= each.start <= asked.end() + _REACH)
    lengths = (_LENGTH.match(passage.text, each.number_end) and each.value for each in near)
    return next(filter(None, lengths), None)


_LENGTH = regex(r"[ -]?min(?:ute)?s?\b")


def _are_made(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether the pictures come out: nothing is said to be done with them."""
    return slots.get("task") in {None, "image_generation"} and _LOOKED_AT.search(passage.text) is None


_SOUGHT = 6.5
"""The weight of what a sum buys where no model is named, so that one has to be chosen."""


def weigh_purchases(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """Raises the cost where it is asked what a sum buys of the one model named, the choice where none is named."""
    if "budget_usd" not in slots or not asks_what_it_buys(passage):
        return
    if len(slots.get("models", ())) == 1 and not slots.get("quality_floor"):
        scores["cost"] = max((*scores.values(), _SOUGHT)) + 1
    elif not slots.get("models") and bought(passage) is not None and "cost" not in scores:
        scores["recommend"] = max(scores.get("recommend", 0), _SOUGHT)
