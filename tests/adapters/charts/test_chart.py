from adapters.charts.chart import Chart


def test_words_that_fit_are_left_whole() -> None:
    """A platform that takes all the words gets all of them."""
    chart = Chart(png=b"", title="Cost", alt="Cost. One: $1; two: $2.")

    assert chart.alt_within(1000) == chart.alt


def test_words_that_do_not_fit_end_after_a_whole_item_and_count_the_rest() -> None:
    """Nothing is cut within an item, and what is left out is said."""
    chart = Chart(png=b"", title="Cost", alt="; ".join(f"model number {number}: ${number}" for number in range(50)))

    short = chart.alt_within(120)

    kept = short.split("; ")
    assert len(short) <= 120
    assert kept[-1] == f"and {50 - (len(kept) - 1)} more."
    assert all(item in chart.alt for item in kept[:-1])


def test_a_first_item_too_long_leaves_title_and_count() -> None:
    """Where not even one item fits, the title and the number of points do."""
    chart = Chart(png=b"", title="Cost against quality", alt=f"{'x' * 300}; {'y' * 300}")

    assert chart.alt_within(100) == "Cost against quality (2 points)"
