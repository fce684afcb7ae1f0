"""Write saved words as an Anki deck that updates its notes instead of doubling them.

A note's GUID comes from lemma and part of speech, and the ids of deck and note types are fixed,
so importing a later export changes the notes that are there (Anki manual, "Importing: text files
and packaged decks, duplicates").
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import genanki

from reader.errors import ReaderError
from reader.files import temporary_folder, write_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reader.domain import VocabularyWord

DECK_ID, CARD_ID, CLOZE_ID = 1_707_131_901, 1_707_131_902, 1_707_131_903
FIELDS = [
    {"name": name} for name in ("Sentence", "Translation", "Word", "Parts", "Gloss", "Source")
]
STYLE = """\
.card { font: 22px/1.45 "Gentium Book Plus", Georgia, serif; text-align: center; }
.word, .gloss { font-weight: bold; } .word { font-size: 1.3em; }
.parts, .source { font-size: .75em; color: #5a6b6d; } .nightMode .parts { color: #9db2b5; }
.sentence b, .cloze { color: #0b5d6b; }
.nightMode .sentence b, .nightMode .cloze { color: #6cc5d3; }
"""
ANSWER = """\
<hr id=answer><div class=gloss lang=en>{{Gloss}}</div><div class=parts>{{Parts}}</div>
<p lang=en>{{Translation}}</p><div class=source>{{Source}}</div>"""
QUESTION = "<div class=word lang=sw>{{Word}}</div><p class=sentence lang=sw>{{Sentence}}</p>"
CARD = genanki.Model(
    CARD_ID,
    "Msomaji word",
    fields=FIELDS,
    templates=[{"name": "Word", "qfmt": QUESTION, "afmt": "{{FrontSide}}" + ANSWER}],
    css=STYLE,
    sort_field_index=2,
)
CLOZE = genanki.Model(
    CLOZE_ID,
    "Msomaji cloze",
    fields=FIELDS,
    templates=[
        {
            "name": "Cloze",
            "qfmt": "<p lang=sw>{{cloze:Sentence}}</p><p lang=en>{{Translation}}</p>",
            "afmt": "<p lang=sw>{{cloze:Sentence}}</p><div class=word lang=sw>{{Word}}</div>"
            + ANSWER,
        }
    ],
    css=STYLE,
    model_type=genanki.Model.CLOZE,
    sort_field_index=2,
)


def write_anki(path: Path, words: Iterable[VocabularyWord], *, cloze: bool = False) -> int:
    """Write the words as an .apkg file and return how many notes it holds.

    With ``cloze`` a word that has a sentence also gets a card with a gap in it. Raises ReaderError
    if there is no word or the file cannot be written.
    """
    deck = genanki.Deck(DECK_ID, "Msomaji")
    for word in words:
        deck.add_note(_note(CARD, word, _emphasised(word, "<b>", "</b>")))
        if cloze and (gap := _emphasised(word, "{{c1::", "}}")) and "{{c1::" in gap:
            deck.add_note(_note(CLOZE, word, gap))
    if not deck.notes:
        raise ReaderError("There is no word to export. Save words while you read, then export.")
    with temporary_folder() as folder:
        packed = folder / "deck.apkg"
        genanki.Package(deck).write_to_file(str(packed))
        write_file(path, packed.read_bytes())
    return len(deck.notes)


def _note(model: genanki.Model, word: VocabularyWord, sentence: str) -> genanki.Note:
    plain = (word.english, word.lemma, word.parts, word.gloss, word.article)
    return genanki.Note(
        model=model,
        fields=[sentence, *(html.escape(field) for field in plain)],
        guid=genanki.guid_for("msomaji", model.model_id, word.lemma, word.pos),
        tags=[f"msomaji::{word.pos}", f"msomaji::status{int(word.status)}"],
    )


def _emphasised(word: VocabularyWord, before: str, after: str) -> str:
    """Return the sentence as HTML with the word as it stood between ``before`` and ``after``."""
    # Braces of the text would be read as Anki's own.
    sentence = html.escape(word.sentence).replace("{{", "{ {").replace("}}", "} }")
    form = html.escape(word.form)
    if not form:
        return sentence
    pattern = rf"(?<!\w){re.escape(form)}(?!\w)"
    return re.sub(pattern, lambda found: before + found[0] + after, sentence, count=1, flags=re.I)
