from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from adapters.charts.ink import CHINA, US
from adapters.charts.traffic import UNNAMED, shares_by_week, traffic
from bot.traffic_shares import origin_shares
from knowledge.evidence import TrafficFigure
from knowledge.tables import read_facts

FACTS = Path(__file__).parents[3] / "knowledge" / "facts"
SIX_DAYS = timedelta(days=6)


def share(group: str, value: str, start: date, **more: str) -> TrafficFigure:
    return TrafficFigure(
        period_start=start,
        period_end=start + SIX_DAYS,
        metric=more.get("metric", "token_share"),
        group=group,
        value=Decimal(value),
        unit="%",
        scope=more.get("scope", "ALL_PUBLIC: daily figures"),
        source_url="https://github.com/someone/figures/blob/main/table.csv",
        checked_on=date(2026, 11, 23),
    )


JUNE, AUGUST = date(2026, 6, 1), date(2026, 8, 3)


def test_only_shares_of_all_public_tokens_by_origin_count() -> None:
    """Another denominator, another metric, a developer's share and a week to come are other things."""
    wanted = share("China", "50", JUNE)
    others = (
        share("China", "61", JUNE, scope="TOP10: ten largest"),
        share("China", "14", JUNE, metric="tokens"),
        share("developer: DeepSeek", "20", JUNE),
        share("China", "55", AUGUST),
        share("China", "49", JUNE),
    )

    assert origin_shares((wanted, *others), date(2026, 7, 1)) == (wanted,)


def test_unknown_origins_are_added_up_and_the_rest_stays_as_told() -> None:
    """Stealth models and the long tail are one layer; China and the United States are what the source says."""
    figures = (
        share("China", "50.5", JUNE),
        share("United States", "34.5", JUNE),
        share("unidentified (stealth slugs)", "5", JUNE),
        share("long tail (other row, origin unknown)", "10", JUNE),
    )

    (layers,) = shares_by_week(figures).values()

    assert layers == {CHINA: Decimal("50.5"), US: Decimal("34.5"), UNNAMED: Decimal(15)}


def test_weeks_that_nobody_counted_stay_empty() -> None:
    """Two months apart are two bars with paper between, not a line through what is not known."""
    chart = traffic((share("China", "100", JUNE), share("China", "100", AUGUST)))

    assert chart is not None
    picture = Image.open(BytesIO(chart.png)).convert("RGB")
    row = ["#{:02x}{:02x}{:02x}".format(*picture.getpixel((x, 400))) for x in range(100, 1150)]  # type: ignore[misc]
    coloured = [x for x, colour in enumerate(row) if colour == CHINA.colour]
    gaps = [after - before for before, after in pairwise(coloured)]
    assert max(gaps) > 300
    assert len(coloured) < 300


def test_one_week_makes_no_chart() -> None:
    """Over time needs two times."""
    assert traffic(()) is None
    assert traffic((share("China", "50", JUNE),)) is None


@pytest.mark.parametrize("words", ["Denominator: all tokens of OpenRouter's public traffic", "Sources: github.com/"])
def test_what_is_on_board_is_drawn_with_denominator_and_sources(words: str) -> None:
    """The figures that ship make a chart of the promised size, whose words hold the newest week."""
    figures = origin_shares(read_facts(FACTS).traffic, date(2026, 11, 25))

    chart = traffic(figures)

    assert chart is not None
    assert Image.open(BytesIO(chart.png)).size == (1200, 750)
    assert words in chart.alt
    newest = max((each for each in figures if each.group == "China"), key=lambda each: each.period_end or date.min)
    assert f"{newest.period_start} to {newest.period_end}: China {newest.value.normalize():f}%" in chart.alt


def test_the_layers_of_a_week_make_a_whole() -> None:
    """Shares of one week add up to a hundred, give or take rounding: one denominator."""
    weeks = shares_by_week(origin_shares(read_facts(FACTS).traffic, date(2026, 11, 25)))

    assert all(abs(sum(layers.values()) - 100) <= 1 for layers in weeks.values())
