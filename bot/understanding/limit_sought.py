"""Which limit a message wants the longest of: the context window or the output."""

import re

from bot.patterns import regex

_MOST = (
    r"(?:longest|largest|biggest|greatest|most|highest|größte[nsmr]?|längste[snmr]?|meisten?|mayor|más (?:largo|grande)"
    r"|maior|plus (?:long|grande?)|сам(?:ый|ое|ую) (?:больш|длинн)\w+)"
)
_WINDOW = regex(
    rf"\b{_MOST}\b[^.?!]{{0,16}}\b(?:context|kontext|context[oe]|контекст)"
    rf"|\b(?:context|kontext|context[oe]|контекст)\w*[^.?!]{{0,12}}\b{_MOST}"
    r"|上下文(?:窗口)?(?:最长|最大)|最[长大](?:的)?上下文|コンテキスト[^。?？]{0,8}(?:最も|一番)|컨텍스트[^.?]{0,8}(?:가장|제일)",
    re.IGNORECASE,
)
_OUTPUT = regex(
    rf"\b{_MOST}\b[^.?!]{{0,16}}\b(?:outputs?|ausgabe|salida|sortie|saída)\b|(?:输出|出力)[^.?!。]{{0,6}}(?:最长|最大|最も|一番)"
    r"|\b(?:max(?:imum)? output|output limit)\b[^.?!]{0,12}\b(?:highest|largest|longest)",
    re.IGNORECASE,
)


def limit_sought(text: str) -> str | None:
    """`context window` or `output limit`, where the longest is asked for."""
    if _OUTPUT.search(text):
        return "output limit"
    return "context window" if _WINDOW.search(text) else None
