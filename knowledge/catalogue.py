"""The prices on board: a snapshot opened in a few milliseconds, its offerings decoded only when asked for."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

from knowledge.errors import SnapshotError
from knowledge.name_match import matches, names_in
from knowledge.offering import Dispute, Offering
from knowledge.snapshot_codec import decode
from knowledge.sources.provider_ids import GENAI_PRICES, LITELLM

CURE = "run `make snapshot`, or install Sextant again"
_FEW = 8
"""Models that are searched for one by one."""
_VARIANTS = (":free", ":batch")


class Catalogue:
    """Implements `knowledge.base.PriceCatalogue` over the lines of a snapshot."""

    def __init__(self, text: str, place: str) -> None:
        """Takes a snapshot's text; `place` names it in errors. Raises `SnapshotError` for a text that is none."""
        self._place = place
        head = text[: text.find("\n")]
        try:
            content = json.loads(head)
            self._checked_on = date.fromisoformat(content["checked_on"])
            self._urls: list[str] = content["urls"]
            self._rules: list[dict[str, Any]] = content["providers"]
        except (ValueError, KeyError, TypeError) as error:
            raise SnapshotError(f"{place}: line 1 is not a snapshot's head; {CURE}") from error
        if len(text) <= len(head) + 1 or not text.endswith("\n"):
            raise SnapshotError(f"{place}: the file ends early; {CURE}")
        self._text = text
        self._decoded: dict[int, Offering] = {}
        self._found: dict[str, tuple[int, ...]] = {}

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where each line begins, the head left out."""
        lengths = (len(line) + 1 for line in self._text.split("\n")[:-2])
        return tuple(accumulate(lengths))

    @cached_property
    def _by_provider(self) -> dict[str, list[int]]:
        return self._by_column(0)

    @cached_property
    def _by_model(self) -> dict[str, list[int]]:
        return self._by_column(1)

    def _by_column(self, column: int) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for start, line in zip(self._starts, self._text.split("\n")[1:], strict=False):
            provider, _, rest = line.partition("\t")
            found.setdefault(rest.partition("\t")[0] if column else provider, []).append(start)
        return found

    @property
    def as_of(self) -> date:
        """The day the snapshot's sources were published."""
        return self._checked_on

    @property
    def models(self) -> frozenset[str]:
        """Canonical ids of all priced models."""
        return frozenset(self._by_model)

    @property
    def providers(self) -> frozenset[str]:
        """Ids of all providers with a price."""
        return frozenset(self._by_provider)

    def all(self) -> tuple[Offering, ...]:
        """Every offering, in file order."""
        return tuple(self._offering(start) for start in self._starts)

    def of_model(self, model: str) -> tuple[Offering, ...]:
        """The offerings of a model by canonical id; empty where there is none."""
        return tuple(self._offering(start) for start in self._starts_of(model))

    def _starts_of(self, model: str) -> Sequence[int]:
        # A few models are found in the text sooner than all of them are put in order.
        if model in self._found:
            return self._found[model]
        if len(self._found) >= _FEW or "_by_model" in self.__dict__:
            return self._by_model.get(model, ())
        self._found[model] = tuple(self._searched(model)) if model.isprintable() else ()
        return self._found[model]

    def _searched(self, model: str) -> Iterator[int]:
        """Where the lines of `model` begin; only its column has tabs on both sides."""
        place = self._text.find(f"\t{model}\t")
        while place >= 0:
            yield self._text.rindex("\n", 0, place) + 1
            place = self._text.find(f"\t{model}\t", place + 1)

    def conflicts(self) -> tuple[tuple[Offering, Dispute], ...]:
        """Each figure on which the two catalogues disagree, with the offering it belongs to, in file order."""
        disputed = (self._offering(start) for start in self._starts if '"disputes":' in self._line(start))
        return tuple((each, dispute) for each in disputed for dispute in each.disputes)

    def provider_of(self, name: str) -> str | None:
        """The id of the provider that calls itself `name` in an API; `None` where no catalogue knows it."""
        wanted = name.strip().lower().replace("_", "-")
        for known in (wanted, GENAI_PRICES.get(wanted), LITELLM.get(wanted), LITELLM.get(name.strip().lower())):
            if known in self._by_provider:
                return known
        rule = next((rule for rule in self._rules if rule["key"] in {name, wanted}), None) or next(
            (rule for rule in self._rules if rule["match"] and matches(rule["match"], wanted)), None
        )
        return rule["key"] if rule and rule["key"] in self._by_provider else rule["id"] if rule else None

    def find(self, provider: str, api_name: str) -> Offering | None:
        """The offering that `provider`'s API knows as `api_name`, at the provider itself.

        What a catalogue files under `provider` and another id of ours sells is found there. A cloud that resells a
        maker's models at the maker's price has no price of its own; the maker's is found then. `None` where the
        snapshot has none.
        """
        found = self.provider_of(provider)
        if found is None or not api_name.strip():
            return None
        rule = next((rule for rule in self._rules if found in {rule["id"], rule["key"]}), None)
        sellers = [(found, "")]
        if rule:
            sellers += [(each, f"{rule['key']}/") for each in rule.get("sold_by", ())]
            sellers += [(GENAI_PRICES.get(each, each), "") for each in rule["fallback"]]
        return next((hit for seller, key in sellers if (hit := self._at(seller, api_name, key)) is not None), None)

    def _at(self, provider: str, api_name: str, key: str) -> Offering | None:
        """The offering of `provider` that answers to `api_name`, among those with an entry that begins with `key`."""
        from knowledge.model_names import canonical_model  # noqa: PLC0415  (its expressions take time to compile)

        everything = (self._offering(start) for start in self._by_provider.get(provider, ()))
        offerings = [each for each in everything if not key or any(name.startswith(key) for name in each.api_names)]
        wanted = api_name.strip().lower()
        model = canonical_model(api_name)
        tests: tuple[Callable[[Offering], bool], ...] = (
            lambda each: each.region is not None and _is_named(each, wanted),
            lambda each: each.match is not None and wanted in names_in(each.match),
            lambda each: each.match is not None and matches(each.match, wanted),
            lambda each: _is_named(each, wanted),
            lambda each: each.model == model and each.region is None,
            lambda each: each.model == model,
        )
        # A variant has a price of its own or none; the plain model's price is not it.
        if wanted.endswith(_VARIANTS):
            tests = (*tests[:2], lambda each: _is_named(each, wanted))
        return next((each for test in tests for each in offerings if test(each)), None)

    def _line(self, start: int) -> str:
        return self._text[start : self._text.index("\n", start)]

    def _offering(self, start: int) -> Offering:
        if start not in self._decoded:
            provider, model, text = self._line(start).split("\t", 2)
            try:
                content: Mapping[str, Any] = json.loads(text)
                self._decoded[start] = decode(model, provider, content, self._urls, self._checked_on)
            except (ValueError, KeyError, IndexError, TypeError) as error:
                number = self._text.count("\n", 0, start) + 1
                place = f"{self._place}: line {number} ({provider}, {model})"
                raise SnapshotError(f"{place} is damaged; {CURE}") from error
        return self._decoded[start]


def _is_named(offering: Offering, wanted: str) -> bool:
    """Whether `wanted` is a catalogue's key, with or without the provider's prefix."""
    return any(wanted in {name.lower(), name.lower().partition("/")[2]} for name in offering.api_names)


def open_catalogue(path: Path) -> Catalogue:
    """The catalogue in a snapshot file. Raises `SnapshotError` for one that is missing, unreadable or damaged."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise SnapshotError(f"{path}: cannot be read ({error.strerror}); {CURE}") from error
    except UnicodeDecodeError as error:
        raise SnapshotError(f"{path}: is not a snapshot ({error.reason}); {CURE}") from error
    return Catalogue(text, str(path))
