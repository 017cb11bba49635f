"""Whether a mention is ruled out: "no Chinese models", "without X", "anything but X", "X is off limits"."""

import re

_BEFORE = re.compile(
    r"(?:\b(?:no|not|non|never|without|except|excluding|exclude|excludes|avoid|avoiding|ban|banned|bans|minus|neither|nor|nothing"
    r"|isn't|aren't|can't use|cannot use|can't be|cannot be|must not be|don't want|do not want|doesn't|don't use|won't use|other than"
    r"|anything but|apart from|aside from|rather not|instead of|drop|skip|forget|block|blocked|blocks|forbid\w*|prohibit\w*|disallow\w*|bars?|refus\w*|ditch|rules? out"
    r"|ruling out|stay away from|besides|outside of|isnt|arent|dont want|ohne|kein\w*|nicht|außer|sin|excepto|salvo|ningún\w*"
    r"|nada de|evitar|sans|aucun\w*|pas d'|pas de|pas|hors|sauf|sem|nenhum\w*|exceto|não|не|без|кроме|исключ\w*)\b"
    r"|不要|不用|(?<!能)不能用|除了|避免|非|别用|别|不含|排除|不使用|禁用)"
    r"(?P<gap>[^.!?。;\n]*)$"
)
_AFTER = re.compile(
    r"^(?P<gap>[^.!?。;\n,]{0,26}?)(?:\b(?:is|are|'s|'re)?\s?(?:not allowed|off limits|off the table|banned|forbidden|excluded|prohibited"
    r"|out of the question|not an option|no go|a no-go|ruled out|blocked|verboten|ausgeschlossen|prohibid\w*|exclu\w*|interdit\w*"
    r"|proibid\w*|запрещ\w*|нельзя)\b|以外|除外|除く|を除|はなし|は不可|은 제외|는 제외|제외|말고|빼고|아닌|ではない|じゃない|でない|不要|不行|之外|禁止)"
)
_RHETORICAL = re.compile(r"(?:^|[.?!] ?)(?:isn't|aren't|isnt|arent|don't|won't|can't)$")
"""A contraction that opens a question ("Aren't we leaning on …") denies nothing."""
_WIDE = re.compile(r"\b(?:everything|anything|all|any|models?|hosted|from)\b")
_LEAVE = re.compile(r"\b(?:leave|leaves|leaving|quit|exit)\b")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_CONTRAST = re.compile(
    r"\b(?:found|work|works|working|see|know|sure|find|available|support\w*|understand|recogni\w+|seem\w*|enough|but|only|just|aber|sondern|sino|mais|mas|а|но)\b"
)


def is_excluded(text: str, start: int, end: int, *, reach: int = 34, only: str | None = None) -> bool:
    """Whether what stands at `start:end` is ruled out by the words before or behind it.

    `only="leave"`: whether it is something not to be left ("never leave the EU").
    """
    lead = text[max(0, start - reach) : start]
    if only == "leave":
        return _LEAVE.search(lead) is not None
    before = _BEFORE.search(lead)
    if before and _reaches(before["gap"]) and not _RHETORICAL.search(lead[: before.start("gap")]):
        return True
    after = _AFTER.match(text[end : end + reach + 16])
    return after is not None and _reaches_back(after["gap"])


def _reaches(gap: str) -> bool:
    """Whether a negation still holds after the words in `gap`: at most four, and no turn ("but")."""
    words = _ANY_WORD.findall(gap)
    tied = gap.startswith("-") and len(words) > 1
    return len(words) <= (6 if _WIDE.search(gap) else 4) and not tied and not _CONTRAST.search(gap) and "," not in gap


def _reaches_back(gap: str) -> bool:
    return len(_ANY_WORD.findall(gap)) <= 3
