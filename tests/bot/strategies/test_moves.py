"""What somebody is told to move to: alive, of the same kind, compared with the last price paid there."""

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Ask
from tests.bot.strategies.oracle import picks


@pytest.mark.parametrize(
    "question",
    [
        "deepseek-reasoner stopped working, what took its place?",
        "is deepseek v3 still there? where to go from it",
        "r1 api at deepseek gone? replacement please",
        "deepseek-v3.2 wird abgeschaltet, wohin wechseln?",
    ],
)
def test_a_service_that_its_maker_has_dropped_is_no_place_to_move_to(
    ask: Ask, assistant: Assistant, question: str
) -> None:
    """Neither at its maker nor elsewhere: who leaves DeepSeek's old services is led to what the maker sells now."""
    answer = ask(question)
    assert answer.intent == "migration"
    made = [assistant.knowledge.facts.model(entry.model) for entry in picks(answer)]
    assert all(each is not None and each.family not in {"deepseek", "deepseek-r1"} for each in made)
    assert made[0] is not None
    assert made[0].family == "deepseek-flash"


@pytest.mark.parametrize("model", ["gemini-1.5-pro", "gemini-2.0-flash", "gpt-4.5", "o1-mini", "text-embedding-004"])
def test_what_its_own_maker_already_replaces_is_no_place_to_move_to(ask: Ask, assistant: Assistant, model: str) -> None:
    """No pick has a successor of its own in the table."""
    found = picks(ask(f"{model} is dead, what do we switch to?"))
    assert found
    for entry in found:
        known = assistant.knowledge.facts.models.get(entry.model)
        assert known is None or known.successor is None, entry.model


@pytest.mark.parametrize(
    ("question", "mode"),
    [
        ("imagen 4 replacement", "image"),
        ("imagen 4 fast was shut down, alternative?", "image"),
        ("what replaces qwen3-embedding-4b", "embedding"),
        ("veo 2 is gone, which model instead?", "video"),
        ("whisper-1 is retired, what now?", "transcription"),
    ],
)
def test_a_model_is_replaced_by_one_that_does_the_same_work(
    ask: Ask, assistant: Assistant, question: str, mode: str
) -> None:
    """Also where no host sells the old one any more, so that only its family or its name says what it does."""
    found = picks(ask(question))
    assert found
    for entry in found:
        model = assistant.knowledge.facts.model(entry.model)
        names = (entry.model, *(model.aliases if model else ()))
        assert mode in {each.mode for name in names for each in assistant.knowledge.catalogue.of_model(name)}, names


def test_the_price_is_compared_with_the_last_one_at_the_same_place(ask: Ask) -> None:
    """GPT-4 Turbo ended at OpenAI; what Azure still asks for it is not what was paid there."""
    answer = ask("gpt-4-turbo was shut down, where do we move and does it get dearer?")
    assert "Compared with $10 / $30 per 1M tokens in / out, its last price at OpenAI" in answer.text
    assert "46.7% cheaper per token" in answer.text
    assert any(fact.attribute == "input price before the move" for fact in answer.facts)


def test_a_stated_volume_gives_both_bills(ask: Ask) -> None:
    """The old bill stands beside the new one, each as a cost of the answer."""
    answer = ask("gpt-4o is deprecated, what should we move to? 100M tokens in and 20M out a month")
    old = next(each for each in answer.costs if each.model == "gpt-4o")
    assert old.total_usd == 450
    assert "instead of $450.00 a month" in answer.text


def test_several_that_end_are_each_replaced(ask: Ask) -> None:
    """Each of the models named has a pick of its own kind."""
    answer = ask("gpt-4-turbo and text-embedding-ada-002 are deprecated, what replaces them?")
    assert {"gpt-5.6-sol", "text-embedding-3-small"} <= {entry.model for entry in picks(answer)}


def test_where_the_move_goes_to_is_checked_first(ask: Ask) -> None:
    """A target that ends within weeks leads the answer, with what its maker names after it."""
    lines = ask("moving from gpt-4o to gpt-5-mini, good idea?").text.split("\n\n")
    assert lines[0].startswith("**GPT-5 mini ends on 2026-12-11 at OpenAI**")
    assert any(line.startswith("**From GPT-4o to GPT-5 mini at OpenAI") for line in lines)
    assert any("names GPT-6.1 Terra as the successor of GPT-5 mini" in line for line in lines)


