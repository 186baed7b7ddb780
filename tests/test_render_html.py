"""HTML in the words of a document, as people read it in a docstring."""

from __future__ import annotations

import pytest

from generator.render.html import without_html
from generator.render.prose import paragraphs, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<b>Bold</b> and <i>thin</i> <code>name</code>", "Bold and thin `name`"),
        (
            'See <a href="https://pets.example/a">this</a>.',
            "See this (https://pets.example/a).",
        ),
        ('See <a href="#pets">this</a>.', "See this."),
        ("1 &lt; 2 &amp;&amp; 3", "1 < 2 && 3"),
        ("one<br/>two<br><br>three", "one\ntwo\n\nthree"),
        (
            "All of:<ul> <li> <p>cats</p> </li> <li>dogs</li></ul>",
            "All of:\n\n- cats\n- dogs\n\n",
        ),
        ("/pets/<name> and <b> alone", "/pets/<name> and <b> alone"),
        ("if a < b and b > c", "if a < b and b > c"),
        ("code `<b>stays</b>`", "code `<b>stays</b>`"),
        ("<script>stays</script>", "<script>stays</script>"),
    ],
)
def test_elements_become_words(text: str, expected: str) -> None:
    assert without_html(text) == expected


def test_a_docstring_has_paragraphs_and_lists() -> None:
    text = "<p>Finds pets:</p><ul><li>cats</li><li>dogs</li></ul><p>No birds.</p>"
    lines = ["Finds pets:", "", "- cats", "- dogs", "", "No birds."]
    assert paragraphs([text], 85) == lines
    assert sentence("<span>Finds pets.</span>") == "Finds pets."
