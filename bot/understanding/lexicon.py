"""Every name a person may use, as one trie over words: models, families, makers, hosts, products.

Built once from the facts tables, the ids of the price catalogues and the curated lists in `named/`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from msgspec import Struct

from bot.patterns import regex
from bot.understanding import spellings
from bot.understanding.curated import listed, rows
from bot.understanding.scripts import UNPARTED
from knowledge.entities import Card, Developer, Provider
from knowledge.facts import Facts

WORD = regex(rf"\d+|[{UNPARTED}]|[^\W\d_{UNPARTED}]+|\+", in_ascii=r"\d+|[a-zA-Z]+|\+")
Trie = dict[str, Any]
"""Word to the next node; the key "" holds the entries that end here."""


class Entry(Struct, frozen=True, kw_only=True):
    """What a name means. `kind`: model, family, developer, provider, product or card."""

    kind: str
    id: str
    weak: bool = False
    """The word has another, more usual meaning, and counts only with a version, size or variant behind it."""
    fixed: bool = False
    """A curated short name, which a catalogue's id does not replace."""


class KnownModel(Struct, frozen=True, kw_only=True):
    """What resolving a family needs of a model. `released` sorts as text."""

    id: str
    family: str | None = None
    developer: str | None = None
    released: str = ""


class Lexicon(Struct, frozen=True, kw_only=True, eq=False):
    """The names on board. Each is only itself, so that what was looked up in it can be remembered by it."""

    trie: Trie
    models: Mapping[str, KnownModel]
    families: Mapping[str, str]
    """Family to developer."""
    cards: Mapping[str, Card]
    products: Mapping[str, str]
    """Product or plan to its kind: plan, coding, editor, tool or app."""
    heads: frozenset[str]
    """Words of five letters and more that begin a name; typing errors are measured against them."""
    stops: frozenset[str]
    """Words one typing error away from a name that mean something else."""
    plan_prices: Mapping[str, frozenset[Decimal]]
    """USD a month that the plans of a maker cost, as on board and to the dollar."""


@lru_cache(maxsize=8_192)
def words_of(name: str) -> tuple[str, ...]:
    """`name` as the trie sees it: runs of letters, runs of digits, single ideographs, plus signs."""
    return tuple(WORD.findall(name.lower()))


def build_lexicon(facts: Facts | None, model_ids: Iterable[str]) -> Lexicon:
    """The lexicon of `facts` and of the canonical ids that have a price."""
    trie: Trie = {}
    families = _add_families(trie)
    products = {}
    for name, kind, words in rows("products.tsv"):
        products[name] = kind
        _add_all(trie, words, "product", name)
    _add_makers(trie, facts)
    for name, identifier in rows("nicknames.tsv"):
        _add(trie, words_of(name), Entry(kind="model", id=identifier, fixed=True))
    models = _known_models(facts, model_ids)
    told = _add_facts(trie, facts, families) if facts else frozenset()
    common = listed("common.txt")
    for identifier in models:
        for spelling in spellings.of_id(identifier):
            if words_of(spelling) not in told and spelling not in common and _is_name(spelling, trie):
                _add(trie, words_of(spelling), Entry(kind="model", id=identifier))
    return Lexicon(
        trie=trie,
        models=models,
        families=families,
        cards=facts.cards if facts else {},
        products=products,
        heads=_heads(),
        stops=listed("stops.txt"),
        plan_prices=_plan_prices(facts) if facts else {},
    )


def _plan_prices(facts: Facts) -> dict[str, frozenset[Decimal]]:
    prices: dict[str, frozenset[Decimal]] = {}
    for plan in facts.plans.values():
        price = plan.price_usd_per_month
        prices[plan.provider] = prices.get(plan.provider, frozenset()) | {price, price.quantize(Decimal(1))}
    return prices


def _heads() -> frozenset[str]:
    """The first words of the curated families and makers."""
    phrases = (row[2] for file in ("families.tsv", "makers.tsv") for row in rows(file))
    first = {words_of(phrase)[0] for words in phrases for phrase in words.split(" ; ") if words_of(phrase)}
    return frozenset(word for word in first if len(word) >= 5 and word.isascii() and word.isalpha())


def _add_families(trie: Trie) -> dict[str, str]:
    """Adds the curated families; returns family to developer."""
    families = {}
    for family, developer, words in rows("families.tsv"):
        families[family] = developer
        _add_all(trie, words, "family", family)
        families |= {_plain(word): developer for word in words.split(" ; ") if word.startswith("~")}
    return families


