"""Stacks told by their loads: shares of a load, parts asked for and changed in a thread, recordings."""

import pytest

from tests.bot.conftest import Ask


@pytest.mark.parametrize(
    ("question", "bills"),
    [
        (
            "What if 20% of our 300k requests moved from Opus 5.5 to Haiku 5.5, 1k in 200 out?",
            "$2,415 a month instead of $3,000",
        ),
        (
            "Shift 30% of our 500k requests from Opus 5.5 to GPT-6 Luna, 1k in 200 out, what do we save?",
            "$3,538 a month instead of $5,000",
        ),
        (
            "a quarter of our 200k calls shifted from Opus 5.5 to Haiku 5.5, 1k in 200 out",
            "$1,513 a month instead of $2,000",
        ),
    ],
)
def test_of_requests_that_move_the_share_is_taken_once(ask: Ask, question: str, bills: str) -> None:
    """The model that they leave has all of them before."""
    assert bills in ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "bills"),
    [
        ("40% of 100k requests a month go to haiku 5.5, the rest to opus 5.5, 1k in 200 out",
         ("$488.00", "$480.00", "$8.00")),
        ("100k requests a month at 1k/200, 40/60 between haiku 5.5 and opus 5.5, total?",
         ("$488.00", "$480.00", "$8.00")),
        ("200k tickets a month go to haiku 5.5 and 8% escalate to opus 5.5, 1k in 300 out. what do we pay?",
         ("$210.00", "$160.00", "$50.00")),
        ("half of the 40k requests on opus 5.5, the other half on sonnet 5.5, 1k in 500 out",
         ("$420.00", "$280.00", "$140.00")),
    ],
)  # fmt: skip
def test_a_shared_load_is_billed_in_parts_and_added_up(ask: Ask, question: str, bills: tuple[str, ...]) -> None:
    """Neither all of it at each model nor a move from one to the other."""
    text = ask(question).text

    assert all(each in text for each in bills)
    assert "Moving" not in text
    assert bills[0] in text.split("\n")[0]


def test_a_shared_load_without_a_period_says_so(ask: Ask) -> None:
    """A stack is told by the month."""
    answer = ask("half of the 40k requests on opus 5.5, the other half on haiku 5.5")

    assert "No period was stated: the load is taken as that of a month." in answer.assumptions


def test_shares_of_money_stay_shares_of_money(ask: Ask) -> None:
    """A bare sum beside shares is no number of requests."""
    assert "$2,100" in ask("we spend $3,000 a month, 70% on opus 5.5 and 30% on haiku 5.5").text


@pytest.mark.parametrize(
    ("question", "bills"),
    [
        ("a month: 300k haiku 5.5 (1k/100), 20k sonnet 5.5 (2k/400), 1k opus 5.5 (10k/1k)",
         ("$265.00", "$45.00", "$160.00", "$60.00")),
        ("20k a month on haiku 5.5 (1k/100), 1k on opus 5.5 (10k/1k)", ("$63.00", "$3.00", "$60.00")),
        ("20k haiku 5.5 calls at 1k/100 and 1k opus 5.5 calls at 10k/1k a month", ("$63.00", "$3.00", "$60.00")),
        ("haiku 5.5 for 20k classifications (1k/100), opus 5.5 for 1k answers (10k/1k) a month",
         ("$63.00", "$3.00", "$60.00")),
        ("step 1 haiku 5.5 1k/100, step 2 opus 5.5 10k/1k, 1k documents a month", ("$60.15", "$0.15", "$60.00")),
        ("haiku 5.5 (1k/100) and opus 5.5 (10k/1k) for 1k calls each", ("$60.15", "$0.15", "$60.00")),
    ],
)  # fmt: skip
def test_each_model_is_billed_its_own_count(ask: Ask, question: str, bills: tuple[str, ...]) -> None:
    """A bare number beside a name is its count, one for all counts for all."""
    text = ask(question).text

    assert all(each in text for each in bills)
    assert bills[0] in text.split("\n")[0]


STACK = "our stack a month: sonnet 5.5 30M in 5M out, haiku 5.5 200M in 20M out, text-embedding-3-large 500M tokens"


