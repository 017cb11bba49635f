"""Whether a text of the length told fits the context window of a model, as the first thing said."""

import re
from decimal import ROUND_DOWN, Decimal

from bot.costs.assumed import PDF_PAGE_TOKENS
from bot.costs.request_count import tokens_of_one
from bot.costs.request_size import taken_as
from bot.costs.usages import pdf_page_taken
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.rows import Row
from bot.strategies.named import Named
from bot.understanding.fits_asked import Length, length_to_fit
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording.figures import count

_RANGES = {
    "pages": (Decimal("0.5"), Decimal(2)),
    "words": (Decimal("0.85"), Decimal("1.25")),
    "characters": (Decimal("0.8"), Decimal("1.25")),
    "tokens": (Decimal(1), Decimal(1)),
}
"""How far the tokens of a text may be from those taken for it, below and above."""


def asked_length(draft: Draft) -> Length | None:
    """The length of the text that is asked to fit; `None` where that is not asked."""
    return length_to_fit(look_at(tidy(draft.situation.question.text), draft.situation.lexicon))


def verdict(draft: Draft, named: Named, row: Row) -> str:
    """`**No: the window of Claude Sonnet 4.5 at Anthropic is 200k tokens, …; 900 pages are about 603k.** [1]`."""
    length, window = asked_length(draft), row.offering.context_window_tokens
    if length is None or not window:
        return ""
    attached = length.unit == "pages" and "pdf" in draft.situation.asked.modalities
    pages = PDF_PAGE_TOKENS.get(row.developer.id) if attached and row.developer else None
    tokens = length.many * (pages[1] if pages else _of_one(draft, length))
    low, high = (tokens * factor for factor in _RANGES[length.unit])
    if pages:
        low, high = length.many * pages[0], length.many * pages[2]
    mark = draft.cite_price(row.offering)
    draft.fact(subject="the text", attribute=length.unit, value=length.many, citation=mark)
    draft.fact(subject=row.model_id, attribute="context window", value=window, unit="tokens", citation=mark)
    text = f"the text has {count(tokens)}"
    if length.unit != "tokens":
        draft.fact(subject="the text", attribute="tokens", value=tokens, unit="tokens", citation=mark)
        text = f"{count(length.many)} {length.unit} are about {count(tokens)}"
        draft.assume(_taken(row, pages) if length.unit == "pages" else f"{text} tokens.")
    if pages:
        plain = length.many * _of_one(draft, length)
        draft.fact(subject="the text", attribute="tokens as plain text", value=plain, unit="tokens", citation=mark)
        draft.assume(taken_as("pages"))
        text += f" attached as PDF, {count(plain)} as plain text"
    lead = "Yes" if tokens <= window else "No"
    if low <= window < high:
        lead = "Probably" if lead == "Yes" else "Probably not"
    where = f"{named.title} at {row.host_name}"
    return f"**{lead}: the window of {where} is {count(window)} tokens, the answer included; {text}.** [{mark}]"


_HOW_MANY = regex(
    r"\b(?:how many|wie ?viele|cuántas|combien de|quantas) (?:pdf[- ]?|a4[- ]?)?"
    r"(?:(?P<pages>pages?|seiten|páginas)|(?P<words>words?|wörter|palabras|mots|palavras))\b(?:[^.?!]|\.\d){0,40}?"
    r"\b(?:fits?|holds?|read|takes?|handle|context|window|at once|one go|passen|caben|tiennent|cabem)\b",
    re.IGNORECASE,
)


def how_many_fit(draft: Draft, named: Named, row: Row) -> str:
    """`**About 1,560 pages of text fill the window of …, 1M tokens.** [1]`; empty where that is not asked."""
    found, window = _HOW_MANY.search(draft.situation.question.text), row.offering.context_window_tokens
    if found is None or not window or asked_length(draft) is not None:
        return ""
    unit = "pages" if found["pages"] else "words"
    is_file = unit == "pages" and "pdf" in draft.situation.asked.modalities and row.developer is not None
    pages = PDF_PAGE_TOKENS.get(row.developer.id) if is_file and row.developer else None
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute="context window", value=window, unit="tokens", citation=mark)

    def told(tokens: Decimal) -> str:
        many = (window / tokens).quantize(Decimal(1), ROUND_DOWN)
        draft.fact(subject=row.model_id, attribute=f"{unit} that fill the window", value=many, citation=mark)
        return count(many)

    text = f"about {told(tokens_of_one(draft.situation.asked, unit))} {unit} of text"
    draft.assume(taken_as("pages") if unit == "pages" else "100 words are taken as 133 tokens.")
    if pages:
        draft.assume(_taken(row, pages))
        text = f"about {told(Decimal(pages[1]))} pages attached as PDF, or {text},"
    text = f"{text[0].upper()}{text[1:]} fill the window of {named.title} at {row.host_name}"
    return f"**{text}: {count(window)} tokens, the answer included.** [{mark}]"


def _taken(row: Row, pages: tuple[int, int, int] | None) -> str:
    """What a page is taken as: that of a file in PDF as its maker counts one."""
    return pdf_page_taken(pages, row.developer.name if row.developer else None) if pages else taken_as("pages")


def _of_one(draft: Draft, length: Length) -> Decimal:
    """Tokens in one page, word or character of the text."""
    if length.unit == "tokens":
        return Decimal(1)
    return tokens_of_one(draft.situation.asked.but(unit_sort="signs" if length.signs else None), length.unit)
