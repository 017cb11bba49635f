"""The form for a workspace's rules: what it shows, and what was filled in, with every fault named at its field."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from adapters.desk.rule_choices import LICENCE_KINDS, MAKERS, REGIONS, WORK
from adapters.desk.rule_words import budget_in
from adapters.desk.rules import Rules
from adapters.slack_app.drawing import Block, label
from adapters.slack_app.forms import Values, value_of
from bot.policy import Policy

RULES_FORM = "rules_form"
CHANNEL_FORM = "channel_rules_form"
GROUPS = "groups"
PEOPLE = (
    ("users", "Who may ask (nobody chosen: everybody)"),
    ("blocked_users", "Who may not ask"),
    ("help_contacts", "People who help"),
    ("admins", "Who may change these rules besides admins"),
)
CHANNELS = (
    ("channels", "Channels where Sextant answers (none chosen: everywhere)"),
    ("mention_channels", "Channels where it must be mentioned each time, in threads too"),
    ("every_channels", "Channels where it answers every question, without a mention"),
    ("private_channels", "Channels where only the asker sees the answer"),
)
BOTH = "A channel cannot want a mention each time and none at once."
_OF_CHANNELS = {"include": ["public", "private"], "exclude_bot_users": True}
NO_AMOUNT = "Write an amount in USD, such as 3000."


def rules_form(rules: Rules, group_names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The form, filled in with `rules`; `group_names` are those of user groups by id."""
    people = {name: _people(name, words, getattr(rules, name)) for name, words in PEOPLE}
    blocks = [
        _heading("What may be named"),
        *_policy_fields(rules.policy),
        _heading("Where, how and for whom"),
        *(_channels(name, words, getattr(rules, name)) for name, words in CHANNELS),
        people["users"],
        _groups(rules.groups, group_names or {}),
        people["blocked_users"],
        _heading("When people have to help"),
        _help_channel(rules.help_channel),
        people["help_contacts"],
        _heading("These rules"),
        people["admins"],
    ]
    return _modal(RULES_FORM, "Rules", blocks)


def channel_form(channel: str, policy: Policy) -> dict[str, Any]:
    """The form for what holds in one channel beside the workspace's rules, filled in with `policy`."""
    words = f"Holds in <#{channel}> beside this workspace's rules: neither loosens the other."
    told = {"type": "context", "elements": [{"type": "mrkdwn", "text": words}]}
    return _modal(CHANNEL_FORM, "This channel's rules", [told, *_policy_fields(policy)]) | {"private_metadata": channel}


def _modal(name: str, title: str, blocks: list[Block]) -> dict[str, Any]:
    return {
        "type": "modal", "callback_id": name, "title": label(title), "submit": label("Save"),
        "close": label("Cancel"), "blocks": blocks,
    }  # fmt: skip


def _policy_fields(policy: Policy) -> list[Block]:
    budget = "" if policy.budget_usd is None else f"{policy.budget_usd:f}"
    return [
        _menu("origins", "Makers' countries to leave out", MAKERS, policy.block_origins),
        _menu("regions", "Where prompts may be processed", REGIONS, policy.require_regions),
        _licence(policy.require_licence),
        _menu("contexts", "What your work is about", WORK, policy.user_context),
        _field("budget", "Budget for a month, in USD", _filled({"type": "plain_text_input"}, "initial_value", budget)),
    ]


def rules_in(values: Values, before: Rules) -> tuple[Rules, Mapping[str, str]]:
    """The rules as filled in, and what is wrong, by field. What the form does not show stays as it was `before`."""
    policy, faults = policy_in(values, before.policy)
    errors = dict(faults)
    lists: dict[str, Any] = {
        name: tuple(value_of(values, name).get(key) or ())
        for names, key in ((PEOPLE, "selected_users"), (CHANNELS, "selected_conversations"))
        for name, _ in names
    }
    if set(lists["mention_channels"]) & set(lists["every_channels"]):
        errors["every_channels"] = BOTH
    lists["groups"] = _chosen(values, GROUPS)
    help_channel = value_of(values, "help_channel").get("selected_conversation") or ""
    return replace(before, policy=policy, help_channel=help_channel, **lists), errors


