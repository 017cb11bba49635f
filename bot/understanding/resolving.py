"""From a name to the models it may mean, and to the nearest names on board when it means none."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from msgspec.structs import replace
from rapidfuzz import fuzz, process

from bot.patterns import regex
from bot.understanding.lexicon import KnownModel, Lexicon, Trie, words_of
from bot.understanding.name_parts import is_noise
from bot.understanding.versions_told import of_version

_DATED = regex(r"-(20\d\d)-?(\d\d)-?(\d\d)")
_SPECIAL = frozenset({
    "image", "images", "tts", "audio", "live", "realtime", "embedding", "embed", "rerank", "transcribe", "omni", "ocr",
    "moderation", "guard", "safeguard", "search", "cyber", "exp", "experimental", "preview", "nano", "banana",
    "vision", "vl", "video", "robotics", "computer", "native", "abliterated", "uncensored", "basic", "spot", "batch",
    "law", "legal", "prime", "math", "coder", "translate", "voice", "asr", "base", "distill", "fp4", "disc",
    "seedance", "seedream",
})  # fmt: skip
_SMALL = frozenset(
    {"haiku", "mini", "nano", "flash", "lite", "small", "tiny", "luna", "micro", "instant", "air", "edge", "flashx"}
)
"""Words for the small ones of a family: who says only the family's name means a larger one."""
_THINKS = "-thinking"
_SNAPSHOT = regex(r"-\d{4}$")
"""The date of a snapshot, which the facts tables do not tell from its model."""
_SAME_FAMILY = {"chatgpt": "gpt"}


_VERSION = regex(r"\d+(?:\.\d+)*")


