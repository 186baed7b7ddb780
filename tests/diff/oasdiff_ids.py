"""Our changes in the words of oasdiff, and where the two of us judge otherwise.

An id of oasdiff is a direction, a place and what happened there:
`request-property-max-length-decreased`. `SUFFIXES` has what happened: what it does to
the values that are allowed, and the codes we tell it by. Whether it breaks follows from
that and the direction, for them as for us: callers must not send less than before, and
must not get more. `WHOLE` has the ids that are not made like this.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.diff.change import Change, Effect, Level, level_of

TYPES = ("type-changed", "type-generalized", "type-specialized")
VARIANTS = ("variant-added", "variant-removed", "type-added", "type-removed", *TYPES)
ANY = ("*",)

N, W, M, S = Effect.NARROWS, Effect.WIDENS, Effect.MIXED, Effect.SAME

SUFFIXES: dict[str, tuple[Effect, tuple[str, ...]]] = {
    "all-of-added": (N, ANY),
    "all-of-added-annotation-only": (S, ANY),
    "all-of-removed": (W, ANY),
    "any-of-added": (W, ("variant-added", "type-added")),
    "any-of-removed": (N, ("variant-removed", "type-removed")),
    "one-of-added": (W, ("variant-added", "type-added")),
    "one-of-removed": (N, ("variant-removed", "type-removed")),
    "wrapped-in-one-of": (M, VARIANTS),
    "became-enum": (N, ("became-enum",)),
    "became-nullable": (W, ("became-nullable",)),
    "became-not-nullable": (N, ("became-not-nullable",)),
    "became-required": (N, ("became-required",)),
    "became-optional": (W, ("became-optional",)),
    "const-changed": (M, ("const-changed",)),
    "default-value-changed": (S, ("default-changed",)),
    "list-of-types-widened": (W, VARIANTS),
    "list-of-types-narrowed": (N, VARIANTS),
    "type-changed": (M, VARIANTS),
    "type-generalized": (W, TYPES),
    "type-specialized": (N, TYPES),
    "type-compatible": (S, TYPES),
    "pattern-added": (N, ("pattern-added", "pattern-changed")),
    "pattern-changed": (M, ("pattern-changed",)),
    "pattern-removed": (W, ("pattern-removed", "pattern-changed")),
    "discriminator-added": (N, ("discriminator-added",)),
    "discriminator-removed": (W, ("discriminator-removed",)),
    "discriminator-mapping-added": (W, ("discriminator-value-added",)),
    "discriminator-mapping-deleted": (N, ("discriminator-value-removed",)),
    "discriminator-mapping-changed": (
        M,
        ("discriminator-value-changed", "discriminator-value-removed"),
    ),
    "media-type-schema-added": (N, ("schema-added",)),
    "media-type-schema-removed": (W, ("schema-removed",)),
    "content-media-type-changed": (M, ("content-media-type-changed",)),
    "content-encoding-changed": (M, ("content-encoding-changed",)),
    "x-extensible-enum-value-removed": (N, ("x-extensible-enum-value-removed",)),
    "removed": (N, ("property-removed", "body-removed", "parameter-removed")),
}
for _word, _ours in (
    ("max", "maximum"),
    ("min", "minimum"),
    ("exclusive-max", "exclusive-maximum"),
    ("exclusive-min", "exclusive-minimum"),
    *((name, name) for name in ("max-length", "min-length", "max-items", "min-items")),
    *((name, name) for name in ("max-contains", "min-contains")),
):
    _upper = "max" in _word
    _down, _up = ("decreased", "increased") if _upper else ("increased", "decreased")
    SUFFIXES[f"{_word}-{_down}"] = (N, (f"{_ours}-{_down}",))
    SUFFIXES[f"{_word}-{_up}"] = (W, (f"{_ours}-{_up}",))
    SUFFIXES[f"{_word}-set"] = (N, (f"{_ours}-added",))
    SUFFIXES[f"{_word}-unset"] = (W, (f"{_ours}-removed",))
for _word, _ours in (
    *((name, name) for name in ("if", "then", "else", "not", "contains")),
    *((name, name) for name in ("dependent-required", "property-names")),
    *((name, name) for name in ("unevaluated-items", "unevaluated-properties")),
    *((name, name) for name in ("content-schema", "pattern-property")),
    ("dependent-schema", "dependent-schemas"),
):
    SUFFIXES[f"{_word}-added"] = (N, (f"{_ours}-added",))
    SUFFIXES[f"{_word}-removed"] = (W, (f"{_ours}-removed",))

Breaks = bool
WHOLE: dict[str, tuple[Breaks, tuple[str, ...]]] = {
    "api-security-added": (False, ("security-added",)),
    "api-security-removed": (False, ("security-added",)),
    "api-global-security-added": (False, ("security-added",)),
    # Where none is needed any more: with one of several gone, it would break.
    "api-global-security-removed": (False, ("security-added",)),
    "new-optional-request-default-parameter-to-existing-path": (
        False,
        ("parameter-added",),
    ),
    "new-required-request-default-parameter-to-existing-path": (
        True,
        ("required-parameter-added",),
    ),
    "new-optional-request-parameter": (False, ("parameter-added",)),
    "new-optional-request-property": (False, ("property-added",)),
    "new-required-request-property": (True, ("required-property-added", *ANY)),
    "response-required-property-added": (False, ("property-added",)),
    "response-required-property-removed": (True, ("required-property-removed",)),
    # An allOf of replies that lost a part is told by what the rest allows.
    "response-body-all-of-removed": (False, ANY),
    "response-property-all-of-removed": (False, ANY),
    "webhook-added": (False, ("webhook-added",)),
    "webhook-removed": (True, ("webhook-removed",)),
}
PLACES = ("body", "property", "parameter-property", "parameter")


def told_as(id_: str) -> tuple[bool, tuple[str, ...], str | None, str | None]:
    """Return whether an id of oasdiff breaks, our codes for it, and the direction and
    the place that it names.
    """
    if id_ in WHOLE:
        return *WHOLE[id_], None, None
    direction, _, rest = id_.partition("-")
    where = next(place for place in PLACES if rest.startswith(f"{place}-"))
    effect, codes = SUFFIXES[rest.removeprefix(f"{where}-")]
    side = "request" if direction == "request" else "response"
    breaks = level_of(effect, side) is Level.MAJOR
    return breaks, codes, side, where.rpartition("-")[2]


def fits(change: Change, id_: str) -> bool:
    """Whether a change is what an id of oasdiff says: in kind, place and level."""
    breaks, codes, side, where = told_as(id_)
    if change.code not in codes and "*" not in codes:
        return False
    if side is not None and side not in change.directions:
        return False
    if where is not None and where not in change.where:
        return False
    return (change.level is Level.MAJOR) is breaks


_MERGED = "merged, the parts of this allOf allow what they allowed before"


def agrees(changes: Sequence[Change], id_: str) -> bool:
    """Whether our changes are what an id of oasdiff says."""
    breaks, codes, _, _ = told_as(id_)
    if "*" in codes and not breaks:
        # What happens to a list of allOf may come to nothing once it is merged.
        return all(each.level is not Level.MAJOR for each in changes)
    return any(fits(each, id_) for each in changes)


UNJUDGED = {
    "TestMediaTypeSchemaExistence": "has the ids of a pair and of the same one turned "
    "around",
    "TestBreaking_AttributesNone": "looks at extensions that oasdiff carries along, "
    "in a pair in which the status of a reply changes",
    "TestListOfTypesRemainingUncoveredLines": "has the ids of five pairs, of which the "
    "list names one",
}
"""Tests whose row says nothing of its pair, and why."""

REASONS = {
    "TestBreaking_ModifyPattern": "the property is read-only: no caller sends it, and "
    "texts of replies are read whatever they look like",
    "TestBreaking_RequestPropertyAllOfAdded": _MERGED,
    "TestRequestPropertyAllOfAdded": _MERGED,
    "TestRequestPropertyAllOfAdded_WithSources_Ref": _MERGED,
    "TestWebhookOperationChangesDetected": "the API sends the body of a webhook: that "
    "it always comes breaks nobody who receives it",
}
"""Why a pair is judged otherwise here, by the name of its test."""
