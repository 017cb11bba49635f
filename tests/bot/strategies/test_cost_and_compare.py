"""Bills worked out again by hand, comparisons on one workload, plans beside the API."""

from decimal import Decimal

import pytest

from bot.answer import Answer, Cost
from bot.assistant import Assistant
from bot.selection.rows import blended_rate, rows_on_sale
from knowledge.offering import Component
from tests.bot.conftest import DAY, Ask
from tests.bot.strategies.oracle import standing

MODELS = ("claude-opus-5-5", "gpt-6.1-sol", "gemini-4-argon", "mistral-large-4", "glm-5.3", "kimi-k3")
MAKERS_API = {"claude-opus-5-5": "anthropic", "gpt-6.1-sol": "openai", "gemini-4-argon": "google",
              "mistral-large-4": "mistral", "glm-5.3": "zai", "kimi-k3": "moonshot"}  # fmt: skip


def _rates(assistant: Assistant, model: str) -> tuple[Decimal, Decimal, Decimal | None]:
    """Input, output and cached rate at the maker's own API."""
    offering = next(
        each
        for each in assistant.knowledge.catalogue.of_model(model)
        if each.provider == MAKERS_API[model] and each.region in {None, "global"}
    )
    prices = standing(offering, DAY)
    assert prices is not None
    rates = prices.rates
    return rates[Component.INPUT], rates[Component.OUTPUT], rates.get(Component.CACHED_INPUT)


def _only(answer: Answer) -> Cost:
    assert len(answer.costs) == 1
    assert answer.costs[0].total_usd is not None
    return answer.costs[0]


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("volume", "requests", "tokens_in", "tokens_out", "period"),
    [
        ("3000 requests a month of 2000 tokens in and 400 out", 3000, 2000, 400, "month"),
        ("100 requests a day of 5000 tokens in and 100 out", 3000, 5000, 100, "month"),
        ("500 requests of 1000 tokens in and 1000 out", 500, 1000, 1000, "once"),
    ],
)
def test_a_bill_is_volume_times_rate(
    *,
    ask: Ask,
    assistant: Assistant,
    model: str,
    volume: str,
    requests: int,
    tokens_in: int,
    tokens_out: int,
    period: str,
) -> None:
    """To the last digit, at the maker's own price."""
    first, second, _ = _rates(assistant, model)
    cost = _only(ask(f"how much is {model} for {volume}?"))
    assert cost.period == period
    assert cost.total_usd == requests * (first * tokens_in + second * tokens_out) / 1_000_000
    assert sum(line.usd for line in cost.lines) == cost.total_usd


@pytest.mark.parametrize("model", ["claude-opus-5-5", "gpt-6.1-sol", "glm-5.3"])
def test_cached_input_is_billed_at_its_own_rate(ask: Ask, assistant: Assistant, model: str) -> None:
    """80% from cache: four fifths at the cached rate, one fifth at the plain one."""
    first, second, cached = _rates(assistant, model)
    assert cached is not None
    cost = _only(ask(f"cost of {model}, 1000 requests a month of 10000 tokens in and 500 out, 80% cached"))
    tokens = [(cached, 8_000_000), (first, 2_000_000), (second, 500_000)]
    assert cost.total_usd == sum(rate * number for rate, number in tokens) / 1_000_000


def test_a_model_that_nobody_knows_has_no_price(ask: Ask) -> None:
    """No neighbour's price is taken."""
    answer = ask("how much is claude-opus-9.7 for 1M tokens in and 100k out?")
    assert answer.costs == ()
    assert answer.unknown