def policy_in(values: Values, before: Policy) -> tuple[Policy, Mapping[str, str]]:
    """The policy as filled in, and what is wrong with it: likewise."""
    budget, errors = None, {}
    try:
        budget = budget_in(value_of(values, "budget").get("value") or "")
    except ValueError:
        errors["budget"] = NO_AMOUNT
    origins = _chosen(values, "origins")
    both = sorted(set(origins) & set(before.require_origins))
    if both:
        errors["origins"] = f"{', '.join(both)} is also required by these rules; it cannot be left out."
    licence = (value_of(values, "licence").get("selected_option") or {}).get("value")
    policy = replace(
        before,
        block_origins=origins,
        require_regions=_chosen(values, "regions"),
        require_licence=licence,
        user_context=_chosen(values, "contexts"),
        budget_usd=budget,
        budget_period=None if budget is None else "month",
    )
    return policy, errors


def _chosen(values: Values, name: str) -> tuple[str, ...]:
    return tuple(option["value"] for option in value_of(values, name).get("selected_options") or ())


def _menu(name: str, words: str, options: Iterable[tuple[str, str]], chosen: Iterable[str]) -> Block:
    """A menu of several; what was chosen before and is not offered any more is still shown."""
    known = dict(options)
    named = known | {code: code for code in chosen if code not in known}
    offered = {code: {"text": label(text), "value": code} for code, text in named.items()}
    element = {"type": "multi_static_select", "placeholder": label("None"), "options": list(offered.values())}
    return _field(name, words, _filled(element, "initial_options", [offered[code] for code in chosen]))


def _licence(chosen: str | None) -> Block:
    options = {name: {"text": label(words), "value": name} for name, words in LICENCE_KINDS}
    element = {"type": "static_select", "placeholder": label("Any"), "options": list(options.values())}
    return _field("licence", "Licence that models must have", _filled(element, "initial_option",
                                                                      options[chosen] if chosen else None))  # fmt: skip


def _channels(name: str, words: str, chosen: tuple[str, ...]) -> Block:
    element = {"type": "multi_conversations_select", "placeholder": label("None chosen"), "filter": _OF_CHANNELS}
    return _field(name, words, _filled(element, "initial_conversations", list(chosen)))


def _help_channel(chosen: str) -> Block:
    element = {"type": "conversations_select", "placeholder": label("None chosen"), "filter": _OF_CHANNELS}
    words = "Channel where people help (invite Sextant there)"
    return _field("help_channel", words, _filled(element, "initial_conversation", chosen))


def _groups(chosen: tuple[str, ...], names: Mapping[str, str]) -> Block:
    """A menu whose options Slack asks for while somebody types."""
    element = {"type": "multi_external_select", "min_query_length": 0, "placeholder": label("None chosen")}
    options = [group_option(group, names.get(group, group)) for group in chosen]
    return _field(GROUPS, "User groups that may ask", _filled(element, "initial_options", options))


def group_option(group: str, name: str) -> dict[str, Any]:
    """A user group as a menu offers it."""
    return {"text": label(name), "value": group}


def _heading(words: str) -> Block:
    return {"type": "header", "text": label(words)}


def _people(name: str, words: str, chosen: tuple[str, ...]) -> Block:
    element = {"type": "multi_users_select", "placeholder": label("Nobody chosen")}
    return _field(name, words, _filled(element, "initial_users", list(chosen)))


def _filled(element: dict[str, Any], key: str, value: object) -> dict[str, Any]:
    return element | ({key: value} if value else {})


def _field(name: str, words: str, element: dict[str, Any]) -> Block:
    return {"type": "input", "block_id": name, "label": label(words), "optional": True,
            "element": {**element, "action_id": name}}  # fmt: skip
