"""Caveats that say the same of several hosts, told once."""

from collections.abc import Iterable

from msgspec.structs import replace

from bot.answer import Caveat
from bot.wording.figures import listed

_SEAT = " is based in "


def joined(caveats: Iterable[Caveat]) -> tuple[Caveat, ...]:
    """The caveats, those about hosts with the same seat and consequence as one that names them all."""
    told: dict[str, Caveat] = {}
    hosts: dict[str, list[str]] = {}
    for caveat in caveats:
        host, based, rest = caveat.text.partition(_SEAT)
        key = rest if based and caveat.axis == "hosting" else caveat.id
        known = told.get(key)
        told[key] = caveat if known is None else replace(known, citations=(*known.citations, *caveat.citations))
        hosts.setdefault(key, []).append(host)
    return tuple(
        replace(caveat, text=_of_several(hosts[key], key)) if len(hosts[key]) > 1 else caveat
        for key, caveat in told.items()
    )


def _of_several(hosts: list[str], rest: str) -> str:
    return f"{listed(hosts)} are each based in {rest.replace(': it answers', ': each answers', 1)}"
