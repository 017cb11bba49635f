"""Amounts, months and multiples that are written in words or ideographs, which nobody can hold against a source."""

import re

from bot.agent.tongues import matcher

_MONTHS = re.compile(
    r"(?<![^\W\d_])(?:jan(?:uary|uar|vier|uari|eiro)?|janv|feb(?:ruary|ruar|ruari)?|février|febrero|fevereiro|febbraio|gennaio|enero"
    r"|mar(?:ch|s|zo|ço)|märz|maart|mars|apr(?:il|ile|illa)|avril|abril|kwiet\w*|mai|mayo|maio|maggio|mei|maj|maja"
    r"|jun(?:e|i|ho|io)?|juin|giugno|jul(?:y|i|ho|io)?|juillet|luglio|aug(?:ust|usti|ustus)?|août|agosto"
    r"|sept?(?:ember|embre|tembre|iembre|embro|iembra)?|setembro|settembre|octo?(?:ber|bre|ubre)?|oktober|outubro|ottobre"
    r"|nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?|dez(?:ember|embro)?|décembre|diciembre|dicembre"
    r"|stycz\w*|lut\w*|marca|czerw\w*|lip\w*|sierp\w*|wrze\w*|paźdz\w*|listopad\w*|grud\w*"
    r"|янв\w*|фев\w*|март\w*|апрел\w*|ма[йя]|июн\w*|июл\w*|авг\w*|сент\w*|окт\w*|нояб\w*|дек\w*"
    r"|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)(?![^\W\d_])"
    r"|\d\s*[年月日년월]|[一二三四五六七八九十]月"
)
_IDEOGRAPHS = re.compile(
    r"[一二两兩三四五六七八九十百千万億亿]\s*(?:点|倍|成|折|割|%|百|千|万|億|亿|美元|美金|元|块|分|人|つ|ドル|円|月|年|天|日|小时|時間|周|週|token)"
    r"|[二两兩三四五六七八九十百千万億亿]\s*[个個]"
    r"|[百千万億亿]分|百分之|半|倍|翻(?!译)|数[十百千万]|几[十百千万]|多数|少数|大部分|过半|過半|全部|所有"
    r"|(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|수십|수백|수천)\s?(?:배|달러|원|개|명|일|달|개월|년|시간|퍼센트)|절반|두배|배나|대부분"
    r"|[일이삼사오육칠팔구십백천만억]\s?(?:달러|원|배|퍼센트|프로|개월|년|토큰)|ゼロ|零|〇|무료|免费|無料"
)
_COUNTED = re.compile(
    r"(?<![^\W_])(?:two|three|four|five) (?=(?:options|models|hosts|picks|choices|candidates|recommendations)\b)"
)
_IN_MAY = re.compile(r"(?:\b(?:in|since|by|until|from|of|early|late|mid)|\d)[\s-]+may\b|\bmay\s+\d")
_UNIT_OF_A_RATE = re.compile(r"[每/]\s?百万|(?<![\d.,])\d[\d.,]*\s?[千万億亿백만천억]+|100万トークンあたり")
_ROMAN = re.compile(r"[\u2150-\u218f\u00bc-\u00be\u2460-\u24ff\u2776-\u2793]")


def has_figures_in_words(text: str, tongue: str) -> bool:
    """Whether lower-case `text` states an amount, a month or a multiple otherwise than in digits."""
    if _ROMAN.search(text) or _MONTHS.search(text) or _IN_MAY.search(text):
        return True
    if tongue in {"zh", "ja", "ko"}:
        return _IDEOGRAPHS.search(_UNIT_OF_A_RATE.sub(" ", text)) is not None or _has_listed(text, "en-only")
    return _has_listed(text, tongue) or (tongue != "en" and _has_listed(text, "en-only"))


def _has_listed(text: str, tongue: str) -> bool:
    return matcher("figures.tsv", tongue).search(_COUNTED.sub("", text)) is not None
