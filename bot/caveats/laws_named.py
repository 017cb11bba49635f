"""Which laws a question asks about by name, as the subjects under which notes and measures stand."""

from functools import lru_cache

from bot.caveats.laws_denied import without_denied_laws
from bot.patterns import regex
from bot.understanding.expressions import expression

_DISCLOSURE = ("chatbot",)
"""The duty to tell people that they talk to an AI."""
_WATCHDOG = (
    r"\b(?:bsi|bfdi|cnil|aepd|edpb|edps|cnpd|autoriteit persoonsgegevens|datenschutz(?:behörde|beauftragte|aufsicht)\w*"
    r"|(?:european|eu|german|italian|french|dutch|irish|spanish|berlin) (?:data protection |privacy )?"
    r"(?:regulators?|watchdogs?|authorit(?:y|ies)|dpas?|commissioners?)|agencia (?:española )?de protección de datos)\b"
)
"""Authorities of Europe that look after data and its safety."""
_ACTS_TOLD: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"1260h|military compan", ("us-1260h-2026",)),
    (r"adversarial ai act|\bh\.? ?r\.? ?4142\b|\bs\. ?2177\b", ("us-no-adversarial-ai-act",)),
    (r"\bsb ?-?53\b|frontier (?:ai|artificial intelligence) act", ("us-ca-sb53",)),
    (r"\braise act\b", ("us-ny-raise",)),
    (r"\bdaamta\b|ai model theft act", ("us-daamta",)),
    (r"\bcloud security act\b|\bgottheimer\b|\bmoolenaar\b", ("us-cloud-security-act",)),
    (r"\bh\.?b\.? ?-?2313\b|75-4720", ("us-ks-hb2313",)),
    (r"\bfascsa\b|52\.204-30", ("us-fascsa-2026-01-deepseek",)),
    (r"\bnstm\b|\bostp\b|distillation memo", ("us-nstm4",)),
    (r"\baa26-?251a?\b", ("us-aa26-251a",)),
    (r"\bh\.? ?r\.? ?1121\b|\bs\. ?765\b|no deepseek on government", ("us-hr1121-s765",)),
    (r"\bs\. ?4615\b|\bintelligence authorization act\b", ("us-iaa27",)),
    (r"\bpspf\b", ("au-pspf-2025",)),
    (
        r"\bndaa\b[^.?!]{0,16}\b6604\b|\b6604\b[^.?!]{0,16}\bndaa\b|(?:\bsec(?:tion|\.)?|§) ?6604\b",
        ("us-ndaa26-s6604",),
    ),
    (
        r"\b(?:fy ?)?(?:20)?27 ndaa\b|\bndaa (?:for )?(?:fy ?|fiscal year )?(?:20)?27\b|\bhagerty\b",
        ("us-ndaa27-distill",),
    ),
    (
        (
            r"\bndaa\b(?! (?:for )?(?:fy ?|fiscal year )?(?:20)?27\b)(?<!27 ndaa)(?![^.?!]{0,16}\b6604\b)(?<!6604 ndaa)"
            r"|(?:\bsec(?:tion|\.)?|§) ?1532\b|\bdfars\b"
        ),
        ("us-ndaa26-s1532",),
    ),
    (r"\b28 ?c\.?f\.?r", ("us-doj-28cfr202",)),
    (r"\b15 ?c\.?f\.?r\.? ?(?:part )?791\b|\bicts\b", ("us-icts-ai",)),
    (r"\bdecoupling america\b|\bdecoupling act\b|\bhawley(?:'s)? (?:bill|act|proposal)\b", ("us-decoupling-act",)),
    (
        (
            r"advanced (?:ai|artificial intelligence) innovation and security"
            r"|\bexecutive order\b[^.?!]{0,24}\b(?:june 2\b|2 june\b|2026-06-02)"
        ),
        ("us-eo-2026-06-02",),
    ),
    (r"\bai action plan\b", ("us-ai-action-plan",)),
    (r"\b(?:ai )?diffusion rule\b", ("us-diffusion-rescind",)),
    (r"\bsamr\b|\border (?:no\.? ?)?126\b", ("cn-samr-126",)),
    (r"interim measures\b[^.?!]{0,24}\bgenerative|生成式人工智能服务管理暂行办法", ("cn-interim-genai",)),
    (r"(?:china|chinese)[^.?!]{0,12}\bcybersecurity law\b|网络安全法", ("cn-csl-2026",)),
    (r"intelligence law|情报法|geheimdienstgesetz|ley de inteligencia", ("cn-nil-7",)),
    (r"\bpipl\b|个人信息保护法", ("cn-pipl",)),
    (
        (
            r"\bgpai\b(?! code)|general[- ]purpose (?:ai|artificial intelligence)\b(?! code)"
            r"|downstream (?:modif\w+|providers?)\b"
            r"|\b(?:are|become|count as|considered|do|would|am) (?:we|i|us|you)? ?(?:then |now |still )?(?:the|a|an) "
            r"(?:model |ai |gpai )?providers?\b(?= ?(?:$|[?.!,;]| (?:under|of the model|then|now)\b))"
            r"|gpai-?(?:modell|anbieter)|usage général\b|uso general\b"
        ),
        ("eu-aia-gpai", "eu-aia-oss"),
    ),
    (
        (
            r"\bweights?\b[^.?!]{0,40}\b(?:recall\w*|taken? back|withdraw\w*|revoke\w*)"
            r"|\b(?:recall\w*|withdraw\w*|revoke\w*|take back)\b[^.?!]{0,30}\bweights?\b"
            r"|gewichte[^.?!]{0,40}(?:zurückruf\w*|zurückgerufen|zurückzieh\w*|zurückgezogen)"
        ),
        ("cn-export-catalogue-2026",),
    ),
    (
        (
            r"\bdisclos\w+\b[^.?!]{0,40}\b(?:ai|use|using|models?|bots?|chatbots?|llms?|generated)\b"
            r"|\b(?:must|have to|has to|needs? to|required to|obliged to)(?: \w+){0,2} (?:label|mark|watermark)\b"
            r"[^.?!]{0,40}\b(?:ai|generated|synthetic|images?|pictures?|videos?|content)\b"
            r"|\b(?:must|have to|has to|needs? to|required to|obliged to)(?: \w+){0,2} (?:tell|inform)\b"
            r"[^.?!]{0,40}\b(?:ai|bot|chatbot|machine|which model)\b"
            r"|(?:müssen|muss|sollten)\b[^.?!]{0,60}(?:offenleg\w*|offen legen|kennzeichn\w*)"
            r"|(?:offenlegungs|kennzeichnungs|transparenz)pflicht"
            r"|(?:doit|devons|faut|obligé\w*)\b[^.?!]{0,50}(?:informer|divulguer|étiqueter|signaler)\b[^.?!]{0,40}"
            r"\b(?:ia|chatbot|robot)\b"
            r"|(?:debemos|tenemos que|hay que|precisamos|temos que)\b[^.?!]{0,40}(?:informar|revelar|avisar|etiquetar)"
            r"\b[^.?!]{0,40}\b(?:ia|chatbot|bot)\b"
        ),
        _DISCLOSURE,
    ),
    (r"\bai omnibus\b|\bdigital omnibus\b|\bki-omnibus\b|\bomnibus (?:numérique|digital)\b", ("eu-omnibus-ai",)),
)
"""Acts, bills and orders by number, full name or nickname: who says one asks about that law, whatever else is said."""
_TOLD: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        (
            r"(?<!adversarial )(?<!colorado )(?<!frontier )\bai act\b|\bdeployers?,? or (?:an? |the )?providers?\b"
            r"|\bproviders? or (?:just |only |an? |the )*deployers?\b"
            r"|(?:ki|ai)-(?:verordnung|act)|reglamento (?:europeo )?de (?:la )?ia|sur l'ia\b|人工智能法案|ai法"
        ),
        ("eu-aia-gpai", "eu-art50", "eu-omnibus-ai", "eu-aia-oss", "eu-code-gpai"),
    ),
    (r"\bgdpr\b|\bdsgvo\b|\brgpd\b|\bavg-wet\b", ("eu-gdpr-ch5",)),
    (
        r"entity[- ]list|blacklist|sanction|embargo|\bus lists?\b|实体清单|санкци",
        ("us-entity-zhipu-2025", "us-entity-other-labs"),
    ),
    (r"(?:pentagon|dod|war department|us) list\b", ("us-1260h-2026",)),
    (r"\b1532\b", ("us-ndaa26-s1532",)),
    (r"bulk (?:sensitive |personal )*data|data security program", ("us-doj-28cfr202",)),
    (r"code of practice|code of conduct|verhaltenskodex|code de bonne", ("eu-code-gpai",)),
    (r"\bgarante\b", ("eu-it-garante",)),
    (rf"{_WATCHDOG}[^.?!]*\bdeep ?seek\b|\bdeep ?seek\b[^.?!]*{_WATCHDOG}", ("eu-de-berlin",)),
    (r"\bhipaa\b|business associate", ("hipaa",)),
    (r"\bdora\b", ("eu-dora",)),
    (r"28 u\.?s\.?c|cloud act", ("data-access",)),
    (
        (
            r"\b(?:fable|mythos)\b[^.?!]*\b(?:offline|switched off|turned off|shut off|directive|suspended)\b"
            r"|\b(?:offline|switched off|turned off|shut off|suspend\w*)\b[^.?!]*\b(?:fable|mythos)\b"
        ),
        ("us-fable-directive",),
    ),
    (r"export (?:control|directive|catalogue|ban|restriction)", ("us-fable-directive", "cn-export-catalogue-2026")),
)
_ACTS = tuple((regex(pattern), subjects) for pattern, subjects in _ACTS_TOLD)
_LAWS = (*_ACTS, *((regex(pattern), subjects) for pattern, subjects in _TOLD))


