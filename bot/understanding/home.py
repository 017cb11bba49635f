"""Whose law a question is about: "an EU company", "our German customers", "is it banned in Italy?"."""

from bot.patterns import regex
from bot.places import state_spans
from bot.understanding.cues import Hit
from bot.understanding.denied_askers import is_denied
from bot.understanding.expressions import expression
from bot.understanding.listed_places import Mention
from bot.understanding.owners import owner_of
from bot.understanding.passage import Passage
from bot.understanding.peoples import BEHIND_A_BODY, DEMONYMS, LAWS_OF_ONE, PEOPLES, PEOPLES_BEHIND, TIED, TIED_TO
from bot.understanding.personal_data import sends_personal_data
from bot.understanding.places import mentions
from bot.understanding.regions_abroad import REGIONS, country_of_region
from bot.understanding.us_bodies import body_of_a_state

_SITS_IN = expression("clauses_sits_in")
"""Before a place where an institution sits: "a hospital group in"."""
_AND = regex(r" ?(?:,|&|,? and|und|et|y|e|и|和|、|と|및) ?(?:in )?(?:the )?")
_RELATED = regex(
    r" (?:parent(?: compan(?:y|ies))?|mother company|holding|owners?|subsidiar(?:y|ies)|branch(?:es)?|affiliates?|arm"
    r"|sister company|headquarters|hq|muttergesellschaft|mutter|tochter(?:gesellschaft)?|niederlassung)\b"
)
"""Behind a place where a firm sits that belongs to the asker's, or that theirs belongs to: "with a US parent"."""
_IN = regex(r"\b(?:in|within|across|inside|innerhalb|en|dans|em|na|no|au|à|в|во) (?:the |der |den |la |l'|el |os )?$")
_SENT_FROM = regex(r"\b(?:from|aus|von|depuis|desde|dalla|dall'|из) (?:the )?$")
"""Before the place where those are who send data of people: "to the deepseek api from Spain"."""
_STATE_THAT_ACTS = regex(
    r"(?:'s|s')?[ -]?(?:central |federal |communist )?(?:government|gov|govt|state|party|intelligence(?: services?)?"
    r"|military"
    r"|army|authorities|regierung|geheimdienst\w*|gouvernement|gobierno|governo|政府|правительств\w*)"
    r"(?! (?:agenc|department|office|employ|contract|body|bodies|work|ministr|customer|client|use|project|tender"
    r"|cloud|suppl"
    r"|vendor|entit|organi|procure|owned?|site|staff|universit|school|hospital|bank|compan|law|rules?|ban|act"
    r"|military|army)"
    r"|を|的)"
)
_ACTS_ON = regex(
    r"\b(?:can|could|may|might|does|do|did|will|would|let|lets|by|from|to|with|against|of|that|if|whether|kann"
    r"|können|könnte|von"
    r"|vor|an|peut|pourrait|par|puede|podría|pode|может)(?: the| die| der| le| el| o)? $"
)
_MODELS = regex(r" (?:\w+ )?(?:models?|modell\w*|modelos?|modèles?|llms?|ai)\b(?! acts?\b)")
_OPENS = regex(r"(?:^|[.;:,!?(] ?|\b(?:we are|we're|as|i am at|i work (?:at|for)) )(?:an? |the )?$")
_LEADS = regex(r"(?:in |for |from )?(?:the )?")
_COLON = regex(r"(?:における|の場合|에서)? ?(?::|：| [-–] )")
_SAYS_WHERE = regex(
    r"[.?!;。？！] ?"
    r"(?:(?:we are|we're|i'm|i am|this is|it's|wir sind|ich bin|somos|estamos|nous sommes|siamo|мы|это) ?)?"
    r"(?:in |from |based in |en |aus |in der |au |em |no |na |в |из |我们在|我们是|在)?(?:the )?$"
)
_THAT_IS_ALL = regex(
    r"(?:です|にいます|にあります|の(?:会社|企業|機関|組織)です"
    r"|입니다|이에요|예요|이고요|에 있습니다|的)?\W*(?:$|[.。!！])"
)
"""Around a place that a sentence of its own gives as the asker's: "Is it banned for agencies? Japan."."""
_INSTITUTION = regex(
    r" (?:\w+ )?(?:company|startup|firm|bank|insurer|hospital|clinic|school|university|agency|ministry|retailer"
    r"|business|ngo|shop|store|studio|manufacturer|council|factory|consultancy|utility|airline|telecom|(?<!model )maker"
    r"|charity|law firm)\b(?!'s)"
)
_OFFICE = expression("askers_office")
_OWN_LAW = regex(r"(?:'s|s')? (?:[\w-]+ ){0,3}(?:ban|bans|law|laws|order|regulator|authority|garante|rules)\b")
"""Behind a place whose law is asked about: "Italy's DeepSeek ban"."""
_NOBODY_IN = regex(
    r"\b(?:no|not any|without|zero|never) (?:\w+ )?(?:customers?|users?|clients?|business|presence|office|offices"
    r"|staff|people"
    r"|entity|subsidiary|sales|personal data|data)(?: at all)? (?:\w+ )?(?:in|from|of people in) (?:the )?$"
)
"""Before a place where nobody is served: "no customers in the EU"."""
_LOOKS_IN = regex(
    r"\b(?:access|see|read|get|demand|reach|spy|look|obtain|seize|request|listen|collect|hand|force|compel|monitor|know"
    r"|zugreifen|zugriff|lesen|sehen|mitlesen|accéder|voir|lire|acceder|ver|leer|acessar|ler|получить|читать)\w*"
)
_SERVED = regex(
    r"(?: \w+)? ?(?:users?|customers?|clients?|citizens?|residents?|people|patients?|persons?|personal data"
    r"|customer data|market"
    r"|kunden|nutzer|bürger|clientes|usuarios|usuários|ciudadanos|utilisateurs|citoyens|用户|客户|ユーザー|顧客|고객"
    r"|사용자)\b"
)