@pytest.mark.parametrize(("one", "other"), [(a, b) for a in MODELS for b in MODELS if a < b])
def test_a_comparison_bills_one_workload_at_both(ask: Ask, assistant: Assistant, one: str, other: str) -> None:
    """Same requests and tokens; the cheaper leads, and the difference is the bills' own."""
    answer = ask(f"compare {one} and {other} for 2000 requests a month of 3000 tokens in and 500 out")
    usages = {(cost.usage.requests, cost.usage.input_tokens, cost.usage.output_tokens) for cost in answer.costs}
    assert usages == {(Decimal(2000), 6_000_000, 1_000_000)}
    totals = {
        model: (first * 6_000_000 + second * 1_000_000) / 1_000_000
        for model in (one, other)
        for first, second, _ in [_rates(assistant, model)]
    }
    assert {cost.model: cost.total_usd for cost in answer.costs} == totals
    low, high = sorted(totals.values())
    lead = answer.text.split("\n")[0]
    if low == high:
        assert "cost the same" in lead
        return
    cheaper = min(totals, key=lambda model: totals[model])
    name = assistant.knowledge.facts.models[cheaper].name
    share = f"{(100 * (high - low) / high).quantize(Decimal('0.1')).normalize():f}%"
    assert lead.startswith(f"**{name} is cheapest")
    assert f"{share} less" in lead


def test_a_plan_stands_beside_the_api(ask: Ask, assistant: Assistant) -> None:
    """The plan's own price a month and the API's bill, and that one is flat and the other counts tokens."""
    answer = ask("Claude Max or the API for 2M tokens in and 500k out a day with claude opus 5.5?")
    plan = assistant.knowledge.facts.plans["claude-max"]
    first, second, _ = _rates(assistant, "claude-opus-5-5")
    assert f"Claude Max: ${plan.price_usd_per_month}" in answer.text
    assert answer.costs[0].total_usd == 30 * (first * 2 + second / 2)
    assert "not billed by tokens" in answer.text


def test_a_plan_without_a_size_is_all_its_sizes(ask: Ask, assistant: Assistant) -> None:
    """Each price is the table's."""
    text = ask("how much is Cursor a month?").text
    assert f"${assistant.knowledge.facts.plans['cursor-pro'].price_usd_per_month}" in text


def test_two_hosts_of_one_model_are_compared(ask: Ask) -> None:
    """Each host that was named has its row and its bill, the cheaper first."""
    answer = ask("gpt-oss-120b on groq or on cerebras, which is cheaper for 1M requests a month of 1k in 150 out?")
    hosts = [entry.provider for entry in answer.recommendations]
    assert set(hosts) == {"Groq", "Cerebras"}
    bills = [entry.cost.total_usd for entry in answer.recommendations if entry.cost and entry.cost.total_usd]
    assert bills == sorted(bills)
    assert f"gpt-oss-120b at {hosts[0]} is cheapest" in answer.text.split("\n")[0]


def test_level_rates_are_not_called_lower(ask: Ask) -> None:
    """Two models at one price have the same rates."""
    lead = ask("claude sonnet 5.5 or gpt 6 sol for coding?").text.split("\n")[0]
    assert "have the same rates: $2 / $10" in lead
    assert "lower" not in lead


def test_a_host_that_does_not_sell_it_is_said(ask: Ask) -> None:
    """Where the host that was named has no price, another is shown and named as such."""
    answer = ask("claude opus 5.5 on groq: price of 1M tokens in and 100k out?")
    assert "No price of Claude Opus 5.5 at Groq is on board; Anthropic (US) is shown" in answer.text


def test_a_name_of_the_table_finds_the_catalogues_other_name(ask: Ask) -> None:
    """A model that catalogues sell under a dated name has its price under its own."""
    answer = ask("mistral small 4, 1M requests a month, 500 in 50 out, what is the bill?")
    assert answer.costs
    assert answer.costs[0].total_usd == 105


def test_embeddings_are_compared_as_embeddings(ask: Ask) -> None:
    """Two embedding models are not ranked for a chat."""
    lead = ask("text-embedding-3-large or qwen3-embedding-8b?").text.split("\n")[0]
    assert "for embeddings" in lead
    assert "chat" not in lead


