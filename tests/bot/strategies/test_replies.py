"""Short replies in a thread: answered, or said not to be read; never the former answer without a word."""

import pytest

from tests.bot.conftest import Ask

BILL = "what does opus 5.5 cost at 2k in 300 out 1000 a day"
CHOICE = "model for support chat, 2k in 300 out, 1000 a day"
STACK = "we spend 4k on sol, 2.5k on sonnet and 1k on opus a month"


@pytest.mark.parametrize("text", ["how many people does that serve", "what if it rains", "hm, the intern likes it"])
@pytest.mark.parametrize("before", [BILL, CHOICE, "luna vs haiku"])
def test_what_is_not_understood_gets_no_former_answer(ask: Ask, before: str, text: str) -> None:
    """A line says so."""
    assert ask(text, before).text.startswith("**Nothing in this message changes the answer before")


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("context window of kimi k3?", "output limit too?"),
        ("context window of kimi k3?", "and the output limit"),
        ("luna vs haiku", "which is cheaper?"),
        (CHOICE, "how many requests did you take each?"),
    ],
)
def test_what_the_answer_before_holds_is_told_when_asked(ask: Ask, before: str, text: str) -> None:
    """Nobody is told that a question says nothing."""
    told = ask(text, before).text
    assert ask(before).text.split("\n")[0] in told
    assert "Nothing in this message" not in told


def test_what_is_said_again_is_answered_again_with_a_word_on_it(ask: Ask) -> None:
    """Another reader of the channel may ask the same."""
    told, first = ask(CHOICE, CHOICE).text, ask(CHOICE).text

    assert told == f"As far as I can read it, this changes nothing. The answer before, once more:\n\n{first}"


@pytest.mark.parametrize(
    "text", ["can you post the table again?", "once more please", "nochmal bitte", "¿me muestras la tabla otra vez?",
             "redonne le tableau encore une fois stp", "покажи ещё раз", "再发一遍", "もう一度お願いします"]
)  # fmt: skip
def test_the_answer_is_told_again_when_asked(ask: Ask, text: str) -> None:
    """As it stood."""
    assert ask(text, CHOICE).text == ask(CHOICE).text


@pytest.mark.parametrize(
    "text", ["which is faster", "latency?", "what about speed", "welche ist schneller?", "哪个更快"]
)
def test_speed_is_said_to_be_unknown(ask: Ask, text: str) -> None:
    """The models named are no less open than picks."""
    assert ask(text, "luna vs haiku").text.startswith("**No measured speed of GPT-6 Luna")


@pytest.mark.parametrize("text", ["is that with VAT", "inkl. MwSt?", "taxes?", "¿con IVA?", "net or gross?"])
def test_tax_is_in_no_sum(ask: Ask, text: str) -> None:
    """As the note on board says."""
    assert ask(text, BILL).text.startswith("**No tax is in these sums.**")


@pytest.mark.parametrize(
    "text", ["any discount for committing a year", "can we negotiate?", "gibt es Mengenrabatt?", "volume discount?"]
)
def test_discounts_that_are_agreed_on_are_unknown(ask: Ask, text: str) -> None:
    """No bill for a year is meant."""
    assert ask(text, BILL).text.startswith("**Not known: no discount for a commitment")


@pytest.mark.parametrize("before", [BILL, CHOICE])
@pytest.mark.parametrize("text", ["per quarter", "quarterly?", "pro Quartal", "por trimestre", "в квартал", "每季度呢"])
def test_a_quarter_alone_asks_for_its_bill(ask: Ask, before: str, text: str) -> None:
    """Three months of the one before."""
    assert ask(text, before).text.startswith("**$1,260 a quarter with Claude Opus 5.5")


@pytest.mark.parametrize(
    ("thread", "lead"),
    [
        (("price of opus 5.5", "is it any good though"), "**Claude Opus 5.5 ranks number 2"),
        (("price of opus 5.5", "is it good enough for RAG?"), "**Claude Opus 5.5 ranks first"),
        (("was kostet opus 5.5", "ist es denn gut für Verträge?"), "**Claude Opus 5.5 ranks first"),
        ((BILL, "when does it retire"), "**No end is stated for Claude Opus 5.5"),
        (("luna vs haiku", "when do they retire"), "**No end is stated for GPT-6 Luna"),
        (("hallucination rate of sonnet 5.5", "vs opus 5.5"), "**No published result of Claude Sonnet 5.5 on Vectara"),
        (("gpqa of sonnet 5.5", "im Vergleich zu opus"), "**No published result of Claude Sonnet 5.5 on GPQA"),
        (("context window of glm 5.3?", "vs kimi k3"), "**Context window: longer with Kimi K3.** Kimi"),
        (("licence of glm 5.3?", "vs kimi k3"), "**The weights of GLM-5.3 are under"),
    ],
)
def test_it_and_a_model_set_beside_it_are_asked_of_in_full(ask: Ask, thread: tuple[str, ...], lead: str) -> None:
    """The question before stays what is asked."""
    assert ask(thread[-1], *thread[:-1]).text.startswith(lead)


