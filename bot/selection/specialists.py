"""Models that their makers built for one kind of work, and that are not offered for another.

The names say it: Hy-MT translates, PaddleOCR reads pages, Qwen-Coder writes code, Llama Guard judges what others wrote.
"""

from collections.abc import Callable, Iterator
from functools import cache

from bot.patterns import regex

_CODE = frozenset({"coding", "autocomplete", "agentic", "data_analysis"})
_PAGES = frozenset({"document", "vision", "extraction"})
_SUMS = frozenset({"math", "reasoning", "education"})
_WORK: dict[str, frozenset[str]] = {
    "voxtral": frozenset({"speech"}), "canary": frozenset({"speech"}), "parakeet": frozenset({"speech"}),
    "mt": frozenset({"translation"}), "mt2": frozenset({"translation"}), "translate": frozenset({"translation"}),
    "ocr": _PAGES, "paddleocr": _PAGES, "olmocr": _PAGES, "parse": _PAGES,
    "coder": _CODE, "code": _CODE, "codex": _CODE, "codestral": _CODE, "devstral": _CODE, "starcoder": _CODE,
    "starcoder2": _CODE, "starcoderbase": _CODE, "codellama": _CODE, "deepcoder": _CODE, "olympiccoder": _CODE,
    "codegemma": _CODE, "math": _SUMS, "prover": _SUMS, "mathstral": _SUMS,
    "guard": frozenset(), "guardian": frozenset(), "safeguard": frozenset(), "shieldgemma": frozenset(),
    "reward": frozenset(), "moderation": frozenset(),
    "agent": _CODE | {"research"}, "phone": frozenset({"agentic"}),
    "flux": frozenset({"image_generation"}), "sdxl": frozenset({"image_generation"}),
    "medgemma": frozenset({"medical"}), "medlm": frozenset({"medical"}),
}  # fmt: skip
"""Part of a model's id to the tasks it is for."""


_OF_KIND = {
    "guard": regex(r"(?:^|-)(?:guard|guardian|safeguard|shieldgemma|moderation)(?:-|$)"),
    "music": regex(r"(?:^|-)(?:lyria|music|musicgen)(?:-|$)"),
    "speakers": regex(r"(?:^|-)diari[sz]\w+(?:-|$)"),
    "solid": regex(r"(?:^|-)3d(?:-|$)"),
}
"""What the ids of models of a special kind hold."""
_ENGLISH_ONLY = regex(r"(?:^|-)(?:en|english)(?:-|$)")
"""In the id of a model that is made for English alone."""
_MANY_TONGUES = regex(
    r"\bmulti-?ling\w*|\bmehrsprachig\w*|\bmultilingüe|\bmultilingue|多语言|多言語|다국어|многоязычн\w*"
    r"|\b(?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|several|many|multiple|various|different"
    r"|zwei|drei|vier|fünf|mehrere[nr]?|vari[ao]s|plusieurs|vári[ao]s) (?:[\w-]+ )?"
    r"(?:languages|sprachen|idiomas|lenguas|langues|línguas|lingue)\b|\d ?(?:种语言|か国語|言語|개 언어|개 국어|язык)"
)


def is_for_english(model_id: str) -> bool:
    """Whether a model is made for English alone, by its id."""
    return _ENGLISH_ONLY.search(model_id) is not None


def wants_many_tongues(text: str, languages: tuple[str, ...]) -> bool:
    """Whether another language than English is asked for, or several."""
    return bool({*languages} - {"en"}) or _MANY_TONGUES.search(text.lower()) is not None


def suits(task: str, kind: str | None = None) -> Callable[[str], bool]:
    """Whether a model, by its id, may be offered for `task`: all but those made for other work.

    `kind`: the special kind of model asked for, of which alone any is then offered.
    """
    if kind is not None:
        return lambda model_id: _OF_KIND[kind].search(model_id) is not None

    def fits(model_id: str) -> bool:
        made_for = made_only_for(model_id)
        return made_for is None or task in made_for

    return fits


@cache
def made_only_for(model_id: str) -> frozenset[str] | None:
    """The tasks a special model is for, none for one that only judges others; `None` for a model of general use."""
    return next(_found(model_id), None)


def _found(model_id: str) -> Iterator[frozenset[str]]:
    return (_WORK[part] for part in model_id.lower().replace(".", "-").split("-") if part in _WORK)
