"""Rules of a US state for its own agencies, of which no source says if they reach the asker: local bodies, vendors."""

from collections.abc import Sequence

from bot.caveats.measures import Finding
from bot.wording.figures import listed

_STATE = "us_state:"
_SCHOOL = "school:US-"
_VENDOR = "us_vendor"
_LOCAL = "us_local"


def reach_unsaid(found: Sequence[Finding], contexts: Sequence[str]) -> list[Finding]:
    """The rules that bar or restrict something for the asker's state and name neither its vendors nor local bodies."""
    local, vendor = _LOCAL in contexts, _VENDOR in contexts
    schools = {f"{_STATE}{each.removeprefix(_SCHOOL)}" for each in contexts if each.startswith(_SCHOOL)}
    own = schools | ({each for each in contexts if each.startswith(_STATE)} if local or vendor else set())
    return [
        finding
        for finding in found
        if finding.measure.severity in {"blocks", "warns"}
        and own & {*finding.measure.binds}
        and not (schools and not vendor and any(each.startswith("school:") for each in finding.measure.binds))
        and not (vendor and "contractor" in finding.measure.who_it_binds)
        and not (_is_the_states_own(contexts) and finding.bound)
    ]


def _is_the_states_own(contexts: Sequence[str]) -> bool:
    return "us_state" in contexts and _LOCAL not in contexts and _VENDOR not in contexts


def unsaid(who: str, rules: Sequence[Finding], contexts: Sequence[str]) -> str:
    """What these rules do and for whom, and that no source on board says whether they reach the asker."""
    measures = [finding.measure for finding in rules]
    bars = "bar" if any(measure.severity == "blocks" for measure in measures) else "restrict"
    states = tuple(dict.fromkeys(each for measure in measures for each in measure.binds if each.startswith(_STATE)))
    binds = "; ".join(dict.fromkeys(measure.who_it_binds for measure in measures))
    limits = "; ".join(dict.fromkeys(measure.restricts for measure in measures))
    own = listed(sorted({each.rpartition(":")[2] for each in states}))
    head = f"{listed([measure.title for measure in measures])} {bars}{'s' if len(measures) == 1 else ''} {who} for"
    whom = f"bodies of the state itself ({own}, US). It binds: {binds}. It restricts: {limits.rstrip('.')}."
    if _VENDOR in contexts:
        return (
            f"{head} {whom} It names no vendors: it reaches what runs on the state's devices and networks, your "
            "product there included, and not your own work. What your contract adds, ask the agency."
        )
    return f"{head} {whom} Whether it reaches a county, a city or a school is not said in the sources: ask counsel."
