"""What is on board of two ways of building that are held against each other; the rest is for a test to show."""

from bot.draft import Draft
from bot.strategies import recommend
from bot.strategies.background import background
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.ways_weighed import LONG, ONE, RETRIEVAL, SEVERAL, TUNING, ways_weighed

_UNDECIDED = {
    frozenset({TUNING, RETRIEVAL}): "**No source on board weighs fine-tuning against retrieval: which does more for "
    "your texts shows only in a test of both.** What retrieval costs is known:",
    frozenset({ONE, SEVERAL}): "**No source on board weighs one large model against a route to smaller ones: how many "
    "of your requests a small one does well enough shows only in a test of your own.** How to count it:",
}
_PROMPTED = (
    "**No source on board weighs fine-tuning against prompting: which does more for your texts shows only in a test of "
    "both.** How to count it:"
)
_RETRIEVED = (
    "**Retrieval over parts is always cheaper than sending everything, and often better; test both on your files.**"
)


def answered(draft: Draft) -> bool:
    """Whether two ways are weighed; what is on board of them is then on the draft."""
    situation = draft.situation
    ways = ways_weighed(look_at(tidy(situation.question.text), situation.lexicon))
    if not ways:
        return False
    if LONG in ways:
        draft.say(_RETRIEVED)
        background(draft, kinds=("benchmark",), subjects=("long-context",), limit=1)
        background(draft, kinds=("pricing",), subjects=("embedding",), limit=1)
    elif RETRIEVAL in ways:
        draft.say(_UNDECIDED[ways])
        background(draft, kinds=("pricing",), subjects=("rag",), limit=1)
    else:
        draft.say(_UNDECIDED.get(ways, _PROMPTED))
        background(draft, kinds=("benchmark",), subjects=("cost-per-task",), limit=1)
    if ONE in ways:
        draft.say("What a large and a small one cost, with no work named:")
        recommend.add_options(draft)
    return True
