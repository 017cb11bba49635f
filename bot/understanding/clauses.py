"""Wishes told by how a clause is built: for no money, without learning from the asker, for sale."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.dismissals import is_dismissed
from bot.understanding.expressions import expression
from bot.understanding.negation import is_excluded
from bot.understanding.passage import Passage
from bot.understanding.questions import marked

_PAYS_NOTHING = expression("clauses_pays_nothing")
_LEARNS_FROM_US = expression("clauses_learns_from_us")
_KEEPS_NOTHING = expression("clauses_keeps_nothing")
_KEEPS_ZERO = expression("clauses_keeps_zero")
_STORED_OUTSIDE = regex(
    r"[^.?!;,]{0,48}?\b(?:outside|beyond|abroad|overseas|fuera|außerhalb|hors|fora)\b|[^.?!;,]{0,48}?за пределами"
)
_SOLD = expression("clauses_sold")
_PERMISSION = expression("clauses_permission")
_TRAINS_OWN = expression("clauses_trains_own")
_WE_DO = regex(
    r"\b(?:(?:can|could|may|should|will|let|then) (?:i|we|me|us)|i|we|(?<!them )(?<!it )(?<!used )(?<!allowed )to) $"
)
_CALLS_TOOLS = expression("clauses_calls_tools")
_TIRED_OF_REFUSALS = expression("clauses_tired_of_refusals")
_NOTHING_CLOSED = expression("clauses_nothing_closed")
_REASONS = expression("clauses_reasons")


def wants_nothing_closed(passage: Passage) -> bool:
    """Whether models whose weights are kept back are ruled out: "nothing closed", "keine proprietären"."""
    return _NOTHING_CLOSED.search(passage.text) is not None


def pays_nothing(passage: Passage) -> bool:
    """Whether the asker will not pay: "not paying a cent"."""
    return _PAYS_NOTHING.search(passage.text) is not None


def learns_from_us(passage: Passage) -> bool:
    """Whether it is asked or forbidden that a service learns from what it is sent: "does X train on inputs"."""
    return _LEARNS_FROM_US.search(_TRAINS_OWN.sub(" ", marked(passage))) is not None


def trains_its_own(passage: Passage, start: int) -> bool:
    """Whether what stands at `start` is about a model of the asker that learns, from another one or from their data."""
    if passage.hits.has("needs", "fine_tuning") and _WE_DO.search(passage.before(start)):
        return True
    return any(found.start() <= start < found.end() for found in _TRAINS_OWN.finditer(passage.text))


def needs_told(passage: Passage) -> tuple[str, ...]:
    """What a model must be able to do, told by a clause: "calls about a dozen tools", "tired of refusals"."""
    told = {"tools": _CALLS_TOOLS, "reasoning": _REASONS, "uncensored": _TIRED_OF_REFUSALS}
    return tuple(
        need
        for need, words in told.items()
        if any(not is_excluded(passage.text, *found.span(), reach=12) for found in words.finditer(passage.text))
    )


_A_MODEL = regex(
    r"\b(?:any|some|which|what|good|best|better|popular|favou?rite|community|uncensored|rp|roleplay|abliterated|these"
    r"|those|other|no|of the)(?: (?:\w+ )?)$"
)
_FINETUNES = regex(r"(?:fine[- ]?tunes?|loras?)(?! (?:it|them|this|that|on|an?|the|my|our|with)\b)")


def names_a_finetune(passage: Passage, hit: Hit) -> bool:
    """Whether a word for further training names a model that others trained: "any finetune without that?"."""
    return (
        _FINETUNES.match(passage.text, hit.start) is not None and _A_MODEL.search(passage.before(hit.start)) is not None
    )


def keeps_nothing(passage: Passage) -> bool:
    """Whether nothing of what is sent may be stored: "prompts mustn't be kept", "retention? we need 0"."""
    found = _KEEPS_NOTHING.search(passage.text)
    told = (
        found is not None
        and not keeps_it_in_a_place(passage, found.start())
        and not is_dismissed(passage, found.start(), found.end())
    )
    return told or names_zero_retention(passage)


@lru_cache(maxsize=4)
def names_zero_retention(passage: Passage) -> bool:
    """Whether no time at all of keeping is asked for, as a number: "retention has to be 0 days"."""
    found = _KEEPS_ZERO.search(passage.text)
    return found is not None and not is_dismissed(passage, found.start(), found.end())


def keeps_it_in_a_place(passage: Passage, start: int) -> bool:
    """Whether what is said of storing from `start` on is where, and not that: "nothing stored outside the EU"."""
    places = (hit.start for table in ("nation", "place") for hit in passage.hits.of(table))
    return _STORED_OUTSIDE.match(passage.text, start) is not None or any(
        start < place <= start + _NEAR_A_PLACE and _STORED_IN.fullmatch(passage.text, start, place) for place in places
    )


_NEAR_A_PLACE = 48
_STORED_IN = regex(
    r"(?!(?:no|zero|without|sin|sans|sem|keine?|aucune|pas de) (?:(?:data|prompt) )?"
    r"(?:retention|logging|logs?|zdr|retención|rétention|conservation|retenção|aufbewahrung|protokollierung)\b)"
    r"(?:(?!(?:and|und|y|et|e|but) )[\w']+ ){1,4}"
    r"(?:in|inside|within|on|en|em|dans|aux|à) (?:(?:the|la|el|los|den|der|les) )?"
)
"""From the denial of storing up to the place that it is about: "never stored in", not "no retention and is in"."""


def is_sold(passage: Passage) -> bool:
    """Whether it is asked if a named model may go into what is sold: "can it go into an app we sell"."""
    return _PERMISSION.search(passage.text) is not None and _SOLD.search(marked(passage)) is not None
