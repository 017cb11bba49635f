"""Where each model of a stack runs, as the message says beside its name: "glm-5.3 at deepinfra, kimi on our GPUs"."""

import re
from collections.abc import Sequence

from bot.patterns import regex
from bot.situation import Situation
from bot.understanding.beside import Named
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy

OWN = ""
"""The host of what runs on hardware of one's own."""
_AT = regex(
    r"(?:\b(?:at|on|via|through|from|by|over|bei|über|auf|chez|sur|en|por|em|no|на|через)\b|@|\(|在|通过)\s*(?:the )?$",
    re.IGNORECASE,
)
_OWN = regex(
    r"\bself[ -]?host|\bon[ -]?prem|\bin[ -]house|\b(?:our|my) own\b|\bown (?:gpus?|hardware|servers?|cluster)"
    r"|\bselbst\b|\beigene[nr]? (?:gpus?|server|hardware)|\bpropi[oa]s?\b|\bpropres?\b|\bprópri[oa]s?\b"
    r"|自建|自有|自社|自前",
    re.IGNORECASE,
)
_ITEM_END = regex(r"[;,]\s|[.?!](?:\s|$)|\b(?:and|und|et|y|e|и)\b|\n")


_THERE = regex(
    r"\b(?:run|runs|running|use|using|have|host(?:ed)?|on|depend on|rely on|calls?)\b[^?!;]{0,40}\bthere\b"
    r"|\bdort\b|\blà(?:-bas)?\b|\b(?:allí|ahí)\b|\blá\b|(?<!\w)там(?!\w)|那里|那边|そこ|거기",
    re.IGNORECASE,
)
"""That what is used runs at the host spoken of before: "what if X goes down? we run Y there"."""


def said_there(text: str) -> bool:
    """Whether the message says of its models that they run at the one host which it names."""
    return _THERE.search(text) is not None


def hosts_beside(situation: Situation, text: str, names: Sequence[Named]) -> dict[str, str]:
    """Provider id (or `OWN`) by name, for the names that a host stands behind in the same item of the list."""
    told = tidy(text).text
    sellers = [each for each in find_names(told, situation.lexicon) if each.kind in {"provider", "developer"}]
    starts = [*(name.start for name in names[1:]), len(told)]
    found: dict[str, str] = {}
    for name, end in zip(names, starts, strict=False):
        item = _ITEM_END.split(told[name.end : end])[0]
        close = name.end + len(item)
        if _OWN.search(item):
            found.setdefault(name.key, OWN)
        for each in sellers:
            host = each.means("provider") or each.id
            beside = name.end <= each.start and each.end <= close + 1
            if beside and _AT.search(told[: each.start]) and host in situation.knowledge.facts.providers:
                found.setdefault(name.key, host)
    return found
