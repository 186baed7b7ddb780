"""What every subject sends."""

from __future__ import annotations

from typing import Any


def item(number: int) -> dict[str, Any]:
    """Return a customer as a program would have it."""
    return {
        "customer_key": f"customer-{number}",
        "customer_type": "BUSINESS",
        "primary_email": f"customer-{number}@northwind.example",
        "legal_name": "Northwind Ltd",
        "display_name": "Northwind",
        "country": "GB",
        "currency": "GBP",
        "metadata": {"tier": "gold", "source": "web"},
        "email_addresses": [{"email": "orders@northwind.example", "is_primary": True}],
        "phone_numbers": [
            {"phone_number": "2079460000", "country_code": "44", "is_primary": True}
        ],
    }


ITEM = item(0)
ITEMS = [item(number) for number in range(100)]
