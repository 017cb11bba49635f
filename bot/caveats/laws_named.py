"""Which laws a question asks about by name, as the subjects under which notes and measures stand."""

import re

from bot.patterns import regex

_LAWS = tuple(
    (regex(pattern), subjects)
    for pattern, subjects in (
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
        (r"1260h|military compan|(?:pentagon|dod|war department|us) list\b", ("us-1260h-2026",)),
        (r"adversarial ai act|\bh\.? ?r\.? ?4142\b|\bs\.? ?2177\b", ("us-no-adversarial-ai-act",)),
        (r"\bsb ?-?53\b|frontier (?:ai|artificial intelligence) act", ("us-ca-sb53",)),
        (r"\braise act\b", ("us-ny-raise",)),
        (r"\bdaamta\b|ai model theft act", ("us-daamta",)),
        (r"\bcloud security act\b", ("us-cloud-security-act",)),
        (r"\bhb ?2313\b|75-4720", ("us-ks-hb2313",)),
        (r"\bfascsa\b|52\.204-30", ("us-fascsa-2026-01-deepseek",)),
        (r"\bnstm\b|\bostp\b|distillation memo", ("us-nstm4",)),
        (r"\bh\.? ?r\.? ?1121\b|\bs\.? ?765\b|no deepseek on government", ("us-hr1121-s765",)),
        (r"code of practice|code of conduct|verhaltenskodex|code de bonne", ("eu-code-gpai",)),
        (r"\bpspf\b", ("au-pspf-2025",)),
        (r"\bgarante\b", ("eu-it-garante",)),
        (r"\bndaa\b|\b1532\b|\bdfars\b", ("us-ndaa26-s1532",)),
        (r"28 cfr|bulk (?:sensitive |personal )*data|data security program", ("us-doj-28cfr202",)),
        (r"intelligence law|情报法|geheimdienstgesetz|ley de inteligencia", ("cn-nil-7",)),
        (r"\bpipl\b|个人信息保护法", ("cn-pipl",)),
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
)


def laws_named(text: str) -> tuple[str, ...]:
    """Subjects of the laws, orders and lists that `text` names, each once; empty where it names none."""
    lower = text.lower()
    found = (subject for pattern, subjects in _LAWS if pattern.search(lower) for subject in subjects)
    return tuple(dict.fromkeys(found))


_NOT_ON_BOARD = re.compile(
    r"\b(?:lgpd|phipa|popia|pipeda|appi|ferpa|glba|ccpa|cpra|pdpa|dpdp|revdsg|nis ?2|nfadp|law 25|loi 25"
    r"|colorado ai act|traiga|sb ?205|local law 144|bipa|ai video interview act|hitech|cmia|bdsg|sox)\b",
    re.IGNORECASE,
)
"""Laws that people name and no row or note tells of."""


def laws_not_on_board(text: str) -> tuple[str, ...]:
    """The laws that `text` names of which nothing is on board, as they are written, each once."""
    return tuple(dict.fromkeys(found[0] for found in _NOT_ON_BOARD.finditer(text)))
