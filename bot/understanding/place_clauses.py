"""What a whole clause says of a place: data must stay or never be there, the maker sits there, or it is law."""

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.listed_places import is_adjective
from bot.understanding.negation import denies, is_refused
from bot.understanding.passage import Passage
from bot.understanding.personal_data import sends_personal_data

_MAKER = expression("clauses_maker")
_NEVER = expression("clauses_never")
_NO_PLACE = expression("clauses_no_place")
_LAW_BEFORE = expression("clauses_law_before")
_LAW_AFTER = expression("clauses_law_after")
_MUST_STAY = expression("clauses_must_stay")
_SERVED_FROM = expression("clauses_served_from")
_PROCESSED_THERE = expression("clauses_processed_there")
_PROCESSED_AHEAD = expression("clauses_processed_ahead")
_SENT_FROM = regex(
    r"\b(?:put|send|paste|feed|upload|give|enter|type|share|pass|pipe|push)(?:s|ing)?\b[^.?!;]{0,60} from (?:the )?$"
)
"""Before where those sit who send something: "put customer data into gemini from Ireland"."""
_GEO = ("inference", "regional")
"""What a phrase for a place begins with that tells where to process: "inference_geo us"."""
_LEAKS_AFTER = expression("clauses_leaks_after")
_STAFF = expression("askers_staff")
_PEOPLE_IN = expression("clauses_people_in")
_OR_ONLY = expression("clauses_or_only")
_PEOPLE_ARE = expression("clauses_people_are")
_STAFF_BEHIND = expression("askers_staff_behind")
_MACHINES_IN = expression("clauses_machines_in")
_FROM_ELSEWHERE = expression("clauses_from_elsewhere")
_SERVERS_ARE = expression("clauses_servers_are")
_NOTHING_WHOSE = expression("clauses_nothing_whose")
"""What rules out by a clause of its own: "nothing whose base was trained by a Chinese company"."""
_NOT_AT = regex(r"(?:不能|不要|不可以?|别|不得|不许|禁止)(?:放|部署|设|存|托管|落)?[在到]?$")
_NOT_THERE = regex(
    r"(?:の)?(?:以外|外)|(?:には|に|で)?(?:置け|置か|置い)(?:な|ては)"
    r"|(?:에|에서) ?[^.?!]{0,8}면 ?안|(?: ?이)? ?(?:외|말고|아닌)"
)
_SERVES = regex(r"\b(?:host\w*|serv\w+|run|runs|running|stor\w+|process\w*|gehostet|aloj\w+|héberg\w+)\b")
_WORKED_ON_IN = regex(
    r"\b(?:transcri(?:bed|be|bing)|summari[sz](?:ed|e|ing)|classif(?:ied|y|ying)|analy[sz](?:ed|e|ing)|embed(?:ded|ding)?)"
    r" (?:it |them |only |entirely |solely )*(?:in|within|inside) (?:the )?$"
    r"|\b(?:transcrites?|transcrits?|résumée?s?|analysée?s?) (?:dans|en) (?:l')?$"
    r"|\b(?:transcrit[oa]s?|resumid[oa]s?|analizad[oa]s?|analisad[oa]s?) (?:en|na|no|em) (?:la )?$"
)
"""Work that is to be done in a place: "transcribed in the EU"."""
_WORKED_ON_BEHIND = regex(r" (?:transkribiert|zusammengefasst|klassifiziert|analysiert|ausgewertet)\b")
_OF_SOMETHING_ELSE = regex(r" (?:languages?|sprachen|langues|idiomas|english|style|markets?|edition|version)\b")
_COUNTED = regex(r"\d[\dk.,]* $")
"""What makes people of developers: "for 400 developers, EU"."""
_NEITHER = expression("clauses_neither")
_REPORTED_BAN = expression("clauses_reported_ban")
_BANS = expression("clauses_bans")
_IN_THE_COUNTRY = expression("clauses_in_the_country")
_WE_ARE = regex(r"\b(?:we|i)(?:'re| are| am|'m) (?:an? |the )[^.?!,;]{0,24}$")
_CONTESTED = expression("clauses_contested")
_LEAVES = regex(r"\b(?:leav\w+|verlass\w+|sal\w+|quitt\w+|sort\w+|sa[ií]\w*|покида\w+|out of|outside)\b")
_DOMESTIC = {"国内": {"zh": "CN", "ja": "JP"}, "境内": {"zh": "CN"}, "국내": {"ko": "KR"}}
_KEPT_HERE = regex(
    r"(?:の)?(?:サーバ|データセンター|リージョン|クラウド|環境|で|に|必須|限定|のみ|だけ|保管|保存|处理|机房|服务器|节点)"
    r"| ?(?:서버|리전|데이터센터|클라우드|에만|에서만|에 (?:저장|보관|있)|보관|저장)"
)
_BORDER = ("出境", "出国", "出国门")
_OFFICIAL = ("us_defense", "us_federal_civilian", "us_state", "china_user")


