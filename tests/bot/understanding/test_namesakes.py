"""Places that share a name: what stands beside it decides which is meant, and a person's name is no place."""

import pytest

from bot.places import states_in
from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "there", "not_there"),
    [
        ("public hospital in Tbilisi, Georgia: can we use DeepSeek?", "in GE", "GA, US"),
        ("We are a government agency in Georgia (the country). Is DeepSeek banned?", "in GE", "GA, US"),
        ("a ministry in Georgia would like to use Qwen, may it?", "in GE", "GA, US"),
        ("state agency in Atlanta, Georgia: DeepSeek allowed?", "of GA, US", "in GE"),
        ("Our office in London, Ontario handles patient data, may we use DeepSeek?", "in CA", "GB"),
        ("We're in Paris, Texas. Is Qwen ok?", "in the US", "in FR"),
        ("City council of Birmingham, Alabama: may we use DeepSeek?", "AL, US", "GB"),
        ("We are a city council in Birmingham, UK. Can we use DeepSeek?", "in GB", "AL, US"),
        ("we sit in Valencia, Venezuela. is deepseek allowed?", "in VE", "in ES"),
        ("State government of Victoria, Australia, is DeepSeek allowed?", "the country's own offices", "KS and LA"),
        ("Bank in Lebanon, can we use Claude?", "in LB", "OH"),
        ("Lebanon, Ohio city government: DeepSeek?", "of OH, US", "LB"),
        ("We are in Amman, Jordan, ministry. Is DeepSeek allowed?", "in JO", "US federal"),
    ],
)
def test_the_place_beside_a_name_tells_which_is_meant(ask: Ask, question: str, there: str, not_there: str) -> None:
    """The verdict is that of the place meant."""
    lead = "\n".join(ask(question).text.splitlines()[:3])

    assert there in lead
    assert not_there not in lead


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("offices in Paris, Germany and Spain: Qwen ok?", ("FR", "DE", "ES")),
        ("we are in London, may we use Qwen?", ("GB",)),
    ],
)
def test_a_list_of_places_keeps_its_members(ask: Ask, question: str, places: tuple[str, ...]) -> None:
    """A city is no namesake for standing before a country in a list."""
    assert all(place in ask(question).text for place in places)


def test_a_persons_name_is_no_place(ask: Ask) -> None:
    """Jordan and Georgia ask, too."""
    for name in ("Jordan", "Georgia"):
        assert f"{name[:2].upper()}" not in ask(f"{name} asked me for a cheap coding model").text.split("|")[0]


@pytest.mark.parametrize(
    "text", ["Tbilisi, Georgia", "the republic of Georgia", "Georgia (the country)", "Armenia and Georgia"]
)
def test_georgia_beside_its_own_is_no_us_state(text: str) -> None:
    """The country is meant."""
    assert states_in(text) == ()


@pytest.mark.parametrize("text", ["Atlanta, Georgia", "Georgia state agency", "Georgia and Florida", "Georgia"])
def test_georgia_alone_is_the_us_state(text: str) -> None:
    """Nothing speaks for the country."""
    assert states_in(text)[0] == "GA"
