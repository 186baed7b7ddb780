"""Base URLs: what is taken, what is refused, and why."""

from __future__ import annotations

import pytest
from runtime.base_url import check_base_url, redirect_target
from runtime.errors import ConfigurationError

GOOD = {
    "https://api.example.com/v1": "https://api.example.com/v1",
    "https://api.example.com/v1/": "https://api.example.com/v1",
    " https://api.example.com ": "https://api.example.com",
    "HTTPS://API.example.com:8443/": "https://api.example.com:8443",
    "https://b\u00fccher.example": "https://xn--bcher-kva.example",
    "http://localhost:8000": "http://localhost:8000",
    "http://api.localhost": "http://api.localhost",
    "http://127.0.0.1/": "http://127.0.0.1",
    "http://[::1]:80/x": "http://[::1]:80/x",
}

BAD = {
    "": "must be an http or https URL",
    "api.example.com": "must be an http or https URL",
    "ftp://api.example.com": "must be an http or https URL",
    "https://": "must be an http or https URL",
    "https://api.example.com:port": "must be an http or https URL",
    "https://api.example.com:99999": "must be an http or https URL",
    "https://api.example.com\n.evil.example": "must be an http or https URL",
    "https://api.example.com/a b": "must be an http or https URL",
    "https://api.example.com\\@evil.example": "must be an http or https URL",
    "https://user:secret@api.example.com": "carries a user name or password",
    "https://api.example.com?key=secret": "has a query or a fragment",
    "https://api.example.com#x": "has a query or a fragment",
    "https://" + "a" * 64 + ".example": "names no valid host",
    "https://a..example": "names no valid host",
    "http://api.example.com": "plain http to api.example.com",
    "http://127.evil.example": "plain http to 127.evil.example",
    "http://localhost.evil.example": "plain http",
}


@pytest.mark.parametrize(("given", "taken"), GOOD.items())
def test_good_ones(given: str, taken: str) -> None:
    assert check_base_url(given, allow_http=False) == taken


@pytest.mark.parametrize(("given", "reason"), BAD.items())
def test_bad_ones(given: str, reason: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        check_base_url(given, allow_http=False)
    assert reason in str(caught.value)
    assert "secret" not in str(caught.value)


def test_plain_http_can_be_allowed() -> None:
    url = "http://api.example.com/v1"
    assert check_base_url(url, allow_http=True) == url


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/v2/pets", "https://a.example/v2/pets"),
        ("more?x=1#y", "https://a.example/v1/more?x=1"),
        ("//b.example/x", "https://b.example/x"),
        ("https://u:p@a.example/x", None),
        ("javascript:alert(1)", None),
        ("http://[", None),
        ("/a b", None),
    ],
)
def test_where_a_location_points(location: str, target: str | None) -> None:
    assert redirect_target("https://a.example/v1/pets", location) == target
