"""The texts of the word card, as rich text in the colours of a theme."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.text.noun_classes import CONCORDS, agreeing_adjective, agreeing_pronominal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain import Sentence, Term
    from reader.text.lexicon import Entry, Lexicon
    from reader.text.morphology.analysis import Analysis
    from reader.ui.theme import Theme

MOST_EXAMPLES = 3
GOOD, ITS = "zuri", "ake"


def reading_html(analysis: Analysis, theme: Theme) -> str:
    """Return lemma, part of speech, class and meaning of a reading."""
    chip = ""
    if analysis.noun_class:
        number = f", {analysis.number}" if analysis.number else ""
        chip = f" · class {analysis.noun_class}{number}"
    meaning = "; ".join(analysis.glosses) or "meaning not known"
    guess = (
        f"<br><span style='color:{theme.doubt}'>A guess: the lexicon has no such word.</span>"
        if analysis.guess and analysis.pos != "name"
        else ""
    )
    return (
        f"<b>{escape(analysis.lemma)}</b>"
        f"<span style='color:{theme.muted}'> · {escape(analysis.pos)}{escape(chip)}</span>"
        f"<br>{escape(meaning)}{guess}"
    )


def find_entry(analysis: Analysis, lexicon: Lexicon) -> Entry | None:
    """Return the lexicon's entry of a reading, or None."""
    entries = lexicon.lookup(analysis.lemma)
    return next((entry for entry in entries if entry.pos == analysis.pos), None)


def concords_html(entry: Entry, theme: Theme) -> str:
    """Return a noun's singular and plural with what agrees with each: this, its, good, the verb."""
    numbers = ["1", "2"] if entry.animate else entry.noun_class.split("/")
    classes = [CONCORDS[int(number)] for number in numbers if number.isdigit()]
    forms = [entry.lemma, entry.plural or "—"][: len(classes)]
    if not classes:
        return ""
    rows: list[tuple[str, list[str]]] = [
        (f"class {entry.noun_class}", [f"<b>{escape(form)}</b>" for form in forms]),
        ("this", [each.near for each in classes]),
        ("its", [agreeing_pronominal(ITS, each.noun_class) for each in classes]),
        ("good", [agreeing_adjective(GOOD, each.noun_class) for each in classes]),
        ("verb", [f"{each.subject}-" for each in classes]),
    ]
    cells = "".join(
        f"<tr><td style='color:{theme.muted}; padding:1px 14px 1px 0'>{name}</td>"
        + "".join(f"<td style='padding:1px 16px 1px 0'>{form}</td>" for form in values)
        + "</tr>"
        for name, values in rows
    )
    return f"<table cellspacing='0'>{cells}</table>"


def pair_html(swahili: str, english: str, theme: Theme) -> str:
    """Return a sentence with its translation in the quiet colour."""
    below = f"<br><span style='color:{theme.muted}'>{escape(english)}</span>" if english else ""
    return f"<p style='margin:0 0 6px 0'>{escape(swahili)}{below}</p>"


def examples_html(entry: Entry | None, theme: Theme) -> str:
    """Return the lexicon's example of a word, or nothing."""
    if entry is None or not entry.example_sw:
        return ""
    return pair_html(entry.example_sw, entry.example_en, theme)


def sentences_html(sentences: Sequence[Sentence], theme: Theme) -> str:
    """Return sentences of the library as links to where they stand."""
    return "".join(
        f"<p style='margin:0 0 6px 0'><a style='color:{theme.text}; text-decoration:none'"
        f" href='{escape(sentence.id)}'>{escape(sentence.text)}"
        f" <span style='color:{theme.accent}'>→</span></a></p>"
        for sentence in sentences[:MOST_EXAMPLES]
    )


def terms_html(terms: Iterable[Term], theme: Theme) -> str:
    """Return glossary entries."""
    return "".join(pair_html(term.source, "; ".join(term.main_renderings), theme) for term in terms)


def others_html(analyses: Sequence[Analysis], shown: int, theme: Theme) -> str:
    """Return the other readings as links by their number."""
    lines = [
        f"<a style='color:{theme.accent}' href='{number}'>{escape(each.segmentation)}</a>"
        f" <span style='color:{theme.muted}'>{escape(each.lemma)}, {escape(each.pos)}"
        f"{': ' + escape('; '.join(each.glosses[:2])) if each.glosses else ''}</span>"
        for number, each in enumerate(analyses)
        if number != shown
    ]
    return "<br>".join(lines)