_BEFORE = regex(
    r"[都府県市区道]?(?:的|の|의|内の|国内の)?|시 ?"
    r"|(?:'s|s')?[\s-](?:(?!(?:for|at|in|of|to|and|or|by|with|models?|is|are|from|on)\b)\w+[\s-]){0,2}"
)
_BEHIND = regex(
    r"(?: of [\w-]+,(?= )| of [\w-]+ [\w-]+,(?= ))?"
    r"(?: (?!(?:with|and|for|or|but|to|who|that|serving|selling)\b)\w+)?,? ?"
    r"(?:of|in|from|di|de|von|à|a|em|en|aus|\(|-)? ?(?:the )?"
)
_REGION = regex(rf"\b{REGIONS}\b")
_FOR = regex(r" (?:for|of) (?:the )?(?:government of |ministry of )?")
"""Between a body or its work and whose it is: "defence work for the UK"."""
_NOT_A_SEAT = frozenset({"origin", "host", "tongue"})
"""Roles of places that say nothing of a body beside them; 在德国的医院 is a hospital there all the same."""
_SOMEBODY_IN = regex(r"\b(?:an?|our|my) (?:[\w-]+ )?(?!datacenter|server|region|host)[\w-]+ in $")
_ALLOWED_IN = regex(
    r"\b(?:legal|illegal|banned?|bans|barred|allowed|permitted|forbidden|prohibited|restricted|outlawed|laws?|rules?"
    r"|orders?|prohibid\w+|permitid\w+|legal\w*|verboten|erlaubt|interdit|autorisé)\b(?: [\w-]+){0,4}? (?:in|en|no|em)"
    r" (?:the state of )?$"
)
"""Before a state whose law is asked about: "is it legal in Kansas"."""
_CITY_AHEAD = regex(r"(?:\b(?:st\.?|san|santa|new|los|las|el|fort|port|mount) )?[a-z.'-]+, $")
"""A city before its state, where the state tells the place: "we're in Paris, Texas"."""
_IN_STATES = regex(
    r"\b(?:bank|hospital|insurer|company|startup|firm|shop|clinic|agency|university|school|contractor|business|saas"
    r"|team)\b"
)


def homes(passage: Passage) -> tuple[str, ...]:
    """The places (ISO codes, or EU) tied to the asker, to whom they serve, or to the law asked about, each once."""
    found = [place.code for place in _homes_listed(passage)]
    bodies = [hit for hit in passage.hits.of("situation") if hit.label not in {"eu_personal_data", "china_user"}]
    found += [
        code for hit in bodies if (code := nation_beside(passage, hit)) and not is_denied(passage, hit.start, hit.end)
    ]
    found += [
        TIED[tied[1]] for tied in TIED_TO.finditer(passage.text)
        if not (tied[1] in LAWS_OF_ONE and found) and not is_denied(passage, *tied.span())
    ]  # fmt: skip
    found += [
        country for region in _REGION.finditer(passage.text)
        if (country := country_of_region(region[0])) and not is_denied(passage, *region.span())
    ]  # fmt: skip
    if "US" not in found and (_is_in_a_state(passage) or body_of_a_state(passage.text)):
        found.append("US")
    return tuple(dict.fromkeys(found))


def _homes_listed(passage: Passage) -> list[Mention]:
    """The places that are homes, and bare ones listed with them: "offices in Sydney and Taipei"."""
    found: list[Mention] = []
    for place in mentions(passage):
        beside = (
            found and not place.role and not place.excluded and _AND.fullmatch(passage.text, found[-1].end, place.start)
        )
        if _is_home(passage, place) or beside:
            found.append(place)
    return found


