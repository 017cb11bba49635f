"""What the asker's own house rules out, told as a fact: "Chinese models are banned here", "中国製は社内規定でNG"."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage

_BANS = expression("house_bans")
_HOUSE = expression("house_actor")
_ASKS = expression("house_asks")
_LAW = expression("house_law")
_ACTS = expression("house_place_acts")
"""Behind a place that does the banning itself: "China bans foreign models"."""
_CONTESTED = expression("clauses_contested")
_NOT_SO = expression("house_bans_denied")
_IF = expression("bans_if")
_ENDS = regex(
    r"(?<!\bee)(?<!\buu)[.;?!](?=\s|$)|[。？！；、]|\n"
    r"|,(?=[\s一-鿿])(?!\s(?:что (?:хост\w+|наход\w+|сдела\w+|размещ\w+|работа\w+|из|в)|котор\w+|that|das|die|der"
    r"|was (?:in|aus|bei|auf)|(?:ist|sind) (?:bei|hier|verboten|tabu|untersagt))\b)"
)
"""Where a clause ends; what a relative clause says belongs to what it is said of."""
_ASKED = frozenset("?？")
_IN = regex(r"\b(?:in|en|em|dans|au|aux|à|na|no|в|im)(?: the| der| den)? $")
_NOT_BANNED = frozenset({"people", "outside"})
_SOUGHT = 4
"""The weight of a search for a model."""
_OF_LAW = 5
"""The weight of a question of law."""
_MODEL = regex(r"\b(?:models?|llms?|\w*modell\w*|modelos?|modèles?|модел\w+)\b|模型|モデル|모델")


@lru_cache(maxsize=4)
def house_bans(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Where clauses stand that tell of such a ban on a place."""
    if not _BANS.search(passage.text) or not (passage.hits.has("nation") or passage.hits.has("place")):
        return ()
    return tuple(_found(passage))


def _found(passage: Passage) -> Iterator[tuple[int, int]]:
    text = passage.text
    hits = sorted((*passage.hits.of("nation"), *passage.hits.of("place")), key=lambda hit: hit.start)
    start = 0
    for end in (*(end.span() for end in _ENDS.finditer(text)), (len(text), len(text))):
        low, high, start = start, end[0], end[1]
        here = [hit for hit in hits if low <= hit.start < high]
        clause = text[low:high]
        if not here or text[high : high + 1] in _ASKED or not _BANS.search(clause):
            continue
        if _NOT_SO.search(clause) or _ASKS.search(clause) or _LAW.search(clause) or _IF.search(clause):
            continue
        if any(_ACTS.match(text, hit.end, high) or _CONTESTED.match(text, hit.end) for hit in here):
            continue
        if _HOUSE.search(clause) or not _names_another_place(passage, here):
            yield low, high


def _names_another_place(passage: Passage, here: list[Hit]) -> bool:
    """Whether one of the places is where something is banned, not what is."""
    return len({hit.label for hit in here}) > 1 and any(_is_in(passage, hit) for hit in here)


def banned_in_house(passage: Passage, hit: Hit, role: str) -> str | None:
    """Whether a place, of which the words beside it tell `role`, is one that a house bans: as "origin" or "host"."""
    span = next((span for span in house_bans(passage) if span[0] <= hit.start < span[1]), None)
    if span is None or role in _NOT_BANNED or is_excluded(passage.text, hit.start, hit.end, reach=16, only="leave"):
        return None
    if hit.table == "nation":
        return "host" if role == "host" else "origin"
    beside = [each for each in _in_clause(passage, "place", span=span) if each.start != hit.start]
    if _in_clause(passage, "nation", span=span) or (
        _is_in(passage, hit) and any(not _is_in(passage, each) for each in beside)
    ):
        return None
    runs = role == "host" or _in_clause(passage, "place_cue", "host", span=span)
    return "host" if runs and not _in_clause(passage, "place_cue", "made", span=span) else "origin"


def _in_clause(passage: Passage, table: str, *labels: str, span: tuple[int, int]) -> list[Hit]:
    return [hit for hit in passage.hits.of(table, *labels) if span[0] <= hit.start < span[1]]


def _is_in(passage: Passage, hit: Hit) -> bool:
    return _IN.search(passage.before(hit.start, 12)) is not None


def weigh_house_rules(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """A ban of one's own house is a condition of the search for a model, and no question of its law."""
    spans = house_bans(passage)
    if not spans or not _seeks(passage, slots, spans):
        return
    told = passage.hits.of("intent", "origin_risk")
    if any(hit.weight >= _OF_LAW and not _within(hit.start, spans) for hit in told):
        return
    scores.pop("origin_risk", None)
    scores["recommend"] = max((_SOUGHT, *scores.values())) + 1.0


def _seeks(passage: Passage, slots: Mapping[str, Any], spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether a model is sought: in so many words, or by the task or the noun alone where no model is named."""
    outside = [hit for hit in passage.hits.of("intent", "recommend") if not _within(hit.start, spans)]
    if any(hit.weight >= _SOUGHT for hit in outside):
        return True
    if "models" in slots:
        return False
    if "quality_floor" in slots:
        return True
    tasks = (hit.start for hit in passage.hits.of("task"))
    models = (found.start() for found in _MODEL.finditer(passage.text))
    return any(not _within(start, spans) for start in (*tasks, *models))


def _within(place: int, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= place < high for low, high in spans)
