"""The entry: a question and its thread become one `Reading`."""

from msgspec.structs import replace

from bot.question import Question
from bot.understanding import aside_readings
from bot.understanding.about_bot import about_bot
from bot.understanding.among import among
from bot.understanding.another_asker import homes_after
from bot.understanding.asides import asked_of_answer, asks_of_room
from bot.understanding.askers import asker
from bot.understanding.bare_askers import moved_to, without_places
from bot.understanding.bare_versions import tells_bare_versions
from bot.understanding.clarify import question_back
from bot.understanding.expressions import expression
from bot.understanding.fallback_wish import fallback_wish
from bot.understanding.flags import flags_of
from bot.understanding.followup import merged
from bot.understanding.followup_counts import left_out_of_the_sum
from bot.understanding.given_up import given_up_in_thread
from bot.understanding.home import places_of_use
from bot.understanding.in_full import in_full
from bot.understanding.in_its_stead import made_there
from bot.understanding.intents_said import intents_said
from bot.understanding.job_readings import jobs_said, may_list_jobs
from bot.understanding.judged import judged
from bot.understanding.languages import may_be_portuguese, surely
from bot.understanding.leave_asked import asks_if_allowed
from bot.understanding.lexicon import Lexicon
from bot.understanding.machine_sums import machine_sums
from bot.understanding.memory import cards_in, one_card
from bot.understanding.message import slots_of
from bot.understanding.model_groups import model_group
from bot.understanding.normalise import tidy
from bot.understanding.oddities import contradictions
from bot.understanding.on_the_list import on_the_list
from bot.understanding.parts import parts_of
from bot.understanding.passage import Passage, look_at, with_hosts_said
from bot.understanding.purchases import bought
from bot.understanding.reading import Reading
from bot.understanding.revenue import revenue_a_year, revenue_beside_a_licence, revenue_currency
from bot.understanding.says_nothing import says_nothing
from bot.understanding.seats import seats
from bot.understanding.settle import settled
from bot.understanding.settle_places import hosts_left_out, taken_for_seats
from bot.understanding.short_wishes import said_by_form, wish_taken
from bot.understanding.sought import sought
from bot.understanding.spend_targets import spend_target
from bot.understanding.spending import spent_a_month
from bot.understanding.supposed_losses import says_only_losses, without_lost
from bot.understanding.taken import rate_said, taken, unapplied
from bot.understanding.thread import Heard, Thread
from bot.understanding.turns import wishes_for_open_ones, with_the_thread
from bot.understanding.unread_bans import unread_bans
from bot.understood import Understood

_WITH_PICKS = frozenset({"recommend", "cost"})
"""Intents whose answers hold picks, where no model was named."""
_ABILITIES = frozenset({"modalities", "output_modalities", "needs", "language", "task"})
"""What may be asked of "it"; other keys are wishes for a new choice: "can it be hosted in the EU?"."""
_OF_HOSTS = frozenset({"residency", "origin_risk", "licence"})
"""Intents of a thread in which a word alone may be the name of another host."""
_OF_LAW = frozenset({"origin_risk", "licence"})
"""Intents whose answer turns on where the asker sits."""
_NEW_SUBJECT = expression("read_new_subject")
"""An opening that leaves the thread: "new question: …"."""
_EARLIER = 12
"""Earlier messages read."""


def read(question: Question, lexicon: Lexicon) -> Reading:
    """What `question` asks for and says, the thread before it included."""
    thread = Thread(slots={}, count=max(0, len(question.history) - _EARLIER))
    for message in question.history[-_EARLIER:]:
        thread, _ = _step(message, thread, lexicon)
    return _step(question.text, thread, lexicon)[1]


