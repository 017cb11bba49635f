"""Public bodies in a US state, its own and local ones: by which words they are known, and in which state they sit."""

from collections.abc import Sequence
from functools import cache
from re import Pattern

from bot.patterns import one_of, regex
from bot.places import state_spans, states_in
from bot.understanding.curated import rows
from bot.understanding.expressions import expression

_LOCAL = expression("us_bodies_local")
"""Bodies below a state: counties, cities, their schools, libraries and sheriffs."""
_OF_THE_STATE = regex(
    r"\b(?:state|agenc(?:y|ies)|departments?|universit(?:y|ies)|colleges?|legislature|governor|comptroller|commonwealth)\b"
)
_OFFICE_BEHIND = expression("us_bodies_office_behind")
"""An office of the state whose name stands right before it: "Kansas health department", "Georgia DOT"."""
_OFFICE_AHEAD = expression("us_bodies_office_ahead")
"""One before its state: "the attorney general of Iowa", "el gobierno de Luisiana"."""
_PUBLIC_BODY = expression("us_bodies_abroad")
"""A public body in other languages than English, which a state named beside it makes one of that state."""
_STATE_RUN = expression("us_bodies_state_run")
"""What the state owns or runs, of whatever kind: "a hospital in Kansas run by the state"."""
_UNIVERSITY = regex(
    r"\buniversit|\bcolleges?\b|\bu[tc] [a-z]|\ba&m\b"
    r"|\bat [a-z]+(?: [a-z]+)? state\b"
    r"|\b(?:virginia tech|penn state|cal state|suny|cuny|lsu|ucl?a|ucs[fd]|rutgers|purdue|utsa)\b"
)
_PRIVATE = regex(
    r"\b(?:private|catholic|christian|(?:new york|washington) university|university of pennsylvania)\b"
    r"|\bstudents? (?:at|of|from|in)\b|\b(?:i'm|i am) an? (?:\w+ )?student\b"
)
"""Universities that no state runs, and people who only study at one."""
_SELLS = expression("asker_details_sells")
_FIRM = regex(
    r"\b(?:start-?ups?|compan(?:y|ies)|spin-?(?:offs?|outs?)|firms?|(?:book)?(?:stores?|shops?)|alum(?:ni|nus|na)?"
    r"|caf[eé]s?|baker(?:y|ies)|contractors?|consultanc(?:y|ies)|business(?:es)?)\b"
)
"""Askers that are no public body, though they name one."""
_OF_ITS_NAME = regex(r"(?: (?!the\b|a\b|and\b|or\b|with\b|to\b|in\b|from\b)[\w-]+){0,2} $")
"""What may stand between a body and the firm that is named for it: "alumni "."""
_OWN = regex(r"\b(?:our|my|we're|we are|i'm at|i work (?:for|at))(?: [\w'-]+){0,4} ?$")
_NEIGHBOUR = regex(
    r"\b(?:near|nearby|next to|beside|close to|opposite|across from|around|alumni of|graduates? of|graduated from)"
    r"(?: [\w']+){0,3} ?$"
)
_WRITES = regex(
    r"\b(?:filings?|reports?|documents?|records?|press releases?|statutes?|decisions?|rulings?|speech(?:es)?|minutes"
    r"|transcripts?|letters?|pdfs?|forms?|data) (?:of|from|by|at) (?:the )?$"
)
_WRITTEN = regex(
    r"(?:'s)? (?:filings?|reports?|documents?|records?|press releases?|statutes?|decisions?|rulings?|speech(?:es)?"
    r"|minutes|transcripts?|letters?|pdfs?|forms?|website|web pages?|data ?sets?|opinions?)\b"
)
"""Around a body that only wrote what is to be read: "filings of the Delaware secretary of state"."""
_NAMED_FOR = regex(r"\buniversity of (?:the )?$")
_NAMED_BY = regex(r"(?: [a-z]+)? universit")
"""Before and behind a state's name in the name of its university."""
_AT = regex(r"\bat $")
_STATE_ALONE = regex(
    r" state(?! [a-z]+ (?:department|agenc|office)| (?:department|agenc|office|capitol|line|fair|park))\b"
)
"""Around a state's name where its own university is meant: "a professor at Kansas State"."""
_PUBLIC_COLLEGE = regex(r"\b(?:community|technical|junior|public|state) colleges?\b")


