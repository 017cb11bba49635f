"""Memory that is free again, given back to the system: glibc keeps it for what may come."""

import ctypes
import sys


def return_freed_memory() -> None:
    """Gives back what loading or building took and no longer needs, where the system is one that keeps it."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
