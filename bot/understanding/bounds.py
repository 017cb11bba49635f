"""Numbers that bound rather than count: delay, context length."""

from decimal import Decimal

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_BEHIND = regex(r"[\s\-+]*(?:(?:tokens?|of|de|的|tok|input|long|large|total|以上の?|min|minimum)[\s\-]*){0,3}")
_AHEAD = expression("bounds_ahead")
_COHERENT = regex(
    r"coheren|consisten|stable|remember|long[- ]context|stays? |needle|degrad|beyond|past|works? (?:well )?at"
)


def seconds_to_first_token(passage: Passage, quantity: Quantity) -> Decimal | None:
    """A delay in seconds, where the words around it speak of an answer's delay or of when something is due."""
    if quantity.unit not in {"seconds", "milliseconds"} or not quantity.value or _is_told_of(passage, quantity):
        return None
    near = any(
        0 <= quantity.start - hit.end <= 40 or 0 <= hit.start - quantity.end <= 30
        for hit in passage.hits.of("size", "latency")
    )
    due = quantity.unit == "milliseconds" or (_is_due(passage, quantity) and not passage.hits.has("making"))
    if not near and not due and not passage.hits.has("wish", "fast", "realtime"):
        return None
    return quantity.value / (1000 if quantity.unit == "milliseconds" else 1)


_TOOK = expression("bounds_took")
_STILL_WANTED = regex(r"\b(?:must|should|needs?|want\w*|under|below|within|at most|max|less than)\b[^.?!]*$")
_TOOK_BEHIND = regex(r"\s?(?:かかっ|かかりまし|걸렸|걸린|걸려)")


def _is_told_of(passage: Passage, quantity: Quantity) -> bool:
    """Whether a delay is what something took, and none that is asked for: "it answered in 3 seconds"."""
    if _TOOK_BEHIND.match(passage.text, quantity.end):
        return True
    took = _TOOK.search(passage.before(quantity.start, 60))
    return took is not None and not _STILL_WANTED.search(took["gap"])


_LONGEST_DELAY = 60
_DUE_IN = expression("delays_due_in")
_OR_LESS = expression("delays_or_less")
_OF_A_RECORDING = regex(
    r"[\s\-]?(?:long|clips?|videos?|audio|recordings?|songs?|ads?|spots?|shots?|segments?|of (?:audio|video|speech))\b"
)


_RECORDINGS = regex(r"\b(?:clips?|videos?|recordings?|songs?|spots?|jingles?)\b[^.?!,;]{0,20}$")


def _is_due(passage: Passage, quantity: Quantity) -> bool:
    """Whether seconds are those that something must be there in: "within 2 seconds", "1s tops"; not a clip's length."""
    if quantity.value > _LONGEST_DELAY or _OF_A_RECORDING.match(passage.text, quantity.end):
        return False
    if _RECORDINGS.search(passage.before(quantity.start, 40)):
        return False
    bounded = _OR_LESS.match(passage.text, quantity.end) is not None
    return bounded or _DUE_IN.search(passage.before(quantity.start, 24)) is not None


_SIZE = regex(r"(?:8|16|32|64|100|128|200|256|400|512) ?k")
_ALONE = regex(r"\s*(?:$|[,;?!+)]|and\b)")
_LISTED = regex(r"(?:^|[,;+(] ?|\b(?:with|and|at) )$")


def _is_listed_size(passage: Passage, quantity: Quantity) -> bool:
    """Whether a bare "256k" stands among a model's properties, "open weights, 256k, below 80B", or beside "vram"."""
    written = passage.text[quantity.start : quantity.number_end]
    if not _SIZE.fullmatch(written):
        return False
    if passage.hits.has("unit", "vram"):
        return True
    if not _ALONE.match(passage.text, quantity.end):
        return False
    model_of = (
        passage.hits.has("wish", "open_weights", "self_host")
        or passage.named("card")
        or any(other.unit in {"params", "gb", "vram"} for other in passage.quantities)
    )
    return bool(model_of) and _LISTED.search(passage.text[: quantity.start]) is not None


