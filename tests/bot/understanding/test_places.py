"""Makers' origins, host regions, askers' countries, languages."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.languages import language_of
from bot.understanding.reading import Reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("best open model, no chinese ones", {"exclude_origin": ["CN"]}),
        ("non-Chinese models for coding?", {"exclude_origin": ["CN"]}),
        ("which chinese models are good at math", {"require_origin": ["CN"]}),
        ("推荐一个国产模型写代码", {"require_origin": ["CN"]}),
        ("ohne chinesische Modelle bitte, welches Modell?", {"exclude_origin": ["CN"]}),
        ("¿qué modelo recomiendan sin modelos chinos?", {"exclude_origin": ["CN"]}),
        ("which model, EU-hosted", {"host_region": ["EU"]}),
        ("which model can run in eu-west-1", {"host_region": ["eu-west-1"]}),
        ("which model, servers in Switzerland", {"host_region": ["CH"]}),
        ("15 hours of calls a week, transcribed in the EU, which model?", {"host_region": ["EU"]}),
        ("tickets have to be summarised within France, which model", {"host_region": ["FR"]}),
        ("welches Modell, Anrufe werden in der EU transkribiert", {"host_region": ["EU"]}),
        ("calls must not be transcribed in the US, which model", {"exclude_host_region": ["US"]}),
        ("which model for calls recorded in the EU", {}),
        ("which model for calls transcribed in EU languages", {}),
        ("calls transcribed in German, which model", {"language": ["de"]}),
        ("welches Modell läuft in Deutschland", {"host_region": ["DE"]}),
        ("which model hosted outside of China", {"exclude_host_region": ["CN"]}),
        ("a model from a US provider, which?", {"host_region": ["US"]}),
        ("we are a French bank, which model?", {}),
        ("which model writes good French?", {"language": ["fr"]}),
        ("which model translates from Spanish into Japanese", {"language": ["es", "ja"]}),
        ("can you tell us which model is best", {}),
    ],
)
def test_a_place_is_read_by_what_is_said_of_it(
    reader: Callable[..., Reading], text: str, expected: dict[str, list[str]]
) -> None:
    """Origin, hosting, the asker's seat and language share words and are kept apart."""
    said = reader(text).understood.to_json()

    keys = ("require_origin", "exclude_origin", "host_region", "exclude_host_region", "language")
    assert {key: said[key] for key in keys if key in said} == expected


@given(st.sampled_from(["China", "Germany", "Japan", "Canada", "France"]))
def test_wanted_and_refused_hosting_are_opposites(reader: Callable[..., Reading], country: str) -> None:
    """The words "hosted in" and "hosted outside" never fill the same key."""
    inside = reader(f"which model is hosted in {country}").understood
    outside = reader(f"which model is hosted outside {country}").understood

    assert inside.host_region == outside.exclude_host_region != ()
    assert inside.exclude_host_region == outside.host_region == ()


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("which model speaks Faroese?", ["fo"]),
        ("татарский и башкирский, какая модель", ["tt", "ba"]),
        ("ネパール語に強いモデルは？", ["ne"]),
        ("Modell für Plattdeutsch oder Friesisch?", ["nds", "fy"]),
        ("is a model derived from qwen legally chinese?", []),
        ("a chinese chat app got banned, does that hit deepseek too?", []),
        ("does a german company count as european if its weights are chinese?", []),
        ("Danish pastry shop, which model for menus?", []),
        ("dürfen wir Qwen nicht nutzen, weil es chinesisch ist?", []),
        ("existe alguma lei contra o GLM por ele ser chinês?", []),
        ("Korean job ads need tagging, which model?", ["ko"]),
        ("how good is Kimi's German?", ["de"]),
        ("an Irish bank needs a chat model", []),
    ],
)
def test_a_word_for_a_nation_is_a_language_only_where_it_is_spoken(
    reader: Callable[..., Reading], text: str, languages: list[str]
) -> None:
    """Small languages are known by name; companies, apps and pastry speak none."""
    assert list(reader(text).understood.language) == languages


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Modell zum Zusammenfassen von Protokollen, muss in Deutschland gehostet sein", "de"),
        ("quels dangers avec les modèles auto-hébergés ?", "fr"),
        ("quanto custa rodar isso no gemini", "pt"),
        ("qué tal si lo alojamos en España", "es"),
        ("no idea what it is", "en"),
    ],
)
def test_small_words_tell_the_language_of_a_message(text: str, language: str) -> None:
    """A message of few small words is told by them too."""
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("which coding model, hosted in Ireland or at least in the EU?", ["IE", "EU"]),
        ("coding model, Sweden preferred, EU acceptable", ["SE", "EU"]),
        ("which coding model in Germany, else EU is fine", ["DE", "EU"]),
        ("Modell zum Programmieren, Österreich oder zumindest EU", ["AT", "EU"]),
        ("modelo para programar, en España o al menos en la UE", ["ES", "EU"]),
        ("modèle pour coder, hébergé en France, sinon en Europe", ["FR", "EU"]),
    ],
)
def test_a_second_choice_of_place_will_do(reader: Callable[..., Reading], text: str, expected: list[str]) -> None:
    """Both places are those where it may run."""
    assert reader(text).understood.to_json()["host_region"] == expected


@pytest.mark.parametrize(
    ("text", "origin_out", "hosts"),
    [
        ("cheap autocomplete model, not from china, in europe", ("CN",), ("EU",)),
        ("a model for chat, not made in russia, in germany please", ("RU",), ("DE",)),
        ("a model for chat, not from china, russia or iran", ("CN", "RU", "IR"), ()),
    ],
)
def test_a_place_behind_one_that_is_ruled_out_is_where_to_run(
    reader: Callable[..., Reading], text: str, origin_out: tuple[str, ...], hosts: tuple[str, ...]
) -> None:
    """A comma and "in" begin another wish; in a plain list the "not" goes on."""
    understood = reader(text).understood
    assert understood.exclude_origin == origin_out
    assert understood.host_region == hosts


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("a library in Oslo wants an open-weights model for captions", ()),
        ("our shop in Lyon needs a model for chat", ()),
        ("a Swedish model for chat", ("SE",)),
    ],
)
def test_a_noun_of_its_own_behind_a_place_is_not_of_that_place(
    reader: Callable[..., Reading], text: str, makers: tuple[str, ...]
) -> None:
    """Who is somewhere and wants a model does not want one made there."""
    assert reader(text).understood.require_origin == makers


@pytest.mark.parametrize(
    ("text", "key", "codes"),
    [
        ("models not made in the US or China, for chat", "exclude_origin", ("US", "CN")),
        ("a chat model not trained in the United States or Russia", "exclude_origin", ("US", "RU")),
        ("hosted in the EU, not in the US or China. chat model", "exclude_host_region", ("US", "CN")),
        ("made in the US or China, coding model", "exclude_origin", ()),
        ("made in the US or China, coding model", "require_origin", ("US", "CN")),
    ],
)
def test_an_or_carries_a_denial_on(reader: Callable[..., Reading], text: str, key: str, codes: tuple[str, ...]) -> None:
    """However many words stand before the last of the places."""
    assert getattr(reader(text).understood, key) == codes
