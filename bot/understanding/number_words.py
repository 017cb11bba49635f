"""Number and scale words of the languages people ask in."""

from decimal import Decimal

SCALES: dict[str, Decimal] = {
    word: Decimal(value)
    for value, words in (
        (12, "dozen"),
        (100, "hundred hundert cem cien 百 백"),
        (1_000, "k thousand tausend mille mila mil тыс тыс. тысяч тысячи тысяча тысячу тыщ 千 천 tsd tsd."),
        (1_000, "тысячах тысячам тысячами"),
        (10_000, "万 萬 만 w"),
        (100_000, "lakh lakhs 十万 십만"),
        (
            1_000_000,
            "m mm mn mi mill mill. mio mio. mln million millions millionen millón millones milhão milhões",
        ),
        (
            1_000_000,
            "milione milioni млн лям ляма лямов миллион миллиона миллионов миллионах миллионам миллионами 百万 백만",
        ),
        (10_000_000, "crore crores 千万 천만"),
        (100_000_000, "亿 億 억"),
        (1_000_000_000, "b bn billion billions milliarde milliarden milliard milliards bilhão bilhões млрд миллиард"),
        (1_000_000_000, "mrd mrd. mld mld. mds md bi"),
        (1_000_000_000, "миллиарда миллиардов"),
        (1_000_000_000_000, "trillion 兆"),
    )
    for word in words.split(" ")
}
WORDS: dict[str, Decimal] = {
    word: value
    for value, words in (
        (Decimal("0.5"), "half"),
        (Decimal(1), "a an one ein eine einer un una uno une um uma один одна"),
        (Decimal(2), "two couple zwei dos deux dois duas два две двух"),
        (Decimal(3), "three drei tres trois três три трёх трех"),
        (Decimal(4), "four vier cuatro quatre quatro четыре четырёх четырех"),
        (Decimal(5), "five fünf cinco cinq пять"),
        (Decimal(6), "six sechs seis шесть"),
        (Decimal(7), "seven sieben siete sept sete семь"),
        (Decimal(8), "eight acht ocho huit oito восемь"),
        (Decimal(9), "nine neun nueve neuf nove девять"),
        (Decimal(10), "ten zehn diez dix dez десять"),
        (Decimal(11), "eleven elf onze одиннадцать"),
        (Decimal(12), "twelve zwölf doce douze doze двенадцать"),
        (Decimal(13), "thirteen dreizehn trece treize treze"),
        (Decimal(14), "fourteen vierzehn catorce quatorze"),
        (Decimal(15), "fifteen fünfzehn quince quinze пятнадцать"),
        (Decimal(16), "sixteen sechzehn dieciséis"),
        (Decimal(17), "seventeen siebzehn"),
        (Decimal(18), "eighteen achtzehn"),
        (Decimal(19), "nineteen neunzehn"),
        (Decimal(20), "twenty zwanzig veinte vingt vinte двадцать"),
        (Decimal(25), "twenty-five"),
        (Decimal(30), "thirty dreißig treinta trente trinta тридцать"),
        (Decimal(40), "forty vierzig cuarenta quarante quarenta сорок"),
        (Decimal(50), "fifty fünfzig cincuenta cinquante cinquenta пятьдесят"),
        (Decimal(60), "sixty sechzig sesenta soixante sessenta шестьдесят"),
        (Decimal(70), "seventy siebzig setenta"),
        (Decimal(80), "eighty achtzig ochenta oitenta"),
        (Decimal(90), "ninety neunzig noventa"),
    )
    for word in words.split(" ")
}
SOME: dict[str, Decimal] = dict.fromkeys(
    ("few", "several", "paar", "einige", "quelques", "unos", "unas", "algunos", "algunas", "alguns", "algumas",
     "alcune", "qualche", "несколько", "пара", "пару"), Decimal(3),
)  # fmt: skip
"""Words for a number that is not told, before a scale: "a few hundred" is taken as three."""
SCALES_OF_SOME: dict[str, Decimal] = {
    word: Decimal(value)
    for value, words in (
        (100, "centaines cientos centenares centenas centinaia сотен"),
        (1_000, "milliers miles milhares migliaia"),
    )
    for word in words.split(" ")
}
"""Scales that only stand behind such a word: "quelques centaines", "unos cientos"."""
_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_LONG = ("hundred", "dozen", "thousand", "million", "billion", "trillion", "millions", "lakh", "crore")
_OTHER = (
    "tausend", "hundert", "millionen", "mille", "mil", "millones", "millón", "milhões", "milhão", "тысяч", "тысячи",
    "миллион", "миллиона", "миллионов", "mio", "milliarden", "cien", "cem",
)  # fmt: skip


_OF_THINGS = r"(?=\s?(?:/|de\b|por\b|ao\b|tok|req|msgs?\b|mensa|chamad|pedid|usuári))"
_ONLY_BEFORE = {"md": r"(?=\s?(?:€|eur|\$|usd|de\b|d'))", "mi": _OF_THINGS, "bi": _OF_THINGS}
"""What stands behind short scale words that are other words too: French "md", Portuguese "1,5 mi de tickets"."""


def scale_pattern() -> str:
    """A choice of all scale words, the longest first."""
    words = sorted(SCALES, key=len, reverse=True)
    return "|".join(word.replace(".", r"\.") + _ONLY_BEFORE.get(word, "") for word in words)


def word_pattern() -> str:
    """Up to three number words and up to two scale words: "two hundred thousand", "half a million"."""
    counts = "|".join(sorted((*WORDS, *SOME), key=len, reverse=True))
    scales = "|".join(sorted((*_LONG, *_OTHER), key=len, reverse=True))
    some = rf"(?:{'|'.join(SOME)})[\s\-](?:{'|'.join(SCALES_OF_SOME)})"
    return rf"(?:{some}|(?:(?:{counts})[\s\-]){{0,3}}(?:{scales})(?:[\s\-](?:{scales}))?)"


def chinese(text: str) -> Decimal | None:
    """The value of a Chinese numeral; `None` where it names no number ("几万")."""
    if "几" in text:
        return None
    total = section = digit = 0
    half = text.startswith("半")
    for character in text.removeprefix("半"):
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            section += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            total = (total + section + digit or 1) * _LARGE.get(character, 1)
            section = digit = 0
    value = Decimal(total + section + digit)
    return value / 2 if half else value
