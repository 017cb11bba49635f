"""What is in use: one model at its host with its spend, or all that is bought of a vendor, and both together."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from bot.draft import Draft
from bot.selection.rows import Row
from bot.situation import Situation
from bot.understanding.beside import Named
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understood import Understood
from knowledge.source import Source

NOT_SAID = "not said"
"""The maker and the origin of what is bought of a host, where no model is named."""
_BESIDE = 3
"""Characters between a vendor and the sum paid there."""


class Use(Struct, frozen=True, kw_only=True):
    """One model in use, or all that is bought of a vendor (`row` is `None` then).

    `volume` is `None` where only the spend was said, `spend` where nothing was.
    """

    title: str
    row: Row | None
    maker_id: str
    maker: str
    origins: frozenset[str]
    origin: str
    host_id: str
    host: str
    volume: Understood | None = None
    spend: Decimal | None = None

    @property
    def mode(self) -> str:
        """What kind of model it is; chat where only a vendor was named."""
        return (self.row.offering.mode if self.row is not None else None) or "chat"


class Stack(Struct, frozen=True, kw_only=True):
    """What is in use. `total` is USD a month, or 100 where only shares were said; `None` where no spend was."""

    uses: tuple[Use, ...]
    total: Decimal | None = None
    is_shares: bool = False

    @property
    def known(self) -> tuple[Use, ...]:
        """The uses whose spend was said or worked out."""
        return tuple(use for use in self.uses if use.spend is not None)


def use_of(title: str, row: Row | None) -> Use | None:
    """The use of a model at `row`; `None` where nobody sells it."""
    if row is None:
        return None
    maker, host = row.developer, row.provider
    return Use(
        title=title,
        row=row,
        maker_id=maker.id if maker else "",
        maker=maker.name if maker else "unknown",
        origins=row.origins,
        origin=(maker.country if maker else None) or "unknown",
        host_id=row.provider_id,
        host=host.name if host else row.provider_id,
    )


def by_spend(uses: Sequence[Use]) -> list[Use]:
    """The largest part first."""
    return sorted(uses, key=lambda use: -(use.spend or Decimal(0)))


def mark_of(draft: Draft, use: Use) -> str:
    """The source of what is said of a use: its price's, or the maker's row in the table."""
    if use.row is not None:
        return draft.cite_price(use.row.offering)
    facts = draft.situation.knowledge.facts
    known = facts.developers.get(use.maker_id) or facts.providers[use.host_id]
    return draft.cite(Source(url=known.source_url, checked_on=known.checked_on, title=known.name), "model")


def makers_named(situation: Situation, text: str) -> list[Named]:
    """The makers and hosts named, and the families that stand for their makers."""
    found = []
    for name in find_names(tidy(text).text, situation.lexicon):
        key = name.means("developer") or name.id
        if name.kind in {"developer", "provider"} or key in situation.knowledge.facts.developers:
            found.append(Named(key, name.start, name.end))
    return found


def are_vendors(situation: Situation, text: str) -> bool:
    """Whether the only models named are names of makers ("deepseek") beside those of other makers."""
    found = find_names(tidy(text).text, situation.lexicon)
    models = [each for each in found if each.kind in {"model", "family"}]
    makers = {each.id for each in found if each.kind in {"developer", "provider"}}
    return bool(makers) and all(each.id in situation.knowledge.facts.developers for each in models)


def vendors(situation: Situation, text: str) -> dict[str, Use]:
    """What is bought of the makers and hosts named, where no model is."""
    facts = situation.knowledge.facts
    found = {}
    for key in dict.fromkeys(each.key for each in makers_named(situation, text)):
        maker, host = facts.developers.get(key), facts.providers.get(key)
        if maker is None and host is None:
            continue
        country = (maker.country if maker else host.hq_country if host else None) or "unknown"
        host_name = host.name if host else maker.name if maker else key
        # Who only hosts sells the models of many makers, which the message does not name.
        found[key] = Use(
            title=maker.name if maker else host_name, row=None, maker_id=key if maker else "",
            maker=maker.name if maker else NOT_SAID, origins=frozenset({country}),
            origin=country if maker else NOT_SAID, host_id=key, host=host_name,
        )  # fmt: skip
    # Who owns a host named is the same vendor: "Azure … if Microsoft loses a region".
    owners = {(facts.providers[key].ultimate_parent or "").lower() for key in found if key in facts.providers}
    return {key: use for key, use in found.items() if key in facts.providers or use.maker.lower() not in owners}


def bought_beside(situation: Situation, text: str, uses: Mapping[str, Use]) -> dict[str, Use]:
    """The vendors with a sum behind them that make or host no model named: "qwen at cerebras $2k, openai $5k"."""
    known = {key for use in uses.values() for key in (use.maker_id, use.host_id)}
    passage = look_at(tidy(text), situation.lexicon)
    paid = [each for each in passage.quantities if each.money is not None and each.per_tokens is None]
    beside = {
        each.key for each in makers_named(situation, text)
        if any(0 <= sum_.start - each.end <= _BESIDE for sum_ in paid)
    }  # fmt: skip
    return {key: use for key, use in vendors(situation, text).items() if key in beside - known}
