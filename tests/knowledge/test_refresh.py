"""Replacing a snapshot: all sources or none."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.catalogue import open_catalogue
from knowledge.errors import SourceError
from knowledge.refresh import refresh
from knowledge.sources import genai_prices, litellm, models_dev, openrouter

DAY = date(2026, 12, 1)
PAYLOADS = Path(__file__).parent / "payloads"
PAGES = {
    litellm.URL: (PAYLOADS / "litellm.json").read_bytes(),
    genai_prices.URL: (PAYLOADS / "genai_prices.json").read_bytes(),
    openrouter.URL: (PAYLOADS / "openrouter_models.json").read_bytes(),
    models_dev.URL: (PAYLOADS / "models_dev.json").read_bytes(),
    openrouter.ENDPOINTS_URL.format(model="z-ai/glm-5.3"): (PAYLOADS / "openrouter_endpoints.json").read_bytes(),
}


def test_the_two_catalogues_make_a_snapshot(tmp_path: Path) -> None:
    """The file is in place, dated with the day it was read, and is what comes back."""
    path = tmp_path / "home" / "prices.tsv"

    fresh = refresh(path, DAY, PAGES.__getitem__)

    assert (open_catalogue(path).as_of, fresh.models) == (DAY, open_catalogue(path).models)


def test_other_sources_add_hosts(tmp_path: Path) -> None:
    """OpenRouter's hosts and models.dev's providers come on top when asked for."""
    also = ["openrouter", "models.dev"]
    fresh = refresh(tmp_path / "prices.tsv", DAY, PAGES.__getitem__, also=also, hosts_of=["z-ai/glm-5.3"])

    assert {each.provider for each in fresh.of_model("glm-5.3")} == {"deepinfra", "vertex"}
    assert {"openrouter", "moonshot"} <= {each.provider for each in fresh.all()}


@pytest.mark.parametrize("url", [litellm.URL, genai_prices.URL])
@pytest.mark.parametrize("payload", [b"", b"{}", b"[]", b"<html>busy</html>"])
def test_a_source_that_cannot_be_read_leaves_the_old_snapshot(tmp_path: Path, url: str, payload: bytes) -> None:
    """An empty list is an error like any other."""
    path = tmp_path / "prices.tsv"
    path.write_text("old", encoding="utf-8")

    with pytest.raises(SourceError):
        refresh(path, DAY, (PAGES | {url: payload}).__getitem__)

    assert path.read_text(encoding="utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["prices.tsv"]
