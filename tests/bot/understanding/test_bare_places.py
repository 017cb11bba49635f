"""Places that no word beside them explains: standing alone, barred outright, and such as need not be."""

from collections.abc import Callable

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]
KEYS = ("require_origin", "exclude_origin", "host_region", "exclude_host_region")


def places(reading: Reading) -> dict[str, list[str]]:
    """What was understood of places."""
    said = reading.understood.to_json()
    return {key: said[key] for key in KEYS if key in said}


@pytest.mark.parametrize(
    "text",
    [
        "our data must be in the EU, summarise 5M tokens a month",
        "cheapest model to summarise 5M tokens a month in the EU",
        "cheap chat model, 2000 chats a day, EU",
        "model for invoice extraction (EU), 3k a day",
        "chat model for 300 employees, must be EU",
        "EU-based chat model for 300 employees",
        "best coding model for 40 devs. hosting: EU.",
        "EU, no training, summarising contracts, 2k a month",
        "need OCR of 3000 pages a day in the EU",
        "any EU option for moderation of 20k images a day?",
        "fast autocomplete for 400 developers, EU, no training",
        "cheap chat model, Europe, 2000 chats a day",
        "EU first, US only if nothing else, chat model 5k chats a day",
        "compare claude haiku 5.5 and gpt-6 luna, EU, 2M in 1M out",
        "Modell für Zusammenfassungen, 3000 Seiten am Tag, EU",
        "modelo para chat, na UE, 5 mil chats por dia",
        "modelo para resumir, UE, 300 páginas al día",
    ],
)
def test_a_place_that_stands_alone_is_where_it_is_to_run(reader: Reader, text: str) -> None:
    """Between commas, in brackets, at an end, or around what is served."""
    assert places(reader(text)) == {"host_region": ["EU"]}


@pytest.mark.parametrize(
    "text",
    [
        "law firm, Germany, 30 people, need contract summaries",
        "Hi from Berlin, Germany, which model for emails?",
        "offices in Spain, France and Italy. coding model for 40 devs?",
        "In Germany we sell shoes. best chatbot model?",
        "we have customers in the US and EU, chat model 5k a day",
        "cheapest model for our EU customers",
        "EU GDPR compliant chatbot model, 5k chats a day",
        "translate 5M tokens a month in French",
        "the US is our main market, chat model for support",
        "summarise news about China, 300 articles a day",
    ],
)
def test_where_somebody_is_and_what_texts_are_about_is_no_wish(reader: Reader, text: str) -> None:
    """A country between commas may be the asker's own, so only the EU and the US are taken by the bare name."""
    assert places(reader(text)) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EU, not chinese, cheap chat model for 10k chats a day", {"exclude_origin": ["CN"], "host_region": ["EU"]}),
        ("EU and not Chinese, chat model for 10k chats a day", {"exclude_origin": ["CN"], "host_region": ["EU"]}),
        ("non-Chinese, EU, summarise 3000 letters a month", {"exclude_origin": ["CN"], "host_region": ["EU"]}),
        ("no american vendors, chat model hosted in the EU", {"exclude_origin": ["US"], "host_region": ["EU"]}),
        ("hosted in the EU but not in Germany, chat model", {"host_region": ["EU"], "exclude_host_region": ["DE"]}),
        ("who serves glm 5.3, not China and not Japan for hosting", {"exclude_host_region": ["CN", "JP"]}),
        ("US hosted is out. coding model", {"exclude_host_region": ["US"]}),
        ("hosted in Switzerland or else Germany, chat model", {"host_region": ["CH", "DE"]}),
        ("na UE, no Brasil: chat, servidor tem que ser no Brasil", {"host_region": ["EU", "BR"]}),
    ],
)
def test_a_denial_holds_for_what_follows_it(reader: Reader, text: str, expected: dict[str, list[str]]) -> None:
    """It does not reach back to the place before it, nor over a comma to another kind of word."""
    assert places(reader(text)) == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("must be: no US no China, summarise 5M tokens a month", ["US", "CN"]),
        ("fastest model?? NOW!!! cheap!!! no china!!!", ["CN"]),
        ("No China please, cheap chat model", ["CN"]),
        ("modelo barato para chat, sin china", ["CN"]),
        ("un modelo que no sea de Estados Unidos ni de China, para resumir", ["US", "CN"]),
        ("un modèle de chat qui ne soit pas de Chine", ["CN"]),
        ("modelo para resumir textos, que não seja da China", ["CN"]),
    ],
)
def test_a_place_barred_outright_is_no_origin(reader: Reader, text: str, codes: list[str]) -> None:
    """The bare name behind "no", or what a model may not be from."""
    assert places(reader(text)) == {"exclude_origin": codes}


