"""The names that are taken, by the position that a name of ours stands in."""

from __future__ import annotations

_KEYWORDS = """
    False None True and as assert async await break class continue def del elif else
    except finally for from global if import in is lambda nonlocal not or pass raise
    return try while with yield
"""
_CLASSES = """
    AbstractSet Annotated Any ArithmeticError AssertionError AsyncGenerator
    AsyncIterable AsyncIterator AsyncPager AsyncResource AsyncStream AttributeError
    Awaitable BaseException BaseExceptionGroup Batch BatchCreated BatchFailed
    BatchOptions BatchProgress BatchResult BatchUnknown BlockingIOError Body
    BrokenPipeError BufferError ByPattern ByPlace BytesWarning Check
    ChildProcessError ClassVar ConnectionAbortedError ConnectionError
    ConnectionRefusedError ConnectionResetError Decimal DeprecationWarning
    Discriminator EOFError Ellipsis Encoding EncodingWarning EnvironmentError
    Exception ExceptionGroup Extra File FileContent FileExistsError FileInput
    FileNotFoundError FileTarget FloatingPointError FutureWarning Generator
    GeneratorExit Generic HttpResponse IOError ImportError ImportWarning
    IndentationError IndexError InterruptedError IsADirectoryError Iterable Iterator
    Key KeyError KeyboardInterrupt List Literal LookupError MISSING Mapping
    MemoryError Model ModuleNotFoundError NameError Never NotADirectoryError
    NotImplemented NotImplementedError NotRequired OSError Operation Optional
    OverflowError PageRules Pager Parameter Path PayloadError
    PendingDeprecationWarning PermissionError ProcessLookupError RecursionError
    ReferenceError RequestOptions Required ResourceWarning Response Returns
    RuntimeError RuntimeWarning Sequence StopAsyncIteration StopIteration Stream
    SupportsToDict SyncResource SyntaxError SyntaxWarning SystemError SystemExit
    TYPE_CHECKING TabError Timeout TimeoutError Type TypeAlias TypeError TypedDict
    UUID UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning Union Unpack UserWarning ValueError Warning
    ZeroDivisionError
"""

KEYWORDS = frozenset(_KEYWORDS.split())
"""Python's keywords. Soft keywords (`match`, `type`) are good names and stay."""

IN_ANNOTATIONS = frozenset({"bool", "bytes", "dict", "float", "int", "list", "str"})
"""Builtins in annotations: a field of such a name would hide them in its class."""

MODEL_ATTRIBUTES = frozenset(
    {"from_dict", "get", "http_response", "keys", "to_dict", "to_json"}
)
"""What every model has: RESERVED of the runtime's model.py."""

PARAMS_KEYS = frozenset({"options"})
"""A key that is also a keyword of a method must not be the method's own argument."""

BODY_ARGUMENTS = frozenset({"body", "fields"})
"""The arguments that methods have for a body."""
ARGUMENTS = frozenset({"cls", "options", "self"}) | BODY_ARGUMENTS
"""The arguments that methods have of their own."""

BATCH_OPTIONS = frozenset(
    {"in_flight", "journal", "max_concurrency", "on_progress", "options"}
)
"""The options of methods that take any number of items: keys of the runtime's
`BatchOptions`, so no argument may have one of these names.
"""

CLIENT_ATTRIBUTES = frozenset({"aclose", "base_url", "close", "with_options"})
"""What every client has."""

FILES = frozenset(
    ["aux", "con", "nul", "prn"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
"""Names of devices, which Windows gives no file."""

GROUP_CLASSES = frozenset(
    {
        "ApiKey",
        "AsyncClient",
        "AsyncClientOptions",
        "AsyncToken",
        "Basic",
        "Bearer",
        "ClientConfig",
        "ClientCredentials",
        "ClientOptions",
        "MutualTLS",
        "Scheme",
        "Server",
        "ServerVariables",
        "SyncClient",
        "Token",
    }
)
"""Names that stand beside the classes of groups in a client's own module."""

CLASSES = frozenset(_CLASSES.split())
"""Names of classes that our modules import, and Python's own."""


def free(name: str, taken: frozenset[str], prefix: str) -> str:
    """Return a name that is an identifier and is not taken: `class` gives `class_`.

    `prefix` goes before a name that begins with a digit or is empty.
    """
    if not name or name[0].isdigit():
        name = f"{prefix}{name}"
    if name in KEYWORDS or name in taken:
        return f"{name}_"
    return name
