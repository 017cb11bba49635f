"""What a message supposes of its models: one that is lost, a price that rises, a part that moves."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.patterns import regex
from bot.places import countries_in
from bot.situation import Situation
from bot.understanding.name_parts import Name
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model

COUNTRY = 2
"""Letters of a country's code."""
_LOSS = regex(
    r"\blos(?:e|es|ing|t)\b|\bwithout\b|\boutage|\b(?:go|goes|went|going|gone|is|are|be)\s(?:down|away|dark|gone|off)\b"
    r"|disappear|vanish|\bbann?(?:ed|s)?\b|sanction|\bshuts?\b|\bstop(?:s|ped)?\b|\bfail(?:s|ed)?\b|\bblock(?:s|ed)?\b"
    r"|\bforbid(?:s|den)?\b|\brestrict(?:s|ed)?\b|\bexport (?:controls?|bans?|curbs?|rules?)\b|\bembargo"
    r"|\bunavailable\b|\bunreachable\b|\bbankrupt|\bsuspend|\brevok|\bdies\b"
    r"|(?<!price )(?<!prices )\b(?:cuts?|drops?)\b(?! (?:\w+ ){0,2}(?:prices?|rates|costs?)\b)"
    r"|\bcae\b|\bsin\b|prohíb|\bohne\b|wegfäll|ausf[aä]ll|\bsans\b|\bpanne\b|tombe|sumir|cair"
    r"|断供|封|禁|制裁|挂|止ま|使えなく|중단|отключ",
    re.IGNORECASE,
)
_WEIGHTS_ONLY = regex(
    r"\b(?:publish|releas|open(?:ing|s)?\b|shar)\w*\b[^,;?]{0,20}\b(?:weights|models openly)\b"
    r"|\bclos\w+ (?:their|its|the) weights",
    re.IGNORECASE,
)
"""That weights to come are held back, which takes away nothing that is in use."""
_BARS = regex(
    r"\bban(?:s|ned)?\b|\bblock(?:s|ed)?\b|\bforbid|\bsanction|\brestrict|\bprohibit|\boutlaw|verbiet|verbot|prohíb|proíb"
    r"|interdi|禁|封|запре",
    re.IGNORECASE,
)
"""What a country does to what comes from another."""
_DECREE = regex(
    r"\bexport|\bforbid|\brestrict|\bembargo|\bsanction|\bdirective|\bcontrols?\b|\bcuts?\b[^,;?]{0,24}\boff\b|\bban(?:s|ned)?\b"
    r"|\bforeign|verbiet|verbot|exportación|exportation|出口|管制",
    re.IGNORECASE,
)
_CLAUSES = regex(r"[.;?!](?:\s|$)|[。？！；]|\n|,\s")
_RISE = regex(
    r"\b(?P<word>doubl|tripl|halv)(?:es?|ed|ing)\b(?![ -]?(?:check|digit|down|blind|sided))"
    r"|(?P<percent>\d{1,3})\s?% (?:price )?(?:rise|increase|hike|more)"
    r"|\b(?:rise|increase|hike|go(?:es)? up|raise)s?\b[^.;?\d]{0,24}(?P<by>\d{1,3})\s?%",
    re.IGNORECASE,
)
_CUT = regex(
    r"\b(?:cut|reduc\w+|sav(?:e|es|ing)|lower|trim|senken|sparen|réduire|économiser|ahorrar|reducir|reduzir|economizar)\b"
    r"[^.;?\d]{0,24}\d{1,3}\s?%|\b\d{1,3}\s?% (?:less|cheaper|off|weniger|günstiger|de moins|menos)\b",
    re.IGNORECASE,
)
"""What is hoped to be saved, which is no share."""
_FACTORS = {"doubl": Decimal(2), "tripl": Decimal(3), "halv": Decimal("0.5")}
_PRICE = regex(
    r"pric|\bcosts?\b|\bbills?\b|\bcharg|\bfees?\b|\brates\b|tariff|preis|kosten|\bprix\b|tarif|precio|preço"
    r"|价|費|料金|가격|цен",
    re.IGNORECASE,
)
_PARTS = {"half": Decimal("0.5"), "a third": Decimal(1) / 3, "one third": Decimal(1) / 3, "a quarter": Decimal("0.25"),
          "all": Decimal(1), "everything": Decimal(1), "two thirds": Decimal(2) / 3}  # fmt: skip
_PART = rf"\d{{1,3}}\s?%|\b(?:{'|'.join(_PARTS)})\b"
_TURNS = r"mov(?:es?|ed|ing)|shift(?:s|ed|ing)?|switch(?:es|ed|ing)?|migrat(?:es?|ed|ing)|rerout(?:es?|ed|e?ing)"
_GOES = rf"(?:{_TURNS}|rout(?:es?|ed|e?ing)|went|go|goes|going)\b"
_MOVED = regex(
    rf"(?P<part>{_PART})[^.;?]{{0,60}}?\b{_GOES}|(?P<whole>\bthe (?:[\w.-]+ ){{1,3}}(?:part|traffic) {_GOES})"
    rf"|\b(?:{_TURNS})\s(?P<after>{_PART})",
    re.IGNORECASE,
)
"""A part that goes. "We route 60% to" tells of today's use, "we move 60% to" does not."""