_MUST = regex(
    r"\b(?:must|needs? to|has to|have to|should|better|muss|müssen|soll\w*|debe|tiene que"
    r"|doit|deve|tem que|должн\w+|надо)\b[^.?!;]{0,24}$"
    r"|(?:必须|要|得)[^.?!。；]{0,6}$"
)


def is_a_speed_limit(passage: Passage, latency: object) -> bool:
    """Whether a delay is asked for in seconds or with a "must", whatever else the message is about."""
    if isinstance(latency, Decimal):
        return True
    return any(_MUST.search(passage.before(hit.start, 40)) for hit in passage.hits.of("wish", "fast", "realtime"))


_HOLDS = expression("bounds_holds")
_AT_ONCE = expression("bounds_at_once")


def _must_be_held(passage: Passage, quantity: Quantity) -> bool:
    """Whether tokens are what must fit at once: "hold a 200k token codebase", "at least 100k tokens"."""
    if any(other.period not in {"", "once"} and other.money is None for other in passage.quantities):
        return False
    if _HOLDS.search(passage.before(quantity.start, 40)):
        return True
    if passage.hits.has("size", "longest_output"):
        return False
    if _AT_ONCE.match(passage.text, quantity.end):
        return True
    return any(
        0 <= quantity.start - hit.end <= 2 or 0 <= hit.start - quantity.end <= 2
        for hit in passage.hits.of("bound", "least")
        if passage.text[hit.start : hit.end] != "plus"
    )


def is_context(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is a context length: "128k ctx", "context of 1M", "200k+ token window", "coherent at 32k"."""
    if quantity.value < 1000 or quantity.unit not in {"", "tokens"}:
        return False
    for hit in passage.hits.of("size", "context"):
        if hit.start >= quantity.number_end and _BEHIND.fullmatch(passage.text[quantity.number_end : hit.start]):
            return True
        gap = passage.text[hit.end : quantity.start]
        if hit.end <= quantity.start and len(gap) <= 26 and _AHEAD.fullmatch(gap):
            return True
    lone = quantity.period in {"", "once"} and quantity.direction == "" and quantity.value <= 12_000_000
    if lone and quantity.unit == "tokens" and _must_be_held(passage, quantity):
        return True
    if lone and _is_listed_size(passage, quantity):
        return True
    return lone and quantity.value >= 4000 and _COHERENT.search(passage.before(quantity.start, 30)) is not None


_TO_THE_BOUND = regex(
    r"\s?(?:tokens?|tok|of)?\s?(?:context(?: window| length)?|ctx|上下文|kontext|contexto|contexte)?\s?"
)


def is_least_context(passage: Passage) -> bool:
    """Whether a context length is told as the least that will do: "500k context or more"."""
    return any(
        is_context(passage, each)
        and any(
            0 <= each.start - hit.end <= 2
            or (each.number_end <= hit.start and _TO_THE_BOUND.fullmatch(passage.text, each.number_end, hit.start))
            for hit in passage.hits.of("bound", "least")
        )
        for each in passage.quantities
    )


_OF_A_MODEL = regex(
    r"(?:\b(?:models?|llms?|modell\w*|modelos?|modèles?|модел\w*|support\w*|must|up to|bis zu|hasta|jusqu'à|até)\b"
    r"|模型|モデル|모델|支持)[^.?!,;，。]{0,24}$"
)
_OF_THE_WINDOW = regex(
    r"[^.?!,;，。]{0,24}?(?:window|length|size|limit|fenster|länge|ventana|janela|fenêtre|окн[оа]|窗口|长度|ウィンドウ"
    r"|윈도우|\b(?:needed|required|necessary|minimum|nötig|necesari\w+|nécessaire|necessári\w+)\b|必要|필요)"
)


def is_of_a_request(passage: Passage) -> bool:
    """Whether a context length tells how much is sent each time: "30k tokens of context per call"."""
    return not is_least_context(passage) and any(
        is_context(passage, each)
        and not _OF_A_MODEL.search(passage.before(each.start, 50))
        and not _OF_THE_WINDOW.match(passage.text, each.number_end)
        for each in passage.quantities
    )