def of_any_version(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The models that `name` is but for a version, "qwen-coder-plus" for qwen3-coder-plus; the newest first."""
    if _VERSION.search(name):
        return ()
    bare = words_of(name)
    found = [each for each in lexicon.models if words_of(_VERSION.sub("", each)) == bare]
    return tuple(sorted(found, key=lambda each: (lexicon.models[each].released, each), reverse=True))


def resolve_model(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The canonical ids that `name` may mean: itself where it is one model, else its family's models.

    Models of general use come before special ones, large before small ones, and among them the newest first. Empty for
    an unknown name.
    """
    node: Trie = lexicon.trie
    for word in words_of(name):
        node = node.get(word, {})
    meanings = {entry.kind: entry.id for entry in reversed(node.get("", ())) if entry.kind in {"model", "family"}}
    known = lexicon.models.get(name)
    if known and known.developer and not _is_outgrown(known, lexicon):
        return (name,)
    bare = not any(character.isdigit() for character in name)
    if bare and (family := meanings.get("family", name if name in lexicon.families else None)):
        members = _members(_SAME_FAMILY.get(family, family), lexicon)
        if members:
            return members
    snapshot = _SNAPSHOT.sub("", name) == meanings.get("model") != name
    if name in lexicon.models and not snapshot:
        return (name,)
    model = meanings.get("model")
    if model is not None and (model in lexicon.models or not (generation := _members(model, lexicon))):
        return (model,)
    # A nickname may stand for a generation, "llama3", of which only the sizes are models.
    return generation if model is not None else _members(name, lexicon) or _of_size(name, lexicon)


_SIZED = regex(r"(?P<family>[a-z]+)-(?P<size>\d{1,3}b)(?:-(?:instruct|it|chat))?")
"""A family and a size, without a version: "llama-70b"."""


def _of_size(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The models of a family that have the size told and no other word to their names, the newest first."""
    sized = _SIZED.fullmatch(name)
    if sized is None:
        return ()
    members = _members(sized["family"], lexicon)
    return tuple(
        each
        for each in members
        if _SIZE_ALONE.fullmatch(each.replace(f"-{sized['size']}", "", 1)) and f"-{sized['size']}" in each
    )


_SIZE_ALONE = regex(r"[a-z]+-?\d+(?:\.\d+)*(?:-(?:instruct|it|chat))?")


def family_members(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The ids of the models of a family, in the order of `resolve_model`; empty for what is none."""
    return _members(name, lexicon) if name in lexicon.families else ()


def nearest(name: str, lexicon: Lexicon, limit: int = 3) -> tuple[str, ...]:
    """Known ids most like `name`, for offering; never to be taken in its place."""
    found = process.extract(name, _versions(lexicon), scorer=fuzz.WRatio, limit=limit, score_cutoff=70)
    return tuple(identifier for identifier, _, _ in found)


@lru_cache(maxsize=4)
def _versions(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(each for each in lexicon.models if ":" not in each and any(map(str.isdigit, each)))


def _is_outgrown(model: KnownModel, lexicon: Lexicon) -> bool:
    """Whether a model of one word is the first of a family that goes by that word: Jamba."""
    if model.id not in lexicon.families or not model.id.isalpha():
        return False
    newest = next(iter(_members(model.id, lexicon)), None)
    return newest is not None and lexicon.models[newest].released > model.released


_ENDING = regex(r"(?P<name>.*[a-z])-(?P<version>\d{1,2}(?:\.\d{1,2})?)$")
"""A model's name and the version that ends it."""


@lru_cache(maxsize=2048)
def _members(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The models with a version that belong to the family `name` or whose ids begin with it."""
    asked = words_of(name)
    developer = lexicon.families.get(name) or _maker_of_family(asked, lexicon)
    found = [
        model
        for model in lexicon.models.values()
        if (model.family == name or _begins(model.id, asked))
        and words_of(model.id) != asked
        and any(character.isdigit() for character in model.id)
    ]
    # A family means its own maker's models, "Llama 3.1" no Nemotron; others' are meant where it has none of the name.
    own = [model for model in found if developer is None or model.developer in {None, developer}]
    own, found = of_version(own, asked), of_version(found, asked)
    kept = [_dated(model, found) for model in (own if name in lexicon.families else own or found)]
    kin = {model.id for model in kept}
    return tuple(model.id for model in sorted(kept, key=lambda model: _rank(model, asked, kin), reverse=True))


def _dated(model: KnownModel, kin: Sequence[KnownModel]) -> KnownModel:
    """The model; a version whose day nobody states came out no sooner than the one before it: OCR 4 after OCR 3."""
    if model.released or model.developer is None:
        return model
    name = _ENDING.match(model.id)
    if name is None:
        return model
    mine = _version(name["version"])
    before = [
        each.released
        for each in kin
        if each.released and (other := _ENDING.match(each.id)) and other["name"] == name["name"]
        and _version(other["version"]) < mine
    ]  # fmt: skip
    return replace(model, released=max(before)) if before else model


def _version(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split(".")))


def _begins(identifier: str, asked: tuple[str, ...]) -> bool:
    """Whether an id begins with the words asked for; the text says no to most before it is parted."""
    return not asked or (identifier.startswith(asked[0]) and words_of(identifier)[: len(asked)] == asked)


def _maker_of_family(asked: tuple[str, ...], lexicon: Lexicon) -> str | None:
    """The maker of the family that `asked` begins with: of "llama-3.1" that of Llama."""
    begun = ("-".join(asked[:length]) for length in range(len(asked) - 1, 0, -1))
    return next((lexicon.families[name] for name in begun if lexicon.families.get(name)), None)


def _rank(
    model: KnownModel, asked: tuple[str, ...], kin: AbstractSet[str]
) -> tuple[bool, bool, bool, str, tuple[int, ...], int]:
    """Sorts by general use, size and release, then by version number where no release is known, plain ids first.

    One of `kin` that only thinks longer is no main model of its version: Qwen3-Max-Thinking beside Qwen3-Max.
    """
    words = words_of(model.id)
    special = any((word in _SPECIAL or (is_noise(word) and len(word) > 1)) and word not in asked for word in words)
    special |= model.id.endswith(_THINKS) and model.id.removesuffix(_THINKS) in kin and _THINKS[1:] not in asked
    numbers = tuple(int(number) for number in re.findall(r"\d+", _DATED.sub("", model.id)) if len(number) < 4)
    small = any(word in _SMALL and word not in asked for word in words)
    return not special and bool(model.released), not special, not small, model.released, numbers, -len(words)
