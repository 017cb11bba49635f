"""Law and risk tied to who made a model: what binds this asker, what does not, and what it means for them."""

import re
from collections.abc import Sequence

from bot.answer import Caveat
from bot.caveats.collect import caveats_for
from bot.caveats.laws_named import laws_named, laws_not_on_board
from bot.caveats.licences import excluded
from bot.caveats.subject import Subject
from bot.draft import Draft
from bot.patterns import regex
from bot.strategies import licence, owners_said, passed_on, recommend, residency, who_bans
from bot.strategies.asked_host import subject_as_run
from bot.strategies.asked_of import asks_about_outputs, asks_about_tuned
from bot.strategies.background import background
from bot.strategies.barred_said import barred_in_words
from bot.strategies.certified import asked_in, named_by
from bot.strategies.destinations import destinations
from bot.strategies.gone_alone import say_banned_alone
from bot.strategies.host_owners import say_owners
from bot.strategies.lineage_said import as_derived, say_bases_of_family, say_lineage
from bot.strategies.makers import asks_who_made_it, maker_in_words, name_asked_about, named_barely
from bot.strategies.matches import matches
from bot.strategies.named import Named, named_models, on_board
from bot.strategies.notes_on_law import laws_at_home, leave_law_elsewhere_open, say_law_elsewhere, worth_explaining
from bot.strategies.promises import say_if_own_api_trains, say_provider
from bot.strategies.refusals_open import usage_policy_answered
from bot.strategies.rules_asked import asks_if_barred, rules_meant, say_bans_of_makers, say_covered
from bot.strategies.rules_at_large import NO_RULE, bar_in_words, say_rules_at_large
from bot.strategies.rules_told import say_rules, use_laws
from bot.strategies.trade_notes import explained_by
from bot.strategies.transfers_said import say_hosts_for_people, without_china
from bot.strategies.verdicts_said import leave_states_open, rules_left_open, say_of_makers, verdict_on, verdicts_on
from bot.strategies.ways_asked import asks_permission, asks_whose_law
from bot.strategies.whose_law import say_whose_law
from bot.understanding.intent_risks import asks_what_to_tell
from bot.understanding.owners import owner_of


def answer_origin_risk(draft: Draft) -> None:
    """What is lost by a ban that is only supposed, behind that no rule bars it today; then the rules as they are."""
    if owners_said.answered(draft):
        return
    known = on_board(named_models(draft, draft.situation.asked.models))
    if who_bans.answered(draft, known) or usage_policy_answered(draft, known):
        return
    if passed_on.answered(draft, known):
        _answer(draft)
        return
    say_banned_alone(draft)
    said = len(draft.paragraphs)
    _answer(draft)
    if 0 < said < len(draft.paragraphs) and draft.paragraphs[said].startswith(NO_RULE):
        draft.paragraphs.insert(0, draft.paragraphs.pop(said))


def _answer(draft: Draft) -> None:
    """For named models: what blocks, binds or merely informs. Without: the rules that fit the asker's situation."""
    situation = draft.situation
    named = named_models(draft, (*situation.asked.models, *situation.asked.exclude_models))
    text = situation.question.text
    known = on_board(named or named_barely(draft))
    made = as_derived(draft, known)
    before = len(draft.paragraphs)
    lineage = made == known and say_lineage(draft, known)
    if lineage and asks_who_made_it(text):
        draft.paragraphs.insert(before, maker_in_words(draft, subject_as_run(draft, known[0])))
    known = made
    if asks_whose_law(text):
        say_whose_law(draft, known)
    tuned = ("lineage",) if asks_about_tuned(text) else ()
    laws = laws_named(text) or (("model-outputs",) if asks_about_outputs(text) else tuned)
    if asks_whose_law(text) and laws in {(), ("data-access",)}:
        laws = ("sovereignty", "data-residency")
    say_law_elsewhere(draft, laws)
    before = len(draft.paragraphs)
    makers = frozenset(each.model.developer for each in known if each.model)
    laws = say_rules(draft, laws, makers)
    laws = use_laws(draft) or laws
    if len(draft.paragraphs) > before and not (known or laws):
        if laws_not_on_board(text) and (barred := barred_in_words(draft, "**Barred for you**")):
            draft.paragraphs.insert(before, barred)
            _explain(draft, laws_at_home(situation))
        return
    if (lineage and not situation.user_context and not asks_permission(text)) or (not known and _say_who(draft)):
        return
    if known:
        _about_models(draft, known, laws)
    elif laws or not (say_of_makers(draft) or say_bans_of_makers(draft)):
        barred = barred_in_words(draft, "**Barred for you**")
        covered = say_covered(draft, (), laws)
        draft.say(barred or ("" if laws and not asks_if_barred(text) else bar_in_words(draft)))
        about = laws or laws_at_home(situation)
        if not (covered or laws or barred):
            say_rules_at_large(draft)
        if about or not situation.homes or "US" in situation.homes:
            _explain(draft, about)
    if "recommend" in situation.reading.intents:
        recommend.add_options(draft)


