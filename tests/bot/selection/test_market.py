"""What is on sale on a day, and where a model is bought when nobody says where."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest

from bot.assistant import Assistant
from bot.selection.market import Market
from bot.selection.rows import Row, blended_rate, usual_place
from bot.selection.sold_as import is_on_sale
from tests.bot.conftest import DAY
from tests.bot.selection.made import row


@pytest.mark.parametrize(("ends", "deprecated", "sold"), [(None, False, True), (1, False, True), (0, False, False),
                                                          (-1, False, False), (None, True, False)])  # fmt: skip
def test_what_has_ended_is_not_on_sale(*, ends: int | None, deprecated: bool, sold: bool) -> None:
    """The day of the end counts as past; a mark without a day counts too."""
    day = None if ends is None else DAY + timedelta(days=ends)
    assert is_on_sale(row("m", deprecation_date=day, deprecated=deprecated).offering, DAY) is sold


def test_nothing_on_the_market_has_ended(assistant: Assistant) -> None:
    """Every row of the day is priced and lasts beyond it."""
    for mode in ("chat", "embedding", "image"):
        rows = Market(assistant.knowledge).rows(mode, DAY)
        assert rows
        for each in rows:
            assert each.offering.deprecation_date is None or each.offering.deprecation_date > DAY
            assert each.offering.mode == mode


def test_another_day_has_other_rows(assistant: Assistant) -> None:
    """What ends next year is gone the year after."""
    market = Market(assistant.knowledge)
    now = {(each.model_id, each.provider_id) for each in market.rows("chat", DAY)}
    later = {(each.model_id, each.provider_id) for each in market.rows("chat", date(2030, 1, 1))}
    assert later < now


def test_the_makers_own_api_is_the_usual_place() -> None:
    """Then the cheapest host; resellers and regional prices last."""
    own = row("m", maker="own", host="own", input_rate=9.0)
    cheap, dear = (
        row("m", maker="own", host="cheap", input_rate=1.0),
        row("m", maker="own", host="dear", input_rate=2.0),
    )
    seller = row("m", maker="own", host="seller", role="reseller", input_rate=0.1)
    regional = row("m", maker="own", host="cheap", region="eu", input_rate=0.5)
    assert usual_place([cheap, own, dear]) is own
    assert usual_place([dear, seller, regional, cheap]) is cheap
    assert usual_place([]) is None


def test_a_blend_is_three_parts_input_to_one_part_output() -> None:
    """Unknown where a rate is."""
    assert blended_rate(row("m", input_rate=1.0, output_rate=5.0)) == 2
    assert blended_rate(row("m", output_rate=None)) is None


def test_what_was_chosen_is_kept_for_the_day_only(assistant: Assistant) -> None:
    """A second question of the day chooses nothing anew, one of another day does."""
    market, asked = Market(assistant.knowledge), []

    def few(rows: Iterable[Row]) -> list[Row]:
        asked.append(1)
        return list(rows)[:3]

    first = market.chosen("chat", DAY, few)
    again = market.chosen("chat", DAY, few)
    later = market.chosen("chat", date(2030, 1, 1), few)

    assert first is again
    assert len(later.rows) == len(first.rows) == 3
    assert len(asked) == 2
