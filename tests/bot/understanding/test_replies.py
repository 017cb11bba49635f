"""What replies in a thread change: bounds, cards, the budget, the days; and what only looks like a count."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]
LOAD = "model for chat 5k in 500 out 20k a day"
CARDS = "model for coding on 3x RTX 3090"


@pytest.mark.parametrize(
    "text", [">2k needs sign-off", "over 2k we need approval from finance", "above 2k requires a PO",
             "ab 2k brauchen wir eine Freigabe", "bis 2k darf ich selbst entscheiden", "over 2k has to be approved",
             "2k以上要审批", "a partir de 2k hay que pedir aprobación"]
)  # fmt: skip
def test_a_sum_to_be_approved_counts_nothing(reader: Reader, text: str) -> None:
    """The load stays."""
    assert reader(text, LOAD).understood == reader(LOAD).understood


@pytest.mark.parametrize("text", ["2k then", "only 2k a day", "2k requests a day, the boss approved it"])
def test_another_count_is_still_one(reader: Reader, text: str) -> None:
    """Whatever is approved."""
    assert reader(text, LOAD).understood.requests == 2000


@pytest.mark.parametrize(
    "text", ["2 is fine too", "2 geht auch", "2 would be ok", "2 está bien", "ok, 2 is acceptable"]
)
def test_a_bound_is_moved_by_what_is_fine(reader: Reader, text: str) -> None:
    """A number alone is none."""
    assert reader(text, "model for chat under $1 per million input").understood.max_price_in_per_mtok == 2


@pytest.mark.parametrize("text", ["half of that is enough", "die Hälfte reicht", "la mitad basta", "一半就够了"])
def test_half_of_the_context_is_enough(reader: Reader, text: str) -> None:
    """Where nothing is counted."""
    assert reader(text, "model for chat with 1M context").understood.min_context_tokens == 500_000


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("two burned out", 24), ("we sold one", 48), ("eine ist kaputt", 48), ("nur eine", 24), ("se rompió una", 48),
        ("une seule en fait", 24), ("une a grillé", 48), ("одна сгорела", 48), ("осталась одна", 24),
        ("1枚壊れました", 48), ("坏了一张", 48), ("uma queimou", 48), ("we only get half of them", 36),
        ("one question: does it do tools?", 72), ("which one is best", 72),
    ],
)  # fmt: skip
def test_cards_that_are_gone_or_left(reader: Reader, text: str, memory: int) -> None:
    """Of three with 24 GB each."""
    assert reader(text, CARDS).understood.gpu_memory_gb == memory


@pytest.mark.parametrize(
    ("before", "text", "usd"),
    [
        ("Budget 300 € im Monat, Modell für Chat", "Controlling sagt 500 ist ok", "580.00"),
        ("Budget 300 € im Monat, Modell für Chat", "500 gehen auch", "580.00"),
        ("presupuesto 300 € al mes, modelo para chat", "500 está bien también", "580.00"),
        ("model for chat, budget 300 a month", "that's euros btw", "348.00"),
        ("model for chat, budget 300 a month", "it's in euros by the way", "348.00"),
        ("model for chat, budget 300 a month", "and in euros?", "300"),
    ],
)
def test_the_budget_and_its_currency_are_corrected(reader: Reader, before: str, text: str, usd: str) -> None:
    """In the money of before."""
    assert reader(text, before).understood.budget_usd == Decimal(usd)


@pytest.mark.parametrize("text", ["бюджет не важен", "the budget isn't important", "Budget ist nicht wichtig"])
def test_a_budget_that_does_not_matter_is_gone(reader: Reader, text: str) -> None:
    """In any language."""
    assert reader(text, "model for chat, budget 300 a month").understood.budget_usd is None


@pytest.mark.parametrize(
    "text", ["nur werktags", "solo días laborables", "only business days", "weekdays", "uniquement en semaine",
             "только по рабочим дням", "只在工作日", "平日だけ"]
)  # fmt: skip
def test_work_on_weekdays_alone(reader: Reader, text: str) -> None:
    """Five days of seven."""
    assert reader(text, LOAD).understood.days_a_month == Decimal("21.43")


@pytest.mark.parametrize(
    ("thread", "key", "value"),
    [
        (("model for chat, 800 a day", "budget is 500 a month", "sorry 50"), "budget_usd", 50),
        (("model for chat, 800 a day", "budget is 500 a month", "no wait it's 600 but euros"), "budget_usd", 696),
        (("model for chat, budget 300 a month", "1000 requests a day", "nein, 2000"), "requests", 2000),
        (("model for chat", "budget is $500 a month", "sorry, 800 a day"), "requests", 800),
        (("model for chat", "40 people", "perdón, 50"), "units", 50),
    ],
)
def test_a_number_is_corrected_where_it_was_told(reader: Reader, thread: tuple[str, ...], key: str, value: int) -> None:
    """In the message right before, if that told one number."""
    assert getattr(reader(thread[-1], *thread[:-1]).understood, key) == value


def test_a_model_is_called_by_its_last_word(reader: Reader) -> None:
    """As colleagues do."""
    assert reader("drop sol", "compare opus 5.5 and gpt-6.1 sol", "add glm 5.3").understood.models == (
        "claude-opus-5-5", "glm-5.3",
    )  # fmt: skip


def test_what_is_not_needed_is_not_ruled_out(reader: Reader) -> None:
    """Nor are hosts from there."""
    reading = reader("actually no EU not needed", "model for chat", "EU hosted please")
    assert reading.understood.host_region == ()
    assert not reading.seats


@pytest.mark.parametrize("text", ["cheap then", "under 20 a month then", "günstiger"])
def test_free_is_given_up_for_cheap(reader: Reader, text: str) -> None:
    """A sum costs something."""
    assert reader(text, "model for math", "free?").understood.free is None


@pytest.mark.parametrize("text", ["[eng] what about context", "(PM) cheaper please"])
def test_who_speaks_in_brackets_is_no_wish(reader: Reader, text: str) -> None:
    """English is not asked for."""
    assert reader(text, "model for chat").understood.language == ()


@pytest.mark.parametrize("text", ["licencia comercial, claro", "commercial licence please"])
def test_a_kind_of_licence_is_wished(reader: Reader, text: str) -> None:
    """Without a question mark."""
    assert reader(text, "open model for coding").understood.licence == "commercial"


def test_a_place_in_japanese(reader: Reader) -> None:
    """Hosting, in its own word."""
    assert reader("EUホスティングのチャットモデル").understood.host_region == ("EU",)


@pytest.mark.parametrize("text", ["price of both", "precio de ambos", "was kosten beide", "цена обеих"])
def test_both_are_the_two_compared(reader: Reader, text: str) -> None:
    """And no other subject."""
    assert reader(text, "luna vs haiku").intents == ("cost", "compare")


def test_what_it_is_used_for_is_no_variant(reader: Reader) -> None:
    """The model spoken of stays."""
    reading = reader("we use it for chat, 50k a day", "gpt-4.1 is being retired right? what now")
    assert reading.understood.models == ("gpt-4.1",)


@pytest.mark.parametrize("text", ["no data to the US", "no customer data into the US", "keine Daten in die USA"])
def test_data_that_goes_nowhere_is_no_maker(reader: Reader, text: str) -> None:
    """Hosts there are out, not the models made there."""
    told = reader(text, "model for SQL generation").understood
    assert (told.exclude_host_region, told.exclude_origin) == (("US",), ())


def test_ownership_is_a_wish_behind_and(reader: Reader) -> None:
    """As it is alone."""
    assert reader("and EU owned", "model for SQL generation").seats.wanted == ("EU",)


@pytest.mark.parametrize(
    "text", ["is it ok for tax forms?", "cheaper but enterprise ready", "same again with 500 a day", "back to EU only",
             "discount for batch?"]
)  # fmt: skip
def test_near_those_stands_a_message_of_its_own(reader: Reader, text: str) -> None:
    """It asks for no tax, no discount by contract, no answer once more."""
    aside = reader(text, "model for chat, 1000 a day").aside
    assert aside is None or aside.asks in {("unread",), ("not_new",)}


@pytest.mark.parametrize("text", ["und mit Batch-Rabatt?", "and with the batch discount?", "¿y con descuento batch?"])
def test_a_rate_of_the_lists_is_no_discount_to_be_agreed_on(reader: Reader, text: str) -> None:
    found = reader("what does haiku 5.5 cost at 10k requests a day, 1k in 200 out", text)

    assert found.understood.batch is True
    assert found.aside is None
