"""Where openapi-diff judges pairs otherwise than we do, and why."""

from __future__ import annotations

_STUFF = "the pair also takes two properties out of a model: reading them fails"
_WIRE = "the client writes it on the wire; callers write the same as before"

REASONS = {
    "OneOfDiffTest.testDiffSameWithOneOf": "the component has another name, and so has "
    "the class that callers import",
    "PathDiffTest.testEqual": "the variable of the path has another name, and so has "
    "the argument of the method",
    "ApiResponseBCTest.decreased": "a status of an error is gone: its class is still "
    "there, as for every status",
    "EnumBCTest.responseIncreased": "enums of replies are open: any text is expected",
    "OneOfBCTest.changedButCompatible": "replies lost a variant, and the client its "
    "class, which callers may import",
    "OperationBCTest.operationIdChangedButCompatible": "it names the method",
    "ParameterBCTest.explodeChanged": _WIRE,
    "ParameterBCTest.styleChanged": _WIRE,
    "SchemaBCTest.changedButCompatible": _STUFF,
    "SchemaBCTest.requestPropsPutIncreased": _STUFF,
    "WriteOnlyBCTest.responseWriteOnlyRequiredDecreased": "replies get a member that "
    "they did not have: models keep it either way",
}
"""Why a pair is judged otherwise here, by the name of its test."""
