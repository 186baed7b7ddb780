"""The functions that read what the API sends by itself."""

from __future__ import annotations

from ..ir.operation import Webhook
from ..render.planners.webhooks import webhook_files
from ..render.webhook_pages import WebhooksPage
from .change import Shown
from .side import Side


def shown_hook(side: Side, hook: Webhook, *, is_new: bool) -> Shown:
    """Return how Python shows a webhook that came or went."""
    symbol = _functions(side).get(_name(hook))
    if symbol is None:
        return Shown(f"webhook {hook.name}")
    text = f"{symbol}(...)"
    return Shown(symbol, None, text) if is_new else Shown(symbol, text)


def _name(hook: Webhook) -> str:
    method = hook.operation.method.upper()
    return hook.name if method == "POST" else f"{hook.name} {method}"


def _functions(side: Side) -> dict[str, str]:
    """Return the functions of webhooks by what `parse` knows them by."""
    if side.context is None:
        return {}
    return {
        each.name.value: f"webhooks.{each.function}"
        for file in webhook_files(side.context)
        if isinstance(file.page, WebhooksPage)
        for each in file.page.payloads
    }
