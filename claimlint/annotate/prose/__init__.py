"""The text as rules read it, cut into sentences and words."""