@pytest.mark.parametrize(
    "text",
    [
        "nicht zwingend ein Modell aus Europa, Programmieren",
        "muss nicht aus den USA sein, günstiges Chatmodell",
        "günstiges Chatmodell, nicht unbedingt EU-Hosting, aber es wäre schön",
        "modèle de code, pas forcément français",
        "pas besoin d'hébergement UE, modèle pas cher pour chat",
        "no hace falta que sea europeo, modelo barato para chat",
        "modelo de chat, não precisa ser brasileiro",
        "не обязательно российскую, нужна модель для кода",
        "不一定要国产，代码能力强就行",
        "中国製でなくてもいい、コーディング用モデル",
        "중국산 아니어도 되고 제일 싼 거 코딩용",
        "whether the maker sits in China we don't mind, best coding model",
        "no me importa que sea chino, modelo para autocompletar código",
        "Chinese models are fine if they are cheap, coding",
    ],
)
def test_what_need_not_be_is_neither_wanted_nor_ruled_out(reader: Reader, text: str) -> None:
    """In any language."""
    assert places(reader(text)) == {}


@pytest.mark.parametrize(
    "text", ["no models from outside the EU, please. coding", "keine Modelle von außerhalb der EU, Programmieren"]
)
def test_nothing_from_outside_is_from_inside(reader: Reader, text: str) -> None:
    """A maker's place, not a host's."""
    assert places(reader(text)) == {"require_origin": ["EU"]}


def test_a_place_barred_in_a_thread_joins_those_before_it(reader: Reader) -> None:
    """Hosts where hosts were spoken of, makers where the word is of makers."""
    hosts = "who serves glm 5.3, not hosted in China"
    assert places(reader("Singapore isn't ok either", hosts)) == {"exclude_host_region": ["CN", "SG"]}
    assert places(reader("and Russian ones aren't either", "no Chinese models, coding")) == {
        "exclude_origin": ["CN", "RU"]
    }


@pytest.mark.parametrize("text", ["which of these is Chinese?", "is it chinese?", "welches davon ist chinesisch?"])
def test_a_question_on_the_answer_changes_no_place(reader: Reader, text: str) -> None:
    """What it asks about is not wished for."""
    first = "best coding model, no chinese ones, hosted in the EU"
    assert places(reader(text, first)) == {"exclude_origin": ["CN"], "host_region": ["EU"]}


@pytest.mark.parametrize(
    "text",
    [
        "best model in the EU for 100k requests a month",
        "cheapest llm in europe with a 1M context",
        "which model in the EU is best for rag",
        "best OCR in the EU for 5k pages a month",
        "welches Modell in der EU für Zusammenfassungen",
        "mejor modelo en la UE para resumir",
        "quel modèle en Europe pour le code",
    ],
)
def test_the_place_of_a_model_sought_is_where_it_is_to_run(reader: Reader, text: str) -> None:
    """Whatever it is for."""
    assert places(reader(text)) == {"host_region": ["EU"]}


@pytest.mark.parametrize(
    "text",
    [
        "best model for our customers in the EU under 100 dollars",
        "which model do people in Europe use for coding",
        "model for a team in the EU for coding",
    ],
)
def test_the_place_of_people_is_not_the_models(reader: Reader, text: str) -> None:
    """Though a model is named in the same clause."""
    assert "host_region" not in places(reader(text))


def test_a_country_of_a_model_sought_is_said_to_be_the_askers(reader: Reader) -> None:
    """It may be either, so what was taken is told."""
    told = reader("best llm in germany for a law firm").assumed
    assert any(each.startswith('"germany" is taken for where you are') for each in told)


