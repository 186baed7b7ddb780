"""Python names and versions made of any text, in ASCII."""

from __future__ import annotations

import keyword
import re
import unicodedata

_TAKEN = frozenset(
    {
        "asyncio",
        "collections",
        "dataclasses",
        "datetime",
        "decimal",
        "enum",
        "functools",
        "generated",
        "generator",
        "http",
        "httpcore2",
        "httpx2",
        "json",
        "logging",
        "pytest",
        "random",
        "site",
        "ssl",
        "test",
        "tests",
        "threading",
        "time",
        "types",
        "typing",
        "urllib",
        "uuid",
    }
)
"""Names that a package would hide, or that stand beside it."""

_LONGEST = 60

_VERSION = re.compile(
    r"[vV]?(?P<release>\d{1,9}(?:\.\d{1,9}){0,5})"
    r"(?:[-_.]?(?P<kind>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?P<number>\d{0,9}))?"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NORMAL = re.compile(
    r"\d{1,9}(\.\d{1,9}){0,5}((a|b|rc)\d{1,9})?(\.post\d{1,9})?(\.dev\d{1,9})?"
)
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_KINDS = {"alpha": "a", "beta": "b", "preview": "rc", "pre": "rc", "c": "rc"}


def words_of_title(title: str) -> list[str]:
    """Return the ASCII words of a title, without a final `API`, and not too long."""
    plain = unicodedata.normalize("NFKD", title[:1000])
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    words = re.findall(r"[A-Za-z0-9]+", plain.replace("'", ""))
    if len(words) > 1 and words[-1].lower() in ("api", "apis"):
        del words[-1]
    kept: list[str] = []
    for word in words:
        if sum(map(len, kept)) + len(kept) + len(word) > _LONGEST:
            break
        kept.append(word)
    if not kept:
        kept = [words[0][:_LONGEST]] if words else ["api"]
    return kept if kept[0][0].isalpha() else ["api", *kept]


def package_name(words: list[str]) -> str:
    """Return the import name of a package: `pet_shop`."""
    name = "_".join(words).lower()
    return f"{name}_client" if keyword.iskeyword(name) or name in _TAKEN else name


def class_prefix(words: list[str]) -> str:
    """Return the start of class names: `PetShop`."""
    return "".join(word[0].upper() + word[1:] for word in words)


def is_package_name(text: str) -> bool:
    """Whether a text can be the import name of a package, on every file system."""
    return (
        re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,99}", text) is not None
        and not keyword.iskeyword(text)
        and text.lower() not in _TAKEN
    )


def is_distribution_name(text: str) -> bool:
    """Whether a text is a name for PyPI."""
    return (
        re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]{0,98}[A-Za-z0-9])?", text) is not None
    )


def is_identifier(text: str) -> bool:
    """Whether a text can start the names of classes or environment variables."""
    return re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,99}", text) is not None


def is_version(text: str) -> bool:
    """Whether a text is a version (PEP 440) in its normal form."""
    return _NORMAL.fullmatch(text) is not None


def python_version(text: str) -> str:
    """Return the version (PEP 440) that is nearest to any text: `v1.2` is `1.2`."""
    text = text.strip()
    date = _DATE.match(text)
    if date is not None:
        return ".".join(str(int(part)) for part in date.groups())
    found = _VERSION.match(text)
    if found is None or not text.isascii():
        return "0.0.0"
    version = ".".join(str(int(part)) for part in found["release"].split("."))
    if not found["kind"]:
        return version
    kind = found["kind"].lower()
    return f"{version}{_KINDS.get(kind, kind)}{int(found['number'] or 0)}"
