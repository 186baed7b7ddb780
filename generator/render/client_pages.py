"""What the template of `client.py` sees: finished Python."""

from __future__ import annotations

from dataclasses import dataclass

from .text import Text


@dataclass(frozen=True, slots=True)
class Attribute:
    """A group of a client: `client.name`, of a class in a module of the package."""

    name: str
    class_name: str
    module: str
    doc: Text


@dataclass(frozen=True, slots=True)
class ClientClass:
    """A client, sync or async."""

    name: str
    base: str
    options: str
    token: str
    doc: Text
    attributes: tuple[Attribute, ...]


@dataclass(frozen=True, slots=True)
class ClientArgument:
    """A credential that a client takes: a text, or else also a function of one."""

    name: str
    is_text: bool


@dataclass(frozen=True, slots=True)
class ServerChoice:
    """The arguments that choose a server, "" for one that is not there: the parameter
    of names, the members of a TypedDict of variables. Some may need `Literal`.
    """

    server: str
    variables: str
    needs_literal: bool


@dataclass(frozen=True, slots=True)
class ClientPage:
    """`client.py`: the clients and what they know of the API.

    `init` makes a client of the class `made`, of the module `made_in` if of another.
    """

    doc: Text
    config_imports: tuple[str, ...]
    config: tuple[str, ...]
    arguments: tuple[ClientArgument, ...]
    takes_tokens: bool
    checking_imports: tuple[str, ...]
    credentials: str
    choice: ServerChoice
    classes: tuple[ClientClass, ...]
    made: str
    made_in: str
