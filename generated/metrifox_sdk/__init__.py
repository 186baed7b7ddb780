"""Customers of a Metrifox account."""

from __future__ import annotations

from ._runtime.lazy import lazy_exports

TYPE_CHECKING = False  # what typing calls so; a type checker reads it as True
if TYPE_CHECKING:
    from ._runtime.batch import (
        BatchCreated as BatchCreated,
        BatchFailed as BatchFailed,
        BatchOptions as BatchOptions,
        BatchProgress as BatchProgress,
        BatchResult as BatchResult,
        BatchUnknown as BatchUnknown,
    )
    from ._runtime.default_async import (
        AsyncHTTPTransport as AsyncHTTPTransport,
    )
    from ._runtime.default_sync import (
        HTTPTransport as HTTPTransport,
    )
    from ._runtime.drift import (
        Drift as Drift,
    )
    from ._runtime.model import (
        Model as Model,
    )
    from ._runtime.options import (
        AsyncClientOptions as AsyncClientOptions,
        ClientOptions as ClientOptions,
        RequestOptions as RequestOptions,
        Timeout as Timeout,
    )
    from ._runtime.pages import (
        AsyncPage as AsyncPage,
        AsyncPager as AsyncPager,
        Page as Page,
        Pager as Pager,
    )
    from ._runtime.preload import (
        preload as preload,
    )
    from ._runtime.reply import (
        HttpResponse as HttpResponse,
    )
    from ._runtime.resource import (
        SupportsToDict as SupportsToDict,
    )
    from ._runtime.stream import (
        Stream as Stream,
    )
    from ._runtime.stream_async import (
        AsyncStream as AsyncStream,
    )
    from ._runtime.stream_items import (
        Event as Event,
    )
    from ._runtime.transport import (
        AsyncTransport as AsyncTransport,
        Request as Request,
        Response as Response,
        Transport as Transport,
        TransportError as TransportError,
    )
    from .client import (
        AsyncMetrifoxClient as AsyncMetrifoxClient,
        MetrifoxClient as MetrifoxClient,
        init as init,
    )
    from .exceptions import (
        APIConnectionError as APIConnectionError,
        APIError as APIError,
        APIRedirectError as APIRedirectError,
        APIResponseError as APIResponseError,
        APIStatusError as APIStatusError,
        APITimeoutError as APITimeoutError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConfigurationError as ConfigurationError,
        ConflictError as ConflictError,
        InternalServerError as InternalServerError,
        MetrifoxError as MetrifoxError,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        RequestFault as RequestFault,
        RequestValidationError as RequestValidationError,
        ResponseTooLargeError as ResponseTooLargeError,
        ResponseValidationError as ResponseValidationError,
        UnprocessableEntityError as UnprocessableEntityError,
    )
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "_runtime.batch": (
                "BatchCreated",
                "BatchFailed",
                "BatchOptions",
                "BatchProgress",
                "BatchResult",
                "BatchUnknown",
            ),
            "_runtime.default_async": ("AsyncHTTPTransport",),
            "_runtime.default_sync": ("HTTPTransport",),
            "_runtime.drift": ("Drift",),
            "_runtime.model": ("Model",),
            "_runtime.options": (
                "AsyncClientOptions",
                "ClientOptions",
                "RequestOptions",
                "Timeout",
            ),
            "_runtime.pages": (
                "AsyncPage",
                "AsyncPager",
                "Page",
                "Pager",
            ),
            "_runtime.preload": ("preload",),
            "_runtime.reply": ("HttpResponse",),
            "_runtime.resource": ("SupportsToDict",),
            "_runtime.stream": ("Stream",),
            "_runtime.stream_async": ("AsyncStream",),
            "_runtime.stream_items": ("Event",),
            "_runtime.transport": (
                "AsyncTransport",
                "Request",
                "Response",
                "Transport",
                "TransportError",
            ),
            "client": (
                "AsyncMetrifoxClient",
                "MetrifoxClient",
                "init",
            ),
            "exceptions": (
                "APIConnectionError",
                "APIError",
                "APIRedirectError",
                "APIResponseError",
                "APIStatusError",
                "APITimeoutError",
                "AuthenticationError",
                "BadRequestError",
                "ConfigurationError",
                "ConflictError",
                "InternalServerError",
                "MetrifoxError",
                "NotFoundError",
                "PermissionDeniedError",
                "RateLimitError",
                "RequestFault",
                "RequestValidationError",
                "ResponseTooLargeError",
                "ResponseValidationError",
                "UnprocessableEntityError",
            ),
        },
    )

__version__ = "1.0.0"
__all__ = [
    "__version__",
    "APIConnectionError",
    "APIError",
    "APIRedirectError",
    "APIResponseError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncClientOptions",
    "AsyncHTTPTransport",
    "AsyncMetrifoxClient",
    "AsyncPage",
    "AsyncPager",
    "AsyncStream",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "BatchCreated",
    "BatchFailed",
    "BatchOptions",
    "BatchProgress",
    "BatchResult",
    "BatchUnknown",
    "ClientOptions",
    "ConfigurationError",
    "ConflictError",
    "Drift",
    "Event",
    "HTTPTransport",
    "HttpResponse",
    "InternalServerError",
    "MetrifoxClient",
    "MetrifoxError",
    "Model",
    "NotFoundError",
    "Page",
    "Pager",
    "PermissionDeniedError",
    "RateLimitError",
    "Request",
    "RequestFault",
    "RequestOptions",
    "RequestValidationError",
    "Response",
    "ResponseTooLargeError",
    "ResponseValidationError",
    "Stream",
    "SupportsToDict",
    "Timeout",
    "Transport",
    "TransportError",
    "UnprocessableEntityError",
    "init",
    "preload",
]
