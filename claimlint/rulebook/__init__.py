"""YAML to rules and settings, with a place for every mistake."""
