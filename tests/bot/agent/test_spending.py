from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from bot.agent.bounds import Bounds
from bot.agent.building import price_of
from bot.agent.errors import SpentError
from bot.agent.naming import parse_name
from bot.agent.spending import CountsHere, OwnPrice, Purse, Spender, Used
from bot.agent.tally import Tally
from bot.assistant import Assistant

DAY = date(2026, 11, 25)
PRICE = OwnPrice(
    input_usd_per_mtok=Decimal(1), output_usd_per_mtok=Decimal(5), cached_input_usd_per_mtok=Decimal("0.1")
)
CALL = Used(input_tokens=100_000, output_tokens=10_000)


def purse(counts: CountsHere, spender: Spender, *, day: date = DAY, **bounds: object) -> Purse:
    limits = replace(Bounds(tokens_per_answer=0, usd_per_answer=Decimal(0)), **bounds)  # type: ignore[arg-type]
    return Purse(limits, counts, Tally(), spender, day)


def test_a_call_costs_its_tokens_at_their_rates() -> None:
    """Cached tokens are part of the input and cost their own rate."""
    used = Used(input_tokens=1_000_000, output_tokens=200_000, cached_tokens=400_000)

    assert PRICE.usd(used) == Decimal("0.6") + Decimal("0.04") + Decimal("1.0")


def test_the_catalogue_prices_our_own_model(assistant: Assistant) -> None:
    """A hosted model has its host's price with a source and a day; one on this machine costs no tokens."""
    hosted = price_of(parse_name("anthropic:claude-haiku-5-5"), assistant, DAY)
    local = price_of(parse_name("ollama:qwen3.8:32b"), assistant, DAY)
    unknown = price_of(parse_name("openai:gpt-99-nebula"), assistant, DAY)
    relayed = price_of(parse_name("openai:gpt-6-luna", "https://relay.example/v1"), assistant, DAY)

    assert hosted is not None
    assert hosted.input_usd_per_mtok > 0
    assert hosted.source_url.startswith("https://")
    assert hosted.checked_on is not None
    assert local is not None
    assert local.input_usd_per_mtok == 0
    assert unknown is None
    assert relayed is None


@pytest.mark.parametrize(
    ("bound", "scope"),
    [("usd_per_user_day", "user"), ("usd_per_workspace_day", "workspace"), ("usd_per_day", "all")],
)
async def test_a_day_cap_holds_across_answers(bound: str, scope: str) -> None:
    """What earlier answers of the day spent counts, and the next day starts anew."""
    counts, who = CountsHere(), Spender(user="U1", workspace="T1")
    await purse(counts, who, **{bound: Decimal("0.1")}).pay("m", PRICE, CALL)

    with pytest.raises(SpentError, match=scope):
        await purse(counts, who, **{bound: Decimal("0.1")}).ask()
    await purse(counts, who, day=DAY + timedelta(days=1), **{bound: Decimal("0.1")}).ask()


async def test_one_persons_cap_is_not_anothers() -> None:
    """A person who spent theirs is refused, and does not keep others from asking."""
    counts = CountsHere()
    first, other = (purse(counts, Spender(user=name), usd_per_user_day=Decimal("0.1")) for name in ("U1", "U2"))
    await first.pay("m", PRICE, CALL)

    await other.ask()
    with pytest.raises(SpentError, match="user"):
        await first.ask()


async def test_tokens_are_capped_where_the_price_is_unknown() -> None:
    """Without a price no money is counted, and the tokens of the day still end it."""
    counts = CountsHere()
    await purse(counts, Spender(), tokens_per_day=100_000).pay("m", None, CALL)

    with pytest.raises(SpentError, match="tokens per day"):
        await purse(counts, Spender(), tokens_per_day=100_000).ask()


async def test_an_answers_own_caps_hold() -> None:
    """Tokens and money of one answer, the prompt about to be sent included."""
    tight = Purse(Bounds(tokens_per_answer=1000), CountsHere(), Tally(), Spender(), DAY)
    dear = Purse(Bounds(tokens_per_answer=0, usd_per_answer=Decimal("0.01")), CountsHere(), Tally(), Spender(), DAY)
    await dear.pay("m", PRICE, CALL)

    with pytest.raises(SpentError, match="tokens per answer"):
        await tight.ask(about_tokens=1000)
    with pytest.raises(SpentError, match="money per answer"):
        await dear.ask()


async def test_what_was_spent_is_told() -> None:
    """The tally names calls, tokens and dollars by model, and how many calls had no known price."""
    tally = Tally()
    mine = Purse(Bounds(), CountsHere(), tally, Spender(), DAY)
    await mine.pay("a", PRICE, CALL)
    await mine.pay("b", None, CALL)

    samples = {(name, *(value for _, value in labels)): value for name, labels, value in tally.samples()}

    assert samples["model_cost_usd", "a"] == pytest.approx(0.15)
    assert samples["model_calls", "b"] == 1
    assert samples["model_input_tokens", "a"] == 100_000
    assert samples["model_unpriced_calls",] == 1
    assert tally.total_usd == Decimal("0.15")
