"""Questions on this program itself: what it can do, how old its prices are, what it stores, who made it."""

from bot.patterns import regex
from bot.understanding.asked_around import asks_people
from bot.understanding.expressions import expression
from bot.understanding.maker_clauses import is_run_there
from bot.understanding.passage import Passage

LONGEST = 160
"""Characters of a question that may be on the program alone."""
_NAMES = ("stored", "data", "brain", "price", "maker", "limits", "neutral", "models", "rank", "languages", "act",
          "hosted", "wrong", "rules", "what")  # fmt: skip
_TOPICS = tuple((topic, expression(f"about_{topic}")) for topic in _NAMES)
_MAY_NAME = frozenset({"stored", "data", "brain", "models", "neutral"})
"""Topics whose questions may name models or hosts: "do you send this to OpenAI?"."""
_ADDRESSED = expression("about_addressed")
"""A word that speaks to somebody, without which none of the above can hold: most questions end here."""
_MEANING = expression("about_meaning")
_KEEPS = regex(r"(?:가|이|는|은|が|は|会|会不会|有没有)")
"""Behind a name it makes that the one who stores: "오픈AI가 우리 데이터 보관하나요?"."""
_WHO_KEEPS = regex(
    r"(?:어떤|어느) (?:곳|업체|회사|호스트)|(?:데|곳|업체|회사|호스트|벤더)(?:가|는|이|은|도)? ?(?:있|없|어디|추천)"
    r"|どこ|ところ|業者|ベンダー|哪家|哪些|哪个"
)
"""Who else is asked for, not this program."""
OWN_WORDS = (
    "thin evidence", "on the boards", "stand-in", "best value", "near miss", "style control", "maker's own run",
    "three parts input", "fallback",
)  # fmt: skip
"""Words of this program's answers that nobody else uses so."""


def about_bot(passage: Passage) -> str | None:
    """What is asked about the program, by one of `_NAMES`, or term for one of its own words; else `None`."""
    text = passage.text
    if len(text) > LONGEST:
        return None
    if any(word in text for word in OWN_WORDS) and _MEANING.search(text) and not passage.names:
        return "term"
    if not _ADDRESSED.search(text):
        return None
    named = bool(passage.named("model", "family", "provider", "developer", "card", "product"))
    described = named or passage.hits.has("task") or any(each.value > 1 for each in passage.quantities)
    for topic, words in _TOPICS:
        other = asks_people(passage) if topic == "brain" else described and topic not in _MAY_NAME
        if words.search(text) and not other:
            return None if topic == "stored" and _is_of_others(passage) else topic
    return None


def _is_of_others(passage: Passage) -> bool:
    """Whether it is asked what a host keeps, or which host keeps nothing."""
    named = passage.named("model", "family", "provider", "developer")
    a_model = bool(passage.named("model", "family"))
    theirs = (_KEEPS.match(passage.text, each.end) or (a_model and is_run_there(passage, each)) for each in named)
    return any(theirs) or _WHO_KEEPS.search(passage.text) is not None
