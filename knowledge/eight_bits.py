"""A network that is stored with 8-bit weights, rewritten to compute with them too.

Its ONNX file keeps a weight matrix `w` as whole numbers `w_q` with a scale `w_scale`, and two nodes that multiply them
when the network is loaded. What runs then has 32 bits: twice the time, three times the memory. Here those two nodes go,
and what used `w` uses the stored numbers: a matrix product by `DynamicQuantizeMatMul`, a look-up row by row.

The numbers themselves stay in the file. What is rewritten says where in it they stand, so that the runtime maps them
instead of copying 23 MB four times: a third of the time, and 45 MB less at the height of loading.

ONNX is protobuf. The numbers below are those of its fields in `onnx.proto`.
"""

from collections.abc import Iterator, Sequence
from mmap import mmap
from typing import NamedTuple

_GRAPH, _OPERATORS = 7, 8
_NODE, _TENSOR, _GRAPH_OUTPUT = 1, 5, 12
_RAW_DATA, _EXTERNAL_DATA, _DATA_LOCATION = 9, 13, 14
_EXTERNAL = 1
_LARGE = 4096
"""Bytes of a tensor that are left where they stand; what is smaller than a page of memory is not worth a mapping."""
_INPUT, _OUTPUT, _OPERATION, _ATTRIBUTE, _DOMAIN = 1, 2, 4, 5, 7
_RUNTIMES_OWN = "com.microsoft"
_TO_FLOAT = b"\x0a\x02to\x18\x01\xa0\x01\x02"
"""The attribute `to` of a cast: name, 1 for float, 2 for the type of a whole number."""

_VARINT, _EIGHT_BYTES, _LENGTH, _FOUR_BYTES = 0, 1, 2, 5


def in_eight_bits(model: bytes | mmap, file_name: str, *, also: Sequence[str] = ()) -> bytes:
    """The same network, which gives out the values named in `also` after its own.

    Its large tensors refer to `file_name`, the file that `model` is the content of. Raises `ValueError` when that has
    no such matrices, or is no ONNX file.
    """
    parts: list[bytes | memoryview] = []
    for each in _fields(memoryview(model)):
        if each.number == _GRAPH:
            given_out = b"".join(_encoded(_GRAPH_OUTPUT, _encoded(1, name.encode())) for name in also)
            parts.append(_encoded(_GRAPH, _graph(each, file_name) + given_out))
        else:
            parts.append(each.whole)
    own = _encoded(1, _RUNTIMES_OWN.encode()) + b"\x10\x01"
    return b"".join((*parts, _encoded(_OPERATORS, own)))


def _graph(graph: "_Field", file_name: str) -> bytes:
    fields = list(_fields(graph.content, graph.place))
    nodes = {each.place: _Node(each.content) for each in fields if each.number == _NODE}
    stored = {node.inputs[0].removesuffix("_q") for node in nodes.values() if node.is_cast_of_stored}
    for node in nodes.values():
        if not node.makes(stored) and not node.can_use(stored):
            stored.difference_update(node.inputs)
    if not stored:
        raise ValueError("no matrix with 8-bit weights")
    parts: list[bytes | memoryview] = []
    for each in fields:
        if each.number == _NODE:
            parts.append(_rewritten(nodes[each.place], each.whole, stored))
        elif each.number == _TENSOR and len(each.content) > _LARGE:
            parts.append(_left_in_file(each, file_name))
        else:
            parts.append(each.whole)
    return b"".join(parts)


def _left_in_file(tensor: "_Field", file_name: str) -> bytes | memoryview:
    """The tensor with the place of its numbers in the file instead of the numbers."""
    fields = list(_fields(tensor.content, tensor.place))
    raw = next((each for each in fields if each.number == _RAW_DATA), None)
    if raw is None:
        return tensor.whole
    place = {"location": file_name, "offset": str(raw.place), "length": str(len(raw.content))}
    pairs = (_encoded(1, key.encode()) + _encoded(2, value.encode()) for key, value in place.items())
    kept = b"".join(each.whole for each in fields if each is not raw)
    told = b"".join(_encoded(_EXTERNAL_DATA, pair) for pair in pairs)
    return _encoded(_TENSOR, kept + told + _written(_DATA_LOCATION << 3) + _written(_EXTERNAL))


def _rewritten(node: "_Node", whole: memoryview, stored: set[str]) -> bytes | memoryview:
    if node.makes(stored):
        return b""
    return node.with_stored() if stored.intersection(node.inputs) else whole


class _Node:
    """One operation of the network."""

    def __init__(self, content: memoryview) -> None:
        texts: dict[int, list[str]] = {_INPUT: [], _OUTPUT: [], _OPERATION: []}
        for each in _fields(content):
            if each.number in texts:
                texts[each.number].append(bytes(each.content).decode())
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
    written = b"".join(_encoded(number, text.encode()) for number, text in texts)
    return _encoded(_NODE, written + (_encoded(_ATTRIBUTE, attribute) if attribute else b""))


class _Field(NamedTuple):
    number: int
    content: memoryview
    """Empty for a number, for none is needed."""
    whole: memoryview
    place: int
    """Where in the file the content begins."""


def _fields(message: memoryview, begins: int = 0) -> Iterator[_Field]:
    """The fields of a message that stands at `begins` in the file. Raises `ValueError` where it is no protobuf."""
    place = 0
    while place < len(message):
        start = place
        key, place = _varint(message, place)
        length = 0
        if key & 7 == _LENGTH:
            length, place = _varint(message, place)
        elif key & 7 == _VARINT:
            _, place = _varint(message, place)
        elif key & 7 in {_EIGHT_BYTES, _FOUR_BYTES}:
            place += 8 if key & 7 == _EIGHT_BYTES else 4
        else:
            raise ValueError(f"not a protobuf field at byte {begins + start}")
        content = message[place : place + length]
        yield _Field(key >> 3, content, message[start : place + length], begins + place)
        place += length


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    value = shift = 0
    while place < len(message):
        byte = message[place]
        value |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return value, place
    raise ValueError("a number is cut off")


def _encoded(number: int, content: bytes) -> bytes:
    return _written(number << 3 | _LENGTH) + _written(len(content)) + content


def _written(value: int) -> bytes:
    low = bytearray()
    while value > 127:
        low.append(value & 127 | 128)
        value >>= 7
    return bytes((*low, value))
