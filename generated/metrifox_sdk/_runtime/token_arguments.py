"""The id and secret of OAuth 2 client credentials, as given or from the environment."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .config import ClientCredentials
from .errors import ConfigurationError

if TYPE_CHECKING:
    from .oauth import TokenSource


def token_source(
    scheme: ClientCredentials, given: tuple[object, ...]
) -> TokenSource | None:
    """What fetches tokens; None where neither id nor secret is given. An id or a secret
    that is given goes before a token in the environment.

    Raises:
        ConfigurationError: one of them is missing, or no text.
    """
    token = scheme.env is not None and os.environ.get(scheme.env)
    if given[:2] == (None, None) and token:
        return None
    values = list(given)
    for index, env in enumerate(scheme.envs or ()):
        if values[index] is None and os.environ.get(env):
            values[index] = os.environ[env]
    if values[:2] == [None, None]:
        return None
    for index, name in enumerate(scheme.arguments):
        value = values[index]
        if index == 2 and value is None:
            values[index] = scheme.token_url
        elif not isinstance(value, str) or not value:
            kind = "missing" if value is None else "no text"
            values.clear()  # what shows the locals of its frames must find no secret
            raise ConfigurationError(
                f"{name} is {kind}; client credentials need both "
                f"{scheme.arguments[0]} and {scheme.arguments[1]}"
            )
    from .oauth import TokenSource

    client_id, secret, url = map(str, values)
    return TokenSource(client_id, secret, url)
