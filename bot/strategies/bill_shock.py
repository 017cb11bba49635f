"""A bill that is higher than was reckoned: the words that tell of it, whether or not they ask why."""

import re

from bot.patterns import regex

_BILLED = regex(
    r"\b(?:bills?|invoices?|charges?|usage costs?|rechnung(?:en)?|factur(?:a|as|e|es)|fatura|bolletta)\b"
    r"|账单|請求書|청구서|счёт|счет",
    re.IGNORECASE,
)
_JUMPED = regex(
    r"\b(?:doubled|tripled|quadrupled|exploded|jumped|spiked|skyrocketed|shot up|went up"
    r"|verdoppelt|verdreifacht|gestiegen|se (?:ha )?(?:duplic|triplic|dispar)\w*|a (?:doublé|triplé|explosé)"
    r"|dobrou|triplicou)\b|翻倍|暴涨|удвоил|вырос",
    re.IGNORECASE,
)
_AMOUNT = r"[$€£¥]?\s?\d[\d.,]*\s?k?\s?(?:[$€£¥元円원₽]|usd|eur|dollars?|euros?|dólares|reais|bucks|块|万)?"
_FROM_TO = regex(
    rf"\b(?:from|von|de|с|от)\s(?:about |around |~|etwa |unos |environ )?{_AMOUNT}\s?(?:to|up to|auf|a|à|para|до)\s"
    rf"(?:about |around |~|over |fast |casi |presque )?{_AMOUNT}|从\s?{_AMOUNT}\s?[^\d]{{0,6}}到\s?{_AMOUNT}"
    rf"|{_AMOUNT}から{_AMOUNT}に|{_AMOUNT}\s?(?:->|→|=>)\s?{_AMOUNT}",
    re.IGNORECASE,
)
"""Two sums, the one grown to the other: "from 400 to 3k"."""
_RECKONED = (
    "calculat|expect|estimat|forecast|budget|plan|price list|list price|quot|thought"
    "|berechnet|erwartet|kalkul|esper|prév|preisliste"
)
_MORE = regex(
    rf"\b(?:\d+(?:\.\d+)?\s?(?:x|times)|twice|double|triple)\b[^.?!]{{0,24}}(?:{_RECKONED})"
    rf"|\b(?:higher|bigger|larger|more|above|over|höher|más|plus|maior|mais)\b[^.?!]{{0,40}}(?:{_RECKONED})",
    re.IGNORECASE,
)
_TO_COME = regex(r"\b(?:will|would|if|going to|can|could|may|wird|würde|wenn|sera|será|si)\b", re.IGNORECASE)
"""A bill that is still supposed to grow is no riddle."""
_ONE = (
    r"(?:single )?(?:chats?|conversations?|messages?|e?mails?|requests?|calls?|tickets?|pages?|documents?|docs?"
    r"|sessions?|runs?|tasks?|images?|answers?|repl(?:y|ies)|quer(?:y|ies)|questions?|prompts?|summar(?:y|ies)|reports?|articles?"
    r"|gesprächs?|anfragen?|nachrichten?|conversación|consulta|mensaje|requête|conversa|pergunta)\b"
)
_PAID_FOR_ONE = regex(
    rf"(?:[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£]|usd|eur|dollars?|euros?|cents?|ct)|\b0[.,]\d+)"
    rf" ?(?:per|an?|for (?:an?|each|every|one)|/|each|pro|je|por|par) ?{_ONE}"
    rf"|\b(?:an?|one|each|every|eine?) {_ONE}[^.?!]{{0,24}}\b(?:costs?|is costing|kostet|cuesta|coûte|custa)"
    rf"(?: us| me| uns)?(?: about| around| like| ~)? ?(?:[$€£]\s?\d|\d[\d.,]*\s?(?:[$€£]|usd|eur|cents?|ct))",
    re.IGNORECASE,
)
"""What one thing is said to cost: "£0.30 per chat", "one conversation costs us $1.20"."""
_JUDGED = regex(
    r"\b(?:insane|crazy|nuts|a lot|too (?:much|high|expensive)|normal|steep|ridiculous|absurd|wrong|why|wtf|wth|high"
    r"|pricey|expensive|reasonable|seems?|sounds?|way (?:more|off)|zu (?:viel|teuer)"
    r"|warum|por qué|demasiado|pourquoi|trop)\b",
    re.IGNORECASE,
)


def is_bill_shock(text: str) -> bool:
    """Whether a bill that has come is said to have jumped, or to be more than was reckoned, or one thing to be dear."""
    if is_price_of_one(text) and _JUDGED.search(text):
        return True
    if _BILLED.search(text) is None or _TO_COME.search(text):
        return False
    return any(words.search(text) for words in (_JUMPED, _MORE, _FROM_TO))


def is_price_of_one(text: str) -> bool:
    """Whether it is told what one thing costs the asker."""
    return _PAID_FOR_ONE.search(text) is not None


def grew(text: str) -> bool:
    """Whether two sums are told, of which the later one is the bill in question."""
    return _FROM_TO.search(text) is not None
