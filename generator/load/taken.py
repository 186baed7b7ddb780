"""Names that a package cannot have: Python would find something else under them."""

from __future__ import annotations

_STANDARD_LIBRARY = """
    abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore
    atexit audioop base64 bdb binascii bisect builtins bz2 calendar cgi cgitb chunk
    cmath cmd code codecs codeop collections colorsys compileall compression
    concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes
    curses dataclasses datetime dbm decimal difflib dis distutils doctest email
    encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch
    fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib
    grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib
    inspect io ipaddress itertools json keyword lib2to3 linecache locale logging
    lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt
    multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator
    optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform
    plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr
    pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
    rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site
    smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants
    sre_parse ssl stat statistics string stringprep struct subprocess sunau symtable
    sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this
    threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc
    tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv
    warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc
    zipapp zipfile zipimport zlib zoneinfo
"""
_DEPENDENCIES = """
    _pytest anyio certifi exceptiongroup h11 httpcore2 httpx2 idna iniconfig
    jsonschema_rs markupsafe packaging pluggy py pygments pytest pytest_httpserver
    rich sniffio truststore typing_extensions werkzeug
"""
_BESIDE = "build conftest dist docs examples generated generator src test tests"

TAKEN = frozenset(f"{_STANDARD_LIBRARY} {_DEPENDENCIES} {_BESIDE}".split())
"""Names that a package would hide, or that stand beside it.

The modules are those of Python 3.11 to 3.14 together, on every machine the same.
"""

PREFIXES = frozenset(
    {
        "API",
        "APIConnection",
        "APIRedirect",
        "APIResponse",
        "APIStatus",
        "APITimeout",
        "Async",
        "Authentication",
        "BadRequest",
        "Configuration",
        "Conflict",
        "InternalServer",
        "NotFound",
        "PermissionDenied",
        "RateLimit",
        "RequestValidation",
        "ResponseTooLarge",
        "ResponseValidation",
        "Sync",
        "UnprocessableEntity",
    }
)
"""Names that a client cannot have: `APIError` and `SyncClient` are the runtime's."""
