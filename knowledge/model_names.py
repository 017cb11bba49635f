"""One canonical id for a model, whatever catalogue, cloud or repository names it.

Ids are as in the price lists, lower case, without provider prefix, region, serving suffix or release date:
`claude-opus-5-5`, `deepseek-v4-flash`, `qwen3.8-max`, `llama-3.3-70b`. A release date is split off, to be asked for.
"""

import re
import unicodedata
from functools import lru_cache

_REGION = re.compile(r"^(?:us-gov|us|eu|apac|jp|au|ca|in|global|regional)\.")
_BEDROCK_VENDOR = re.compile(
    r"^(anthropic|amazon|meta|mistral|cohere|ai21|deepseek|qwen|openai|moonshotai|moonshot|minimax|zai|google|nvidia|"
    r"stability|writer|twelvelabs|luma|xai)\."
)
_VENDOR_WORD = re.compile(
    r"^(?:fw-|system\.ai\.|databricks-|snowflake-(?!arctic)|alibaba-|anthropic-|openai-|mistralai-|amazon-(?!nova-canvas)|"
    r"google-|zai-|moonshotai-|xai-|nvidia-(?=nemotron|llama)|cohere-(?=command|embed|rerank|parse))"
)
_FAMILY_VENDORS = frozenset({"deepseek", "minimax"})
_ROUTE = re.compile(r":(?:free|thinking|beta|extended|online|nitro|floor|exacto|batch|latest|cloud)$")
_BEDROCK_VERSION = re.compile(r"(?:-v\d+)?(?::\d+)+k?$")
_DATE = re.compile(r"[-@_](20[12]\d)-?(0[1-9]|1[0-2])-?([0-2]\d|3[01])(?=$|[-@_])")
_SHORT_DATE = re.compile(r"-(2[3-6])(0[1-9]|1[0-2])([0-2]\d|3[01])(?=$|-)")
_MONTH_YEAR = re.compile(r"-(0[1-9]|1[0-2])-(20[12]\d)(?=$|-)")
_NOISE = re.compile(
    r"-(?:instruct-turbo|instruct-lite|instruct|it|hf|maas|latest|default|fp8|fp4|nvfp4|mxfp4|bf16|fp16|int4|int8|awq|"
    r"gguf|gptq|tee|mtp|versatile|dynamic)(?=$|-)"
)
_FAMILY_NOISE = (
    (re.compile(r"^gemini"), re.compile(r"-preview(?=$|-)")),
    (re.compile(r"^llama"), re.compile(r"-instant(?=$|-)")),
    (re.compile(r"^(?:claude|nova|palmyra)"), re.compile(r"-v1$")),
)
_DECIMAL_P = re.compile(r"(?<=\d)p(?=\d)")
_CLAUDE = re.compile(
    r"^claude-(?:(\d)[-.]?(\d)?-)?(opus|sonnet|haiku|fable|mythos|instant)(?:-v?(\d)(?:[-.](\d)(?!\d))?)?"
)
_LLAMA = re.compile(r"^(?:meta-)?llama-?v?(\d)(?:[-._](\d)(?=-|$))?")
_SETTING = re.compile(r"^(?:\d+-x-\d+|\d+-steps|max-steps|low|medium|high|xhigh|auto|standard|hd)$")
_PART_OF_NAME = re.compile(
    r"^(?:v\d[\w.-]*|dev|schnell|fast|edit|pro|ultra|standard|query|[a-z]+-to-[a-z]+|text2\w+)(?:-v\d\w*)?$"
)
_MINOR = re.compile(
    r"^(glm|grok|gpt|gemini|gemma|jamba|granite|nemotron|nemotron-\w+|sd|gpt-image|mistral-\w+|voxtral-[a-z-]+|rerank-v|"
    r"kimi-k|minimax-m|deepseek-v|mercury)-?(\d)-(\d{1,2})(?=-|$)"
)


@lru_cache(maxsize=20_000)
def canonical_model(name: str) -> str:
    """The id that `name` goes by here. Any text yields one; a name that no rule knows is only lower-cased."""
    text = _without_date(_without_place(name))
    text = _DECIMAL_P.sub(".", text.replace("_", "-").replace(" ", "-"))
    text = re.sub(r"^gpt-?35-", "gpt-3.5-", text)
    text = text if text.startswith("gpt-3.5") else _NOISE.sub("", text)
    text = re.sub(r"-{2,}", "-", _family_form(text)).strip("-")
    for family, noise in _FAMILY_NOISE:
        if family.match(text):
            text = noise.sub("", text)
    return text or name.strip().lower()


