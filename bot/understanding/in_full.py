"""What leans on the question before it, in full: "context of GLM?", then "Kimi?" or "vs Kimi"; "is it any good?"."""

import re

from bot.patterns import regex
from bot.understanding.bare_messages import is_name_alone
from bot.understanding.expressions import expression
from bot.understanding.lexicon import Lexicon
from bot.understanding.normalise import tidy
from bot.understanding.passage import Passage, look_at
from bot.understanding.thread import Thread

_LONGEST = 160
_SHORT = 80
"""Characters of a reply that says one thing."""


def in_full(passage: Passage, thread: Thread, lexicon: Lexicon) -> str:
    """The whole question of a message that leans on the one before; empty where it stands by itself."""
    return (
        _of_another(passage, thread, lexicon)
        or _why_not(passage, thread)
        or _of_another_number(passage, thread, lexicon)
        or _verdict(passage, thread)
        or _with_the_name(passage, thread)
        or _what_is_next(passage, thread)
        or _which_card(passage, thread)
    )


_NEXT = regex(
    r"\W*(?:(?:and|so|ok|now|und|y|et|e|а|и),? )*(?:what(?:'?s| is| comes)? (?:coming )?next"
    r"|what (?:comes|is|'s) (?:after (?:it|that)|the next (?:one|step|model)(?: up)?)"
    r"|(?:the )?next (?:one|model|step) up"
    r"|was kommt (?:danach|als nächstes)|(?:y )?qué (?:viene|sigue)(?: después)?|et (?:ensuite|après)|o que vem depois"
    r"|что дальше|下一(?:个|代)(?:呢|是什么)?|次は)\W*"
)


def _what_is_next(passage: Passage, thread: Thread) -> str:
    """The question of what comes after the one model whose bill or ability was told."""
    models = thread.slots.get("models", ())
    told = len(models) == 1 and len(passage.text) <= _SHORT and thread.intents[:1] in _OF_ONE
    return f"what replaces {models[0]}, if it is deprecated" if told and _NEXT.fullmatch(passage.text) else ""


_WHICH_CARD = expression("in_full_which_card")


def _which_card(passage: Passage, thread: Thread) -> str:
    """The question which card a model of the thread needs, or how much memory one that is picked."""
    if thread.reading is None or len(passage.text) > _SHORT or not _WHICH_CARD.fullmatch(passage.text):
        return ""
    models = thread.slots.get("models", ())
    if not models:
        return "how much vram?" if thread.intents[:1] == ("recommend",) else ""
    return f"how much vram does {' and '.join(models)} need" if len(models) <= _MOST else ""


_OF_ONE = frozenset({("cost",), ("capability",), ("migration",)})


def _of_another(passage: Passage, thread: Thread, lexicon: Lexicon) -> str:
    """The question of before, asked of the one model that `passage` names and says no more of; else empty."""
    if not thread.text or len(thread.text) > _LONGEST:
        return ""
    is_judged = thread.reading is not None and thread.reading.judged is not None
    beside = None if is_judged else _BESIDE.match(passage.text)
    if not _is_more_than_slots(thread) and not (beside and thread.intents[:1] in _HELD_TOGETHER):
        return ""
    if not is_name_alone(passage) and not (beside and _is_name_at(passage, beside.end())):
        return ""
    before = look_at(tidy(thread.text), lexicon)
    names = before.named("model", "family")
    if len(names) != 1 or is_name_alone(before):
        return ""
    new, old = passage.names[0], names[0]
    kept = f"{before.text[old.start : old.end]} and " if beside else ""
    return f"{before.text[: old.start]}{kept}{passage.text[new.start : new.end]}{before.text[old.end :]}"


_BESIDE = expression("in_full_beside")
_HELD_TOGETHER = frozenset({("licence",), ("residency",), ("migration",)})
"""Intents of one model that are asked of two at once: "licence of GLM?", then "vs Kimi"."""
_IT = expression("in_full_it")
_AT_THE_END = regex(r"[,;]? (?:though|tho|then|btw|actually|anyway)\W*$")
_MOST = 3
_CLOSES = regex(r"\W*(?:then|though)?\W*")


def _is_name_at(passage: Passage, start: int) -> bool:
    """Whether all that follows is the name of one model."""
    names = passage.named("model", "family")
    alone = len(names) == 1 == len(passage.names) and not passage.quantities
    return alone and names[0].start == start and _CLOSES.fullmatch(passage.text, names[0].end) is not None


