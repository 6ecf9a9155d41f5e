"""Changed lines are read from any diff of git, and findings are told by the lines they touch."""

from __future__ import annotations

import pytest

from claimlint.model.finding import Finding, Related
from claimlint.settle.changed import Lines, changed, touching

DIFF = b"""diff --git a/a.md b/a.md
--- a/a.md
+++ b/a.md
@@ -3 +3,2 @@ heading
-old
+++ b/not a head
+@@ -1 +1 @@
@@ -9,2 +9,0 @@
-gone
--- a/x
@@ -20,0 +19 @@
+new
\\ No newline at end of file
diff --git a/old.md b/old.md
deleted file mode 100644
--- a/old.md
+++ /dev/null
@@ -1 +0,0 @@
-all
diff --git a/x y.md b/x y.md
--- a/x y.md\t
+++ b/x y.md\t
@@ -0,0 +1 @@
+new
diff --git "a/q\\"\\303\\244.md" "b/q\\"\\303\\244.md"
--- /dev/null
+++ "b/q\\"\\303\\244.md"
@@ -0,0 +1,3 @@
+a
+b
+c
"""


def test_a_diff_is_read_by_its_heads_alone() -> None:
    assert changed(DIFF) == {
        b"a.md": [Lines(3, 4), Lines(10, 9), Lines(19, 19)],
        b"x y.md": [Lines(1, 1)],
        'q"ä.md'.encode(): [Lines(1, 3)],
    }


def finding(line: int, end_line: int, end_column: int = 5, related: int = 0) -> Finding:
    others = (Related(0, 1, related, 1, "See."),) if related else ()
    return Finding("usage/a", "error", "style", "m.", 0, 9, line, 1, end_line, end_column, "x", related=others)


@pytest.mark.parametrize(
    ("found", "touches"),
    [
        (finding(5, 5), True),
        (finding(4, 4), False),
        (finding(4, 5), True),
        (finding(4, 5, end_column=1), False),
        (finding(6, 8), False),
        (finding(9, 9), False),
        (finding(10, 10), False),
        (finding(9, 10), True),
        (finding(1, 1, related=5), True),
        (finding(1, 1, related=6), False),
    ],
)
def test_a_finding_touches_what_its_lines_and_those_it_speaks_of_meet(found: Finding, touches: bool) -> None:
    assert bool(touching([found], [Lines(5, 5), Lines(10, 9)])) == touches
