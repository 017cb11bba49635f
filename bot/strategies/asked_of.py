"""What a question about a model asks beyond the contract's keys: a term no table has, a precision, a whole family."""

import itertools
import re

from bot.patterns import regex
from bot.understanding.expressions import sources

_TERMS: dict[str, tuple[str, ...]] = {
    "the knowledge cutoff of {}": (
        r"cut-?off", r"knowledge date", r"training data (?:up )?(?:to|until|end)", r"wissensstand", r"fecha de corte",
        r"date (?:de )?coupure", r"data de corte", r"知识截止", r"截止日期", r"カットオフ", r"컷오프", r"дата среза",
    ),
    "the rate limits of {}": (
        r"rate[ -]?limit", r"\brpm\b", r"\btpm\b", r"requests per (?:minute|second|day)", r"throttl", r"\b429\b",
        r"límites? de (?:uso|tasa)", r"limite de (?:débit|requêtes)", r"anfragelimit", r"限流", r"速率限制",
        r"レート制限", r"요청 제한", r"лимит\w* запрос",
    ),
    "how many images or files {} takes in one request": (
        (r"(?:how many|number of|max\w*\.?) (?:images|pictures|photos|screenshots|files|pdfs|videos|attachments)\b"
        r"(?! (?:cost|for))[^.?!]{0,40}"
        r"\b(?:per|in (?:a|one|each)|at once|at a time|accept|take|send|attach|upload)"),
        r"wie viele (?:bilder|dateien|fotos)[^.?!]{0,40}\b(?:pro|je|auf einmal)\b",
        r"cu[aá]ntas (?:im[aá]genes|fotos)[^.?!]{0,40}\bpor\b", r"combien d'images[^.?!]{0,40}\bpar\b",
        r"quantas imagens[^.?!]{0,40}\bpor\b", r"(?:每次|一次|单次).{0,10}(?:几|多少)张",
        r"сколько (?:изображений|картинок).{0,40}в одном",
    ),
    "how large an image or file {} takes": (
        (r"\b(?:max\w*\.?|largest|biggest) (?:allowed )?(?:image|picture|photo|file|pdf|upload|attachment)"
        r" (?:file )?(?:size|dim)"),
        r"\b(?:image|picture|photo|file|upload|pdf) size (?:limit|max)", r"maximale (?:bild|datei)größe",
        r"tamaño máximo de (?:imagen|archivo)", r"taille max\w* d'(?:image|un fichier)", r"(?:图片|文件)(?:最大|大小)",
    ),
    "whether {} takes a temperature or other sampling settings": (
        r"\b(?:support|set|use|accept|allow|take|change|adjust)\w*\b[^.?!]{0,24}\b(?:temperature|top[_ -]?[pk])\b",
        r"\btop[_ -][pk]\b", r"\btemperature (?:param|setting|support)", r"温度参数",
    ),
    "whether the API of {} connects to MCP servers": (r"\bmcp\b", r"model context protocol"),
    "the speed of {}": (
        r"tokens? (?:per|/|a) ?s(?:ec(?:ond)?)?\b", r"\btok/s", r"\btps\b", r"time to first token", r"\bttft\b",
        r"latenc", r"how fast", r"throughput", r"wie schnell", r"qué tan rápid", r"每秒", r"速度", r"초당", r"скорост",
    ),
    "the thinking budget of {}": (sources()["reasoning_budget"],),
    "whether {} makes tool calls in parallel": (
        r"parallel\w* (?:tool|function|werkzeug|funktion)", r"并行(?:工具|函数)", r"並列",
    ),
    "whether {} caches without being told to": (
        r"cach\w* (?:is )?(?:automatic|implicit|on by default)", r"automatic\w* cach", r"自动缓存",
    ),
    "how well {} uses a context up to its end": (
        r"hold up", r"fall apart", r"needle", r"(?:usable|effective) context", r"lost in the middle",
    ),
}  # fmt: skip
_PRECISION = regex(
    r"(?<![\w.])(?:q([2-8])(?:_\w+)?|(16|[2-8])[ -]?bits?|int([48])|fp(8|16)|bf(16))(?!\w)", re.IGNORECASE
)
_NAMES = {"16": "bf16", "8": "q8_0", "6": "q6_k", "5": "q5_k_m", "4": "q4_k_m", "3": "q3_k_s", "2": "q2_k"}
_WHICH = regex(
    r"\bwhich (?:of\b|\S+ ){0,3}?(?:models?|ones?|versions?|of)\b|\bwhich \S+ models?\b|\bwelche\b|\bquel(?:le)?s\b"
    r"|\bcu[aá]les\b|\bquais\b|哪些|どの|어떤|какие"
    r"|\bis there (?:an? |any )?(?:\S+ ){1,3}(?:that|which|with|for)\b"
    r"|\b(?:are there|any) (?:\S+ ){1,3}(?:that|which|with)\b"
    r"|\bgibt es (?:ein|kein)\w*\b|\bhay alg[uú]n|\by a-t-il une?\b|\bexiste algum|有没有|есть ли",
    re.IGNORECASE,
)


