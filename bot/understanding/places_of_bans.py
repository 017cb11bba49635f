"""What a place is in a ban that is asked about or supposed: who bans, or whose models are out."""

from bot.patterns import regex
from bot.understanding.asked_bans import is_where_banned
from bot.understanding.cues import Hit
from bot.understanding.listed_places import is_adjective
from bot.understanding.passage import Passage
from bot.understanding.supposed_bans import is_out_if_banned

_MODELS_BEHIND = regex(
    r"[ -]?(?:made |built |open )?(?:models?|ai\b|llms?|labs?|makers?|ones|modelle\w*|ki\b|modelos?|modèles?|модел\w+)"
    r"|模型|モデル| ?모델"
)


def told_by_ban(passage: Passage, hit: Hit) -> tuple[str, bool] | None:
    """("law", False) for a place that would ban, or have the ban: "could the US ban X"; `None` for any other.

    Whose models a search for others supposes to be banned is ruled out: "if the US bans Chinese models, which one".
    """
    noun = hit.table == "place" or not is_adjective(passage, hit.start, hit.end)
    if is_out_if_banned(passage, hit.start):
        return ("origin", True) if _MODELS_BEHIND.match(passage.text, hit.end) else ("law", False)
    return ("law", False) if noun and is_where_banned(passage, hit.start) else None
