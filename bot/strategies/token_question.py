"""Whether a question asks how many tokens something is, and of what."""

from decimal import Decimal

from bot.costs.assumed import TOKENS_PER
from bot.patterns import regex
from bot.understood import Understood

_HOW_MANY = regex(
    r"\bhow many (?:(?:input|text|image|audio|prompt) )?(?:tokens?|toks?)\b"
    r"|\b(?:number|amount|count) of (?:\w+ )?tokens\b|\btoken counts?\b|\bin tokens\b"
    r"|\b(?:image|screenshot|picture|photo|pdf|page|video|audio) tokens\b"
    r"|\btokens? (?:per|for an?|for one|in an?|in one|of an?) (?:\S+ )?"
    r"(?:page|image|picture|photo|screenshot|word|minute|pdf|video|hour)"
    r"|\bwie ?viele? tokens?\b|\bcu[aá]ntos tokens\b|\bcombien de (?:tokens|jetons)\b|\bquantos tokens\b|сколько токен"
    r"|多少(?:个)? ?(?:token|词元)|何トークン|トークン数|몇 ?토큰|토큰 ?수"
)
_COUNTING = regex(
    r"\bcount(?:ing|s|ed)? (?:the |my |our |up )?tokens\b|\btokeni[sz]ers?\b|\btiktoken\b|\btokens zählen\b"
    r"|\bcontar (?:los |os )?tokens\b|\bcompter les (?:tokens|jetons)\b|считать токены"
    r"|计算 ?token|トークンを数え|토큰을 세"
)
_OF_NO_THING = regex(
    r"per second|tok/s|\bcontext\b|\bwindow\b|\blimit|\ballow|\bleft\b|\bcredit|\bprocess(?:es|ed)?\b|\boutput\b"
    r"|\bquestion|\bbill|\bbeats?\b|\bpays? off\b|\bbreak[- ]?even\b|\bcheaper\b|\b(?:per|a) (?:day|month)\b|余额|对话"
)
"""What is counted in tokens without being anything to measure: what a model may write, what a plan holds, what pays."""
_ONE = (
    ("pages", regex(r"\bpages?\b|\bseiten?\b|páginas?\b|страниц|页|ページ|페이지")),
    ("images", regex(r"\b(?:image|picture|photo|screenshot)s?\b|\bbild|imagen|imagem|картин|изображ|图片|画像|이미지")),
    ("minutes", regex(r"\bminutes?\b|\bminuten?\b|минут|分钟|(?<!部)(?<!自)分(?!析)|분(?!석)")),
    ("words", regex(r"\bwords?\b|\bwort\b|\bwörter|palabras?\b|palavras?\b|\bmots?\b|слов|单词|単語|단어")),
)
"""Things of which one is meant where no number stands."""
_SPOKEN = regex(
    r"\b\d[\d.,]*[ -]?(?:min(?:ute)?s?|hours?|hrs?|h)\b[^?]*\btranscripts?\b|\btranscripts? of [^?]*\d ?(?:min|h)"
)
"""Speech whose length was told and that was taken as its text."""


def asks_to_count(text: str) -> bool:
    """Whether the way of counting is asked about: tokenizers, tiktoken."""
    return _COUNTING.search(text.lower()) is not None


def thing_asked(text: str, asked: Understood) -> tuple[str, Decimal] | None:
    """(its unit, how much of it) of what is to be told in tokens; `None` where nothing to be measured is named."""
    lowered = text.lower()
    if asked.budget_usd is not None or asked.requests is not None:
        return None
    if _HOW_MANY.search(lowered) is None and not asks_to_count(text):
        return None
    if asked.units is not None:
        return (asked.unit_kind, asked.units) if asked.unit_kind in {*TOKENS_PER, "images"} else None
    if asked.input_tokens is not None and _SPOKEN.search(lowered):
        return "minutes", Decimal(asked.input_tokens) / TOKENS_PER["minutes"]
    if asked.picture_pixels is not None:
        return "images", Decimal(1)
    if _OF_NO_THING.search(lowered):
        return None
    kind = next((kind for kind, words in _ONE if words.search(lowered)), None)
    return (kind, Decimal(1)) if kind else None
