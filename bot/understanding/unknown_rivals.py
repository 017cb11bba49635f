"""A name that no table knows beside one that is known, in a question of nothing but the two: "whisper or parakeet?"."""

import re

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.languages import is_small_word
from bot.understanding.lexicon import Entry
from bot.understanding.name_parts import Name
from bot.understanding.slips import right_words

_RIVAL_BEHIND = expression("rivals_behind")
_RIVAL_AHEAD = expression("rivals_ahead")
_NO_MODEL = regex(
    r"regex\w*|spacy|nltk|tesseract|langchain|llamaindex|ollama|vllm|deepl|excel|python|postgres\w*|elasticsearch|pgvector"
    r"|pinecone|weaviate|chroma|qdrant|self-?host\w*|on-?prem\w*|fine-?tun\w+|lora|rag|api|apis|oss|diy|inhouse"
    r"|in-house|whatsapp|slack|zapier|n8n|codex|copilot|cursor|aws|gcp|azure"
)
"""What stands beside a model and is none: a program, a way to run or to train one."""
_COMPARED = regex(r"\b(?:compared?|comparing|comparison|difference|between|zwischen|entre|vergleich\w*)\b")
_AND_RIVAL = regex(
    r" (?:and|with|to|und|mit|y|con|et|avec|e|com) (?P<rival>[a-z][a-z0-9]{2,}(?:[-._][a-z0-9]+)*(?: v?\d[\w.]*)?)"
    r"(?=\s*(?:[?!.]*$|[?!:,] | for | on | at | in | für | para | pour ))"
)
"""A rival behind a word of comparing: "has anyone compared whisper and parakeet on noisy audio?"."""
_THAN_RIVAL = regex(
    r"[^.?!]{0,40} (?:than|beats?|as|als|wie|que|di|чем) (?P<rival>[a-z]{3,}[-._ ]?v?\d[\w.]*(?:[-._][a-z0-9]+)*)"
    r"(?=\s*[?!.]*$)"
)
_RIVAL_THAN = regex(
    r"(?:^|\b(?:is|are|does|ist|es|est|é) )(?P<rival>[a-z]{3,}[-._ ]?v?\d[\w.]*(?:[-._][a-z0-9]+)*) "
    r"(?:\w+ ){0,4}(?:than|beats?|as|als|wie|que|di|чем) (?:the )?$"
)
"""A name with a version that the known one is measured against: "is sonnet any better than quokka-2?"."""
_ASKS = regex(
    r"onde|aonde|cadê|quanto|quanta|quem|como|qual|quando|porque|será|então|mas|dónde|donde|cuánto|cuál|quién|cómo"
    r"|porqué|wo|wie|wer|wann|warum|entweder|où|comment|combien|quand|dove|quale|chi|когда|где|кто|как"
    r"|and|this|that|either"
)
"""Words that ask, before what may be an article: "onde o deepseek guarda os dados"."""
_NO_NAME = regex(r"outr[oa]s?|otr[oa]s?|autres?|andere[nrs]?|altr[oaie]|rien|nada|niente|nix|nichts|ninguno|nenhuma?")
"""Another one, or nothing, in the languages that "or" is known in."""
_ARTICLE = regex(r"[a-z]+ o (?:the )?")
"""In Portuguese what joins a word to the known name is the name's article: "conhece o Claude?"."""
_KINDS = ("model", "family")
_LONGEST = 90
"""Characters of a message that is on nothing but the two."""


def with_unknown_rivals(text: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names, with the unknown one that stands against the only known one."""
    named = [each for each in names if each.kind in _KINDS]
    if len(text) > _LONGEST or len(named) != 1 or len(names) != 1:
        return names
    name = named[0]
    found = (
        _RIVAL_BEHIND.match(text, name.end) or _RIVAL_AHEAD.search(text, 0, name.start)
        or _THAN_RIVAL.match(text, name.end) or _RIVAL_THAN.search(text, 0, name.start)
    )  # fmt: skip
    if found is None and _COMPARED.search(text, 0, name.start):
        found = _AND_RIVAL.match(text, name.end)
    if found is None or not _is_a_name(found["rival"]) or _ARTICLE.fullmatch(text, found.start("rival"), name.start):
        return names
    return tuple(sorted((*names, _rival(found)), key=lambda each: each.start))


def _is_a_name(written: str) -> bool:
    """Whether the first word is no word of a language, nor the name of something else."""
    first = written.split(maxsplit=1)[0]
    if first in right_words() or is_small_word(first):
        return False
    return not any(each.fullmatch(first) for each in (_NO_MODEL, _NO_NAME, _ASKS))


def _rival(found: re.Match[str]) -> Name:
    start, end = found.span("rival")
    identifier = "-".join(found["rival"].split())
    return Name(
        kind="model", id=identifier, start=start, end=end, entries=(Entry(kind="model", id=identifier),), known=False
    )
