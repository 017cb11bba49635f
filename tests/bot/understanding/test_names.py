"""Names of models, families, makers, hosts and products."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.lexicon import Lexicon, build_lexicon
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.reading import Reading
from knowledge.catalogue import open_catalogue
from knowledge.tables import read_facts

from .conftest import MODELS


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("price of opus 5.5?", ("claude-opus-5-5",)),
        ("Claude 5.5 Sonnet price", ("claude-sonnet-5-5",)),
        ("anthropic/claude-sonnet-4.5 cost", ("claude-sonnet-4-5",)),
        ("what does Sonnet 3.7 cost", ("claude-3-7-sonnet",)),
        ("sonnet pricing", ("claude-sonnet",)),
        ("ds v4 flash cost", ("deepseek-v4-flash",)),
        ("did 4o disappear from the API", ("gpt-4o",)),
        ("R1 pricing", ("deepseek-r1",)),
        ("price of qwen3:14b on a host", ("qwen3-14b",)),
        ("does unsloth/Qwen3-4B-Instruct-2507-GGUF support tools", ("qwen3-4b-instruct-2507",)),
        ("did gemini flash get more expensive between 2.5, 3.5 and 3.8?",
         ("gemini-2.5-flash", "gemini-3.5-flash", "gemini-3.8-flash")),
        ("how expensive is gpt-6 sol compared to luna?", ("gpt-6-sol", "gpt-6-luna")),
        ("cost of claud opus 5.5", ("claude-opus-5-5",)),
        ("price of gpt-7 nebula?", ("gpt-7-nebula",)),
        ("price of gemini 3.8 falsh", ("gemini-3.8-flash",)),
        ("price of claude opus 4 6 per month", ("claude-opus-4-6",)),
        ("does Llama-3.3-70B-Q4_K_M.gguf do tools", ("llama-3.3-70b",)),
        ("price of Gemini 3.8 [flash]", ("gemini-3.8-flash",)),
        ("price of sonnet55", ("claude-sonnet-5-5",)),
        ("kimik3 price", ("kimi-k3",)),
        ("gptoss 120 price", ("gpt-oss-120b",)),
        ("us.anthropic.claude-sonnet-4-5-20250929-v1:0 price", ("claude-sonnet-4-5",)),
        ("opus 45 requests a day", ("claude-opus",)),
        ("wan 2.9 or kimi k3, price?", ("wan-2.9", "kimi-k3")),
        ("price of gemini 3.5 flash, 3.8: worth it", ("gemini-3.5-flash", "gemini-3.8-flash")),
        ("通义千问多少钱", ("qwen",)),
        ("豆包的 API 怎么收费", ("doubao",)),
        ("is gemma 4 open source?", ("gemma-4",)),
        ("is llama 4 open or not", ("llama-4",)),
        ("deepseek v4 open weights licence", ("deepseek-v4",)),
    ],
)  # fmt: skip
def test_a_model_is_known_by_its_spellings(reader: Callable[..., Reading], text: str, models: tuple[str, ...]) -> None:
    """Word order, dropped makers, repository names, tags, nicknames, typing errors; families and unknown names stay."""
    assert reader(text).understood.models == models


@pytest.mark.parametrize(
    "text", ["write me a haiku about rain and cost", "is cloud cheaper than on prem?", "use Claude Code with cursor"]
)
def test_words_that_only_look_like_models_are_none(reader: Callable[..., Reading], text: str) -> None:
    """Poems, common words one letter away, and products are not models."""
    assert reader(text).understood.models == ()


@pytest.mark.parametrize(
    ("text", "models"),
    [
        ("was kostet uns der Opus-Verkehr im Jahr", ("claude-opus",)),
        ("wie hoch ist der Haiku-Anteil an unserer Rechnung", ("claude-haiku",)),
        ("is our sonnet-heavy setup too dear", ("claude-sonnet",)),
        ("Kosten der Kimi-K3-Nutzung", ("kimi-k3",)),
    ],
)
def test_a_word_tied_on_is_no_part_of_a_name(
    reader: Callable[..., Reading], text: str, models: tuple[str, ...]
) -> None:
    """What German or English ties to a model's name says what is done with the model."""
    assert reader(text).understood.models == models


