"""What the API replies: names that begin with Home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.missing import MISSING
from .._runtime.model import Model

if TYPE_CHECKING:
    from typing import Annotated

    from .._runtime.markers import Discriminator
    from .ball import Ball
    from .cat import Cat
    from .circle import Circle
    from .dog import Dog
    from .fish import Fish
    from .goldfish import Goldfish
    from .guest import Guest
    from .owl import Owl
    from .pet import Pet
    from .puppy import Puppy
    from .rope import Rope
    from .shape import Shape
    from .square import Square
    from .toy import Toy


class Home(Model):
    """`Home` of the API.

    Source: `#/components/schemas/Home`
    """

    pets: (
        list[
            Annotated[
                Cat | Dog | Fish | Goldfish | Puppy | Pet,
                Discriminator(
                    "kind",
                    {
                        "tabby": "Cat",
                        "Dog": "Dog",
                        "Fish": "Fish",
                        "Goldfish": "Goldfish",
                        "Puppy": "Puppy",
                    },
                    "Pet",
                ),
            ]
        ]
        | None
    ) = MISSING
    """The JSON key `pets`."""
    chief: Annotated[
        Cat | Dog | Fish | Goldfish | Puppy | Pet | None,
        Discriminator(
            "kind",
            {
                "tabby": "Cat",
                "Dog": "Dog",
                "Fish": "Fish",
                "Goldfish": "Goldfish",
                "Puppy": "Puppy",
            },
            "Pet",
        ),
    ] = None
    """The JSON key `chief`."""
    guest: Annotated[
        Owl | Guest | None, Discriminator("sort", {"owl": "Owl"}, "Guest")
    ] = MISSING
    """The JSON key `guest`."""
    toy: Annotated[
        Ball | Rope | Toy | None,
        Discriminator("sort", {"ball": "Ball", "Rope": "Rope"}, "Toy"),
    ] = MISSING
    """The JSON key `toy`."""
    shape: Shape | None = None
    """The JSON key `shape`."""
    either: Square | Circle | None = None
    """The JSON key `either`."""
