"""Whether it is asked if something rises or falls: "is DeepSeek usage declining?"."""

from bot.patterns import regex
from bot.understanding.expressions import expression

_ASKS = expression("course_asked")
_DOWN = expression("course_down")
_UP = expression("course_up")
_IN = r"(?:[^?.!,;]|[.]\d)"
"""A character within a clause, the point of a version too."""
_PRICES = r"\b(?:prices?|costs?|rates?|pricing)\b"
_OF_PRICE = regex(
    rf"\bhow (?:(?:much|far|fast|quickly) )?(?:has|have|had|did) {_IN}{{0,40}}{_PRICES}{_IN}{{0,40}}"
    r"\b(?:chang|develop|evolv|mov|gone|go\b|fallen|fall\b|fell|risen|rise\b|drop|come down|declin|decreas|increas)"
    rf"|\b(?:did|has|have) {_IN}{{0,40}}{_PRICES}{_IN}{{0,40}}\bchanged?\b"
    rf"|\b(?:did|has|have) {_IN}{{0,40}}\bchanged? (?:\w+ ){{0,2}}{_PRICES}"
    rf"|\b(?:hat|haben) sich {_IN}{{0,40}}\b(?:preise?|kosten)\b{_IN}{{0,40}}\b(?:entwickelt|veränder|geänder)"
    rf"|\bcómo (?:ha|han|fue|fueron) (?:cambiad|evolucionad|variad|subid|bajad)o{_IN}{{0,24}}\bprecios?\b"
    rf"|\bcomment (?:a|ont) (?:évolué|changé|varié){_IN}{{0,24}}\b(?:prix|tarifs?)\b"
    rf"|\bcomo (?:mudou|mudaram|evoluiu|evoluíram|variou|variaram){_IN}{{0,24}}\bpreços?\b"
    r"|как (?:менял|изменил|изменял)\w+ (?:\w+ )?цен"
    r"|价格(?:是)?(?:怎么|如何)变|価格(?:は|が)どう(?:変|推移)|가격(?:이|은)? ?어떻게 (?:변|바뀌)"
)


def course_asked(text: str) -> str | None:
    """Down or up, where a yes or no is asked for on one of them; else `None`."""
    lower = text.lower()
    down, up = _DOWN.search(lower) is not None, _UP.search(lower) is not None
    if down is up or not _ASKS.search(lower):
        return None
    return "down" if down else "up"


_SINCE_A_MODEL = regex(
    r"\b(?:since|after|seit|nach|desde|depuis|après|dopo|после)\b(?: the)?(?: [^\W\d_][\w.\-]*){0,3}? ?[a-z]*[.\-]?\d"
)


def asks_since_a_model(text: str) -> bool:
    """Whether something is asked about from a model on: "since v4", "after kimi k3 came out"."""
    return _SINCE_A_MODEL.search(text.lower()) is not None


_THAN_BEFORE = regex(
    rf"(?:^|[.!?;,:] ?)(?:(?:so|and|but|hey|wait) )?(?:is|are|isn't|aren't|has|have|did) {_IN}{{0,40}}?"
    rf"\b(?:more expensive|less expensive|dearer|pricier|costlier|cheaper)\b{_IN}{{0,24}}?"
    r"\bthan (?:(?:it|they) (?:was|were|used to)\b|(?:at|on) (?:(?:its|the|their) )?(?:launch|start|release)\b"
    r"|(?:in )?(?:last|spring|summer|autumn|winter)\b|a (?:month|quarter|year) ago\b"
    r"|when (?:it|they) (?:launched|came out|started|was|were)\b)"
)
"""A price held against the one of before: "is X dearer now than it was at launch?"."""


def asks_price_course(text: str) -> bool:
    """Whether it is asked how a price has gone: "wie hat sich der Preis von X entwickelt?"."""
    lower = text.lower()
    return _OF_PRICE.search(lower) is not None or _THAN_BEFORE.search(lower) is not None
