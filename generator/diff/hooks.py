"""The functions that read what the API sends by itself."""

from __future__ import annotations

from ..ir.operation import Webhook
from ..render.planners.webhooks import webhook_functions
from .change import Shown
from .side import Side


def shown_hook(side: Side, hook: Webhook, *, is_new: bool) -> Shown:
    """Return how Python shows a webhook or a callback that came or went."""
    function = None
    if side.context is not None:
        function = webhook_functions(side.context).get(hook.operation.at)
    if function is None:
        return Shown(f"webhook {hook.name}")
    symbol = f"webhooks.{function}"
    text = f"{symbol}(...)"
    return Shown(symbol, None, text) if is_new else Shown(symbol, text)
