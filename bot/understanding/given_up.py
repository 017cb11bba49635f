"""A model in use that is to go because it is too slow, too dear, too weak or no longer liked, and what comes then."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.understanding.bare_messages import masked
from bot.understanding.dislikes import is_disliked
from bot.understanding.expressions import expression
from bot.understanding.maker_clauses import is_to_be_left
from bot.understanding.message import slots_of
from bot.understanding.passage import Passage
from bot.understanding.reading import Reading

SLOW, DEAR, WEAK, TIRED, LEFT = "slow", "dear", "weak", "tired", "left"
"""`TIRED`: somebody has had enough of it, for no reason told; `LEFT`: another is sought, and nothing more is said."""
_LONGEST = 600
_NEAR = 60
"""Characters between a model and what is wrong with it."""
_ON_CARDS = frozenset({"self_host", "gpu_memory_gb", "ram_gb", "price_share"})


@lru_cache(maxsize=8)
def given_up(passage: Passage) -> tuple[str, ...]:
    """What is wrong with the one model named where another is sought: slow, dear, weak, tired, else left; or empty."""
    names = passage.named("model", "family")
    if len(passage.text) > _LONGEST or len({name.id for name in names}) != 1:
        return ()
    if passage.named("product", "card"):
        return ()
    found = tuple(word for word in (SLOW, DEAR, WEAK) if _is_said_of_it(passage, word))
    is_equal = _seeks_its_equal(passage)
    found = found or ((DEAR,) if is_equal and expression("given_up_less").search(passage.text) else ())
    is_tired = not found and is_disliked(passage, names[0])
    if not found and not is_tired and not is_equal and not _is_left(passage):
        return ()
    text = masked(passage, "model", "family")
    is_plain = bool(found) and "?" not in passage.text and "？" not in passage.text
    seeks = (
        is_plain
        or is_equal
        or expression("given_up_asks").search(text) is not None
        or (is_tired and passage.hits.has("task"))
    )
    if not seeks or expression("given_up_other").search(text.lower()):
        return ()
    slots, _ = slots_of(passage)
    return () if not slots.keys().isdisjoint(_ON_CARDS) else found or (TIRED if is_tired else LEFT,)


def given_up_at_home(passage: Passage) -> tuple[str, ...]:
    """The one model named that was run at home and found too weak or too slow, where another is sought; or empty."""
    names = {name.id for name in passage.named("model", "family")}
    if len(names) != 1 or not any(_is_said_of_it(passage, word) for word in (WEAK, SLOW)):
        return ()
    text = masked(passage, "model", "family")
    return tuple(names) if expression("given_up_asks").search(text) and "why" not in text else ()


def _seeks_its_equal(passage: Passage) -> bool:
    """Whether another as good as the model in use is sought: "we run X, is there an equal one"."""
    sought = expression("given_up_equal").search(passage.text) is not None
    return sought and not passage.named("provider") and is_in_use(passage)


def is_in_use(passage: Passage) -> bool:
    """Whether the asker tells of using what is named: "we run X", "on X now", "X in prod"."""
    return any(expression(name).search(passage.text) for name in ("bans_in_use", "given_up_in_use"))


def _is_left(passage: Passage) -> bool:
    """Whether another is sought in its place, "instead of X", "X 대신"; what has ended is a matter of migration."""
    if passage.hits.has("intent", "migration"):
        return False
    return any(is_to_be_left(passage, name.start, name.end) for name in passage.named("model", "family"))


def given_up_in_thread(passage: Passage, slots: Mapping[str, Any], before: Reading | None) -> tuple[str, ...]:
    """As `given_up`; what was wrong before still is while the thread is about the same model and no other is asked for.

    `slots`: those of the thread after the message.
    """
    found = given_up(passage)
    if found or before is None or not before.given_up:
        return found
    return before.given_up if slots.get("models", ()) == before.understood.models and not passage.names else ()


def _is_said_of_it(passage: Passage, word: str) -> bool:
    """Whether the complaint stands near the model's name, and no other name is nearer."""
    found = expression(f"given_up_{word}").search(passage.text)
    if found is None or expression("given_up_denied").search(passage.before(found.start())):
        return False
    nearest = min(passage.names, key=lambda name: max(found.start() - name.end, name.start - found.end()))
    gap = passage.text[nearest.end : found.start()] or passage.text[found.end() : nearest.start]
    goes_on = expression("given_up_elsewhere").search(gap) is None
    return nearest.kind in {"model", "family"} and len(gap) <= _NEAR and goes_on
