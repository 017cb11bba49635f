"""The model that is to be replaced: where it was bought last, at what price, and whether a move there would last."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from msgspec import Struct

from bot.costs.workload import Workload, metered, workload_of
from bot.draft import Draft
from bot.quality.rank import quality_by_model
from bot.selection.pool import billing, task_of
from bot.selection.rows import Row, blended_rate, row_of
from bot.selection.sold_as import MOVE_LASTS, ends_within, is_on_sale
from bot.situation import Situation
from bot.strategies.kinds import each_of_its_kind
from bot.strategies.named import Named, chosen_place
from knowledge.entities import Model
from knowledge.offering import Offering


class Old(Struct, frozen=True, kw_only=True):
    """The model to be replaced: where it was bought, what it cost, how good it is for the task."""

    named: Named
    row: Row | None
    situation: Situation
    """The question, with the task of the model where none was named: an embedder is replaced by an embedder."""
    workload: Workload
    usd: float | None
    """The bill of the workload at `row`."""

    @property
    def task(self) -> str:
        """The task whose quality counts."""
        return task_of(self.situation.asked)

    @property
    def level(self) -> float | None:
        """Its quality for the task at its best effort; `None` where no board measures it."""
        measured = quality_by_model(self.situation.knowledge.facts, self.task).get(self.named.model_id or "", ())
        return measured[0].quality if measured else None

    @property
    def has_ended(self) -> bool:
        """Whether `row` is a price that is not charged any more."""
        return self.row is not None and not is_on_sale(self.row.offering, self.situation.today)


def old_model(draft: Draft, named: Named, beside: Sequence[Named] = ()) -> Old:
    """What is replaced, with all that its successors are measured against; `beside`: what is replaced with it."""
    situation = draft.situation
    row = last_place(situation, named)
    asked = each_of_its_kind(situation.asked, named, beside, situation.knowledge)
    if asked is not situation.asked:
        situation = situation.asking(asked)
    workload = metered(workload_of(situation.asked))
    return Old(
        named=named, row=row, situation=situation, workload=workload,
        usd=billing(situation, workload)(row, None) if row is not None else None,
    )  # fmt: skip


def last_place(situation: Situation, named: Named) -> Row | None:
    """Where it is bought, or was: the host asked about, else its maker, even where that has ended; else who sells it.

    Another host's price is not what was paid to the maker.
    """
    usual = chosen_place(situation, named)
    maker = named.model.developer if named.model else None
    wanted = (*situation.asked.providers, *((maker,) if maker else ()))
    if usual is not None and usual.provider_id in wanted:
        return usual
    for place in wanted:
        ended = [each for each in named.offerings if each.provider == place]
        found = [row for each in ended if (row := _last_priced(situation, each)) is not None]
        if found:
            return found[0]
    return usual or next((row for each in named.offerings if (row := _last_priced(situation, each)) is not None), None)


def _last_priced(situation: Situation, offering: Offering) -> Row | None:
    """The offering with the rates in force on its last day, or today where it goes on."""
    day = min(situation.today, (offering.deprecation_date or date.max) - timedelta(days=1))
    return row_of(offering, situation.knowledge.facts, datetime.combine(day, time(12), UTC))


def rate_of(row: Row) -> Decimal | None:
    """The rate of both directions together; of the input where there is no output, as with embeddings."""
    if row.output_rate or row.input_rate is None:
        return blended_rate(row)
    return Decimal(str(row.input_rate))


def successor_of(draft: Draft, model: Model) -> Model | None:
    """What its maker names in its place; where that has a successor of its own, the last of them."""
    models = draft.situation.knowledge.facts.models
    seen = {model.id}
    found = models.get(model.successor or "")
    while found is not None and found.successor in models and found.successor not in seen:
        seen.add(found.id)
        found = models[str(found.successor)]
    return found


def leaves_on(draft: Draft, model: Model) -> date | None:
    """The day on which a model's own maker drops it, where that is within the months that a move should last."""
    own = [each for each in draft.situation.knowledge.catalogue.of_model(model.id) if each.provider == model.developer]
    days = [each.deprecation_date for each in own if each.deprecation_date is not None]
    if not own or len(days) < len(own) or not ends_within(max(days), draft.situation.today, MOVE_LASTS):
        return None
    return max(days)


def is_leaving(draft: Draft, model: Model) -> bool:
    """Whether nobody should move to it: its maker names another in its place, has dropped it, or soon does.

    One that its maker never sold goes with its family: with all of it, or with the later ones that were dropped.
    """
    situation = draft.situation
    return model.id in situation.market.once("leaving", situation.today, lambda: frozenset(_leaving(draft)))


def _leaving(draft: Draft) -> Iterator[str]:
    models = draft.situation.knowledge.facts.models
    families: dict[tuple[str, str], list[tuple[Model, bool]]] = {}
    lasting = {each.id: _lasts_at_its_maker(draft, each) for each in models.values()}
    for each in models.values():
        if (lasts := lasting[each.id]) is not None:
            families.setdefault((each.family, each.developer), []).append((each, lasts))
    for each in models.values():
        if lasting[each.id] is None:
            sold = families.get((each.family, each.developer), [])
            later = (not lasts for kin, lasts in sold if str(kin.released or "") >= str(each.released or ""))
            gone = any(later) or (bool(sold) and not any(lasts for _, lasts in sold))
        else:
            gone = not lasting[each.id]
        if gone or each.successor in models:
            yield each.id


def _lasts_at_its_maker(draft: Draft, model: Model) -> bool | None:
    """Whether its maker goes on selling it for the months that a move should last; `None` where it never sold it."""
    soon = draft.situation.today + MOVE_LASTS
    own = [each for each in draft.situation.knowledge.catalogue.of_model(model.id) if each.provider == model.developer]
    return any(is_on_sale(each, soon) for each in own) if own else None
