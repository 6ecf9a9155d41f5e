"""Source to document: one file per format, which ends with `READER = ItsClass()`."""
