"""What somebody says they are not, and whom they say they do not serve: "we're not a bank", "no federal contracts".

A limit on data is no such denial: of "no patient data may leave" the hospital stays.
"""

from bot.caveats.laws_denied import denied_laws
from bot.patterns import regex
from bot.understanding.passage import Passage

_NOUNS = (
    r"(?:data|info(?:rmation)?|work|jobs?|projects?|contracts?|contractors?|suppl(?:y|iers?)|vendors?|customers?"
    r"|clients?|users?|buyers?|business(?:es)?|deals?|sales|side|use|ties|links|body|bodies|agency|agencies|office"
    r"|entity"
    r"|entities|organi[sz]ations?|institutions?|departments?|company|companies|shop|outfit|firm|startup|provider|lender"
    r"|app|product|employees?|employers?|duties|obligations?|money|funding|grants?|affiliation|involvement|content"
    r"|records"
    r"|daten|kunden|auftr(?:ag|äge)|unternehmen|betrieb|einrichtung(?:en)?|bezug|clientes?|clients|datos|données|dados)"
)
_FILLERS = r"(?:(?:an?|any|the|in|part of|subject to|under|really|actually|yet|ourselves|even|some|kind of|sort of) )*"
_MODIFIERS = (
    r"(?:(?!(?:for|by|about|because|just|only|merely|sure|ok|okay|legal|allowed|banned|barred|but|from|to|on|with|is"
    r"|are"
    r"|if|when|where|that|which|training|logs?|logging|need|matter|problem|issue|models?|use|using|sending|in|at"
    r"|of|as|und|aber|für|mit|pero|para|mais|pour|sauf|wonder|later|than|much|more|less)\b)[\w'./&-]+ ){0,3}?"
)
_NOT = regex(
    r"(?P<copula>\b(?:not|never been|no longer|neither|nor|rather than)|\bnon)[ -]" + _FILLERS + _MODIFIERS + "$"
    r"|, (?P<turned>not (?:to|for|with|by)) " + _FILLERS + _MODIFIERS + "$"
    r"|(?<!^)\b(?P<short>isn't|aren't|wasn't|weren't|ain't) " + _FILLERS + _MODIFIERS + "$"
    r"|\b(?P<none>no|without|zero|kein\w*|ohne|sin|ning[uú]n[ao]?s?|sans|aucune?s?|sem|nenhum\w*|без|ни|нет) "
    r"(?:any |un[ae]? |une |des? |d'|the )?" + _MODIFIERS + "$"
    r"|\b(?:(?:do|does|did|will)(?: not|n't)|don't|doesn't|won't|never|nor|not|no longer) (?:\w+ly |even |ever )?"
    r"(?P<deed>sell(?:s|ing)?|suppl(?:y|ies|ying)|serv(?:es?|ing)|work(?:s|ing)?|deal(?:s|ing)?|contract(?:s|ing)?"
    r"|do business|ship(?:s|ping)?"
    r"|handl(?:e|ing)|process(?:ing)?|touch(?:ing)?|hold(?:ing)?|hav(?:e|ing)|collect(?:ing)?|see(?:ing)?"
    r"|target(?:ing)?)"
    r"(?: (?:anything|directly|software|services|products?|it|things))? ?(?:(?:to|with|for|any|the|an?|our"
    r"|of) )*" + _MODIFIERS + "$"
)
_COUNTED = regex(
    r"\b(?P<copula>nicht|no (?:somos|soy|es|son)|(?:não|nao) (?:somos|sou|é|são)|pas|jamais|ni|nem|tampoco|не) "
    r"(?:(?:eine?[nrms]?|la|el|los|las|une?|des?|d'|du|le|les|à|au|aux|um|uma|o|os|as|la|para|pour|avec|con|com|für"
    r"|an) ?)*" + _MODIFIERS + "$"
    r"|\b(?:no (?:tenemos|hay|tratamos|manejamos|procesamos|vendemos|trabajamos)|(?:não|nao) (?:temos|há|tratamos"
    r"|vendemos|trabalhamos))"
    r" (?P<deed>(?:(?:a|al|la|el|los|las|para|con|com|o|os|as|ao|de|do) )*)" + _MODIFIERS + "$"
)
"""The denials of other languages."""
_GLUED = regex(
    r"(?:不是|没有|無し?|无(?!法|论|需|关)|不涉及|不含|非(?!常)|不属于|并非)(?:任何|一家|一个|什么)?"
    r"[^，。,、？！?!.\s]{0,4}$"
)
_GLUED_BEHIND = regex(
    r"[^、。，,.?？]{0,8}?(?:で(?:は|も)?(?:ない|ありません|なく|なし)|じゃない|は(?:一切)?(?:含ま|扱わ|使わ)(?:ない"
    r"|ず|ません)"
    r"|(?:は|が)?(?:なし|無し)|(?:は|が)(?:ない|ありません)|(?:이|가|은|는|도)? ?(?:아니|아닌|아님|아닙|없(?:고|어"
    r"|음|습))"
    r"|(?:를|을|는|은) ?(?:다루지|취급하지|포함하지) ?않)"
)
_FORMERLY = regex(
    r"\b(?:used to be|formerly|former|ex|was once|were once)[ -](?:an? |the )?(?:[\w.]+ ){0,2}$"
    r"|\bsold (?:the |our |my )$"
)
_BEHIND = regex(
    r"(?: \w+){0,2} (?:until|till|before) [^.?!;]{0,24}?\b(?:not any ?more|no longer|any ?more)\b"
    r"|(?: " + _NOUNS + r"){0,2}(?::| -|,)? ?(?:none(?! of)\b|nope\b|n/a\b|(?:is|are)(?: not|n't) (?:involved"
    r"|concerned|relevant"
    r"|applicable|in scope|ours)\b|(?:does|do)(?: not|n't) (?:apply|matter|concern us|come into)|not (?:applicable"
    r"|relevant"
    r"|involved|in scope)\b|(?:is|are) out of scope\b|plays? no (?:role|part)\b|(?:ist|sind) nicht (?:betroffen"
    r"|relevant|dabei)\b)"
)
_LIST_ENDS = regex(
    r"(?:[ -]" + _NOUNS + r"){0,2}\s*(?:$|[.,;:!?)\]/–—]|- | (?:and|or|but|nor|so|just|only|here"
    r"|involved|yet|now|today|either"
    r"|at all|whatsoever|of (?:ours|any kind|mine)|in (?:it|them|there|the (?:prompts?|data|texts?|documents?"
    r"|input))|though"
    r"|any ?more|concerned|to (?:speak of|worry about)|beteiligt|dabei|enthalten|drin|und|oder|aber|y|o|pero|et|ou"
    r"|mais|e|и|или"
    r"|at|for|with|from|on|if|can|may|could|is \w+ (?:ok|okay|legal|allowed|fine)|(?:qwen|deepseek|kimi|glm))\b)"
)
_LED = regex(r" (?:" + _NOUNS + r" ){0,2}(?:can|may) (?!we\b|i\b|our\b|my\b|the\b)")
"""A "no X may …", which says what may not happen to X and not that there is none."""
_OF_A_LAW = regex(
    r" (?:ban|rule|law|order|list|problem|issue|requirement|restriction|approval|matter|secret|standard)s?\b"
)
_THERE = regex(
    r"(?: " + _NOUNS + r"){0,2},? (?:outside|to|into|unless|without|anywhere|through|via"
    r"|in (?!it\b|them\b|there\b|the prompt)"
    r"|on (?!the side)|with (?!it\b))\w*"
)
_CORRECTION = regex(
    r"^(?:(?:oh|ok|okay|well|ah|hm+),? )*(?:no|nope|nein|non|não|нет|いや),? "
    r"(?=(?:i mean|i meant|wait|sorry|actually|rather|it's|it is|we're|we are|make that|this is|ich mein\w*|eigentlich"
    r"|je veux dire|quiero decir|quise decir|quero dizer|я имею)\b)"
)
"""A "no" that takes back what was understood, and denies nothing behind it: "no I mean the state of Kansas"."""
_REACH = 58
_ENDS = regex(r"[.?!;\n]")


