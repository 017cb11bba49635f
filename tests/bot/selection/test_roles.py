"""Who becomes best, value, budget and fallback among given candidates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.quality.rank import Quality
from bot.selection.candidates import Candidate, cheapest_places
from bot.selection.roles import Pick, fallback, picks
from tests.bot.selection.made import row


def candidate(
    name: str, *, quality: float | None = 0.5, usd: float = 1.0, maker: str = "a", country: str = "US", host: str = "h"
) -> Candidate:
    """A candidate of a made-up model."""
    found = None if quality is None else Quality(model=name, effort=None, quality=quality, evidence=(), thin=False)
    made = row(name, maker=maker, country=country, host=host)
    return Candidate(row=made, effort=None, quality=found, rough_usd=usd, worth=quality or 0.0)


def roles(found: list[Candidate], *, cheapest_first: bool = False) -> dict[str, str]:
    """Role to model."""
    return {pick.role: pick.candidate.row.model_id for pick in picks(found, cheapest_first=cheapest_first)}


def test_nothing_gives_nothing() -> None:
    """No candidates, no picks."""
    assert picks([]) == ()


def test_each_role_goes_to_whom_it_describes() -> None:
    """The best is the best, the budget pick the cheapest that is good enough, value lies between."""
    found = [
        candidate("strong", quality=0.9, usd=100),
        candidate("sound", quality=0.85, usd=10, maker="b"),
        candidate("small", quality=0.4, usd=1, maker="c"),
        candidate("poor", quality=0.1, usd=0.1, maker="d"),
    ]
    assert roles(found)["best"] == "strong"
    assert roles(found)["value"] == "sound"
    assert roles(found)["budget"] == "small"


def test_the_cheapest_leads_where_price_was_asked_for() -> None:
    """The same picks in another order."""
    found = [candidate("strong", quality=0.9, usd=100), candidate("small", quality=0.4, usd=0.1, maker="b")]
    assert picks(found)[0].role == "best"
    assert picks(found, cheapest_first=True)[0].role == "budget"


def test_a_fallback_is_from_another_maker_country_and_host() -> None:
    """Better ones of the same maker, country or host are passed over."""
    found = [
        candidate("first", quality=0.9, maker="a", country="US", host="x"),
        candidate("sister", quality=0.89, maker="a", country="US", host="y"),
        candidate("compatriot", quality=0.88, maker="b", country="US", host="y"),
        candidate("neighbour", quality=0.87, maker="c", country="FR", host="x"),
        candidate("apart", quality=0.5, maker="d", country="CN", host="z"),
    ]
    assert roles(found)["fallback"] == "apart"


def test_where_no_other_country_fits_another_maker_does() -> None:
    """And the pick says that its jurisdiction is the same."""
    found = [candidate("first", quality=0.9, maker="a"), candidate("other", quality=0.5, maker="b", host="y")]
    last = picks(found)[-1]
    assert (last.role, last.candidate.row.model_id, last.jurisdiction_differs) == ("fallback", "other", False)


def test_one_maker_alone_has_no_fallback() -> None:
    """Nothing is made up."""
    assert "fallback" not in roles([candidate("first", quality=0.9), candidate("second", quality=0.5)])


def test_without_evidence_only_the_cheapest_is_told() -> None:
    """Nothing unmeasured is called best."""
    found = [candidate("one", quality=None, usd=2), candidate("two", quality=None, usd=1, maker="b")]
    assert picks(found)[0].role == "budget"
    assert "best" not in roles(found)
    assert "value" not in roles(found)


def test_the_newest_of_the_unmeasured_is_fallen_back_on() -> None:
    """Where quality says nothing, age does."""
    found = [
        candidate("first", quality=0.9),
        Candidate(row("old", maker="b", country="FR", released="2022-11"), None, None, rough_usd=1, worth=0),
        Candidate(row("new", maker="c", country="FR", released="2026-05"), None, None, rough_usd=2, worth=0),
    ]
    assert roles(found)["fallback"] == "new"


drawn_models = st.tuples(
    st.floats(0, 1), st.floats(0.001, 1000), st.sampled_from("abc"), st.sampled_from(["US", "CN", "FR"])
)


@given(st.lists(drawn_models, min_size=1, max_size=12))
def test_whatever_there_is_no_model_is_told_twice_and_none_beats_the_best(
    drawn: list[tuple[float, float, str, str]],
) -> None:
    """Each model has one row; the best has the highest quality; the fallback another maker."""
    found = [
        candidate(f"m{number}", quality=quality, usd=usd, maker=f"{maker}-{country}", country=country)
        for number, (quality, usd, maker, country) in enumerate(drawn)
    ]
    told = picks(found)
    names = [pick.candidate.row.model_id for pick in told if pick.role != "fallback"]
    assert len(names) == len(set(names))
    assert told[0].candidate.worth == max(each.worth for each in found)
    for pick in told:
        if pick.role == "fallback":
            assert pick.candidate.row.makers != told[0].candidate.row.makers


@pytest.mark.parametrize(("own", "host", "chosen"), [(1.005, 1.0, "own"), (1.02, 1.0, "host"), (0.9, 1.0, "own")])
def test_a_tie_within_a_percent_goes_to_the_maker(own: float, host: float, chosen: str) -> None:
    """A host that misses the round price by a conversion does not win by it."""
    rows = {"own": row("m", maker="own", host="own"), "host": row("m", maker="own", host="host")}
    bills = {"own": own, "host": host}
    found = cheapest_places(rows.values(), lambda each, _: bills[each.provider_id])
    assert found["m"][0].provider_id == chosen


def test_middlemen_do_not_count_unless_asked_for() -> None:
    """A router's lower price is not the place to buy."""
    rows = [row("m", host="plain"), row("m", host="router", role="router")]
    bills = {"plain": 2.0, "router": 1.0}
    assert cheapest_places(rows, lambda each, _: bills[each.provider_id])["m"][0].provider_id == "plain"
    assert cheapest_places(rows, lambda each, _: bills[each.provider_id], middlemen=True)["m"][1] == 1.0