_BARRED = regex(
    r"\boff[- ]limits\b|\bbarred\b|\bbann?(?:ed|s)?\b|\bforbidden\b|\bprohibit|\bnot (?:be )?allowed\b|\bmay not\b"
    r"|\bmust not\b|\bverboten\b|\bprohibid|\binterdit|禁止|禁用|запрещ",
    re.IGNORECASE,
)


def asks_what_is_barred(text: str) -> bool:
    """Whether the question is what may not be used, and not only what to use."""
    return _BARRED.search(text) is not None


_VALUE = regex(
    r"\b(?:best|most|good|great|top) (?:value|bang)\b|\bvalue for (?:the |our |my )?money\b|\bbang for \w+ buck\b"
    r"|\bpreis-?/?leistung|relaci[oó]n (?:calidad[-/ ]precio|precio[-/ ]calidad)|rapport qualité[-/ ]prix"
    r"|custo[- ]benef[ií]cio|性价比|コスパ|가성비|цен[аы][-/ ]качеств",
    re.IGNORECASE,
)


def wants_value(text: str) -> bool:
    """Whether most for the money is asked for, in those words."""
    return _VALUE.search(text) is not None


_BEST = regex(
    r"\b(?:best|strongest|smartest|top|highest quality|most (?:accurate|capable|reliable|intelligent))\b"
    r"|\bbest(?:e[nrsm]?)\b|\bmejor|\bmeilleur|\bmelhor|最好|最强|最佳|最高|最強|최고|лучш",
    re.IGNORECASE,
)


def wants_best(text: str) -> bool:
    """Whether the best is asked for in that word, whatever it costs."""
    return _BEST.search(text) is not None and not wants_value(text)


def terms_asked(text: str) -> tuple[str, ...]:
    """What `text` asks about and no table on board has, each with a `{}` for the model's name."""
    lower = text.lower()
    return tuple(term for term, patterns in _TERMS.items() if re.search("|".join(patterns), lower))


_CACHE = regex(r"\bk\W?v\b[ -]?cache|\bkv[- ]?cache|\bkey[- ]value cache|kv ?缓存|kvキャッシュ|kv ?캐시", re.IGNORECASE)


def asks_of_cache(text: str) -> bool:
    """Whether the cache of the context is spoken of, which lies beside the weights."""
    return _CACHE.search(text) is not None


def precision_asked(text: str) -> str | None:
    """The precision named, as quantisations are called here: `q4_k_m` for "4 bit", "q4" and "int4"."""
    return next(iter(precisions_asked(text)), None)


def precisions_asked(text: str) -> tuple[str | None, ...]:
    """All precisions named, in their order; `None` for one that is not computed here."""
    return tuple(_NAMES.get(next(each for each in found.groups() if each)) for found in _PRECISION.finditer(text))


def asks_which(text: str) -> bool:
    """Whether the question asks which ones of several, not about one."""
    return _WHICH.search(text) is not None


