"""What a permissive run makes of an error: a warning, where all is understood.

A document of others cannot be mended by who reads it. Its faults are tolerated as long
as every operation with its parameters and its body is still known; what is beside them
(a default, an example, a member nobody knows) is only told. For what references do not
lead to, see `standins`.
"""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Fault, Location, Severity
from ..load import Json
from .kinds import CHILDREN, Kind
from .references import circular_ref, forbidden_ref, unknown_ref
from .rule import Rule
from .standins import is_spare
from .structure import structure
from .walk import Index

_NEEDED = frozenset(
    {
        Kind.PATHS,
        Kind.PATH_ITEM,
        Kind.OPERATION,
        Kind.PARAMETER,
        Kind.REQUEST_BODY,
        Kind.RESPONSES,
        Kind.RESPONSE,
    }
)
"""Objects without which a call is not known."""
_MAY_BE_NULL = frozenset({Kind.PATHS, Kind.PATH_ITEM, Kind.RESPONSES, Kind.RESPONSE})
_REFERENCES = (unknown_ref, forbidden_ref, circular_ref)
_PLACES = frozenset({"path", "query", "header", "cookie", "querystring"})


def tolerated(fault: Fault, rule: Rule, index: Index) -> Fault:
    """Return a fault as a permissive run tells it."""
    if not rule.permissive or fault.severity is not Severity.ERROR:
        return fault
    if rule is structure and not _is_understood(fault, index):
        return fault
    message = fault.message
    is_followed = fault.at in index.document.passages
    if rule in _REFERENCES and not is_followed and not _is_beside(fault.at):
        taken = index.stand_ins.get(fault.at)
        if taken is None:
            return fault
        message += f"; {taken.means}"
    return replace(fault, severity=Severity.WARNING, message=message)


def _is_beside(at: Location) -> bool:
    """Return whether a reference only adds to what is known: an example, a link."""
    tokens = at.tokens()
    if tokens[-2:-1] == ["mapping"] or tokens[-1:] == ["defaultMapping"]:
        return True
    return tokens[-3:-2] in (["examples"], ["links"]) and tokens[-1] == "$ref"


def _is_understood(fault: Fault, index: Index) -> bool:
    """Return whether all operations can be read in spite of a structural fault."""
    at = fault.at
    if not at.pointer:
        return isinstance(_value(index, at), dict)
    value, kind = _value(index, at), _kind(index, at)
    if kind in _NEEDED and not isinstance(value, dict) and fault.part == "value":
        is_left_out = value is None and kind in _MAY_BE_NULL
        return is_left_out or is_spare(index, at)
    owner = index.kind_at(at.above)
    if owner is Kind.PATH_ITEM and kind is None:
        # Perhaps the method of an operation, in capitals or misspelt.
        return not isinstance(value, dict) or is_spare(index, at.above)
    for place in (at, at.above):
        if index.kind_at(place) is Kind.PARAMETER:
            is_known = _is_parameter(_value(index, place))
            return is_known or is_spare(index, place)
    return True


def _is_parameter(value: Json) -> bool:
    """Return whether it is known where a parameter goes."""
    if not isinstance(value, dict):
        return False
    place = value.get("in")
    is_placed = isinstance(place, str) and place in _PLACES
    return isinstance(value.get("name"), str) and is_placed


def _value(index: Index, at: Location) -> Json:
    node = index.document.node(at)
    return None if node is None else node.value


def _kind(index: Index, at: Location) -> Kind | None:
    """Return what should stand at a place, also where something else does."""
    known = index.kind_at(at)
    if known is not None:
        return known
    above, _, last = at.pointer.rpartition("/")
    owner = index.kind_at(Location(at.source, above))
    for child in CHILDREN[owner] if owner is not None else ():
        if child.shape == "pairs" or (child.shape == "one" and child.key == last):
            return child.kind
    above, _, key = above.rpartition("/")
    owner = index.kind_at(Location(at.source, above))
    for child in CHILDREN[owner] if owner is not None else ():
        if child.shape in ("list", "map") and child.key == key:
            return child.kind
    return None
