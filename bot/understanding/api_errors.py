"""Errors of an API that were pasted as they came: a quota used up, a rate limit, an overload, too long a prompt."""

from functools import lru_cache

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_LONGEST = 400
_KINDS = ("gone", "quota", "rate", "busy", "length")
ERROR = "error:"
"""What the flag of such a message is called by, before the kind of error."""
_CODED = expression("api_error_coded")
"""The form of an error that a program prints: a code, or words tied by underlines."""
_ASKS_MORE = expression("api_error_asks_more")
"""What makes the error only a part of a question on costs, limits or another model."""


@lru_cache(maxsize=4)
def api_error(passage: Passage) -> str | None:
    """gone, quota, rate, busy or length; `None` for a message that is no error of an API, or asks for more."""
    text = passage.text
    if len(text) > _LONGEST or _CODED.search(text) is None or _ASKS_MORE.search(text):
        return None
    if passage.named("product", "card") or _is_of_a_program(passage):
        return None
    return next((kind for kind in _KINDS if expression(f"api_error_{kind}").search(text)), None)


def flag_of_error(passage: Passage) -> set[str]:
    """The flag of such a message; empty for all others."""
    error = api_error(passage)
    return {f"{ERROR}{error}"} if error else set()


def model_in_error(passage: Passage) -> str | None:
    """The model that an API does not find, as written, where it is none that is known; `None` without one."""
    if api_error(passage) != "gone" or passage.named("model", "family"):
        return None
    found = expression("api_error_model").search(passage.text)
    return found["name"] if found else None


def _is_of_a_program(passage: Passage) -> bool:
    """Whether a program's set-up is spoken of, so that the error is its own."""
    return any(hit.weight >= _TELLING and not _SAYS_ERROR.search(passage.text, hit.start, hit.end)
               for hit in passage.hits.of("offtopic", "setup"))  # fmt: skip


_TELLING = 3.0
_SAYS_ERROR = expression("api_error_words")
