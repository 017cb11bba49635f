"""What hosts charge for a model: a question of price, though hosts are named in it."""

from collections.abc import Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.passage import Passage

_HOSTS = (
    r"(?:hosts?|hosters?|providers?|clouds?|resellers?|sellers?|vendors?|anbietern?|hostern?|proveedor(?:es)?"
    r"|fournisseurs?|hébergeurs?|provedor(?:es)?|fornitor[ei]|провайдер\w*)"
)
_SELLERS = regex(
    rf"\b{_HOSTS}\b|\b(?:who|wer|quién|qui|quem|chi) (?:else )?(?:sells?|offers?|hosts?|serves?|has|verkauft|vende|vend"
    r"|hostet|bietet|ofrece|propose|oferece|offre)\b|供应商|服务商|提供商|プロバイダ|ホスト|호스팅|제공(?:업체|사)"
)
_PRICES = regex(
    r"\b(?:prices?|pricing|costs?|charges?|rates?|cheap\w*|how much|preise?n?|kosten|kostet|billig\w*|günstig\w*"
    r"|precios?|barat[oa]s?|cuesta|prix|coût\w*|preços?|custa|prezz[io]|costa)\b|价格|便宜|多少钱|价|料金|安い|価格|가격"
    r"|저렴|싼|цен\w+|дешев\w*"
)
_FEES = regex(
    r"\b(?:mark-?ups?|fees?|surcharges?|commissions?|premium|expensive|dearer|pay (?:more|extra)|aufschlag|aufpreis"
    r"|gebühr(?:en)?|provision|teurer|recargos?|comisi(?:ón|ones)|más car[oa]s?|surcoûts?|frais|plus chère?s?|comissão"
    r"|taxas?|mais car[oa]s?|sovrapprezzo|commissioni|più car[oae])\b|手续费|加价|更贵|手数料|上乗せ|割高|수수료"
    r"|더 비싼|комисси\w+|наценк\w+|дороже"
)
_CHEAPEST = regex(
    rf"\b(?:cheapest|lowest[- ]priced?|least expensive|best[- ]priced?|billigste\w*|günstigste\w*) (?:\w+ )?{_HOSTS}\b"
    rf"|\b{_HOSTS}\b[^.?!]{{0,24}}\b(?:cheapest|lowest price|least expensive|billigsten?|günstigsten?|más baratos?"
    r"|(?:le )?moins cher|mais baratos?|più economic\w+)\b"
    r"|\b(?:wer|who) (?:hostet|verkauft|bietet|sells|offers|hosts|serves)\b[^?]*\b(?:billigsten|günstigsten|cheapest)\b"
    r"|最便宜的?(?:供应商|服务商|提供商)|一番安い(?:プロバイダ|ホスト)|가장 (?:싼|저렴한) (?:호스트|제공)"
    r"|сам\w+ дешев\w+ провайдер"
)
_OWN = "own"
_DIRECT = regex(
    r"\b(?:own|official|first[- ]party) (?:api|endpoint|platform)\b|\bdirect(?:ly)?\b|\bdirekt\b"
    r"|\beigene (?:api|schnittstelle)\b|\bapi (?:propia|oficial|officielle|própria)\b|\ben direct\b|官方|直连|公式|직접"
)
"""Words for a model's own maker as its host."""
_WHERE = frozenset({"host_region", "exclude_host_region", "zero_retention", "no_training"})
"""Wishes that make hosts a question of where data goes."""
_OTHER = ("residency", "trend", "recommend", "capability")
_WEIGHT = 6.5
_WHOSE = 7.0
"""The weight of whose a model is: the same words ask who sells it. Permission weighs more."""


def asks_of_a_price(text: str) -> bool:
    """Whether a price is asked about, or what comes on top of it: "does openrouter add a markup?"."""
    lower = text.lower()
    return _PRICES.search(lower) is not None or _FEES.search(lower) is not None


def hosts_weighed(passage: Passage, slots: Mapping[str, Any]) -> tuple[str, ...]:
    """The hosts named, and a model's own maker where it stands against one of them: "own api or deepinfra".

    Beside wishes on where data goes that is no comparison of hosts.
    """
    hosts = tuple(slots.get("providers", ()))
    against = len(hosts) == 1 and "models" in slots and _WHERE.isdisjoint(slots)
    return (*hosts, _OWN) if against and _DIRECT.search(passage.text) else hosts


def weigh_host_prices(passage: Passage, slots: Mapping[str, Any], scores: dict[str, float]) -> None:
    """What the hosts of one model charge is a question of cost; where they process is another."""
    if len(slots.get("models", ())) != 1 or not _WHERE.isdisjoint(slots) or scores.get("migration", 0) >= _WEIGHT:
        return
    if _SELLERS.search(passage.text) and _PRICES.search(passage.text):
        others = max(scores.get(label, 0) for label in _OTHER)
        if scores.get("origin_risk", 0) <= _WHOSE:
            others = max(others, scores.get("origin_risk", 0))
        scores["cost"] = max(scores.get("cost", 0), others + 0.5, _WEIGHT)


def asks_for_the_cheapest_host(text: str) -> bool:
    """Whether it is asked which of the hosts of a model costs least."""
    return _CHEAPEST.search(text.lower()) is not None