def release_date(name: str) -> str | None:
    """The date in a dated name, as YYYY-MM-DD or YYYY-MM."""
    text = _without_place(name)
    if found := _DATE.search(text):
        return f"{found[1]}-{found[2]}-{found[3]}"
    if found := _SHORT_DATE.search(text):
        return f"20{found[1]}-{found[2]}-{found[3]}"
    if found := _MONTH_YEAR.search(text):
        return f"{found[2]}-{found[1]}"
    return None


def _without_place(name: str) -> str:
    """`name` in lower case without path, cloud region, vendor prefix, route suffix and Bedrock's version."""
    text = _REGION.sub("", _ROUTE.sub("", _last_part(unicodedata.normalize("NFKC", name).strip().lower())))
    vendor = _BEDROCK_VENDOR.match(text)
    if vendor:
        text = text[vendor.end() :]
        if vendor[1] in _FAMILY_VENDORS and not text.startswith(vendor[1]):
            text = f"{vendor[1]}-{text}"
    text = _BEDROCK_VERSION.sub("", text).replace(":", "-")
    text = re.sub(r"(gpt-oss-(?:safeguard-)?\d+b)-1$", r"\1", text)
    return _VENDOR_WORD.sub("", text)


def _last_part(path: str) -> str:
    """The model's own part of a catalogue path, image settings left out: `fal-ai/flux-pro/v1.1` is `flux-pro-v1.1`."""
    parts = [part for part in path.split("/") if part and not _SETTING.match(part)] or [path]
    last = len(parts) - 1
    while last > 0 and _PART_OF_NAME.match(parts[last]):
        last -= 1
    return "-".join(parts[last:])


def _without_date(text: str) -> str:
    for pattern in (_DATE, _MONTH_YEAR, _SHORT_DATE):
        text = pattern.sub("", text)
    return text.replace("@", "-")


def _family_form(text: str) -> str:
    """One order and one punctuation for the families that are written in several ways."""
    if text.startswith("claude"):
        return _claude(text)
    if found := _LLAMA.match(text):
        minor = f".{found[2]}" if found[2] else ""
        rest = text[found.end() :]
        size = re.sub(r"^-(maverick|scout)-17b(?:-(?:128|16)e)?", r"-\1", rest)
        return f"llama-{found[1]}{minor}{size}"
    text = re.sub(
        r"^qwen-?v?(\d)(?:-(\d)(?=-|$))?", lambda hit: f"qwen{hit[1]}" + (f".{hit[2]}" if hit[2] else ""), text
    )
    text = re.sub(r"^qwen([23])(5)(?=-)", r"qwen\1.\2", text)
    text = re.sub(r"^(gpt|gemma|hermes)-?(\d)", r"\1-\2", text)
    text = re.sub(r"-0-(\d)b(?=-|$)", r"-0.\1b", text)
    text = _MINOR.sub(lambda hit: _with_minor(*hit.groups()), text)
    text = re.sub(r"^(embed-\w+-v\d|embed-v\d|rerank-v\d|parse-v\d)\.0", r"\1", text)
    text = re.sub(r"^code-llama", "codellama", text)
    text = re.sub(r"^flux-1-", "flux.1-", text)
    text = re.sub(r"^deepseek-chat-(?=v\d)", "deepseek-", text)
    return re.sub(r"^(?:mistral-)(ministral|mixtral|magistral|devstral|pixtral|voxtral|codestral)", r"\1", text)


def _with_minor(family: str, major: str, minor: str) -> str:
    """`glm-5.3` for glm, 5, 3; a minor of zero is not written."""
    joint = "" if family.endswith(("-k", "-m", "-v", "sd")) else "-"
    return f"{family}{joint}{major}" + ("" if minor == "0" else f".{minor}")


def _claude(text: str) -> str:
    found = _CLAUDE.match(text)
    if found is None:
        return text
    old_major, old_minor, family, major, minor = found.groups()
    rest = text[found.end() :]
    if old_major and int(old_major) < 4:
        version = old_major + (f"-{old_minor}" if old_minor else "")
        return f"claude-{version}-{family}{rest}"
    parts = [part for part in (old_major or major, old_minor or minor) if part]
    return "-".join(("claude", family, *parts)) + rest
