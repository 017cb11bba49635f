"""Personal data and secrets, by their form: kinds and patterns, where LangChain has none of its own."""

_PHONES = (
    r"(?<![\w.])\+\d{1,3}[ \-()./]{0,2}\d[\d \-()./]{6,14}\d",
    r"(?<![\w.$€-])(?:\(0?\d{2,4}\)|0\d{2,4})[ /-]\d{3,4}[ -]?\d{3,5}(?!\w)",
    r"(?<![\w.$€-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w-])",
)
_SECRETS = (
    r"\b(?:sk|pk|rk|xox[abeprs]|xapp|gh[opsu]|github_pat|glpat|AKIA|ASIA|AIza|hf|r8|gsk|nvapi|eyJ)[-_.]?[\w\-.]{16,}",
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*-----END [A-Z ]*PRIVATE KEY-----",
    r"(?i:\b(?:bearer|password|passwd|api[_-]?key)\s*[:= ]\s*(?=\S*\d)\S{8,})",
)
REDACTED: tuple[tuple[str, str | None], ...] = (
    ("email", None),
    ("credit_card", None),
    ("ip", None),
    ("ip6", r"(?<![\w:])(?:[0-9a-fA-F]{1,4}:){4,7}[0-9a-fA-F]{1,4}(?![\w:])"),
    ("iban", r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"),
    ("ssn", r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])"),
    ("phone", "|".join(_PHONES)),
    ("secret", "|".join(_SECRETS)),
)
