from adapters.charts.labels import Box, place

PAGE = Box(left=0, bottom=0, width=1000, height=600)


def test_no_label_covers_another_or_a_point() -> None:
    """However crowded, what is placed is free and within the page."""
    points = [(50.0 + number * 337 % 900, 50.0 + number * 191 % 500) for number in range(40)]
    marks = [Box(left=x - 5, bottom=y - 5, width=10, height=10) for x, y in points]

    boxes = [box for box in place(points, [(140.0, 18.0)] * 40, marks, PAGE) if box is not None]

    assert len(boxes) > 20
    assert all(PAGE.holds(box) for box in boxes)
    assert not any(box.meets(mark) for box in boxes for mark in marks)
    assert not any(one.meets(other) for one in boxes for other in boxes if one is not other)


def test_a_lone_label_stands_right_beside_its_point() -> None:
    """The first place tried is beside the point, at its height."""
    (box,) = place([(500, 300)], [(100, 20)], [], PAGE)

    assert box == Box(left=510, bottom=290, width=100, height=20)


def test_a_label_without_room_is_left_out() -> None:
    """Better no label than one over another."""
    assert place([(500, 300)], [(100, 20)], [PAGE], PAGE) == (None,)


def test_a_needed_label_is_not_left_out_for_want_of_room() -> None:
    """What the answer names is always named; it still covers no other needed label."""
    one, other, last = place([(500, 300)] * 3, [(100, 20)] * 3, [PAGE], PAGE, needed=2)

    assert one is not None
    assert other is not None
    assert not one.meets(other)
    assert last is None
