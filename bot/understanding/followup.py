"""What a message in a thread changes of what was understood before: one slot added, changed or dropped."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.another_asker import contexts_after
from bot.understanding.dismissals import given_up, is_ruled_out
from bot.understanding.expressions import expression
from bot.understanding.followup_amounts import renumber
from bot.understanding.followup_counts import as_counted_before, of_that_length
from bot.understanding.followup_each import LONG_THINGS, told_of_each
from bot.understanding.followup_lifted import without_lifted
from bot.understanding.followup_media import made_instead
from bot.understanding.followup_models import allowed_again, asks_for_its_like, names_another, with_models
from bot.understanding.followup_places import OPPOSITES, bare_place, drop_named_places, hosts_after
from bot.understanding.followup_sums import sums_of_bare_numbers
from bot.understanding.followup_tongues import drop_tongues
from bot.understanding.in_its_stead import asks_for_other_hosts
from bot.understanding.negation import is_excluded, is_taken_out
from bot.understanding.passage import Passage
from bot.understanding.permissions import hosting_places, leave_out, permitted_places, taken_back, with_permissions
from bot.understanding.searched import asked_of_before
from bot.understanding.targets import other_targets
from bot.understanding.transcribed import is_written_down
from bot.understanding.unmeant import is_optional, no_longer_only
from bot.understanding.wishes import is_more_general

UNITED = frozenset({"needs", "modalities", "exclude_models", "exclude_developers", "exclude_providers",
                    "exclude_bases", "exclude_origin", "exclude_host_region", "output_modalities"})  # fmt: skip
_EXTENDED = frozenset({"host_region", "require_origin", "providers", "language", "require_developers", "quality_floor"})
"""Lists that a message replaces, unless it says "also"."""
_DROPPABLE = (
    (regex(r"budget|price|cost|money|limit|预算|价格|差钱|presupuesto|precio|dinero|prix|argent|orçamento|preço|dinheiro"
           r"|geld|preis|予算|예산|деньги|бюджет"),
     ("budget_usd", "budget_period", "max_price_in_per_mtok", "max_price_out_per_mtok", "currency", "free")),
    (regex(r"\beu\b|europe|region|hosted|hosting|residency|地区|región|région|região|リージョン|리전|регион"),
     ("host_region", "exclude_host_region")),
    (expression("followup_origin"), ("exclude_origin", "require_origin")),
    (regex(r"open(?!\s?(?:ai|router))|开源|abierto|offen|ouvert|aberto|オープン|오픈|открыт"), ("open_weights",)),
    (regex(r"local|self[ -]?host|on[ -]?prem|本地|lokal|ローカル|로컬|локальн"),
     ("self_host", "gpu_memory_gb", "ram_gb")),
    (regex(r"context|上下文|contexto|kontext|contexte|コンテキスト|컨텍스트|контекст"), ("min_context_tokens",)),
    (regex(r"vision|image|图|visión|bild|画像|이미지|изображ"), ("modalities",)),
    (regex(r"cach|缓存|キャッシュ|캐시|кэш"), ("cached_share", "cache_write_share", "cache_hour")),
    (regex(r"batch|批|バッチ|배치|пакет"), ("batch", "batch_share")),
    (regex(r"speed|latency|fast|延迟|velocidad|geschwindigkeit|vitesse|速度|속도|скорост"), ("latency",)),
    (regex(r"licen[cs]e|commercial|许可|商用|licencia|lizenz|ライセンス|라이선스|лиценз"), ("licence",)),
    (regex(r"retention|logging|保留|保存"), ("zero_retention",)),
    (regex(r"tool|function|工具|函数|ツール|도구"), ("needs",)),
)  # fmt: skip


def _is_of_a_house(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> bool:
    """Whether a maker called as its models are stands in the place of the model before: "and mistral?"."""
    hosts = () if "providers" in before or "models" in now else now.get("providers", ())
    return bool(hosts) and {name.id for name in passage.named("family")} == {*hosts}


def merged(
    before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage, *, card_gb: Decimal | None = None,
    moved: tuple[str, ...] = (),
) -> dict[str, Any]:  # fmt: skip
    """`before` with what `passage` (read on its own as `now`) changes. `card_gb`: the memory of one card of before.

    `moved`: the places it names, where they are the asker's.
    """
    given = given_up(passage)
    slots = {key: value for key, value in before.items() if key not in _dropped(passage) - given.keys()}
    freed = {**allowed_again(before, passage), **no_longer_only(before, passage)}
    old = {"models"} if _is_of_a_house(before, now, passage) else set()
    slots = {key: value for key, value in {**slots, **freed}.items() if value != () and key not in old}
    now = hosts_after(before, without_lifted(slots, before, now, passage), passage)
    now = with_permissions(slots, before, with_models(before, now, passage), passage, added=_is_added(passage))
    now = asked_of_before(before, sums_of_bare_numbers(before, now, passage), passage)
    now = told_of_each(before, as_counted_before(before, now, passage), passage)
    if (made := made_instead(before, now, passage)) != now:
        now = made
        slots.pop("output_modalities", None)
    for key, labels in given.items():
        leave_out(slots, key, labels)
    if (slots.get("task") == "speech" and is_written_down(passage)) or _is_other_work(slots.get("task"), passage):
        del slots["task"]
    asking = contexts_after(slots.get("user_context", ()), now.get("user_context", ()), passage, moved)
    for key, value in now.items():
        if key in _dropped(passage) and key != "needs" and not passage.quantities:
            continue
        if key == "task" and is_more_general(value, before.get("task")):
            continue
        if key == "batch" and "latency" in before and "latency" in _dropped(passage):
            continue
        if key in UNITED or (key in _EXTENDED and _is_added(passage)):
            slots[key] = tuple(dict.fromkeys((*slots.get(key, ()), *value)))
        else:
            slots[key] = value
        _withdraw_opposite(slots, key, value)
    if asking:
        slots["user_context"] = asking
    else:
        slots.pop("user_context", None)
    _keep_together(slots, before, now, passage)
    drop_named_places(slots, passage)
    if not drop_tongues(slots, before, passage) and not moved:
        bare_place(slots, before, passage, added=_is_added(passage))
    renumber(slots, before, now, passage, card_gb)
    return slots | other_targets(before, slots, passage, added=_is_added(passage))


def _is_other_work(task: str | None, passage: Passage) -> bool:
    """Whether the message says that the task was taken wrongly: "I meant grading, not writing"."""
    hits = passage.hits.of("task", task) if task and passage.hits.has("followup", "swap") else ()
    return any(is_ruled_out(passage, hit) for hit in hits)


def _is_added(passage: Passage) -> bool:
    """Whether something new comes to what was said, rather than in its place."""
    added = passage.hits.has("followup", "add") and "instead" not in passage.text
    return added and not names_another(passage)


def _dropped(passage: Passage) -> frozenset[str]:
    """The keys that the message gives up: "forget the EU thing", "no budget limit"."""
    found = set(taken_back(passage))
    free = [name.start for name in passage.names if is_optional(passage, name)]
    for hit in passage.hits.of("followup", "drop"):
        if any(0 <= start - hit.end <= _NEAR for start in free):
            continue
        reach = passage.text[max(0, hit.start - 28) : hit.end + 32]
        for words, keys in _DROPPABLE:
            if words.search(reach):
                found.update(keys)
    taken_out = any(is_taken_out(passage, hit.start, hit.end) for hit in passage.hits.of("nation"))
    if taken_out or permitted_places(passage):
        found -= {"exclude_origin", "require_origin", "host_region", "exclude_host_region"}
    if hosting_places(passage):
        found -= {"exclude_origin", "require_origin"}
    for hit in passage.hits.of("wish", *_SWITCHES):
        if is_excluded(passage.text, hit.start, hit.end, reach=14):
            found.add(hit.label)
    return frozenset(found)


_NEAR = 16
"""Characters between "doesn't have to" and the name that it lets go."""
_SWITCHES = ("batch", "free", "zero_retention", "open_weights")
"""Wishes of yes or no that a message takes back by denying them: "without batch"."""


def _withdraw_opposite(slots: dict[str, Any], key: str, value: Any) -> None:
    """The newer of two opposite wishes about the same thing holds."""
    opposite = OPPOSITES.get(key)
    if opposite in slots and isinstance(value, tuple):
        left = tuple(item for item in slots[opposite] if item not in value)
        if left:
            slots[opposite] = left
        else:
            del slots[opposite]


_FOR_IT = regex(r"\b(?:for|with|on|at|by|via|there|für|mit|bei|pour|avec|para|con|com)\b")
"""What keeps the host of before beside a model named: "and for kimi k3?"."""


def _are_others(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> bool:
    """Whether a model of another maker is named after makers whose own service was asked about: "and Gemini?"."""
    lexicon = passage.lexicon
    makers = frozenset(lexicon.families.values())
    asked = before.get("providers", ())
    if "models" in before or not asked or not makers.issuperset(asked) or _FOR_IT.search(passage.text):
        return False
    known = (lexicon.models.get(name) for name in now.get("models", ()))
    named = {lexicon.families.get(name) for name in now.get("models", ())} | {each.developer for each in known if each}
    return bool(named - {None}) and not (named - {None}).issubset(asked)


def _keep_together(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> None:
    """Slots that only make sense together are renewed together."""
    for group in (
        ("min_params_b", "max_params_b"),
        ("units", "unit_kind", "spread_over", "unit_sort", "developers", "pictures_on_top"),
        ("budget_usd", "currency"),
        ("batch", "batch_share"),
        ("cached_share", "cache_write_share", "cache_hour"),
    ):
        if any(key in now for key in group):
            for key in group:
                if key in before and key not in now:
                    slots.pop(key, None)
    costs = passage.hits.has("wish", "cheap") or not {"budget_usd", "price_share"}.isdisjoint(now)
    if before.get("free") and "free" not in now and costs:
        slots.pop("free", None)
    if "price_share" not in now and "models" in now and not {"models", "quality_floor"} & before.keys():
        # "Cheaper" was said of the first pick, not of the model that is named now.
        slots.pop("price_share", None)
    is_below_it = "price_share" in now or asks_for_its_like(passage)
    if is_below_it and "quality_floor" in now and "models" not in now:
        slots.pop("models", None)
    others = _are_others(before, now, passage) or asks_for_other_hosts(before, passage)
    if "providers" not in now and (now.get("self_host") or others):
        slots.pop("providers", None)
    if now.get("unit_kind") in LONG_THINGS and before.get("spread_over") and "spread_over" not in now:
        slots |= of_that_length(before, now["units"])
    if "units" in now and "requests" in before and "requests" not in now:
        _recount(slots, before, now)
    if "requests" in now and "units" in before and "units" not in now:
        for key in ("units", "unit_kind", "spread_over", "unit_sort", "developers"):
            slots.pop(key, None)


def _recount(slots: dict[str, Any], before: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    """The requests after other goods or heads are named: more heads ask so much more, goods take their place."""
    if now.get("unit_kind") == before.get("unit_kind") == "users":
        slots["requests"] = before["requests"] * now["units"] / before["units"]
    elif now.get("unit_kind") in _ONE_REQUEST_EACH and not _SIZES.isdisjoint(before):
        slots["requests"] = slots.pop("units")
        slots.pop("unit_kind", None)
    else:
        slots.pop("requests", None)


_ONE_REQUEST_EACH = frozenset({"items", "messages", "documents", "articles", "images"})
_SIZES = frozenset({"input_tokens", "output_tokens"})
