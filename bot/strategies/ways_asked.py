"""How a question wants its answer, beside what it names: by the year, the place to buy, a saving, whose law it is."""

import re

from bot.patterns import regex
from bot.strategies.bill_shock import is_bill_shock

_YEARLY = regex(
    r"(?<!half )\b(?:per|a|an|each|every|one) year\b|/ ?(?:year|yr)\b|\bannual|\byearly\b|\bp\.a\."
    r"|\bpro jahr\b|\bim jahr\b|jährlich|\bal año\b|\bpor año\b|\banual|\bpar an\b|\bpor ano\b"
    r"|\ball'anno\b|\bà l'année\b|每年|一年|年間|毎年|연간|в год",
    re.IGNORECASE,
)
_PLACE = regex(
    r"\b(?:cheapest|best|which|what|where|different|other|all|any)\b[^.?!]{0,30}"
    r"\b(?:place|(?<!we )(?<!to )(?<!i )hosts?|providers?|endpoints?|apis?)\b"
    r"|\bwhere\b[^.?!]{0,20}\b(?:run|buy|host|use|get)\b|\bwho (?:hosts|serves|sells|offers)\b"
    r"|\b(?:welche[rsnm]?|günstigster?|billigster?)\b[^.?!]{0,20}\b(?:anbieter|host)",
    re.IGNORECASE,
)
_SAVE = regex(
    r"\b(?:go|come|bring|get|push|drive|take)(?: \w+){0,3} down\b|\bshrink"
    r"|\bhalv|\bin half\b|\bcut\b(?! off)|\btrim\b|\breduc|\bpay(?:ing)? less\b|\bsav(?:e|ing)|\blower\b|\boptimi[sz]"
    r"|\btoo (?:much|high|expensive|dear)\b"
    r"|\bwhy\b[^.?!]{0,30}\b(?:high|expensive|dear|much)\b"
    r"|\bcheaper (?:equal|equivalent|alternative|option|model|one)|\bsame quality\b"
    r"|\bsenken\b|\bspar(?:e|en|t|st)\b|\beinspar\w*|\bahorr\w+|\bréduire\b|\béconomis\w+|\breduzir\b|\breducir\b"
    r"|\beconomizar\b|省钱|降低|削減|節約|절감|эконом|снизить",
    re.IGNORECASE,
)
_LAW = regex(
    r"\bcloud act\b|\b(?:which|whose|what) laws? (?:reach|appl|govern|cover)|\blaws? reach"
    r"|\b(?:government|state|authorit(?:y|ies)|party|intelligence|beijing|ccp|nsa|fbi)(?: \w+)? (?:access|see|read"
    r"|get|demand|reach|spy)"
    r"|\breach(?:es)? (?:our|my|the) (?:data|prompts|host)|\bsubpoena|\bjurisdiction|\bwelches recht"
    r"|\bzugriff\w* (?:der|durch) (?:us|amerikan)",
    re.IGNORECASE,
)
_BETTER = regex(
    r"\b(?:smarter|better|stronger|best|smartest|strongest|more (?:capable|intelligent|accurate)|higher quality)\b"
    r"|\bbesser|\bschlauer|\bklüger|\bmejor|\bmeilleur|\bmelhor|更好|更强|优|どちらが|더 나은|лучше",
    re.IGNORECASE,
)
_WHY = regex(
    r"\bwhy\b|\bhow(?: come| did| could| on earth)\b|\bhow\W*$"
    r"|\bwhat(?: happened| eats?| ate|(?:'s| is) (?:eating|burning|going on))|\bwhere (?:did|does|do|is)\b"
    r"|\bis (?:that|this|it) (?:normal|right|usual|a mistake|a bug)\b|\bexplain\b|\blook at first\b"
    r"|\bwarum\b|\bwieso\b|\bweshalb\b|\bwoher\b|\bpor qu[eéê]\b|\bpourquoi\b|\bcomment ça\b"
    r"|为什么|为啥|怎么|なぜ|なんで|どうして|왜|почему|откуда",
    re.IGNORECASE,
)
_CHARGED = regex(
    r"\b(?:burn(?:t|ed|s|ing)?|ate|eats?|eaten|drain(?:ed|s)?|vanished|used up|blew|doubled|tripled|exploded"
    r"|cost(?:ing)? (?:me|us)|(?:was|were|been|got|being) charged|charged (?:me|us))\b"
    r"|\b(?:abgebucht|verbrannt|verbraucht|gekostet|kostet (?:mich|uns)|verdoppelt)\b"
    r"|\b(?:me|nos) (?:han cobrado|cobr\w+)|\b(?:débité|prélevé|brûlé|coûté|doublé)\w*"
    r"|扣|烧|花了|花掉|翻倍|請求され|消え|かかった|청구|나왔|списал\w*|сжёг|съел\w*|вырос",
    re.IGNORECASE,
)
_BILL = regex(
    r"\b(?:charge[ds]?|billed|bill|invoiced?|credits?|spent|drops?|dropped|rechnung|factur\w*|fatura\w*|cobr\w+"
    r"|gast\w+)\b|账单|счёт|счет",
    re.IGNORECASE,
)
_SUM = regex(r"[$€£¥]\s?\d|\d\s?(?:[$€£¥]|usd|eur|dollars?|euros?|bucks|pounds?|reais|元|块|円|원|руб)", re.IGNORECASE)
_WHY_NOT = regex(
    r"\bwhy (?:not|no|isn'?t|aren'?t)\b|\bwarum (?:nicht|kein)|\bpor qu[eé] no\b|\bpourquoi pas\b|\bpor que não\b"
    r"|为什么不|为何不|почему не",
    re.IGNORECASE,
)
_CHECKED = regex(
    r"\b(?:when|how old|how recent|up[- ]to[- ]date|reliable|current)\b[^?]{0,40}\b(?:price|figure|number|data|check)"
    r"|\b(?:price|figure|number|data)s?\b[^?]{0,40}\b(?:when|how old|up[- ]to[- ]date|reliable|check)",
    re.IGNORECASE,
)
_UNIT = regex(r"\b(?:per|each|a single|one) (page|document|article|message|image|word|minute)\b", re.IGNORECASE)
_OF_A_PICTURE_MADE = regex(
    r"\b(?:per|each|one|an?|for) (?:generated|created) (?:image|picture|photo)\b"
    r"|\b(?:image|picture|photo)s? (?:that |which |it |is |are )*(?:generated|created|made|produced|drawn|rendered)\b"
    r"|\b(?:image|picture)[- ]generation (?:price|cost)"
    r"|\b(?:generat|creat|mak|draw|render)(?:e|es|ing)? (?:an?|one|\d+) (?:image|picture)s?\b"
    r"|\bpro (?:generiertem|erzeugtem) bild\b|\bpor (?:imagen generada|imagem gerada)\b|\bpar image générée\b"
    r"|生成(?:一张|一幅|1枚)|画像生成1枚|이미지 생성 ?(?:1장|한 장|당)",
    re.IGNORECASE,
)
_DIRECT = regex(r"\bdire(?:kt|ct|ctly)\b|\bfirst[- ]party\b|\bmaker'?s own\b|\b(?:own|official) api\b", re.IGNORECASE)
_WHERE = regex(
    r"\bwhere\b.{0,30}\b(?:runs?|hosted|host|served|available)\b|\b(?:hosted|served|run|processed) where\b"
    r"|\b(?:who|which hosts?|which providers?) (?:hosts?|serves?|runs?|keeps?)\b"
    r"|\bwo\b.{0,30}\b(?:läuft|laufen|gehostet)\b|\boù\b.{0,30}\bhéberg\w+|\bdónde\b.{0,30}\b(?:aloja|ejecuta)\w*"
    r"|\bonde\b.{0,30}\b(?:roda|hosped)\w*"
    r"|在哪.{0,6}(?:托管|部署|运行)|どこでホスト|어디서 호스팅|где.{0,20}размещ",
    re.IGNORECASE,
)
_ELSE = regex(
    r"\b(?:else|instead|alternativ\w*|cheaper|comparable|as good|similar|etwas ander\w*|günstiger\w*|billiger\w*)\b"
    r"|\b(?:otr[ao]s?|autres?|outr[ao]s?|moins cher|más barat[ao]s?|mais barat[ao]s?)\b|别的|替代|更便宜"
    r"|他の|代わり|もっと安|다른|더 싼|더 저렴|друг|альтернатив|дешевле",
    re.IGNORECASE,
)
_MOVES = regex(
    r"\b(?:should|shall|can|could|worth) (?:we |i |it )?(?:to )?(?:move|migrat\w+|switch\w*|upgrad\w+)\b"
    r"|\bworth (?:moving|switching|migrating)\b|\b(?:umsteigen|wechseln|umziehen)\b"
    r"|\b(?:migrer|cambiar de modelo|mudar de modelo)\b|换模型|该不该换|乗り換え|갈아타",
    re.IGNORECASE,
)
_MACHINES = regex(
    r"\b(?:gpus?|vram|ram|cards?|hardware|fits?|cluster|memory|h100|h200|a100|b200|rtx|macs?|macbook|workstation"
    r"|nodes?|gb"
    r"|grafikkarten?|tarjetas?|cartes? graphiques?|placas?|видеокарт\w*)\b|显卡|显存|グラボ|メモリ|그래픽",
    re.IGNORECASE,
)
_MAY = regex(
    r"\b(?:allowed|permitted|legally|lawful|banned|prohibited|compliant|(?:ok|okay|fine|legal) (?:for|to))\b"
    r"|\b(?:il)?legal in\b|\bmay (?:we|i|an?|the)\b|\bpuede (?:una?|la|el|nuestr\w+|mi)\b|\bpode (?:uma?|a|o|noss\w+)\b"
    r"|\bpossiamo\b|\bany (?:legal )?(?:problems?|issues?|trouble|concerns?)\b"
    r"|\bcan (?:we|i|our \w+|the \w+|an? \w+) (?:even |still |legally |safely |just )?(?:use|deploy|ship|embed|sell"
    r"|offer)\b"
    r"|\bis .{2,40}\b(?:ok|okay)\b|\b(?:ok|okay)\?"
    r"|\b(?:darf|können wir|peut-on|pouvons-nous|puedo|podemos|posso|podemos|можно ли)\b|可以用|能用"
    r"|使って(?:も)?(?:いい|よい|大丈夫)|써도"
    r"|\b(?:erlaubt|zulässig|verboten|dürfen)\b|\b(?:autorisé|interdit|permitid|prohibid|proibid)\w*"
    r"|允许|合规|合法|許可|禁止|합법|허용|разрешен|запрещ",
    re.IGNORECASE,
)


