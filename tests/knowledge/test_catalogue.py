"""Looking prices up by the names that providers and catalogues use."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.catalogue import Catalogue, open_catalogue
from knowledge.errors import SnapshotError
from knowledge.offering import Component

SHIPPED = Path(__file__).parents[2] / "knowledge" / "snapshots" / "prices.tsv"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return open_catalogue(SHIPPED)


@pytest.mark.parametrize(
    ("provider", "name", "found"),
    [
        ("openai", "gpt-6.1-sol", ("openai", "gpt-6.1-sol", None)),
        ("openai", "gpt-4o-2024-11-20", ("openai", "gpt-4o", None)),
        ("openai", "gpt-4o-2024-05-13", ("openai", "gpt-4o-2024-05-13", None)),
        ("anthropic", "claude-opus-5-5", ("anthropic", "claude-opus-5-5", None)),
        ("Anthropic", "CLAUDE-OPUS-5-5", ("anthropic", "claude-opus-5-5", None)),
        ("google", "gemini-2.5-flash", ("google", "gemini-2.5-flash", None)),
        ("google-gla", "gemini-2.5-flash", ("google", "gemini-2.5-flash", None)),
        ("vertex", "gemini-2.5-flash", ("vertex", "gemini-2.5-flash", None)),
        ("google", "claude-opus-5-5", ("vertex", "claude-opus-5-5", None)),
        ("google-vertex", "claude-haiku-4-5@20251001", ("vertex", "claude-haiku-4-5", None)),
        ("google", "claude-fable-5-2", ("vertex", "claude-fable-5-2", None)),
        ("vertex_ai", "claude-fable-5-2", ("vertex", "claude-fable-5-2", None)),
        ("bedrock", "us.anthropic.claude-opus-5-5", ("aws", "claude-opus-5-5", "us")),
        ("aws", "anthropic.claude-opus-5-5", ("aws", "claude-opus-5-5", "regional")),
        ("aws", "global.anthropic.claude-opus-5-5", ("aws", "claude-opus-5-5", "global")),
        ("aws", "eu.anthropic.claude-opus-5-5", ("aws", "claude-opus-5-5", "eu")),
        ("azure", "gpt-4o", ("azure", "gpt-4o", None)),
        ("azure", "azure/us-gov/o3-mini", ("azure", "o3-mini", "us-gov")),
        ("x-ai", "grok-4.7", ("xai", "grok-4.7", None)),
        ("zhipuai", "glm-5.3", ("zhipu", "glm-5.3", None)),
        ("moonshotai", "kimi-k3", ("moonshot", "kimi-k3", None)),
        ("dashscope", "qwen3.8-max", ("alibaba", "qwen3.8-max", None)),
        ("huggingface_groq", "openai/gpt-oss-120b", ("huggingface_groq", "gpt-oss-120b", None)),
        ("fireworks_ai", "accounts/fireworks/models/glm-5p3", ("fireworks", "glm-5.3", None)),
        ("voyageai", "voyage-4", ("voyage", "voyage-4", None)),
        ("openrouter", "z-ai/glm-5.3", ("openrouter", "glm-5.3", None)),
    ],
)
def test_an_api_name_finds_its_offering(
    catalogue: Catalogue, provider: str, name: str, found: tuple[str, str, str | None]
) -> None:
    """Providers go by several names, models by dated, prefixed and regional ones."""
    offering = catalogue.find(provider, name)

    assert offering is not None
    assert (offering.provider, offering.model, offering.region) == found


@pytest.mark.parametrize(
    ("provider", "name"),
    [
        ("openai", "gpt-nonexistent"),
        ("anthropic", "claude-opus-99"),
        ("nobody", "gpt-4o"),
        ("google", "llama-4-maverick"),
        ("openrouter", "deepseek/deepseek-r1:free"),
        ("openai", ""),
    ],
)
def test_an_unknown_name_finds_nothing(catalogue: Catalogue, provider: str, name: str) -> None:
    """Never a neighbour's price, and never the paid one for a free variant."""
    assert catalogue.find(provider, name) is None


def test_a_regional_price_differs_from_the_global_one(catalogue: Catalogue) -> None:
    """Bedrock charges a tenth more where processing stays in a region."""
    prices = {
        each.region: each.prices[0].rates[Component.INPUT]
        for each in catalogue.of_model("claude-opus-5-5")
        if each.provider == "aws" and each.region in {"us", "global"}
    }

    assert prices == {"us": Decimal("4.4"), "global": Decimal(4)}


