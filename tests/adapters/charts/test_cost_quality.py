from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from PIL import Image

from adapters.charts.chart import Chart
from adapters.charts.cost_quality import cost_quality
from adapters.charts.ink import CHINA, EUROPE, PAPER, US
from bot.field import Contender, Field, efficient

MakeContender = Callable[..., Contender]


def field(*contenders: Contender, period: str | None = "month") -> Field:
    return Field(task="data_analysis", period=period, contenders=contenders)


def drawn(*contenders: Contender, period: str | None = "month") -> Chart:
    chart = cost_quality(field(*contenders, period=period))
    assert chart is not None
    return chart


def colours(chart: Chart) -> dict[str, int]:
    """Pixels by colour."""
    found = Image.open(BytesIO(chart.png)).convert("RGB").getcolors(maxcolors=1_000_000)
    assert found is not None
    return {"#{:02x}{:02x}{:02x}".format(*colour): count for count, colour in found}  # type: ignore[misc]


def test_the_picture_is_an_opaque_png_of_the_promised_size(contender: MakeContender) -> None:
    """Both themes of a chat show the same picture."""
    chart = drawn(contender("One", "1", 0.4), contender("Two", "2", 0.6))

    picture = Image.open(BytesIO(chart.png))

    assert picture.format == "PNG"
    assert picture.size == (1200, 750)
    assert picture.convert("RGBA").getextrema()[3] == (255, 255)
    assert max(colours(chart).items(), key=lambda pair: pair[1])[0] == PAPER


def test_fewer_than_two_points_make_no_chart(contender: MakeContender) -> None:
    """A single point says less than a sentence."""
    assert cost_quality(field()) is None
    assert cost_quality(field(contender("One", "1", 0.4, role="best"))) is None


def test_the_words_name_every_point_with_its_figures(contender: MakeContender) -> None:
    """Who does not see the picture learns all of it: name, effort, origin, host, cost, quality, role, evidence."""
    chart = drawn(
        contender("Alpha", "80", 0.914, role="best", origin="US", provider="Alpha Cloud"),
        contender("Beta", "2.24", 0.786, effort="max", origin="CN", provider="Beta Host", thin=True),
        contender("Gamma", "100", 0.5, origin=None),
    )

    assert "Cost against quality: data analysis. Bill for your workload in USD a month." in chart.alt
    assert "Alpha, United States, Alpha Cloud: $80.00 a month, quality 0.91 (best, Pareto)" in chart.alt
    assert "Beta (max), China, Beta Host: $2.24 a month, quality 0.79 (Pareto, thin)" in chart.alt
    assert "Gamma, Origin unknown, Host: $100.00 a month, quality 0.50" in chart.alt


def test_without_a_volume_the_cost_is_a_blended_price_and_says_so(contender: MakeContender) -> None:
    """A price per token is never passed off as a bill."""
    chart = drawn(contender("One", "1", 0.4), contender("Two", "2", 0.6), period=None)

    assert "Price in USD per 1M tokens, blended: three parts input, one part output" in chart.alt
    assert "One, United States, Host: $1.00 per 1M, quality 0.40" in chart.alt


def test_points_are_coloured_by_the_makers_country(contender: MakeContender) -> None:
    """Each origin that has a point has its colour in the picture, and no other."""
    chart = drawn(contender("One", "1", 0.4, origin="US"), contender("Two", "2", 0.6, origin="CN"))

    found = colours(chart)

    assert found[US.colour] > 100
    assert found[CHINA.colour] > 100
    assert EUROPE.colour not in found


def test_the_pareto_line_holds_what_nothing_beats(contender: MakeContender) -> None:
    """Dearer and no better is beaten; so is the same price for less quality."""
    cheap, good, best = contender("Cheap", "1", 0.3), contender("Good", "5", 0.6), contender("Best", "50", 0.9)
    beaten = (contender("Dear", "6", 0.6), contender("Worse", "5", 0.5), contender("Bad", "49", 0.59))

    assert efficient((best, *beaten, good, cheap)) == (cheap, good, best)


def test_crowds_long_names_free_and_odd_ones_are_drawn(contender: MakeContender) -> None:
    """Sixty points, names of any length and with signs that matplotlib would read as formulas, and no cost at all."""
    names = ["A very long name of a model " * 4, "$x$ and $y_{1}$", "a\\b{c", "Ünïcode-7B"]
    crowd = [contender(f"Model {number}", f"{1 + number / 1000}", 0.5 + number / 1000) for number in range(56)]
    odd = [contender(name, str(number * 400), 0.9, role="match") for number, name in enumerate(names)]

    chart = drawn(*odd, *crowd)

    assert Image.open(BytesIO(chart.png)).size == (1200, 750)
    assert "$x$ and $y_{1}$, United States, Host: $400.00 a month" in chart.alt


def test_two_threads_draw_the_same_as_one(contender: MakeContender) -> None:
    """Charts are drawn in worker threads, several at a time."""
    points = [contender(f"Model {number}", str(number + 1), number / 10) for number in range(8)]
    alone = drawn(*points).png

    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda _: drawn(*points).png, range(6)))

    assert set(together) == {alone}
