"""Places that no word beside them explains: "EU, no training", "no US, no China", "not necessarily European"."""

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.dismissals import is_no_must
from bot.understanding.expressions import expression
from bot.understanding.negation import denies, is_supposed_out, is_taken_out, is_within
from bot.understanding.passage import Passage
from bot.understanding.vetoes import is_vetoed

_NEED_NOT_BEFORE = expression("places_need_not_before")
_NEED_NOT_BEHIND = expression("places_need_not_behind")
_NO = regex(r"\b(?:no|zero|kein\w*|without an?|sin|sans|sem|nessun\w*)(?: (?:the|an?|hard|strict|such))* $")
_NEEDED = expression("places_needed_behind")
"""Around a place, that it is no need: "no EU needed", "keine EU-Vorgabe"."""
_NOT_ONLY = expression("clauses_not_only")
"""What makes a place one among others: "not just EU models"; with "but also" behind it it is one of two wished for."""
_BUT_ALSO = expression("clauses_but_also")
_WHETHER = expression("places_whether")
_OUTRIGHT = expression("places_outright")
_OUTRIGHT_BEHIND = expression("places_outright_behind")
_ALONE_BEFORE = expression("places_alone_before")
_ALONE_BEHIND = expression("places_alone_behind")
_OPTION_BEFORE = expression("places_option_before")
_OPTION_BEHIND = expression("places_option_behind")
_SERVED_IN = expression("places_served_in")
_HOSTING = expression("places_hosting_noun")
_MODEL_IN = expression("places_model_in")
_BEHIND_A_MODEL = expression("places_behind_a_model")
"""Behind the place of a model that is looked for: what it is to do, to cost or to have."""
_IN = regex(r" (?:in|inside|within|en|dans|em|innerhalb|à|в) (?:the |der |den |la |l')?")
_WIDE = regex(r"eu|e\.u\.|europe|europa|ue|usa|us|u\.s\.|ewr|eea|欧盟|欧洲|ес|евросоюз\w*")
"""Names of the places that hosting is asked for by the bare name; of a country it may be where the asker sits."""
_NO_CHOICE = expression("places_no_choice")
_BEHIND_WHETHER = regex(r"[^.?!]{0,24}?\b(?:mind|care|matter|same to|egal|importa|gêne|dérange)")
_KEPT_OUT = regex(r"\b(?:leav(?:e|ing)|tak(?:e|ing)|keep(?:ing)?|cut(?:ting)?|rul(?:e|ing)|lasst?) (?:the )?$")
_OUT = regex(r" (?:out|raus|weg)\b(?! of (?:the (?:loop|price)|stock))")


def told_barely(passage: Passage, hit: Hit) -> tuple[str, bool] | None:
    """(role, whether ruled out) of a place that need not be, or that nothing may come from; `None` of any other."""
    if need_not_be(passage, hit):
        return "said", False
    kept_out = _OUT.match(passage.text, hit.end) and _KEPT_OUT.search(passage.before(hit.start))
    taken_out = hit.table == "nation" and is_taken_out(passage, hit.start, hit.end)
    if kept_out or taken_out or is_barred_outright(passage, hit):
        return "origin", True
    goes_there = _GOES.search(passage.before(hit.start)) and _CLOSES.match(passage.text, hit.end)
    return ("host", False) if goes_there or _is_region_of_a_host(passage, hit.start) else None


_GOES = regex(
    r"\b(?:go(?:ing)?|move|moving|switch(?:ing)?|be|stay) (?:to )?(?:fully|all|completely|entirely|strictly|100%)[- ]"
    r"(?:in )?$|\bgo(?:ing)? $"
)
_CLOSES = regex(r"[- ]?(?:only|based|hosted|hosting)?\s?(?:[.,;!?)]|$)")
"""Around a place where all is to run from now on: "what would it cost to go fully EU?"."""
_RUNS_ON = regex(r"(?:\b(?:on|via|through|at|auf|bei|über|en|em|na|no|sur|chez|su|на|в) |[用在] ?)$")
_REGION = regex(r"(?: | \(| ?/ ?)(?:region )?")


def _is_region_of_a_host(passage: Passage, start: int) -> bool:
    """Whether a place behind a host that something runs on tells which region of it: "on aws frankfurt"."""
    return any(
        _REGION.fullmatch(passage.text, name.end, start) and _RUNS_ON.search(passage.before(name.start, 12))
        for name in passage.named("provider")
        if name.end < start <= name.end + _NEAR and not denies(passage, name.start, name.end)
    )


_NEAR = 14
"""Characters between a host and its region."""


