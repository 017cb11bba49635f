"""Messages of a thread that change no wish: questions on the answer just given, thanks, and "go back"."""

from collections.abc import Iterable

from msgspec import Struct

from bot.patterns import regex
from bot.understanding.aside_forms import REVIEW, asked_by_form, is_tongue, stands_in_a_place
from bot.understanding.aside_words import PLACE, UNKNOWN, labelled
from bot.understanding.expressions import expression
from bot.understanding.followup_cards import CARD
from bot.understanding.passage import Passage
from bot.understanding.per_one import One, one_asked
from bot.understanding.permissions import taken_back
from bot.understanding.siblings import ALREADY

LONGEST = 120
"""Characters of a message that may be nothing but a question on the answer."""
ASKS = ("licence", "open", "context", "output", "speed", "price", "keeping", "privacy", "certified", "maker",
        "host", "score", "measured", "gap", "assumed", "source", "sure", "why", "meaning", "short",
        "details")  # fmt: skip
REVIEWED = ("licence", "keeping", "host", "maker")
"""What those want to know of a choice who review it."""
OF_A_MODEL = frozenset({"licence", "open", "context", "output", "speed", "price", "maker", "host", "score"})
"""What is as well asked of a model that the thread names, and answered at length then."""
_INTENTS = {"licence": "licence", "open": "licence", "context": "capability", "output": "capability",
            "speed": "capability", "price": "cost", "each": "cost", "keeping": "residency",
            "privacy": "residency", "certified": "residency", "maker": "origin_risk", "host": "residency",
            "score": "benchmark"}  # fmt: skip
ALL = frozenset({"these", "which"})
"""Words of an aside that mean every row of the answer before."""
_ADDS = regex(
    r"\b(?:add\w*|buy\w*|bought|order\w*|install\w*|plug\w*|put|got|swap\w*|replace\w*|exclude|remove|drop|without|not"
    r"|instead|another|kauf\w*|ohne|sin|sans|sem|без)\b|加|换|不要|除了|抜き|以外|빼"
)
_SAYS_YES = regex(r"(?:sure|really|correct|true|right|echt|seguro|certeza|точно|правда|真的|確か)\W*")
_BACK_TO_IT = expression("asides_back_to_a_row")
"""The opening of a message that returns to one row: "let's go back to the first one"."""
_WRITES = expression("asides_writes")
"""How much the pick can write at once, in words that alone mean an amount of tokens."""
_ONLY_MARKS = regex(r"[^\w\s]+")
_IS_IT = regex(
    r"\W*(?:(?:und|aber|et|mais|y|pero|e|mas|ma) )?"
    r"(?:ist (?:das|dies|es)|sind (?:das|die|sie)|c'est|est-ce|es|son|è|sono|é|são)\b[^?]*\?|是[^?]*[吗?]"
)
"""Openings that say "is it" by the verb alone."""
_PICTURE = regex("[\u2190-\u2bff\U0001f000-\U0001faff]")


class Asked(Struct, frozen=True, kw_only=True):
    """What a message asks of the answer before."""

    asks: tuple[str, ...]
    """Words of `ASKS`, never none; or one of which, other, down, back, thanks and fine."""
    pointers: tuple[str, ...] = ()
    """Rows meant: `nth:2`, `nth:-1`, `role:budget`, it, these, which; empty where none is said."""
    places: tuple[str, ...] = ()
    one: One | None = None
    """The thing of which one is to be priced."""

    @property
    def is_courtesy(self) -> bool:
        """Whether nothing is asked."""
        return self.asks[0] in {"thanks", "fine"}

    @property
    def intent(self) -> str | None:
        """The contract's word for what is asked, where there is one."""
        return _INTENTS.get(self.asks[0])