def test_a_model_whose_successor_has_ended_is_not_said_to_go_on(ask: Ask) -> None:
    """The entry of a catalogue is weaker than an end that came after it."""
    first = ask("we still call text-davinci-003, what should we move to?").text.split("\n\n")[0]
    assert "Take text-davinci-003 as gone" in first
    assert "No end is stated" not in first


def test_an_end_at_the_maker_s_own_cloud_leads(ask: Ask) -> None:
    """Google ended it on Vertex AI; that its other API states no end comes second."""
    lines = ask("when does gemini 2.5 flash end and what comes next?").text.split("\n\n")
    assert lines[0].startswith("**Gemini 2.5 Flash ended on 2026-10-20 at Google Vertex AI**")
    assert lines[1].startswith("No end is stated for Gemini 2.5 Flash at Gemini API")


@pytest.mark.parametrize("model", ["gpt-4o", "gpt-4.1-mini", "claude-3-5-haiku", "gemini-2.5-flash"])
def test_value_beats_the_first_pick_in_price_or_rank(ask: Ask, model: str) -> None:
    """What costs more than the successor is only value where it ranks higher, and says so."""
    found = picks(ask(f"{model} is deprecated, what should we move to?"))
    first = found[0].price
    assert first is not None
    for entry in found:
        if entry.role != "value" or entry.price is None:
            continue
        rates = [3 * each.input_usd_per_mtok + each.output_usd_per_mtok for each in (first, entry.price)
                 if each.input_usd_per_mtok is not None and each.output_usd_per_mtok is not None]  # fmt: skip
        assert rates[1] < rates[0] or "ranks higher" in entry.why


def test_the_cheapest_leads_where_the_cheapest_is_asked_for(ask: Ask) -> None:
    """No other pick has lower rates."""
    found = picks(ask("claude 3.5 haiku is deprecated, what is the cheapest alternative?"))
    prices = [each.price for each in found if each.price is not None]
    sums = [(each.input_usd_per_mtok or 0) + (each.output_usd_per_mtok or 0) for each in prices]
    assert sums[0] == min(sums)


def test_a_move_to_a_claude_that_counts_more_tokens_says_so(ask: Ask) -> None:
    """From Haiku 3 to Haiku 5.5 the same text is more tokens; between two GPT models nothing is said."""
    assert "counts about 30% more tokens" in ask("claude 3 haiku is retired, what should we move to?").text
    assert "more tokens for the same text" not in ask("gpt-4o is deprecated, what should we move to?").text


@pytest.mark.parametrize(
    "question",
    [
        "gpt-4oをclaude haiku 5.5に移行したい、廃止前に間に合う?",
        "gpt-4o is deprecated, we move to claude haiku 5.5: what changes?",
        "gpt-4o wird abgeschaltet, Umstieg auf claude haiku 5.5?",
        "gpt-4o 下线了，迁移到 claude haiku 5.5",
    ],
)
def test_where_the_move_goes_to_is_not_replaced_itself(ask: Ask, question: str) -> None:
    """The model behind the word for the direction is compared, and nothing is looked for in its place."""
    text = ask(question).text
    assert "**From GPT-4o to Claude Haiku 5.5 at Anthropic" in text
    assert "To replace Claude Haiku 5.5" not in text


@pytest.mark.parametrize(
    "question",
    [
        "we use gemini 2.5 flash, 500M in 50M out a month, what should we move to?",
        "replace gpt-4.1 for us, 900M tokens in and 20M out each month",
        "claude haiku 4.5 is going away: 2B in, 300M out a month. what instead?",
    ],
)
def test_a_change_is_that_of_the_bill_where_a_load_was_told(ask: Ask, question: str) -> None:
    """So that the percentage and both bills say the same; the efforts of the new ones are in none of them."""
    answer = ask(question)
    old = next(each for each in answer.costs if each.model == answer.understood.models[0])
    assert old.total_usd
    for entry in picks(answer):
        if entry.cost is None or entry.cost.total_usd is None or "for your load" not in entry.why:
            continue
        assert entry.cost.usage.reasoning_tokens == 0
        side = "cheaper" if entry.cost.total_usd < old.total_usd else "dearer"
        assert f"{side} for your load" in entry.why
        if "Beside the first pick it is dearer" in entry.why:
            first = picks(answer)[0].cost
            assert first is not None
            assert first.total_usd is not None
            assert entry.cost.total_usd > first.total_usd


