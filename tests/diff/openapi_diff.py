"""Where openapi-diff judges pairs otherwise than we do, and why."""

from __future__ import annotations

_STUFF = "the pair also takes two properties out of a model: reading them fails"
_TEXT = "the parameter is one text, which every style of a query writes in the same way"

UNJUDGED = {
    "OperationBCTest.operationIdChangedInCompatibleWithFlagSet": "a flag asks for the "
    "opposite of what the same pair is said to be without it",
}
"""Tests whose row says nothing of its pair, and why."""

REASONS = {
    "ApiResponseBCTest.decreased": "a status of an error is gone, and none came: who "
    "handles it has nothing to change, and its class is still there",
    "EnumBCTest.responseIncreased": "enums of replies are open: any text is expected",
    "ParameterBCTest.explodeChanged": _TEXT,
    "ParameterBCTest.styleChanged": _TEXT,
    "SchemaBCTest.changedButCompatible": _STUFF,
    "SchemaBCTest.requestPropsPutIncreased": _STUFF,
    "WriteOnlyBCTest.responseWriteOnlyRequiredDecreased": "replies get a member that "
    "they did not have: models keep it either way",
}
"""Why a pair is judged otherwise here, by the name of its test."""