_OUTPUTS = regex(
    r"(?:^|\b(?:we|i|you|they|to|may|can|could|should|shall|let|will|or|and|allowed|if)(?: \w+)? )distill?\b"
    r"(?![- ](?:llama|\d))|(?<![\w-])distill?(?:ing|ation)\b"
    r"|\bdistill?ed from (?:claude|gpt|gemini|grok|opus|sonnet|openai|anthropic|a closed)\b"
    r"|\bdestillier\w+|\bdistiller\b|\bdestilar\b|蒸馏(?!版|模型|自|系列)|蒸留(?!版|モデル)"
    r"|\b(?:train|fine-?tune)\w*\b.{0,50}\b(?:outputs?|answers|responses|completions|generations)\b"
    r"|\b(?:outputs?|answers|responses|pictures|images)\b.{0,40}\b(?:own|owns|belong|copyright|train)"
    r"|\b(?:outputs?|answers|pictures?|images?|photos?|prints?|videos?|songs?|voices?|clips?)\b[^.?!]{0,50}"
    r"\b(?:sell|sold|selling|sale|commercially|ads?|adverts?|advertising|merch\w*|t-?shirts?|monetiz\w+|monetis\w+)\b"
    r"|\b(?:sell|selling|monetiz\w+|monetis\w+)\b[^.?!]{0,20}\b(?:outputs?|pictures?|images?|prints?|videos?|songs?|clips?)\b"
    r"|\bwho owns (?:the|my|our|its|their|any|what)?\s?(?:\w+ )?"
    r"(?:outputs?|pictures?|images?|texts?|code|results?|answers?|content|generat\w+)\b"
    r"|\bcopyright\b(?! (?:notice|header|line|file))|输出.{0,10}训练",
    re.IGNORECASE,
)
_TUNED = regex(
    r"\bfine-?\s?tun|\bderivative|merge[ds]?\b|微调|ファインチューン|파인튜닝|дообуч|feinabgestimmt", re.IGNORECASE
)


def asks_about_outputs(text: str) -> bool:
    """Whether the question is about what a model's outputs may be used for, or whose they are."""
    return _OUTPUTS.search(text) is not None


def asks_about_tuned(text: str) -> bool:
    """Whether the question is about a model made from another one."""
    return _TUNED.search(text) is not None


_KINDS = {
    "embedding": r"\bembed(?:s|ded|ding|dings|der|ders)?\b|嵌入|向量模型|埋め込み|임베딩|эмбеддинг\w*",
    "rerank": r"\bre-?rank\w*|重排|リランク|リランカー|리랭커|реранк\w*",
    "rag": r"\bllms?\b|\banswer(?:s|ing)?\b|\b(?:chat|generat\w+|answer\w*|language)[ -](?:model|llm)s?\b"
    r"|大模型|生成モデル|생성 모델|языков\w+ модел\w+",
}
"""The kinds of model that a search with answers is made of, by the task that each is chosen for."""
_JOINED = regex(r"(?:\band\b|\bplus\b|\bund\b|\bet\b|\by\b|\be\b|\bи\b|[,+&和と、])[^.?!]{0,25}$")


_TRANSCRIBED = regex(
    r"\btranscri\w+\b[^.?!]{1,25}\b(?:summari\w+|translat\w+)\b"
    r"|\btranskrib\w+[^.?!]{1,25}\b(?:zusammen\w+|übersetz\w+)|转写.{0,6}(?:总结|摘要|翻译)|文字起こし.{0,6}(?:要約|翻訳)",
    re.IGNORECASE,
)


def asks_for_more_than_transcripts(text: str) -> bool:
    """Whether recordings are to be transcribed and the text worked on: two steps, and two models."""
    return _TRANSCRIBED.search(text) is not None


def kinds_of_model_asked(text: str) -> tuple[str, ...]:
    """The tasks of the kinds of model that are asked for side by side: "an embedder and an LLM for our RAG"."""
    found = sorted((match.start(), match.end(), task) for task, pattern in _KINDS.items()
                   for match in re.finditer(pattern, text, re.IGNORECASE))  # fmt: skip
    pairs = [(first[2], second[2]) for first, second in itertools.pairwise(found)
             if first[2] != second[2] and _JOINED.search(text[first[1] : second[0]])]  # fmt: skip
    return tuple(dict.fromkeys(task for pair in pairs for task in pair))