def states_named(text: str) -> tuple[str, ...]:
    """Codes of the US states that `text` names, else of those that a city, a county or a university named lies in."""
    found = states_in(text)
    return found or tuple(dict.fromkeys(_states()[name] for name in _places().findall(text.lower())))


def latest_states(messages: Sequence[str]) -> tuple[str, ...]:
    """The states of the last message of a thread that names any."""
    return next((found for message in reversed(messages) if (found := states_named(message))), ())


def is_local(messages: Sequence[str]) -> bool:
    """Whether the last body named in a thread is one below its state."""
    for message in reversed(messages):
        if speaks_of_local_body(message) or _is_of_a_city(message.lower()):
            return True
        if _OF_THE_STATE.search(message.lower()):
            return False
    return False


def speaks_of_local_body(text: str) -> bool:
    """Whether `text` names a county, a city, a public school or another body below a state."""
    lower = text.lower()
    return _LOCAL.search(lower) is not None and _UNIVERSITY.search(lower) is None


def _is_of_a_city(text: str) -> bool:
    """Whether a department or an agency is one of a city or county, of no state: "NYC department of education"."""
    city = _places().search(text)
    behind = _OF_THE_STATE.search(text, city.end()) if city else None
    elsewhere = states_in(_places().sub(" ", text))
    return behind is not None and behind[0] != "state" and not elsewhere and not _UNIVERSITY.search(text)


def body_of_a_state(text: str) -> tuple[int, int] | None:
    """Where `text`, in small letters, names an office or university of a state, or a local body in a state named."""
    if office := _office(text) or _state_run(text):
        return office if _SELLS.search(text) or _is_the_asker(text, *office) else None
    local = _LOCAL.search(text)
    if local is None and _UNIVERSITY.search(text) is None:
        return None
    if _PRIVATE.search(text):
        return None
    if local is not None and speaks_of_local_body(text):
        body = local.span() if states_named(text) else None
    else:
        body = _state_university(text)
    return body if body is None or _SELLS.search(text) or _is_the_asker(text, *body) else None


def _office(text: str) -> tuple[int, int] | None:
    """Where an office stands beside the state or city that it is one of; `None` where none does."""
    for start, end in (*state_spans(text), *(city.span() for city in _places().finditer(text))):
        if behind := _OFFICE_BEHIND.match(text, end):
            return start, behind.end()
        if ahead := _OFFICE_AHEAD.search(text[max(0, start - 60) : start]):
            return start - len(ahead[0]), end
        if body := _PUBLIC_BODY.search(text):
            return body.span()
    return None


def _state_run(text: str) -> tuple[int, int] | None:
    """Where something in a state named is said to be the state's; `None` where nothing is."""
    found = _STATE_RUN.search(text)
    return found.span() if found and states_named(text) else None


def _is_the_asker(text: str, start: int, end: int) -> bool:
    """Whether the body named is who asks, and not a firm before it or right behind it, or beside it on the map."""
    if _NEIGHBOUR.search(text[max(0, start - 50) : start]) or _WRITES.search(text[max(0, start - 50) : start]):
        return False
    if _WRITTEN.match(text, end):
        return False
    behind = _FIRM.search(text, end, end + 40)
    if behind is not None and _OF_ITS_NAME.match(text[end : behind.start()]):
        return False
    return _FIRM.search(text, 0, start) is None or _OWN.search(text[:start]) is not None


def _state_university(text: str) -> tuple[int, int] | None:
    for start, end in state_spans(text):
        if _NAMED_FOR.search(text[max(0, start - 20) : start]) or _NAMED_BY.match(text, end):
            return start, end
        if _AT.search(text[max(0, start - 3) : start]) and _STATE_ALONE.match(text, end):
            return start, end
    if (college := _PUBLIC_COLLEGE.search(text)) and states_named(text):
        return college.span()
    named = _universities().search(text)
    return named.span() if named else None


@cache
def _states() -> dict[str, str]:
    return {name: state for state, kind, names in rows("us_places.tsv") for name in _spelled(kind, names)}


def _spelled(kind: str, names: str) -> list[str]:
    """The names as they are searched: a county's always with its word, since its name alone is anybody's."""
    return [f"{name} county" if kind == "county" else name for name in names.split(" ; ")]


@cache
def _places() -> Pattern[str]:
    return regex(rf"\b(?:{one_of(_states())})\b")


@cache
def _universities() -> Pattern[str]:
    names = [name for _, kind, listed in rows("us_places.tsv") if kind == "university" for name in listed.split(" ; ")]
    return regex(rf"\b(?:{one_of(names)})\b")
