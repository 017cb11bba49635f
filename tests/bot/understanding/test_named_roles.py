"""What makers and models are there for, by the clause around them: banned, paid, put up with, a standard."""

from collections.abc import Callable

import pytest

from bot.assistant import Assistant
from bot.question import Question
from bot.understanding.reading import Reading
from tests.bot.conftest import DAY, Ask


@pytest.mark.parametrize(
    ("text", "makers", "models"),
    [
        ("no DeepSeek please, which chat model?", (), ("deepseek",)),
        ("no Gemini please, which chat model?", (), ("gemini",)),
        ("best model that's not openai's?", ("openai",), ()),
        ("may llama 3.3 go into my app without paying Meta anything?", (), ()),
        ("¿puedo meter llama 3.3 en mi app sin pagar nada a Meta?", (), ()),
        ("not a fan of OpenAI but will take it. which summariser, no Meta?", ("meta",), ()),
        ("we don't trust Google, which summariser?", ("google",), ()),
        ("any benchmark scores for gemini 3.8 flash that aren't google's own?", (), ()),
        ("Zwei Modelle: Haiku 5.5 (200M rein / 20M raus im Monat) und GLM 5.3 (50M/5M), was kostet das?", (), ()),
    ],
)
def test_who_is_ruled_out(
    reader: Callable[..., Reading], text: str, makers: tuple[str, ...], models: tuple[str, ...]
) -> None:
    """A maker's name rules out the maker; who is only paid, measured by or put up with is not ruled out."""
    understood = reader(text).understood
    assert (understood.exclude_developers, understood.exclude_models) == (makers, models)


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        ("which model with gpt-4o's personality, but open weights?", ("gpt-4o",)),
        ("I need something with gpt-4o's prose, open weights", ("gpt-4o",)),
        ("which model? it mustn't be dumber than opus 5.5, output under $5/M", ("claude-opus-5-5",)),
        ("Welches Modell? Darf nicht schwächer sein als Opus 5.5", ("claude-opus-5-5",)),
        ("who serves glm 5.3 like that?", ()),
        ("deepseek is banned on our devices. Does the ban reach deepseek-r1-distill-llama-70b?", ()),
        ("deepseek is out. does that rule also reach glm 5.3?", ()),
        ("which open model reaches opus 5.5 at coding?", ("claude-opus-5-5",)),
    ],
)
def test_what_is_a_standard(reader: Callable[..., Reading], text: str, floor: tuple[str, ...]) -> None:
    """A model whose virtue is wanted of another, or that another may not fall below, is a standard."""
    assert reader(text).understood.quality_floor == floor


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("kimi k3 straight from Moonshot or on OpenRouter, which is cheaper?", {"moonshot", "openrouter"}),
        ("Kimi K3 direkt bei Moonshot oder bei Fireworks, was ist billiger?", {"moonshot", "fireworks"}),
    ],
)
def test_a_maker_that_serves_its_model_itself(reader: Callable[..., Reading], text: str, hosts: set[str]) -> None:
    """Who is gone to directly is a host beside the other."""
    assert set(reader(text).understood.providers) == hosts


@pytest.mark.parametrize(
    ("text", "origins", "hosts"),
    [
        ("my boss says no Chinese models, but that's wrong. which coding model?", (), ()),
        ("Keine chinesischen Modelle, das ist aber überholt. Welches Modell für Code?", (), ()),
        ("no Chinese models, that's company policy. which coding model?", ("CN",), ()),
        ("nothing may hit servers in the US or in China, which host for glm 5.3?", (), ("US", "CN")),
        ("nada puede pasar por servidores en EE. UU., ¿qué modelo?", (), ("US",)),
        ("nothing may come from China, which model?", ("CN",), ()),
    ],
)
def test_bans_on_places(
    reader: Callable[..., Reading], text: str, origins: tuple[str, ...], hosts: tuple[str, ...]
) -> None:
    """A ban that is contested bans nothing; servers that nothing may reach are not where to host."""
    understood = reader(text).understood
    assert (understood.exclude_origin, understood.exclude_host_region) == (origins, hosts)


@pytest.mark.parametrize(
    ("first", "then", "left"),
    [
        ("chat model, no OpenAI, no Google", "legal just cleared Google", ("openai",)),
        ("chat model, nothing from Meta", "Meta wurde jetzt freigegeben", ()),
        ("chat model, nothing from Meta", "they never approved Meta", ("meta",)),
    ],
)
def test_a_maker_is_let_in_again(reader: Callable[..., Reading], first: str, then: str, left: tuple[str, ...]) -> None:
    """Who was cleared is ruled out no more."""
    assert reader(then, first).understood.exclude_developers == left


