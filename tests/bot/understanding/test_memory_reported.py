"""Memory in pasted reports of a program, beside a name or a wish alone, and what only looks like memory."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.understanding.reading import Reading

Reader = Callable[..., Reading]
_OLDER = "Tried to allocate 2.50 GiB (GPU 0; 11.76 GiB total capacity; 9.8 GiB already allocated)."
_NEWER = (
    "Tried to allocate 224.00 MiB. GPU 0 has a total capacity of 23.65 GiB of which 80.25 MiB is free, this process "
    "has 23.56 GiB memory in use."
)


@pytest.mark.parametrize(
    ("text", "key", "gigabytes"),
    [
        (f"CUDA out of memory. {_OLDER} which model fits?", "gpu_memory_gb", "12"),
        (f"OutOfMemoryError: {_NEWER} which quant of qwen3 32b works?", "gpu_memory_gb", "24"),
        ("model requires more system memory (61.8 GiB) than is available (29.4 GiB), what instead of gpt-oss 120b?",
         "ram_gb", "29.4"),
        ("ryzen 5700g 32gb, cpu only, which local model for chat", "ram_gb", "32"),
        ("8 GB ekran kartım var, hangi model?", "gpu_memory_gb", "8"),
        ("mam kartę graficzną 12gb, best local model?", "gpu_memory_gb", "12"),
        ("vision 8gb", "gpu_memory_gb", "8"), ("coding, 24 gb vram", "gpu_memory_gb", "24"),
        ("local coding 32gb ram", "ram_gb", "32"), ("qwen 24gb?", "gpu_memory_gb", "24"),
        ("I have 24gb in total over two cards, best coding model?", "gpu_memory_gb", "24"),
    ],
)  # fmt: skip
def test_what_the_machine_has_is_its_memory(reader: Reader, text: str, key: str, gigabytes: str) -> None:
    """Not what a program asked for or uses, and no processor's name."""
    assert getattr(reader(text).understood, key) == Decimal(gigabytes)


@pytest.mark.parametrize("text", ["coding 100gb s3", "my repo is 8gb, coding", "qwen 24gb download size?"])
def test_other_gigabytes_are_no_memory(reader: Reader, text: str) -> None:
    """Storage, a repository, a download."""
    assert reader(text).understood.gpu_memory_gb is None
