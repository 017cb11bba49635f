"""What an intent makes of the words: in a question about a licence, "open source" is the subject, not a wish."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.bounds import is_a_speed_limit, is_least_context, is_of_a_request
from bot.understanding.curated import made_by
from bot.understanding.expressions import expression
from bot.understanding.kinds_of_work import slots_of_makers, work_of
from bot.understanding.named_roles import sets_a_standard
from bot.understanding.one_answer import wants_one_answer
from bot.understanding.options_listed import lists_one_at_home
from bot.understanding.passage import Passage
from bot.understanding.releases_asked import asks_for_releases
from bot.understanding.settle_places import name_the_place
from bot.understanding.settle_services import name_the_host_that_is_down, name_the_service
from bot.understanding.token_counts import sides_said

_OF_A_LICENCE = frozenset({"task", "open_weights", "free", "host_region", "latency", "input_tokens", "output_tokens",
                           "require_origin", "output_modalities"})  # fmt: skip
_SUBJECT_ONLY: Mapping[str, frozenset[str]] = {
    "licence": _OF_A_LICENCE,
    "capability": frozenset({"task", "latency", "budget_usd", "budget_period"}),
    "benchmark": frozenset({"free", "latency", "input_tokens"}),
    "migration": frozenset({"free", "latency", "open_weights"}),
    "origin_risk": frozenset({"task", "free", "latency"}),
    "residency": frozenset({"task", "free", "latency"}),
    "trend": frozenset({"free", "latency", "quality_floor"}),
    "cost": frozenset({"free", "latency"}),
    "compare": frozenset({"free", "max_params_b", "min_params_b"}),
    "stack": frozenset({"task", "free", "latency", "budget_usd", "budget_period", "currency"}),
}
"""Keys that the main intent's own words fill without meaning a wish; kept where a model is looked for as well."""
_ABOUT_THE_MODEL = frozenset({"origin_risk", "migration", "licence", "benchmark"})
_ABOUT_AN_ORIGIN = frozenset({"origin_risk", "trend", "licence"})
"""Intents in which a maker's country is the subject, not a wish."""
_CHOICES = frozenset({"recommend", "compare"})
_LENGTH_OF_ONE = regex(
    r"(?P<pages>\d[\d,.]*)[- ](?:page\b|(?:pages|seiten|páginas)\W{1,2}(?:each|long|apiece|pro stück|cada|chacune?)\b)"
)
"""Pages that tell how long one document is."""
_LOAD = ("input_tokens", "output_tokens")
_WORKLOAD = frozenset({"units", "requests", *_LOAD})
"""What makes a bill one for the task that the models named are for."""
_AS_GOOD_AS_IT = expression("settle_as_good_as_it")
"""What makes a standard of the model that is to go: "the new one has to be as good as that"."""
_BANNED = expression("settle_banned")
"""What somebody did to a model that is asked about."""
_IN_A_PRODUCT = expression("settle_in_a_product")
_ALTERNATIVES = regex(r"\balternativ\w*|\binstead\b|替代|代わり|대안|вместо|альтернатив")
_ASKS_IF_OPEN = expression("settle_asks_if_open")
"""A question of whether the model that goes is open, which is no wish for the one that comes."""
_TERMS = regex(
    r"\blicen[cs]es?\b[^.?!]{0,12}\b(?:exclud|forbid|prohibit|restrict|say|contain|mention|bar|limit|ban|define)\w*"
    r"|\blizenz\b[^.?!]{0,24}\b(?:aus|verbiete\w*|enthält)\b"
    r"|\b(?:licencia|licença|licence)\b[^.?!]{0,8}\b(?:exclu|prohíb|proíb|interdit)\w*"
)
"""A question of what a licence says, for whomever."""


def settled(
    slots: Mapping[str, Any],
    intents: tuple[str, ...],
    passage: Passage,
    *,
    at_home: bool = False,
    ongoing: bool = False,
) -> dict[str, Any]:
    """`slots` without what is only the subject of the main intent.

    `at_home`: the thread is about one's own machine. `ongoing`: there is a thread.
    """
    kept = dict(slots)
    main = intents[0]
    if main not in {"recommend", "off_topic"} and not (main in {"residency", "origin_risk"} and "recommend" in intents):
        limited = {"latency"} if is_a_speed_limit(passage, kept.get("latency")) else set()
        limited |= {"free"} if expression("spending_nothing").search(passage.text) else set()
        if main == "migration" and not _ASKS_IF_OPEN.search(passage.text):
            limited.add("open_weights")
        for key in _SUBJECT_ONLY.get(main, frozenset()) - limited:
            kept.pop(key, None)
    if main in _CHOICES:
        _settle_choice(kept, passage)
    takes_work = main in _CHOICES or (main == "cost" and not _WORKLOAD.isdisjoint(kept))
    if takes_work and kept.get("task") in _WHERE and (task := _only_task(kept)):
        kept |= _work(task, kept)
    if main == "recommend" and kept.keys().isdisjoint({"task", "modalities", "output_modalities", "models"}):
        kept |= slots_of_makers((*kept.get("exclude_developers", ()), *kept.get("require_developers", ())))
    name_the_service(kept, main, passage, at_home=at_home)
    _name_the_served(kept, main, passage)
    name_the_place(kept, main, passage, ongoing=ongoing)
    if main in {"stack", "recommend"}:
        name_the_host_that_is_down(kept, main, passage)
        _settle_options(kept, main, passage)
    _settle_origins(kept, intents, passage)
    _settle_standard(kept, main, passage)
    _settle_banned(kept, intents, passage)
    if (kept.get("task") == "coding" and _is_code_aside(main, passage)) or (kept.get("task"), main) == ("chat", "cost"):
        del kept["task"]  # a bot is what the bill is for, not what a model has to be good at
    _settle_tokens(kept, main, passage, at_home=at_home or _is_run_at_home(kept, passage))
    _settle_licence(kept, intents, passage)
    return kept


