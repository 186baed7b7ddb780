"""What a discriminator maps, the other way round: the values of each class."""

from __future__ import annotations

from ...ir.schema import Discriminator, SchemaId


class Mapped:
    """The values that stand for each class, and all of them."""

    def __init__(self, discriminator: Discriminator) -> None:
        self.discriminator = discriminator
        self.values: dict[SchemaId, list[str]] = {}
        self.all = {value for value, _ in discriminator.mapping}
        for value, target in discriminator.mapping:
            self.values.setdefault(target, []).append(value)