def _step(message: str, thread: Thread, lexicon: Lexicon) -> tuple[Thread, Reading]:
    """The thread after `message`, and the message's reading in it."""
    tidied = tidy(message)
    passage = look_at(tidied, lexicon)
    if "models" in thread.slots and tells_bare_versions(tidied.text):
        passage = look_at(tidied, lexicon, bare=False)
    if thread.language == "pt" and may_be_portuguese(passage.language, passage.text):
        passage = look_at(tidied, lexicon, "pt")
    if whole := in_full(passage, thread, lexicon):
        after, reading = _step(whole, replace(thread, text=""), lexicon)
        return after, replace(reading, said=whole)
    of_hosts = "providers" in thread.slots and bool(_OF_HOSTS.intersection(thread.intents[:1]))
    if of_hosts or "models" in thread.slots:
        passage = with_hosts_said(passage, of_hosts=of_hosts)
    may_pick = "models" not in thread.slots and not _WITH_PICKS.isdisjoint(thread.intents[:1])
    if thread.reading is not None and may_pick and (wish := fallback_wish(passage)):
        return replace(thread, count=thread.count + 1), aside_readings.with_fallback(wish, thread.reading)
    if thread.reading is not None and (listed := on_the_list(passage, thread.reading, thread.anchor)):
        anchor = thread.count if listed.is_new else thread.anchor
        kept = listed.kept or thread.reading
        return replace(thread, count=thread.count + 1, reading=kept, anchor=anchor), listed.reading
    if thread.reading is not None and (found := _aside(message, passage, thread, thread.reading, lexicon)):
        return found
    asks_why = expression("emphasis_why_not").search(passage.text) is not None
    if thread.reading is not None and judged(passage) and not asks_why:
        alone = _step(message, Thread(slots={}), lexicon)[1]
        return replace(thread, count=thread.count + 1), aside_readings.judging(alone, thread.reading)
    left = thread
    if thread.reading is not None and _NEW_SUBJECT.match(passage.text):
        thread = Thread(slots={}, count=thread.count, homes=thread.homes)
    heard = _heard(passage, thread, tidied.notes)
    reading = _reading(message, passage, thread, heard)
    if thread is not left:
        reading = replace(reading, flags=reading.flags | {"new_subject"})
    if heard.why is not None:
        return replace(left, count=left.count + 1), reading
    if thread is left and thread.reading is not None and says_nothing(passage, thread, heard):
        return replace(left, count=left.count + 1), aside_readings.unread(reading, thread.reading, thread.anchor)
    after = Thread(
        slots=heard.slots, intents=heard.intents, homes=reading.homes, seats=reading.seats,
        not_contexts=reading.not_contexts, revenue_usd=reading.revenue_usd, card_gb=one_card(passage) or thread.card_gb,
        count=thread.count + 1, reading=reading, anchor=thread.count, earlier=thread,
        language=passage.language, text=passage.text,
    )  # fmt: skip
    return after, reading


def _heard(passage: Passage, thread: Thread, notes: tuple[str, ...]) -> Heard:
    own, odd = slots_of(passage)
    if thread.homes and (contexts := asker(passage, thread.homes).contexts):
        own["user_context"] = contexts
    ongoing = bool(thread.intents)
    own |= said_by_form(passage, ongoing=ongoing)
    is_of_a_name = thread.reading is not None and "name_alone" in thread.reading.flags
    intents, why = intents_said(passage, own, thread.intents, thread.slots if is_of_a_name else None)
    if thread.intents[:1] == ("cost",) and "models" not in thread.slots and wishes_for_open_ones(passage, own):
        intents = thread.intents
    own = settled(own, intents, passage, at_home=bool(thread.slots.get("self_host")), ongoing=ongoing)
    moved = moved_to(passage, thread.homes, thread.slots) if intents[0] in _OF_LAW else ()
    own = hosts_left_out(without_places(own) if moved else own, intents, passage)
    intents = with_the_thread(passage, thread.slots, intents, thread.intents) if why is None else intents
    own = made_there(own, passage, intents, thread.intents)
    is_the_same = False
    if thread.reading is not None and intents[0] == "stack":
        own = without_lost(own, passage)
        is_the_same = says_only_losses(own, passage, thread.reading.flags)
    if why is not None:
        own = {"models": own["models"]} if why == "setup" and "models" in own else {}
    if is_the_same or (ongoing and why is not None and not own):
        slots = dict(thread.slots)
    else:
        slots = merged(thread.slots, own, passage, card_gb=thread.card_gb, moved=moved) if ongoing else own
    alone = left_out_of_the_sum(thread.slots, own, passage) if ongoing else ()
    return Heard(intents=intents, why=why, own=own, slots=slots, notes=(*notes, *odd, *alone), moved=moved)


