"""What the models and licences tables promise: who made what, from what, and on which terms."""

from decimal import Decimal
from pathlib import Path

import pytest

import knowledge
from knowledge.entities import Licence, Model
from knowledge.model_names import canonical_model
from knowledge.table_cells import read_table

FACTS = Path(knowledge.__file__).parent / "facts"
MODELS = {model.id: model for model in read_table(FACTS / "models.csv", Model)}
LICENCES = {licence.id: licence for licence in read_table(FACTS / "licences.csv", Licence)}

FLAGSHIPS = {
    "openai": "gpt-6-astra gpt-6.1-sol gpt-6.1-terra gpt-6-luna gpt-5.5 gpt-oss-120b text-embedding-3-large",
    "anthropic": "claude-fable-5-1 claude-opus-5-5 claude-sonnet-5-5 claude-haiku-5-5",
    "google": "gemini-4-argon gemini-3.8-flash gemini-3.5-flash-lite gemini-3.1-pro gemma-4-31b",
    "meta": "muse-wonder muse-spark-1.3 muse-spark-open llama-4-maverick llama-3.3-70b",
    "xai": "grok-4.7 grok-build-0.1",
    "mistral": "mistral-large-4 mistral-medium-3.5 mistral-small-4",
    "deepseek": "deepseek-v4.1-flash deepseek-v4-pro deepseek-r1",
    "alibaba": "qwen3.8-max qwen3.8-27b qwen3.8-flash qwen3.7-max",
    "moonshot": "kimi-k3 kimi-k3.1-pro",
    "zai": "glm-5.3 glm-5.3-flash",
    "minimax": "minimax-m3",
    "xiaomi": "mimo-v2.6-pro",
    "tencent": "hy4",
    "nvidia": "nemotron-3-ultra-550b-a55b",
    "amazon": "nova-2-lite nova-premier",
    "cohere": "command-a-plus embed-v4",
}
LINEAGE = {
    "deepseek-r1-distill-llama-70b": {"llama-3.3-70b", "deepseek-r1"},
    "deepseek-r1-distill-qwen-32b": {"qwen2.5-32b", "deepseek-r1"},
    "r1-1776": {"deepseek-r1"},
    "composer-2": {"kimi-k2.5"},
    "swe-1.7": {"kimi-k2.7-code"},
    "mai-ds-r1": {"deepseek-r1"},
    "intellect-3": {"glm-4.5-air"},
    "llama-3.3-nemotron-super-49b-v1.5": {"llama-3.3-70b"},
    "ternary-bonsai-27b": {"qwen3.6-27b"},
}
CAPS = {
    "llama-3.1-community": (None, 700_000_000, ()),
    "llama-4-community": (None, 700_000_000, ("EU",)),
    "tencent-hunyuan": (None, 100_000_000, ("EU", "GB", "KR")),
    "qwen": (None, 100_000_000, ()),
    "qwen3.8-max": (50_000_000, 100_000_000, ()),
    "glm-5.3": (10_000_000_000, None, ()),
    "kimi-k2": (240_000_000, 100_000_000, ()),
    "kimi-k3": (20_000_000, None, ()),
    "minimax-community": (20_000_000, None, ()),
    "jamba-open": (50_000_000, None, ()),
    "stability-community": (1_000_000, None, ()),
    "lfm-open": (10_000_000, None, ()),
}


def test_the_tables_are_not_cut_short() -> None:
    """A truncated file would answer less without anybody noticing."""
    assert len(MODELS) > 1100
    assert len(LICENCES) > 45


@pytest.mark.parametrize(("developer", "names"), FLAGSHIPS.items())
def test_current_flagships_have_a_row_under_their_maker(developer: str, names: str) -> None:
    """People ask for these by name, so each must be known and credited to the right maker."""
    assert {name: MODELS[name].developer for name in names.split()} == dict.fromkeys(names.split(), developer)


@pytest.mark.parametrize(("tuned", "bases"), LINEAGE.items())
def test_derived_models_name_what_they_come_from(tuned: str, bases: set[str]) -> None:
    """A base carries its origin along, so a fine-tune or distillation without one would hide it."""
    assert set(MODELS[tuned].bases) == bases


@pytest.mark.parametrize(("licence", "terms"), CAPS.items())
def test_licences_carry_their_thresholds(licence: str, terms: tuple[int | None, int | None, tuple[str, ...]]) -> None:
    """Revenue and user thresholds and excluded places decide who may use the weights."""
    row = LICENCES[licence]

    revenue = None if terms[0] is None else Decimal(terms[0])
    assert (row.revenue_cap_usd, row.user_cap, row.excluded_territories) == (revenue, *terms[1:])


@pytest.mark.parametrize("licence", ["cc-by-nc-4.0", "flux-dev", "mistral-research", "qwen-research", "exaone"])
def test_research_licences_forbid_commercial_use(licence: str) -> None:
    """Self-hosting such weights in a business must be stopped, not merely mentioned."""
    assert LICENCES[licence].commercial_use == "no"


def test_every_id_is_the_one_prices_use() -> None:
    """Rows join offerings by canonical id; a differently written id would lose its origin and licence."""
    apart = {name for name in MODELS if canonical_model(name) != name}

    assert apart <= {"deepgram-nova-2", "deepgram-nova-3"}


def test_bases_and_successors_exist() -> None:
    """A lineage that ends in an unknown id says nothing about origin."""
    pointed = {base for model in MODELS.values() for base in model.bases}
    pointed |= {model.successor for model in MODELS.values() if model.successor}

    assert pointed <= set(MODELS)


def test_lineage_has_no_loops() -> None:
    """Following bases must end, or collecting origins would never return."""
    for model in MODELS.values():
        seen, waiting = {model.id}, list(model.bases)
        while waiting:
            base = waiting.pop()
            assert base != model.id
            if base not in seen:
                seen.add(base)
                waiting.extend(MODELS[base].bases)


def test_aliases_belong_to_one_model() -> None:
    """An alias that two rows claim, or that is another row's id, would resolve by accident."""
    owners: dict[str, str] = {}
    for model in MODELS.values():
        for alias in model.aliases:
            for name in {alias, canonical_model(alias)}:
                assert owners.setdefault(name, model.id) == model.id
                assert name not in MODELS or name == model.id


def test_hosted_only_models_are_proprietary_and_open_ones_are_not() -> None:
    """`proprietary` says there are no weights; it must never contradict the weights column."""
    wrong = [model.id for model in MODELS.values() if (model.licence == "proprietary") == (model.open_weights is True)]

    assert [name for name in wrong if MODELS[name].licence is not None] == []


def test_named_licences_have_terms() -> None:
    """A licence id without a row has no terms to tell."""
    assert {model.licence for model in MODELS.values() if model.licence} <= set(LICENCES)


def test_active_parameters_never_exceed_the_total() -> None:
    """A mixture's active part is within its total; the other way round the columns were swapped."""
    wrong = [
        model.id
        for model in MODELS.values()
        if model.params_active_b and model.params_total_b and model.params_active_b > model.params_total_b
    ]

    assert wrong == []