def _settle_origins(slots: dict[str, Any], intents: tuple[str, ...], passage: Passage) -> None:
    """A maker's country that is only spoken of is no wish; one whose models are a risk is left for others."""
    main = intents[0]
    is_subject = main in _ABOUT_AN_ORIGIN and "recommend" not in intents and not asks_for_releases(passage.text)
    if main == "origin_risk" and "require_origin" in slots and _ALTERNATIVES.search(passage.text):
        slots["exclude_origin"] = slots.pop("require_origin")  # "is there a risk with US models? alternatives"
    if main == "stack" or is_subject:
        slots.pop("require_origin", None)
        slots.pop("exclude_origin", None)


def _settle_banned(slots: dict[str, Any], intents: tuple[str, ...], passage: Passage) -> None:
    """What is asked to be banned, or only ruled out where it is the subject, is what is asked about."""
    main, banned = intents[0], _BANNED.search(passage.text) is not None
    if main == "origin_risk" and "recommend" not in intents and banned:
        slots.pop("exclude_developers", None)
    is_subject = main in _ABOUT_THE_MODEL or (main == "residency" and banned)
    if is_subject and "exclude_models" in slots and "models" not in slots:
        slots["models"] = slots.pop("exclude_models")


def _settle_options(slots: dict[str, Any], main: str, passage: Passage) -> None:
    """One of several options that runs at home is no wish for all of them: "cheapest, best, self hosted"."""
    if main == "recommend" and lists_one_at_home(passage):
        for key in ("self_host", "open_weights"):
            slots.pop(key, None)


def _settle_licence(slots: dict[str, Any], intents: tuple[str, ...], passage: Passage) -> None:
    """What a licence has to allow, where it is asked about: tuning is the subject, a product a commercial use."""
    main = intents[0]
    if main in {"licence", "origin_risk"} and "fine_tuning" in slots.get("needs", ()):
        slots["needs"] = tuple(need for need in slots["needs"] if need != "fine_tuning")
    if main == "origin_risk" and ("licence" not in intents or slots.get("licence") == "commercial"):
        slots.pop("licence", None)
    unsettled = slots.get("licence") in {None, "research"}
    if main == "licence" and unsettled and _IN_A_PRODUCT.search(passage.text) and not _TERMS.search(passage.text):
        slots["licence"] = "commercial"


def _settle_standard(slots: dict[str, Any], main: str, passage: Passage) -> None:
    """A standard among the models compared, or the one to be replaced, is one of the models spoken of.

    Where a model is looked for that is as good as "that", what was named is the standard.
    """
    if main == "recommend" and len(slots.get("models", ())) == 1 and _AS_GOOD_AS_IT.search(passage.text):
        slots.setdefault("quality_floor", slots.pop("models"))
    if main not in {"migration", "compare"} or "quality_floor" not in slots:
        return
    alone = "models" not in slots
    if not (alone and sets_a_standard(passage)) and (alone or main == "compare"):
        slots["models"] = (*slots.get("models", ()), *slots.pop("quality_floor"))


def _settle_choice(slots: dict[str, Any], passage: Passage) -> None:
    """Where models are chosen between, pages may tell how long one document is: no volume, unless one is the work."""
    is_the_work = slots.get("budget_period") == "request" or wants_one_answer(passage)
    one = None if is_the_work or "requests" in slots else _LENGTH_OF_ONE.search(passage.text)
    if one and slots.get("unit_kind") == "pages" and str(slots["units"]) == re.sub(r"[,.]", "", one["pages"]):
        del slots["units"], slots["unit_kind"]
        slots.pop("spread_over", None)


_WHERE = frozenset({None, "support", "chat", "agentic", "medical", "legal", "finance", "education", "research"})
"""Tasks that tell where a model is used, which one made for a single work does as well: a transcriber in support."""