@pytest.mark.parametrize(
    ("messages", "lead"),
    [
        (("drop the embeddings",), "**$140.00 a month;"),
        (("without the embedding model",), "**$140.00 a month;"),
        (("remove the embeddings", "total per year"), "**$140.00 a month, $1,680 a year;"),
        (("total?",), "**$205.00 a month;"),
        (("drop the embeddings", "and in total?"), "**$140.00 a month;"),
        (("drop the embeddings", "总共?"), "**$140.00 a month;"),
        (("drop the embeddings", "insgesamt?"), "**$140.00 a month;"),
        (("what share is haiku?",), "**Claude Haiku 5.5 is 14.6% of it: $30.00 of $205.00 a month.**"),
        (("how much of that is sonnet",), "**Claude Sonnet 5.5 is 53.7% of it: $110.00 of $205.00 a month.**"),
        (("what percentage are the embeddings",), "**text-embedding-3-large is 31.7% of it: $65.00 of $205.00"),
        (("wie viel prozent ist haiku?",), "**Claude Haiku 5.5 is 14.6% of it"),
        (("qué porcentaje es haiku?",), "**Claude Haiku 5.5 is 14.6% of it"),
        (("haiku占多少",), "**Claude Haiku 5.5 is 14.6% of it"),
        (("top 2 cost drivers",), "**The 2 largest are 85.4% of the bill: Claude Sonnet 5.5 53.7% and"),
        (("which one is the biggest cost",), "**$205.00 a month; Claude Sonnet 5.5 is 53.7% of it.**"),
        (("double haiku",), "**$235.00 a month;"),
        (("double haiku", "yearly total"), "**$235.00 a month, $2,820 a year;"),
        (("halve sonnet",), "**$150.00 a month;"),
        (("and with gpt-6 sol in place of sonnet 5.5", "what share is haiku?"), "**Claude Haiku 5.5 is 14.6% of it"),
        (("replace sonnet 5.5 with gpt-6 sol", "drop the embeddings", "total per year"), "**$140.00 a month, $1,680"),
    ],
)  # fmt: skip
def test_a_thread_asks_for_parts_of_a_stack_and_changes_them(ask: Ask, messages: tuple[str, ...], lead: str) -> None:
    """A kind of work stands for the model that does it; a load that is doubled or passed on stays so."""
    answer = ask(messages[-1], STACK, *messages[:-1])

    assert answer.intent == "stack"
    assert answer.text.startswith(lead)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("opus 5.5 $1.2k, gpt-6-luna $300, gemini embedding $80 monthly. what share is anthropic",
         "**Claude Opus 5.5 is 75.9% of it: $1,200 of $1,580 a month.**"),
        ("sonnet 5.5 $900, luna $100, haiku 5.5 $50 a month. what percentage goes to Anthropic?",
         "**Claude Sonnet 5.5 and Claude Haiku 5.5 are 90.5% of it"),
        ("what percentage of the bill is luna? stack: sonnet 5.5 $900, luna $100 a month", "**GPT-6 Luna is 10% of it"),
        ("our stack: sonnet 5.5 30M in 5M out, haiku 5.5 200M in 20M out a month, haiku is what share of the bill?",
         "**Claude Haiku 5.5 is 21.4% of it"),
        ("我们每月sonnet 5.5花900美元,luna花100美元,haiku 5.5花50美元,luna占多少比例?", "**GPT-6 Luna is 9.5% of it"),
        ("pagamos 900 $ al mes por sonnet 5.5 y 100 $ por luna, ¿qué porcentaje es luna?", "**GPT-6 Luna is 10% of it"),
        ("sonnet 5.5 $900, luna $100, haiku 5.5 $50 a month. what percentage goes to each?", "**$1,050 a month;"),
    ],
)  # fmt: skip
def test_a_share_is_that_of_what_stands_beside_the_words_for_it(ask: Ask, question: str, lead: str) -> None:
    """The models of the stack told in the same message are not all meant; all of it is no part of it."""
    assert ask(question).text.startswith(lead)


@pytest.mark.parametrize("swap", ["swap sonnet for gpt-6 sol", "and with gpt-6 sol in place of sonnet 5.5"])
def test_a_model_that_has_taken_a_place_keeps_its_load(ask: Ask, swap: str) -> None:
    """Later messages of the thread say nothing of the swap and still count it."""
    history = ("our stack a month: sonnet 5.5 30M in 5M out, haiku 5.5 200M in 20M out, total?", swap)

    assert ask("what share is haiku?", *history).text.startswith("**Claude Haiku 5.5 is 21.4% of it: $30.00 of $140.00")


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("which part is google", "**Google is 20% of it: $2,000 of $10,000 a month.**"),
        ("what share is anthropic?", "**Anthropic is 50% of it"),
        ("top 2 cost drivers", "**The 2 largest are 80% of the bill: Anthropic 50% and OpenAI 30%.**"),
        ("total?", "**$10,000 a month;"),
    ],
)
def test_parts_bought_of_vendors_have_their_source(ask: Ask, question: str, lead: str) -> None:
    """No model is named: the maker's own row is what the sum is cited to."""
    spend = "we pay anthropic $5k, openai $3k, google $2k a month; concentration?"

    assert ask(question, spend).text.startswith(lead)


def test_one_maker_has_all_only_where_there_were_more(ask: Ask) -> None:
    """Two models of one maker: moving between them changes nothing for who makes them."""
    of_one = ask("our stack a month: sonnet 5.5 30M in 5M out, haiku 5.5 200M in 20M out, total?").text
    of_two = ask("our stack a month: sonnet 5.5 30M in 5M out, luna 200M in 20M out, total?").text

    assert "All of it on Claude Haiku 5.5" in of_one
    assert "one maker would then have it all" not in of_one
    assert "one maker would then have it all" in of_two


