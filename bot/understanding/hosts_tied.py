"""Which model a host is named with: "kimi k3 on together and gpt-6 at azure"."""

from collections.abc import Mapping
from functools import lru_cache

from bot.patterns import regex
from bot.understanding.passage import Passage

_AT = regex(
    r"(?:'s)? ?(?:,? ?(?:on|at|via|through|from|over|using|hosted (?:on|at|by)|served by|bei|auf|über|von|en|chez"
    r"|sur|por|no|na|su|da|через|на)|@) ?(?:the |la |le |el |der )?"
)


@lru_cache(maxsize=4)
def hosts_tied(passage: Passage) -> Mapping[str, frozenset[str]]:
    """By host the names of the models right before it, where each of its mentions has one."""
    models = passage.named("model", "family")
    tied: dict[str, set[str]] = {}
    free = set()
    for host in passage.named("provider"):
        before = next((each for each in reversed(models) if each.end <= host.start), None)
        if before is not None and _AT.fullmatch(passage.text, before.end, host.start):
            tied.setdefault(host.id, set()).add(before.id)
        else:
            free.add(host.id)
    return {host: frozenset(names) for host, names in tied.items() if host not in free}
