"""What a wording may rest on: each figure and day with whom it is said of, and by which source."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct, field

from bot.agent.amounts import Amount
from bot.agent.statements import Mention, Statement

Keys = frozenset[str]
NOBODY: Keys = frozenset()
_LIMIT = re.compile(
    r"budget|presupuesto|orçamento|bütçe|бюджет|预算|予算|예산"
    r"|(?<![a-z])(?:your|ihr\w*|votre|su|seu|tuo|uw)\s?(?:limit|cap|limite|límite)?\s$|^[^;]*your .* (?:limit|cap)\b"
)
"""Words right beside an amount that make it the asker's limit rather than a price."""
_CLOSE = Decimal("0.05")


class Ground(Struct, frozen=True, kw_only=True):
    """A figure that may be repeated. `subject`: the model it is said of; empty for the workload and the like."""

    value: Decimal
    unit: str = ""
    per: str = ""
    direction: str = ""
    counted: str = ""
    subject: Keys = NOBODY
    beside: Keys = NOBODY
    """Makers, hosts and places that go with it; of a figure about no model, whom it is about."""
    needs: str = ""
    """A name that must stand in the sentence too, such as that of the benchmark."""
    as_of: str = ""
    """The day it is of: a sentence that names days must name this one."""
    is_newest: bool = True
    """Whether it is the latest of its kind; else its day must be named."""
    only_beside: bool = False
    """Whether what stands beside it must be said with it: a price at another host than the answer's own."""
    partner: Decimal | None = None
    """The other end of a range: one end alone would pass for the figure itself."""
    marks: tuple[str, ...] = ()
    asked: bool = False
    """Said by the asker, so that it vouches for nothing but what was asked."""

    def holds(self, amount: Amount) -> bool:
        """Whether `amount` is this figure: rounded at most to the digits shown, and by no more than a twentieth."""
        limit = min(amount.half, abs(self.value) * _CLOSE)
        return abs(amount.value - self.value) <= limit and self._is_same_kind(amount)

    def _is_same_kind(self, amount: Amount) -> bool:
        if self.asked and not self.unit and amount.unit == "tokens" and amount.direction:
            return amount.direction == self.direction and amount.per in {"", self.per}
        if amount.unit != self.unit and not (self.unit == "usd" and amount.unit == "" and _stands_alone(amount)):
            return False
        # A period must be said and be the same: one that is said in words nobody knows reads as none.
        if amount.per != self.per and (amount.per or self.unit == "usd"):
            return False
        return amount.direction == self.direction


def _is_complete(ground: Ground, statement: Statement) -> bool:
    """Whether a statement says with a figure what must be said with it: its board, its day, the range's other end."""
    if ground.as_of and statement.days and not any(ground.as_of.startswith(day) for day, _ in statement.days):
        return False
    dated = ground.is_newest or bool(statement.days)
    return dated and ground.needs in statement.text and _has_partner(ground, statement)


def _has_partner(ground: Ground, statement: Statement) -> bool:
    """Whether the other end of a range stands in the statement too, where the ground is one end."""
    if ground.partner is None:
        return True
    return any(abs(each.value - ground.partner) <= min(each.half, ground.partner * _CLOSE)
               for each in statement.amounts or ())  # fmt: skip


def _stands_alone(amount: Amount) -> bool:
    """Whether a bare number counts nothing: a sum of money written without its sign."""
    return amount.counted in {"", "a", "per", "each", "pro", "im", "par", "al", "por", "ao", "na", "в"}


class Day(Struct, frozen=True, kw_only=True):
    """A day or month that may be repeated, and of which model."""

    day: str
    subject: Keys = NOBODY
    beside: Keys = NOBODY
    """The host where it holds, where it does not hold everywhere."""
    marks: tuple[str, ...] = ()


class Sentence(Struct, frozen=True, kw_only=True):
    """One of the rules' own. `about`: the model of which it goes on without naming it; empty where it names its own."""

    marks: tuple[str, ...]
    about: Keys = NOBODY


