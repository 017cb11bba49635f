"""Whether a mention is ruled out: "no Chinese models", "without X", "anything but X", "X is off limits"."""

from bot.patterns import regex
from bot.understanding.asked_bans import is_asked_banned
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.vetoes import is_vetoed

_BEFORE = expression("negation_before")
_AFTER = expression("negation_after")
_RHETORICAL = regex(
    r"(?:^|[.?!] ?)(?:is|are|do|wo|ca|should|must|would|could)n't$"
    r"|(?:why|warum|wieso|por qué|por que|pourquoi|perché|почему)(?: \w+)? (?:not|don't|isn't|nicht|no|não|pas|не)$"
)
"""A contraction that opens a question ("Aren't we leaning on …") denies nothing, nor does "why not"."""
_TOLD = regex(r" (?:be|come|go|have|use|run|from|made|built|hosted|based|owned|trained|contain|include|involve)\b")
"""What stands behind a contraction that opens a statement without its subject: "shouldn't be from China"."""
_NOT_ALLOWED = regex(r"\b(?:use|using|models?|makers?|vendors?|allowed|erlaubt|usar|utiliser|of|the following)\s*:")
_WIDE = regex(r"\b(?:everything|anything|all|any|models?|hosted|from)\b")
_LEAVE = regex(
    r"\b(?:leave|leaves|leaving|quit|exit|salgan?|salir|salen?|quitt\w+|sort(?:ent|ir)|saiam?|sair|saem|sai|покида\w+)\b"
)
_ANY_WORD = regex(r"[^\W\d_]+")
_LACKS = regex(
    r" (?:dedicated |discrete |separate |an? )?(?:gpus?|cards?|graphics cards?|nvlink|vram|cuda|internet|igpu|egpu)\b"
    r"[^,:]{0,16}\b(?:run|runs|running|fit|fits|handle|handles|load|serve|host|hold)\b"
)
_CONTRAST = expression("negation_contrast")
_OR = frozenset({"o", "or", "oder", "ou", "или"})
"""What stands before "nothing" where that is the other choice: "gratis o nada"."""
_BUT = expression("negation_but")
_WITHOUT = regex(r"\b(?:sin|sem|sans|ohne|без)\b")
"""What a "nothing" behind it belongs to: "integrales sin inventarse nada"."""


_NO = regex(r"(?:^|\s)no $")
_DONE_WITHIN = expression("negation_done_within")
_NEVER_WITHIN = regex(r"(?:china|europa|alemanha|frança|rússia|índia|coreia|suíça|holanda|ue|europe|eu|usa)\b")
"""Places that are "in the" with another word than "no" in Portuguese: "na China", "nos EUA"."""


def is_within(passage: Passage, start: int) -> bool:
    """Whether the "no" before `start` is Portuguese for "in the": "hospedado no Brasil"."""
    if not _NO.search(passage.text, max(0, start - 4), start) or _NEVER_WITHIN.match(passage.text, start):
        return False
    return passage.language == "pt" or _DONE_WITHIN.search(passage.text, max(0, start - 40), start) is not None


def denies(passage: Passage, start: int, end: int, *, reach: int = 34) -> bool:
    """Whether what stands at `start:end` of a message is ruled out; the "no" of Portuguese is "in the"."""
    if is_within(passage, start) or is_asked_banned(passage, start):
        return False
    return is_excluded(passage.text, start, end, reach=reach) or is_vetoed(passage, start, end)


_IS_OUT = regex(
    r" (?:models? |ones )?(?:(?:is|are|was|were) (?:out|no option|not possible|impossible)\b(?! (?:of|with|now|there))"
    r"|(?:fällt|fallen) (?:weg|aus|raus)\b|(?:queda|quedan) fuera\b|(?:est|sont) exclu\w*|не подход\w+)"
)
_SUPPOSED = regex(r"\b(?:if|say|assume|suppose|when|and|but|wenn|und|si|y|et|если|а) (?:the |los |les |alle )?$")


def is_out(passage: Passage, end: int) -> bool:
    """Whether what ends at `end` is said to be no choice: "Russian ones are out"."""
    return _IS_OUT.match(passage.text, end) is not None


