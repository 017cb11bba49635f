"""Questions on the answer before that their form alone tells: once more, go back, speed, tax."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_BACK = expression("asides_back")
"""What takes the last wish back, or all of them: "back to before the chinese thing", "zurück zur ersten Auswahl"."""
_GOES_DOWN = expression("asides_goes_down")
"""What is done when the host of a pick, or the pick itself, cannot be reached."""
_AGAIN = expression("asides_again")
"""The answer once more: "can you post the table again?"."""
_TERMS = {"tax": expression("asides_tax"), "terms": expression("asides_terms")}
"""What a bill leaves out: taxes, and discounts that are agreed on."""
_OF_A_RATE = regex(r"\bbatch|\b(?:ge)?cach|\bcaché|пакетн|кэш|批量|批处理|缓存|バッチ|キャッシュ|배치|캐시")
"""What has a lower rate on the lists: its discount is one that a bill can hold."""
_SPEED = expression("asides_speed")
_FOR_REVIEWERS = regex(
    r"\W*(?:(?:and|so|ok|now|then),? )*what (?:do|should|can|would|must|shall) (?:i|we) (?:now )?"
    r"(?:tell|say to|write to|answer|report to|send to|give to|give) (?:our |the |my )?"
    r"(?:legal|security|infosec|compliance|privacy|procurement|risk|dpo|ciso|gc|lawyers?|auditors?|works council"
    r"|data protection)(?: (?:team|people|folks|dept|department|officer|guys))*\W*"
    r"|\W*(?:und )?was (?:sage|sagen|schreibe|antworte) (?:ich|wir) (?:dem |der |unserem |unserer )?"
    r"(?:datenschutz\w*|rechtsabteilung|juristen|security|compliance|betriebsrat|dsb)\W*"
)
"""What those should hear who review a choice: legal, security, the data protection officer."""
REVIEW = ("review",)
_SHORT = 70
_ANY_OF_THEM = regex(
    r"\b(?:which|their|them|these|welche[rs]?|cuál|quién|lequel|lesquels|qual|quale|какая|кто)\b|哪|ど[ちっ]|어[느떤]"
)


def asked_by_form(passage: Passage) -> tuple[str, ...]:
    """What no row of a table tells: all once more, an earlier answer, how fast they are, whether tax is in the sums.

    That word and the rows meant; empty for any other message.
    """
    if _FOR_REVIEWERS.fullmatch(passage.text):
        return REVIEW
    if _AGAIN.fullmatch(passage.text):
        return ("again",)
    if _GOES_DOWN.fullmatch(passage.text):
        return ("down",)
    if back := _BACK.fullmatch(passage.text):
        return ("start",) if back["start"] else ("back",)
    if len(passage.text) > _SHORT or passage.names or passage.hits.has("task"):
        return ()
    if _SPEED.fullmatch(passage.text):
        return ("speed", "these") if _ANY_OF_THEM.search(passage.text) else ("speed",)
    if _OF_A_RATE.search(passage.text):
        return ()
    return next(((ask,) for ask, words in _TERMS.items() if words.search(passage.text)), ())


_IN_A_PLACE = expression("aside_in_a_place")


_FOR_A_TONGUE = regex(r"\b(?:for|into|auf|für|para|pour|per|для) ?$")


def is_tongue(passage: Passage) -> bool:
    """Whether a nation's word is that of a language which something is for: "which model for japanese"."""
    spoken = (hit for hit in passage.hits.of("nation") if passage.text[hit.start : hit.end] not in {"eu", "us", "uk"})
    return any(_FOR_A_TONGUE.search(passage.text[: hit.start]) for hit in spoken)


def stands_in_a_place(passage: Passage) -> bool:
    """Whether something is said to be in a place, as what runs there is: "the second one in the EU?"."""
    return any(_IN_A_PLACE.search(passage.text[: hit.start]) for hit in passage.hits.of("place"))