def test_the_cheapest_place_leads_where_it_is_asked_for(ask: Ask, assistant: Assistant) -> None:
    """No host that is not a reseller or router sells it for less, by more than what a currency's conversion loses."""
    answer = ask("price of gpt-oss-120b at the cheapest host")
    facts = assistant.knowledge.facts
    sold = rows_on_sale(assistant.knowledge.catalogue.of_model("gpt-oss-120b"), facts, DAY)
    rates = [rate for row in sold if not row.is_middleman and (rate := blended_rate(row))]
    price = answer.recommendations[0].price
    assert price is not None
    assert price.input_usd_per_mtok is not None
    assert price.output_usd_per_mtok is not None
    assert (3 * price.input_usd_per_mtok + price.output_usd_per_mtok) / 4 <= min(rates) * Decimal("1.01")


def test_long_prompts_say_that_they_cost_more(ask: Ask) -> None:
    """Above the step the answer names the rates of shorter prompts beside."""
    text = ask("gemini 3.1 pro, 40 requests a day of 350k tokens in and 3k out").text
    assert "these are the rates above 200,000 input tokens; shorter ones pay $2 / $12" in text


def test_a_plan_is_told_in_requests(ask: Ask, assistant: Assistant) -> None:
    """The price of the plan over the bill of a request at the API."""
    answer = ask("is claude max cheaper than the API with claude sonnet 5.5?")
    plan = assistant.knowledge.facts.plans["claude-max"]
    told = {fact.attribute: fact.value for fact in answer.facts}
    one = told["bill of a request"]
    assert isinstance(one, Decimal)
    assert told["requests for the sum"] == int(plan.price_usd_per_month / one)
    assert answer.text.startswith("**At API prices")


def test_a_rule_of_billing_is_explained_before_the_rates(ask: Ask) -> None:
    """Whether hidden thinking is billed is answered by the note on it, and no example bill stands in the way."""
    answer = ask("do thinking tokens get billed as output on glm 5.3?")
    assert answer.text.startswith("**Thinking is billed as output")
    assert "An example, since no volume was stated" not in answer.text


def test_cached_input_asked_about_has_its_price(ask: Ask, assistant: Assistant) -> None:
    """The cached rate is the catalogue's."""
    _, _, cached = _rates(assistant, "claude-opus-5-5")
    assert cached is not None
    assert f"Input read from the cache costs ${cached:.2f}" in ask("is cached input cheaper on claude opus 5.5?").text


def test_two_hosts_without_a_model_are_explained(ask: Ask) -> None:
    """A question about a router's markup recommends nothing."""
    answer = ask("does openrouter add a markup compared to going to openai directly")
    assert answer.recommendations == ()
    assert "outer" in answer.text.split("\n")[0]


def test_a_request_beyond_the_context_is_said_to_need_splitting(ask: Ask) -> None:
    """Three million tokens do not fit a window of one million."""
    assert (
        "does not fit its context" in ask("50 requests of 3M input tokens each on claude haiku 5.5, what do I pay").text
    )


def test_the_verdict_does_not_contradict_the_boards_below_it(ask: Ask) -> None:
    """Where a ranking rests on thin evidence, the model that leads on every shared board is named instead."""
    answer = ask("haiku 5.5 or gpt 6 luna for 1M calls a month, 800 in 150 out?")

    first, *boards = [line for line in answer.text.splitlines() if line.startswith(("**Claude", "**GPT", "- "))]
    scores = [
        (haiku, luna)
        for fact in answer.facts
        if fact.subject == "claude-haiku-5-5" and isinstance(haiku := fact.value, Decimal)
        for other in answer.facts
        if (other.subject, other.attribute) == ("gpt-6-luna", fact.attribute)
        and isinstance(luna := other.value, Decimal)
    ]
    assert scores
    assert all(haiku > luna for haiku, luna in scores)
    assert "Claude Haiku 5.5 scores higher in every table of a maker" in first
    assert any("Claude Haiku 5.5" in line and "GPT-6 Luna" in line for line in boards)


