"""Which rate of a model is asked for beside the plain one: a service tier, an hour, a cache, a length, a currency."""

from collections.abc import Iterable

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.money import USD_PER_UNIT

_TIERS = {
    "fast": regex(
        r"\bfast[- ]?(?:mode|tier|processing|lane|rate|price|option)\b|\bschnell(?:er )?modus\b|\bmodo rápido\b"
        r"|\bmode rapide\b|快速模式|高速モード|быстр\w+ режим"
    ),
    "priority": regex(
        r"\bpriority[- ]?(?:tier|processing|service|lane|rate|price|pricing|access|mode)\b|\bprioritätstarif\b"
        r"|\btarifa prioritaria\b|\btarif prioritaire\b|优先(?:级|处理)|優先処理"
    ),
    "flex": regex(
        r"\bflex(?:ible)?[- ]?(?:tier|processing|service|rate|price|pricing|mode|discount|cost)\b"
        r"|\bflex\b(?=.*\b(?:price|cost|rate|per)\b)|\bflex (?=(?:than|vs\.?|versus|or|against) )"
        r"|\b(?:on|in|with|using|via|than) (?:the )?flex\b(?! ?(?:seats?|plans?|box))"
        r"|\bflex[- ]?(?:tarif|verarbeitung|modus)\b|\b(?:modo|tarifa|nivel|mode|tarif) flex\b"
        r"|flex ?(?:处理|模式|処理|モード)"
    ),
}
_AT_NIGHT = (
    r"(?:(?:at|by|during the|in the) night|overnight|nachts?|in der nacht|de noche|por la noche|la nuit|à noite"
    r"|di notte|夜间|夜間|야간|ночью)"
)
_LESS = (
    r"(?:cheaper|cheap|less|lower|discount\w*|dearer|pricier|günstiger|billiger|rabatt|más barat[oa]s?|descuento"
    r"|moins cher\w*|mais barat[oa]s?|desconto|meno|sconto|дешевле|скидк\w+|便宜|安い|安く|割引|싸|저렴|할인)"
)
_PRICE = r"(?:prices?|pricing|rates?|tariffs?|costs?|preise?|kosten|kostet|precios?|cuesta|prix|coûte|preços?|custa)"
_HOURS = regex(
    r"\b(?:(?:off|on)[- ]?)?peak(?:[- ](?:hours?|times?|rates?|prices?|pricing|discount))?\b|高峰|低谷|ピーク"
    rf"|\bnight(?:time)?[- ]{_PRICE}|\bnight(?:time)?[- ]discount|\bnacht(?:tarif|preis|rabatt)\w*|夜间(?:价|优惠|折扣)"
    rf"|夜間(?:料金|割引)|야간 ?(?:요금|할인)|ночн\w+ (?:цен|тариф|скидк)\w*"
    rf"|(?<!got )(?<!became )(?<!getting ){_LESS}[^.,;:?!]{{0,20}}{_AT_NIGHT}(?!\w)|{_AT_NIGHT}[^.,;:?!]{{0,20}}{_LESS}"
    rf"|\b{_PRICE}(?: [\w.-]+){{0,4}} (?!overnight){_AT_NIGHT}\W*$|\b{_PRICE} {_AT_NIGHT}(?!\w)"
)
_BARE_PEAK = regex(r"(?<!off-)(?<!off )(?<!on-)\bpeaks?\b(?![- ](?:hours?|times?|rates?|pric|discount))|ピーク(?!時間)")
_CACHED = regex(
    r"\bcache(?:d|s| read| hit)?\b(?! (?:our|my|the|it|them|prompts? for)\b)|\bcach[eé]\b|\bgecacht\w*|缓存|キャッシュ"
    r"|캐시|кэш\w*|кеш\w*"
)
_LONGER = regex(
    r"(?:\b(?:above|over|beyond|past|more than|exceed\w*|longer than|bigger than|larger than|über|ab|más de|plus de)|>)"
    r"\s?\d{2,4} ?k\b|\blong[- ]context (?:price|pricing|rate|surcharge|premium|tier)"
)
_PER_THOUSAND = regex(
    r"\b(?:per|for|pro|por|par|each|every) (?:1 ?k|1[.,]?000|(?:a |one )?thousand|tausend|mil|mille)"
    r"(?:[- ]?tokens?\b|\s?[?.!]?\s?$)"
)
_WINDOW = regex(
    r"\b(?:context|token) (?:windows?|lengths?|sizes?) ?(?:and|&|,|plus)|(?:and|&|plus|,) (?:the |their )?context\b"
)
_HOW_MUCH = regex(
    r"\bhow much (?:cheaper|less|more|dearer|pricier)\b|\b(?:price|cost) difference\b|\bwie ?viel (?:billiger|günstiger"
    r"|teurer)\b|\bcuánto más (?:barato|caro)\b|\bcombien (?:de )?moins cher\b|\bquanto mais (?:barato|caro)\b|便宜多少"
    r"|どれくらい安い|얼마나 (?:더 )?싸|насколько дешевле"
)
_TIMES = expression("rate_words_times")
_RATIO = expression("rate_words_ratio")
_BOTH_WAYS = expression("rate_words_both_ways")
_IN_MONEY = regex(
    r"\b(?:in|auf|en|em|into|make (?:it|that)|convert(?:ed)?(?: it| that)? (?:in)?to) (?:[a-zäöüéñç]{4,12} )?"
    r"(?P<word>euros?|eur|pounds?|sterling|gbp|yen|jpy|rupees?|inr|yuan|rmb|cny|reais|brl|won|krw|aud|cad"
    r"|australian dollars?|canadian dollars?|chf|franken|francs suisses|swiss francs?|sek|kronor|nok|dkk|kroner|kronen"
    r"|pln|z[lł]ot\w+|czk|huf|forint|try|lira|mxn|pesos|zar|rand|sgd|hkd|twd|nzd|rub|rubles|roubles|baht|aed|dirhams?)\b"
    r"(?! (?:pric|region|zone"
    r"|per\b(?! (?:(?:1|one|a|each)? ?(?:m|mio|million|mtok|thousand|k)\b|1[,.]?000\b|(?:in\w* |out\w* )?tokens?\b))))"
    r"|\b(?:in|em|en) (?P<sign>[€£₩₹]|r\$)(?!\s?\d)"
    r"|(?:换成|换算成|折合|按|用)(?P<zh>人民币|欧元|英镑|日元|卢比|瑞士法郎)"
    r"|(?<![\d万千億])(?P<ja>ユーロ|ポンド|円|人民元|スイスフラン)(?:で(?:は|いくら)|に(?:換算|して|直)|換算|建て)"
    r"|(?<![\d만천억])(?P<ko>유로|엔화|원화|위안화|파운드)(?:로|으로)"
    r"|\bв (?P<ru>евро|фунтах|иенах|юанях|рупиях|рублях|франках)\b"
)
_CURRENCIES = {
    "₩": "KRW", "₹": "INR", "r$": "BRL",
    "eur": "EUR", "€": "EUR", "pou": "GBP", "ste": "GBP", "gbp": "GBP", "£": "GBP", "yen": "JPY", "jpy": "JPY",
    "rup": "INR", "inr": "INR", "yua": "CNY", "rmb": "CNY", "cny": "CNY", "rea": "BRL", "brl": "BRL", "won": "KRW",
    "krw": "KRW", "aud": "AUD", "aus": "AUD", "cad": "CAD", "can": "CAD", "chf": "CHF", "fra": "CHF", "swi": "CHF",
    "人民币": "CNY", "人民元": "CNY", "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "卢比": "INR", "瑞士法郎": "CHF",
    "ユーロ": "EUR", "ポンド": "GBP", "円": "JPY", "スイスフラン": "CHF", "유로": "EUR", "엔화": "JPY",
    "원화": "KRW", "위안화": "CNY", "파운드": "GBP", "евро": "EUR", "фунтах": "GBP", "иенах": "JPY",
    "юанях": "CNY", "рупиях": "INR", "рублях": "RUB", "франках": "CHF",
}  # fmt: skip