_LIMIT = regex(
    r"(?:under|below|less than|at most|max\.?|no more than|<=?|cap(?:ped)? at)\s?(\d{1,3})\s?%", re.IGNORECASE
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What is supposed to go away. `kind`: maker (a developer or host, by id), country (ISO), model or weights.

    A model has all the ids that its name may mean, the likeliest first; the others have one key. Weights are those
    that a maker (the key) does not publish any more.
    """

    kind: str
    keys: tuple[str, ...]
    is_export_ban: bool = False
    """Whether a country itself keeps back what is made there; weights already published stay where they are."""


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
            kind = "weights" if _WEIGHTS_ONLY.search(clause) else "maker"
            return Lost(kind=kind, keys=(maker.means("developer") or maker.id,))
        if countries := _countries(clause, situation):
            acts = _BARS.search(clause) is not None and len(countries) > 1
            lost_country = countries[-1] if acts else countries[0]
            ban = not acts and _DECREE.search(clause) is not None
            return Lost(kind="country", keys=(lost_country,), is_export_ban=ban)
        if model := next((each for each in names if each.kind in {"model", "family"}), None):
            return Lost(kind="model", keys=(model.id, *resolve_model(model.id, situation.lexicon)))
        if used := _by_word(clause, situation):
            return Lost(kind="model", keys=used)
    return None


def _countries(clause: str, situation: Situation) -> tuple[str, ...]:
    """The countries that a clause names, in its order; a union or region is none."""
    hits = look_at(tidy(clause), situation.lexicon).hits
    told = sorted((hit.start, hit.label) for table in ("nation", "place") for hit in hits.of(table))
    return tuple(dict.fromkeys(label for _, label in told if len(label) == COUNTRY and label != "EU"))


def _by_word(clause: str, situation: Situation) -> tuple[str, ...]:
    """The models in use that a word of theirs stands for in the clause: "fable" for Claude Fable 5.1."""
    words = set(re.findall(r"[^\W\d_]{4,}", clause.lower()))
    return tuple(model for model in situation.asked.models if not words.isdisjoint(model.split("-")))


def dearer_maker(situation: Situation) -> str | None:
    """The maker or host whose price is supposed to change; `None` where none is named beside the change."""
    found = _rise(situation)
    makers = _makers(found[0], situation) if found else []
    return (makers[0].means("developer") or makers[0].id) if makers else None


def _makers(clause: str, situation: Situation) -> list[Name]:
    return [each for each in find_names(clause, situation.lexicon) if each.kind in {"developer", "provider"}]


def _rise(situation: Situation) -> tuple[str, re.Match[str]] | None:
    """The first clause that tells of a price that changes, and where it does."""
    for clause in _CLAUSES.split(tidy(situation.question.text).text):
        for hit in _RISE.finditer(clause):
            if _PRICE.search(clause) or _is_of_maker(clause, hit, situation):
                return clause, hit
    return None


def _is_of_maker(clause: str, hit: re.Match[str], situation: Situation) -> bool:
    """Whether a maker itself rises, "if xai goes up 25%", "if xai doubles": no other thing of it is named."""
    ends = hit["word"] is None or not clause[hit.end() :].strip()
    return ends and any(
        not clause[each.end : hit.start()].strip() for each in _makers(clause[: hit.start()], situation)
    )


def supposed(text: str, situation: Situation) -> list[tuple[int, int]]:
    """Where the tidied `text` supposes moves and prices: amounts there say nothing of what is used now.

    Of a move that names no model or maker to go to, only the part that moves is supposed.
    """
    found = [hit.span() for pattern in (_RISE, _CUT, _LIMIT) for hit in pattern.finditer(text)]
    for hit in _MOVED.finditer(text):
        behind = _CLAUSES.split(text[hit.end() :])[0]
        part = next(group for group in ("part", "whole", "after") if hit[group])
        found.append(hit.span() if find_names(behind, situation.lexicon) else hit.span(part))
    return found


def share_limit(situation: Situation) -> Decimal | None:
    """The largest share of spend that one country or maker may have, where the question sets one."""
    before = ""
    for clause in _CLAUSES.split(tidy(situation.question.text).text):
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
    hit = found[1]
    if hit["word"]:
        return _FACTORS[hit["word"].lower()]
    return 1 + Decimal(hit["percent"] or hit["by"]) / 100


def move(situation: Situation) -> Move | None:
    """The part that is supposed to move, from the first model named behind it to the next; `None` where none is."""
    text = tidy(situation.question.text).text
    found = _MOVED.search(text)
    if found is None:
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
