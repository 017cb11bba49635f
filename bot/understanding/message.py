"""One message on its own: all the contract's slots that its words fill."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from bot.patterns import regex
from bot.understanding.batch_shares import batch_share_of
from bot.understanding.budget_periods import is_for_a_year, of_each_thing
from bot.understanding.cache_parts import cache_parts
from bot.understanding.curated import made_by
from bot.understanding.derived import rule_out_bases
from bot.understanding.dislikes import rule_out_disliked
from bot.understanding.expressions import expression
from bot.understanding.faster_ones import hold_against_speed
from bot.understanding.heads import heads_that_spend
from bot.understanding.hosts_by_terms import wish_no_promise
from bot.understanding.jobs import jobs_of
from bot.understanding.long_requests import as_one_request
from bot.understanding.machine_speed import is_on_a_card
from bot.understanding.memory import hardware
from bot.understanding.named_roles import named_slots
from bot.understanding.own_machines import asks_for_memory, has_no_cards_but_an_api, is_card_aside, prefers_an_api
from bot.understanding.passage import Passage
from bot.understanding.picture_sizes import picture_pixels, picture_quality
from bot.understanding.pictures_counted import are_read_out, is_read_out
from bot.understanding.places import mentions, place_slots
from bot.understanding.price_shares import hold_against_a_price
from bot.understanding.purchases import fill_in
from bot.understanding.rate_words import tier_wanted
from bot.understanding.searches_each import searches_each
from bot.understanding.spending import spending, spent_a_month
from bot.understanding.targets import target_languages
from bot.understanding.tongues import is_pair, languages
from bot.understanding.transcribed import as_text, is_read_aloud, is_written_down
from bot.understanding.volumes import volume
from bot.understanding.wishes import wishes

_TALKS = expression("recordings_talks")
"""What answers calls aloud."""
_CARD_MEMORY = regex(r"\bvram\b|显存|видеопамят|grafikspeicher|ビデオメモリ")
"""Who speaks of a card's memory means to run the model on one."""
_HARDWARE = regex(r"hardware|硬件|配置|ハード|하드웨어|железо|grafikkart|carte")
_WRITTEN_DOWN = expression("recordings_written_down")
_LIVE_VOICE = expression("recordings_live_voice")
_RENTED_AT = regex(
    r"[\s']{1,2}(?:s )?|,? (?:(?:on|at|in|from|with|via|bei|auf|von|mit|en|con|chez|avec|sur|com|na|no|su|da|в|на|у) )"
    r"(?:(?:an?|the|our|one|two|four|eight|\d{1,2}x?|eine[rmn]?|una?|une|um) )?(?:rented )?"
)
"""What may stand between a card and the host that it is rented from."""
_CARD_SOUGHT = expression("memory_card_sought")


_IN_LANGUAGES = frozenset({"translation", "writing", "vision"})
"""Tasks that are done once for each language that the outcome is wanted in."""


def slots_of(passage: Passage) -> tuple[dict[str, Any], tuple[str, ...]]:
    """(contract keys said, notes on odd amounts)."""
    places = mentions(passage)
    wished = wishes(passage)
    jobs = jobs_of(passage, wished.get("task"))
    amounts = volume(passage, jobs)
    slots = wished | named_slots(passage) | hardware(passage) | amounts.slots | spending(passage)
    _without_heads_that_spend(slots, passage)
    slots |= place_slots(places)
    rule_out_bases(slots, passage)
    wish_no_promise(slots, passage.text)
    if slots.get("budget_period") == "year" and "requests" in slots and is_for_a_year(passage):
        slots.setdefault("requests_period", "year")
    if tongues := languages(passage, places):
        slots["language"] = tongues
        if is_pair(passage):
            slots.setdefault("task", "translation")
    if slots.get("task") in _IN_LANGUAGES and not _is_counted_apart(passage, slots):
        slots |= {"targets": many} if (many := target_languages(passage)) > 1 else {}
    if each := searches_each(passage):
        slots["searches"] = each
    _turn_minutes(passage, slots)
    fill_in(slots, passage)
    of_each_thing(passage, slots)
    _turn_to_sound(passage, slots)
    if (pixels := picture_pixels(passage.text, passage.hits)) is not None:
        slots["picture_pixels"] = pixels
    _turn_to_media(slots)
    _read_out_pages(slots)
    slots |= cache_parts(passage, slots)
    _settle_tier(passage, slots)
    if is_read_out(passage, slots):
        slots["reads_out"] = True
    if are_read_out(passage, slots):
        slots["pictures_on_top"] = Decimal(1)
    if _is_to_be_transcribed(passage, slots):
        slots.setdefault("modalities", ("audio",))
    if "image" in slots.get("output_modalities", ()) and (quality := picture_quality(passage.text)):
        slots["picture_quality"] = quality
    if "task" not in slots and (made := [kind for kind in slots.get("output_modalities", ()) if kind in MADE_FOR]):
        slots["task"] = MADE_FOR[made[0]]
    if (needed := _NEEDED_FOR.get(slots.get("task", ""))) and needed[1] not in slots.get(needed[0], ()):
        slots[needed[0]] = (*slots.get(needed[0], ()), needed[1])
    _settle_machines(passage, slots)
    as_one_request(passage, slots)
    hold_against_a_price(slots, passage)
    hold_against_speed(slots, passage)
    rule_out_disliked(slots, passage)
    return slots, (*amounts.notes, *jobs.note)


