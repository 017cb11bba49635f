"""Bans that are only asked about, and no wish: "could the US ban X", "will they block X in the EU?"."""

import itertools
from functools import lru_cache

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_BANS = expression("bans_bars")
_ASKS = expression("asked_bans_asks")
"""How a clause begins, or what is in one, that asks whether something is banned."""
_OURS = expression("asked_bans_ours")
"""That the asker would do the banning, or bids the program to."""
_DONE_TO = regex(
    r"\b(?:ban|block|forbid|bar|outlaw|prohibit|sanction|restrict)\w*(?: [\w'-]+){0,3}? ?(?:[\w-]+ )?$"
    r"|\b(?:verbiet\w+|verbot\w*|prohib\w+|interdi\w+|proib\w+|запре\w+)(?: [^\W\d_]+){0,2} $|(?:禁止|封禁|封杀|禁)$"
)
"""A ban right before what it is on."""
_RUNS = regex(
    r"\b(?:host\w*|runs?|running|served|serving|process\w*|stor(?:ed|es|ing)|located|gehostet|alojad\w+|hébergé\w*)\b"
)
_ENDS = regex(r"(?<=[?？!！。；;\n])|(?<=\.)(?=\s)|(?<=,)(?=\s)")


@lru_cache(maxsize=4)
def asked_bans(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Where clauses stand that ask about a ban by somebody else."""
    text = passage.text
    if not _BANS.search(text):
        return ()
    cuts = (0, *(end.start() for end in _ENDS.finditer(text)), len(text))
    spans = itertools.pairwise(cuts)
    return tuple((low, high) for low, high in spans if _asks(text[low:high]))


def _asks(clause: str) -> bool:
    return bool(_BANS.search(clause) and _ASKS.search(clause)) and _OURS.search(clause) is None


def is_where_banned(passage: Passage, start: int) -> bool:
    """Whether the place that begins at `start` would ban, or have the ban, and is none to run a model in."""
    return any(low <= start < high and not _RUNS.search(passage.text, low, high) for low, high in asked_bans(passage))


def is_asked_banned(passage: Passage, start: int) -> bool:
    """Whether what begins at `start` is what the ban asked about is on: it stands right behind it."""
    return any(low <= start < high and _DONE_TO.search(passage.text[low:start]) for low, high in asked_bans(passage))
