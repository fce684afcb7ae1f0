"""Pages as people paste them. The files in pages/ say of each line what it is.

A line begins with its role: T title, A author, D date, S section, O source, U address,
F standfirst, H heading, B body, C caption, X dropped, + goes on with the paragraph above.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.domain import Kind, Paragraph
from reader.importing import draft_from, read_lines, read_text
from reader.importing.captions import part_credit
from reader.importing.wrapping import unwrap

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))
KINDS = {"F": Kind.STANDFIRST, "H": Kind.HEADING, "B": Kind.BODY, "C": Kind.CAPTION}


@dataclass
class Page:
    text: str
    fields: dict[str, str]
    paragraphs: list[Paragraph]


def read_page_file(path: Path) -> Page:
    head, _, tagged = path.read_text(encoding="utf-8").partition("---\n")
    fields = dict(entry.split("=", 1) for entry in head.splitlines())
    rows = [(line[:1], line[2:]) for line in tagged.splitlines()]
    found: list[tuple[str, str]] = []
    for role, text in rows:
        if role == "+":
            found[-1] = (found[-1][0], f"{found[-1][1]}\n{text}")
        elif role in KINDS:
            found.append((role, text))
    return Page(
        text="\n".join(text for _, text in rows),
        fields={name.strip(): value.strip() for name, value in fields.items()},
        paragraphs=[
            Paragraph(KINDS[role], part_credit(unwrap(text)) if role == "C" else unwrap(text))
            for role, text in found
        ],
    )


@pytest.fixture(params=PAGES, ids=lambda path: path.stem)
def page(request: pytest.FixtureRequest) -> Page:
    return read_page_file(request.param)


def test_the_fields_of_the_article_are_told(page: Page):
    draft = read_text(page.text)
    names = ("title", "author", "date", "section", "source", "url")
    assert {name: getattr(draft, name) for name in names} == {
        name: page.fields.get(name, "") for name in names
    }


def test_the_article_is_parted_from_the_page(page: Page):
    assert list(read_text(page.text).paragraphs) == page.paragraphs


def test_the_text_as_it_came_is_kept(page: Page):
    assert read_text(page.text).raw == page.text


def test_every_line_that_is_dropped_stays_in_sight(page: Page):
    shown = "\n".join(line.text for line in read_lines(page.text))
    assert [line.split() for line in shown.splitlines()] == [
        line.split() for line in page.text.splitlines() if line.strip()
    ]


def test_pasting_a_draft_again_as_lines_gives_the_same_draft(page: Page):
    assert draft_from(read_lines(page.text), raw=page.text) == read_text(page.text)
