"""Where tokens go: input, output, or read from cache, told by the words around their number."""

from bot.patterns import regex
from bot.understanding.cues import Hit, Hits
from bot.understanding.expressions import expression
from bot.understanding.numbers import Number

_LINK_AFTER = regex(
    r"[\s\-]*(?:(?:or (?:more|so|longer|higher|above)|oder mehr|o más|ou plus|ou mais) )?"
    r"(?:of |de )?(?:(?:tokens?|toks?|tk)\s?)?(?:(?:kommen|gehen|come|go) )?(?:(?:of|de|d'|an|的|for"
    r"|on the|as|als|como|comme)\s?)?(?:the\s|average\s|avg\s)?"
)
_LINK_BEFORE = expression("directions_link_before")
_MAKES = expression("directions_makes")
_IS_MADE = expression("directions_is_made")
"""Verbs that make tokens: "extract ~500 tokens of JSON from each"."""
_WHOLE = expression("directions_whole")
"""A text that is made in one answer: a "40k token JSON in one go"."""
_READ_IN = expression("directions_read_in")
_TOKENS = regex(r"\s?(?:词元|トークン|토큰|токен)")
_RESULT = expression("directions_result")
"""Nouns of what comes out: "answers of roughly 300 tokens", "a summary of maybe 350"."""
_BARE_RESULT = regex(
    r"(?:of|de|von|:|maybe|perhaps|about|around|roughly|some|say|ca\.?|circa|etwa|unos|uns|~|≈|约|大约|約) ?$"
)
_SOURCE = expression("directions_source")
_NOT_BARE = regex(
    r"\s?(?:(?!(?:and|with|plus|or so|each|on average|avg|max|tops|und|mit|y|e|et|con|avec|com|и)\b)[^\W\d_]|/)"
)
"""Behind a number it tells that something else than tokens is counted."""
_SENT = expression("directions_sent")
_GOT = expression("directions_got")
_SENT_NEAR = expression("directions_sent_near")
_GOT_NEAR = expression("directions_got_near")
_VERB_NEAR = 36
"""Characters before a number in which its verb stands, and those around it in which the other way does."""
_OTHER_NEAR = 60
_FEWEST = 20
_IN_A = regex(
    r"in (?:a|an|the|one|its|their|his|my|our|this|mind|memory|total|less|under|about|batch(?:es)?|bulk|parallel|euros?"
    r"|eur|usd|gbp|dollars|pounds|yen|production|europe|real|q[1-4]|20\d\d|next|jan\w*|feb\w*|march|april|may|june|july"
    r"|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)\b"
)
"""No direction: "from 200 to 900 in a week", "300 in batch"."""
_OF_A_PAIR = regex(r"\d[\d.,]*\s?[km]?\s?/\s?$")
"""Before the second number of a pair, whose order tells the directions: "2k/300 in Frankfurt"."""
_COUNTED = expression("directions_counted")
"""Answers that are counted rather than measured: "10k answers a day", "30 answers from the same prefix"."""
_OWN_NUMBER = regex(r"[\s:=は约~]*\d")
"""What follows a direction that belongs to the next number: "入力2000出力300"."""

_OF_A_SHARE = regex(r"\d ?(?:%|percent|per cent|prozent|por ciento|pour cent|por cento)(?: (?:is|are|read))? ?$")
"""Before "cached" it makes it the word of a share and not of the number behind: "60% cached 300 out"."""


def direction_of(text: str, number: Number, end: int, limit: int, hits: Hits) -> str:
    """Where the tokens go: the word behind the number or the one before it, whichever is nearer."""
    counts_tokens = "tok" in text[number.end : end] or _TOKENS.match(text, number.end)
    if counts_tokens and _IS_MADE.match(text, end):
        return "output"
    if (
        counts_tokens
        and _WHOLE.match(text, end)
        and not _READ_IN.search(text[max(0, number.start - 40) : number.start])
    ):
        return "output"
    if counts_tokens and _MAKES.search(text[max(0, number.start - 32) : number.start]):
        return "output"
    if _is_a_result(text, number, end):
        return "output"
    if _is_a_source(text, number, end):
        return "input"
    if sent := _of_a_row(text, number) or _to_and_fro(text, number, end):
        return sent
    ways = hits.of("direction")
    after = next((way for way in ways if number.end <= way.start <= min(limit, end + 24)), None)
    if after and (_IN_A.match(text, after.start) or (not counts_tokens and _COUNTED.match(text, number.end))):
        after = None
    if (
        after
        and text[after.start : after.end] == "in"
        and _OF_A_PAIR.search(text[max(0, number.start - 12) : number.start])
    ):
        after = None
    if after and after.start >= end and not _LINK_AFTER.fullmatch(text[end : after.start]):
        after = None
    before = next((way for way in reversed(ways) if way.end <= number.start and number.start - way.end <= 32), None)
    if before and not _leads_to(text, before, number, alone=not _NOT_BARE.match(text, end)):
        before = None
    if after and before and _OWN_NUMBER.match(text, after.end):
        return before.label
    if after and before:
        return before.label if number.start - before.end < after.start - number.end else after.label
    way = after or before
    return way.label if way else ""


