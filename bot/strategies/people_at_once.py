"""How many conversations a machine has to hold at once, each with a context of its own."""

from decimal import ROUND_CEILING, Decimal

from bot.draft import Draft
from bot.patterns import regex
from bot.situation import Situation
from bot.understanding.expressions import expression
from bot.wording.figures import count

_AT_ONCE = regex(
    r"\b(?P<ahead>\d{1,4}) (?:\w+ )?(?:concurrent|simultaneous|parallel)\b"
    r"|\b(?P<behind>\d{1,4}) (?:users|people|requests|chats|streams|sessions) "
    r"(?:at once|at a time|concurrently|in parallel|at the same time)\b"
)
_HOW_MANY = expression("people_at_once_asked")
_PEOPLE = regex(
    r"\b(\d{1,5}) (?:\w+ )?(?:users|people|persons|devs|developers|engineers|colleagues|employees|staff|seats|students"
    r"|nutzer\w*|leute|entwickler\w*|mitarbeit\w+|personen|usuari[oa]s|personas|desarrolladores|utilisateurs|personnes"
    r"|développeurs|usuários|pessoas|utenti|persone|sviluppatori|пользовател\w+|человек|сотрудник\w*)\b"
    r"|(\d{1,5}) ?(?:个?(?:人|用户|员工|名)|人|名|ユーザー|명)"
)
_AUDIENCE = 50_000
"""People who are no team but those whom a product serves: how many ask at once cannot be told from their number."""
ALL_AT_ONCE = 10
"""People of whom all are taken to ask at the same time; of more, one in ten. Assumed."""


def asks_how_many_at_once(situation: Situation) -> bool:
    """Whether it is asked how many conversations a machine holds."""
    return _HOW_MANY.search(situation.question.text.lower()) is not None


def conversations(situation: Situation) -> int:
    """Conversations at once: as many as are told, else those of the people told, else one."""
    found = _AT_ONCE.search(situation.question.text.lower())
    if found and (said := found["ahead"] or found["behind"]):
        return max(1, int(said))
    people = _people(situation)
    if people >= _AUDIENCE:
        return 1
    return max(1, min(people, ALL_AT_ONCE), int((Decimal(people) / 10).to_integral_value(ROUND_CEILING)))


def assume_conversations(draft: Draft) -> None:
    """Says how many of the people told are taken to ask at once."""
    people, many = _people(draft.situation), conversations(draft.situation)
    if people >= _AUDIENCE:
        draft.assume(
            f"How many of {count(people)} people ask at the same time is not said: one conversation is counted."
        )
    elif many > 1 and people > 1:
        draft.assume(f"Of {people} people {many} are taken to ask at the same time.")


def _people(situation: Situation) -> int:
    asked = situation.asked
    if asked.unit_kind == "users" and asked.units is not None:
        return int(asked.units)
    found = _PEOPLE.search(situation.question.text.lower())
    return int(next(each for each in found.groups() if each)) if found else 1
