"""The reading of a message of which slots and intents are known: who asks, what is assumed, listed and left out."""

from bot.understanding.among import among
from bot.understanding.another_asker import homes_after
from bot.understanding.askers import Asker, asker
from bot.understanding.clarify import question_back
from bot.understanding.databases import taken_for_databases
from bot.understanding.flags import flags_of
from bot.understanding.given_up import given_up_in_thread
from bot.understanding.home import places_of_use
from bot.understanding.job_readings import jobs_said, may_list_jobs, said_of_all
from bot.understanding.judged import judged
from bot.understanding.languages import surely
from bot.understanding.load_readings import loads_said, with_loads
from bot.understanding.machine_sums import MachineSums, machine_sums
from bot.understanding.memory import cards_in
from bot.understanding.model_groups import model_group
from bot.understanding.oddities import contradictions
from bot.understanding.only_ones import only_ones
from bot.understanding.parts import parts_of
from bot.understanding.passage import Passage
from bot.understanding.purchases import bought
from bot.understanding.reading import Reading
from bot.understanding.revenue import revenue_a_year, revenue_beside_a_licence, revenue_currency
from bot.understanding.seats import seats
from bot.understanding.settle_places import taken_for_seats
from bot.understanding.short_wishes import wish_taken
from bot.understanding.sought import sought
from bot.understanding.spend_targets import spend_target
from bot.understanding.spending import spent_a_month
from bot.understanding.taken import rate_said, taken, unapplied
from bot.understanding.thread import Heard, Thread
from bot.understanding.unread_bans import unread_bans
from bot.understood import Understood


def whole_reading(message: str, passage: Passage, thread: Thread, heard: Heard) -> Reading:
    """All that `message` says and asks in its `thread`, once its slots and intents are `heard`."""
    on_topic, ongoing = heard.why is None, bool(thread.intents)
    understood, asking = Understood(**heard.slots), asker(passage, thread.homes)
    earned = (
        revenue_beside_a_licence(passage.text, passage.quantities, passage.language)
        if heard.intents[0] == "licence"
        else revenue_a_year(passage.text, passage.quantities)
    )
    earned_in = revenue_currency(passage.quantities, passage.hits, passage.language)
    before, target = thread.reading, spend_target(passage)
    spend = spent_a_month(passage) or (target.now_usd if target else None)
    machines = machine_sums(passage, cards_in(passage), before.machines if before and ongoing else None)
    parts = parts_of(message, passage) if on_topic else ()
    loads = loads_said(passage, heard.own, heard.slots, before.loads if before else ()) if on_topic else ()
    of_named = loads if "models" in heard.slots else ()
    picks = on_topic and not parts and not of_named and may_list_jobs(heard.intents, heard.slots)
    jobs = jobs_said(message, passage, heard.own, thread.slots, before.jobs if before else ()) if picks else ()
    return Reading(
        understood=said_of_all(understood, jobs),
        intents=("cost",) if of_named and len(heard.slots["models"]) == 1 else heard.intents,
        notes=(*(heard.notes if not loads else ()), *contradictions(understood)),
        assumed=_assumed(passage, heard, asking, machines, earned_in, ongoing=ongoing),
        unapplied=(*unapplied(passage, heard.intents, understood), *unread_bans(passage, heard.intents))
        if on_topic
        else (),
        clarify=question_back(passage, heard.intents, heard.slots) if on_topic and not ongoing else None,
        machines=machines,
        target=target,
        spend_usd=spend or (before.spend_usd if before else None),
        spend_on=heard.own.get("models", ()) if spend else before.spend_on if before else (),
        bought=bought(passage) or (before.bought if before else None),
        revenue_usd=thread.revenue_usd if earned is None else earned,
        homes=_homes(passage, thread, heard) if on_topic else thread.homes,
        not_contexts=(thread.not_contexts | asking.not_public) - frozenset(understood.user_context),
        seats=seats(passage, thread.seats) if on_topic else thread.seats,
        language=passage.language if surely(passage.language, passage.text) else "en",
        parts=parts,
        sought=sought(passage) if on_topic else None,
        judged=judged(passage) if heard.intents == ("capability",) else None,
        group=model_group(passage) if on_topic else None,
        given_up=given_up_in_thread(passage, heard.slots, before) if heard.intents[0] == "recommend" else (),
        among=among(passage, heard.own) if heard.intents[0] == "recommend" and not only_ones(passage) else None,
        loads=of_named,
        jobs=with_loads(jobs, loads) if picks else (),
        flags=flags_of(passage, understood, heard.why, before.flags if ongoing and before else None),
    )


def _assumed(
    passage: Passage, heard: Heard, asking: Asker, machines: MachineSums, earned_in: str | None, *, ongoing: bool
) -> tuple[str, ...]:
    """Every assumption that the words were read with."""
    currency = heard.slots.get("currency")
    return (
        *rate_said(currency),
        *rate_said(earned_in),
        *(rate_said(machines.currency) if machines.currency not in {"USD", currency} else ()),
        *asking.assumed,
        *taken(passage, heard.own),
        *taken_for_seats(heard.slots, heard.intents[0], passage),
        *taken_for_databases(passage),
        *(() if ongoing else wish_taken(passage, heard.slots.get("task"))),
    )


def _homes(passage: Passage, thread: Thread, heard: Heard) -> tuple[str, ...]:
    """Places tied to the asker after the message; a licence has to cover wherever it says that something is used."""
    used = places_of_use(passage) if heard.intents[0] == "licence" else ()
    return tuple(dict.fromkeys((*homes_after(thread.homes, passage, heard.moved), *used)))
