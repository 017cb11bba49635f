"""What the tables about makers, hosts, cards and plans promise, and what must fit together across all tables."""

import time
from decimal import Decimal
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import knowledge
from knowledge.catalogue import open_catalogue
from knowledge.facts import Facts
from knowledge.sources.provider_ids import GENAI_PRICES, LITELLM, MODELS_DEV, OPENROUTER_HOSTS
from knowledge.tables import read_facts

PLACE = Path(knowledge.__file__).parent
COUNTRIES = {
    "AE", "AR", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CL", "CN", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB",
    "GR", "HK", "HU", "ID", "IE", "IL", "IN", "IS", "IT", "JP", "KR", "LT", "LU", "LV", "MX", "MY", "NL", "NO", "NZ",
    "PL", "PT", "RO", "RU", "SA", "SE", "SG", "SI", "SK", "TH", "TR", "TW", "UA", "US", "VN", "ZA",
}  # fmt: skip
MADE_IN = {
    "openai": "US", "deepseek": "CN", "moonshot": "CN", "zai": "CN", "alibaba": "CN", "mistral": "FR", "cohere": "CA",
    "ai21": "IL", "tii": "AE", "upstage": "KR", "sarvam": "IN", "alephalpha": "DE", "sakana": "JP", "yandex": "RU",
}  # fmt: skip
NOT_TO_BE_CLAIMED = ["novita", "baseten", "groq", "cerebras", "siliconflow", "friendli"]


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts on board."""
    return read_facts(PLACE / "facts")


def test_the_tables_are_not_cut_short(facts: Facts) -> None:
    """A truncated file would answer less without anybody noticing."""
    assert len(facts.developers) >= 150
    assert len(facts.providers) >= 130
    assert len(facts.cards) >= 120
    assert len(facts.plans) >= 30


def test_all_tables_are_read_in_a_moment() -> None:
    """Reading comes before every answer, so it must not be felt; the bound leaves room for a busy machine."""
    fastest = min(_seconds_to_read() for _ in range(3))

    assert fastest < 0.5


def _seconds_to_read() -> float:
    start = time.perf_counter()
    read_facts(PLACE / "facts")
    return time.perf_counter() - start


def test_every_priced_provider_has_a_row(facts: Facts) -> None:
    """An offering whose host is unknown could pass a hosting rule unseen."""
    priced = open_catalogue(PLACE / "snapshots" / "prices.tsv").providers

    assert priced - set(facts.providers) == set()


def test_every_provider_id_that_a_catalogue_maps_to_has_a_row(facts: Facts) -> None:
    """A refresh may bring any of them."""
    ids = {each for words in (LITELLM, GENAI_PRICES, OPENROUTER_HOSTS, MODELS_DEV) for each in words.values()}

    assert ids - set(facts.providers) == set()


def test_every_model_has_a_known_maker(facts: Facts) -> None:
    """A model without a maker has no origin."""
    assert {model.developer for model in facts.models.values()} <= set(facts.developers)


def test_every_row_is_dated_and_sourced(facts: Facts) -> None:
    """What the tables say can be shown with a link and the day it was checked."""
    tables = (facts.developers, facts.providers, facts.models, facts.licences, facts.boards, facts.cards, facts.plans)
    rows = [row for table in tables for row in table.values()]

    assert all(row.source_url.startswith(("http://", "https://")) for row in rows)
    assert all(row.checked_on.year == 2026 for row in rows)
    assert all(each.source_urls and each.checked_on.year == 2026 for each in facts.measures.values())


def test_countries_are_iso_codes(facts: Facts) -> None:
    """Rules compare codes, so a country's name or `UK` would never match."""
    codes = {each.country for each in facts.developers.values()}
    codes |= {each.parent_country for each in facts.developers.values()}
    codes |= {each.parent_country for each in facts.providers.values()}
    codes |= {each.hq_country for each in facts.providers.values()}

    assert codes - {None} <= COUNTRIES


def test_regions_are_countries_the_union_or_the_world(facts: Facts) -> None:
    """A hosting rule asks for one of these and nothing else."""
    regions = {region for each in facts.providers.values() for region in each.regions}

    assert regions <= COUNTRIES | {"EU", "global"}


def test_a_choice_of_regions_names_regions(facts: Facts) -> None:
    """Where one may choose, the choices are told."""
    chosen = [each for each in facts.providers.values() if each.region_choice]

    assert [each.id for each in chosen if not each.regions] == []


