"""Models told by the second word of their names alone, which is a common word too: "is sol better than opus"."""

from bot.patterns import regex
from bot.understanding.lexicon import Entry, Lexicon
from bot.understanding.name_parts import Name

_BARE = {"sol": "gpt-sol", "argon": "gemini-argon", "fable": "claude-fable", "mythos": "claude-mythos",
         "nova": "nova", "flash lite": "gemini-flash-lite", "phi": "phi"}  # fmt: skip
"""The word to the family it is of."""
_AT_HOME = {"nova": "aws"}
"""Words of everyday that mean a model only where its maker's host is named too: "nova on bedrock"."""
_OF_MODELS_ONLY = frozenset({"flash lite"})
"""What means nothing else, wherever it stands."""
_HEALTH_DATA = "phi"
"""Patients' data in the United States, and a family of small models where a machine to run it on is told."""
_ON_A_MACHINE = regex(
    r"\b(?:laptop|raspberry|rpi|phones?|handy|vram|ram|ollama|gguf|gpu|cpu|npu|jetson|quant\w*|mini|\d{1,3} ?gb)\b"
    r"|\b(?:which|microsoft(?:'s)?) phi\b"
)
_OF_PATIENTS = regex(
    r"\b(?:patients?|hipaa|health\w*|hospitals?|clinic\w*|medical|baa|doctors?|notes|compliant|de-?identif\w*)\b"
)
_WORD = regex(rf"(?<![\w.@/-])({'|'.join(_BARE).replace(' ', '[ -]')})(?![\w-]|\.\w|\s?\d)")
_OF_MODELS = regex(
    r"\b(?:prices?|pricing|costs?|context|window|tokens?|api|benchmarks?|scores?|rate limits?|max output"
    r"|knowledge cutoff|mtok|batch|tool calls?|preis|kosten|kontext|precio|contexto|prix|contexte|preço)\b"
)
"""What is asked of models and hardly of the sun, a gas or a tale."""
_LONGEST = 60
"""Characters of a message in which such a word makes the other a model's name."""
_THE_SUN = frozenset({"es", "pt"})
"""Languages in which "sol" is an everyday word."""


def with_bare_variants(text: str, names: tuple[Name, ...], lexicon: Lexicon, language: str) -> tuple[Name, ...]:
    """`names` and the families that such a word means: beside another model, or in a short question on models."""
    found = [match for match in _WORD.finditer(text) if not any(_meet(match.span(), name) for name in names)]
    if not found:
        return names
    surely = any(match[1].replace("-", " ") in _OF_MODELS_ONLY for match in found)
    found = [match for match in found if match[1] not in _AT_HOME or _has_host(names, _AT_HOME[match[1]])]
    found = [match for match in found if match[1] != _HEALTH_DATA or _is_the_model(text)]
    beside = any(name.kind in {"model", "family"} for name in names) or len({match[1] for match in found}) > 1
    asked = len(text) <= _LONGEST and _OF_MODELS.search(text) is not None and language not in _THE_SUN
    at_home = any(match[1] in {*_AT_HOME, _HEALTH_DATA} for match in found)
    if not (beside or asked or at_home or surely):
        return names
    made = [
        Name(kind="family", id=family, start=match.start(), end=match.end(), entries=(Entry(kind="family", id=family),))
        for match in found
        if (family := _BARE[match[1].replace("-", " ")]) in lexicon.families
    ]
    return tuple(sorted((*names, *made), key=lambda name: name.start))


def _is_the_model(text: str) -> bool:
    return _ON_A_MACHINE.search(text) is not None and _OF_PATIENTS.search(text) is None


def _has_host(names: tuple[Name, ...], host: str) -> bool:
    return any(name.means("provider") == host for name in names)


def _meet(span: tuple[int, int], name: Name) -> bool:
    return name.start < span[1] and span[0] < name.end
