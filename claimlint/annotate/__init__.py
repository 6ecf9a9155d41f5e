"""Layers over a document, each made once and only when asked for."""
