"""Source to document: one file per format, and what they share."""
