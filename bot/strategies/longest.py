"""Which models take in or put out most at once, for who asks for just that."""

import re

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.market import Row
from bot.selection.pool import pool_for
from bot.strategies.matches import matches
from bot.strategies.named import name_of, named_models
from bot.wording import sections
from bot.wording.figures import count, listed

SHOWN = 5
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


def answered(draft: Draft) -> bool:
    """Whether the longest window or output is asked for; if so, the models that meet the wishes are told."""
    text, asked = draft.situation.question.text, draft.situation.asked
    if asked.models or asked.task or asked.self_host or not (_WINDOW.search(text) or _OUTPUT.search(text)):
        return False
    words = "output limit" if _OUTPUT.search(text) else "context window"
    workload = workload_of(asked)
    rows = {each.row.model_id: each.row for each in pool_for(draft.situation, workload).candidates}
    found = [(tokens, row) for row in rows.values() if (tokens := _tokens(row, words))]
    found.sort(key=lambda each: (each[0], _released(each[1])), reverse=True)
    # Two variants of one name are one model here.
    ordered = list({_name(draft, each[1]): each for each in reversed(found[: SHOWN * 3])}.values())[::-1][:SHOWN]
    if not ordered:
        return False
    most = [each for each in ordered if each[0] == ordered[0][0]]
    names = listed([_name(draft, row) for _, row in most])
    draft.say(f"**The longest {words}: {count(ordered[0][0])} tokens, of {names}.**")
    draft.say("\n".join(_line(draft, row, words, tokens) for tokens, row in ordered))
    entries = matches(draft, named_models(draft, [row.model_id for _, row in ordered]), workload)
    draft.recommendations += entries
    draft.say(sections.options(entries))
    return True


def _tokens(row: Row, words: str) -> int | None:
    """The limit stated; an output limit that is above its window, or all of it, is no figure of its own."""
    window, output = row.offering.context_window_tokens, row.offering.max_output_tokens
    if words == "context window":
        return window
    return output if output and window and output < window else None


def _released(row: Row) -> str:
    return row.model.released or "" if row.model else ""


def _name(draft: Draft, row: Row) -> str:
    return name_of(draft, row.model_id)


def _line(draft: Draft, row: Row, words: str, tokens: int) -> str:
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute=words, value=tokens, unit="tokens", citation=mark)
    where = row.host_name
    return f"- {_name(draft, row)} at {where}: {count(tokens)} tokens [{mark}]"