def _work(task: str, slots: Mapping[str, Any]) -> dict[str, Any]:
    """The task of the models named; beside another one, what such a model hears or speaks too."""
    made = made_by((*slots.get("models", ()), *slots.get("quality_floor", ())))
    key = "output_modalities" if "audio" in made else "modalities"
    sound = {key: ("audio",)} if task == "speech" and "task" in slots else {}
    return {"task": task} | sound


def _only_task(slots: Mapping[str, Any]) -> str | None:
    """What all the models named are for, where that is one thing: whisper, embeddings."""
    named = (*slots.get("models", ()), *slots.get("quality_floor", ()))
    tasks = {work_of(name) for name in named}
    return tasks.pop() if len(tasks) == 1 else None


_NOT_ABOUT_CODE = frozenset({"cost", "benchmark", "trend", "migration"})


def _is_code_aside(main: str, passage: Passage) -> bool:
    """Whether coding is only a tool that is named, or the program that has to be changed: "our code says …"."""
    words = {passage.text[hit.start : hit.end] for hit in passage.hits.of("task", "coding")}
    return words <= ({"code", "codebase"} if main == "migration" else set()) and main in _NOT_ABOUT_CODE


_SERVED_AS = {("openai", "whisper"): "whisper-1"}
"""The one of a family of open weights that its maker serves."""


def _name_the_served(slots: dict[str, Any], main: str, passage: Passage) -> None:
    """`models` with the id that a host named serves a family under: "whisper through openai"."""
    hosts = {*slots.get("providers", ())}
    if main == "cost":
        hosts |= {name.means("provider") for name in passage.named("developer", "provider")}
    for (host, family), identifier in _SERVED_AS.items():
        if host in hosts and family in slots.get("models", ()):
            slots["models"] = tuple(identifier if name == family else name for name in slots["models"])


_ONE_REQUEST = regex(
    r"\b(?:1|one|an?|a single|per|each|every) (?:single )?(?:request|call|prompt|query|message|shot)\b"
)


def _settle_tokens(slots: dict[str, Any], main: str, passage: Passage, *, at_home: bool) -> None:
    """A context named with a bill or with so many requests a day is its input; counts without a workload are none."""
    bill = main == "cost" and slots.keys().isdisjoint({"max_price_in_per_mtok", "max_price_out_per_mtok"})
    if bill and "min_context_tokens" in slots and "input_tokens" not in slots:
        slots["input_tokens"] = slots.pop("min_context_tokens")
        if "requests" not in slots and _ONE_REQUEST.search(passage.text):
            slots["requests"] = Decimal(1)
    comes_often = "requests_period" in slots and not slots.keys().isdisjoint({"requests", "units"})
    if main in _CHOICES and comes_often and "min_context_tokens" in slots and is_of_a_request(passage):
        slots.setdefault("input_tokens", slots["min_context_tokens"])
    moves_a_load = main == "migration" and {*_LOAD} <= slots.keys()
    without = main in {"capability", "migration", "benchmark", "origin_risk", "trend"}
    if without and not (moves_a_load or _is_a_load(slots)):
        for key in _LOAD:
            slots.pop(key, None)
        if main != "capability":
            slots.pop("requests_period", None)
        if not at_home and not (main == "benchmark" and is_least_context(passage)):
            slots.pop("min_context_tokens", None)
    amounts = (quantity for quantity in passage.quantities if quantity.unit != "percent")
    directed = [quantity for quantity in amounts if quantity.direction == "input" or quantity.unit == "tokens"]
    if main == "stack" or (main == "migration" and slots.keys().isdisjoint({"requests_period", *_LOAD})):
        slots.pop("requests", None)  # so many prompts that are to be moved are none to be sent
    several = len(slots.get("models", ())) > 1 and "requests" not in slots
    if main == "stack" or (several and ((len(directed) > 1 and _differ(directed)) or sides_said(passage) > 1)):
        for key in _LOAD:
            slots.pop(key, None)


def _is_run_at_home(slots: Mapping[str, Any], passage: Passage) -> bool:
    """Whether a model is to run on one's own machine: said so, or the bits of its weights or a card are spoken of."""
    bits = any(quantity.unit == "bits" for quantity in passage.quantities)
    return bool(slots.get("self_host")) or bits or passage.hits.has("machine", "gpu")


def _is_a_load(slots: Mapping[str, Any]) -> bool:
    """Whether the amounts are a load and no model's limits: requests, or pieces or tokens both ways every so often."""
    often = "requests_period" in slots
    return "requests" in slots or (often and ("units" in slots or {*_LOAD} <= slots.keys()))


def _differ(quantities: list[Any]) -> bool:
    """Whether several models have volumes of their own."""
    inputs = {quantity.value for quantity in quantities if quantity.direction == "input"}
    return len(inputs) > 1
