"""Shorthand for what is ruled out and for countries, spelled out: "w/o", "excl.", "!china", "not CN", a flag."""

import re

from bot.patterns import regex

_COUNTRIES = {
    "CN": "china", "US": "USA", "EU": "EU", "UK": "UK", "GB": "UK", "NL": "netherlands", "DE": "germany",
    "FR": "france", "JP": "japan", "KR": "south korea", "CH": "switzerland", "RU": "russia", "BR": "brazil",
    "SE": "sweden", "FI": "finland", "DK": "denmark", "PL": "poland", "IE": "ireland", "ES": "spain", "PT": "portugal",
    "LU": "luxembourg", "SG": "singapore", "TW": "taiwan", "IL": "israel", "AU": "australia", "UAE": "emirati",
}  # fmt: skip
"""Codes that are no other word in capitals, and what the tables call the country."""
_BESIDE_ANOTHER = {"AT": "austria", "NO": "norway", "BE": "belgium", "IT": "italy", "IN": "india", "CA": "canada"}
"""Codes that are other words too: they are countries where they stand in a list with another code."""
_SPOKEN = "|".join(f"{code}{'(?! person)' if code == 'US' else ''}" for code in _COUNTRIES if code != "UAE") + "|UAE"
_FLAG = regex("[\U0001f1e6-\U0001f1ff]{2}")
_NAMED = _COUNTRIES | _BESIDE_ANOTHER
_FLAGGED = _NAMED | {"AE": "united arab emirates", "HK": "hong kong", "MX": "mexico"}
_MILLIARDS = regex(r"(?<=\d)\s?Mds?\.?(?=\s(?:de |d'|tokens?|jetons?|€|euros?))")
"""French for a thousand millions, told from a file's ending by its capital and by what follows."""
_SUM = (
    r"(?:(?:eur|usd|gbp|chf|[€$£])\s?\d[\d.,]*\s?k?|\d[\d.,]*\s?k?\s?(?:eur|euros?|usd|gbp|chf|dollars?|pounds?|quid|[€$£])"
    r"|(?:\d[\d.,]*[km]|\d[\d.,]*\d{3})\s[a-z]{3,12})"
)
_A_MONTH = regex(rf"\b(?<![.,\d])({_SUM})\s(?:pm|p\.m\.|pcm)(?![\w-])", re.IGNORECASE)
"""A sum, or a count of things, a month: "1.5k eur pm", not the time of day "at 3 pm"."""
_MONEY_LAST = regex(
    r"(?<![\w.,/])(\d[\d.,]*\s?k?)\s?(/\s?(?:mo|mth|month|wk|week|day|yr|year))\s(usd|eur|gbp|chf|dollars?|euros?)\b",
    re.IGNORECASE,
)
_PARTED_PERIOD = regex(r"(?<=[\w)])\s/\s(?=(?:month|mo|week|wk|day|year|yr|monat|mois|mes|mês|jahr)\b)", re.IGNORECASE)
_PAGES = regex(r"(?P<lead>(?<!\w)(?:à|je|zu|mit|ca\.|of|de|da|di|по) (?:ca\. )?\d{1,4}) (?:S|pp?)\b\.?(?!\S)")
"""How long a document is, in short: "2000 Verträge à 15 S.", "contrats de 15 p."."""
_GOODS = r"(?:filings?|forms?|reports?|docs?|documents?|statements?|pdfs?)\b"
_FORM = regex(
    r"(?<![\w.,$-])(?:(?<=form )(?:(?:10|8|6)-K(?:/A)?|1099|1040)"
    rf"|(?:(?:10|8|6)-K(?:/A)?|1099)(?=s\b| (?:(?:sec|annual|tax) )?{_GOODS})"
    rf"|1099-[a-z]{{3,4}}|10-Q|[24]0-F|W-[24589]|I-9)(?P<many>s)?(?![\w-])(?: (?P<goods>{_GOODS}))?",
    re.IGNORECASE,
)
"""What authorities call a form, "10-K", "1099": no number of anything."""
_HOURS = {"half": "30", "one": "60", "an": "60", "1": "60", "1.5": "90", "two": "120", "2": "120", "three": "180"}
_HOUR_LONG = regex(
    rf"\b(?P<many>{'|'.join(_HOURS)})[- ]?(?:hour|h|hr)(?:[- ]long)?(?= (?:meetings?|calls?|lectures?|recordings?"
    r"|podcasts?|interviews?|videos?|episodes?|sessions?|webinars?|consultations?|visits?|talks?|hearings?)\b)",
    re.IGNORECASE,
)
"""How long each recording is, in words: "40 one-hour meetings"."""
_HALF_PAGE = regex(r"\bhalf[- ]page\b", re.IGNORECASE)
_BUDGET_LAST = regex(r"(\d[\d.,]*\s?[万千亿]?)\s?(元)?\s?(?:/|每|一个|一)(个?月|年)(?:的|左右的)?预算")
_SLASHED = regex(r"\b(?<!\w/)w/(?:o|out)\b", re.IGNORECASE)
_SHORT = regex(r"\bexcl(?:\.|(?= [A-Z]|\s\w+(?:[,.;]|$)))(?=\s|$)", re.IGNORECASE)
_BANG = regex(r"(?<=\s)!(?=[A-Za-z]{2})")
"""A programmer's "not" before a word, never at the beginning, where it is a command of a bot."""
_FORMER = regex(
    rf"(?<![\w-])[Ee]x[- ](?=(?:(?i:china|russia|usa|europe|israel)|us\b|cn\b|{_SPOKEN})\b"
    r"(?![ -](?!models?\b|llms?\b|please\b|pls\b|and\b|with\b|for\b|under\b)[A-Za-z]))"
)
_NO = (
    r"(?i:\b(?:no|not|non|nor|neither|without|exclude|excluding|except|minus|avoid|ban|sans|ohne|keine?n?|sin|ni|sem|nem"
    r"|без|не|outside(?: of)?)(?: any| the| from| in)?[ -])"
)
_STAYS = (
    r"(?i:\b(?:leaves?|leaving|exits?)\s|\b(?:only|strictly) (?:in |from )?"
    r"|\b(?:host\w*|run\w*|serv\w+|stays?|stored?|process\w*|deploy\w*|locat\w*|based|kept|keep|remains?|resid\w*"
    r"|inference|endpoints?|regions?|made|built|developed|trained|data ?cent\w+)"
    r"(?: (?:only|it|them|everything|all|data|the data))? in (?:the )?"
    r"|\bdata(?: at rest| only)?(?: must| has to| have to| needs to)?(?: be| stay| remain| live)? in (?:the )?"
    r"|\b(?:hébergée?s? en|alojad[oa]s? en"
    r"|hospedad[oa]s? n[ao]s?|gehostet in|läuft in|laufen in|betrieben in) (?:der |den |la |el )?"
    r"|\b(?:models?|ones|llms?|makers|labs|anything|everything|weights|stuff) from (?:the )?|\borigin(?: is|:| =)? )"
)
_LINK = r"(?:\s?[,/&+]\s?|\s(?:and|or|nor|und|oder|noch|y|o|ni|et|ou|e)\s)(?:(?i:no[nt]?|ni)[ -])?"
_EITHER = r"\s?(?:/|&|\s(?:and|or|und|oder|y|o|et|ou|e)\s)\s?"
_LISTED = (
    rf"(?:(?:{'|'.join(_BESIDE_ANOTHER)}){_EITHER}(?=(?:{_SPOKEN})\b))?(?:{_SPOKEN})\b"
    rf"(?:{_LINK}(?:{_SPOKEN})\b|(?:,\s(?=\w\w,?{_EITHER}[A-Z]{{2}}\b)|{_EITHER})(?:{'|'.join(_BESIDE_ANOTHER)})\b)*"
)
_CODES = regex(rf"\b(?P<codes>{_LISTED})")
_LED = regex(rf"(?:{_NO}|{_STAYS})$")
"""What makes countries of the codes behind it."""
_LEAD = 48
_TIED = regex(rf"\b(?P<codes>{_LISTED})(?=[ -](?:only|hosted|based|made|hosting|gehostet|betrieben)\b)")
_SAID_OF = regex(
    r"\b(?P<codes>(?:CN|RU|US|EU|UK))(?=[ -](?:origins?|makers?|vendors?|labs|models?|llms?|weights)\b"
    r"|,? (?:is |are |being )?(?:ok|okay|fine|allowed|acceptable|forbidden|banned|excluded|prohibited|off limits)\b)"
)
"""A code of which words behind it tell that it is a country: "CN origin", "CN ok if …"."""
_CODE = regex(r"\b[A-Z]{2,3}\b")
_SMALL = regex(r"\b(?:cn|kr|jp|nl)\b(?!\.\w)")
_LED_SMALL = regex(
    r"(?:\b(?:no|not|non|nor|without|exclude|excluding|except|minus|avoid)(?: any| from)?[ -]|[/,] ?non?[ -])$"
)
_US_SOLD = regex(
    r"\bus(?=[ -](?:open[ -](?:weights?|source)|hosting|llms?|makers?|hosts?"
    r"|(?:ai|llm|cloud) (?:models?|labs?|providers?|compan\w+|vendors?))\b)",
    re.IGNORECASE,
)
_NO_PRONOUN = regex(
    r"(?:^|[,;:(./\n] ?|\b(?:no|non|not|without|any|all|the|only|best|cheapest|top|which|what|good|list|prefer|use"
    r"|using|are|is|and|or|exclude|excluding)[ -])$",
    re.IGNORECASE,
)
"""Before "us" it makes the country of it: "give us open weights" is no such thing."""
_US_OUT = regex(r"\b(?P<lead>[Nn]on?[ -]|[Ee]x-|[Nn]ot |[Ee]xclud(?:e|ing) )us(?=\s*(?:$|[,.;!?)/]|non?-))")
"""A bare "us" that nothing may come from; of "without us" it is the people who ask."""


