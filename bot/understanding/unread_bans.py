"""What a message rules out in words that nothing here knows: it is told, for the answer may hold just that."""

import re
from collections.abc import Iterator, Sequence

from bot.patterns import regex
from bot.understanding.passage import Passage

_BAN = regex(
    r"\b(?:without|exclud(?:e|ing)|except(?: for)?|avoid|ban|non|no|not|nor|ohne|keine?n?|sin|sans|sem|hors|außer|senza"
    r"|без)(?: any| the| from| all)?[ -](?P<what>[^\W\d_][\w.]{1,30})"
    r"(?P<of> (?:models?|ones|llms?|makers?|labs|vendors?|modelle\w*|modelos?|modèles?|modelli|модел\w+))?(?![\w-])"
)
_NAMES_NOTHING = regex(
    r"all|every|any|each|many|much|most|more|other|others|such|some|which|these|those|this|that|one|two|the|an?|our"
    r"|your|my|their|its|good|better|best|great|real|right|new|newer|language|ai|llm|ml|foundation|single|specific"
    r"|particular|extra|additional|different|trained|available|use|using|change|changing|matter|longer|necessarily"
    r"|just|only|even|yet|sure|really|very|too|in|on|at|to|of|for|from|by|with|as|be|is|are|it|them|us|me|you|what|how"
    r"|idea|clue|anderen?|neuen?|otros?|autres?|outros?|altri|други\w*"
)
"""Words that limit no choice of models where they are denied: "no other models"."""


def unread_bans(passage: Passage, intents: Sequence[str]) -> Iterator[str]:
    """The sentence on each word that is ruled out, before "models" or with a capital, and that no table knows."""
    if intents[0] != "recommend":
        return
    told = [found for found in _BAN.finditer(passage.text) if _is_unread(passage, found)]
    for found in told[:3]:
        yield f'"{found[0].strip()}" was not understood: **it was not applied**.'


def _is_unread(passage: Passage, found: re.Match[str]) -> bool:
    what, (start, end) = found["what"], found.span("what")
    if not (found["of"] or what in passage.proper) or _NAMES_NOTHING.fullmatch(what):
        return False
    if any(name.start < end and start < name.end for name in passage.names):
        return False
    return not any(hit.start < end and start < hit.end for hits in passage.hits.by_table.values() for hit in hits)
