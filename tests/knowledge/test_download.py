"""Reading pages: what is asked, what is tried again, what is refused."""

from collections.abc import Callable, Iterator

import httpx
import pytest
import stamina

from knowledge.download import AGENT, connected, download
from knowledge.errors import SourceError

PAGE = "https://prices.example/map.json"


@pytest.fixture(autouse=True)
def _without_waiting() -> Iterator[None]:
    with stamina.set_testing(True, attempts=3):
        yield


def read(answer: Callable[[httpx.Request], httpx.Response], url: str = PAGE) -> bytes:
    with connected(httpx.MockTransport(answer)) as client:
        return download(url, client)


def test_the_bytes_of_a_page_come_back() -> None:
    """The request names the program; the body is handed on untouched."""
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.headers["User-Agent"])
        return httpx.Response(200, content=b'{"a": 1.5e-07}')

    assert read(answer) == b'{"a": 1.5e-07}'
    assert asked == [AGENT]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_passing_fault_is_tried_again(status: int) -> None:
    """One bad answer does not spoil a refresh."""
    answers = iter([httpx.Response(status), httpx.Response(200, content=b"ok")])

    assert read(lambda _: next(answers)) == b"ok"


def test_a_lost_connection_is_tried_again_and_then_told() -> None:
    """Three attempts, then an error that names the page and the cure."""
    tries = []

    def answer(request: httpx.Request) -> httpx.Response:
        tries.append(request)
        raise httpx.ConnectError("no route")

    with pytest.raises(SourceError, match=r"map\.json: download: no answer \(ConnectError\); check the connection"):
        read(answer)
    assert len(tries) == 3


def test_a_page_that_is_gone_is_not_tried_again() -> None:
    """404 stays 404."""
    tries = []

    def answer(request: httpx.Request) -> httpx.Response:
        tries.append(request)
        return httpx.Response(404)

    with pytest.raises(SourceError, match="HTTP 404"):
        read(answer)
    assert len(tries) == 1


def test_only_https_is_read() -> None:
    """Neither a plain address nor a redirect to one."""
    with pytest.raises(SourceError, match="not https"):
        read(lambda _: httpx.Response(200, content=b"ok"), "http://prices.example/map.json")
    with pytest.raises(SourceError, match="not https"):
        read(lambda _: httpx.Response(302, headers={"Location": "http://elsewhere.example/"}))


def test_a_body_beyond_the_limit_is_refused() -> None:
    """A page that is far too large is not the page that was meant."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=b"x" * 11))

    with connected(transport) as client, pytest.raises(SourceError, match="larger than 10 bytes"):
        download(PAGE, client, limit_bytes=10)


def test_an_empty_body_is_refused() -> None:
    """Nothing is no price list."""
    with pytest.raises(SourceError, match="empty"):
        read(lambda _: httpx.Response(200))
