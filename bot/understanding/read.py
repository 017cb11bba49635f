"""The entry: a question and its thread become one `Reading`."""

from msgspec.structs import replace

from bot.question import Question
from bot.understanding import aside_readings
from bot.understanding.about_bot import about_bot
from bot.understanding.asides import Asked, asked_of_answer, asks_of_room
from bot.understanding.askers import asker
from bot.understanding.bare_askers import moved_to, without_places
from bot.understanding.bare_versions import tells_bare_versions
from bot.understanding.expressions import expression
from bot.understanding.fallback_wish import fallback_wish
from bot.understanding.followup import merged
from bot.understanding.followup_counts import left_out_of_the_sum
from bot.understanding.followup_factors import retries_taken
from bot.understanding.followup_models import with_the_rest
from bot.understanding.in_full import in_full, of_those_named
from bot.understanding.in_its_stead import made_there
from bot.understanding.intents_said import intents_said
from bot.understanding.judged import judged
from bot.understanding.languages import may_be_portuguese
from bot.understanding.leave_asked import asks_if_pick_is_allowed
from bot.understanding.lexicon import Lexicon
from bot.understanding.memory import one_card
from bot.understanding.message import slots_of
from bot.understanding.normalise import tidy
from bot.understanding.on_the_list import on_the_list
from bot.understanding.passage import Passage, look_at, with_hosts_said
from bot.understanding.plan_replies import plans_in_full
from bot.understanding.reading import Reading
from bot.understanding.says_nothing import beside_before, left_unread
from bot.understanding.settle import settled
from bot.understanding.settle_places import hosts_left_out
from bot.understanding.short_wishes import said_by_form
from bot.understanding.supposed_losses import says_only_losses, without_lost
from bot.understanding.technical_terms import technical_term
from bot.understanding.thread import Heard, Thread
from bot.understanding.turns import turned, wishes_for_open_ones, with_the_thread
from bot.understanding.whole import whole_reading

_WITH_PICKS = frozenset({"recommend", "cost"})
"""Intents whose answers hold picks, where no model was named."""
_ABILITIES = frozenset({"modalities", "output_modalities", "needs", "language", "task"})
"""What may be asked of "it"; other keys are wishes for a new choice: "can it be hosted in the EU?"."""
_OF_HOSTS = frozenset({"residency", "origin_risk", "licence"})
"""Intents of a thread in which a word alone may be the name of another host."""
_OF_HOUSES = frozenset({"price", "keeping", "host"})
"""What is asked of all the hosts that are compared."""
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
    if whole := in_full(passage, thread, lexicon) or plans_in_full(passage, thread, lexicon):
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
    if thread.reading is not None and (
        found := _term(passage, thread, thread.reading) or _aside(message, passage, thread, thread.reading, lexicon)
    ):
        return found
    if thread.reading is not None and (judgement := _judgement(message, passage, thread, lexicon)):
        return replace(thread, count=thread.count + 1), aside_readings.judging(judgement, thread.reading)
    left = thread
    if thread.reading is not None and _NEW_SUBJECT.match(passage.text):
        thread = Thread(slots={}, count=thread.count, homes=thread.homes)
    heard = _heard(passage, thread, tidied.notes)
    reading = whole_reading(message, passage, thread, heard)
    if thread is not left:
        reading = replace(reading, flags=reading.flags | {"new_subject"})
    if heard.why is not None:
        return replace(left, count=left.count + 1), reading
    if thread is left and (told := left_unread(passage, thread, heard, reading)):
        return replace(left, count=left.count + 1), told
    after = Thread(
        slots=heard.slots, intents=heard.intents, homes=reading.homes, seats=reading.seats,
        not_contexts=reading.not_contexts, revenue_usd=reading.revenue_usd, card_gb=one_card(passage) or thread.card_gb,
        count=thread.count + 1, reading=reading, anchor=thread.count, earlier=thread,
        language=passage.language, text=passage.text,
    )  # fmt: skip
    return after, beside_before(passage, thread, heard, reading) if thread is left else reading


def _judgement(message: str, passage: Passage, thread: Thread, lexicon: Lexicon) -> Reading | None:
    """A message read without its thread that judges a model, named or called "it", or asks for its end."""
    if asked := of_those_named(passage, thread):
        alone = replace(_step(asked, Thread(slots={}), lexicon)[1], said=asked)
        return alone if alone.judged is not None or alone.intents[0] == "migration" else None
    if judged(passage) and expression("emphasis_why_not").search(passage.text) is None:
        return _step(message, Thread(slots={}), lexicon)[1]
    return None