def asks_by_the_year(text: str) -> bool:
    """Whether a sum of a year is wanted."""
    return _YEARLY.search(text) is not None


def asks_where_to_buy(text: str) -> bool:
    """Whether the hosts of a model are asked for, rather than another model."""
    return _PLACE.search(text) is not None


def asks_to_save(text: str) -> bool:
    """Whether a bill is to come down, or why it is high."""
    return _SAVE.search(text) is not None


_SAME = regex(
    r"\b(?:same|equal|equivalent|comparable|similar) (?:quality|level|performance|results?)\b|\b(?:as|equally) good\b"
    r"|\bgleiche[rn]? qualität\b|\bmisma calidad\b|\bmême qualité\b|\bmesma qualidade\b|同等|同样质量|같은 품질"
    r"|同じ品質|то же качество",
    re.IGNORECASE,
)
_SWITCH = regex(
    r"\b(?:switch\w*|mov(?:e|ing)|replac\w+|swap\w*|drop\w*|leav(?:e|ing)|instead of|away from|alternativ\w*)\b"
    r"|\b(?:wechsel\w*|umsteig\w*|ersetz\w*|cambi\w+|remplac\w+|trocar|substitu\w+)\b|换成|替换|乗り換え|갈아타|замен",
    re.IGNORECASE,
)


