"""Names of variants that a model's own name and a plain word made by standing side by side."""

from msgspec.structs import replace

from bot.understanding.lexicon import Lexicon
from bot.understanding.name_parts import PER, Name

_TIER = ":batch"
_PRO = "-pro"


def without_tiers(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> tuple[Name, ...]:
    """`names`, where "gpt-6 luna batch" is the model and how it is to be run; "gpt-6-luna:batch" stays a variant.

    So is "gpt-6.1 terra pro Woche" the model by the week.
    """
    return tuple(_plain(text, name, lexicon) for name in names)


def _plain(text: str, name: Name, lexicon: Lexicon) -> Name:
    by = name.end - len(_PRO) + 1
    if name.id.endswith(_PRO) and text[by - 1 : by] == " " and PER.match(text, by):
        bare = name.id.removesuffix(_PRO)
        return replace(name, id=bare, end=by - 1) if bare in lexicon.models else name
    own = name.id.removesuffix(_TIER)
    written = text[name.start : name.end]
    if own == name.id or own not in lexicon.models or ":" in written:
        return name
    end = name.start + len(written.lower().removesuffix(_TIER[1:]).rstrip(" -"))
    return replace(name, id=own, end=end)
