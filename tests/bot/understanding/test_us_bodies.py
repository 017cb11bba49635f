"""Public bodies of US states: their own, local ones, and what only sounds like one."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading
from bot.understanding.us_bodies import is_local, latest_states, states_named


@pytest.mark.parametrize(
    ("text", "is_public"),
    [
        ("Dallas County commissioners office here, may we use DeepSeek?", True),
        ("Fairfax County Virginia: qwen for permit letters, allowed?", True),
        ("the public library of Topeka wants qwen at its desks, ok?", True),
        ("University of Oklahoma, kimi on our cluster, allowed?", True),
        ("Virginia Tech lab, is deepseek ok?", True),
        ("sheriff's office in Alabama, deepseek ok?", True),
        ("Memphis police department, may we use the DeepSeek app?", True),
        ("startup in Travis County, is deepseek allowed?", False),
        ("Texas tech startup, is deepseek allowed?", False),
        ("University of Pennsylvania, may we use qwen?", False),
        ("I'm a student at the University of Texas, is deepseek allowed for me?", False),
        ("we're not a school district, just a Texas shop. deepseek ok?", False),
        ("Toronto public library, is deepseek allowed?", False),
        ("University of Oklahoma spin-out company, may we use qwen?", False),
        ("bakery next to the Chicago public library, deepseek ok?", False),
        ("consultancy near Virginia Tech, is deepseek ok?", False),
        ("Purdue alumni startup, may we use deepseek?", False),
        ("a firm offers kimi to our school district in Kansas, may we use it?", True),
        ("we supply software to Kansas colleges, is deepseek allowed?", False),
        ("the Topeka public library beside the bookstore, is qwen ok?", True),
        ("hospital in Kansas run by the state, qwen?", True),
        ("our clinic in Louisiana belongs to the state, may we use kimi?", True),
        ("state-owned utility in Louisiana, DeepSeek?", True),
        ("public hospital in Kansas, qwen?", True),
        ("a Kansas hospital owned by the county, GLM?", True),
        ("private hospital in Kansas, not state-run, qwen?", False),
        ("a hospital run by nuns in Kansas, qwen?", False),
        ("public hospital in Spain, qwen?", False),
        ("a Chinese state-owned supplier in Kansas, qwen?", False),
        ("state of the art model for a Kansas bank, qwen?", False),
    ],
)
def test_a_place_makes_a_body_one_of_a_us_state(reader: Callable[..., Reading], text: str, *, is_public: bool) -> None:
    """A county, a library or a university beside a state, or a city of one; no firm and no student."""
    assert ("us_state" in reader(text).understood.user_context) is is_public


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Kansas agency", ("KS",)),
        ("the city of San Antonio", ("TX",)),
        ("Maricopa County clerk", ("AZ",)),
        ("a harris tweed shop", ()),
        ("UC Davis and Penn State", ("CA", "PA")),
    ],
)
def test_the_state_of_a_city_or_a_county(text: str, states: tuple[str, ...]) -> None:
    """Named outright, or by a place that lies in it."""
    assert states_named(text) == states


def test_the_last_body_and_the_last_state_of_a_thread_count() -> None:
    """Who asks for a county after an agency asks for a local body, and the other way round."""
    assert is_local(("Texas state agency, qwen ok?", "and for a county?"))
    assert not is_local(("Travis County clerk, qwen ok?", "and a Texas state agency?"))
    assert latest_states(("Texas state agency, qwen ok?", "and in Kansas?", "since when?")) == ("KS",)


def test_a_department_of_a_city_is_no_federal_one(reader: Callable[..., Reading]) -> None:
    """What the city before it makes of a name that a federal department has too."""
    assert reader("Chicago department of health, is deepseek allowed?").understood.user_context == ("us_state",)
    assert is_local(("NYC department of education, deepseek ok?",))
    assert not is_local(("the Texas department of transportation, deepseek ok?",))
