"""How bad the faults of each rule are in a document: `x-clientpress` at its root.

    x-clientpress:
      rules:
        missing-summary: off
        unused-component: {level: error, reason: every schema is part of the API}

A level is `error`, `warning` or `off`. A reason may stand beside each; where an error
is lowered it must. Only errors with which a right client can be made can be lowered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..diagnostics import Fault, Location, Part, Severity, nearest
from ..load import Json, Node
from .codes import PLANNING, READING
from .exceptions import ALLOW, Exceptions
from .guess import Guess
from .rule import Rule
from .words import kind_of, quoted, shown

SETTINGS = "x-clientpress"
RULES = "rules"
LEVELS: dict[str, Severity | None] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "off": None,
}
_WORDS = "error, warning or off"
_SLIPS = {
    "warn": "warning",
    "info": "warning",
    "hint": "warning",
    "on": "error",
    "none": "off",
    "ignore": "off",
    "disabled": "off",
}
"""Words of other tools for levels."""


class Levels:
    """The level of each rule in a document, the exceptions, what is wrong with both.

    `mistyped` are the enums of which it is told that a value has another type.
    """

    def __init__(self, rules: Iterable[Rule] = ()) -> None:
        self.exceptions = Exceptions()
        self.problems: list[Fault] = []
        self.mistyped: set[Location] = set()
        self._rules = {rule.code: rule for rule in rules}
        self._set: dict[str, Severity | None] = {}
        self._guess = Guess([*self._rules, *PLANNING], 0.6)

    def of(self, rule: Rule) -> Severity | None:
        """Return how bad a rule's faults are here; None where it is off."""
        return self._set.get(rule.code, rule.severity)

    def is_on(self, code: str) -> bool:
        """Return whether a rule of the checks looks for faults."""
        rule = self._rules.get(code)
        return rule is not None and self.of(rule) is not None

    def judge(self, fault: Fault) -> Fault | None:
        """Return a fault of a later phase as bad as it is here; None where allowed."""
        if fault.code not in PLANNING or fault.severity is not Severity.WARNING:
            return fault
        severity = self._set.get(fault.code, fault.severity)
        if fault.code == "enum-type" and fault.at in self.mistyped:
            return None
        if severity is None or self.exceptions.cover(fault.code, fault.at):
            return None
        return replace(fault, severity=severity)

    def read_rules(self, root: Node) -> None:
        """Take the levels that the root of a document sets."""
        settings = root.get(SETTINGS)
        rules = settings.get(RULES) if settings is not None else None
        if rules is None:
            return
        if not rules.is_map:
            message = f"'{RULES}' must be an object, but it is {kind_of(rules.value)}"
            self._problem(message, rules.at, hint="name rules in it, each with a level")
        for code, node in rules.members():
            if self._is_switchable(code, node.value, node.at, "level"):
                self._read_level(code, node)

    def read_exceptions(self, written: Iterable[tuple[Location, Json]]) -> None:
        """Take the exceptions that objects of a document make for themselves."""
        for holder, value in written:
            at = holder.child(ALLOW)
            if not isinstance(value, dict):
                message = f"'{ALLOW}' must be an object, but it is {kind_of(value)}"
                hint = "write {rule: reason}"
                self._problem(message, at, hint=hint)
                continue
            for code, reason in value.items():
                place = at.child(code)
                if not self._is_switchable(code, reason, place, "exception"):
                    continue
                rule = self._rules.get(code)
                if rule is not None and rule.is_fixed:
                    self._fixed(code, place)
                elif self._is_reason(reason, place):
                    self.exceptions.add(holder, code)

    def _is_switchable(self, code: str, value: Json, at: Location, what: str) -> bool:
        """Return whether a code is one whose level can be set; tell where it is not."""
        if code in READING:
            message = f"{code!r} is told while the document is read: it has no {what}"
            self._problem(message, at, is_key=True)
            return False
        if code in self._rules or code in PLANNING:
            return True
        near = self._guess(code)
        hint = f"did you mean {near!r}?" if near else "`clientpress rules` lists them"
        if value is None and not near:
            hint = "put a reason that has a comma in quotes"
        message = f"there is no rule {quoted(code)}"
        self.problems.append(Fault("unknown-rule", message, at, "key", hint=hint))
        return False

    def _read_level(self, code: str, node: Node) -> None:
        """Take the level of a rule: a word, or an object with it and the reason."""
        level, reason = node, None
        if node.is_map:
            found, reason = node.get("level"), node.get("reason")
            if not self._has_form(code, node.mapping(), node.at) or found is None:
                return
            level = found
            if reason is not None and not self._is_reason(reason.value, reason.at):
                return
        # A tool that reads YAML 1.1 and writes JSON makes `false` of `off`.
        word = "off" if level.value is False else level.value
        if not isinstance(word, str) or word not in LEVELS:
            message = f"the level of {code!r} must be {_WORDS}"
            near = _meant(word)
            hint = f"did you mean {near!r}?" if near else None
            self._problem(f"{message}, but it is {shown(word)}", level.at, hint=hint)
            return
        rule = self._rules.get(code)
        if rule is not None and rule.is_fixed and word != "error":
            self._fixed(code, node.at)
        elif self._needs_reason(rule, word) and reason is None:
            message = f"{code!r} is an error: to lower it, say why"
            hint = f"write {code}: {{level: {word}, reason: ...}}"
            self._problem(message, level.at, hint=hint)
        else:
            self._set[code] = LEVELS[word]

    def _has_form(self, code: str, value: Mapping[str, Json], at: Location) -> bool:
        """Return whether the long form of a level is right; tell where it is not."""
        for key in value:
            if key not in ("level", "reason"):
                near = nearest(key, ("level", "reason"))
                hint = f"did you mean {near!r}?" if near else None
                message = f"{quoted(key)} cannot stand here: a level and a reason can"
                self._problem(message, at.child(key), hint=hint, is_key=True)
                return False
        if "level" not in value:
            message = f"this says nothing of the level of {code!r}"
            self._problem(message, at, hint=f"add 'level': {_WORDS}", is_key=True)
            return False
        return True

    def _needs_reason(self, rule: Rule | None, word: str) -> bool:
        """Return whether a level lowers an error."""
        is_error = rule is not None and rule.severity is Severity.ERROR
        return is_error and word != "error"

    def _is_reason(self, value: Json, at: Location) -> bool:
        """Return whether a value is a reason; tell where it is not."""
        if isinstance(value, str) and value.strip():
            return True
        is_text = isinstance(value, str)
        message = f"the reason must be text, but it is {kind_of(value)}"
        self._problem("the reason says nothing" if is_text else message, at)
        return False

    def _fixed(self, code: str, at: Location) -> None:
        """Tell that a rule has one level only."""
        message = f"{code!r} is always an error: no right client could be made"
        self._problem(message, at, is_key=True)

    def _problem(
        self, message: str, at: Location, hint: str | None = None, is_key: bool = False
    ) -> None:
        """Take up what is wrong with a level or an exception."""
        part: Part = "key" if is_key else "value"
        self.problems.append(Fault("invalid-settings", message, at, part, hint=hint))


def _meant(word: Json) -> str | None:
    """Return the level that a word was probably meant to be."""
    if not isinstance(word, str):
        return None
    return _SLIPS.get(word.lower()) or nearest(word, LEVELS, 0.6)