def test_two_names_of_one_model_are_not_compared_with_each_other(ask: Ask) -> None:
    """A family and its newest model are the same model: it stands once, by itself."""
    answer = ask("compare gemini and gemini argon on price")
    assert answer.intent == "compare"
    assert [entry.model for entry in answer.recommendations] == ["gemini-4-argon"]
    assert answer.text.startswith("**Gemini 4 Argon at Gemini API: $2 / $10")


@pytest.mark.parametrize(
    "question",
    ["compare glm-5.3 and gpt-6-luna for 30M in 4M out", "compare glm-5.3 and gpt-6-luna for 30M in 4M out under $50"],
)
def test_sentences_are_joined_by_one_space(ask: Ask, question: str) -> None:
    """What is not said of a bill leaves no gap."""
    assert "  " not in ask(question).text


def test_a_member_of_the_eu_is_billed_at_the_eu_s_price(ask: Ask) -> None:
    """Where a host sells no place in Germany but the EU at a price of its own, that price is the bill's."""
    answer = ask("what do 90M tokens in and 12M out a month cost with claude-sonnet-4-6 on bedrock in germany?")
    (cost,) = answer.costs
    assert cost.region == "eu"
    assert cost.total_usd == Decimal("3.30") * 90 + Decimal("16.50") * 12
    assert any("keeps Claude Sonnet 4.6 in DE" in each for each in answer.unknown)


@pytest.mark.parametrize(
    "question",
    ["sonnet 5.5 vs gpt-5.2, which is cheaper", "claude sonnet 5.5 与 gpt-5.2 哪个便宜", "gpt-5.2 oder sonnet 5.5?"],
)
def test_rates_that_cross_are_no_lower_rates(ask: Ask, question: str) -> None:
    """Dearer in and cheaper out: up to how many tokens in for each out it costs less, worked out by hand: 4 / 0.25."""
    first = ask(question).text.split("\n")[0]
    assert "Claude Sonnet 5.5 is dearer in and cheaper out than GPT-5.2: $2 / $10 against $1.75 / $14" in first
    assert "with fewer than 16 tokens in for each token out" in first


def test_all_of_three_models_stand_in_the_first_sentence(ask: Ask) -> None:
    """The one in the middle has its rates told as well."""
    first = ask("kimi k3 vs glm-5.3 vs deepseek v4 pro").text.split("\n")[0]
    assert "DeepSeek-V4-Pro has the lowest rates: $0.66 / $1.98 per 1M, then GLM-5.3 $1.40 / $4.40 and Kimi K3" in first


@pytest.mark.parametrize(("sum_usd", "tokens_in", "tokens_out"), [(10, 3000, 500), (2500, 12000, 1500), (40, 900, 100)])
def test_what_a_sum_buys_is_the_sum_over_the_bill_of_one(
    *, ask: Ask, assistant: Assistant, sum_usd: int, tokens_in: int, tokens_out: int
) -> None:
    """A budget beside no number of requests asks for that number, which leads."""
    answer = ask(
        f"how many calls of {tokens_in} tokens in and {tokens_out} out do I get with claude opus 5.5 for ${sum_usd}?"
    )
    first, second, _ = _rates(assistant, "claude-opus-5-5")
    one = (first * tokens_in + second * tokens_out) / 1_000_000
    told = {fact.attribute: fact.value for fact in answer.facts}
    assert told["requests for the sum"] == int(sum_usd / one)
    assert told["bill of a request"] == one
    assert answer.text.split("\n")[0].startswith(f"**${sum_usd:,}")


def test_a_model_that_only_speaks_is_billed_for_what_it_speaks(ask: Ask) -> None:
    """And not for the text alone."""
    lines = ask("90k word audiobook with gemini 2.5 pro tts, price").costs[0].lines

    assert [line.component for line in lines] == ["input", "output_audio"]


def test_a_family_and_a_size_are_its_newest_model_of_that_size(ask: Ask) -> None:
    """As people call open models."""
    assert ask("llama 70b price?").text.startswith("**Llama 3.3 70B at ")
    assert ask("what does gemma 27b cost").text.startswith("**Gemma 3 27B at ")