@given(
    st.sampled_from(sorted(MODELS)),
    st.sampled_from(["{}", "price of {}?", "{} vs something", "({})", "is {} ok, or not"]),
)
def test_every_id_is_found_in_any_sentence(lexicon: Lexicon, identifier: str, frame: str) -> None:
    """An id of the catalogue is read as itself wherever it stands."""
    found = find_names(tidy(frame.format(identifier)).text, lexicon)

    assert identifier in {name.id for name in found}


def test_unknown_models_are_kept_as_written(reader: Callable[..., Reading]) -> None:
    """A name that no table knows stands beside those that one knows."""
    reading = reader("price of gpt-7 nebula and kimi k3 for 100k in 10k out?")

    assert reading.understood.models == ("gpt-7-nebula", "kimi-k3")


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("which open model is as good as sonnet 4.5?", "quality_floor", ("claude-sonnet-4-5",)),
        ("anything no weaker than sonnet 4.5 for contracts, which model?", "quality_floor", ("claude-sonnet-4-5",)),
        ("ein Modell auf Augenhöhe mit sonnet 4.5, was nehmen?", "quality_floor", ("claude-sonnet-4-5",)),
        ("which model plays in the same league as gpt-6 sol?", "quality_floor", ("gpt-6-sol",)),
        ("which model, no gemini please", "exclude_models", ("gemini",)),
        ("which model should I use, no google models", "exclude_developers", ("google",)),
        ("need an anthropic model for chat", "require_developers", ("anthropic",)),
        ("kimi k3 on openrouter, price?", "providers", ("openrouter",)),
        ("does openai keep my prompts?", "providers", ("openai",)),
        ("gpt-oss-120b aside, which open model codes best", "exclude_models", ("gpt-oss-120b",)),
        ("best small coder, leave qwen out of it", "exclude_models", ("qwen",)),
        ("the regulator in Rome blocked kimi, is it illegal there?", "models", ("kimi",)),
    ],
)
def test_a_name_has_a_role(reader: Callable[..., Reading], text: str, key: str, value: tuple[str, ...]) -> None:
    """Subject, standard, exclusion, requirement and place to buy are different things."""
    assert getattr(reader(text).understood, key) == value


def test_the_tables_names_are_read_as_their_own_models() -> None:
    """Each name of the tables, plain, in capitals and with spaces for hyphens, means its model and no catalogue's."""
    board = Path(__file__).parents[3] / "knowledge"
    facts = read_facts(board / "facts")
    lexicon = build_lexicon(facts, open_catalogue(board / "snapshots" / "prices.tsv").models)
    versioned = [model for model in facts.models.values() if any(map(str.isdigit, model.id))]
    strays = [
        written
        for model in versioned
        for written in (model.id, model.id.upper(), model.id.replace("-", " "))
        if model.id not in {name.id for name in find_names(tidy(f"price of {written}?").text, lexicon)}
    ]

    assert strays == []


@pytest.mark.parametrize(
    "text",
    [
        "we are a seed-stage startup, what should we use for support chat",
        "pre-seed team, cheapest embedding",
        "seed-backed company",
        "a step-by-step reasoning model",
        "nova-inspired design",
    ],
)
def test_a_plain_word_tied_to_another_is_no_model(lexicon: Lexicon, text: str) -> None:
    """Seed, step and the like are names with a version or a variant behind them only."""
    assert not [name for name in find_names(text, lexicon) if name.kind in {"model", "family"}]


@pytest.mark.parametrize("text", ["seed-2.0-pro price", "sonar-pro price", "phi-4 price", "yi-34b memory"])
def test_a_plain_word_with_a_version_stays_a_model(lexicon: Lexicon, text: str) -> None:
    """A number or a variant tied on makes the name."""
    assert [name.kind for name in find_names(text, lexicon)] == ["model"]
