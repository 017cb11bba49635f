"""Words of work with models as they are spelt: "cheepest modle", "c0d1ng", "whichmodelischeapest", "guenstig fuer"."""

from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from bot.patterns import regex
from bot.understanding.curated import listed, rows
from bot.understanding.languages import language_of

_WORD = regex(r"(?<![\w./@#'-])[a-z]{3,17}(?![\w/@'-]|\.\w)")
_DIGITS_IN = regex(r"(?<![\w./@#-])(?=[a-z]*\d[a-z\d]*[a-z])[a-z\d]{3,16}(?![\w/@-]|\.\w)")
_LEET = str.maketrans("013457", "oieast")
_DIGRAPH = regex(r"(?<![\w./@#])[a-z]*(?:ae|oe|ue)[a-z]*(?![\w/@])")
_UMLAUTS = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("öss", "öß"))
_ROMANCE = frozenset({"es", "pt", "fr", "it"})
"""Languages in which two such vowels are no umlaut: "fuera"."""
_LONG = 9
"""Letters from which two errors are mended."""
_LEAST = 5
"""Letters of the shortest word that is mended by likeness; shorter ones stand in the table as they are misspelt."""
_RUN = regex(r"[a-z]{16,120}\??")
_SMALL = frozenset({
    "which", "what", "whats", "is", "are", "the", "a", "for", "with", "in", "of", "to", "do", "i", "we", "use", "me",
    "my", "our", "under", "and", "best", "cheap", "free", "api", "llm",
})  # fmt: skip
"""Words beside those of work that a message without spaces is parted into."""


def without_slips(text: str) -> str:
    """`text`, in small letters, as its writer meant it: umlauts, digits for letters, missing spaces, typing errors."""
    if any(_with_umlauts(word[0]) != word[0] for word in _DIGRAPH.finditer(text)) and language_of(text) not in _ROMANCE:
        text = _DIGRAPH.sub(lambda word: _with_umlauts(word[0]), text)
    text = _DIGITS_IN.sub(lambda word: _in_letters(word[0]), text)
    text = _WORD.sub(lambda word: _short("number").get(word[0], word[0]), text)
    if _RUN.fullmatch(text):
        return _parted(text.rstrip("?"))
    if not any(_meant(word[0]) for word in _WORD.finditer(text)) or language_of(text) != "en":
        return text
    return _WORD.sub(lambda word: _meant(word[0]) or word[0], text)


@lru_cache(maxsize=2048)
def _with_umlauts(word: str) -> str:
    """The word with its umlauts, where it is one that is known with them."""
    spelt = word
    for plain, umlaut in _UMLAUTS:
        spelt = spelt.replace(plain, umlaut)
    return spelt if spelt in {"für", "fürs"} or spelt.startswith(_stems()) else word


@cache
def _stems() -> tuple[str, ...]:
    return tuple(listed("umlauts.txt"))


def _in_letters(word: str) -> str:
    """The word of work that is written with digits for letters; any other stays, such as the name of a model."""
    letters = word.translate(_LEET)
    return letters if letters in _words() or letters in _SMALL else word


@lru_cache(maxsize=4096)
def _meant(word: str) -> str | None:
    """The word that `word` misspells; `None` for right words, their forms, and what is near to none or to several."""
    if short := _short("short").get(word):
        return short
    words = _words()
    if len(word) < _LEAST or word in words or word in _others():
        return None
    near = [
        (away, each) for each in words
        if (each[0] == word[0] or each[:2] == word[1::-1]) and abs(len(each) - len(word)) <= 2
        and (away := OSA.distance(word, each, score_cutoff=2)) <= 1 + (min(len(each), len(word)) >= _LONG)
    ]  # fmt: skip
    if not near or word in right_words():
        return None
    best = min(near)[1]
    return None if word.startswith(best) or best.startswith(word) or word[:-1] in words else best


@lru_cache(maxsize=64)
def _parted(text: str) -> str:
    """`text` with the spaces that it lacks, where all of it is words of work and small ones; else as it is."""
    known = _words() | _SMALL
    best: dict[int, list[str]] = {0: []}
    for end in range(1, len(text) + 1):
        ways = [[*best[start], text[start:end]] for start in best if text[start:end] in known]
        if ways:
            best[end] = min(ways, key=len)
    return " ".join(best.get(len(text), [text]))


@cache
def _words() -> frozenset[str]:
    return frozenset(word for kind, words in rows("slips.tsv") if kind == "meant" for word in words.split())


@cache
def _others() -> frozenset[str]:
    return frozenset(word for kind, words in rows("slips.tsv") if kind == "other" for word in words.split())


@cache
def _short(label: str) -> dict[str, str]:
    """Misspelt words of one kind with what is meant; those of numbers hold in every language."""
    pairs = (pair.split("=", 1) for kind, words in rows("slips.tsv") if kind == label for pair in words.split())
    return dict(pairs)


@cache
def right_words() -> frozenset[str]:
    """Words that are spelt so: the vocabulary that the search for notes goes by."""
    return frozenset(files("knowledge").joinpath("wordpieces.txt").read_text(encoding="utf-8").split())
