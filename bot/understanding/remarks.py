"""Remarks: what tells something of a model, of a forum or of people's jobs, and asks for nothing that is known here."""

from collections.abc import Mapping

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.questions import marked
from bot.understanding.supposed_bans import tells_of_own_ban

_SAID = expression("remarks_said")
"""What is said of § or of oneself, with a verb of its own: "§ got dumber", "just tried §"."""
_ASKS = expression("remarks_asks")
"""Words of a question, a wish or a complaint that can be answered: its price, its speed, its end."""
_FORUM = expression("remarks_forum")
_PEOPLE = expression("remarks_people")
_LONGEST = 140
"""Characters of a remark; who writes more tells of a case."""
_A_CUE = 4.4
"""The weight of cues from which a message asks for something."""
_A_WISH = 3.5
_WISHES = ("place", "nation", "needs", "licence", "tongue", "wish", "machine", "modality", "situation")
_OPENS_A_QUESTION = regex(r"(?:is|are|was|were|does|do|did|has|have|had|will|ist|sind|hat|est-ce|está|é|es)\b")
_OPEN_QUESTION = regex(r"[?？]|\b(?:which|what|recommend\w*|suggest\w*|alternatives?|prefer\w*)\b")
_SOUGHT = ("recommend", "cost", "compare", "licence", "benchmark")


def is_remark(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether a message that opens a thread is a remark: "claude got nerfed again", "this sub is all hype now"."""
    if passage.quantities or any(passage.hits.of(table) for table in _WISHES):
        return False
    ways = (_is_on_people, _is_on_forum, _is_on_account, _tells)
    return any(way(passage, scores) for way in ways)


def _tells(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether one model is spoken of and nothing asked."""
    text = passage.text
    if (
        len(text) > _LONGEST
        or _OPENS_A_QUESTION.match(text)
        or max(scores.values(), default=0.0) >= _A_CUE
        or _ASKS.search(text)
    ):
        return False
    if passage.named("provider", "card") or len({name.id for name in passage.named("model", "family")}) != 1:
        return False
    return _SAID.search(marked(passage, "model", "family")) is not None


def _is_on_forum(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether a message is on the place it is posted in: its posts, its mods, its mood."""
    if any(scores.get(label, 0) >= _A_WISH for label in _SOUGHT) or passage.hits.has("task"):
        return False
    return _FORUM.search(passage.text) is not None and _OPEN_QUESTION.search(passage.text) is None


def _is_on_people(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether it is asked what models do to jobs or to mankind, none being sought or priced."""
    if any(scores.get(label, 0) >= _A_WISH for label in _SOUGHT) or passage.named("model", "card"):
        return False
    return _PEOPLE.search(passage.text) is not None


def _is_on_account(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether a maker has barred the asker, who looks for no other model."""
    sought = any(scores.get(label, 0) >= _A_WISH for label in _SOUGHT) or passage.hits.has("task")
    return not sought and tells_of_own_ban(passage)
