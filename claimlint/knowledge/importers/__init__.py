"""Importers: public data sets and a newsroom's own tables become files of records."""
