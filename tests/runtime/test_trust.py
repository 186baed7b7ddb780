"""Whom connections over TLS trust: the system, or whom the environment names."""

from __future__ import annotations

import ssl
import subprocess
from pathlib import Path

import httpcore2
import pytest
from runtime import errors
from runtime.trust import system_context

from tests.runtime.calls import CREATE, Caller
from tests.runtime.loopback import Loopback, reply


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system with a file and a folder of authorities, of which there are none."""
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    found = ssl.DefaultVerifyPaths(
        cafile="",
        capath="",
        openssl_cafile_env="SSL_CERT_FILE",
        openssl_cafile=str(tmp_path / "file"),
        openssl_capath_env="SSL_CERT_DIR",
        openssl_capath=str(tmp_path / "folder"),
    )
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: found)
    monkeypatch.setattr("runtime.trust._BUNDLES", ())
    monkeypatch.setattr("runtime.trust._SHARED", {})
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def put(certificate: Path, folder: Path) -> None:
    """Put a certificate in a folder, under the name by which OpenSSL looks for it."""
    asked = ["openssl", "x509", "-noout", "-hash", "-in", str(certificate)]
    done = subprocess.run(asked, capture_output=True, check=True, text=True)
    (folder / f"{done.stdout.strip()}.0").write_bytes(certificate.read_bytes())


def is_trusted(certificate: Path) -> bool:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with Loopback(reply(body={"id": 1}), context=context) as server:
        try:
            return bool(Caller("sync")(CREATE, server.url))
        except errors.APIConnectionError as error:
            if "CERTIFICATE_VERIFY_FAILED" not in str(error):
                raise
            return False


def test_the_system_s_file_and_folder(places: Path, certificate: Path) -> None:
    assert not is_trusted(certificate)


@pytest.mark.parametrize("where", ["file", "folder", "both", "SSL_CERT_FILE"])
def test_one_that_the_system_knows(
    places: Path, certificate: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if where in ("file", "both"):
        (places / "file").write_bytes(certificate.read_bytes())
    if where in ("folder", "both"):
        put(certificate, places / "folder")
    if where == "SSL_CERT_FILE":
        monkeypatch.setenv(where, str(certificate))
    assert is_trusted(certificate)
    loaded = len(system_context(trust_env=True).get_ca_certs())
    assert loaded == (1 if where in ("file", "SSL_CERT_FILE") else 0)
    loaded = len(system_context(trust_env=False).get_ca_certs())
    assert loaded == (1 if where == "file" else 0)


@pytest.mark.parametrize("target", ["there", "nowhere"])
def test_a_folder_that_lacks_one_is_not_enough(
    places: Path, certificate: Path, target: str
) -> None:
    (places / "there").touch()
    for name in ("01234567.0", "README", "cert.pem"):
        (places / "folder" / name).symlink_to(places / target)
    times = 2 if target == "there" else 1
    (places / "file").write_bytes(certificate.read_bytes() * times)
    assert is_trusted(certificate)


def test_settings_are_those_of_httpx2() -> None:
    ours, theirs = system_context(False), httpcore2.default_ssl_context(
        _trust_env=False
    )
    for name in ("check_hostname", "minimum_version", "options", "verify_flags"):
        assert getattr(ours, name) == getattr(theirs, name)
    assert ours.verify_mode == theirs.verify_mode == ssl.CERT_REQUIRED