def test_a_fallback_is_of_another_maker_than_the_other_picks(ask: Ask) -> None:
    """One maker's trouble takes no two of three ways out."""
    found = picks(ask("we use gemini 2.5 flash, 500M in 50M out a month, what should we move to?"))
    assert len({each.developer for each in found}) == len(found)


def test_who_asks_for_a_cheaper_one_is_sent_to_none_that_costs_the_same(ask: Ask) -> None:
    """The same price at another host saves nothing."""
    answer = ask("we are moving off gpt-4o-mini, 40M in and 9M out a week. what is cheaper and not worse, in Germany?")
    first = next(each for each in answer.recommendations if each.role == "best")
    assert first.cost is not None
    assert first.cost.total_usd is not None
    now = next(cost.total_usd for cost in answer.costs if cost.model == "gpt-4o-mini")
    assert now is not None
    assert first.cost.total_usd < now
    assert "The same bill" not in answer.text


def test_models_of_different_kinds_are_replaced_by_their_own_kind(ask: Ask) -> None:
    """What writes down, what talks and what thinks, though the message is about a phone bot."""
    answer = ask("what should replace whisper-1 + gpt-4o + tts-1 for our phone bot?")
    lead = [line for line in answer.text.split("\n") if line.startswith("**Move to")]
    assert [line.split(" at ")[0] for line in lead] == [
        "**Move to gpt-transcribe", "**Move to GPT-6 Luna", "**Move to Gemini 3.8 Flash-Lite TTS",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("thread", "sums"),
    [
        (("we use gpt-5.4-mini, 40M in and 8M out a month. what is next?",), "instead of $66.00 a month"),
        (("cost of gpt-5.4-mini for 40M in 8M out a month", "what is next?"), "instead of $66.00 a month"),
        (
            ("we have haiku 4.5 in production, 3B in 200M out monthly. what would you move to",),
            "instead of $4,000 a month",
        ),
        (("wir nutzen gpt-5.4-mini, 40M in und 8M out im Monat. was kommt danach?",), "instead of $66.00 a month"),
    ],
)
def test_what_is_next_after_a_model_in_use_is_a_move(ask: Ask, thread: tuple[str, ...], sums: str) -> None:
    """With the bill of the load told before it."""
    answer = ask(thread[-1], *thread[:-1])
    assert answer.intents[0] == "migration"
    assert "**Move to" in answer.text
    assert sums in answer.text


def test_next_month_is_no_next_model(ask: Ask) -> None:
    """A bill of some time to come is a bill."""
    assert ask("we pay 900 a month for gpt-5.4, what's next month's bill at 10% growth?").intents[0] == "cost"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("replace whisper-1 with what? for voicemail", "25% cheaper per minute, from $0.006 per minute."),
        ("tts-1 successor for our voice agent", "6.7% dearer per character, from $15.00 per 1M characters."),
    ],
)
def test_what_is_billed_by_the_same_piece_is_compared_by_it(ask: Ask, question: str, told: str) -> None:
    """Minutes beside minutes, characters beside characters."""
    assert told in ask(question).text


def test_a_model_that_talks_is_replaced_by_one_that_talks(ask: Ask) -> None:
    """A text model hears nothing."""
    answer = ask("gpt-4o-realtime is deprecated, what now")
    assert picks(answer)
    assert all("gpt-realtime" in each.model or "live" in each.model or "sonic" in each.model for each in picks(answer))


@pytest.mark.parametrize(
    ("question", "origin"),
    [
        ("we use gpt-5.5 and want a european equivalent", "EU"),
        ("what's the chinese equivalent of opus 5.5", "CN"),
        ("a french replacement for gpt-5.5 please", "FR"),
        ("is there an american counterpart to qwen3.6-27b", "US"),
    ],
)
def test_a_counterpart_comes_from_the_nation_named(ask: Ask, question: str, origin: str) -> None:
    """Another model is looked for, and its maker's country is a wish."""
    answer = ask(question)
    assert answer.intents[0] == "recommend"
    assert answer.understood.require_origin == (origin,)
