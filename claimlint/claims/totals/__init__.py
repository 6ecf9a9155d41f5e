"""Totals and their parts: where copy says that several numbers make another one, and whether they do."""
