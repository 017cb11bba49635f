"""The ways people write a model's id: word order, dropped maker, dropped dates and serving words."""

import re
from collections.abc import Iterator

from bot.patterns import regex

_CLAUDE = regex(r"^claude-(?P<name>opus|sonnet|haiku|fable|mythos)-(?P<version>\d[\d\-.]*)(?P<rest>-[a-z].*)?$")
_CLAUDE_OLD = regex(r"^claude-(?P<version>\d[\d\-.]*)-(?P<name>opus|sonnet|haiku)(?P<rest>.*)$")
_GEMINI = regex(r"^gemini-(?P<version>\d[\d.]*)-(?P<rest>(?:flash|pro|ultra)[a-z\-]*)$")
_GPT = regex(r"^gpt-?(?P<version>\d[\d.]*)(?P<letter>o?)(?P<rest>(?:-[a-z].*)?)$")
_DEEPSEEK = regex(r"^deepseek-(?P<rest>[vr]\d.*)$")
_SPELLED_OTHERWISE = ("claude-", "gemini-", "gpt", "deepseek-", "llama-", "llama3", "kimi-k")
_TAIL = regex(r"-(?:20\d\d-?\d\d-?\d\d|\d{6}|instruct|it|latest|hf|maas)$")


def of_id(identifier: str) -> Iterator[str]:
    """Spellings of `identifier`, itself first, none with a dash at either end."""
    plain = identifier.lower().strip().replace(" ", "-")
    yield plain
    short = _TAIL.sub("", plain)
    if short != plain and re.search(r"\d", short):
        yield from of_id(short)
        return
    if not plain.startswith(_SPELLED_OTHERWISE):
        return
    yield from _claude(plain)
    if match := _GEMINI.match(plain):
        name, _, rest = match["rest"].partition("-")
        yield f"gemini-{name}-{match['version']}" + (f"-{rest}" if rest else "")
    if match := _GPT.match(plain):
        yield f"chatgpt-{plain.removeprefix('gpt').lstrip('-')}"
        if match["letter"]:
            yield f"{match['version']}o{match['rest']}"
        if re.fullmatch(r"-(sol|luna|terra|astra)", match["rest"]):
            yield f"gpt{match['rest']}-{match['version']}"
            yield f"{match['rest'][1:]}-{match['version']}"
    if match := _DEEPSEEK.match(plain):
        rest = match["rest"]
        yield from (rest, f"ds-{rest}", f"deepseek-{rest[1:]}" if rest[0] == "v" else f"ds{rest}")
    if plain.startswith(("llama-", "llama3")):
        yield f"l{plain.removeprefix('llama').lstrip('-')}"
    if match := re.match(r"^kimi-k(\d.*)$", plain):
        yield f"kimi-{match[1]}"
        yield f"k{match[1]}"


def _claude(plain: str) -> Iterator[str]:
    match = _CLAUDE.match(plain) or _CLAUDE_OLD.match(plain)
    if not match:
        return
    name, version, rest = match["name"], match["version"].strip("-"), match["rest"] or ""
    if rest and not rest.startswith("-"):
        return
    yield f"claude-{name}-{version}{rest}"
    yield f"claude-{version}-{name}{rest}"
    yield f"{name}-{version}{rest}"
    yield f"{version}-{name}{rest}"
    if name == "sonnet":
        yield f"claude-{version}{rest}"


_CARD_MAKER = regex(r"^(?:nvidia|geforce|amd|apple|intel|radeon|instinct|tesla)[\s-]+", re.IGNORECASE)


def without_card_maker(name: str) -> str:
    """What people say: H100 for NVIDIA H100, RTX 4090 for GeForce RTX 4090."""
    shorter = _CARD_MAKER.sub("", name.strip())
    return shorter if shorter == name else without_card_maker(shorter)
