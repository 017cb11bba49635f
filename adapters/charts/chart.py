"""A finished picture, as every platform takes it."""

from msgspec import Struct


class Chart(Struct, frozen=True, kw_only=True):
    """A PNG with its title and with words that say all it shows, figures included."""

    png: bytes
    alt: str
    """Sentences, then what is plotted as a list parted by semicolons, the most important first."""
    title: str

    def alt_within(self, limit: int) -> str:
        """`alt` for a platform that takes at most `limit` characters (100 or more): whole items, the rest counted."""
        if len(self.alt) <= limit:
            return self.alt
        items = self.alt.split("; ")
        for kept in range(len(items) - 1, 0, -1):
            words = f"{'; '.join(items[:kept])}; and {len(items) - kept} more."
            if len(words) <= limit:
                return words
        return f"{self.title} ({len(items)} points)"[:limit]