def test_what_is_asked_of_it_aside_leaves_the_thread_as_it_stood(ask: Ask) -> None:
    """The bill goes on."""
    assert ask("and in batch?", BILL, "is it good enough for RAG?").text == ask("and in batch?", BILL).text


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("sonnet is 3k actually", "**$8,000 a month; GPT-6.1 Sol"),
        ("plus 500 on kimi k3", "**$8,000 a month; GPT-6.1 Sol"),
        ("what would we save moving the sonnet part to haiku", "**Moving 100% of Claude Sonnet 5.5 to Claude Haiku"),
        ("move half of sol to luna", "**Moving 50% of GPT-6.1 Sol to GPT-6 Luna (OpenAI, US) makes the bill $5,600"),
        ("swap opus for glm", "**$6,769 a month; GPT-6.1 Sol is 59.1% of it"),
        ("drop opus", "**$6,500 a month; GPT-6.1 Sol"),
        ("what's the share of openai?", "**GPT-6.1 Sol is 53.3% of it"),
    ],
)
def test_a_part_of_a_stack_is_changed_and_the_rest_stays(ask: Ask, text: str, lead: str) -> None:
    """Who names one of the models speaks of that one."""
    assert ask(text, STACK).text.startswith(lead)


@pytest.mark.parametrize(
    ("thread", "lead"),
    [
        (("claude team for 40", "annual?"), "**Claude Team for 40: $12,000 a year"),
        (("claude team for 40", "and for 12 seats", "jährlich?"), "**Claude Team for 12: $3,600 a year"),
        (("copilot business for 30", "and with 10 more people"), "**GitHub Copilot Business: $19 a month a seat, $760"),
        (("chatgpt team vs claude team for 25", "and for 40?"), "**ChatGPT Business and Claude Team cost the same: $1"),
        (("claude code max for 6 devs or api, what's cheaper", "10 devs"), "**At API prices, $1,000 a month"),
        (
            ("claude pro or api for 60 prompts a day", "they're long, 20k tokens"),
            "**At API prices that volume costs $77.40",
        ),
        (("claude pro or api for 60 prompts a day", "make it 120 prompts"), "**At API prices that volume costs $18.00"),
        (("chatgpt plus oder api? 40 fragen am tag", "eher 100 fragen"), "**At API prices that volume costs $5.40"),
        (("claude code max for 6 devs or api", "10 devs", "and cursor?"), "**Cursor Pro: $20 a month a seat, $200.00"),
    ],
)
def test_a_thread_on_plans_goes_on(ask: Ask, thread: tuple[str, ...], lead: str) -> None:
    """With other people, by the year, or of another plan."""
    assert ask(thread[-1], *thread[:-1]).text.startswith(lead)


@pytest.mark.parametrize(
    ("thread", "lead"),
    [
        (("model for support chat", "why the first one and not glm 5.3"), "**GLM-5.3 is not picked"),
        (("model for support chat", "why opus instead of sonnet 5.5?"), "**Claude Sonnet 5.5 is not picked"),
        (("Modell für Support-Chat", "warum das erste und nicht GLM"), "**GLM-5.3 is not picked"),
        ((CHOICE, "the second one in EU?"), "**Possible, not tied to it: Claude Haiku 5.5** is served by"),
        ((CHOICE, "is the second one chinese?"), "**No: Claude Haiku 5.5 is made by Anthropic"),
        ((CHOICE, "how much more would we pay for the first one"), "**Claude Opus 5.5 costs $409.50 a month more"),
        ((CHOICE, "let's go back to the second one"), "**Value: Claude Haiku 5.5"),
        ((CHOICE, "vale, volvamos al segundo"), "**Value: Claude Haiku 5.5"),
        (
            ("opus is dear", CHOICE, "opus is overkill, just use haiku"),
            "**Claude Haiku 5.5 at Anthropic: $10.50 a month",
        ),
        ((BILL, "and if 30% are retries"), "**Claude Opus 5.5 at Anthropic: $546.00 a month"),
        ((BILL, "retry rate of 10%"), "**Claude Opus 5.5 at Anthropic: $462.00 a month"),
        (("gemini 4 argon vs opus 5.5 for legal", "which would you take"), "**Gemini 4 Argon scores higher"),
        (("gemini 4 argon vs opus 5.5 for legal", "and on gpqa?"), "**No published result of Gemini 4 Argon on GPQA"),
        (("price of opus 5.5", "swe-bench?"), "**Claude Opus 5.5, SWE-bench"),
        (("can kimi k3 be used by a us state agency in texas", "then what instead"), "**Gemini 4 Argon"),
        (("claude team for 15 people or api?", "and chatgpt instead?"), "**ChatGPT Business: $25 a month a seat, $375"),
        (("luna vs haiku", "on price?"), "The answer before tells that"),
    ],
)
def test_a_reply_is_answered_by_what_it_asks(ask: Ask, thread: tuple[str, ...], lead: str) -> None:
    """And not by the answer before."""
    assert ask(thread[-1], *thread[:-1]).text.startswith(lead)


