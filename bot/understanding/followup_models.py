"""What a message of a thread makes of the models spoken of: one left out, kept alone, put in place, set beside."""

import itertools
from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.chosen_alone import is_chosen_alone
from bot.understanding.expressions import expression
from bot.understanding.kinds_of_work import work_of
from bot.understanding.lexicon import Lexicon
from bot.understanding.maker_lists import INSTEAD, comes_in_place
from bot.understanding.name_parts import Name
from bot.understanding.negation import denies
from bot.understanding.passage import Passage
from bot.understanding.siblings import ALREADY, with_sibling
from bot.understanding.supposed_bans import is_supposed_banned

_SWAP = expression("followup_swap")
_OUT_BEFORE = expression("followup_out_before")
_OUT_AFTER = expression("followup_out_after")
_ALLOWED = expression("followup_allowed")
_LIKE = regex(r"\b(?:more like|closer to|nearer to|rather like|eher wie|más como|plutôt comme|mais como|скорее как)\b")
_RULED_OUT = frozenset({"exclude_models", "exclude_developers", "exclude_providers"})


def with_models(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> dict[str, Any]:
    """`now` with `models` as they are after the message; those left out of several are no exclusion."""
    said = {**with_sibling(before, now, passage)}
    if "models" in said and "models" not in before and "quality_floor" in before and _LIKE.search(passage.text):
        said["quality_floor"] = said.pop("models")
        return said
    old = before.get("models", ())
    if not old and len(said.get("models", ())) > 1:
        gone = {name.id for name in passage.named("model", "family") if _OUT_AFTER.match(passage.text, name.end)}
        said["models"] = tuple(each for each in said["models"] if each not in gone) or said["models"]
    if old and "models" not in said and asks_for_its_like(passage):
        return {**said, "quality_floor": old}
    corrected = _take_for_the_corrected(said, old, passage)
    allowed = _allowed_again(before, passage)
    out = _left_out(old, said, passage)
    rest = tuple(model for model in old if model not in out)
    if out and (rest or said.get("models")):
        _forget_exclusions(said, old, passage)
    elif not allowed:
        out = frozenset()
    names = {name.id for name in passage.named("model", "family") if out and _is_out(passage, name)}
    new = tuple(each for each in said.get("models", ()) if each not in names and each not in allowed)
    if out and new and (corrected or any(comes_in_place(passage, name) for name in passage.named("model", "family"))):
        said["models"] = (*rest, *(each for each in new if each not in rest))
    elif new or (out and rest):
        said["models"] = _after(rest if out else old, new, passage) if new else rest
    elif allowed:
        said.pop("models", None)
    return said


_LIKE_IT = expression("turns_like_it")


def asks_for_its_like(passage: Passage) -> bool:
    """Whether another is sought that is as good as the one spoken of: "anything open that comes close"."""
    return not passage.named("model", "family") and _LIKE_IT.search(passage.text) is not None


_PLAIN_NO = regex(r"\bno $")
"""What may rule out each of those listed behind it: "no opus, sonnet"."""
_CLOSES = regex(r"\W*$")


def _take_for_the_corrected(said: dict[str, Any], old: tuple[str, ...], passage: Passage) -> bool:
    """Whether one spoken of is denied for the one right behind it, which `said` then wants: "not opus, sonnet"."""
    names = passage.named("model", "family")
    for wrong, right in itertools.pairwise(names[-2:]):
        spoken_of = {*meant_by(wrong.id, old, passage.lexicon)} & {*old}
        fresh = {*meant_by(right.id, old, passage.lexicon)}.isdisjoint(old)
        if not (spoken_of and fresh and _CLOSES.match(passage.text, right.end)):
            continue
        behind = INSTEAD.fullmatch(passage.text, wrong.end, right.start)
        if behind and _is_out(passage, wrong) and not _PLAIN_NO.search(passage.before(wrong.start)):
            kept = tuple(each for each in said.pop("exclude_models", ()) if each not in {wrong.id, right.id})
            said |= {"exclude_models": kept} if kept else {}
            said["models"] = tuple(dict.fromkeys((*said.get("models", ()), right.id)))
            return True
    return False


def allowed_again(before: Mapping[str, Any], passage: Passage) -> dict[str, tuple[str, ...]]:
    """The lists of models and makers ruled out, without those the message lets in again: "OpenAI is fine after all"."""
    again = _allowed_again(before, passage)
    left = {}
    for key in _RULED_OUT & before.keys():
        meant = {each for name in again for each in meant_by(name, before[key], passage.lexicon)}
        left[key] = tuple(each for each in before[key] if each not in meant)
    return left


def meant_by(name: str, old: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Those of `old` that `name` stands for, a family for its models; else the name itself."""
    known = lexicon.models.get(name)
    if name in old or (known and any(character.isdigit() for character in name)):
        return (name,)
    found = (each for each in old if each.startswith(f"{name}-") or _family_of(each, lexicon) == name)
    return tuple(found) or (name,)


def _family_of(model: str, lexicon: Lexicon) -> str | None:
    known = lexicon.models.get(model)
    return known.family if known else None


def _allowed_again(before: Mapping[str, Any], passage: Passage) -> frozenset[str]:
    """The names let in again that were ruled out before."""
    if _RULED_OUT.isdisjoint(before):
        return frozenset()
    named = (name for name in passage.names if _ALLOWED.match(passage.text, name.end))
    return frozenset(identifier for name in named for identifier in (name.id, *(entry.id for entry in name.entries)))


def _is_out(passage: Passage, name: Name) -> bool:
    """Whether the message takes this model out."""
    lead = passage.before(name.start, 28)
    if comes_in_place(passage, name):
        return False
    return not is_supposed_banned(passage, name.start) and bool(
        _OUT_BEFORE.search(lead)
        or _OUT_AFTER.match(passage.text[name.end : name.end + 50])
        or (denies(passage, name.start, name.end, reach=26) and not _SWAP.search(lead))
    )


def takes_out_one(passage: Passage) -> bool:
    """Whether a model that the message names is to go: "drop opus, too pricey"."""
    return any(_is_out(passage, name) for name in passage.named("model", "family"))


_MOVES = regex(r"\b(?:mov(?:e|es|ed|ing)|shift\w*|migrat\w+|(?:re)?rout\w+)\b")
"""What part of a load is supposed to go elsewhere, which leaves the model in use until then."""


def with_the_rest(slots: dict[str, Any], before: Mapping[str, Any], passage: Passage) -> dict[str, Any]:
    """`slots` of a thread on models in use, with those of `before` that a message does not take out.

    "Sonnet is 3k actually" and "what if we move sonnet to haiku" speak of a part of them.
    """
    names, old, now = passage.named("model", "family"), before.get("models", ()), slots.get("models", ())
    if not names or {*old} <= {*now} or takes_out_one(passage):
        return slots
    if any(is_chosen_alone(passage, name) or comes_in_place(passage, name) for name in names):
        return slots
    spoken_of = {each for name in names for each in meant_by(name.id, old, passage.lexicon)} & {*old}
    if not spoken_of <= {*now} and not _MOVES.search(passage.text):
        return slots  # "replace luna by sonnet"
    return {**slots, "models": tuple(dict.fromkeys((*old, *now)))}


def _left_out(old: tuple[str, ...], now: Mapping[str, Any], passage: Passage) -> frozenset[str]:
    """Which of `old` the message leaves out: named so, by a maker, or by keeping others alone."""
    lexicon = passage.lexicon
    named = passage.named("model", "family")
    out = {each for name in named if _is_out(passage, name) for each in meant_by(name.id, old, lexicon)}
    makers = now.get("exclude_developers", ())
    out |= {model for model in old if (known := lexicon.models.get(model)) and known.developer in makers}
    out |= _of_kinds_out(old, passage)
    kept = {each for name in named if is_chosen_alone(passage, name) for each in meant_by(name.id, old, lexicon)}
    if kept and kept <= {*old}:
        out |= {*old} - kept
    return frozenset(out & {*old})


def _of_kinds_out(old: tuple[str, ...], passage: Passage) -> set[str]:
    """Which of several models are for the work alone that the message takes out: "drop the embeddings"."""
    if len(old) < 2:
        return set()
    kinds = {
        hit.label
        for hit in passage.hits.of("task")
        if _OUT_BEFORE.search(passage.before(hit.start, 28)) or denies(passage, hit.start, hit.end, reach=26)
    }
    return {model for model in old if kinds and work_of(model) in kinds}


def _forget_exclusions(said: dict[str, Any], old: tuple[str, ...], passage: Passage) -> None:
    """Takes from the exclusions what only shortens the list of models spoken of."""
    lexicon = passage.lexicon
    short = {name for name in said.get("exclude_models", ()) if {*meant_by(name, old, lexicon)} <= {*old}}
    short |= {known.developer for model in old if (known := lexicon.models.get(model)) and known.developer}
    for key in ("exclude_models", "exclude_developers"):
        kept = tuple(name for name in said.pop(key, ()) if name not in short)
        if kept:
            said[key] = kept


_ANOTHER_SUBJECT = regex(
    rf"{ALREADY}(?:"
    r"[¿¡]?(?:and |und |y |et |e |а |и )?(?:what about|how about|was ist mit|qué tal|et |wie)"
    r"|[¿¡]?(?:and|und|y|et|e|а|и) (?:of|for|with|on|in|at|con|de|para|en|für|mit|bei|von|pour|avec|com|у|с|для) "
    r"(?!(?:the|both|all|them|it)\b)(?![^?]*\b(?:too|as well|auch|también|aussi|também|тоже)\b)[^?]{2,28}\??$"
    r"|[¿¡]?(?:und|y|et|e|а) (?!auch|también|tambien|aussi|também|ещё|еще|также|noch)[^?]{2,28}\?$"
    r"|(?:それなら|じゃあ?|では|그럼|그러면|那么?)[^?？]{2,20}[?？]$"
    r"|(?:so )?and (?!also\b|on\b|add\b)[^?]{1,28}\?$(?<!too\?)(?<!well\?)"
    r"|and [^?]{2,28}, same \w+\?$)"
)
"""Openings that put another model in the place of the one asked about: "and haiku 5.5?"."""


def names_another(passage: Passage) -> bool:
    """Whether the message turns to another subject."""
    return _ANOTHER_SUBJECT.match(passage.text) is not None


_MEANT = regex(
    r"\b(?:i mean|i meant|meant|sorry|actually|correction|oops|typo|ich meine?|meinte|quise decir|quería decir"
    r"|je voulais dire|quis dizer|имел\w* в виду)\b|我是说|我指的是|のことです|말이에요"
)


def _cut_short(old: tuple[str, ...], model: str) -> str | None:
    """The one of several that `model` is named in full for: "o1" where it is "o1-pro"."""
    found = [each for each in old if model.startswith(f"{each}-")]
    return found[0] if len(old) > 1 and len(found) == 1 else None


_IN_PART = expression("followup_in_part")
"""What moves to another model without all the rest: "half of that went to glm"."""


def _after(old: tuple[str, ...], named: tuple[str, ...], passage: Passage) -> tuple[str, ...]:
    """The subject after a message names models: added, exchanged or put in place of the old."""
    new = tuple(dict.fromkeys(each for name in named for each in meant_by(name, old, passage.lexicon)))
    if set(new) <= set(old):
        return old if not passage.hits.has("followup", "swap") or set(new) == set(old) else new
    fresh = tuple(model for model in new if model not in old)
    if len(new) == 1 and (short := _cut_short(old, new[0])) and _MEANT.search(passage.text):
        return tuple(new[0] if model == short else model for model in old)
    if set(new) & set(old) and _SWAP.search(passage.text):
        return (*(model for model in old if model not in new), *fresh)
    if passage.hits.has("followup", "beside") or _IN_PART.search(passage.text):
        return (*old, *fresh)
    adds = passage.hits.has("followup", "add") and not _SWAP.search(passage.text)
    compares = any(hit.weight >= 5 for hit in passage.hits.of("intent", "compare"))
    turns_to = names_another(passage) and not _SWAP.search(passage.text)
    beside = len(old) > 1 and (turns_to or (adds and not passage.hits.has("followup", "swap")))
    if (adds and not names_another(passage)) or compares or beside:
        return (*old, *fresh)
    return new