def _heard(passage: Passage, thread: Thread, notes: tuple[str, ...]) -> Heard:
    own, odd = slots_of(passage)
    if thread.homes and (contexts := asker(passage, thread.homes).contexts):
        own["user_context"] = contexts
    ongoing = bool(thread.intents)
    own |= said_by_form(passage, ongoing=ongoing)
    is_of_a_name = thread.reading is not None and "name_alone" in thread.reading.flags
    intents, why = intents_said(passage, own, thread.intents, thread.slots if is_of_a_name else None)
    if thread.intents[:1] == ("cost",) and wishes_for_open_ones(passage, own):
        if "models" not in thread.slots:
            intents = thread.intents
        elif thread.reading is not None and thread.reading.spend_usd is not None:
            intents = ("recommend", "cost")  # what is paid for now is to be replaced
    intents, own = turned(passage, thread, intents, own) if why is None else (intents, own)
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
        if intents[0] == "stack" and "stack" in thread.intents[:1]:
            slots = with_the_rest(slots, thread.slots, passage)
    alone = left_out_of_the_sum(thread.slots, own, passage) if ongoing else ()
    alone += retries_taken(thread.slots, passage) if ongoing else ()
    return Heard(intents=intents, why=why, own=own, slots=slots, notes=(*notes, *odd, *alone), moved=moved)


def _term(passage: Passage, thread: Thread, before: Reading) -> tuple[Thread, Reading] | None:
    """The thread and the reading of a question on a word of the field; `None` for any other message."""
    term = technical_term(passage)
    return (replace(thread, count=thread.count + 1), aside_readings.of_a_term(term, before)) if term else None


def _with_who_asks(passage: Passage, thread: Thread, asked: Asked) -> Thread:
    """The thread with whom a certificate shows to ask, whose law binds the rest of it: "hipaa", "fedramp"."""
    told = slots_of(passage)[0].get("user_context", ()) if "certified" in asked.asks else ()
    contexts = tuple(dict.fromkeys((*thread.slots.get("user_context", ()), *told)))
    return replace(thread, slots={**thread.slots, "user_context": contexts}) if told else thread


def _aside(
    message: str, passage: Passage, thread: Thread, before: Reading, lexicon: Lexicon
) -> tuple[Thread, Reading] | None:
    """The thread and the reading of a message that changes no wish; `None` for any other."""
    named = "models" in thread.slots and thread.intents[0] not in {"recommend", "migration"}
    may_pick = not named and not _WITH_PICKS.isdisjoint(thread.intents[:1]) and not passage.named("model", "family")
    if may_pick and asks_if_pick_is_allowed(passage, before.understood.user_context):
        alone = _step(message, Thread(slots={}, homes=thread.homes), lexicon)[1]
        return aside_readings.leave_for_a_row(passage, alone, before, thread)
    asked = asked_of_answer(passage, names_models=named) if about_bot(passage) in {None, "term"} else None
    if asked is not None and asked.asks == ("meaning",) and about_bot(passage) == "term":
        return None
    if asked is None or (asked.is_courtesy and before.clarify is not None):
        return None
    of_all = before.intents[0] == "stack" and asked.asks == ("price",)
    of_houses = before.intents[0] == "compare" and "models" not in thread.slots and "providers" in thread.slots
    if not asked.pointers and (of_all or (of_houses and _OF_HOUSES.issuperset(asked.asks))):
        return None  # of all that is in use or compared, of which what could take over is no part
    after = _with_who_asks(passage, thread, asked)
    after = replace(after, count=thread.count + 1, focus=asked.pointers or thread.focus)
    if asked.is_courtesy:
        return after, aside_readings.courtesy(asked.asks[0], before)
    if asked.asks == ("again",):
        return after, aside_readings.again(before, thread.anchor)
    if asked.asks in {("back",), ("start",)}:
        earlier = thread.earlier
        while asked.asks == ("start",) and earlier and earlier.earlier and earlier.earlier.reading:
            earlier = earlier.earlier
        if earlier is None or earlier.reading is None:
            return after, aside_readings.courtesy("at_start", before)
        return replace(earlier, count=after.count), aside_readings.again(earlier.reading, earlier.anchor)
    if asked.asks == ("other",):
        if before.intents[0] == "stack":
            return None
        alone = aside_readings.of_leave(passage, _step(message, Thread(slots={}), lexicon)[1])
        of_room = asks_of_room(passage)
        of_it = _ABILITIES.issuperset(alone.understood.said()) and (not of_room or before.understood.self_host)
        if asked.pointers == ("it",) and not of_it:
            return None
        return after, aside_readings.of_row(asked, alone, before, thread.anchor, of_room=of_room)
    return after, aside_readings.of_answer(asked, before, thread.anchor, thread.focus)
