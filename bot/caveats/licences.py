"""What a licence means for this asker, put from its terms."""

from decimal import Decimal

from bot.caveats.licence_sizes import is_refused
from bot.caveats.subject import Subject
from bot.places import within
from bot.wording.figures import count, listed, usd
from knowledge.entities import Licence


def severity(licence: Licence, *, commercial: bool, territories: tuple[str, ...] = (), size: str = "") -> str:
    """`blocks` where the asker's use is not allowed, `warns` where conditions apply to it, else `informs`.

    `size`: what the caps are said to mean for this asker.
    """
    if commercial and licence.commercial_use == "no":
        return "blocks"
    if excluded(licence, territories) or is_refused(size):
        return "blocks"
    if licence.commercial_use == "conditional" and commercial:
        return "warns"
    return "informs"


def excluded(licence: Licence, territories: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the asker's places that the licence leaves out."""
    return tuple(
        place
        for place in territories
        if any(within(place, out) or within(out, place) for out in licence.excluded_territories)
    )


def wording(subject: Subject, licence: Licence, *, hosted: bool) -> str:
    """The licence of the weights in a sentence or two, thresholds included."""
    if licence.kind == "proprietary":
        return f"{subject.name} is hosted only: its maker's terms of service apply, there are no weights to license."
    use = {
        "yes": "allows commercial use",
        "conditional": "allows commercial use under conditions",
        "no": "does not allow commercial use",
    }.get(licence.commercial_use, "does not say whether commercial use is allowed")
    hosts = (
        " Behind a host's API the host carries these duties; check its terms for what it passes on." if hosted else ""
    )
    whom = f"{subject.name}, for who runs its weights" if hosted else f"{subject.name} weights"
    return f"{whom}: {licence.name} {use}. {thresholds(licence)}{licence.conditions}{hosts}"


def thresholds(licence: Licence) -> str:
    """Caps and exclusions as sentences; empty where there are none."""
    caps = []
    if licence.revenue_cap_usd is not None:
        caps.append(f"a revenue threshold of {usd(Decimal(licence.revenue_cap_usd))} a year")
    if licence.user_cap is not None:
        caps.append(f"a threshold of {count(licence.user_cap)} monthly active users")
    if licence.excluded_territories:
        caps.append(f"no rights in {listed(licence.excluded_territories)}")
    return f"It sets {listed(caps)}. " if caps else ""
