"""Who else may see what a model is sent: "is Kimi on Azure sent to Moonshot?", "does Qwen phone home to China?"."""

import re
from functools import lru_cache

from msgspec import Struct

from bot.understanding.expressions import expression
from bot.understanding.maker_clauses import is_run_there
from bot.understanding.name_parts import Name
from bot.understanding.own_machines import wants_own_machines
from bot.understanding.passage import Passage

OWN = "own"
"""The host where the asker runs the weights."""
ANYBODY = "anybody"
WHOEVER = "whoever"
"""Whom it is where it is asked who sees what is sent."""
CHINA = "CN"
_TO = expression("passed_on_to")
_SEES = expression("passed_on_sees")
"""What stands before, and behind, the name of who is to get prompts."""
_SEES_OURS = expression("passed_on_ours")
"""What stands behind a name that is both the maker's and the model's: "does deepseek get our data on Bedrock"."""
_TO_CHINA = expression("passed_on_to_china")
_HOME = expression("passed_on_home")
_WHO = expression("passed_on_who")
_DENIED = expression("passed_on_denied")
"""Before such words it makes them a wish or a claim: "nothing may reach China", "it never phones home"."""
_NAMES = ("provider", "developer", "family", "model")


class Receiver(Struct, frozen=True):
    """Who might get prompts, and who has them: the id of a maker, `CHINA` or `ANYBODY`; the id of a host, or `OWN`."""

    whom: str
    host: str


@lru_cache(maxsize=4)
def receiver(passage: Passage) -> Receiver | None:
    """Who is asked about, where the question is whether what a model is sent reaches somebody beside its host."""
    models = passage.named("family", "model")
    if not models or passage.hits.has("intent", "cost", "compare"):
        return None
    makers = {_maker(passage, name.id) for name in models}
    hosts = [name.id for name in passage.named("provider", "developer")]
    hosts += [host for name in models if (host := name.means("provider")) and is_run_there(passage, name)]
    host = next((each for each in hosts if each not in makers), None) or (OWN if wants_own_machines(passage) else None)
    if host is not None and (maker := _maker_named(passage, models, makers)) is not None:
        return Receiver(maker, host)
    if (host or hosts) and _is_asked(_TO_CHINA, passage):
        return Receiver(CHINA, host or hosts[0])
    if host and _is_asked(_HOME, passage):
        return Receiver(ANYBODY, host)
    host = host or next(iter(hosts), None)
    return Receiver(WHOEVER, host) if host and _WHO.search(passage.text) else None


def _maker_named(passage: Passage, models: tuple[Name, ...], makers: set[str | None]) -> str | None:
    """The maker of a model named, where it is asked whether it sees what is sent."""
    for name in passage.names:
        maker = name.means("developer") or name.id
        if name.kind not in _NAMES or maker not in makers:
            continue
        sees_ours = _SEES_OURS.match(passage.text, name.end)
        sees = sees_ours or _SEES.match(passage.text, name.end) or _TO.search(passage.before(name.start, 90))
        if (sees and any(model is not name for model in models)) or (sees_ours and name.kind == "family"):
            return maker
    return None


def _is_asked(words: re.Pattern[str], passage: Passage) -> bool:
    found = words.finditer(passage.text)
    return any(_DENIED.search(passage.before(each.start(), 60)) is None for each in found)


def _maker(passage: Passage, model: str) -> str | None:
    """Who makes a model, by its own row or by the family that its name begins with."""
    known = passage.lexicon.models.get(model)
    heads = [family for family in passage.lexicon.families if model.startswith(family)]
    return (known and known.developer) or passage.lexicon.families.get(max(heads, key=len, default=""))
