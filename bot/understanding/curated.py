"""The curated lists in `named/`: tables of names and plain lists of words."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def rows(file: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a list in `named/`."""
    return tuple(tuple(line.split("\t")) for line in _text(file).splitlines() if line.strip())


def made_by(names: Iterable[str]) -> frozenset[str]:
    """What the models named make other than text: image, video, audio."""
    given = tuple(names)
    made = frozenset(kind for name in given for kind, family in rows("media.tsv") if name.startswith(family))
    return made | ({"image"} if any(map(_is_of_pictures, given)) else frozenset())


def _is_of_pictures(name: str) -> bool:
    """Whether a model's id says that pictures come out of it: "gemini-3-pro-image", not "image-to-video"."""
    parts = {*name.split("-")}
    return "image" in parts and parts.isdisjoint({"embed", "to"})


def listed(file: str) -> frozenset[str]:
    """The words of a list in `named/`."""
    return frozenset(_text(file).split())


@cache
def _text(file: str) -> str:
    content = files("bot.understanding").joinpath("named").joinpath(file).read_text(encoding="utf-8")
    return "\n".join(line for line in content.splitlines() if not line.startswith("#"))
