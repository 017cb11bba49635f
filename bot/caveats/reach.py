"""How far a rule reaches: to a state's local bodies and vendors, and to work that is not on the contract."""

from collections.abc import Sequence

from bot.caveats.measures import Finding
from bot.patterns import regex
from bot.wording.figures import listed
from knowledge.evidence import Measure

_STATE = "us_state:"
_OFFICE = "government:"
_SCHOOL = "school:US-"
_VENDOR = "vendor"
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
    titles = listed([f"“{measure.title}”" for measure in measures])
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


_BY_CONTRACT = regex(r"\bin performance of\b|\bprivate use outside\b")
"""What a row says of a rule that ends where the contract does."""
_OFF_CONTRACT = "off_contract"
_OFF_DUTY = "off_duty"
_PRIVATE_USE = regex(r"\bprivate use outside\b")


def ends_with_the_contract(measure: Measure) -> bool:
    """Whether the rule is for work on a contract, so that other work of the same people is not named by it."""
    return _BY_CONTRACT.search(f"{measure.who_it_binds} {measure.restricts}") is not None


def off_the_contract(who: str, barring: Sequence[Finding], contexts: Sequence[str]) -> str:
    """What rules on work for a contract mean for other work; empty where one reaches further, or no such is told of."""
    if _OFF_DUTY in contexts and all(_PRIVATE_USE.search(finding.measure.restricts) for finding in barring):
        limits = "; ".join(finding.measure.restricts.rstrip(".") for finding in barring)
        titles = listed([finding.measure.title for finding in barring])
        return (
            f"Barred at work; private use outside it is not: {titles} bar{'s' if len(barring) == 1 else ''} {who}. "
            f"It restricts: {limits}. Whether your employer goes further, ask there."
        )
    if _OFF_CONTRACT not in contexts or not all(ends_with_the_contract(finding.measure) for finding in barring):
        return ""
    titles = listed([finding.measure.title for finding in barring])
    binds = "; ".join(finding.measure.who_it_binds for finding in barring)
    means = " ".join(f"{finding.measure.meaning.rstrip('.')}." for finding in barring)
    return (
        f"Barred in work on the contract; other use is not named: {titles} bar{'s' if len(barring) == 1 else ''} "
        f"{who}. It binds: {binds}. {means} Whether your contract or your employer goes further, ask them."
    )


def scope(barring: Sequence[Finding]) -> str:
    """Whom rules bind that end with a contract, as a sentence to put behind a verdict; empty where there are none."""
    limited = [finding.measure.who_it_binds for finding in barring if ends_with_the_contract(finding.measure)]
    return f" It binds: {'; '.join(limited)}." if limited else ""
