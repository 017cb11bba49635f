"""Lengths told of each thing, whatever it is called, and answers of a word."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.costs.workload import workload_of
from bot.understanding.reading import Reading
from tests.bot.conftest import Ask

Reader = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "requests", "into"),
    [
        ("summarise 14 pages of notes per patient with haiku 5.5, 2200 patients a month", 2_200, 9_380),
        ("80 matters a month, about 200 pages per matter, summaries with haiku 5.5. price?", 80, 134_000),
        ("900 words per case, 3,000 cases a month, haiku 5.5 price", 3_000, 1_200),
        ("pro Patient 6 Seiten, 900 Patienten im Monat, zusammenfassen mit haiku 5.5, Kosten", 900, 4_020),
        ("100k reviews (avg 45 words) every month, haiku 5.5 price", 100_000, 60),
    ],
)
def test_a_length_per_thing_is_that_of_a_request(reader: Reader, text: str, requests: int, into: int) -> None:
    """The things are counted elsewhere."""
    load = workload_of(reader(text).understood)
    assert (load.requests, load.input_tokens, load.period) == (requests, into, "month")


def test_mails_of_each_head_keep_their_words(reader: Reader) -> None:
    """Words of a mail are no calls."""
    said = reader("1,200 employees, 30 mails each per workday, 350 words per mail, replies of 90 words. haiku 5.5 cost")
    assert (said.understood.requests, said.understood.input_tokens, said.understood.output_tokens) == (36_000, 467, 120)


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("25k rows a day, 200 tokens each, one word answer, haiku 5.5, cost", 5),
        ("2M tweets, yes/no answers only, haiku 5.5 cost", 5),
        ("80k mails, nur ein-Wort-Antwort, haiku 5.5 Kosten", 5),
        ("80k mails, one word answer of 3 tokens out, haiku 5.5 cost", 3),
        ("80k mails a day, haiku 5.5 cost, yes or no?", None),
    ],
)
def test_answers_in_a_word_are_short(reader: Reader, text: str, out: int | None) -> None:
    """Unless their length was told."""
    assert reader(text).understood.output_tokens == out


@pytest.mark.parametrize(
    ("text", "into", "out"),
    [
        ("gpt-5.4 in 412,003,221 out 38,220,110 a month, cost", 412_003_221, 38_220_110),
        ("haiku 5.5: in 30M out 6M a month", 30_000_000, 6_000_000),
        ("haiku 5.5: 5k in 400 out, 3k calls a day", 5_000, 400),
        ("haiku 5.5: 2000 in 300 out 10k a day", 2_000, 300),
        ("400 reports a month, 3k in and 16k or more out, haiku 5.5 price", 3_000, 16_000),
        ("each report is 16k or more output tokens, 3k input, 400 reports a month on haiku 5.5", 3_000, 16_000),
    ],
)
def test_words_before_both_numbers_are_theirs(reader: Reader, text: str, into: int, out: int) -> None:
    """As those behind both are."""
    said = reader(text).understood
    assert (said.input_tokens, said.output_tokens) == (into, out)


@pytest.mark.parametrize(
    "text",
    [
        "90k texts a day, spam or not spam via deepseek, monthly bill?",
        "toxic oder nicht toxisch mit mistral small, 1M Kommentare, Kosten",
    ],
)
def test_a_choice_that_ends_in_not_rules_nothing_out(reader: Reader, text: str) -> None:
    """What makes the choice is used."""
    said = reader(text).understood
    assert said.models
    assert not said.exclude_models


def test_urgent_or_not_is_no_patience(reader: Reader) -> None:
    """It is what the mails are sorted by."""
    assert reader("classify 2M mails as urgent or not urgent with haiku 5.5, cost").understood.batch is None
    assert reader("it's not urgent: 20k mails classified with haiku 5.5, price").understood.batch is True


@pytest.mark.parametrize(
    "text",
    [
        "50k mails a month scored by haiku 5.5, what would that be",
        "20k headlines per day rewritten, haiku 5.5. month?",
        "3,000 cases a month, haiku 5.5 classification price",
    ],
)
def test_a_sum_asked_for_last_is_of_the_model_named(ask: Ask, text: str) -> None:
    """No other is picked."""
    answer = ask(text)
    assert answer.intents[0] == "cost"
    assert answer.text.startswith("**Claude Haiku 5.5 at Anthropic: $")


def test_pages_of_a_week_are_billed_whole(ask: Ask) -> None:
    """A month has no round number of weeks."""
    assert "$171.43 a month" in ask("mistral ocr price for 10k pages a week").text


def test_all_models_in_use_move_where_all_is_asked_about(ask: Ask) -> None:
    """Thousands are parted by commas, and a pair of tokens is no sum of money."""
    first = ask(
        "gpt-5.4 in 412,003,221 out 38,220,110 / gpt-5.4-mini in 1,204,334,001 out 99,120,400. "
        "what would it be on gemini 3.8 flash?"
    ).text.split("\n")[0]
    assert "Moving 100% of GPT-5.4 and GPT-5.4 mini to Gemini 3.8 Flash" in first
    assert "$1,727 a month instead of $2,953" in first
    half = ask("opus 5.5 40M/8M a month and haiku 5.5 200M/20M. what if half of opus goes to haiku").text
    assert "$194.00 a month instead of $350.00" in half.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "requests", "into", "out"),
    [
        ("500 users do 15 prompts a day of 400 words each with answers of 200 words, haiku 5.5 cost", 7_500, 533, 267),
        ("14 sites, 90 chats a day per site, 2k in 300 out on haiku 5.5, price", 1_260, 2_000, 300),
        ("5 million rows, classify product_name (6 words), haiku 5.5, cost", 5_000_000, 8, None),
        ("10k images described (alt text, 30 words) with gemini 3.8 flash, cost", 10_000, None, 40),
        ("20k product photos, alt texts of 25 words each, haiku 5.5, cost", 20_000, None, 33),
        ("price for 750 words blog posts 40 per day with gpt-5.4", 40, None, 1_000),
        ("我们每周有5万条客服对话,每条约800字,用qwen总结成100字,一个月多少钱", 50_000, 800, None),
    ],
)
def test_lengths_are_those_of_what_they_stand_by(
    reader: Reader, text: str, requests: int, into: int | None, out: int | None
) -> None:
    """In brackets, behind prompts, of alt texts."""
    said = reader(text).understood
    assert (said.requests, said.input_tokens, said.output_tokens) == (requests, into, out)


def test_what_each_head_has_is_not_what_each_request_makes(reader: Reader) -> None:
    """Contracts are multiplied, their summary is not."""
    said = reader("300 avocats, 10 contrats de 20 pages par semaine chacun, résumé d'une page, haiku 5.5").understood
    assert (said.spread_over, said.units, said.output_tokens) == (3_000, 60_000, 670)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("15 sec voice messages, 200k a day, transcribed by whisper large v3 turbo", 50_000),
        ("200k voice messages of 15 seconds a day transcribed by whisper large v3 turbo", 50_000),
        ("2,400 dubbing minutes a month with tts at elevenlabs, cost", 2_400),
        ("live subtitles for a 24/7 tv channel, cost per month", 1_440),
        ("we transcribe 15,000 call center minutes per day with whisper large v3 turbo", 15_000),
    ],
)
def test_sound_is_told_in_other_words(reader: Reader, text: str, minutes: int) -> None:
    """Seconds of voice, minutes of dubbing, subtitles of a channel."""
    said = reader(text).understood
    assert (said.units, said.unit_kind) == (minutes, "minutes")


def test_days_of_a_month_are_written_out(ask: Ask) -> None:
    """Round numbers too."""
    assert "come on 30 days of a month" in ask("40 blog posts per day, 30 days a month, haiku 5.5 cost").text


def test_a_growing_collection_is_no_load_of_the_bot_that_searches_it(reader: Reader) -> None:
    """Its questions are."""
    reading = reader("RAG bot: 1.2M docs embedded once, 30k new a month, 8k questions a day, gpt-5.4 mini. bill?")
    assert not reading.loads


@pytest.mark.parametrize(
    ("thread", "key", "value"),
    [
        (("40k mails a day haiku 5.5 classification cost", "only workdays"), "days_a_month", Decimal("21.43")),
        (("40k mails a day haiku 5.5 classification cost", "no weekends"), "days_a_month", Decimal("21.43")),
        (("40k mails a day haiku 5.5 classification cost", "and if only 60% go to the model"), "units", 24_000),
        (("40k mails a day haiku 5.5 classification cost", "what if it's only 25% of that"), "units", 10_000),
        (("translate 30k texts of 90 words to french and german with haiku 5.5, cost", "add polish"), "targets", 3),
        (("monthly cost of 1M image captions with gpt-5.4 nano, images 512x512", "1024x1024 instead"), "units", 10**6),
    ],
)
def test_a_thread_changes_one_thing_of_a_load(
    reader: Reader, thread: tuple[str, ...], key: str, value: Decimal | int
) -> None:
    """The days, the share, the languages, the size of its pictures."""
    assert getattr(reader(thread[-1], *thread[:-1]).understood, key) == value


@pytest.mark.parametrize(
    ("text", "into"),
    [
        ("moderate 25M chat lines a day, 12 words avg, haiku 5.5 price", 16),
        ("moderate 25M chat lines a day, haiku 5.5 price", 40),
    ],
)
def test_lines_of_a_chat_are_short(reader: Reader, text: str, into: int) -> None:
    """And no code."""
    assert workload_of(reader(text).understood).input_tokens == into


def test_feedback_on_essays_comes_out(reader: Reader) -> None:
    """Though people write the essays."""
    said = reader(
        "1500 students, 2 essays of 1200 words each per month, feedback of 300 words, haiku 5.5 cost"
    ).understood
    assert said.output_tokens == 400


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sonnet 5.5 at 10k, 50k and 100k requests a month, 3k/400 each, costs?",
         "a month: $100.00 for 10k, $500.00 for 50k and $1,000 for 100k"),
        ("what's the cost difference between 100k and 250k requests a month on sonnet 5.5 (3k/400)?",
         "$1,500 from the first to the last"),
        ("haiku 5.5 bei 1.000, 5.000 oder 20.000 Dokumenten im Monat, Kosten?", "$0.35 for 1,000, $1.75 for 5,000"),
    ],
)  # fmt: skip
def test_each_of_several_volumes_has_its_bill(ask: Ask, text: str, said: str) -> None:
    """Told before the bill of the last."""
    assert said in ask(text).text.split("\n")[0]


@pytest.mark.parametrize(
    "text", ["haiku 5.5, 3k/400, 5k chats a day, price", "100k to 200k requests on haiku 5.5, price"]
)
def test_one_volume_has_one_bill(ask: Ask, text: str) -> None:
    """Sizes and ranges are no row."""
    assert "from the first to the last" not in ask(text).text
