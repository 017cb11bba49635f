"""Laws and certificates of which a text says that they do not bind the asker: "GDPR doesn't apply to us", "no HIPAA".

They are no reason for anything in an answer. Whether one binds, with a question mark, is a question and no denial.
"""

from functools import lru_cache

from bot.patterns import regex

_LAW = (
    r"(?:gdpr|dsgvo|rgpd|lgpd|hipaa|phi|dora|ferpa|coppa|ccpa|dpdp(?: act)?|pipeda|phipa|popia|pdpa|pipl|fedramp|cmmc"
    r"|itar|dfars|soc ?2|iso ?27001|tisax|pci(?:[ -]dss)?|hds|nis ?2|(?:eu )?ai act|cloud act"
    r"|(?:fy ?\d+ )?ndaa(?: (?:section |sec\.? )?\d+)?|section \d+|1260h|entity list)"
)
_AND = rf"(?:(?:{_LAW})(?:,| or| and| nor|/| oder| und| o| y| ou| et| e) ?(?:the |any )?)*"
_SCOPE = r"(?:(?:the )?(?:scope|reach|remit) of (?:the )?)?"
_BEFORE = regex(
    r"(?:\b(?:not|never|no longer|neither|nor|isn't|aren't|wasn't)(?: really| actually| yet| even| currently)? "
    r"(?:subject to|under|bound by|covered by|regulated by|governed by|affected by|in scope (?:of|for)|obliged by)"
    rf" {_SCOPE}(?:the |any )?"
    rf"|\bexempt(?:ed)? from (?:the )?|\b(?:outside|out of)(?: of)? {_SCOPE}(?:the )?"
    r"|\bno(?: need (?:for|of))? (?:the )?|\b(?:don't|do not|doesn't|does not|won't|needn't)"
    r" (?:need|require|have|fall under|care about|handle|do) (?:to (?:comply with|meet|follow) )?(?:any |the )?"
    r"|\b(?:kein\w*|ohne|brauchen kein\w*|unterliegen nicht (?:der|dem)|fallen nicht unter (?:die|das|den)) "
    r"|\b(?:sin|sans|sem|nessun\w*|pas (?:de|soumis(?:es?)? (?:au|à la|à)|concernés? par (?:le|la)))(?: el| la| le)? "
    r"|(?:不受|不适用|不需要|无需|没有|不涉及))"
    rf"{_AND}{_LAW}\b(?=\s*(?:$|[,.;:()!\-–—]| (?:here|needed|required|requirements?|obligations?|scope|data|involved"
    r"|concerns?|issues?|stuff|for us|and|but|so|because|as|since|yet|at all|any ?more|und|aber|y|pero|et|mais|mas|e)"
    r"\b))"
)
_BEHIND = regex(
    rf"\b{_LAW}\b(?: \w+)? ?"
    r"(?:(?:does|do|did|will|would)(?:n't| not)(?: really| even| actually)? (?:apply|matter|concern|bind|cover|reach"
    r"|affect|touch)|(?:is|are)(?:n't| not)(?: really| even| an?)? ?(?:relevant|applicable|in scope|needed|required"
    r"|issue|concern|requirement|problem|topic|thing)|(?::|is|=)? ?(?:n/?a\b|not applicable|irrelevant|out of scope)"
    r"|(?:gilt|greift|betrifft)(?: für)?(?: uns| hier| mich)? nicht|(?:ist|sind) (?:für uns |hier )?(?:nicht relevant"
    r"|irrelevant|kein thema)|no (?:nos |me |se )?(?:aplica|afecta|concierne)|não (?:nos |se )?(?:aplica|afeta)"
    r"|ne (?:nous |s')?(?:concerne|applique) pas|s'applique pas|non (?:ci |si )?(?:riguarda|applica)"
    r"|не (?:применяется|касается|действует)|不适用|不相关|は適用され(?:ない|ません)|は関係(?:ない|ありません)"
    r"|(?:은|는|이|가) (?:적용되지 않|해당 ?없|상관없))"
)
_ASKS = regex(
    r"[^.;!?]{0,24}?(?:,? ?(?:right|correct|true|does it|do they|is it|ja|oder|verdad|no|certo|n'est-ce pas|né)) ?\?"
    r"|(?: to us| here| for us)? ?\?"
)
"""What makes a question of it: "doesn't apply to us, right?"."""
_NAMED = regex(rf"\b{_LAW}\b")


@lru_cache(maxsize=16)
def denied_laws(text: str) -> tuple[tuple[int, int], ...]:
    """Where `text` names laws and certificates that it says do not bind the asker."""
    lower = text.lower()
    if len(lower) != len(text) or not _NAMED.search(lower):
        return ()
    spans = set()
    for pattern in (_BEFORE, _BEHIND):
        for said in pattern.finditer(lower):
            if not _ASKS.match(lower, said.end()):
                spans |= {law.span() for law in _NAMED.finditer(lower, said.start(), said.end())}
    return tuple(sorted(spans))


def without_denied_laws(text: str) -> str:
    """`text` in small letters, without the names of those laws."""
    lower = text.lower()
    for start, end in denied_laws(text):
        lower = f"{lower[:start]}{' ' * (end - start)}{lower[end:]}"
    return lower