def domestic(passage: Passage, hit: Hit) -> Hit | None:
    """`hit`, the word "at home" as the country of the message's language; `None` where that word is none."""
    word = passage.text[hit.start : hit.end]
    if word not in _DOMESTIC:
        return hit
    country = _DOMESTIC[word].get(passage.language)
    return replace(hit, label=country) if country else None


def ruled_by_clause(passage: Passage, hit: Hit) -> tuple[str, bool] | None:
    """(role, whether ruled out) of a place that a clause behind "nothing" is about; `None` of any other."""
    ruled = _NOTHING_WHOSE.search(passage.before(hit.start, 120))
    return ("host" if ruled["runs"] else "origin", ruled["not"] is None) if ruled else None


def told_by_clause(passage: Passage, hit: Hit) -> tuple[str, bool] | None:
    """(role, whether ruled out) of a place where the clause around it tells; `None` where only words beside it do."""
    word, behind = passage.text[hit.start : hit.end], passage.text[hit.end : hit.end + 40]
    if any(asker.start <= hit.start < asker.end for asker in passage.hits.of("situation", *_OFFICIAL)):
        return "people", False
    if word.endswith(_BORDER) or _MUST_STAY.match(behind):
        return "host", False
    if word in _DOMESTIC and passage.language != "zh" and _KEPT_HERE.match(behind):
        return "host", False
    lead = passage.before(hit.start, 80)
    if told := _told_of_the_maker(passage, hit):
        return told
    if (hit.table == "nation" and _PEOPLE_ARE.search(lead)) or (
        _SENT_FROM.search(lead) and sends_personal_data(passage)
    ):
        return "people", False
    noun = hit.table == "place" or not is_adjective(passage, hit.start, hit.end)
    if noun and (_STAFF.search(lead) or _PEOPLE_IN.search(lead) or _STAFF_BEHIND.match(passage.text, hit.end)):
        return "people", False
    if (
        _NO_PLACE.search(lead)
        or _OR_ONLY.search(lead)
        or _LAW_BEFORE.search(lead)
        or _LAW_AFTER.match(behind)
        or _is_reported(passage, hit)
        or _is_barred_there(passage, hit, lead)
    ):
        return "law", False
    if _NEVER.search(_behind_a_colon(passage, hit, lead)):
        return "host", not _LEAVES.search(lead)
    if _LEAKS_AFTER.match(behind):
        return "host", True
    if told := _told_of_servers(passage, hit, lead, behind):
        return told
    if _NEITHER.match(behind) or (_FROM_ELSEWHERE.search(lead) and not _SERVES.search(lead)):
        return "origin", True
    maker = _MAKER.search(lead)
    served = maker is not None and (_SERVES.search(maker[0]) or _SERVES.match(passage.text, hit.end + 1))
    if maker and not (served or _WE_ARE.search(lead) or _COUNTED.search(lead[: maker.start()])):
        return "origin", denies(passage, hit.start, hit.end, reach=48)
    return None


