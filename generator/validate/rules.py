"""The table of rules.

A new rule is one function, made a rule by its decorator (see `rule`), and one row here.
Where two rules find fault with one place, the first one speaks.
"""

from __future__ import annotations

from .advice import (
    empty_description,
    plain_http,
    single_value_enum,
    unknown_format,
)
from .batches import invalid_batch
from .examples import invalid_example
from .missing import (
    missing_error_response,
    missing_parameter_description,
    missing_property_description,
    missing_success_response,
    missing_summary,
    missing_tag,
)
from .naming import renamed_in_python
from .operations import (
    duplicate_operation_id,
    undeclared_path_parameter,
    unused_path_parameter,
)
from .pagination import invalid_pagination
from .references import circular_ref, forbidden_ref, unknown_ref
from .rule import Rule
from .scalars import ambiguous_yaml
from .settings import (
    invalid_python_name,
    invalid_settings,
    unknown_rule,
    unneeded_exception,
)
from .structure import structure
from .unions import ambiguous_union
from .unused import undeclared_tag, unused_component, unused_tag

RULES: tuple[Rule, ...] = (
    structure,
    unknown_ref,
    circular_ref,
    forbidden_ref,
    duplicate_operation_id,
    undeclared_path_parameter,
    unused_path_parameter,
    invalid_example,
    invalid_settings,
    invalid_python_name,
    invalid_batch,
    invalid_pagination,
    ambiguous_yaml,
    unknown_format,
    unused_component,
    unused_tag,
    undeclared_tag,
    missing_tag,
    missing_summary,
    missing_success_response,
    missing_error_response,
    missing_parameter_description,
    missing_property_description,
    empty_description,
    single_value_enum,
    plain_http,
    ambiguous_union,
    renamed_in_python,
    unknown_rule,
    # The last one: it knows what the others needed.
    unneeded_exception,
)
