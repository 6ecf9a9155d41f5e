"""HTML, as broken as it may be."""

from __future__ import annotations

from claimlint.model.document import Document


class Html:
    """Reads stories written in HTML or XHTML."""

    name = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def read(self, source: str, path: str) -> Document:
        """A document; whatever is broken is read as a browser would, or more kindly."""
        from claimlint.reading.html_walk import story

        return story(source, path, self.name)


READER = Html()
