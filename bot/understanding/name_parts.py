"""The words of a name: which run on, which version or variant belongs to it, how it reads when put together."""

import itertools

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.curated import listed
from bot.understanding.expressions import expression
from bot.understanding.languages import language_of
from bot.understanding.lexicon import WORD, Entry

VARIANTS = listed("variants.txt")
_NOISE = expression("name_parts_noise")
_STOPPERS = listed("stoppers.txt")
_COUNTED = listed("counted.txt")


class Word(Struct, frozen=True, kw_only=True):
    """A run of letters or digits at `start:end`."""

    text: str
    start: int
    end: int


class Name(Struct, frozen=True, kw_only=True):
    """A name at `start:end`. `entries` holds every reading of it, the likeliest first."""

    kind: str
    id: str
    start: int
    end: int
    entries: tuple[Entry, ...] = ()
    known: bool = True
    """Whether a model's name stands in a table or catalogue, or is a whole family's."""

    def means(self, kind: str) -> str | None:
        """The id this name has as a `kind`."""
        return next((entry.id for entry in self.entries if entry.kind == kind), None)


def words_in(text: str) -> list[Word]:
    """The words of `text` as names are made of."""
    return [Word(text=match[0], start=match.start(), end=match.end()) for match in WORD.finditer(text)]


_GAPS = frozenset({"", " ", "-", "_", ".", ":", "- ", " -", "+", "'", "·", " [", "-[", "[", "] ", "]-", "]"})


def joins(text: str, words: list[Word], index: int) -> bool:
    """Whether word `index` may belong to one name with the word before it."""
    left, right = words[index - 1], words[index]
    gap = text[left.end : right.start]
    if left.text[-1].isdigit() and right.text[0].isdigit():
        return gap in {".", "-", "_", "p"} or (gap == " " and _is_next_number(text, words, index))
    return gap in _GAPS


_AMOUNT_OF_TOKENS = regex(r"[km][ -]?(?:tok\w*|in|out|input|output|context|ctx|words)\b")


def _is_next_number(text: str, words: list[Word], index: int) -> bool:
    """Whether a number after a number goes on with a name: "magnum v2 72b", "qwen3 4b 2507", "claude opus 4 5"."""
    word = words[index]
    behind = text[word.end : word.end + 1]
    if behind.isascii() and behind.isalpha():
        return not _AMOUNT_OF_TOKENS.match(text, word.end)
    following = words[index + 1].text if index + 1 < len(words) else ""
    counted = following not in _PARTICLES and _is_counted(text, words, index)
    return len(word.text) == 4 or (len(word.text) == 1 and not counted)


_PARTICLES = frozenset({"per", "or", "to", "of", "different", "other"})
"""Words of `counted.txt` that are no units."""


def is_noise(word: str) -> bool:
    """Whether `word` tells a file format, a quantisation or a year rather than another model."""
    return (word.isdigit() and len(word) == 4 and word.startswith("20")) or _NOISE.fullmatch(word) is not None


def says_nothing(word: Word) -> bool:
    """Whether a word tied to a plain word makes no model of it: "seed-stage", "step-by-step"."""
    return word.text.isalpha() and len(word.text) > 1 and word.text not in VARIANTS


def is_size(added: list[Word]) -> bool:
    """Whether the words are a size alone: "104B"."""
    return len(added) == 2 and added[0].text.isdigit() and added[1].text == "b"


def extension_end(text: str, words: list[Word], stop: int, *, spaced: bool) -> int:
    """The word after the version and variants that stand behind word `stop - 1`.

    `spaced`: versions and variants parted by a space count too, not only those tied on with a hyphen.
    """
    end = stop
    while end < len(words) and end < stop + 14 and _belongs(text, words, end, spaced=spaced):
        end += 1
    return end


def _belongs(text: str, words: list[Word], index: int, *, spaced: bool) -> bool:
    left, word = words[index - 1], words[index]
    gap = text[left.end : word.start]
    if not word.text.isascii() or word.text in _STOPPERS:
        return False
    if gap == "":
        return word.text != "+" or left.text == "r"
    if gap == "." and left.text.isdigit() and word.text.isdigit():
        return True
    if gap in {"-", "_", ":"}:
        return not (word.text.isdigit() and _is_counted(text, words, index, tied=True))
    if gap != " " or not spaced:
        return False
    if word.text.isdigit():
        return _is_version(text, words, index)
    if (left.text[-1:].isdigit() and _SAYS_OPEN.match(text, word.start)) or PER.match(text, word.start):
        return False
    return word.text in VARIANTS and (len(word.text) > 2 or _digit_follows(words, index))


