"""The amounts that stand in a sentence: value, unit, what it is per, and direction; fails closed on what it can't read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

_SCALES = {
    "k": 3, "thousand": 3, "mil": 3, "mille": 3, "tausend": 3, "tys": 3, "тыс": 3, "千": 3, "천": 3, "bin": 3,
    "万": 4, "萬": 4, "만": 4, "m": 6, "mio": 6, "mln": 6, "million": 6, "millions": 6, "millionen": 6, "milioni": 6,
    "millones": 6, "milhões": 6, "miljoen": 6, "milionów": 6, "miljoner": 6, "млн": 6, "milyon": 6, "百万": 6, "백만": 6,
    "亿": 8, "億": 8, "억": 8, "b": 9, "bn": 9, "billion": 9, "billions": 9, "mrd": 9, "milliarden": 9, "млрд": 9,
    "milliards": 9, "t": 12, "trillion": 12,
}  # fmt: skip
_SCALE = "|".join(sorted(map(re.escape, _SCALES), key=len, reverse=True))
_MONEY = r"usd|us\$|dollar\w*|dólar\w*|dolar\w*|доллар\w*|долл|美元|美金|ドル|달러|\$"
_AMOUNT = re.compile(
    r"(?:(?P<sign>us\$|[$€£¥₹₩])\s?)?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:\s?(?P<scale>{_SCALE})(?![a-zà-ÿа-я]))?"
    rf"(?:\s?(?P<percent>%|％|percent\b|per cent\b|prozent\b|pour ?cent\b|por ciento\b|por cento\b|per cento\b|процент\w*|퍼센트)"
    rf"|\s?(?P<foreign>[€£¥₹₩]|(?:eur|gbp|jpy|cny|rmb|inr|krw|chf)\b|元|円|원|유로|руб\w*)|\s?(?P<money>{_MONEY})"
    r"|\s?(?P<times>x\b|×|times\b|-?fold\b|mal\b|fois\b|veces\b|vezes\b|volte\b|倍|배))?"
)
_MTOK = re.compile(
    r"\s*(?:/|per|pro|par|por|je|na|за|/ ?je)\s?(?:1\s?m|1\s?mio|one million|un million de|un millón de|(?:um|1) milhão de"
    r"|un milione di|miljoen|million|millón|milhão|mtok|m)\b(?:\s?(?:de |di )?(?:tok\w*|токен\w*))?|\s?(?:/|每)\s?(?:百万|1m)"
)
_PER = (
    ("month", r"(?:a|per|/|each|pro|im|par|al|por|ao|per|na|w|i|в|за)\s?(?:month|mo\b|monat|mois|mes\b|mês|mese|maand|miesiąc|månaden|месяц)"
              r"|monthly|monatlich|mensuel\w*|mensual\w*|mensal\w*|mensil\w*|ayda|/月|每月|一个月|毎月|月額|매월|월"),
    ("year", r"(?:a|per|/|each|pro|im|par|al|por|ao|na|в|за)\s?(?:year|yr\b|jahr|an\b|año|ano\b|anno|jaar|rok|år|год)"
             r"|yearly|annual\w*|all['’]anno|l['’]an|jährlich|annuel\w*|anual\w*|annuo|yılda|/年|每年|毎年|年間|연간|매년"),
    ("week", r"(?:a|per|/|each|pro|par|a la|por|alla|na|в)\s?(?:week|woche|semaine|semana|settimana|tydzień|неделю)|weekly|/周|每周|毎週|주당|매주"),
    ("day", r"(?:a|per|/|each|pro|am|par|al|por|ao|dziennie|в)\s?(?:day|tag|jour|día|dia\b|giorno|dag|день)|daily|täglich"
            r"|/天|每天|/日|毎日|1日|하루|매일"),
    ("request", r"(?:a|per|/|each|pro|par|por|je)\s?(?:request|call|query|message|document|ticket|anfrage|requête|solicitud"
                r"|requisição|richiesta|запрос)|/次|每次|リクエストあたり"),
    ("token", r"(?:a|per|/|each|pro|par|por|je)\s?(?:tokens?\b|1k\b|1,?000\b|thousand\b)|每(?:个|千)"),
    ("hour", r"(?:a|per|/|each|pro|par|por)\s?(?:hour|hr\b|stunde|heure|hora\b)|hourly|/小时|每小时"),
    ("seat", r"(?:a|per|/|each|pro|par|por)\s?(?:seat|user|image|page|minute|second|nutzer|utilisateur|usuario)"),
)  # fmt: skip
_PERIODS = tuple((name, re.compile(rf"\s?(?:usd |dollars )?(?:{shape})")) for name, shape in _PER)
_PER_MORE = re.compile(r"\s?(?:/|per |pro |par |por |je |each |every |ogni |cada |chaque |for each )")
_UNITS = (
    ("tokens", re.compile(r"\s?-?(?:input |output |context |kontext)?(?:tokens?\b|toks?\b|токен\w*|トークン|토큰|个?\s?token)")),
    ("gb", re.compile(r"\s?(?:gb|gib|go|гб)\b")),
    ("params", re.compile(r"\s?(?:b\s)?(?:parameters?|params?|parametern?|paramètres|parámetros|parâmetros|parametri)\b")),
    ("requests", re.compile(r"\s?(?:requests?|calls|anfragen|requêtes|solicitudes|requisições|richieste|verzoeken|запрос\w*"
                            r"|请求|リクエスト|요청)")),
)  # fmt: skip
_DIRECTION = (
    ("cached", re.compile(r"cache")),
    ("input", re.compile(r"(?<![a-z])(?:in|input|eingabe|entrée|entrada|ingresso|invoer|wejści\w*|ввод|вход\w*)(?![a-z])|输入|入力|입력")),
    ("output", re.compile(r"(?<![a-z])(?:out|output|ausgabe|sortie|salida|saída|uscita|uitvoer|wyjści\w*|вывод|выход\w*)(?![a-z])"
                          r"|输出|出力|출력")),
)  # fmt: skip
_IDEOGRAPHS = frozenset("一二三四五六七八九十百千万億亿兆零兩两〇")
"""Characters that are numerals and parts of other words; amounts written with them are refused elsewhere."""
_PAIR = re.compile(r"\s?/\s?$")
_CLAUSE = re.compile(r"[,;:.。，；、\d$€(]|\b(?:and|und|et|y|e|en|och|i|but|while|whereas)\b")
_REACH = 26
_FAR = 44
"""Characters around an amount in which its period and direction are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number at `start:end`. Empty strings: not said."""

    value: Decimal
    half: Decimal
    """Half a unit of the last digit shown."""
    start: int
    end: int
    unit: str = ""
    """usd, percent, times, tokens, gb, params, requests, or foreign for another currency."""
    per: str = ""
    """mtok, request, token, seat, hour, day, week, month or year; mixed where two follow each other."""
    direction: str = ""
    """input, output or cached."""
    counted: str = ""
    """The word behind a bare number."""


def amounts_in(text: str, taken: Sequence[tuple[int, int]]) -> tuple[Amount, ...] | None:
    """Every amount in lower-case `text` outside `taken`; `None` where a digit belongs to none that can be read."""
    found: list[Amount] = []
    held = list(taken)
    place = 0
    while match := _AMOUNT.search(text, place):
        place = match.end()
        if any(start < match.end() and match.start() < end for start, end in held):
            inside = next(end for start, end in held if start < match.end() and match.start() < end)
            place = max(match.start() + 1, min(inside, match.end()))
            continue
        amount = _amount(text, match)
        if _runs_on(text, amount):
            return None
        found.append(amount)
        held.append((amount.start, amount.end))
        place = amount.end
    if any(letter.isnumeric() and letter not in _IDEOGRAPHS and not any(start <= index < end for start, end in held)
           for index, letter in enumerate(text)):  # fmt: skip
        return None
    return tuple(_with_pairs(text, found))


def _runs_on(text: str, amount: Amount) -> bool:
    """Whether the digits are part of something longer: a foreign number format, a code, a version, a range, a minus."""
    before = text[max(0, amount.start - 1) : amount.start]
    if before and (before in "._,~^+±-\u2212" or (before.isascii() and before.isalnum())):
        return not (before == "-" and amount.unit == "usd" and text[amount.start] in "$u")
    return re.match(r"[.,'\u00a0 _]\d|[a-zà-ÿа-яё_]|-\w", text[amount.end : amount.end + 2]) is not None


def _amount(text: str, match: re.Match[str]) -> Amount:
    digits = match["digits"].replace(",", "")
    factor = Decimal(10) ** _SCALES.get(match["scale"] or "", 0)
    value = Decimal(digits)
    half = Decimal(1).scaleb(int(value.as_tuple().exponent)) / 2
    unit = {"$": "usd", "us$": "usd", None: ""}.get(match["sign"], "foreign")
    named = (("percent", "percent"), ("foreign", "foreign"), ("usd", "money"), ("times", "times"))
    unit = next((name for name, group in named if match[group]), unit)
    end = match.end()
    per = ""
    if unit in {"usd", ""} and (rate := _MTOK.match(text, end)):
        per, end = "mtok", rate.end()
    elif not unit:
        unit, end = next(((name, hit.end()) for name, shape in _UNITS if (hit := shape.match(text, end))), ("", end))
    per = per or _period(text, match.start(), end)
    counted = re.match(r"\s?([^\W\d_]+)", text[end:])
    return Amount(
        value=value * factor, half=half * factor, start=match.start(), end=end, unit=unit, per=per,
        direction=_direction(text, match.start(), end), counted=counted[1] if counted else "",
    )  # fmt: skip


def _period(text: str, start: int, end: int) -> str:
    """What an amount is per: said right behind it, else later or earlier in its clause."""
    after, before = _CLAUSE.split(text[end : end + _REACH])[0], _CLAUSE.split(text[max(0, start - _FAR) : start])[-1]
    if _MTOK.search(before):
        return "mtok"
    near = next(((name, hit.end()) for name, shape in _PERIODS if (hit := shape.match(after))), None)
    if near is not None:
        return near[0] if not _PER_MORE.match(after[near[1] :]) else "mixed"
    return next((name for reach in (after, before) for name, shape in _PERIODS if shape.search(reach)), "")


def _direction(text: str, start: int, end: int) -> str:
    """The direction named right behind an amount, else right before it, within its clause."""
    after, before = _CLAUSE.split(text[end : end + _REACH])[0], _CLAUSE.split(text[max(0, start - _REACH) : start])[-1]
    for reach in (after, before):
        named = [name for name, shape in _DIRECTION if shape.search(reach)]
        if len(named) == 1 or "cached" in named:
            return named[0]
    return ""


def _with_pairs(text: str, found: list[Amount]) -> list[Amount]:
    """`$3 / $15 per 1m`: the first is input, the second output, both per MTok."""
    for index in range(len(found) - 1):
        left, right = found[index], found[index + 1]
        if left.unit == right.unit == "usd" and not left.per and _PAIR.match(text[left.end : right.start]):
            found[index] = replace(left, per=right.per, direction="input")
            found[index + 1] = replace(right, direction="output")
    return found
