"""Cloud regions in a text: AWS, Azure and Google spellings, Azure's spoken names."""

import re

from bot.patterns import regex
from bot.places import CLOUD_REGIONS

_LISTED = regex(
    r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, CLOUD_REGIONS), key=len, reverse=True)) + r")(?![\w-])"
)
_PATTERN = regex(
    r"(?<![\w-])(?:us|eu|ap|ca|sa|me|af|il|cn|mx)-(?:gov-)?"
    r"(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d(?![\w-])"
)
_SPOKEN = {
    "east us 2": "eastus2", "east us": "eastus", "west us 2": "westus2", "west us": "westus",
    "west europe": "westeurope", "north europe": "northeurope", "sweden central": "swedencentral",
    "france central": "francecentral", "germany west central": "germanywestcentral", "uk south": "uksouth",
    "switzerland north": "switzerlandnorth", "canada east": "canadaeast", "japan east": "japaneast",
    "australia east": "australiaeast", "govcloud": "us-gov-west-1", "gov cloud": "us-gov-west-1",
    "govcloud west": "us-gov-west-1", "govcloud east": "us-gov-east-1", "govcloud us east": "us-gov-east-1",
    "aws gov": "us-gov-west-1", "bedrock gov": "us-gov-west-1",
}  # fmt: skip
_NAMES = regex(r"\b(?:" + "|".join(sorted(_SPOKEN, key=len, reverse=True)).replace(" us", " usa?") + r")\b")


def cloud_regions(text: str) -> tuple[tuple[str, int, int], ...]:
    """(region, start, end) of each cloud region named."""
    found: dict[int, tuple[str, int, int]] = {}
    for pattern in (_LISTED, _PATTERN, _NAMES):
        for match in pattern.finditer(text):
            name = match[0].replace(" usa", " us")
            found.setdefault(match.start(), (_SPOKEN.get(name, name), match.start(), match.end()))
    return tuple(found.values())
