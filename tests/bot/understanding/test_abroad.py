"""Bodies of other countries are not taken for US ones; those of the US stay theirs, wherever they buy."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Canadian federal agency: may we use DeepSeek?", "CA"),
        ("We are a federal department in Brazil. Is Qwen allowed?", "BR"),
        ("Australian federal government department, is Kimi K3 ok?", "AU"),
        ("Germany's federal office for statistics, may we run Qwen?", "DE"),
        ("Malaysian state government: is DeepSeek allowed?", "MY"),
        ("Norway's army: may it use DeepSeek?", "NO"),
        ("Indian army contractor, is Kimi K3 allowed?", "IN"),
    ],
)
def test_a_foreign_body_is_a_public_body_of_its_country(reader: Read, text: str, home: str) -> None:
    """The same words mean another state's office where a nation stands beside them."""
    reading = reader(text)
    assert reading.understood.user_context == ("government",)
    assert reading.homes == (home,)


@pytest.mark.parametrize("text", ["Israeli defense startup, is Qwen allowed?", "UK defence supplier: may we use Qwen?"])
def test_defence_work_elsewhere_is_not_us_defense_work(reader: Read, text: str) -> None:
    """It is said that the rule for the DoD is not taken for theirs."""
    reading = reader(text)
    assert reading.understood.user_context == ()
    assert any("Defence work outside the US" in each for each in reading.assumed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DoD contractor in Australia, may we use Qwen?", ("us_defense", "us_contractor")),
        ("We are Canadian and supply the US Army. Is Qwen allowed?", ("us_defense", "us_contractor")),
        ("federal contractor with EU customers, may we use DeepSeek?", ("us_contractor",)),
        ("Does a fine-tune of a Chinese model count as Chinese for federal use?", ("us_federal_civilian",)),
        ("a defence supplier here, is Kimi K3 ok?", ("us_defense", "us_contractor")),
    ],
)
def test_what_is_of_the_us_stays_so(reader: Read, text: str, expected: tuple[str, ...]) -> None:
    """A US customer, or no country at all, leaves the US words as they are."""
    said = reader(text).understood.user_context
    assert set(expected) <= set(said)
    assert "government" not in said


@pytest.mark.parametrize(
    "text",
    [
        "we sell software to the US government, is DeepSeek ok?",
        "wir liefern an die US-Regierung, ist DeepSeek erlaubt?",
    ],
)
def test_who_sells_to_the_us_government_is_its_contractor(reader: Read, text: str) -> None:
    """The order on federal supply binds them, though they are no agency."""
    assert reader(text).understood.user_context == ("us_contractor",)


@pytest.mark.parametrize(
    "text",
    ["can the Chinese government access what we send to DeepSeek?", "may Chinese intelligence read Kimi prompts?"],
)
def test_a_government_that_may_act_is_not_the_asker(reader: Read, text: str) -> None:
    """It is neither where the asker sits nor who they are."""
    reading = reader(text)
    assert reading.homes == ()
    assert reading.understood.user_context == ()


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Texas bank, may we run Kimi K3?", "US"),
        ("a company in Ohio, is DeepSeek legal for us?", "US"),
        ("Seoul city hall, is DeepSeek allowed?", "KR"),
        ("banque française, peut-on utiliser DeepSeek ?", "FR"),
        ("在德国的医院可以用 DeepSeek 吗", "DE"),
        ("un ministère belge peut-il utiliser Kimi K3 ?", "BE"),
        ("Bundeswehr-Zulieferer, dürfen wir Qwen nutzen?", "DE"),
        ("ein Landkreis möchte DeepSeek nutzen, erlaubt?", "DE"),
        ("Czech state office, is DeepSeek allowed?", "CZ"),
        ("HIPAA applies to us. May we use Kimi K3?", "US"),
        ("empresa no Brasil, DeepSeek é proibido?", "BR"),
        ("Could the US government forbid us to use Qwen?", "US"),
        ("is it legal to use Kimi K3 as a private US company?", "US"),
        ("Does Italy's DeepSeek ban reach weights on our own servers?", "IT"),
        ("Brazilian company: is DeepSeek banned?", "BR"),
        ("We have a subsidiary and the HQ in Texas. Is DeepSeek allowed?", "US"),
        ("我们是新加坡的银行，可以用 Kimi K3 吗", "SG"),
        ("does the EU AI Act ask anything of who calls an API?", "EU"),
        ("Peut-on utiliser DeepSeek dans une administration française ?", "FR"),
    ],
)
def test_a_nation_beside_an_institution_is_its_home(reader: Read, text: str, home: str) -> None:
    """A city, a state or a people's name tells where a bank, a hospital or an office sits."""
    assert reader(text).homes == (home,)


@pytest.mark.parametrize(
    "text",
    [
        "can Chinese law force Moonshot to hand over what I type into Kimi?",
        "does China's intelligence law reach us if we use Kimi K3?",
        "which laws ban Chinese models?",
    ],
)
def test_who_asks_after_chinese_law_need_not_sit_there(reader: Read, text: str) -> None:
    """It is the host that it may reach, and the models that others bar."""
    assert reader(text).homes == ()


@pytest.mark.parametrize(
    "text", ["We supply parts to the Royal Navy. Is Kimi K3 ok?", "Department of Education, Queensland: Kimi K3 ok?"]
)
def test_a_crown_s_forces_and_other_states_are_not_the_us(reader: Read, text: str) -> None:
    """Neither the Royal Navy nor Queensland is American."""
    assert reader(text).understood.user_context == ("government",)
