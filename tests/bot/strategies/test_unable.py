"""Models named for what no source says they do: no bill, and what would do it."""

import pytest

from tests.bot.conftest import Ask

_UNABLE = [
    ("summarise 50 hours of audio with sonnet 5.5", "claude-sonnet-5-5", "takes sound"),
    ("100 hours of call recordings with haiku 5.5, cost?", "claude-haiku-5-5", "takes sound"),
    ("wieviel kosten 80 Stunden Audio mit gpt-6 sol?", "gpt-6-sol", "takes sound"),
    ("cuánto cuesta pasar 40 horas de audio por haiku 5.5", "claude-haiku-5-5", "takes sound"),
    ("what would opus 5.5 cost for 200 hours of video a month", "claude-opus-5-5", "takes film"),
    ("300 videos with gpt-6 luna, cost", "gpt-6-luna", "takes film"),
    ("haiku 5.5 generate 500 pictures, price", "claude-haiku-5-5", "makes pictures"),
    ("haiku 5.5 read 2 million characters aloud, price", "claude-haiku-5-5", "makes sound"),
    ("make 20 videos of 10 s with opus 5.5, cost", "claude-opus-5-5", "makes film"),
    ("text-embedding-3-large to write 200 product texts", "text-embedding-3-large", "only turns text into vectors"),
]


@pytest.mark.parametrize(("question", "model", "lacks"), _UNABLE)
def test_what_no_source_says_a_model_does_has_no_bill_of_it(ask: Ask, question: str, model: str, lacks: str) -> None:
    """That comes first, then its rates and what does it."""
    answer = ask(question)

    assert lacks in answer.text.split("\n")[0]
    named = next(each for each in answer.recommendations if each.model == model)
    assert named.cost is None
    assert len(answer.recommendations) > 1


@pytest.mark.parametrize(
    ("question", "model", "price"),
    [
        ("What does Veo 3.1 cost for 100 videos?", "veo-3.1-generate", "Veo 3.1 at Gemini API: $0.40 per second"),
        ("Seedance 2.0 Mini cost for 100 videos", "seedance-2.0-mini", "Seedance 2.0 Mini at Volcengine: $0.07097"),
    ],
)
def test_what_the_row_itself_says_of_its_model_counts(ask: Ask, question: str, model: str, price: str) -> None:
    """A short id is no entry of the catalogue, and what it is sold as says that it makes film."""
    answer = ask(question)

    assert price in answer.text.split("\n")[0]
    assert {each.model for each in answer.recommendations} == {model}


def test_speech_may_be_written_down_first_and_the_text_be_read(ask: Ask) -> None:
    """Both bills are told, the second on the text."""
    answer = ask("summarise 50 hours of audio with sonnet 5.5")

    assert "Write it down first, with Whisper large-v3-turbo at Cloudflare Workers AI for $1.53" in answer.text
    read = next(cost for cost in answer.costs if cost.model == "claude-sonnet-5-5")
    assert read.usage.audio_seconds == 0
    assert read.usage.input_tokens == 3_000 * 225


def test_of_two_models_only_the_one_that_hears_is_billed(ask: Ask) -> None:
    """The other is said not to."""
    answer = ask("sonnet 5.5 vs gemini 3.8 flash for 100 hours of audio")

    assert answer.text.startswith("**No source on board says that Claude Sonnet 5.5 takes sound")
    assert {cost.model for cost in answer.costs} == {"gemini-3.8-flash"}


def test_where_none_of_those_named_hears_others_are_told(ask: Ask) -> None:
    """No bill of either."""
    answer = ask("opus 5.5 vs haiku 5.5 on 300 hours of audio")

    assert not {cost.model for cost in answer.costs} & {"claude-opus-5-5", "claude-haiku-5-5"}
    assert any(each.role == "budget" for each in answer.recommendations)


@pytest.mark.parametrize("said", ["on mistral", "with mistral"])
def test_a_makers_name_means_its_model_of_the_kind_asked_for(ask: Ask, said: str) -> None:
    """Mistral's chat models do not hear; Voxtral does."""
    answer = ask(said, "60 hours of audio a month to transcribe")

    assert answer.recommendations[0].model.startswith("voxtral")
    assert answer.recommendations[0].cost is not None


@pytest.mark.parametrize(
    ("question", "model"),
    [
        ("gemini 3.8 flash for 100 hours of audio a month", "gemini-3.8-flash"),
        ("gemini 3.1 flash lite, 50 hours of calls, summarise, price", "gemini-3.1-flash-lite"),
        ("haiku 5.5 bill for 10k scanned pages a month", "claude-haiku-5-5"),
        ("gpt image 2.5 1000 pictures price", "gpt-image-2.5-flare"),
        ("opus 5.5 write 300 video scripts a month, 800 words each, cost", "claude-opus-5-5"),
        ("embed 200k product descriptions with text-embedding-3-large, 100 words each", "text-embedding-3-large"),
        ("gpt-realtime 2 3000 minutes a month price", "gpt-realtime-2"),
    ],
)
def test_what_a_model_does_is_billed(ask: Ask, question: str, model: str) -> None:
    """Its bill comes first, as before."""
    answer = ask(question)

    assert answer.recommendations[0].model == model
    assert answer.recommendations[0].cost is not None


@pytest.mark.parametrize(
    "question",
    [
        "300 audio files with gemini 3.8 flash, cost",
        "500 mp3 files a month with gemini 4 argon, price",
        "gemini 3.8 flash for 200 voice messages a day, monthly bill",
        "transcribe 300 audio files, price",
        "transcribe 1,000 voice messages a month, budget 20 dollars",
        "300 audio files with gemini 3.8 flash vs gemini 4 argon, cost",
    ],
)
def test_sound_of_unsaid_length_has_no_bill(ask: Ask, question: str) -> None:
    """The minutes are asked for; no length of text stands in for them."""
    answer = ask(question)
    assert "say how many minutes the recordings have" in answer.text
    assert "Nothing on board" not in answer.text
    assert not answer.costs
    assert all(each.cost is None for each in answer.recommendations)
    assert "tokens in" not in answer.text.replace("per 1M tokens in", "")


@pytest.mark.parametrize(
    "question",
    [
        "300 audio files of 10 minutes with gemini 3.8 flash, cost",
        "gemini 3.8 flash for 200 voice messages a day, 45 seconds each, monthly bill",
        "500 pdf files a month with gemini 3.8 flash, price",
        "summarise 300 documents a month with gemini 3.8 flash and transcribe our calls, cost",
    ],
)
def test_sound_of_a_length_and_files_of_text_are_billed(ask: Ask, question: str) -> None:
    """Nothing is missing there."""
    assert ask(question).costs