_IN = r"(?<!\d\d )(?<!\d\d)(?<![kmb] )(?<!tokens )\b(?:in|input|prompt):?\s?"
_OUT_BEHIND = r"\s?(?:tok(?:en)?s?\s?)?[,/;|]?\s?(?:and )?(?:out|output|completion):?\s?"
_FIRST_OF_A_ROW, _NEXT_IN_A_ROW = regex(rf"{_IN}$"), regex(rf"{_OUT_BEHIND}\d")
_SECOND_OF_A_ROW = regex(rf"{_IN}[\d.,]+\s?(?:[kmb]|mio|million)?{_OUT_BEHIND}$")


def _of_a_row(text: str, number: Number) -> str:
    """The way of a number whose word stands before it, as that of the other does: "in 412,003,221 out 38,220,110"."""
    lead = text[max(0, number.start - _ROW) : number.start]
    if _FIRST_OF_A_ROW.search(lead) and _NEXT_IN_A_ROW.match(text, number.end):
        return "input"
    return "output" if _SECOND_OF_A_ROW.search(lead) else ""


_ROW = 44


def _to_and_fro(text: str, number: Number, end: int) -> str:
    """The way of a bare number or tokens behind its verb, where the other way is told near: "sends 4k, gets 300"."""
    if number.value < _FEWEST or ("tok" not in text[number.end : end] and _NOT_BARE.match(text, number.end)):
        return ""
    lead = text[max(0, number.start - _VERB_NEAR) : number.start]
    for way, verb, other in (("output", _GOT, _SENT_NEAR), ("input", _SENT, _GOT_NEAR)):
        if found := verb.search(lead):
            before = text[max(0, number.start - _OTHER_NEAR) : number.start - len(lead) + found.start()]
            return way if other.search(before) or other.search(text, end, end + _OTHER_NEAR) else ""
    return ""


_RESULT_MADE = regex(
    r"\b(?:drafts?|answers?|repl(?:y|ies)|responses?|summar(?:y|ies)|captions?|blurbs?|antworten|entwürfe|respuestas"
    r"|réponses|respostas) (?:that (?:it|we) )?(?:written|drafted|composed|generated|produced|made|sent(?: back| out)?"
    r"|verfasst|geschrieben|escrit[ao]s|écrites|rédigées)(?: back| out)?,? (?:each )?(?:of|with|at|à|de|von|mit)"
    r"(?: about| around| roughly| some)? ?~?$"
)
"""Before a length: what is written at it comes out, "10 replies written of 120 words"."""


def is_result(lead: str) -> bool:
    """Whether the words that lead to an amount tell of what comes out: "answers of about"."""
    return _RESULT.search(lead) is not None or is_written_at(lead)


def is_written_at(lead: str) -> bool:
    """Whether the words that lead to a length tell of results that are each written at it: "replies written of"."""
    return _RESULT_MADE.search(lead) is not None


def _is_a_result(text: str, number: Number, end: int) -> bool:
    """Whether the tokens, or a bare number, tell how long an answer is."""
    lead = text[max(0, number.start - 44) : number.start]
    if not _RESULT.search(lead):
        return False
    if "tok" in text[number.end : end] or _TOKENS.match(text, number.end):
        return not _OF_A_SOURCE.match(text, end)
    return number.value >= _FEWEST and _BARE_RESULT.search(lead) is not None and not _NOT_BARE.match(text, number.end)


def _is_a_source(text: str, number: Number, end: int) -> bool:
    """Whether tokens, or a bare number without how often, tell how long a prompt is: "prompts grow to 6k"."""
    if not _SOURCE.search(text[max(0, number.start - 44) : number.start]):
        return False
    counts_tokens = "tok" in text[number.end : end] or _TOKENS.match(text, number.end) is not None
    return counts_tokens or (number.value >= _FEWEST and not _NOT_BARE.match(text, number.end))


_OF_A_SOURCE = regex(r"[\s\-](?:doc|file|paper|prompt|article|transcript|report|page|text|email|chat|contract)")


_PREPOSITIONS = frozenset({"in", "out", "rein", "raus"})
_NOUNS = frozenset({"prompt", "prompts", "answer", "answers"})
"""Words that may be verbs or count themselves before a number with more behind it: "answers 250 mails"."""


def _leads_to(text: str, way: Hit, number: Number, *, alone: bool) -> bool:
    """Whether a number belongs to the direction before it. `alone`: no word stands behind the number."""
    if way.label == "cached" and _OF_A_SHARE.search(text[max(0, way.start - 24) : way.start]):
        return False
    gap = text[way.end : number.start].rstrip("~≈<>≤ ")
    word = text[way.start : way.end]
    bare = word in _PREPOSITIONS or (word in _NOUNS and not (alone and number.value >= _FEWEST))
    return _LINK_BEFORE.fullmatch(gap) is not None and not (
        bare and ":" not in gap and "=" not in gap and "of" not in gap
    )
