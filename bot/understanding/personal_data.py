"""Data about people that a message names, and whether it goes to a model: what a law on transfers is about."""

from bot.patterns import regex
from bot.places import EU_MEMBERS
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_OF_PEOPLE = expression("personal_data_of_people")
_SENSITIVE = expression("personal_data_sensitive")
"""Kinds that the US rule on bulk data names: health, biometric, geolocation, financial and ID data."""
_GOES = expression("personal_data_goes")
"""What is done with data that reaches a model: "sending to", "process with"."""
_EU_PEOPLE = regex(
    r"\b(?:germans|italians|spaniards|austrians|belgians|swedes|danes|finns|greeks|hungarians|romanians|bulgarians"
    r"|croatians|estonians|latvians|lithuanians|europeans|(?:french|dutch|irish|polish|czech|portuguese) people)\b"
)
_US_PEOPLE = regex(r"\b(?:americans|us (?:persons|people|citizens|patients|customers|users|residents))\b")
_HERE = expression("personal_data_here")
_OTHERS_WISH = ("recommend", "cost", "compare", "stack", "migration")


def names_personal_data(text: str) -> bool:
    """Whether `text`, in small letters, names data about customers, staff, patients or other people."""
    return _OF_PEOPLE.search(text) is not None


def names_sensitive_data(text: str) -> bool:
    """Whether `text`, in small letters, names data that tell of somebody's body, place, money or papers."""
    return _SENSITIVE.search(text) is not None


def contexts_of_data(text: str, homes: tuple[str, ...]) -> tuple[str, ...]:
    """Words that rules on data bind by, for a thread in small letters by somebody tied to `homes`."""
    found = []
    in_eu = any(home == "EU" or home in EU_MEMBERS for home in homes) or _EU_PEOPLE.search(text) is not None
    if in_eu and names_personal_data(text):
        found.append("eu_personal_data")
    if ("US" in homes or _US_PEOPLE.search(text)) and names_sensitive_data(text):
        found.append("sensitive_data:US")
    return tuple(found)


def sends_personal_data(passage: Passage) -> bool:
    """Whether a message speaks of people's data that go to a model of somebody else's, and of no amounts of it."""
    told = names_personal_data(passage.text) or names_sensitive_data(passage.text)
    goes = told and _GOES.search(passage.text) is not None and _HERE.search(passage.text) is None
    return goes and passage.quantities == ()


def is_of_data_sent(passage: Passage, scores: dict[str, float]) -> bool:
    """Whether a message is about people's data that go to a model, and asks for nothing else of it."""
    return sends_personal_data(passage) and all(scores.get(label, 0) < _OUTRIGHT for label in _OTHERS_WISH)


_OUTRIGHT = 4.5
