"""Factors in a thread: what was said before, doubled, ten times that, with outputs half as long."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.number_words import WORDS
from bot.understanding.passage import Passage

FACTORS = {
    "double": Decimal(2),
    "twice": Decimal(2),
    "triple": Decimal(3),
    "quadruple": Decimal(4),
    "half": Decimal("0.5"),
    "halve": Decimal("0.5"),
}
_IN_OTHER_WORDS = (
    (Decimal(2), expression("followup_double")),
    (Decimal(3), expression("followup_triple")),
    (Decimal("0.5"), expression("followup_half")),
)
"""How a message of another language multiplies what was said."""
_FACTOR = regex(
    r"\b(?:(?P<word>double|twice|triple|halve|half)|(?P<times>\d{1,4})x)\s(?:the\s|our\s|that\s|as\smany\s|more\s)?"
    r"(?:(?P<way>input|output)|requests|volume|traffic|usage|load|users|documents|calls|messages|tokens)\b"
)
_PARTS = {
    "half": Decimal("0.5"), "a third": Decimal(1) / 3, "one third": Decimal(1) / 3, "a quarter": Decimal("0.25"),
    "one quarter": Decimal("0.25"), "two thirds": Decimal(2) / 3, "three quarters": Decimal("0.75"),
}  # fmt: skip
_PART = regex(
    rf"^(?:(?:and|so|what if|if|actually|ok|well|but) |, ?)*(?:we (?:only )?(?:do|have|send|need) )?(?:it's )?"
    rf"(?:only|just) (?P<part>{'|'.join(_PARTS)}|\d{{1,2}} ?%) (?:of )?"
    r"(?:them|that|those|these|it|(?:the|our|those|these) [a-z]{3,20})?"
    r"(?: ?(?:go|goes|get|gets|are sent|is sent|reach|reaches|need|needs|use|uses|come|comes)\b[^.?!,;\d]{0,40})?\W*$"
)
"""A part of what was counted that is left: "only half of the manuals"."""
_GROWS = regex(
    r"\b(?:requests|volume|traffic|usage|load|users|documents|calls|messages|tokens) (?:\w+ )?"
    r"(?:(?P<word>double|triple|quadruple|halve)[sd]?(?! in (?:length|size))"
    r"|(?:is|gets|goes|grows|went) (?:up |to )?(?P<times>\d{1,4})x)\b"
)
_ALL_OF_IT = expression("factors_all_of_it")
"""All that was said, times something: "twice that", "and half?", "10x that"."""
_GROUPS = expression("factors_groups")
"""So many that each have the load: "and for 5 teams", "3 regions, same load each"."""
_LONGER = expression("factors_longer")
"""What goes in or comes out, longer or shorter: "if the output doubles", "messages twice as long"."""
_COMES_OUT = regex(
    r"outputs?|answers?|repl|response|completion|summar|antwort|ausgabe|respuesta|salida|réponse|sortie|respost|saída"
)


def multiply(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> bool:
    """Changes in `slots` what was said `before` by the factors that a message, read on its own as `now`, names.

    Returns whether it names any that change something.
    """
    if "cached_share" in now:
        return False
    longer = {f"{way}_tokens": factor for way, factor in _longer(passage)}
    if "input_tokens" in longer and "input_tokens" not in before and "spread_over" in before:
        longer["units"] = longer.pop("input_tokens")
    if longer:
        return _change(slots, before, {key: factor for key, factor in longer.items() if key not in now})
    factor, side = _factor(passage)
    if factor is None:
        return False
    whole = _ALL_OF_IT.search(passage.text) is not None
    counted = [key for key in ("requests", "units") if key in before and not side and (key not in now or whole)]
    if counted:
        along = ("spread_over",) if counted[0] == "units" and "spread_over" in before else ()
        return _change(slots, before, dict.fromkeys((counted[0], *along), factor))
    keys = (f"{side}_tokens",) if side else ("input_tokens", "output_tokens")
    return _change(slots, before, {key: factor for key in keys if key not in now})


def _change(slots: dict[str, Any], before: Mapping[str, Any], factors: Mapping[str, Decimal]) -> bool:
    """Puts the amounts of before, times their factors, into `slots`; whether there were any."""
    found = {key: before[key] * factor for key, factor in factors.items() if key in before}
    whole = {key: Decimal(int(value)) if value == int(value) else value for key, value in found.items()}
    slots |= {key: int(value) if key.endswith("tokens") else value for key, value in whole.items()}
    return bool(found)


def _longer(passage: Passage) -> Iterator[tuple[str, Decimal]]:
    """(input or output, what it is multiplied by)."""
    for found in _LONGER.finditer(passage.text):
        said = {name.partition("_")[0]: text for name, text in found.groupdict().items() if text}
        factor = Decimal(said["times"]) if "times" in said else FACTORS[said["word"]]
        yield ("output" if _COMES_OUT.search(said["what"]) else "input"), factor


_RETRIED = expression("retries_on_top")


def _with_retries(passage: Passage) -> Decimal | None:
    """What requests are multiplied by where some are sent again: 1.3 for "if 30% are retries"."""
    found = _RETRIED.search(passage.text)
    if found is None:
        return None
    return 1 + Decimal((found["percent"] or found["percent_b"]).replace(",", ".")) / 100


def retries_taken(before: Mapping[str, Any], passage: Passage) -> tuple[str, ...]:
    """How a share that is sent again is taken, as a sentence for the reader."""
    factor = _with_retries(passage) if not {"requests", "units"}.isdisjoint(before) else None
    if factor is None:
        return ()
    return (f"The {((factor - 1) * 100).normalize():f}% sent again come on top of the requests said before.",)


def _factor(passage: Passage) -> tuple[Decimal | None, str | None]:
    """(what the volume is multiplied by, the way of the tokens that it is said of)."""
    if (retried := _with_retries(passage)) is not None:
        return retried, None
    if found := _FACTOR.search(passage.text):
        return Decimal(found["times"]) if found["times"] else FACTORS[found["word"]], found["way"]
    if found := _PART.search(passage.text):
        part = found["part"]
        return _PARTS[part] if part in _PARTS else Decimal(part.rstrip("% ")) / 100, None
    if found := _GROWS.search(passage.text):
        return Decimal(found["times"]) if found["times"] else FACTORS[found["word"]], None
    if found := _ALL_OF_IT.search(passage.text):
        times = found["times"] or found["many"]
        return (_worded(times) if times else FACTORS[found["word"]]), None
    if found := _GROUPS.search(passage.text):
        many = next(text for name, text in found.groupdict().items() if name.startswith("many") and text)
        return _worded(many), None
    return factor_in_other_words(passage), None


def factor_in_other_words(passage: Passage) -> Decimal | None:
    """What a message of another language multiplies by."""
    return next((factor for factor, words in _IN_OTHER_WORDS if words.search(passage.text)), None)


def _worded(times: str) -> Decimal:
    if times.isdigit():
        return Decimal(times)
    return Decimal(100) if times == "hundred" else WORDS[times]
