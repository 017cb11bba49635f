"""Whether a word for what comes from a country means its language: "in French", "Kimi's German", "Korean job ads"."""

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_ONE_WORD = regex(r" (?:(?!an?\b|the\b|any\b|our\b|some\b)[^\W\d_]+ )?")


def beside_tongue_words(passage: Passage, hit: Hit) -> bool:
    """Whether a word beside `hit` takes it as a language: "in French", "French text", "writes good French"."""
    if owned_tongue(passage, hit) or _SKILLED_AT.search(passage.before(hit.start)):
        return True
    beside = any(
        0 <= hit.start - cue.end <= 1
        or (0 <= cue.start - hit.end <= 1 and (hit.label not in {"CN", "zh"} or _may_follow(passage, cue)))
        for cue in passage.hits.of("place_cue", "tongue", "in_tongue", "papers")
    )
    return (
        beside
        or _before_papers(passage, hit)
        or any(
            _ONE_WORD.fullmatch(passage.text[cue.end : hit.start]) is not None
            for cue in passage.hits.of("place_cue", "speaks")
            if cue.end <= hit.start <= cue.end + 16
        )
    )


_SKILLED_AT = expression("spoken_skilled_at")
"""How good somebody is at what follows, praise or blame: "best at German", "not useless at Spanish"."""


def _before_papers(passage: Passage, hit: Hit) -> bool:
    """Whether `hit` tells, one word off, what papers are written in: "Korean job ads"."""
    return any(
        _ONE_WORD.fullmatch(passage.text[hit.end : cue.start]) is not None
        and not any(hit.end < other.start < cue.start for other in passage.hits.of("place_cue"))
        for cue in passage.hits.of("place_cue", "papers")
        if hit.end < cue.start <= hit.end + 16
    )


def owned_tongue(passage: Passage, hit: Hit) -> bool:
    """Whether a language is whose it is good at: "Kimi's German", "whose Maltese is best"."""
    if not _OF_ONE.match(passage.text, hit.end):
        return False
    lead = passage.text[: hit.start]
    return lead.endswith(("whose ", "wessen ")) or any(
        passage.text[name.end : hit.start] in {"'s ", "' ", "s "} for name in passage.names if name.end < hit.start
    )


_OF_ONE = regex(
    r"\s?(?:$|[?!.,;:)])| (?:is|isn't|are|was|as|any|really|good|better|best|compared|than|or|and|vs|like"
    r"|reads|sounds|holds|beats|level|quality|skills|ist|klingt)\b"
)
"""What follows a language where that is the thing spoken of, rather than an office or a server."""


def _may_follow(passage: Passage, cue: Hit) -> bool:
    """Whether a word behind a language tells it: "French text", "French into English", not "French for"."""
    return cue.label != "in_tongue" or passage.text[cue.start : cue.end] not in _BEFORE_ONLY


_BEFORE_ONLY = frozenset({"for", "of", "from", "in", "with", "mostly", "mainly", "between", "or", "and"})
