"""What is told of the rule on transfers to China, and of hosts elsewhere, where data of people go to a model."""

from collections.abc import Sequence

from bot.caveats.subject import Subject
from bot.draft import Draft
from bot.places import overlaps
from bot.strategies.hosts_said import concerns_people_in_the_eu, host_lines, leave_transfer_open
from bot.strategies.named import Named, chosen_place, rows_of

_TO_CHINA = frozenset({"eu-gdpr-ch5", "eu-personal-data"})
"""Subjects of the note on transfers to China."""


def without_china(subjects: Sequence[Subject], laws: Sequence[str]) -> tuple[str, ...]:
    """The laws asked about; the rule on transfers to China is none for models that have nothing to do with it."""
    return tuple(law for law in laws if law not in _TO_CHINA or not subjects or concerns_china(subjects))


def concerns_china(subjects: Sequence[Subject]) -> bool:
    """Whether any was made in China or is run there, or by a host of there."""
    return any("CN" in each.origins or each.hosted_within("CN") for each in subjects)


def say_hosts_for_people(draft: Draft, known: Sequence[Named], subjects: Sequence[Subject]) -> None:
    """For data of people in the EU and models from elsewhere than China: the hosts, and what sources leave open."""
    situation = draft.situation
    if situation.asked.self_host or not concerns_people_in_the_eu(draft) or concerns_china(subjects):
        return
    for each in known:
        rows = rows_of(situation, each, any_seat=True)
        lines = host_lines(draft, rows)
        if lines and not any(lines[0] in told for told in draft.paragraphs):
            draft.say("\n".join((f"Where hosts of {each.title} process:", *lines)))
        usual = chosen_place(situation, each, rows)
        if usual is not None and (not situation.homes or any(overlaps("EU", home) for home in situation.homes)):
            leave_transfer_open(draft, usual)
