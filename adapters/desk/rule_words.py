"""Rules as lines, which mark channels and people alike in Slack and Discord, and an amount as people fill it in."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from adapters.desk.rules import Rules
from bot.policy import Policy

FEW = 20
"""Channels and people that are named; the forms show all."""
_AMOUNT = re.compile(r"(?:US)?\$?\s*(?P<amount>\d{1,12}(?:\.\d{1,2})?)\s*(?P<thousands>k?)\s*(?:USD)?", re.IGNORECASE)
_CHANNEL, _PERSON = "<#{}>", "<@{}>"


def id_lines(rules: Rules, *, group: str) -> Iterator[str]:
    """One finished line for each list that is not empty; `group` is how the platform marks a group's id."""
    lists = (
        ("Only in", _CHANNEL, rules.channels),
        ("To be mentioned each time in", _CHANNEL, rules.mention_channels),
        ("Answers every question in", _CHANNEL, rules.every_channels),
        ("Only the asker sees answers in", _CHANNEL, rules.private_channels),
        ("Only for", _PERSON, rules.users),
        ("Only for members of", group, rules.groups),
        ("Not for", _PERSON, rules.blocked_users),
        ("May change this", _PERSON, rules.admins),
        ("People help in", _CHANNEL, (rules.help_channel,) if rules.help_channel else ()),
        ("People who help:", _PERSON, rules.help_contacts),
    )
    for words, mark, ids in lists:
        if ids:
            yield f"{words} {_few([mark.format(each) for each in ids])}"


def budget_in(text: str) -> Decimal | None:
    """The amount in USD that was filled in; `None` for an empty field. Raises `ValueError` for what is none."""
    words = text.replace(",", "").replace("\u00a0", " ").strip()
    if not words:
        return None
    match = _AMOUNT.fullmatch(words) if words.isascii() else None
    if match is None:
        raise ValueError(words)
    return Decimal(match["amount"]) * (1000 if match["thousands"] else 1)


def policy_lines(policy: Policy, write: Callable[[str], str]) -> list[str]:
    """What a policy asks for, a line each; `write` makes a line safe and short enough for the platform."""
    lines = [write(f"{line[:1].upper()}{line[1:]}") for line in policy.rules()]
    budget = policy.budget_in_words()
    return [*lines, f"Budget: {write(budget)}"] if budget else lines


def people_in(rules: Rules) -> str:
    """Who helps."""
    channel = [_CHANNEL.format(rules.help_channel)] if rules.help_channel else []
    return ", ".join((*channel, *(_PERSON.format(each) for each in rules.help_contacts)))


def _few(names: Sequence[str]) -> str:
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return f"{', '.join(names[:FEW])}{more}"