def nation_beside(passage: Passage, hit: Hit) -> str | None:
    """The nation said directly before a body, or directly behind it; `None` where there is none."""
    text = passage.text
    led = text.startswith(("for ", "to ", "sell", "suppl", "contract"), hit.start)
    for place in mentions(passage):
        served = _FOR.fullmatch(text[hit.end : place.start]) is not None if place.start >= hit.end else False
        if place.role in _NOT_A_SEAT and not (place.role == "host" and (served or text.startswith("的", place.end))):
            continue
        if is_a_state_that_acts(passage, place):
            continue
        before = place.end <= hit.start and not led and _BEFORE.fullmatch(text[place.end : hit.start])
        theirs = _MODELS.match(text, place.end)  # "als Behörde ein chinesisches Modell": whose that is
        behind = place.start >= hit.end and not theirs and _BEHIND.fullmatch(text[hit.end : place.start])
        if before or behind or served or hit.start <= place.start < hit.end:
            return place.code
    if people := PEOPLES.search(passage.before(hit.start)):
        return DEMONYMS[people[1]]
    behind_it = PEOPLES_BEHIND.match(text, hit.end)
    return BEHIND_A_BODY[behind_it[1]] if behind_it else None


def _is_in_a_state(passage: Passage) -> bool:
    """Whether an asker sits in a state of the US that is named: "a Texas bank", "a company in Ohio"."""
    return any(
        _SITS_IN.search(before := _CITY_AHEAD.sub("", passage.before(start, 60)))
        or _ALLOWED_IN.search(before)
        or _SOMEBODY_IN.search(before[-40:])
        or _IN_STATES.match(passage.text, end + 1)
        for start, end in state_spans(passage.text)
        if not passage.text.startswith("washington", start)
    )


def own_seats(passage: Passage) -> tuple[Mention, ...]:
    """The homes where the asker sits, without those where only their customers are."""
    return tuple(
        place for place in mentions(passage) if _is_home(passage, place) and not _SERVED.match(passage.text, place.end)
    )


def places_of_use(passage: Passage) -> tuple[str, ...]:
    """The places that a licence has to cover: all that are named, but for whose a model is and those ruled out."""
    return tuple(
        dict.fromkeys(
            place.code
            for place in mentions(passage)
            if place.role in {"", "host", "people", "law"} and not place.excluded and len(place.code) == _COUNTRY
        )
    )


_COUNTRY = 2
"""Letters of a country's code, and of EU."""


def _is_home(passage: Passage, place: Mention) -> bool:
    owner = owner_of(passage.text)
    if owner is not None and owner.is_chinese and place.code == "CN" and owner.start <= place.start < owner.end:
        return False  # where the owner sits, not the asker
    if _NOBODY_IN.search(passage.before(place.start, 60)):
        return False
    # China's law is asked about by those whom it may reach from afar, such as users of a Chinese host.
    if place.role == "law" and (place.code == "CN" or _MODELS.match(passage.text, place.end)):
        return False
    if _stands_for_the_asker(passage, place):
        return not is_denied(passage, place.start, place.end)
    opens = place.role in {"", "said"} or _OPENS.search(passage.text[: place.start])
    if opens and (_INSTITUTION.match(passage.text, place.end) or _OFFICE.match(passage.text, place.end + 1)):
        return not is_denied(passage, place.start, place.end)
    if opens and place.code != "CN" and _RELATED.match(passage.text, place.end):
        return not is_denied(passage, place.start, place.end)
    if not place.role and place.code != "CN" and _OWN_LAW.match(passage.text, place.end):
        return True
    if place.role in {"people", "law"}:
        return not is_a_state_that_acts(passage, place) and not is_denied(passage, place.start, place.end)
    if sits_there(passage, place):
        return not is_denied(passage, place.start, place.end)
    before = _ahead(passage, place)
    sent_from = _SENT_FROM.search(before) is not None and sends_personal_data(passage)
    return not place.role and not place.excluded and (sent_from or _IN.search(before) is not None)


def sits_there(passage: Passage, place: Mention) -> bool:
    """Whether an institution is said to sit in a place: "a hospital group in Spain"."""
    return _SITS_IN.search(_ahead(passage, place)) is not None


def _ahead(passage: Passage, place: Mention) -> str:
    return _CITY_AHEAD.sub("", passage.text[max(0, place.start - 60) : place.start])


def _stands_for_the_asker(passage: Passage, place: Mention) -> bool:
    """Whether a place stands before a colon that opens the message, or is all of a sentence: "Japan: …"."""
    if place.role not in {"", "people"} or place.excluded or place.code == "CN":
        return False
    lead, rest = passage.text[: place.start], passage.text[place.end :]
    return (_LEADS.fullmatch(lead) and _COLON.match(rest)) is not None or (
        _SAYS_WHERE.search(lead) is not None and _THAT_IS_ALL.match(rest) is not None
    )


def is_a_state_that_acts(passage: Passage, place: Mention) -> bool:
    """Whether it is a government that may look in, not one that rules: "can the Chinese government access it?"."""
    acts = _ACTS_ON.search(passage.before(place.start, 24))
    state = _STATE_THAT_ACTS.match(passage.text, place.end)
    return acts is not None and state is not None and _LOOKS_IN.search(passage.after(state.end(), 40)) is not None
