"""Parses the command line and runs one command."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app import build_services, open_window
from reader.cli import articles, glossary, language, system, vocabulary
from reader.errors import ReaderError, UsageError
from reader.settings import PAPER, PDF_LAYOUT, PDF_TEXT_SIZE, SORT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

DONE, FAILED, WRONG_USAGE = 0, 1, 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0 done, 1 failed, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        status = _run(options)
        sys.stdout.flush()
        return status
    except UsageError as error:
        print(f"msomaji: {error}", file=sys.stderr)
        return WRONG_USAGE
    except ReaderError as error:
        print(f"msomaji: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("msomaji: stopped. What was done so far is kept.", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        # The output cannot be written; Python would complain again when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            print(f"msomaji: The output cannot be written ({error}).", file=sys.stderr)
        return FAILED


def _run(options: argparse.Namespace) -> int:
    if options.command is None:
        return open_window(data_dir=options.data_dir)
    if not options.needs_library:
        return int(options.run(None, options))
    with closing(build_services(options.data_dir)) as services:
        for notice in services.library.notices:
            print(notice, file=sys.stderr)
        return int(options.run(services, options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="msomaji", description="Read Swahili beside an offline English translation."
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="keep library and models here")
    parser.set_defaults(needs_library=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_article_commands(commands)
    _add_language_commands(commands)
    _add_glossary_commands(commands)
    _add_vocabulary_commands(commands)
    _add_system_commands(commands)
    return parser


def _add(
    commands: Commands, name: str, run: Callable[..., int], text: str, *, json: bool = False
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    command.set_defaults(run=run)
    if json:
        command.add_argument("--json", action="store_true", help="print one JSON document")
    return command


def _add_article_commands(commands: Commands) -> None:
    command = _add(commands, "list", articles.list_articles, "list the articles", json=True)
    command.add_argument("query", nargs="?", help="words to search for, in either language")
    command.add_argument("--sort", choices=SORT.choices, default=SORT.default)
    command = _add(commands, "import", articles.import_files, "import files or pages", json=True)
    command.add_argument("paths", nargs="+", metavar="PATH", help="a file or a page address")
    command = _add(
        commands, "show", articles.show_article, "show an article with its English", json=True
    )
    command.add_argument("id", metavar="ID", help="the article, as “list” names it")
    command = _add(commands, "export", articles.export_articles, "write articles into one file")
    command.add_argument("ids", nargs="+", metavar="ID", help="an article, as “list” names it")
    command.add_argument("--format", choices=articles.FORMATS, help="if FILE's ending does not say")
    command.add_argument("--output", required=True, metavar="FILE", help="the file to write")
    pages = command.add_argument_group("how a PDF is laid out")
    pages.add_argument("--layout", choices=PDF_LAYOUT.choices, default=PDF_LAYOUT.default)
    pages.add_argument("--paper", choices=PAPER.choices, default=PAPER.default)
    pages.add_argument(
        "--text-size", type=_text_size, default=PDF_TEXT_SIZE.default, metavar="POINTS"
    )
    pages.add_argument("--no-notes", action="store_true", help="leave out the vocabulary")


def _add_language_commands(commands: Commands) -> None:
    _add(
        commands,
        "translate",
        language.translate_lines,
        "translate standard input, one line in, one line out",
        json=True,
    )
    command = _add(commands, "words", language.analyse_words, "take words apart", json=True)
    command.add_argument("text", nargs="?", help="the text; without it standard input is read")


def _add_glossary_commands(commands: Commands) -> None:
    parent = commands.add_parser("glossary", help="the glossary of terms")
    parts = parent.add_subparsers(dest="part", metavar="COMMAND", required=True)
    _add(parts, "list", glossary.list_terms, "list the terms", json=True)
    command = _add(parts, "find", language.find_terms, "find the terms of a text", json=True)
    command.add_argument("text", nargs="?", help="the text; without it standard input is read")
    command = _add(parts, "add", glossary.add_term, "add a term")
    command.add_argument("source", metavar="SWAHILI")
    command.add_argument("target", metavar="ENGLISH")
    command.add_argument(
        "--also", action="append", default=[], metavar="ENGLISH", help="another good rendering"
    )
    command.add_argument("--topic", default="", help="what it is about, such as “diplomacy”")
    command.add_argument("--note", default="", help="what else to say of it")
    command = _add(parts, "remove", glossary.remove_terms, "remove terms")
    command.add_argument("sources", nargs="+", metavar="SWAHILI")
    for name, run, text in (
        ("import", glossary.import_terms, "add the terms of a CSV or TSV file"),
        ("export", glossary.export_terms, "write the terms as a CSV or TSV file"),
    ):
        _add(parts, name, run, text).add_argument("file", metavar="FILE")


def _add_vocabulary_commands(commands: Commands) -> None:
    parent = commands.add_parser("vocabulary", help="the words you know and learn")
    parts = parent.add_subparsers(dest="part", metavar="COMMAND", required=True)
    _add(parts, "list", vocabulary.list_words, "list the words", json=True)
    command = _add(parts, "export", vocabulary.export_words, "write an Anki deck, CSV or TSV file")
    command.add_argument("file", metavar="FILE", help="its ending says which: .apkg .csv .tsv")
    command.add_argument("--cloze", action="store_true", help="Anki: cards with a gap, too")
    command.add_argument("--all", action="store_true", help="not only the words you saved")
    command = _add(parts, "import", vocabulary.import_words, "add the words of a CSV or TSV file")
    command.add_argument("file", metavar="FILE")


def _add_system_commands(commands: Commands) -> None:
    parent = commands.add_parser("model", help="the translation model")
    parts = parent.add_subparsers(dest="part", metavar="COMMAND", required=True)
    _add(parts, "info", system.model_info, "describe the active model", json=True)
    command = _add(parts, "install", system.install_model, "install an Argos package")
    command.add_argument("file", metavar="FILE")
    _add(commands, "doctor", system.doctor, "check the installation", json=True)
    for name, run, text in (
        ("install-desktop", system.install_entry, "add Msomaji to the desktop's programs"),
        ("uninstall-desktop", system.remove_entry, "remove it from there"),
    ):
        _add(commands, name, run, text).set_defaults(needs_library=False)


def _text_size(text: str) -> float:
    try:
        return PDF_TEXT_SIZE.parse(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text} is not a size from {PDF_TEXT_SIZE.least:g} to {PDF_TEXT_SIZE.most:g} points"
        ) from None