def _behind_a_colon(passage: Passage, hit: Hit, lead: str) -> str:
    """`lead`, or its part behind a colon that ends what is said of another place: "none to China: who in the EU"."""
    told, colon, rest = lead.rpartition(": ")
    shown = hit.start - len(lead)
    others = (other for table in ("nation", "place") for other in passage.hits.of(table))
    return rest if colon and any(shown <= other.start < shown + len(told) for other in others) else lead


def _is_barred_there(passage: Passage, hit: Hit, lead: str) -> bool:
    """Whether a model named before is said not to be allowed in the place."""
    named = any(name.end < hit.start for name in passage.named("model", "family"))
    return named and _MAY_NOT_BE_USED.search(lead) is not None


_MAY_NOT_BE_USED = regex(
    r"\b(?:can't|cannot|can not|may not|must not|mustn't|not (?:allowed|permitted) to) be"
    r" (?:used|deployed|sold|downloaded)(?: by \w+)? (?:in|within|inside|anywhere in) (?:the )?$"
)
"""What is heard of a model and the law of a place: "llama 4 can't be used in the EU"."""
_STATED_BEFORE = expression("clauses_stated_before")
_STATED_BEHIND = expression("clauses_stated_behind")
_NAMES_MODEL = ("model", "family", "developer")
_WELCOME = expression("clauses_welcome")
_FROM_OUTSIDE = regex(
    r"\b(?:models?|llms?|ones|makers?|labs?|vendors?|modell\w*|modelos?|modèles?|anything|something)"
    r" (?:(?:that|which) (?:is|are|come|comes) )?(?:from|made|built|developed|trained|von|aus|de|venus? d[e']"
    r"|vindos? de) ?"
    r"(?:anywhere |somewhere )?(?:outside(?: of)?|außerhalb(?: von)?|hors d[e']|fuera de|fora d[aeo])"
    r" ?(?:the |der |des |la |l')?$"
)
"""What is made elsewhere than in a place: "no models from outside the EU"."""
_FINE_IF = regex(
    r"(?: models?| ones| makers?| labs?)? (?:(?:is|are|would be) )?(?:fine|ok|okay|acceptable|allowed)"
    r" (?:if|when|where|as long as|so long as|provided|once|but|though)\b"
)
_NOT_MINDED = regex(
    r"\b(?:(?:don't|do not|doesn't|does not|wouldn't|won't) (?:really )?(?:mind|object to)|nothing against"
    r"|no (?:problem|issue|objections?|trouble) (?:with|to|using)|nichts gegen|kein problem mit|nada contra"
    r"|no (?:me|nos) (?:importa\w*|molesta\w*)|rien contre|ничего против|не против)"
    r" (?:using |the |any |los |las |les |os |as |des |de |ein |den |die )?"
    r"(?:(?:models?|llms?|ones|anything|something) (?:(?:that|which) )?(?:comes?|came|is|are|was|were|made"
    r"|built|trained|from)(?: \w+){0,2} )?$"
)
_OF_MODELS = regex(r"(?:的|の)?(?:模型|大模型|モデル|系|製|産)| ?(?:모델|제품|거|것)")


def _told_of_servers(passage: Passage, hit: Hit, lead: str, behind: str) -> tuple[str, bool] | None:
    """What `hit` is where servers are said to stand there, or not to: "no servers in the US", "服务器不能在美国"."""
    processed = _PROCESSED_THERE.match(behind) or _PROCESSED_AHEAD.search(lead)
    if (processed or passage.text.startswith(_GEO, hit.start)) and not is_adjective(passage, hit.start, hit.end):
        return "host", False
    noun = lead.endswith("the ") or not is_adjective(passage, hit.start, hit.end)
    done_there = _WORKED_ON_IN.search(lead) or _WORKED_ON_BEHIND.match(behind)
    worked_on = noun and done_there and not _OF_SOMETHING_ELSE.match(behind)
    if worked_on or _SERVED_FROM.search(lead) or (hit.table == "place" and _MACHINES_IN.search(lead)):
        return "host", denies(passage, hit.start, hit.end, reach=48)
    if _SERVERS_ARE.search(lead):
        return "host", _NOT_AT.search(lead) is not None or _NOT_THERE.match(behind) is not None
    return None


