"""A network that is stored with 8-bit weights, rewritten to compute with them too.

Its ONNX file keeps a weight matrix `w` as whole numbers `w_q` with a scale `w_scale`, and two nodes that multiply them
when the network is loaded. What runs then has 32 bits: twice the time, three times the memory. Here those two nodes go,
and what used `w` uses the stored numbers: a matrix product by `DynamicQuantizeMatMul`, a look-up row by row.

ONNX is protobuf. The numbers below are those of its fields in `onnx.proto`.
"""

from collections.abc import Iterator, Sequence
from mmap import mmap

_GRAPH, _OPERATORS = 7, 8
_NODE, _GRAPH_OUTPUT = 1, 12
_INPUT, _OUTPUT, _OPERATION, _ATTRIBUTE, _DOMAIN = 1, 2, 4, 5, 7
_RUNTIMES_OWN = "com.microsoft"
_TO_FLOAT = b"\x0a\x02to\x18\x01\xa0\x01\x02"
"""The attribute `to` of a cast: name, 1 for float, 2 for the type of a whole number."""

_VARINT, _EIGHT_BYTES, _LENGTH, _FOUR_BYTES = 0, 1, 2, 5


def in_eight_bits(model: bytes | mmap, *, also: Sequence[str] = ()) -> bytes:
    """The same network, which gives out the values named in `also` after its own.

    Raises `ValueError` when the file has no such matrices, or is no ONNX file.
    """
    # Parts, put together once at the end: each copy of a large network takes as long as reading it.
    parts: list[bytes | memoryview] = []
    for number, content, whole in _fields(memoryview(model)):
        if number == _GRAPH:
            graph = [*_graph(content), *(_field(_GRAPH_OUTPUT, _field(1, name.encode())) for name in also)]
            parts += (_written(_GRAPH << 3 | _LENGTH), _written(sum(map(len, graph))), *graph)
        else:
            parts.append(whole)
    own = _field(1, _RUNTIMES_OWN.encode()) + b"\x10\x01"
    return b"".join((*parts, _field(_OPERATORS, own)))


def _graph(graph: memoryview) -> list[bytes | memoryview]:
    """The parts of the graph in their order."""
    fields = [(_Node(content) if number == _NODE else None, whole) for number, content, whole in _fields(graph)]
    nodes = [node for node, _ in fields if node is not None]
    stored = {node.inputs[0].removesuffix("_q") for node in nodes if node.is_cast_of_stored}
    for node in nodes:
        if not node.makes(stored) and not node.can_use(stored):
            stored.difference_update(node.inputs)
    if not stored:
        raise ValueError("no matrix with 8-bit weights")
    return [whole if node is None else _rewritten(node, whole, stored) for node, whole in fields]


def _rewritten(node: "_Node", whole: memoryview, stored: set[str]) -> bytes | memoryview:
    if node.makes(stored):
        return b""
    return node.with_stored() if stored.intersection(node.inputs) else whole


class _Node:
    """One operation of the network."""

    def __init__(self, content: memoryview) -> None:
        texts: dict[int, list[str]] = {_INPUT: [], _OUTPUT: [], _OPERATION: []}
        for number, value, _ in _fields(content):
            if number in texts:
                texts[number].append(bytes(value).decode())
        self.inputs, self.outputs, self.operation = texts[_INPUT], texts[_OUTPUT], texts[_OPERATION][0]

    @property
    def is_cast_of_stored(self) -> bool:
        return self.operation == "Cast" and self.inputs[0].endswith("_q")

    def makes(self, stored: set[str]) -> bool:
        """Whether it is one of the two nodes that make one of the matrices from what is stored."""
        return self.operation in {"Cast", "Mul"} and self.outputs[0].removesuffix("_f") in stored

    def can_use(self, stored: set[str]) -> bool:
        """Whether all it uses of the matrices can stay as stored."""
        used = [place for place, name in enumerate(self.inputs) if name in stored]
        return used == [] or used == {"MatMul": [1], "Gather": [0]}.get(self.operation)

    def with_stored(self) -> bytes:
        """What does the same with the stored numbers and their scale."""
        (output,) = self.outputs
        if self.operation == "MatMul":
            values, matrix = self.inputs
            return _node("DynamicQuantizeMatMul", [values, f"{matrix}_q", f"{matrix}_scale"], output, _RUNTIMES_OWN)
        matrix, rows = self.inputs
        return b"".join((
            _node("Gather", [f"{matrix}_q", rows], f"{output}_stored"),
            _node("Gather", [f"{matrix}_scale", rows], f"{output}_scale"),
            _node("Cast", [f"{output}_stored"], f"{output}_float", attribute=_TO_FLOAT),
            _node("Mul", [f"{output}_float", f"{output}_scale"], output),
        ))  # fmt: skip


def _node(operation: str, inputs: Sequence[str], output: str, domain: str = "", attribute: bytes = b"") -> bytes:
    texts = [(_INPUT, name) for name in inputs] + [(_OUTPUT, output), (_OPERATION, operation), (_DOMAIN, domain)]
    written = b"".join(_field(number, text.encode()) for number, text in texts)
    return _field(_NODE, written + (_field(_ATTRIBUTE, attribute) if attribute else b""))


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview, memoryview]]:
    """Number, content and all bytes of each field; the content of a number is empty, for none is needed."""
    place = 0
    while place < len(message):
        start = place
        key, place = _varint(message, place)
        content = message[:0]
        if key & 7 == _LENGTH:
            length, place = _varint(message, place)
            content = message[place : place + length]
            place += length
        elif key & 7 == _VARINT:
            _, place = _varint(message, place)
        elif key & 7 in {_EIGHT_BYTES, _FOUR_BYTES}:
            place += 8 if key & 7 == _EIGHT_BYTES else 4
        else:
            raise ValueError(f"not a protobuf field at byte {start}")
        yield key >> 3, content, message[start:place]


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    value = shift = 0
    while place < len(message):
        byte = message[place]
        value |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return value, place
    raise ValueError("a number is cut off")


def _field(number: int, content: bytes) -> bytes:
    return _written(number << 3 | _LENGTH) + _written(len(content)) + content


def _written(value: int) -> bytes:
    low = bytearray()
    while value > 127:
        low.append(value & 127 | 128)
        value >>= 7
    return bytes((*low, value))