_TAKE_OUT = expression("followup_out_before")
_FORGET = regex(r"oublie|olvida|esquece|vergiss|забудь")
_OF_A_WISH = regex(
    r" (?:part|thing|requirement|condition|rule|restriction|limit|exclusion|ban|block|filter|constraint"
    r"|region|host\w*|server\w*)\b"
)


def is_taken_out(passage: Passage, start: int, end: int) -> bool:
    """Whether the makers of a nation at `start:end` are to be taken out: "quita los chinos"."""
    verb = _TAKE_OUT.search(passage.before(start))
    return verb is not None and not _FORGET.search(verb[0]) and not _OF_A_WISH.match(passage.text, end)


_NOTHING_ON = expression("negation_nothing_on")


def is_barred_place_to_buy(passage: Passage, start: int) -> bool:
    """Whether nothing may run on, or come from, the host that begins at `start`: "we can't run anything on X"."""
    return _NOTHING_ON.search(passage.before(start, 60)) is not None


_REFUSED = expression("negation_refused")


def is_refused(passage: Passage, end: int) -> bool:
    """Whether somebody is said to refuse what ends at `end`: "Chinese ones we cannot use", "중국산은 안 된대요"."""
    return _REFUSED.match(passage.text, end) is not None


_DISLIKED = expression("negation_disliked")


def is_disliked(passage: Passage, start: int, end: int) -> bool:
    """Whether a maker at `start:end` is one that nothing is wanted from: "we don't trust X", "the boss hates X"."""
    return _DISLIKED.search(passage.before(start)) is not None and not passage.text.startswith("'s", end)


def is_supposed_out(passage: Passage, start: int, end: int) -> bool:
    """Whether a maker or an origin at `start:end` is supposed to be no choice: "and if google is out?"."""
    return is_out(passage, end) and _SUPPOSED.search(passage.before(start)) is not None


_TAKEN_ANYWAY = expression("negation_taken_anyway")


def is_taken_anyway(passage: Passage, end: int) -> bool:
    """Whether what ends at `end` is accepted for all that: "not a fan of X but will take it"."""
    return _TAKEN_ANYWAY.match(passage.text, end) is not None


_EXCEPTED = expression("negation_excepted_behind")
_ALL_ELSE_OUT = expression("negation_all_else_out")
_LEFT_OUT = expression("negation_left_out")
_EXCEPT = regex(
    r"(?:\b(?:except|apart from|besides|außer|salvo|excepto|menos|sauf|exceto|кроме)(?: for| from)?(?: the)? |除了)$"
)


def is_excepted(passage: Passage, start: int, end: int) -> bool:
    """Whether `start:end` is what a ban leaves: "no Chinese ones except X", "except X everything American is out"."""
    lead = passage.before(start, 90)
    if _EXCEPT.search(lead) and _ALL_ELSE_OUT.match(passage.text, end):
        return True
    return _EXCEPTED.search(lead) is not None


def is_left_out(passage: Passage, end: int) -> bool:
    """Whether what ends at `end` is turned down in a word: "Azure yes, AWS no", "y DeepSeek no entra"."""
    return _LEFT_OUT.match(passage.text, end) is not None


def is_excluded(text: str, start: int, end: int, *, reach: int = 34, only: str | None = None) -> bool:
    """Whether what stands at `start:end` is ruled out by the words before or behind it.

    `only="leave"`: whether it is something not to be left ("never leave the EU").
    """
    lead = text[max(0, start - reach) : start]
    if only == "leave":
        return _LEAVE.search(lead) is not None
    if _BUT.search(text[max(0, start - 40) : start]):
        return True
    before = _BEFORE.search(lead)
    while before:
        left = _SETS_ASIDE.search(lead[: before.start("gap")]) and _OF_OTHERS.match(before["gap"])
        begun = lead[: before.start("gap")]
        opens = _RHETORICAL.search(begun)
        told = opens and opens[0].endswith("n't") and "why" not in opens[0] and _TOLD.match(before["gap"])
        asks = opens and not told
        chooses = _OR_NOT.search(lead[: before.start() + 1]) and _DONE_WITH.search(before["gap"])
        if _reaches(before["gap"]) and not (left or asks or chooses or _BANS_NOTHING.search(begun)):
            return True
        # "no OpenAI, no Google": the first negation ends at the comma, a later one may reach.
        before = _BEFORE.search(lead, before.start() + 1)
    after = _AFTER.match(text[end : end + reach + 16])
    if after is None or after["gap"].strip() in _OR or _WITHOUT.search(after["gap"]):
        return False
    return _reaches_back(after["gap"])


