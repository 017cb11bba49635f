"""What an office of the asker's house says no to: "legal vetoed X", "la sécu bloque X", "X got a no from infosec"."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_VETOED_BEFORE = expression("vetoes_before")
"""Words that are a veto by themselves."""
_TURNED_DOWN_BEFORE = expression("vetoes_turned_down_before")
"""Words that are one only where an office, or the asker, says them: "killed", "против"."""
_OFFICE = expression("vetoes_office")
_BEHIND = expression("vetoes_behind")
_TURNED_DOWN_BEHIND = expression("vetoes_turned_down_behind")
"""The same behind the name, as German has it: "legal hat X gekippt"."""
_NOT_SO = regex(
    r"(?:\b(?:not|never|no longer|nobody|if|whether|does|do|did|would|could|should|might|may|nicht|nie|kein\w*|wenn"
    r"|falls|ob|no|nunca|si|n'a pas|jamais|não|se|не|если|вдруг)|n't)(?: [\w'-]+){0,3} ?$"
    r"|(?:没有?|未|如果|要是|万一)[^。！？，,]{0,6}$"
)
"""Before a veto it is denied, asked after or only supposed: "legal did not veto X", "if legal vetoes X"."""


def is_vetoed(passage: Passage, start: int, end: int) -> bool:
    """Whether somebody of the asker's house is told to have said no to what stands at `start:end`."""
    lead = passage.before(start, 70)
    told = _VETOED_BEFORE.search(lead)
    if told is None and (told := _TURNED_DOWN_BEFORE.search(lead)) and not _OFFICE.search(lead[: told.start()]):
        told = None
    if told:
        return _NOT_SO.search(lead[: told.start()]) is None
    if _BEHIND.match(passage.text, end):
        return True
    return (
        _TURNED_DOWN_BEHIND.match(passage.text, end) is not None
        and _OFFICE.search(lead) is not None
        and _NOT_SO.search(lead) is None
    )