def names_an_act(text: str) -> bool:
    """Whether `text` names an act, a bill or an order by its number, its full name or a nickname."""
    lower = without_laws_not_on_board(text)
    return any(pattern.search(lower) for pattern, _ in _ACTS)


def laws_named(text: str) -> tuple[str, ...]:
    """Subjects of the laws, orders and lists that `text` names, each once; empty where it names none.

    A law that is not on board names none by its words: "the Brazilian AI act" is not the EU's.
    """
    lower = without_laws_not_on_board(text)
    found = [subjects for pattern, subjects in _LAWS if pattern.search(lower)]
    if _DISCLOSURE in found:  # one duty of the AI Act is asked about, and not the whole of it
        found = [subjects for subjects in found if "eu-art50" not in subjects]
    return tuple(dict.fromkeys(subject for subjects in found for subject in subjects))


_ABSENT = tuple(expression(f"laws_absent_{kind}") for kind in ("numbers", "lands", "names"))
_ON_BOARD = regex(r"\b(?:2024/1689|2016/679|2022/2554|45 ?c\.?f\.?r\.?)")
"""Numbers of the AI Act, the GDPR and DORA, and HIPAA's part of the code, of which notes tell."""


def laws_not_on_board(text: str) -> tuple[str, ...]:
    """The laws that `text` names of which nothing is on board, as they are written, each once.

    Bills, acts and orders by their numbers, acts of other countries and states, and those that people name.
    """
    return tuple(dict.fromkeys(text[start:end].strip() for start, end in spans_not_on_board(text)))


def without_laws_not_on_board(text: str) -> str:
    """`text` in small letters, without the names of laws that are not on board or said not to bind the asker."""
    lower = without_denied_laws(text)
    for start, end in spans_not_on_board(text):
        lower = f"{lower[:start]}{' ' * (end - start)}{lower[end:]}"
    return lower


@lru_cache(maxsize=16)
def spans_not_on_board(text: str) -> tuple[tuple[int, int], ...]:
    """Where `text` names laws of which nothing is on board."""
    lower = without_denied_laws(text)
    if len(lower) != len(text):
        return ()
    found = sorted({match.span() for pattern in _ABSENT for match in pattern.finditer(lower)})
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if not _is_on_board(lower[start:end]) and (not kept or start >= kept[-1][1]):
            kept.append((start, end))
    return tuple(kept)


def _is_on_board(words: str) -> bool:
    """Whether a law is one that a row or a note tells of, by its number."""
    if "ndaa" in words:
        return _SECTIONS.search(words) is not None
    return _ON_BOARD.search(words) is not None or any(pattern.search(words) for pattern, _ in _ACTS)


_SECTIONS = regex(r"\b(?:1532|6604|1260h?)\b")
"""Sections of defence acts of which rows tell."""
