"""The entries of one catalogue before it is compared: one offering per model, place and price.

A catalogue lists one offering under several names (dated, undated, through two of a cloud's interfaces).
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from knowledge.model_names import release_date
from knowledge.offering import Offering, PriceList, ServiceTier, Window

_BARE_BEDROCK = re.compile(r"^(?:bedrock/|bedrock_mantle/)?[a-z0-9]+\.")
_ROUTE = re.compile(r":(?:batch|extended|free|thinking)$")


def without_bare_bedrock(offerings: Iterable[Offering]) -> list[Offering]:
    """The offerings without Bedrock ids that name no region, where the model has others that do.

    One catalogue means the regional price by such an id, the other the global one.
    """
    listed = list(offerings)
    told = {each.model for each in listed if each.provider == "aws" and each.region is not None}
    return [each for each in listed if each.model not in told or not _is_bare_bedrock(each)]


def _is_bare_bedrock(offering: Offering) -> bool:
    return offering.provider == "aws" and offering.region is None and bool(_BARE_BEDROCK.match(offering.api_names[0]))


def grouped(offerings: Iterable[Offering]) -> list[Offering]:
    """Entries of one catalogue that name the same model at the same place, as one offering.

    The name without a release date leads. An entry whose prices differ from it keeps an id of its own.
    """
    places: dict[tuple[str, str, str | None], list[Offering]] = {}
    for each in offerings:
        places.setdefault((each.provider, each.model, each.region), []).append(each)
    return [offering for group in places.values() for offering in _group(group)]


def _group(group: list[Offering]) -> Iterator[Offering]:
    leader, *rest = sorted(group, key=_plainness)
    same = [each for each in rest if _agree(each, leader)]
    names = dict.fromkeys(name for each in (leader, *same) for name in each.api_names)
    clauses = [each.match for each in (leader, *same) if each.match]
    yield replace(
        leader,
        api_names=tuple(names),
        deprecation_date=_last_end((leader, *same)),
        uplifts={region: factor for each in (*same, leader) for region, factor in each.uplifts.items()},
        match={"or": clauses} if len(clauses) > 1 else next(iter(clauses), None),
    )
    yield from (replace(each, model=_own_name(each)) for each in rest if each not in same)


def _plainness(offering: Offering) -> tuple[bool, int, int, str]:
    """Sorts undated names, full entries and short keys first."""
    key = offering.api_names[0]
    return (bool(_dated_name(offering)), -len(offering.capabilities), len(key), key)


def _dated_name(offering: Offering) -> str:
    """The model's id with its release date, where the entry's own name carries one; else empty."""
    date_in_name = release_date(offering.api_names[0])
    return f"{offering.model}-{date_in_name}" if date_in_name else ""


def _own_name(offering: Offering) -> str:
    """An id that keeps the entry apart from its group's leader: with its date or its route, where it has one.

    Else the model's own: the same model in another picture size, build or interface has a price of its own.
    """
    route = _ROUTE.search(offering.api_names[0].lower())
    return _dated_name(offering) or f"{offering.model}{route[0] if route else ''}"


def _agree(one: Offering, other: Offering) -> bool:
    """Whether standard prices are the same in every period, as far as both state them."""
    mine, theirs = _standard(one), _standard(other)
    if [_period(each) for each in mine] != [_period(each) for each in theirs]:
        return False
    return all(_same_rates(each, match) for each, match in zip(mine, theirs, strict=True))


def _standard(offering: Offering) -> list[PriceList]:
    return [each for each in offering.prices if each.service_tier is ServiceTier.STANDARD]


def _period(each: PriceList) -> tuple[date | None, date | None, Window | None]:
    return each.valid_from, each.valid_until, each.window


def _same_rates(one: PriceList, other: PriceList) -> bool:
    common = one.rates.keys() & other.rates.keys()
    tiers = {each.above_input_tokens: each.rates for each in other.tiers}
    return (
        bool(common)
        and all(one.rates[part] == other.rates[part] for part in common)
        and all(tiers.get(each.above_input_tokens, each.rates) == each.rates for each in one.tiers)
    )


def _last_end(group: Iterable[Offering]) -> date | None:
    """The latest day that an entry names."""
    ends = [each.deprecation_date for each in group]
    known = [end for end in ends if end is not None]
    return max(known) if known else None
