"""Fusion without what does not fit our themes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

CHECK = ((0.24, 0.52), (0.43, 0.70), (0.77, 0.32))


class PlainStyle(QProxyStyle):
    """Leaves icons out of dialog buttons, and draws check boxes that are seen on dark ground."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(  # noqa: D102
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 0
        return super().styleHint(hint, option, widget, returned)

    def drawPrimitive(  # noqa: D102
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            draw_check_box(option, painter)
        else:
            super().drawPrimitive(element, option, painter, widget)


def draw_check_box(option: QStyleOption, painter: QPainter) -> None:
    """Draw an empty box with a clear outline, or a filled one with a check mark."""
    role = QPalette.ColorRole
    checked = bool(option.state & QStyle.StateFlag.State_On)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    ground = option.palette.color(role.Highlight if checked else role.Base)
    outline = option.palette.color(role.Highlight if checked or focused else role.PlaceholderText)
    box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(outline, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 3, 3)
    if checked:
        mark = QPen(option.palette.color(role.HighlightedText), 1.8)
        mark.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(mark)
        points = [
            QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in CHECK
        ]
        painter.drawPolyline(QPolygonF(points))
    painter.restore()
