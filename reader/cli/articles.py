"""Commands on articles: list, import, show, export."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.cli.output import Progress, print_json, print_table, tell, term_found
from reader.domain import Article, Kind, SentencePair
from reader.errors import ReaderError, UsageError
from reader.export import PAGELESS, SheetOptions, write_pdf
from reader.files import check_place

if TYPE_CHECKING:
    from argparse import Namespace

    from reader.app import Services

ADDRESSES = ("http://", "https://")
FORMATS = ("pdf", *PAGELESS)
LISTED = ("id", "title", "author", "date", "source", "section", "level", "words", "sentences")


def list_articles(services: Services, options: Namespace) -> int:
    """Print the articles of the library."""
    model = _active_model(services)
    if options.query:
        services.index_words()
    rows = services.list_articles(options.query or "", options.sort, model)
    if options.json:
        shown = [*LISTED, "translated", "read"]
        print_json([{key: asdict(row)[key] for key in shown} for row in rows])
    elif rows:
        head = ("ID", "Title", "Date", "Level", "Words", "Translated", "Read")
        print_table(
            [
                head,
                *(
                    (
                        row.id,
                        row.title,
                        row.date,
                        row.level,
                        str(row.words),
                        f"{row.translated:.0%}",
                        f"{row.read:.0%}",
                    )
                    for row in rows
                ),
            ]
        )
    else:
        tell("No article contains that." if options.query else "The library is empty.")
    return 0


def _active_model(services: Services) -> str:
    """Return the model's name; a broken model is told and does not hide the articles."""
    try:
        return services.translator.model
    except ReaderError as error:
        tell(str(error))
        return ""


def import_files(services: Services, options: Namespace) -> int:
    """Import files and page addresses; one that fails does not stop the others."""
    outcomes = [_import(services, path) for path in options.paths]
    if options.json:
        print_json(outcomes)
    for one in outcomes:
        if one["status"] == "failed":
            tell(one["message"])
        elif not options.json:
            print(f"{one['status']}: {one['id']}  {one['title']}")
            if one["message"]:
                tell(one["message"])
    return int(any(one["status"] == "failed" for one in outcomes))


def _import(services: Services, path: str) -> dict[str, str]:
    # Only this command waits for the readers of all formats to load.
    from reader.importing import read_file, read_page

    try:
        draft = read_page(path) if path.startswith(ADDRESSES) else read_file(Path(path))
        added = services.library.articles.add(draft)
    except ReaderError as error:
        return {"path": path, "id": "", "title": "", "status": "failed", "message": str(error)}
    messages = list(draft.warnings)
    if added.existing:
        messages.append(f"The library has this text already, as {added.article.id}.")
    return {
        "path": path,
        "id": added.article.id,
        "title": added.article.title,
        "status": "existing" if added.existing else "added",
        "message": " ".join(messages),
    }


def show_article(services: Services, options: Namespace) -> int:
    """Print an article sentence by sentence with its English."""
    article = services.library.articles.get(options.id)
    pairs = _translate(services, article)
    if options.json:
        print_json(_document(services, article, pairs))
        return 0
    title = pairs[0].translation
    print(article.title)
    print(title.text if title else "")
    details = (article.author, article.source, article.date, article.section, article.url)
    print(" · ".join(part for part in details if part))
    paragraph = None
    for pair in pairs[1:]:
        if pair.sentence.paragraph != paragraph:
            paragraph = pair.sentence.paragraph
            kind = article.paragraphs[paragraph].kind
            print() if kind is Kind.BODY else print(f"\n[{kind}]")
        print(pair.sentence.text)
        if pair.translation:
            doubt = _doubt(pair)
            print("    " + pair.translation.text + (f"  (?) {doubt}" if doubt else ""))
    return 0


def _document(services: Services, article: Article, pairs: list[SentencePair]) -> dict[str, Any]:
    matches = services.terms_of(pairs)
    fields = ("id", "title", "author", "date", "section", "source", "url", "language", "level")
    return {
        **{field: getattr(article, field) for field in fields},
        "paragraphs": [
            {
                "kind": str(paragraph.kind),
                "sentences": [
                    {
                        "id": pair.sentence.id,
                        "sw": pair.sentence.text,
                        "en": pair.translation.text if pair.translation else None,
                        "doubt": _doubt(pair) or None,
                        "terms": [
                            term_found(pair.sentence.text, match)
                            for match in matches[pair.sentence.id]
                        ],
                    }
                    for pair in pairs
                    if pair.sentence.paragraph == number
                ],
            }
            for number, paragraph in enumerate(article.paragraphs)
        ],
    }


def _doubt(pair: SentencePair) -> str:
    doubts = pair.translation.doubts if pair.translation else ()
    return " ".join(doubt.reason for doubt in doubts)


def export_articles(services: Services, options: Namespace) -> int:
    """Write articles into one file."""
    output = Path(options.output)
    form = options.format or output.suffix.lstrip(".").lower()
    if form not in FORMATS:
        raise UsageError(f"Say in which format to write: --format {'|'.join(FORMATS)}.")
    articles = [services.library.articles.get(article_id) for article_id in options.ids]
    check_place(output)
    sheets = [services.study_sheet(article, _translate(services, article)) for article in articles]
    if form == "pdf":
        layout = SheetOptions(
            options.layout, options.paper, options.text_size, not options.no_notes
        )
        for notice in write_pdf(output, sheets, layout):
            tell(notice)
    else:
        PAGELESS[form](output, sheets)
    tell(f"{output} was written.")
    return 0


def _translate(services: Services, article: Article) -> list[SentencePair]:
    progress = Progress(f"Translating {article.id}", len(article.rows))
    try:
        return services.translate(article, on_result=lambda *_: progress.step())
    finally:
        progress.end()
