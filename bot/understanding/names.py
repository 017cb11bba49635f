"""Finds the names in a text: models and families with whatever version stands behind them, makers, hosts, products."""

import re

from bot.patterns import regex
from bot.understanding.counts_behind import before_a_count, is_too_high
from bot.understanding.curated import listed
from bot.understanding.embedders import embedder
from bot.understanding.inflected import uninflected
from bot.understanding.known_ids import dated_id, known_id, newest_version, sloppy_id, unknown_sister, varied_id
from bot.understanding.lexicon import Entry, Lexicon, Trie
from bot.understanding.name_filters import with_sizes_joined, without_makers_before, without_weak_hosts
from bot.understanding.name_parts import (
    Name,
    Word,
    as_written,
    before_a_compound,
    extension_end,
    is_noise,
    is_size,
    joins,
    says_nothing,
    words_in,
)
from bot.understanding.typing_errors import meant_head, meant_part
from bot.understanding.word_senses import is_plain_word

PLAIN = listed("plain.txt")
_RANK = {"product": 0, "card": 1, "model": 2, "family": 3, "provider": 4, "developer": 5}

_A_STEP = regex(r"\bstep [1-9]\b(?!\.\d)")
"""The number is one of its own, unlike that of StepFun's models: "Step 3.5 Flash"."""
_STEPS = regex(r"\b\d+ (?:\w+ )?steps\b|\bsteps:")
_FEWEST_STEPS = 2


def steps_told(text: str) -> tuple[tuple[int, int], ...]:
    """Where the steps of one job are told by their numbers: "step 1: …, step 2: …"."""
    found = tuple(step.span() for step in _A_STEP.finditer(text)) if "step " in text else ()
    return found if len(found) >= _FEWEST_STEPS or (found and _STEPS.search(text)) else ()


