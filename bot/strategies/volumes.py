"""Which volume or spend goes with which model, in a message that names several."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from bot.question import Question
from bot.situation import Situation
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.read import read
from bot.understanding.resolving import resolve_model
from bot.understood import Understood

_SHARE_BEFORE = re.compile(r"(\d{1,3})\s?%(?:[^%\d]{0,24})$")
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d])[.;!?](?=\s)|\n|,\s?(?=(?:and |but )?(?:what|how|if|suppose|which|was|wenn|qué|que|si)\b)"
)
_BRACKETED = re.compile(r"[^()]{0,60}\([^()]*\d[^()]*\)")
"""A name with its volume in brackets: what follows them is about something else."""
_REST_BEFORE = re.compile(r"\b(?:rest|remainder|remaining)\b[^.;\d]{0,24}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """What was said of one model's use: token volumes, or its part of a stated monthly spend."""

    understood: Understood
    spend_usd: Decimal | None = None


def volumes_of(situation: Situation) -> dict[str, Volume]:
    """Volume by model as named; a model without a volume of its own takes the one said for all."""
    text = tidy(situation.question.text).text
    spans = list(_spans(text, situation))
    shares = _shares(text, spans, situation)
    if shares:
        return shares
    found = {}
    for (name, start), end in zip(spans, [*(start for _, start in spans[1:]), len(text)], strict=False):
        part = _SENTENCE_END.split(text[start:end])[0]
        if bracketed := _BRACKETED.match(part):
            part = bracketed[0]
        said = read(Question(id="part", text=part, today=situation.today), situation.lexicon).understood
        if said.input_tokens is None and said.output_tokens is None and said.requests is None:
            said = situation.asked
        if said.input_tokens is None and said.output_tokens is None and said.requests is None:
            continue
        period = said.requests_period or situation.asked.requests_period or "month"
        found[name] = Volume(understood=said.but(requests_period=period, models=(name,), task=situation.asked.task))
    return found


_PARTS = {"half": Decimal("0.5"), "a third": Decimal(1) / 3, "a quarter": Decimal("0.25"), "all": Decimal(1),
          "everything": Decimal(1), "two thirds": Decimal(2) / 3}  # fmt: skip
_MOVE = re.compile(
    rf"(?P<part>\d{{1,3}}\s?%|{'|'.join(_PARTS)})(?P<what>[^.;?]{{0,60}}?)\b(?:mov|shift|switch|migrat|rout|went|goes|go)\w*",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?:under|below|less than|at most|max\.?|no more than|<=?|cap(?:ped)? at)\s?(\d{1,3})\s?%", re.IGNORECASE
)


def moved_part(situation: Situation) -> Decimal | None:
    """The part of a model's traffic that the question moves elsewhere; `None` where it moves none."""
    found = _MOVE.search(tidy(situation.question.text).text)
    if found is None:
        return None
    words = found["part"].lower()
    return _PARTS[words] if words in _PARTS else min(Decimal(words.rstrip("% ")) / 100, Decimal(1))


def share_limit(situation: Situation) -> Decimal | None:
    """The largest share of spend that one country or maker may have, where the question sets one."""
    found = _LIMIT.search(tidy(situation.question.text).text)
    return Decimal(found[1]) / 100 if found else None


def _spans(text: str, situation: Situation) -> Iterator[tuple[str, int]]:
    """Each model named, with where its name begins, in order."""
    for name in find_names(text, situation.lexicon):
        if name.kind not in {"model", "family"}:
            continue
        meant = (name.id, *resolve_model(name.id, situation.lexicon)[:1])
        asked = next((each for each in meant if each in situation.asked.models), None)
        if asked is not None:
            yield asked, name.start


def _shares(text: str, spans: list[tuple[str, int]], situation: Situation) -> dict[str, Volume]:
    """Parts of a stated spend, such as "70% of it on opus and the rest on sol"; empty where none is stated."""
    spend = situation.reading.spend_usd
    if spend is None:
        return {}
    found: dict[str, Volume] = {}
    left = Decimal(1)
    before = 0
    for name, start in spans:
        lead = text[before:start]
        before = start
        if share := _SHARE_BEFORE.search(lead):
            part = min(Decimal(share[1]) / 100, left)
        elif _REST_BEFORE.search(lead):
            part = left
        else:
            continue
        left -= part
        found.setdefault(name, Volume(understood=situation.asked, spend_usd=spend * part))
    return found
