"""What caveats are about: a model as one provider serves it, or as weights to run oneself."""

from functools import cached_property

from msgspec import Struct

from bot.places import within
from knowledge.entities import Developer, Licence, Model, Provider
from knowledge.facts import Facts
from knowledge.offering import Offering


class Subject(Struct, frozen=True, kw_only=True, dict=True):
    """A model, its makers' chain, and who would serve it. `offering` and `provider` are `None` for own hardware.

    With a `__dict__`, so that whose it is is worked out once and not for each measure.
    """

    model_id: str
    name: str
    model: Model | None
    developer: Developer | None
    bases: tuple[Model, ...]
    base_developers: tuple[Developer, ...]
    licence: Licence | None
    offering: Offering | None
    provider: Provider | None
    host_said: bool = False
    """Whether the asker said who runs it, or that it runs on hardware of their own: no other host is meant then."""

    @cached_property
    def makers(self) -> frozenset[str]:
        """Ids of the developer and of the developers of every base."""
        own = (self.developer.id,) if self.developer else ()
        return frozenset((*own, *(developer.id for developer in self.base_developers)))

    @cached_property
    def origins(self) -> frozenset[str]:
        """Countries of those makers, as far as known."""
        makers = (*((self.developer,) if self.developer else ()), *self.base_developers)
        return frozenset(maker.country for maker in makers if maker.country)

    @cached_property
    def host_countries(self) -> frozenset[str]:
        """Countries of the provider's seat and of its ultimate parent: whose law reaches the host."""
        if self.provider is None:
            return frozenset()
        return frozenset(
            country for country in (self.provider.hq_country, self.provider.parent_country) if country is not None
        )

    @property
    def may_run_in(self) -> tuple[str, ...]:
        """Places where the provider may process, as far as a source says."""
        if self.offering is not None and self.offering.region not in {None, "global"}:
            return (str(self.offering.region),)
        return self.provider.regions if self.provider else ()

    def hosted_within(self, country: str) -> bool:
        """Whether it may be processed in `country`, or by a host that answers to it."""
        return country in self.host_countries or any(within(place, country) for place in self.may_run_in)


def subject_of(
    facts: Facts,
    model_id: str,
    offering: Offering | None = None,
    *,
    provider: Provider | None = None,
    host_said: bool = False,
) -> Subject:
    """The subject for a model id, with what the tables say of it; unknown parts are `None`.

    `provider` is the host where no offering of it is known.
    """
    model = facts.model(model_id)
    bases = facts.lineage(model_id)
    found = (facts.developers.get(base.developer) for base in bases)
    return Subject(
        model_id=model_id,
        name=model.name if model else model_id,
        model=model,
        developer=facts.developers.get(model.developer) if model else None,
        bases=bases,
        base_developers=tuple(developer for developer in found if developer is not None),
        licence=facts.licences.get(model.licence) if model and model.licence else None,
        offering=offering,
        provider=facts.providers.get(offering.provider) if offering else provider,
        host_said=host_said,
    )