def need_not_be(passage: Passage, hit: Hit) -> bool:
    """Whether it is said that nothing has to be of that place, or that it does not matter: "pas forcément français"."""
    if is_no_must(passage, hit.start, hit.end):
        return True
    lead = passage.before(hit.start, 70)
    if _NEED_NOT_BEFORE.search(lead) or (_NOT_ONLY.search(lead) and not _BUT_ALSO.match(passage.text, hit.end)):
        return True
    if _NEEDED.match(passage.text, hit.end) and _NO.search(lead):
        return True
    behind = _NEED_NOT_BEHIND.match(passage.text, hit.end)
    if behind is None or not _BEHIND_WHETHER.match(behind[0]):
        return behind is not None
    return _WHETHER.search(passage.before(hit.start, 60)) is not None


def is_barred_outright(passage: Passage, hit: Hit) -> bool:
    """Whether nothing at all from a country or the EU will do, said by its bare name: "no China please"."""
    lead = passage.text[max(0, hit.start - 20) : hit.start]
    if is_within(passage, hit.start):
        return False
    return _OUTRIGHT.search(lead) is not None and _OUTRIGHT_BEHIND.match(passage.text, hit.end) is not None


_OUT_BEFORE = expression("places_out_before")
_OUT_BEHIND = expression("places_out_behind")


def is_ruled_out(passage: Passage, start: int, end: int) -> bool:
    """Whether a bare place at `start:end` is ruled out: "exclude China", "not China", "if China is out?"."""
    if _OUTRIGHT_BEHIND.match(passage.text, end) and _OUT_BEFORE.search(passage.before(start, 36)):
        return not is_within(passage, start)
    return (
        _OUT_BEHIND.match(passage.text, end) is not None
        or is_supposed_out(passage, start, end)
        or is_taken_out(passage, start, end)
        or is_vetoed(passage, start, end)
    )


def is_no_choice(passage: Passage, end: int) -> bool:
    """Whether the place that ends at `end` is said to be none either, in a thread: "Singapore isn't ok either"."""
    return _NO_CHOICE.match(passage.text, end) is not None


def is_for_hosting(passage: Passage, start: int, end: int, *, last: int | None = None) -> bool:
    """Whether the place at `start:end` tells where to run although no word says so.

    It stands alone, or what is served or looked for is in it ("3,000 pages a day in the EU",
    "best model in the EU for"). `last`: the end of the list that it
    begins.
    """
    lead, last = passage.text[max(0, start - 60) : start], last or end
    if _stands_behind_a_host(passage, start, end):
        return True
    if stands_behind_a_model(passage, start, last) and _WIDE.fullmatch(passage.text[start:end]):
        return True
    if _SERVED_IN.search(lead) or _HOSTING.search(lead) or _follows_amount(passage, start):
        return _ALONE_BEHIND.match(passage.text, last) is not None
    option = _OPTION_BEHIND.match(passage.text, last) is not None and _OPTION_BEFORE.search(lead) is not None
    return (option or stands_alone(passage, start, last)) and _WIDE.fullmatch(passage.text[start:end]) is not None


_AT_HOST = regex(r"(?: |, ?| \(| ?/ ?)")
_IN_HOST = regex(r" (?:in|en|em|na|no|de|da|do|à|di|von) (?:the |la |der )?")


def _stands_behind_a_host(passage: Passage, start: int, end: int) -> bool:
    """Whether a place tells which region of a host is meant: "on bedrock eu", "na AWS de São Paulo"."""
    gap = _AT_HOST if _WIDE.fullmatch(passage.text[start:end]) else _IN_HOST
    return any(gap.fullmatch(passage.text, name.end, start) for name in passage.named("provider") if name.end < start)


def stands_behind_a_model(passage: Passage, start: int, end: int) -> bool:
    """Whether a place at `start:end` is that of a model looked for, with what it is for behind: "best llm in X for"."""
    return _BEHIND_A_MODEL.match(passage.text, end) is not None and _MODEL_IN.search(passage.before(start)) is not None


def stands_alone(passage: Passage, start: int, end: int) -> bool:
    """Whether what stands at `start:end` is set off from what is around it: between commas, in brackets, at an end."""
    lead = passage.text[max(0, start - 60) : start]
    return _ALONE_BEFORE.search(lead) is not None and _ALONE_BEHIND.match(passage.text, end) is not None


def _follows_amount(passage: Passage, start: int) -> bool:
    """Whether an amount or a period ends right before "in" and the place; "claims in Poland" are none."""
    ends = {hit.end for hit in passage.hits.of("period")}
    ends |= {quantity.end for quantity in passage.quantities}
    return any(_IN.fullmatch(passage.text[end:start]) for end in ends if end < start)
