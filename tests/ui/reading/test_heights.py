from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.reading.heights import RowHeights

HEIGHTS = st.lists(st.integers(min_value=1, max_value=200), min_size=1, max_size=60)


@given(HEIGHTS, st.data())
def test_tops_are_the_sums_of_the_heights_before_after_any_change(heights, data):
    rows = RowHeights([float(height) for height in heights])
    changes = st.tuples(st.integers(0, len(heights) - 1), st.integers(1, 200))
    for row, height in data.draw(st.lists(changes, max_size=8)):
        rows[row] = heights[row] = height
    assert [rows.top(row) for row in range(len(heights) + 1)] == [
        sum(heights[:row]) for row in range(len(heights) + 1)
    ]
    assert rows.total == sum(heights)


@given(HEIGHTS, st.data())
def test_the_row_at_a_height_is_the_one_that_covers_it(heights, data):
    rows = RowHeights([float(height) for height in heights])
    y = data.draw(st.integers(0, sum(heights) - 1))
    row = rows.at(y)
    assert rows.top(row) <= y < rows.top(row + 1)


def test_heights_outside_give_the_first_and_the_last_row():
    rows = RowHeights([10.0, 20.0, 30.0])
    assert rows.at(-5) == 0
    assert rows.at(1000) == 2