def of_those_named(passage: Passage, thread: Thread) -> str:
    """A question on how good "it" is, or when "they" end, with the names; empty for any other."""
    models = thread.slots.get("models", ())
    if not models or len(models) > _MOST or passage.names or "recommend" in thread.intents:
        return ""
    found = _IT.match(passage.text)
    if found is None:
        return ""
    start, end = next(found.span(name) for name, said in found.groupdict().items() if said)
    text = f"{passage.text[:start]}{' and '.join(models)}{passage.text[end:]}"
    return _AT_THE_END.sub("?", text)


_CORRECTS = expression("corrects_the_number")
_NO_CORRECTION = regex(r"\W*(?:but|rather|is|es|it's|its|nur|only|just|mais|mas|а|是)\W+\S+\W*")
_MARK = regex(r"[$€£]\s?$")


def _of_another_number(passage: Passage, thread: Thread, lexicon: Lexicon) -> str:
    """The message before with another number, where it told one number only: "sorry, 50" after "budget is 500"."""
    if not thread.text or thread.earlier is None or thread.earlier.reading is None or len(thread.text) > _LONGEST:
        return ""
    found = _CORRECTS.fullmatch(passage.text) if len(passage.text) <= _SHORT else None
    if found is None or _NO_CORRECTION.fullmatch(passage.text):
        return ""
    told = look_at(tidy(thread.text), lexicon)
    if len(told.quantities) != 1 or told.quantities[0].value == 1:
        return ""
    old = told.quantities[0]
    number = found["number"].strip()
    start = old.start
    money = f" {found['money'].split()[-1]}" if found["money"] else ""
    if money and (mark := _MARK.search(told.text[: old.start])):
        start = mark.start()
    return f"{told.text[:start]}{number}{money}{told.text[old.number_end :]}"


_TAKEN = expression("which_would_be_taken")


def _verdict(passage: Passage, thread: Thread) -> str:
    """The question which is better for "which would you take" of models that are compared; else empty."""
    compared = "compare" in thread.intents and bool(thread.slots.get("models"))
    asked = compared and len(passage.text) <= _SHORT and _TAKEN.fullmatch(passage.text)
    return "which is better?" if asked else ""


_PLAIN_WORDS = frozenset(
    {"mini", "pro", "flash", "large", "small", "max", "lite", "fast", "preview", "code", "high", "plus", "chat", "air",
     "medium", "nano", "turbo", "instruct", "model", "live", "image", "audio", "research", "search", "deep",
     "coder", "thinking", "reasoning", "reasoner", "vision", "embed", "embedding", "rerank", "text", "bot", "express",
     "omni", "voice", "speech", "translate", "ocr", "beta", "latest", "base", "multimodal", "speed", "mode"}
)  # fmt: skip
_LAST_WORD = regex(r"[a-z]{3,}$")


def _with_the_name(passage: Passage, thread: Thread) -> str:
    """A message with the name in full of a model spoken of that it calls by its last word: "drop sol"."""
    models = thread.slots.get("models", ())
    if not models or passage.named("model", "family") or len(passage.text) > _LONGEST:
        return ""
    for model in models:
        last = _LAST_WORD.search(model)
        if last is None or last[0] in _PLAIN_WORDS:
            continue
        found = re.search(rf"(?<![\w-]){last[0]}(?![\w-])", passage.text)
        if found:
            return f"{passage.text[: found.start()]}{model}{passage.text[found.end() :]}"
    return ""


_WHY_ANOTHER = expression("why_not_another")


def _why_not(passage: Passage, thread: Thread) -> str:
    """The question "why not GLM?" for "why the first one and not GLM", which rules nothing out; else empty."""
    names = passage.named("model", "family", "developer")
    if thread.intents[:1] not in {("recommend",), ("cost",)} or not names:
        return ""
    last = names[-1]
    if not _CLOSES.fullmatch(passage.text, last.end) or not _WHY_ANOTHER.fullmatch(passage.text, 0, last.start):
        return ""
    return f"why not {passage.text[last.start : last.end]}?"


def _is_more_than_slots(thread: Thread) -> bool:
    """Whether a question asks what no slot of a thread keeps: an ability, a board, or who made a model."""
    main = thread.intents[:1]
    return main in {("capability",), ("benchmark",)} or (main == ("origin_risk",) and thread.slots.keys() == {"models"})
