"""Why a sum was charged: the tokens that it stands for at a model's rates, and where such sums come from."""

import re
from decimal import Decimal

from bot.answer import Recommendation
from bot.draft import Draft
from bot.patterns import regex
from bot.strategies.background import background
from bot.strategies.bill_shock import grew, is_price_of_one
from bot.understanding.expressions import expression
from bot.understanding.money import Money
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.taken import rate_said
from bot.wording import sections
from bot.wording.figures import count, usd

_CAUSES = "why the bill is higher than expected, and what to check"
_MTOK = 1_000_000
_SUSPECTED = (
    (
        regex(r"\bthink\w*|\breason\w*|denk\w*|razona\w*|raisonn\w*|思考|推理|추론|рассужд", re.IGNORECASE),
        "reasoning-tokens",
    ),
    (regex(r"\bregion\w*|\bcross[ -]region|地域|リージョン|리전|регион", re.IGNORECASE), "regional-uplift"),
)
"""What the asker suspects, with the subject of the note on it."""
_TURNS = regex(
    r"\bturns?\b|\bhistory\b|\bmulti-?turn|\bconversations?\b|\bverlauf|\bhistorial|\bhistorique|轮|历史|履歴|ターン|턴"
    r"|истори",
    re.IGNORECASE,
)
_HISTORY = (
    "**A chat sends its whole history again with each turn, so tokens in grow much faster than turns.** Cut or "
    "summarise old turns, and keep the beginning unchanged so that it is read from the cache."
)


def say_why(draft: Draft, entry: Recommendation | None) -> None:
    """The sum in tokens of the model, where both are known; the cause that is suspected; then the usual ones."""
    text = draft.situation.question.text
    if entry is not None:
        draft.say(_beside_the_list(draft, entry) if is_price_of_one(text) else "")
        draft.say(_in_tokens(draft, entry))
    for named, subject in _SUSPECTED:
        if named.search(text):
            background(draft, kinds=("pricing",), subjects=(subject,), limit=1)
    if _TURNS.search(text):
        draft.say(_HISTORY)
    background(draft, kinds=("pricing",), limit=1, query=_CAUSES)


def say_thinking(draft: Draft) -> None:
    """That thinking is billed as output, where it is asked what a budget of it costs."""
    if expression("reasoning_budget").search(draft.situation.question.text.lower()):
        background(draft, kinds=("pricing",), subjects=("reasoning-tokens",), limit=1)


def _beside_the_list(draft: Draft, entry: Recommendation) -> str:
    """`$1.20 is 2.3 times what the load told comes to at these rates.`; empty without a bill of one, or a sum."""
    paid, cost = _paid(draft), entry.cost
    if (
        paid is None
        or cost is None
        or not cost.total_usd
        or cost.period not in {"once", "request"}
        or paid.usd <= cost.total_usd
    ):
        return ""
    times = (paid.usd / cost.total_usd).quantize(Decimal("0.1"))
    mark = entry.citations[0]
    draft.fact(subject=entry.model, attribute="the sum over the bill", value=times, unit="times", citation=mark)
    return f"**{usd(paid.usd)} is {times.normalize():f} times what the load you tell comes to at list price.**"


def _paid(draft: Draft) -> Money | None:
    """The sum that is asked about: the later one of two, else the first."""
    text = draft.situation.question.text
    passage = look_at(tidy(text), draft.situation.lexicon)
    sums = [each.money for each in passage.quantities if each.money and each.per_tokens is None]
    return next(iter(sums[-1:] if grew(text) else sums), None)


def _in_tokens(draft: Draft, entry: Recommendation) -> str:
    """`$212.00 is 212M tokens in or 42.4M out at these rates.`; empty without a sum or a rate."""
    paid = _paid(draft)
    if paid is None or entry.price is None:
        return ""
    rates = (
        ("tokens in", entry.price.input_usd_per_mtok),
        ("tokens read from the cache", entry.price.cached_input_usd_per_mtok),
        ("tokens out", entry.price.output_usd_per_mtok),
    )
    mark = entry.citations[0]
    draft.fact(subject=entry.model, attribute="the sum", value=paid.usd, unit="USD", citation=mark)
    draft.assume(*rate_said(paid.currency if paid.currency != "USD" else None))
    parts = []
    for name, rate in rates:
        if rate:
            tokens = Decimal(int(paid.usd / rate * _MTOK))
            draft.fact(subject=entry.model, attribute=f"{name} for the sum", value=tokens, unit="tokens", citation=mark)
            parts.append(f"{count(tokens)} {name}")
    where = f"{entry.model_name} at {sections.place(entry)}"
    return f"**{usd(paid.usd)} is as much as {', or '.join(parts)} of {where}** [{mark}]." if parts else ""


def say_checked(draft: Draft) -> None:
    """The day of the prices on board, and how to get newer ones."""
    day = draft.situation.knowledge.catalogue.as_of
    draft.say(
        f"**The prices on board are as the two catalogues had them on {day}.** Each answer gives the day of every "
        "source; `sextant facts refresh` fetches today's."
    )
