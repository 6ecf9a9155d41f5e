"""Plain text: blocks are parted by blank lines; a line that begins with `//claimlint:` is a directive."""

from __future__ import annotations

from claimlint.model.document import Document


class Plain:
    """Reads plain text."""

    name = "plain"
    suffixes: tuple[str, ...] = (".txt", ".text")

    def read(self, source: str, path: str) -> Document:
        """The document; any string is one."""
        from claimlint.reading.plain import story

        return story(source, path, self.name)


READER = Plain()
