"""Make the bitmaps of the program's icon from msomaji.svg: PNG sizes, .ico and .icns.

Run it with ``python resources/icons/make_icons.py`` whenever the drawing changes.
"""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter, Qt
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent
DESKTOP = FOLDER.parent / "desktop"
SIZES = (16, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 32, 48, 64, 256)
# Apple's names for PNG images of a size; the doubled ones are for screens of double density.
ICNS_TYPES = {
    b"icp4": 16,
    b"icp5": 32,
    b"icp6": 64,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic11": 32,
    b"ic12": 64,
    b"ic13": 256,
    b"ic14": 512,
}


def main() -> None:
    """Write all bitmaps beside the drawing and the desktop files."""
    renderer = QSvgRenderer(str(FOLDER / "msomaji.svg"))
    images = {size: render(renderer, size) for size in SIZES}
    for size, image in images.items():
        (FOLDER / f"msomaji-{size}.png").write_bytes(image)
    (DESKTOP / "msomaji.ico").write_bytes(ico({size: images[size] for size in ICO_SIZES}))
    (DESKTOP / "msomaji.icns").write_bytes(icns(images))


def render(renderer: QSvgRenderer, size: int) -> bytes:
    """Return the drawing as a square PNG of ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return content.data()


def ico(images: dict[int, bytes]) -> bytes:
    """Return a Windows icon file of PNG images (allowed since Windows Vista)."""
    offset = 6 + 16 * len(images)
    directory = b""
    for size, image in images.items():
        side = size % 256  # 256 is written as 0
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    return struct.pack("<HHH", 0, 1, len(images)) + directory + b"".join(images.values())


def icns(images: dict[int, bytes]) -> bytes:
    """Return an Apple icon file of PNG images."""
    parts = [
        kind + struct.pack(">I", 8 + len(images[size])) + images[size]
        for kind, size in ICNS_TYPES.items()
    ]
    content = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(content)) + content


if __name__ == "__main__":
    main()
