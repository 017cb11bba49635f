"""What a message supposes of its models: one that is lost, a price that rises, a part that moves."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.places import countries_in
from bot.situation import Situation
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.resolving import resolve_model

_LOSS = re.compile(
    r"\bif\b|\blos(?:e|es|ing|t)\b|\bwithout\b|\boutage|\b(?:go|goes|went|going|gone|is|are|be)\s(?:down|away|dark|gone|off)\b"
    r"|disappear|vanish|\bbann?(?:ed|s)?\b|sanction|\bcuts?\b|\bshuts?\b|\bdrops?\b|\bcae\b|\bsin\b|prohíb|\bohne\b|wegfäll"
    r"|ausf[aä]ll|\bsans\b|\bpanne\b|tombe|sumir|cair|断供|封|禁|制裁|挂|止ま|使えなく|중단|отключ",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[.;?!](?:\s|$)|[。？！；]|\n|,\s")
_RISE = re.compile(
    r"\b(?P<word>doubl|tripl|halv)\w*|(?P<percent>\d{1,3})\s?% (?:price )?(?:rise|increase|hike|more)"
    r"|(?:rise|increase|hike|go(?:es)? up|raise)s?\b[^.;?\d]{0,24}(?P<by>\d{1,3})\s?%",
    re.IGNORECASE,
)
_FACTORS = {"doubl": Decimal(2), "tripl": Decimal(3), "halv": Decimal("0.5")}
_PARTS = {"half": Decimal("0.5"), "a third": Decimal(1) / 3, "one third": Decimal(1) / 3, "a quarter": Decimal("0.25"),
          "all": Decimal(1), "everything": Decimal(1), "two thirds": Decimal(2) / 3}  # fmt: skip
_MOVED = re.compile(
    rf"(?P<part>\d{{1,3}}\s?%|{'|'.join(_PARTS)})[^.;?]{{0,60}}?\b(?:mov|shift|switch|migrat|rout|went|goes|go)\w*"
    rf"|\b(?:mov|shift|switch|migrat|rout)\w*\s(?P<after>\d{{1,3}}\s?%|{'|'.join(_PARTS)})\b",
    re.IGNORECASE,
)


_LIMIT = re.compile(
    r"(?:under|below|less than|at most|max\.?|no more than|<=?|cap(?:ped)? at)\s?(\d{1,3})\s?%", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What is supposed to go away. `kind`: maker (a developer or host, by id), country (ISO) or model.

    A model has all the ids that its name may mean, the likeliest first; the others have one key.
    """

    kind: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A part of one model's traffic that goes to another, each by all ids that its name may mean.

    `source` is empty where only the target stands behind the part.
    """

    part: Decimal
    source: tuple[str, ...]
    target: tuple[str, ...]


def lost(situation: Situation) -> Lost | None:
    """The maker, host, country or model that a clause of the message supposes to be gone; `None` where none does."""
    text = tidy(situation.question.text).text
    for clause in _CLAUSES.split(text):
        if not _LOSS.search(clause) or _MOVED.search(clause) or _RISE.search(clause):
            continue
        names = find_names(clause, situation.lexicon)
        maker = next((each for each in names if each.kind in {"developer", "provider"}), None)
        if maker is not None:
            return Lost(kind="maker", keys=(maker.means("developer") or maker.id,))
        if countries := countries_in(clause.replace("Chin", "chin").replace("American", "american")):
            return Lost(kind="country", keys=countries[:1])
        if model := next((each for each in names if each.kind in {"model", "family"}), None):
            return Lost(kind="model", keys=(model.id, *resolve_model(model.id, situation.lexicon)))
        if used := _by_word(clause, situation):
            return Lost(kind="model", keys=used)
    return None


def _by_word(clause: str, situation: Situation) -> tuple[str, ...]:
    """The models in use that a word of theirs stands for in the clause: "fable" for Claude Fable 5.1."""
    words = set(re.findall(r"[^\W\d_]{4,}", clause.lower()))
    return tuple(model for model in situation.asked.models if not words.isdisjoint(model.split("-")))


def dearer_maker(situation: Situation) -> str | None:
    """The maker or host whose price is supposed to change; `None` where none is named beside the change."""
    for clause in _CLAUSES.split(tidy(situation.question.text).text):
        if _RISE.search(clause):
            names = [each for each in find_names(clause, situation.lexicon) if each.kind in {"developer", "provider"}]
            return (names[0].means("developer") or names[0].id) if names else None
    return None


def supposed(text: str) -> list[tuple[int, int]]:
    """Where the tidied `text` supposes moves and prices: amounts there say nothing of what is used now."""
    return [hit.span() for pattern in (_MOVED, _RISE, _LIMIT) for hit in pattern.finditer(text)]


def share_limit(situation: Situation) -> Decimal | None:
    """The largest share of spend that one country or maker may have, where the question sets one."""
    found = _LIMIT.search(tidy(situation.question.text).text)
    return Decimal(found[1]) / 100 if found else None


def price_factor(situation: Situation) -> Decimal | None:
    """By how much a price is supposed to be multiplied; `None` where no rise or fall is supposed."""
    found = _RISE.search(tidy(situation.question.text).text)
    if found is None:
        return None
    if found["word"]:
        return _FACTORS[found["word"].lower()]
    return 1 + Decimal(found["percent"] or found["by"]) / 100


def move(situation: Situation) -> Move | None:
    """The part that is supposed to move, from the first model named behind it to the next; `None` where none is."""
    text = tidy(situation.question.text).text
    found = _MOVED.search(text)
    if found is None:
        return None
    words = (found["part"] or found["after"]).lower()
    part = _PARTS[words] if words in _PARTS else min(Decimal(words.rstrip("% ")) / 100, Decimal(1))
    behind = [
        (each.id, *resolve_model(each.id, situation.lexicon))
        for each in find_names(text[found.start() :], situation.lexicon)
        if each.kind in {"model", "family"}
    ]
    if len(behind) > 1:
        return Move(part=part, source=behind[0], target=behind[1])
    return Move(part=part, source=(), target=behind[0] if behind else ())
