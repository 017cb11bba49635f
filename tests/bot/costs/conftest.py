"""The bundled prices and facts, read once."""

from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue, open_catalogue
from knowledge.facts import Facts
from knowledge.pricing_facts import read_pricing_facts

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return open_catalogue(KNOWLEDGE / "snapshots/prices.tsv")


@pytest.fixture(scope="session")
def facts() -> Facts:
    return read_pricing_facts(KNOWLEDGE / "facts")
