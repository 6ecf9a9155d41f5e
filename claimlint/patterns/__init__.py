"""A rule's patterns: what they cannot match without, when they are compiled, and many of them looked for together."""
