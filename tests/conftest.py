"""What holds for every test: nothing reaches beyond this machine."""

import socket
from typing import Any

import pytest

_connect = socket.socket.connect
HERE = ("127.0.0.1", "::1", "localhost")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to another machine fails the test that makes it."""

    def connect(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in HERE:
            raise AssertionError(f"a test connects to {address[0]}; give it a transport or a saved payload instead")
        _connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
