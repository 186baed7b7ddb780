"""Python names and versions made of any text, in ASCII."""

from __future__ import annotations

import keyword
import re
import unicodedata

from ..load.taken import PREFIXES, TAKEN

_LONGEST = 60

_VERSION = re.compile(
    r"[vV]?(?P<release>\d{1,9}(?:\.\d{1,9}){0,5})"
    r"(?:[-_.]?(?P<kind>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?P<number>\d{0,9}))?"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
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
    return f"{name}_client" if keyword.iskeyword(name) or name in TAKEN else name


def class_prefix(words: list[str]) -> str:
    """Return the start of class names: `PetShop`; what the runtime has is no such."""
    name = "".join(word[0].upper() + word[1:] for word in words)
    return f"{name}Service" if name in PREFIXES else name


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
