"""Rules of a US state for its own agencies, of which no source says if they reach the asker: local bodies, vendors."""

from collections.abc import Sequence

from bot.caveats.measures import Finding
from bot.wording.figures import listed

_STATE = "us_state:"
_OFFICE = "government:"
_SCHOOL = "school:US-"
_VENDOR = "us_vendor"
_LOCAL = "local_body"


def reach_unsaid(found: Sequence[Finding], contexts: Sequence[str]) -> list[Finding]:
    """The rules that bar or restrict something for the asker's state and name neither its vendors nor local bodies."""
    local, vendor = _LOCAL in contexts, _VENDOR in contexts
    schools = {f"{_STATE}{each.removeprefix(_SCHOOL)}" for each in contexts if each.startswith(_SCHOOL)}
    own = {each for each in contexts if each.startswith((_STATE, _OFFICE))} if local or vendor else set()
    return [
        finding
        for finding in found
        if finding.measure.severity in {"blocks", "warns"}
        and (schools | own) & {*finding.measure.binds}
        and not (schools and not vendor and any(each.startswith("school:") for each in finding.measure.binds))
        and not (vendor and "contractor" in finding.measure.who_it_binds)
        and not (finding.bound and not local and not vendor)
    ]


def unsaid(who: str, rules: Sequence[Finding], contexts: Sequence[str]) -> str:
    """What these rules do and for whom, and that no source on board says whether they reach the asker."""
    measures = [finding.measure for finding in rules]
    bars = "bar" if any(measure.severity == "blocks" for measure in measures) else "restrict"
    bound = {each for measure in measures for each in measure.binds}
    states = sorted(each.removeprefix(_STATE) for each in bound if each.startswith(_STATE))
    whose = f"bodies of the state itself ({listed(states)}, US)" if states else "the country's own offices"
    binds = "; ".join(dict.fromkeys(measure.who_it_binds for measure in measures))
    limits = "; ".join(dict.fromkeys(measure.restricts for measure in measures))
    titles = listed([measure.title for measure in measures])
    rule = (
        f"{titles} {bars}{'s' if len(measures) == 1 else ''} {who} for {whose}. It binds: {binds}. "
        f"It restricts: {limits.rstrip('.')}."
    )
    if _VENDOR in contexts:
        return (
            f"{rule} It names no vendors: it reaches what runs on the state's devices and networks, your product there "
            "included, and not your own work. What your contract adds, ask the agency."
        )
    below = "a county, a city or a school" if states else "an office of a state, a region or a city"
    return f"{rule} Whether it reaches {below} is not said in the sources: ask counsel."
