"""How a question wants its answer, beside what it names: by the year, the place to buy, a saving, whose law it is."""

import re

_YEARLY = re.compile(
    r"\b(?:per|a|an|each|every|one) year\b|/ ?(?:year|yr)\b|\bannual|\byearly\b|\bp\.a\."
    r"|\bpro jahr\b|\bim jahr\b|jährlich|\bal año\b|\bpor año\b|\banual|\bpar an\b|\bpor ano\b"
    r"|每年|一年|年間|毎年|연간|в год",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:cheapest|best|which|what|where|different|other|all|any)\b[^.?!]{0,30}"
    r"\b(?:place|(?<!we )(?<!to )(?<!i )hosts?|providers?|endpoints?|apis?)\b"
    r"|\bwhere\b[^.?!]{0,20}\b(?:run|buy|host|use|get)\b|\bwho (?:hosts|serves|sells|offers)\b"
    r"|\b(?:welche[rsnm]?|günstigster?|billigster?)\b[^.?!]{0,20}\b(?:anbieter|host)",
    re.IGNORECASE,
)
_SAVE = re.compile(
    r"\bhalv|\bin half\b|\bcut\b|\breduc|\bsav(?:e|ing)|\blower\b|\boptimi[sz]|\btoo (?:much|high|expensive|dear)\b"
    r"|\bwhy\b[^.?!]{0,30}\b(?:high|expensive|dear|much)\b"
    r"|\bcheaper (?:equal|equivalent|alternative|option|model|one)|\bsame quality\b"
    r"|\bsenken\b|\bsparen\b|\bahorrar\b|\bréduire\b|\breduzir\b",
    re.IGNORECASE,
)
_LAW = re.compile(
    r"\bcloud act\b|\b(?:which|whose|what) laws? (?:reach|appl|govern|cover)|\blaws? reach"
    r"|\breach(?:es)? (?:our|my|the) (?:data|prompts|host)|\bsubpoena|\bjurisdiction|\bwelches recht"
    r"|\bzugriff\w* (?:der|durch) (?:us|amerikan)",
    re.IGNORECASE,
)
_BETTER = re.compile(
    r"\b(?:smarter|better|stronger|best|smartest|strongest|more (?:capable|intelligent|accurate)|higher quality)\b"
    r"|\bbesser|\bschlauer|\bklüger|\bmejor|\bmeilleur|\bmelhor|更好|更强|优|どちらが|더 나은|лучше",
    re.IGNORECASE,
)

_WHY_NOT = re.compile(
    r"\bwhy (?:not|no|isn'?t|aren'?t)\b|\bwarum (?:nicht|kein)|\bpor qu[eé] no\b|\bpourquoi pas\b|\bpor que não\b"
    r"|为什么不|为何不|почему не",
    re.IGNORECASE,
)

_CHECKED = re.compile(
    r"\b(?:when|how old|how recent|up[- ]to[- ]date|reliable|current)\b[^?]{0,40}\b(?:price|figure|number|data|check)"
    r"|\b(?:price|figure|number|data)s?\b[^?]{0,40}\b(?:when|how old|up[- ]to[- ]date|reliable|check)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\b(?:per|each|a single|one) (page|document|article|message|image|word|minute)\b", re.IGNORECASE)

_DIRECT = re.compile(r"\bdirect(?:ly)?\b|\bfirst[- ]party\b|\bmaker'?s own\b|\bown api\b|\bdirekt\b", re.IGNORECASE)


def asks_by_the_year(text: str) -> bool:
    """Whether a sum of a year is wanted."""
    return _YEARLY.search(text) is not None


def asks_where_to_buy(text: str) -> bool:
    """Whether the hosts of a model are asked for, rather than another model."""
    return _PLACE.search(text) is not None


def asks_to_save(text: str) -> bool:
    """Whether a bill is to come down, or why it is high."""
    return _SAVE.search(text) is not None


def asks_whose_law(text: str) -> bool:
    """Whether the question is which law reaches the host."""
    return _LAW.search(text) is not None


def asks_which_is_better(text: str) -> bool:
    """Whether quality is asked about before price."""
    return _BETTER.search(text) is not None


def asks_why_not(text: str) -> bool:
    """Whether the question is why something was not picked."""
    return _WHY_NOT.search(text) is not None


def asks_when_checked(text: str) -> bool:
    """Whether the question is how old or how good the prices here are."""
    return _CHECKED.search(text) is not None


def unit_asked(text: str) -> str | None:
    """The unit for which a price is asked: `page`, `image` and the like; `None` where none is."""
    found = _UNIT.search(text)
    return found[1].lower() if found else None


def asks_direct(text: str) -> bool:
    """Whether the maker's own API is asked about beside the hosts named."""
    return _DIRECT.search(text) is not None
