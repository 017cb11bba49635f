"""Pictures, sound and text as tokens, by the reader's own rule where it has one."""

from bisect import bisect_left
from decimal import ROUND_HALF_UP, Decimal

from bot.costs.assumed import (
    AUDIO_TOKENS_A_SECOND,
    AUDIO_TOKENS_A_SECOND_ELSEWHERE,
    IMAGE_OUT_TOKENS,
    IMAGE_PIXELS,
    IMAGE_PIXELS_MEASURED,
    IMAGE_TOKENS,
    IMAGE_TOKENS_ELSEWHERE,
    IMAGE_TOKENS_MEASURED,
    LONGEST_DIGEST_TOKENS,
    OUTPUT_FOLLOWS_INPUT,
    PICTURES_OF_QUALITY,
    SHAPE_ELSEWHERE,
    SHAPES,
    SHORTEST_DIGEST_TOKENS,
)


def whole(amount: Decimal) -> int:
    """`amount` to the nearest whole token."""
    return int(amount.to_integral_value(ROUND_HALF_UP))


def image_tokens(developer: str | None) -> tuple[int, int, int]:
    """Input tokens of one picture for a developer's models: a small, a usual and a large one."""
    return IMAGE_TOKENS.get(developer or "", IMAGE_TOKENS_ELSEWHERE)


def picture_tokens(developer: str | None, pixels: Decimal) -> int | None:
    """Input tokens of a picture of this size, as measured at the next larger one; `None` where nobody measured."""
    measured = IMAGE_TOKENS_MEASURED.get(developer or "")
    if measured is None:
        return None
    at = bisect_left(IMAGE_PIXELS_MEASURED, int(pixels))
    return measured[min(at, len(measured) - 1)]


def made_tokens(developer: str | None, quality: str | None, pixels: Decimal | None) -> tuple[int, int, int]:
    """Output tokens of one picture made: at the least, as usual, at most; one figure where its quality was said."""
    known = PICTURES_OF_QUALITY.get(developer or "")
    if known is None:
        return IMAGE_OUT_TOKENS, IMAGE_OUT_TOKENS, IMAGE_OUT_TOKENS
    side = 1 if pixels is not None and pixels > IMAGE_PIXELS else 0
    low, medium, high = (known[level][side] for level in ("low", "medium", "high"))
    if quality in known:
        low = medium = high = known[quality or ""][side]
    return low, medium, high


def audio_tokens(developer: str | None) -> int:
    """Input tokens of one second of sound for a developer's models."""
    return AUDIO_TOKENS_A_SECOND.get(developer or "", AUDIO_TOKENS_A_SECOND_ELSEWHERE)


def typical_input(task: str | None) -> int:
    """Input tokens of a usual request."""
    return SHAPES.get(task or "", SHAPE_ELSEWHERE)[0]


def typical_output(task: str | None, input_tokens: Decimal) -> Decimal:
    """Output tokens of a request with this much input."""
    usual_in, usual_out = SHAPES.get(task or "", SHAPE_ELSEWHERE)
    if task == "translation":
        return input_tokens
    if task in OUTPUT_FOLLOWS_INPUT:
        digest = max(input_tokens * usual_out / usual_in, min(Decimal(SHORTEST_DIGEST_TOKENS), input_tokens))
        return min(digest, Decimal(LONGEST_DIGEST_TOKENS))
    return Decimal(usual_out)