def _without_heads_that_spend(slots: dict[str, Any], passage: Passage) -> None:
    """Leaves out the people whose number only multiplies what each of them spends: they are no load."""
    if slots.get("unit_kind") != "users" or not slots.keys().isdisjoint({"requests", "input_tokens", "budget_usd"}):
        return
    sums = (each for each in passage.quantities if each.money is not None and each.per_tokens is None)
    if any(heads_that_spend(passage, each) > 1 for each in sums) and spent_a_month(passage) is not None:
        for key in ("units", "unit_kind", "developers"):
            slots.pop(key, None)


def _settle_tier(passage: Passage, slots: dict[str, Any]) -> None:
    """At which of its rates a model is wanted: the share in batch where not all is, else the tier named."""
    ends = (name.end for name in passage.named("model", "family"))
    if slots.get("batch"):
        part = batch_share_of(passage, passage.quantities)
        slots |= {"batch_share": part[0]} if part is not None else {}
    elif (tier := tier_wanted(passage.text, ends)) is not None:
        slots["service_tier"] = tier


def _is_to_be_transcribed(passage: Passage, slots: Mapping[str, Any]) -> bool:
    heard = slots.get("task") == "speech" and "transcri" in passage.text
    return heard and "output_modalities" not in slots and not is_written_down(passage)


def _turn_minutes(passage: Passage, slots: dict[str, Any]) -> None:
    """Minutes are those of text that is there, of speech that is made from text, or of what is heard or seen."""
    if slots.get("unit_kind") == "minutes" and is_written_down(passage):
        as_text(slots)
    if slots.get("unit_kind") != "minutes":
        return
    if slots.get("task") in {None, "speech", "video"} and is_read_aloud(passage):
        _turn_to_reading(slots)
    elif not _makes_film(slots):
        seen = "video" in slots.get("modalities", ())
        slots.setdefault("task", "video" if seen else "speech")
        slots["modalities"] = tuple(dict.fromkeys((*slots.get("modalities", ()), *(() if seen else ("audio",)))))
        if _TALKS.search(passage.text):
            slots["output_modalities"] = tuple(dict.fromkeys((*slots.get("output_modalities", ()), "audio")))


def _turn_to_reading(slots: dict[str, Any]) -> None:
    """Minutes that are spoken by the model: nothing is heard or seen."""
    slots["task"] = "speech"
    slots["output_modalities"] = tuple(dict.fromkeys((*slots.get("output_modalities", ()), "audio")))
    slots["modalities"] = tuple(kind for kind in slots.get("modalities", ()) if kind not in {"audio", "video"})
    if not slots["modalities"]:
        del slots["modalities"]


def _turn_to_sound(passage: Passage, slots: dict[str, Any]) -> None:
    """Who writes down what is said hears it; a voice in real time is heard and spoken."""
    heard, spoken = slots.get("modalities", ()), slots.get("output_modalities", ())
    if slots.get("task") != "speech" or "audio" in (*heard, *spoken):
        return
    live = _LIVE_VOICE.search(passage.text) is not None
    if live or _WRITTEN_DOWN.search(passage.text):
        slots["modalities"] = (*heard, "audio")
    if live:
        slots["output_modalities"] = (*spoken, "audio")


