from __future__ import annotations

import pytest

from reader.ui.reading.flow import BOTTOM_ROOM, Flow
from reader.ui.reading.heights import RowHeights

TRUE_HEIGHTS = [30.0, 90.0, 40.0, 200.0, 60.0] * 40


@pytest.fixture
def flow() -> Flow:
    """A flow over blocks that were all estimated at 50."""
    heights = RowHeights([50.0] * len(TRUE_HEIGHTS))

    def measure(block: int) -> float:
        heights[block] = TRUE_HEIGHTS[block]
        return TRUE_HEIGHTS[block]

    return Flow(heights, measure)


def test_scrolling_down_and_up_again_comes_back_to_the_same_place(flow):
    flow.move(1234)
    place = (flow.block, flow.offset)
    for step in (700, -700, 55, -55):
        flow.move(step)
    assert (flow.block, flow.offset) == place


def test_scrolling_moves_the_text_by_the_pixels_asked_for(flow):
    tops = dict(flow.visible(500))
    flow.move(37)
    moved = dict(flow.visible(500))
    assert {moved[block] - tops[block] for block in tops.keys() & moved.keys()} == {-37}


def test_scrolling_up_into_blocks_not_measured_yet_does_not_jump(flow):
    flow.go_to_block(100)
    tops = dict(flow.visible(300))
    flow.move(-20)
    moved = dict(flow.visible(300))
    assert moved[100] == tops[100] + 20


def test_the_top_is_the_end_of_scrolling_up(flow):
    flow.move(-500)
    assert (flow.block, flow.offset) == (0, 0.0)


def test_the_end_fills_the_view_with_a_little_room_below(flow):
    flow.go_to_block(len(TRUE_HEIGHTS) - 1)
    shown = flow.visible(400)
    last, top = shown[-1]
    assert last == len(TRUE_HEIGHTS) - 1
    assert top + TRUE_HEIGHTS[last] == pytest.approx(400 - BOTTOM_ROOM)


def test_a_far_jump_lands_by_the_estimates(flow):
    flow.go_to(9000)
    assert flow.block == pytest.approx(180, abs=2)
