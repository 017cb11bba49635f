"""Everything a strategy decides from: the question, what was understood, what is known, and the standing rules."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from bot.asker_details import details
from bot.places import GROUPS, country_of
from bot.policy import Policy
from bot.question import Question
from bot.selection.derived import derived_wish
from bot.selection.market import Market
from bot.selection.priced_places import Where
from bot.selection.seats import seat_wish
from bot.understanding.emphasis import price_comes_first, quality_comes_first
from bot.understanding.lexicon import Lexicon
from bot.understanding.personal_data import names_personal_data
from bot.understanding.reading import Reading
from bot.understanding.resolving import resolve_model
from bot.understanding.slips import without_slips
from bot.understanding.typing_errors import mended
from bot.understood import Understood
from knowledge.base import Knowledge

T = TypeVar("T")


class Situation(Struct, frozen=True, kw_only=True, dict=True):
    """One question on its way to an answer. With a `__dict__`, so that what follows from it is worked out once."""

    question: Question
    reading: Reading
    policies: tuple[Policy, ...]
    """Standing rules, of the operator and of the workspace; empty ones left out. All of them hold."""
    knowledge: Knowledge
    lexicon: Lexicon
    market: Market

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What `make` gives, kept under `name` as long as this situation."""
        if name not in self._kept:
            self._kept[name] = make()
        kept: T = self._kept[name]
        return kept

    @cached_property
    def _kept(self) -> dict[str, Any]:
        return {}

    def asking(self, asked: Understood) -> "Situation":
        """The same situation with other wishes than those of the words."""
        return replace(self, reading=replace(self.reading, understood=asked))

    @property
    def today(self) -> date:
        """The day the question is asked, for prices in force and deadlines."""
        return self.question.today

    @property
    def asked(self) -> Understood:
        """What the asker's own words say."""
        return self.reading.understood

    @cached_property
    def wishes(self) -> tuple[Understood, ...]:
        """Sets of constraints that all hold: the asker's, of each policy, what bases fall, where hosts may be based.

        What reads text out of pictures has to see them.
        """
        facts = self.knowledge.facts
        more = (*derived_wish(facts, self.asked), *seat_wish(facts.providers.values(), self.reading.seats))
        seen = (Understood(modalities=("image",)),) if self.asked.reads_out else ()
        return (self.asked, *(policy.wishes() for policy in self.policies), *more, *seen)

    @cached_property
    def where(self) -> Where:
        """Where all wishes together want a model to run."""
        return Where.of(self.wishes)

    @property
    def places_charged(self) -> tuple[str, ...]:
        """Places whose surcharges count."""
        return self.where.charged

    @property
    def blocked_licences(self) -> frozenset[str]:
        """Ids of the licences that a policy rules out."""
        return frozenset(licence for policy in self.policies for licence in policy.block_licences)

    @cached_property
    def price_first(self) -> bool:
        """Whether the cheapest was asked for, here or earlier in the thread, and nothing better since."""
        return price_comes_first(self._as_meant)

    @cached_property
    def quality_first(self) -> bool:
        """Whether quality was stressed, here or earlier in the thread, and no price since."""
        return quality_comes_first(self._as_meant)

    @cached_property
    def _as_meant(self) -> tuple[str, ...]:
        """The messages of the thread, with typing errors mended where there are any."""
        texts = (*self.question.history, self.question.text)
        spelt = ((text, without_slips(text.lower())) for text in texts)
        return tuple(text if meant == text.lower() else meant for text, meant in spelt)

    @property
    def floor_models(self) -> tuple[str, ...]:
        """Ids of the models named as the standard to reach, each family as its newest."""
        found = (resolve_model(name, self.lexicon) for name in self.asked.quality_floor)
        return tuple(models[0] for models in found if models)

    @cached_property
    def homes(self) -> tuple[str, ...]:
        """Places whose law concerns the asker (ISO codes, or EU), as far as the thread says.

        Data on people are under the law of where they are processed too.
        """
        if "eu_personal_data" in self.user_context and not self.reading.homes:
            return ("EU",)
        texts = (*self.question.history, self.question.text)
        if self.reading.homes or self.user_context or not any(names_personal_data(text.lower()) for text in texts):
            return self.reading.homes
        return tuple(dict.fromkeys(country_of(place) for place in self.asked.host_region if place not in GROUPS))

    @property
    def whereabouts(self) -> tuple[str, ...]:
        """Places where the asker may sit: those said, else where it is to run; empty where nothing is known."""
        return self.homes or self.asked.host_region

    @cached_property
    def territories(self) -> tuple[str, ...]:
        """Places that a licence has to cover: where the asker sits and where it is to run."""
        return tuple(dict.fromkeys((*self.asked.host_region, *self.homes)))

    @cached_property
    def user_context(self) -> tuple[str, ...]:
        """What is known of the asker's situation, from the words and from the policy.

        Where the thread tells more, the words for that are added: a state's own, `us_state:TX`, a country's,
        `government:KR`.
        """
        standing = (context for policy in self.policies for context in policy.user_context)
        said = tuple(dict.fromkeys((*self.asked.user_context, *standing)))
        messages = tuple(mended(each.lower()) for each in (*self.question.history, self.question.text))
        told = details(said, self.reading.homes, messages)
        return tuple(dict.fromkeys((*said, *told)))
