"""The commands of the recipe."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from recipe.config import ConfigError, Recipe, read_recipe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status."""
    options = build_parser().parse_args(arguments)
    try:
        options.run(read_recipe(options.config), options)
    except (ConfigError, OSError) as error:
        print(f"recipe: {error}", file=sys.stderr)
        return 1
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = argparse.ArgumentParser(prog="python -m recipe", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, run: Callable[[Recipe, argparse.Namespace], None], help: str):
        command = commands.add_parser(name, help=help, description=help)
        command.add_argument("config", type=Path, help="the TOML file that describes the recipe")
        command.set_defaults(run=run)
        return command

    def add_measure(name: str, run: Callable[[Recipe, argparse.Namespace], None], help: str):
        command = add(name, run, help)
        command.add_argument("package", type=Path, help="the .argosmodel file to measure")
        return command

    def add_comparison(name: str, run: Callable[[Recipe, argparse.Namespace], None], help: str):
        command = add(name, run, help)
        meaning = "the .argosmodel file to measure, or a command that translates lines, in quotes"
        command.add_argument("translator", help=meaning)
        return command

    add("prepare", _prepare, "clean the corpora and make the vocabulary")
    add("align", _align, "align the words of all corpora")
    for name, help in (
        ("train", "train a stage, or go on where it stopped"),
        ("fine-tune", "train a stage that starts from the weights of another"),
    ):
        command = add(name, _train, help)
        command.add_argument("stage", help="a stage of the configuration")
        _add_minutes(command)
        command.add_argument("--threads", type=int, default=0, help="default: all cores")
    command = add("convert", _convert, "make a CTranslate2 model of a stage's weights")
    command.add_argument("stage", help="a stage of the configuration")
    command.add_argument("--quantization", default="int8", help="default: int8")
    _add_minutes(add("back-translate", _back_translate, "translate target-language text back"))
    command = add("package", _package, "make the Argos package")
    command.add_argument("folder", type=Path, help="where to write it")
    add_comparison("evaluate", _evaluate, "BLEU and chrF on the development sets")
    command = add_comparison("challenge", _challenge, "score a challenge set by phenomenon")
    command.add_argument("cases", type=Path, help="a table of id, phenomenon, source, answers")
    add_comparison("copying", _copying, "numbers and names that the translations keep")
    add_measure("term-effect", _term_effect, "what marking terms does on the development sets")
    command = add_measure("alignment-error", _alignment_error, "the guided head against hand links")
    command.add_argument("gold", type=Path, help="a table of line numbers and links")
    command.add_argument("--set", default="", help="the development set; default: the first")
    return parser


def _add_minutes(command: argparse.ArgumentParser) -> None:
    command.add_argument("--minutes", type=float, help="stop after this time; default: at the end")


def _prepare(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.prepare import prepare

    prepare(recipe)


def _align(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.word_alignment import align

    align(recipe)


def _train(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.train import train

    train(recipe, options.stage, options.minutes, options.threads)


def _convert(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.convert import convert

    print(convert(recipe, options.stage, options.quantization))


def _back_translate(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.back_translate import back_translate

    back_translate(recipe, options.minutes)


def _package(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.package import package

    print(package(recipe, options.folder))


def _evaluate(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.decoding import open_translator
    from recipe.evaluate import evaluate

    with open_translator(options.translator) as translator:
        print("\n".join(evaluate(recipe, translator)))


def _challenge(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.challenge import read_cases, report
    from recipe.decoding import open_translator

    cases = read_cases(options.cases)
    with open_translator(options.translator) as translator:
        translations = translator.translate([case.source for case in cases])
    print("\n".join(report(cases, translations)))


def _copying(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.copying import copied_names, copied_numbers
    from recipe.decoding import open_translator
    from recipe.evaluate import development_pairs

    with open_translator(options.translator) as translator:
        for corpus in recipe.development:
            sources, references = development_pairs(recipe, corpus)
            made = translator.translate(sources)
            kept = copied_names(sources, references, made)
            print(f"{corpus.name}: numbers {copied_numbers(sources, made)}, names {kept}")


def _term_effect(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.decoding import PackagedModel
    from recipe.evaluate import development_pairs
    from recipe.term_effect import mark_development_set, term_effect

    with PackagedModel(options.package) as packaged:
        for corpus in recipe.development:
            pairs = development_pairs(recipe, corpus)
            marked = mark_development_set(*pairs, packaged.term_markup)
            for line in term_effect(packaged.model, marked, packaged.term_markup):
                print(f"{corpus.name}: {line}")


def _alignment_error(recipe: Recipe, options: argparse.Namespace) -> None:
    from recipe.alignment_error import read_gold, report
    from recipe.decoding import PackagedModel
    from recipe.evaluate import development_pairs

    named = {corpus.name: corpus for corpus in recipe.development}
    corpus = named[options.set] if options.set else recipe.development[0]
    sources, references = development_pairs(recipe, corpus)
    gold = read_gold(options.gold)
    with PackagedModel(options.package) as packaged:
        forced = packaged.model.attend(
            [sources[number - 1] for number in gold], [references[number - 1] for number in gold]
        )
    print("\n".join(report(forced, list(gold.values()))))


if __name__ == "__main__":
    sys.exit(main())
