"""What a maker's own policy on its customers makes of the asker: who owns them, and where they are."""

from collections.abc import Sequence

from bot.caveats.measures import Finding
from bot.wording.contexts import context_words


def by_owner(who: str, found: Sequence[Finding], contexts: Sequence[str]) -> str:
    """What the maker's own policy on the customer's owners makes of the asker; empty where none speaks of owners."""
    rule = next((each.measure for each in found if "china_owned" in each.measure.binds), None)
    if rule is None or not {"china_owned", "owner_unsaid", "china_minority"} & {*contexts}:
        return ""
    counts = "It counts more than half of a company, held directly or indirectly."
    if "china_owned" in contexts:
        owner = context_words(("china_owned",))
        return f"{who} is not open to {owner}: {rule.title}, its maker's own policy. {counts}"
    if "china_minority" in contexts:
        return f"{who} is not closed to you by this owner alone: {rule.title}, its maker's own policy. {counts}"
    policy = f"{rule.title}, the own policy of the maker of {who}"
    return f"It depends on where your owner sits: {policy}. {counts} Otherwise no rule on board bars it."


def by_region(who: str, found: Sequence[Finding], contexts: Sequence[str]) -> str:
    """What the maker's own policy on unsupported regions makes of users there; empty where none is bound by one."""
    rule = next((each.measure for each in found if each.bound and "china_owned" in each.measure.binds), None)
    if rule is None or "china_user" not in contexts:
        return ""
    return (
        f"{who} is restricted for users in China by its maker's own policy: {rule.title}. It restricts: "
        f"{rule.restricts.rstrip('.')}. Whom else it serves is not on board: read its list of supported regions."
    )


def by_place_only(found: Sequence[Finding], contexts: Sequence[str]) -> str:
    """That the maker's own rule is about where it is used from, to somebody who told of a Chinese owner."""
    if "china_owned" not in contexts or "china_user" in contexts:
        return ""
    rule = next((each.measure for each in found if "china_user" in each.measure.binds), None)
    if rule is None or rule.status != "policy":
        return ""
    return f" Its maker's own rule turns on where it is used from, not on who owns you: {rule.title}."