_OR_NOT = regex(r"\b(?:or|oder|o|ou|или) [^\W\d_]$")
_DONE_WITH = regex(r"\b(?:via|with|using|through|by|on|mit|über|con|avec|com|через) (?:the |our |an? )?$")
"""Between a "not" that ends a choice and what makes it: "spam or not spam via deepseek"."""
_SETS_ASIDE = regex(
    r"\b(?:other than|apart from|aside from|besides|except|außer|neben|aparte de|además de|outre|sauf|além de)$"
)
_OF_OTHERS = regex(
    r"\W?(?!(?:models?|hosts?|providers?|anything|something|those|the ones) )(?:[\w.&-]+ ){1,3}"
    r"(?:in|im|en|em|have|has|hosts?|serves?|offers?|runs?|sells?|carr(?:y|ies)|provides?|supports?|haben|hat"
    r"|bieten|bietet|tienen?|ofrecen?|ont|a|proposent?|têm|tem|oferecem?)\W*(?:the )?$"
)
"""What is left out is behind the negation itself, and has or sells what follows: "besides Nebius have Kimi"."""

_BANS_NOTHING = regex(
    r"(?:\b(?:not|never|no longer|nobody|nicht|nie)|n't)(?: \w+)? (?:block|ban|forbid|prohibit|bar|veto)\w*$"
)
"""A ban that is itself denied: "legal does not block X"."""


_CORRECTS = regex(
    r"\W*(?:i (?:really |actually |only |just )?(?:mean|meant)|actually|sorry|rather|wait|ich mein(?:t)?e?"
    r"|quise decir|quería decir|je voulais dire|quis dizer|я имел\w* в виду)\b"
)
"""What makes of a "no" before it the answer to what was understood: "no, I meant transcription"."""


_GOES_ON = regex(
    r" (?:and|und|y|et|e|и) (?:(?:that|which|who) )?(?:are|is|be|run|runs|sit|sits|stay|stays|must|should|sind|ist"
    r"|están|está|sont|est|são|находятся)\b"
)
"""What begins another wish behind a "nothing": "keep nothing and are in the EU"."""


def _reaches(gap: str) -> bool:
    """Whether a negation still holds after the words in `gap`: at most four, and no turn ("but")."""
    words = _ANY_WORD.findall(gap)
    tied = gap.startswith("-") and len(words) > 1
    # "my 4090 (no nvlink) run X", "a pc without gpu run X": what is not there is told, not what is ruled out.
    if _CORRECTS.match(gap):
        return False
    if gap.count(")") > gap.count("(") or _LACKS.match(gap) or _GOES_ON.match(gap):
        return False
    if "," in gap or (":" in gap and words and not _NOT_ALLOWED.search(gap)):
        return False
    return len(words) <= (6 if _WIDE.search(gap) else 4) and not tied and not _CONTRAST.search(gap)


def is_barred_behind(passage: Passage, end: int) -> bool:
    """Whether the words behind `end` bar what stands before: "outside the EU is not allowed"."""
    after = _AFTER.match(passage.after(end, 50))
    return after is not None and _reaches_back(after["gap"])


_TAKEN_BACK = regex(r"(?:\b(?:not|no longer|never|hardly|nicht(?: mehr)?|nie|ya no|pas|plus|não|не)|n't) ?$")
"""Before a ban it is none: "Chinese models are not banned here"."""


def _reaches_back(gap: str) -> bool:
    return _TAKEN_BACK.search(gap) is None and len(_ANY_WORD.findall(gap)) <= 4