def spelled_out(text: str) -> str:
    """`text`, letters as they were typed, with its shorthand in words."""
    if not text.isascii():
        text = _BUDGET_LAST.sub(r"预算\1\2每\3", _FLAG.sub(_country_of_flag, text))
    text = _A_MONTH.sub(r"\1 per month", _MILLIARDS.sub(" milliards", text))
    text = _MONEY_LAST.sub(r"\1 \3\2", _PARTED_PERIOD.sub("/", text))
    text = _PAGES.sub(r"\g<lead> pages", text)
    text = _HOUR_LONG.sub(lambda hours: f"{_HOURS[hours['many'].lower()]}-minute", text)
    text = _FORM.sub(lambda form: form["goods"] or f"filing{form['many'] or ''}", text)
    text = _SLASHED.sub("without", _HALF_PAGE.sub("half a page", text))
    text = _BANG.sub("no ", _SHORT.sub("excluding", text))
    text = _US_OUT.sub(r"\g<lead>USA", text)
    text = _FORMER.sub("without ", text)
    if not text.isupper():
        text = _SAID_OF.sub(_spelled, _TIED.sub(_spelled, _CODES.sub(_spelled_if_led, text)))
    text = _SMALL.sub(lambda code: _COUNTRIES[code[0].upper()] if _LED_SMALL.search(_lead(code)) else code[0], text)
    return _US_SOLD.sub(lambda us: "USA" if _NO_PRONOUN.search(_lead(us)) else us[0], text)


def _lead(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - _LEAD) : found.start()]


def _spelled_if_led(found: re.Match[str]) -> str:
    return _spelled(found) if _LED.search(_lead(found)) else found[0]


def _spelled(found: re.Match[str]) -> str:
    """What was found, with the names of the countries in place of their codes."""
    start, end = found.start("codes") - found.start(), found.end("codes") - found.start()
    named = _CODE.sub(lambda code: _NAMED.get(code[0], code[0]), found[0][start:end])
    return f"{found[0][:start]}{named}{found[0][end:]}"


def _country_of_flag(flag: re.Match[str]) -> str:
    code = "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag[0])
    return f" {_FLAGGED.get(code, '')} "
