"""What a model's fault means for whoever runs Sextant: its kind, and what to do about it. Never what a server wrote."""

from collections.abc import Iterator

_CURES = {
    400: "its server refused the request; check SEXTANT_MODEL, which must be able to call tools",
    401: "its server refused the key; check the key's variable",
    402: "its account is out of credit",
    403: "the key may not use it; check the key's rights",
    404: "no such model at that address; check SEXTANT_MODEL and SEXTANT_MODEL_BASE_URL",
    429: "out of quota, or too many requests at once",
}


def status_of(error: BaseException) -> int | None:
    """The HTTP status that a client's error stands for."""
    response = getattr(error, "response", None)
    found = (getattr(error, "status_code", None), getattr(response, "status_code", None), getattr(error, "code", None))
    return next((each for each in found if isinstance(each, int)), None)


def cure_of(error: BaseException) -> str:
    """What an operator can do, or at least what it was."""
    for each in _causes(error):
        status = status_of(each)
        if status is not None:
            return _CURES.get(status, f"its server failed with {status}" if status >= 500 else f"refused with {status}")
        if isinstance(each, OSError) or "Connect" in type(each).__name__:
            return "its address cannot be reached; check SEXTANT_MODEL_BASE_URL and the network"
    return "it answered what its client could not read"


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__
