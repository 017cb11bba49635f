"""What a workspace's rules are offered to choose from, by code and name."""

from bot.policy import LICENCES, USER_CONTEXTS
from bot.wording.contexts import context_words

MAKERS = (
    ("CN", "China"), ("US", "United States"), ("EU", "European Union"), ("FR", "France"), ("DE", "Germany"),
    ("GB", "United Kingdom"), ("CA", "Canada"), ("CH", "Switzerland"), ("ES", "Spain"), ("PL", "Poland"),
    ("CZ", "Czechia"), ("IL", "Israel"), ("AE", "United Arab Emirates"), ("SA", "Saudi Arabia"), ("IN", "India"),
    ("JP", "Japan"), ("KR", "South Korea"), ("SG", "Singapore"), ("TH", "Thailand"), ("RU", "Russia"),
)  # fmt: skip
"""Where makers of models sit."""
REGIONS = (
    ("EU", "European Union"), ("US", "United States"), ("GB", "United Kingdom"), ("CH", "Switzerland"),
    ("CA", "Canada"), ("JP", "Japan"), ("KR", "South Korea"), ("SG", "Singapore"), ("IN", "India"),
    ("AU", "Australia"), ("BR", "Brazil"),
)  # fmt: skip
"""Where prompts are processed."""
LICENCE_KINDS = tuple((kind, kind[:1].upper() + kind[1:]) for kind in sorted(LICENCES))
WORK = tuple(
    (kind, words[:1].upper() + words[1:]) for kind in sorted(USER_CONTEXTS) for words in [context_words((kind,))]
)
"""What the work may be about."""