def asked_of_answer(passage: Passage, *, names_models: bool) -> Asked | None:
    """What `passage` asks of the answer before; `None` for a message of its own.

    `names_models`: the thread is about models that were named, so that "it" means them rather than a pick.
    """
    if len(passage.text) > LONGEST or taken_back(passage) or _is_wished_there(passage):
        return None
    if _ONLY_MARKS.fullmatch(passage.text):
        return Asked(asks=("fine" if _PICTURE.search(passage.text) else "meaning",))
    if by_form := asked_by_form(passage):
        return Asked(asks=REVIEWED if by_form == REVIEW else by_form[:1], pointers=by_form[1:])
    if _WRITES.fullmatch(passage.text) and not names_models:
        return Asked(asks=("output",), pointers=("it",))
    labels = tuple(labelled(passage))
    asks = tuple(label for label in dict.fromkeys(labels) if label in ASKS)
    rows = tuple(label for label in dict.fromkeys(labels) if label.startswith(("nth:", "role:")))
    rows = ("nth:1", "nth:2") if "pair" in labels and rows in {(), ("nth:1",)} else rows
    if UNKNOWN in labels and (one := one_asked(passage)):
        return Asked(asks=("each",), pointers=rows, one=one)
    if UNKNOWN in labels:
        return _with_other_words(passage, labels) or _of_its_abilities(passage, names_models=names_models)
    if courtesy := _courtesy(passage, labels, asks, rows):
        return courtesy
    pointers = (*rows, *(each for each in ("it", "these", "which") if each in labels))
    told = () if not asks and is_tongue(passage) else labels
    places = tuple(label.removeprefix(PLACE) for label in told if label.startswith(PLACE))
    if "longest" in labels or ("longer" in labels and (pointers or _WHICH.match(passage.text))):
        return _longest(asks, pointers)
    if places or asks == ("open",):
        pointers = pointers or (("it",) if _IS_IT.match(passage.text) else ())
        asks = ("host", *asks) if places and "maker" not in asks and stands_in_a_place(passage) else asks
        return _kind(asks, pointers, places, names_models=names_models)
    wished = asks == ("licence",) and _is_wish_for_a_licence(passage)
    if not rows and (wished or (asks == ("keeping",) and bars_keeping(passage))):
        return None
    if not asks or (rows and asks == ("meaning",)):
        return Asked(asks=("details",), pointers=rows) if rows and not _ADDS.search(passage.text) else None
    if not rows and OF_A_MODEL.issuperset(asks) and names_models:
        return None
    return Asked(asks=asks, pointers=pointers)


_FORBIDS = regex(
    r"(?:(?:also|and|plus|ok|okay|but|oh|und|auch|y|et|e),? )*"
    r"(?:no|zero|without any|without|kein|ohne|sin|sans|sem|senza|без) [^?？]*$"
)


def bars_keeping(passage: Passage) -> bool:
    """Whether a message bars that inputs are kept or trained on, and asks nothing: "also no training on our data"."""
    return passage.hits.has("wish", "no_training", "zero_retention") and _FORBIDS.match(passage.text) is not None


_WISHED = expression("asides_wished_there")
"""A pick that is kept under one more condition, or a clause on what is looked for: "the first one but", "that runs"."""


def _is_wish_for_a_licence(passage: Passage) -> bool:
    """Whether a kind of licence is told, and nothing asked: "commercial licence, of course"."""
    return passage.hits.has("licence") and "?" not in passage.text


def _is_wished_there(passage: Passage) -> bool:
    """Whether a place is wished for what was picked, rather than asked after: "keep the first one but EU"."""
    if "?" in passage.text or not (passage.hits.has("place") or passage.hits.has("nation")):
        return False
    return _WISHED.match(passage.text) is not None


def courtesy_alone(passage: Passage) -> str | None:
    """`thanks` or `fine`, for a message that begins a conversation and says nothing else."""
    asked = asked_of_answer(passage, names_models=False)
    return asked.asks[0] if asked is not None and asked.is_courtesy else None


