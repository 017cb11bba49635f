"""The models on sale that a loss takes, where nobody says which are in use, and the main ones among them."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from bot.draft import Draft
from bot.selection.pool import mode_of, offered, qualities, task_of
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies.losses import Lost, lost_in
from bot.strategies.replaced import is_leaving
from bot.strategies.uses import Stack
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.understanding.supposed_bans import CLAUSES
from bot.understanding.supposed_losses import is_a_line, is_in_use, names_beside_outage, names_down
from knowledge.entities import Model

MODES = ("chat", "embedding", "rerank", "image", "video", "speech", "transcription", "realtime", "ocr")
"""What kinds of model count as lost."""
_OF_NOW, _AT_ALL = 3, 12
"""Months before the newest within which a model is one of the main ones, and within which it may fill them up."""
HOSTING = frozenset({"host", "cloud", "router", "reseller"})
"""Roles of who serves the models of others."""


class Sold(Struct, frozen=True, kw_only=True):
    """A model with the rows under which it is on sale."""

    model: Model
    rows: tuple[Row, ...]

    @property
    def direct(self) -> tuple[Row, ...]:
        """Without those of routers and resellers."""
        return tuple(row for row in self.rows if not row.is_middleman)

    @property
    def mode(self) -> str:
        """What kind of model it is."""
        return (self.direct or self.rows)[0].offering.mode

    @property
    def hosts(self) -> frozenset[str]:
        """Ids of who serves it."""
        return frozenset(row.provider_id for row in self.rows)


def is_alone(draft: Draft, stack: Stack, gone: Lost) -> bool:
    """Whether a loss is supposed and nothing is told of what is in use but names for what is lost."""
    if gone.kind == "weights" or stack.total or any(use.volume for use in stack.uses):
        return False
    if gone.kind == "country" and _names_told_apart(draft.situation):
        return False
    if gone.kind == "model" and len(gone.keys) < 3:
        return False
    lost = {each.model.id for each in taken_by(draft, gone)}
    lexicon = draft.situation.lexicon
    named = [(name, resolve_model(name, lexicon)) for name in draft.situation.asked.models]
    if gone.is_outage and _tells_what_runs(draft.situation, lost):
        return False
    return bool(lost) and all(len(ids) > 1 and not lost.isdisjoint(ids) for _, ids in named)


def _tells_what_runs(situation: Situation, lost: Iterable[str]) -> bool:
    """Whether models are told of, and not all of what is lost: "we're on opus and haiku", "what replaces haiku?"."""
    passage = look_at(tidy(situation.question.text), situation.lexicon)
    beside = names_beside_outage(passage)
    used = (each for each in passage.named("model", "family") if each.id in beside or is_in_use(passage, each))
    ids = {each for name in used for each in resolve_model(name.id, situation.lexicon)}
    return bool(ids) and not ids.issuperset(lost)


def names_beside(situation: Situation) -> frozenset[str]:
    """The names of models that are told beside a service that is down: those in use; with it, where it is one too.

    A model that is down is in use, "if haiku fails, the rest is on luna", and a line of which no other name tells.
    """
    passage = look_at(tidy(situation.question.text), situation.lexicon)
    beside = names_beside_outage(passage)
    if not beside:
        return beside
    makers = {maker for name in beside for maker in _makers_of(situation, name)}
    down = {each.id: each for each in names_down(passage) if each.kind in {"model", "family"}}
    used = {
        key for key, each in down.items() if not is_a_line(each) or makers.isdisjoint(_makers_of(situation, each.id))
    }
    return beside | used | {each for name in used for each in resolve_model(name, situation.lexicon)[:1]}


def _makers_of(situation: Situation, name: str) -> Iterable[str]:
    found = (situation.knowledge.facts.model(each) for each in resolve_model(name, situation.lexicon))
    return (model.developer for model in found if model is not None)


def _names_told_apart(situation: Situation) -> bool:
    """Whether a model is named elsewhere than in what supposes the loss, so that it is in use: ", we run on GPT"."""
    question = situation.question
    clauses = (part for text in (question.text, *question.history) for part in CLAUSES.split(tidy(text).text))
    supposing = (part for part in clauses if lost_in(part, situation) is not None)
    beside = {name.id for part in supposing for name in find_names(part, situation.lexicon)}
    return not beside.issuperset(situation.asked.models)


def hosts_taken(situation: Situation, gone: Lost) -> frozenset[str]:
    """Ids of the hosts that go, where hosts are what is lost: a host that is no maker, an outage, a country's hosts."""
    providers, key = situation.knowledge.facts.providers, gone.keys[0]
    if gone.kind == "seat":
        return frozenset(each.id for each in providers.values() if (each.parent_country or each.hq_country) == key)
    if gone.kind != "maker" or key not in providers:
        return frozenset()
    return frozenset({key}) if gone.is_outage or providers[key].role in HOSTING else frozenset()


