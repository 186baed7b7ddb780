"""Whom a connection over TLS trusts: what the system trusts, or the environment says.

The system's store is that of httpx2, so that both find the same: the keychain of macOS
and the store of Windows through truststore, elsewhere the files of OpenSSL.
"""

from __future__ import annotations

import os
import re
import ssl
import sys
from collections.abc import Callable
from pathlib import Path

_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Alpine, Arch
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  # Fedora
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # BSD
)
"""Where systems keep them, for a Python whose OpenSSL was made for another one."""

_HASHED = re.compile(r"[0-9a-fA-F]{8}\.\d+")
_BEGIN = re.compile(rb"-----BEGIN (?:[A-Z0-9]+ )?CERTIFICATE-----")

_SHARED: dict[tuple[str | None, ...], ssl.SSLContext] = {}


def shared_context(trust_env: bool) -> ssl.SSLContext:
    """The system's authorities; they take long to load, so all clients share them."""
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR") if trust_env else ()
    key = tuple(os.environ.get(name) for name in names)
    if key not in _SHARED:
        _SHARED[key] = system_context(trust_env)
    return _SHARED[key]


def system_context(trust_env: bool) -> ssl.SSLContext:
    """A new context of the system's authorities, or of those the environment names."""
    if trust_env and (file := os.environ.get("SSL_CERT_FILE")):
        return for_http(ssl.create_default_context(cafile=file))
    if trust_env and (folder := os.environ.get("SSL_CERT_DIR")):
        return for_http(ssl.create_default_context(capath=folder))
    if sys.platform == "darwin" or sys.platform == "win32":
        import truststore

        return for_http(truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    places = _system_places()
    if any(places):
        context.load_verify_locations(*places)
    return for_http(context)


def _system_places() -> tuple[str | None, str | None]:
    """The file and the folder of the system's authorities.

    OpenSSL would look for its own by itself, but in the environment first. A file is
    read whole, which takes longer than a call; of a folder, what is needed. Where both
    hold as many certificates, one was made from the other, and the folder will do.
    """
    paths = ssl.get_default_verify_paths()
    file = _existing(Path.is_file, paths.openssl_cafile)
    folder = _existing(Path.is_dir, paths.openssl_capath)
    in_file = 0 if file is None else len(_BEGIN.findall(Path(file).read_bytes()))
    in_folder = 0 if folder is None else _certificates(folder)
    if not in_file and not in_folder:
        return next((one for one in _BUNDLES if Path(one).is_file()), None), None
    return (file if in_file and in_file != in_folder else None), folder


def _existing(test: Callable[[Path], bool], path: str | None) -> str | None:
    return path if path and test(Path(path)) else None


def _certificates(folder: str) -> int:
    """How many certificates OpenSSL finds in a folder: names are hashes.

    They are links, which an image of a container may hold without what they point to.
    """
    with os.scandir(folder) as entries:
        return len(
            [1 for one in entries if _HASHED.fullmatch(one.name) and one.is_file()]
        )


def for_http(context: ssl.SSLContext) -> ssl.SSLContext:
    """Tell servers that HTTP/1.1 will be spoken."""
    context.set_alpn_protocols(["http/1.1"])
    return context
