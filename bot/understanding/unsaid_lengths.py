"""Sound and film that are counted as files, of which no length is told: "300 audio files"."""

from collections.abc import Iterable

from bot.understanding.expressions import expression
from bot.understood import Understood

_FILES = expression("recordings_files")
_COUNTED = frozenset({"documents", "messages", "items"})


def length_is_unsaid(texts: Iterable[str], asked: Understood) -> bool:
    """Whether what is counted are such files; nothing is known of what they come to then."""
    heard = {"audio", "video"} & {*asked.modalities}
    if not heard or asked.output_modalities or asked.unit_kind not in _COUNTED or asked.input_tokens is not None:
        return False
    return any(_FILES.search(text.lower()) for text in texts)
