"""What a whole clause says of a place: data must stay or never be there, the maker sits there, or it is law."""

import re
from dataclasses import replace

from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.negation import denies
from bot.understanding.passage import Passage

_MAKER = expression("clauses_maker")
_NEVER = expression("clauses_never")
_NO_PLACE = expression("clauses_no_place")
_LAW_BEFORE = expression("clauses_law_before")
_LAW_AFTER = expression("clauses_law_after")
_MUST_STAY = expression("clauses_must_stay")
_SERVED_FROM = expression("clauses_served_from")
_LEAKS_AFTER = expression("clauses_leaks_after")
_LEAVES = re.compile(r"\b(?:leav\w+|verlass\w+|sal\w+|quitt\w+|sort\w+|sa[ií]\w*|покида\w+|out of|outside)\b")
_DOMESTIC = {"国内": {"zh": "CN", "ja": "JP"}, "境内": {"zh": "CN"}, "국내": {"ko": "KR"}}
_KEPT_HERE = re.compile(
    r"(?:の)?(?:サーバ|データセンター|リージョン|クラウド|環境|で|に|必須|限定|のみ|だけ|保管|保存|处理|机房|服务器|节点)"
    r"| ?(?:서버|리전|데이터센터|클라우드|에만|에서만|에 (?:저장|보관|있)|보관|저장)"
)
_OFFICIAL = ("us_defense", "us_federal_civilian", "us_state", "china_user")


def domestic(passage: Passage, hit: Hit) -> Hit | None:
    """`hit`, the word "at home" as the country of the message's language; `None` where that word is none."""
    word = passage.text[hit.start : hit.end]
    if word not in _DOMESTIC:
        return hit
    country = _DOMESTIC[word].get(passage.language)
    return replace(hit, label=country) if country else None


def told_by_clause(passage: Passage, hit: Hit) -> tuple[str, bool] | None:
    """(role, whether ruled out) of a place where the clause around it tells; `None` where only words beside it do."""
    word, behind = passage.text[hit.start : hit.end], passage.text[hit.end : hit.end + 40]
    if any(asker.start <= hit.start < asker.end for asker in passage.hits.of("situation", *_OFFICIAL)):
        return "people", False
    if "出境" in word or _MUST_STAY.match(behind):
        return "host", False
    if word in _DOMESTIC and passage.language != "zh" and _KEPT_HERE.match(behind):
        return "host", False
    lead = passage.before(hit.start, 80)
    if _NO_PLACE.search(lead) or _LAW_BEFORE.search(lead) or _LAW_AFTER.match(behind):
        return "law", False
    if _NEVER.search(lead):
        return "host", not _LEAVES.search(lead)
    if _LEAKS_AFTER.match(behind):
        return "host", True
    if _SERVED_FROM.search(lead):
        return "host", False
    if _MAKER.search(lead):
        return "origin", denies(passage, hit.start, hit.end, reach=48)
    return None
