"""The network of all-MiniLM-L6-v2, written anew around stored 8-bit weights so that it computes in 8 bits too.

The ONNX file of the package keeps a weight matrix `w` as whole numbers `w_q` with a scale `w_scale`, and 385
operations: two for each matrix that make it one of 32 bits, and the rest as an exporter unrolled them. Here the same
network is written in a fifth as many, with those that the runtime computes at once: a matrix product with its bias in
8 bits, the attention of all heads, the activation. What is left out are the masks: one text is computed at a time, and
all of it seen.

The numbers themselves stay in the file. What is written says where in it they stand, so that the runtime maps them
instead of copying 23 MB four times: a third of the time, and 45 MB less at the height of loading.

The numbers of fields below are those of `onnx.proto`, the operations of the domain `com.microsoft` the runtime's own
(`docs/ContribOperators.md` there).
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from mmap import mmap
from typing import NamedTuple

from knowledge.protobuf import Field, fields, four_bytes, part, text, whole_number

LAST_LAYER, MIDDLE_LAYER = "last_layer", "middle_layer"
"""What the network gives out: what the sixth and the third of its six layers make of each word piece."""
WORD_PIECES, PLACES = "word_pieces", "places"
"""What it takes in, each of one row: ids of the vocabulary, and 0, 1, 2 and so on."""

_GRAPH, _OPERATORS = 7, 8
_NODE, _TENSOR, _GRAPH_INPUT, _GRAPH_OUTPUT = 1, 5, 11, 12
_TENSOR_NAME, _RAW_DATA, _EXTERNAL_DATA, _DATA_LOCATION = 8, 9, 13, 14
_EXTERNAL = 1
_LARGE = 4096
"""Bytes of a tensor that are left where they stand; what is smaller than a page of memory is not worth a mapping."""
_INPUT, _OUTPUT, _OPERATION, _ATTRIBUTE, _DOMAIN = 1, 2, 4, 5, 7
_FLOAT_ATTRIBUTE, _WHOLE_ATTRIBUTE, _KIND_OF_ATTRIBUTE = 2, 3, 20
_FLOAT, _WHOLE = 1, 7
"""Kinds of numbers in a tensor: of 32 bits, and whole of 64."""
_RUNTIMES_OWN = "com.microsoft"
_HEADS = 12
"""Of attention, in each layer."""
_EPSILON = 1e-12
"""What normalising adds to a variance."""
_EMBEDDINGS = "inner.embeddings"
_FIRST = "first"
"""The name of a tensor that holds a zero: the kind of all word pieces of a text that is no pair of texts."""


def in_eight_bits(model: bytes | mmap, file_name: str) -> bytes:
    """The network whose weights `model`, the content of `file_name`, has.

    Raises `ValueError` when that has no such weights, or is no ONNX file.
    """
    own = text(1, _RUNTIMES_OWN) + whole_number(2, 1)
    parts = (
        part(_GRAPH, *_graph(each, file_name)) if each.number == _GRAPH else each.whole
        for each in fields(memoryview(model))
    )
    return b"".join((*parts, part(_OPERATORS, own)))


def _graph(graph: Field, file_name: str) -> Iterator[bytes | memoryview]:
    """The fields of the graph."""
    found = list(fields(graph.content, graph.place))
    tensors = {_name_of(each): each for each in found if each.number == _TENSOR}
    written = _Written(_matrices(found, tensors))
    written.network()
    yield from written.nodes
    yield part(_TENSOR, whole_number(2, _WHOLE), text(_TENSOR_NAME, _FIRST), part(_RAW_DATA, bytes(8)))
    for name in sorted(written.used & tensors.keys()):
        tensor = tensors[name]
        yield _left_in_file(tensor, file_name) if len(tensor.content) > _LARGE else tensor.whole
    yield from (part(_GRAPH_INPUT, _tensor_of(name, _WHOLE)) for name in (WORD_PIECES, PLACES))
    yield from (part(_GRAPH_OUTPUT, _tensor_of(name, _FLOAT)) for name in (LAST_LAYER, MIDDLE_LAYER))


def _matrices(found: Sequence[Field], tensors: Mapping[str, Field]) -> dict[str, str]:
    """What a matrix product is for, as its bias is called, to the name of the matrix."""
    nodes = [_Node.read(each) for each in found if each.number == _NODE]
    biases = {node.inputs[0]: node.inputs[1] for node in nodes if node.operation == "Add"}
    matrices = {
        biases[node.output].removesuffix(".bias"): node.inputs[1]
        for node in nodes
        if node.operation == "MatMul" and f"{node.inputs[1]}_q" in tensors and node.output in biases
    }
    if not matrices:
        raise ValueError("no matrix with 8-bit weights")
    return matrices


class _Written:
    """The operations of the network, in their order, and the names of all they use."""

    def __init__(self, matrices: Mapping[str, str]) -> None:
        self._matrices = matrices
        self.nodes: list[bytes] = []
        self.used: set[str] = set()

    def network(self) -> None:
        """Writes all of it."""
        layers = sum(name.endswith("self.query") for name in self._matrices)
        given_out = {layers // 2 - 1: MIDDLE_LAYER, layers - 1: LAST_LAYER}
        values = self._embedded()
        for number in range(layers):
            values = self._layer(values, f"inner.encoder.layer.{number}", given_out.get(number, f"layer_{number}"))

    def _embedded(self) -> str:
        """What each word piece begins as: its own vector, that of its place and that of the first kind of text."""
        of_pieces = self._rows("word_embeddings", WORD_PIECES)
        of_places = self._rows("position_embeddings", PLACES)
        kind = self._made("Gather", [f"{_EMBEDDINGS}.token_type_embeddings.weight", _FIRST], "kind")
        summed = self._made("Add", [self._made("Add", [of_pieces, kind], "of_kind"), of_places], "embedded")
        return self._normal(summed, f"{_EMBEDDINGS}.LayerNorm", "layer_before")

    def _rows(self, table: str, numbers: str) -> str:
        """The rows of a stored table, each of its own scale."""
        name = f"{_EMBEDDINGS}.{table}.weight"
        stored = self._made("Gather", [f"{name}_q", numbers], f"{table}_stored")
        scale = self._made("Gather", [f"{name}_scale", numbers], f"{table}_scale")
        cast = self._made("Cast", [stored], f"{table}_cast", attributes=_whole("to", _FLOAT))
        return self._made("Mul", [cast, scale], table)

    def _layer(self, values: str, layer: str, output: str) -> str:
        """Attention, then two products of matrices, each added to what it was made from."""
        asked, offered, told = (
            self._product(values, f"{layer}.attention.self.{role}") for role in ("query", "key", "value")
        )
        heads = _whole("num_heads", _HEADS)
        seen = self._own("MultiHeadAttention", [asked, offered, told], f"{layer}.seen", attributes=heads)
        gathered = self._product(seen, f"{layer}.attention.output.dense")
        summed = self._made("Add", [gathered, values], f"{layer}.attended")
        attended = self._normal(summed, f"{layer}.attention.output.LayerNorm", f"{layer}.attended_normal")
        widened = self._product(attended, f"{layer}.intermediate.dense")
        narrowed = self._product(self._own("Gelu", [widened], f"{layer}.gelu"), f"{layer}.output.dense")
        added = self._made("Add", [narrowed, attended], f"{layer}.added")
        return self._normal(added, f"{layer}.output.LayerNorm", output)

    def _product(self, values: str, role: str) -> str:
        matrix = self._matrices[role]
        inputs = [values, f"{matrix}_q", f"{matrix}_scale", "", f"{role}.bias"]
        return self._own("DynamicQuantizeMatMul", inputs, role)

    def _normal(self, values: str, role: str, output: str) -> str:
        return self._made(
            "LayerNormalization",
            [values, f"{role}.weight", f"{role}.bias"],
            output,
            attributes=_attribute("epsilon", 1, four_bytes(_FLOAT_ATTRIBUTE, struct.pack("<f", _EPSILON))),
        )

    def _own(self, operation: str, inputs: Sequence[str], output: str, attributes: bytes = b"") -> str:
        return self._made(operation, inputs, output, _RUNTIMES_OWN, attributes)

    def _made(
        self, operation: str, inputs: Sequence[str], output: str, domain: str = "", attributes: bytes = b""
    ) -> str:
        texts = [*((_INPUT, name) for name in inputs), (_OUTPUT, output), (_OPERATION, operation), (_DOMAIN, domain)]
        self.nodes.append(part(_NODE, *(text(number, name) for number, name in texts), attributes))
        self.used.update(inputs)
        return output


def _whole(name: str, value: int) -> bytes:
    return _attribute(name, 2, whole_number(_WHOLE_ATTRIBUTE, value))


def _attribute(name: str, kind: int, value: bytes) -> bytes:
    return part(_ATTRIBUTE, text(1, name), value, whole_number(_KIND_OF_ATTRIBUTE, kind))


def _tensor_of(name: str, kind: int) -> bytes:
    """What goes in or comes out: its name, and a tensor of numbers of that kind."""
    return text(1, name) + part(2, part(1, whole_number(1, kind)))


def _name_of(tensor: Field) -> str:
    return next(bytes(each.content).decode() for each in fields(tensor.content) if each.number == _TENSOR_NAME)


def _left_in_file(tensor: Field, file_name: str) -> bytes | memoryview:
    """The tensor with the place of its numbers in the file instead of the numbers."""
    found = list(fields(tensor.content, tensor.place))
    raw = next((each for each in found if each.number == _RAW_DATA), None)
    if raw is None:
        return tensor.whole
    place = {"location": file_name, "offset": str(raw.place), "length": str(len(raw.content))}
    told = (part(_EXTERNAL_DATA, text(1, key), text(2, value)) for key, value in place.items())
    kept = (each.whole for each in found if each is not raw)
    return part(_TENSOR, *kept, *told, whole_number(_DATA_LOCATION, _EXTERNAL))


class _Node(NamedTuple):
    """One operation of the stored network; of several outputs the first."""

    operation: str
    inputs: Sequence[str]
    output: str

    @classmethod
    def read(cls, node: Field) -> "_Node":
        texts: dict[int, list[str]] = {_INPUT: [], _OUTPUT: [], _OPERATION: []}
        for each in fields(node.content):
            if each.number in texts:
                texts[each.number].append(bytes(each.content).decode())
        return cls(texts[_OPERATION][0], texts[_INPUT], texts[_OUTPUT][0])
