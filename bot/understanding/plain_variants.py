"""Names of variants that a model's own name and a plain word made by standing side by side."""

from msgspec.structs import replace

from bot.understanding.lexicon import Lexicon
from bot.understanding.name_parts import Name

_TIER = ":batch"


def without_tiers(text: str, names: tuple[Name, ...], lexicon: Lexicon) -> tuple[Name, ...]:
    """`names`, where "gpt-6 luna batch" is the model and how it is to be run; "gpt-6-luna:batch" stays a variant."""
    return tuple(_plain(text, name, lexicon) for name in names)


def _plain(text: str, name: Name, lexicon: Lexicon) -> Name:
    own = name.id.removesuffix(_TIER)
    written = text[name.start : name.end]
    if own == name.id or own not in lexicon.models or ":" in written:
        return name
    end = name.start + len(written.lower().removesuffix(_TIER[1:]).rstrip(" -"))
    return replace(name, id=own, end=end)
