"""Code or data that is migrated: it is a load for a model, and no model is given up."""

from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_CODE_MOVED = expression("code_moved")
_MODEL_ENDS = expression("code_moved_model_ends")


def weigh_code(passage: Passage, scores: dict[str, float]) -> None:
    """Drops the migration of a model where what is migrated is code: "legacy migration: 2M lines of cobol"."""
    if "migration" in scores and _CODE_MOVED.search(passage.text) and not _MODEL_ENDS.search(passage.text):
        del scores["migration"]
