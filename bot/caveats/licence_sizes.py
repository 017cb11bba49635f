"""What a licence's caps on revenue and on users mean for the sizes that an asker tells of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from bot.patterns import regex
from bot.situation import Situation
from bot.understanding.expressions import expression
from bot.wording.figures import count, listed
from knowledge.entities import Licence

_REFUSED = "not without"
_PRODUCT = (
    r"(?:apps?|products?|saas|software|tools?|crm|erp|help ?desk|chat ?bots?|bots?|websites?|shops?|games?|features?"
    r"|portals?|support)"
)
_OFFERS = regex(
    r"\b(?:host|hosting|serve|serving|offer|offering|provide|providing|sell|selling|run|running)\b"
    rf"(?:(?!\b{_PRODUCT}\b)[^.?!]){{0,30}}"
    r"\b(?:for (?:(?:our|my|other|paying|many|external) )*(?:others|companies|firms|people|third parties|customers"
    r"|clients|tenants)"
    r"|as (?:an? )?(?:\w+ )?(?:api|service|endpoint)|models? (?:to|for) (?:others|customers|clients)"
    r"|(?:inference|tokens|api access)(?! costs?))\b"
    r"|\b(?:hosted|paid|public|inference) (?:api|service|endpoint)s?\b(?! (?:of|from|by|key|instead))"
    r"|\bas (?:an? )?(?:api|service)\b"
    r"|\b(?:inference|model|gpu) (?:provider|hoster|cloud|business|company|startup|platform|marketplace)\b"
    r"|\bmaas\b|\bmodel[- ]as[- ]a[- ]service\b"
    r"|\bals (?:api|dienst|service)\b|\bfür (?:andere|dritte|kunden)\b.{0,20}\b(?:hosten|anbieten|betreiben)\b"
    r"|\bcomo (?:api|servicio|serviço)\b|\ben tant que (?:service|api)\b|模型服务|对外提供|として提供|API로 제공",
    re.IGNORECASE,
)
RESELLS = regex(
    r"\bre-?sell\w*|\bre-?sale\b|\bsell access\b|\bwhite[- ]label\w*|\bweiterverk\w+|\brevend\w+|转售|倒卖|再販|재판매"
    r"|перепрода\w+",
    re.IGNORECASE,
)
"""What leaves open whether the model itself is run for others, or somebody's API only passed on."""
_ASSISTS = regex(
    r"\b(?:ai|work|office|workplace|productivity|enterprise|meeting|coding|slack|teams)[ -](?:assistants?|co-?pilots?"
    r"|bots?|agents?)\b|\b(?:assistants?|co-?pilots?|agents?) for work\b|办公助手|工作助手|業務アシスタント"
    r"|업무 (?:비서|도우미)",
    re.IGNORECASE,
)
_EMBEDS = expression("licence_embeds")
"""What is told of a model that is part of something else, or used by the asker alone."""
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
    revenue_usd, users = situation.reading.revenue_usd, situation.once("users told of", lambda: _users(situation))
    if licence.commercial_use == "no" or (revenue_usd is None and users is None):
        return ""
    trade = situation.once("trade", lambda: _trade((*situation.question.history, situation.question.text)))
    return by_size(licence, trade, revenue_usd=revenue_usd, users=users)


def _users(situation: Situation) -> Decimal | None:
    """The users of what the asker makes; `None` where none are counted, or they are the asker's own staff."""
    if situation.asked.unit_kind != "users":
        return None
    thread = " ".join((*situation.question.history, situation.question.text))
    counts_staff = _STAFF.search(thread) is not None and not _USERS.search(thread)
    return None if counts_staff else situation.asked.units


def refusing(situation: Situation, licences: Iterable[Licence]) -> Mapping[str, str]:
    """Licence to what is said of it, for those that the size told of is too large for."""
    said = {licence.id: for_asker(situation, licence) for licence in licences}
    return {key: words for key, words in said.items() if is_refused(words)}


def _trade(messages: Sequence[str]) -> str:
    """What the asker sells, of that which licences draw lines by: hosting, resale, assistant; else nothing.

    The last message that speaks of it counts, that the model is only a part of something else as well.
    """
    for text in reversed(messages):
        if RESELLS.search(text):
            return "resale"
        if _OFFERS.search(text):
            return "hosting"
        if _ASSISTS.search(text):
            return "assistant"
        if _EMBEDS.search(text.lower()):
            return ""
    return ""


def by_size(
    licence: Licence, trade: str = "", *, revenue_usd: Decimal | None = None, users: Decimal | None = None
) -> str:
    """What the caps mean for who has this revenue a year and these monthly users; empty where they say nothing of it.

    What is not allowed stands alone.
    """
    words = []
    if revenue_usd is not None and licence.revenue_cap_usd is not None:
        above = revenue_usd > licence.revenue_cap_usd
        cap = f"the threshold of ${count(licence.revenue_cap_usd)}"
        stated = f"${count(revenue_usd)} a year is" if revenue_usd else "earning nothing is"
        met = f"{stated} {_stands(revenue_usd, licence.revenue_cap_usd)} {cap}"
        words.append(_of_cap(licence.revenue_cap_for, cap, met, above=above, trade=trade))
    if users is not None and licence.user_cap is not None:
        above = users > licence.user_cap
        cap = f"the threshold of {count(licence.user_cap)}"
        met = f"{count(users)} users are {_stands(users, Decimal(licence.user_cap))} {cap}"
        words.append(_of_cap(licence.user_cap_for, cap, met, above=above, trade=trade))
    return listed([each for each in words if is_refused(each)]) or "; ".join(dict.fromkeys(words))


def _stands(size: Decimal, cap: Decimal) -> str:
    return "above" if size > cap else "below" if size < cap else "not above"


def is_refused(words: str) -> bool:
    """Whether what is said of an asker's size is that it is too large for the licence."""
    return words.startswith(_REFUSED)


_SERVICES = {
    "hosting": ("who offers the model itself as a service", frozenset({"hosting", "resale"})),
    "hosting_or_assistant": (
        "who offers the model itself as a service, or an AI assistant for work",
        frozenset({"hosting", "resale", "assistant"}),
    ),
}
"""Caps that concern some trades only: whom, in words, and the trades."""


def _of_cap(whom: str | None, cap: str, met: str, *, above: bool, trade: str) -> str:
    """What one cap means, `met` being how the stated size stands to it."""
    concerned, trades = _SERVICES.get(whom or "", ("", frozenset()))
    if concerned and trade not in trades:
        return f"yes, {cap} concerns only {concerned}"
    if not above:
        return f"yes, {met}"
    if whom == "display":
        return f"yes, but its name must be shown, {met}"
    whose = "the maker's agreement" if concerned else "a licence of your own"
    running = " where you run the model yourselves" if concerned and trade == "resale" else ""
    return f"{_REFUSED} {whose}{running}, {met}"


_NO_PROFIT = regex(
    r"\bnon-?\s?(?:profit|commercial)\w*|\bnot for profit\b|\b(?:university|academic|phd|thesis"
    r"|scientific)\b[^.?!]{0,16}\b(?:research|study|project|work)\b"
    r"|\bgemeinnützig\w*|\bsans but lucratif\b|\bsin (?:ánimo|fines) de lucro\b|非营利|非営利",
    re.IGNORECASE,
)


def earns_nothing(text: str) -> bool:
    """Whether who asks earns nothing with it: research, a charity."""
    return _NO_PROFIT.search(text) is not None
