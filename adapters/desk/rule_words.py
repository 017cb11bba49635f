"""The rules that name channels, people and groups, as lines. Slack and Discord mark both alike: `<#id>` and `<@id>`."""

from collections.abc import Iterator, Sequence

from adapters.desk.rules import Rules

FEW = 20
"""Channels and people that are named; the forms show all."""
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


def people_in(rules: Rules) -> str:
    """Who helps."""
    channel = [_CHANNEL.format(rules.help_channel)] if rules.help_channel else []
    return ", ".join((*channel, *(_PERSON.format(each) for each in rules.help_contacts)))


def _few(names: Sequence[str]) -> str:
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return f"{', '.join(names[:FEW])}{more}"
