"""Markdown: CommonMark with tables, footnotes, strikethrough and task lists, and front matter above it."""

from __future__ import annotations

from claimlint.model.document import Document


class Markdown:
    """Reads Markdown; what is HTML in it is read as such."""

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown", ".mdown", ".qmd")

    def read(self, source: str, path: str) -> Document:
        """The document; any string is one, and broken front matter is told in `problems`."""
        from claimlint.reading.markdown import story

        return story(source, path, self.name)


READER = Markdown()
