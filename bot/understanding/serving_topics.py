"""Questions on how weights are served that name no model: engines, file formats, precisions, several cards together."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_ENGINE = regex(
    r"\b(?:vllm|sglang|tgi|tensorrt(?:-?llm)?|llama\.?cpp|ollama|lm ?studio|exllama\w*|tabbyapi|ktransformers|lmdeploy"
    r"|koboldcpp|mlx(?:-lm)?)\b"
)
_FORMAT = regex(r"\b(?:gguf|ggml|awq|gptq|exl[23]|mlx|safetensors|bitsandbytes|bnb)\b")
_PRECISION = regex(
    r"(?<![\w.])(?:i?q[2-8](?:_\w+)?|(?:16|[1-8](?:\.\d+)?)[ -]?bits?"
    r"|int[48]|(?:nv|mx)?fp(?:4|6|8|16)|bf16|bitnet)(?!\w)"
)
_QUANTISED = regex(
    r"\bquanti[sz]\w+|\bquants?\b|\bquantisier\w*|\bcuantiz\w*|\bquantifi\w*|量化|量子化|양자화|квант\w*"
)
_PICTURES_AND_SOUND = regex(r"\b(?:art|pixels?|games?|sprites?|music|sound|audio|songs?|colou?rs?|images?)\b")
"""What has bits of its own: "8-bit pixel art"."""
_LOSS = expression("serving_loss")
_SUPPORT = expression("serving_support")
_SPLIT = expression("serving_split")
_CACHE = regex(r"\bkv[- ]?cache\b|\bkey[- ]value cache\b|kv ?缓存|kvキャッシュ|kv ?캐시")
_EITHER = regex(
    r"\b(?:or|vs\.?|versus|than|compared|between|better|against|oder|gegen|als|ou|contre|que|contra|или|против|чем)\b"
    r"|还是|或|と|それとも|아니면"
)
_A_MODEL = regex(
    r"\b(?:which|what|best|good|any|recommend\w*|suggest\w*) (?:[\w.-]+ ){0,4}(?:models?|llms?)\b|modell|modèle|modelo"
    r"|哪个模型|どのモデル|어떤 모델|модел"
)


def serving_topic(passage: Passage, slots: Mapping[str, Any]) -> str | None:
    """engine, format, precision, support, split or cache; `None` where a model is named or sought."""
    text = passage.text
    if slots.get("models") or passage.named("model", "family") or _A_MODEL.search(text):
        return None
    if _PICTURES_AND_SOUND.search(text):
        return None
    either = _EITHER.search(text) is not None
    if either and _tells_of_a_machine(passage, slots):
        if _many(_ENGINE, text):
            return "engine"
        if _many(_FORMAT, text):
            return "format"
    precisions = {found[0] for found in _PRECISION.finditer(text)}
    if passage.named("card") and _PRECISION.search(text) and _SUPPORT.search(text):
        return "support"
    if (precisions or _QUANTISED.search(text)) and (_LOSS.search(text) or (either and len(precisions) > 1)):
        return "precision"
    if _SPLIT.search(text):
        return "split"
    return "cache" if _CACHE.search(text) else None


def _tells_of_a_machine(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether it is told what weights are to run on, or for how many: of programs alone nothing is known here."""
    told = not slots.keys().isdisjoint({"gpu_memory_gb", "ram_gb", "self_host", "units"})
    return told or passage.hits.has("machine", "unified", "gpu", "ram") or bool(passage.named("card"))


def _many(names: Any, text: str) -> bool:
    return len({found[0] for found in names.finditer(text)}) > 1