def _settle_machines(passage: Passage, slots: dict[str, Any]) -> None:
    """Cards to run a model on, unless there are none or an API is wanted all the same."""
    if slots.get("gpu_memory_gb") == 0 and has_no_cards_but_an_api(passage):
        del slots["gpu_memory_gb"]
    if prefers_an_api(passage) or is_card_aside(passage, slots):
        for key in ("gpu_memory_gb", "ram_gb", "self_host"):
            slots.pop(key, None)
    elif _speaks_of_own_cards(passage, slots):
        slots["self_host"] = True
        _without_landlords(passage, slots)


def _without_landlords(passage: Passage, slots: dict[str, Any]) -> None:
    """No host is wished for where it is told beside a card, which it rents out: "runpod 4090", "an A10G on AWS"."""
    cards, hosts = passage.named("card"), passage.named("provider")
    beside = {
        host.id
        for host in hosts
        for card in cards
        if _RENTED_AT.fullmatch(passage.text, *sorted((host.start, host.end, card.start, card.end))[1:3])
    }
    kept = tuple(each for each in slots.get("providers", ()) if each not in beside)
    if not kept:
        slots.pop("providers", None)
    elif beside:
        slots["providers"] = kept


def _speaks_of_own_cards(passage: Passage, slots: dict[str, Any]) -> bool:
    """Whether memory is told or asked about, or which cards a named model needs: "gpu needed for llama 3.3 70b"."""
    if _CARD_MEMORY.search(passage.text) or "gpu_memory_gb" in slots or "ram_gb" in slots:
        return True
    if "models" in slots and asks_for_memory(passage):
        return True
    sized = "models" in slots or slots.get("max_params_b") is not None
    if sized and is_on_a_card(passage):
        return True
    speaks = sized and (passage.hits.has("machine", "gpu") or _HARDWARE.search(passage.text))
    return bool(speaks) and _CARD_SOUGHT.search(passage.text) is not None


def _is_counted_apart(passage: Passage, slots: dict[str, Any]) -> bool:
    """Whether calls, or the tokens of both ways, were told: they hold all languages already."""
    both = {"input_tokens", "output_tokens"} <= slots.keys() and "requests" not in slots
    return both or any(each.unit in {"requests", "rps", "rpm"} for each in passage.quantities)


def _makes_film(slots: dict[str, Any]) -> bool:
    """Whether the minutes are those of film to be made."""
    return "video" in {*slots.get("output_modalities", ()), *made_by(slots.get("models", ()))}


def _turn_to_media(slots: dict[str, Any]) -> None:
    """Images that a model is named for which makes them are made, not read: "5000 images with gpt image"."""
    made = made_by((*slots.get("models", ()), *slots.get("quality_floor", ())))
    read = slots.get("modalities", ())
    turned = tuple(kind for kind in read if kind in made and kind not in slots.get("output_modalities", ()))
    if not turned:
        return
    slots["output_modalities"] = tuple(dict.fromkeys((*slots.get("output_modalities", ()), *turned)))
    slots["task"] = MADE_FOR[turned[0]]
    slots["modalities"] = tuple(kind for kind in read if kind not in turned)
    if not slots["modalities"]:
        del slots["modalities"]


def _read_out_pages(slots: dict[str, Any]) -> None:
    """Pages beside a model that reads pages out are pictures to every model named with it."""
    readers = [name for name in slots.get("models", ()) if "ocr" in name.split("-")]
    if readers and len(slots["models"]) > 1 and slots.get("unit_kind") == "pages" and "input_tokens" not in slots:
        slots.setdefault("task", "document")
        slots["modalities"] = tuple(dict.fromkeys((*slots.get("modalities", ()), "image")))


MADE_FOR = {"image": "image_generation", "video": "video", "audio": "speech"}
"""What comes out to the task that it is."""
_NEEDED_FOR = {"image_generation": ("output_modalities", "image"), "vision": ("modalities", "image")}
"""What goes in or comes out in a task of which nothing else is told."""
