"""Which older version stands in for a model without results."""

from datetime import date

import pytest

from bot.quality.borrowing import line_of, predecessors
from knowledge.entities import Model


def model(name: str, released: str | None, bases: tuple[str, ...] = ()) -> Model:
    return Model(
        id=name, name=name, developer="maker", family="line", released=released, bases=bases,
        source_url="https://example.org", checked_on=date(2026, 11, 23),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("claude-opus-5-5", "claude-opus"),
        ("gpt-6.1-terra", "gpt-terra"),
        ("qwen3.8-27b", "qwen-27b"),
        ("kimi-k3", "kimi-k"),
        ("deepseek-v4.1-flash", "deepseek-flash"),
    ],
)
def test_a_line_is_the_name_without_its_version(name: str, line: str) -> None:
    """Versions go, sizes and variants stay."""
    assert line_of(name) == line


def test_the_newest_older_version_stands_in() -> None:
    """Never a newer one, never one of another size, never for a model that has results."""
    models = {
        each.id: each
        for each in (
            model("m-1-9b", "2025-01"), model("m-2-9b", "2025-06"), model("m-3-9b", "2026-01"),
            model("m-4-9b", "2026-06"), model("m-3-70b", "2026-01"), model("m-0-9b", "2024-01"),
            model("m-5-9b", None),
        )
    }  # fmt: skip

    assert predecessors(models, {"m-1-9b", "m-2-9b", "m-4-9b"}) == {"m-3-9b": "m-2-9b"}


def test_a_tuned_model_borrows_from_no_version() -> None:
    """A derived model is another model, not a newer one."""
    models = {each.id: each for each in (model("m-1", "2025-01"), model("m-2", "2026-01", ("other",)))}

    assert predecessors(models, {"m-1"}) == {}
