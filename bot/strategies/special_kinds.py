"""What is said of models of a special kind before or beside a pick: who is of it, or that none on board is."""

import re
from collections.abc import Callable

from bot.draft import Draft
from bot.patterns import regex
from bot.selection.picture_rows import DEFAULTS
from bot.selection.pool import mode_of
from bot.strategies.named import model_source
from bot.understanding.special_kinds import kind_of
from bot.wording.figures import listed

_OPEN = {
    "guard": "How much guard models catch: no board on board measures it. They are told by their names; test on your "
    "own prompts.",
    "music": "How good models make music, and who else does: no board on board measures it; these are told by their "
    "names.",
    "speakers": "Which other models label speakers: no source on board says it; these are told by their names.",
}
_MUSIC = regex(r"(?:^|-)(?:lyria|music|musicgen)(?:-|$)")
_MODERATION = regex(r"(?:^|-)moderation(?:-|$)")


def answer(draft: Draft, pick: Callable[[Draft], None]) -> None:
    """Says what is known of a kind among which no pick can be made, else picks."""
    if not _answered(draft):
        pick(draft)
        _say_moderation_apis(draft)
        if mode_of(draft.situation.asked) == "image":
            draft.assume(DEFAULTS)


def _answered(draft: Draft) -> bool:
    """Whether no pick can be made among models of the kind asked for; then what is known stands on the sheet."""
    kind = kind_of(draft.situation.reading.flags)
    draft.leave_open(*((_OPEN[kind],) if kind in _OPEN else ()))
    if kind == "solid":
        draft.say("**No model on board makes 3D models.**")
        draft.leave_open("Which model makes 3D models: the catalogues on board list none.")
    elif kind == "music":
        names = _sold(draft, _MUSIC)
        draft.say(f"**Made for music and on sale: {names}.**" if names else "**No model on board makes music.**")
        draft.say("No board on board compares them, so listen to each before you choose. Ask for one's price or terms "
                  "by its name.")  # fmt: skip
    return kind in {"solid", "music"}


def _say_moderation_apis(draft: Draft) -> None:
    """The endpoints that do nothing but judge texts, beside models that do so; not for one's own hardware."""
    asked = draft.situation.asked
    if kind_of(draft.situation.reading.flags) == "guard" and not (asked.self_host or asked.open_weights):
        names = _sold(draft, _MODERATION)
        draft.say(f"Endpoints that do nothing but moderate: {names}." if names else "")


def _sold(draft: Draft, of_kind: re.Pattern[str]) -> str:
    """The models whose ids say the kind, each with the hosts that sell it today, the newest first."""
    situation = draft.situation
    facts, told = situation.knowledge.facts, []
    found = [model for model in facts.models.values() if of_kind.search(model.id)]
    for model in sorted(found, key=lambda each: (each.released or "", each.id), reverse=True):
        rows = situation.market.on_sale(model.id, situation.today)
        if rows:
            hosts = listed(sorted({row.host_name for row in rows}))
            mark = draft.cite(model_source(model), "model")
            draft.fact(subject=model.id, attribute="sold as", value=f"{model.name} at {hosts}", citation=mark)
            told.append(f"{model.name} at {hosts} [{mark}]")
    return listed(told)