def test_a_place_taken_for_hosting_in_a_thread_is_not_called_the_askers(reader: Reader) -> None:
    """The two would contradict each other."""
    followed = reader("in the EU", "100k requests of 1k/100 on sonnet 5.5")
    assert places(followed) == {"host_region": ["EU"]}
    assert not any("where you are" in each for each in followed.assumed)


def test_a_country_that_stands_alone_is_said_to_be_the_askers(reader: Reader) -> None:
    """So that who meant hosting can say so; of the EU, taken as hosting, nothing is said."""
    told = reader("law firm, Germany, 30 people, need contract summaries").assumed
    assert any(each.startswith('"germany" is taken for where you are') for each in told)
    assert not reader("law firm, EU, 30 people, need contract summaries").assumed


@pytest.mark.parametrize(
    ("before", "text", "language"),
    [
        ("whats the best embedding model", "german", ["de"]),
        ("best chat model", "italian", ["it"]),
        ("best transcription model", "korean?", ["ko"]),
        ("best model for summaries", "spanish", ["es"]),
        ("welches modell für übersetzungen", "japanisch", ["ja"]),
    ],
)
def test_a_bare_adjective_is_the_language_of_work_in_words(
    reader: Reader, before: str, text: str, language: list[str]
) -> None:
    """And no wish about who makes the model."""
    reading = reader(text, before)

    assert reading.understood.to_json()["language"] == language
    assert not places(reading)


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        ("best coding model", "french", {"require_origin": ["FR"]}),
        ("best chat model", "a french one", {"require_origin": ["FR"]}),
        ("best chat model", "american", {"require_origin": ["US"]}),
        ("best chat model", "chinese", {"require_origin": ["CN"]}),
        ("best chat model hosted in France", "german", {"host_region": ["DE"]}),
    ],
)
def test_a_bare_adjective_stays_a_place_elsewhere(
    reader: Reader, before: str, text: str, told: dict[str, list[str]]
) -> None:
    """For code, for one thing of a nation, for a nation that is no language, and where a place was named before."""
    assert places(reader(text, before)) == told


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("modell für deutsche texte", "без китайских"),
        ("bestes modell zum übersetzen ins deutsche", "que no sea chino"),
        ("best chat model for german", "not chinese"),
    ],
)
def test_a_nation_ruled_out_leaves_the_language(reader: Reader, before: str, text: str) -> None:
    """Whoever wants no Chinese model does not want Chinese texts."""
    reading = reader(text, before)

    assert reading.understood.to_json()["language"] == ["de"]
    assert places(reading)["exclude_origin"] == ["CN"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("best reranker for german docs self hosted", ["de"]),
        ("embedding model for french documents, self hosted", ["fr"]),
        ("reranker for spanish contracts on our servers", ["es"]),
    ],
)
def test_texts_of_a_language_are_no_place_to_run(reader: Reader, text: str, language: list[str]) -> None:
    """The host's word behind them says how it runs."""
    reading = reader(text)

    assert reading.understood.to_json()["language"] == language
    assert not places(reading)


def test_a_nation_before_hosting_stays_the_place_to_run(reader: Reader) -> None:
    """As "german hosted"."""
    assert places(reader("german hosted model for documents")) == {"host_region": ["DE"]}


@pytest.mark.parametrize("text", ["is grok ok for german public sector", "is grok ok for the German government?"])
def test_a_nation_before_its_offices_is_where_the_asker_sits(reader: Reader, text: str) -> None:
    """And not the language."""
    reading = reader(text)

    assert reading.homes == ("DE",)
    assert "language" not in reading.understood.to_json()


@pytest.mark.parametrize(
    "text",
    [
        "how much more would it cost us to go fully EU? gpt-6.1 terra 200M in 30M out a month",
        "we go EU only, chat model",
    ],
)
def test_who_goes_to_a_place_is_hosted_there(reader: Callable[..., Reading], text: str) -> None:
    """No word for a host stands beside it."""
    assert reader(text).understood.host_region == ("EU",)


def test_a_maker_s_country_is_no_place_to_go(reader: Callable[..., Reading]) -> None:
    """Two are weighed there."""
    assert reader("should we go american or chinese?").understood.host_region == ()
