"""Parameter styles: how a JSON value is written in a path, a query, a header, a cookie.

The styles are those of OpenAPI 3.0 to 3.2; all but `deepObject` and `cookie` are
expansions of RFC 6570. A member that is null is not written, as an undefined one there.
Values that a style cannot hold, such as a list of lists, are written as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from .lazy_pattern import LazyPattern
from .quoting import quoted

if TYPE_CHECKING:
    from .operation import Parameter

URL_ENCODED = "application/x-www-form-urlencoded"
Json: TypeAlias = object
Quote: TypeAlias = Callable[[str], str]

_RESERVED = ":/?@!$'()*,;="
_ESCAPED = LazyPattern("(%[0-9A-Fa-f]{2})")


def strict(text: str) -> str:
    """Percent-encode all but unreserved characters."""
    return quoted(text, safe="")


def reserved(text: str) -> str:
    """Keep reserved characters and what is encoded already (`allowReserved`).

    `#`, `[` and `]` are encoded also here, as they may not stand in a query, and so are
    `&` and `+`, which mean something there and in forms.
    """
    return _kept(text, _RESERVED)


def reserved_in_path(text: str) -> str:
    """The same in a path, where `/` and `?` mean something, and `&` and `+` nothing."""
    return _kept(text, ":@!$&'()*+,;=")


def _kept(text: str, safe: str) -> str:
    parts = _ESCAPED.compiled.split(text)
    return "".join(
        part if at % 2 else quoted(part, safe=safe) for at, part in enumerate(parts)
    )


def plain(text: str) -> str:
    """No encoding, for headers and for cookies of style `cookie`."""
    return text


def is_object(value: object) -> TypeGuard[dict[str, Json]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Json]]:
    """Whether a JSON value is an array."""
    return isinstance(value, list)


def text_of(value: Json) -> str:
    """A single value as it is written: strings as they are, all else as JSON."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _items(value: list[Json]) -> list[str]:
    return [text_of(item) for item in value if item is not None]


def _members(value: Mapping[str, Json]) -> list[tuple[str, str]]:
    return [(key, text_of(item)) for key, item in value.items() if item is not None]


def in_path(parameter: Parameter, value: Json) -> str:
    """What stands in place of `{name}`."""
    prefix, joint, named = _PATH_STYLES[parameter.style]
    encode = reserved_in_path if parameter.allow_reserved else strict
    if parameter.media_type is not None:
        return encode(content(parameter, value))
    return _expand(parameter, value, encode, prefix, joint, named)


_PATH_STYLES = {
    "simple": ("", ",", False),
    "label": (".", ".", False),
    "matrix": (";", ";", True),
}


def in_header(parameter: Parameter, value: Json) -> str:
    """The value of a header; JSON is written in ASCII, as all servers read that."""
    if parameter.media_type is not None:
        return content(parameter, value, ascii=True)
    return _expand(parameter, value, plain, "", ",", False)


def _expand(
    parameter: Parameter,
    value: Json,
    encode: Quote,
    prefix: str,
    joint: str,
    named: bool,
) -> str:
    name = encode(parameter.name)
    explode = parameter.explode
    if is_object(value):
        members = _members(value)
        sign, glue = ("=", joint) if explode else (",", ",")
        bare = named and explode  # an empty member is its name alone
        written = [(encode(key), encode(item)) for key, item in members]
        text = glue.join(
            f"{key}{sign}{item}" if item or not bare else key for key, item in written
        )
        named = named and not explode
    elif is_array(value):
        items = [encode(item) for item in _items(value)]
        if named and explode:
            items = [f"{name}={item}" if item else name for item in items]
            named = False
        text = (joint if explode else ",").join(items)
    else:
        text = encode(text_of(value))
    if named:
        text = f"{name}={text}" if text else name
    return prefix + text


def content(parameter: Parameter, value: Json, *, ascii: bool = False) -> str:
    """A value of a parameter that is sent in a media type: a form, text, JSON."""
    media_type = (parameter.media_type or "").partition(";")[0].strip().lower()
    if media_type == URL_ENCODED and is_object(value):
        from .body import url_encoded

        return url_encoded(parameter.encoding, value)
    if isinstance(value, str) and not media_type.endswith("json"):
        return value
    return json.dumps(value, ensure_ascii=ascii, separators=(",", ":"))


def in_query(parameter: Parameter, value: Json) -> list[str]:
    """The pieces of the query, `name=value` each, encoded."""
    encode = reserved if parameter.allow_reserved else strict
    name = strict(parameter.name)
    if parameter.media_type is not None:
        return [f"{name}={encode(content(parameter, value))}"]
    return pieces(name, value, parameter.style, parameter.explode, encode)


_JOINTS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}
_RAW_JOINTS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}


def pieces(
    name: str, value: Json, style: str, explode: bool, encode: Quote
) -> list[str]:
    """A value in a query or in a form body; `name` is encoded already."""
    found = pairs(name, value, style, explode, encode)
    return [f"{key}={text}" for key, text in found]


def pairs(
    name: str, value: Json, style: str, explode: bool, encode: Quote
) -> list[tuple[str, str]]:
    """The same as names and values; in parts of a form nothing is percent-encoded."""
    raw = encode is plain
    if style == "deepObject":
        marks = ("[", "]", plain) if raw else ("%5B", "%5D", strict)
        return [*_deep(name, value, encode, marks)]
    joint = (_RAW_JOINTS if raw else _JOINTS).get(style, ",")
    if is_object(value):
        members = [(encode(key), encode(text)) for key, text in _members(value)]
        if explode:
            return members
        flat = [word for member in members for word in member]
        return [(name, joint.join(flat))] if flat else []
    if is_array(value):
        items = [encode(item) for item in _items(value)]
        if explode:
            return [(name, item) for item in items]
        return [(name, joint.join(items))] if items else []
    return [(name, encode(text_of(value)))]


def _deep(
    name: str, value: Json, encode: Quote, marks: tuple[str, str, Quote]
) -> Iterator[tuple[str, str]]:
    """`deepObject`: name[member]=value, to any depth. Lists repeat the name; where they
    hold objects or lists, it has the number of each, which keeps them apart.
    """
    left, right, quote = marks
    if is_object(value):
        for key, item in value.items():
            yield from _deep(f"{name}{left}{quote(key)}{right}", item, encode, marks)
    elif is_array(value):
        numbered = any(is_object(item) or is_array(item) for item in value)
        for number, item in enumerate(value):
            each = f"{name}{left}{number}{right}" if numbered else name
            yield from _deep(each, item, encode, marks)
    elif value is not None:
        yield name, encode(text_of(value))


def in_cookie(parameter: Parameter, value: Json) -> list[str]:
    """The pieces of a `Cookie` header, `name=value` each."""
    if parameter.media_type is not None:
        return [f"{parameter.name}={strict(content(parameter, value))}"]
    encode = plain if parameter.style == "cookie" else strict
    return pieces(parameter.name, value, "form", parameter.explode, encode)