def _say_who(draft: Draft) -> bool:
    """Says who is behind the hosts named, or that a name is not on board; whether nothing else was asked."""
    situation = draft.situation
    text = situation.question.text
    found = say_owners(draft)
    if found and asked_in(draft):
        hosts = situation.knowledge.facts.providers
        draft.say("\n".join(named_by(draft, hosts[name]) for name in situation.asked.providers if name in hosts))
    only = asks_who_made_it(text) and not situation.user_context and not asks_permission(text)
    if only and not found and (name := name_asked_about(text)):
        draft.say(f'**Who is behind "{name}" is not on board.**')
        _explain(draft, ())
        return True
    return found and only


_MAY_SEND = regex(
    r"\b(?:can|could|may) (?:i|we|our \w+) (?:even |still |legally |safely |just )?"
    r"(?:send|put|paste|feed|give|upload|pass|process|share|type|enter)\b",
    re.IGNORECASE,
)
"""What asks whether data may go to a model."""


def add_part(draft: Draft, named: Sequence[Named]) -> None:
    """The verdict on each model and what binds the asker, for a question that asks it beside something else."""
    situation = draft.situation
    subjects = [subject_as_run(draft, each) for each in named]
    said = dict.fromkeys(verdicts_on(draft, subject) for subject in subjects)
    lines = [line for line in said if line not in draft.paragraphs]
    main, text = situation.reading.intents[0], situation.question.text
    if main == "compare":
        draft.paragraphs[:] = lines  # whether it may be used at all, rather than what the two cost
    elif main == "migration" and asks_what_to_tell(text):
        before = len(draft.paragraphs)
        _say_to_security(draft, destinations(situation, named) or named)
        draft.paragraphs[:] = [*draft.paragraphs[before:], *draft.paragraphs[:before]]
    elif main == "residency" and (asks_permission(text) or _MAY_SEND.search(text)):
        draft.paragraphs[:0] = lines
    else:
        draft.paragraphs += lines
    bound = [each for each in caveats_for(draft, subjects, all_measures=True) if each.severity != "informs"]
    draft.warn(*bound)
    notes = without_china(subjects, explained_by(situation.user_context, situation.homes))
    if notes and not draft.explained & {*notes}:
        _explain(draft, notes)


def _say_to_security(draft: Draft, named: Sequence[Named]) -> None:
    """Of each model moved to: the verdict, who sees what it is sent, and what its host does with that."""
    for each in named:
        subject = subject_as_run(draft, each)
        draft.say(verdicts_on(draft, subject))
        if subject.provider is not None:
            draft.say(passed_on.who_sees(subject, subject.provider))
            say_provider(draft, subject.provider)
        elif draft.situation.asked.self_host:
            draft.say(f"**Nobody but you sees what {subject.name} is sent.** {passed_on.WEIGHTS_SEND_NOTHING}")


def _explain(draft: Draft, subjects: Sequence[str]) -> None:
    background(draft, kinds=("regulation", "hosting", "model"), subjects=subjects)


