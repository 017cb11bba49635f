"""Where an asker sits: bodies in scripts without blanks, lands of other countries, what only sounds like a state."""

from collections.abc import Callable

import pytest

from bot.places import states_in
from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "homes"),
    [
        ("日本の地方自治体でDeepSeekは使えますか", ("JP",)),
        ("日本の化学メーカーです。Kimiを使ってもいいですか", ("JP",)),
        ("台灣的高校可以用Kimi嗎", ("TW",)),
        ("韩国的银行可以用千問吗", ("KR",)),
        ("한국 대학에서 Qwen 써도 됩니까?", ("KR",)),
        ("Можно ли французскому банку использовать Kimi?", ("FR",)),
        ("une banque québécoise peut-elle utiliser Qwen ?", ("CA",)),
        ("Landratsamt in Thüringen, Kimi erlaubt?", ("DE",)),
        ("Gemeinde in Vorarlberg, ist Kimi erlaubt?", ("AT",)),
        ("Commonwealth department in Australia, is deepseek allowed?", ("AU",)),
    ],
)
def test_the_place_beside_a_body_is_the_askers(
    reader: Callable[..., Reading], text: str, homes: tuple[str, ...]
) -> None:
    """It is a question of law there, not of where the model runs."""
    reading = reader(text)
    assert reading.intents[0] == "origin_risk"
    assert reading.homes == homes
    assert not reading.understood.host_region


@pytest.mark.parametrize("text", ["韩国公司的模型有哪些", "日本のモデルでおすすめは？"])
def test_models_made_by_firms_of_a_country_seat_nobody_there(reader: Callable[..., Reading], text: str) -> None:
    """Their models are looked for."""
    assert not reader(text).homes


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Kansas City, Missouri city hall", ("MO",)),
        ("Kansas City startup", ()),
        ("Kansas City, Kansas", ("KS",)),
        ("Washington, D.C. schools", ()),
        ("Washington state agency", ("WA",)),
        ("Louisiana-Pacific, a company", ()),
        ("TX state employee and NY state office", ("TX", "NY")),
        ("we are in state of the art labs", ()),
    ],
)
def test_a_city_or_a_firm_of_a_states_name_is_no_state(text: str, states: tuple[str, ...]) -> None:
    """Kansas City lies in two states, Washington is a capital too; codes count before "state"."""
    assert states_in(text) == states


@pytest.mark.parametrize(
    "text",
    [
        "Is DeepSeek ok?",
        "may we use GLM at work?",
        "dürfen wir Kimi einsetzen?",
        "可以用Qwen吗",
        "podemos usar o Kimi?",
    ],
)
def test_may_we_use_a_chinese_model_is_a_question_of_law(reader: Callable[..., Reading], text: str) -> None:
    """Where nothing else is said."""
    assert reader(text).intents[0] == "origin_risk"


@pytest.mark.parametrize("text", ["can we use Claude?", "can we use Qwen for coding?", "is Kimi ok with images?"])
def test_a_task_or_another_maker_is_none(reader: Callable[..., Reading], text: str) -> None:
    """Then abilities are asked for."""
    assert reader(text).intents[0] != "origin_risk"


def test_in_a_thread_about_a_task_it_stays_one(reader: Callable[..., Reading]) -> None:
    """After a search "can we use X" asks whether it can."""
    assert reader("can we use Qwen?", "cheap model to summarise PDFs").intents[0] != "origin_risk"


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("security reviewer at a hospital group in Spain. devs want GLM-5.3 via z.ai, what do I tell them?", ()),
        ("Siamo uno studio legale a Milano, Kimi K3 su server europei: si può? dati dei clienti", ("EU",)),
        ("privacy officer at a university in Oslo, does openrouter keep our prompts?", ()),
        ("where can I run Kimi K3 in Norway?", ("NO",)),
    ],
)
def test_where_an_institution_sits_is_not_where_a_host_has_to_run(
    reader: Callable[..., Reading], text: str, regions: tuple[str, ...]
) -> None:
    """Beside a host, or beside another place, that an institution sits somewhere tells of the asker."""
    assert reader(text).understood.host_region == regions
