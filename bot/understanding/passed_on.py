"""Whether a host passes prompts on to a model's maker: "is Kimi on Azure sent to Moonshot?"."""

from functools import lru_cache

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_TO = expression("passed_on_to")
_SEES = expression("passed_on_sees")
"""What stands before, and behind, the name of who is to get prompts."""
_NAMES = ("provider", "developer", "family", "model")


@lru_cache(maxsize=4)
def receiver(passage: Passage) -> tuple[str, str] | None:
    """(maker, host) where it is asked whether what is sent to the host reaches the maker of the model named."""
    names = [name for name in passage.names if name.kind in _NAMES]
    models = [name for name in names if name.kind in {"family", "model"}]
    makers = {_maker(passage, name.id) for name in models}
    hosts = [name.id for name in names if name.kind in {"provider", "developer"} and name.id not in makers]
    if not hosts or passage.hits.has("intent", "cost", "compare"):
        return None
    for name in names:
        maker = name.means("developer") or name.id
        to = _TO.search(passage.before(name.start, 90)) or _SEES.match(passage.text, name.end)
        if to and maker in makers and any(model is not name for model in models):
            return maker, hosts[0]
    return None


def _maker(passage: Passage, model: str) -> str | None:
    """Who makes a model, by its own row or by the family that its name begins with."""
    known = passage.lexicon.models.get(model)
    heads = [family for family in passage.lexicon.families if model.startswith(family)]
    return (known and known.developer) or passage.lexicon.families.get(max(heads, key=len, default=""))
