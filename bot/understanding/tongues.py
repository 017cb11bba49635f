"""The languages a model must be good at."""

from bot.patterns import NOTHING, regex
from bot.understanding.cues import Hit
from bot.understanding.dismissals import is_dismissed
from bot.understanding.expressions import expression
from bot.understanding.listed_places import Mention
from bot.understanding.passage import Passage
from bot.understanding.spoken import beside_tongue_words

_SHORT = {"中": "zh", "英": "en", "日": "ja", "韩": "ko", "法": "fr", "德": "de", "俄": "ru", "西": "es", "葡": "pt"}
_ENGINEERS = regex(r"\d[ -]?eng\b")
"""People who are counted, and no English: "12 eng"."""
_SHORT_PAIR = regex(
    r"([中英日韩法德俄西葡])(?:译|翻|\s?(?:→|->|=>)\s?)([中英日韩法德俄西葡])(?!\w*公司)|([中英日韩法德俄西葡])([中英日韩法德俄西葡])(?=互译)",
    in_ascii=NOTHING,
)
_SHORT_KOREAN = regex("(?<![가-힣])(?:한영|영한|한일|일한|한중|중한)", in_ascii=NOTHING)
_KOREAN_ARROW = regex(r"(?<![가-힣])([한영일중])\s?(?:→|->|=>)\s?([한영일중])(?![가-힣])", in_ascii=NOTHING)
_KOREAN = {"한": "ko", "영": "en", "일": "ja", "중": "zh"}
_SHORT_LIST = regex(
    r"(?<![一-鿿])[中英日韩法德俄西葡](?:[、,/和与]?[中英日韩法德俄西葡]){1,6}(?=[一二三四五双多]?[语文])",
    in_ascii=NOTHING,
)
_PAIR = regex(r"(?<![a-z])([a-z]{2})\s?(?:->|→|=>)\s?([a-z]{2})(?![a-z])")
_CODE_LIST = regex(r"(?<![a-z/+-])[a-z]{2}(?:(?:[/-]|\s?\+\s?)[a-z]{2}){1,6}(?![a-z/+-])")
_COMMA_LIST = regex(r"(?<![\w'])[a-z]{2}(?:,\s?[a-z]{2}){0,6}\s?(?:,|&|,?\s(?:and|und|y|et|e)\s)\s?[a-z]{2}(?![\w'])")
"""Only of plain codes a list: "de, la" are words."""
_PLAIN_CODES = frozenset({"en", "de", "fr", "es", "pt", "pl", "nl", "ja", "zh", "ko", "ru", "cs", "sv"})
"""Codes that are no words; one of them tells that "en/it" is a list of languages."""
_MORE_CODES = regex(r"(?:\s?(?:,|/|\+|&|and|und)\s?[a-z]{2}(?![a-z.]|\s?\d))*")
_CODE = regex(r"(?<![a-z])[a-z]{2}(?![a-z])")
_CALLED = {"jp": "ja", "cn": "zh", "kr": "ko", "cz": "cs", "ua": "uk", "br": "pt", "dk": "da", "se": "sv", "gr": "el"}
"""Codes of countries, written for their languages."""
_CODES = frozenset(
    {"ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he",
     "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "no", "pl", "pt",
     "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh"}
)  # fmt: skip
"""Codes read in "en->pl"."""
_LIST_GAP = regex(
    r"\s*(?:,|/|&|\+|-|or|and|oder|und|ou|et|o|y|e|и|или|或|和|与|、|と|や|to|into|nach|auf|->|→|\s)*\s*(?:auch\s)?"
)
_NOT_SPOKEN = expression("clauses_not_spoken")
_NATIONS = frozenset(["zh", "ja", "ko", "de", "fr", "it", "ru", "tr", "th"])
"""Languages whose word also names what comes from a country."""
_IN_ENGLISH = frozenset({"mt", "ga", "ka"})
"""Languages of which that holds for the English word alone."""


