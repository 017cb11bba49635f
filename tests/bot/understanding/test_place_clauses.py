"""What whole clauses say of places: where data stays, where a maker sits, what is only told."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

KEYS = ("require_origin", "exclude_origin", "host_region", "exclude_host_region")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the maker must sit in Japan; which model?", {"require_origin": ["JP"]}),
        ("the company behind it should be European, which model?", {"require_origin": ["EU"]}),
        ("Welches Modell, Hersteller weder aus Russland noch aus China?", {"exclude_origin": ["RU", "CN"]}),
        ("¿qué modelo, con fabricante europeo?", {"require_origin": ["EU"]}),
        ("quel modèle, ni chinois ni américain ?", {"exclude_origin": ["CN", "US"]}),
        ("中国でもアメリカでもないメーカーで、要約に良いモデルはどれ？", {"exclude_origin": ["CN", "US"]}),
        ("模型厂商不能是中国的，推荐一个", {"exclude_origin": ["CN"]}),
        ("is there a decent model from anywhere but China and the US?", {"exclude_origin": ["CN", "US"]}),
        ("data must sit in Poland, which model", {"host_region": ["PL"]}),
        ("which provider serves llama out of Sweden", {"host_region": ["SE"]}),
        ("at no time may data be processed in China; which model?", {"exclude_host_region": ["CN"]}),
        ("Daten dürfen Deutschland nicht verlassen, welches Modell?", {"host_region": ["DE"]}),
        ("サーバーは国内必須です。おすすめのモデルは？", {"host_region": ["JP"]}),
        ("データは日本国外に出せません。どのモデル？", {"host_region": ["JP"]}),
        ("데이터가 중국 서버로 넘어가면 안 됩니다. 어떤 모델이 좋아요?", {"exclude_host_region": ["CN"]}),
        ("数据必须留在境内服务器，用哪个模型", {"host_region": ["CN"]}),
        ("We are an insurer in Norway and data must stay in the country. Which host?", {"host_region": ["NO"]}),
        ("which model runs on our servers near Oslo", {"host_region": ["NO"]}),
        ("a museum in Ghent, which model for summarizing letters?", {}),
        ("é legal no Brasil usar DeepSeek num aplicativo?", {}),
        ("Australia banned a Chinese model on phones, does it hit our API calls?", {}),
        ("our developers sit in Warsaw. which coding model", {}),
        ("중국계는 법무팀이 허락을 안 해줘요. 요약 모델 추천", {"exclude_origin": ["CN"]}),
        ("中国製は社内規定で使えません。要約モデルは何がいい？", {"exclude_origin": ["CN"]}),
        ("Chinesische lehnt unser Betriebsrat strikt ab. Welches Modell zum Coden?", {"exclude_origin": ["CN"]}),
        ("中国製でも構いません。翻訳モデルは？", {}),
        ("Trabajo en un banco en México. ¿Qué modelo para clasificar correos?", {}),
        ("Wir sind ein kleiner Verlag in der Schweiz. Welches Modell zum Lektorieren?", {}),
        ("Los datos tienen que quedarse en España. ¿Qué modelo para facturas?", {"host_region": ["ES"]}),
        ("服务器不能在美国，推荐聊天模型", {"exclude_host_region": ["US"]}),
        ("ningún servidor en Estados Unidos. ¿qué modelo de chat?", {"exclude_host_region": ["US"]}),
    ],
)
def test_a_clause_tells_what_a_place_is(
    reader: Callable[..., Reading], text: str, expected: dict[str, list[str]]
) -> None:
    """Makers, data, people and laws are told apart by what is said of them, however far away."""
    said = reader(text).understood.to_json()

    assert {key: said[key] for key in KEYS if key in said} == expected


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("a coding model, no Chinese ones", "scratch the rule about China", {}),
        ("a coding model, no Chinese ones", "ok legal says chinese makers are fine", {}),
        ("a coding model, not American, not Chinese", "American makers are ok now", {"exclude_origin": ["CN"]}),
        ("ein Modell zum Programmieren, nichts aus China", "China ist jetzt doch okay", {}),
        ("写代码的模型，不要国产的", "算了，国产的也行", {}),
        ("コーディング用モデル、中国製以外で", "やっぱり中国製でもOKです", {}),
        ("코딩 모델 추천해줘", "중국 모델은 빼고요", {"exclude_origin": ["CN"]}),
        ("EU hosting, which model?", "the US would be fine too", {"host_region": ["EU", "US"]}),
        ("which model, hosted in the EU", "location no longer matters", {}),
        ("which model, hosted in the EU", "no wait, Switzerland", {"host_region": ["CH"]}),
        ("¿qué modelo para cartas?", "y que sea europeo", {"require_origin": ["EU"]}),
    ],
)
def test_a_message_changes_its_mind_about_places(
    reader: Callable[..., Reading], first: str, then: str, expected: dict[str, list[str]]
) -> None:
    """What is allowed again is neither excluded nor required."""
    said = reader(then, first).understood.to_json()

    assert {key: said[key] for key in KEYS if key in said} == expected


@pytest.mark.parametrize(
    ("first", "then", "key"),
    [
        ("which model, must be self hosted", "cloud is fine now", "self_host"),
        ("free only, which model for poems?", "paid is fine too", "free"),
        ("no training on our data, which model?", "training is ok for us", "no_training"),
        ("which model, served by groq", "any host will do", "providers"),
    ],
)
def test_a_wish_is_taken_back_by_what_is_allowed(
    reader: Callable[..., Reading], first: str, then: str, key: str
) -> None:
    """A permission ends the wish that stood against it."""
    assert key in reader(first).understood.to_json()
    assert key not in reader(then, first).understood.to_json()


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("nothing stored outside the EU, which model for headlines", ["EU"], None),
        ("never processed outside Germany, which model for chat", ["DE"], None),
        ("data can't be stored outside Canada, model for tickets", ["CA"], None),
        ("nada fuera de la UE, qué modelo para chat", ["EU"], None),
        ("nichts außerhalb der EU, welches Modell für Chats", ["EU"], None),
        ("rien hors de l'UE, quel modèle pour un chat", ["EU"], None),
        ("dados não podem ficar fora do Brasil, qual modelo", ["BR"], None),
        ("model for chat, it should not be hosted anywhere but Germany", ["DE"], None),
        ("model for chat, hosted outside the EU", None, ["EU"]),
        ("no chinese models, hosted outside china", None, ["CN"]),
        ("no problem if it runs outside the EU, model for chat", None, ["EU"]),
    ],
)
def test_nothing_outside_a_place_is_inside_it(
    reader: Callable[..., Reading], text: str, inside: list[str] | None, outside: list[str] | None
) -> None:
    """Two denials name the place where it must run, and not that nothing is kept there."""
    understood = reader(text).understood.to_json()

    assert (understood.get("host_region"), understood.get("exclude_host_region")) == (inside, outside)
    assert "zero_retention" not in understood


@pytest.mark.parametrize(
    "text",
    [
        "we don't mind chinese models, cheapest coding model?",
        "no objection to american models, which one for support?",
        "wir haben nichts gegen chinesische Modelle, welches für Code?",
        "we need coding help and it doesn't have to be open source or free",
        "not necessarily open weights, best model for math",
    ],
)
def test_what_need_not_be_is_no_wish(reader: Callable[..., Reading], text: str) -> None:
    """Who lets something in does not ask for it."""
    understood = reader(text).understood.to_json()

    assert understood.keys().isdisjoint({"require_origin", "exclude_origin", "open_weights", "free"})


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("a friend said llama 4 scout can't be used in the EU, true?", "EU"),
        ("our lawyer says qwen may not be used in Italy", "IT"),
        ("I read that deepseek must not be sold in Korea. right?", "KR"),
    ],
)
def test_where_a_model_is_said_not_to_be_used_is_a_question_of_the_law_there(
    reader: Callable[..., Reading], text: str, home: str
) -> None:
    """Hearsay rules out neither a maker nor a place."""
    reading = reader(text)
    assert reading.intents[0] in {"origin_risk", "licence"}
    assert reading.homes == (home,)
    assert {"exclude_origin", "exclude_host_region", "exclude_models"}.isdisjoint(reading.understood.said())


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("nothing may go to China: which host for DeepSeek in the EU?", ["EU"], ["CN"]),
        ("not hosted in China but in the US: deepseek, price?", ["US"], ["CN"]),
        ("nicht in China gehostet, sondern in Deutschland: welches Modell für Support?", ["DE"], ["CN"]),
        ("no hospedado en China sino en la UE, modelo para chat", ["EU"], ["CN"]),
        ("pas hébergé aux États-Unis mais en France, pour des résumés", ["FR"], ["US"]),
        ("never stored in China: kimi k3, EU hosts?", ["EU"], ["CN"]),
        ("data must never be stored in the US, which model for support", None, ["US"]),
        ("never: China, Russia. Which host for kimi k3 in the EU?", ["EU"], None),
    ],
)
def test_a_place_behind_one_that_is_ruled_out_may_be_the_one_wanted(
    reader: Callable[..., Reading], text: str, inside: list[str] | None, outside: list[str] | None
) -> None:
    """A colon or a "but" turns from the one to the other; where something is never stored, it may be elsewhere."""
    understood = reader(text).understood.to_json()

    assert understood.get("host_region") == inside
    assert outside is None or understood.get("exclude_host_region") == outside
    assert "zero_retention" not in understood


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("which host has no retention and is in germany", "DE"),
        ("which host has no logging and runs in the netherlands?", "NL"),
        ("chat model, no data retention in germany", "DE"),
    ],
)
def test_nothing_kept_and_a_place_are_two_wishes(reader: Callable[..., Reading], text: str, place: str) -> None:
    """Only a verb of storing before a place is about where: "never stored in the US"."""
    understood = reader(text).understood

    assert understood.zero_retention is True
    assert understood.host_region == (place,)