@pytest.mark.parametrize(
    "text",
    [
        "we spend 8k a month on gpt-4o, what's cheaper",
        "gpt-4o is costing us $8000 a month, what can we switch to",
        "wir zahlen 8000 $ im Monat für gpt-4o, was wäre günstiger?",
        "nous dépensons 5 k€/mois sur gpt-4o, moins cher ?",
        "тратим 3000$ в месяц на sonnet, есть что дешевле?",
        "毎月sonnetに5000ドル払ってる、もっと安いのは？",
        "我们每个月用sonnet花5000美元，想换便宜的",
    ],
)
def test_who_tells_a_spend_and_asks_what_is_cheaper_is_told_that_first(ask: Ask, text: str) -> None:
    """Not the bill that is known already."""
    assert ask(text).text.startswith("**With ")


def test_what_is_cheaper_of_two_stays_a_comparison(ask: Ask) -> None:
    """Nothing else is looked for."""
    assert ask("what's cheaper, sonnet 5.5 or gpt-5.1").intents[0] == "compare"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("50 mil conversas por mês no haiku 5.5, 1k in 200 out, em R$ por favor", "That is about R$"),
        ("classify 1M comments a month, price in £", "That is about £"),
    ],
)
def test_a_bill_is_told_in_the_money_asked_for(ask: Ask, text: str, said: str) -> None:
    """Of a pick too."""
    assert said in ask(text).text.splitlines()[0]


def test_makers_set_against_each_other_are_answered_with_their_main_models(ask: Ask) -> None:
    """And with what each promises as a host."""
    answer = ask("openai vs anthropic")

    assert {each.developer for each in answer.recommendations} == {"OpenAI", "Anthropic"}
    assert "lower rates" in answer.text.splitlines()[0]
    assert "**OpenAI**: processes in" in answer.text
    assert "**Anthropic**: processes in" in answer.text


@pytest.mark.parametrize("text", ["mistral oder openai?", "deepseek vs openai"])
def test_a_maker_beside_a_family_brings_its_main_model(ask: Ask, text: str) -> None:
    """One model alone is no comparison."""
    assert len(ask(text).recommendations) == 2


def test_hosts_of_other_makers_models_are_compared_by_what_they_promise(ask: Ask) -> None:
    """No small model of their own stands for them."""
    answer = ask("together vs fireworks")

    assert answer.recommendations == ()
    assert answer.text.startswith("**Together AI**: processes in")


def test_a_thread_on_makers_asks_of_all_of_them(ask: Ask) -> None:
    """Of the first pick alone where rows were offered."""
    first = "openai vs anthropic for a fintech startup, which is safer"

    assert "**Anthropic**" in ask("retention?", first).text
    assert "lower rates" in ask("price?", first).text


def test_how_large_a_window_is_is_no_question_of_a_release(ask: Ask) -> None:
    """The limit comes first."""
    assert "context window" in ask("how big is the context window of opus").text.splitlines()[0]
    assert "released" in ask("how big is llama 4 maverick").text.splitlines()[0]


@pytest.mark.parametrize("plan", ["ChatGPT Enterprise", "Claude Enterprise"])
def test_a_plan_without_a_price_is_named_as_it_was(ask: Ask, plan: str) -> None:
    """Not as a smaller one of the same product."""
    assert ask(f"{plan} price").text.startswith(f"**No price of {plan} is on board.**")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("does openrouter add a markup compared to going to openai directly", "**A fee of OpenRouter on top"),
        ("huggingface inference or openrouter, what are the fees", "**A fee of "),
        ("do I pay extra on vercel ai gateway versus openai directly", "**A fee of Vercel AI Gateway on top"),
        ("groq or together?", "**Groq**"),
        ("openai or anthropic, which is cheaper?", "**GPT-6.1 Sol has the lower rates"),
    ],
)
def test_what_hosts_charge_is_no_question_of_what_they_keep(ask: Ask, text: str, first: str) -> None:
    """The note on fees is told of routers; promises where no price is asked about, rates where makers stand there."""
    assert ask(text).text.startswith(first)
