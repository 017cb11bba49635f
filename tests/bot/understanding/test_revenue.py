"""What the asker earns is read as that, and as neither a budget nor a volume."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from bot.question import Question
from bot.understanding.lexicon import Lexicon
from bot.understanding.read import read
from bot.understanding.reading import Reading

DAY = date(2026, 11, 26)
Read = Callable[..., Reading]


@pytest.fixture
def reads(lexicon: Lexicon) -> Read:
    """Reads a message after those before it."""

    def reading(text: str, *history: str) -> Reading:
        return read(Question(id="1", text=text, today=DAY, history=history), lexicon)

    return reading


@pytest.mark.parametrize(
    ("text", "usd"),
    [
        ("our turnover is about $8M a year, may we use Kimi K3?", 8_000_000),
        ("a studio that makes 900k a year wants Stable Diffusion 3.5", 900_000),
        ("we earn 70k a month, is grok 2 free for us?", 840_000),
        ("MRR of $90k, grok 2 licence?", 1_080_000),
        ("company with 400M revenue: Mistral Medium 3.5?", 400_000_000),
        ("group revenue of 1.5B, licence of qwen3.8-max", 1_500_000_000),
        ("licence of MiniMax M3 at $22M ARR", 22_000_000),
        ("$2M in annual sales, is Jamba free for us?", 2_000_000),
        ("Jahresumsatz 10 Mio. Euro, Lizenz von Stable Diffusion 3.5?", 11_600_000),
        ("notre chiffre d'affaires est de 12 M€, licence de Jamba ?", 13_920_000),
        ("facturamos 3 millones de dólares al año, licencia de MiniMax M3?", 3_000_000),
        ("年营收3000万美元，Kimi K3 可以商用吗", 30_000_000),
        ("매출 300억원, MiniMax M3 라이선스?", 20_700_000),
        ("a charity with 3M donations a year: jamba large 1.7?", 3_000_000),
        ("i earn nothing with it, may i use command a reasoning?", 0),
        ("our revenue fell 20% to $18M, kimi k3 as an API service?", 18_000_000),
        ("is grok 2 free under $1M revenue?", 1_000_000),
        ("is grok 2 free above $1M revenue?", 1_000_001),
        ("pre-revenue startup, licence of Stable Diffusion 3.5?", 0),
    ],
)
def test_revenue_is_read_by_the_year_in_dollars(reads: Read, text: str, usd: int) -> None:
    """Months are made years, other currencies dollars, and no budget, count or request comes of it."""
    reading = reads(text)
    assert reading.revenue_usd == Decimal(usd)
    assert not {"budget_usd", "requests", "units", "input_tokens", "max_params_b"} & reading.understood.said().keys()


@pytest.mark.parametrize(
    "text",
    [
        "what is the revenue threshold of Kimi K3's licence, $20M?",
        "we make 800k requests a year, which model is cheapest?",
        "classify 5000 sales emails a month",
        "we spend $3M a year on GPT, what is cheaper?",
        "our budget is $2M a year for coding",
    ],
)
def test_other_sums_and_counts_are_no_revenue(reads: Read, text: str) -> None:
    """A cap asked about, a volume, a bill and a budget stay what they are."""
    assert reads(text).revenue_usd is None


def test_a_budget_beside_a_revenue_stays_the_budget(reads: Read) -> None:
    """Of two sums each is taken for what it is said to be."""
    reading = reads("our revenue is $2M and our budget is $500 a month, which chatbot model?")
    assert reading.revenue_usd == Decimal(2_000_000)
    assert (reading.understood.budget_usd, reading.understood.budget_period) == (Decimal(500), "month")


def test_a_revenue_told_earlier_holds_on(reads: Read) -> None:
    """A thread keeps it until another is told."""
    assert reads("and Jamba?", "licence of Kimi K3 at $60M revenue?").revenue_usd == Decimal(60_000_000)
    assert reads("and at 10M revenue?", "licence of Kimi K3 at $60M revenue?").revenue_usd == Decimal(10_000_000)


def test_the_rate_of_a_converted_revenue_is_told(reads: Read) -> None:
    """A reader can check what became of the euros."""
    assert any("EUR" in sentence for sentence in reads("licence of Jamba at 60M€ revenue?").assumed)


@pytest.mark.parametrize(
    "text",
    [
        "Kimi K3 可以商用吗？我们年收入 5000 万美元",
        "licence of Jamba at $60M revenue?",
        "年商5000万ドルですがKimi K3は商用可？",
    ],
)
def test_a_revenue_told_in_dollars_is_converted_from_nothing(reads: Read, text: str) -> None:
    """The last sign of 美元 is that of yuan, and is read as part of the word."""
    assert not any("taken as" in sentence for sentence in reads(text).assumed)
