"""Undoes the compression of a body that comes in pieces, a bounded piece at a time."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from .headers import Headers

_MOST = 256 * 1024


class Unpacker:
    """What was compressed, as it comes; memory does not grow with what it holds."""

    def __init__(self, headers: Headers) -> None:
        """Look at how the body is compressed.

        Raises:
            ValueError: in a way that was not asked for.
        """
        encoding = headers.get("content-encoding", "").strip().lower()
        if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise ValueError(
                f"it is compressed with {encoding!r}, which was not asked for"
            )
        self._wbits = 16 + zlib.MAX_WBITS if "gzip" in encoding else zlib.MAX_WBITS
        self._plain = encoding in ("", "identity")
        self._deflate = encoding == "deflate"
        self._stream = zlib.decompressobj(self._wbits)
        self._begun = False

    def feed(self, piece: bytes) -> Iterator[bytes]:
        """The content of one more piece; raises `zlib.error` where it is garbled."""
        if self._plain:
            yield piece
            return
        if self._deflate and piece and not self._begun and piece[0] & 0x0F != 8:
            # Some servers send it raw, which the name does not mean.
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        while piece:
            if self._stream.eof:
                # What follows is another member of a gzip file; zeros may pad it.
                piece = piece.lstrip(b"\0")
                if not piece or self._deflate:
                    return
                self._stream = zlib.decompressobj(self._wbits)
            self._begun = True
            found = self._stream.decompress(piece, _MOST)
            if found:
                yield found
            piece = self._stream.unconsumed_tail or self._stream.unused_data
            while (
                not piece and found and (found := self._stream.decompress(b"", _MOST))
            ):
                yield found

    def end(self) -> None:
        """Raise ValueError where the content is not whole."""
        if not self._plain and self._begun and not self._stream.eof:
            raise ValueError("its compressed data breaks off")
