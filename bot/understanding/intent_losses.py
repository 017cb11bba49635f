"""What the loss of somebody named makes of a message's intents: a question on the whole of what is in use."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.price_then import ends_a_discount
from bot.understanding.supposed_bans import is_supposed_banned, supposed_bans
from bot.understanding.supposed_events import SALE, event_of
from bot.understanding.supposed_losses import (
    asks_what_instead,
    lost_names,
    supposes_end,
    supposes_loss,
    supposes_outage,
    tells_of_outage,
)
from bot.understanding.supposed_prices import supposes_price

_SURELY = 8.0
_SOUGHT = 4
"""The weight from which a search for a model is one."""
_A_LOAD = 100_000
"""Tokens or requests from which on an amount is what somebody uses."""
_BREAKS = expression("questions_breaks")
_DARK = regex(r" (?:goes|is going|will go|went) dark\b")
"""What is said of a model that is to end."""
_ELSEWHERE = regex(
    r"\b(?:where|elsewhere|(?:who|anyone|what) else|other hosts?|wo|où|dónde|onde|dove|где)\b|哪里|哪儿|どこ|어디"
)
_IN_USE = expression("bans_in_use")
_RUNS_ON = expression("losses_runs_on")
"""What the asker has built runs on a model that is named."""
_RULED = regex(
    r"\b(?:rules?|policy|policies|compliance|only (?:makers?|vendors?|models?|providers?))\b|\brichtlinie|\bpolítica"
)
"""What a sale is held against: a rule of the house on who may be a vendor."""
_PUNISHED = regex(
    r"\b(?:criminal|crime|(?:il|un)(?:legal|lawful)\w*|(?:break\w*|violat\w+|against) (?:the|any|a) law|liable"
    r"|prosecut\w+|jail|prison|fined|strafbar|ilegal|illégal)\b|违法|犯法|違法|불법"
)
"""What asks for the law of a supposed ban, and not for what is lost by it."""
_EXPOSED = regex(r"\b(?:exposure|exposed|concentration|depend(?:ence|ency|ent)|single point of failure)\b")
"""What asks for all that hangs on one vendor."""
_OURS = regex(
    r"\b(?:our|ours|we|us|wir|uns\w*|notre|nos|nous|nuestr\w+|noss\w+|наш\w*|у нас|мы)\b|我们|うち|当社|弊社|우리"
)


def weigh_loss(passage: Passage, scores: dict[str, float]) -> None:
    """What becomes of us if somebody named, or all of a country's, goes away is a question about all that is in use."""
    banned = any(is_supposed_banned(passage, name.start) for name in lost_names(passage))
    models = passage.named("model")
    lost, down = supposes_loss(passage), tells_of_outage(passage)
    if (event := event_of(passage)) is not None:
        label = "stack" if event[0] == SALE else "residency"
        label = "origin_risk" if event[0] == SALE and _RULED.search(passage.text) else label
        scores[label] = max(_SURELY, 0.5 + max(scores.values(), default=0.0))
        return
    if models and ends_a_discount(passage.text):
        scores["cost"] = max(_SURELY, 0.5 + max(scores.values(), default=0.0))
        return
    if supposes_price(passage.text) and not _EXPOSED.search(passage.text):
        in_use = _is_load_told(passage) or not passage.names or len(models) > 1
        label = "stack" if in_use else "cost"
        scores[label] = max(_SURELY, 0.5 + max(scores.values(), default=0.0))
        return
    if not lost and any(_DARK.match(passage.text, each.end) for each in models):
        scores["migration"] = max(scores.get("migration", 0), scores.get("stack", 0) + 0.5)
        scores["stack"] = min(scores.get("stack", 0), 5.0)
    if supposes_outage(passage):
        scores["stack"] = max(_SURELY, 0.5 + max(scores.values(), default=0.0))
        return
    if supposes_end(passage) and not models and scores.get("recommend", 0) < _SOUGHT:
        scores["stack"] = max(_SURELY, 0.5 + max(scores.values(), default=0.0))
        return
    used = _is_load_told(passage)
    told = down or any(each.search(passage.text) for each in (_OURS, _BREAKS, _ELSEWHERE, _RUNS_ON))
    if not lost or not (told or (banned and used)) or (banned and _PUNISHED.search(passage.text)):
        return
    scores["stack"] = max(scores.get("stack", 0), 7.0)
    several = len({name.id for name in passage.named("model", "family")}) > 1
    if down:
        scores["stack"] = max(scores["stack"], 0.5 + max(scores.values()))
    elif several or used or (banned and (asks_what_instead(passage) or _RUNS_ON.search(passage.text))):
        scores["stack"] = max(
            scores["stack"], 0.5 + max(scores.get(label, 0) for label in ("migration", "origin_risk"))
        )


def bans_what_runs(passage: Passage) -> bool:
    """Whether a ban is supposed of a model, or of a country's, and what runs on one told: "my app talks to glm"."""
    if not passage.named("model", "family") or not supposed_bans(passage) or _PUNISHED.search(passage.text):
        return False
    if any(hit.weight >= _SOUGHT for hit in passage.hits.of("intent", "recommend", "licence", "cost")):
        return False
    return _RUNS_ON.search(passage.text) is not None or _IN_USE.search(passage.text) is not None


def _is_load_told(passage: Passage) -> bool:
    """Whether the message tells how much somebody uses: tokens, calls, or a sum paid every so often."""
    return any(
        each.value >= _A_LOAD
        or (each.unit == "requests" and bool(each.period))
        or (each.money is not None and each.period and each.per_tokens is None)
        for each in passage.quantities
    )