@pytest.mark.parametrize(
    ("first", "then", "where"),
    [
        ("glm 5.3 hosted in Germany", "Austria instead of Germany", ("AT",)),
        ("glm 5.3, alojado en España", "nos vale Irlanda en vez de España", ("IE",)),
        ("glm 5.3 hébergé en France", "l'Allemagne, ça passe aussi", ("FR", "DE")),
    ],
)
def test_a_place_takes_another_s_part(
    reader: Callable[..., Reading], first: str, then: str, where: tuple[str, ...]
) -> None:
    """What is replaced goes; what is let in too comes beside."""
    assert reader(then, first).understood.host_region == where


def test_makers_of_a_nation_let_in_are_no_language(reader: Callable[..., Reading]) -> None:
    """The word for whose makers are let in names no language."""
    understood = reader("chinês pode, só não pode ser DeepSeek", "modelo para tweets, não seja chinês").understood
    assert (understood.exclude_origin, understood.language) == ((), ())


def test_a_maker_of_several_families_is_ruled_out_by_its_name(ask: Ask) -> None:
    """Without Mistral means without Codestral and Ministral too."""
    understood = ask("no Mistral please, which chat model?").understood
    assert (understood.exclude_developers, understood.exclude_models) == (("mistral",), ())


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("only Google or OpenAI models please, for chat", ("google", "openai")),
        ("a model from Google or OpenAI for chat", ("google", "openai")),
        ("nur Modelle von Google oder Meta, welches für Chat?", ("google", "meta")),
        ("is a model from Google safer?", ()),
        ("which is cheaper, Google or OpenAI?", ()),
    ],
)
def test_makers_of_a_list_are_asked_for_together(
    reader: Callable[..., Reading], text: str, makers: tuple[str, ...]
) -> None:
    """What stands before the first and behind the last of a list holds for all of it."""
    assert reader(text).understood.require_developers == makers


def test_a_ban_on_a_host_does_not_reach_its_model(reader: Callable[..., Reading]) -> None:
    """Only the host is ruled out for the model."""
    understood = reader("any provider except Fireworks for glm 5.3").understood
    assert understood.exclude_providers == ("fireworks",)
    assert (understood.models, understood.exclude_models) == (("glm-5.3",), ())


@pytest.mark.parametrize(
    ("text", "models", "hosts"),
    [
        ("what do we pay for glm-5.3 at z.ai and what at mistral for 300M tokens a month", ("glm-5.3",), 2),
        ("combien payons-nous pour glm-5.3 chez mistral pour 300M de tokens par mois", ("glm-5.3",), 1),
        ("price of kimi k3 on mistral", ("kimi-k3",), 1),
        ("we spend $400 on mistral and $200 on gpt-6 sol, what is the bill in a year", ("mistral", "gpt-6-sol"), 0),
        ("is glm-5.3 or mistral cheaper", ("glm-5.3", "mistral"), 0),
    ],
)
def test_a_maker_that_sells_the_model_of_another_is_its_host(
    assistant: Assistant, text: str, models: tuple[str, ...], hosts: int
) -> None:
    """Where a price is asked; what is spent on a maker's models is no host."""
    understood = assistant.read(Question(id="1", text=text, today=DAY)).understood
    assert (understood.models, len(understood.providers)) == (models, hosts)


@pytest.mark.parametrize(
    ("question", "hosts"),
    [
        ("need a text2sql model on snowflake, schema ~15k tokens, 3k questions per day", ()),
        ("nl2sql over our snowflake warehouse, which model", ()),
        ("best llm for sql on databricks", ()),
        ("model for text2sql hosted on databricks", ("databricks",)),
        ("text2sql model, must run on snowflake cortex", ("snowflake",)),
        ("what does claude cost on snowflake", ("snowflake",)),
        ("which models on Databricks for SQL?", ("databricks",)),
        ("Which Databricks models write good SQL queries?", ("databricks",)),
        ("Our warehouse is Databricks. Which models can we call from there for SQL?", ("databricks",)),
        ("our queries run on Snowflake, which model writes them best?", ()),
    ],
)
def test_the_database_of_queries_is_no_host(ask: Ask, question: str, hosts: tuple[str, ...]) -> None:
    """Unless the model is to be served there."""
    assert ask(question).understood.providers == hosts


def test_a_database_ruled_out_is_ruled_out(ask: Ask) -> None:
    """As a host it would be."""
    understood = ask("no snowflake please, model for sql").understood
    assert "snowflake" in {*understood.exclude_providers, *understood.exclude_developers}
