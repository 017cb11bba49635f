"""Which notes tell of the duties that an asker's situation brings, and under whose law each of them holds."""

from collections.abc import Iterable, Sequence

from bot.places import overlaps

_ANYWHERE = ""
_NOTES: dict[str, dict[str, tuple[str, ...]]] = {
    "eu_personal_data": {_ANYWHERE: ("eu-gdpr-ch5", "eu-personal-data")},
    "health": {"US": ("health", "hipaa"), "EU": ("health-eu",)},
    "finance": {"EU": ("finance",)},
    "minors": {_ANYWHERE: ("minors",)},
    "china_user": {_ANYWHERE: ("pol-openai-regions", "pol-anthropic-regions")},
    "china_owned": {_ANYWHERE: ("pol-anthropic-regions",)},
}
_WHERE_UNKNOWN = frozenset({"finance", "health"})
"""Situations whose note names its law: told where no home is known, since it may be the asker's."""


def explained_by(contexts: Iterable[str], homes: Sequence[str]) -> tuple[str, ...]:
    """Subjects of the notes for someone in these situations who sits in `homes`; a note on another law is left out."""
    return tuple(dict.fromkeys(word for context in contexts for word in _of(context, homes)))


def _of(context: str, homes: Sequence[str]) -> tuple[str, ...]:
    known = _NOTES.get(context, {})
    for law, notes in known.items():
        if law and any(overlaps(law, home) or overlaps(home, law) for home in homes):
            return notes
    if not homes and context in _WHERE_UNKNOWN:
        return next(iter(known.values()))
    return known.get(_ANYWHERE, ())
