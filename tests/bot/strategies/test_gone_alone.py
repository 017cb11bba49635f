"""What goes with a maker, a host or a country where nobody says what is in use, and what comes nearest."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "maker", "main"),
    [
        ("what if OpenAI goes bankrupt", "OpenAI", "GPT-6.1 Sol"),
        ("what happens if Anthropic shuts down", "Anthropic", "Claude Opus 5.5"),
        ("Anthropic cuts us off, what then", "Anthropic", "Claude Opus 5.5"),
        ("suppose xAI disappears tomorrow", "xAI", "Grok 4.7"),
        ("imagine Moonshot stops selling its API", "Moonshot AI", "Kimi K3"),
        ("what would we do if Google pulled Gemini?", "Google", "Gemini 4 Argon"),
        ("Was passiert, wenn OpenAI pleitegeht?", "OpenAI", "GPT-6.1 Sol"),
        ("¿qué pasa si Anthropic quiebra?", "Anthropic", "Claude Opus 5.5"),
        ("que se passe-t-il si Mistral fait faillite ?", "Mistral", "Mistral Large 4"),
        ("如果OpenAI倒闭了怎么办", "OpenAI", "GPT-6.1 Sol"),
        ("OpenAIが倒産したらどうなる？", "OpenAI", "GPT-6.1 Sol"),
    ],
)
def test_a_maker_that_goes_takes_its_models_with_it(ask: Ask, question: str, maker: str, main: str) -> None:
    """They are named first, then whether weights are open, then the nearest to each."""
    answer = ask(question)
    first, *rest = answer.text.split("\n\n")
    assert answer.intent == "stack"
    assert first.startswith(f"**Without {maker} you lose ")
    assert main in first
    assert "open weights" in first
    assert any(f"- **{main}**" in each and "nearest is" in each for each in rest)
    assert maker not in {each.developer for each in answer.recommendations}


@pytest.mark.parametrize(
    "question", ["what if Together shuts down", "if Groq is acquired and closes its API, then what", "what if AWS dies"]
)
def test_a_host_that_goes_leaves_its_models_elsewhere(ask: Ask, question: str) -> None:
    """Another host is the way out, with its rate."""
    answer = ask(question)
    assert " you call the same models elsewhere: " in answer.text.split("\n\n")[0]
    assert "cheapest there" in answer.text
    assert "nearest is" not in answer.text


@pytest.mark.parametrize(
    ("question", "country"),
    [
        ("if Chinese models get banned, what do we lose?", "CN"),
        ("what if the US bans Chinese models", "CN"),
        ("if the US forbids exports of its models to Europe", "US"),
        ("what if Europe bans American models", "US"),
    ],
)
def test_a_country_that_goes_takes_the_best_of_each_maker(ask: Ask, question: str, country: str) -> None:
    """Nothing made there comes in their place."""
    answer = ask(question)
    assert any(
        each.startswith(f"**Without models made in {country} you lose ") for each in answer.text.split("\n\n")[:2]
    )
    nearest = [each for each in answer.recommendations if each.role == "fallback"]
    assert nearest
    assert country not in {each.origin for each in nearest}


@pytest.mark.parametrize("question", ["suppose DeepSeek is banned in the EU next year", "what if Italy bans DeepSeek?"])
def test_a_supposed_ban_tells_that_none_holds_and_what_it_would_take(ask: Ask, question: str) -> None:
    """The law of today in a line, then the models, their weights, and that the reach of the ban decides."""
    first, second, *rest = ask(question).text.split("\n\n")
    assert first.startswith("**No rule on board bars DeepSeek-V4-Pro")
    assert second.startswith("**Without DeepSeek you lose ")
    assert "turns on what the ban names" in rest[0]


def test_another_maker_asked_of_after_that_gets_the_same_answer(ask: Ask) -> None:
    """The thread goes on about losses."""
    text = ask("and Mistral?", "what if Cohere gets acquired").text
    assert text.startswith("**Without Mistral")


@pytest.mark.parametrize(
    ("question", "history"),
    [
        ("we use GPT-6 Sol for support, what if OpenAI goes bankrupt", ()),
        ("what if OpenAI goes bankrupt", ("what does GPT-6 Sol cost?",)),
    ],
)
def test_a_model_that_the_thread_names_is_what_is_lost(ask: Ask, question: str, history: tuple[str, ...]) -> None:
    """Not all that its maker sells."""
    assert "Without OpenAI you lose GPT-6 Sol" in ask(question, *history).text


@pytest.mark.parametrize(
    ("question", "intent"),
    [
        ("when does OpenAI shut down gpt-4o", "migration"),
        ("what if Claude Opus 5.5 is retired", "migration"),
        ("what if I use OpenAI in the EU", "residency"),
        ("is DeepSeek banned in Italy", "origin_risk"),
        ("how much is it if OpenAI raises prices 20%", "cost"),
    ],
)
def test_what_supposes_nothing_to_go_loses_nothing(ask: Ask, question: str, intent: str) -> None:
    """An end asked about, a law in force and a price are answered as such."""
    answer = ask(question)
    assert answer.intent == intent
    assert "you lose" not in answer.text


@pytest.mark.parametrize(
    "question",
    ["how bad would an anthropic outage be for us, we're on opus and haiku",
     "we use opus and haiku, what if anthropic has an outage"],
)  # fmt: skip
def test_an_outage_is_told_of_the_families_in_use(ask: Ask, question: str) -> None:
    """Not of all that the maker sells."""
    text = ask(question).text

    assert text.startswith("**Without Anthropic you lose Claude Opus 5.5 and Claude Haiku 5.5")
    assert "Fable" not in text


def test_an_outage_for_who_uses_a_maker_at_large_is_told_of_all(ask: Ask) -> None:
    """Its family is all that it sells."""
    assert "you call the same models elsewhere" in ask("we use claude. what if anthropic has an outage").text


@pytest.mark.parametrize(
    ("question", "history", "lost"),
    [
        ("a plan in case the US cuts off european customers, we run on gpt and claude", (), "GPT-6.1 Terra and Claude"),
        ("was wenn die USA uns abklemmen? wir nutzen GPT und Claude", (), "GPT-6.1 Terra and Claude"),
        ("what if china blocks exports, our stack is deepseek and qwen", (), "DeepSeek-V4-Pro"),
        ("what if the US cuts us off?", ("we use gpt and gemini",), "GPT-6.1 Terra and Gemini 4 Argon"),
    ],
)
def test_families_named_beside_a_country_s_loss_are_what_is_in_use(
    ask: Ask, question: str, history: tuple[str, ...], lost: str
) -> None:
    """Not all that is made there."""
    first = ask(question, *history).text.split("\n\n")[0]
    assert f"you lose {lost}" in first
    assert "models now on sale" not in first


def test_a_family_named_in_what_supposes_the_loss_is_none_in_use(ask: Ask) -> None:
    """It is what is lost."""
    assert "models now on sale" in ask("what would we lose if China restricted qwen exports").text.split("\n\n")[0]


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        (
            "everything we have is on azure openai. what if they cut us off",
            "**Without Azure AI Foundry you call",
        ),
        ("we only use anthropic, what if they ban us", "**Without Anthropic you lose"),
    ],
)
def test_they_are_who_is_named_before(ask: Ask, question: str, lead: str) -> None:
    """One host or maker is named, and "they" go."""
    assert ask(question).text.startswith(lead)
