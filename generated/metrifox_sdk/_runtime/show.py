"""Models for people: their repr, what is said of a wrong attribute, their JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from .model import Model, json_of
from .shapes import is_array, is_object

_SHOWN_CHARACTERS = 300
_SHOWN_TEXT = 60
_SHOWN_MEMBERS = 3
_SECRET_WORDS = ("password", "secret", "token", "api_key", "apikey", "private_key")


def show_model(model: Model) -> str:
    """`Pet(id='7', name='Rex', … 12 more)`: short, whatever came."""
    from .plan import plan_of

    fields = plan_of(type(model)).fields
    data = json_of(model)
    names = {key: fields[key].name if key in fields else key for key in data}
    members = (f"{_cut(str(names[key]))}={_member(key, data[key])}" for key in data)
    return f"{type(model).__name__}({_join(members, len(data), _SHOWN_CHARACTERS)})"


def _join(parts: Iterable[str], count: int, limit: int) -> str:
    shown: list[str] = []
    room = limit
    for part in parts:
        room -= len(part) + 2
        if room < 0 and shown:
            shown.append(f"… {count - len(shown)} more")
            break
        shown.append(part)
    return ", ".join(shown)


def _member(key: object, value: object) -> str:
    if isinstance(value, str) and any(
        word in str(key).lower() for word in _SECRET_WORDS
    ):
        return "'***'"
    return _value(value, deep=True)


def _value(value: object, *, deep: bool) -> str:
    if is_object(value):
        if not deep:
            return f"{{… {len(value)}}}" if value else "{}"
        parts = [
            f"{_cut(repr(key))}: {_value(item, deep=False)}"
            for key, item in list(value.items())[:_SHOWN_MEMBERS]
        ]
        return f"{{{_rest(parts, len(value))}}}"
    if is_array(value):
        if not deep:
            return f"[… {len(value)}]" if value else "[]"
        parts = [_value(item, deep=False) for item in value[:_SHOWN_MEMBERS]]
        return f"[{_rest(parts, len(value))}]"
    if isinstance(value, str):
        return _cut(repr(value[: _SHOWN_TEXT + 1]))
    try:
        return _cut(repr(value))
    except ValueError:  # Python does not write integers of thousands of digits
        return "<a very long integer>"


def _rest(parts: list[str], count: int) -> str:
    more = count - len(parts)
    return ", ".join([*parts, f"… {more} more"] if more else parts)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN_TEXT else f"{text[: _SHOWN_TEXT - 1]}…"


def no_field(model: Model, name: str) -> str:
    """What an AttributeError says of a name that is no field."""
    from difflib import get_close_matches

    from .plan import plan_of

    cls = type(model).__name__
    if name in model:
        return (
            f"{cls} has no field {name!r}, but it came in the JSON:"
            f" read it with [{name!r}]"
        )
    names = [field.name for field in plan_of(type(model)).fields.values()]
    near = get_close_matches(name[:100], names, 1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"{cls} has no field {name!r}{hint}"


def _members(holder: dict[Any, Any] | list[Any]) -> Iterable[tuple[Any, Any]]:
    return holder.items() if isinstance(holder, dict) else enumerate(holder)


def copy_json(data: dict[str, Any]) -> dict[str, Any]:
    """A deep copy, however deep the JSON is."""
    top = data.copy()
    todo: list[dict[Any, Any] | list[Any]] = [top]
    while todo:
        holder = todo.pop()
        for key, item in _members(holder):
            if isinstance(item, Model):
                item = json_of(item)
            if is_object(item) or is_array(item):
                # Only values change, so the iteration goes on undisturbed.
                holder[key] = copied = item.copy()
                todo.append(copied)
    return top


def write_json(data: dict[str, Any], indent: int | None) -> str:
    """JSON text of what came, which may hold Python values that people put there."""
    from .plain import plain
    from .simple import Invalid

    try:
        return json.dumps(data, ensure_ascii=False, indent=indent, default=plain)
    except RecursionError:
        raise ValueError("the JSON is nested too deeply to be written") from None
    except Invalid as caught:
        raise TypeError(f"a value that was put in {caught.faults[0][1]}") from None