def _add_makers(trie: Trie, facts: Facts | None) -> None:
    """Adds makers and hosts: the curated spellings under the ids of the facts tables, then the tables' own."""
    tables: dict[str, Mapping[str, Developer | Provider]] = {
        "developer": facts.developers if facts else {},
        "provider": facts.providers if facts else {},
    }
    own = {
        kind: {words_of(name): row.id for row in table.values() for name in _names_of(row)}
        for kind, table in tables.items()
    }
    curated: dict[str, set[tuple[str, ...]]] = {"developer": set(), "provider": set()}
    for kind, identifier, words in rows("makers.tsv"):
        spelled = (own[kind].get(words_of(word)) for word in words.split(" ; "))
        known = identifier if identifier in tables[kind] else next((found for found in spelled if found), identifier)
        _add_all(trie, words, kind, known)
        curated[kind].update(words_of(word) for word in words.split(" ; "))
    common = listed("common.txt")
    for kind, table in own.items():
        for name, identifier in table.items():
            if kind == "developer" and name in curated["provider"] - curated["developer"]:
                continue  # better known for serving models than for training them
            if name[-1] == "api" and any(entry.kind == "family" for entry in trie.get(name[0], {}).get("", ())):
                continue  # "Gemini API" names the models in a question, not the endpoint
            _add(trie, name, Entry(kind=kind, id=identifier, weak=len(name) == 1 and name[0] in common))


def _names_of(row: Developer | Provider) -> Iterator[str]:
    """Id, name and aliases of a row, bracketed additions left out, words of two letters too."""
    for name in (row.id, row.name, *row.aliases):
        plain = re.sub(r"\s*\(.*?\)", "", name).strip()
        words = words_of(plain)
        if len("".join(words)) > 2 and not (len(words) == 1 and words[0] != plain.lower()):
            yield plain


_BARE_VERSION = regex(r"[abcdefghijlmnpqstuvwxyz]-?\d[\d.\-]*")
_OMNI = regex(r"\d+o(?:-[a-z]+)*")


def _is_name(spelling: str, trie: Trie) -> bool:
    """Whether a spelling can be told from a plain word or number ("chat", "v3", "1024-x-1024")."""
    words = words_of(spelling)
    if not words or _BARE_VERSION.fullmatch(spelling):
        return False
    if not any(map(str.isdigit, spelling)):
        return len(words) > 1 and words[0] in trie
    return not spelling[0].isdigit() or _OMNI.fullmatch(spelling) is not None or any(word in trie for word in words)


def _known_models(facts: Facts | None, model_ids: Iterable[str]) -> dict[str, KnownModel]:
    # In an order that no hash seed changes: the first of a name stays.
    known = {identifier: KnownModel(id=identifier) for identifier in sorted(model_ids)}
    for model in facts.models.values() if facts else ():
        known[model.id] = KnownModel(
            id=model.id,
            family=model.family,
            developer=model.developer,
            released=model.released or "",
        )
    return known


def _add_facts(trie: Trie, facts: Facts, families: dict[str, str]) -> frozenset[tuple[str, ...]]:
    """Adds models, families and cards of the tables. A name without a version means the family, where one has it.

    Returned are the names of the models, which no catalogue's id takes from them.
    """
    told = set()
    for model in facts.models.values():
        words = words_of(model.family)
        if len(words) > 1 and words[0] in trie:
            families.setdefault(model.family, model.developer)
            _add(trie, words, Entry(kind="family", id=model.family))
    common = listed("common.txt")
    for model in facts.models.values():
        entry = Entry(kind="model", id=model.id)
        for alias in (model.id, model.name, *model.aliases):
            bare = not any(map(str.isdigit, alias))
            if bare and (alias.lower() in common or alias.lower().replace(" ", "-") in families):
                continue
            for spelling in spellings.of_id(alias):
                if not _BARE_VERSION.fullmatch(spelling):
                    words = words_of(spelling)
                    _add(trie, words, entry)
                    told.add(words)
    for card in facts.cards.values():
        for alias in (card.id, card.name, *card.aliases):
            for spelling in (alias, spellings.without_card_maker(alias)):
                _add(trie, words_of(spelling), Entry(kind="card", id=card.id))
    return frozenset(told)


def _add_all(trie: Trie, words: str, kind: str, identifier: str) -> None:
    for word in words.split(" ; "):
        own = _plain(word) if word.startswith("~") else identifier
        _add(trie, words_of(word), Entry(kind=kind, id=own, weak=word.startswith("!")))


def _add(trie: Trie, words: tuple[str, ...], entry: Entry) -> None:
    """`entry` under `words`; of one kind and name the first stays, for models the plainest id."""
    if not words:
        return
    node = trie
    for word in words:
        node = node.setdefault(word, {})
    held = node.get("", ())
    if held and any(
        other.kind == entry.kind and (other.fixed or not (entry.kind == "model" and len(entry.id) < len(other.id)))
        for other in held
    ):
        return
    node[""] = (*(other for other in held if other.kind != entry.kind), entry)


def _plain(word: str) -> str:
    """The id of a name that stands for itself: "code-llama" for "~code llama"."""
    return word.removeprefix("~").replace(" ", "-")