@pytest.mark.parametrize(
    ("thread", "same"),
    [
        (("model for chat", "no chinese", "go back to before the chinese thing"), "model for chat"),
        (("Modell für Chat", "nur EU", "doch egal"), "Modell für Chat"),
        (("Modell für Chat", "nur EU", "günstiger", "zurück zur ersten Auswahl"), "Modell für Chat"),
    ],
)
def test_a_wish_is_taken_back(ask: Ask, thread: tuple[str, ...], same: str) -> None:
    """The last one, or all of them."""
    assert ask(thread[-1], *thread[:-1]).text == ask(same).text


def test_what_saves_most_is_still_told_under_a_condition(ask: Ask) -> None:
    """The thread asked for it."""
    told = ask("only EU hosted", "we pay $900/month on gpt-5, what saves us the most").text
    assert "GPT-5 at Azure AI Foundry (eu)" in told
    assert "- With batch (results within a day)" in told
    assert "less" in told.split("\n\n")[2]


@pytest.mark.parametrize(
    ("text", "lead", "absent"),
    [
        (
            "give me one US and one EU model for support chat",
            "**US: Claude Opus 5.5; EU: Mistral Large 4.**",
            "made in",
        ),
        (
            "one open weights pick and one closed pick for coding",
            "**Open weights: DeepSeek-V4.1-Flash; Closed: Claude Opus 5.5.**",
            "open weights",
        ),
    ],
)
def test_two_kinds_get_a_pick_each(ask: Ask, text: str, lead: str, absent: str) -> None:
    """No kind holds for both."""
    told = ask(text)
    assert told.text.startswith(lead)
    assert f"Constraints: {absent}" not in told.text
    assert len(told.recommendations) >= len(("one", "other"))
    assert ask("1000 a day, 2k in 300 out", text).text.startswith(lead[: len("**US")])


def test_open_weights_in_place_of_what_is_paid_for(ask: Ask) -> None:
    """No licence is asked for; of a price alone it is."""
    spend = "we pay $900/month on gpt-5, what saves us the most"
    assert ask("and with open weights", spend).intents[0] == "recommend"
    assert ask("open weights?", "price of gpt-5").intents[0] == "licence"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("which is cheaper?", "kimi k3 vs glm 5.3"),
        ("qual é mais barato?", "kimi k3 ou glm 5.3?"),
        ("welches ist günstiger?", "kimi k3 oder glm 5.3?"),
        ("哪个便宜", "kimi k3 和 glm 5.3 哪个好"),
        ("price?", "kimi k3 vs glm 5.3"),
        ("output limit?", "context window of haiku 5.5"),
        ("context window?", "context window of haiku 5.5"),
        ("licence?", "licence of glm 5.3"),
    ],
)
def test_what_the_answer_before_tells_is_told_again_and_said_to_be(ask: Ask, text: str, before: str) -> None:
    """It is no message in which nothing was read."""
    assert ask(text, before).text.startswith("The answer before tells that, as far as I can read it. Once more:\n\n**")


@pytest.mark.parametrize(
    "text", ["will prices keep dropping?", "werden sie weiter fallen?", "and next year?", "¿van a bajar más?"]
)
def test_prices_to_come_are_not_foretold(ask: Ask, text: str) -> None:
    """Their course is what is known."""
    assert ask(text, "price history of haiku").text.startswith("No source on board foretells that")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("più economico?", "modello per tradurre manuali in italiano"),
        ("더 싼 건요?", "사내 문서 검색 챗봇 모델 추천해주세요"),
        ("もっと安いのは？", "コードレビューにいいモデルは？"),
    ],
)
def test_something_cheaper_is_picked_and_goes_on_in_the_thread(ask: Ask, text: str, before: str) -> None:
    """Its price is asked next, not that of the pick before it."""
    told = ask(text, before)

    assert "Cheapest with enough quality" in told.text.split("\n")[0]
    assert ask("price?", before, text).text.startswith(f"**{told.recommendations[0].model_name}")