@pytest.mark.parametrize(("developer", "country"), MADE_IN.items())
def test_developers_are_placed_where_they_are_led_from(facts: Facts, developer: str, country: str) -> None:
    """Origin rules rest on this column."""
    assert facts.developers[developer].country == country


def test_a_host_abroad_keeps_the_parent_of_its_owner(facts: Facts) -> None:
    """A seat in Singapore does not hide an owner in China."""
    assert facts.developers["bytedance"].parent_country == "CN"
    assert facts.providers["alibaba"].parent_country == "CN"


def test_an_unknown_country_is_explained(facts: Facts) -> None:
    """Not stated is not forgotten: the row says why."""
    silent = [each.id for each in facts.developers.values() if each.country is None and len(each.why) < 15]

    assert silent == []


def test_no_country_rests_on_general_knowledge(facts: Facts) -> None:
    """Origin filters and rules stand on this column, so each value was read on the page the row names."""
    loose = [each.id for each in facts.developers.values() if "general knowledge" in each.why or "not read" in each.why]
    fronts = [
        each.id for each in facts.developers.values()
        if each.country and (urlsplit(each.source_url).path in {"", "/"} or len(each.why) < 15)
    ]  # fmt: skip

    assert loose == []
    assert fronts == []


def test_a_maker_without_a_country_has_no_owner(facts: Facts) -> None:
    """What is known of an owner came from the page that places the maker."""
    assert [each.id for each in facts.developers.values() if each.parent_country and not each.country] == []


@pytest.mark.parametrize("provider", NOT_TO_BE_CLAIMED)
def test_no_region_is_claimed_without_a_source(facts: Facts, provider: str) -> None:
    """For these hosts no source that was read says where they compute."""
    assert facts.providers[provider].regions == ()


def test_deepseek_computes_in_china(facts: Facts) -> None:
    """Its own policy says so."""
    assert facts.providers["deepseek"].regions == ("CN",)


def test_certificates_are_certificates(facts: Facts) -> None:
    """That none was seen is not one."""
    words = " ".join(word for each in facts.providers.values() for word in each.certifications)

    assert not any(stray in words for stray in ("none", "not ", "no trust", "trust centre"))


def test_aliases_belong_to_one_row(facts: Facts) -> None:
    """An alias that two rows claim would resolve by accident."""
    for table in (facts.developers, facts.providers, facts.cards, facts.plans):
        owners: dict[str, str] = {}
        for name, row in table.items():
            for alias in row.aliases:
                assert owners.setdefault(alias, name) == name
                assert alias not in table or alias == name


def test_uplifts_are_the_ones_their_sources_give(facts: Facts) -> None:
    """A residency that costs more changes which offering is the cheapest."""
    factors = {(each.provider, each.region): each.factor for each in facts.uplifts}
    openai = [each.models_from for each in facts.uplifts if each.provider == "openai"]

    assert factors["anthropic", "us"] == factors["openai", "eu"] == factors["vercel", "us"] == Decimal("1.1")
    assert factors["together", "ca"] == factors["together", "us"] == Decimal("1.25")
    assert {str(day) for day in openai} == {"2026-03-05"}


def test_a_rent_comes_with_its_source_and_day(facts: Facts) -> None:
    """A rent without either would be a guess."""
    for card in facts.cards.values():
        told = {card.rent_usd_per_hour is None, card.rent_source_url is None, card.rent_checked_on is None}

        assert len(told) == 1


@pytest.mark.parametrize(
    ("card", "memory"),
    [("rtx-3060", 12), ("rtx-3090", 24), ("rtx-4090", 24), ("rtx-5090", 32), ("h100", 80), ("h200", 141)],
)
def test_cards_have_the_memory_they_were_sold_with(facts: Facts, card: str, memory: int) -> None:
    """What fits a card is computed from it."""
    assert facts.cards[card].memory_gb == memory


def test_plans_cost_what_somebody_pays(facts: Facts) -> None:
    """Monthly dollars for each seat, so zero for a free plan and no more than the largest Pro tier of ChatGPT."""
    prices = [plan.price_usd_per_month for plan in facts.plans.values()]

    assert min(prices) == 0
    assert max(prices) == facts.plans["chatgpt-pro-500"].price_usd_per_month == 500
