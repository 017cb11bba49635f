"""Places where a US maker's model is to be used or sold: "does OpenAI serve Hong Kong?", "a client in Macau, gpt?".

Whom a maker serves is another question than where it processes: the maker's own policy answers it, as far as known.
"""

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.negation import denies
from bot.understanding.passage import Passage

UNSERVED = frozenset({"CN", "HK", "MO", "RU", "BY", "IR", "KP", "SY", "CU"})
"""Countries that US makers may not serve; which each of them does not is told by its policy alone."""
_US_MADE = ("gpt", "claude", "gemini", "grok", "openai", "anthropic", "google", "xai", "chatgpt", "codex")
_USED_IN = expression("served_places_used_in")
_USED_BEHIND = expression("served_places_used_behind")
_RUNS = expression("served_places_runs")
_OF_THE_MAKER = regex(
    r"\b(?:models?|llms?|ai|weights|ones|anything|something|vendors?|labs?|makers?|alternatives?) from $"
)
_CHINESE = ("deepseek", "qwen", "kimi", "glm", "minimax", "moonshot", "zai", "alibaba", "hunyuan", "doubao", "ernie")
_BODY_THERE = expression("home_body_there")
_SCRIPT = regex(r"[一-鿿ァ-ヶ가-힣]")
OF_A_RIVAL = regex(r"\b(?:competitors?|rivals?)\b[^.?!;]{0,30}$")
_REACH = 64
_DENIED_WITHIN = 42
_OTHERS = ("cost", "recommend", "compare", "benchmark", "trend")
_EXPLICIT = 4.5
_SURE = 7.7


def names_us_made(passage: Passage) -> bool:
    """Whether a model or a maker of the US is named whose service may be kept from a country; open weights may not."""
    return any(name.id.startswith(_US_MADE) and "oss" not in name.id for name in passage.names)


def names_chinese(passage: Passage) -> bool:
    """Whether a model or a maker is named against which there are rules on China's models."""
    return any(name.id.startswith(_CHINESE) for name in passage.names)


def told_by_people(passage: Passage, hit: Hit) -> tuple[str, bool] | None:
    """The role of a place in which people are to use such a model, or a body sits; `None` for any other place."""
    told = is_used_in(passage, hit.label, hit.start, hit.end) or _has_a_body(passage, hit)
    return ("people", False) if told else None


def _has_a_body(passage: Passage, hit: Hit) -> bool:
    """Whether a body there stands right behind a country, in scripts without blanks: "日本の国立大学"."""
    if passage.text.isascii() or hit.label == "CN" or denies(passage, hit.start, hit.end, reach=_DENIED_WITHIN):
        return False
    there = _BODY_THERE.match(passage.text, hit.end) or _BODY_THERE.match(passage.text, hit.end - 1)
    return there is not None and _SCRIPT.search(passage.text, hit.start, hit.end) is not None


def is_used_in(passage: Passage, code: str, start: int, end: int) -> bool:
    """Whether the place `code` at `start:end` is one where somebody is to use, buy or sell a US maker's model."""
    if code not in UNSERVED or not names_us_made(passage):
        return False
    lead = passage.before(start, _REACH)
    if OF_A_RIVAL.search(lead):
        return False
    if _RUNS.search(lead) or _RUNS.search(passage.after(end, 16)) or _OF_THE_MAKER.search(lead):
        return False
    if any(_is_used_through(passage.text[name.end : start], code) for name in passage.named("provider")):
        return True
    return _USED_IN.search(lead) is not None or _USED_BEHIND.match(passage.text, end) is not None


def _is_used_through(gap: str, code: str) -> bool:
    """Whether a place stands behind a host through which a model is used there: "sonnet via openrouter in china"."""
    link = _FROM_THERE.fullmatch(gap)
    return link is not None and (code == "CN" or link["sits"] is not None)


_FROM_THERE = regex(
    r"(?:'s)?(?: api| account)? (?:(?P<sits>from(?: inside| within)?|aus|desde|depuis|из)|in|inside|within|en|em|в)"
    r" (?:the )?(?:mainland )?"
)


def weigh_served(passage: Passage, scores: dict[str, float]) -> None:
    """Whether such a place is served is a question of the maker's policy, unless a price or a choice is asked for."""
    if any(scores.get(other, 0) >= _EXPLICIT for other in _OTHERS):
        return
    hits = (*passage.hits.of("place", *UNSERVED), *passage.hits.of("nation", *UNSERVED))
    if any(is_used_in(passage, hit.label, hit.start, hit.end) for hit in hits):
        scores["origin_risk"] = max((_SURE, *scores.values())) + 0.5
