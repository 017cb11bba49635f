"""What a message supposes of its models: a price that rises, a part that moves, a limit on a share."""

import re
from decimal import Decimal

from msgspec import Struct

from bot.patterns import regex
from bot.places import countries_in
from bot.situation import Situation
from bot.understanding.beside import Named
from bot.understanding.name_parts import Name
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.understanding.splits import split_of
from bot.understanding.supposed_bans import CLAUSES
from bot.understanding.supposed_prices import PRICE, RISE, factor_of

_CUT = regex(
    r"\b(?:cut|reduc\w+|sav(?:e|es|ing)|lower|trim|senken|sparen|réduire|économiser|ahorrar|reducir|reduzir|economizar)\b"
    r"[^.;?\d]{0,24}\d{1,3}\s?%|\b\d{1,3}\s?% (?:less|cheaper|off|weniger|günstiger|de moins|menos)\b",
    re.IGNORECASE,
)
"""What is hoped to be saved, which is no share."""
_PARTS = {"half": Decimal("0.5"), "a third": Decimal(1) / 3, "one third": Decimal(1) / 3, "a quarter": Decimal("0.25"),
          "all": Decimal(1), "everything": Decimal(1), "two thirds": Decimal(2) / 3}  # fmt: skip
_PART = rf"\d{{1,3}}\s?%|\b(?:{'|'.join(_PARTS)})\b"
_TURNS = r"mov(?:es?|ed|ing)|shift(?:s|ed|ing)?|switch(?:es|ed|ing)?|migrat(?:es?|ed|ing)|rerout(?:es?|ed|e?ing)"
_GOES = rf"(?:{_TURNS}|rout(?:es?|ed|e?ing)|went|go|goes|going)\b"
MOVED = regex(
    rf"(?P<part>{_PART})[^.;?]{{0,60}}?\b{_GOES}|(?P<whole>\bthe (?:[\w.-]+ ){{1,3}}(?:part|traffic) {_GOES}"
    rf"|\bwhat (?:would|will) (?:it|that|this|they|these|those|both|all|everything|the same)\b(?: [\w.-]+){{0,3}}? "
    rf"(?:be|cost|come to|run)(?: (?:us|me|instead|all|a month|if))* (?:on|with|in|using|via|at|by)\b)"
    rf"|\b(?:{_TURNS})\s(?P<after>{_PART})"
    rf"|\b(?:{_TURNS})\s(?P<named>(?:all )?(?:of )?(?:the |our )?(?:[\w.-]+ ){{1,4}}?)(?:over )?(?:to|onto)\b",
    re.IGNORECASE,
)
"""A part that goes. "We route 60% to" tells of today's use, "we move 60% to" does not."""

_LIMIT = regex(
    r"(?:under|below|less than|at most|max\.?|no more than|<=?|cap(?:ped)? (?:at|is|of)|limit (?:is|of)"
    r"|\bno\b[^.?!%\d]{0,24}\b(?:above|over|more than)|exceed)\s?(\d{1,3})\s?%",
    re.IGNORECASE,
)
_SHARED = regex(
    r"\bshares?\b|\bspend|\bbills?\b|\bbudgets?\b|\bcosts?\b|\bvendors?\b|\bsuppliers?\b|\bproviders?\b|\bmakers?\b"
    r"|\bcountr(?:y|ies)\b|\w-made\b|\bdependen|\bexpos(?:ed|ure)\b|\bconcentrat|\bcn\b|\banteil|\bcuota\b|\bpart\b|份额|占比",
    re.IGNORECASE,
)
_MEASURED = regex(
    r"\b(?:errors?|failures?|refusals?|hallucinat\w*|latency|uptime|downtime|accuracy|utili[sz]ation|churn)\b",
    re.IGNORECASE,
)
"""What percentages are of that are no part of the spend."""


class Move(Struct, frozen=True, kw_only=True):
    """A part of one model's traffic that goes to another, each by all ids that its name may mean.

    `source` is empty where only the target stands behind the part.
    """

    part: Decimal
    source: tuple[str, ...]
    target: tuple[str, ...]


def dearer_maker(situation: Situation) -> str | None:
    """The maker or host whose price is supposed to change; `None` where none is named beside the change."""
    found = _rise(situation)
    makers = _makers(found[0], situation) if found else []
    return (makers[0].means("developer") or makers[0].id) if makers else None


