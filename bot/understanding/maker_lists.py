"""Makers listed beside each other, of whom the words before the first and behind the last hold for all."""

from bot.patterns import regex
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage

LISTED = regex(
    r"(?:'s)?\s?(?:ai)?\s?(?:,|/|or|and|oder|und|o|y|ou|et|или|и|或|和|、|か|nor)\s?(?:the\s|and\s|or\s)?"
    r"|\s(?:or|nor|oder|noch|ni|o|ou|nem|или|ни)\s(?:\w+ing )?(?:on|from|at|via|by|with|of|auf|von|bei|über|chez|de"
    r"|en|em|на|от)\s(?:the\s)?"
)
"""What stands between names of a list."""
_FOR = regex(
    r" (?:please )?(?:for|to (?:run|serve|host|use)|serving|running|hosting|für|para|pour|для)"
    r" (?:the |das |el |la |le |o |a )?"
)
INSTEAD = regex(
    r",? ?(?:but (?:rather |in )?|sondern |sino |mais |mas |а |rather )(?:in )?(?:the |das |el |la |le |o )?|, ?"
)
"""Between what is denied and what is wanted instead: "not Germany, France"."""
_MAKERS = ("family", "developer", "provider")


def list_of(passage: Passage, name: Name) -> tuple[int, int]:
    """(start, end) of the makers listed with `name`, which may stand alone."""
    makers = [other for other in passage.named(*_MAKERS) if other.means("developer")]
    if name not in makers:
        return name.start, name.end
    first = last = makers.index(name)
    while first and _listed(passage, makers[first - 1], makers[first]):
        first -= 1
    while last + 1 < len(makers) and _listed(passage, makers[last], makers[last + 1]):
        last += 1
    return makers[first].start, makers[last].end


def is_what_for(passage: Passage, name: Name) -> bool:
    """Whether `name` is only what a host before it is spoken of for: "any provider except Novita for glm 5.3"."""
    others = (other for other in passage.named("developer", "provider") if other.end < name.start)
    return any(_FOR.fullmatch(passage.text, other.end, name.start) for other in others)


_IN_ITS_PLACE = regex(r" (?:for|in favou?r of|zugunsten von|gegen|a favor de|en faveur de|в пользу) (?:the |new )?")


def comes_in_place(passage: Passage, name: Name) -> bool:
    """Whether the model `name` takes the place of the one right before it: "drop opus for sonnet"."""
    others = (other for other in passage.named("model", "family") if other.end < name.start)
    return any(_IN_ITS_PLACE.fullmatch(passage.text, other.end, name.start) for other in others)


_OTHER_WAY = {
    "exclude_developers": ("exclude_providers", "provider"),
    "exclude_providers": ("exclude_developers", "developer"),
}


def in_its_own_list(key: str | None, name: Name) -> tuple[str | None, str]:
    """(contract key, id) of a maker or host with the role `key`; a host listed behind a maker stays a host."""
    kind = "provider" if key in {"providers", "exclude_providers"} else "developer"
    if key in _OTHER_WAY and not name.means(kind):
        key, kind = _OTHER_WAY[key]
    return key, name.means(kind) or name.id


def _listed(passage: Passage, left: Name, right: Name) -> bool:
    return LISTED.fullmatch(passage.text, left.end, right.start) is not None