def is_denied(passage: Passage, start: int, end: int) -> bool:
    """Whether the asker says not to be what stands at `start:end`, or to have nothing to do with it."""
    text = passage.text
    if any(first < end and start < last for first, last in denied_laws(text)):
        return True
    lead = _CORRECTION.sub("", _ENDS.split(text[max(0, start - _REACH) : start])[-1].lstrip())
    if _GLUED.search(lead) or _GLUED_BEHIND.match(text, end) or _BEHIND.match(text, end):
        return True
    if _FORMERLY.search(lead):
        return True
    found = _COUNTED.search(lead) or _NOT.search(lead)
    if found is None:
        return False
    groups = found.groupdict()
    if groups.get("none") == "no" and passage.language == "pt":
        return False
    if any(groups.get(kind) for kind in ("copula", "short", "turned")):
        return _OF_A_LAW.match(text, end) is None
    if groups.get("deed") is not None:
        return _THERE.match(text, end) is None
    return _LIST_ENDS.match(text, end) is not None and _LED.match(text, end) is None


def denies_a_law(passage: Passage, start: int) -> bool:
    """Whether a denial before `start` is of a law, and ends there: "GDPR doesn't apply (US only)"."""
    return bool(denied_laws(passage.text)) and _OF_LAW_ALONE.search(passage.before(start, 42)) is not None


_OF_LAW_ALONE = regex(r"\b(?:apply|applies|relevant|applicable|bind|concern)\b(?: to us)? ?[(,:;–-][^.?!]*$")
