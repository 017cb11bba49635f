"""What people use, asked of everybody: a question of habits, or of a model for the asker's own work."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_AROUND = expression("around_asked")
_OWN = expression("around_own")
"""A case of the asker's own: what they have, need, or no longer want."""
_USED = expression("around_used")
"""What somebody uses, which of the program alone asks for what it runs on."""
_SEVERAL = regex(r"\b(?:are|do) (?:you (?:guys|all|folks|people|lot)|y'?all)\b")
_CASE = frozenset({"task", "gpu_memory_gb", "ram_gb", "output_modalities"})
_PAID = frozenset({"cost"})
_SURE = 7.9
"""The weight from which a choice decides, whatever else is likely."""
_BESIDE = 4.0


def weigh_asked_around(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """A choice for who tells a case of their own: "just got a 3090, what's everyone running"; beside habits, else."""
    if "trend" not in scores or _CASE.isdisjoint(slots) or not _AROUND.search(passage.text):
        return
    if max((scores[label] for label in _PAID & scores.keys()), default=0.0) >= _BESIDE:
        return
    own = _OWN.search(passage.text) or not slots.keys().isdisjoint({"exclude_models", "budget_usd"})
    if own and "task" in slots:
        scores["recommend"] = max(_SURE, scores["trend"] + 0.5)
    else:
        scores["recommend"] = max(scores.get("recommend", 0), _BESIDE)


_OTHERS_USE = regex(
    r"\b(?:what|which|who|do|does|are|is)\b[^.?!]{0,30}\b(?:others|(?:other|most) (?:\w+ )?(?:companies|startups|teams"
    r"|people|devs|developers|firms|shops|engineers)|every(?:one|body)|the industry|enterprises)\b[^.?!]{0,24}"
    r"\b(?:us(?:e|es|ing)|run|running|choos\w+|pick\w*|prefer)\b|\b(?:more|most) popular\b|\bbeliebter\b"
)


def weighs_what_others_use(passage: Passage) -> bool:
    """Whether it is asked which of several makers' models others use: "do most teams use claude or gpt?"."""
    several = len({each.id for each in passage.named("model", "family", "developer")}) > 1
    return several and _OTHERS_USE.search(passage.text) is not None


def asks_people(passage: Passage) -> bool:
    """Whether "which model do you use" is not on the program: several are asked, or what for is told ("for OCR")."""
    of_work = passage.hits.has("task") and _USED.search(passage.text)
    return bool(of_work) or _SEVERAL.search(passage.text) is not None
