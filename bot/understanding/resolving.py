"""From a name to the models it may mean, and to the nearest names on board when it means none."""

import re

from rapidfuzz import fuzz, process

from bot.understanding.lexicon import KnownModel, Lexicon, words_of

_DATED = re.compile(r"-(20\d\d)-?(\d\d)-?(\d\d)")


def resolve_model(name: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The canonical ids that `name` may mean, newest first: itself where it is one model, else its family's models."""
    if name in lexicon.models:
        return (name,)
    node = lexicon.trie
    asked = words_of(name)
    for word in asked:
        node = node.get(word, {})
    if exact := next((entry.id for entry in node.get("", ()) if entry.kind == "model"), None):
        return (exact,)
    members = [model for model in lexicon.models.values() if model.family == name or _begins(model.id, asked)]
    return tuple(model.id for model in sorted(members, key=_age, reverse=True))


def nearest(name: str, lexicon: Lexicon, limit: int = 3) -> tuple[str, ...]:
    """Known ids most like `name`, for offering; never to be taken in its place."""
    priced = [model.id for model in lexicon.models.values() if model.priced] or list(lexicon.models)
    found = process.extract(name, priced, scorer=fuzz.WRatio, limit=limit, score_cutoff=70)
    return tuple(identifier for identifier, _, _ in found)


def _begins(identifier: str, asked: tuple[str, ...]) -> bool:
    words = words_of(identifier)
    return bool(asked) and words[: len(asked)] == asked


def _age(model: KnownModel) -> tuple[str, tuple[int, ...]]:
    """Sorts by release, then by version number, for models whose release is not known."""
    numbers = tuple(int(number) for number in re.findall(r"\d+", _DATED.sub("", model.id)) if len(number) < 4)
    return model.released, numbers