def test_the_gemini_api_sells_no_claude(catalogue: Catalogue) -> None:
    """Google sells Anthropic's models on Vertex AI; both catalogues' rows there are one offering each."""
    sold = [(each.provider, each.model) for each in catalogue.all() if each.model.startswith("claude")]

    assert "google" not in {provider for provider, _ in sold}
    assert len({model for provider, model in sold if provider == "vertex"}) == sum(p == "vertex" for p, _ in sold)


def test_disagreements_are_on_board(catalogue: Catalogue) -> None:
    """Mistral Large 4 is one of those where the two catalogues differ."""
    [offering] = [each for each in catalogue.of_model("mistral-large-4") if each.provider == "mistral"]

    assert {(each.component.value, str(each.chosen), str(each.other)) for each in offering.disputes} == {
        ("input", "0.7", "1.36"),
        ("cached_input", "0.07", "0.14"),
        ("output", "2.1", "4.18"),
    }


def test_conflicts_list_every_disagreement(catalogue: Catalogue) -> None:
    """As many as the offerings hold, each with its offering and the other side's source."""
    listed = catalogue.conflicts()

    assert len(listed) == sum(len(each.disputes) for each in catalogue.all())
    assert len(listed) > 50
    assert all(dispute in offering.disputes and dispute.other_source.url for offering, dispute in listed)


def test_offerings_are_decoded_once(catalogue: Catalogue) -> None:
    """Asking again gives the same object; an unknown model gives none."""
    assert catalogue.of_model("gpt-4o")[0] is catalogue.of_model("gpt-4o")[0]
    assert catalogue.of_model("no-such-model") == ()
    assert catalogue.as_of == date(2026, 11, 23)


def test_one_model_is_found_as_all_are() -> None:
    """Searched for in the text or looked up in order: the same offerings, the same objects."""
    fresh = open_catalogue(SHIPPED)
    names = ("gpt-4o", "glm-5.3", "kimi-k3", "no-such-model", "", "{", "\n", "a\tb")
    searched = {name: fresh.of_model(name) for name in names}

    every = fresh.all()

    assert fresh.models
    for name, found in searched.items():
        assert found == tuple(each for each in every if each.model == name)
        assert all(one is again for one, again in zip(found, fresh.of_model(name), strict=True))
    assert all(fresh.of_model(name) for name in list(fresh.models)[:20])


def test_a_missing_snapshot_names_file_and_cure(tmp_path: Path) -> None:
    """One sentence: what, where, cure."""
    with pytest.raises(SnapshotError, match=r"gone\.tsv: cannot be read .*make snapshot"):
        open_catalogue(tmp_path / "gone.tsv")


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"", "line 1"),
        (b"not a head\nx\ty\t{}\n", "line 1"),
        (b'{"schema":1}\nx\ty\t{}\n', "line 1"),
        (b"\xff\xfe\x00", "is not a snapshot"),
        (b'{"schema":1,"checked_on":"2026-11-23","urls":[],"providers":[]}\nx\ty\t{"api":[', "ends early"),
        (b'{"schema":1,"checked_on":"2026-11-23","urls":[],"providers":[]}\n', "ends early"),
    ],
)
def test_a_damaged_snapshot_names_place_and_cure(tmp_path: Path, content: bytes, place: str) -> None:
    """Empty, foreign, truncated: each is told apart."""
    path = tmp_path / "prices.tsv"
    path.write_bytes(content)

    with pytest.raises(SnapshotError, match=rf"prices\.tsv: .*{place}.*make snapshot"):
        open_catalogue(path)


def test_a_damaged_line_is_told_when_it_is_needed(tmp_path: Path) -> None:
    """The rest of the file still answers."""
    head = '{"schema":1,"checked_on":"2026-11-23","urls":[],"providers":[]}'
    path = tmp_path / "prices.tsv"
    path.write_text(f"{head}\nopenai\tgood\t" + '{"api":["good"],"prices":[]}' + "\nopenai\tbad\t{\n", encoding="utf-8")
    catalogue = open_catalogue(path)

    assert catalogue.of_model("good")[0].api_names == ("good",)
    with pytest.raises(SnapshotError, match=r"line 3 \(openai, bad\) is damaged"):
        catalogue.of_model("bad")