def languages(passage: Passage, places: tuple[Mention, ...]) -> tuple[str, ...]:
    """ISO codes of the languages asked for, each once, in order."""
    claimed = {place.start for place in places if place.role in {"origin", "host", "people", "law", "said"}}
    hits = [
        hit for hit in passage.hits.of("tongue")
        if hit.start not in claimed
        and not _NOT_SPOKEN.match(passage.text, hit.end)
        and not is_dismissed(passage, hit.start, hit.end)
        and not _ENGINEERS.match(passage.text, max(0, hit.start - 2))
        and not _tells_whose(passage, hit)
    ]  # fmt: skip
    sure = [
        not (hit.label in _NATIONS or (hit.label in _IN_ENGLISH and passage.language == "en"))
        or (passage.language == "de" and passage.text[hit.start : hit.end].endswith("isch"))
        or " " in passage.text[hit.start : hit.end]
        or not passage.text[hit.start : hit.end].isascii()
        or beside_tongue_words(passage, hit)
        or _stands_alone(passage, hit)
        or _is_a_noun(passage, hit)
        or any(place.end + 1 == hit.start for place in places)
        for hit in hits
    ]
    for index in range(1, len(hits)):
        sure[index] |= sure[index - 1] and _are_listed(passage, hits[index - 1].end, hits[index].start)
    for index in range(len(hits) - 2, -1, -1):
        sure[index] |= sure[index + 1] and _are_listed(passage, hits[index].end, hits[index + 1].start)
    found = [hit.label for hit, is_sure in zip(hits, sure, strict=True) if is_sure]
    for match in _PAIR.finditer(passage.text):
        further = _MORE_CODES.match(passage.text, match.end())
        written = (*match.groups(), *_CODE.findall(further[0] if further else ""))
        found += [code for each in written if (code := _CALLED.get(each, each)) in _CODES]
    for match in _CODE_LIST.finditer(passage.text):
        codes = _CODE.findall(match[0])
        if set(codes) <= _CODES and not _PLAIN_CODES.isdisjoint(codes):
            found += codes
    for match in _COMMA_LIST.finditer(passage.text):
        codes = _CODE.findall(match[0])
        if len(set(codes)) == len(codes) and _PLAIN_CODES.issuperset(codes) and _LIST_OF_CODES.search(match[0]):
            found += codes
    for match in _SHORT_PAIR.finditer(passage.text):
        found += [_SHORT[character] for character in match.groups() if character]
    for match in _SHORT_KOREAN.finditer(passage.text):
        found += [_KOREAN[character] for character in match[0]]
    for match in _KOREAN_ARROW.finditer(passage.text):
        found += [_KOREAN[character] for character in match.groups()]
    for match in _SHORT_LIST.finditer(passage.text):
        found += [_SHORT[character] for character in match[0] if character in _SHORT]
    return tuple(dict.fromkeys(found))


_LIST_OF_CODES = regex(r"en|ja|ko|zh|cs|sv|nl|pl|ru")
"""One of them at least is in a list, for "de, es" are Spanish."""
_IN_THE = regex(r"\b(?:im|beim|ins|aus dem|vom) $")
_GOES_NOT_ON = regex(r"\s*(?:$|[,;.)?!:]|\b(?:gut|besser|am|und|oder|ist|nicht|wichtig|taugt|stark|vs)\b)")
"""Behind a language that is a noun: "Qualität im Deutschen", not "im deutschen Rechenzentrum"."""
_OF_A_BODY = regex(
    r"\b(?:empresas?|compañías?|administraci[óo]n|entidad(?:es)?|bancos?|hospital|universidad|ministerio|agencia|ley|sociedad"
    r"|organismo|ayuntamiento|gobierno|entreprises?|sociétés?|administration|banque|loi|mairie|hôpital|mutuelle"
    r"|administração|órgão|governo|lei|azienda|banca|legge|ministero)(?: (?:p[úu]blic[ao]|pública|publique|privad[ao]"
    r"|privée?))? $"
    r"|\b(?:pii|data|records|details|information) (?:of|about|on|from) (?:our |the )?$"
)


def _is_a_noun(passage: Passage, hit: Hit) -> bool:
    """Whether a language is the noun of a German article: "Qualität im Deutschen"."""
    return bool(_IN_THE.search(passage.before(hit.start, 10)) and _GOES_NOT_ON.match(passage.text, hit.end))


def _tells_whose(passage: Passage, hit: Hit) -> bool:
    """Whether a language's word tells where a body, people or a model that is named are from: "é chinês o qwen?"."""
    if _OF_A_BODY.search(passage.before(hit.start, 48)):
        return True
    for name in passage.named("model", "family", "developer"):
        said = name.end <= hit.start and _IS_OF.fullmatch(passage.text, name.end, hit.start)
        asked = hit.end < name.start and _THE.fullmatch(passage.text, hit.end, name.start)
        if said or (asked and _IS_OF.search(passage.text[: hit.start])):
            return True
    return False


_IS_OF = regex(
    r"(?:^|[\s¿])(?:is|are|isn't|ist|sind|est|es|é|è|são|son|sono|это|же)(?: not| also| really| auch| nicht"
    r"| (?:an?|eine?|une?|uma?|un[oa]?)(?: (?:model|llm|modell|modelo|modèle|modello))?)? $"
)
"""Between a model and the word of a nation, or before that word where the model stands behind it."""
_THE = regex(r" (?:(?:the|das|die|der|o|el|le|il|la) )?")


_OPENS = regex(r"(?:^|[,;:.?!(+]\s?)$")
_CLOSES = regex(r"\s?(?:$|[,;.)+?!])")


def _stands_alone(passage: Passage, hit: Hit) -> bool:
    """Whether a language is a condition of its own, "…, german": told from a maker's country only for the rest."""
    opens = _OPENS.search(passage.text[: hit.start]) and hit.start
    noun = passage.text[hit.start : hit.end] == "deutsch"
    return hit.label != "zh" and (noun or bool(opens and _CLOSES.match(passage.text, hit.end)))


def is_pair(passage: Passage) -> bool:
    """Whether two languages are told with an arrow between, "de->pt"."""
    return any({_CALLED.get(code, code) for code in pair.groups()} <= _CODES for pair in _PAIR.finditer(passage.text))


def _are_listed(passage: Passage, left: int, right: int) -> bool:
    return _LIST_GAP.fullmatch(passage.text[left:right]) is not None
