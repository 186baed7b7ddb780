"""From one reply to the outcome of each item of its request. No I/O here.

A reply is believed only where it cannot be misread. An index that is listed twice, lies
beyond the request, or carries another item's key settles nothing. Where one of a reply
lies beyond it or carries another item's key, the reply numbers wrongly: then an entry
must carry a key that no other item of the request has. What no such entry speaks of is
unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, cast

from .batch import BatchFailed, BatchUnknown
from .batch_declaration import Batch
from .errors import APIError, ClientError

_NO_ENTRY = "the reply does not say what became of this item"
_BOTH = "the reply lists this item as created and as failed"
_TWICE = "the reply lists this index twice, so it may speak of another item"
_MISNUMBERED = (
    "the reply numbers items wrongly, and no key of its own tells this one apart"
)
_RESENT = "sent again after an earlier sending with no known outcome; now refused: {}"
_RESENDABLE = frozenset({408, 429, 503})


# Not frozen: a frozen one takes three times as long to make, and there are many.
@dataclass(slots=True)
class Entry:
    """An item on its way: its JSON text (`content`), or why it is not sent."""

    index: int
    key: str | None
    item: object
    content: bytes
    refusal: ClientError | None = None


@dataclass(slots=True)
class Taken:
    """An item that the API took, with what it says of it as JSON."""

    index: int
    key: str | None
    json: object


Settled: TypeAlias = "Taken | BatchFailed | BatchUnknown"


def refused(entry: Entry) -> BatchFailed:
    """The outcome of an item that did not pass the check before sending."""
    return BatchFailed(
        entry.index, entry.key, str(entry.refusal), entry.item, entry.refusal
    )


def settle_error(
    entries: Iterable[Entry], error: ClientError, resent: bool
) -> list[Settled]:
    """The outcomes of a request that failed as a whole.

    Refused before the API did any work: failed. Anything else, and anything that was
    sent before with no known outcome: unknown.
    """
    certain = not resent and _did_nothing(error)
    kind = BatchFailed if certain else BatchUnknown
    return [kind(e.index, e.key, str(error), e.item, error) for e in entries]


def settle_unsent(entries: Iterable[Entry], error: ClientError) -> list[Settled]:
    """The outcomes of a request that was not sent, as an earlier one had no hope."""
    text = f"not sent, because an earlier request failed: {error}"
    return [BatchFailed(e.index, e.key, text, e.item, error) for e in entries]


def is_hopeless(error: ClientError) -> bool:
    """Whether every request would fail so: none got out, or the credentials do not do.

    What fails without the API is a fault of the client or of the arguments, which all
    requests share; the items have been checked before.
    """
    return not isinstance(error, APIError) or error.status_code in (401, 403)


def _did_nothing(error: ClientError) -> bool:
    """Whether a request that ended so has certainly not been carried out."""
    if not isinstance(error, APIError):
        return True
    if error.outcome_unknown:
        return False
    status = error.status_code
    return status is None or 400 <= status < 500 or status in _RESENDABLE


def settle_reply(
    batch: Batch[object], entries: list[Entry], reply: object, resent: bool
) -> list[Settled]:
    """The outcome of each item that was sent, in order; `reply` is JSON."""
    created, sound = _listed(batch, entries, _at(reply, batch.created))
    failed, sound_too = _listed(batch, entries, _at(reply, batch.failed))
    trusted = sound and sound_too
    owners: Counter[str | None] | None = None
    outcomes: list[Settled] = []
    for place, entry in enumerate(entries):
        yes, no = created.get(place, _NONE), failed.get(place, _NONE)
        if not trusted or len(yes) + len(no) != 1:
            owners = owners or Counter(entry.key for entry in entries)
            told = [one.get(batch.key) for one in (*yes, *no)] if batch.key else [None]
            own = owners[entry.key] == 1 and all(key == entry.key for key in told)
            named = own and entry.key is not None
            doubt = _doubt(yes, no, trusted, named)
            if doubt is not None:
                known = BatchUnknown(entry.index, entry.key, doubt, entry.item)
                outcomes.append(known)
                continue
        outcomes.append(_outcome(batch, entry, yes, no, resent))
    return outcomes


Json: TypeAlias = "dict[str, object]"


def _doubt(yes: list[Json], no: list[Json], trusted: bool, named: bool) -> str | None:
    """Why the entries that name an item settle nothing; None where they do."""
    if not yes and not no:
        return _NO_ENTRY
    if yes and no:
        return _BOTH
    if named:
        return None
    if len(yes or no) > 1:
        return _TWICE
    return None if trusted else _MISNUMBERED


def _outcome(
    batch: Batch[object], entry: Entry, yes: list[Json], no: list[Json], resent: bool
) -> Settled:
    """What the entries that name an item make of it."""
    index, key, item = entry.index, entry.key, entry.item
    if yes:
        data = yes[0].get(batch.data) if batch.data else yes[0]
        return Taken(index, key, data)
    reason = _reason(no[0].get(batch.error))
    if resent:
        return BatchUnknown(index, key, _RESENT.format(reason), item)
    return BatchFailed(index, key, reason, item)


_NONE: list[Json] = []


def _listed(
    batch: Batch[object], entries: list[Entry], listed: object
) -> tuple[dict[int, list[Json]], bool]:
    """The usable entries of one list of the reply, by position in the request.

    Not sound is a list where an entry has no position there, or one of another item.
    """
    found: dict[int, list[Json]] = {}
    sound = True
    for one in _objects(listed):
        place = one.get(batch.index)
        if type(place) is not int or not 0 <= place < len(entries):
            sound = False
            continue
        key = one.get(batch.key) if batch.key is not None else None
        own = entries[place].key
        if key is not None and own is not None and key != own:
            sound = False
            continue
        found.setdefault(place, []).append(one)
    return found, sound


def _objects(value: object) -> Iterator[dict[str, object]]:
    """The objects in a list of JSON; nothing where it is no list."""
    for one in cast("list[object]", value) if isinstance(value, list) else ():
        if isinstance(one, dict):
            yield cast("dict[str, object]", one)


def _at(value: object, pointer: str) -> object:
    """What stands at a JSON Pointer through objects; None where nothing does."""
    for token in pointer.split("/")[1:]:
        if not isinstance(value, dict):
            return None
        token = token.replace("~1", "/").replace("~0", "~")
        value = cast("dict[str, object]", value).get(token)
    return value


def _reason(error: object) -> str:
    """The reason of a refusal as text; an object or a list as JSON."""
    if isinstance(error, str) and error:
        return error
    if error is None or error == "":
        return "refused without a reason"
    import json

    return json.dumps(error, ensure_ascii=False)
