"""Answers of the rules as they were on one day, so that what is said of them stays true or false as ranking goes on."""

import json
import types
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from msgspec import Struct

from bot.answer import Answer

ANSWERS = Path(__file__).parent / "answers"


def recorded_as(name: str) -> Answer:
    """The answer in `answers/NAME.json`."""
    content = json.loads((ANSWERS / f"{name}.json").read_text(encoding="utf-8"))
    return recorded()[content["question"]]


@cache
def recorded() -> Mapping[str, Answer]:
    """Question to its answer in `answers/`, where each is as `sextant ask --json` prints it."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(ANSWERS.glob("*.json")))
    found: list[Answer] = [_made(Answer, json.loads(text, parse_float=Decimal)) for text in texts]
    return {answer.question: answer for answer in found}


def _made(kind: Any, content: Any) -> Any:
    """`content` as a value of `kind`, which is one of the answer's own types."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        known = get_type_hints(kind)
        given = {name: content[name] for name in kind.__struct_fields__ if name in content}
        return kind(**{name: _made(known[name], value) for name, value in given.items()})
    kinds = get_args(kind)
    if get_origin(kind) is tuple:
        return tuple(_made(kinds[0], each) for each in content)
    if isinstance(kind, types.UnionType):
        return None if content is None else _one_of(kinds, content)
    if kind is date:
        return date.fromisoformat(content)
    return Decimal(content) if kind is Decimal else content


def _one_of(kinds: tuple[Any, ...], content: Any) -> Any:
    """Of several kinds the one that JSON can hold as `content`: text where text may stand, else a number."""
    plain = [each for each in kinds if each in {str, bool, int} and isinstance(content, each)]
    return _made(next(iter(plain), next(each for each in kinds if each is not types.NoneType)), content)
