"""What a clause supposes to be banned: "if the US bans Kimi", "suppose Qwen is banned in Europe"."""

from collections.abc import Iterator
from functools import lru_cache

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.law_words import is_asked_of_an_act
from bot.understanding.passage import Passage

BARS = expression("bans_bars")
"""What a country, or a regulator, does to what it does not want."""
CLAUSES = regex(r"(?<!\bee)(?<!\buu)[.;?!](?:\s|$)|[。？！；]|\n|,\s")
_IF = expression("bans_if")
_SAYS = regex(r"\b(?:i|you|we|they|people|some|many|experts|to|not|don't) say\b")
"""Somebody says that it is so, and supposes nothing."""
_WHETHER = expression("bans_whether")
"""What makes an "if" the question whether something is so."""
_ARE_THERE = regex(
    r"^\W*(?:(?:hi|hello|so|and|also|ok),? )*(?:are|is) there (?:any |some |an? )?(?:\w+ ){0,2}"
    r"(?:restrictions?|limits?|limitations?|rules?|controls?|bans?|laws?|issues?|problems?)\b"
)
"""It is asked whether there is a rule for what the asker does: "are there restrictions if we send weights abroad"."""
_OWN_RULE = expression("bans_own_rule")
"""A ban of the asker's own house, which is a wish."""
_DONE = r"(?:banned|barred|blocked|locked out|kicked out|cut off)"
_CANNOT = r"\b(?:we|i) (?:can't|cannot|can no longer|may no longer|mustn't|are not allowed to|aren't allowed to) use\b"
_ASKER_BARRED = regex(
    rf"\b(?:banned|barred|blocked|locked|kicked|cut) (?:us|me|our|my)\b"
    rf"|^\s*(?:(?:so|help|hi|just|got|been),? )*{_DONE} (?:from|by|of|on)\b"
    rf"|\b(?:we|i)(?: (?:are|am|were|was|got|have been|just got)|'re|'m|'ve been) (?:all )?{_DONE} (?:from|by|of)\b"
    rf"|\b(?:our|my) (?:\w+ )?(?:accounts?|keys?|team|org\w*) (?:is|are|was|were|got|has been|have been) {_DONE}"
    rf"|{_CANNOT}"
    r"|\b(?:hat|haben) (?:uns|mich|unser\w*|mein\w*) (?:\w+ )?gesperrt|\bwurden? (?:wir )?von \w+ gesperrt"
    r"|\b(?:nos|me) (?:ha |han )?(?:bloque|banea|prohib)\w+|\bnous (?:a|ont) (?:bloqué|banni)\w*"
    r"|\bnos (?:bloqueou|baniu)\b"
)
"""That a maker has barred the asker, or that they are barred from its models."""
_CANNOT_USE = regex(_CANNOT)
_HINT = regex(r"\bban|bloc?k|barr|\bbloq|gesperrt|prohib|locked|kicked|cut off| use\b")
"""What is in all of these, cheap to look for."""
_ELSE = regex(
    r"\b(?:alternatives?|what (?:else|now|next|then|instead)|instead|replacements?|other options?|alternativ\w+"
    r"|was (?:nun|jetzt|sonst)|qué (?:más|otra|hago|usamos)|que faire|quoi d'autre|e agora)\b"
    r"|怎么办|还有什么|代わり|대신"
)
_ASKS = regex(r"\s*(?:(?:so|and|but) )?(?:is|are|was|were|does|do|did|has|have|ist|sind|est-ce|está|es)\b")
_SOUGHT = 4
"""The weight of a search for a model, of which "if X is banned" is a condition."""
_IN_USE = expression("bans_in_use")


@lru_cache(maxsize=4)
def supposed_bans(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Where clauses stand that suppose a ban by a country or regulator."""
    return tuple(_found(passage)) if BARS.search(passage.text) else ()


def is_supposed_banned(passage: Passage, start: int) -> bool:
    """Whether the name that begins at `start` stands in such a clause, and is one in use that would be lost.

    So does one of which it is asked whether an act reaches it.
    """
    if is_asked_of_an_act(passage.text, start):
        return True
    return _stands_in_one(passage, start) and not _seeks_another(passage)


def is_out_if_banned(passage: Passage, start: int) -> bool:
    """Whether the name that begins at `start` stands in such a clause, and a model is sought that is another."""
    if _seeks_another(passage) and _stands_in_one(passage, start):
        return True
    return any(low <= start < high for low, high in _bans_of_asker(passage))


def weigh_bans(passage: Passage, scores: dict[str, float]) -> None:
    """A ban that is a condition of the search for a model is no question of its law."""
    told = passage.hits.of("intent", "origin_risk")
    if _bans_of_asker(passage):
        scores.pop("origin_risk", None)
        scores["recommend"] = max(scores.get("recommend", 0), _SOUGHT + 1.0)
    elif told and all(_is_condition(passage, hit.start) for hit in told):
        scores.pop("origin_risk", None)


def _is_condition(passage: Passage, start: int) -> bool:
    """Whether what begins at `start` speaks of a ban that is only a condition of the search for a model."""
    if not _seeks_another(passage):
        return False
    return _stands_in_one(passage, start) or any(low <= start < high for low, high in _own_bans(passage.text))


def _own_bans(text: str) -> Iterator[tuple[int, int]]:
    """Where clauses stand that tell of a ban of the asker's own house."""
    for low, high in _clauses(text):
        asked = text.startswith(("?", "？"), high) or _ASKS.match(text, low)
        if not asked and BARS.search(text, low, high) and _OWN_RULE.search(text, low, high):
            yield low, high


@lru_cache(maxsize=4)
def _bans_of_asker(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Where clauses stand that tell of the asker barred by a maker, beside a search for another model."""
    text = passage.text
    if not _HINT.search(text) or not (_ELSE.search(text) or _seeks_another(passage)):
        return ()
    return tuple(
        (low, high)
        for low, high in _clauses(text)
        if _ASKER_BARRED.search(text[low:high]) and not _ASKS.match(text, low)
    )


def tells_of_own_ban(passage: Passage) -> bool:
    """Whether the asker tells that a maker has barred them, by no rule of their own house, and seeks no other model."""
    text = passage.text
    if not _HINT.search(text) or _CANNOT_USE.search(text) or _ELSE.search(text) or _OWN_RULE.search(text):
        return False
    return any(
        _ASKER_BARRED.search(text[low:high]) and not (_ASKS.match(text, low) or text.startswith(("?", "？"), high))
        for low, high in _clauses(text)
    )


def _stands_in_one(passage: Passage, start: int) -> bool:
    return any(low <= start < high for low, high in supposed_bans(passage))


@lru_cache(maxsize=4)
def _seeks_another(passage: Passage) -> bool:
    """Whether a model is sought, by somebody who tells of none in use and of no spend."""
    sought = any(
        hit.weight >= _SOUGHT and not _IF.search(passage.text, hit.start, hit.end)  # "what breaks if Chinese models"
        for hit in passage.hits.of("intent", "recommend")
    )
    spent = any(each.money is not None and each.per_tokens is None for each in passage.quantities)
    return sought and not spent and _IN_USE.search(passage.text) is None


def _found(passage: Passage) -> Iterator[tuple[int, int]]:
    for low, high in _clauses(passage.text):
        clause = passage.text[low:high]
        supposes = BARS.search(clause) and _IF.search(_SAYS.sub("", clause))
        if supposes and not (_ARE_THERE.search(clause) or _WHETHER.search(clause) or _OWN_RULE.search(clause)):
            yield low, high


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in CLAUSES.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)