def taken_by(draft: Draft, gone: Lost) -> list[Sold]:
    """The models on sale today, none on its way out, that are lost: at the hosts that go, or made by who goes."""
    situation = draft.situation
    hosts = hosts_taken(situation, gone)

    def is_taken(each: Sold) -> bool:
        if hosts:
            return not each.hosts.isdisjoint(hosts)
        if not each.direct:
            return False
        if gone.kind == "country":
            return gone.keys[0] in each.rows[0].origins
        return each.model.id in gone.keys if gone.kind == "model" else each.model.developer == gone.keys[0]

    return [each for each in _on_sale(situation) if is_taken(each) and not is_leaving(draft, each.model)]


def main_of_maker(situation: Situation, maker: str) -> tuple[str, ...]:
    """The id of the main model that a maker's own API sells today; none of who serves mostly the models of others."""
    host = situation.knowledge.facts.providers.get(maker)
    if host is None or host.role in HOSTING:
        return ()
    found = [each for each in _on_sale(situation) if each.model.developer == maker and maker in each.hosts]
    return tuple(each.model.id for each in main_ones(situation, found, 1)) if found else ()


def main_ones(situation: Situation, found: Sequence[Sold], number: int, *, one_each: bool = False) -> list[Sold]:
    """The newest of each line for the work asked about, the highest on its boards first; one of a maker if told so.

    What came out long before the newest of them only fills up, and what is older than a year before it does not.
    """
    quality, mode, fits = qualities(situation, task_of(situation.asked)), mode_of(situation.asked), offered(situation)
    lines: dict[str, Sold] = {}
    for each in sorted(found, key=lambda one: (one.model.id in quality, one.model.released or ""), reverse=True):
        if each.mode == mode and fits(each.model.id):
            lines.setdefault(each.model.family, each)

    def level(each: Sold) -> float:
        return quality[each.model.id][0].quality if each.model.id in quality else 0.0

    if one_each:
        best = {each.model.developer: each for each in sorted(lines.values(), key=level)}
        return sorted(best.values(), key=level, reverse=True)[:number]
    by_age = sorted(lines.values() or found, key=_age, reverse=True)
    last = _age(by_age[0])
    now = [each for each in by_age if last - _age(each) <= _OF_NOW]
    before = [each for each in by_age if _OF_NOW < last - _age(each) <= _AT_ALL]
    return [*sorted(now, key=level, reverse=True), *before][:number]


def _age(each: Sold) -> int:
    """The month of its release, counted through the years; 0 where none is known."""
    year, _, rest = (each.model.released or "").partition("-")
    return int(year) * 12 + int(rest[:2] or 1) if year else 0


def _on_sale(situation: Situation) -> Iterable[Sold]:
    return situation.market.once("sold by model", situation.today, lambda: _sold(situation))


def _sold(situation: Situation) -> tuple[Sold, ...]:
    found: dict[str, list[Row]] = {}
    models: dict[str, Model] = {}
    for mode in MODES:
        for row in situation.market.rows(mode, situation.today):
            if row.model is not None:
                models[row.model.id] = row.model
                found.setdefault(row.model.id, []).append(row)
    return tuple(Sold(model=models[key], rows=tuple(rows)) for key, rows in found.items())