def _about_models(draft: Draft, known: Sequence[Named], laws: Sequence[str]) -> None:
    situation = draft.situation
    subjects = [subject_as_run(draft, each) for each in known]
    told = caveats_for(draft, subjects, all_measures=True)
    laws = without_china(subjects, laws)
    ahead, behind = (laws, ()) if laws else rules_meant(draft, subjects)
    say_covered(draft, subjects, ahead)
    # A law that does not turn on the model is what the question is about: it comes before the verdict on the model.
    elsewhere = bool(laws) and not set(laws) & {caveat.id for caveat in told}
    text = situation.question.text
    barred_by_it = elsewhere and asks_if_barred(text)
    if elsewhere and not barred_by_it:
        _explain(draft, laws)
    who = asks_who_made_it(text) and owner_of(text.lower()) is None and "china_owned" not in situation.user_context
    for each, subject in zip(known, subjects, strict=True) if who else ():
        draft.say(maker_in_words(draft, subject))
        say_bases_of_family(draft, each)
    depends = [
        rule for each, subject in zip(known, subjects, strict=True) for rule in _verdicts(draft, each, subject, told)
    ]
    licence.say_barred_kin(draft, known)
    say_hosts_for_people(draft, known, subjects)
    say_covered(draft, subjects, behind)
    if barred_by_it:
        _explain(draft, laws)  # whether it bars the model is what is asked: the verdict comes first
    elif not elsewhere and not (who and not laws):
        makers = {maker for subject in subjects for maker in subject.makers}
        about = laws or depends or _inherited(subjects) or worth_explaining(draft, told, makers)
        if about := without_china(subjects, about):
            _explain(draft, about)
    draft.recommendations += matches(draft, known)
    if who and not laws and not situation.user_context and not asks_permission(situation.question.text):
        # Who made it is all that is asked: the verdict names those whom a rule bars, and that is enough.
        draft.warn(*(caveat for caveat in told if caveat.severity != "informs"))
        return
    draft.warn(*told)
    leave_states_open(draft)
    leave_law_elsewhere_open(draft)
    _leave_asker_open(draft)


def _verdicts(draft: Draft, named: Named, subject: Subject, told: Sequence[Caveat]) -> Sequence[str]:
    """Says the verdict on one model: the rules, its licence where that decides, own machines; the rules left open."""
    situation = draft.situation
    depends, out = rules_left_open(draft, subject), _leaves_out(subject, situation.territories)
    if not out:
        draft.say(verdicts_on(draft, subject))
    stopped = any(each.severity == "blocks" and subject.model_id in each.applies_to for each in told)
    if not stopped:
        say_if_own_api_trains(draft, subject)
    own = situation.asked.self_host and not (out or stopped)
    if own:
        draft.say(residency.on_own_machines(draft, named).replace("**", ""))
    if "licence" in situation.reading.intents or out or (own and named.model and named.model.open_weights):
        draft.say(licence.verdict(draft, subject))
    if out:
        draft.say(verdict_on(draft, subject))
    return depends


def _leave_asker_open(draft: Draft) -> None:
    """That rules differ by who asks, where nothing is told of that."""
    situation = draft.situation
    if not situation.user_context and not situation.reading.not_contexts:
        unsaid = "more of you than where you are" if situation.homes else "who you are"
        draft.leave_open(
            f"The question does not say {unsaid}: rules differ for US federal suppliers, defense work, state bodies, "
            "and personal data of people in the EU."
        )


def _leaves_out(subject: Subject, places: Sequence[str]) -> bool:
    """Whether the licence of the weights gives no rights where the asker is: that comes before any rule on origin."""
    return subject.licence is not None and bool(excluded(subject.licence, tuple(places)))


def _inherited(subjects: Sequence[Subject]) -> tuple[str, ...]:
    """The subject of the note on lineage, where a base comes from elsewhere than its last maker."""
    return ("lineage",) if any(len(subject.origins) > 1 for subject in subjects) else ()