def attribute(passage: Passage) -> str | None:
    """The intent of a message that is nothing but a question for one thing about the models of the thread."""
    if len(passage.text) > LONGEST:
        return None
    labels = tuple(labelled(passage))
    asks = tuple(label for label in dict.fromkeys(labels) if label in ASKS)
    alone = asks and UNKNOWN not in labels and not (asks == ("licence",) and _is_wish_for_a_licence(passage))
    alone = alone and not any(label.startswith(PLACE) for label in labels)
    return _INTENTS.get(asks[0]) if alone else None


def _courtesy(passage: Passage, labels: tuple[str, ...], asks: tuple[str, ...], rows: tuple[str, ...]) -> Asked | None:
    """Thanks, agreement or "go back", where the message says nothing else."""
    kinds = {*labels} - {"filler", "it"}
    if kinds == {"back"}:
        return Asked(asks=("back",))
    if "thanks" in kinds and kinds <= {"thanks", "fine", "sure"}:
        return Asked(asks=("thanks",))
    asking = "?" in passage.text or "？" in passage.text
    agrees = kinds == {"fine"} or (asks == ("sure",) and _SAYS_YES.fullmatch(passage.text))
    return Asked(asks=("fine",)) if agrees and not asking and not rows and "it" not in labels else None


_WHICH = regex(r"(?:(?:and|so|und|y|et|e) )?(?:which|who|whose|welche\w*|cuál|quel\w*|qual|какая|какой|какое)\b")
"""What asks for one of the rows, though it points at none."""


def _longest(asks: tuple[str, ...], pointers: tuple[str, ...]) -> Asked | None:
    limits = tuple(each for each in asks if each in {"context", "output"})
    return Asked(asks=("which", *limits), pointers=pointers) if limits else None


def _kind(
    asks: tuple[str, ...], pointers: tuple[str, ...], places: tuple[str, ...], *, names_models: bool
) -> Asked | None:
    """For "which of these is Chinese?", "is it open source?": a row has to be meant, else it is a wish."""
    hosted = not {"host", "keeping"}.isdisjoint(asks)
    if not pointers or (names_models and (hosted or not places)):
        return None
    if ALL.intersection(pointers):
        return Asked(asks=("which", *asks), pointers=pointers, places=places)
    return Asked(asks=("host" if hosted else "maker" if places else "open",), pointers=pointers, places=places)


def _with_other_words(passage: Passage, labels: Iterable[str]) -> Asked | None:
    """A question of its own about a row: "does the second one read images?"; one more card is none."""
    rows = tuple(label for label in dict.fromkeys(labels) if label.startswith(("nth:", "role:")))
    if not rows or not _ROW.search(passage.text) or _ADDS.search(passage.text):
        return None
    if CARD.search(passage.text) or passage.named("card"):
        return None
    returns = len(rows) == 1 and _BACK_TO_IT.match(passage.text)
    return Asked(asks=("details",) if returns else ("other",), pointers=rows)


def _of_its_abilities(passage: Passage, *, names_models: bool) -> Asked | None:
    """For "does it read images?": a question of its own about the pick, unless the thread is about models named."""
    if names_models or _ADDS.search(passage.text):
        return None
    if _PRECISION.fullmatch(passage.text):
        return Asked(asks=("other",), pointers=("it",))
    if passage.names or passage.quantities:
        return None
    return Asked(asks=("other",), pointers=("it",)) if _CAN_IT.match(passage.text) else None


_CAN_IT = regex(
    rf"{ALREADY}(?:(?:and|so|but|und|y|et|e|а|и) )?"
    r"(?:(?:does|can|did|will) (?:it|that one|this one|that model|this model)\b|(?:kann|hat|unterstützt|versteht) es\b)"
)
_PRECISION = expression("aside_precision")
"""Bits a weight, and whether the pick runs in them: "q8?", "would it run at 8 bit?"."""
_ROOM = expression("aside_room")


def asks_of_room(passage: Passage) -> bool:
    """Whether a message asks what memory a model takes, or whether it fits."""
    return _ROOM.search(passage.text) is not None


_ROW = expression("asides_row")
"""A row of the answer named outright: "the second one", "option 2", "the budget pick"."""
