"""Reads a whole document."""

from __future__ import annotations

from dataclasses import replace

from ..diagnostics import Report
from ..load.document import Document
from .api import Api
from .batch_reader import with_batch
from .bundle import bundle
from .credential_parameters import with_credentials
from .follow import Follower
from .generics import fill_in
from .operation_reader import OperationReader
from .paging_reader import with_paging
from .polymorphism import Opener
from .schema_reader import SchemaReader
from .scheme_names import name_schemes
from .security_reader import read_schemes, with_known
from .settings_reader import read_info, read_settings, read_tags
from .told_variants import with_told_variants


def read_api(document: Document, report: Report) -> Api:
    """Return the API that a document describes.

    What is wrong or cannot be kept goes to `report`; look at its gate before using what
    is returned.
    """
    name_schemes(document)
    fill_in(document)
    root = document.root
    follower = Follower(report)
    schemas = SchemaReader(document, report)
    reader = OperationReader(document, schemas, follower, report)
    info = read_info(root)
    operations, webhooks = reader.operations(), reader.webhooks()
    opener = Opener(schemas.finish())
    operations = tuple(map(opener.operation, operations))
    webhooks = tuple(map(opener.webhook, webhooks))
    named = with_told_variants(opener.schemas, operations)
    schemes = read_schemes(root, follower, report)
    by_name = {scheme.name: scheme for scheme in schemes}
    known = frozenset(by_name)
    operations = tuple(
        with_credentials(
            replace(each, security=with_known(each.security, known)), by_name
        )
        for each in operations
    )
    batched = (with_batch(each, named, report) for each in operations)
    return Api(
        openapi=root.text("openapi") or document.version,
        info=info,
        settings=read_settings(root, info),
        servers=reader.servers,
        tags=read_tags(root),
        operations=tuple(with_paging(each, named, report) for each in batched),
        schemas=named,
        security_schemes=schemes,
        webhooks=webhooks,
        document=bundle(document),
        source=root.at.source,
    )
