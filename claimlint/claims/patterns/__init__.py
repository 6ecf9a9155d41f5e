"""Patterns of claims: how they are written, and how they are read over a sentence."""
