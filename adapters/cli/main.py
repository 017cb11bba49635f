"""The program `sextant`, as a shell starts it: a verb that answers once is loaded and left without tidying up.

Python looks for garbage while it loads, and takes everything apart when it ends. A process that prints one answer has
no garbage, and its memory goes back whole; both together are a fifth of its time.
"""

import atexit
import gc
import os
import sys
import threading

ANSWERS_ONCE = frozenset({"ask", "cost", "compare", "models", "rank"})
"""Verbs that end after what they print. Those that read many lines turn the search for garbage on again themselves."""

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "1")
"""For numpy, which multiplies small tables here: a second thread would spend most of its time waiting in a loop."""


def main() -> None:
    """Runs the command, and ends the process with its exit code."""
    os.environ.setdefault(*ONE_THREAD)
    if set(sys.argv[1:2]) <= ANSWERS_ONCE:
        gc.disable()
    from adapters.cli.verbs import main as run  # noqa: PLC0415  (what is loaded here is to be loaded without garbage)

    try:
        run()
    except SystemExit as end:
        if isinstance(end.code, int) and threading.active_count() == 1 and not gc.isenabled():
            _leave(end.code)
        raise


def _leave(code: int) -> None:
    atexit._run_exitfuncs()  # noqa: SLF001  (the only way to have them run before `os._exit`)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
