"""What understanding hands on: the slots, the intents, and what was made of odd input."""

from decimal import Decimal

from msgspec import Struct

from bot.understanding.judged import Judged
from bot.understanding.machine_sums import MachineSums
from bot.understanding.model_groups import ModelGroup
from bot.understanding.per_one import One
from bot.understanding.purchases import Bought
from bot.understanding.seats import ANY_SEAT, Seats
from bot.understanding.sought import Sought
from bot.understanding.spend_targets import Target
from bot.understood import Understood


class Clarify(Struct, frozen=True, kw_only=True):
    """One question back, with the answers to click."""

    question: str
    choices: tuple[str, ...]


class Aside(Struct, frozen=True, kw_only=True):
    """A question on the answer to an earlier message, which changes nothing of what is wished."""

    asks: tuple[str, ...]
    """See `bot.understanding.asides`: licence, price, source, why, which, other, back and the like; never empty."""
    pointers: tuple[str, ...]
    """The rows meant: `nth:2`, `nth:-1`, `role:budget`, it, these, which; empty for the first."""
    places: tuple[str, ...]
    """Places asked about, as codes."""
    anchor: int
    """Where in the history the message stands whose answer is meant."""
    before: "Reading"
    """That message, read."""
    one: One | None = None
    """The thing of which one is to be priced."""


class Job(Struct, frozen=True, kw_only=True):
    """One of several jobs in a message."""

    words: str
    """The asker's own."""
    text: str
    """The same with what is said of all jobs."""
    understood: Understood
    """What it has to meet by itself: never the budget, which is for all."""


class Reading(Struct, frozen=True, kw_only=True):
    """One message of a thread, read. `intents` holds the contract's words, the main one first, never empty."""

    understood: Understood
    intents: tuple[str, ...]
    notes: tuple[str, ...] = ()
    """What was made of odd input, as whole sentences for the reader."""
    assumed: tuple[str, ...] = ()
    """Assumptions taken while reading (a currency rate, a card's memory), as whole sentences for the reader."""
    unapplied: tuple[str, ...] = ()
    """Limits that were said and could not be used, as whole sentences for the reader."""
    clarify: Clarify | None = None
    spend_usd: Decimal | None = None
    target: Target | None = None
    """What the spend is to come down to, in the newest message."""
    """What is spent now, a month, where that was said; never a budget."""
    machines: MachineSums = MachineSums()
    """What machines cost to rent or to buy and how long they run, as the thread says."""
    spend_on: tuple[str, ...] = ()
    """The models named where that was said."""
    bought: Bought | None = None
    """What it was asked how many, or how long, the budget buys."""
    revenue_usd: Decimal | None = None
    """What the asker earns a year, where the thread says it; never a budget. Zero where there is said to be none."""
    homes: tuple[str, ...] = ()
    """Places (ISO codes, or EU) that the thread ties to the asker, to whom they serve, or to the law asked about."""
    not_contexts: frozenset[str] = frozenset()
    """Words of `user_context` for public bodies and their suppliers, of which the asker says to be none."""
    seats: Seats = ANY_SEAT
    """Where hosts must, and must not, be based, as the thread says."""
    flags: frozenset[str] = frozenset()
    """empty, injection, spam, product, small_talk, plan, plan_or_api, which_plan, fake_model, self_host, near_domain,
    private_data, contradiction, impossible, follow_up, thanks, fine, at_start, new_subject, name_alone, or product:NAME
    and plan:NAME for what was named, prices_of:ID for whose prices are asked for, outputs_of:ID for whose outputs are
    to train another model, term:WORD for a word of the field asked about, prompts_to:ID and prompts_at:ID for who may
    get what a host or own machines hold, models_of where a country's models are asked for, models_behind:NAME for the
    product whose models are (with models_behind_from: and _by:), and about:TOPIC for a question on this program."""
    language: str = "en"
    """ISO code of the language that the message is written in."""
    parts: tuple[str, ...] = ()
    """The questions of a message that asks several which are not on one subject."""
    loads: tuple[Job, ...] = ()
    """The loads that one model has, where a message tells several."""
    jobs: tuple[Job, ...] = ()
    """The jobs that a message lists, each to have a model of its own."""
    sought: Sought | None = None
    """The list of models that the message asks for, where it does."""
    judged: Judged | None = None
    """The judgement of one model that the message asks for, where it does."""
    group: ModelGroup | None = None
    """The licence and origin of which all models are asked for, where they are."""
    said: str = ""
    """The question in full where a message is a name alone, put in the place of the one asked about before."""
    given_up: tuple[str, ...] = ()
    """slow, dear, weak: what is wrong with the one model named, which is to be replaced for it."""
    among: str | None = None
    """The family that a model is to be picked from, where the message names one for that."""
    fallback: Understood | None = None
    """What the fallback alone has to be, beside what all have to."""
    listed_at: tuple[tuple[str, str], ...] = ()
    """Models, each with the name of the host at which the answer before listed it, for rows of it that are compared."""
    aside: Aside | None = None
    """What is asked of the answer before, where the message asks that and nothing else."""
