"""Reading public pages: the one module that opens a connection. Agent name, time limits, retries and size limit.

Only https, redirects included. No key and no cookie is ever sent.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import stamina

from knowledge.errors import SourceError

AGENT = "sextant/0.1 (price refresh)"
LIMIT_BYTES = 40_000_000
"""Ten times the largest source; what exceeds it is not that source."""
ATTEMPTS = 4
_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_TOO_MANY_REQUESTS = 429


@contextmanager
def connected(transport: httpx.BaseTransport | None = None) -> Iterator[httpx.Client]:
    """A client for `download`, closed afterwards. `transport` stands in for the network in tests."""
    with httpx.Client(
        headers={"User-Agent": AGENT},
        timeout=_TIMEOUT,
        follow_redirects=True,
        transport=transport,
        event_hooks={"request": [_refuse_plain_text]},
    ) as client:
        yield client


def download(url: str, client: httpx.Client, *, limit_bytes: int = LIMIT_BYTES) -> bytes:
    """The bytes at `url`.

    Tries again where the fault may pass (no connection, 429, 5xx). Raises `SourceError` for an address that is not
    https, an answer other than 200, one that is too large or empty, and a fault that stays.
    """
    try:
        return _body(url, client, limit_bytes)
    except httpx.HTTPStatusError as error:
        raise SourceError(url, f"HTTP {error.response.status_code}", "the source refuses; try again later") from error
    except httpx.HTTPError as error:
        problem = f"no answer ({type(error).__name__}); check the connection and try again"
        raise SourceError(url, "download", problem) from error


def _may_pass(error: Exception) -> bool:
    if isinstance(error, httpx.HTTPStatusError):
        status = error.response
        return status.is_server_error or status.status_code == _TOO_MANY_REQUESTS
    return isinstance(error, httpx.TransportError)


@stamina.retry(on=_may_pass, attempts=ATTEMPTS, timeout=60.0)
def _body(url: str, client: httpx.Client, limit_bytes: int) -> bytes:
    with client.stream("GET", url) as response:
        response.raise_for_status()
        content = bytearray()
        for chunk in response.iter_bytes():
            content += chunk
            if len(content) > limit_bytes:
                raise SourceError(url, "download", f"larger than {limit_bytes} bytes, so not what it should be")
    if not content:
        raise SourceError(url, "download", "the answer is empty; try again later")
    return bytes(content)


def _refuse_plain_text(request: httpx.Request) -> None:
    if request.url.scheme != "https":
        raise SourceError(str(request.url), "address", "not https, so not read")
