"""The sister of a model spoken of, told by a variant or a version alone: "and pro?", "and 4.1?"."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.known_ids import known_id
from bot.understanding.lexicon import Lexicon
from bot.understanding.name_parts import PER, VARIANTS
from bot.understanding.passage import Passage

ALREADY = (
    r"(?:(?:hm+|oh|oops|ah|ok|okay|right|cool|great|nice|thanks|alright|fine|sure|gut|danke|vale|bueno|merci|хм|ладно|ок)"
    r"[,.!: ]+)*"
)
"""What may be said before a message comes to its point."""
_VARIANT = regex(
    rf"(?:^{ALREADY}(?:the |das |die |der |el |la |o |le )?"
    r"(?=[a-z]+(?: [a-z]+)? ?(?:[?.!]*$|(?:instead|then|too|as well|not|version|variant|one|stattdessen|plutôt|auch"
    r"|también|or|vs|and|oder|und|o|y|ou|et)\b))"
    r"|^¿? ?(?:那|では|じゃあ?、?|それなら、?|그럼 ?|그러면 ?)?"
    r"(?=[a-z]+(?: [a-z]+)? ?(?:の(?:方|ほう|場合)|[はも呢은는도])[^a-z]*$)"
    r"|\b(?:for|about|with|on|to|and|or|try|use|using|и|а|und|et|y|e|mit|con|com|sur|avec|passe à|pasamos a)"
    r" (?:(?:the|das|die|der|den|el|la|o|le) |l')?)"
    r"(?!(?:for|about|with|on|to|try|use|using|mit|con|com|sur|avec|and|or|und|oder|et|ou|y|e) )"
    r"(?P<variant>[a-z]{2,9}(?: (?:lite|mini|nano|pro|max|flash)\b)?)(?=$|[ ,.?!のはも呢은는도])"
)
_KIND_OF = regex(r"\b(?P<variant>[a-z]{3,9}) (?:version|variant|edition|one)\b")
_VERSION = r"v?\d{1,2}(?:\.\d{1,2})?"
_VERSIONS = regex(
    rf"{ALREADY}(?:(?:and|so|versus|vs|und|y|et|e|а|и|那|or) ?)?"
    r"(?:(?:what|how) about |was ist mit |with |on |mit |con |the )?"
    rf"(?P<versions>{_VERSION}(?: ?(?:,|/|and|or|und|y|o|et|ou|и) ?{_VERSION})*)"
    r"(?: ?(?:too|as well|instead|then|auch|también|呢|は|는))?\s?[?.!]*"
)
_DIGITS = regex(r"(?<![a-z\d])[vrk]?\d{1,2}(?:[.-]\d{1,2})?(?!\d|b\b)")


def with_sibling(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> Mapping[str, Any]:
    """`now` with the models that a bare variant or version means after their sister, where no other is named."""
    old, lexicon = before.get("models", ()), passage.lexicon
    if not old and ("models" in now or before.get("self_host")):
        return now
    if "models" in now:
        kinds = {match["variant"] for match in _KIND_OF.finditer(passage.text)}
        named = tuple(each for each in old if any(each.startswith(name) for name in now["models"]))
        found = _of_variants(kinds, named, lexicon)
    else:
        said = _VARIANT.finditer(passage.text)
        words = {
            each["variant"]
            for each in said
            if not PER.match(passage.text, each.start("variant")) and not _is_what_for(passage, each)
        }
        found = _of_variants(words, old, lexicon) or _of_versions(before, old, passage) or _of_others(words, lexicon)
        if not found and (found := _of_sizes(old, passage)):
            now = {key: value for key, value in now.items() if key not in {"max_params_b", "min_params_b"}}
    return {**now, "models": found} if found else now


_FOR = regex(r"(?:for|für|para|pour|per|для)\b")


def _is_what_for(passage: Passage, said: re.Match[str]) -> bool:
    """Whether a variant's word is the work that something is used for: "we use it for chat"."""
    start = said.start("variant")
    works = any(hit.start <= start < hit.end for hit in passage.hits.of("task"))
    return works and _FOR.match(said[0].lstrip()) is not None


_SIZE = r"(?:a|e)?\d{1,3}(?:\.\d)?b(?:-a\d{1,2}b)?"
_SIZES = regex(
    rf"{ALREADY}{expression('siblings_size_lead').pattern}(?P<size>{_SIZE}){expression('siblings_size_tail').pattern}"
)
_SIZE_PART = regex(rf"(?<![a-z0-9]){_SIZE}(?![a-z0-9])")


def _of_sizes(old: tuple[str, ...], passage: Passage) -> tuple[str, ...]:
    """The one model of another size than the one of before, where the message says no more: "what about e2b"."""
    match = _SIZES.fullmatch(passage.text)
    if not match or len(old) != 1 or not _SIZE_PART.search(old[0]):
        return ()
    found = known_id(_SIZE_PART.sub(match["size"], old[0], count=1), passage.lexicon)
    return (found,) if found else ()


def _of_variants(words: set[str], old: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """The one model, or else the one family, that differs from one of `old` by a variant of `words`."""
    variants = {word.replace(" ", "-") for word in words if VARIANTS.issuperset(word.split())}
    known: list[str] = []
    for word in sorted(variants):
        spelled = {known_id(name, lexicon) for model in old for name in _varied(model, word)}
        known += sorted(name for name in spelled - {None, *old} if name is not None)
    each_is_one = len(known) == len({*known}) == len(variants)
    if known:
        return tuple(known) if len(known) == 1 or each_is_one else ()
    bare = {_VERSION_PART.sub("", name) for word in variants for model in old for name in _varied(model, word)}
    families = (bare & lexicon.families.keys()) - {*old} - {_VERSION_PART.sub("", model) for model in old}
    return tuple(families) if len(families) == 1 else ()


_BEST_KNOWN = {"flash": "gemini-flash", "flash lite": "gemini-flash-lite", "mini": "gpt-mini", "nano": "gpt-nano"}
"""The family that a variant alone means where no model spoken of has a sister of that name."""


def _of_others(words: set[str], lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(family for word in sorted(words) if (family := _BEST_KNOWN.get(word)) in lexicon.families and family)


_VERSION_PART = regex(r"-v?\d+(?:\.\d+)*(?=-|$)")
"""What a model's name has more than its family's: of the sister no model has the same version."""


def _varied(model: str, variant: str) -> Iterator[str]:
    parts = model.split("-")
    for index in range(1, len(parts)):
        if parts[index] in VARIANTS:
            yield "-".join((*parts[:index], variant, *parts[index + 1 :]))
    if parts[-1] not in VARIANTS:
        yield f"{model}-{variant}"


def _of_versions(before: Mapping[str, Any], old: tuple[str, ...], passage: Passage) -> tuple[str, ...]:
    """The models that bare versions mean, where the message says no more; whole numbers may be amounts."""
    match = _VERSIONS.fullmatch(passage.text)
    amounts = any(not isinstance(value, tuple | str | bool) for value in before.values())
    if not match or len(old) != 1 or ("." not in match["versions"] and amounts):
        return ()
    versions = re.findall(_VERSION, match["versions"])
    found = (known_id(_DIGITS.sub(version.removeprefix("v"), old[0], count=1), passage.lexicon) for version in versions)
    return tuple(dict.fromkeys(identifier for identifier in found if identifier))
