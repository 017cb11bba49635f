"""What a residency question rests on: which hosts let a customer pin a place, what that costs, and who keeps inputs."""

from decimal import Decimal
from pathlib import Path

import pytest

import knowledge
from knowledge.entities import Card, Provider, RegionalUplift
from knowledge.evidence import Plan
from knowledge.table_cells import read_table

FACTS = Path(knowledge.__file__).parent / "facts"
PROVIDERS = {each.id: each for each in read_table(FACTS / "providers.csv", Provider)}
UPLIFTS = read_table(FACTS / "uplifts.csv", RegionalUplift)
CARDS = {each.id: each for each in read_table(FACTS / "cards.csv", Card)}
PLANS = {each.id: each for each in read_table(FACTS / "plans.csv", Plan)}

PINNABLE = {
    "openai": "US EU", "anthropic": "US", "aws": "US EU JP AU", "azure": "US EU", "vertex": "US EU", "mistral": "EU US",
    "together": "US CA", "assemblyai": "EU US", "deepgram": "EU US AU IN", "ibm": "DE GB IN", "oracle": "DE SA AE",
    "snowflake": "EU US", "databricks": "EU US",
}  # fmt: skip
STORED_BUT_NOT_COMPUTED = {"alibaba": "SG DE JP", "openai": "JP AU CA IN GB"}
ONLY_SOME_MODELS = ["xai", "fireworks"]
OWNERS = {
    "byteplus": ("SG", "CN"), "alibaba": ("CN", "CN"), "zai": ("CN", "CN"), "mistral": ("FR", "FR"),
    "siliconflow": ("SG", "CN"), "streamlake": ("SG", "CN"), "nebius": ("NL", "NL"), "replicate": (None, "US"),
}  # fmt: skip
KEPT = {
    "deepinfra": ("yes", "no"), "wandb": ("yes", "no"), "openai": ("on_request", "no"), "groq": ("on_request", None),
    "deepgram": ("on_request", "opt_out"), "deepseek": (None, "opt_out"), "stepfun": (None, "yes"),
}  # fmt: skip


@pytest.mark.parametrize(("provider", "places"), PINNABLE.items())
def test_hosts_that_can_be_pinned_say_where(provider: str, places: str) -> None:
    """A hard wish for a place is met only through these two columns."""
    row = PROVIDERS[provider]

    assert row.region_choice is True
    assert set(places.split()) <= set(row.regions)


@pytest.mark.parametrize(("provider", "places"), STORED_BUT_NOT_COMPUTED.items())
def test_a_place_of_storage_is_no_place_of_inference(provider: str, places: str) -> None:
    """These makers keep data in more places than they promise to compute in."""
    assert not set(places.split()) & set(PROVIDERS[provider].regions)


@pytest.mark.parametrize("provider", ONLY_SOME_MODELS)
def test_a_regional_endpoint_for_one_model_pins_no_other(provider: str) -> None:
    """The note tells of it; the columns speak for every model the host has."""
    row = PROVIDERS[provider]

    assert row.region_choice is None
    assert row.regions == ("global",)
    assert row.note is not None
    assert "US" in row.note


def test_every_place_that_costs_more_can_be_chosen() -> None:
    """An uplift for a region nobody can pin would never apply, and hide a missing region."""
    for row in UPLIFTS:
        host = PROVIDERS[row.provider]

        assert host.region_choice is True
        assert row.region.upper() in host.regions
        assert Decimal(1) < row.factor < Decimal(2)


def test_mistral_charges_for_either_region() -> None:
    """Its standard price is the global endpoint's, so a wish for the EU raises it."""
    factors = {row.region: row.factor for row in UPLIFTS if row.provider == "mistral"}

    assert factors == {"eu": Decimal("1.1"), "us": Decimal("1.1")}


@pytest.mark.parametrize(("provider", "countries"), OWNERS.items())
def test_seat_and_owner_are_told_apart(provider: str, countries: tuple[str, str]) -> None:
    """Whose law reaches a host depends on both."""
    row = PROVIDERS[provider]

    assert (row.hq_country, row.parent_country) == countries


@pytest.mark.parametrize(("provider", "terms"), KEPT.items())
def test_what_hosts_do_with_inputs_is_their_own_word(provider: str, terms: tuple[str | None, str | None]) -> None:
    """Retention and training are claimed only where a page of the host says so, with the words kept beside them."""
    row = PROVIDERS[provider]

    assert (row.zero_retention, row.trains_on_inputs) == terms
    assert row.retention_note


def test_a_seat_or_an_owner_is_stated_with_the_page_that_says_it() -> None:
    """Whose law reaches a host is told as a fact, so it never rests on what everybody knows."""
    placed = {name for name, row in PROVIDERS.items() if row.hq_country or row.parent_country or row.ultimate_parent}
    sourced = {name for name, row in PROVIDERS.items() if row.seat_source_urls}

    assert placed == sourced == {name for name, row in PROVIDERS.items() if row.seat_checked_on}


def test_an_owner_has_a_country() -> None:
    """A rule on hosts compares codes, so an owner without one would pass it unseen."""
    assert [name for name, row in PROVIDERS.items() if row.ultimate_parent and not row.parent_country] == []


def test_unverified_rows_claim_no_terms() -> None:
    """Nobody read these hosts' pages, so nothing about inputs or choice of region may be filtered by."""
    unread = [each for each in PROVIDERS.values() if each.evidence in {"unverified", "weak"}]

    assert unread
    assert {each.zero_retention for each in unread} == {each.trains_on_inputs for each in unread} == {None}
    assert {each.region_choice for each in unread} == {None}


def test_resellers_have_no_known_owner() -> None:
    """The word marks middlemen whose operator no source names; one that is sourced becomes a host or a router."""
    middlemen = [each for each in PROVIDERS.values() if each.role == "reseller"]

    assert len(middlemen) >= 10
    assert all(each.ultimate_parent is None and each.evidence == "unverified" for each in middlemen)


def test_hugging_face_routes_are_routers() -> None:
    """A route passes a request on to the host it names, and its terms are that host's."""
    routes = {each.role for each in PROVIDERS.values() if each.id.startswith("huggingface")}

    assert routes == {"router"}


@pytest.mark.parametrize(
    ("card", "memory", "unified"),
    [("mi300x", 192, False), ("b200", 180, False), ("a100-40gb", 40, False), ("dgx-spark", 128, True)],
)
def test_accelerators_have_their_memory(card: str, memory: int, unified: bool) -> None:  # noqa: FBT001
    """What fits is computed from it, and unified memory is shared with everything else on the machine."""
    assert CARDS[card].memory_gb == memory
    assert CARDS[card].unified is unified


@pytest.mark.parametrize(("plan", "provider"), [("chatgpt-plus", "openai"), ("claude-max", "anthropic")])
def test_common_subscriptions_belong_to_their_seller(plan: str, provider: str) -> None:
    """People mix these up with API prices, so the seller and what is covered must be known."""
    assert PLANS[plan].provider == provider
    assert PLANS[plan].covers
