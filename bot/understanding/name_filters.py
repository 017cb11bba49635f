"""Names left out again: hosts whose name is a common word, makers that only introduce their model; and put together."""

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.lexicon import Lexicon
from bot.understanding.name_parts import Name

_LISTED = regex(r"\s?(?:,|/|or|and|vs\.?|versus|oder|und|o|y|ou|et|или|и)\s?")
_DOES = regex(r"\b(?:does|do|can|is|will|did)\s$")
_ACTS = regex(r"\s(?:process|keep|store|train|host|run|log|retain|offer|serve|have|charge|sell|bill|gdpr)\w*\b")
_VIA = regex(r"\b(?:on|via|through|from|at|bei|über|auf|chez|sur|vía|через|на)\s$")
_CALLED = regex(r"\b(?:aws|amazon) $")
"""Before a word that with it is the name of something else: "AWS Lambda"."""
_IF = regex(r"\b(?:if|when|once|suppose|supposing|say|should|after|wenn|falls|si|se|если) $")
_FARES = regex(
    r" (?:raises?|doubles?|triples?|puts?|goes (?:down|bust|under|away|bankrupt|dark|offline)"
    r"|(?:is|was|gets?) (?:down|breached|hacked|bought|acquired|sold|offline)|shuts?|closes?|has an? (?:outage|breach)"
    r"|fails?|drops?|changes?|cuts?|disappears|dies|ausfällt|zumacht|tombe|ferme|cierra|cae)\b"
)
"""What a firm fares or does that is supposed: "if together goes down"."""
_IS_OUT = regex(r" (?:(?:has|had|having) (?:an? |another )?outage|(?:is|was|went) (?:down|offline))\b")
"""The same, told."""
_TIED = regex(
    r"(?:'s|\.(?:ai|com|fun)\b| (?:ai\b|apis?\b|pric\w+|charges?\b|bill\b|invoice|endpoint|account|tokens?\b))"
)
_HELPS = regex(r"aider (?:à|au|aux|des|les|mes|nos|vos|un|une|le|la|mon|ma|l'|d')(?!\w)")
"""A tool's name that is "to help" in French."""


def without_weak_hosts(text: str, found: list[Name], proper: frozenset[str] = frozenset()) -> list[Name]:
    """`found` without words like "together" or "lambda", unless a host is listed beside them or they have a capital."""
    kept = []
    for index, name in enumerate(found):
        if name.kind == "product" and _HELPS.match(text, name.start):
            continue
        if name.entries and name.entries[0].weak and name.kind == "provider":
            beside = [*found[max(0, index - 1) : index], *found[index + 1 : index + 2]]
            gaps = (
                text[min(name.end, other.end) : max(name.start, other.start)]
                for other in beside
                if other.kind == "provider"
            )
            acts = _DOES.search(text[: name.start]) and _ACTS.match(text, name.end)
            via = _VIA.search(text[max(0, name.start - 9) : name.start])
            capital = text[name.start : name.end] in proper and not _CALLED.search(text, 0, name.start)
            supposed = _IF.search(text, 0, name.start) and _FARES.match(text, name.end)
            tied = capital or via or supposed or _TIED.match(text, name.end) or _IS_OUT.match(text, name.end)
            if not (acts or tied or any(_LISTED.fullmatch(gap) for gap in gaps)):
                continue
        kept.append(name)
    return kept


def without_makers_before(text: str, found: list[Name], lexicon: Lexicon) -> list[Name]:
    """`found` without the maker in "openai/gpt-5" or "Anthropic Claude"."""
    kept = []
    for index, name in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        gap = text[name.end : following.start] if following else ""
        maker = name.means("developer")
        if following and following.kind in {"model", "family"} and maker and gap in {"/", " ", "-", "'s "}:
            family = following.means("family") or following.id
            made_by = lexicon.families.get(family) or _developer_of(following.id, lexicon)
            if made_by == maker or (gap == "/" and name.kind != "family"):
                continue
        kept.append(name)
    return kept


def _developer_of(identifier: str, lexicon: Lexicon) -> str | None:
    known = lexicon.models.get(identifier)
    if known and known.developer:
        return known.developer
    heads = (family for family in lexicon.families if identifier.startswith(family))
    return lexicon.families.get(max(heads, key=len, default=""))


def with_sizes_joined(text: str, found: list[Name]) -> list[Name]:
    """`found`; a version and the size behind it, of which there is no model, as one unknown name: "claude 3.7 opus"."""
    kept: list[Name] = []
    for name in found:
        last = kept[-1] if kept else None
        if last is not None and _is_size_of(text, last, name):
            written = text[last.start : name.end].replace(" ", "-")
            kept[-1] = replace(last, id=written, end=name.end, entries=name.entries, known=False)
        else:
            kept.append(name)
    return kept


def _is_size_of(text: str, version: Name, size: Name) -> bool:
    """Whether a bare size of a maker's models stands right behind a version that is another one's, or none's."""
    if version.kind != "model" or size.kind != "family" or text[version.end : size.start] != " ":
        return False
    head, _, number = text[version.start : version.end].partition(" ")
    return number.replace(".", "").isdigit() and size.id == f"{head}-{text[size.start : size.end]}"
