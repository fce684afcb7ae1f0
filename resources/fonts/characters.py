"""Write characters.txt: what every font in this folder can draw, as ranges of code points.

    .venv/bin/python resources/fonts/characters.py

Run it after a font is added or replaced; it needs fontTools, the program does not.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

FOLDER = Path(__file__).resolve().parent


def ranges() -> str:
    """Return the ranges, one a line, such as ``0020-007E``."""
    maps = []
    for path in sorted(FOLDER.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            maps.append(set(font.getBestCmap()))
    lines = []
    common = sorted(set.intersection(*maps))
    for _, run in groupby(enumerate(common), key=lambda pair: pair[1] - pair[0]):
        codes = [code for _, code in run]
        lines.append(f"{codes[0]:04X}-{codes[-1]:04X}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (FOLDER / "characters.txt").write_text(ranges(), encoding="ascii")
    sys.exit(0)