def dearer_models(situation: Situation) -> frozenset[str]:
    """The ids of the models named beside the change, where no maker is: "if gpt-5 and haiku get 20% dearer"."""
    found = _rise(situation)
    names = find_names(found[0], situation.lexicon) if found else []
    return frozenset(
        key for each in names if each.kind in {"model", "family"}
        for key in (each.id, *resolve_model(each.id, situation.lexicon))
    )  # fmt: skip


def _makers(clause: str, situation: Situation) -> list[Name]:
    return [each for each in find_names(clause, situation.lexicon) if each.kind in {"developer", "provider"}]


def _rise(situation: Situation) -> tuple[str, re.Match[str]] | None:
    """The first clause that tells of a price that changes, and where it does."""
    for clause in CLAUSES.split(tidy(situation.question.text).text):
        for hit in RISE.finditer(clause):
            if PRICE.search(clause) or _is_of_maker(clause, hit, situation):
                return clause, hit
    return None


def _is_of_maker(clause: str, hit: re.Match[str], situation: Situation) -> bool:
    """Whether a maker itself rises, "if xai goes up 25%", "if xai doubles": no other thing of it is named."""
    ends = not (hit["twice"] or hit["thrice"] or hit["halved"]) or not clause[hit.end() :].strip()
    return ends and any(
        not clause[each.end : hit.start()].strip() for each in _makers(clause[: hit.start()], situation)
    )


def supposed(text: str, situation: Situation) -> list[tuple[int, int]]:
    """Where the tidied `text` supposes moves and prices: amounts there say nothing of what is used now.

    Of a move that names no model or maker to go to, only the part that moves is supposed.
    """
    found = [hit.span() for pattern in (RISE, _CUT, _LIMIT) for hit in pattern.finditer(text)]
    for hit in () if _is_split(text, situation) else MOVED.finditer(text):
        behind = CLAUSES.split(text[hit.end() :])[0]
        part = next(group for group in ("part", "whole", "after", "named") if hit[group])
        found.append(hit.span() if find_names(behind, situation.lexicon) else hit.span(part))
    return found


def _is_split(text: str, situation: Situation) -> bool:
    """Whether the parts that go are those of one load, each to a model of its own: "60% go to luna, 40% to opus"."""
    if MOVED.search(text) is None:
        return False
    passage = look_at(tidy(text), situation.lexicon)
    names = [Named(each.id, each.start, each.end) for each in passage.named("model", "family")]
    return split_of(passage, names) is not None


def share_limit(situation: Situation) -> Decimal | None:
    """The largest share of spend that one country or maker may have, where the question sets one."""
    before = ""
    for clause in CLAUSES.split(tidy(situation.question.text).text):
        hit = _LIMIT.search(clause)
        if hit is not None and _is_of_spend(clause, hit, before, situation):
            return Decimal(hit[1]) / 100
        before = clause
    return None


def _is_of_spend(clause: str, hit: re.Match[str], before: str, situation: Situation) -> bool:
    """Whether a limit is on a share; one that stands alone, "at most 20%", is on what the clause before it names."""
    alone = not re.search(r"[^\W\d_]{3,}", clause[: hit.start()] + clause[hit.end() :])
    told = f"{before}, {clause}" if alone else clause
    if _MEASURED.search(told):
        return False
    return bool(_SHARED.search(told) or countries_in(told) or _makers(told, situation))


def price_factor(situation: Situation) -> Decimal | None:
    """By how much a price is supposed to be multiplied; `None` where no rise or fall is supposed."""
    found = _rise(situation)
    if found is None:
        return None
    return factor_of(found[1])


def move(situation: Situation) -> Move | None:
    """The part that is supposed to move, from the first model named behind it to the next; `None` where none is."""
    text = tidy(situation.question.text).text
    found = MOVED.search(text)
    if found is None or _is_split(text, situation):
        return None
    words = (found["part"] or found["after"] or "all").lower()
    part = _PARTS[words] if words in _PARTS else min(Decimal(words.rstrip("% ")) / 100, Decimal(1))
    behind = [
        (each.id, *resolve_model(each.id, situation.lexicon))
        for each in find_names(text[found.start() :], situation.lexicon)
        if each.kind in {"model", "family"}
    ]
    if len(behind) > 1:
        return Move(part=part, source=behind[0], target=behind[1])
    return Move(part=part, source=(), target=behind[0] if behind else ())