def tiers_asked(text: str) -> tuple[str, ...]:
    """The service tiers whose price is asked for, by name."""
    said = text.lower()
    return tuple(tier for tier, words in _TIERS.items() if words.search(said))


_BEHIND_A_NAME = regex(r"[ ,:(\-]{1,2}(?P<tier>flex|priority)\b(?! (?:is|are|was|to|of|lists?|queues?|seats?|plans?))")
_TURNED_DOWN = regex(
    r"\b(?:without|no|not|never|instead of|sin|sans|sem|ohne|keine?n?|без|non?)\b ?(?:the |any )?"
    r"(?:flex|priority|fast)\b"
)


def tier_wanted(text: str, ends: Iterable[int]) -> str | None:
    """The one tier that a bill is wanted at. `ends`: where the models named in `text`, in small letters, end."""
    behind = (found["tier"] for end in ends if (found := _BEHIND_A_NAME.match(text, end)))
    told = dict.fromkeys((*tiers_asked(text), *behind))
    return next(iter(told)) if len(told) == 1 and not _TURNED_DOWN.search(text) else None


def asks_of_hours(text: str, *, of_load: bool = False) -> bool:
    """Whether the price of some hours of the day is asked for. `of_load`: a bare peak is that of the load told."""
    said = text.lower()
    return _HOURS.search(_BARE_PEAK.sub(" ", said) if of_load else said) is not None


def asks_of_cache(text: str) -> bool:
    """Whether the price of input from a cache is asked for."""
    return _CACHED.search(text.lower()) is not None


def asks_of_length(text: str) -> bool:
    """Whether the price of prompts above some length is asked for."""
    return _LONGER.search(text.lower()) is not None


def asks_per_thousand(text: str) -> bool:
    """Whether the price of a thousand tokens is asked for."""
    return _PER_THOUSAND.search(text.lower()) is not None


def asks_by_how_much(text: str) -> bool:
    """Whether a difference of prices is asked for."""
    return _HOW_MUCH.search(text.lower()) is not None


def asks_how_many_times(text: str) -> bool:
    """Whether it is asked how many times as much one price is as another."""
    return _TIMES.search(text.lower()) is not None


def asks_out_to_in(text: str) -> bool:
    """Whether it is asked what output costs beside input: "ratio of output price to input price"."""
    lower = text.lower()
    return _RATIO.search(lower) is not None and _BOTH_WAYS.search(lower) is not None


def asks_of_the_window(text: str) -> bool:
    """Whether the context window is asked for beside a price."""
    return _WINDOW.search(text.lower()) is not None


def currency_asked(text: str) -> str | None:
    """The currency, by its code, in which the answer is wanted; `None` for dollars and for one without a rate."""
    code, _ = _wanted_money(text)
    return code if code in USD_PER_UNIT else None


def money_without_a_rate(text: str) -> str | None:
    """The currency in which the answer is wanted, as it is called, where no rate for it is on board."""
    code, called = _wanted_money(text)
    return (code or called) if called and code not in USD_PER_UNIT else None


def _wanted_money(text: str) -> tuple[str | None, str]:
    """(code, word) of the currency in which the answer is wanted."""
    found = _IN_MONEY.search(text.lower())
    if found is None:
        return None, ""
    called = next(filter(None, found.groups()))
    return _CURRENCIES.get(called) or _CURRENCIES.get(called[:3]), called.upper() if len(called) == 3 else called