class Grounds(Struct, kw_only=True):
    """All that is known for one wording."""

    figures: list[Ground] = field(default_factory=list)
    days: list[Day] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    """Keys of everything that was named."""
    words: set[str] = field(default_factory=set)
    """Every word of the sources, in lower case."""
    titles: dict[str, Keys] = field(default_factory=dict)
    """Models' names as the answer writes them, in lower case, to their keys."""
    asked_words: set[str] = field(default_factory=set)
    """Words of the asker, which may be names that nobody knows: no figure is said of those."""
    told: list[Statement] = field(default_factory=list)
    """The sentences of the answers' prose, caveats left out: their clauses may be said again of the same models."""
    verbatim: dict[str, "Sentence"] = field(default_factory=dict)
    """Sentences that may be repeated as they are, in lower case."""
    hosts: dict[str, set[str]] = field(default_factory=dict)
    """Model key to the keys of its makers, hosts and places."""
    origins: dict[str, set[str]] = field(default_factory=dict)
    """Model key to the places where it was made, its bases included."""
    regions: dict[str, set[str]] = field(default_factory=dict)
    """Model key to the places where it runs."""
    makers: dict[str, set[str]] = field(default_factory=dict)
    """Model key to the keys of the developers who made it."""
    servers: dict[str, set[str]] = field(default_factory=dict)
    """Model key to the keys of the providers that serve it."""
    seats: dict[str, set[str]] = field(default_factory=dict)
    """Key of a developer or provider to the country where it is based."""
    misses: set[str] = field(default_factory=set)
    """Keys of models that do not meet what was asked."""
    to_leave: set[str] = field(default_factory=set)
    """Keys of the models that an answer names others in place of."""
    fallbacks: set[str] = field(default_factory=set)
    """Keys of the models recommended to fall back on."""
    proper: set[str] = field(default_factory=set)
    """Words of the names of models, companies and benchmarks, in lower case."""
    families: dict[str, set[str]] = field(default_factory=dict)
    """Model key to the keys of its family and maker."""
    lead: Keys = NOBODY
    """The first recommendation's model: what a sentence without a name speaks of."""
    cheapest: Keys = NOBODY

    def know(self, statement: Statement) -> None:
        """Adds whom a sentence names."""
        for each in statement.mentions:
            self.names |= each.keys

    def meant(self, mention: Mention | None) -> Keys:
        """The models that a mention may stand for; those of the first recommendation where nothing is named."""
        if mention is None:
            return self.lead
        return frozenset(model for model, also in self.families.items() if model in mention.keys or mention.keys & also)

    def spoken_of(self, statement: Statement) -> list[Keys]:
        """The models that a sentence speaks of, one after another; of what it goes on about where it names none."""
        named = [self.meant(each) or each.keys for each in statement.models]
        return named or [self.meant(statement.carried)]

    def companions(self, models: Iterable[str], role: str) -> Keys:
        """What may be named together with `models`: for a place the ones that fit its role."""
        tables = {"origin": (self.origins,), "host": (self.regions,)}.get(
            role, (self.hosts, self.origins, self.regions)
        )
        return frozenset(key for model in models for table in tables for key in table.get(model, ()))

    def makers_of(self, models: Iterable[str]) -> Keys:
        """Keys of the developers of `models`."""
        return frozenset(key for model in models for key in self.makers.get(model, ()))

    def servers_of(self, models: Iterable[str]) -> Keys:
        """Keys of the providers that serve `models`."""
        return frozenset(key for model in models for key in self.servers.get(model, ()))

    def figure(self, amount: Amount, statement: Statement) -> Ground | None:
        """The ground for an amount of a statement; `None` where there is none."""
        return next(self._figures(amount, statement), None) or self._budget(amount, statement.text)

    def _budget(self, amount: Amount, text: str) -> Ground | None:
        """The asker's own limit, where the words around the amount say that it is one."""
        around = text[max(0, amount.start - 14) : amount.start] + " " + text[amount.end : amount.end + 8]
        if amount.unit != "usd" or not _LIMIT.search(around):
            return None
        return next((each for each in self.figures if each.asked and each.holds(amount)), None)

    def _figures(self, amount: Amount, statement: Statement) -> Iterator[Ground]:
        subject, beside = statement.subject(amount.start), statement.beside(amount.start, amount.end)
        meant = self.meant(subject)
        for ground in self.figures:
            if not ground.holds(amount) or not _is_complete(ground, statement):
                continue
            if ground.subject:
                known = ground.subject & meant or (subject and subject.keys & ground.subject)
                fits = not ground.only_beside if beside is None else beside.keys & self._with(ground, meant, beside)
                if known and fits:
                    yield ground
            elif self._fits_without_model(ground, amount, subject, beside):
                yield ground

    def _with(self, ground: Ground, meant: Keys, beside: Mention) -> Keys:
        """What may stand beside a figure: its own host and maker, and the places of its model."""
        is_of_all_hosts = not ground.beside and ground.unit != "usd"
        return ground.beside | (self.companions(meant, beside.role) if beside.is_place or is_of_all_hosts else NOBODY)

    @staticmethod
    def _fits_without_model(ground: Ground, amount: Amount, subject: Mention | None, beside: Mention | None) -> bool:
        """Whether a figure about no model may be said here."""
        if ground.beside:
            return bool(beside and beside.keys & ground.beside)
        if ground.unit in {"usd", "percent", "times", "foreign"}:
            return False
        if ground.counted and ground.counted == amount.counted:
            return True
        named_before = subject is not None and subject.end <= amount.start
        return ground.unit in {"tokens", "requests", "gb"} and not named_before

    def day(self, day: str, place: int, statement: Statement) -> Day | None:
        """The ground for the day at `place` of a statement."""
        subject, beside = statement.subject(place), statement.beside(place, place + len(day))
        meant = self.meant(subject)
        for each in self.days:
            if not each.day.startswith(day) or (each.beside and not (beside and beside.keys & each.beside)):
                continue
            about_it = each.subject & (meant | (subject.keys if subject else NOBODY))
            if about_it if each.subject else subject is None:
                return each
        return None
