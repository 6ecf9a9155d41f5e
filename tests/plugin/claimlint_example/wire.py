"""Plain text below a slug line, as a wire service sends it."""

from __future__ import annotations

from claimlint.model.document import Document
from claimlint.reading.builder import Builder


class Wire:
    """The first line is the slug and no copy; each line below is a paragraph."""

    name = "wire"
    suffixes = (".wire",)

    def read(self, source: str, path: str) -> Document:
        """A document of the lines below the first."""
        builder = Builder(source)
        at = source.find("\n") + 1 or len(source)
        for line in source[at:].splitlines(keepends=True):
            builder.open("body")
            builder.copy(at, at + len(line))
            at += len(line)
        return builder.document(path, self.name, {"slug": source.partition("\n")[0].strip()})