PER = regex(
    r"pro (?:tag|woche|monat|quartal|jahr|stunde|sekunde|anfrage|aufruf|nutzer(?:in)?|kopf|mitarbeiter(?:in)?|dokument"
    r"|seite|gespräch|vorgang|kunde)\b"
)
"""What is counted for each, in German, and no variant: "was kostet GPT-6.1 Terra pro Woche"."""
_SAYS_OPEN = regex(r"open(?:[ -](?:sourced?|weights?|models?|licen[cs]\w*|or|and)\b|\W*$|[?!,.;])")
"""What is said of a version rather than part of its name: "is Gemma 4 open source?"."""
_COMPOUND = regex(
    r"(?:heavy|light|backed|bound|related|side|wide|centric|specific|dependent|friendly|sized|priced|ready|run|built|only|free|shaped|ish"
    r"|hungry|happy|savvy|certified|approved|hosting|bills?|calls?|costs?|usage|traffic|users?|share|spend|prompts?|pricing|switch|tokens?|requests?|quotas?|bots?)"
)
"""English words that a hyphen ties on to any name: "opus-heavy"."""
_GERMAN_NOUN = regex(
    r"\w*(?:ung|ungen|heit|keit|schaft|verkehrs?|anteils?|anfragen?|nutzer\w*|kosten|aufrufe?n?|abos?|zugang|zugriffe?|antwort(?:en)?"
    r"|ausgaben?|klasse|stufe|niveau|einsatz|ersatz|umstieg|wechsel|betrieb|last|teil|kunden?|schlüssel|lizenz(?:en)?|gewichte"
    r"|daten|vergleich|ergebnisse|qualität|endpunkte?|konto|konten|guthaben|vertrag|alternativen?)"
)
"""What German ties on to any name, wherever so few words are German that the message's language does not tell."""


def before_a_compound(text: str, words: list[Word], stop: int, end: int) -> int:
    """The word after a name that a hyphen ties to a plain word: "Opus-Verkehrs" is traffic, "opus-heavy" a use."""
    for index in range(stop, end):
        tied = text[words[index - 1].end : words[index].start] == "-"
        if tied and words[index].text not in VARIANTS and _is_plain(text, words[index].text):
            return index
    return end


_SHORTEST_NOUN = 4


def _is_plain(text: str, word: str) -> bool:
    """Whether a word tied to a name is no part of it; in German every noun may be tied so."""
    if _COMPOUND.fullmatch(word) or _GERMAN_NOUN.fullmatch(word):
        return True
    return len(word) >= _SHORTEST_NOUN and word.isalpha() and not is_noise(word) and language_of(text) == "de"


def _digit_follows(words: list[Word], index: int) -> bool:
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and following.text.isdigit() and following.start == words[index].end


def _is_version(text: str, words: list[Word], index: int) -> bool:
    """Whether the number at `index` is a version or a size ("32b") rather than an amount."""
    word = words[index]
    if len(word.text) > 3 or (word.start and text[word.start - 1] in "$€£~"):
        return False
    return not _is_counted(text, words, index)


def _is_counted(text: str, words: list[Word], index: int, *, tied: bool = False) -> bool:
    """Whether a unit stands behind the number at `index`; behind one tied to a name, "gpt-6 models", only at once."""
    after = index + 1
    while after < len(words) and text[words[after - 1].end : words[after].start] == "." and words[after].text.isdigit():
        after += 1
    if text[words[after - 1].end : words[after - 1].end + 1] in {"%", ","} and after < len(words):
        return text[words[after - 1].end] == "%" or text[words[after - 1].end + 1 : words[after - 1].end + 2].isdigit()
    if after == len(words):
        return False
    gap = text[words[after - 1].end : words[after].start]
    if words[after].text == "or" and not (after + 1 < len(words) and words[after + 1].text.isdigit()):
        return False
    if words[after].text in _CONTEXT and len(words[index].text) == 1 and gap == " ":
        return False
    return gap in ({"", "-"} if tied else {"", " ", "-"}) and words[after].text in _COUNTED


_CONTEXT = frozenset({"context", "ctx"})
"""A window that no number of one digit counts: "gemini 3 context" asks for that of Gemini 3."""
_FORMAT = regex(
    r"(?:(?:ud|i1|imat\w*)(?=[-_.](?:i?q\d|bf16|f16|gguf))|i?q\d\w*|gguf|ggml|awq|gptq|exl\d|mlx|b?f(?:p?16|32)|fp\d+"
    r"|int[48]|[2-8]-?bits?|nvfp4|mxfp4)(?![a-z0-9])"
)
"""A file format or quantisation, from which on a name says nothing of the model."""


def as_written(text: str, words: list[Word]) -> str:
    """The words put together as an id: spaces, colons and underscores become hyphens, formats are left out."""
    parts = [words[0].text]
    for left, word in itertools.pairwise(words):
        gap = text[left.end : word.start]
        if gap in {"-", "_", ":", " ", "."} and _FORMAT.match(text, word.start):
            break
        parted = gap == "" and left.text.isalpha() and word.text.isalpha()
        parts.append(
            ("-" if parted or gap in {" ", "_", ":", "-"} else gap) + ("plus" if word.text == "+" else word.text)
        )
    return "".join(parts)
