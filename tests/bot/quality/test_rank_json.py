"""The machine form of the ranking keeps the contract."""

import json
from pathlib import Path

import pytest

from bot.quality.rank_json import rank_json
from knowledge.facts import Facts
from knowledge.tables import read_facts

FOLDER = Path(__file__).parents[3] / "knowledge" / "facts"


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts on board."""
    return read_facts(FOLDER)


@pytest.mark.parametrize("task", ["coding", "support", "embedding", "image_generation"])
def test_the_object_has_the_contract_s_shape(facts: Facts, task: str) -> None:
    """Keys, types and order are those of the contract, and it is plain JSON."""
    ranking = json.loads(json.dumps(rank_json(facts, task)))

    assert list(ranking) == ["schema", "task", "as_of", "models", "citations"]
    assert ranking["schema"] == 1
    assert ranking["task"] == task
    for each in ranking["models"]:
        assert list(each) == ["model", "effort", "quality", "evidence", "thin"]
        assert 0 <= each["quality"] <= 1
    qualities = [each["quality"] for each in ranking["models"]]
    assert qualities == sorted(qualities, reverse=True)


def test_every_model_has_evidence_that_is_cited(facts: Facts) -> None:
    """Every id is defined once, every model stands on at least one."""
    ranking = rank_json(facts, "agentic", "BFCL V4 Overall")
    defined = [each["id"] for each in ranking["citations"]]

    assert len(set(defined)) == len(defined)
    assert all(each["evidence"] and set(each["evidence"]) <= set(defined) for each in ranking["models"])
    assert "BFCL V4 Overall" not in {each["title"] for each in ranking["citations"]}


def test_only_known_models_are_ranked(facts: Facts) -> None:
    """Canonical ids only."""
    assert {each["model"] for each in rank_json(facts, "chat")["models"]} <= set(facts.models)
