"""Reading and writing the fields of a protobuf message, without a schema: as much of the format as ONNX files use."""

from collections.abc import Iterator
from typing import NamedTuple

_VARINT, _EIGHT_BYTES, _LENGTH, _FOUR_BYTES = 0, 1, 2, 5


class Field(NamedTuple):
    """One field as it stands in a message."""

    number: int
    content: memoryview
    """Empty for a number, for none is needed."""
    whole: memoryview
    place: int
    """Where in the file the content begins."""


def fields(message: memoryview, begins: int = 0) -> Iterator[Field]:
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
        yield Field(key >> 3, content, message[start : place + length], begins + place)
        place += length


def text(number: int, content: str) -> bytes:
    """A field of text."""
    return part(number, content.encode())


def part(number: int, *contents: bytes | memoryview) -> bytes:
    """A field of bytes, or of a message that has these fields."""
    content = b"".join(contents)
    return _written(number << 3 | _LENGTH) + _written(len(content)) + content


def whole_number(number: int, value: int) -> bytes:
    """A field of a whole number, not below zero."""
    return _written(number << 3 | _VARINT) + _written(value)


def four_bytes(number: int, value: bytes) -> bytes:
    """A field of four bytes: a float, lowest byte first."""
    return _written(number << 3 | _FOUR_BYTES) + value


def _varint(message: memoryview, place: int) -> tuple[int, int]:
    value = shift = 0
    while place < len(message):
        byte = message[place]
        value |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return value, place
    raise ValueError("a number is cut off")


def _written(value: int) -> bytes:
    low = bytearray()
    while value > 127:
        low.append(value & 127 | 128)
        value >>= 7
    return bytes((*low, value))