def _told_of_the_maker(passage: Passage, hit: Hit) -> tuple[str, bool] | None:
    """What `hit` is where it only states whose a model is, or where what it names is refused."""
    contested = _CONTESTED.match(passage.text, hit.end) and denies(passage, hit.start, hit.end, reach=48)
    if _is_welcome(passage, hit) or (hit.table == "nation" and (contested or _is_stated(passage, hit))):
        return "said", False
    if (outside := _FROM_OUTSIDE.search(passage.before(hit.start, 60))) and denies(
        passage, hit.start - len(outside[0]), hit.start, reach=30
    ):
        return "origin", False
    of_models = hit.table == "nation" or _OF_MODELS.match(passage.text, hit.end)
    return ("origin", True) if of_models and is_refused(passage, hit.end) else None


def _is_welcome(passage: Passage, hit: Hit) -> bool:
    """Whether makers of a nation are only let in: "Chinese ones are fine", "we don't mind Chinese models"."""
    nation = hit.table == "nation"
    welcome = nation and (_WELCOME.match(passage.text, hit.end) or _FINE_IF.match(passage.text, hit.end))
    return bool(welcome) or _NOT_MINDED.search(passage.before(hit.start, 70)) is not None


def _is_stated(passage: Passage, hit: Hit) -> bool:
    """Whether a nation's word only states whose a named model is: "because it is Chinese", "por ele ser chinês"."""
    names = [name for name in passage.named(*_NAMES_MODEL) if name.end <= hit.start]
    if not names or not _STATED_BEHIND.match(passage.text, hit.end):
        return False
    if passage.text[: hit.start].endswith(", ") and not is_adjective(passage, hit.start, hit.end):
        return False
    lead = passage.before(hit.start, 60)
    shown = hit.start - len(lead)
    for name in reversed(names):
        if name.start >= shown:
            lead = lead[: name.start - shown] + "§" + lead[name.end - shown :]
    bare = passage.language == "ru" and lead.endswith("§ ")
    return bare or _STATED_BEFORE.search(lead) is not None


def _is_reported(passage: Passage, hit: Hit) -> bool:
    """Whether a country or its authority is told to have shut something out: "Italy blocked a Chinese app"."""
    if _REPORTED_BAN.search(passage.before(hit.start, 64)):
        return True
    others = (other for table in ("nation", "place") for other in passage.hits.of(table))
    return any(
        0 < hit.start - other.end < 48 and _BANS.fullmatch(passage.text, other.end, hit.start) for other in others
    )


_HOSTING = expression("clauses_hosting")
_HOST_NOUN = expression("clauses_host_noun")
_SEATED = expression("clauses_seated")
_BARE = frozenset({"en", "em", "no", "na", "in", "in der", "en la", "в", "во", "à", "在"})
"""Prepositions that tell of a place only that something is there."""


def is_only_there(passage: Passage, cue: Hit, hit: Hit) -> bool:
    """Whether the preposition `cue` before a place tells where somebody is, or nothing, rather than where to run."""
    if passage.text[cue.start : cue.end] not in _BARE:
        return False
    lead, behind = passage.before(cue.start, 70), passage.after(hit.end, 40)
    shown = cue.start - len(lead)
    kinds = ("provider",) if sends_personal_data(passage) else ("model", "family", "provider", "developer")
    if any(shown <= name.start < cue.start for name in passage.named(*kinds)):
        return False
    if _HOST_NOUN.search(lead):
        return False
    return _SEATED.search(lead) is not None or _HOSTING.search(f"{lead} {behind}") is None


def stays_in_the_country(passage: Passage) -> bool:
    """Whether something must stay in the country of the asker: "inference has to stay in the country"."""
    return _IN_THE_COUNTRY.search(passage.text) is not None
