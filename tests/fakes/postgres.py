"""A real PostgreSQL of the tests' own: made in a new folder, on a free port, gone afterwards."""

import asyncio
import os
import secrets
import shutil
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import asyncpg


def folder_of_programs() -> Path | None:
    """Where PostgreSQL's programs are; `None` where it is not installed."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = str(debian[-1]) if debian else shutil.which("initdb")
    return Path(found).resolve().parent if found else None


@contextmanager
def server(folder: Path, programs: Path) -> Iterator[str]:
    """Runs a server in `folder`, and yields the URL of its database."""
    place = folder / "cluster"
    port = _free_port()
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    _run(programs / "initdb", "--pgdata", place, "--auth", "trust", "--username", "sextant", "--encoding", "UTF8")
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c fsync=off"
    _run(programs / "pg_ctl", "--pgdata", place, "--log", folder / "log", "--wait", "--options", options, "start")
    try:
        yield f"postgresql://sextant@127.0.0.1:{port}/postgres"
    finally:
        _run(programs / "pg_ctl", "--pgdata", place, "--mode", "immediate", "--wait", "stop")


def empty_database(url: str) -> str:
    """The URL of a new database at the server of `url`."""
    name = f"t{secrets.token_hex(6)}"

    async def make() -> None:
        connection = await asyncpg.connect(url)
        try:
            await connection.execute(f'CREATE DATABASE "{name}"')
        finally:
            await connection.close()

    with ThreadPoolExecutor(max_workers=1) as worker:
        worker.submit(asyncio.run, make()).result()
    return f"{url.rpartition('/')[0]}/{name}"


def _run(*command: str | Path) -> None:
    """Runs a program of PostgreSQL, which refuses to be run by root."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    done = subprocess.run(words, cwd="/", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{words[0]} failed: {done.stdout}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