@pytest.mark.parametrize(
    ("thread", "lead"),
    [
        (("gpqa of opus 5.5", "and gemini 4 argon", "which one is cheaper"), "**Gemini 4 Argon has the lower rates"),
        (("swe-bench score kimi k3", "und glm 5.3?", "welches ist billiger?"), "**GLM-5.3 has the lower rates"),
        (("context window of sonnet 5.5", "and haiku?", "which is cheaper?"), "**Claude Haiku 5.5 has the lower"),
        (
            ("hallucination rate of gemini 4 argon", "vs opus 5.5", "which of the two is better at math"),
            "**Claude Opus 5.5 ranks highest for math",
        ),
        (("gpqa of opus 5.5 and gemini 4 argon", "welches ist besser in Mathe?"), "**Claude Opus 5.5 ranks highest"),
        (("gpqa of opus 5.5", "which is better at math"), "**Claude Opus 5.5, GPQA"),
        (("gpqa of opus 5.5 and gemini 4 argon", "and on swe-bench?"), "**Claude Opus 5.5, SWE-bench"),
    ],
)
def test_models_of_a_thread_are_held_against_each_other(ask: Ask, thread: tuple[str, ...], lead: str) -> None:
    """By price, or at a work that the board named before does not tell of."""
    assert ask(thread[-1], *thread[:-1]).text.startswith(lead)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("a gente é um banco, o segundo pode?", "**Kimi K3 (made in CN) is not barred"),
        ("we are a hospital, can we use the second?", "**Kimi K3 (made in CN) is not barred"),
        ("we're a bank, what licence has the second?", "**The weights of Kimi K3 are under"),
        ("we're a bank, how long is the context of the second?", "**Kimi K3 at Moonshot AI: context window"),
    ],
)
def test_leave_for_a_row_is_asked_by_who_they_are(ask: Ask, text: str, lead: str) -> None:
    """What else is asked about a row stays what it is."""
    assert ask(text, "sonnet 5.5 vs kimi k3 for data analysis").text.startswith(lead)


@pytest.mark.parametrize(
    ("text", "before"), [("für Code", "was läuft auf einer 4090?"), ("para código", "que puedo correr en una 4090?")]
)
def test_a_work_told_after_what_runs_at_home_is_what_it_is_for(ask: Ask, text: str, before: str) -> None:
    """As in "what runs on a 4090 for coding"."""
    assert ask(text, before).understood.task == "coding"


@pytest.mark.parametrize(
    ("thread", "lead"),
    [
        (("llama 3.3 70b licence", "what hardware would it take"), "**Llama 3.3 70B needs about "),
        (("qwen3 14b lizenz", "welche Grafikkarte brauche ich dafür"), "**Qwen3-14B needs about "),
        (("is qwen3 14b good for coding", "which gpu do i need for it"), "**Qwen3-14B needs about "),
        (("best coding model", "which gpu?"), "**Qwen3.8-27B on one card of 24 GB"),
    ],
)
def test_which_card_is_asked_of_the_models_spoken_of(ask: Ask, thread: tuple[str, ...], lead: str) -> None:
    """Of picks, of those that run at home."""
    assert ask(thread[-1], *thread[:-1]).text.startswith(lead)


@pytest.mark.parametrize(
    ("thread", "lead"),
    [
        (("a model for agents", "in the EU", "and gpt-5.1?"), "**GPT-5.1 at Azure AI Foundry (eu): $1.375 / $11"),
        (("a model for support chat, 5k chats a day", "what about flash?"), "**Gemini 3.8 Flash at Gemini API: $"),
    ],
)
def test_a_model_named_after_picks_leads_without_a_volume_too(ask: Ask, thread: tuple[str, ...], lead: str) -> None:
    """With its rates; or called by its variant alone."""
    assert ask(thread[-1], *thread[:-1]).text.startswith(lead)


@pytest.mark.parametrize(
    ("first", "lead"),
    [
        ("where does claude run?", "**Mistral AI**: processes in"),
        ("kann man claude selbst hosten?", "**Mistral Large 4 on your own machines"),
        ("does claude train on our data?", "**Mistral AI: whether it trains on inputs is not on board"),
    ],
)
def test_a_maker_called_as_its_models_takes_the_place_of_the_model_before(ask: Ask, first: str, lead: str) -> None:
    """As a host, or at home as its models."""
    answer = ask("und mistral?", first)

    assert answer.text.startswith(lead)
    assert "claude" not in answer.understood.models