def test_what_cannot_be_billed_is_no_candidate() -> None:
    """An unstated rate is not a low one."""
    assert cheapest_places([row("m")], lambda each, _: None) == {}


def test_a_fallback_is_of_its_time() -> None:
    """An unmeasured model from years before the pick does not stand in for it; a recent one does."""
    proof = Quality(model="new", effort=None, quality=0.8, evidence=(), thin=False)
    pick = Candidate(row("new", maker="a", released="2026-10-01"), None, proof, 1.0, 0.8)
    old = Candidate(row("old", maker="b", country="FR", host="o", released="2022-11-03"), None, None, 1.0, 0.0)
    recent = Candidate(row("recent", maker="c", country="FR", host="r", released="2026-02-01"), None, None, 1.0, 0.0)
    told = [Pick(role="best", candidate=pick)]
    assert fallback([pick, old], told) == ()
    assert [each.candidate.row.model_id for each in fallback([pick, old, recent], told)] == ["recent"]


def test_the_value_pick_leads_where_the_best_costs_many_times_as_much() -> None:
    """Only for an asker who is thrifty, and only from ten times the bill on."""
    found = [candidate("strong", quality=0.9, usd=100), candidate("sound", quality=0.85, usd=10, maker="b")]
    assert picks(found)[0].role == "best"
    assert picks(found, thrifty=True)[0].candidate.row.model_id == "sound"
    near = [candidate("strong", quality=0.9, usd=99), candidate("sound", quality=0.85, usd=10, maker="b")]
    assert picks(near, thrifty=True)[0].candidate.row.model_id == "strong"


def test_a_budget_pick_is_measured_where_anything_is() -> None:
    """Where nothing reaches the floor, what nobody measured is no cheaper way to be good enough."""
    found = [candidate("weak", quality=0.2, usd=2), candidate("unknown", quality=None, usd=1, maker="b")]
    assert roles(found)["best"] == "weak"
    assert "unknown" not in {roles(found).get("budget"), roles(found).get("value")}


def test_a_fallback_that_is_good_enough_goes_before_one_at_another_host() -> None:
    """At the same host, if need be, rather than too weak to take over."""
    found = [
        candidate("first", quality=0.9, host="x"),
        candidate("able", quality=0.6, maker="b", country="FR", host="x"),
        candidate("weak", quality=0.1, maker="c", country="CN", host="z"),
    ]
    assert roles(found)["fallback"] == "able"


def test_a_dear_model_that_nothing_measures_is_no_fallback() -> None:
    """A measured pick is not backed by one that costs many times as much on nothing but hope."""
    found = [
        candidate("first", quality=0.9, usd=1),
        candidate("unknown", quality=None, usd=5, maker="b", country="FR", host="y"),
    ]
    assert "fallback" not in roles(found)


def test_of_models_that_nothing_measures_old_ones_are_left_out() -> None:
    """Unless the cheapest is asked for, the cheapest of the newest year is told."""

    def made(name: str, released: str, usd: float) -> Candidate:
        return Candidate(row(name, maker=name, released=released), None, None, usd, 0.0)

    found = [made("old", "2024-09-25", 1), made("new", "2026-03-01", 2), made("newer", "2026-09-01", 3)]
    assert picks(found)[0].candidate.row.model_id == "new"
    assert picks(found, cheapest_first=True)[0].candidate.row.model_id == "old"


def test_more_thinking_has_to_show_for_what_it_costs() -> None:
    """Of one model at two efforts the cheaper one is best, unless the dearer one is clearly better."""

    def at(effort: str, quality: float, usd: float) -> Candidate:
        proof = Quality(model="one", effort=effort, quality=quality, evidence=(), thin=False)
        return Candidate(made, effort, proof, usd, quality)

    made = row("one", maker="a")
    assert picks([at("low", 0.79, 1), at("max", 0.80, 9)])[0].candidate.effort == "low"
    assert picks([at("low", 0.70, 1), at("max", 0.80, 9)])[0].candidate.effort == "max"