_CHEAPER_ONE = regex(
    r"\b(?:cheaper|günstiger|billiger|más barat[oa]|moins cher|mais barat[oa])"
    r",? (?:and|but|und|aber|y|pero|et|mais|e|mas)"
    r" (?:(?:is |es |ist )?(?:not|no|nicht|pas|não)\b|(?:just |at least )?as good|genauso gut|igual de buen|aussi bon)|"
    r"\bwhat(?:'s| is| would be) (?:a bit |much )?cheaper,? (?:and|but)\b"
    r"|\b(?:anything|something|any model|a model|one) (?:that is |that's |much |a bit |way )?cheaper\b"
    r"|\bcheaper (?:than (?:this|that|it|what we)|alternatives?|options?|models?|replacement|substitute)\b"
    r"|\b(?:etwas|was) (?:günstigeres|billigeres)\b|\balgo más barato\b|\bmoins cher que (?:ça|cela)\b"
    r"|\balgo mais barato\b|更便宜的(?:模型|替代|选择)|もっと安い(?:モデル|もの)|더 싼 (?:모델|거)|что-?то дешевле",
    re.IGNORECASE,
)


_WHAT_IS_CHEAPER = regex(
    r"\b(?:what(?:'s| is| would be)|was (?:ist|wäre)|qué es|c'est quoi|qu'est-ce qui est|o que é) (?:a bit |much )?"
    r"(?:cheaper|günstiger|billiger|más barato|moins cher|mais barato)\s?(?:[?.!]|$)"
    r"|\bwhat (?:else )?(?:can|could|should) (?:we|i) (?:use instead|(?:switch|move) to)\b"
    r"|\b(?:moins cher|más barato|mais barato|più economico|günstiger|billiger|cheaper)\s?\?"
    r"|更便宜的?(?:吗|呢|[?？。]|$)|换(?:个|成)?便宜的|もっと安いの|\bдешевле\s?\?|더 (?:싼|저렴한) (?:거|게|모델)",
    re.IGNORECASE,
)
_OF_TWO = regex(r"\b(?:or|vs\.?|versus|oder|o|ou)\b", re.IGNORECASE)
"""What sets two against each other, of which the cheaper is asked for."""


