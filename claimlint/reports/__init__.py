"""Findings to text: one file per format, which ends with `REPORTER = ItsClass()`; the file's name is the format's."""
