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
    unrelated_format,
)
from .batches import invalid_batch
from .bodies import ignored_encoding, undefined_encoding, unexpected_body
from .component_names import invalid_component_name
from .discriminators import discriminator_mapping, invalid_discriminator
from .examples import invalid_example
from .excluded import excluded_value
from .expressions import invalid_expression
from .keywords import ignored_keyword, unknown_keyword
from .links import invalid_link
from .media_types import invalid_media_type
from .members import (
    contradictory_access,
    exclusive_members,
    missing_items,
)
from .missing import (
    missing_error_response,
    missing_operation_id,
    missing_parameter_description,
    missing_property_description,
    missing_success_response,
    missing_summary,
    missing_tag,
)
from .misspelt import misspelt_extension
from .naming import renamed_in_python
from .operations import (
    duplicate_operation_id,
    invalid_idempotent,
)
from .pagination import invalid_pagination
from .parameters import (
    duplicate_parameter,
    ignored_header,
    invalid_header_name,
    unsuitable_style,
)
from .path_parameters import undeclared_path_parameter, unused_path_parameter
from .paths import ambiguous_paths, invalid_path
from .patterns import invalid_pattern
from .ranges import duplicate_enum_value, empty_enum, invalid_range, mistyped_enum_value
from .references import circular_ref, forbidden_ref, unknown_ref
from .required import undefined_required_property
from .rule import Rule
from .scalars import ambiguous_yaml
from .security import (
    undefined_scope,
    undefined_security_scheme,
    unknown_auth_scheme,
)
from .servers import (
    duplicate_server,
    invalid_server_variable,
    odd_server_url,
    unused_server_variable,
)
from .settings import (
    invalid_python_name,
    invalid_settings,
    unknown_rule,
    unneeded_exception,
)
from .structure import structure
from .tags import duplicate_tag, repeated_tag, undefined_tag_parent
from .unions import ambiguous_union
from .unread import (
    excluded_null,
    ignored_beside_ref,
    nullable_without_type,
    unrelated_keyword,
)
from .unused import undeclared_tag, unused_component, unused_tag
from .variants import duplicate_variant, optional_discriminator

RULES: tuple[Rule, ...] = (
    exclusive_members,
    structure,
    invalid_component_name,
    unknown_ref,
    circular_ref,
    forbidden_ref,
    unknown_keyword,
    ignored_keyword,
    missing_items,
    invalid_media_type,
    contradictory_access,
    invalid_pattern,
    invalid_range,
    empty_enum,
    duplicate_enum_value,
    mistyped_enum_value,
    excluded_value,
    undefined_required_property,
    invalid_discriminator,
    invalid_path,
    ambiguous_paths,
    duplicate_operation_id,
    duplicate_parameter,
    invalid_header_name,
    undeclared_path_parameter,
    unused_path_parameter,
    undefined_security_scheme,
    undefined_scope,
    unknown_auth_scheme,
    invalid_server_variable,
    unused_server_variable,
    duplicate_server,
    duplicate_tag,
    undefined_tag_parent,
    invalid_link,
    invalid_expression,
    invalid_example,
    invalid_settings,
    invalid_python_name,
    invalid_idempotent,
    invalid_batch,
    invalid_pagination,
    undefined_encoding,
    ignored_encoding,
    ignored_header,
    ignored_beside_ref,
    excluded_null,
    nullable_without_type,
    unrelated_keyword,
    duplicate_variant,
    optional_discriminator,
    discriminator_mapping,
    unsuitable_style,
    unrelated_format,
    repeated_tag,
    unexpected_body,
    odd_server_url,
    ambiguous_yaml,
    unknown_format,
    unused_component,
    unused_tag,
    undeclared_tag,
    missing_tag,
    missing_operation_id,
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
    misspelt_extension,
    # The last one: it knows what the others needed.
    unneeded_exception,
)
