"""What a licence's caps on revenue and on users mean for the sizes that an asker tells of."""

import re
from decimal import Decimal

from bot.patterns import regex
from bot.situation import Situation
from bot.wording.figures import count, listed
from knowledge.entities import Licence

_REFUSED = "not without"
_OFFERS = regex(
    r"\b(?:host|hosting|serve|serving|offer|offering|provide|providing|sell|selling|run|running)\b[^.?!]{0,30}"
    r"\b(?:for (?:others|other (?:companies|firms|people)|third parties|(?:our|my) (?:customers|clients|tenants))"
    r"|as (?:an? )?(?:\w+ )?(?:api|service|endpoint)|models? (?:to|for) (?:others|customers|clients))\b"
    r"|\b(?:hosted|paid|public|inference) (?:api|service|endpoint)s?\b(?! (?:of|from|by|key|instead))"
    r"|\bas (?:an? )?(?:api|service)\b"
    r"|\b(?:inference|model|gpu) (?:provider|hoster|cloud)\b|\bmaas\b|\bmodel[- ]as[- ]a[- ]service\b"
    r"|\bals (?:api|dienst|service)\b|\bfür (?:andere|dritte|kunden)\b.{0,20}\b(?:hosten|anbieten|betreiben)\b"
    r"|\bcomo (?:api|servicio|serviço)\b|\ben tant que (?:service|api)\b|模型服务|对外提供|として提供|API로 제공",
    re.IGNORECASE,
)
_STAFF = regex(
    r"\b\d[\d.,]*k? ?(?:\w+ )?(?:people|employees|staff|persons"
    r"|colleagues|engineers|developers|devs|mitarbeiter\w*|leute|empleados|employés|salariés|funcionários|сотрудник\w*)\b"
    r"|员工|人の会社|社員|従業員|직원",
    re.IGNORECASE,
)
_USERS = regex(
    r"\busers?\b|\bmau\b|\bcustomers?\b|nutzer|usuarios|utilisateurs|usuários|用户|ユーザー|사용자|пользовател",
    re.IGNORECASE,
)


def for_asker(situation: Situation, licence: Licence) -> str:
    """What the caps mean for the revenue and the users told of in the thread; empty where nothing is told."""
    if licence.commercial_use == "no":
        return ""
    thread = " ".join((*situation.question.history, situation.question.text))
    asked = situation.asked
    counts_staff = _STAFF.search(thread) is not None and not _USERS.search(thread)
    users = asked.units if asked.unit_kind == "users" and not counts_staff else None
    offers = _OFFERS.search(thread) is not None
    return by_size(licence, revenue_usd=situation.reading.revenue_usd, users=users, offers=offers)


def by_size(
    licence: Licence, *, revenue_usd: Decimal | None = None, users: Decimal | None = None, offers: bool = False
) -> str:
    """What the caps mean for who has this revenue a year and these monthly users; empty where they say nothing of it.

    `offers`: whether the model itself is to be offered as a service. What is not allowed stands alone.
    """
    words = []
    if revenue_usd is not None and licence.revenue_cap_usd is not None:
        above = revenue_usd > licence.revenue_cap_usd
        cap = f"the threshold of ${count(licence.revenue_cap_usd)}"
        stated = f"${count(revenue_usd)} a year is" if revenue_usd else "no revenue is"
        met = f"{stated} {_stands(revenue_usd, licence.revenue_cap_usd)} {cap}"
        words.append(_of_cap(licence.revenue_cap_for, cap, met, above=above, offers=offers))
    if users is not None and licence.user_cap is not None:
        above = users > licence.user_cap
        cap = f"the threshold of {count(licence.user_cap)}"
        met = f"{count(users)} users are {_stands(users, Decimal(licence.user_cap))} {cap}"
        words.append(_of_cap(licence.user_cap_for, cap, met, above=above, offers=offers))
    return listed([each for each in words if is_refused(each)]) or "; ".join(dict.fromkeys(words))


def _stands(size: Decimal, cap: Decimal) -> str:
    return "above" if size > cap else "below" if size < cap else "not above"


def is_refused(words: str) -> bool:
    """Whether what is said of an asker's size is that it is too large for the licence."""
    return words.startswith(_REFUSED)


def _of_cap(whom: str | None, cap: str, met: str, *, above: bool, offers: bool) -> str:
    """What one cap means, `met` being how the stated size stands to it."""
    if whom == "hosting" and not offers:
        return f"yes, {cap} concerns only who offers the model itself as a service"
    if not above:
        return f"yes, {met}"
    if whom == "display":
        return f"yes, but its name must be shown, {met}"
    whose = "the maker's agreement" if whom == "hosting" else "a licence of your own"
    return f"{_REFUSED} {whose}, {met}"