def test_shares_of_the_market_stay_shares_of_the_market(ask: Ask) -> None:
    """They are no part of the bill before."""
    assert "OpenRouter" in ask("what share of the openrouter market is haiku?", STACK).text


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("monthly stack: whisper for 300 audio files, haiku 5.5 for 20k tickets (800 in 150 out), total?", "$3.10"),
        ("stack: sonnet 5.5 10M in 2M out, gpt-4o-transcribe 120 recordings, monthly bill", "$40.00"),
    ],
)
def test_recordings_of_unsaid_length_have_no_bill_in_a_stack(ask: Ask, question: str, total: str) -> None:
    """They are not billed as texts; the rest is, and the minutes are asked for."""
    answer = ask(question)

    assert answer.text.startswith(f"**{total} a month without")
    assert "say how many minutes the recordings have" in answer.text


def test_recordings_with_their_minutes_are_billed_in_a_stack(ask: Ask) -> None:
    """So many hours are what such a model is priced by."""
    assert (
        "without"
        not in ask("our stack a month: whisper 300 hours, sonnet 5.5 10M in 2M out, total?").text.split("\n")[0]
    )


@pytest.mark.parametrize(
    ("question", "bills"),
    [
        ("cascade: luna answers all 1M requests (800/100) a month, 15% are repeated with gpt-6 sol",
         ("$520.00", "$130.00", "$390.00")),
        ("try haiku 5.5 first, opus 5.5 when it fails (1 in 8), 60k tickets a month 2k/300",
         ("$126.00", "$21.00", "$105.00")),
        ("1 in 8 requests is escalated from haiku 5.5 to opus 5.5; 80k requests a month, 1,500 in, 250 out",
         ("$132.00", "$22.00", "$110.00")),
        ("all 400k chats a month go to haiku 5.5 (1k/150), and 5% of them are escalated to sonnet 5.5 (4k/500)",
         ("$330.00", "$70.00", "$260.00")),
        ("every request goes to luna first; one in five then goes to opus 5.5. 50k requests a month, 1k in 300 out",
         ("$112.50", "$12.50", "$100.00")),
        ("haiku 5.5 for everything, 2% to opus 5.5, 500k requests a month 1k/200",
         ("$180.00", "$100.00", "$80.00")),
        ("haiku 5.5 handles 1M requests a month (1k/100), opus 5.5 double-checks 3% of them",
         ("$330.00", "$150.00", "$180.00")),
        ("gpt-6 luna drafts, sonnet 5.5 rewrites 12%: 90k emails a month of 600 in 250 out",
         ("$56.61", "$16.65", "$39.96")),
        ("gpt-6 luna with sonnet 5.5 as fallback for 4% of the requests; 300k requests a month 1k/200",
         ("$108.00", "$60.00", "$48.00")),
        ("haiku 5.5 solves 70% of our 100k tickets a month (2k/300), the rest goes to opus 5.5",
         ("$455.00", "$35.00", "$420.00")),
        ("20% of our 100k requests to haiku 5.5 are retried with sonnet 5.5, monthly cost at 1k/200",
         ("$100.00", "$20.00", "$80.00")),
        ("luna zuerst, 10% gehen danach an gpt-6 sol: 200k Anfragen im Monat, 1k/200",
         ("$120.00", "$40.00", "$80.00")),
        ("todas las 200k peticiones al mes van a luna (1k/200) y un 10% escala a sonnet 5.5",
         ("$120.00", "$40.00", "$80.00")),
        ("luna 处理每月100万请求(800/100), 其中15%转给 gpt-6 sol", ("$520.00", "$130.00", "$390.00")),
        ("haiku 5.5 30万リクエスト/月 1k/200、そのうち5%を opus 5.5 にエスカレーション",
         ("$180.00", "$60.00", "$120.00")),
    ],
)  # fmt: skip
def test_in_a_cascade_the_first_model_sees_all(ask: Ask, question: str, bills: tuple[str, ...]) -> None:
    """The second sees what it passes on, whatever the order in which that is told."""
    answer = ask(question)

    assert {f"{each}" for each in bills} <= {f"${fact.value:.2f}" for fact in answer.facts if fact.unit == "USD"}
    assert answer.text.startswith(f"**{bills[0]} a month")


@pytest.mark.parametrize(
    ("question", "total"),
    [
        ("70% haiku 5.5, rest opus 5.5, 100k requests a month at 2k in 300 out", "$444.50"),
        ("2% go to the dear model (opus 5.5), haiku 5.5 does the rest, 500k requests a month 1k/200", "$178.00"),
        ("90% of 100k requests a month go to luna and 10% to gpt-6 sol, 1k/200", "$58.00"),
        ("split 80/20 between luna and gpt-6 sol, 100k requests a month 1k/200", "$96.00"),
    ],
)
def test_a_load_that_is_only_shared_is_seen_once(ask: Ask, question: str, total: str) -> None:
    """Without a word for a first and a second try."""
    assert ask(question).text.startswith(f"**{total} a month")


def test_a_model_that_fails_is_still_a_loss(ask: Ask) -> None:
    """Where its name stands there and no "it"."""
    question = "60% haiku 5.5, 40% opus 5.5, 100k requests a month 1k/200; what if opus fails"
    assert ask(question).text.startswith("**Without Claude Opus 5.5")
