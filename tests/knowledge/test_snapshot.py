"""The shipped file: the same bytes each time, written whole or not at all."""

import random
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from knowledge.catalogue import Catalogue, open_catalogue
from knowledge.grouping import grouped, without_bare_bedrock
from knowledge.offering import Offering
from knowledge.reconcile import reconcile
from knowledge.snapshot import build, main, to_text, write
from knowledge.sources import genai_prices, litellm, models_dev

DAY = date(2026, 11, 23)
PAYLOADS = Path(__file__).parent / "payloads"
LITELLM = (PAYLOADS / "litellm.json").read_bytes()
GENAI = (PAYLOADS / "genai_prices.json").read_bytes()
SHIPPED = Path(__file__).parents[2] / "knowledge" / "snapshots" / "prices.tsv"


def offerings() -> list[Offering]:
    return reconcile(
        grouped(without_bare_bedrock(litellm.parse(LITELLM, DAY))), grouped(genai_prices.parse(GENAI, DAY)), DAY
    )


def test_building_twice_gives_the_same_bytes() -> None:
    """The order in which offerings come does not matter either."""
    shuffled = offerings()
    random.Random(7).shuffle(shuffled)  # noqa: S311

    text = build(LITELLM, GENAI, DAY)

    assert build(LITELLM, GENAI, DAY) == text
    assert to_text(shuffled, genai_prices.provider_rules(GENAI), DAY) == text


def test_what_is_read_back_is_what_was_written() -> None:
    """Every field of every offering survives, prices digit by digit."""
    written = {(each.provider, each.model, each.region): each for each in offerings()}

    read = {(each.provider, each.model, each.region): each for each in Catalogue(build(LITELLM, GENAI, DAY), "t").all()}

    assert read.keys() == written.keys()
    for place, offering in read.items():
        differing = {
            name for name in Offering.__struct_fields__ if getattr(offering, name) != getattr(written[place], name)
        }
        assert (place, differing) == (place, set())


def test_other_sources_only_fill_what_is_missing() -> None:
    """A model at a place that the two catalogues price is not priced again by a third."""
    others = models_dev.parse((PAYLOADS / "models_dev.json").read_bytes(), DAY)
    known = [replace(each, provider="openai", model="gpt-4o") for each in others]

    text = build(LITELLM, GENAI, DAY, [*others, *known])

    catalogue = Catalogue(text, "t")
    assert [each.prices[0].catalogue for each in catalogue.of_model("kimi-k2.5")] == ["models.dev"]
    assert "models.dev" not in {price.catalogue for each in catalogue.of_model("gpt-4o") for price in each.prices}


def test_the_command_writes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m knowledge.snapshot` reads two files and leaves one, and nothing else."""
    out = tmp_path / "new" / "prices.tsv"
    given = ("--litellm", PAYLOADS / "litellm.json", "--genai-prices", PAYLOADS / "genai_prices.json")
    monkeypatch.setattr("sys.argv", ["snapshot", *map(str, given), "--checked-on", "2026-11-23", "--out", str(out)])

    main()

    assert out.read_text(encoding="utf-8") == build(LITELLM, GENAI, DAY)
    assert [path.name for path in out.parent.iterdir()] == ["prices.tsv"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path) -> None:
    """The target stays as it was and no half-written file is left behind."""
    target = tmp_path / "prices.tsv"
    target.mkdir()
    (target / "kept").touch()

    with pytest.raises(OSError, match=r"prices\.tsv"):
        write("text", target)

    assert [path.name for path in tmp_path.iterdir()] == ["prices.tsv"]


def test_the_shipped_snapshot_is_whole_and_small() -> None:
    """It can be decoded to the last line, is under five megabytes, and names its day and many models."""
    catalogue = open_catalogue(SHIPPED)

    assert SHIPPED.stat().st_size < 5_000_000
    assert (catalogue.as_of, len(catalogue.models) > 1500) == (DAY, True)
    assert all(each.prices for each in catalogue.all())
