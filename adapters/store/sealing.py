"""Tokens at rest: sealed with the operator's key, so that a copy of the database opens no workspace."""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from adapters.store.errors import StoreError

HOW_TO = 'make one with: python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'


class Seal:
    """Seals and opens with the keys of `SEXTANT_SECRET_KEY`, separated by commas; the first one seals."""

    def __init__(self, keys: str) -> None:
        """Raises `StoreError` where a key is none."""
        try:
            self._fernet = MultiFernet([Fernet(key.strip()) for key in keys.split(",")])
        except ValueError as error:
            raise StoreError(f"SEXTANT_SECRET_KEY holds no valid key; {HOW_TO}") from error

    def seal(self, payload: bytes) -> bytes:
        """`payload` as ciphertext."""
        return self._fernet.encrypt(payload)

    def open(self, sealed: bytes) -> bytes:
        """What was sealed. Raises `StoreError` where none of the keys fits."""
        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken as error:
            raise StoreError(
                "a stored workspace token was sealed with another key; put the old key behind the new one in "
                "SEXTANT_SECRET_KEY, or install the app again"
            ) from error
