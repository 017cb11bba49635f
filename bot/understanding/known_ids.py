"""Whether an id, spelled so, is one of a model on board."""

import re

from bot.patterns import regex
from bot.understanding.lexicon import WORD, Lexicon
from bot.understanding.name_parts import VARIANTS, Word, as_written
from knowledge.model_names import canonical_model

_BEDROCK = regex(r"-v\d-\d$")
_BARE_SIZE = regex(r"(?<=-)\d{2,3}$")
_NO_POINT = regex(r"(?<!\d)(\d)(\d)(?![\db])")


def known_id(identifier: str, lexicon: Lexicon) -> str | None:
    """The model that `identifier` spells, if one does."""
    node = lexicon.trie
    for word in WORD.findall(identifier):
        node = node.get(word, {})
    spelled = next((entry.id for entry in node.get("", ()) if entry.kind == "model"), None)
    canonical = canonical_model(identifier)
    return spelled or (canonical if canonical in lexicon.models else None)


def sloppy_id(identifier: str, lexicon: Lexicon) -> str | None:
    """The model of an id with a host's version behind it, without its point or its "b": "sonnet-55", "gpt-oss-120"."""
    sized = _BARE_SIZE.sub(r"\g<0>b", identifier)
    forms = (_BEDROCK.sub("", identifier), _NO_POINT.sub(r"\1.\2", identifier, count=1), sized)
    return next((known for form in forms if form != identifier and (known := known_id(form, lexicon))), None)


_SNAPSHOT = regex(r"(?P<base>.+)-\d{4}")


def dated_id(identifier: str, lexicon: Lexicon) -> str | None:
    """The model that `identifier` spells; with its date, where several dated ones of it have a price: "gpt-4-0613"."""
    known = known_id(identifier, lexicon)
    dated = _SNAPSHOT.fullmatch(identifier)
    if known is None or dated is None or dated["base"] != known or identifier not in lexicon.models:
        return known
    others = re.compile(re.escape(known) + r"-(?!20\d\d-)\d{4}(?:-preview)?")
    return identifier if sum(others.fullmatch(name) is not None for name in lexicon.models) > 1 else known


def varied_id(model: str, text: str, words: list[Word], lexicon: Lexicon) -> str | None:
    """The model that variants behind the last word of one told by a short name make of it: "6.1 terra pro"."""
    if len(words) < 2 or any(word.text not in VARIANTS for word in words[1:]):
        return None
    return known_id(model + as_written(text, words)[len(words[0].text) :], lexicon)


_SISTERS = frozenset({"mini", "nano", "ultra", "heavy", "lite", "turbo", "micro", "edit"})
"""Variants that are hardly ever said of a model as plain words."""
_SIZED = regex(r"(?<![a-z\d])\d+b(?![a-z])")
"""Behind a size it is the host's word for how it serves the model: "llama 3.3 70b turbo"."""
_NAME_ENDS = regex(
    r"\s*(?:$|[,?!).:;/]|(?:and|or|vs|versus|for|at|on|in|with|per|via|api|cost|costs|price|prices|pricing|licen[cs]e|context"
    r"|any|worth|is|und|oder|für|kosten|preis|y|o|et|ou|precio|prix|preço)\b)"
)


def unknown_sister(model: str, text: str, words: list[Word], lexicon: Lexicon) -> str | None:
    """The name of another model than `model`, of which only the variant behind makes one: "grok 4 heavy"."""
    if len(words) != 2 or words[1].text not in _SISTERS or _SIZED.search(model):
        return None
    if text[words[0].end : words[1].start] not in {" ", "-"} or not _NAME_ENDS.match(text, words[1].end):
        return None
    spelled = f"{model}-{words[1].text}"
    written = as_written(text, words)
    return None if known_id(spelled, lexicon) or known_id(written, lexicon) else spelled


def newest_version(family: str, lexicon: Lexicon) -> int:
    """The highest whole version of a family on board; 0 where there is none."""
    pattern = re.compile(rf"{re.escape(family)}-?(\d+)(?![\db])")
    return max((int(match[1]) for name in lexicon.models if (match := pattern.match(name))), default=0)