def _reading(message: str, passage: Passage, thread: Thread, heard: Heard) -> Reading:
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
    picks = on_topic and not parts and may_list_jobs(heard.intents, heard.slots)
    return Reading(
        understood=understood,
        intents=heard.intents,
        notes=(*heard.notes, *contradictions(understood)),
        assumed=(
            *rate_said(understood.currency),
            *rate_said(earned_in),
            *(rate_said(machines.currency) if machines.currency not in {"USD", understood.currency} else ()),
            *asking.assumed,
            *taken(passage, heard.own),
            *taken_for_seats(heard.slots, heard.intents[0], passage),
            *(() if ongoing else wish_taken(passage, understood.task)),
        ),
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
        among=among(passage, heard.own) if heard.intents[0] == "recommend" else None,
        jobs=jobs_said(message, passage, heard.own, thread.slots, before.jobs if before else ()) if picks else (),
        flags=flags_of(passage, understood, heard.why, before.flags if ongoing and before else None),
    )


def _homes(passage: Passage, thread: Thread, heard: Heard) -> tuple[str, ...]:
    """Places tied to the asker after the message; a licence has to cover wherever it says that something is used."""
    used = places_of_use(passage) if heard.intents[0] == "licence" else ()
    return tuple(dict.fromkeys((*homes_after(thread.homes, passage, heard.moved), *used)))


def _aside(
    message: str, passage: Passage, thread: Thread, before: Reading, lexicon: Lexicon
) -> tuple[Thread, Reading] | None:
    """The thread and the reading of a message that changes no wish; `None` for any other."""
    named = "models" in thread.slots and thread.intents[0] not in {"recommend", "migration"}
    may_pick = not named and not _WITH_PICKS.isdisjoint(thread.intents[:1]) and not passage.named("model", "family")
    if may_pick and asks_if_allowed(passage, before.understood.user_context):
        alone = _step(message, Thread(slots={}, homes=thread.homes), lexicon)[1]
        return aside_readings.leave_for_a_row(passage, alone, before, thread)
    asked = asked_of_answer(passage, names_models=named) if about_bot(passage) in {None, "term"} else None
    if asked is not None and asked.asks == ("meaning",) and about_bot(passage) == "term":
        return None
    if asked is None or (asked.is_courtesy and before.clarify is not None):
        return None
    if before.intents[0] == "stack" and asked.asks == ("price",) and not asked.pointers:
        return None  # the price of all that is in use, of which what could take over is no part
    after = replace(thread, count=thread.count + 1, focus=asked.pointers or thread.focus)
    if asked.is_courtesy:
        return after, aside_readings.courtesy(asked.asks[0], before)
    if asked.asks == ("back",):
        earlier = thread.earlier
        if earlier is None or earlier.reading is None:
            return after, aside_readings.courtesy("at_start", before)
        return replace(earlier, count=after.count), aside_readings.again(earlier.reading, earlier.anchor)
    if asked.asks == ("other",):
        if before.intents[0] == "stack":
            return None
        alone = _step(message, Thread(slots={}), lexicon)[1]
        of_room = asks_of_room(passage)
        of_it = _ABILITIES.issuperset(alone.understood.said()) and (not of_room or before.understood.self_host)
        if asked.pointers == ("it",) and not of_it:
            return None
        return after, aside_readings.of_row(asked, alone, before, thread.anchor, of_room=of_room)
    return after, aside_readings.of_answer(asked, before, thread.anchor, thread.focus)