def asks_for_a_cheaper_one(text: str) -> bool:
    """Whether another model is wanted that costs less than the one named."""
    open_to_any = _WHAT_IS_CHEAPER.search(text) is not None and _OF_TWO.search(text) is None
    return open_to_any or _CHEAPER_ONE.search(text) is not None


def asks_for_same_quality(text: str) -> bool:
    """Whether what comes in place of a model has to be as good."""
    return _SAME.search(text) is not None


def asks_to_switch(text: str) -> bool:
    """Whether a model is to be given up for another."""
    return _SWITCH.search(text) is not None


def asks_why_charged(text: str) -> bool:
    """Whether a sum or many tokens were charged, and the question is why: a bill that jumped asks it by itself."""
    if is_bill_shock(text):
        return True
    if _WHY.search(text) is None:
        return False
    return _CHARGED.search(text) is not None or (_BILL.search(text) is not None and _SUM.search(text) is not None)


def asks_whose_law(text: str) -> bool:
    """Whether the question is which law reaches the host."""
    return _LAW.search(text) is not None


def asks_which_is_better(text: str) -> bool:
    """Whether quality is asked about before price."""
    return _BETTER.search(text) is not None


def asks_why_not(text: str) -> bool:
    """Whether the question is why something was not picked."""
    return _WHY_NOT.search(text) is not None


def asks_when_checked(text: str) -> bool:
    """Whether the question is how old or how good the prices here are."""
    return _CHECKED.search(text) is not None


def unit_asked(text: str) -> str | None:
    """The unit for which a price is asked: `page`, `image` and the like; `None` where none is."""
    found = _UNIT.search(text)
    return found[1].lower() if found else None


def asks_for_pictures_made(text: str) -> bool:
    """Whether the price of a picture that comes out is asked, and not of one that is read."""
    return _OF_A_PICTURE_MADE.search(text) is not None


def asks_direct(text: str) -> bool:
    """Whether the maker's own API is asked about beside the hosts named."""
    return _DIRECT.search(text) is not None


def asks_where(text: str) -> bool:
    """Whether the question is where something runs, or who hosts it."""
    return _WHERE.search(text) is not None


def asks_for_others(text: str) -> bool:
    """Whether other models are looked for, and not other hosts of the one named."""
    return _ELSE.search(text) is not None


def asks_to_move(text: str) -> bool:
    """Whether the question is if a model should be left."""
    return _MOVES.search(text) is not None


def asks_permission(text: str) -> bool:
    """Whether the question is if somebody may use a model."""
    return _MAY.search(text) is not None


def asks_of_machines(text: str) -> bool:
    """Whether the question speaks of the machines that a model is to run on."""
    return _MACHINES.search(text) is not None
