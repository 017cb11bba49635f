"""Words of a task that name no work for a model: who said something, why something is barred, what is written up."""

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_PERSON_BEFORE = regex(r"\b(?:my|our|his|her|their|the|an?|mein\w*|unser\w*|mi|mon|ma|meu|minha) (?:[\w-]+ )?$")
_SAID_BEHIND = expression("side_words_said")
_BARRED = expression("side_words_barred")
_REASON_ENDS = regex(r"(?:[ ,/&]+(?:and |or )?(?:compliance|security|infosec|privacy|procurement|policy|reasons?))*\)")
_WRITTEN_UP = expression("side_words_written_up")
_ON_MODELS = expression("side_words_on_models")
_FIGURE_ASKED = expression("side_words_figure_asked")
_HELP = regex(r"\b(?:helps?|to write|writes? (?:best|well|better)|draft\w*|polish\w*|proofread\w*|edit\w*)\b")


def is_side_word(passage: Passage, hit: Hit) -> bool:
    """Whether a task's word tells something else: "my math teacher asked", "no X (legal)", "a piece on LLMs"."""
    if _SAID_BEHIND.match(passage.text, hit.end) and _PERSON_BEFORE.search(passage.before(hit.start)):
        return True
    if hit.label == "legal":
        before = passage.before(hit.start, 60)
        return _BARRED.search(before) is not None and _REASON_ENDS.match(passage.text, hit.end) is not None
    return hit.label == "writing" and _is_written_up(passage, hit)


def _is_written_up(passage: Passage, hit: Hit) -> bool:
    """Whether a text is written on what is asked, and no model is wished for it."""
    found = _WRITTEN_UP.match(passage.text, hit.start)
    if found is None or _HELP.search(passage.text, found.end()):
        return False
    if passage.hits.has("intent", "trend", "benchmark") or _ON_MODELS.match(passage.text, found.end()):
        return True
    return _FIGURE_ASKED.match(passage.text, found.end()) is not None