def find_names(text: str, lexicon: Lexicon, proper: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """Every name in `text`, in order, none overlapping. `proper`: words with a capital inside a sentence."""
    words = words_in(text)
    found: list[Name] = []
    place = 0
    while place < len(words):
        name, following = _name_at(text, words, place, lexicon)
        if name:
            found.append(name)
        place = following
    kept = with_sizes_joined(text, without_weak_hosts(text, found, proper))
    return tuple(without_makers_before(text, kept, lexicon))


def _name_at(text: str, words: list[Word], place: int, lexicon: Lexicon) -> tuple[Name | None, int]:
    """The name that begins with word `place`, and the word to go on from."""
    word = words[place]
    if _is_inside(text, word):
        return None, place + 1
    if word.text == "step" and any(start <= word.start < end for start, end in steps_told(text)):
        return None, place + 2
    stop, entries = _longest(text, words, place, lexicon)
    if not entries:
        if glued := _parted(words, place, lexicon):
            name, following = _name_at(text, [*words[:place], *glued, *words[place + 1 :]], place, lexicon)
            return name, max(following - 1, place + 1)
        head = uninflected(word.text, lexicon) or meant_head(word.text, lexicon)
        if head is None:
            return None, place + 1
        corrected = [Word(text=head, start=word.start, end=word.end), *words[place + 1 : place + 8]]
        stop, entries = _longest(text, corrected, 0, lexicon)
        stop += place
    if not entries:
        return None, place + 1
    place, stop, entries = _behind_its_maker(text, words, place, stop, entries=entries, lexicon=lexicon)
    first = entries[0]
    if first.kind in {"model", "family"}:
        return _model(text, words, place, stop, entries=entries, lexicon=lexicon)
    if first.weak and first.kind != "provider":
        return None, place + 1
    return _plain(words, place, stop, entries), stop


def _behind_its_maker(
    text: str, words: list[Word], place: int, stop: int, *, entries: tuple[Entry, ...], lexicon: Lexicon
) -> tuple[int, int, tuple[Entry, ...]]:
    """The model that begins behind its maker's name and goes on further than the name found with it.

    "Cohere Rerank English v3" is more than Cohere's rerank, "Xiaomi MiMo-V2.5" more than the host Xiaomi MiMo.
    """
    node: Trie = lexicon.trie
    for index in range(place, stop - 1):
        node = node.get(words[index].text, {})
        if any(entry.kind in {"developer", "provider"} for entry in node.get("", ())):
            end, longer = _longest(text, words, index + 1, lexicon)
            if end > stop and longer[0].kind == "model":
                return index + 1, end, longer
    return place, stop, entries


def _parted(words: list[Word], place: int, lexicon: Lexicon) -> tuple[Word, ...]:
    """The two words of a name written as one: "kimik3", "gptoss", "claudesonnet"; empty where it is none."""
    word = words[place]
    digits = place + 1 < len(words) and words[place + 1].text.isdigit() and words[place + 1].start == word.end
    for cut in range(3, len(word.text)):
        head, rest = word.text[:cut], word.text[cut:]
        node: Trie = lexicon.trie.get(head, {})
        family = any(entry.kind == "family" and not entry.weak for entry in node.get("", ()))
        if family and rest in node and (len(rest) > 2 or (digits and len(rest) == 1)):
            middle = word.start + cut
            return (Word(text=head, start=word.start, end=middle), Word(text=rest, start=middle, end=word.end))
    return ()


def _is_inside(text: str, word: Word) -> bool:
    """Whether `word` continues a run of letters and digits; the x of "2x3090" does not count."""
    before = text[max(0, word.start - 2) : word.start]
    if not before or not before[-1].isascii() or not before[-1].isalnum() or not word.text.isascii():
        return False
    return not (before[-1] == "x" and (len(before) == 1 or not before[0].isalpha()))


def _plain(words: list[Word], place: int, stop: int, entries: tuple[Entry, ...]) -> Name:
    first = entries[0]
    return Name(kind=first.kind, id=first.id, start=words[place].start, end=words[stop - 1].end, entries=entries)


def _likelihood(entry: Entry) -> float:
    """The order of readings: weak ones last; a model's id without a number means its family first."""
    bare = entry.kind == "model" and not any(character.isdigit() for character in entry.id)
    return (_RANK["family"] + 0.5 if bare else _RANK[entry.kind]) + 10 * (entry.weak and entry.kind != "family")


def _longest(text: str, words: list[Word], place: int, lexicon: Lexicon) -> tuple[int, tuple[Entry, ...]]:
    """(word after the name, entries by likelihood) of the longest name from `place` on."""
    node: Trie = lexicon.trie
    best: tuple[int, tuple[Entry, ...]] = (place, ())
    for index in range(place, min(len(words), place + 12)):
        if index > place and not joins(text, words, index):
            break
        node = node.get(words[index].text) or (_misspelt(words[index].text, node) if index > place else {})
        if not node:
            break
        if held := tuple(entry for entry in node.get("", ()) if _ends_well(text, words, place, index, entry)):
            best = (index + 1, tuple(sorted(held, key=_likelihood)))
    return best


def _misspelt(word: str, node: Trie) -> Trie:
    meant = meant_part(word, node)
    return node[meant] if meant else {}


_LETTER_APART = regex(r"[a-z]\s")
_CARD_ENDS = regex(
    r"(?:s|er[sn]?|x\d{1,2})?(?![a-z0-9%])(?!\s?(?:tokens?|req\w*|words|users|docs|documents|pages|calls|messages|tickets|items|rows|orders|e?mails"
    r"|images|photos|lines|people|customers|products|questions|reviews|records|files|chats|articles|invoices|contracts))"
)


_SO_LONG = regex(r"\s(?:hours?|hrs?|times|days?|minutes|mins|weeks?)\b")


def _ends_well(text: str, words: list[Word], place: int, last: int, entry: Entry) -> bool:
    """Whether the name may end at word `last`: a model's not inside a longer word, a short one only run together."""
    end = words[last].end
    if entry.kind == "card":
        apart = _LETTER_APART.match(text, words[place].start)  # "a 10 second clip"
        return not apart and _CARD_ENDS.match(text, end) is not None
    if entry.kind == "model":
        if end < len(text) and text[end].isascii() and text[end].isalnum() and not text[end - 1].isalpha():
            return False
        written = text[words[place].start : end]
        if _SO_LONG.match(text, end) and text[end - 1].isdigit() and " " in written:
            return False  # "opus 3 hours a day"
        short = len(re.sub(r"\W", "", written)) <= 3 and not written.startswith("gpt")
        return not (short and " " in written)
    return True


def _model(
    text: str, words: list[Word], place: int, stop: int, *, entries: tuple[Entry, ...], lexicon: Lexicon
) -> tuple[Name | None, int]:
    """A model or family with the version written behind it."""
    first = entries[0]
    end = extension_end(text, words, stop, spaced=first.kind == "family")
    if first.kind == "family" and first.id in lexicon.models and is_size(words[stop:end]):
        return _span(words, place, end, first.id, entries, known=True), end
    end = before_a_compound(text, words, stop, end)
    if first.kind == "family":
        end = before_a_count(text, words, (stop, end), first.id, lexicon)
    added = words[stop:end]
    if first.kind == "model":
        if sister := unknown_sister(first.id, text, words[stop - 1 : stop + 1], lexicon):
            return _span(words, place, stop + 1, sister, entries, known=False), stop + 1
        sized = extension_end(text, words, stop, spaced=True)
        known = dated_id(as_written(text, words[place:sized]), lexicon)
        if known := known or varied_id(first.id, text, words[stop - 1 : sized], lexicon):
            return _span(words, place, sized, known, entries, known=True), sized
        if not added or all(is_noise(word.text) for word in added):
            return _span(words, place, end, first.id, entries, known=True), end
        written = as_written(text, words[place:end])
        known = sloppy_id(written, lexicon)
        return _span(words, place, end, known or written, entries[:1], known=known is not None), end
    if not added:
        if first.weak or is_plain_word(text, words[place], first.id):
            return _other_reading(words, place, stop, entries)
        return _span(words, place, stop, first.id, entries, known=True), stop
    end = _invented_end(text, words, stop, end, lexicon)
    if _is_remark(text, words[stop - 1 : end], first.id, lexicon):
        return (None, place + 1) if first.weak else (_span(words, place, stop, first.id, entries, known=True), stop)
    identifier = first.id + as_written(text, words[stop - 1 : end])[len(words[stop - 1].text) :]
    identifier = re.sub(r"(?<=[a-z])-(?=-)", "", identifier)
    known = known_id(identifier, lexicon) or sloppy_id(identifier, lexicon)
    if (embeds := embedder(first.id, identifier, lexicon)) == first.id:
        return _span(words, place, stop, first.id, entries, known=True), stop
    known = known or (known_id(embeds, lexicon) if embeds != identifier else None)
    if first.weak and known is None and (says_nothing(added[0]) or is_too_high(text, words, stop, end, lexicon)):
        return None, place + 1
    return _span(words, place, end, known or embeds, entries, known=known is not None), end


_REMARKS = frozenset(
    {"open", "live", "base", "preview", "next", "fast", "thinking", "reasoning", "coding", "pro", "large", "small"}
)
"""Variants that are also plain words: they belong to a name without a number only where such a model is known."""


def _is_remark(text: str, words: list[Word], family: str, lexicon: Lexicon) -> bool:
    """Whether the one word behind a family only says something of it: "are the weights of grok open"."""
    if len(words) != 2 or words[1].text not in _REMARKS or text[words[0].end : words[1].start] != " ":
        return False
    return not (known_id(f"{family}-{words[1].text}", lexicon) or known_id(as_written(text, words), lexicon))


_INVENTED_GOES_ON = regex(r"\s*(?:$|[,?!).:]|(?:and|or|vs|for|at|with|on|per|und|oder|y|o|et|ou|cost|price)\b)")


def _invented_end(text: str, words: list[Word], stop: int, end: int, lexicon: Lexicon) -> int:
    """One more word for a version that nobody knows: "gpt-7 nebula" is a name, "gpt-5 costs" is not."""
    version_only = all(word.text.isdigit() for word in words[stop:end])
    if end >= len(words) or not stop < end <= stop + 2 or not version_only:
        return end
    word = words[end]
    nameable = word.text.isalpha() and word.text.isascii() and len(word.text) >= 4 and word.text not in PLAIN | _REMARKS
    if not nameable or text[words[end - 1].end : word.start] != " " or not _INVENTED_GOES_ON.match(text, word.end):
        return end
    newest = newest_version(words[stop - 1].text, lexicon)
    return end + 1 if newest and int(words[stop].text) > newest else end


def _other_reading(words: list[Word], place: int, stop: int, entries: tuple[Entry, ...]) -> tuple[Name | None, int]:
    rest = tuple(entry for entry in entries[1:] if not entry.weak)
    return (_plain(words, place, stop, rest), stop) if rest else (None, place + 1)


def _span(words: list[Word], place: int, end: int, identifier: str, entries: tuple[Entry, ...], *, known: bool) -> Name:
    kind = "model" if not known or entries[0].kind == "model" or identifier != entries[0].id else "family"
    return Name(
        kind=kind, id=identifier, start=words[place].start, end=words[end - 1].end, entries=entries, known=known
    )
